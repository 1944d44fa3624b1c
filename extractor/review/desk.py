"""The desk behind the review pages: the questions and decisions of a knowledge base, in the nouns of the site.

    site(db, desk=Desk(db), operators=…)

Each call opens the file anew: what a run has written meanwhile is there, and the file is locked only while an answer
is written. Calls come from several threads at once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Lock
from typing import Any

from extractor.errors import StoreError
from extractor.review.decisions import AnswerError, answer, decide, take_back
from extractor.review.questions import Question, Side, find_actors, find_claim, find_pair
from extractor.review.queue import SORTS, Queue, Sort, read
from extractor.serve import desk as site
from extractor.store import KnowledgeBase, write_lines
from extractor.types import Judgement

SHOWN = 100  # documents of one actor on a page


class Desk:
    """Questions and decisions of one knowledge base; see `extractor.serve.desk.Desk`."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._queue, self._queuing = Queue(), Lock()
        with KnowledgeBase(path):  # says now, not at the first question, that the file is not one to use
            pass

    # --- questions ---------------------------------------------------------------------

    def counts(self) -> dict[site.Sort, int]:
        """Return how many questions are open."""
        with KnowledgeBase(self._path) as kb, self._queuing:
            return {sort: len(self._queue.open(kb, sort)) for sort in SORTS}

    def next(self, sort: Sort, skip: int) -> site.Question | None:
        """Return the open question after `skip` weightier ones."""
        with KnowledgeBase(self._path) as kb:
            with self._queuing:
                left = self._queue.open(kb, sort)[skip : skip + 20]
            for key in left:
                if found := read(kb, sort, key):  # a run may just have taken one away
                    return _shown(kb, found)
        return None

    def find(self, kind: site.Kind, key: str) -> site.Question | None:
        """Return one question, answered or not."""
        with KnowledgeBase(self._path) as kb:
            found = _find(kb, kind, key)
            return _shown(kb, found) if found else None

    # --- decisions ---------------------------------------------------------------------

    def decide(self, given: site.Answer) -> str:
        """Keep an answer, signed and dated with a moment of its own; return the id of the decision."""
        with KnowledgeBase(self._path, write=True) as kb:
            question = _find(kb, given.kind, given.key)
            if question is None:
                raise site.RefusedError("what this is about is gone")
            try:
                judgements = list(_judgements(kb, question, given))
                return decide(kb, _dated(kb, judgements)).saved[0]
            except AnswerError as error:
                raise site.RefusedError(str(error)) from error
            except StoreError as error:
                if error.code == "judgement-malformed":
                    raise site.RefusedError(str(error)) from error
                raise

    def take_back(self, decision: str, by: str) -> None:
        """Withdraw a decision, signed; what it replaced holds again."""
        with KnowledgeBase(self._path, write=True) as kb:
            try:
                take_back(kb, decision, by=by)
            except AnswerError as error:
                raise site.RefusedError(str(error)) from error

    def said(self, decision: str) -> site.Said | None:
        """Return one decision."""
        with KnowledgeBase(self._path) as kb:
            return next(_told(kb, kb.rows(f"{_DECISIONS} HAVING max(j.id = ?)", [decision])), None)

    def history(self, skip: int, limit: int) -> list[site.Said]:
        """Return decisions, the newest first."""
        with KnowledgeBase(self._path) as kb:
            return list(
                _told(kb, kb.rows(f"{_DECISIONS} ORDER BY j.at DESC, j.by, j.verdict LIMIT ? OFFSET ?", [limit, skip]))
            )

    def lines(self) -> Iterable[str]:
        """Return what holds as the lines of a file that `review --import` takes."""
        with KnowledgeBase(self._path) as kb:
            return list(write_lines(kb.judgements()))


# --- finding and showing -------------------------------------------------------------------


def _find(kb: KnowledgeBase, kind: site.Kind, key: str) -> Question | None:
    if kind == "actor":
        return next(iter(find_actors(kb, key)), None)
    if kind == "claim":
        return find_claim(kb, key)
    left, _, right = key.partition(" ")
    return find_pair(kb, left, right)


