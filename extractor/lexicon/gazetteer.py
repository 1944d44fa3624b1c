"""Find the surface forms of a table in a text, all at once (Aho & Corasick, CACM 18(6), 1975)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Generic, TypeVar

from ahocorasick_rs import AhoCorasick

if TYPE_CHECKING:
    from collections.abc import Iterable

Value = TypeVar("Value")

# One character for one, so that offsets hold: typographic apostrophes, dashes and blanks.
_FOLD = str.maketrans("’‘ʼ´`‐‑‒–—\u00a0\u2007\u2009\u202f", "'''''-----    ")
_SURROGATES = re.compile("[\ud800-\udfff]")


@lru_cache(maxsize=16)  # several gazetteers are searched in one text
def fold(text: str) -> str:
    """Return `text` with typographic variants made plain; its length never changes."""
    return _SURROGATES.sub("\ufffd", text.translate(_FOLD))


@dataclass(frozen=True, slots=True)
class Hit(Generic[Value]):
    """A surface form found at [start, end), and what it stands for."""

    start: int
    end: int
    value: Value


class Gazetteer(Generic[Value]):
    """Surface forms that are searched as whole words, case-sensitive, the longest first."""

    def __init__(self, forms: Iterable[tuple[str, Value]]) -> None:
        """Index `forms`; of a form given twice the first value counts."""
        table: dict[str, Value] = {}
        for form, value in forms:
            if form:
                table.setdefault(fold(form), value)
        self._values = list(table.values())
        self._automaton = AhoCorasick(list(table))

    def find(self, text: str) -> list[Hit[Value]]:
        """Return the hits, sorted, none overlapping, the leftmost longest of every tangle.

        Overlapping matches are filtered here rather than by the library's leftmost-longest
        kind: a long form that ends inside a word must not hide the short one that does not.
        """
        plain = fold(text)
        found = [
            (start, -end, number)
            for number, start, end in self._automaton.find_matches_as_indexes(plain, overlapping=True)
            if _is_whole(plain, start, end)
        ]
        hits: list[Hit[Value]] = []
        last = 0
        for start, minus_end, number in sorted(found):
            if start >= last:
                last = -minus_end
                hits.append(Hit(start, last, self._values[number]))
        return hits


def _is_word(character: str) -> bool:
    return character.isalnum() or character == "_"


def _is_whole(text: str, start: int, end: int) -> bool:
    """Tell whether no word runs across either edge."""
    if start and _is_word(text[start - 1]) and _is_word(text[start]):
        return False
    return not (end < len(text) and _is_word(text[end]) and (_is_word(text[end - 1]) or text[end - 1] == "."))
