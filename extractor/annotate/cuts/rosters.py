"""Read rosters of authorities, as joint operations close with: a land, a colon, and the bodies that took part.

    **Norland:** National Police (Politiet), Federal Crime Office (Bundeskontor, FCO)
    **Tresa:** Regional Cyber Crime Unit (RCCU) & Public Prosecutor's Office Velm

The layout says where every name begins and ends, which the names themselves often do not ("Public Prosecutor's Office
Velm"). What stands in a bracket is the body's acronym, its name in its own language, or a unit of it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from extractor.annotate.joining.aliases import Alias
from extractor.annotate.joining.entries import touches
from extractor.annotate.naming.names import NameSpan

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from extractor.lexicon import Lexicon

_LINE = re.compile(
    r"^[ \t]*(?:[-*•] ?)?\*{0,2}(?:[Tt]he )?(?P<land>[A-Z][A-Za-z .]{2,28}?)\s?\*{0,2}:\*{0,2}[ \t]*", re.MULTILINE
)
_ITEM = re.compile(r"(?:\([^()\n]*\)|[^(),;&\n])+")  # up to a comma, semicolon or "&" outside brackets
_BRACKET = re.compile(r"\s?\((?P<inside>[^()\n]*)\)")
_NAMED = re.compile(r"(?:the )?(?P<name>[^\W\d_a-z][^()]*[^()\s])(?P<brackets>(?:\s?\([^()]*\))*)(?P<rest>[^()]*)")
_BODY = re.compile(
    r"\b(?:Polic\w+|Gendarmerie|Guard|Offices?|Bureaus?|Services?|Agency|Cent(?:re|er)|Units?|Department|Authority|"
    r"Prosecut\w+|Investigat\w+|Directorate|Ministry|Customs|Courts?|Commission|Division|Command|Administration|Judge|"
    r"Jurisdiction)\b"
)
_UNIT = re.compile(r"\b(?:Team|Units?|Unité|Unidad|Division|Department|Section|Squad|Brigade|Taskforce|Task Force)\b")
_UNIT_OF = re.compile(rf"{_UNIT.pattern}.* of (?:the )?[A-Z]")  # two bodies in one name
_DASH = re.compile(r" [–—-] |, ")
_MOST, _TOWN = 90, 4  # characters of a name, words of what may stand behind a comma in it
_FEWEST = 2  # lines that make a roster
_ODDS: Mapping[str, float] = {"organization": 6.0, "group": 1.0, "person": -4.0, "vessel": -4.0}


@dataclass(frozen=True, slots=True)
class Member:
    """A body of a roster, its other names and its units, as [start, end) of the text."""

    start: int
    end: int
    called: list[tuple[int, int]] = field(default_factory=list)
    units: list[tuple[int, int]] = field(default_factory=list)


def read_rosters(text: str, lexicon: Lexicon) -> list[Member]:
    """Return the bodies listed under lands; one line alone is no roster, and a line of prose ends it."""
    lines: list[list[Member]] = []
    for line in _LINE.finditer(text):
        if lexicon.country_of(line["land"]):
            members = _members(text, line.end())
            if members:
                lines.append(members)
    return [member for members in lines for member in members] if len(lines) >= _FEWEST else []


def _members(text: str, start: int) -> list[Member]:
    """Return the bodies of a line, or none where a part of it is no body's name."""
    end = text.find("\n", start)
    items: list[tuple[int, int]] = []
    for item in _ITEM.finditer(text, start, end if end >= 0 else len(text)):
        if not item.group().strip(" ."):
            continue
        if _BODY.search(item.group()):
            items.append(item.span())
        elif items and len(item.group().split()) <= _TOWN and text[item.start() - 1] == ",":
            if not text[: item.start() - 1].endswith(")"):  # "Public Prosecutor's Office, Velm"
                items[-1] = (items[-1][0], item.end())
        else:
            return []
    return [member for item in items if (member := _member(text, *item))]


def _member(text: str, start: int, end: int) -> Member | None:
    """Return the body of an item, or nothing where two are in it, which are read as anywhere."""
    while text[start] == " ":
        start += 1
    item = _NAMED.fullmatch(text[start:end].rstrip(" ."))
    if item is None or len(item["name"]) > _MOST or item["rest"].strip() or _UNIT_OF.search(item["name"]):
        return None
    member = Member(start + item.start("name"), start + item.end("name"))
    for bracket in _BRACKET.finditer(item["brackets"]):
        inside = start + item.start("brackets") + bracket.start("inside")
        for left, right in _parts(bracket["inside"]):
            said = bracket["inside"][left:right]
            unit = _UNIT.search(said) and not item["name"].isupper()  # "FCU (Financial Crime Unit)"
            if not said[0].islower() or " " not in said:
                (member.units if unit else member.called).append((inside + left, inside + right))
    return member


def _parts(inside: str) -> Iterator[tuple[int, int]]:
    """Yield what commas and dashes part, unless what a dash parts is no second unit ("Bureau – Office in Velm")."""
    marks = [mark for mark in _DASH.finditer(inside) if mark.group() == ", " or _UNIT.search(inside, mark.end())]
    left = 0
    for mark in marks:
        yield left, mark.start()
        left = mark.end()
    if inside[left:].strip():
        yield left, len(inside)


def with_rosters(text: str, names: list[NameSpan], members: list[Member]) -> list[NameSpan]:
    """Return the names with those of the rosters in the place of whatever was read there."""
    if not members:
        return names
    whole = sorted((member.start, member.end) for member in members)
    units = sorted(spot for member in members for spot in member.units)
    called = sorted(spot for member in members for spot in member.called)
    taken = sorted(whole + units + called)
    kept = [name for name in names if not touches(name, taken)]
    kept += [NameSpan(start, end, text[start:end], dict(_ODDS), _ODDS["organization"]) for start, end in whole + units]
    return sorted(kept, key=lambda name: name.start)


def roster_aliases(text: str, members: list[Member]) -> Iterator[Alias]:
    """Yield the acronyms and own-language names that stand in brackets behind the bodies of a roster."""
    for member in members:
        for start, end in member.called:
            yield Alias(member.start, start, end, text[start:end], strong=True)
