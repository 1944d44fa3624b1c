"""One box for everything: exact identifiers first, then names, then the text of articles.

search(reader, query, filters, …) -> {"identifiers", "actors", "total", "articles", "programmes", "facets", …}
"""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from extractor.serve.names import NameIndex, fold
from extractor.serve.queries import actions
from extractor.serve.queries.actions import LISTED
from extractor.serve.queries.actors import by_ids
from extractor.serve.queries.lists import with_grounds
from extractor.serve.queries.sql import ACTOR, BASIS, STATED
from extractor.serve.words import country_code, forms, is_programme, purpose

if TYPE_CHECKING:
    from extractor.serve.reader import Reader, Row

FILTERS = ("type", "country", "status", "authority", "programme", "year")
SORTS = {
    "relevance": "",
    "newest": "a.designated_on DESC, a.last_seen DESC",
    "mentions": "a.n_mentions DESC",
    "name": "a.name",
}
_MARKS = ("\x01", "\x02")  # around a hit in a snippet; no cleaned text holds them
CANDIDATES = 400
_COMMON = 1000  # documents from which on a word says too little for the best ones to be looked for among them

_WHERE = {
    "type": "a.type = :type",
    "country": "a.countries LIKE '%\"' || :country || '\"%'",
    "status": "a.status = :status",
    "authority": "a.designated_by = :authority",
    "year": "a.designated_on BETWEEN :year || '-01-01' AND :year || '-12-31'",
    "programme": f"""a.id IN (SELECT t.actor_id FROM action_targets t WHERE {BASIS} UNION
      SELECT t.actor_id FROM actions c JOIN action_targets t ON t.action_id = c.id WHERE {STATED})""",
}
_MORE = {  # what only the API asks for
    "designated": "(a.status = 'designated') = (:designated = '1')",
    "changed_since": """a.id IN (SELECT row_id FROM changes WHERE "table" = 'actors' AND at >= :changed_since)""",
}
_FACETS = {
    "type": "SELECT a.type AS value, count(*) AS n FROM actors a WHERE {} GROUP BY 1",
    "status": "SELECT a.status AS value, count(*) AS n FROM actors a WHERE {} GROUP BY 1",
    "authority": """SELECT a.designated_by AS value, count(*) AS n FROM actors a WHERE {} AND a.designated_by <>
      '' GROUP BY 1""",
    "year": """SELECT substr(a.designated_on, 1, 4) AS value, count(*) AS n FROM actors a WHERE {} AND
      a.designated_on IS NOT NULL GROUP BY 1""",
    "country": """SELECT j.value AS value, count(*) AS n FROM actors a, json_each(a.countries) j WHERE {} AND
      a.countries <> '[]' GROUP BY 1""",
    # from the actors to what they are designated under: most questions are about some hundreds of them
    "programme": f"""WITH {LISTED}, shown AS MATERIALIZED (SELECT a.id FROM actors a WHERE {{}}),
      acts AS MATERIALIZED (SELECT DISTINCT t.actor_id, t.legal_basis, c.programs FROM shown s CROSS JOIN
        action_targets t ON t.actor_id = s.id JOIN actions c ON c.id = t.action_id)
      SELECT l.name AS value, count(DISTINCT u.actor_id) AS n FROM (
        SELECT t.actor_id, j.value FROM acts t, json_each(t.legal_basis) j
        UNION ALL SELECT t.actor_id, j.value FROM acts t, json_each(t.programs) j) u
      JOIN listed l ON l.value = u.value GROUP BY 1""",
}


async def names(reader: Reader) -> NameIndex:
    """Return the index of all names, rebuilt after a run has written."""

    async def build() -> NameIndex:
        sql = """SELECT n.actor_id, n.name FROM actor_names n JOIN actors a ON a.id = n.actor_id WHERE
          a.merged_into IS NULL ORDER BY a.n_mentions DESC"""
        results = await reader.db.execute(sql, custom_time_limit=20_000, truncate=False)
        return await asyncio.to_thread(NameIndex.of, [(row[0], row[1]) for row in results.rows])

    index: NameIndex = await reader.remember("names", build)
    return index


