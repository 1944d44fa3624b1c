"""Read the tables of what the words of a name tell: how many bear them, and what they mean in other languages."""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from importlib.resources import files
from typing import Any

from extractor.errors import LexiconError

_SHORTEST_STEM = 3


@dataclass(frozen=True, slots=True)
class Frequencies:
    """How many entries of a large list bear a word, as steps: 100, 30, 10 or 5 at least; rare words are missing."""

    person: Mapping[str, int]
    body: Mapping[str, int]


@dataclass(frozen=True, eq=False)
class Glossary:
    """Words of bodies' names by their meaning: those that say what sort of body it is, and those that are its name."""

    exact: Mapping[str, frozenset[str]]
    stems: Mapping[str, frozenset[str]]
    words: Mapping[str, str] = field(default_factory=dict)  # a word that is a name, in English
    word_stems: Mapping[str, str] = field(default_factory=dict)
    initials: frozenset[str] = field(default_factory=frozenset)  # "npo": they tell no more than the words
    hollow: frozenset[str] = field(default_factory=frozenset)  # meanings that add nothing to a name
    ventures: frozenset[str] = field(default_factory=frozenset)  # meanings that make another body of it

    @cached_property
    def _longest(self) -> int:
        return max(map(len, self.stems), default=0)

    @lru_cache(maxsize=100_000)  # noqa: B019 - there is one glossary, for as long as the program runs
    def senses(self, word: str) -> frozenset[str]:
        """Return what a word means, as the first words of its rows; empty where it is a name."""
        found = set(self.exact.get(word, ()))
        for end in range(_SHORTEST_STEM, min(len(word), self._longest) + 1):
            found |= self.stems.get(word[:end], frozenset())
        return frozenset(found)

    @lru_cache(maxsize=100_000)  # noqa: B019 - as above
    def english(self, word: str) -> str:
        """Return a word of a name in English, "" where it is in no row."""
        if word in self.words:
            return self.words[word]
        starts = (word[:end] for end in range(len(word), _SHORTEST_STEM - 1, -1))
        return next((self.word_stems[start] for start in starts if start in self.word_stems), "")


def load_frequencies() -> Frequencies:
    """Return the shipped table of common words; raises `LexiconError` where it is malformed."""
    table = _read("name_words.toml")
    try:
        return Frequencies(*(_steps(table[kind]) for kind in ("person", "body")))
    except (KeyError, TypeError, AttributeError) as exc:
        wanted = "[[person]] and [[body]], each with `least` and `words`"
        raise LexiconError(f"name_words.toml: it needs {wanted}: {exc}", path="name_words.toml") from exc


def load_glossary() -> Glossary:
    """Return the shipped glossary; raises `LexiconError` where it is malformed."""
    table = _read("glossary.toml")
    exact: dict[str, set[str]] = defaultdict(set)
    stems: dict[str, set[str]] = defaultdict(set)
    names: dict[bool, dict[str, str]] = {True: {}, False: {}}
    try:
        for head, word in _pairs(table["meanings"]):
            (stems if word.endswith("*") else exact)[word.rstrip("*")].add(head)
        for head, word in _pairs(table["words"]):
            names[word.endswith("*")].setdefault(word.rstrip("*"), head)
        rest = [frozenset(table[key].split()) for key in ("initials", "hollow", "ventures")]
    except (KeyError, TypeError, AttributeError) as exc:
        wanted = "`meanings` and `words`, rows of words between semicolons, `initials`, `hollow` and `ventures`"
        raise LexiconError(f"glossary.toml: it needs {wanted}: {exc}", path="glossary.toml") from exc
    return Glossary(_frozen(exact), _frozen(stems), names[False], names[True], *rest)


def _pairs(rows: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Give the words of rows, each with the first of its row."""
    for row in rows:
        words = [" ".join(word.split()) for word in row.split(";")]
        yield from ((words[0].rstrip("*"), word) for word in words)


def _read(name: str) -> dict[str, Any]:
    try:
        return tomllib.loads(files(__package__).joinpath(name).read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as exc:
        raise LexiconError(f"{name}: {exc}", path=name) from exc


def _steps(rows: list[dict[str, Any]]) -> dict[str, int]:
    return {word: row["least"] for row in rows for word in row["words"].split()}


def _frozen(table: Mapping[str, set[str]]) -> dict[str, frozenset[str]]:
    return {word: frozenset(senses) for word, senses in table.items()}
