"""What is done to the text of a feed before any parser sees it, and what a parser may not do."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import timedelta

import pytest

from extractor.acquire.dates import read_date
from extractor.acquire.entries import mend_attributes, parse_tree, tidy
from tests.acquire.conftest import NOW

FILE = '<!DOCTYPE rss [<!ENTITY f SYSTEM "file:///etc/hostname"><!ENTITY x "grown">]>'


def test_no_parser_is_shown_a_document_type() -> None:
    assert tidy(f'<?xml version="1.0"?>{FILE}<rss>A&f;B</rss>') == "<rss>A&amp;f;B</rss>"


def test_a_tree_is_built_without_entities_even_if_it_is_shown_one() -> None:
    root, _ = parse_tree(f"{FILE}<rss>A&f;B&x;C</rss>", "")
    assert "".join(root.itertext("rss")) in {"A", "ABC"}


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("<p>AT&T &eacute; &#233; &amp; &nope; &#0;</p>", "<p>AT&amp;T é é &amp; &amp;nope; �</p>"),
        ("<![CDATA[a & b]]> & c", "<![CDATA[a & b]]> &amp; c"),
        ('junk <?xml version="1.0"?><?xml version="1.0"?><rss/>', "<rss/>"),
    ],
)
def test_html_in_xml_becomes_xml(printed: str, read: str) -> None:
    assert tidy(printed) == read


def test_attributes_get_the_quotation_marks_they_lack() -> None:
    assert mend_attributes('<link href=/a rel="alternate">') == '<link href="/a" rel="alternate">'


@pytest.mark.parametrize(
    ("printed", "date", "code"),
    [
        ("2026-11-04", "2026-11-04", ""),
        ("Wed, 04 Nov 2026 20:00:00 -0500", "2026-11-04T20:00:00-05:00", ""),
        ((NOW + timedelta(hours=23)).isoformat(), (NOW + timedelta(hours=23)).isoformat(), ""),
        ((NOW + timedelta(hours=25)).isoformat(), None, "date-implausible"),
        ("1989-12-31", None, "date-implausible"),
        ("0000-00-00", None, "date-unreadable"),
        ("Invalid Date", None, "date-unreadable"),
        ("Wed, 04 Nov 2026 20:00:00 -0500 (Eastern Standard Time, in Washington)", None, "date-unreadable"),  # too long
        ("jan " * 5_000, None, "date-unreadable"),
        ("1" * 10_000, None, "date-unreadable"),
        ("", None, ""),
    ],
)
def test_a_date_is_read_as_stated_doubted_or_not_even_tried(printed: str, date: str | None, code: str) -> None:
    assert read_date(printed, NOW) == (date, code)


def test_what_a_date_of_twenty_kilobytes_costs(figure: Callable[[str], None]) -> None:
    """Words that cost what reads prose eight seconds cost less than 10 ms each: told by `make suites`, not asserted."""
    dates = ["jan " * 5_000, "1/2/" * 5_000, "2026-" * 4_000, "9" * 20_000]
    started = time.process_time()
    assert [read_date(date, NOW) for date in dates] == [(None, "date-unreadable")] * len(dates)
    figure(f"a date of 20 KB: {(time.process_time() - started) * 1000 / len(dates):.3f} ms (bar 10)")