async def identifiers(reader: Reader, query: str, limit: int = 20) -> list[Row]:
    """Return who bears an identifier, exactly as printed or but for case and spaces."""
    plain = query.strip()
    forms = {plain, plain.lower(), plain.upper(), re.sub(r"[\s-]", "", plain), re.sub(r"(?i)^\s*imo\D*", "", plain)} - {
        ""
    }
    sql = f"""SELECT i.scheme, i.value, i.valid, {ACTOR} FROM identifiers i LEFT JOIN actors a ON a.id = i.actor_id
    WHERE i.value IN (SELECT value FROM json_each(:forms)) GROUP BY i.scheme, i.value, i.actor_id LIMIT :limit"""
    return await reader.rows(sql, forms=json.dumps(sorted(forms)), limit=limit)


async def articles(reader: Reader, query: str, limit: int = 10, offset: int = 0, *, newest: bool = False) -> list[Row]:
    """Return articles that hold all words, with a snippet whose hits stand between U+0001 and U+0002."""
    words = match(query)
    if not words:
        return []
    # snippets are made only for the rows that are shown: `picked` is looked into while the matches are walked
    sql = """WITH picked AS MATERIALIZED (SELECT r.no AS no, {rank} AS place FROM articles_fts JOIN articles r ON
      r.no = articles_fts.rowid WHERE articles_fts MATCH :match AND r.superseded_by IS NULL
      ORDER BY {order} LIMIT :limit OFFSET :offset)
    SELECT r.id, r.title, r.published, r.publisher, r.tier, r.language, r.url,
      snippet(articles_fts, 1, char(1), char(2), '…', 32) AS snippet
    FROM articles_fts CROSS JOIN picked p ON p.no = articles_fts.rowid JOIN articles r ON r.no = p.no
    WHERE articles_fts MATCH :match AND articles_fts.rowid >= (SELECT min(no) FROM picked) ORDER BY p.place"""
    count = f"SELECT count(*) FROM (SELECT 1 FROM articles_fts WHERE articles_fts MATCH :match LIMIT {_COMMON + 1})"
    if newest:
        sql = sql.format(rank="row_number() OVER (ORDER BY r.published DESC)", order="r.published DESC")
    elif (await reader.value(count, match=words) or 0) > _COMMON:
        sql = sql.format(rank="-r.no", order="articles_fts.rowid DESC")
    else:
        sql = sql.format(rank="rank", order="rank")
    return await reader.rows(sql, match=words, limit=limit, offset=offset)


def match(query: str) -> str:
    """Return the words as an FTS5 expression, quoted, the last as a prefix: nothing a reader types is an operator."""
    parts = re.findall(r"\w+", query)
    return " ".join(f'"{p}"' for p in parts[:-1]) + f' "{parts[-1]}"*' if parts else ""


async def programmes(reader: Reader, query: str) -> list[Row]:
    """Return programmes and instruments whose title or other names hold all words of the query."""

    async def known() -> list[tuple[str, frozenset[str], frozenset[str]]]:
        listed = [row["name"] for row in await actions.programmes(reader)]
        keys = [*listed, *(key for key in await actions.instruments(reader) if not is_programme(key))]
        own = {key: frozenset(fold(" ".join(forms(key))).split()) for key in keys}
        return [(key, some, some | frozenset(fold(purpose(key)).split())) for key, some in own.items()]

    asked = frozenset(fold(query).split())
    named = await reader.remember("programme names", known)
    return [{"name": key} for key, own, every in named if asked & own and asked <= every][:5]


