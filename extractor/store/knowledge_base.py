"""The knowledge base: the only place that writes rows."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from filelock import FileLock

from extractor.errors import StoreError
from extractor.store import articles, boilerplate, crawl, derived, joining, judgements, lists
from extractor.store.claims import issue_row
from extractor.store.connection import close_writer, open_reader, open_writer, snapshot, transaction
from extractor.store.dump import dump
from extractor.types import (
    Brief,
    DocumentActor,
    Fetch,
    Issue,
    Item,
    Judgement,
    ListEntry,
    ListFile,
    ListGap,
    ListLink,
    Page,
    Poll,
    Profile,
    Record,
    Resolution,
    Seen,
    Source,
    StoredPage,
    Stories,
    Validators,
)


def _utc_now() -> datetime:
    return datetime.now(UTC)


class KnowledgeBase:
    """One SQLite file, open from `with` to its end; see `extractor.store` for what it can do.

    `url_key` gives the form in which URLs are compared (the pipeline passes `acquire.canonical`), `clock` the time.
    Raises `LockedError` where another run writes, `SchemaError` where the file is not one to use.
    """

    def __init__(
        self,
        path: Path | str,
        *,
        write: bool = False,
        url_key: Callable[[str], str] = str,
        clock: Callable[[], datetime] = _utc_now,
    ) -> None:
        self.path = Path(path)
        self._url_key = url_key
        self._clock = clock
        self._lock: FileLock | None = None
        if write:
            self.db, self._lock = open_writer(self.path)
        else:
            self.db = open_reader(self.path)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Leave a file without write-ahead log, and unlock it."""
        if self._lock is not None:
            close_writer(self.db, self._lock)
            self._lock = None
        else:
            self.db.close()

    @property
    def now(self) -> str:
        """The time that is written into rows: ISO 8601, UTC, to the second."""
        return self._clock().astimezone(UTC).isoformat(timespec="seconds")

    def transaction(self) -> AbstractContextManager[None]:
        """All or nothing; may be nested. For stages that write tables of their own (lists, evaluation)."""
        return transaction(self.db, self.path)

    def snapshot(self) -> AbstractContextManager[None]:
        """All that is read within is of one moment."""
        return snapshot(self.db, self.path)

    # --- runs ----------------------------------------------------------------------------

    def begin_run(self, verb: str, version: str, model: str = "", settings: Mapping[str, Any] | None = None) -> str:
        """Open a run and return its id, which sorts by time; runs that never ended are marked `interrupted`."""
        with self.transaction():
            self.db.conn.execute("UPDATE runs SET status = 'interrupted' WHERE status = 'running'")
            run_id = self._free_run_id(verb)
            self.db.table("runs").insert(
                {
                    "id": run_id,
                    "started_at": self.now,
                    "verb": verb,
                    "status": "running",
                    "version": version,
                    "model": model,
                }
                | {"settings": json.dumps(dict(settings or {}), sort_keys=True, default=str)}
            )
        return run_id

    def end_run(self, run_id: str, status: str = "done", counts: Mapping[str, int] | None = None) -> None:
        """Close a run with what it came to."""
        with self.transaction():
            news = {"finished_at": self.now, "status": status, "counts": json.dumps(dict(counts or {}), sort_keys=True)}
            self.db.table("runs").update(run_id, news)

    def _free_run_id(self, verb: str) -> str:
        stem = f"{self._clock().astimezone(UTC):%Y%m%dT%H%M%SZ}-{verb}"
        taken = {key for (key,) in self.db.conn.execute("SELECT id FROM runs WHERE id LIKE ? || '%'", [stem])}
        return next(name for name in (stem, *(f"{stem}-{n}" for n in range(2, len(taken) + 3))) if name not in taken)

    # --- crawl ---------------------------------------------------------------------------

    def save_sources(self, sources: Iterable[Source]) -> None:
        """Write the sources in use; others become inactive."""
        with self.transaction():
            crawl.save_sources(self.db, sources)

    def add_source(self, source: Source) -> None:
        """Write a source that records name and no crawl has looked at."""
        with self.transaction():
            crawl.add_source(self.db, source)

    def save_poll(self, poll: Poll, run_id: str, *, wanted: Collection[str] | None = None) -> int:
        """Write one look at a source: items, validators, fetches, issues, health. Return how many items are new.

        `wanted` are the URLs of the items to fetch (of the decisions that are); without it all new items are.
        """
        with self.transaction():
            fresh = crawl.save_poll(self.db, poll, run_id, self.now, wanted=wanted, url_key=self._url_key)
            self._save_issues(poll.issues, run_id, source=poll.source)
        return fresh

    def validators(self, url: str) -> Validators:
        """Return what a conditional request to a URL sends."""
        return crawl.validators(self.db, url)

    def next_after(self, url: str) -> str:
        """Return the ISO time before which the host of a URL asked not to be contacted, or ""."""
        return crawl.next_after(self.db, url)

    def moved_to(self, url: str) -> str:
        """Return where a URL permanently moved to, once three runs in a row were told so; else ""."""
        return crawl.moved_to(self.db, url)

    def is_gone(self, url: str) -> bool:
        """Tell whether a URL answered 410 less than a month ago: it is not asked again."""
        return crawl.is_gone(self.db, url, self.now)

    def is_unfinished(self, source: str) -> bool:
        """Tell whether the last look at a source broke off before its last page."""
        return crawl.is_unfinished(self.db, source)

    def last_item(self, source: str) -> str:
        """Return the ISO date of the newest item a source ever listed, or ""."""
        return crawl.last_item(self.db, source)

    def seen_url(self, url: str) -> Seen | None:
        """Return the item of a URL."""
        return crawl.seen_url(self.db, url, self._url_key)

    def seen_id(self, source: str, item_id: str) -> Seen | None:
        """Return the item a source last used this id for."""
        return crawl.seen_id(self.db, source, item_id)

    def remembered(self, source: str, since: str) -> list[Seen]:
        """Return a source's fetched items first seen since an ISO time: what may be due for another look."""
        return crawl.remembered(self.db, source, since)

    def pending_items(self) -> list[Item]:
        """Return the items whose pages are to be fetched, whichever run found them."""
        return crawl.pending_items(self.db)

    def save_failure(self, item: Item, fetch: Fetch, run_id: str, *, retry: bool) -> None:
        """Write a fetch that gave no page; with `retry` the item stays pending, five times at most."""
        with self.transaction():
            crawl.save_failure(self.db, item, fetch, run_id, retry=retry, key=crawl.item_id(item, self._url_key))

    # --- pages ---------------------------------------------------------------------------

    def save_page(self, page: Page, run_id: str, warc_file: str = "", warc_offset: int | None = None) -> str:
        """Write a page whose bytes are safe in an archive; return its id, "" where it was not modified."""
        key = crawl.item_id(page.item, self._url_key) if page.item else None
        with self.transaction():
            return crawl.save_page(self.db, page, run_id, archived=(warc_file, warc_offset), key=key)

    def pages_to_extract(self, settings_key: str, *, again: bool = False) -> list[StoredPage]:
        """Return the pages never extracted; with `again` every URL's newest page these settings have not read yet."""
        return crawl.pages_to_extract(self.db, settings_key, again=again)

    def close_page(
        self, page_id: str, outcome: str, settings_key: str, run_id: str, issues: Iterable[Issue] = ()
    ) -> None:
        """Mark a page that gives no record ("soft-404", "not-relevant", …) as dealt with, and say why."""
        with self.transaction():
            crawl.close_page(self.db, page_id, outcome, settings_key)
            self._save_issues(issues, run_id)

    # --- records -------------------------------------------------------------------------

    def save_record(self, record: Record, page_id: str, run_id: str, settings_key: str) -> articles.Saved:
        """Write one document in one transaction: "new", "changed", "reread" or "same".

        Raises `StoreError` and writes nothing for a claim without evidence or a quote that is not in the text.
        """
        with self.transaction():
            before = articles.claim_labels(self.db, record.article.id)
            saved = articles.save_record(self.db, record, page_id, run_id, settings_key=settings_key, now=self.now)
            if page_id:
                crawl.close_page(self.db, page_id, "stored", settings_key)
            if saved != "same":
                self._save_changes(record, saved, before, run_id)
        return saved

    def settle_boilerplate(self, run_id: str) -> int:
        """Set aside what the same source says at many addresses, keeping it once; return how many are new."""
        with self.transaction():
            changes = boilerplate.settle_boilerplate(self.db, run_id, self.now)
            derived.save_changes(self.db, run_id, "articles", changes, self.now)
        return sum(op == "removed" for op, _, _ in changes)

    def _save_changes(self, record: Record, saved: str, before: dict[tuple[str, str], str], run_id: str) -> None:
        after = articles.claim_labels(self.db, record.article.id)
        op = {"new": "added"}.get(saved, saved)
        derived.save_changes(self.db, run_id, "articles", [(op, record.article.id, record.article.title)], self.now)
        for op, ours, theirs in (("added", after, before), ("removed", before, after)):
            for table, key in sorted(ours.keys() - theirs.keys()):
                derived.save_changes(self.db, run_id, table, [(op, key, ours[table, key])], self.now)

    def save_issue(self, issue: Issue, run_id: str, source: str = "") -> None:
        """Write something a stage met and could not handle."""
        with self.transaction():
            self._save_issues([issue], run_id, source=source)

    def _save_issues(self, issues: Iterable[Issue], run_id: str, source: str = "") -> None:
        rows = [issue_row(issue, None, run_id, source) | {"at": self.now} for issue in issues]
        if rows:
            self.db.table("issues").insert_all(rows, ignore=True)

    # --- resolution ----------------------------------------------------------------------

    def document_actors(self) -> tuple[DocumentActor, ...]:
        """Return what `resolve` joins."""
        return joining.read_document_actors(self.db)

    def actor_ids(self) -> dict[str, str]:
        """Return the actor id given before to each document actor (by key)."""
        return joining.actor_ids(self.db)

    def briefs(self) -> tuple[Brief, ...]:
        """Return what documents are joined into stories by."""
        return joining.read_briefs(self.db)

    def save_resolution(self, resolution: Resolution, run_id: str, stories: Stories | None = None) -> None:
        """Write who is who and rebuild every derived table, in one transaction; unchanged rows are not touched."""
        with self.transaction():
            derived.save_resolution(self.db, resolution, stories or Stories(stories=()), run_id, self.now)

    # --- official lists ------------------------------------------------------------------

    def save_list(self, file: ListFile, entries: Iterable[ListEntry], run_id: str) -> dict[str, int]:
        """Write a version of an official list, and what it changed; raises `StoreError` for an older one."""
        with self.transaction():
            counts, changes = lists.save_list(self.db, file, entries, self.now)
            derived.save_changes(self.db, run_id, "list_entries", changes, self.now)
        return dict(counts)

    def list_entries(self) -> Iterator[ListEntry]:
        """Give the entries of all lists."""
        return lists.read_entries(self.db)

    def first_versions(self) -> dict[tuple[str, str], str]:
        """Return when an entry (list, uid) first stood in a version, where it did not from the beginning."""
        return lists.first_versions(self.db)

    def profiles(self) -> tuple[Profile, ...]:
        """Return every actor with what an entry of a list can be compared with."""
        return lists.read_profiles(self.db)

    def save_links(self, links: Iterable[ListLink], gaps: Iterable[ListGap]) -> None:
        """Write who stands on which list, and the gap table; unchanged rows are not touched."""
        with self.transaction():
            lists.save_links(self.db, links, gaps)

    # --- judgements ----------------------------------------------------------------------

    def judgements(self) -> tuple[Judgement, ...]:
        """Return the judgements in force, oldest first."""
        return judgements.read_judgements(self.db)

    def save_judgement(self, judgement: Judgement) -> str:
        """Write a judgement, dated now unless it says when; return its id. An earlier one on the same is withdrawn."""
        with self.transaction():
            return judgements.save_judgement(self.db, judgement, self.now)

    def withdraw_judgement(self, key: str, by: str) -> None:
        """Take a judgement back, signed and dated now."""
        with self.transaction():
            judgements.withdraw_judgement(self.db, key, by, self.now)

    # --- reading -------------------------------------------------------------------------

    def rows(self, sql: str, parameters: Iterable[Any] | Mapping[str, Any] = ()) -> Iterator[dict[str, Any]]:
        """Give the rows of a query as dictionaries."""
        return self.db.query(sql, dict(parameters) if isinstance(parameters, Mapping) else list(parameters))

    def actor(self, key: str) -> dict[str, Any]:
        """Return the row of an actor, of the living one where its id was merged; raises `StoreError` for no actor."""
        query = "id = (SELECT coalesce(merged_into, id) FROM actors WHERE id = ?)"
        row: dict[str, Any] | None = next(self.db.table("actors").rows_where(query, [key]), None)
        if row is None:
            raise StoreError(f"there is no actor {key}", path=str(self.path), code="actor-unknown")
        return row

    def counts(self) -> dict[str, int]:
        """Return the number of rows of every table readers may rely on."""
        return {name: self.db.table(name).count for name in _COUNTED}

    def dump(self) -> Iterator[str]:
        """Give everything known as sorted lines, without runs and times: equal for equal knowledge."""
        return dump(self.db)


_COUNTED = (
    "sources", "runs", "items", "pages", "articles", "document_actors", "mentions", "identifiers", "actions",
    "action_targets", "relations", "evidence", "actors", "actor_names", "edges", "stories", "judgements", "issues",
)  # fmt: skip
