"""Turn what a knowledge base is unsure of into questions that a person can answer."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from extractor.store import KnowledgeBase

Kind = Literal["pair", "claim", "actor"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """An actor as one document names it, with the actor it was joined to and the words around it."""

    key: str  # of the document actor
    actor: str
    actor_name: str
    name: str
    type: str
    countries: tuple[str, ...]
    documents: int  # in which the actor stands
    id: str  # of its row in the newest version of the document
    article: str
    before: str  # the words around the name
    hit: str
    after: str
    title: str
    publisher: str
    published: str
    url: str

    @property
    def words(self) -> str:
        """The name with the words around it."""
        return self.before + self.hit + self.after


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """Are these two one; does this claim hold; what is to be done about this actor."""

    kind: Kind
    key: str  # of the claim, or the pair "left right", or the actor
    says: str
    sides: tuple[Side, ...]  # two of a pair; the subject of a claim first; all members of an actor
    reasons: tuple[str, ...] = ()
    confidence: float = 0.0
    quote: str = ""  # of a claim, which stands in `says` too
    before: str = ""  # the words around it
    after: str = ""
    article: str = ""


def read_questions(kb: KnowledgeBase, only: str = "") -> Iterator[Question]:
    """Yield what nobody has answered: pairs, the likeliest first; then claims, the least sure first."""
    if only in {"", "pairs"}:
        yield from _pairs(kb)
    if only in {"", "acts"}:
        yield from _claims(kb, _ACTS)
    if only in {"", "relations"}:
        yield from _claims(kb, _RELATIONS)


def find_actors(kb: KnowledgeBase, words: str) -> Iterator[Question]:
    """Yield the living actors of a name or id, the most mentioned first."""
    for row in list(kb.rows(_NAMED, {"words": words})):
        sides = tuple(_side(found) for found in kb.rows(_MEMBERS, [row["id"]]))
        if sides:
            yield Question(kind="actor", key=row["id"], says=f"{row['name']} ({row['type']})", sides=sides)


def find_pair(kb: KnowledgeBase, left: str, right: str) -> Question | None:
    """Return the question whether two are one, answered or not, and also where no rule has an opinion."""
    left, right = sorted((left, right))
    scored = list(kb.rows(f'{_PAIR} WHERE m."left" = ? AND m."right" = ?', [left, right]))
    return next(_asked(kb, scored or [{"left": left, "right": right, "score": 0.0, "features": "[]"}]), None)


def find_claim(kb: KnowledgeBase, key: str) -> Question | None:
    """Return the question whether a claim of today's texts holds, answered or not."""
    for query, letter in ((_ACT, "t"), (_RELATION, "x"), (_ALONE, "a")):
        for question in _claims(kb, f"{query} WHERE {letter}.key = ? AND r.superseded_by IS NULL", [key]):
            return question
    return None


def _pairs(kb: KnowledgeBase) -> Iterator[Question]:
    yield from _asked(kb, kb.rows(_PAIRS))


def _asked(kb: KnowledgeBase, rows: Iterable[Mapping[str, Any]]) -> Iterator[Question]:
    for row in list(rows):
        sides = _sides(kb, row["left"], row["right"])
        if len(sides) < 2:
            continue
        reasons = tuple(f"{reason} {weight:+.2f}" for reason, weight in json.loads(row["features"]))
        yield Question(
            kind="pair",
            key=f"{row['left']} {row['right']}",
            says=f"Are “{sides[0].name}” and “{sides[1].name}” one?",
            sides=sides,
            reasons=reasons,
            confidence=row["score"],
        )


def _claims(kb: KnowledgeBase, query: str, parameters: Sequence[str] = ()) -> Iterator[Question]:
    for row in list(kb.rows(query, parameters)):
        sides = _sides(kb, *(key for key in (row["one"], row["other"]) if key))
        told = {name: row[name] for name in ("key", "says", "confidence", "quote", "before", "after", "article")}
        yield Question(kind="claim", sides=sides, **told)


def _sides(kb: KnowledgeBase, *keys: str) -> tuple[Side, ...]:
    found = [next(kb.rows(f"{_SIDE} WHERE d.key = ? {_NEWEST}", [key]), None) for key in keys]
    return tuple(_side(row) for row in found if row)


def _side(row: Mapping[str, Any]) -> Side:
    return Side(
        **{name: row[name] or "" for name in _SIDE_TEXTS},
        countries=tuple(json.loads(row["countries"])),
        documents=row["documents"] or 0,
    )


