"""Keep official lists: every import a version, every difference a change; and who of ours stands on them."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from sqlite_utils import Database

from extractor.errors import StoreError
from extractor.store.life import LEAST_CONFIDENCE
from extractor.store.sync import sync
from extractor.types import ListEntry, ListFile, ListGap, ListLink, Profile, make_id

_LISTED = ("aliases", "weak_aliases", "programs", "countries", "birth_dates")
_COMPARED = ("name", "type", *_LISTED, "identifiers", "listed_on", "remarks", "state")
_BIRTHS = frozenset({"birth-date", "dob"})


def entry_id(key: str, uid: str) -> str:
    """Return the id of an entry: its list and the publisher's own id."""
    return make_id("list-entry", key, uid)


def save_list(
    db: Database, file: ListFile, entries: Iterable[ListEntry], now: str
) -> tuple[Counter[str], list[tuple[str, str, str]]]:
    """Write a version of a list; return the counts and the changes (op, entry, label) since the version before.

    Raises `StoreError` `list-older` for a version older than the one in use. An entry that is gone is delisted,
    never deleted.
    """
    current = next(db.table("lists").rows_where("list = ? AND current", [file.list]), None)
    if current and file.published and current["published"] and file.published < current["published"]:
        message = f"{file.list} of {file.published} is older than that of {current['published']}, which is in use"
        raise StoreError(message, code="list-older")
    version = make_id("list", file.list, file.sha256)
    rows = [{"id": version, "list": file.list, "title": file.title, "publisher": file.publisher}]
    rows[0] |= {"published": file.published or None, "imported_at": now, "sha256": file.sha256, "entries": 0}  # type: ignore[dict-item]
    if not (current and current["id"] == version):
        db.conn.execute("UPDATE lists SET current = 0 WHERE list = ?", [file.list])
        db.table("lists").upsert_all([row | {"current": 1} for row in rows], pk="id")
    changes = list(_save_entries(db, file.list, version, entries))
    changes += _delist(db, file.list, version)
    found = db.conn.execute("SELECT count(*) FROM list_entries WHERE last_version = ?", [version]).fetchone()[0]
    db.table("lists").update(version, {"entries": found})
    counts = Counter({"entries": int(found)}) + Counter(op for op, _, _ in changes)
    return counts, changes


def _save_entries(db: Database, key: str, version: str, entries: Iterable[ListEntry]) -> Iterator[tuple[str, str, str]]:
    known = {row["id"]: row for row in db.table("list_entries").rows_where("list = ?", [key])}
    is_first = not known
    for entry in entries:
        row = _row(entry)
        before = known.get(row["id"])
        if before is None:
            db.table("list_entries").insert(row | {"first_version": version, "last_version": version}, replace=True)
            known[row["id"]] = row
            if not is_first:  # a list that is imported for the first time is no news
                yield "added", row["id"], f"{key}: {entry.name}"
            continue
        db.table("list_entries").update(row["id"], row | {"last_version": version})
        if any(before[name] != row[name] for name in _COMPARED):
            yield "changed", row["id"], f"{key}: {entry.name}"


def _delist(db: Database, key: str, version: str) -> list[tuple[str, str, str]]:
    gone = db.conn.execute(
        "SELECT id, name FROM list_entries WHERE list = ? AND last_version <> ? AND state = 'listed' ORDER BY id",
        [key, version],
    ).fetchall()
    db.conn.executemany("UPDATE list_entries SET state = 'delisted' WHERE id = ?", [(one,) for one, _ in gone])
    return [("removed", one, f"{key}: {name}") for one, name in gone]


def _row(entry: ListEntry) -> dict[str, Any]:
    row: dict[str, Any] = {name: getattr(entry, name) for name in ("list", "uid", "name", "type", "remarks", "state")}
    row |= {name: json.dumps(getattr(entry, name), ensure_ascii=False) for name in (*_LISTED, "identifiers")}
    return row | {"id": entry_id(entry.list, entry.uid), "listed_on": entry.listed_on or None}


