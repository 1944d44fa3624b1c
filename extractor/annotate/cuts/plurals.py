"""Read the local bodies and the cartels that one plural heads: each town of such a list has one of its own.

    the Velmer, Orsa and East Karsa Police Departments · the Orsa and Tresa County Sheriff’s Offices
    the FBI’s Velmer, Tresa, and Washington, D.C. Field Offices · the Bureau’s Cyber and Fraud Divisions
    the Velmer and East Karsa cartels

Each is called by the town and the head ("Velmer Police Department").
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from extractor.annotate.cuts.fieldoffices import AGENCIES
from extractor.annotate.joining.entries import touches
from extractor.annotate.naming.names import NameSpan
from extractor.lexicon.needs import Screened
from extractor.lexicon.states import STATE_NAME

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from extractor.types import Actor, Span

_LOCAL = (
    r"(?:County |Parish |City |Township |Borough )?(?:(?:Police|Fire|Sheriff[’']?s?[’']?) Departments|"
    r"(?:Sheriff|Prosecutor|Solicitor|(?:District|State[’']s|Commonwealth[’']s|Prosecuting|County) Attorney)"
    r"(?:[’']s|s[’']|s) Offices)"
)
_OFFICES = r"(?:(?:Field|Resident|District|Regional) (?:Offices|Divisions|Agencies))"
_PARTS = r"(?:Divisions|Sections|Branches|Units|Bureaus)"
_GANGS = r"(?:[Dd]rug )?[Cc]artels"
_HEAD = Screened(rf" (?P<head>{_LOCAL}|{_OFFICES}|{_PARTS}|{_GANGS})(?![\w-])")
_WORD = (
    r"(?<![\w’'-])(?!(?:The|And|Police|Office|Department|Division|Bureau|Patrol|Agency|Service|Guard|Investigations?|Homeland|Court|"
    r"Force|Enforcement|Unit|Section|Administration)\b)(?![A-Z]{2,}(?![\w]))[A-Z][\w’'-]*(?<![’']s)"
)
_ITEM = rf"(?:(?:St|Ft|Mt)\. )?{_WORD}(?: {_WORD}){{0,2}}"
_STATE = rf"(?:, (?:D\.C\.|{STATE_NAME}),?)?"
_OWNER = re.compile(rf"\b(?P<name>{AGENCIES})(?: \([A-Z]+\))? $")
_OWNER_BEHIND = re.compile(rf" of the (?P<name>{AGENCIES})(?![\w-])")
_LONGEST_OWNER = 70  # characters
_ARTICLE = re.compile(r"(?:\b[Tt]he|\b[Bb]y|\bwith|\bfrom|[;,] and|[’']s?) $")
_POSSESSIVE = re.compile(r"[’']s? $")
_LIST = re.compile(rf"(?P<items>(?:{_ITEM}{_STATE}, )*{_ITEM}{_STATE},? and {_ITEM}){_STATE}$")
_EACH = re.compile(rf"(?P<name>{_ITEM}){_STATE}(?:,? and |, |$)")
_REACH = 260  # characters of the longest list
_SURE = 6.0  # log odds of what a plural heads
_ODDS: Mapping[str, float] = {"organization": _SURE, "group": 0.0, "person": -_SURE, "vessel": -_SURE}
_OF_GANG: Mapping[str, float] = {**_ODDS, "organization": 0.0, "group": _SURE}
_GANG = re.compile(r".* [Cc]artel")


def with_plurals(text: str, names: list[NameSpan], marked: tuple[Span, ...]) -> list[NameSpan]:
    """Return the names with those that plurals head, by their whole names, and the agencies whose offices they are.

    The cartels of a nation are many, and nobody by its name: "the Norlander and Tresan cartels".
    """
    nations = {span.start for span in marked if span.kind == "place" and span.form == "demonym"}
    found = [
        NameSpan(*spot, whole, _OF_GANG if _GANG.fullmatch(whole) else _ODDS, _SURE)
        for spot, whole in _items(text)
        if not (_GANG.fullmatch(whole) and spot[0] in nations)
    ]
    if not found:
        return names
    spots = sorted((one.start, one.end) for one in found)
    kept = [one for one in names if not touches(one, spots)]
    taken = sorted([*spots, *((one.start, one.end) for one in kept)])
    owners = [NameSpan(*spot, text[slice(*spot)], _ODDS, _SURE) for spot in _owners(text, spots)]
    return sorted([*kept, *found, *(one for one in owners if not touches(one, taken))], key=lambda one: one.start)


def without_pieces(text: str, actors: list[Actor]) -> list[Actor]:
    """Return the actors without what such lists print of their names for another name: "Velmer", "Fraud Divisions".

    A gang goes by less: "Velmer" of the Velmer cartel.
    """
    pieces = {(text[slice(*spot)], whole) for spot, whole in _items(text) if not _GANG.fullmatch(whole)}
    return [replace(a, aliases=tuple(x for x in a.aliases if (x, a.name) not in pieces)) for a in actors]


def _owners(text: str, spots: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    for start, end in spots:
        owner = _OWNER.search(text, max(0, start - _LONGEST_OWNER), start) or _OWNER_BEHIND.match(text, end)
        if owner:
            yield owner.span("name")


def _items(text: str) -> Iterator[tuple[tuple[int, int], str]]:
    """Yield where each item of a list stands, and its whole name."""
    for head in _HEAD.finditer(text):
        begin = max(0, head.start() - _REACH)
        listed = _LIST.search(text, begin, head.start())
        if listed is None:
            continue
        start = _start(text, listed.start("items"), begin)
        if start is None or (re.fullmatch(_PARTS, head["head"]) and not _POSSESSIVE.search(text, begin, start)):
            continue
        for item in _EACH.finditer(text, start, head.start()):
            beside = item.end() == head.start() and not re.fullmatch(_GANGS, head["head"])
            end = head.end() if beside else item.end("name")  # the last town has the head beside it
            yield (item.start(), end), f"{item['name']} {_singular(head['head'])}"


def _start(text: str, start: int, begin: int) -> int | None:
    """Return where the first town begins: behind the article, or the agency whose offices they are."""
    agency = re.match(rf"(?:The )?(?:{AGENCIES}) (?=[A-Z])", text[start:])
    if agency:
        return start + agency.end()
    opened = _ARTICLE.search(text, begin, start) or _OWNER.search(text, begin, start) or start == 0
    return start if opened else None


def _singular(head: str) -> str:
    """Return "Sheriff’s Office" of "Sheriffs’ Offices", "Resident Agency" of "Resident Agencies"."""
    head = re.sub(r"(?<=[a-z])s?([’'])s? (?=Office|Department)", r"\1s ", head)
    return re.sub(r"ies$", "y", head) if head.endswith("ies") else re.sub(r"(?<=ch)es$|s$", "", head)
