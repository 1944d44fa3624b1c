"""The relational nouns of the lexicon, indexed, and how one stands in a sentence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from extractor.lexicon.grammar import Noun
from extractor.relate.sentence.phrases import Phrase
from extractor.relate.sentence.vocabulary import words

_OFFICES = frozenset({"Departments", "Ministries", "Bureaus", "Offices"})
_BESIDE = 3  # words of "(commander) of the ⟦O2⟧"
# What a noun of service says where it is a person's: "⟦P1⟧'s lawyer ⟦P2⟧"; a judge is nobody's.
SERVES = dict.fromkeys(
    words(
        "attorney lawyer counsel defender solicitor barrister secretary enforcer courier operative accountant driver "
        "bodyguard staff treasurer"
    ),
    "acts_for",
)
# whoever stands beside or next below another is close to him, which says nothing of what he does in his name
SERVES |= dict.fromkeys(
    words(
        "adviser advisor consultant recruit contact developer assistant lieutenant deputy second-in-command command two"
    ),
    "associate_of",
)


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
    rank: int = 1  # of several readings of one noun: "FBI director Y of the Z Office"


class NounIndex:
    """The noun rows by their last word, for one look-up per word of a sentence."""

    def __init__(self, rows: Iterable[Noun]) -> None:
        self._by_last: dict[str, list[tuple[tuple[str, ...], Noun]]] = {}
        for row in rows:
            for noun in row.nouns:
                parts = tuple(noun.casefold().split())
                self._by_last.setdefault(parts[-1], []).append((parts, row))
        for entries in self._by_last.values():
            entries.sort(key=lambda entry: -len(entry[0]))

    def at(self, lower: list[str], i: int) -> tuple[Noun, int, bool] | None:
        """Return the row, first word and number of the longest noun that ends at word i."""
        if lower[i] == "arms" and lower[i + 1 : i + 2] != ["of"]:
            return None  # weapons
        for form, plural in _singular(lower[i]):
            for parts, row in self._by_last.get(form, ()):
                first = i - len(parts) + 1
                if first >= 0 and tuple(lower[first:i]) == parts[:-1]:
                    return row, first, plural
        return None


def _singular(word: str) -> Iterator[tuple[str, bool]]:
    """Yield what a word may be the form of, and whether that form is a plural."""
    yield word, False
    for ending, stem in (("children", "child"), ("ies", "y"), ("wives", "wife"), ("men", "man"), ("es", ""), ("s", "")):
        if word.endswith(ending):
            yield word[: -len(ending)] + stem, True
    if word.endswith("s-in-law"):
        yield word.replace("s-in-law", "-in-law"), True


@dataclass(frozen=True, slots=True)
class Head:
    """A relational noun before its arguments are read."""

    row: Noun
    at: int
    start: int  # of the noun phrase, article excluded
    deputy: bool
    plural: bool

    def is_listed(self, words: Sequence[str], *, possessive: bool) -> bool:
        """Tell whether "X NOUN," is an unnamed unit of its own before others: "X's Chief Technology Office, the Y"."""
        if self.row.type != "part_of":
            return False
        return words[self.at][0].isupper() or (not possessive and words[self.at + 1 : self.at + 2] == [","])


def serves_person(row: Noun, noun: str) -> bool:
    """Tell whether a noun is said of one person's relation to another: "front", "lieutenant" of ⟦G1⟧ leader ⟦P2⟧."""
    return "P" in row.object or (row.type in {"leads", "member_of"} and noun.removesuffix("s") in SERVES)


def said_of_person(words: Sequence[str], i: int) -> str:
    """Return what the noun at word i, which tells of the men of a body, says of one person's man: "" if nothing."""
    return "acts_for" if words[i - 1 : i] == ["personal"] else SERVES.get(words[i].removesuffix("s"), "")


def is_of_name(words: Sequence[str], i: int) -> bool:
    """Tell whether the noun at word i is of a name that was not read, and tells of no part of anybody.

    "Velkur Subsidiary Ltd", "the Office of the Inspector General for ⟦O1⟧"
    """
    if not i or not words[i][0].isupper():
        return False
    if words[i] in _OFFICES and words[i + 1 : i + 2] == ["of"]:
        return True  # "the Departments of ⟦O1⟧ and ⟦O2⟧"
    after = [word for word in words[i + 1 : i + 4] if word not in {"the", "of"}][:1]
    return words[i - 1][0].isupper() or (words[i + 1 : i + 2] == ["of"] and after[0:1] != [] and after[0][0].isupper())


def with_both(sites: list[Site]) -> list[Site]:
    """Return the readings of one noun; of "the ⟦O1⟧ commander of the ⟦O2⟧" the second is what he heads."""
    beside = len(sites) > 1 and sites[0].of.end == sites[1].start  # no "⟦O1⟧'s chief of the ⟦O2⟧", who is of ⟦O1⟧
    behind = beside and sites[1].head < sites[1].of.start <= sites[1].head + _BESIDE
    if not behind or sites[0].holder or sites[0].row.type != "leads":
        return sites
    return [replace(sites[0], deputy=True), replace(sites[1], start=sites[0].start)]
