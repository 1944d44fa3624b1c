"""What a crawl leaves behind: sources and their health, items, fetches, validators, pages.

Items and the validators of the feed they came from are written in one transaction: were the validators kept
without the items, the next run would be told "not modified" and the items would be lost.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from typing import Any
from urllib.parse import urlsplit

from sqlite_utils import Database

from extractor.failpoints import failpoint
from extractor.types import Fetch, Item, Page, Poll, Seen, Source, StoredPage, Validators, make_id

MAX_FAILS = 5  # runs in which an item's page may fail before nobody asks for it any more
_GOOD = frozenset({"ok", "not-modified"})
_GONE = 410  # RFC 9110, 15.5.11: likely to be permanent
_GONE_DAYS = 30  # then it is asked once more: some servers say 410 by mistake
# What an operator should look at; other issues of a look (an unreadable date, a doubled entry) are remarks.
_ALARMS = frozenset(
    {"empty-feed", "empty-listing", "feed-yield", "listing-yield", "listing-unfinished", "no-titles", "no-dates"}
    | {"feed-truncated", "source-silent"}
)
_BY_ITSELF = frozenset({"run-deadline", "retry-later"})  # said of a run or a host, not of a source


def save_sources(db: Database, sources: Iterable[Source]) -> None:
    """Write the rows of `sources.toml`; a source that is no longer there stays, inactive."""
    rows = [
        {name: getattr(source, name) for name in _SOURCE_COLUMNS} | {"active": int(source.active)} for source in sources
    ]
    db.table("sources").upsert_all(rows, pk="key")
    kept = [row["key"] for row in rows]
    db.conn.execute(
        f"UPDATE sources SET active = 0 WHERE active AND key NOT IN ({', '.join('?' * len(kept))})",  # noqa: S608
        kept,
    )


def add_source(db: Database, source: Source) -> None:
    """Write a source that no crawl has looked at, inactive; one that is there stays as it is."""
    row = {name: getattr(source, name) for name in _SOURCE_COLUMNS} | {"active": 0}
    db.table("sources").insert(row, ignore=True)


_SOURCE_COLUMNS = ("key", "title", "kind", "url", "publisher", "country", "tier", "language", "licence")


# --- polls -------------------------------------------------------------------------------


def save_poll(  # noqa: PLR0913 - what one look gave, and when, and how to compare
    db: Database,
    poll: Poll,
    run_id: str,
    now: str,
    *,
    wanted: Collection[str] | None,
    url_key: Callable[[str], str],
) -> int:
    """Write one look at a source and return how many items are new; `wanted` are the URLs to fetch."""
    for fetch in poll.fetches:
        save_fetch(db, fetch, run_id, poll.source)
    failpoint("mid-poll")
    fresh = sum(_save_item(db, item, now, wanted, url_key) for item in poll.items)
    _save_health(db, poll, fresh, now)
    return fresh


def item_id(item: Item, url_key: Callable[[str], str]) -> str:
    """Return the id of an item: its URL, or what its source calls it where it has none."""
    return make_id("item", url_key(item.url)) if item.url else make_id("item", item.source, item.id)


def _save_item(
    db: Database, item: Item, now: str, wanted: Collection[str] | None, url_key: Callable[[str], str]
) -> bool:
    table, key = db.table("items"), item_id(item, url_key)
    old = next(table.rows_where("id = ?", [key]), None)
    is_due = bool(item.url) and (old is None if wanted is None else item.url in wanted)
    if old is None:
        table.insert(
            {"id": key, "source_key": item.source, "guid": item.id, "url": item.url, "title": item.title}
            | {"published": item.published, "summary": item.summary, "first_seen": now, "last_seen": now}
            | {"due": int(is_due)}
        )
    else:
        # Other outlets that list the same URL word it differently: the first source describes it.
        said = {"title": item.title, "published": item.published, "summary": item.summary}
        news = {name: value for name, value in said.items() if value} if item.source == old["source_key"] else {}
        again = {"due": 1, "fails": 0} if is_due and not old["due"] else {}
        table.update(key, news | again | {"last_seen": now})
    db.table("item_ids").upsert(
        {"id": make_id("item-id", item.source, item.id), "source_key": item.source, "guid": item.id, "item_id": key},
        pk="id",
    )
    return old is None


def _save_health(db: Database, poll: Poll, fresh: int, now: str) -> None:
    old = db.table("sources").get(poll.source)
    outcome = poll.fetches[0].outcome if poll.fetches else "ok"
    if outcome in _BY_ITSELF:
        return
    newest = max((item.published for item in poll.items if item.published), default=None)
    row: dict[str, Any] = {
        "items_seen": old["items_seen"] + fresh,
        "last_item": max(filter(None, (old["last_item"], newest)), default=None),
    }
    if outcome in _GOOD:
        row |= {"last_success": now, "failures": 0} | _state_of(poll, outcome, old)
    else:
        state = "gone" if poll.fetches[0].status == _GONE else outcome
        reason = poll.issues[0].message if poll.issues else ""
        row |= {"failures": old["failures"] + 1, "state": state, "state_reason": reason}
    db.table("sources").update(poll.source, row)


def _state_of(poll: Poll, outcome: str, old: dict[str, Any]) -> dict[str, Any]:
    """Return the state after a look that went well; what has not changed since the last look is as well as then."""
    alarm = next((issue for issue in poll.issues if issue.code in _ALARMS), None)
    if alarm is None and outcome == "not-modified" and old["state"] in _ALARMS - {"source-silent"}:
        return {}
    return {"state": alarm.code if alarm else "ok", "state_reason": alarm.message if alarm else ""}


def last_item(db: Database, source: str) -> str:
    """Return the ISO date of the newest item a source ever listed, "" where none had one."""
    return next(db.table("sources").rows_where("key = ?", [source]), {}).get("last_item") or ""


def is_unfinished(db: Database, source: str) -> bool:
    """Tell whether the last look at a listing broke off before its last page."""
    return any(db.table("sources").rows_where("key = ? AND state = 'listing-unfinished'", [source]))


# --- fetches and validators --------------------------------------------------------------


def save_fetch(db: Database, fetch: Fetch, run_id: str, source: str) -> None:
    """Write one request as it went, and what the next one to the same URL needs."""
    db.table("fetches").upsert(
        {
            "id": make_id("fetch", run_id, fetch.kind, fetch.url, fetch.fetched_at, fetch.outcome),
            "run_id": run_id,
            "source_key": source or None,
            "url": fetch.url,
            "kind": fetch.kind,
            "outcome": fetch.outcome,
            "status": fetch.status,
            "bytes": fetch.bytes,
            "seconds": fetch.seconds,
            "fetched_at": fetch.fetched_at,
        },
        pk="id",
    )
    old = next(db.table("http_state").rows_where("url = ?", [fetch.url]), None) or {}
    db.table("http_state").upsert(_http_state(fetch, old), pk="url")


def _http_state(fetch: Fetch, old: dict[str, Any]) -> dict[str, Any]:
    given = fetch.validators
    keeps = fetch.outcome != "ok" and not (given.etag or given.last_modified)
    moved_seen = old.get("moved_seen", 0) + 1 if fetch.moved_to and fetch.moved_to == old.get("moved_to") else 1
    return {
        "url": fetch.url,
        "host": urlsplit(fetch.url).hostname or "",
        "etag": old.get("etag", "") if keeps else given.etag,
        "last_modified": old.get("last_modified", "") if keeps else given.last_modified,
        "next_after": fetch.next_after,
        "fails": 0 if fetch.outcome in _GOOD else old.get("fails", 0) + 1,
        "moved_to": fetch.moved_to,
        "moved_seen": moved_seen if fetch.moved_to else 0,
        "gone": int(fetch.status == _GONE),
    }


def validators(db: Database, url: str) -> Validators:
    """Return what a conditional request to a URL sends; empty where nothing is known."""
    row = next(db.table("http_state").rows_where("url = ?", [url]), None)
    return Validators(etag=row["etag"], last_modified=row["last_modified"]) if row else Validators()


def next_after(db: Database, url: str) -> str:
    """Return the ISO time before which the host of a URL asked not to be contacted, or ""."""
    host = urlsplit(url).hostname or ""
    found = db.conn.execute("SELECT max(next_after) FROM http_state WHERE host = ?", [host]).fetchone()[0]
    return found or ""


def moved_to(db: Database, url: str, *, times: int = 3) -> str:
    """Return where a URL permanently moved to, once it said so several runs in a row; else ""."""
    row = next(db.table("http_state").rows_where("url = ? AND moved_seen >= ?", [url, times]), None)
    return row["moved_to"] if row else ""


def is_gone(db: Database, url: str, now: str) -> bool:
    """Tell whether a URL answered "gone" and need not be asked again yet."""
    query = """SELECT 1 FROM http_state s WHERE s.url = ? AND s.gone AND julianday(?) - ? <
               (SELECT max(julianday(fetched_at)) FROM fetches f WHERE f.url = s.url)"""
    return db.conn.execute(query, [url, now, _GONE_DAYS]).fetchone() is not None


# --- items -------------------------------------------------------------------------------


def seen_url(db: Database, url: str, url_key: Callable[[str], str]) -> Seen | None:
    """Return the item of this URL, from whatever source."""
    return _seen(next(db.table("items").rows_where("id = ?", [make_id("item", url_key(url))]), None))


def seen_id(db: Database, source: str, guid: str) -> Seen | None:
    """Return the item a source last used this id for."""
    query = "id = (SELECT item_id FROM item_ids WHERE id = ?)"
    return _seen(next(db.table("items").rows_where(query, [make_id("item-id", source, guid)]), None))


def pending_items(db: Database) -> list[Item]:
    """Return the items whose pages are to be fetched: new, changed, or failed in a way that may pass."""
    return [_item(row) for row in db.table("items").rows_where("due", order_by="source_key, first_seen, id")]


def remembered(db: Database, source: str, since: str) -> list[Seen]:
    """Return a source's items first seen since a moment, whose pages are known."""
    rows = db.table("items").rows_where(
        "source_key = ? AND first_seen >= ? AND last_fetched <> '' AND url <> ''", [source, since], order_by="id"
    )
    return [seen for row in rows if (seen := _seen(row))]


