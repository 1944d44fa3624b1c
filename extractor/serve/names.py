"""Find names that were typed from memory: prefixes, typos, other scripts.

`NameIndex` keeps every name of the knowledge base folded (Unicode NFKD without marks, lower case, Cyrillic in
BGN/PCGN-like Latin) and the vocabulary of its words. A query word that is no prefix of a known word is replaced
by the closest ones (Damerau-Levenshtein by length, rapidfuzz), then candidates are ranked as whole names.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from rapidfuzz import fuzz, process
from rapidfuzz.distance import DamerauLevenshtein

from extractor.serve.skeletons import is_written_otherwise, skeleton

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_CYRILLIC = str.maketrans(
    dict(
        zip(
            "абвгдежзийклмнопрстуфхцчшщъыьэюяёіїєґў",
            (
                "a",
                "b",
                "v",
                "g",
                "d",
                "e",
                "zh",
                "z",
                "i",
                "y",
                "k",
                "l",
                "m",
                "n",
                "o",
                "p",
                "r",
                "s",
                "t",
                "u",
                "f",
                "kh",
                "ts",
                "ch",
                "sh",
                "shch",
                "",
                "y",
                "",
                "e",
                "yu",
                "ya",
                "e",
                "i",
                "i",
                "e",
                "g",
                "u",
            ),
            strict=True,
        )
    )
)
_WORD = re.compile(r"\w+")
_JOINED = 4  # words of a name that may be written as one
_EXPANSIONS = 6  # known words tried for one query word
_POOL = 1200  # candidates ranked as whole names


def fold(text: str) -> str:
    """Return text without case, marks and typography; Cyrillic becomes Latin, other scripts stay."""
    plain = "".join(
        c for c in unicodedata.normalize("NFKD", text.casefold().translate(_CYRILLIC)) if not unicodedata.combining(c)
    )
    return (
        plain.replace("’", "").replace("'", "").replace("ø", "o").replace("ł", "l").replace("đ", "d").replace("ı", "i")
    )


def words(text: str) -> list[str]:
    """Return the folded words of a text; Han and kana, which have no word breaks, give single characters too."""
    found: list[str] = _WORD.findall(fold(text))
    return [part for word in found for part in ((word, *word) if any("぀" <= c <= "鿿" for c in word) else (word,))]


@dataclass(eq=False)
class NameIndex:
    """Names of actors, found by their words."""

    actors: list[str] = field(default_factory=list)  # actor id of every name
    names: list[str] = field(default_factory=list)  # folded, words sorted
    printed: list[str] = field(default_factory=list)
    postings: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    joined: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))  # by all words written as one
    vocabulary: list[str] = field(default_factory=list)

    @classmethod
    def of(cls, rows: Iterable[tuple[str, str]]) -> NameIndex:
        """Index (actor id, name) pairs."""
        index = cls()
        for actor, name in rows:
            parts = words(name)
            for part in set(parts):
                index.postings[part].append(len(index.actors))
            if 1 < len(parts) <= _JOINED:
                index.joined["".join(parts)].append(len(index.actors))
            index.actors.append(actor)
            index.names.append(" ".join(sorted(parts)))
            index.printed.append(name)
        index.vocabulary = sorted(index.postings)
        return index

    def find(self, query: str, limit: int = 200) -> list[tuple[str, float, str]]:
        """Return (actor id, score 0-1, the name that matched), the best first, each actor once."""
        asked = words(query)
        if not asked:
            return []
        hits: dict[int, float] = defaultdict(float)
        for word in asked:
            best: dict[int, float] = {}
            for known, closeness in self._close(word):
                for place in self.postings[known]:
                    best[place] = max(best.get(place, 0.0), closeness)
            for place, closeness in best.items():
                hits[place] += closeness * len(word)
        size = sum(map(len, asked))
        for place, closeness in self._as_one(query, "".join(asked)):
            hits[place] = max(hits[place], closeness * size)
        return self._ranked(" ".join(sorted(asked)), size, hits, limit)

    @cached_property
    def skeletons(self) -> dict[str, list[int]]:
        """Names by their consonants; made for the first query in letters that need it."""
        found: dict[str, list[int]] = defaultdict(list)
        for place, name in enumerate(self.printed):
            if key := skeleton(name):
                found[key].append(place)
        return found

    def _as_one(self, query: str, asked: str) -> Iterator[tuple[int, float]]:
        """Yield names that are the query but for its blanks ("EvilCorp"), or sound like it in other letters."""
        yield from ((place, 0.95) for place in (*self.joined.get(asked, ()), *self.postings.get(asked, ())))
        if is_written_otherwise(query):
            yield from ((place, 0.8) for place in self.skeletons.get(skeleton(query), ()))

    def _close(self, word: str) -> list[tuple[str, float]]:
        first = bisect_left(self.vocabulary, word)
        last = bisect_left(self.vocabulary, word + "\uffff")
        if first < last:
            return [
                (known, 1.0 if known == word else 0.9) for known in self.vocabulary[first : first + 400][: last - first]
            ]
        if len(word) < 4:
            return []
        allowed = 1 if len(word) < 6 else 2
        found = process.extract(
            word, self.vocabulary, scorer=DamerauLevenshtein.distance, score_cutoff=allowed, limit=_EXPANSIONS
        )
        return [(known, 0.85 - 0.15 * distance) for known, distance, _ in found]

    def _ranked(self, asked: str, size: int, hits: dict[int, float], limit: int) -> list[tuple[str, float, str]]:
        pool = sorted(hits, key=lambda place: (-hits[place], len(self.names[place])))[:_POOL]
        scored = [
            (0.7 * hits[p] / size + 0.3 * fuzz.ratio(asked, self.names[p]) / 100, p)
            for p in pool
            if hits[p] >= 0.5 * size
        ]
        best: dict[str, tuple[str, float, str]] = {}
        for score, place in sorted(scored, key=lambda pair: (-pair[0], pair[1])):
            best.setdefault(self.actors[place], (self.actors[place], round(score, 4), self.printed[place]))
        return list(best.values())[:limit]
