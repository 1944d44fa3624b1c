"""Dates resolve to ISO days; what is vague stays unread."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.annotate.text.dates import read_dates

PUBLISHED = "2025-11-05"  # a Wednesday


def found(text, published=PUBLISHED):
    return [(text[span.start : span.end], span.key, span.form) for span in read_dates(text, published)]


@pytest.mark.parametrize(
    ("text", "printed", "key"),
    [
        ("on November 4, 2025", "November 4, 2025", "2025-11-04"),
        ("on Nov. 4, 2025", "Nov. 4, 2025", "2025-11-04"),
        ("on 4 November 2025", "4 November 2025", "2025-11-04"),
        ("the 4th of November 2025", "4th of November 2025", "2025-11-04"),
        ("Thursday, 6 June 2024", "Thursday, 6 June 2024", "2024-06-06"),
        ("Sept. 2, 2021", "Sept. 2, 2021", "2021-09-02"),
        ("DOB 04 Nov 1970", "04 Nov 1970", "1970-11-04"),
        ("2025-11-04T10:00", "2025-11-04", "2025-11-04"),
        ("4/13/2025", "4/13/2025", "2025-04-13"),
        ("13.4.2025", "13.4.2025", "2025-04-13"),
        ("March 4-6, 2020", "March 4-6, 2020", "2020-03-04"),
        ("on November 4", "November 4", "2025-11-04"),
        ("on December 3", "December 3", "2025-12-03"),
        ("on January 3", "January 3", "2025-01-03"),
        ("February 29", "February 29", "2024-02-29"),
    ],
)
def test_days_become_iso_dates(text, printed, key):
    assert found(text) == [(printed, key, "")]


def test_a_day_without_year_belongs_to_the_past_unless_it_is_near():
    assert found("on December 30", "2026-01-02") == [("December 30", "2025-12-30", "")]
    assert found("effective January 1", "2025-12-20") == [("January 1", "2026-01-01", "")]
    assert found("on December 30", None) == []


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Today, OFAC acted", "2025-11-05"),
        ("today’s action", "2025-11-05"),
        ("sanctioned yesterday", "2025-11-04"),
        ("on Tuesday", "2025-11-04"),
        ("on Wednesday", "2025-11-05"),
        ("last Wednesday", "2025-10-29"),
        ("on Thursday", "2025-10-30"),
    ],
)
def test_relative_days_are_counted_from_publication(text, key):
    assert [(k, form) for _, k, form in found(text)] == [(key, "today")]


def test_without_publication_today_has_no_day():
    assert found("Today, on Tuesday", None) == [("Today", "", "today")]


def test_reduced_dates_say_that_they_are():
    assert found("in June 2017 and since 2014") == [("June 2017", "2017-06", "month"), ("2014", "2014", "year")]


@pytest.mark.parametrize(
    "text",
    [
        "earlier this year",
        "last week",
        "next Monday",
        "June 31, 2020",
        "11/4/2025",
        "they may 4 times",
        "in 2014-2015",
        "(2017)",
    ],
)
def test_vague_wrong_or_ambiguous_dates_are_not_read(text):
    assert found(text) == []


@given(st.dates(min_value=date(1950, 1, 1), max_value=date(2049, 12, 31)))
def test_a_printed_day_reads_back(day):
    for text in (f"{day:%B} {day.day}, {day.year}", f"{day.day} {day:%b} {day.year}", day.isoformat()):
        assert found(text) == [(text, day.isoformat(), "")]


@given(st.text(max_size=200), st.none() | st.sampled_from([PUBLISHED, "2025-11-05T10:00:00Z", "", "soon"]))
@settings(max_examples=200)
def test_spans_are_sorted_and_disjoint_in_any_text(text, published):
    spans = read_dates(text, published)
    assert all(left.end <= right.start for left, right in pairwise(spans))


@pytest.mark.timeout(20)
@pytest.mark.parametrize("text", ["May " * 50_000, "1 " * 100_000, "Monday, " * 30_000, "in 20" * 40_000])
def test_hostile_text_takes_linear_time(text):
    read_dates(text, PUBLISHED)


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("He was sentenced in March.", ["2025-03"]),
        ("It has been listed since December.", ["2024-12"]),
        ("They met in late November.", ["2025-11"]),
        ("In March 2019 they met.", ["2019-03"]),
        ("In March 4 of them met; march on, may they.", ["2025-03-04"]),
    ],
)
def test_a_month_without_a_year_is_the_last_that_was(text, keys):
    assert [key for _, key, _ in found(text)] == keys


def test_a_month_without_a_year_is_unknown_where_the_day_of_publication_is():
    assert found("He was sentenced in March.", None) == []
