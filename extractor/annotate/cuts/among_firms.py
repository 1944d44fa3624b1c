"""Know a body by those among which a list puts it: what stands between bodies, and is nothing else, is one.

    Velkur, Rovena Bank, Tolma Inc., Olm 471, and PalVelk provided assistance       four that are known, and one
    the law firm Dorn, Havel and Tavik · Kellim, Sarn & Dorn                        the surnames of partners, one firm

A firm that the trained weights never saw has nothing in its name to tell it; its neighbours do. Towns and lands are
marked as such and tell of another list.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractor.annotate.naming.names import NameSpan

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from extractor.types import Span

_SURE = 3.0  # log odds of what stands in such a list
_FEWEST = 3  # bodies that tell what else is in a list
_SHARE = 3  # at most one item of so many is unknown
_WORD = r"[A-Z][\w’'&.-]*\w"
_ITEM = (
    rf"(?:[Tt]he )?{_WORD}(?: (?:(?:of|for|and|&) (?:the )?)?(?:{_WORD}|\d{{1,4}}[A-Z]?)){{0,7}}(?: \([A-Z][\w’.-]*\))?"
)
_LIST = re.compile(
    rf"(?<![\w’'.&-]){_ITEM}(?:, {_ITEM}){{2,40}}(?:,? and {_ITEM})?(?=[.;:]| (?!of\b|for\b|and\b)[a-z]|,? and others)"
)
_ONE = re.compile(r"(?:, (?:and )?|(?<!,) and )(?:[Tt]he )?|^(?:[Tt]he )?")
# an unknown item is short: a longer one has words that tell what it is
_PLAIN = re.compile(rf"{_WORD}(?: (?:{_WORD}|\d{{1,4}}[A-Z]?)){{0,2}}")
# "Velkur Verde de | Tresa, Olmetra": what a list cannot begin with
_CUT = re.compile(r"\b(?:de|del|la|las|los|el|of|for|and|von|van|der|bin|al|y|e|du|des|in|at) $")
_NEVER = re.compile(
    r"\b(?:Agents?|Attorneys?|Counsels?|Judges?|Directors?|Officers?|Detectives?|Special|Assistant|Acting|Chief|"
    r"January|February|March|April|May|June|July|August|September|October|November|December|"
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Districts?|Count(?:y|ies)|States?|Offices?|Divisions?|Departments?|"
    r"Fraud|Theft|Act|Program|Inc|Ltd|LLC|Jr|Sr|CEO|Internet|Bitcoin)\b"
)

# the surnames of partners, of whom "&" or the noun beside them makes a firm
_SURNAME = r"(?!(?:The|In|On|At|By|As|And|But|Mr|Ms)\b)[A-Z][\w’'-]*[a-z]"
_FIRM = (
    r"(?:law|accounting|audit(?:ing)?|accountancy|legal|consulting|advisory|lobbying|brokerage) "
    r"(?:firm|practice|company)"
)
_NAMES = rf"(?P<name>{_SURNAME}(?:, {_SURNAME}){{1,4}},?"
_PARTNERS = (
    re.compile(rf"(?<![\w&’'-]){_NAMES} & {_SURNAME})(?! [A-Z&]|[\w’'-]*\w-)"),
    re.compile(rf"\b{_FIRM},? (?P<name>{_SURNAME}(?:, {_SURNAME}){{0,4}},? (?:and|&) {_SURNAME})(?! [A-Z&])"),
    re.compile(
        rf"(?<![\w&’'-]){_NAMES} and {_SURNAME})(?: [–—-]|,) (?:an?|the) (?:[\w-]+ ){{0,4}}"
        rf"(?:{_FIRM}|firm|(?:[a-z-]+ )?service provider|(?:[a-z-]+ )?provider|partnership|consultancy|brokerage)\b"
    ),
)


def with_firms(text: str, names: list[NameSpan], marked: list[Span], common: Container[str]) -> list[NameSpan]:
    """Return the names with those that only the bodies beside them in a list give away.

    `marked` are places, `common` words of which the lexicon knows what they say: one alone names nobody.
    """
    names = _with_partners(text, names)
    taken = sorted([*((one.start, one.end) for one in names), *((one.start, one.end) for one in marked)])
    bodies = {(one.start, one.end) for one in names if _is_body(one)}
    found = [
        NameSpan(start, end, text[start:end], {"organization": _SURE}, _SURE)
        for start, end in _unknown(text, bodies, taken)
        if text[start:end].casefold() not in common
    ]
    return sorted([*names, *found], key=lambda one: one.start) if found else names


def _with_partners(text: str, names: list[NameSpan]) -> list[NameSpan]:
    """Return the names with the firms called by the surnames of partners, in place of what was read of them."""
    spots = {match.span("name") for one in _PARTNERS for match in one.finditer(text)}
    if spots:  # "Parents, Teachers & Nurses" are no surnames where the text tells of parents
        lower = frozenset(re.findall(r"\b[a-z]{3,}\b", text))
        spots = {
            spot
            for spot in spots
            if lower.isdisjoint(word.casefold() for word in re.findall(r"[A-Z]\w{2,}", text[slice(*spot)]))
        }
    found: list[NameSpan] = []
    for start, end in sorted(spots, key=lambda spot: (spot[0], -spot[1])):
        over = [one for one in names if one.start < end and start < one.end]
        inside = all(start <= one.start and one.end <= end for one in over)
        if inside and not any(one.start < end and start < one.end for one in found):
            found.append(NameSpan(start, end, text[start:end], {"organization": _SURE}, _SURE))
    kept = [one for one in names if not any(firm.start <= one.start and one.end <= firm.end for firm in found)]
    return sorted([*kept, *found], key=lambda one: one.start)


def _is_body(one: NameSpan) -> bool:
    return one.kind == "organization"


def _unknown(text: str, bodies: set[tuple[int, int]], taken: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    for listed in _LIST.finditer(text):
        inside = [spot for spot in taken if listed.start() <= spot[0] and spot[1] <= listed.end()]
        known = [spot for spot in inside if spot in bodies]
        if len(known) < _FEWEST or len(known) < len(inside):
            continue  # few bodies, or persons and places among them
        items = list(_items(text, *listed.span()))
        rest = [spot for spot in items if not any(one[0] < spot[1] and spot[0] < one[1] for one in inside)]
        if len(rest) * _SHARE <= len(items):
            begun = _CUT.search(text, max(0, listed.start() - 5), listed.start())
            rest = [spot for spot in rest if not (begun and spot[0] == listed.start())]
            yield from (spot for spot in rest if _may_be_one(text, *spot))


def _may_be_one(text: str, start: int, end: int) -> bool:
    return _PLAIN.fullmatch(text, start, end) is not None and _NEVER.search(text, start, end) is None


def _items(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield where each item of a list stands."""
    begin = start
    for joint in _ONE.finditer(text, start, end):
        if joint.start() > begin:
            yield begin, joint.start()
        begin = joint.end()
    yield begin, end
