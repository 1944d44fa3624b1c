"""Events as several documents report them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.serve.queries.actions import OFFICIAL_FIRST, first_targets
from extractor.serve.queries.reports import distinct, one_per_day
from extractor.serve.queries.sql import ACTOR, SAID, standing

if TYPE_CHECKING:
    from extractor.serve.reader import Reader, Row


async def story(reader: Reader, key: str) -> Row | None:
    """Return a story with its reports, actors and actions."""
    row = await reader.row("SELECT * FROM stories WHERE id = :key", key=key)
    if row is None:
        return None
    reports = """SELECT id, title, publisher, published, tier, url, language, cluster_id, substr(text, 1, 320) AS
      opening FROM articles
    WHERE story_id = :key AND superseded_by IS NULL ORDER BY tier IN ('official', 'court') DESC, published, title
      LIMIT 100"""
    people = f"""SELECT {ACTOR}, count(DISTINCT d.article_id) AS n FROM articles r JOIN document_actors d ON
      d.article_id = r.id
      JOIN actors a ON a.id = d.actor_id WHERE r.story_id = :key AND r.superseded_by IS NULL GROUP BY a.id ORDER
        BY a.is_authority, n DESC, a.name LIMIT 40"""
    told = f"""SELECT c.id, c.kind, c.authority, c.date, c.n_targets, c.title, {SAID} FROM articles r JOIN
      actions c ON c.article_id = r.id
      JOIN evidence e ON e.id = c.evidence_id WHERE r.story_id = :key AND c.history = 0 AND {standing("c")} ORDER
        BY c.date DESC, {OFFICIAL_FIRST}, c.n_targets DESC LIMIT 200"""
    acts = one_per_day(await reader.rows(told, key=key))
    named = await first_targets(reader, [act["id"] for act in acts])
    return row | {
        "named": named,
        "reports": await reader.rows(reports, key=key),
        "actors": await reader.rows(people, key=key),
        "actions": distinct(acts, named)[:40],
    }


async def stories(reader: Reader, limit: int = 50) -> list[Row]:
    """Return the newest stories."""
    return await reader.rows("SELECT * FROM stories ORDER BY date DESC, id LIMIT :limit", limit=limit)
