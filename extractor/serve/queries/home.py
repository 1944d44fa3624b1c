"""The first page, the sources and the runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.serve.queries import actions
from extractor.serve.queries.reports import distinct
from extractor.serve.queries.sql import ACTOR

if TYPE_CHECKING:
    from extractor.serve.reader import Reader, Row

_COUNTS = {
    "actors": "SELECT count(*) FROM actors WHERE merged_into IS NULL",
    "designated": "SELECT count(*) FROM actors WHERE status = 'designated' AND merged_into IS NULL",
    "articles": "SELECT count(*) FROM articles WHERE superseded_by IS NULL",
    "relations": "SELECT count(*) FROM relations",
    "actions": "SELECT count(*) FROM actions WHERE history = 0",
    "evidence": "SELECT count(*) FROM evidence",
    "sources": "SELECT count(*) FROM sources",
}


async def stats(reader: Reader) -> Row:
    """Return the counts of the knowledge base and its last run."""
    run = await last_run(reader)
    return {key: await reader.value(sql) for key, sql in _COUNTS.items()} | {"run": run}


async def last_run(reader: Reader) -> Row | None:
    """Return the newest run that has ended."""
    return await reader.row(
        """SELECT id, started_at, finished_at, verb, status, version, model, counts FROM runs WHERE finished_at
          IS NOT NULL ORDER BY started_at DESC LIMIT 1"""
    )


async def home(reader: Reader) -> Row:
    """Return what the first page shows."""
    newest = await actions.newest(reader, limit=60)
    named = await actions.first_targets(reader, [a["id"] for a in newest])
    acts = distinct([a for a in newest if a["n_targets"]] or newest, named)[:10]
    return {
        "stats": await stats(reader),
        "actions": [a | {"targets": named.get(a["id"], [])} for a in acts],
        "months": await actions.months(reader),
        "connected": await connected(reader),
        "new": await new_actors(reader),
        "delisted": await delisted(reader),
        "sources": await sources(reader),
        "programmes": await actions.programmes(reader, limit=7),
    }


async def connected(reader: Reader) -> list[Row]:
    """Return the best connected among the actors designated in the year before the newest designation."""
    sql = f"""SELECT {ACTOR}, a.n_relations FROM actors a WHERE a.designated_on >= date((SELECT
      max(designated_on) FROM actors), '-1 year')
    AND a.merged_into IS NULL AND a.n_relations > 0 AND a.is_authority = 0 ORDER BY a.n_relations DESC, a.name
      LIMIT 8"""
    return await reader.rows(sql)


async def new_actors(reader: Reader) -> list[Row]:
    """Return the actors first seen by the last run that added any."""
    sql = f"""SELECT {ACTOR}, max(c.at) AS at FROM changes c JOIN actors a ON a.id = c.row_id
    WHERE c."table" = 'actors' AND c.run_id = (SELECT run_id FROM changes WHERE "table" = 'actors' ORDER BY at
      DESC LIMIT 1) AND a.merged_into IS NULL
      AND a.is_authority = 0 GROUP BY a.id ORDER BY a.status = 'designated' DESC, a.n_mentions DESC, a.name LIMIT 8"""
    return await reader.rows(sql)


async def delisted(reader: Reader) -> list[Row]:
    """Return the newest delistings."""
    return await reader.rows(
        f"""SELECT {ACTOR} FROM actors a WHERE a.delisted_on IS NOT NULL AND a.merged_into IS NULL ORDER BY
          a.delisted_on DESC LIMIT 6"""
    )


async def sources(reader: Reader) -> list[Row]:
    """Return every source and how it is, the troubled ones first."""
    sql = """SELECT s.*, (SELECT count(*) FROM articles r WHERE r.source_key = s.key AND r.superseded_by IS NULL)
      AS n_articles,
      (SELECT max(r.published) FROM articles r WHERE r.source_key = s.key) AS newest
    FROM sources s ORDER BY s.failures > 0 DESC, s.state = 'ok', s.tier, s.title LIMIT 500"""
    return await reader.rows(sql)


async def publishers(reader: Reader) -> list[Row]:
    """Return who published the documents that came from files and belong to no source, those with most first."""
    sql = """SELECT r.publisher, r.tier, count(*) AS n_articles, max(r.published) AS newest FROM articles r
    WHERE r.source_key IS NULL AND r.superseded_by IS NULL GROUP BY r.publisher, r.tier
    ORDER BY n_articles DESC, r.publisher LIMIT 200"""
    return await reader.rows(sql)


async def runs(reader: Reader) -> list[Row]:
    """Return the last runs."""
    return await reader.rows("SELECT * FROM runs ORDER BY started_at DESC LIMIT 20")
