"""Read the entries of a feed, in four ways, into one plain form.

No single parser finds every entry of the feeds there are (measured on 1,644: fastfeedparser 1,558, feedparser
1,602, the first and then the second 1,640), and neither keeps the date as printed and xml:base for all formats.
So: fastfeedparser and a tolerant tree are read always, both are cheap; feedparser is asked where something is
missing; JSON Feed has its own reader.
"""

from __future__ import annotations

import html
import json
import re
from dataclasses import dataclass, fields, replace
from html.entities import html5
from typing import TYPE_CHECKING, Any

import fastfeedparser
import feedparser
from lxml import etree

from extractor.acquire.charset import strip_controls
from extractor.acquire.urls import join
from extractor.lexicon.markup import without_attribute_runs

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_ENTRIES = frozenset({"item", "entry"})
_DATES = ("pubdate", "published", "issued", "date", "created", "updated", "modified", "lastmod", "publication_date")
_TAG = re.compile(r"<[^<>]*>")
_LONGEST_FIELD = 20_000  # characters looked at; summaries are kept shorter
_LONGEST_SUMMARY = 2_000
# feedparser's e-mail expressions and its loose parser are quadratic; what is larger it does not get.
_FEEDPARSER_LIMIT = 1_500_000
_PEOPLE = re.compile(
    r"<((?:\w+:)?(?:author|creator|managingEditor|webMaster|contributor|email|name))\b[^<>]*>[^<]{400,}"
)

