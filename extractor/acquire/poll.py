"""Look at a source, and fetch what it lists."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Literal

from extractor.acquire.outcomes import PASSING
from extractor.acquire.reading import Answer, Read, Reading, read_answer
from extractor.errors import ExtractorError, FetchError
from extractor.types import Fetch, Issue, Item, Page, Poll, Source, Validators

if TYPE_CHECKING:
    from extractor.acquire.decide import Known
    from extractor.acquire.fetch import Fetcher, Response

_SITEMAPS = 3  # of a sitemap index only the last changed are read
UNFINISHED = "listing-unfinished"
_ENOUGH_ITEMS = 5  # to say that a field is missing throughout


def poll(source: Source, fetcher: Fetcher, known: Known, *, now: datetime, read: Read = read_answer) -> Poll:
    """Look at a feed or listing once; failures are issues of the result.

    An unchanged source gives a fetch with outcome `not-modified` and no items. Items of a source are never
    removed because a look failed. `read` turns an answer into items, here or in a process that may be killed.
    """
    fetcher.hold(source.url, known.next_after(source.url))
    response = fetcher.fetch(
        source.url,
        kind="listing" if source.kind == "listing" else "feed",
        validators=known.validators(source.url),
    )
    if response.fetch.outcome == "not-modified":
        return Poll(source=source.key, fetches=(response.fetch,))
    if response.fetch.outcome != "ok":
        return Poll(source=source.key, fetches=(response.fetch,), issues=(_failure(response.fetch, source),))
    look = _Look(source, fetcher, known, read, now)
    try:
        look.read_all(response)
    except ExtractorError as error:
        return Poll(
            source=source.key,
            fetches=(_forget_validators(response.fetch, error.code),),
            issues=(_issue(error.code, str(error), source.url),),
        )
    items = tuple(item for item in look.items.values() if re.search(source.include, item.url))
    is_whole = all(fetch.outcome == "ok" for fetch in look.fetches)
    alarms = find_alarms(source, items, now) if is_whole else ()
    return Poll(source=source.key, fetches=tuple(look.fetches), items=items, issues=(*look.issues, *alarms))


class _Look:
    """One look at a source, over all its pages."""

    def __init__(self, source: Source, fetcher: Fetcher, known: Known, read: Read, now: datetime) -> None:
        self._source, self._fetcher, self._known, self._read, self._now = source, fetcher, known, read, now
        self.fetches: list[Fetch] = []
        self.items: dict[tuple[str, str], Item] = {}
        self.issues: list[Issue] = []

    def read_all(self, response: Response) -> None:
        """Read the answer and what it leads to; raises what `read` raises about the first page."""
        self.fetches.append(response.fetch)
        reading = self._take(response)
        if reading.sitemaps:
            self.fetches[0] = _forget_validators(response.fetch)  # an index says nothing about what it lists
            for url in reading.sitemaps[:_SITEMAPS]:
                self._read_on(url, "sitemap")
        elif self._source.kind == "listing":
            self._read_pages(reading, {self._source.url, response.fetch.final_url})

    def _take(self, response: Response) -> Reading:
        """Read one answer and keep its items; `reading.items` are those not met before."""
        fetch = response.fetch
        reading = self._read(
            Answer(
                body=response.body,
                url=fetch.final_url,
                content_type=response.content_type,
                source=self._source,
                now=self._now,
            )
        )
        self.issues.extend(reading.issues)
        fresh = tuple(item for item in reading.items if (item.id, item.url) not in self.items)
        self.items.update(((item.id, item.url), item) for item in fresh)
        return replace(reading, items=fresh)

    def _read_on(self, url: str, kind: Literal["sitemap", "listing"]) -> Reading | None:
        """Fetch and read one more page; None and an issue where that fails.

        Sitemaps are asked for conditionally. Pages of a listing are not: what stands on them moves on to the next.
        """
        validators = self._known.validators(url) if kind == "sitemap" else None
        response = self._fetcher.fetch(url, kind=kind, validators=validators)
        self.fetches.append(response.fetch)
        if response.fetch.outcome == "not-modified":
            return None
        if response.fetch.outcome != "ok":
            self.issues.append(_failure(response.fetch, self._source))
            return None
        try:
            return self._take(response)
        except ExtractorError as error:
            self.fetches[-1] = _forget_validators(response.fetch, error.code)
            self.issues.append(_issue(error.code, str(error), url))
            return None

    def _read_pages(self, reading: Reading, visited: set[str]) -> None:
        """Read a listing page by page until one holds nothing new, or to its end where the last look broke off."""
        reads_on = self._known.is_unfinished(self._source.key)
        while reading.next_url and reading.next_url not in visited and len(self.fetches) < self._source.max_pages:
            if not reads_on and all(self._known.seen_url(item.url) for item in reading.items):
                return
            visited.add(reading.next_url)
            following = self._read_on(reading.next_url, "listing")
            if following is None:
                # What lies beyond was not seen: "not modified" must not satisfy the next look, nor known items.
                self.fetches[0] = _forget_validators(self.fetches[0])
                self.issues.insert(0, _issue(UNFINISHED, f"page {len(self.fetches)} cannot be read", self._source.url))
                return
            reading = following


def find_alarms(source: Source, items: tuple[Item, ...], now: datetime) -> tuple[Issue, ...]:
    """Compare a look with what the source's row expects: how many items, with what, and how recent the newest."""
    alarms = []
    least, most = source.expect.get("items", (0, len(items)))
    if not least <= len(items) <= most:
        code = "listing-yield" if source.kind == "listing" else "feed-yield"
        alarms.append(
            _issue(code, f"{len(items)} items, expected {least} to {most}: has the layout changed?", source.url)
        )
    if source.kind == "listing" and len(items) >= _ENOUGH_ITEMS and not any(item.title for item in items):
        alarms.append(_issue("no-titles", "none of the items has a title: has the layout changed?", source.url))
    if len(items) >= _ENOUGH_ITEMS and source.expect.get("days") and not any(item.published for item in items):
        alarms.append(_issue("no-dates", "none of the items has a date: has the layout changed?", source.url))
    newest = max((item.published for item in items if item.published), default="")
    return (*alarms, *find_silence(source, newest, now))


