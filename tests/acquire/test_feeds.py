"""Feeds give their items, ill-formed ones what they have, and everything else is refused by name."""

from __future__ import annotations

import time
import tomllib
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from extractor.acquire import find_feeds, read_items
from extractor.acquire.entries import Entry, merge
from extractor.acquire.feeds import MOST_ITEMS, read_sitemap_index
from extractor.errors import FeedError
from extractor.types import Item
from tests.acquire.conftest import NOW, make_source
from tests.conftest import examples

URL = "https://news.example/dir/feed.xml"
CASES: list[dict[str, Any]] = tomllib.loads((Path(__file__).parent / "feeds.toml").read_text("utf-8"))["case"]


def read(text: str | bytes, **options: Any) -> tuple[tuple[Item, ...], list[str]]:
    body = text.encode() if isinstance(text, str) else text
    items, issues = read_items(body, URL, source=make_source(), now=NOW, **options)
    return items, [issue.code for issue in issues]


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_feed_gives_the_items_of_its_case(case: dict[str, Any]) -> None:
    body = case["text"].encode(case.get("encoding", "utf-8"))
    content_type = case.get("content_type", "")
    if "error" in case:
        with pytest.raises(FeedError) as caught:
            read(body, content_type=content_type)
        assert caught.value.code == case["error"]
        assert caught.value.url == URL
        return
    items, codes = read(body, content_type=content_type)
    assert [[item.id, item.url, item.title, item.published or ""] for item in items] == case["items"]
    assert codes == case.get("issues", [])
    assert {item.source for item in items} <= {"specimen"}


def test_reading_twice_gives_the_same() -> None:
    for case in CASES:
        if "error" not in case:
            body = case["text"].encode(case.get("encoding", "utf-8"))
            assert read(body) == read(body)


def test_only_the_newest_two_thousand_are_kept_and_the_rest_is_counted() -> None:
    days = (NOW - timedelta(days=number) for number in range(MOST_ITEMS + 500))
    rows = [
        f"<item><title>{day:%Y-%m-%d}</title><link>/{day:%Y%m%d}</link><pubDate>{day:%Y-%m-%d}</pubDate></item>"
        for day in days
    ]
    items, issues = read_items(f"<rss><channel>{''.join(reversed(rows))}</channel></rss>".encode(), URL, now=NOW)
    assert len(items) == MOST_ITEMS
    assert min(item.title for item in items) == (NOW - timedelta(days=MOST_ITEMS - 1)).date().isoformat()
    assert [(issue.code, issue.message.split()[0]) for issue in issues] == [("feed-truncated", "500")]


def test_a_source_less_item_is_of_the_path_it_was_read_from() -> None:
    items, _ = read_items(b"<rss><channel><item><title>A</title></item></channel></rss>", "saved/feed.xml", now=NOW)
    assert items[0].source == "saved/feed.xml"


def test_a_summary_is_plain_text_of_bounded_length() -> None:
    body = "<p>One &amp; <b>two</b></p>" + "x " * 5000
    items, _ = read(
        f"<rss><channel><item><title>A</title><link>/a</link><description><![CDATA[{body}]]></description></item></channel></rss>"
    )
    assert items[0].summary.startswith("One & two x x")
    assert len(items[0].summary) <= 2000


def test_a_sitemap_index_names_the_last_changed_first() -> None:
    rows = "".join(
        f"<sitemap><loc>https://news.example/{day}.xml</loc><lastmod>2026-11-{day}</lastmod></sitemap>"
        for day in ("01", "20", "10")
    )
    body = f'<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{rows}</sitemapindex>'.encode()
    assert read_sitemap_index(body, URL) == tuple(f"https://news.example/{day}.xml" for day in ("20", "10", "01"))
    assert read_sitemap_index(b"<rss/>", URL) == ()


# --- several parsers, one reading ---------------------------------------------------------------------