_SIDE_TEXTS = (
    "key", "actor", "actor_name", "name", "type", "id", "article", "before", "hit", "after",
    "title", "publisher", "published", "url",
)  # fmt: skip
_AROUND = 140  # characters before and after a name that a person needs to tell who is meant

_CONTEXT = f"""substr(r.text, max(e.start - {_AROUND}, 0) + 1, min(e.start, {_AROUND})) AS before,
  substr(r.text, e."end" + 1, {_AROUND}) AS after"""

_SIDE = f"""
SELECT d.key, d.actor_id AS actor, a.name AS actor_name, d.name, d.type, d.countries, a.n_articles AS documents,
  d.id, r.id AS article, e.quote AS hit, {_CONTEXT}, r.title, r.publisher, r.published, r.url
FROM document_actors d JOIN articles r ON r.id = d.article_id JOIN evidence e ON e.id = d.evidence_id
LEFT JOIN actors a ON a.id = d.actor_id"""  # noqa: S608 - constants of this module
_NEWEST = "ORDER BY r.superseded_by IS NOT NULL, r.version DESC LIMIT 1"
_MEMBERS = f"{_SIDE} WHERE d.actor_id = ? AND r.superseded_by IS NULL ORDER BY r.published, d.key"

_PAIR = 'SELECT m."left", m."right", m.score, m.features FROM merges m'
_PAIRS = f"""{_PAIR} WHERE m.verdict = 'unsure'
AND NOT EXISTS (SELECT 1 FROM judgements j WHERE j."left" = m."left" AND j."right" = m."right"
  AND j.verdict IN ('same', 'different', 'unsure') AND j.withdrawn_at IS NULL)
ORDER BY m.score DESC, m."left", m."right" """  # noqa: S608 - constants of this module

_ACT = f"""
SELECT t.key, d.key AS one, NULL AS other, t.confidence, e.quote, r.id AS article, {_CONTEXT},
  a.authority || ' – ' || a.kind || ' – ' || d.name
  || coalesce(' – ' || a.date, '') || ': “' || e.quote || '”' AS says
FROM action_targets t JOIN actions a ON a.id = t.action_id JOIN document_actors d ON d.id = t.document_actor_id
JOIN evidence e ON e.id = t.evidence_id JOIN articles r ON r.id = a.article_id"""  # noqa: S608 - as above
_ACTS = f"""{_ACT}
WHERE r.superseded_by IS NULL AND t.actor_id IS NOT NULL AND t.key NOT IN (SELECT key FROM claim_reviews)
ORDER BY t.confidence, t.key"""  # noqa: S608 - as above

_RELATION = f"""
SELECT x.key, s.key AS one, o.key AS other, x.confidence, e.quote, r.id AS article, {_CONTEXT},
  s.name || ' – ' || replace(x.type, '_', ' ') || ' – '
  || coalesce(o.name, upper(x.country)) || CASE x.modality WHEN 'asserted' THEN '' ELSE ' (' || x.modality || ')' END
  || ': “' || e.quote || '”' AS says
FROM relations x JOIN document_actors s ON s.id = x.subject_document_actor_id
LEFT JOIN document_actors o ON o.id = x.object_document_actor_id
JOIN evidence e ON e.id = x.evidence_id JOIN articles r ON r.id = x.article_id"""  # noqa: S608 - as above
_RELATIONS = f"""{_RELATION}
WHERE r.superseded_by IS NULL AND x.subject_id IS NOT NULL AND x.key NOT IN (SELECT key FROM claim_reviews)
ORDER BY x.confidence, x.key"""  # noqa: S608 - as above

_ALONE = f"""
SELECT a.key, NULL AS one, NULL AS other, a.confidence, e.quote, r.id AS article, {_CONTEXT},
  a.authority || ' – ' || a.kind
  || coalesce(' – ' || a.date, '') || ': “' || e.quote || '”' AS says
FROM actions a JOIN evidence e ON e.id = a.evidence_id JOIN articles r ON r.id = a.article_id"""  # noqa: S608 - as above

_NAMED = """
SELECT a.id, a.name, a.type FROM actors a WHERE a.merged_into IS NULL AND a.n_mentions AND (
  a.id = (SELECT coalesce(merged_into, id) FROM actors WHERE id = :words)
  OR a.id IN (SELECT actor_id FROM actor_names WHERE lower(name) = lower(:words)))
ORDER BY a.n_mentions DESC, a.id"""
