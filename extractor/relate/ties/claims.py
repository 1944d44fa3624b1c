"""Make claims of what a row of the grammar says of a list of subjects and a list of objects: each with each.

⟦P1⟧ and ⟦P2⟧ own ⟦O3⟧ and ⟦O4⟧                 four claims
… own ⟦O3⟧ and ⟦O4⟧, respectively               two
⟦P1⟧ and ⟦P2⟧ work for ⟦O3⟧ or ⟦O4⟧             none: who for whom is left open
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from extractor.lexicon.grammar import Clause, Criterion, Noun
from extractor.relate.sentence.cast import Cast
from extractor.relate.sentence.parse import Phrase, Reading
from extractor.relate.sentence.vocabulary import words
from extractor.relate.ties.doers import leaves_open, means_another
from extractor.relate.ties.mistaken import are_no_parties, is_of_others
from extractor.types import SYMMETRIC, Evidence

# a task force, whose members are no parts
_JOINS = words("body-includes group-includes body-consists-of umbrella-that-includes")


@dataclass(frozen=True, slots=True)
class Claim:
    """A relation as one row reads it, before modality, time and duplicates are settled."""

    type: str
    subject: str
    object: str
    evidence: Evidence
    method: str
    confidence: float


@dataclass(frozen=True, slots=True)
class ReadSentence:
    """A sentence as it is read: its words, the article's text, who is who."""

    reading: Reading
    text: str
    cast: Cast

    def evidence(self, start: int, end: int) -> Evidence:
        """Return the words [start, end) as they stand in the article."""
        reading = self.reading
        return reading.bare.evidence(reading.starts[start], reading.ends[max(start, end - 1)], self.text)


_CROWD = 6  # persons of one list who may all be associates of each other


@dataclass(frozen=True, slots=True)
class Said:
    """A row of the grammar that fitted, and the words it fitted."""

    row: Clause | Criterion | Noun
    evidence: Evidence


def linked(kind: str, first: Phrase, second: Phrase, said: Said, where: ReadSentence) -> Iterator[Claim]:
    """Pair every subject with every object, or one to one where the text says "respectively"."""
    most = _CROWD if kind == "associate_of" else len(first.actors) if kind in SYMMETRIC else 1
    crowd = len(first.actors) > most and set(first.actors) == set(second.actors)  # of ten not each knows each
    either = len(first.actors) > 1 and leaves_open(where.reading, second)
    if crowd or either or means_another(kind, where.reading, second):
        return  # "⟦P1⟧ and ⟦P2⟧ hired others to help them", "… supported ⟦G3⟧ and/or ⟦G4⟧"
    if len(first.actors) == len(second.actors) > 1 and are_paired(where.reading):
        for one, other in zip(first.actors, second.actors, strict=True):
            yield from pairs(kind, (one,), (other,), said, where.cast)
    else:
        yield from pairs(kind, first.actors, second.actors, said, where.cast)


def pairs(kind: str, subjects: tuple[str, ...], objects: tuple[str, ...], said: Said, cast: Cast) -> Iterator[Claim]:
    """Pair every subject with every object that the row may be said of, and that are parties to it."""
    row = said.row
    for subject in subjects:
        for other in objects:
            if subject == other or cast.letter(subject) not in row.subject or cast.letter(other) not in row.object:
                continue
            if kind == "associate_of" and _are_colleagues(row, (subject, other), cast):
                continue
            buys = row.key == "undercover-buy" and kind == "transacts_with"  # what police do as a party
            if not buys and are_no_parties(kind, subject, other, cast, told=not isinstance(row, Criterion)):
                continue
            if is_of_others(row.key, subject, other, cast):
                continue
            joins = row.key in _JOINS
            if kind == "part_of" and subject in cast.authorities and (joins or not cast.is_public(other)):
                continue  # "⟦O1⟧ targeted ⟦P2⟧ as an emir reporting to ⟦G3⟧"
            yield Claim(kind, subject, other, said.evidence, f"grammar:{row.key}", row.confidence)


def _are_colleagues(row: Clause | Criterion | Noun, ends: tuple[str, str], cast: Cast) -> bool:
    """Tell whether two are of the state, or one an authority's "partner": agencies that work together are none."""
    partner = isinstance(row, Noun) and bool(cast.authorities & set(ends))
    partner |= row.key == "in-coordination-with" and any(cast.is_public(end) for end in ends)
    return partner or all(cast.is_public(end) or end in cast.officers for end in ends)


def are_paired(reading: Reading) -> bool:
    """Tell whether a sentence pairs its lists: "the respective owners of ⟦V1⟧ and ⟦V2⟧"."""
    return "respectively" in reading.lower or "respective" in reading.lower
