"""Say which relations were nearly read and why they were not: dropped when all was settled, or of ends that do not fit.

Nothing here runs but where somebody asks (`read_closely`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from extractor.lexicon.grammar import Clause, Criterion, Noun
from extractor.relate.sentence.mask import LETTERS
from extractor.relate.settle import key_of
from extractor.relate.ties.claims import Claim
from extractor.types import Annotation, NearMiss, Record

_ANYBODY = "".join(sorted(set(LETTERS.values())))
_OF_BODIES = frozenset({"leads", "member_of"})  # nobody leads a man

Row = Clause | Criterion | Noun


def loosen(rows: Iterable[Row]) -> Iterator[Row]:
    """Yield the rows of the grammar as they would be if they took actors of every sort at both ends."""
    yield from (replace(row, subject=_ANYBODY, object=_ANYBODY) for row in rows)


def find_missed(
    record: Record,
    annotation: Annotation,
    dropped: Iterable[tuple[Claim, str]],
    loose: Iterable[Claim],
    rows: Iterable[Row],
) -> tuple[NearMiss, ...]:
    """Return the claims that no relation says, each triple once, in the order of the text.

    `dropped` are those that settling dropped, each with the reason; `loose` is what the loosened grammar reads.
    """
    said = {key_of(relation) for relation in record.relations}
    lost = [(claim, f"settle: {reason} · {claim.method}") for claim, reason in dropped if key_of(claim) not in said]
    related = {frozenset((relation.subject, relation.object)) for relation in record.relations}
    related |= {frozenset((claim.subject, claim.object)) for claim, _ in lost}
    apart = (claim for claim in loose if frozenset((claim.subject, claim.object)) not in related)
    lost += [(claim, why) for claim in apart if (why := _misfit(claim, annotation, {row.key: row for row in rows}))]
    names = {actor.id: actor.name for actor in record.actors}
    told: dict[tuple[str, str, str], NearMiss] = {}
    for claim, reason in sorted(lost, key=lambda pair: -pair[0].confidence):
        what = f"{names.get(claim.subject, claim.subject)} —{claim.type}→ {names.get(claim.object, claim.object)}"
        spot = claim.evidence
        told.setdefault(
            key_of(claim), NearMiss(start=spot.start, end=spot.end, words=spot.quote, what=what, reason=reason)
        )
    return tuple(sorted(told.values(), key=lambda found: found.start))


def _misfit(claim: Claim, annotation: Annotation, rows: dict[str, Row]) -> str:
    """Return which one end of a claim its row does not take, "" where both fit or neither."""
    row = rows.get(claim.method.removeprefix("grammar:"))
    types = {actor.id: actor.type for actor in annotation.actors}
    if row is None or {claim.subject, claim.object} & annotation.authorities.keys():
        return ""
    if claim.type in _OF_BODIES and types[claim.object] == "person":
        return ""
    ends = ((types[claim.subject], row.subject, "subject"), (types[claim.object], row.object, "object"))
    odd = [f"takes no {kind} as {end}" for kind, letters, end in ends if LETTERS[kind] not in letters]
    return f"{claim.method}: {odd[0]}" if len(odd) == 1 else ""
