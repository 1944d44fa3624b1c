"""Take those out of an act who are told to undergo another one that is no listing of them as well.

The ⟦V1⟧ is identified as property of ⟦P2⟧, who is designated          the ship is not designated
⟦O1⟧ is designated as a primary money laundering concern               a finding: it is on no list
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, TypeVar

from extractor.types import Target

_FINDING = "grammar:laundering-concern"


class _Act(Protocol):
    @property
    def kind(self) -> str: ...

    @property
    def past(self) -> bool: ...


_A = TypeVar("_A", bound=_Act)


def drop_overlaps(groups: dict[_A, dict[str, Target]], is_ship: Callable[[str], bool]) -> None:
    """Take ships, and whom a finding names, out of designations, and ships taken off a list out of the rest."""
    now = [(key, group) for key, group in groups.items() if not key.past]
    identified = {a for key, group in now if key.kind == "identification" for a in group}
    found = {a for _, group in now for a, target in group.items() if target.method.startswith(_FINDING)}
    removed = {a for key, group in now if key.kind == "delisting" for a in group}
    for key, group in now:
        gone = {"designation": identified, "identification": removed}.get(key.kind, set())
        gone = {a for a in gone & set(group) if is_ship(a) or (key.kind == "designation" and a in found)}
        for actor in gone:
            del group[actor]
        if gone & found and not group:
            del groups[key]
