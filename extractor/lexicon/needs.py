"""Say which words a pattern cannot do without, so that most patterns are never tried on most sentences.

    >>> needs(r"{S:P} (?:run|own)s? the firm {O:OG}")
    (('⟦p',), ('own', 'run'), (' the firm ',))

A text that has none of the alternatives of one need cannot match, whatever else it holds. The grammar has hundreds of
patterns and a sentence has the words of three or four: looking for a word costs a hundredth of trying a pattern. What
the reading of a pattern does not understand is no need, never a wrong one; verbose patterns it does not read.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache
from sys import maxsize

from ahocorasick_rs import AhoCorasick

Need = tuple[str, ...]
Needs = tuple[Need, ...]

_PLAIN = re.compile(r"[^\\\[\](){}|?*+.^$]+(?![?*+{])")  # letters that are not repeated: most of every pattern
_MACRO = re.compile(r"\{(?:\w+:)?([A-Z]{1,3})\}")
_QUANTIFIER = re.compile(r"(?:(?P<open>[?*]|\{0?,\d*\}|\{0\})|\+|\{\d+(?:,\d*)?\})[?+]?")
_GROUP = re.compile(r"\((?:\?:|\?P<\w+>|(?P<about>\?(?:[=!]|<[=!]))|(?P<other>\?))?")
_CLASS = re.compile(r"\[\^?\]?(?:\\.|[^\]\\])*\]")
_ESCAPE = re.compile(r"\\(?:x\w{2}|u\w{4}|U\w{8}|[A-Za-z0-9]|(?P<char>.))", re.DOTALL)
# The letters of the names that a macro must hold; all others may hold anything.
_NAMES = {"P": "P", "O": "OG", "G": "G", "V": "VA", "W": "W", "X": "POGVAW", "L": "L", "C": "C", "N": "N", "D": "D"}
_NAMES |= {"PS": "P", "OS": "OG", "XS": "POGVAW", "VS": "VA", "WS": "W", "LS": "L"}
_SHORTEST = 2  # letters of a word worth looking for
_MARKS = frozenset("()/")


class Met:
    """Which of many patterns have all they need in a text: its words are looked for once, for all of them together.

    A pattern is filed under the alternatives of the one need that most texts do not meet; of several hundred a sentence
    is asked about those few of which it has one.
    """

    def __init__(self, every: Iterable[Needs]) -> None:
        wanted = [sorted(one, key=_worth, reverse=True) for one in every]
        number = {word: k for k, word in enumerate(sorted({w for one in wanted for need in one for w in need}))}
        self._automaton = AhoCorasick(list(number))
        self._wanted = [[frozenset(number[word] for word in need) for need in one] for one in wanted]
        self._always = [k for k, one in enumerate(wanted) if not one]
        self._filed: dict[int, list[int]] = {}
        for k, one in enumerate(self._wanted):
            for word in one[0] if one else ():
                self._filed.setdefault(word, []).append(k)

    def by(self, text: str) -> list[int]:
        """Return the numbers of the patterns that may match in a text, in order."""
        there = {hit[0] for hit in self._automaton.find_matches_as_indexes(text.casefold(), overlapping=True)}
        near = {k for word in there & self._filed.keys() for k in self._filed[word]}
        able = (k for k in near if not any(map(there.isdisjoint, self._wanted[k])))
        return sorted([*self._always, *able])


class Screened:
    """A regular expression that is tried only on texts that have all it needs, and made when the first one has."""

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self._pattern, self._flags = pattern, flags
        self._asked: str | None = None  # a text is asked about once for each name in it
        self._answer = False

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The expression itself."""
        return re.compile(self._pattern, self._flags)

    @cached_property
    def _wanted(self) -> list[Need]:
        return sorted(needs(self._pattern), key=len)  # those that are soon looked for first

    def finditer(self, text: str, start: int = 0, end: int = maxsize) -> Iterator[re.Match[str]]:
        """Yield the matches that lie in [start, end)."""
        return self.compiled.finditer(text, start, end) if self.may_match(text) else iter(())

    def search(self, text: str, start: int = 0, end: int = maxsize) -> re.Match[str] | None:
        """Return the first match that lies in [start, end)."""
        return self.compiled.search(text, start, end) if self.may_match(text) else None

    def may_match(self, text: str) -> bool:
        """Tell whether a text has all that a match needs."""
        if text is not self._asked:
            self._answer, self._asked = self._has_all(_folded(text)), text
        return self._answer

    def _has_all(self, folded: str) -> bool:
        for need in self._wanted:
            for word in need:
                if word in folded:
                    break
            else:
                return False
        return True


@lru_cache(maxsize=64)  # many patterns are tried on one text
def _folded(text: str) -> str:
    return text.casefold()


def needs(pattern: str) -> Needs:
    """Return what every match of a grammar pattern holds, casefolded: one alternative of each."""
    return _Reading(pattern).alternatives()


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
            if plain := _PLAIN.match(self._pattern, self._at):
                self._at = plain.end()
                run += plain.group().casefold()
                continue
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
