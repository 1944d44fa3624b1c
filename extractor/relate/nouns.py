"""Read the nouns that name a relation: "director of X", "X president Y", "X's wife, Y".

One walk finds every such noun with what it is "of"; another finds its holder. Frames:

    Y is (a|the) NOUN of X · Y, NOUN of X, · NOUN of X, Y · X NOUN Y · X's NOUN, Y ·
    Y is a X NOUN · NOUN Y of X · as NOUN of X, Y … · NOUN of X. (a fragment about the subject)
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from extractor.lexicon.grammar import Noun
from extractor.relate.parse import AUXILIARIES, COPULAS, PREPOSITIONS, Phrase, Reading

_DEPUTY = frozenset("deputy vice assistant under alternate associate vice- sub deputies undersecretary".split())
_LEFT_STOP = (
    PREPOSITIONS
    | COPULAS
    | AUXILIARIES
    | frozenset(
        "and or , ; : . — – the a an who which that as s 's ’s his her its their said while including like not whose including".split()
    )
)
_OF = frozenset("of for at in within with from to under behind between".split())
_RIGHT_STOP = COPULAS | frozenset(
    "who which that has have had will would pursuant said because after before while including — – : ; . “ ”".split()
)
_REACH = 16  # words between a noun and what it is of


@dataclass(frozen=True, slots=True)
class Site:
    """A relational noun in a sentence: words [start, end), what it is of, and its row."""

    row: Noun
    head: int
    start: int
    end: int
    of: Phrase
    holder: Phrase | None  # where it stands right beside the noun
    deputy: bool
    plural: bool


class NounIndex:
    """The noun rows by their last word, for one look-up per word of a sentence."""

    def __init__(self, rows: Iterable[Noun]) -> None:
        self._by_last: dict[str, list[tuple[tuple[str, ...], Noun]]] = {}
        for row in rows:
            for noun in row.nouns:
                words = tuple(noun.casefold().split())
                self._by_last.setdefault(words[-1], []).append((words, row))
        for entries in self._by_last.values():
            entries.sort(key=lambda entry: -len(entry[0]))

    def at(self, lower: list[str], i: int) -> tuple[Noun, int, bool] | None:
        """Return the row, first word and number of the longest noun that ends at word i."""
        for form, plural in _singular(lower[i]):
            for words, row in self._by_last.get(form, ()):
                first = i - len(words) + 1
                if first >= 0 and tuple(lower[first:i]) == words[:-1]:
                    return row, first, plural
        return None


def _singular(word: str) -> Iterator[tuple[str, bool]]:
    yield word, word in {"children", "siblings", "brothers", "sisters"}
    if word.endswith("ies"):
        yield word[:-3] + "y", True
    if word.endswith("wives"):
        yield word[:-3] + "fe", True
    if word.endswith("men"):
        yield word[:-2] + "an", True
    if word.endswith("es"):
        yield word[:-2], True
    if word.endswith("s"):
        yield word[:-1], True


def find_sites(reading: Reading, index: NounIndex) -> list[Site]:
    """Return the relational nouns of a sentence with what they are of."""
    found: list[tuple[int, int, Noun, bool]] = []
    for i in range(len(reading.words)):
        hit = None if reading.is_name[i] else index.at(reading.lower, i)
        if hit is not None:
            row, first, plural = hit
            while found and found[-1][0] >= first:  # "agent" in "special agent in charge"
                found.pop()
            found.append((i, first, row, plural))
    sites: list[Site] = []
    for i, first, row, plural in found:
        if _is_modifier(reading, i):
            continue
        start = first
        while (
            start > 0
            and first - start < 6
            and reading.lower[start - 1] not in _LEFT_STOP
            and not reading.is_name[start - 1]
        ):
            start -= 1
        deputy = any(word.strip("-") in _DEPUTY for word in reading.lower[start:first])
        site = (
            _before(reading, row, i, start, deputy, plural)
            or _titled(reading, row, i, start, deputy, plural)
            or _after(reading, index, row, i, start, deputy, plural)
        )
        if site is not None:
            sites.append(site)
    return sites


def _is_modifier(reading: Reading, i: int) -> bool:
    """Tell whether the noun at word i only modifies the next: "chief representative"."""
    if i + 1 >= len(reading.words) or reading.is_name[i + 1]:
        return False
    word = reading.lower[i + 1]
    return word[0].isalpha() and word not in _LEFT_STOP and word not in _RIGHT_STOP and not _VERBAL.match(word)


_VERBAL = re.compile(
    r"(?:\w+(?:ed|ing|ly)|then|when|where|today|responsible|based|led|ran|told|took|made|met|paid|sent|sold|said|says|along|alongside|together|known|also|both|whose|under|"
    r"among|during|until|since|through|via|in|on|at|by|against|respectively|across|inside|there|here)$"
)


def _before(reading: Reading, row: Noun, i: int, start: int, deputy: bool, plural: bool) -> Site | None:
    """Read "X's NOUN", "X NOUN": what it is of stands before."""
    j = start - 1
    possessive = j >= 0 and reading.lower[j] in {"'s", "’s", "'", "’"}
    if possessive:
        j -= 1
    if j < 0 or not reading.is_name[j]:
        return None
    of = reading.list_ending(j) if possessive else Phrase(j, j + 1, tuple(reading.bare.actors(reading.words[j])))
    if of is None:
        return None
    if possessive and len(of.actors) > 1:
        of = Phrase(j, j + 1, tuple(reading.bare.actors(reading.words[j])))
    return Site(row, i, of.start, i + 1, of, _beside(reading, i + 1, plural), deputy, plural)


def _beside(reading: Reading, i: int, plural: bool) -> Phrase | None:
    """Return the holder that follows: "NOUN Y", "NOUN, Y", "NOUNs: Y and Z", "NOUNs, including Y"."""
    k = i
    while (
        k < len(reading.words)
        and reading.lower[k] in {",", ":", "named", "called", "—", "–", "including", "such", "as", "namely"}
        and k - i < 3
    ):
        k += 1
    if k > i and reading.lower[i] == "as":
        return None
    phrase = reading.list_starting(k)
    if phrase is None:
        return None
    if not plural and len(phrase.actors) > 1:
        return Phrase(phrase.start, phrase.start + 1, tuple(reading.bare.actors(reading.words[phrase.start])))
    return phrase


def _titled(reading: Reading, row: Noun, i: int, start: int, deputy: bool, plural: bool) -> Site | None:
    """Read "NOUN Y of X": a title, its bearer, the body."""
    holder = reading.list_starting(i + 1)
    if holder is None or reading.lower[i + 1] in {"the", "a"}:
        return None
    k = holder.end
    if k < len(reading.words) and reading.lower[k] == ",":
        k += 1
    if k >= len(reading.words) or reading.lower[k] not in {"of", "for", "from", "with", "at"}:
        return None
    of = _chain(reading, k + 1)
    return None if of is None else Site(row, i, start, of.end, of, holder, deputy, plural)


def _chain(reading: Reading, k: int) -> Phrase | None:
    """Return the last of "the X's Y's Z", or the list that begins there."""
    while k < len(reading.words) and reading.lower[k] in {"the", "a", "an", "both"}:
        k += 1
    while (
        k + 2 < len(reading.words)
        and reading.is_name[k]
        and reading.lower[k + 1] in {"'s", "’s", "'", "’"}
        and reading.is_name[k + 2]
    ):
        k += 2
    if k + 1 < len(reading.words) and reading.is_name[k] and reading.is_name[k + 1]:
        k += 1
    return reading.list_starting(k)


def _after(
    reading: Reading, index: NounIndex, row: Noun, i: int, start: int, deputy: bool, plural: bool
) -> Site | None:
    """Read "NOUN (of the board, …) of X", with further nouns between: "chairman and owner of X"."""
    k, limit = i + 1, min(len(reading.words), i + 1 + _REACH)
    while k < limit:
        word = reading.lower[k]
        if word in _RIGHT_STOP or reading.is_name[k]:
            return None
        if word in {",", "and"} and not _another(reading, index, k + 1, limit):
            return None
        if word in _OF:
            of = _chain(reading, k + 1)
            if of is not None:
                if of.end < len(reading.words) and reading.lower[of.end] in {"'s", "’s"}:
                    return None
                return Site(row, i, start, of.end, of, _after_of(reading, of, plural), deputy, plural)
        k += 1
    return None


def _another(reading: Reading, index: NounIndex, k: int, limit: int) -> bool:
    """Tell whether another relational noun follows before any name."""
    for j in range(k, min(limit, k + 8)):
        if reading.is_name[j] or reading.lower[j] in _RIGHT_STOP:
            return False
        if index.at(reading.lower, j):
            return True
    return False


def _after_of(reading: Reading, of: Phrase, plural: bool) -> Phrase | None:
    """Return the holder in "NOUN of X, Y" and "NOUN of X Y" and "NOUNs of X, including Y"."""
    k = of.end
    if k >= len(reading.words):
        return None
    if reading.is_name[k]:
        return _beside(reading, k, plural)
    if (
        reading.lower[k] in {",", ":", "—", "–"}
        and k + 1 < len(reading.words)
        and (reading.is_name[k + 1] or reading.lower[k + 1] in {"including", "namely", "such"})
    ):
        return _beside(reading, k, plural)
    # "Secretary of X for Terrorism and Financial Intelligence Y"
    m = re.match(
        r"\s(?:for|of|in)\s(?:[A-Z][\w-]*\s|and\s|of\s|the\s){1,8}(?=⟦P)", reading.bare.text[reading.ends[of.end - 1] :]
    )
    if m:
        return reading.list_starting(reading.index(reading.ends[of.end - 1] + m.end()))
    return None


def holders(reading: Reading, sites: list[Site], number: int) -> Phrase | None:
    """Return who holds the noun of a site."""
    site = sites[number]
    j = site.start - 1
    while j >= 0 and (
        reading.lower[j] in {"a", "an", "the", "one", "of", "his", "her", "its", "their", "both"}
        or reading.lower[j].endswith("ly")
    ):
        if reading.lower[j] == "of" and (j == 0 or reading.lower[j - 1] != "one"):
            break
        j -= 1
    left = _left_holder(reading, sites, number, j)
    if site.holder is None:
        return left
    # "Y, director of X, Z …": the apposition wins over what follows a comma
    beside = reading.lower[site.holder.start - 1] if site.holder.start else ""
    if (
        left is not None
        and beside in {",", "and"}
        and j >= 0
        and (reading.lower[j] == "," or reading.lower[j] in COPULAS)
    ):
        return left
    return site.holder


def _left_holder(reading: Reading, sites: list[Site], number: int, j: int) -> Phrase | None:
    site = sites[number]
    if j < 0:
        return site.holder or reading._fallback() or None
    word = reading.lower[j]
    if word in COPULAS:
        return reading.subject(j)
    if word == "as":
        if j == 0:
            following = _comma_subject(reading, site.end)
            return following
        return reading.subject(j - 1 if reading.lower[j - 1] not in {","} else j)
    if word in {",", "—", "–", "(", "-"} and j and reading.is_name[j - 1]:
        phrase = reading.list_ending(j - 1)
        if phrase is None:
            return None
        if not site.plural and len(phrase.actors) > 1:
            phrase = Phrase(j - 1, j, tuple(reading.bare.actors(reading.words[j - 1])))
        return phrase
    if word in {"and", "or", ",", "/"}:
        k = j - 1 if reading.lower[j - 1] not in {","} else j - 2
        for earlier in reversed(range(number)):
            if (
                sites[earlier].head <= k
                and k - sites[earlier].end <= 1
                and sites[earlier].of.start != site.of.start
                or sites[earlier].of == site.of
            ):
                return holders(reading, sites, earlier)
        if word == ",":
            return reading.described(j) if False else _apposed(reading, j)
    return None


def _apposed(reading: Reading, j: int) -> Phrase | None:
    """Return the name before an earlier apposition: "Y, a Z of W, director of X"."""
    k = j - 1
    low = max(0, j - 14)
    while k > low:
        if reading.lower[k] == "," and reading.is_name[k - 1] and not reading.governed(k - 1):
            return reading.list_ending(k - 1)
        if reading.lower[k] in COPULAS:
            return reading.subject(k)
        k -= 1
    return None


def _comma_subject(reading: Reading, k: int) -> Phrase | None:
    """Return the subject after an opening "As … of X,"."""
    while k < len(reading.words) and reading.lower[k] != ",":
        k += 1
    return reading.list_starting(k + 1, stop_at_clause=False)