async def country(reader: Reader, query: str) -> Row | None:
    """Return {"code", "n"} of the country that the query names ("DPRK", "Iranian"), with its number of actors."""
    code = country_code(query)
    where, params = condition({"country": code}, None)
    n = await reader.value(f"SELECT count(*) FROM actors a WHERE {where}", **params) if code else 0
    return {"code": code, "n": n} if n else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """What is looked for, in which order, and which part of it is shown."""

    query: str = ""
    filters: Mapping[str, str] = field(default_factory=dict)
    sort: str = "relevance"
    limit: int = 25
    offset: int = 0


async def actors(reader: Reader, terms: Terms) -> Row:
    """Return {"actors", "total", …}: actors by name and filters; without a query all that pass the filters."""
    query, sort, limit, offset = terms.query, terms.sort, terms.limit, terms.offset
    ranked = await asyncio.to_thread((await names(reader)).find, query, CANDIDATES) if query else []
    score = {key: (value, name) for key, value, name in ranked}
    where, params = condition(terms.filters, list(score) if query else None)
    total = await reader.value(f"SELECT count(*) FROM actors a WHERE {where}", **params)
    if query and sort == "relevance":
        rows = await reader.rows(f"SELECT a.id, a.n_mentions FROM actors a WHERE {where}", **params)
        rows.sort(key=lambda a: (-score[a["id"]][0], -a["n_mentions"], a["id"]))
        ids = [row["id"] for row in rows[offset : offset + limit]]
        known = await by_ids(reader, ids)
        rows = [known[key] for key in ids if key in known]
    else:
        order = SORTS.get(sort) or SORTS["mentions"]
        rows = await reader.rows(
            f"SELECT {ACTOR} FROM actors a WHERE {where} ORDER BY {order}, a.id LIMIT :limit OFFSET :offset",
            **params,
            limit=limit,
            offset=offset,
        )
    found = [a | ({"score": score[a["id"]][0], "matched": score[a["id"]][1]} if query else {}) for a in rows]
    return {"actors": found, "total": total, "where": where, "params": params}


def condition(filters: Mapping[str, str], ids: list[str] | None) -> tuple[str, Row]:
    """Return the WHERE of a set of actors and its parameters."""
    conditions = _WHERE | _MORE
    used = {key: filters[key] for key in conditions if filters.get(key)}
    parts = ["a.merged_into IS NULL", *(conditions[key] for key in used)]
    if ids is None:
        return " AND ".join(parts), with_grounds(used)
    where = " AND ".join([*parts, "a.id IN (SELECT value FROM json_each(:ids))"])
    return where, with_grounds(used) | {"ids": json.dumps(ids)}


async def facets(reader: Reader, where: str, params: Row, *, most: int = 12) -> dict[str, list[Row]]:
    """Return for every filter its values in the set with their number of actors."""

    async def count() -> dict[str, list[Row]]:
        asked = params | {"listed": await actions.listed(reader)}
        return {
            key: await reader.rows(
                f"{sql.format(where)} ORDER BY {'1 DESC' if key == 'year' else '2 DESC, 1'} LIMIT {most}", **asked
            )
            for key, sql in _FACETS.items()
        }

    found: dict[str, list[Row]] = await reader.remember(("facets", where, tuple(sorted(params.items()))), count)
    return found


async def search(reader: Reader, terms: Terms) -> Row:
    """Answer a query: everything the search page shows."""
    query = terms.query
    found = await actors(reader, terms)
    has_text = bool(query) and not terms.offset and not any(terms.filters.get(key) for key in FILTERS)
    return {
        "query": query,
        "identifiers": await identifiers(reader, query) if query else [],
        "programmes": await programmes(reader, query) if query else [],
        "country": await country(reader, query) if query and not terms.filters.get("country") else None,
        "actors": found["actors"],
        "total": found["total"],
        "articles": await articles(reader, query, newest=terms.sort == "newest") if has_text else [],
        "facets": await facets(reader, found["where"], found["params"]),
    }
