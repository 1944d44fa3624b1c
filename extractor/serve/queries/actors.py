"""One actor: who it is, who says so, in which words, since when, connected to whom."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import groupby
from typing import TYPE_CHECKING, Any

from extractor.serve import words
from extractor.serve.queries.sql import ACTOR, OFFICIAL, SAID, confirmed, standing

if TYPE_CHECKING:
    from extractor.serve.reader import Reader, Row

RELATIONS_SHOWN = 80  # per direction; the table behind has the rest
_HUB = 3000  # documents from which on walking the newest articles is cheaper than sorting the actor's own

_RELATION = f"""x.id, x.key, x.type, x.country, x.modality, x.time, x.confidence, x.method, r.cluster_id,
  {confirmed("x")}, {SAID}
FROM relations x JOIN evidence e ON e.id = x.evidence_id JOIN articles r ON r.id = x.article_id"""


async def actor(reader: Reader, key: str) -> Row | None:
    """Return the row of an actor, whether current or merged away."""
    return await reader.row("SELECT a.* FROM actors a WHERE a.id = :key", key=key)


async def current_id(reader: Reader, key: str) -> str | None:
    """Follow merges to the id that stands today; None for an unknown id."""
    sql = """WITH RECURSIVE chain(id, next, depth) AS (
      SELECT id, merged_into, 0 FROM actors WHERE id = :key
      UNION ALL SELECT a.id, a.merged_into, depth + 1 FROM chain JOIN actors a ON a.id = chain.next WHERE depth < 20)
    SELECT id FROM chain ORDER BY depth DESC LIMIT 1"""
    found = await reader.value(sql, key=key)
    return None if found is None else str(found)


async def names(reader: Reader, key: str) -> list[Row]:
    """Return its names, the most printed first."""
    return await reader.rows(
        """SELECT name, kind, n_mentions FROM actor_names WHERE actor_id = :key ORDER BY kind LIKE 'weak%',
          n_mentions DESC, name LIMIT 60""",
        key=key,
    )


async def identifiers(reader: Reader, key: str) -> list[Row]:
    """Return its identifiers, each with the newest document that prints it."""
    sql = """SELECT i.scheme, i.value, i.valid, count(DISTINCT r.document_id) AS n_articles, max(r.published) AS
      published, r.id AS article_id,
      r.publisher, r.tier FROM identifiers i JOIN articles r ON r.id = i.article_id
    WHERE i.actor_id = :key AND r.superseded_by IS NULL GROUP BY i.scheme, i.value ORDER BY i.scheme, i.value
      LIMIT 100"""
    return await reader.rows(sql, key=key)


async def history(reader: Reader, key: str, limit: int = 60) -> list[Row]:
    """Return what authorities did to it, the newest first: one row per document that reports it."""
    sql = f"""SELECT t.id, t.key, c.id AS action_id, c.kind, c.authority, c.date, c.programs, c.history, t.legal_basis,
      t.criterion, t.confidence,
      t.method, {confirmed("t")}, {SAID}
    FROM (SELECT s.rowid AS no FROM action_targets s JOIN actions d ON d.id = s.action_id WHERE s.actor_id = :key
      ORDER BY d.date DESC LIMIT 4 * :limit) newest CROSS JOIN action_targets t ON t.rowid = newest.no
    JOIN actions c ON c.id = t.action_id JOIN evidence e ON e.id = t.evidence_id JOIN articles r ON r.id = c.article_id
    WHERE {standing("t")} ORDER BY c.date DESC, r.tier IN ('official', 'court') DESC,
      t.confidence DESC LIMIT :limit"""
    return await reader.rows(sql, key=key, limit=limit)


def deeds(done: list[Row]) -> list[Row]:
    """Gather reports of one act (`history` gives them): the official ones lead, media reports stand under them.

    A report in the press belongs to the last official act of the same kind and authority before it, or to the first
    one after it; without any it stands alone, by its own day.
    """
    found: dict[tuple[str, str, str], Row] = {}
    for official in (True, False):
        for row in done:
            if (row["tier"] in OFFICIAL) is not official:
                continue
            who, day = (row["authority"], row["date"] or "") if official else _reported(found, row)
            head = {
                k: row[k] for k in ("kind", "authority", "action_id", "history", "legal_basis", "criterion", "programs")
            }
            deed = found.setdefault((row["kind"], who, day), head | {"date": day, "official": [], "media": []})
            if deed["history"] and not row["history"]:  # the release of the day leads, not the one that recalls it
                deed.update(head)
            _add(deed["official" if official else "media"], row)
    for deed in found.values():
        deed["official"].sort(key=lambda row: row["history"])
    return sorted(found.values(), key=lambda d: (d["date"], d["kind"], d["authority"]), reverse=True)


def listings(done: list[Row], first: str) -> list[Row]:
    """Return which other authorities list the actor as well: {"authority", "date"} of deeds (`deeds` gives them).

    `first` is who designated it first; an authority that took it off again, or is kin of one named, is left out.
    """
    others: list[Row] = []
    for deed in sorted(done, key=lambda d: d["date"]):
        who = deed["authority"]
        gone = any(
            d["kind"] == "delisting" and words.is_kin(d["authority"], who) and d["date"] >= deed["date"] for d in done
        )
        named = any(words.is_kin(other, who) for other in (first, *(o["authority"] for o in others)))
        if deed["kind"] == "designation" and deed["official"] and not gone and not named:
            others.append({"authority": who, "date": deed["date"]})
    return others


def _reported(found: Mapping[tuple[str, str, str], Row], row: Row) -> tuple[str, str]:
    """Return authority and day of the act that a report in the press means ("Treasury" means OFAC)."""
    date, short = row["date"] or "", row["authority"]
    acts = sorted(
        ((day, who == short, who) for kind, who, day in found if kind == row["kind"] and words.is_kin(who, short))
    )
    day, _, who = max((act for act in acts if act[0] <= date), default=acts[0] if acts else (date, True, short))
    return who, day


def _add(said: list[Row], row: Row) -> None:
    """Add a sentence; one that another document prints word for word stands once, with both documents."""
    same = next((one for one in said if one["quote"] == row["quote"]), None)
    if same is None:
        said.append(row)
    else:
        same.setdefault("also", []).append(row)


async def namesakes(reader: Reader, key: str) -> list[Row]:
    """Return entries that may be the same actor: nothing that was read settles it, and no reviewer has."""
    half = f"""SELECT {ACTOR} FROM (SELECT key FROM document_actors WHERE actor_id = :key LIMIT 1000) d
      JOIN merges m ON m."{{0}}" = d.key AND m.verdict = 'unsure' JOIN document_actors o ON o.key = m."{{1}}"
      JOIN actors a ON a.id = o.actor_id WHERE a.id <> :key"""
    sql = f"""SELECT * FROM ({half.format("left", "right")} UNION {half.format("right", "left")}) a
      ORDER BY a.n_articles DESC, a.name, a.id LIMIT 8"""
    return await reader.rows(sql, key=key)


async def relations(reader: Reader, key: str, limit: int = RELATIONS_SHOWN) -> list[Row]:
    """Return sentences about its relations, the most certain first in each direction."""
    other = "o.id AS other_id, o.name AS other, o.type AS other_type, o.status AS other_status"
    sql = f"""
    SELECT * FROM (SELECT 'out' AS direction, {other}, {_RELATION} LEFT JOIN actors o ON o.id = x.object_id
      WHERE x.subject_id = :key AND {standing("x")} ORDER BY x.confidence DESC LIMIT :limit)
    UNION ALL
    SELECT * FROM (SELECT 'in' AS direction, {other}, {_RELATION} JOIN actors o ON o.id = x.subject_id
      WHERE x.object_id = :key AND {standing("x")} ORDER BY x.confidence DESC LIMIT :limit)"""
    return await reader.rows(sql, key=key, limit=limit)


def grouped(found: list[Row]) -> list[Row]:
    """Gather sentences into claims (type, direction, other): the ones most independently said first."""

    def claim(row: Row) -> tuple[str, str, str, str]:
        return row["type"], row["direction"], row["other_id"] or "", row["country"] or ""

    groups = [_group(list(rows)) for _, rows in groupby(sorted(found, key=claim), key=claim)]
    return sorted(
        groups, key=lambda g: (g["type"], g["direction"], -g["n_sources"], -g["confidence"], g["other"] or "")
    )


def _group(rows: list[Row]) -> Row:
    rows = sorted(rows, key=lambda r: (r["tier"] not in OFFICIAL, -r["confidence"], r["published"] or ""))
    said: list[Row] = []
    for row in rows:
        _add(said, row)
    head = {k: rows[0][k] for k in ("type", "direction", "other_id", "other", "other_type", "other_status", "country")}
    return head | {
        "evidence": said,
        "n_sources": _independent(rows),
        "official": rows[0]["tier"] in OFFICIAL,
        "confidence": max(r["confidence"] for r in rows),
        "disputed": any(r["modality"] == "denied" for r in rows),
    }


def _independent(rows: list[Row]) -> int:
    """Return how many publishers say so on their own: a reprint counts as the first to print it."""
    first: dict[str, str] = {}
    rows = sorted(rows, key=lambda r: r["published"] or "9999")
    return len({first.setdefault(r["cluster_id"] or r["publisher"], r["publisher"]) for r in rows})


async def articles(reader: Reader, row: Row, limit: int = 20) -> list[Row]:
    """Return the newest documents that name the actor, with the first sentence-like slice around the name."""
    columns = "r.id, r.title, r.published, r.publisher, r.tier, r.language, r.story_id"
    here = "FROM document_actors d WHERE d.article_id = r.id AND d.actor_id = :key"
    if row["n_articles"] > _HUB:
        sql = f"""SELECT {columns} FROM articles r WHERE r.superseded_by IS NULL AND EXISTS (SELECT 1 {here})
        ORDER BY r.published DESC LIMIT :limit"""
    else:
        sql = f"""SELECT {columns} FROM document_actors d JOIN articles r ON r.id = d.article_id
        WHERE d.actor_id = :key AND r.superseded_by IS NULL GROUP BY r.id ORDER BY r.published DESC LIMIT :limit"""
    found = await reader.rows(sql, key=row["id"], limit=limit)
    context = """SELECT m.article_id, min(m.start) AS start, m.text AS form, substr(r.text, max(1, min(m.start) -
      89), 90 + length(m.text) + 110) AS context,
      min(m.start, 90) AS lead FROM articles r JOIN mentions m ON m.article_id = r.id AND +m.actor_id = :key
    WHERE r.id IN (SELECT value FROM json_each(:ids)) GROUP BY m.article_id"""
    ids = "[" + ",".join(f'"{a["id"]}"' for a in found) + "]"
    near = {c["article_id"]: c for c in await reader.rows(context, key=row["id"], ids=ids)}
    return [a | {"context": near.get(a["id"], {}).get("context", "")} for a in found]


async def stories(reader: Reader, ids: list[str]) -> list[Row]:
    """Return stories by id."""
    marks = ", ".join(f":s{n}" for n in range(len(ids)))
    params = {f"s{n}": key for n, key in enumerate(ids)}
    return await reader.rows(f"SELECT * FROM stories WHERE id IN ({marks}) ORDER BY date DESC", **params) if ids else []


async def list_entries(reader: Reader, key: str) -> list[Row]:
    """Return the entries of official lists it is linked to, and why."""
    sql = """SELECT l.score, l.reason, n.list, n.uid, n.name, n.programs, n.listed_on, n.state, n.id AS entry_id,
      v.title, v.published
    FROM list_links l JOIN list_entries n ON n.id = l.entry_id LEFT JOIN lists v ON v.id = n.last_version
    WHERE l.actor_id = :key ORDER BY l.score DESC LIMIT 20"""
    return await reader.rows(sql, key=key)


async def merges(reader: Reader, key: str, limit: int = 12) -> list[Row]:
    """Return why document actors were joined into it, and which close ones were kept apart."""
    sql = """SELECT DISTINCT m.verdict, m.score, m.by, m.features, l.name AS "left", o.name AS "right"
    FROM (SELECT key, name FROM document_actors WHERE actor_id = :key LIMIT 1000) l
    JOIN merges m ON m."left" = l.key JOIN document_actors o ON o.key = m."right"
    ORDER BY m.verdict = 'same', m.score DESC LIMIT :limit"""
    return await reader.rows(sql, key=key, limit=limit)


async def changes(reader: Reader, key: str) -> list[Row]:
    """Return what runs did to this actor."""
    sql = """SELECT c.at, c.op, c.label, c.run_id FROM changes c WHERE c."table" = 'actors' AND c.row_id IN (
      SELECT :key UNION SELECT id FROM actors WHERE merged_into = :key) ORDER BY c.at DESC LIMIT 20"""
    return await reader.rows(sql, key=key)


async def profile(reader: Reader, key: str) -> Row | None:
    """Return everything the actor's page shows, None for an unknown id."""
    row = await actor(reader, key)
    if row is None:
        return None
    said = await relations(reader, key)
    newest = await articles(reader, row)
    done = await history(reader, key)
    groups, own = grouped(said), deeds(done)
    return row | {
        "names": await names(reader, key),
        "identifiers": await identifiers(reader, key),
        "history": done,
        "deeds": own,
        "also_listed": listings(own, row["designated_by"]) if row["status"] == "designated" else [],
        "namesakes": await namesakes(reader, key),
        "relations": [g for g in groups if g["other_id"]],
        "places": [g for g in groups if not g["other_id"]],
        "articles": newest,
        "stories": await stories(reader, sorted({a["story_id"] for a in newest if a["story_id"]})),
        "list_entries": await list_entries(reader, key),
        "merges": await merges(reader, key),
        "changes": await changes(reader, key),
        "official": any(h["tier"] in OFFICIAL for h in done),
    }


async def mentions(reader: Reader, key: str, after: str, limit: int) -> list[Row]:
    """Return printed occurrences in the order of their ids, after `after`."""
    sql = """SELECT m.id, m.text, m.start, m."end", r.id AS article_id, r.title AS article, r.published,
      r.publisher, r.url
    FROM mentions m JOIN articles r ON r.id = m.article_id WHERE m.actor_id = :key AND m.id > :after ORDER BY
      m.id LIMIT :limit"""
    return await reader.rows(sql, key=key, after=after, limit=limit)


async def by_ids(reader: Reader, ids: list[str]) -> dict[str, Any]:
    """Return short rows of actors by id."""
    sql = f"SELECT {ACTOR} FROM actors a WHERE a.id IN (SELECT value FROM json_each(:ids))"
    quoted = "[" + ",".join(f'"{key}"' for key in ids) + "]"
    return {row["id"]: row for row in await reader.rows(sql, ids=quoted)}
