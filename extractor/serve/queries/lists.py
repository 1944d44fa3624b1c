"""Whole tables in pages: SQL that `api.paging` walks. `no` is the rowid a page goes on from."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING

from extractor.serve.queries.sql import ACTOR, BASIS, SAID, STATED, confirmed, confirmed_act, standing
from extractor.serve.words import grounds

if TYPE_CHECKING:
    from extractor.serve.reader import Row

ACTORS = (
    f"SELECT {ACTOR}, a.rowid AS no FROM actors a WHERE {{where}} AND a.rowid > :after ORDER BY a.rowid LIMIT :limit"
)

_RELATION = f"""x.rowid AS no, x.id, x.type, x.country, x.modality, x.time, x.confidence, x.method,
      {confirmed("x")}, x.subject_id, s.name AS subject,
  x.object_id, coalesce(o.name, '') AS object, {SAID}
FROM relations x JOIN evidence e ON e.id = x.evidence_id JOIN articles r ON r.id = x.article_id JOIN actors s ON
      s.id = x.subject_id
LEFT JOIN actors o ON o.id = x.object_id"""
_HALF = f"""SELECT * FROM (SELECT {_RELATION} WHERE {{side}} AND x.rowid > :after AND {standing("x")} ORDER BY
      x.rowid LIMIT :limit)"""
RELATIONS = (
    " UNION ALL ".join(
        _HALF.format(side=side) for side in ("x.subject_id = :key", "x.object_id = :key AND x.subject_id <> :key")
    )
    + " ORDER BY no LIMIT :limit"
)

MENTIONS = """SELECT m.rowid AS no, m.text, m.start, m."end", r.id AS article_id, r.title AS article,
      r.published, r.publisher, r.tier, r.url, r.language,
      EXISTS (SELECT 1 FROM document_actors d WHERE d.id = m.document_actor_id AND (
        EXISTS (SELECT 1 FROM judgements j WHERE j."left" = d.key AND j.withdrawn_at IS NULL)
        OR EXISTS (SELECT 1 FROM judgements j WHERE j."right" = d.key AND j.withdrawn_at IS NULL))) AS reviewed
FROM mentions m JOIN articles r ON r.id = m.article_id WHERE m.actor_id = :key AND m.rowid > :after ORDER BY
      m.rowid LIMIT :limit"""

ACTIONS = f"""SELECT c.rowid AS no, c.date AS day, c.id, c.kind, c.authority, c.date, c.programs, c.n_targets,
      c.history, c.title, c.method, c.confidence,
  {confirmed_act("c")}, {SAID} FROM actions c JOIN evidence e ON e.id = c.evidence_id
JOIN articles r ON r.id = c.article_id
WHERE {standing("c")} AND {{filters}} AND {{where}} {{order}}"""

ARTICLES = """SELECT r.rowid AS no, r.published AS day, r.id, r.title, r.published, r.publisher, r.tier, r.url,
      r.language FROM articles r
WHERE r.superseded_by IS NULL AND {filters} AND {where} {order}"""

STORIES = "SELECT s.rowid AS no, s.date AS day, s.* FROM stories s WHERE {where} {order}"

ACTS = {
    "kind": "c.kind = :kind",
    "authority": "c.authority = :authority",
    "year": "c.date BETWEEN :year || '-01-01' AND :year || '-12-31'",
    "programme": f"({STATED} OR c.id IN (SELECT t.action_id FROM action_targets t WHERE {BASIS}))",
    "since": "c.date >= :since",
    "until": "c.date <= :until",
    "actor": "c.id IN (SELECT action_id FROM action_targets WHERE actor_id = :actor)",
}
_DOCUMENTS = {
    "q": "r.no IN (SELECT rowid FROM articles_fts WHERE articles_fts MATCH :q)",
    "source": "r.source_key = :source",
    "tier": "r.tier = :tier",
    "since": "r.published >= :since",
    "until": "r.published <= :until",
}


def acts(chosen: Mapping[str, object]) -> tuple[str, Row]:
    """Return the condition and parameters of a choice of actions."""
    where, params = _joined(ACTS, chosen)
    return where, with_grounds(params)


def with_grounds(params: Row) -> Row:
    """Return the parameters with the programme as the JSON list of all it rests on."""
    key = params.get("programme")
    return params | {"programme": json.dumps(grounds(str(key)))} if key else params


def documents(chosen: Mapping[str, object]) -> tuple[str, Row]:
    """Return the condition and parameters of a choice of articles; `q` is an FTS5 expression."""
    return _joined(_DOCUMENTS, chosen)


def _joined(conditions: Mapping[str, str], chosen: Mapping[str, object]) -> tuple[str, Row]:
    return " AND ".join(conditions[key] for key in chosen) or "1", dict(chosen)
