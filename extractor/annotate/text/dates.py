"""Mark dates and resolve them against the day of publication.

Keys are ISO 8601: "2025-11-04", or reduced ("2017-06", "2017") with the form "month" or "year" where the text says
no more; "in March" is the last March that was. "today" is the form of a date that is named relative to publication
("today", "yesterday", "on Tuesday"); its key is "" where that day is unknown.
Vague words ("earlier this year", "last week") are no dates.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from extractor.lexicon.needs import Screened
from extractor.types import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

DAYS = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"  # for a pattern, as are
MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_MONTH_NUMBER = {month[:3].casefold(): number for number, month in enumerate(MONTHS.split("|"), start=1)}
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

_MONTH = (
    r"(?P<month>Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?"
    r"|Sept(?:ember|\.)?|Sep\.?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?"
    r"|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER)"
)
_DAY = r"(?P<day>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
_RANGE = r"(?:\s?[-–]\s?(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?)?"
_YEAR = r"(?P<year>(?:19|20)\d{2})"
_WEEKDAY = rf"(?P<weekday>{DAYS})"
_ON = rf"(?:{_WEEKDAY.replace('?P<weekday>', '?:')},?\s+)?"

_ABSOLUTE = (
    Screened(rf"(?:\b|(?<=\bon)){_ON}{_MONTH}\s+{_DAY}{_RANGE}\b(?:,?\s*{_YEAR}\b)?(?!\s?%)"),  # "onMay 3"
    Screened(rf"\b{_ON}{_DAY}{_RANGE}(?:\s+of)?[\s-]{_MONTH}\b(?:,?[\s-]{_YEAR}\b)?"),
    Screened(r"(?<![\w./-])(?P<year>(?:19|20)\d{2})-(?P<month>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01])(?!\d)"),
    Screened(r"(?<![\w./-])(?P<day>1[3-9]|2\d|3[01])[./](?P<month>0?[1-9]|1[0-2])[./](?P<year>(?:19|20)\d{2})\b"),
    Screened(r"(?<![\w./-])(?P<month>0?[1-9]|1[0-2])/(?P<day>1[3-9]|2\d|3[01])/(?P<year>(?:19|20)\d{2})\b"),
)
_OF_MONTH = Screened(rf"\b{_MONTH},?\s+(?:of\s+)?{_YEAR}\b")
_OF_YEAR = Screened(
    r"\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|[Dd]uring|[Ff]rom|[Bb]efore|[Aa]fter|[Ee]arly|[Mm]id|[Ll]ate|of)[\s-]"
    rf"{_YEAR}\b(?![-/,]?\d)"
)
_BARE_MONTH = Screened(
    r"\b(?:[Ii]n|[Ss]ince|[Ll]ast|[Ee]arly|[Ll]ate|mid-?) ?"
    rf"(?P<month>{MONTHS})\b(?P<ago> of last year)?(?![ ,]+(?:of )?\d)"
)
_TODAY = Screened(r"\b(?P<word>[Tt]oday|TODAY|[Yy]esterday|[Tt]his (?:morning|afternoon|evening))\b")
_ON_WEEKDAY = Screened(rf"\b{_WEEKDAY}\b(?!,?\s+(?:Times|Telegraph|Post|Group|Night)\b)")
# Releases name days a little ahead ("effective 1 January"), reports days behind.
_AHEAD = timedelta(days=45)
_VAGUE = re.compile(r"(?i)\b(?:next|every|each|coming|until|by|previous)\s+$|\bthe\s+$")


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:  # 31 June
        return None


def _resolve(day: int, month: int, year: int | None, published: date | None) -> str:
    """Return the ISO date ("" for none); without a year the last such day not well after publication."""
    if year is not None:
        return found.isoformat() if (found := _day(year, month, day)) else ""
    if published is None:
        return ""
    candidates = (_day(published.year + ahead, month, day) for ahead in (1, 0, -1, -2, -3, -4))
    return next((one.isoformat() for one in candidates if one and one - published < _AHEAD), "")


def _month(word: str) -> int:
    return int(word) if word.isdigit() else _MONTH_NUMBER[word[:3].casefold()]


def _absolute(text: str, published: date | None) -> Iterator[Span]:
    for pattern in _ABSOLUTE:
        for match in pattern.finditer(text):
            year = int(match["year"]) if match["year"] else None
            key = _resolve(int(match["day"]), _month(match["month"]), year, published)
            if key:
                yield Span(start=match.start(), end=match.end(), kind="date", key=key)
    for match in _OF_MONTH.finditer(text):
        key = f"{match['year']}-{_month(match['month']):02}"
        yield Span(start=match.start(), end=match.end(), kind="date", key=key, form="month")
    for match in _OF_YEAR.finditer(text):
        yield Span(start=match.start("year"), end=match.end(), kind="date", key=match["year"], form="year")


def _relative(text: str, published: date | None) -> Iterator[Span]:
    for match in _BARE_MONTH.finditer(text):
        if published is None:
            break
        month = _month(match["month"])
        back_years = 1 if match["ago"] or month > published.month else 0
        key = f"{published.year - back_years}-{month:02}"
        yield Span(start=match.start("month"), end=match.end(), kind="date", key=key, form="month")
    for match in _TODAY.finditer(text):
        back = timedelta(days=match["word"].casefold() == "yesterday")
        key = (published - back).isoformat() if published else ""
        yield Span(start=match.start(), end=match.end(), kind="date", key=key, form="today")
    for match in _ON_WEEKDAY.finditer(text):
        before = text[max(0, match.start() - 12) : match.start()]
        if published is None or _VAGUE.search(before):
            continue
        back_days = (published.weekday() - _WEEKDAYS.index(match["weekday"].casefold())) % 7
        if before.casefold().endswith("last "):
            back_days = back_days or 7
        key = (published - timedelta(days=back_days)).isoformat()
        yield Span(start=match.start(), end=match.end(), kind="date", key=key, form="today")


def read_dates(text: str, published: str | None) -> list[Span]:
    """Return the dates in `text`, sorted, not overlapping; `published` is an ISO date."""
    try:
        day = date.fromisoformat((published or "")[:10])
    except ValueError:
        day = None
    spans: list[Span] = []
    found = [*_absolute(text, day), *_relative(text, day)]
    for span in sorted(found, key=lambda span: (span.start, -span.end)):
        if not spans or span.start >= spans[-1].end:
            spans.append(span)
    return spans
