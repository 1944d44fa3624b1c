"""Tell of a verb that its targets stand below its sentence or before it; of a participle, that it is told who they are.

is designating the following six firms that bring ⟦P1⟧ profit:       the lines below, not ⟦P1⟧
the members that were sanctioned are                                 said now, though "that" goes before
"""

from __future__ import annotations

import re

_FOLLOWING = re.compile(r" (?:⟦D\d+⟧ )?the following [^:;—–⟦]{3,160}\b(?:that|which|who) [^:;—–]{3,160}:\s*$")
_ARE = re.compile(r" (?:is|are|was|were|includes?):?$")
# "the men (OFAC designated) today have supported": whom it takes stands before it
_WHOM_BEFORE = re.compile(r" (?:(?:⟦D\d+⟧|last [a-z]+|in ⟦D\d+⟧) )?(?:have|has|had) ")


def stand_elsewhere(bare: str, end: int) -> bool:
    """Tell whether a verb that ends at `end` takes the lines below, or whom stands before, and not whom it names."""
    return _FOLLOWING.match(bare, end) is not None or _WHOM_BEFORE.match(bare, end) is not None


def says_who(bare: str, start: int, end: int) -> bool:
    """Tell whether the words of an act close by telling who they are whom it is done to."""
    return _ARE.search(bare, start, end) is not None
