"""Find the names in a text: propose every sensible cut, weigh each, keep the best set.

The weights are those of a multinomial logistic regression over readable features
(`features`); the choice among overlapping cuts is weighted interval scheduling.
"""

from __future__ import annotations

import json
import math
import re
from bisect import bisect_right
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from importlib.resources import files
from itertools import pairwise
from typing import TYPE_CHECKING

from extractor.annotate.naming.agreed import agreed
from extractor.annotate.naming.brackets import around_brackets
from extractor.annotate.naming.calling import signs_of, whole_words
from extractor.annotate.naming.chunks import (
    Candidate,
    Word,
    candidate_spans,
    is_capital,
    read_chunks,
    read_words,
    with_full_stops,
)
from extractor.annotate.naming.features import Context, Spans, describe
from extractor.annotate.naming.gangs import with_tails
from extractor.annotate.naming.list_tags import LIST_TAG
from extractor.annotate.naming.nouns import CALLINGS
from extractor.annotate.naming.posts import behind_posts
from extractor.annotate.naming.sharing import shared_signs, with_known, with_signs

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from extractor.lexicon import Lexicon
    from extractor.types import Block, Sentence

KINDS = ("none", "person", "organization", "group", "vessel")
MAX_WORDS = 16
_UNIT_WORDS = 9
_BREAK = re.compile(r"[*:;|\n•]")  # what no name runs across
_LISTED = re.compile(r",? ")
_HOPELESS = -9.5  # log odds at which no sign is asked: of 47,477 names chosen in 1,100 documents none had so little
_SHARE = 0.4  # how much the other occurrences of a printed form weigh in (tuned on the seen training documents)


@dataclass(frozen=True, slots=True)
class NameSpan:
    """A name as printed once; `odds` are log odds of each kind against being no name."""

    start: int
    end: int
    text: str
    odds: Mapping[str, float] = field(default_factory=dict)
    score: float = 0.0

    @property
    def kind(self) -> str:
        """The likeliest kind, nothing where none was weighed."""
        return max(self.odds, key=self.odds.__getitem__, default="")


def word_kinds(lexicon: Lexicon) -> dict[str, str]:
    """Return what a word heads or marks: "organization", "form", "title", "demonym" and the like."""
    kinds = dict(_place_words(lexicon))
    for title in lexicon.titles.values():
        for word in f"{title.form} {title.expands}".replace("-", " ").split():
            if word[0].isupper():
                kinds[word.casefold().rstrip(".")] = "title"
    for form in lexicon.legal_forms.values():
        if " " not in form.form:
            kinds[form.form.casefold().rstrip(".")] = form.kind
    return {word: "common" for row in lexicon.openings.values() for word in row.names} | kinds


def _place_words(lexicon: Lexicon) -> Iterator[tuple[str, str]]:
    """Yield the words of places; of a word that means several, the largest place comes last and counts."""
    for kind in ("demonym", "country", "region", "city"):
        for country in reversed([*lexicon.countries.values()]):
            names = {
                "city": country.cities,
                "region": country.regions,
                "country": country.names,
                "demonym": country.demonyms,
            }[kind]
            for word in (word for name in names for word in name.split() if word[0].isupper()):
                yield word.casefold().rstrip("."), kind


def given_names(lexicon: Lexicon) -> frozenset[str]:
    """Return all given names, also as headlines and lists print them ("ALEXANDER")."""
    names = [name for row in lexicon.given_names.values() for name in row.names]
    return frozenset(form for name in names for form in (name, name.upper()))


class Scorer:
    """Weigh the features of candidates; a missing weight is zero."""

    def __init__(self, weights: Mapping[str, list[float]], bias: list[float]) -> None:
        self._weights, self._bias = weights, bias

    @classmethod
    def load(cls) -> Scorer:
        """Read the weights that are shipped with the package."""
        data = json.loads(files("extractor.annotate").joinpath("names.json").read_text(encoding="utf-8"))
        return cls(data["weights"], data["bias"])

    def odds(self, features: Iterable[str]) -> dict[str, float]:
        """Return the log odds of each kind of name against "none"."""
        rows = [row for name in features if (row := self._weights.get(name)) is not None]
        totals = [sum(column) for column in zip(self._bias, *rows, strict=True)]
        return {kind: totals[number] - totals[0] for number, kind in enumerate(KINDS) if number}