def find_silence(source: Source, newest: str, now: datetime) -> tuple[Issue, ...]:
    """Say that a source whose newest item is of that ISO date ("" for unknown) has been silent for too long."""
    days = source.expect.get("days")
    if not (days and newest) or newest[:10] >= (now - timedelta(days=days)).date().isoformat():
        return ()
    return (_issue("source-silent", f"nothing since {newest[:10]}, expected within {days} days", source.url),)


def fetch_item(
    item: Item, source: Source, fetcher: Fetcher, validators: Validators | None = None, *, now: datetime
) -> Page:
    """Fetch the page of an item.

    "Not modified" gives a page of status 304 without body. Raises `FetchError` whose `code` is the outcome and
    whose `fetch` is the record of the attempt.
    """
    response = fetcher.fetch(item.url, kind="article", validators=validators)
    fetch = response.fetch
    if fetch.outcome not in {"ok", "not-modified"}:
        raise FetchError(
            f"{fetch.outcome}: {item.url}",
            url=item.url,
            code=fetch.outcome,
            status=fetch.status,
            retryable=fetch.outcome in PASSING,
            fetch=fetch,
        )
    return Page(
        url=item.url,
        final_url=fetch.final_url,
        source=source.key,
        fetched_at=now.isoformat(timespec="seconds"),
        status=fetch.status or 0,
        content_type=response.content_type,
        body=response.body,
        item=item,
        fetch=fetch,
    )


def _failure(fetch: Fetch, source: Source) -> Issue:
    status = f" (HTTP {fetch.status})" if fetch.status else ""
    return _issue(fetch.outcome, f"{source.title} cannot be read{status}", fetch.url)


def _forget_validators(fetch: Fetch, outcome: str = "") -> Fetch:
    """Return the fetch without validators: what was not understood must be fetched again."""
    return replace(fetch, validators=Validators(), outcome=outcome or fetch.outcome)


def _issue(code: str, message: str, subject: str) -> Issue:
    return Issue(stage="acquire", code=code, message=message, subject=subject)
