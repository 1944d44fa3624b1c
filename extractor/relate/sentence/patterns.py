"""Find the rows of a grammar in a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Generic, TypeVar

from extractor.lexicon.needs import Met, needs
from extractor.relate.sentence.mask import compile_pattern

Row = TypeVar("Row")


class Patterns(Generic[Row]):
    """Rows of a grammar under the patterns that find them, each compiled when a sentence has what it needs."""

    def __init__(self, rows: Iterable[tuple[Row, str]]) -> None:
        self._rows = list(rows)
        self._met = Met(needs(pattern) for _, pattern in self._rows)
        self._able = lru_cache(maxsize=8)(self._met.by)  # a sentence is asked for clause by clause

    def find(self, text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[Row, re.Match[str]]]:
        """Yield the matches in a bare sentence that lie in [start, end), row by row."""
        stop = len(text) if end is None else end
        for number in self._able(text):
            row, pattern = self._rows[number]
            for match in compile_pattern(pattern).finditer(text, start, stop):
                yield row, match