class Proposer:
    """Propose candidates of a document, with their features."""

    def __init__(
        self, scorer: Scorer, kinds: Mapping[str, str], given: frozenset[str], sorts: Mapping[str, str]
    ) -> None:
        self._scorer, self._kinds, self._given, self._sorts = scorer, dict(kinds), given, sorts
        edges = {"title", "demonym", "country", "city", "region", "form", "date"}
        self._edges = CALLINGS.union(word for word, kind in kinds.items() if kind in edges)

    def _is_edge(self, word: str) -> bool:
        return word.casefold().rstrip(".") in self._edges or word == "NGO" or LIST_TAG.fullmatch(word) is not None

    def propose(
        self,
        text: str,
        blocks: tuple[Block, ...],
        sentences: tuple[Sentence, ...],
        votes: dict[tuple[int, int], str],
        known: dict[tuple[int, int], str],
    ) -> list[Candidate]:
        """Return all candidates of a document, described."""
        words: list[Word] = []
        cuts: list[tuple[int, int, Block]] = []  # word indexes, block
        for block in blocks:
            offset = len(words)
            here = read_words(text, block.start, block.end)
            words += here
            index = {id(word): offset + number for number, word in enumerate(here)}
            found: set[tuple[int, int]] = set()
            for chunk in read_chunks(text, here):
                base = index[id(chunk.words[0])]
                found |= {(base + i, base + j) for i, j in candidate_spans(chunk, self._is_edge)}
            found |= self._extended(words, found) | self._enumerated(text, words, found)
            found |= around_brackets(text, words, found, self._kinds) | with_tails(text, words, found)
            found |= behind_posts(text, words, found)
            cuts += [(i, j, block) for i, j in found]
        votes = with_full_stops(votes, words)
        cuts += [(i, j, block) for i, j, block in self._remainders(text, words, cuts, known)]
        cuts += self._foreign(text, words, blocks, {(i, j) for i, j, _ in cuts}, [*known, *votes])
        unique = {(i, j): block for i, j, block in cuts}
        context = self._context(text, words, sentences, votes, known)
        context.counts.update(text[words[i].start : words[j - 1].end] for i, j in unique)
        context.in_prose.update(
            text[words[i].start : words[j - 1].end] for (i, j), block in unique.items() if block.kind != "heading"
        )
        return [
            self._candidate(context, i, j, block) for (i, j), block in sorted(unique.items(), key=lambda item: item[0])
        ]

    def _candidate(self, context: Context, first: int, last: int, block: Block) -> Candidate:
        """Describe a cut, and say what plain signs and what the lexicon knows make of it."""
        text, words, kinds = context.text, context.words, self._kinds
        start, end = words[first].start, words[last - 1].end
        features = tuple(describe(context, first, last, block))
        odds = self._scorer.odds(features)
        whole = whole_words(text, words, first, last, kinds)
        told = signs_of(text, words, first, last, kinds) if max(odds.values()) > _HOPELESS else {}
        signs = with_known(told, text[start:end], self._sorts, words=whole)
        one = Candidate(first, last, start, end, features, odds, signs)
        return agreed(text, one, context.known.touching(start, end), stands=whole > 1)

    def _extended(self, words: list[Word], found: set[tuple[int, int]]) -> set[tuple[int, int]]:
        """Add "Bout network", "IK-6 penal colony": a lower-case head noun closes the name."""
        out: set[tuple[int, int]] = set()
        for i, j in found:
            for k in (j + 1, j + 2):
                if k <= len(words) and words[k - 1].start - words[k - 2].end == 1 and not words[k - 2].possessive:
                    last = words[k - 1].text
                    if (
                        last.islower()
                        and self._kinds.get(last) in {"organization", "group"}
                        and (k == j + 1 or words[j].text.islower())
                    ):
                        out.add((i, k))
        return out

    @staticmethod
    def _remainders(
        text: str, words: list[Word], cuts: list[tuple[int, int, Block]], known: dict[tuple[int, int], str]
    ) -> list[tuple[int, int, Block]]:
        """Cut "Department of Justice Office of International Affairs" behind the body that opens it."""
        ends = {start: end for (start, end), kind in known.items() if kind == "authority"}
        out = []
        for i, j, block in cuts:
            end = ends.get(words[i].start, 0)
            after = next((k for k in range(i + 1, j) if words[k].start == end + 1), None)
            if after is not None and text[end] == " " and is_capital(words[after].text):
                out += [(i, after, block), (after, j, block)]
        return out

    def _enumerated(self, text: str, words: list[Word], found: set[tuple[int, int]]) -> set[tuple[int, int]]:
        """Add "Fraud, Public Corruption, and Civil Rights Section", "Noble County, Ohio, Police Department"."""
        out: set[tuple[int, int]] = set()
        for i, j in found:
            if self._kinds.get(words[j - 1].text.casefold()) != "organization" or j - i > _UNIT_WORDS:
                continue
            first = i
            while (first > 0 and text[words[first - 1].end : words[first].start] == ", ") or (
                first > 1
                and words[first - 1].text == "and"
                and _LISTED.fullmatch(text, words[first - 2].end, words[first - 1].start)
            ):
                first -= 1 if words[first - 1].text != "and" else 2
                while (
                    first > 0
                    and text[words[first - 1].end : words[first].start] == " "
                    and is_capital(words[first - 1].text)
                ):
                    first -= 1
                if i - first > _UNIT_WORDS:
                    break
                out.add((first, j))
        return out

    @staticmethod
    def _foreign(
        text: str,
        words: list[Word],
        blocks: tuple[Block, ...],
        have: set[tuple[int, int]],
        spans: Iterable[tuple[int, int]],
    ) -> list[tuple[int, int, Block]]:
        """Turn spans of other readers into candidates where they begin and end with words."""
        starts = {word.start: number for number, word in enumerate(words)}
        ends = {word.end: number + 1 for number, word in enumerate(words)}
        block_starts = [block.start for block in blocks]
        out = []
        for start, end in spans:
            i, j = starts.get(start), ends.get(end)
            if i is None or j is None or not i < j <= i + MAX_WORDS or (i, j) in have:
                continue
            if any(_BREAK.search(text, words[k].end, words[k + 1].start) for k in range(i, j - 1)):
                continue
            if text.count("(", start, end) != text.count(")", start, end):
                continue
            block = blocks[bisect_right(block_starts, start) - 1]
            if end <= block.end:
                have.add((i, j))
                out.append((i, j, block))
        return out

    def _context(
        self,
        text: str,
        words: list[Word],
        sentences: tuple[Sentence, ...],
        votes: dict[tuple[int, int], str],
        known: dict[tuple[int, int], str],
    ) -> Context:
        openings = frozenset(sentence.start for sentence in sentences)
        capital = Counter(
            word.text
            for before, word in pairwise(words)
            if word.text[0].isupper() and word.start not in openings and not is_capital(before.text)
        )
        forms: dict[str, Counter[str]] = defaultdict(Counter)
        parts: dict[str, str] = {}
        for (start, end), label in votes.items():
            printed = text[start:end]
            forms[printed][label] += 1
            if " " in printed:
                parts.setdefault(printed.rsplit(" ", 1)[1], label)
        return Context(
            text=text,
            words=words,
            lower=frozenset(word.text for word in words if word.text[0].islower()),
            capital=capital,
            votes=Spans(votes),
            known=Spans(known),
            kinds=self._kinds,
            given=self._given,
            sentence_starts=openings,
            form_votes=forms,
            parts=parts,
        )