def test_merging_fills_gaps_and_appends_what_is_new() -> None:
    first = [Entry(id="1", title="A"), Entry(id="2", link="https://x.example/2")]
    second = [Entry(id="2", title="B"), Entry(id="3", title="C"), Entry(id="1", title="not used", date="2026")]
    assert merge(first, second) == [
        Entry(id="1", title="A", date="2026"),
        Entry(id="2", link="https://x.example/2", title="B"),
        Entry(id="3", title="C"),
    ]


ENTRIES = st.lists(
    st.builds(
        Entry,
        id=st.sampled_from(["", "a", "b", "c"]),
        link=st.sampled_from(["", "l", "m"]),
        title=st.sampled_from(["", "t", "u"]),
    ),
    max_size=6,
)


@given(ENTRIES, ENTRIES)
def test_merging_keeps_the_first_reading_and_every_entry_of_its_own(first: list[Entry], second: list[Entry]) -> None:
    merged = merge(first, second)
    for kept, entry in zip(merged, first, strict=False):
        assert all(getattr(kept, name) == value for name in ("id", "link", "title") if (value := getattr(entry, name)))
    assert len(first) <= len(merged) <= len(first) + len(second)


@given(ENTRIES)
def test_merging_a_reading_with_itself_or_nothing_changes_nothing(entries: list[Entry]) -> None:
    assert merge(entries, []) == entries
    assert merge(entries, entries) == entries


# --- hostile -----------------------------------------------------------------------------------------


def rss(inner: str) -> str:
    return f'<rss version="2.0"><channel><title>t</title>{inner}</channel></rss>'


BOMBS = {
    "a storm of comments": rss(
        "<item><title>t</title><link>/a</link><description>" + "&lt;!--" * 100_000 + "</description></item>"
    ),
    "tags in tags": rss("<item>" + "<a>" * 50_000 + "</a>" * 50_000 + "</item>"),
    "an author of dots": rss("<item><title></title><author>" + "a." * 80_000 + "@</author></item>"),
    "ampersands": "<rss>" + "&" * 5_000_000,
    "declarations": "<rss>" + "<?xml " * 500_000,
    "document types": "<rss>" + "<!DOCTYPE x [" * 300_000,
    "open CDATA": "<rss>" + "<![CDATA[" * 300_000,
    "attributes": "<rss " + " ".join(f"a{number}=b" for number in range(100_000)) + ">",
    "attributes with values": "<rss "
    + " ".join(f'a{number}="b"' for number in range(100_000))
    + "><channel><item><title>t</title><link>/a</link></item></channel></rss>",
    "comments before nothing": "<!--a-->" * 2_000 + "x",
    "quadratic entities": '<!DOCTYPE z [<!ENTITY a "'
    + "a" * 100_000
    + '">]>'
    + rss("<item><title>" + "&a;" * 50_000 + "</title></item>"),
    "JSON in JSON": "[" * 500_000,
    "dates that are none": rss(
        "".join(f"<item><title>{number}</title><pubDate>{'jan ' * 14}</pubDate></item>" for number in range(500))
    ),
}


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_costs_seconds_at_most(name: str) -> None:
    started = time.process_time()
    try:
        items, _ = read_items(BOMBS[name].encode(), URL, now=NOW)
    except FeedError:
        items = ()
    assert time.process_time() - started < 20  # a second or two where nothing else runs; minutes if it were quadratic
    assert sum(len(item.title) + len(item.summary) for item in items) < 100_000


def test_an_element_without_its_hundred_thousand_attributes_is_still_read() -> None:
    items, _ = read_items(BOMBS["attributes with values"].encode(), URL, now=NOW)
    assert [item.title for item in items] == ["t"]


