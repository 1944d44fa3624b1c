"""Let further voters speak of what no rule says fully: who helps, knows, pays or attacks whom.

    record = hear(record, voters)

The grammar votes first: its claims are the record. A further voter reads the record's article and actors and returns
relations of the open classes, each with the words that assert it. What it says is believed only where the article
prints those words at that place; whatever else it says becomes an issue. A claim of its own is weighed like those of
the grammar, from the share of its claims that hold; one that the grammar makes, too, gets surer.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Protocol

from extractor.errors import ExtractorError
from extractor.relate.confidence import weigh
from extractor.relate.modality import is_negated, read_hedge, read_time
from extractor.relate.settle import key_of
from extractor.types import Issue, Record, Relation

OPEN = frozenset({"supports", "associate_of", "transacts_with", "attacked"})
# Log odds that a second voter of the same mind adds: of relations of these classes that two rows of the grammar read
# (45 of 207, in 144 releases), so many more hold than their confidence says, beside those that one row reads.
_AGREED = 1.0
_MORE = {"supports": ("leads",), "associate_of": ("leads", "member_of", "acts_for", "family_of", "owns_or_controls")}


class Voter(Protocol):
    """Whoever reads a document of which the actors are known; `name` becomes the method of its claims."""

    @property
    def name(self) -> str:
        """What its claims are told apart by."""

    def read(self, record: Record) -> Iterable[Relation | Issue]:
        """Yield claims, each as sure as the share of such claims that hold, and what went wrong."""


def hear(record: Record, voters: Iterable[Voter]) -> Record:
    """Return the record with what the voters say; a voter that fails costs its votes alone."""
    for voter in voters:
        try:
            votes = list(voter.read(record))
        except Exception as error:  # noqa: BLE001 - somebody else's code, or somebody else's answer
            code = error.code if isinstance(error, ExtractorError) else "voter-failed"
            votes = [Issue(stage="relate", code=code, message=f"{voter.name}: {error}")]
        record = fuse(record, votes, voter.name)
    return record


def fuse(record: Record, votes: Iterable[Relation | Issue], name: str) -> Record:
    """Return the record with the votes of one voter: new claims behind the others, agreement in their confidence."""
    relations = {key_of(relation): relation for relation in record.relations}
    heard: dict[tuple[str, str, str], Relation] = {}
    issues = list(record.issues)
    for vote in votes:
        if isinstance(vote, Issue):
            issues.append(vote)
        elif problem := next(_problems(vote, record), None):
            issues.append(Issue(stage="relate", code=problem[0], message=f"{name}: {problem[1]}"))
        elif not is_negated(vote.evidence) and not _is_said_better(vote, relations):
            key = key_of(vote)
            if key not in heard or vote.confidence > heard[key].confidence:
                heard[key] = vote
    for key, vote in heard.items():
        known = relations.get(key)
        relations[key] = _agreed(known, name) if known else _alone(vote, record, name)
    return replace(record, relations=tuple(relations.values()), issues=tuple(issues))


def _problems(vote: Relation, record: Record) -> Iterator[tuple[str, str]]:
    """Yield the code and the words of what is wrong with a vote."""
    words, known = vote.evidence, {actor.id for actor in record.actors}
    if vote.type not in OPEN:
        yield "vote-type", f"{vote.type!r} is not for voters to say"
    if vote.subject == vote.object or not {vote.subject, vote.object} <= known:
        yield "vote-actor", f"{vote.subject!r} and {vote.object!r} are no two actors of the document"
    if not words.quote or words.start < 0 or record.article.text[words.start : words.end] != words.quote:
        yield "vote-quote", f"the document does not print {words.quote[:80]!r} there"


def _is_said_better(vote: Relation, relations: dict[tuple[str, str, str], Relation]) -> bool:
    """Tell whether the record says more of the two: who leads a body does more than support it."""
    ends = ((vote.subject, vote.object), (vote.object, vote.subject))
    return any((kind, *pair) in relations for kind in _MORE.get(vote.type, ()) for pair in ends)


def _agreed(known: Relation, name: str) -> Relation:
    share = known.confidence
    return replace(known, method=f"{known.method}+{name}", confidence=1 / (1 + (1 - share) / share / math.exp(_AGREED)))


def _alone(vote: Relation, record: Record, name: str) -> Relation:
    """Return a vote as a relation of the record: hedged and weighed as the grammar's are."""
    text, start = record.article.text, vote.evidence.start
    paragraph = text.rfind("\n", 0, start) + 1
    hedge = read_hedge(text, vote.evidence, paragraph)
    return weigh(replace(vote, method=name, modality=hedge, time=read_time(vote.evidence)), record)
