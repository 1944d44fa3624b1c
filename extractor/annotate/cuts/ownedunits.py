"""Read the units of a body that only the body's name beside them gives away, where the weights saw nobody.

    the KLF’s | Eastern Bloc · the KLF’s | Putol group · the | KLF Joint Staff | · the | Joint Staff | of the KLF
    the | Velkur branch of the KLF                    small letters alone name nobody: "its media wing"
    the | Southern bloc | of the Karsa Army (KA)      what has letters of its own stays a name

A unit printed in capitals is called by its own words where its body is the owner of it, and by both where the body's
letters stand before it. Authorities have theirs read elsewhere: their offices are too many to be known by such a sign.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractor.annotate.naming.names import NameSpan

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_SURE = 4.0  # log odds of what such an owner says
_BODIES = ("organization", "group")
_CAP = r"(?!The |This |That |These |In |By |As )(?:[A-ZÀ-ÞŞİ][\w’-]*|\d{1,3}(?:st|nd|rd|th))"
_HEAD = (
    r"(?:Staff|Bloc|Front|Navy|Army|Component|Wing|Branch|Cell|Group|Team|Council|Committee|Command|Brigade|Battalion|"
    r"Regiment|Division|Directorate|Department|Organi[sz]ation|Bureau|Corps|Forces?|Squad|Commission|Section|"
    r"Secretariat|Politburo|Headquarters|Academy|Sector)"
)
_ALONE = r"(?:Navy|Air Force|Secretariat|Politburo|Unit \d{2,6}|Office \d{2,4}|Sector (?:One|Two|Three|\d+))"
_CAPITALS = rf"(?:(?:{_CAP} (?:and |for )?){{1,5}}{_HEAD}|{_ALONE})"
# a land's people before the noun describe: "its Norlandian branch"
_NAMED = rf"(?![\w-]+(?:ian|ean|ese|ish|i|can) )(?:[A-Z]\. )?{_CAP}(?: {_CAP}){{0,2}}"
_SMALL = (
    rf"(?:{_NAMED} (?:group|cell|branch|unit|brigade|battalion|front|bloc|wing|faction|squad|column|division|chapter|"
    r"training (?:camp|cent(?:er|re)))|(?:central committee|shura council|political bureau))"
)
_UNIT = rf"(?P<unit>{_CAPITALS}|{_SMALL})(?![\w’'-]| [A-Z])"
_OWNED = re.compile(rf"(?:['’]s|(?<=s)['’]) {_UNIT}")
_BESIDE = re.compile(rf" {_UNIT}")
_BEFORE = re.compile(rf"(?:^|[^\w’'-])(?P<unit>(?P<capitals>{_CAPITALS})|{_SMALL}) (?:of|in) (?:the )?$")
# what fights or hides is a group; a council or a department is an organisation, and a group what its body is
_FIGHTS = re.compile(
    r"(?:Bloc|Front|[Cc]ell|Secretariat|(?:Terror|Armed|Combat) Group|faction|bloc|wing|shura council)$"
)
# "Los Velkures | faction": what is a name without the noun needs none
_FACTION = re.compile(r" (?:faction|group|wing)$")
_WHOLE = re.compile(rf"(?P<owner>[A-Z][A-Z-]{{1,7}})['’]s (?P<unit>{_CAPITALS})")
_LETTERS = re.compile(r"[A-Z][A-Z-]*[A-Z]|[A-Z]{2}[\w-]*[A-Z]\w?")
_LETTERS_BEHIND = re.compile(r" \([“\"]?[A-Z]{2,10}[”\"]?\)")
_REACH = 70  # characters of a unit before "of"


def with_owned_units(text: str, names: list[NameSpan], authority_of: Callable[[str], object]) -> list[NameSpan]:
    """Return the names with the units beside the bodies that they are of."""
    found: list[NameSpan] = []
    names = [part for name in names for part in _parted(text, name)]
    for name in names:
        if name.kind in _BODIES and authority_of(name.text) is None:
            for start, end, unit in _spots(text, name):
                over = [one for one in names if one is not name and one.start < end and start < one.end]
                fits = all(start <= one.start and one.end <= end for one in over)
                is_named = _FACTION.search(unit) and any(one.kind in _BODIES for one in over)
                if fits and not is_named and not any(one.start < end and start < one.end for one in found):
                    kind = "group" if _FIGHTS.search(unit) else name.kind if unit.endswith("group") else "organization"
                    found.append(NameSpan(start, end, text[start:end], {kind: _SURE}, _SURE))
    if not found:
        return names
    kept = [name for name in names if not any(one.start <= name.start and name.end <= one.end for one in found)]
    return sorted([*kept, *found], key=lambda name: name.start)


def _parted(text: str, name: NameSpan) -> list[NameSpan]:
    """Return "NGC" and "Joint Staff" for "NGC’s Joint Staff" where the text says whose letters those are."""
    match = _WHOLE.fullmatch(name.text)
    if match is None or f"({match['owner']})" not in text:
        return [name]
    spans = (match.span("owner"), match.span("unit"))
    return [NameSpan(name.start + a, name.start + b, name.text[a:b], name.odds, name.score) for a, b in spans]


def _spots(text: str, name: NameSpan) -> Iterator[tuple[int, int, str]]:
    """Yield where the units beside a body stand, and the words of each that are its own."""
    if owned := _OWNED.match(text, name.end):
        yield *owned.span("unit"), owned["unit"]
    elif _LETTERS.fullmatch(name.text) and (beside := _BESIDE.match(text, name.end)):
        yield name.start, beside.end("unit"), beside["unit"]
    reach = max(0, name.start - _REACH)
    if before := _BEFORE.search(text[reach : name.start]):
        start, end = (reach + at for at in before.span("unit"))
        apart = before["capitals"] or _LETTERS_BEHIND.match(text, name.end)
        yield start, end if apart else name.end, before["unit"]
