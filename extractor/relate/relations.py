"""Turn bare sentences into relations between actors: verb phrases and relational nouns."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from extractor.lexicon.grammar import Clause, Criterion, Noun
from extractor.relate.mask import LETTERS, Masked, compile_pattern
from extractor.relate.nouns import NounIndex, find_sites, holders
from extractor.relate.parse import Phrase, Reading
from extractor.types import Evidence


@dataclass(frozen=True, slots=True)
class Claim:
    """A relation as one row reads it, before modality, time and duplicates are settled."""

    type: str
    subject: str
    object: str
    evidence: Evidence
    method: str
    confidence: float


class RelationGrammar:
    """The compiled relation rows."""

    def __init__(self, rows: Iterable[Clause | Criterion | Noun]) -> None:
        rows = tuple(rows)
        self._clauses = [(row, compile_pattern(row.pattern)) for row in rows if isinstance(row, Clause)]
        self._criteria = [(row, compile_pattern(row.pattern)) for row in rows if isinstance(row, Criterion)]
        self._nouns = NounIndex(row for row in rows if isinstance(row, Noun))

    def read(self, reading: Reading, text: str, types: dict[str, str]) -> Iterator[Claim]:
        """Yield the claims of one bare sentence."""
        if not any(reading.is_name):
            return
        yield from self._read_nouns(reading, text, types)
        for row, pattern in self._clauses:
            for match in pattern.finditer(reading.bare.text):
                yield from _clause_claims(reading, row, match, text, types)

    def read_criterion(
        self,
        reading: Reading,
        targets: tuple[str, ...],
        segment: tuple[int, int],
        evidence: Evidence,
        types: dict[str, str],
    ) -> Iterator[Claim]:
        """Yield what the stated reason of an act says about its targets."""
        for row, pattern in self._criteria:
            for match in pattern.finditer(reading.bare.text, *segment):
                phrase = reading.list_starting(reading.index(match.start("O")))
                if phrase is None:
                    continue
                ends = (phrase.actors, targets) if row.reverse else (targets, phrase.actors)
                yield from _pairs(row.type, *ends, row, evidence, types)

    def _read_nouns(self, reading: Reading, text: str, types: dict[str, str]) -> Iterator[Claim]:
        sites = find_sites(reading, self._nouns)
        for number, site in enumerate(sites):
            holder = holders(reading, sites, number)
            if holder is None:
                continue
            row = site.row
            kind = row.deputy if site.deputy and row.deputy else row.type
            start = min(site.start, holder.start if holder.end else site.start, site.of.start)
            end = max(site.end, holder.end, site.of.end)
            evidence = _evidence(reading, start, end, text)
            ends = (site.of, holder) if row.reverse else (holder, site.of)
            yield from _pairs(kind, ends[0].actors, ends[1].actors, row, evidence, types)


def _evidence(reading: Reading, start: int, end: int, text: str) -> Evidence:
    bare = reading.bare
    return bare.evidence(reading.starts[start], reading.ends[max(start, end - 1)], text)


def _pairs(
    kind: str,
    subjects: tuple[str, ...],
    objects: tuple[str, ...],
    row: Clause | Criterion | Noun,
    evidence: Evidence,
    types: dict[str, str],
) -> Iterator[Claim]:
    for subject in subjects:
        for other in objects:
            fits = LETTERS[types[subject]] in row.subject and LETTERS[types[other]] in row.object
            if subject != other and fits:
                yield Claim(kind, subject, other, evidence, f"grammar:{row.key}", row.confidence)


def _clause_claims(
    reading: Reading, row: Clause, match: re.Match[str], text: str, types: dict[str, str]
) -> Iterator[Claim]:
    found = match.groupdict()
    start, end = reading.index(match.start()), reading.index(max(match.start(), match.end() - 1)) + 1
    ends: list[Phrase] = []
    for role in ("S", "O"):
        if found.get(role):
            first = reading.index(match.start(role))
            phrase = reading.list_starting(first)
            phrase = phrase if phrase else None
        else:
            phrase = reading.subject(start)
        if phrase is None or not phrase.actors:
            return
        ends.append(phrase)
        if phrase.end:
            start_, end_ = phrase.start, phrase.end
            start, end = (min(start, start_), max(end, end_)) if found.get(role) or start_ < start else (start, end)
    subject, other = ends
    evidence = _evidence(reading, min(start, subject.start if subject.end else start), end, text)
    yield from _pairs(row.type, subject.actors, other.actors, row, evidence, types)
