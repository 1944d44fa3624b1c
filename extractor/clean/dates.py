"""When a document was published: the surest statement of it, and where that stands.

Order: feed, JSON-LD (schema.org `datePublished`), meta tags, the page's printed dates
(htmldate), a dateline in the text. A date is kept as printed, in the publisher's own time
zone: the day a release bears is the day it is known by.
"""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from htmldate import find_date
from lxml import etree

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_EARLIEST = date(1990, 1, 1)
_LONGEST = 64  # characters a date and its place take; dates are not looked for in longer strings
_OPENING = 90
_FIRST_LINES = 6
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T|$)")

# Month names as datelines print them, by their first letters; longest first in each language.
_MONTHS = {
    1: "january jan enero janvier januar gennaio janeiro",
    2: "february feb febrero février februar febbraio fevereiro",
    3: "march mar marzo mars märz março",
    4: "april apr abril avril aprile",
    5: "may mayo mai maggio maio",
    6: "june jun junio juin juni giugno junho",
    7: "july jul julio juillet juli luglio julho",
    8: "august aug agosto août",
    9: "september sept sep septiembre septembre settembre setembro",
    10: "october oct octubre octobre oktober ottobre outubro",
    11: "november nov noviembre novembre novembro",
    12: "december dec diciembre décembre dezember dicembre dezembro",
}
_MONTH = {name: number for number, names in _MONTHS.items() for name in names.split()}
_NAME = r"([^\W\d_]{3,10})"
_MONTH_FIRST = re.compile(rf"{_NAME}\.? (\d{{1,2}})(?:st|nd|rd|th)?,? (\d{{4}})\b")
_DAY_FIRST = re.compile(rf"\b(\d{{1,2}})(?:st|nd|rd|th|\.)? (?:de )?{_NAME}\.?,? (?:de )?(\d{{4}})\b")

# Meta tags that state publication, as `name`, `property` or `itemprop`.
_META = (
    "article:published_time",
    "datepublished",
    "dcterms.issued",
    "dcterms.created",
    "dcterms.date",
    "dc.date.issued",
    "dc.date",
    "parsely-pub-date",
    "sailthru.date",
    "article.published",
    "publishdate",
    "publish-date",
    "pubdate",
    "date",
)


def _day(year: str, month: int | str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def read_date(text: str) -> date | None:
    """Return the day a short string states, in the forms feeds, pages and datelines use."""
    text = " ".join(text[:_LONGEST].split())
    if match := _ISO.match(text) or _COMPACT.match(text):
        return _day(*match.groups())
    if (match := _MONTH_FIRST.search(text)) and (month := _MONTH.get(match[1].casefold())):
        return _day(match[3], month, match[2])
    if (match := _DAY_FIRST.search(text)) and (month := _MONTH.get(match[2].casefold())):
        return _day(match[3], month, match[1])
    return None


def _plausible(day: date | None, seen: str) -> str | None:
    """Return the day unless it lies before the web or after the page was fetched."""
    if day is None:
        return None
    try:
        latest = datetime.fromisoformat(seen).date() + timedelta(days=1) if seen else date.max
    except (ValueError, OverflowError):
        latest = date.max
    return day.isoformat() if _EARLIEST <= day <= latest else None


def stated_date(text: str, seen: str = "") -> str | None:
    """Return an ISO date for what a feed or record states; None where it cannot be true."""
    return _plausible(read_date(text), seen)


def dateline(text: str, seen: str = "") -> str | None:
    """Return the date among the first lines of a text, where one stands alone or opens the story."""
    for line in [line for line in text[:2000].split("\n") if line.strip()][:_FIRST_LINES]:
        opening = line if len(line) <= _LONGEST else re.split(r"\s[-–—]{1,2}\s", line[:_OPENING])[0]
        if len(opening) <= _LONGEST and (found := stated_date(opening, seen)):
            return found
    return None


def _meta_dates(tree: HtmlElement) -> dict[str, str]:
    found: dict[str, str] = {}
    for tag in tree.iter("meta"):
        name = tag.get("property") or tag.get("name") or tag.get("itemprop") or ""
        found.setdefault(name.lower(), tag.get("content") or "")
    return found


def _printed(tree: HtmlElement, url: str) -> date | None:
    try:
        found = find_date(tree, original_date=True, url=url)
    except (ValueError, TypeError, AttributeError, OverflowError, RecursionError, etree.LxmlError):
        return None  # htmldate on hostile markup: the page then simply has no printed date
    return read_date(found) if found else None


def published(tree: HtmlElement, data: dict[str, Any], url: str, feed: str | None, seen: str) -> tuple[str | None, str]:
    """Return the ISO date of publication of a page and its origin, (None, "") where none is stated."""
    if feed and (found := stated_date(feed, seen)):
        return found, "feed"
    for key in ("datePublished", "dateCreated"):
        if isinstance(data.get(key), str) and (found := stated_date(data[key], seen)):
            return found, "json-ld"
    meta = _meta_dates(tree)
    for name in _META:
        if found := stated_date(meta.get(name, ""), seen):
            return found, "meta"
    found = _plausible(_printed(tree, url), seen)
    return (found, "page") if found else (None, "")
