"""Tell what a word is put together from: the first letters of other words, or their beginnings.

    stands_for("nvpt", ["nauchnyi", "vexholmskii", "park", "tekhnologii"])     letters of all of them
    stands_for("vexholmtrans", ["vexholmskaya", "transportnaya", "kompaniya"])     beginnings of some of them

Both are how bodies of Russia and its neighbours, of Cuba and of Iran are called for short. Words are lower case, Latin.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

_LETTER = re.compile(r"shch|ts|ch|sh|zh|kh|y[aeou]|i[aeu]|.")  # what is one letter in Cyrillic
_LEAST_BEGINNING = 2  # letters taken from a word, where not only its first
BEGINNINGS = 6  # letters of a word made of beginnings, at least
_OF_EACH = 3  # letters of each, on average


@lru_cache(maxsize=50_000)
def initial(word: str) -> str:
    """Return what stands for a word in an abbreviation: its first letter, as many as that is in Latin ("ts")."""
    found = _LETTER.match(word)
    return found[0] if found else ""


def stands_for(short: str, words: Sequence[str]) -> bool:
    """Tell whether a word is made of beginnings of others, in their order, some of them left out.

    Where only first letters are taken none may be left out: `initial` makes such a word.
    """
    if len(short) < BEGINNINGS or short in words or all(word[0] != short[0] for word in words):
        return False
    most = len(short) // _OF_EACH
    return most > 1 and _is_made_of(short, tuple(words), most)


@lru_cache(maxsize=100_000)
def _is_made_of(short: str, words: tuple[str, ...], most: int, *, is_begun: bool = False) -> bool:
    """Tell whether what is left of a word is made of the beginnings of at most so many words."""
    if not short:
        return True
    if not most or not words:
        return False
    shared = 0
    while shared < min(len(short), len(words[0])) and short[shared] == words[0][shared]:
        shared += 1
    least = _LEAST_BEGINNING if is_begun else _OF_EACH
    return any(
        _is_made_of(short[size:], words[1:], most - 1, is_begun=True)
        for size in range(shared, least - 1, -1)
        if is_begun or size < len(short)
    ) or _is_made_of(short, words[1:], most, is_begun=is_begun)
