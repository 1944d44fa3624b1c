"""Know a body by those among which a list puts it: what stands between bodies, and is nothing else, is one.

    Velkur, Rovena Bank, Tolma Inc., Olm 471, and PalVelk provided assistance       four that are known, and one
    the owner of Velkur Bank, Rovena Sarn, and Tolma Inc.                           two, where the words say of what
    the law firm Dorn, Havel and Tavik · Kellim, Sarn & Dorn                        the surnames of partners, one firm
    Velkur Inc.: 67,382 ⏎ Rovena Bank, National Association: 34,928 ⏎ …             the lines of a table of bodies

A firm that the trained weights never saw has nothing in its name to tell it; its neighbours do. Towns and lands are
marked as such and tell of another list.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from extractor.annotate.naming.names import NameSpan
from extractor.lexicon.needs import Screened

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from extractor.types import Span

_SURE = 3.0  # log odds of what stands in such a list
_FEWEST = 3  # bodies that tell what else is in a list
_SAID = 2  # … where the words beside it say so
_OF_BODIES = Screened(
    r"\b(?:(?:(?:[Cc]o-)?[Oo]wners?|[Dd]irectors?|CEO|[Pp]resident|[Cc]hair(?:man|woman)|[Mm]anagers?|[Ss]hareholders?|"
    r"[Ff]ounders?|[Ss]ubsidiar(?:y|ies)) of|(?:shares|stakes?|interests?) in|"
    r"(?:companies|firms|businesses|subsidiaries|banks|enterprises)(?:,? (?:including|such as|like)|:|,)|"
    r"(?:owns|owned|founded|incorporated|co-owns)(?: the)?(?: companies| firms| businesses)?) (?:the )?(?=[A-Z])"
)
_ARE_BODIES = re.compile(
    r" (?:are|were) (?:all |also )?(?:(?:wholly |majority )?(?:owned|controlled) by|companies\b|firms\b|subsidiaries\b|"
    r"front companies\b)"
)
_SHARE = 3  # at most one item of so many is unknown
_WORD = r"[A-Z][\w’'&.-]*\w"
_ITEM = (
    rf"(?:[Tt]he )?{_WORD}(?: (?:(?:of|for|and|&) (?:the )?)?(?:{_WORD}|\d{{1,4}}[A-Z]?)){{0,7}}(?: \([A-Z][\w’.-]*\))?"
)
_LIST = re.compile(
    rf"(?<![\w’'.&-]){_ITEM}(?:, {_ITEM}){{1,40}}(?:,? and {_ITEM})?(?=[.;:]| (?!of\b|for\b|and\b)[a-z]|,? and others)"
)
_ONE = re.compile(r"(?:, (?:and )?|(?<!,) and )(?:[Tt]he )?|^(?:[Tt]he )?")
# an unknown item is short: a longer one has words that tell what it is
_PLAIN = re.compile(
    rf"(?:(?:City|Town|Port|County) of )?{_WORD}(?: (?:{_WORD}|\d{{1,4}}[A-Z]?)){{0,2}}"
    rf"(?: (?:of|for) {_WORD}(?: {_WORD})?)?"
)
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
    re.compile(
        rf"(?<![\w&’'-]){_NAMES} & {_SURNAME}(?:,? (?:LLP|LLC|L\.L\.P\.|P\.?C\.?|Ltd\.?|Inc\.?))?)"
        r"(?! [A-Z&]|[\w’'-]*\w-)"
    ),
    re.compile(rf"\b{_FIRM},? (?P<name>{_SURNAME}(?:, {_SURNAME}){{0,4}},? (?:and|&) {_SURNAME})(?! [A-Z&])"),
    re.compile(
        rf"(?<![\w&’'-]){_NAMES} and {_SURNAME})(?: [–—-]|,) (?:an?|the) (?:[\w-]+ ){{0,4}}"
        rf"(?:{_FIRM}|firm|(?:[a-z-]+ )?service provider|(?:[a-z-]+ )?provider|partnership|consultancy|brokerage)\b"
    ),
)
# the lines of a table: a name, and how many or how much
_TALLY = re.compile(
    r"^[ \t•*–-]*(?:[Tt]he )?(?P<name>[A-Z][^\n:;()]{2,80}?)(?: ?:| [–—-]) [$€£]?\d[\d,.]*(?: ?(?:%|[a-z]+))?[ \t]*$",
    re.MULTILINE,
)
_CITY_OF = re.compile(r"\b(?:City|Town|Port|County) of $")  # a body among bodies, if the town is none
_LINES = 3  # that make a table


def with_firms(
    text: str, names: list[NameSpan], marked: tuple[Span, ...], common: Container[str], given: Container[str] = ()
) -> list[NameSpan]:
    """Return the names with those that only the bodies beside them in a list give away.

    `marked` are places, `common` words of which the lexicon knows what they say: one alone names nobody. A man of a
    list of bodies is one too, unless he has one of the `given` names.
    """
    names = _as_listed(text, _with_tallied(text, _with_partners(text, names)), given)
    taken = sorted([*((one.start, one.end) for one in names), *((one.start, one.end) for one in marked)])
    bodies = {(one.start, one.end) for one in names if _is_body(one)}
    found = [
        NameSpan(start, end, text[start:end], {"organization": _SURE}, _SURE)
        for start, end in dict.fromkeys(_unknown(text, bodies, taken))
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


def _with_tallied(text: str, names: list[NameSpan]) -> list[NameSpan]:
    """Return the names with what the lines of a table count something of, where some of it is known for bodies."""
    tables: list[list[tuple[int, int]]] = []
    last = -1
    for match in _TALLY.finditer(text):
        tables += [] if tables and match.start() - last <= 1 else [[]]
        tables[-1].append(match.span("name"))
        last = match.end()
    for table in tables:
        inside = [one for one in names if any(start <= one.start and one.end <= end for start, end in table)]
        bodies = {one.start for one in inside if _is_body(one)}
        if len(table) >= _LINES and len(bodies) * _SHARE >= len(table) and all(map(_is_body, inside)):
            lines = [NameSpan(start, end, text[start:end], {"organization": _SURE}, _SURE) for start, end in table]
            names = sorted([*(one for one in names if one not in inside), *lines], key=lambda one: one.start)
    return names


def _as_listed(text: str, names: list[NameSpan], given: Container[str]) -> list[NameSpan]:
    """Return the names with bodies for the men whom a list of nothing but bodies names among them."""
    alike: set[int] = set()  # where they start
    for listed, fewest in _lists(text):
        inside = [one for one in names if listed.start() <= one.start and one.end <= listed.end()]
        men = [one for one in inside if one.kind == "person"]
        bodies = sum(map(_is_body, inside))
        plain = len(men) + bodies == len(inside) == len(list(_items(text, *listed.span())))
        if men and plain and bodies >= fewest and len(men) * _SHARE <= len(inside):
            alike |= {one.start for one in men if one.text.split()[0] not in given}
    return [
        replace(one, odds={**one.odds, "organization": _SURE, "person": -_SURE}) if one.start in alike else one
        for one in names
    ]


def _lists(text: str) -> Iterator[tuple[re.Match[str], int]]:
    """Yield the lists of a text, each with of how many bodies it must be that makes bodies of the rest."""
    for listed in _LIST.finditer(text):
        yield listed, _SAID if _ARE_BODIES.match(text, listed.end()) else _FEWEST
    for opened in _OF_BODIES.finditer(text):
        if behind := _LIST.match(text, opened.end()):
            yield behind, _SAID  # a post is at them all


def _is_body(one: NameSpan) -> bool:
    return one.kind == "organization"


def _unknown(text: str, bodies: set[tuple[int, int]], taken: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    for listed, fewest in _lists(text):
        inside = [spot for spot in taken if listed.start() <= spot[0] and spot[1] <= listed.end()]
        inside = [spot for spot in inside if not _CITY_OF.search(text, max(0, spot[0] - 9), spot[0])]
        known = [spot for spot in inside if spot in bodies]
        if len(known) < fewest or len(known) < len(inside):
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
