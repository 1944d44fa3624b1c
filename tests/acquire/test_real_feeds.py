"""Real feeds give every entry that any parser finds in them, and nearly every one has a title, a link and a date."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import feedparser
import pytest
from lxml import etree

from extractor.acquire import read_items
from extractor.acquire.entries import read_fast
from extractor.errors import FeedError
from extractor.types import Item
from tests.acquire.conftest import NOW
from tests.conftest import shared_dir

pytestmark = pytest.mark.real

# A folder with the tests of another reader, as its source distribution has them: `make suites SUITE=folder`.
SUITE = os.environ.get("FEED_SUITE", "")
URL = "https://news.example/dir/feed.xml"
FEEDS = sorted((shared_dir() / "data" / "feeds").glob("*"))


def read(path: Path) -> tuple[Item, ...]:
    return read_items(path.read_bytes(), URL, now=NOW)[0]


def found_by_feedparser(body: bytes) -> list[set[str]]:
    """Of every entry its id and its link, by either of which an item is found again; its title where it has neither."""
    entries = feedparser.parse(body, sanitize_html=False, resolve_relative_uris=False).entries
    return list(unique({e.get("id"), e.get("link")} - {None, ""} or {e.get("title", "")} for e in entries))


def found_by_fastfeedparser(body: bytes) -> list[set[str]]:
    try:
        entries = read_fast(body.decode("utf-8", "replace"), URL)
    except ValueError:
        return []
    return list(unique({e.id, e.link} - {""} or {e.title} for e in entries))


def found_by_lxml(body: bytes) -> list[set[str]]:
    """The links of whatever a recovering parser takes for an entry."""
    root = etree.fromstring(body, etree.XMLParser(recover=True, resolve_entities=False, huge_tree=True))
    found = []
    for element in () if root is None else root.iter("{*}item", "{*}entry"):
        links = [link for link in element.iterchildren("{*}link") if link.get("rel", "alternate") == "alternate"]
        found += [{address} for link in links[:1] if (address := (link.get("href") or link.text or "").strip())]
    return list(unique(found))


def unique(entries: Iterator[set[str]] | list[set[str]]) -> Iterator[set[str]]:
    seen: set[frozenset[str]] = set()
    for entry in entries:
        if entry and frozenset(entry) not in seen:
            seen.add(frozenset(entry))
            yield entry


PARSERS = {
    "feedparser": found_by_feedparser,
    "fastfeedparser": found_by_fastfeedparser,
    "lxml with recover": found_by_lxml,
}


def is_among(entry: set[str], items: tuple[Item, ...]) -> bool:
    """Tell whether an entry is one of ours; a parser that gives a relative link means the one we made absolute."""
    names = {name.replace(" ", "") for item in items for name in (item.id, item.url, item.title) if name}
    return any(
        name.replace(" ", "") in names or (name and "://" not in name and any(it.endswith(name) for it in names))
        for name in entry
    )


@pytest.mark.parametrize("path", FEEDS, ids=lambda path: path.stem)
def test_every_entry_any_parser_finds_is_found(path: Path) -> None:
    items, body = read(path), path.read_bytes()
    for name, parse in PARSERS.items():
        found = parse(body)
        assert len(items) >= len(found), name
        assert [entry for entry in found if not is_among(entry, items)] == [], name


def test_nearly_every_real_entry_has_title_link_and_date(figure: Callable[[str], None]) -> None:
    by_feed = {path: read(path) for path in FEEDS}
    items = [item for found in by_feed.values() for item in found]
    assert len(items) > 1_000
    figure(f"real feeds: {len(FEEDS)} read, {sum(map(bool, by_feed.values()))} with entries, {len(items)} entries")
    for name, parse in PARSERS.items():
        found = {path: parse(path.read_bytes()) for path in FEEDS}
        ours = sum(is_among(entry, by_feed[path]) for path, entries in found.items() for entry in entries)
        total = sum(map(len, found.values()))
        figure(f"real feeds: {ours} of {total} entries that {name} finds are found")
    for name, least in (("url", 1.0), ("id", 1.0), ("title", 0.99), ("published", 0.99)):
        share = sum(1 for item in items if getattr(item, name)) / len(items)
        figure(f"real feeds: {share:.2%} of entries have {name}")
        assert share >= least, name


@pytest.mark.skipif(not SUITE, reason="no folder of feeds is given (make suites SUITE=folder)")
def test_feeds_in_which_feedparser_finds_an_entry_have_one(figure: Callable[[str], None]) -> None:
    kinds = {".xml", ".rss", ".rdf", ".atom", ".json"}
    paths = [path for path in sorted(Path(SUITE).rglob("*")) if path.suffix in kinds and path.is_file()]
    wanted = [path for path in paths if feedparser.parse(path.read_bytes()).entries]
    without = [path for path in wanted if not read_or_nothing(path)]
    figure(f"feeds of {SUITE}: {len(wanted) - len(without)} of {len(wanted)} with an entry are read (bar 99.8 %)")
    assert wanted
    for path in paths:
        read_or_nothing(path)  # of what is no feed only: no crash
    assert len(without) <= 0.002 * len(wanted), without


def read_or_nothing(path: Path) -> tuple[Item, ...]:
    """What is read from a feed; nothing where it is refused by name. Whatever else is raised fails the test."""
    try:
        return read(path)
    except FeedError:
        return ()
