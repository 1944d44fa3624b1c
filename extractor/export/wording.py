"""Say in plain words, and in the words of other formats, what the keys of our tables mean."""

from __future__ import annotations

import json
import re
import uuid
from typing import Any

from extractor.lexicon import load_lexicon
from extractor.lexicon.chains import CHAINS

RELATIONS = {
    "owns_or_controls": "owns or controls",
    "leads": "leads",
    "member_of": "member of",
    "part_of": "part of",
    "acts_for": "acts for",
    "supports": "supports",
    "transacts_with": "transacts with",
    "associate_of": "associate of",
    "family_of": "family of",
    "operates": "operates",
    "attacked": "attacked",
    "successor_of": "successor of",
    "located_in": "located in",
    "national_of": "national of",
    "holds_wallet": "holds the wallet",
}
ACTS = {
    "designation": "designated",
    "delisting": "removed",
    "identification": "identified",
    "indictment": "charged",
    "arrest": "arrested",
    "conviction": "convicted",
    "seizure": "seized property of",
    "advisory": "warned about",
    "penalty": "penalised",
}
MACHINE_READ = "machine-read"
REVIEWED = "reviewed"

_SYMBOLS = {"trx": "TRX", "sol": "SOL"} | {scheme.scheme: scheme.scheme.upper() for scheme in CHAINS}
_NOT_XML = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # XML 1.0, production 2
_LINE_ENDS = re.compile("[\x85\u2028\u2029]")  # JSON may print them, and many readers of lines break there
_NAMESPACE = uuid.uuid5(uuid.NAMESPACE_OID, "designation-extractor")


def chain_symbol(scheme: str) -> str:
    """Return the ticker of the chain an address scheme belongs to, "" for a scheme that is no chain."""
    return _SYMBOLS.get(scheme, "")


def is_company(name: str) -> bool:
    """Tell whether a name ends, or as Russian ones do begins, in a legal form."""
    words = name.replace(",", " ").split()
    tails = (" ".join(words[-count:]) for count in (1, 2, 3) if count < len(words))
    return len(words) > 1 and (any(map(load_lexicon().is_legal_form, tails)) or load_lexicon().is_legal_form(words[0]))


def standing(*, is_reviewed: bool) -> str:
    """Return whether a person has looked at something."""
    return REVIEWED if is_reviewed else MACHINE_READ


def stable_uuid(*parts: str) -> uuid.UUID:
    """Return the UUID of something of ours: the same in every export."""
    return uuid.uuid5(_NAMESPACE, "\x1f".join(parts))


def legible(text: str) -> str:
    """Return a text without what XML cannot hold."""
    return _NOT_XML.sub("", text)


def to_json(value: Any) -> str:
    """Return a value as one line of JSON, whatever takes what for the end of a line."""
    text = json.dumps(value, ensure_ascii=False)
    return _LINE_ENDS.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def timestamp(date: str) -> str:
    """Return a date, or part of one, as RFC 3339 wants it; the epoch where there is none."""
    day = (date + "-01-01")[:10] if date else "1970-01-01"
    return date if "T" in date else f"{day}T00:00:00Z"
