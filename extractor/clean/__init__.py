"""Turn what was acquired into the text that every offset refers to.

    clean(page, source) -> Article           dispatch on the content type
    clean_text(text, **fields) -> Article    a plain text that is already at hand

Pure: no network, no clock, no files. Only `CleanError` is raised, with one of the codes
`too-large`, `binary`, `not-text`, `not-html`, `too-complex`, `bad-record`, `bad-xpath`,
`empty-page`, `soft-404`, `consent-wall`, `login-wall`, `bot-wall`, `script-only`, `paywall-only`.

The headline: a page prints it above its text, so `Article.text` begins with it (names in
headlines matter), once. The text of a record is what the record says it is: nothing is
put before it.
"""

from __future__ import annotations

import hashlib
import json
import re
from typing import Any

from extractor.clean.address import canonical_url, identity_of, registrable_domain
from extractor.clean.dates import dateline, published, stated_date
from extractor.clean.decoding import MAX_BYTES, decode
from extractor.clean.doubts import doubts_about
from extractor.clean.furniture import line_repeats, strip_furniture
from extractor.clean.html import read_html
from extractor.clean.language import language_of
from extractor.clean.normalise import fold, normalise, one_line
from extractor.clean.titles import headline_in, is_section, opening_of
from extractor.clean.walls import is_teaser, refuse_walls, without_wall
from extractor.errors import CleanError
from extractor.types import Article, Page, Source, make_id

__all__ = ["clean", "clean_text", "normalise"]

_HEADLINE = 300
_HTML = re.DOTALL | re.IGNORECASE


def clean(page: Page, source: Source | None = None) -> Article:
    """Return the document on a page; raises `CleanError` if there is none."""
    url = page.final_url or page.url
    kind = page.content_type.partition(";")[0].strip().casefold()
    text = decode(page.body, page.content_type, url)
    if kind.endswith("json") and not text.lstrip().startswith("<"):
        return _from_record(text, page, source)
    if kind in {"text/plain", "text/markdown"} or not _looks_like_html(text):
        return _from_plain(text, page, source)
    return _from_html(text, page, source)


def clean_text(  # noqa: PLR0913 - the fields of a record, by name
    text: str,
    *,
    id: str = "",  # noqa: A002 - the record's own word for it
    url: str = "",
    title: str = "",
    date: str | None = None,
    publisher: str = "",
    language: str = "",
    source: Source | None = None,
    seen: str = "",
) -> Article:
    """Return the article in a plain text: normalised, and without the furniture around it.

    `date` is as the record states it, `seen` when it was fetched (a later date is not
    believed). Raises `CleanError`: `too-large`, `not-text`, `empty-page`.
    """
    where, raw = url or id, text
    if len(text) > MAX_BYTES:
        raise CleanError(f"is longer than {MAX_BYTES // 2**20} million characters", url=where, code="too-large")
    text = normalise(text)
    if not text:
        raise CleanError("has no text", url=where, code="empty-page")
    if sum(char.isalpha() for char in text) < 0.2 * len(text.replace(" ", "")):
        raise CleanError("is not written language", url=where, code="not-text")
    named = headline_in(one_line(title))
    title = "" if is_section(named) else named
    text = strip_furniture(text, title) or text
    stated = stated_date(date, seen) if date else None
    printed = None if stated else dateline(text, seen)
    address = canonical_url(url) if url.startswith("http") else url
    return _article(
        address or id,
        source,
        raw,
        url=address,
        title=title or _headline_of(text) or (opening_of(text) if named else ""),
        text=text,
        published=stated or printed,
        published_origin="record" if stated else "text" if printed else "",
        publisher=publisher or (source.publisher if source else ""),
        language=language_of(text, language or (source.language if source else "")),
    )


# --- one function per kind ---------------------------------------------------------------


def _from_record(text: str, page: Page, source: Source | None) -> Article:
    """Return the document of a JSON record `{"id", "url", "title", "date", "publisher", "text"}`."""
    url = page.final_url or page.url
    try:
        record = json.loads(text, strict=False)
    except (ValueError, RecursionError) as error:
        raise CleanError(f"is no JSON record: {error}", url=url, code="bad-record") from error
    if not isinstance(record, dict) or not isinstance(record.get("text"), str):
        raise CleanError('is no document record: it needs a "text"', url=url, code="bad-record")

    def field(name: str) -> str:
        value = record.get(name)
        return str(value) if isinstance(value, str | int) and not isinstance(value, bool) else ""

    return clean_text(
        record["text"],
        id=field("id") or url,
        url=field("url"),
        title=field("title"),
        date=field("date") or (page.item.published if page.item else None),
        publisher=field("publisher"),
        source=source,
        seen=page.fetched_at,
    )


def _from_plain(text: str, page: Page, source: Source | None) -> Article:
    item = page.item
    return clean_text(
        text,
        url=page.final_url or page.url,
        title=item.title if item else "",
        date=item.published if item else None,
        source=source,
        seen=page.fetched_at,
    )


def _from_html(html: str, page: Page, source: Source | None) -> Article:
    url = page.final_url or page.url
    reading = read_html(html, url=url, rules=source.clean if source else {})
    title = reading.title
    if not title or is_section(title):
        title = (headline_in(one_line(page.item.title)) if page.item else "") or title
    words = normalise(" ".join(reading.tree.itertext("body", "h1", "h2", "p", "div", "span", "noscript", "li", "a")))
    text = strip_furniture(reading.text, title)
    refuse_walls(title, text, words, url)
    partial = is_teaser(text, reading.data)
    text = without_wall(text) if partial else text
    if not text:
        raise CleanError("asks to subscribe and shows no article", url=url, code="paywall-only")
    address = canonical_url(url, reading.canonical)
    feed = page.item.published if page.item else None
    day, origin = published(reading.tree, reading.data, url, feed, page.fetched_at)
    if day is None and (day := dateline(text, page.fetched_at)):
        origin = "text"
    return _article(
        address,
        source,
        html,
        url=address,
        title=title or _headline_of(text),
        text=_with_headline(text, title),
        published=day,
        published_origin=origin,
        publisher=(source.publisher if source else "") or reading.site or registrable_domain(address),
        language=language_of(text, reading.language or (source.language if source else "")),
        partial=partial,
    )


def _article(identity: str, source: Source | None, raw: str, *, text: str, **fields: Any) -> Article:
    """Return the article with its ids (the document's from its address, the version's from its text) and doubts."""
    document_id = make_id("document", identity_of(identity))
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Article(
        id=make_id(document_id, digest),
        document_id=document_id,
        text=text,
        source=source.key if source else "",
        tier=source.tier if source else "",
        issues=doubts_about(raw, text),
        **fields,
    )


# --- headlines ---------------------------------------------------------------------------


def _looks_like_html(text: str) -> bool:
    return (
        re.match(r"\s*(?:<!--.{0,2000}?-->\s*)*<(?:!doctype|\?xml|html|head|body|[a-z][\w-]*[\s>])", text, _HTML)
        is not None
    )


def _headline_of(text: str) -> str:
    """Return the first line where it stands apart like a headline."""
    first, _, rest = text.partition("\n")
    return first if rest.strip() and len(first) <= _HEADLINE and not first.endswith(".") else ""


def _with_headline(text: str, title: str) -> str:
    """Return the text beginning with its title, unless one of its first lines is the title."""
    first = [line for line in text.split("\n") if line][:3]
    if not title or any(line_repeats(fold(line), fold(title)) or fold(line) == fold(title) for line in first):
        return text
    return f"{title}\n\n{text}"
