"""Tell of a verb that its targets stand below its sentence, and of a participle that it is told who they are.

is designating the following six firms that bring ⟦P1⟧ profit:       the lines below, not ⟦P1⟧
the members that were sanctioned are                                 said now, though "that" goes before
"""

from __future__ import annotations

import re

_FOLLOWING = re.compile(r" (?:⟦D\d+⟧ )?the following [^:;—–⟦]{3,160}\b(?:that|which|who) [^:;—–]{3,160}:\s*$")
_ARE = re.compile(r" (?:is|are|was|were|includes?):?$")


def stand_below(bare: str, end: int) -> bool:
    """Tell whether a verb that ends at `end` takes the lines below, and its sentence names others only."""
    return _FOLLOWING.match(bare, end) is not None


def says_who(bare: str, start: int, end: int) -> bool:
    """Tell whether the words of an act close by telling who they are whom it is done to."""
    return _ARE.search(bare, start, end) is not None