def _shown(kb: KnowledgeBase, question: Question) -> site.Question:
    is_actor = question.kind == "actor"
    sides = question.sides[:SHOWN]
    return site.Question(
        kind=question.kind,
        key=question.key,
        says=_without_quote(question),
        sides=tuple(_side(side, {} if is_actor else _more(kb, side)) for side in sides),
        quote=question.quote,
        before=question.before,
        after=question.after,
        article=question.article,
        reasons=tuple(_reason(text) for text in question.reasons),
        confidence=question.confidence,
        total=len(question.sides),
        said=_decided(kb, question),
    )


def _decided(kb: KnowledgeBase, question: Question) -> site.Said | None:
    left, _, right = question.key.partition(" ")
    found = kb.rows(_HOLDS, [left, right]) if question.kind != "actor" else iter(())
    return next(_told(kb, found), None)


def _without_quote(question: Question) -> str:
    return question.says.removesuffix(f": “{question.quote}”")


def _reason(text: str) -> tuple[str, float]:
    words, _, weight = text.rpartition(" ")
    return words, float(weight)


_ALIKE = ("key", "name", "type", "actor", "actor_name", "documents", "article", "before", "hit", "after", "title")


def _side(side: Side, more: Mapping[str, Any]) -> site.Side:
    alike = {name: getattr(side, name) for name in (*_ALIKE, "publisher", "published", "countries")}
    return site.Side(**alike, **more)


def _more(kb: KnowledgeBase, side: Side) -> dict[str, Any]:
    """Return what tells an actor from namesakes in its document: other names, identifiers, what is claimed of it."""
    return {
        "aliases": tuple(row["name"] for row in kb.rows(_ALIASES, [side.id]) if row["name"] != side.name),
        "identifiers": tuple((row["scheme"], row["value"]) for row in kb.rows(_IDENTIFIERS, [side.id])),
        "claims": tuple((row["says"], row["quote"]) for row in kb.rows(_CLAIMS, {"id": side.id})),
    }


# --- from a form to judgements ---------------------------------------------------------------


def _judgements(kb: KnowledgeBase, question: Question, given: site.Answer) -> Iterator[Judgement]:
    for words in _words(kb, question, given):
        for one in answer(question, words, by=given.by):
            yield replace(one, reason=given.reason or one.reason)


def _words(kb: KnowledgeBase, question: Question, given: site.Answer) -> Iterator[str]:
    """Yield the words in which the terminal would be answered, see `review.answer`."""
    chosen = [_number(question, key) for key in given.sides]
    verb, first = given.verb, chosen[0] if chosen else 1
    if verb == "split":
        yield f"split {','.join(map(str, chosen))}"
    elif verb == "no" and question.kind == "actor":
        if not chosen:
            raise AnswerError("say in which documents this is nobody's name")
        yield from (f"no {number}" for number in chosen)
    elif verb in {"no", "never"}:
        yield f"{verb} {first}"
    elif verb == "same":
        yield f"same {first} {_actor(kb, given.what)}"
    elif verb in {"name", "type"}:
        yield f"{verb} {first} {given.what}"
    else:
        yield verb


def _number(question: Question, key: str) -> int:
    """Return the place of a side today: documents may have come or gone since the page was made."""
    for number, side in enumerate(question.sides, 1):
        if side.key == key:
            return number
    raise AnswerError("one of the documents is gone: look again")


def _actor(kb: KnowledgeBase, typed: str) -> str:
    """Return the id of an actor that was typed, or given as the address of its page."""
    key = typed.partition("?")[0].partition("#")[0].rstrip("/").rpartition("/")[2]
    found = next(kb.rows("SELECT coalesce(merged_into, id) AS id FROM actors WHERE id = ?", [key]), None)
    if found is None:
        raise AnswerError(f"no entry has the id or address {typed!r}")
    return str(found["id"])


def _dated(kb: KnowledgeBase, judgements: list[Judgement]) -> list[Judgement]:
    """Give a decision a moment of its own, after all others whatever the clock says: order is what counts."""
    moment = datetime.now(UTC)
    newest = next(kb.rows("SELECT max(at) AS at FROM judgements"))["at"]
    with suppress(TypeError, ValueError):  # nothing was decided yet, or a file has dated it in words
        moment = max(moment, datetime.fromisoformat(newest).astimezone(UTC) + timedelta(microseconds=1))
    return [replace(one, at=moment.isoformat(timespec="microseconds")) for one in judgements]