# Every pattern here runs over whole hostile documents: each must stay linear, so each attempt is bounded.
_DECLARATION = re.compile(r"<\?xml(?![\w-])[^>]{0,300}>")
_DOCTYPE_START = re.compile(r"<!DOCTYPE", re.IGNORECASE)
_DOCTYPE = re.compile(r"<!DOCTYPE[^\[<>]*(?:\[.*?\]\s*)?>", re.DOTALL | re.IGNORECASE)
_TOLD = (("<![CDATA[", "]]>"), ("<!--", "-->"))  # within these a DTD is what somebody writes about
_BARE_TAG = re.compile(r"<[A-Za-z][\w:.-]{0,60}\s[^<>]{0,1000}>")
_BARE_VALUE = re.compile(r"""(\s[\w:.-]{1,60}=)([^\s"'<>]{1,500})(?=[\s>])""")
_HEAD = 65_536  # characters within which a DTD begins
_MOST_AMPERSANDS = 500_000
_AMPERSAND = re.compile(r"<!\[CDATA\[.*?(?:\]\]>|\Z)|&(?:(#?\w{1,31});)?", re.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One entry as its feed prints it; `link` is absolute where the feed's address is known."""

    id: str = ""
    link: str = ""
    title: str = ""
    date: str = ""
    summary: str = ""

    @property
    def keys(self) -> frozenset[str]:
        """What tells that two parsers read the same entry."""
        return frozenset({self.id, self.link} - {""})


def tidy(text: str) -> str:
    """Make decoded feed text something every parser can read.

    No declaration (the text is decoded), no DTD (so no entity can grow or reach out), HTML's entities as
    characters, a bare ampersand as `&amp;`, no element with hundreds of attributes. CDATA stays as it is.
    """
    text = without_attribute_runs(_DECLARATION.sub("", text[max(text.find("<"), 0) :], count=2))
    start = _DOCTYPE_START.search(text, 0, _HEAD)
    is_told = start and any(text.rfind(a, 0, start.start()) > text.rfind(z, 0, start.start()) for a, z in _TOLD)
    dtd = None if is_told else start and _DOCTYPE.match(text, start.start())
    if dtd:
        text = text[: dtd.start()] + text[dtd.end() :]
    return _AMPERSAND.sub(_mend_ampersand, text) if text.count("&") < _MOST_AMPERSANDS else text


def _mend_ampersand(match: re.Match[str]) -> str:
    name = match.group(1)
    if match.group().startswith("<") or name in {"amp", "lt", "gt", "quot", "apos"}:
        return match.group()
    if name is None:
        return "&amp;"
    if name.startswith("#"):
        return html.escape(html.unescape(match.group()), quote=False)
    character = html5.get(name + ";")
    return html.escape(character, quote=False) if character else f"&amp;{name};"


def mend_attributes(text: str) -> str:
    """Put quotation marks around attribute values that have none, which costs a tree the whole element."""
    return _BARE_TAG.sub(lambda tag: _BARE_VALUE.sub(r'\1"\2"', tag.group()), text)


def parse_tree(text: str, url: str) -> tuple[Any, str]:
    """Parse tidied XML tolerantly; return its root (None where there is none) and the first error."""
    parser = etree.XMLParser(recover=True, resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(text.encode(), parser, base_url=url or None)
    except (etree.XMLSyntaxError, ValueError) as error:
        return None, str(error)[:200]
    return root, str(parser.error_log[0].message)[:200] if len(parser.error_log) else ""


def local_name(element: Any) -> str:
    """Return the name of an element without namespace or undeclared prefix, lower case; "" for comments."""
    tag = element.tag
    return tag.rpartition("}")[2].rpartition(":")[2].lower() if isinstance(tag, str) else ""


def read_tree(root: Any, url: str) -> list[Entry]:
    """Read the entries of a parsed feed or sitemap, wherever in it they stand."""
    names = {"url"} if local_name(root) == "urlset" else _ENTRIES
    return [_read_element(element, url) for element in root.iter(etree.Element) if local_name(element) in names]


def _read_element(element: Any, url: str) -> Entry:
    found: dict[str, Any] = {}
    for child in element.iterdescendants() if local_name(element) == "url" else element:
        if name := local_name(child):
            found.setdefault(name, child)
    texts = {name: _text(child) for name, child in found.items()}
    about = next((value for name, value in element.attrib.items() if name.endswith("about")), "")
    identity = texts.get("guid") or texts.get("id") or about
    entry = Entry(
        id=identity,
        link=_read_link(element, texts, identity, found, url),
        title=texts.get("title", ""),
        date=next((texts[name] for name in _DATES if texts.get(name)), ""),
        summary=texts.get("description") or texts.get("summary") or texts.get("encoded") or texts.get("content") or "",
    )
    return entry if entry.title or entry.keys or entry.summary else replace(entry, summary=_whatever(element))


def _whatever(element: Any) -> str:
    """Return what an entry says that has neither title, link, id nor summary: its words, or its attributes."""
    values = (value for part in element.iter(etree.Element) for value in part.attrib.values())
    return _text(element) or " ".join(values)[:_LONGEST_FIELD]


def _read_link(element: Any, texts: dict[str, str], identity: str, found: dict[str, Any], url: str) -> str:
    links = [child for child in element if local_name(child) == "link" and child.get("href")]
    chosen = next((link for link in links if link.get("rel", "alternate") == "alternate"), None)
    base = _base(element, url)
    if chosen is not None:
        return join(_base(chosen, url), chosen.get("href"))
    # The words of a link that was never closed run on into what follows: its own text ends there.
    printed = texts.get("loc") or (_own_text(found.get("link")) or texts.get("origlink"))
    if printed:
        return join(base, printed)
    guid = found.get("guid")
    is_link = identity.startswith(("http://", "https://")) and (guid is None or guid.get("isPermaLink") != "false")
    return join(base, identity) if is_link else ""


def _base(element: Any, url: str) -> str:
    base = element.base or url
    return base if base.startswith(("http://", "https://")) else url


def _own_text(element: Any) -> str:
    return "" if element is None else (element.text or "").strip()


def _text(element: Any) -> str:
    text, length = [], 0
    for part in element.itertext():
        text.append(part)
        length += len(part)
        if length > _LONGEST_FIELD:
            break
    return "".join(text).strip()[:_LONGEST_FIELD]


def read_fast(text: str, url: str) -> list[Entry]:
    """Read a feed with fastfeedparser; raises whatever it raises.

    Its dates are left out: it moves them to UTC, and where there is none it reads one out of a number in the link.
    """
    feed = fastfeedparser.parse(text.encode(), include_content=False, include_tags=False, include_media=False)
    return [
        Entry(
            id=identity if (identity := str(entry.get("id") or "")) != entry.get("link") else "",
            link=join(url, str(entry.get("link") or "")),
            title=str(entry.get("title") or ""),
            summary=str(entry.get("description") or "")[:_LONGEST_FIELD],
        )
        for entry in feed.entries
    ]


def read_slow(text: str, url: str) -> list[Entry]:
    """Read a feed with feedparser, which forgives most; its sanitiser is off: we keep text, not HTML."""
    if len(text) > _FEEDPARSER_LIMIT:
        return []
    headers = {"content-type": "application/xml; charset=utf-8", "content-location": url}
    feed = feedparser.parse(
        _PEOPLE.sub(r"<\1>", text).encode(), response_headers=headers, sanitize_html=False, resolve_relative_uris=False
    )
    return [
        Entry(
            id=str(entry.get("id") or ""),
            link=join(url, str(entry.get("link") or "")),
            title=str(entry.get("title") or ""),
            date=str(entry.get("published") or entry.get("updated") or ""),
            summary=str(entry.get("summary") or "")[:_LONGEST_FIELD],
        )
        for entry in feed.entries
    ]


def read_json(text: str, url: str) -> list[Entry] | None:
    """Read a JSON Feed (1.0 and 1.1, jsonfeed.org); None where it is no such thing."""
    try:
        feed = json.loads(text)
    except (ValueError, RecursionError):
        return None
    if not isinstance(feed, dict) or not isinstance(feed.get("items"), list):
        return None
    return [_read_json_item(item, url) for item in feed["items"] if isinstance(item, dict)]


def _read_json_item(item: dict[str, Any], url: str) -> Entry:
    def first(*names: str) -> str:
        values = (item.get(name) for name in names)
        return next((str(value) for value in values if isinstance(value, str | int | float) and value), "")

    identity = first("id")
    link = first("url", "external_url") or (identity if identity.startswith(("http://", "https://")) else "")
    return Entry(
        id=identity,
        link=join(url, link),
        title=first("title"),
        date=first("date_published", "date_modified"),
        summary=first("summary", "content_text", "content_html")[:_LONGEST_FIELD],
    )


def merge(first: Iterable[Entry], second: Iterable[Entry]) -> list[Entry]:
    """Fill the gaps of the first reading from the second, and append what only the second found.

    Entries are the same where id or link agree; in two readings of equal length also where they stand at the same
    place and one of them has neither, or their titles agree.
    """
    merged, others = list(first), list(second)
    in_step = len(merged) == len(others)
    places = {key: place for place, entry in reversed(list(enumerate(merged))) for key in entry.keys}
    for number, other in enumerate(others):
        if in_step and _may_be_same(merged[number], other):
            merged[number] = _fill(merged[number], other)
        elif other.keys & places.keys():
            place = min(places[key] for key in other.keys if key in places)
            merged[place] = _fill(merged[place], other)
        else:
            merged.append(other)
    return merged


def _may_be_same(entry: Entry, other: Entry) -> bool:
    # Titles decide where a parser that does not know xml:base made another link of the same words.
    return bool(entry.keys & other.keys) or not (entry.keys and other.keys) or entry.title == other.title != ""


def _fill(entry: Entry, other: Entry) -> Entry:
    """Fill the gaps of one reading; but parsers make ids of links and links of ids, which are no news."""
    gaps = {f.name: value for f in fields(Entry) if not getattr(entry, f.name) and (value := getattr(other, f.name))}
    if other.id in {other.link, entry.link}:
        gaps.pop("id", None)
    if other.link == entry.id:
        gaps.pop("link", None)
    return replace(entry, **gaps) if gaps else entry


def plain(text: str, longest: int = _LONGEST_SUMMARY) -> str:
    """Return the words of a title or summary: no tags, no character references, no controls."""
    text = text[:_LONGEST_FIELD]
    for _ in range(2):  # feeds escape once or twice
        text = html.unescape(_TAG.sub(" ", text))
    return " ".join(strip_controls(text).split())[:longest]


def iter_sitemaps(root: Any, url: str) -> Iterator[tuple[str, str]]:
    """Yield (address, last modification as printed) of the sitemaps a sitemap index names."""
    for element in root.iter(etree.Element):
        if local_name(element) == "sitemap":
            texts = {local_name(child): _text(child) for child in element}
            if link := join(url, texts.get("loc", "")):
                yield link, texts.get("lastmod", "")
