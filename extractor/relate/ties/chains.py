"""Which of the bodies that a comma strings together is inside which.

⟦Secret Service⟧, ⟦Criminal Division⟧, ⟦Tresa Field Office⟧   each in the one before
⟦Prison Department⟧, ⟦Ministry of Home Affairs⟧               each in the one behind

Only how large a body is decides, as its name tells; an agency that stands beside another one tells nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from extractor.relate.sentence.cast import Cast
from extractor.relate.sentence.parse import Phrase, Reading

_OWN = re.compile(r"^(?:[A-Z][A-Z.-]+[A-Z]|U\.S\.|United States|[\w.’' ]{1,40}['’]s)[ -]")  # "FBI Tresa Field Office"
_ATTORNEY = re.compile(r"(?i)attorney|prosecut|sheriff|police department$|\bcourt\b")
_SIZES = (  # from the smallest
    re.compile(r"\bResident (?:Office|Agency)$"),
    re.compile(
        r"\b(?:Field|District|Regional|Area|Country) (?:Office|Division)$|"
        r"\b(?:Section|Unit|Squad|Team|Task Force|Branch|Group)$"
    ),
    re.compile(
        r"(?:\bDivision|\bDirectorate|(?<!Justice)(?<!Treasury)(?<!State)(?<!Defense)(?<!Commerce)(?<!Energy) "
        r"Department)$|^(?:Office|Directorate|Division) (?:of|for)\b|^Criminal Investigat\w+$"
    ),
    re.compile(r"(?!)"),
    re.compile(
        r"^(?:The )?(?:U\.S\. |US |United States )?(?:Department|Ministry|Secretariat) of\b|\bMinistry$|"
        r"^(?:Justice|Treasury|State|Defense|Commerce|Energy|Labor|Interior) Department$"
    ),
)
_SECTION, _AGENCY, _MINISTRY = 1, 3, 4
# what a body that others are parts of is called
_WHOLE = re.compile(
    r"(?i)\b(?:police|service|bureau|agency|administration|commission|customs|patrol|guard|ministry|department|treasury|"
    r"investigations?|army|navy|corps|command|force|office|division|academy|enforcement|directorate|gendarmerie|state)\b|"
    r"^[A-Z][A-Z-]+$"
)


def has_owner(name: str) -> bool:
    """Tell whether a name itself says whose the body is: "FBI Tresa", "U.S. Customs Service"."""
    return _OWN.match(name) is not None


def size(name: str) -> int | None:
    """Return how large a body is, from 0 for an office in a town to 4 for a ministry; None where it is on its own."""
    if _ATTORNEY.search(name):
        return None
    found = next((n for n, pattern in enumerate(_SIZES) if pattern.search(name)), _AGENCY)
    return _AGENCY if found < _AGENCY and _OWN.match(name) else found


def is_small(name: str) -> bool:
    """Tell whether a body is no more than a section or an office in a town, which is of some other body."""
    found = size(name)
    return found is not None and found <= _SECTION


def is_whole(name: str) -> bool:
    """Tell whether a name is that of a body which may have others for its parts."""
    return _WHOLE.search(name) is not None


def is_within(name: str, of: str) -> bool:
    """Tell whether a name beside another is that of a part of it: "⟦O1⟧ (O) ⟦Tresa Field Division⟧"."""
    own, whole = size(name), size(of) if is_whole(of) else None
    return own is not None and whole is not None and own < min(whole, _AGENCY) and not has_owner(name)


def direction(names: Sequence[str]) -> int:
    """Return 1 where each body is inside the one before it, -1 where it is inside the one behind, else 0."""
    sizes = [size(name) for name in names]
    known = [one for one in sizes if one is not None]
    if len(known) < len(sizes):
        return 0
    towards = 1 if all(a > b for a, b in pairwise(known)) else -1 if all(a < b for a, b in pairwise(known)) else 0
    return towards if all(map(is_whole, names[:-1] if towards > 0 else names[1:])) else 0


def called(printed: str, name: str) -> str:
    """Return the name that tells how large a body is: as it is printed, its own where only letters are."""
    return printed if " " in printed else name


def smallest(reading: Reading, of: Phrase, head: int, text: str, cast: Cast) -> Phrase:
    """Return the one of a chain of bodies that a title is of: "Special Agent in Charge, ⟦Field Office⟧, ⟦Agency⟧".

    `of`: the body that was read; `head`: the word of the title, beyond which the chain does not reach; `text`: the
    article's.
    """
    if of.end - of.start != 1:
        return of
    low = high = of.start
    while low - 2 > head and reading.lower[low - 1] == "," and _is_body(reading, low - 2):
        low -= 2
    while high + 2 < len(reading.words) and reading.lower[high + 1] == "," and _is_body(reading, high + 2):
        high += 2
    if high + 1 < len(reading.words) and reading.words[high + 1][0].isupper():
        high -= 2  # "⟦O1⟧, ⟦O2⟧ Inspector General ⟦P3⟧": the last is of the next title
    if high <= low or reading.lower[high + 1 : high + 2] in (["and"], ["or"], ["’s"], ["'s"]):
        return of
    if reading.lower[high + 1 : high + 3] in ([",", "and"], [",", "or"]):
        return of
    places = list(range(low, high + 1, 2))
    spans = [reading.bare.tokens(reading.words[k])[0] for k in places]
    names = [called(text[span.start : span.end], cast.names[span.key.split()[0]]) for span in spans]
    towards = direction(names)
    if not towards:
        return of
    last = places[-1] if towards > 0 else places[0]
    return Phrase(last, last + 1, reading.actors(last, last + 1))


def _is_body(reading: Reading, k: int) -> bool:
    return reading.words[k].startswith("⟦O")
