"""Look at every source and bring home what is new: poll, decide, fetch, keep the bytes, write it down.

    counts = Crawl(kb, fetcher, archive, run_id, settings, stop=stop).run(sources)

All polls see the knowledge base as it was before the first of them, pages are fetched host by host, and only the
calling thread writes: the order in which servers answer changes nothing that is known afterwards.
"""

from __future__ import annotations

import logging
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, ThreadPoolExecutor, wait
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from urllib.parse import urlsplit

from extractor.acquire import (
    Archive,
    Fetcher,
    Segment,
    canonical,
    decide,
    due,
    fetch_item,
    find_silence,
    make_reader,
    poll,
    read_files,
)
from extractor.config import Settings
from extractor.errors import FetchError
from extractor.failpoints import failpoint
from extractor.store import KnowledgeBase
from extractor.types import Fetch, Issue, Item, Page, Poll, Seen, Source, Validators, make_id
from extractor.worker import Limits, Workers

log = logging.getLogger(__name__)

_BY_ITSELF = frozenset({"run-deadline", "retry-later"})  # said of a run or a host that wants rest, not of a page
# What one feed or index page may cost the process that reads it; the slowest of real ones takes half a second.
_FEED_LIMITS = Limits(memory_mb=1024, cpu_seconds=10, wall_seconds=20.0, items=500)


def _this_second() -> datetime:
    return datetime.now(UTC).replace(microsecond=0)


@dataclass(kw_only=True)
class Crawl:
    """One crawl: what it works with, and what came of it."""

    kb: KnowledgeBase
    fetcher: Fetcher
    archive: Archive
    run_id: str
    settings: Settings
    stop: Callable[[], bool] = bool  # asked between pages
    progress: Callable[[str, int, int], None] = lambda *_: None  # what is done, how much, of how much
    now: datetime = field(default_factory=_this_second)
    counts: Counter[str] = field(default_factory=Counter)
    _segment: Segment | None = None

    def run(self, sources: Iterable[Source]) -> Counter[str]:
        """Acquire from all active sources; return how many items, pages, unchanged pages and issues there were."""
        rows = sorted(sources, key=lambda source: source.key)
        self.kb.save_sources(rows)
        active = [source for source in rows if source.active]
        moved = [replace(it, url=self.kb.moved_to(it.url) or it.url) for it in active if it.kind != "file"]
        web = [it for it in moved if not self.kb.is_gone(it.url)]
        try:
            self._fetch_all(self._poll_all(web), moved)
            for source in active:
                if source.kind == "file":
                    self._read_saved(source)
        finally:
            if self._segment is not None:
                self._segment.close()
        return self.counts

    # --- sources ---------------------------------------------------------------------------

    def _poll_all(self, sources: list[Source]) -> list[Item]:
        """Look at every source, write down what it lists and return the items whose pages are wanted."""
        days = self.settings.revisit_days
        since = (self.now - timedelta(days=days)).isoformat()
        wanted: dict[str, Item] = {}
        for source, look in self._looks(sources):
            decisions = decide(look.items, self.kb, now=self.now, revisit_days=days)
            fetched = {decision.item.url for decision in decisions if decision.is_fetched}
            self.counts["items"] += self.kb.save_poll(look, self.run_id, wanted=fetched)
            self.counts["issues"] += len(look.issues)
            again = due(self.kb.remembered(source.key, since), now=self.now, revisit_days=days)
            wanted.update((canonical(decision.item.url), decision.item) for decision in again)
            log.info("polled", extra={"source": source.key, "items": len(look.items), "outcome": _outcome_of(look)})
        wanted.update((canonical(item.url), item) for item in self.kb.pending_items())
        return [wanted[key] for key in sorted(wanted)]

    def _looks(self, sources: list[Source]) -> list[tuple[Source, Poll]]:
        """Poll all sources before anything is written, so that each sees what earlier runs knew."""
        with (
            Workers(make_reader, _FEED_LIMITS, count=self.settings.workers) as readers,
            ThreadPoolExecutor(self.settings.fetch_threads, thread_name_prefix="poll") as threads,
        ):

            def look(source: Source) -> Poll | None:
                return None if self.stop() else poll(source, self.fetcher, self.kb, now=self.now, read=readers.one)

            looks = zip(sources, threads.map(look, sources), strict=True)
            return [(source, self._judge(source, found)) for source, found in looks if found is not None]

    def _judge(self, source: Source, look: Poll) -> Poll:
        """Add to a look what only the memory of earlier ones can tell, and take away what is not the source's fault."""
        if _outcome_of(look) in _BY_ITSELF:
            self.counts["left"] += _outcome_of(look) == "run-deadline"
            return replace(look, issues=())
        if look.items or _outcome_of(look) not in {"ok", "not-modified"}:
            return look
        return replace(look, issues=(*look.issues, *find_silence(source, self.kb.last_item(source.key), self.now)))

    # --- pages -----------------------------------------------------------------------------

    def _fetch_all(self, items: list[Item], sources: list[Source]) -> None:
        """Fetch the pages of items, each host in its own thread, and write each down as it comes."""
        by_key = {source.key: source for source in sources}
        validators = {item.url: self.kb.validators(item.url) for item in items}
        hosts: defaultdict[str, list[Item]] = defaultdict(list)
        for item in items:
            if item.source in by_key:
                hosts[urlsplit(item.url).hostname or ""].append(item)

        def fetch(item: Item) -> Page | FetchError | None:
            if self.stop():
                return None
            try:
                return fetch_item(item, by_key[item.source], self.fetcher, validators[item.url], now=self.now)
            except FetchError as error:
                return error

        outcomes = _by_host(hosts.values(), fetch, self.settings.fetch_threads)
        for number, (item, outcome) in enumerate(outcomes, 1):
            self.progress("fetch", number, len(items))
            if isinstance(outcome, FetchError):
                self._save_failure(item, outcome)
            elif outcome is not None:
                self._save_page(outcome)
        self._tell_what_is_left()

    def _tell_what_is_left(self) -> None:
        """Say that the run's time was over before all pages were fetched: the next run fetches them."""
        if left := self.counts["left"]:
            message = f"the run's time was over: {left} feeds and pages are left for the next run"
            self.kb.save_issue(Issue(stage="acquire", code="run-deadline", message=message), self.run_id)
            self.counts["issues"] += 1

    def _read_saved(self, source: Source) -> None:
        """Take over the documents of a `file` source."""
        for content in read_files(source):
            if self.stop():
                return
            if isinstance(content, Issue):
                self.counts["issues"] += 1
                self.kb.save_issue(content, self.run_id, source=source.key)
            else:
                self._save_page(content)

    def _save_page(self, page: Page) -> None:
        """Write a page down once its bytes are in the run's segment; the same bytes at one URL are kept once."""
        is_same = page.fetch is not None and page.fetch.outcome == "not-modified"
        known = "SELECT 1 FROM pages WHERE id = ?"
        if is_same or any(self.kb.rows(known, [make_id("page", page.url, page.sha256)])):
            self.counts["unchanged"] += 1
            self.kb.save_page(page, self.run_id)
            return
        if self._segment is None:
            self._segment = self.archive.segment(self.run_id)
        file, offset, digest = self._segment.write(page)
        failpoint("after-fetch")
        self.counts["pages"] += 1
        key = self.kb.save_page(page, self.run_id, file, offset)
        log.info("page kept", extra={"url": page.url, "page": key, "sha256": digest})

    def _save_failure(self, item: Item, error: FetchError) -> None:
        if isinstance(error.fetch, Fetch):
            self.kb.save_failure(item, error.fetch, self.run_id, retry=error.retryable)
        self.counts["left"] += error.code == "run-deadline"
        if error.code not in _BY_ITSELF:
            self.counts["issues"] += 1
            issue = Issue(stage="acquire", code=error.code, message=f"page not fetched: {error.code}", subject=item.url)
            self.kb.save_issue(issue, self.run_id, source=item.source)


