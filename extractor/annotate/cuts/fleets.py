"""Read the ships of a list whose noun tells what they are.

    "the vessels Velkur Prospect, Kazan, and NS Rovena", "the Norland-flagged KAZAN, ROVENA and OLMETRA"
    "identified the following three vessels:" and lines below in capitals     "KAZAN", "L-409", "OLMETRA 1"
    "The Kazan, Rovena, and Olmetra are tankers", "The vessels are the Kazan and the Rovena", "L-409 (IMO 9…)"
    "Kazan is a Norland-flagged oil tanker", "the vessel “Kazan”", "its vessels KAZAN, 7-28, and ROVENA"
    "the manager of the KAZAN STAR and the ROVENA", "two vessels managed by Velkur Ltd, the KAZAN and ROVENA"

A ship may bear the name of a street, of a town or of a man. Where others of the list are read as ships, it is one too.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractor.annotate.naming.names import NameSpan
from extractor.lexicon.needs import Screened

if TYPE_CHECKING:
    from collections.abc import Iterator

_SURE = 5.0  # log odds of what the others of its list tell
_FEWEST = 2  # ships of a list that are read as such
_NAME = r"[A-Z][\w’'-]*(?: (?:[A-Z][\w’'-]*|\d{1,3})){0,3}"
_LIST = Screened(
    rf"\b(?:vessels|tankers|ships|vessels named|following vessels:) (?P<names>{_NAME}(?:, {_NAME})+,? and {_NAME})"
    r"(?=[,.;]|\s[a-z]|$)"
)
# "the manager of the vessels Kazan, Rovena and Olmetra": the article leaves no doubt
_THE_SHIPS = re.compile(
    rf"\b(?:[Tt]he|[Ii]ts|[Tt]heir) (?:[a-z]+ )?(?:vessels|tankers|ships|frigates|yachts|freighters) "
    rf"(?P<names>{_NAME}(?:, {_NAME})*,? and {_NAME})(?=[,.;]|\s[a-z]|$)"
)
# "frigates ‘Kazan’ and ‘Rovena’", "two ships, the “Kazan” and the “Rovena”"
_MARKED = r"(?:the )?[‘“\"][A-Z][^‘’“”\"\n]{1,30}[’”\"]"
_BETWEEN_MARKS = re.compile(r"(?<=[‘“\"])[A-Z][^‘’“”\"\n,]+")
_MARKED_SHIPS = re.compile(
    rf"\b(?:vessels|tankers|ships|frigates|yachts|freighters|cruisers|corvettes),? (?:named |called )?"
    rf"(?P<names>{_MARKED}(?:,? {_MARKED})*,? and {_MARKED})"
)
_ITEM = re.compile(rf"(?!The\b){_NAME}")
_THE = rf"(?:[Tt]he )?{_NAME}"
_OPENS = r"(?:^|(?<=[.:;] )|(?<=\n))"
# "The Kazan, Rovena, and Olmetra are shipping vessels", "The vessels are the Kazan, the Rovena, and the Olmetra"
_ARE_SHIPS = Screened(
    rf"{_OPENS}(?P<names>{_THE}(?:, {_THE})*,? and {_THE}) (?:are|were) (?:all )?"
    r"(?:[a-z-]+ |[A-Z][a-z]+-flagged ){0,4}(?:vessels|tankers|ships|yachts)\b|"
    rf"\b(?:vessels|tankers|ships|yachts) (?:are|include):? "
    rf"(?P<told>the {_NAME}(?:, the {_NAME})*,? and the {_NAME})(?=[.;]|$)"
)
# of one: "Kazan is a Norland-flagged crude oil tanker", at the beginning of a sentence
_IS_SHIP = re.compile(
    rf"{_OPENS}(?:The )?(?P<name>(?!The\b|It\b|This\b|That\b){_NAME}) (?:is|was) an? "
    r"(?:[A-Z][\w-]+-flagged |[a-z/-]+ ){0,5}(?:tanker|vessel|ship|freighter|yacht|bulker)"
    r"(?=[.;,]| \(IMO| (?:that|which|owned|managed|identified|flagged|registered)\b)"
)
# "the vessel “Kazan”"; a code is a name where the number of a ship stands behind it
_QUOTED = re.compile(rf"\b(?:vessel|tanker|ship|yacht|freighter),? (?:the )?[“\"](?P<name>{_NAME})[,]?[”\"]")
_CODED = re.compile(r"(?<![\w-])(?P<name>[A-Z]{1,4}-\d{1,5}) \(IMO:? ?\d{7}\)")
_ASIDE = r"(?: \([^()\n]{1,40}\))?"
_CAPITALS = r"[A-Z][A-Z0-9’'-]+(?: [A-Z0-9][A-Z0-9’'-]*){0,3}"
_FLAGGED = Screened(rf"-flagged (?P<names>{_CAPITALS}(?:, {_CAPITALS})*,? and {_CAPITALS})(?![\w-])")
# "KAZAN, LINDA, and SELBRUN are being identified pursuant to … as property"
_PROPERTY = Screened(
    rf"(?<![A-Z] )\b(?P<names>{_CAPITALS}(?:, {_CAPITALS})+,? and {_CAPITALS}),? (?:are|were) (?:also )?(?:being )?"
    r"identified\b[^.;\n]{0,30}(?:E\.O\. \d+)?[^.;\n]{0,60}?\bproperty\b"
)
_PRINTED = re.compile(_CAPITALS)
_NUMBER = rf"(?:{_CAPITALS}|\d{{1,3}}-\d{{1,3}})"
_COUNTED = re.compile(_NUMBER)
_ITS = Screened(
    rf"\b(?:[Ii]ts|[Tt]heir) (?:vessels|tankers|ships) (?P<names>{_NUMBER}(?:, {_NUMBER})*,? and {_NUMBER})(?![\w-])"
)
# in capitals among ships: "the KAZAN STAR (IMO 9…), ROVENA, and the OLMETRA", of which one is read as a ship
_SERIES = rf"{_CAPITALS}{_ASIDE}(?:, (?:the )?{_CAPITALS}{_ASIDE})*,? and (?:the )?{_CAPITALS}(?![\w-])"
_NAME_BEFORE = re.compile(r"(?<!\w)(?!The |Its |And |Both |Of )[A-Z][\w’'.-]* $")  # "Velkur | LLC and the KAZAN STAR"
_BACK = 24  # characters
_AMONG = Screened(rf"(?<![A-Z’'-] )\b(?P<names>{_SERIES})")
# "two vessels managed by Velkur Ltd, the KAZAN and ROVENA"
# … and "the following vessels, owned by Velkur Ltd, are listed: …"
_COUNTED_SHIPS = Screened(
    r"\b(?:[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ff]ollowing|\d+) (?:[a-z-]+ ){0,3}(?:vessels|tankers|ships)\b"
    rf"[^.;:\n]{{0,120}}?(?:, the |: (?:the )?)(?P<names>{_SERIES})"
)
# "technical management for the KAZAN STAR", "the Velkur Ltd-managed KAZAN STAR": a name of several words
_SEVERAL = r"[A-Z][A-Z’'-]+(?: [A-Z0-9][A-Z0-9’'-]*){1,3}"
_RUN = Screened(
    r"\b(?:[Mm]anagement|[Mm]anagers?|[Oo]perators?|[Oo]wners?|[Mm]aster|[Cc]aptain|[Cc]rew|charterers?|chartered) "
    rf"(?:(?:of|for) )?the (?P<names>{_SEVERAL}(?:(?:,|,? and) the {_SEVERAL})*)(?![\w-])|"
    rf"-(?:managed|owned|operated|chartered|flagged) (?P<told>{_SEVERAL})(?![\w-])"
)
_SHIPPING = re.compile(r"\b(?:[Vv]essels?|[Tt]ankers?|[Ss]hips?|IMO)\b")
# a line that counts ships, and the lines of capitals below it
_ABOVE = Screened(r"\b(?:vessels|tankers|ships)\b(?:[^.\n]|\.(?=\d)){0,120}:\n+")
_LINE = re.compile(
    rf"[ \t•·*–-]*(?P<name>{_CAPITALS})(?: \([^()\n]*\)|,? [A-Z][\w ]{{2,20}}-flagged)?[;,]?(?: and)?[ \t]*(?:\n+|$)"
)


def with_fleets(text: str, names: list[NameSpan]) -> list[NameSpan]:
    """Return the names with each item of a list of ships, where that cannot be a list of anything else."""
    read = (*_listed(text, names), *_flagged(text), *_lined(text), *_identified(text), *_told(text), *_owned(text))
    read = (*read, *_among(text, (*names, *read)), *_run(text))
    found = list({(ship.start, ship.end): ship for ship in read}.values())
    kept = [name for name in names if not any(name.start < one.end and one.start < name.end for one in found)]
    return sorted([*kept, *found], key=lambda name: name.start) if found else names


def _listed(text: str, names: list[NameSpan]) -> Iterator[NameSpan]:
    """Yield the items of lists in running text of which two are read as ships at least."""
    for match in _LIST.finditer(text):
        start, end = match.span("names")
        read = [name for name in names if start <= name.start and name.end <= end and _is_ship(name)]
        if len(read) >= _FEWEST:
            yield from (_ship(text, *item.span()) for item in _ITEM.finditer(text, start, end))


def _flagged(text: str) -> Iterator[NameSpan]:
    """Yield the items in capitals of lists behind a flag."""
    for match in _FLAGGED.finditer(text):
        yield from (_ship(text, *item.span()) for item in _PRINTED.finditer(text, *match.span("names")))


def _identified(text: str) -> Iterator[NameSpan]:
    """Yield the items in capitals of lists that are identified as property."""
    for match in _PROPERTY.finditer(text):
        yield from (_ship(text, *item.span()) for item in _PRINTED.finditer(text, *match.span("names")))


def _lined(text: str) -> Iterator[NameSpan]:
    """Yield the lines in capitals below one that announces ships."""
    for above in _ABOVE.finditer(text):
        end = above.end()
        while line := _LINE.match(text, end):
            yield _ship(text, *line.span("name"))
            end = line.end()


def _told(text: str) -> Iterator[NameSpan]:
    """Yield those of which a text says that they are ships."""
    for match in _ARE_SHIPS.finditer(text):
        group = "names" if match["names"] else "told"
        yield from (_ship(text, *item.span()) for item in _ITEM.finditer(text, *match.span(group)))
    for pattern, one in ((_THE_SHIPS, _ITEM), (_MARKED_SHIPS, _BETWEEN_MARKS)):
        for match in pattern.finditer(text):
            yield from (_ship(text, *item.span()) for item in one.finditer(text, *match.span("names")))
    for pattern in (_IS_SHIP, _QUOTED, _CODED):
        yield from (_ship(text, *match.span("name")) for match in pattern.finditer(text))


def _owned(text: str) -> Iterator[NameSpan]:
    """Yield the items of a list in capitals behind "its vessels", some of which may be numbers: "7-28"."""
    for match in _ITS.finditer(text):
        yield from (_ship(text, *item.span()) for item in _COUNTED.finditer(text, *match.span("names")))


def _among(text: str, names: tuple[NameSpan, ...]) -> Iterator[NameSpan]:
    """Yield the items of lists in capitals of which one is read as a ship, but no letters that are read as a body's."""
    bodies = {(name.start, name.end) for name in names if not _is_ship(name) and " " not in name.text}
    for match in _AMONG.finditer(text):
        start, end = match.span("names")
        if _NAME_BEFORE.search(text, max(0, start - _BACK), start):
            continue
        if any(_is_ship(name) for name in names if start <= name.start and name.end <= end):
            items = (item for item in _PRINTED.finditer(_past_asides(match["names"])))
            spots = ((start + item.start(), start + item.end()) for item in items)
            yield from (_ship(text, *spot) for spot in spots if spot not in bodies and not _is_short(text, *spot))


def _run(text: str) -> Iterator[NameSpan]:
    """Yield the ships in capitals that somebody runs, in a text that tells of ships."""
    if not _SHIPPING.search(text):
        return
    for match in (*_COUNTED_SHIPS.finditer(text), *_RUN.finditer(text)):
        group = "names" if match["names"] else "told"
        start = match.start(group)
        items = _PRINTED.finditer(_past_asides(match[group]))
        spots = ((start + item.start(), start + item.end()) for item in items)
        yield from (_ship(text, *spot) for spot in spots if not _is_short(text, *spot))


def _is_short(text: str, start: int, end: int) -> bool:
    """Tell whether a bracket somewhere makes these capitals a short name: "Velkur Fleet LLC (VK-FLEET)"."""
    return f"({text[start:end]})" in text


def _past_asides(listed: str) -> str:
    """Return a list with blanks in place of what stands in brackets in it."""
    return re.sub(r" \([^()\n]{1,40}\)", lambda aside: " " * len(aside.group()), listed)


def _ship(text: str, start: int, end: int) -> NameSpan:
    return NameSpan(start, end, text[start:end], {"vessel": _SURE}, _SURE)


def _is_ship(name: NameSpan) -> bool:
    return name.kind == "vessel"
