"""The knowledge base in a reader's words: relations as sentences, codes as names, numbers as what they mean."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import Any
from urllib.parse import quote, urlsplit

from markupsafe import Markup, escape

from extractor.lexicon import load_lexicon
from extractor.lexicon.chains import CHAINS
from extractor.lexicon.identifiers import SCHEMES

# type -> (read from subject to object, read from object to subject)
_RELATIONS = {
    "owns_or_controls": ("owns or controls", "is owned or controlled by"),
    "leads": ("leads", "is led by"),
    "member_of": ("is a member of", "has as member"),
    "part_of": ("is part of", "has as part"),
    "acts_for": ("acts for", "has acting for it"),
    "supports": ("supports", "is supported by"),
    "transacts_with": ("transacts with", "transacts with"),
    "associate_of": ("is an associate of", "is an associate of"),
    "family_of": ("is family of", "is family of"),
    "operates": ("operates", "is operated by"),
    "attacked": ("attacked", "was attacked by"),
    "successor_of": ("is the successor of", "was succeeded by"),
    "located_in": ("is located in", "is the location of"),
    "national_of": ("is a national of", "has as national"),
    "holds_wallet": ("holds the wallet", "is a wallet of"),
}
_KINDS = {
    "designation": "designated",
    "delisting": "delisted",
    "identification": "identified",
    "indictment": "charged",
    "arrest": "arrested",
    "conviction": "convicted",
    "seizure": "seized property of",
    "advisory": "warned about",
    "penalty": "penalised",
}
_ALONE = {"seizure": "seized property", "advisory": "issued a warning"}
_TIMES = {"current": "", "former": "formerly", "dated": "at a past time that the text names"}
_MODALITIES = {
    "asserted": "",
    "alleged": "alleged",
    "charged": "charged in court",
    "denied": "denied",
    "attributed": "according to a named or unnamed third party",
}
_TYPES = {
    "person": "Person",
    "organization": "Organisation",
    "group": "Group",
    "vessel": "Ship",
    "aircraft": "Aircraft",
    "wallet": "Wallet",
}
_CRITERIA = {
    "owned-controlled-acting-for": "being owned or controlled by, or acting for, somebody listed",
    "leader-official": "being a leader or official of a listed body",
    "operating-in-sector": "operating in a sector of the economy",
    "material-support": "material support",
}
_TIERS = {
    "official": "Official",
    "court": "Court or prosecution",
    "press": "Press",
    "vendor": "Analysts",
    "blog": "Blog",
    "": "Unclassified source",
}
_STATUSES = {
    "designated": "Designated",
    "delisted": "Delisted",
    "identified": "Identified",
    "charged": "Charged",
    "mentioned": "Only mentioned",
}
OFFICIAL = frozenset({"official", "court"})  # for the templates
_BIDI = re.compile("[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]")
_CODES = {
    **{row.scheme: row.title for row in reversed(CHAINS)},
    **{row.scheme: row.title for row in reversed(SCHEMES) if row.scheme not in {c.scheme for c in CHAINS}},
}


def relation(kind: str, direction: str = "out") -> str:
    """Return a relation type as the verb between two names."""
    forms = _RELATIONS.get(kind)
    return forms[direction == "in"] if forms else kind.replace("_", " ")


def act(kind: str) -> str:
    """Return an action kind as the verb between authority and target."""
    return _KINDS.get(kind, kind)


def modality(value: str) -> str:
    """Return how a claim is hedged, "" where it is asserted."""
    return _MODALITIES.get(value, value)


def actor_type(value: str) -> str:
    """Return an actor type as a noun."""
    return _TYPES.get(value, value)


def status(value: str) -> str:
    """Return an actor's status in words."""
    return _STATUSES.get(value, value.capitalize())


def tier(value: str | None) -> str:
    """Return what kind of source a document is from."""
    return _TIERS.get(value or "", value or "")


def country(code: str) -> str:
    """Return the English name of an ISO 3166 code, the code itself where it is unknown."""
    found = load_lexicon().countries.get(code)
    return found.name if found else code.upper()


def country_code(name: str) -> str:
    """Return the ISO 3166 code of the country that a name or demonym means, "" for none."""
    found = load_lexicon().country_of(name)
    return found.code if found else ""


def programme(key: str) -> str:
    """Return the title of a programme by its lexicon key, of an instrument with the programme that rests on it."""
    found = load_lexicon().programs.get(key)
    name = found.name if found else purpose(key)
    return name if found else f"{key} · {name}" if name else key


def purpose(basis: str) -> str:
    """Return what an instrument is for ("North Korea sanctions"), "" where its own name says as much."""
    named = [row for row in load_lexicon().programs_of(basis) if basis not in row.name]
    best = min(named, key=lambda row: _nearness(row, basis), default=None)
    return best.name if best else ""


def grounds(key: str) -> list[str]:
    """Return what counts as a programme or instrument: all it rests on, and the programmes of just one of these."""
    found = load_lexicon().programs.get(key)
    bases = found.legal_basis if found else (key,)
    return list(dict.fromkeys([key, *bases, *(row.key for basis in bases for row in _named_after(basis))]))


def bases(key: str) -> tuple[str, ...]:
    """Return the instruments a programme rests on, none for an instrument."""
    found = load_lexicon().programs.get(key)
    return found.legal_basis if found else ()


def programmes_on(basis: str) -> list[tuple[str, str]]:
    """Return key and title of the programmes that rest on an instrument and are not named after it."""
    narrow = {row.key for row in _named_after(basis)}
    return [(row.key, row.name) for row in load_lexicon().programs_of(basis) if row.key not in narrow]


