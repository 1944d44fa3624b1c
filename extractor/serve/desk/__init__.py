"""The desk of an operator: what the site asks of whoever keeps decisions, and the slot where one is put.

    put(datasette, Office(desk, operators))     before the first request; a public site has none
    found(datasette)                            the office, None where nobody may decide

The site knows nothing of how a decision is kept: `extractor.review.desk` does, and the command line hands it in.
Everything a `Desk` does may wait for a disk, so pages call it in a thread.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, Protocol, get_args
from weakref import WeakKeyDictionary

if TYPE_CHECKING:
    from datasette.app import Datasette

    from extractor.serve.desk.operators import Operators

__all__ = ["KINDS", "SORTS", "Answer", "Desk", "Kind", "Office", "Question", "RefusedError", "Said", "Side", "Sort"]

Kind = Literal["pair", "claim", "actor"]
Sort = Literal["pairs", "acts", "relations"]
KINDS: tuple[Kind, ...] = get_args(Kind)
SORTS: tuple[Sort, ...] = get_args(Sort)


class RefusedError(ValueError):
    """An answer that means nothing, or about something that is gone; its message is shown to the operator."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """An actor as one document names it."""

    key: str
    name: str
    type: str
    actor: str  # id of what it was joined to, "" where it stands for nobody
    actor_name: str
    documents: int  # in which that actor stands
    before: str  # the words around the name
    hit: str
    after: str
    article: str
    title: str
    publisher: str
    published: str
    aliases: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    identifiers: tuple[tuple[str, str], ...] = ()  # (scheme, value)
    claims: tuple[tuple[str, str], ...] = ()  # (what is claimed, in which words)


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A decision as it was kept: one or several judgements of one moment."""

    id: str
    at: str
    by: str
    verdict: str
    about: str  # the name or claim it is about
    other: str  # the other name of a pair, the new name or type
    reason: str
    count: int  # judgements it is made of
    ended: str  # when it was taken back or replaced, "" while it holds
    ended_by: str  # who did that, "" where it is not known
    replaced: bool  # it ended because something else was decided of the same
    kind: Kind | Literal[""]
    key: str  # of the question it answers, "" where that is gone


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """Are these two one; does this claim hold; what is to be done about this actor."""

    kind: Kind
    key: str
    says: str
    sides: tuple[Side, ...]
    quote: str = ""  # of a claim, with the words around it
    before: str = ""
    after: str = ""
    article: str = ""
    reasons: tuple[tuple[str, float], ...] = ()  # of a pair, with what each adds to the score
    confidence: float = 0.0
    total: int = 0  # sides there are, where not all are shown
    said: Said | None = None  # what was decided, where it was


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What an operator's form says."""

    kind: Kind
    key: str
    verb: str
    by: str
    sides: tuple[str, ...] = ()  # keys of those it is about
    what: str = ""  # a name, a type, an id
    reason: str = ""


class Desk(Protocol):
    """Who asks the questions and keeps the answers.

    Raises `RefusedError` for what means nothing, `LockedError` while a run writes, other `StoreError`s as they come.
    """

    def counts(self) -> dict[Sort, int]:
        """Return how many questions are open."""
        ...

    def next(self, sort: Sort, skip: int) -> Question | None:
        """Return the open question after `skip` weightier ones."""
        ...

    def find(self, kind: Kind, key: str) -> Question | None:
        """Return one question, answered or not; None where there is nothing to ask."""
        ...

    def decide(self, answer: Answer) -> str:
        """Keep an answer and return the id of the decision."""
        ...

    def take_back(self, decision: str, by: str) -> None:
        """Withdraw a decision, signed; what it replaced holds again."""
        ...

    def said(self, decision: str) -> Said | None:
        """Return one decision."""
        ...

    def history(self, skip: int, limit: int) -> list[Said]:
        """Return decisions, the newest first."""
        ...

    def lines(self) -> Iterable[str]:
        """Return what holds as the lines of a file that `review --import` takes."""
        ...


@dataclass(frozen=True, slots=True)
class Office:
    """A desk and who may sit at it."""

    desk: Desk
    operators: Operators


_offices: WeakKeyDictionary[Datasette, Office] = WeakKeyDictionary()


def put(datasette: Datasette, office: Office) -> None:
    """Let a site have an office."""
    _offices[datasette] = office


def found(datasette: Datasette) -> Office | None:
    """Return the office of a site, None where nobody may decide."""
    return _offices.get(datasette)
