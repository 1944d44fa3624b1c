"""The names that a title holds which is nothing but a name: one to call its bearer by, and the others.

Orsa Petrovna KELLIM/Ursa Petrovna KELLIM       Velkur Laboratory (VLB)         Orsa KELLIM Орса КЕЛЛИМ
Velkur Radio / Tresa State Radio                Velkur (Aliases: VELK, VRK)     Orsa KELLIM (a.k.a. Ursa KELIM)
"""

from __future__ import annotations

import re

_FOREIGN = r"[\u0370-\u1fff\u3040-\ud7ff]"
_BRACKETS = re.compile(r"\s*\((?:[^()]|\([^()]*\))*\)")
_IN_SCRIPT = re.compile(rf"(?:\s*[/–—-]|\s+Russian:)?\s*(?P<script>{_FOREIGN}[^A-Za-z()]*)$")
# "Velkur Radio / Tresa State Radio", "Orsa KELLIM/Ursa KELLYM": of two words before it, or of one surname each
_SLASH = re.compile(
    r"(?P<left>\S+ .*\S) / (?P<right>\S.*)|(?P<name>\S+ .*[A-Z’'-]{3,})/(?P<other>(?:\S.* )?[A-Z’'-]{3,})"
)
# two whole spellings one behind the other: "Vadim Orsavich KELLIMA Vadzim Orsavich KELLIMSKA"
_NAME = r"[a-z’'-]+ (?:[A-Z][a-z’'-]+ ){1,2}[A-Z][A-Z’'-]{2,}"
_TWICE = re.compile(rf"(?P<left>(?=(?P<letter>[A-Z]))[A-Z]{_NAME}) (?P<right>(?P=letter){_NAME})")
_LAST = re.compile(r"\((?P<inner>(?:[^()]|\([^()]*\))*)\)(?=\s*(?:$|/|[–—-]\s))")
_LEAD = re.compile(
    r"(?i)(?:a\.?\s?k\.?\s?a\.?|alias(?:es)?|also known as|formerly(?: known as)?|former|[a-z]+(?=:)|or)\b[.:]?\s*"
)
_LIST = re.compile(r",\s*(?:or |and )?|;\s*|\s(?:or)\s")
_MARKS = " ‘’“”\"'«»,."
_FORM = re.compile(r"(?i)(?:(?:public |open |closed )?joint[- ]stock company|[poc]?jsc|llc|ltd)\.?")
_AND_THEIRS = re.compile(r"(?i),? (?:and|including) (?:the following|its) (?:subsidiaries|affiliates|branches):?$")
_LETTERS = 2  # capitals of an acronym
_WORD = 5  # letters of a byname of one word


def called(title: str) -> str:
    """Return the one name by which a title calls its bearer: without brackets, other scripts, what a slash adds."""
    return _halves(title)[0]


def also_called(title: str) -> tuple[str, ...]:
    """Return the other names that a title gives its bearer, in their order."""
    found: list[str] = []
    script = _IN_SCRIPT.search(title)
    for match in _LAST.finditer(title[: script.start()] if script else title):
        inner = match["inner"]
        lead = _LEAD.match(inner)
        inner = inner[lead.end() :] if lead else inner
        found += _LIST.split(inner) if lead or _are_names(inner) else [inner]
    found += _halves(title)[1:]
    if script:
        found.append(script["script"].partition(",")[0])
    names = (_unmarked(_BRACKETS.sub("", name)) for name in found)
    return tuple(dict.fromkeys(name for name in names if _is_name(name) and name != called(title)))


def _halves(title: str) -> list[str]:
    """Return a title without what stands in brackets or in another script, cut where a second name begins."""
    plain = _AND_THEIRS.sub("", _IN_SCRIPT.sub("", " ".join(_BRACKETS.sub(" ", title).split())).strip())
    match = _SLASH.fullmatch(plain) or _TWICE.fullmatch(plain)
    parts = match.groupdict() if match else {}
    return [part.strip() for side, part in parts.items() if part and side != "letter"] or [plain]


def _unmarked(name: str) -> str:
    """Return a name without marks around it, but with those that belong to a part of it: "AO ‘Velkur’"."""
    name = name.strip(" ,.")
    inside = any(mark in name[1:-1] for mark in '‘“«"')
    return name if inside else name.strip(_MARKS)


def _are_names(inner: str) -> bool:
    """Tell whether a bracket lists whole names: "(Ursa KELLIM, Orsa KELLYM)"."""
    pieces = _LIST.split(inner)
    return len(pieces) > 1 and all(re.fullmatch(r"[A-Z]\S* .*[A-Z’'-]{3,}", piece) for piece in pieces)


def _is_name(name: str) -> bool:
    """Tell whether what a bracket holds is a name: several words, an acronym, a byname or another script."""
    if not name or not (name[0].isupper() or name[0].isdigit() or re.match(_FOREIGN, name)):
        return False
    if _FORM.fullmatch(name) or "/" in name:
        return False
    capitals = sum(letter.isupper() for letter in name)
    return " " in name or capitals >= _LETTERS or len(name) > _WORD or re.match(_FOREIGN, name) is not None
