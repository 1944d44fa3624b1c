"""Acquire: from a row in `sources.toml` to the bytes of documents.

    read_sources(path=None) -> tuple[Source, ...]
    Fetcher(settings, allowed=…, resolver=…, clock=…, sleep=…, now=…)      one per run, thread-safe
    poll(source, fetcher, known, now=…, read=…) -> Poll                    feed or listing; never raises for the web
    read_answer(answer) -> Reading                                         what `poll` reads with, for a worker process
    decide(poll.items, known, now=…) -> tuple[Decision, ...]               pure; also due(seen, now=…)
    fetch_item(item, source, fetcher, validators, now=…) -> Page           raises FetchError (.code, .fetch)
    read_files(source) -> Iterator[Page | Issue]                           kind "file"
    read_items(body, url, source=…, content_type=…) -> (items, issues)     bytes to items; raises FeedError
    find_feeds(body, url) -> ((url, title), ...)                           feeds an HTML page announces
    Archive(folder).segment(name).write(page) -> (file, offset, sha256)    raw capture; .read(file, offset) -> Page

The network is at the rim (`fetch`, `transport`, `poll`, `files`, `archive`); everything that decides is pure
(`address`, `robots`, `outcomes`, `read_retry_after`, `feeds`, `entries`, `listing`, `selectors`, `dates`, `decide`).

What earlier runs know comes in as `Known`, a protocol the store implements:

    validators(url) -> Validators       of the last fetch whose items were stored
    next_after(url) -> str              ISO time before which the URL's host wants rest, ""
    seen_url(url) -> Seen | None        the item with this canonical URL (compare with `canonical`)
    seen_id(source, id) -> Seen | None  the item a source last used this id for
    is_unfinished(source) -> bool       whether the last look broke off before the last page

An article that is not modified is a `Page` with status 304, no body, and `page.fetch.outcome == "not-modified"`.
"""

from extractor.acquire.archive import Archive, Segment
from extractor.acquire.decide import Decision, Known, decide, due
from extractor.acquire.discover import find_feeds
from extractor.acquire.feeds import read_items
from extractor.acquire.fetch import Fetcher, FetchSettings, Response
from extractor.acquire.files import is_binary, read_files, read_record
from extractor.acquire.poll import fetch_item, find_silence, poll
from extractor.acquire.reading import Answer, Reading, make_reader, read_answer
from extractor.acquire.sources import read_sources
from extractor.acquire.urls import canonical

__all__ = [
    "Answer",
    "Archive",
    "Decision",
    "FetchSettings",
    "Fetcher",
    "Known",
    "Reading",
    "Response",
    "Segment",
    "canonical",
    "decide",
    "due",
    "fetch_item",
    "find_feeds",
    "find_silence",
    "is_binary",
    "make_reader",
    "poll",
    "read_answer",
    "read_files",
    "read_items",
    "read_record",
    "read_sources",
]
