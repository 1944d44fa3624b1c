"""Add the forms of a name that only its order or what stands before it tells apart.

    "KELLIM, Orsa" of Orsa Kellim · "Velkur" of "M/V Velkur"

Lists print the surname of a person first. Nothing is read from such a line that the text does not name in full, so
what gives the form is the whole name with the same words.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from extractor.annotate.joining.forms import key
from extractor.annotate.naming.ships import SLASHED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractor.types import Actor

_SHIP = re.compile(rf"(?:{SLASHED}|M[TV]|SS|S/V) (?P<name>.+)")
_FEWEST = 2  # words of a name that can be turned around
_LONGEST = 3  # words of the longest surname
_OPENS = r"(?:^|(?<=\n)|(?<=\d\. )|(?<=[:;(] )|(?<=\())"


def with_reordered(text: str, actors: list[Actor]) -> list[Actor]:
    """Return the actors with the names that turn theirs around, and ships with their bare names."""
    taken = {key(name) for actor in actors for name in (actor.name, *actor.aliases)}
    folded = text.casefold()
    out: list[Actor] = []
    for actor in actors:
        more = {key(name): name for name in _others(text, folded, actor) if key(name) not in taken}
        taken |= more.keys()
        out.append(replace(actor, aliases=(*actor.aliases, *more.values())) if more else actor)
    return out


def _others(text: str, folded: str, actor: Actor) -> Iterator[str]:
    ship = _SHIP.fullmatch(actor.name) if actor.type == "vessel" else None
    if ship:
        yield ship["name"]
    if actor.type != "person":
        return
    words = actor.name.split()
    for count in range(1, min(_LONGEST, len(words) - 1) + 1) if len(words) >= _FEWEST else ():
        given, surname = " ".join(words[:-count]), " ".join(words[-count:])
        if (
            f"{surname}, {given}".casefold() not in folded
        ):  # seldom: a pattern for each name would cost more than all else here
            continue
        match = re.search(rf"{_OPENS}(?i:{re.escape(surname)}), {re.escape(given)}(?![\w-])", text)
        if match:
            yield match.group()
