"""Rebuild what follows from claims, judgements and the resolution; write only the rows that differ.

Every derived table is computed whole, into a temporary table, and then synchronised: a night with nothing new
writes nothing, and a base brought forward night by night equals one built in a single run.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from sqlite_utils import Database

from extractor.failpoints import failpoint
from extractor.store import questions
from extractor.store.life import LEAST_CONFIDENCE, Act, read_life
from extractor.store.sync import sync, sync_query
from extractor.types import Merge, Resolution, Stories, make_id

# claim table -> (column of the actor, column of the document actor)
_HOLDERS = (
    ("mentions", "actor_id", "document_actor_id"),
    ("identifiers", "actor_id", "document_actor_id"),
    ("action_targets", "actor_id", "document_actor_id"),
    ("relations", "subject_id", "subject_document_actor_id"),
    ("relations", "object_id", "object_document_actor_id"),
)


def save_resolution(db: Database, resolution: Resolution, stories: Stories, run_id: str, now: str) -> None:
    """Write who is who, what belongs together, and everything that follows from it."""
    db.conn.create_function("make_id", -1, make_id, deterministic=True)
    _assign(db, resolution)
    failpoint("mid-resolution")
    _sync_stories(db, stories)
    for statement in questions.PREPARED:
        db.conn.execute(statement)
    before = _standing(db)
    _sync_actors(db, resolution)
    sync(db, "merges", [_merge_row(merge) for merge in resolution.merges])
    sync_query(db, "edges", questions.EDGES)
    sync_query(db, "site_stats", questions.STATS, pk="key")
    _save_changes(db, before, _standing(db), run_id, now)
    for statement in questions.DROPPED:
        db.conn.execute(statement)


# --- who is who --------------------------------------------------------------------------


def _assign(db: Database, resolution: Resolution) -> None:
    """Give every document actor, and every claim about it, the id of its actor."""
    known = {key for (key,) in db.conn.execute("SELECT id FROM actors")}
    fresh = [{"id": one.id, "name": one.name, "type": one.type} for one in resolution.actors if one.id not in known]
    if fresh:
        db.table("actors").insert_all(fresh)
    pairs = [(key, one.id) for one in resolution.actors for key in one.members]
    db.conn.execute("CREATE TEMP TABLE assigned (key TEXT PRIMARY KEY, actor_id TEXT) WITHOUT ROWID")
    db.conn.executemany("INSERT INTO assigned VALUES (?, ?)", pairs)
    db.conn.execute(
        """CREATE TEMP TABLE moved AS SELECT d.id, s.actor_id
           FROM document_actors d LEFT JOIN assigned s ON s.key = d.key WHERE d.actor_id IS NOT s.actor_id"""
    )
    db.conn.execute("CREATE UNIQUE INDEX temp.idx_moved ON moved(id)")
    for table, column, holder in (("document_actors", "actor_id", "id"), *_HOLDERS):
        db.conn.execute(
            f"""UPDATE {table} SET {column} = (SELECT m.actor_id FROM moved m WHERE m.id = {table}.{holder})
                WHERE {holder} IN (SELECT id FROM moved)"""  # noqa: S608 - names of our own tables
        )
    db.conn.execute("DROP TABLE temp.assigned")
    db.conn.execute("DROP TABLE temp.moved")


def _sync_actors(db: Database, resolution: Resolution) -> None:
    counts = {row[0]: row[1:] for row in db.conn.execute(questions.COUNTS)}
    relations = dict(db.conn.execute(questions.N_RELATIONS).fetchall())
    countries: dict[str, set[str]] = defaultdict(set)
    for actor, country in db.conn.execute(questions.COUNTRIES, [LEAST_CONFIDENCE]):
        countries[actor].add(country)
    acts: dict[str, list[Act]] = defaultdict(list)
    for actor, *act in db.conn.execute(questions.ACTS, [LEAST_CONFIDENCE]):
        acts[actor].append(Act(*act))
    rows, names, families = [], [], dict(resolution.families)
    for one in resolution.actors:
        life = read_life(acts.get(one.id, ()), families)
        first, last, articles, sources, mentions, confidence = counts.get(one.id, (None, None, 0, 0, 0, 0.0))
        rows.append(
            {
                "id": one.id,
                "name": one.name,
                "type": one.type,
                "countries": json.dumps(sorted({*one.countries, *countries.get(one.id, ())})),
                "status": life.status,
                "reviewed": int(one.reviewed),
                "first_seen": first,
                "last_seen": last,
                "n_articles": articles,
                "n_sources": sources,
                "n_mentions": mentions,
                "n_relations": relations.get(one.id, 0),
                "designated_on": life.designated_on,
                "designated_by": life.designated_by,
                "delisted_on": life.delisted_on,
                "is_authority": int(bool(one.authority)),
                "authority": one.authority,
                "merged_into": None,
                "confidence": confidence,
            }
        )
        names += [(one.id, name, kind) for name, kind in one.names]
    sync(db, "actors", rows + _redirects(db, resolution))
    printed = {(actor, name): n for actor, name, n in db.conn.execute(questions.PRINTED)}
    is_changed = sync(
        db,
        "actor_names",
        [
            {"id": make_id("name", actor, name), "actor_id": actor, "name": name, "kind": kind}
            | {"n_mentions": printed.get((actor, name), 0)}
            for actor, name, kind in names
        ],
    )
    if is_changed:
        db.conn.execute("INSERT INTO actor_names_fts(actor_names_fts) VALUES ('rebuild')")


def _redirects(db: Database, resolution: Resolution) -> list[dict[str, Any]]:
    """Return the rows of merged ids, each leading to a living actor in one step."""
    living = {one.id for one in resolution.actors}
    leads = dict(db.conn.execute("SELECT id, merged_into FROM actors WHERE merged_into IS NOT NULL").fetchall())
    leads |= dict(resolution.redirects)
    rows = []
    for start in sorted(leads.keys() - living):
        end, passed = leads[start], {start}
        while end in leads and end not in living and end not in passed:
            passed.add(end)
            end = leads[end]
        if end in living and (old := next(db.table("actors").rows_where("id = ?", [start]), None)):
            rows.append(old | {"merged_into": end, "n_articles": 0, "n_sources": 0, "n_mentions": 0, "n_relations": 0})
    return rows


def _merge_row(merge: Merge) -> dict[str, Any]:
    return {
        "id": make_id("merge", merge.left, merge.right),
        "left": merge.left,
        "right": merge.right,
        "verdict": merge.verdict,
        "score": merge.score,
        "features": _told(merge.features),
        "by": merge.by,
    }


@lru_cache(maxsize=10_000)  # most pairs are joined for one of few reasons
def _told(features: tuple[tuple[str, float], ...]) -> str:
    return json.dumps(features, ensure_ascii=False)


# --- stories -----------------------------------------------------------------------------


def _sync_stories(db: Database, stories: Stories) -> None:
    db.conn.executemany(
        "UPDATE articles SET signature = ? WHERE id = ?", [(sign, key) for key, sign in stories.signatures]
    )
    titles = {key: (title, date) for key, title, date in db.conn.execute("SELECT id, title, published FROM articles")}
    sync(
        db,
        "stories",
        [
            {
                "id": story.id,
                "title": titles[story.lead][0],
                "date": titles[story.lead][1],
                "n_articles": len(story.articles),
                "n_independent": story.independent,
                "lead_article_id": story.lead,
            }
            for story in stories.stories
        ],
    )
    clusters = {key: cluster for story in stories.stories for key, cluster in story.clusters}
    members = {key: story.id for story in stories.stories for key in story.articles}
    db.conn.execute("CREATE TEMP TABLE told (id TEXT PRIMARY KEY, story TEXT, cluster TEXT) WITHOUT ROWID")
    db.conn.executemany(
        "INSERT INTO told VALUES (?, ?, ?)", [(key, members.get(key), clusters.get(key, "")) for key in titles]
    )
    db.conn.execute(
        """UPDATE articles SET story_id = t.story, cluster_id = t.cluster FROM told t
           WHERE t.id = articles.id AND (articles.story_id, articles.cluster_id) IS NOT (t.story, t.cluster)"""
    )
    db.conn.execute("DROP TABLE temp.told")


# --- what a run changed ------------------------------------------------------------------

Standing = dict[str, tuple[str, str, str, str | None]]


def _standing(db: Database) -> Standing:
    rows = db.conn.execute(
        "SELECT id, name, type, status, merged_into FROM actors WHERE n_mentions OR merged_into IS NOT NULL"
    )
    return {row[0]: row[1:] for row in rows}


def _save_changes(db: Database, before: Standing, after: Standing, run_id: str, now: str) -> None:
    found: list[tuple[str, str, str]] = []
    for key in sorted(before.keys() | after.keys()):
        old, new = before.get(key), after.get(key)
        if old is None and new is not None:
            found.append(("added", key, new[0]))
        elif new is None and old is not None:
            found.append(("removed", key, old[0]))
        elif old and new and old != new:
            found.append(("merged" if new[3] and not old[3] else "changed", key, new[0]))
    save_changes(db, run_id, "actors", found, now)


def save_changes(db: Database, run_id: str, table: str, changes: Iterable[tuple[str, str, str]], now: str) -> None:
    """Write what a run did to rows of a table: (op, row id, label) each."""
    rows = [
        {"id": make_id("change", run_id, op, table, key), "run_id": run_id, "op": op, "table": table}
        | {"row_id": key, "label": label, "at": now}
        for op, key, label in changes
    ]
    if rows:
        db.table("changes").upsert_all(rows, pk="id")