def read_entries(db: Database) -> Iterator[ListEntry]:
    """Give every entry of every list, those that are gone as delisted."""
    for row in db.table("list_entries").rows_where(order_by="list, uid"):
        fields: dict[str, Any] = {name: tuple(json.loads(row[name])) for name in _LISTED}
        fields |= {name: row[name] or "" for name in ("list", "uid", "name", "type", "listed_on", "remarks", "state")}
        pairs = tuple((scheme, value) for scheme, value in json.loads(row["identifiers"]))
        yield ListEntry(**fields, identifiers=pairs)


def first_versions(db: Database) -> dict[tuple[str, str], str]:
    """Return the date of the version in which an entry first stood, where that was not the first we have."""
    rows = db.conn.execute(
        """SELECT e.list, e.uid, v.published FROM list_entries e JOIN lists v ON v.id = e.first_version
           WHERE v.published > (SELECT min(published) FROM lists o WHERE o.list = e.list)"""
    )
    return {(key, uid): published for key, uid, published in rows}


_ACTS = """
SELECT t.actor_id, a.kind, a.authority, a.date, t.legal_basis
FROM action_targets t JOIN actions a ON a.id = t.action_id JOIN articles r ON r.id = a.article_id
LEFT JOIN claim_reviews v ON v.key = t.key
WHERE r.superseded_by IS NULL AND r.tier IN ('official', 'court') AND v.verdict IS NOT 'reject'
  AND t.actor_id IS NOT NULL AND a.date IS NOT NULL AND t.confidence >= ? ORDER BY a.date, a.kind, a.authority"""

_NUMBERS = """
SELECT DISTINCT actor_id, scheme, value FROM identifiers WHERE valid IS NOT 0 AND actor_id IS NOT NULL ORDER BY 2, 3"""


def read_profiles(db: Database) -> tuple[Profile, ...]:
    """Return every living actor that is no authority, with what an entry can be compared with."""
    names: dict[str, list[str]] = defaultdict(list)
    for actor, name in db.conn.execute(
        "SELECT actor_id, name FROM actor_names WHERE kind <> 'weak alias' ORDER BY name"
    ):
        names[actor].append(name)
    numbers: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for actor, scheme, value in db.conn.execute(_NUMBERS):
        numbers[actor].append((scheme, value))
    acts: dict[str, dict[tuple[str, str, str], None]] = defaultdict(dict)
    bases: dict[str, dict[str, None]] = defaultdict(dict)
    for actor, kind, authority, date, basis in db.conn.execute(_ACTS, [LEAST_CONFIDENCE]):
        acts[actor][kind, authority, date] = None
        bases[actor] |= dict.fromkeys(json.loads(basis))
    rows = db.table("actors").rows_where("merged_into IS NULL AND NOT is_authority AND n_mentions", order_by="id")
    return tuple(
        Profile(
            id=row["id"],
            name=row["name"],
            type=row["type"],
            names=tuple(name for name in names[row["id"]] if name != row["name"]),
            countries=tuple(json.loads(row["countries"])),
            identifiers=tuple(pair for pair in numbers[row["id"]] if pair[0] not in _BIRTHS),
            birth_dates=tuple(value for scheme, value in numbers[row["id"]] if scheme in _BIRTHS),
            acts=tuple(acts[row["id"]]),
            legal_basis=tuple(bases[row["id"]]),
        )
        for row in rows
    )


def save_links(db: Database, links: Iterable[ListLink], gaps: Iterable[ListGap]) -> bool:
    """Make links and gaps exactly these; tell whether any row had to be touched."""
    rows = [
        {
            "id": make_id("link", one.actor, one.list),
            "actor_id": one.actor,
            "entry_id": entry_id(one.list, one.uid),
            "score": one.score,
            "reason": one.reason,
        }
        for one in links
    ]
    missing = [
        {
            "id": make_id("gap", one.question, one.list, one.actor, one.uid),
            "question": one.question,
            "list": one.list,
            "authority": one.authority,
            "actor_id": one.actor or None,
            "entry_id": entry_id(one.list, one.uid) if one.uid else None,
            "name": one.name,
            "named_on": one.named_on or None,
            "listed_on": one.listed_on or None,
            "days": one.days,
        }
        for one in gaps
    ]
    return bool(sync(db, "list_links", rows) | sync(db, "list_gaps", missing))
