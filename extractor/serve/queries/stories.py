"""Events as several documents report them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.serve.queries.actions import OFFICIAL_FIRST, first_targets
from extractor.serve.queries.reports import distinct, one_per_day
from extractor.serve.queries.sql import ACTOR, OFFICIAL, SAID, confirmed, standing

if TYPE_CHECKING:
    from extractor.serve.reader import Reader, Row

_OFFICIAL = "r.tier IN ('official', 'court')"


async def story(reader: Reader, key: str) -> Row | None:
    """Return a story with its reports, actors and actions."""
    row = await reader.row("SELECT * FROM stories WHERE id = :key", key=key)
    if row is None:
        return None
    reports = """SELECT id, title, publisher, published, tier, url, language, cluster_id, substr(text, 1, 320) AS
      opening FROM articles
    WHERE story_id = :key AND superseded_by IS NULL ORDER BY tier IN ('official', 'court') DESC, published, title
      LIMIT 100"""
    people = f"""SELECT {ACTOR}, count(DISTINCT d.article_id) AS n, max({_OFFICIAL}) AS official FROM articles r JOIN
      document_actors d ON d.article_id = r.id
      JOIN actors a ON a.id = d.actor_id WHERE r.story_id = :key AND r.superseded_by IS NULL GROUP BY a.id ORDER
        BY a.is_authority, n DESC, a.name LIMIT 40"""
    told = f"""SELECT c.id, c.kind, c.authority, c.date, c.n_targets, c.title, {SAID} FROM articles r JOIN
      actions c ON c.article_id = r.id
      JOIN evidence e ON e.id = c.evidence_id WHERE r.story_id = :key AND c.history = 0 AND {standing("c")} ORDER
        BY c.date DESC, {OFFICIAL_FIRST}, c.n_targets DESC LIMIT 200"""
    acts = one_per_day(await reader.rows(told, key=key))
    named = await first_targets(reader, [act["id"] for act in acts])
    found = await reader.rows(reports, key=key)
    has_release = any(report["tier"] in OFFICIAL for report in found)
    return row | {
        "named": named,
        "reports": found,
        "actors": [a | {"press_only": has_release and not a["official"]} for a in await reader.rows(people, key=key)],
        "actions": distinct(acts, named, one_story=True)[:40],
        "press_only": await _press_only(reader, key) if has_release else [],
    }


async def _press_only(reader: Reader, key: str) -> list[Row]:
    """Return the relations that reports of the press state and no official document of the story does."""
    sql = f"""SELECT x.type, x.modality, x.time, x.confidence, x.country, x.method, x.key, s.name AS subject,
      x.subject_id, o.name AS object, x.object_id, {confirmed("x")}, {SAID}
    FROM articles r JOIN relations x ON x.article_id = r.id JOIN document_actors s ON s.id = x.subject_document_actor_id
    LEFT JOIN document_actors o ON o.id = x.object_document_actor_id JOIN evidence e ON e.id = x.evidence_id
    WHERE r.story_id = :key AND NOT {_OFFICIAL} AND {standing("x")} AND NOT EXISTS (
      SELECT 1 FROM articles q JOIN relations y ON y.article_id = q.id WHERE q.story_id = :key AND q.tier IN
        ('official', 'court') AND y.type = x.type AND y.subject_id = x.subject_id AND y.object_id IS x.object_id
        AND y.country IS x.country)
    ORDER BY r.published, r.id, e.start LIMIT 60"""
    return await reader.rows(sql, key=key)


async def stories(reader: Reader, limit: int = 50) -> list[Row]:
    """Return the newest stories."""
    return await reader.rows("SELECT * FROM stories ORDER BY date DESC, id LIMIT :limit", limit=limit)
