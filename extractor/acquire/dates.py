"""Read the dates feeds and index pages state, and doubt the absurd ones."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, tzinfo
from email.utils import parsedate_to_datetime

import dateparser

_LONGEST = 64  # dateparser is quadratic on what is no date
_EARLIEST = datetime(1990, 1, 1, tzinfo=UTC)
_ISO = re.compile(
    r"(\d{4})-(\d\d?)-(\d\d?)(?:[T ](\d\d?):(\d\d)(?::(\d\d)(?:\.\d+)?)?\s*(Z|[+-]\d\d:?\d\d)?)?",
    re.ASCII | re.IGNORECASE,
)
_COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)", re.ASCII)
_ORDERS = {"us": "MDY", "jp": "YMD", "cn": "YMD", "kr": "YMD"}


def read_date(raw: str, now: datetime, *, language: str = "", country: str = "") -> tuple[str | None, str]:
    """Return the ISO date or date-time that `raw` states, and the code of what is wrong with it.

    The offset is kept as stated: a release of the evening of the 4th in Washington is of the 4th. A date before
    1990 or more than a day ahead of `now` is `date-implausible`, what cannot be read is `date-unreadable`; both
    give None.
    """
    raw = " ".join(raw[: _LONGEST * 2].split())
    if not raw:
        return None, ""
    if len(raw) > _LONGEST:
        return None, "date-unreadable"
    moment, has_time = _read_iso(raw) or _read_mail(raw) or _read_prose(raw, language, country) or (None, False)
    if moment is None:
        return None, "date-unreadable"
    if not _EARLIEST <= moment.replace(tzinfo=moment.tzinfo or UTC) <= now + timedelta(hours=24):
        return None, "date-implausible"
    return (moment.isoformat(timespec="seconds") if has_time else moment.date().isoformat()), ""


def _read_iso(raw: str) -> tuple[datetime, bool] | None:
    """RFC 3339 and ISO 8601 as printed in the wild: a blank for the T, one-digit months, no offset."""
    match = _ISO.fullmatch(raw) or _COMPACT.fullmatch(raw)
    if match is None:
        return None
    numbers = [int(part or 0) for part in match.groups()[:6]]
    offset = match.group(7) if match.re is _ISO else None
    try:
        moment = datetime(*numbers, tzinfo=_zone(offset))  # type: ignore[arg-type,misc]
    except ValueError:
        return None
    return moment, len(numbers) > 3 and match.group(4) is not None


def _zone(offset: str | None) -> tzinfo | None:
    if offset is None:
        return None
    if offset in "Zz":
        return UTC
    return datetime.strptime(offset.replace(":", ""), "%z").tzinfo


def _read_mail(raw: str) -> tuple[datetime, bool] | None:
    """RFC 5322, the date of RSS."""
    if ":" not in raw:
        return None
    try:
        return parsedate_to_datetime(raw), True
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _read_prose(raw: str, language: str, country: str) -> tuple[datetime, bool] | None:
    """Read a date as people print it: "November 4, 2025", "4. November 2025", "2025年11月4日"."""
    settings = {
        "DATE_ORDER": _ORDERS.get(country, "DMY"),
        "REQUIRE_PARTS": ["day", "month", "year"],
        "PARSERS": ["absolute-time"],
        "PREFER_LOCALE_DATE_ORDER": country == "",
    }
    languages = [language, "en"] if language and language != "en" else ["en"]
    try:
        moment = dateparser.parse(raw, languages=languages, settings=settings)
    except (ValueError, OverflowError, TypeError, RecursionError):
        return None
    return None if moment is None else (moment, ":" in raw)
