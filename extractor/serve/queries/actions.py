"""Actions of authorities: one of them, all of a programme, all in time."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING

from extractor.serve import words
from extractor.serve.queries.lists import acts, with_grounds
from extractor.serve.queries.reports import by_month, distinct, one_per_day
from extractor.serve.queries.sql import ACTOR, GROUNDS, SAID, confirmed, confirmed_act, standing

if TYPE_CHECKING:
    from extractor.serve.reader import Reader, Row

_ACTION = f"""c.id, c.key, c.kind, c.authority, c.date, c.programs, c.n_targets, c.history, c.title, c.method,
      c.confidence, {confirmed_act("c")}, {SAID}
FROM actions c JOIN evidence e ON e.id = c.evidence_id JOIN articles r ON r.id = c.article_id"""
LISTED = """listed AS MATERIALIZED (SELECT json_extract(value, '$[0]') AS value, json_extract(value, '$[1]') AS name
      FROM json_each(:listed))"""
OFFICIAL_FIRST = "r.tier IN ('official', 'court') DESC"


async def action(reader: Reader, key: str) -> Row | None:
    """Return an action with its targets, the other reports of its story and what else the authority did that day."""
    row = await reader.row(f"SELECT {_ACTION} WHERE c.id = :key", key=key)
    if row is None:
        return None
    same = f"""SELECT {_ACTION} WHERE c.kind = :kind AND c.authority = :authority AND c.date = :date AND c.id <>
      :key AND c.history = 0
      AND {standing("c")} ORDER BY {OFFICIAL_FIRST}, c.n_targets DESC LIMIT 30"""
    told = f"""SELECT {_ACTION} WHERE c.kind = :kind AND c.id <> :key AND r.id <> :article AND c.history = 0
      AND r.story_id = (SELECT story_id FROM articles WHERE id = :article) AND {standing("c")}
      ORDER BY {OFFICIAL_FIRST}, r.published LIMIT 60"""
    story = await reader.rows(told, kind=row["kind"], key=key, article=row["article_id"])
    story = [one for one in story if words.is_kin(one["authority"], row["authority"])]
    in_story = {one["id"] for one in story}
    reports = await reader.rows(same, kind=row["kind"], authority=row["authority"], date=row["date"], key=key)
    aimed = await targets(reader, key)
    # an act with targets is reviewed target by target: what is said of each is a claim of its own
    return row | {
        "targets": aimed,
        "told": story,
        "reports": [one for one in reports if one["id"] not in in_story],
        "key": "" if aimed else row["key"],
    }


async def targets(reader: Reader, key: str) -> list[Row]:
    """Return whom an action is directed at, in the order of the text."""
    sql = f"""SELECT t.id, t.key, t.legal_basis, t.criterion, t.confidence, t.method, {confirmed("t")}, d.name AS
      as_named, t.actor_id, d.type,
      d.countries, a.name, a.status, r.title AS article, e.quote, e.start, e."end", r.id AS article_id,
        r.published, r.publisher,
        r.tier, r.url, r.language
    FROM action_targets t JOIN document_actors d ON d.id = t.document_actor_id LEFT JOIN actors a ON a.id = t.actor_id
    JOIN evidence e ON e.id = t.evidence_id JOIN articles r ON r.id = e.article_id
    WHERE t.action_id = :key AND {standing("t")} ORDER BY e.start, d.name LIMIT 1000"""
    return await reader.rows(sql, key=key)


async def newest(reader: Reader, chosen: Mapping[str, object] | None = None, limit: int = 20) -> list[Row]:
    """Return the newest actions (by kind, authority, programme, year), one per kind, authority and day.

    Of several reports of one act the official one leads.
    """
    where, params = acts({key: value for key, value in (chosen or {}).items() if value})
    sql = f"""SELECT {_ACTION} WHERE {standing("c")} AND c.history = 0 AND c.date IS NOT NULL AND {where}
    ORDER BY c.date DESC, {OFFICIAL_FIRST}, c.n_targets DESC LIMIT :limit"""
    return one_per_day(await reader.rows(sql, **params, limit=limit * 4))[:limit]


async def of_authority(reader: Reader, short: str) -> Row | None:
    """Return what an authority did: {"acts", "named", "kinds", "months", "designated"}, None for no authority."""
    if not short:
        return None
    acts = await newest(reader, {"authority": short}, limit=24)
    named = await first_targets(reader, [a["id"] for a in acts])
    kinds = """SELECT kind, count(*) AS n FROM actions WHERE authority = :short AND history = 0 GROUP BY kind
      ORDER BY n DESC"""
    listed = (
        "SELECT count(*) FROM actors WHERE designated_by = :short AND status = 'designated' AND merged_into IS NULL"
    )
    every: list[Row] = await reader.remember("months", lambda: months(reader))
    return {
        "acts": distinct(acts, named)[:12],
        "named": named,
        "kinds": await reader.rows(kinds, short=short),
        "months": [m for m in every if m["authority"] == short],
        "designated": await reader.value(listed, short=short),
    }


async def first_targets(reader: Reader, ids: list[str], each: int = 24) -> dict[str, list[Row]]:
    """Return up to `each` targets of every action."""
    sql = """SELECT * FROM (SELECT t.action_id, t.actor_id, coalesce(a.name, d.name) AS name, d.type,
        row_number() OVER (PARTITION BY t.action_id ORDER BY t.confidence DESC, d.name) AS place
      FROM action_targets t JOIN document_actors d ON d.id = t.document_actor_id LEFT JOIN actors a ON a.id = t.actor_id
      WHERE t.action_id IN (SELECT value FROM json_each(:ids))) WHERE place <= :each"""
    quoted = "[" + ",".join(f'"{key}"' for key in ids) + "]"
    found: dict[str, list[Row]] = {}
    for row in await reader.rows(sql, ids=quoted, each=each):
        found.setdefault(row["action_id"], []).append(row)
    return found


async def months(reader: Reader) -> list[Row]:
    """Return how often each authority acted in each month, as documents of standing report it (an act counts once)."""
    sql = """SELECT c.date, c.kind, c.authority, max(r.tier IN ('official', 'court')) AS official
    FROM actions c JOIN articles r ON r.id = c.article_id
    WHERE c.history = 0 AND c.date GLOB '[12][0-9][0-9][0-9]-[01][0-9]*' AND r.superseded_by IS NULL
    GROUP BY c.date, c.kind, c.authority"""
    return by_month(await reader.rows(sql))


async def programme(reader: Reader, name: str) -> Row | None:
    """Return a programme's actions and the actors they name, None where no document names it."""
    acts = await newest(reader, {"programme": name}, limit=60)
    if not acts:
        return None
    sql = f"""SELECT DISTINCT {ACTOR} FROM actions c JOIN action_targets t ON t.action_id = c.id JOIN actors a ON
      a.id = t.actor_id WHERE {GROUNDS} ORDER BY a.designated_on DESC, a.name LIMIT 200"""
    count = f"""SELECT count(DISTINCT t.actor_id) AS actors, count(DISTINCT c.id) AS actions FROM actions c
    JOIN action_targets t ON t.action_id = c.id WHERE c.history = 0 AND {GROUNDS}"""
    params = with_grounds({"programme": name})
    counts = await reader.row(count, **params)
    named = await first_targets(reader, [act["id"] for act in acts])
    return {"name": name, "actions": acts, "named": named, "counts": counts, "actors": await reader.rows(sql, **params)}


