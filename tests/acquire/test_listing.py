"""Index pages give their articles, in their order, with the date printed nearest to each."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.acquire.listing import MOST_LINKS, Listing, read_listing
from extractor.types import Source
from tests.acquire.conftest import NOW, make_source
from tests.conftest import examples

URL = "https://agency.example/news/"
ROW = '<li><a href="/news/{n}">Agency sanctions company number {n}</a> <span>{date}</span></li>'


def page(*rows: str, after: str = "") -> str:
    menu = "<nav><a href='/'>Home of the agency page</a><a href='/jobs'>Work with us here today</a></nav>"
    footer = "<footer><a href='/privacy'>How we treat your data</a></footer>"
    return f"<html><body>{menu}<main><ul>{''.join(rows)}</ul>{after}</main>{footer}</body></html>"


def listing(**fields: str) -> Source:
    return make_source(kind="listing", url=URL, **fields)


def read(text: str, source: Source | None = None) -> Listing:
    return read_listing(text, URL, source=source, now=NOW)


def test_a_page_of_which_nothing_is_said_is_read_by_its_shape() -> None:
    found = read(page(*(ROW.format(n=n, date=f"November {n}, 2026") for n in (3, 2, 1))))
    assert [(item.url, item.title, item.published) for item in found.items] == [
        (f"https://agency.example/news/{n}", f"Agency sanctions company number {n}", f"2026-11-0{n}") for n in (3, 2, 1)
    ]
    assert found.issues == ()


@pytest.mark.parametrize(
    ("printed", "date"),
    [
        ("<time datetime='2026-11-04T10:00:00-05:00'>yesterday</time>", "2026-11-04T10:00:00-05:00"),
        ("4 November 2026", "2026-11-04"),
        ("4. November 2026", "2026-11-04"),
        ("Nov. 4, 2026", "2026-11-04"),
        ("2026-11-04", "2026-11-04"),
        ("11/04/2026", "2026-11-04"),  # the source is of the United States
        ("no date at all", None),
        ("November 4, 2099", None),
        ("November 26, 2026", "2026-11-26"),  # tomorrow already, west of where the clock stands
        ("November 28, 2026", None),
    ],
)
def test_the_date_of_a_row_is_read_as_printed(printed: str, date: str | None) -> None:
    found = read(page(ROW.format(n=1, date=printed)), listing(link="li a"))
    assert found.items[0].published == date


def test_a_date_of_the_next_row_is_not_taken() -> None:
    rows = ROW.format(n=1, date=""), ROW.format(n=2, date="2026-11-02")
    assert [item.published for item in read(page(*rows), listing(link="li a")).items] == [None, "2026-11-02"]


def test_selectors_say_which_links_dates_and_next_page_are_meant() -> None:
    text = """<div class="r"><p class="d">2026-11-03</p><div><a class="h" href="a">First</a><a href="pdf">PDF</a></div>
    <i>2020-01-01</i></div><a rel="next" href="?page=2">Older</a>"""
    found = read(text, listing(link="a.h", date="p.d", next="a[rel='next']"))
    assert [(item.url, item.published) for item in found.items] == [("https://agency.example/news/a", "2026-11-03")]
    assert found.next_url == "https://agency.example/news/?page=2"


def test_a_selector_may_name_what_is_around_or_within_the_link() -> None:
    text = '<a href="/x"><h3 class="t">Around it</h3></a><div class="t"><a href="/y">Within it</a></div>'
    found = read(text, listing(link=".t"))
    assert [item.url for item in found.items] == ["https://agency.example/x", "https://agency.example/y"]


def test_a_next_page_that_is_this_page_is_none() -> None:
    text = page(ROW.format(n=1, date=""), after='<a rel="next" href="/news/#top">Next</a>')
    assert read(text, listing(link="li a", next="a[rel='next']")).next_url == ""


def test_links_the_source_does_not_want_are_counted_and_left() -> None:
    text = page(ROW.format(n=1, date=""), '<li><a href="/video/2">A film about the agency</a></li>')
    found = read(text, listing(link="li a", include="/news/"))
    assert [item.url for item in found.items] == ["https://agency.example/news/1"]
    assert [issue.code for issue in found.issues] == ["item-filtered"]


def test_picture_and_headline_of_one_article_are_one_item() -> None:
    text = page('<li><a href="/news/1"><img src="x"></a><a href="/news/1">Agency sanctions a company</a></li>')
    assert [item.title for item in read(text, listing(link="li a")).items] == ["Agency sanctions a company"]


def test_links_that_lead_to_no_page_are_no_items() -> None:
    hrefs = ("javascript:x()", "mailto:a@b.example", "#top", "tel:1", "http://[", "", "https://agency.example/news/")
    rows = (f'<li><a href="{href}">Agency sanctions a company</a></li>' for href in hrefs)
    found = read(page(*rows), listing(link="li a"))
    assert found.items == ()
    assert [issue.code for issue in found.issues] == ["empty-listing"]


def test_a_page_whose_layout_has_changed_is_an_issue() -> None:
    found = read(page(ROW.format(n=1, date="")), listing(link="div.old-layout a"))
    assert (found.items, [issue.code for issue in found.issues]) == ((), ["empty-listing"])


def test_more_links_than_any_listing_has_are_cut_and_counted() -> None:
    rows = (f'<li><a href="/news/{n}">Agency sanctions company {n}</a></li>' for n in range(MOST_LINKS + 5))
    found = read(page(*rows), listing(link="li a"))
    assert len(found.items) == MOST_LINKS
    assert [(issue.code, issue.message[:1]) for issue in found.issues] == [("listing-truncated", "5")]


def test_base_and_charset_are_heeded() -> None:
    body = '<base href="https://cdn.example/x/"><meta charset="koi8-r"><a class="h" href="y">Санкции</a>'.encode(
        "koi8-r"
    )
    [item] = read_listing(body, URL, source=listing(link="a.h"), now=NOW).items
    assert (item.url, item.title) == ("https://cdn.example/x/y", "Санкции")


PIECES = ("<ul>", "<li>", "<a href='/x'>", "<a href=", "</a>", "three words here", "<time datetime='2026-11-01'>")
PIECES += ("</li>", "<!--", "]]>", "&#0;", "2026-11-01", "November 99, 2026", "<nav>", "<tr><td>", "<base href='[")
SCRAPS = st.lists(st.sampled_from(PIECES), max_size=30)


@pytest.mark.fuzz
@given(SCRAPS)
@settings(max_examples=examples(200), deadline=None)
def test_scraps_of_pages_give_items_or_an_issue(scraps: list[str]) -> None:
    for source in (None, listing(link="a", date="time", next="a + a")):
        found = read(" ".join(scraps), source)
        assert found.items or found.issues
        assert all(item.url.startswith("https://") for item in found.items)