def _any(odds: Mapping[str, float]) -> float:
    top = max(odds.values())
    return top + math.log(sum(math.exp(value - top) for value in odds.values()))


def choose(text: str, candidates: list[Candidate]) -> list[NameSpan]:
    """Return the set of names that do not overlap and weigh most together, sorted."""
    return best_set(weigh(text, candidates))


def weigh(text: str, candidates: list[Candidate], *, least: float = 0.0) -> list[NameSpan]:
    """Return the candidates whose log odds of being a name are more than `least`, with them as their scores."""
    scored = [
        (c, odds := with_signs(c.odds, signs), _any(odds))
        for c, signs in zip(candidates, shared_signs(text, candidates), strict=True)
    ]
    forms: dict[str, list[float]] = defaultdict(list)
    for candidate, _, score in scored:
        forms[text[candidate.start : candidate.end]].append(max(-6.0, min(6.0, score)))
    spans = []
    for candidate, odds, score in scored:
        shared = forms[text[candidate.start : candidate.end]]
        total = (1 - _SHARE) * score + _SHARE * sum(shared) / len(shared)
        if total > least:
            spans.append(NameSpan(candidate.start, candidate.end, text[candidate.start : candidate.end], odds, total))
    return spans


def best_set(spans: list[NameSpan]) -> list[NameSpan]:
    """Weighted interval scheduling (Kleinberg & Tardos, Algorithm Design, 6.1)."""
    spans = sorted(spans, key=lambda span: (span.end, span.start))
    ends = [span.end for span in spans]
    best = [0.0]
    take: list[bool] = []
    for number, span in enumerate(spans):
        free = bisect_right(ends, span.start, hi=number)
        with_it = best[free] + span.score
        take.append(with_it > best[-1])
        best.append(max(with_it, best[-1]))
    out, number = [], len(spans) - 1
    while number >= 0:
        if take[number]:
            out.append(spans[number])
            number = bisect_right(ends, spans[number].start, hi=number) - 1
        else:
            number -= 1
    return out[::-1]
