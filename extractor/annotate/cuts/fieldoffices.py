"""Read an agency's office in a town apart from who heads it, and join its two names.

"FBI Tresa" and "the FBI’s Tresa Field Office" are one. A town has offices of several agencies: the one called in full
must be said to be of the same.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractor.annotate.naming.names import NameSpan
from extractor.lexicon.needs import Screened

if TYPE_CHECKING:
    from collections.abc import Iterable

    from extractor.annotate.joining.forms import Form, Groups
    from extractor.types import Span

_AGENCIES = {
    "fbi": r"FBI|Federal Bureau of Investigation",
    "hsi": r"HSI|Homeland Security Investigations",
    "dea": r"DEA|Drug Enforcement Administration",
    "atf": r"ATF|Bureau of Alcohol, Tobacco, Firearms and Explosives",
}
_SHORT = re.compile(rf"(?P<agency>{'|'.join(_AGENCIES)}) (?P<town>[a-z]+(?: [a-z]+)?)")
# what stands before the town of its office
AGENCIES = f"FBI|HSI|DEA|ATF|IRS-CI|USPIS|DCIS|{'|'.join(_AGENCIES.values())}"
_KINDS = r"(?:field )?(?:office|division)"
_BEFORE = 60  # characters of the longest name of an agency
_TOWN = r"(?:(?:New|San|Los|Las|St\.|El|Salt Lake|Kansas|Fort) )?[A-Z][a-z]+"
# "Special Agent in Charge of HSI Tresa | Orsa M. Kellim"
_HEADED = Screened(
    r"\bin Charge (?:of|for) (?:the )?"
    rf"(?P<office>(?:FBI|HSI|DEA|ATF|IRS-CI) {_TOWN}(?: (?:Field )?(?:Office|Division))?) "
    r"(?P<who>[A-Z][a-z]+ (?:[A-Z]\. )?[A-Z][\w’'-]+(?:,? [JS]r\.)?)(?=[.,;”\"]|\s[a-z]|\s*(?:\n|$))"
)
_UNIT = re.compile(r"\b(?:Office|Division|Section|Unit|Squad|Branch|Force|Group|Bureau|Agency|Agent)\b")
_SURE = 4.0  # log odds of what the words around it say


# "U.S. Attorney for the Northern District of Norland Orsa Kellim"
_DISTRICT = re.compile(r"(?:U\.S\.|United States|States) Attorney for the (?:\w+ )?District of (?:the )?$")
_BEHIND = re.compile(r",?\s(?P<name>[A-Z][a-z’'-]+(?: [A-Z]\.)?(?: [A-Z][\w’'-]+){1,2})(?=[,.;]|\s[a-z]|\s*(?:\n|$))")


def district_heads(text: str, names: list[NameSpan], marked: Iterable[Span]) -> list[NameSpan]:
    """Return the names with those behind "U.S. Attorney for the District of Norland", which run into the state."""
    found: list[NameSpan] = []
    for place in marked:
        if place.kind != "place" or not _DISTRICT.search(text[max(0, place.start - 70) : place.start]):
            continue
        match = _BEHIND.match(text, place.end)
        if match and not any(name.start < match.end() and match.start("name") < name.end for name in names):
            start, end = match.span("name")
            found.append(NameSpan(start, end, match["name"], {"person": _SURE}, _SURE))
    return sorted([*names, *found], key=lambda name: name.start) if found else names


def heads_apart(text: str, names: list[NameSpan]) -> list[NameSpan]:
    """Return the names with an office and its head apart, where they are printed as one run of capitals."""
    found: list[NameSpan] = []
    for match in _HEADED.finditer(text):
        if _UNIT.search(match["who"]):
            continue  # "the FBI Tresa Field Office Criminal Division"
        for part, kind in (("office", "organization"), ("who", "person")):
            found.append(NameSpan(*match.span(part), match[part], {kind: _SURE}, _SURE))
    if not found:
        return names
    kept = [name for name in names if not any(name.start < one.end and one.start < name.end for one in found)]
    return sorted([*kept, *found], key=lambda name: name.start)


def join_field_offices(text: str, forms: dict[str, Form], groups: Groups) -> None:
    """Join each agency in a town to its office there, where one is named."""
    for form in list(forms.values()):
        short = _SHORT.fullmatch(form.key)
        if short is None or not form.spans:
            continue
        owner = re.compile(rf"\b(?:{_AGENCIES[short['agency']]})(?: \([A-Z]+\))?(?:['’]s?|,)? $")
        office = re.compile(rf"{re.escape(short['town'])} {_KINDS}")
        for other in forms.values():
            befores = (text[max(0, span.start - _BEFORE) : span.start] for span in other.spans)
            if office.fullmatch(other.key) and any(map(owner.search, befores)):
                groups.join(other.key, form.key)
