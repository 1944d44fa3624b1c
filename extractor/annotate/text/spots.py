"""Find where a text prints a name as words of their own, and not within others."""

from __future__ import annotations

import re
from functools import lru_cache

_JOINS = re.compile(r"[\w-]")


@lru_cache(maxsize=512)  # a name is asked for as often as it is printed
def spots(text: str, name: str) -> tuple[tuple[int, int], ...]:
    """Return where a text prints a name as words of their own."""
    found, start = [], text.find(name)
    while start >= 0:
        end = start + len(name)
        if not (_JOINS.fullmatch(text[max(0, start - 1) : start]) or _JOINS.fullmatch(text[end : end + 1])):
            found.append((start, end))
        start = text.find(name, end)
    return tuple(found)