def is_programme(key: str) -> bool:
    """Tell a programme from an instrument and from what the lexicon does not know."""
    return key in load_lexicon().programs


def _named_after(basis: str) -> list[Any]:
    """Return the programmes that are another name of one instrument ("North Korea sanctions, E.O. 13810")."""
    return [row for row in load_lexicon().programs_of(basis) if basis in row.name and row.legal_basis == (basis,)]


def family(key: str) -> str:
    """Return the programme under which a programme or instrument is listed, itself where there is no wider one.

    An order, the programme named after it and the programme it belongs to would stand side by side as three.
    """
    found = load_lexicon().programs.get(key)
    basis = found.legal_basis[0] if found and len(found.legal_basis) == 1 and found.legal_basis[0] in found.name else ""
    if found and not basis:
        return key
    every = load_lexicon().programs_of(basis or key)
    wider = [row for row in every if (basis or key) not in row.name] or every
    return min(wider, key=lambda row: _nearness(row, basis or key)).key if wider else key


def families(keys: Iterable[str]) -> list[str]:
    """Return the programmes of some programmes and instruments, each once; an instrument without any is left out."""
    return [key for key in dict.fromkeys(family(key) for key in keys) if is_programme(key)]


def _nearness(row: Any, basis: str) -> tuple[int, int]:
    return row.legal_basis.index(basis), len(row.legal_basis)


def forms(key: str) -> tuple[str, ...]:
    """Return all names of a programme; of an instrument its own, and the tags of lists that mean it alone."""
    found = load_lexicon().programs.get(key)
    if found:
        return (found.name, *found.aliases, *found.tags)
    return (key, *(tag for row in _named_after(key) for tag in row.tags))


def when(time: str) -> str:
    """Return the time of a relation in words, "" for one that lasts."""
    return _TIMES.get(time, time)


def act_alone(kind: str) -> str:
    """Return an action as a sentence without its target ("seized property")."""
    return _ALONE.get(kind) or act(kind)


def authority(short: str) -> str:
    """Return the full name of an authority, "" where the lexicon does not know it."""
    found = load_lexicon().authority_of(short)
    return found.name if found else ""


@cache
def is_kin(short: str, other: str) -> bool:
    """Tell whether two authorities are one, or one a part of the other (OFAC of the Treasury, of the United States)."""
    one, two = load_lexicon().authority_of(short), load_lexicon().authority_of(other)
    if one and two:
        return one.key in {two.key, two.parent} or two.key == one.parent
    lands = {land.code for land in map(load_lexicon().country_of, (short, other)) if land}
    return short == other or any(row.country in lands for row in (one, two) if row)


def scheme(code: str) -> str:
    """Return what kind of identifier a scheme is."""
    return _CODES.get(code, code.upper())


def criterion(key: str) -> str:
    """Return a designation criterion as words."""
    return _CRITERIA.get(key) or key.removeprefix("criterion-").replace("-", " ").replace("_", " ")


def certainty(confidence: float) -> str:
    """Return a calibrated confidence as "90 %", never as certain."""
    return f"{min(int(confidence * 100 + 0.5), 99)} %"


@lru_cache(4096)  # a page of a hub quotes few documents often
def safe_href(url: str | None) -> str:
    """Return an address only if it is http(s) with a host, else ""."""
    try:
        parts = urlsplit(url or "")
    except ValueError:
        return ""
    return str(url) if parts.scheme in {"http", "https"} and parts.netloc else ""


def fragment(url: str | None, words: str) -> str:
    """Return a link to the words in the original page (WICG text fragments), "" for an unsafe address."""
    href = safe_href(url)
    tokens = words.split()
    if not href or not tokens:
        return href
    if len(tokens) <= 8:
        directive = _directive(" ".join(tokens))
    else:
        directive = f"{_directive(' '.join(tokens[:4]))},{_directive(' '.join(tokens[-4:]))}"
    return f"{href.split('#')[0]}#:~:text={directive}"


def _directive(words: str) -> str:
    return quote(words, safe="").replace("-", "%2D")


def plain(text: str | None) -> str:
    """Return text without the controls that reorder what a reader sees (Trojan Source, CVE-2021-42574)."""
    return _BIDI.sub("", text or "")


def tidy(value: Any) -> Any:
    """Return what a template prints without the controls of `plain`; Jinja asks this of every value."""
    if not isinstance(value, str) or not _BIDI.search(value):
        return value
    return type(value)(_BIDI.sub("", value))


def excerpt(text: str | None, *, whole_start: bool = False, whole_end: bool = False) -> str:
    """Return a slice of a text without the halves of words at its ends, which are marked by "…"."""
    shown = plain(text)
    if not whole_start and " " in shown[:30]:
        shown = "… " + shown[shown.index(" ", 0, 30) + 1 :]
    if not whole_end and " " in shown[-30:]:
        shown = shown[: shown.rindex(" ")] + " …"
    return shown


def distinct(names: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return names without those that differ from an earlier one in case, hyphens, points and blanks only."""
    kept: dict[str, dict[str, Any]] = {}
    for row in names:
        kept.setdefault("".join(c for c in row["name"].casefold() if c.isalnum()) or row["name"], row)
    return list(kept.values())


def count(number: int | None, noun: str, many: str = "") -> str:
    """Return "1 actor", "1,204 actors"."""
    value = number or 0
    return f"{value:,} {noun if value == 1 else many or noun + 's'}"


def snippet(text: str | None) -> Markup:
    """Return a snippet whose hits stand between U+0001 and U+0002 as HTML."""
    html = str(escape(plain(text)))
    return Markup(html.replace("\x01", "<mark>").replace("\x02", "</mark>"))  # noqa: S704 - escaped in the line before
