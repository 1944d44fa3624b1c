"""Find the official release that a report without names is about: by act, country and words of its opening. Pure.

A report often names nobody of the release ("a web of North Korean bankers"), so no actor can join the two. What it
does say is who acted and how (OFAC, a designation), against which country's people, and in what matter. Among the
releases of its days the one that fits best is meant; a report without a date is taken for one of the newest release
that fits, since reports are gathered while they are news.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from extractor.lexicon import Lexicon
from extractor.lexicon.namesakes import load_namesakes
from extractor.types import Brief

OFFICIAL = frozenset({"official", "court"})
_LEAST = 0.1  # cosine of two openings: nine in ten pairs of releases of one week on one country are below it
_NEARLY = 0.5  # share of the best likeness from which on a newer release goes before an older one
_PRIOR = 50  # documents that the weights of words pretend to know, so that two documents can be compared
_TERM = re.compile(r"[^\W\d_]{4,}")
_ENDING = re.compile(r"(?<=\w{3})(?:ies|ing|ers|er|ed|es|s|y)$")
_TITLE = 2.0  # what a word of the title counts
_STEM = 6  # letters that "crypto" and "cryptocurrencies", "launder" and "laundered" have in common
_LONGEST_PLACE = 5  # words: "Democratic People's Republic of Korea"

Days = Callable[[Brief, str], int]


@dataclass(frozen=True, slots=True)
class _Opening:
    """What a document's title and first lines speak of."""

    terms: Mapping[str, float]  # and how much each counts
    countries: frozenset[str]


def find_coverage(
    briefs: Sequence[Brief], lexicon: Lexicon, *, days: Days, within: int, joined: Mapping[str, bool]
) -> Iterator[tuple[str, str]]:
    """Give (report, release) pairs; reports that are `joined` to a release already are left alone."""
    releases: dict[tuple[str, str], list[Brief]] = defaultdict(list)
    reader = _Reader(lexicon)
    for brief in briefs:
        if brief.tier in OFFICIAL and brief.published:
            for act in reader.acts(brief):
                releases[act].append(brief)
    for brief in briefs:
        if brief.tier in OFFICIAL or joined.get(brief.article):
            continue
        near = {
            release.article: release
            for act in sorted(reader.acts(brief))
            for release in releases.get(act, ())
            if not brief.published or -1 <= days(release, brief.published) <= within
        }
        if found := _best(brief, list(near.values()), reader):
            yield brief.article, found


def _best(brief: Brief, releases: list[Brief], reader: _Reader) -> str:
    """Return the release a report is about, "" where none fits."""
    mine = reader.read(brief)
    fitting = [one for one in releases if _agree(mine, reader.read(one))]
    weights = _weights([mine, *(reader.read(one) for one in releases)])
    scored = [(_likeness(mine, reader.read(one), weights), one) for one in fitting]
    best = max((score for score, _ in scored), default=0.0)
    if best < _LEAST:
        return ""
    if brief.published:
        return max((score, one.article) for score, one in scored)[1]
    return max((one.published, one.article) for score, one in scored if score >= max(_LEAST, _NEARLY * best))[1]


def _agree(left: _Opening, right: _Opening) -> bool:
    """Tell whether two openings speak of the same country, or neither of any."""
    return bool(left.countries & right.countries) or not (left.countries or right.countries)


def _weights(openings: Iterable[_Opening]) -> dict[str, float]:
    found = list(openings)
    documents = Counter(term for one in found for term in one.terms)
    return {term: math.log((len(found) + _PRIOR) / (n + 1)) for term, n in documents.items()}


def _likeness(left: _Opening, right: _Opening, weights: Mapping[str, float]) -> float:
    sides = [{term: n * weights[term] for term, n in one.terms.items()} for one in (left, right)]
    product = sum(value * sides[1].get(term, 0.0) for term, value in sides[0].items())
    lengths = [math.sqrt(sum(value * value for value in side.values())) for side in sides]
    return product / (lengths[0] * lengths[1]) if all(lengths) else 0.0


class _Reader:
    """Reads openings with the countries and authorities of the lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._places = {
            form.casefold(): country.key
            for country in lexicon.countries.values()
            for form in (country.name, *country.aliases, *country.demonyms)
        }
        parents = {row.key: row.parent for row in lexicon.authorities.values()}
        self._families = {row.short: _root(row.key, parents) for row in lexicon.authorities.values()}
        self._homes = {row.key: row.country for row in lexicon.authorities.values()}
        self._filler = load_namesakes().filler
        self._read: dict[str, _Opening] = {}

    def acts(self, brief: Brief) -> set[tuple[str, str]]:
        """Return the acts a document reports; a bureau's act is its ministry's."""
        return {(kind, self._families.get(authority, authority)) for kind, authority in brief.acts}

    def read(self, brief: Brief) -> _Opening:
        """Return what a document's opening speaks of."""
        if brief.article not in self._read:
            homes = {self._homes.get(family, "") for _, family in self.acts(brief)}
            title, named = self._take(brief.title)
            lines, also = self._take(brief.opening)
            title |= {f"@{country}" for country in named - homes}
            lines |= {f"@{country}" for country in also - homes}
            terms = {term: _TITLE if term in title else 1.0 for term in title | lines}
            self._read[brief.article] = _Opening(terms, frozenset((named | also) - homes))
        return self._read[brief.article]

    def _take(self, text: str) -> tuple[set[str], set[str]]:
        words = re.findall(r"[^\W_]+(?:['’.-][^\W_]+)*", text.replace("’", "'"))
        terms: set[str] = set()
        countries: set[str] = set()
        position = 0
        while position < len(words):
            width, country = self._place(words, position)
            if country:
                countries.add(country)
            else:
                terms.update(self._terms(words[position]))
            position += width
        return terms, countries

    def _place(self, words: list[str], position: int) -> tuple[int, str]:
        for width in range(min(_LONGEST_PLACE, len(words) - position), 0, -1):
            phrase = " ".join(words[position : position + width]).casefold().removesuffix("'s")
            if (found := self._places.get(phrase)) and words[position][0].isupper():
                return width, found
        return 1, ""

    def _terms(self, word: str) -> Iterator[str]:
        for part in _TERM.findall(word.casefold()):
            if part not in self._filler:
                yield _ENDING.sub("", part)[:_STEM]


def _root(key: str, parents: Mapping[str, str]) -> str:
    """Return the topmost body of an authority that is still of sanctions: OFAC's is the Treasury."""
    return parents.get(key) or key
