"""Look at a source, and fetch what it lists."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from extractor.acquire.feeds import read_items, read_sitemap_index
from extractor.acquire.listing import read_listing
from extractor.acquire.outcomes import PASSING
from extractor.errors import FeedError, FetchError
from extractor.types import Fetch, Issue, Item, Page, Poll, Source, Validators

if TYPE_CHECKING:
    from extractor.acquire.decide import Known
    from extractor.acquire.fetch import Fetcher, Response

_SITEMAPS = 3  # of a sitemap index only the last changed are read


def poll(source: Source, fetcher: Fetcher, known: Known, *, now: datetime) -> Poll:
    """Look at a feed or listing once; failures are issues of the result.

    An unchanged source gives a fetch with outcome `not-modified` and no items. Items of a source are never
    removed because a look failed.
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
    try:
        look = _read_pages if source.kind == "listing" else _read_feed
        fetches, items, issues = look(source, response, fetcher, known, now)
    except FeedError as error:
        return Poll(
            source=source.key,
            fetches=(_forget_validators(response.fetch, error.code),),
            issues=(_issue(error.code, str(error), source.url),),
        )
    items = tuple(item for item in items if re.search(source.include, item.url))
    return Poll(source=source.key, fetches=fetches, items=items, issues=(*issues, *find_alarms(source, items, now)))


_Look = tuple[tuple[Fetch, ...], tuple[Item, ...], tuple[Issue, ...]]


def _read_feed(source: Source, response: Response, fetcher: Fetcher, known: Known, now: datetime) -> _Look:
    del known  # a feed is one page; only listings need to know where to stop
    sitemaps = read_sitemap_index(response.body, response.fetch.final_url, response.content_type)
    if not sitemaps:
        items, issues = read_items(
            response.body, response.fetch.final_url, source=source, content_type=response.content_type, now=now
        )
        return (response.fetch,), items, issues
    fetches = [_forget_validators(response.fetch)]
    found: list[Item] = []
    problems: list[Issue] = []
    for url in sitemaps[:_SITEMAPS]:
        child = fetcher.fetch(url, kind="sitemap")
        fetches.append(child.fetch)
        if child.fetch.outcome != "ok":
            problems.append(_failure(child.fetch, source))
            continue
        items, issues = read_items(
            child.body, child.fetch.final_url, source=source, content_type=child.content_type, now=now
        )
        found.extend(items)
        problems.extend(issues)
    return tuple(fetches), tuple(found), tuple(problems)


def _read_pages(source: Source, response: Response, fetcher: Fetcher, known: Known, now: datetime) -> _Look:
    """Read a listing page by page until one holds nothing new."""
    fetches = [response.fetch]
    items: dict[str, Item] = {}
    problems: list[Issue] = []
    visited = {source.url, response.fetch.final_url}
    while True:
        listing = read_listing(
            response.body, response.fetch.final_url, source=source, content_type=response.content_type, now=now
        )
        problems.extend(listing.issues)
        fresh = [item for item in listing.items if item.id not in items]
        items.update((item.id, item) for item in fresh)
        is_old_ground = all(known.seen_url(item.url) for item in fresh)
        if not listing.next_url or listing.next_url in visited or is_old_ground or len(fetches) >= source.max_pages:
            break
        visited.add(listing.next_url)
        response = fetcher.fetch(listing.next_url, kind="listing")
        fetches.append(response.fetch)
        if response.fetch.outcome != "ok":
            problems.append(_failure(response.fetch, source))
            # What lies beyond was not seen: the next look must not be satisfied with "not modified".
            fetches[0] = _forget_validators(fetches[0])
            break
    return tuple(fetches), tuple(items.values()), tuple(problems)


def find_alarms(source: Source, items: tuple[Item, ...], now: datetime) -> tuple[Issue, ...]:
    """Compare a look with what the source's row expects: how many items, and how recent the newest."""
    alarms = []
    least, most = source.expect.get("items", (0, len(items)))
    if not least <= len(items) <= most:
        code = "listing-yield" if source.kind == "listing" else "feed-yield"
        alarms.append(
            _issue(code, f"{len(items)} items, expected {least} to {most}: has the layout changed?", source.url)
        )
    days = source.expect.get("days")
    newest = max((item.published[:10] for item in items if item.published), default="")
    if days and newest and newest < (now - timedelta(days=days)).date().isoformat():
        alarms.append(_issue("source-silent", f"nothing since {newest}, expected within {days} days", source.url))
    return tuple(alarms)


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
