"""Split a masked sentence into words: names, possessive marks, words, signs."""

from __future__ import annotations

import re
from functools import lru_cache

_WORD = re.compile(r"⟦[A-Z]\d+⟧|['’]s?(?=[\s,.;]|$)|[^\W_][\w'’&./-]*[\w]|[^\W_]|[^\w\s]")
_ACTOR = re.compile(r"⟦[POGVAW]\d+⟧")


@lru_cache(maxsize=64)  # the readers of a sentence mostly read the same words
def split(text: str) -> tuple[list[str], list[str], list[int], list[int], list[bool]]:
    """Return the words of a text, the same without their case, where they start and end, and which are names."""
    matches = list(_WORD.finditer(text))
    words = [m.group() for m in matches]
    lower = [word.casefold() for word in words]
    return (
        words,
        lower,
        [m.start() for m in matches],
        [m.end() for m in matches],
        [bool(_ACTOR.match(w)) for w in words],
    )
