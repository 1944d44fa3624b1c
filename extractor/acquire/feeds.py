"""Turn the bytes of a feed, a sitemap or an index page into items."""

from __future__ import annotations

import re
from collections import Counter
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from extractor.acquire.charset import decode
from extractor.acquire.dates import read_date
from extractor.acquire.entries import (
    Entry,
    iter_sitemaps,
    local_name,
    mend_attributes,
    merge,
    parse_tree,
    plain,
    read_fast,
    read_json,
    read_slow,
    read_tree,
    tidy,
)
from extractor.acquire.listing import read_listing
from extractor.acquire.urls import canonical
from extractor.errors import FeedError
from extractor.lexicon.scripts import find_garbled
from extractor.types import Issue, Item, Source, make_id

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

MOST_ITEMS = 2_000
_HTML = re.compile(r"\s*(?:<!--(?:(?!-->).)*-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL)
_JSON = re.compile(r"\s*[\[{]")


def read_items(
    body: bytes, url: str, *, source: Source | None = None, content_type: str = "", now: datetime | None = None
) -> tuple[tuple[Item, ...], tuple[Issue, ...]]:
    """Return the items of a document that lists documents, and what was wrong with it.

    RSS 0.9x to 2.0, RDF, Atom, JSON Feed, sitemap; an HTML page where the source is a listing or none is given.
    Item ids are the entry's own id, else its canonical link, else a hash of title (or summary) and date; a date that
    is absurd or ahead of `now` (the present) becomes None. Raises `FeedError`: `not-a-feed`, `empty-body`,
    `sitemap-index`.
    """
    now = now or datetime.now(UTC)
    text = decode(body, content_type)
    if not text.strip():
        raise FeedError("the answer is empty", url=url, code="empty-body")
    if _is_page(text, source):
        listing = read_listing(text, url, source=source, now=now)
        if not listing.items and source is None:
            raise FeedError("an HTML page without a list of articles", url=url, code="not-a-feed")
        return listing.items, listing.issues
    entries, reason = _gather(text, url)
    return _make_items(entries, reason, url, source, now)


def read_sitemap_index(body: bytes, url: str, content_type: str = "") -> tuple[str, ...]:
    """Return the sitemaps a sitemap index names, last changed first; nothing where it is no index."""
    root, _ = parse_tree(tidy(decode(body, content_type)), url)
    if root is None or local_name(root) != "sitemapindex":
        return ()
    return tuple(link for link, _ in sorted(iter_sitemaps(root, url), key=lambda pair: pair[1], reverse=True))


def _is_page(text: str, source: Source | None) -> bool:
    """Tell whether to read a listing; HTML in the place of a feed (a soft 404) is `not-a-feed` later on."""
    if source is not None:
        return source.kind == "listing"
    return _HTML.match(text[:20_000]) is not None


def _gather(text: str, url: str) -> tuple[list[Entry], str]:
    """Return the entries of a feed, and why it is ill-formed where it is."""
    if _JSON.match(text):
        entries = read_json(text, url)
        if entries is None:
            raise FeedError("JSON, but no JSON Feed", url=url, code="not-a-feed")
        return entries, ""
    text = tidy(text)
    root, reason = parse_tree(text, url)
    if "AttValue" in reason:
        text = mend_attributes(text)
        root, _ = parse_tree(text, url)
    name = "" if root is None else local_name(root)
    if name == "sitemapindex":
        raise FeedError("a sitemap of sitemaps", url=url, code="sitemap-index")
    if name == "urlset":
        return read_tree(root, url), reason
    if name == "html" or _HTML.match(text[:20_000]):
        raise FeedError("an HTML page where a feed was expected", url=url, code="not-a-feed")
    entries = [] if root is None else read_tree(root, url)
    if len(entries) <= MOST_ITEMS:  # what has more than is kept needs no second reading
        entries = merge(entries, _attempt(read_fast, text, url))
    if not entries or any(not (entry.title and entry.keys) for entry in entries):
        entries = merge(entries, _attempt(read_slow, text, url))
    if not entries and name not in {"rss", "feed", "rdf", "channel"}:
        raise FeedError("no feed of any known kind", url=url, code="not-a-feed")
    return entries, reason


def _attempt(reader: Callable[[str, str], list[Entry]], text: str, url: str) -> list[Entry]:
    """Ask a parser; whatever it raises about bytes from the web means that it read nothing."""
    try:
        return reader(text, url)
    except Exception:  # noqa: BLE001 - third-party parsers document no exceptions; the next reader takes over
        return []


def _make_items(
    entries: Sequence[Entry], reason: str, url: str, source: Source | None, now: datetime
) -> tuple[tuple[Item, ...], tuple[Issue, ...]]:
    problems: Counter[str] = Counter()
    items: dict[tuple[str, str], Item] = {}
    for entry in entries:
        item, codes = _make_item(entry, url, source, now)
        if item is None or (item.id, item.url) in items:
            problems["empty-entry" if item is None else "duplicate-item"] += 1
            continue
        items[item.id, item.url] = item
        problems.update(codes)
    kept = tuple(items.values())
    if len(kept) > MOST_ITEMS:
        problems["feed-truncated"] = len(kept) - MOST_ITEMS
        kept = tuple(sorted(kept, key=lambda item: item.published or "", reverse=True)[:MOST_ITEMS])
    if not kept:
        problems["empty-feed"] = 1
    issues = [_issue(code, f"{count} × {_MEANING[code]}", url) for code, count in sorted(problems.items())]
    if reason:
        issues.insert(0, _issue("feed-malformed", reason, url))
    return kept, tuple(issues)


_MEANING = {
    "date-implausible": "a date that cannot be right, left out",
    "date-unreadable": "a date that cannot be read, left out",
    "duplicate-item": "an entry that repeats another's id and link",
    "empty-entry": "an entry that says nothing",
    "empty-feed": "a feed without entries",
    "feed-truncated": f"an entry beyond the {MOST_ITEMS} newest",
    "garbled-text": "an entry that was read in a wrong encoding somewhere, kept as it is",
    "item-without-link": "an entry without a link, which cannot be fetched",
}


def _issue(code: str, message: str, url: str) -> Issue:
    return Issue(stage="acquire", code=code, message=message, subject=url)


def _make_item(entry: Entry, url: str, source: Source | None, now: datetime) -> tuple[Item | None, list[str]]:
    title = plain(entry.title, 500)
    if not (entry.title.strip() or entry.keys or entry.summary.strip()):
        return None, []
    language, country = (source.language, source.country) if source else ("", "")
    published, problem = read_date(entry.date, now, language=language, country=country)
    codes = [problem] if problem else []
    if find_garbled(f"{title} {entry.summary}"):
        codes.append("garbled-text")
    if not entry.link:
        codes.append("item-without-link")
    return Item(
        source=source.key if source else url,
        url=entry.link,
        id=plain(entry.id)
        or (canonical(entry.link) if entry.link else make_id(title or entry.title or entry.summary, entry.date)),
        title=title,
        published=published,
        summary=plain(entry.summary),
    ), codes
