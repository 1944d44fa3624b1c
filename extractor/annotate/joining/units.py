"""Call the units of a body whose letters stand in a bracket before them by their whole names as well.

    "the Karsa Guard Corps (KGC) Aerospace Force (KGC AF)": KGC AF is that force, which is "… (KGC) Aerospace Force"

What a bracket parts is read as two names, a body and its unit. The unit alone is called like those of many others.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from extractor.types import Actor, Mention

_UNIT = re.compile(
    r"(?:[A-Z][\w’'-]+ ){1,3}(?:Forces?|Command|Corps|Brigade|Foundation|Organi[sz]ation|Navy|Headquarters)"
)
_BEHIND = re.compile(r" \(")


def with_units(text: str, actors: list[Actor]) -> list[Actor]:
    """Return the actors with the whole names of units, and without the letters that name one of them."""
    ends = {m.end: (actor, m) for actor in actors if actor.type in {"organization", "group"} for m in actor.mentions}
    starts = {m.start: (actor, m) for actor in actors for m in actor.mentions}
    changed: dict[str, Actor] = {}
    gone: set[str] = set()
    for match in re.finditer(r" \((?P<letters>[A-Z]{2,6})\) (?=[A-Z])", text):
        whole, unit = ends.get(match.start()), starts.get(match.end())
        if whole is None or unit is None or match["letters"] not in whole[0].aliases or unit[0].id in changed:
            continue
        if unit[0].type == "organization" and _UNIT.fullmatch(unit[0].name):
            letters = _lettered(text, match["letters"], unit[1], starts)
            changed[unit[0].id] = _joined(text, whole[1], unit, letters)
            gone |= {letters.id} if letters else set()
    return [changed.get(actor.id, actor) for actor in actors if actor.id not in gone]


def _lettered(text: str, letters: str, unit: Mention, starts: dict[int, tuple[Actor, Mention]]) -> Actor | None:
    """Return the actor that only the letters behind a unit's name are: "Aerospace Force (KGC AF)"."""
    behind = _BEHIND.match(text, unit.end)
    found = starts.get(behind.end()) if behind else None
    fits = found and text.startswith(")", found[1].end) and found[0].name.startswith(letters)
    return found[0] if found and fits and found[0].name != letters and found[0].type == "organization" else None


def _joined(text: str, whole: Mention, unit: tuple[Actor, Mention], letters: Actor | None) -> Actor:
    actor, mention = unit
    names = [text[whole.start : mention.end], *([letters.name, *letters.aliases] if letters else [])]
    mentions = sorted((*actor.mentions, *(letters.mentions if letters else ())), key=lambda one: one.start)
    return replace(actor, aliases=(*actor.aliases, *names), mentions=tuple(mentions))