STRUCTURED = st.lists(
    st.sampled_from(
        [
            "<rss>",
            "<rss",
            'version="2.0">',
            "<channel>",
            "<item>",
            "</item>",
            "<entry>",
            "</entry>",
            "<title>",
            "</title>",
            "<link>",
            "</link>",
            "<link",
            'href="x"/>',
            "<guid>",
            "<id>",
            "<![CDATA[",
            "]]>",
            "<!--",
            "-->",
            "<!DOCTYPE",
            "&amp;",
            "&x;",
            "&#0;",
            "&#xD800;",
            "&",
            "<",
            ">",
            '"',
            "'",
            "<?xml",
            'version="1.0"?>',
            "<feed",
            'xmlns="http://www.w3.org/2005/Atom">',
            "<urlset>",
            "<url>",
            "<loc>",
            "<rdf:RDF>",
            'xml:base="http://["',
            '{"items":[',
            '{"id":1}',
            "]}",
            "[",
            "{",
            "null",
            "http://x.example/a",
            "http://[::1",
            "javascript:x",
            "2026-11-01",
            "2099-01-01",
            "99999999999",
            "\x00",
            "�",
            "ä",
            "<html>",
            "<body>",
            "<a",
            'href="/x">',
            "<pubDate>",
            "</pubDate>",
            "<updated>",
        ]
    ),
    max_size=25,
)


@pytest.mark.fuzz
@given(STRUCTURED)
@settings(max_examples=examples(300), deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_scraps_of_feeds_give_items_or_a_feed_error(scraps: list[str]) -> None:
    check_any(" ".join(scraps).encode("utf-8", "surrogatepass"))


@pytest.mark.fuzz
@given(st.binary(max_size=400))
@settings(max_examples=examples(300), deadline=None)
def test_any_bytes_give_items_or_a_feed_error(body: bytes) -> None:
    check_any(body)


@pytest.mark.fuzz
@given(st.sampled_from([case["text"].encode(case.get("encoding", "utf-8")) for case in CASES]), st.data())
@settings(max_examples=examples(200), deadline=None)
def test_a_damaged_feed_gives_items_or_a_feed_error(body: bytes, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(body)))
    check_any(body[:place] + data.draw(st.binary(max_size=4)) + body[place + data.draw(st.integers(0, 8)) :])


def check_any(body: bytes) -> None:
    for source in (None, make_source(), make_source(kind="listing")):
        try:
            items, _ = read_items(body, URL, source=source, now=NOW)
        except FeedError as error:
            assert error.code in {"not-a-feed", "empty-body", "sitemap-index"}  # noqa: PT017 - most bytes raise nothing
            continue
        for item in items:
            assert item.id
            assert item.url == "" or item.url.startswith(("http://", "https://"))
            assert not {"\0", "\x08", "\x1f"} & set(item.title + item.summary + item.id + item.url)
            assert item.title.encode() or item.id.encode()


# --- discovery ----------------------------------------------------------------------------------------


def test_feeds_a_page_announces_are_found() -> None:
    page = b"""<html><head><base href="/base/">
    <link rel="alternate" type="application/rss+xml" title="All  news" href="rss.xml">
    <link rel="ALTERNATE" type="application/atom+xml; charset=utf-8" href="https://feeds.example/atom">
    <link rel="stylesheet" href="x.css">
    <link rel="alternate" type="application/json" href="/wp-json/posts/1">
    <link rel="alternate" type="application/feed+json" href="feed.json">
    <link rel="alternate" type="text/html" hreflang="fr" href="/fr">
    <link rel="alternate" type="application/rss+xml" href="javascript:x"></head></html>"""
    assert find_feeds(page, "https://news.example/a/b") == (
        ("https://news.example/base/rss.xml", "All news"),
        ("https://feeds.example/atom", ""),
        ("https://news.example/base/feed.json", ""),
    )


@pytest.mark.fuzz
@given(st.binary(max_size=200))
@settings(max_examples=examples(100))
def test_no_bytes_break_discovery(body: bytes) -> None:
    assert isinstance(find_feeds(body, URL), tuple)