def save_failure(  # noqa: PLR0913 - what failed, how, and what is to come of it
    db: Database, item: Item, fetch: Fetch, run_id: str, *, retry: bool, key: str
) -> None:
    """Write a fetch that gave no page; the item stays due where the failure may pass."""
    save_fetch(db, fetch, run_id, item.source)
    stays = "due AND fails + 1 < ?" if retry else "0 AND ?"
    db.conn.execute(
        f"UPDATE items SET outcome = ?, due = ({stays}), fails = fails + 1 WHERE id = ?",  # noqa: S608
        [fetch.outcome, MAX_FAILS, key],
    )


def _item(row: dict[str, Any]) -> Item:
    return Item(
        source=row["source_key"],
        url=row["url"],
        id=row["guid"],
        title=row["title"],
        published=row["published"],
        summary=row["summary"],
    )


def _seen(row: dict[str, Any] | None) -> Seen | None:
    return (
        None if row is None else Seen(item=_item(row), first_seen=row["first_seen"], last_fetched=row["last_fetched"])
    )


# --- pages -------------------------------------------------------------------------------


def save_page(db: Database, page: Page, run_id: str, *, archived: tuple[str, int | None], key: str | None) -> str:
    """Write a page that was captured and return its id; the same bytes at the same URL are one page."""
    if page.fetch is not None:
        save_fetch(db, page.fetch, run_id, page.source)
    outcome = page.fetch.outcome if page.fetch else "ok"
    item = next(db.table("items").rows_where("id = ?", [key], select="id"), {"id": None})["id"]
    if item:
        state = {"due": 0, "fails": 0, "outcome": "ok", "last_fetched": page.fetched_at}
        db.table("items").update(item, state)
    if outcome == "not-modified":
        return ""
    page_id = make_id("page", page.url, page.sha256)
    db.table("pages").insert(
        {
            "id": page_id,
            "url": page.url,
            "final_url": page.final_url,
            "source_key": page.source or None,
            "run_id": run_id,
            "fetched_at": page.fetched_at,
            "status": page.status,
            "content_type": page.content_type,
            "sha256": page.sha256,
            "bytes": len(page.body),
            "warc_file": archived[0],
            "warc_offset": archived[1],
            "item_id": item,
        },
        ignore=True,
    )
    return page_id