async def programmes(reader: Reader, limit: int = 200) -> list[Row]:
    """Return the programmes that actions rest on, the most used first; an instrument counts with its programme."""
    sql = f"""WITH {LISTED}, used AS (
      SELECT c.id, c.date, j.value FROM actions c JOIN action_targets t ON t.action_id = c.id,
        json_each(t.legal_basis) j WHERE t.legal_basis <> '[]' AND c.history = 0
      UNION SELECT c.id, c.date, p.value FROM actions c, json_each(c.programs) p WHERE c.programs <> '[]'
        AND c.history = 0)
    SELECT l.name, count(DISTINCT u.id) AS n, max(u.date) AS newest FROM used u JOIN listed l ON l.value = u.value
    GROUP BY l.name ORDER BY n DESC, l.name LIMIT :limit"""
    return await reader.rows(sql, limit=limit, listed=await listed(reader))


async def instruments(reader: Reader) -> list[str]:
    """Return the names of all programmes and instruments as claims give them."""
    sql = """SELECT DISTINCT j.value AS name FROM (SELECT DISTINCT legal_basis AS named FROM action_targets
        UNION SELECT DISTINCT programs FROM actions) d, json_each(d.named) j ORDER BY 1"""
    found: list[Row] = await reader.remember("instruments", lambda: reader.rows(sql))
    return [row["name"] for row in found]


async def listed(reader: Reader) -> str:
    """Return as JSON which name counts for which of the programmes that are listed: the parameter of `LISTED`."""
    shown = dict.fromkeys(words.family(name) for name in await instruments(reader))
    return json.dumps([[value, key] for key in shown for value in words.grounds(key)])


async def facets(reader: Reader) -> dict[str, list[Row]]:
    """Return authorities, kinds and years with the number of actions."""
    ask = """SELECT {} AS value, count(*) AS n FROM actions WHERE history = 0 AND date IS NOT NULL AND authority <> ''
      GROUP BY 1 ORDER BY {} LIMIT 60"""
    return {
        "authority": await reader.rows(ask.format("authority", "n DESC")),
        "kind": await reader.rows(ask.format("kind", "n DESC")),
        "year": await reader.rows(ask.format("substr(date, 1, 4)", "value DESC")),
    }