# --- from judgements to what a person reads ------------------------------------------------------


def _told(kb: KnowledgeBase, rows: Iterable[Mapping[str, Any]]) -> Iterator[site.Said]:
    for row in list(rows):
        kind, key = _question_of(kb, row)
        claim = find_claim(kb, row["left"]) if kind == "claim" else None
        yield site.Said(
            **{name: row[name] for name in ("id", "at", "by", "verdict", "reason", "count", "ended", "ended_by")},
            replaced=bool(row["replaced"]),
            about=_without_quote(claim) if claim else _name(kb, row["left"]),
            other=_name(kb, row["right"]) if row["verdict"] in _PAIRS else row["right"],
            kind=kind,
            key=key,
        )


_PAIRS = frozenset({"same", "different", "unsure"})


def _question_of(kb: KnowledgeBase, row: Mapping[str, Any]) -> tuple[Any, str]:
    if row["verdict"] in {"confirm", "reject"}:
        return "claim", row["left"]
    if row["verdict"] == "do-not-extract":
        return "", ""
    if row["verdict"] in _PAIRS and row["count"] == 1:
        return "pair", f"{row['left']} {row['right']}"
    found = next(kb.rows(_ACTOR, {"key": row["left"]}), None)
    return ("actor", found["id"]) if found and found["id"] else ("", "")


def _name(kb: KnowledgeBase, key: str) -> str:
    """Return the name of an actor or document actor, the key itself where it is gone (or is a name)."""
    found = next(kb.rows(_NAME, {"key": key}), None)
    return str(found["name"]) if found and found["name"] else key


_ALIASES = "SELECT j.value AS name FROM document_actors d, json_each(d.aliases) j WHERE d.id = ? LIMIT 12"
_IDENTIFIERS = "SELECT DISTINCT scheme, value FROM identifiers WHERE document_actor_id = ? ORDER BY 1, 2 LIMIT 12"
_CLAIMS = """
SELECT * FROM (SELECT a.authority || ' – ' || a.kind || coalesce(' – ' || a.date, '') AS says, e.quote, t.confidence
  FROM action_targets t JOIN actions a ON a.id = t.action_id JOIN evidence e ON e.id = t.evidence_id
  WHERE t.document_actor_id = :id)
UNION ALL SELECT * FROM (SELECT s.name || ' – ' || replace(x.type, '_', ' ') || ' – '
    || coalesce(o.name, upper(x.country)), e.quote, x.confidence FROM relations x
  JOIN document_actors s ON s.id = x.subject_document_actor_id JOIN evidence e ON e.id = x.evidence_id
  LEFT JOIN document_actors o ON o.id = x.object_document_actor_id
  WHERE x.subject_document_actor_id = :id OR x.object_document_actor_id = :id)
ORDER BY 3 DESC, 1 LIMIT 4"""
_DECISIONS = """
SELECT min(j.id) AS id, j.at, j.by, j.verdict, min(j."left") AS "left", min(j."right") AS "right",
  max(j.reason) AS reason, count(*) AS count, coalesce(max(j.withdrawn_at), '') AS ended,
  max(j.withdrawn_by) AS ended_by, max(EXISTS (SELECT 1 FROM judgements later WHERE later."left" = j."left"
    AND later.at = j.withdrawn_at AND later.id <> j.id)) AS replaced
FROM judgements j GROUP BY j.at, j.by, j.verdict"""
_HOLDS = """
SELECT id, at, by, verdict, "left", "right", reason, 1 AS count, '' AS ended, '' AS ended_by, 0 AS replaced
FROM judgements
WHERE "left" = ? AND "right" = ? AND withdrawn_at IS NULL
AND verdict IN ('same', 'different', 'unsure', 'confirm', 'reject') ORDER BY at DESC LIMIT 1"""
_NAME = """
SELECT coalesce((SELECT name FROM actors WHERE id = :key),
  (SELECT name FROM document_actors WHERE key = :key LIMIT 1)) AS name"""
_ACTOR = """
SELECT coalesce((SELECT coalesce(merged_into, id) FROM actors WHERE id = :key),
  (SELECT actor_id FROM document_actors WHERE key = :key AND actor_id IS NOT NULL LIMIT 1)) AS id"""