def close_page(db: Database, page_id: str, outcome: str, settings_key: str) -> None:
    """Mark a page as dealt with under these settings."""
    db.conn.execute("UPDATE pages SET outcome = ?, extracted_with = ? WHERE id = ?", [outcome, settings_key, page_id])


def pages_to_extract(db: Database, settings_key: str, *, again: bool) -> list[StoredPage]:
    """Return the pages never extracted or, `again`, the newest of every URL that these settings have not read."""
    todo = "extracted_with = '' AND ? <> ''"
    if again:
        todo = """extracted_with <> ? AND NOT EXISTS (SELECT 1 FROM pages n WHERE n.url = pages.url
                  AND (n.fetched_at, n.id) > (pages.fetched_at, pages.id))"""
    rows = list(db.table("pages").rows_where(todo, [settings_key], order_by="fetched_at, id"))
    return [_stored_page(db, row) for row in rows]


def _stored_page(db: Database, row: dict[str, Any]) -> StoredPage:
    item = db.table("items").get(row["item_id"]) if row["item_id"] else None
    return StoredPage(
        id=row["id"],
        url=row["url"],
        final_url=row["final_url"],
        source=row["source_key"] or "",
        fetched_at=row["fetched_at"],
        status=row["status"],
        content_type=row["content_type"],
        sha256=row["sha256"],
        warc_file=row["warc_file"],
        warc_offset=row["warc_offset"],
        item=_item(item) if item else None,
    )
