"""Turn what a source answered into what it lists: pure, and so a thing that a worker process can do.

Parsers of feeds have been made to run for half a minute by 700 KB (comments in comments, dots in an author's
address). The crawl therefore reads in a process that may be killed; everything else may call `read_answer` itself.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from extractor.acquire.feeds import read_items, read_sitemap_index
from extractor.acquire.listing import read_listing
from extractor.types import Issue, Item, Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """The body of a feed, sitemap or index page, and what is known of it."""

    body: bytes
    url: str
    content_type: str
    source: Source
    now: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What an answer lists: items, or the sitemaps of a sitemap index; `next_url` leads to a listing's next page."""

    items: tuple[Item, ...] = ()
    issues: tuple[Issue, ...] = ()
    next_url: str = ""
    sitemaps: tuple[str, ...] = ()


Read = Callable[[Answer], Reading]


def read_answer(answer: Answer) -> Reading:
    """Read one answer; raises `FeedError` where it lists nothing that can be read."""
    if answer.source.kind == "listing":
        listing = read_listing(
            answer.body, answer.url, source=answer.source, content_type=answer.content_type, now=answer.now
        )
        return Reading(items=listing.items, issues=listing.issues, next_url=listing.next_url)
    if sitemaps := read_sitemap_index(answer.body, answer.url, answer.content_type):
        return Reading(sitemaps=sitemaps)
    items, issues = read_items(
        answer.body, answer.url, source=answer.source, content_type=answer.content_type, now=answer.now
    )
    return Reading(items=items, issues=issues)


def make_reader() -> Read:
    """Return `read_answer`: what a worker process is told to build."""
    return read_answer
