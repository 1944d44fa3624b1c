"""Say which words a pattern cannot do without, so that most patterns are never tried on most sentences.

    >>> needs(r"{S:P} (?:run|own)s? the firm {O:OG}")
    (('⟦p',), ('own', 'run'), (' the firm ',))

A sentence that has none of the alternatives of one need cannot match, whatever else it holds. The grammar has hundreds
of patterns and a sentence has the words of three or four: looking for a word costs a hundredth of trying a pattern.
What the reading of a pattern does not understand is no need, never a wrong one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Generic, TypeVar

from extractor.relate.sentence.mask import compile_pattern

Need = tuple[str, ...]
Needs = tuple[Need, ...]

_MACRO = re.compile(r"\{(?:\w+:)?([A-Z]{1,3})\}")
_QUANTIFIER = re.compile(r"(?:(?P<open>[?*]|\{0?,\d*\}|\{0\})|\+|\{\d+(?:,\d*)?\})[?+]?")
_GROUP = re.compile(r"\((?:\?:|\?P<\w+>|(?P<about>\?(?:[=!]|<[=!]))|(?P<other>\?))?")
_CLASS = re.compile(r"\[\^?\]?(?:\\.|[^\]\\])*\]")
_ESCAPE = re.compile(r"\\(?:[AbBdDsSwWZ0-9]|(?P<char>.))", re.DOTALL)
# The letters of the names that a macro must hold; all others may hold anything.
_NAMES = {"P": "P", "O": "OG", "G": "G", "V": "VA", "W": "W", "X": "POGVAW", "L": "L", "C": "C", "N": "N", "D": "D"}
_NAMES |= {"PS": "P", "OS": "OG", "XS": "POGVAW", "VS": "VA", "WS": "W", "LS": "L"}
_SHORTEST = 2  # letters of a word worth looking for
_MARKS = frozenset("()/")
_SIGNS = (4, 3)  # letters under which a need is filed: as many as it has


Row = TypeVar("Row")


class Patterns(Generic[Row]):
    """Rows of a grammar under the patterns that find them, each compiled when a sentence has what it needs.

    Rows are filed under the first letters of one word that they cannot do without: of several hundred rows a sentence
    is asked about the few dozen whose letters it has.
    """

    def __init__(self, rows: Iterable[tuple[Row, str]]) -> None:
        self._rows = [(row, pattern, sorted(needs(pattern), key=_worth, reverse=True)) for row, pattern in rows]
        self._always: list[int] = []
        self._able = lru_cache(maxsize=8)(self._read_able)  # a sentence is asked for clause by clause
        self._filed: dict[str, list[int]] = {}
        for number, (_, _, wanted) in enumerate(self._rows):
            signs = {_sign(word) for word in wanted[0]} if wanted else {""}
            for shelf in [self._always] if "" in signs else [self._filed.setdefault(sign, []) for sign in signs]:
                shelf.append(number)

    def find(self, text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[Row, re.Match[str]]]:
        """Yield the matches in a bare sentence that lie in [start, end), row by row."""
        stop = len(text) if end is None else end
        for row, pattern in self._able(text):
            for match in compile_pattern(pattern).finditer(text, start, stop):
                yield row, match

    def _read_able(self, text: str) -> list[tuple[Row, str]]:
        """Return the rows, with their patterns, that a text has all it needs for, in order."""
        folded = text.casefold()
        rows = (self._rows[number] for number in self._near(folded))
        return [(row, pattern) for row, pattern, wanted in rows if is_met(wanted, folded)]

    def _near(self, folded: str) -> list[int]:
        """Return the numbers of the rows whose letters a text has, in order."""
        there = {folded[k : k + size] for size in _SIGNS for k in range(len(folded) - size + 1)}
        return sorted({*self._always, *(number for sign in there & self._filed.keys() for number in self._filed[sign])})


def _sign(word: str) -> str:
    """Return the letters a need is filed under, "" if it is too short: those that begin its longest word."""
    longest = max(word.split(), key=len)
    return next((longest[:size] for size in _SIGNS if len(longest) >= size), "")


def needs(pattern: str) -> Needs:
    """Return what every match of a grammar pattern holds, casefolded: one alternative of each."""
    return _Reading(pattern).alternatives()


def is_met(wanted: Iterable[Need], folded: str) -> bool:
    """Return whether a casefolded text holds one alternative of each need."""
    for words in wanted:
        for word in words:
            if word in folded:
                break
        else:
            return False
    return True


class _Reading:
    """A pattern that is being read, once, from left to right."""

    def __init__(self, pattern: str) -> None:
        self._pattern, self._at = pattern, 0

    def alternatives(self) -> Needs:
        """Read to the end of the group: what its only branch needs, or one need that has a word of each branch."""
        branches = [self._branch()]
        while self._take("|"):
            branches.append(self._branch())
        if len(branches) == 1:
            return branches[0]
        if not all(branches):
            return ()
        return (tuple(sorted({word for branch in branches for word in max(branch, key=_worth)})),)

    def _branch(self) -> Needs:
        found: list[tuple[str, ...]] = []
        run = ""
        while self._at < len(self._pattern) and self._pattern[self._at] not in "|)":
            char, inner = self._atom()
            quantifier = _QUANTIFIER.match(self._pattern, self._at)
            self._at = quantifier.end() if quantifier else self._at
            is_optional = bool(quantifier and quantifier["open"])
            if char and not is_optional:
                run += char
            if not char or quantifier:
                found += [(run,)] if _is_telling(run) else []
                run = ""
            found += () if is_optional else inner
        found += [(run,)] if _is_telling(run) else []
        return tuple(dict.fromkeys(found))

    def _atom(self) -> tuple[str, Needs]:
        """Read one thing that may be repeated: a character, or what a group or macro needs."""
        text, at = self._pattern, self._at
        if macro := _MACRO.match(text, at):
            self._at = macro.end()
            letters = _NAMES.get(macro[1], "")
            return "", (tuple(f"⟦{letter.casefold()}" for letter in letters),) if letters else ()
        if group := _GROUP.match(text, at):
            self._at = group.end()
            inner = self.alternatives()
            self._take(")")
            return "", () if group["about"] or group["other"] else inner
        if skipped := _CLASS.match(text, at):
            self._at = skipped.end()
            return "", ()
        if escape := _ESCAPE.match(text, at):
            self._at = escape.end()
            return (escape["char"] or "").casefold(), ()
        self._at += 1
        return ("" if text[at] in ".^$" else text[at].casefold()), ()

    def _take(self, char: str) -> bool:
        found = self._pattern.startswith(char, self._at)
        self._at += found
        return found


def _is_telling(run: str) -> bool:
    """Tell whether characters are worth looking for: a word, or a mark that few sentences have."""
    return len(run.strip()) >= _SHORTEST or run.strip() in _MARKS


def _worth(words: tuple[str, ...]) -> tuple[int, int]:
    """Prefer long words, and few of them."""
    return min(len(word.strip()) for word in words), -len(words)