def _outcome_of(look: Poll) -> str:
    return look.fetches[0].outcome if look.fetches else ""


def _by_host(
    hosts: Iterable[list[Item]], fetch: Callable[[Item], Page | FetchError | None], threads: int
) -> Iterator[tuple[Item, Page | FetchError | None]]:
    """Yield every item with its outcome; of each host at most one page is on its way or waits to be written."""
    queues = [list(reversed(items)) for items in hosts]
    with ThreadPoolExecutor(threads, thread_name_prefix="fetch") as pool:
        waiting = {pool.submit(fetch, queue[-1]): queue for queue in queues}
        while waiting:
            for future in wait(waiting, return_when=FIRST_COMPLETED).done:
                queue = waiting.pop(future)
                item = queue.pop()
                if queue:
                    waiting[pool.submit(fetch, queue[-1])] = queue
                yield item, future.result()


# --- a first look ------------------------------------------------------------------------


class Stranger:
    """Knows nothing of earlier runs: what `poll` asks when a source is only tried."""

    def validators(self, _: str) -> Validators:
        """No validators: everything is sent."""
        return Validators()

    def next_after(self, _: str) -> str:
        """Nobody asked for rest."""
        return ""

    def seen_url(self, _: str) -> Seen | None:
        """Nothing was seen."""
        return None

    def seen_id(self, _: str, __: str) -> Seen | None:
        """Nothing was seen."""
        return None

    def is_unfinished(self, _: str) -> bool:
        """Nothing was begun."""
        return False


def try_sources(sources: Iterable[Source], fetcher: Fetcher, *, threads: int) -> Iterator[tuple[Source, Poll]]:
    """Ask each active source once, its first page only, and keep nothing."""
    web = [replace(source, max_pages=1) for source in sources if source.active and source.kind != "file"]
    now = _this_second()
    with ThreadPoolExecutor(threads, thread_name_prefix="try") as pool:
        yield from zip(web, pool.map(lambda source: poll(source, fetcher, Stranger(), now=now), web), strict=True)
