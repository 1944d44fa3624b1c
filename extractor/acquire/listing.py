"""Turn an index page without a feed into items.

A source says where its links, dates and next page stand (CSS selectors); a page of which nothing is said is
read by its shape: the largest group of links that stand in the same place of their rows.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import islice
from typing import TYPE_CHECKING, Any

from lxml import etree
from lxml import html as lxml_html

from extractor.acquire.charset import decode, strip_controls
from extractor.acquire.dates import read_date
from extractor.acquire.selectors import read_selector
from extractor.acquire.urls import canonical, join
from extractor.lexicon.markup import without_attribute_runs
from extractor.types import Issue, Item, Source

if TYPE_CHECKING:
    from collections.abc import Iterable

_FURNITURE = frozenset({"nav", "header", "footer", "aside", "form", "button", "select"})
_FURNITURE_WORD = re.compile(
    r"\b(?:nav|menu|footer|breadcrumbs?|cookie|social|share|sidebar|pagination|pager|related|skip)\b", re.IGNORECASE
)
MOST_LINKS = 2_000
_ROWS_UP = 5  # how far above its link the row of an item may begin
_ROW_LINKS = 30  # what holds more links is no row
_ROW_TEXTS = 200  # pieces of text of a row that are searched for a date
_LEAST_WORDS = 3  # a headline has more words than a menu entry
_PRINTED_DATE = re.compile(
    r"\d{4}-\d\d-\d\d|\d{4}年\s?\d{1,2}月\s?\d{1,2}日|\d{1,2}[./]\d{1,2}[./]\d{4}|\d{4}[./]\d{1,2}[./]\d{1,2}"
    r"|[^\W\d_]{3,12}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}(?![-./]?\d)"  # "Part 2 2026-11-04" is no 2nd of Part
    r"|\d{1,2}(?:st|nd|rd|th|er)?\.? (?:de )?[^\W\d_]{3,12}\.?,? (?:de )?\d{4}"
)


@dataclass(frozen=True, slots=True)
class Listing:
    """One index page: its items in its order, the address of the next page ("" on the last), what was wrong."""

    items: tuple[Item, ...]
    next_url: str = ""
    issues: tuple[Issue, ...] = ()


def read_listing(
    page: bytes | str, url: str, *, source: Source | None = None, content_type: str = "", now: datetime | None = None
) -> Listing:
    """Read an index page; a page without items gives none and an issue `empty-listing`."""
    now = now or datetime.now(UTC)
    root = _parse(decode(page, content_type) if isinstance(page, bytes) else page)
    if root is None:
        return Listing((), issues=(_issue("empty-listing", "nothing that parses as HTML", url),))
    base = _base_url(root, url)
    links = _select(root, source.link) if source and source.link else _guess_links(root, base)
    items, problems = _make_items(links[:MOST_LINKS], base, url, source, now)
    if len(links) > MOST_LINKS:
        problems["listing-truncated"] = len(links) - MOST_LINKS
    if not items:
        problems["empty-listing"] = 1
    next_url = _next_url(root, base, source)
    return Listing(
        items,
        "" if next_url and canonical(next_url) == canonical(url) else next_url,
        tuple(_issue(code, f"{count} × {_MEANING[code]}", url) for code, count in sorted(problems.items())),
    )


_MEANING = {
    "date-implausible": "a date that cannot be right, left out",
    "date-unreadable": "a date that cannot be read, left out",
    "empty-listing": "an index page on which no link was found",
    "item-filtered": "a link that `include` does not want",
    "listing-truncated": "a link beyond the first 2,000",
}


def _issue(code: str, message: str, url: str) -> Issue:
    return Issue(stage="acquire", code=code, message=message, subject=url)


def _parse(text: str) -> Any:
    parser = lxml_html.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False)
    try:
        return lxml_html.document_fromstring(without_attribute_runs(text).encode(), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None


def _base_url(root: Any, url: str) -> str:
    href = next((element.get("href") for element in root.iter("base") if element.get("href")), "")
    return join(url, href) or url


def _select(root: Any, css: str) -> list[Any]:
    found = read_selector(css)(root)
    return [element for element in found if isinstance(element, etree._Element)]  # noqa: SLF001


def _make_items(
    links: list[Any], base: str, url: str, source: Source | None, now: datetime
) -> tuple[tuple[Item, ...], Counter[str]]:
    problems: Counter[str] = Counter()
    wanted = re.compile(source.include) if source and source.include else None
    anchors = [_anchor(link) for link in links]
    marked = {anchor for anchor in anchors if anchor is not None}
    items: dict[str, Item] = {}
    for anchor in anchors:
        target = "" if anchor is None else join(base, anchor.get("href"))
        if not target or target.partition("#")[0] == url.partition("#")[0]:
            continue
        if wanted and not wanted.search(target):
            problems["item-filtered"] += 1
            continue
        printed = _row_date(anchor, marked, source)
        published, problem = read_date(
            printed, now, language=source.language if source else "", country=source.country if source else ""
        )
        problems.update([problem] if problem else [])
        item = Item(
            source=source.key if source else url,
            url=target,
            id=canonical(target),
            title=_words(anchor) or (anchor.get("title") or anchor.get("aria-label") or "").strip(),
            published=published,
        )
        items[item.id] = _better(items.get(item.id), item)
    return tuple(items.values()), problems


def _better(old: Item | None, new: Item) -> Item:
    """Of two links to one article (picture and headline) keep the one with more words."""
    return new if old is None or len(new.title) > len(old.title) else old


def _anchor(element: Any) -> Any:
    """Return the link itself, where a selector names the element around or within it."""
    if element.get("href"):
        return element
    inner = next((a for a in element.iter("a") if a.get("href")), None)
    return inner if inner is not None else next((a for a in element.iterancestors("a") if a.get("href")), None)


def _words(element: Any) -> str:
    return strip_controls(" ".join("".join(element.itertext()).split()))[:500]


# --- dates -------------------------------------------------------------------------------


def _row_date(anchor: Any, marked: set[Any], source: Source | None) -> str:
    """Return the date printed nearest to a link: within it, in its row, or just before its row."""
    for element in _rows(anchor, marked):
        found = _date_in(element, source)
        if found:
            return found
    return ""


def _rows(anchor: Any, marked: set[Any]) -> Iterable[Any]:
    """Yield the link and what encloses it, as long as that encloses no other item; then its neighbours."""
    row = anchor
    yield row
    target = anchor.get("href")
    for _ in range(_ROWS_UP):
        parent = row.getparent()
        if parent is None:
            break
        neighbours = list(islice(parent.iter("a"), _ROW_LINKS + 1))
        if len(neighbours) > _ROW_LINKS or any(a in marked and a.get("href") != target for a in neighbours):
            break
        row = parent
        yield row
    for neighbour in (row.getprevious(), row.getnext()):
        if (
            neighbour is not None
            and isinstance(neighbour.tag, str)
            and not any(a in marked for a in islice(neighbour.iter("a"), _ROW_LINKS))
        ):
            yield neighbour


def _date_in(element: Any, source: Source | None) -> str:
    if source and source.date:
        found = _select(element, source.date) or [element] * _matches_itself(element, source.date)
        return _printed(found[0]) if found else ""
    stamp = next((_printed(time) for time in element.iter("time")), "")
    if stamp:
        return stamp
    match = _PRINTED_DATE.search(" ".join("".join(islice(element.itertext(), _ROW_TEXTS)).split())[:2_000])
    return match.group() if match else ""


def _matches_itself(element: Any, css: str) -> bool:
    parent = element.getparent()
    return parent is not None and element in _select(parent, css)


def _printed(element: Any) -> str:
    """Return the machine-readable date of an element if it has one, else the date in its words, else its words."""
    stamp = (element.get("datetime") or element.get("content") or "").strip()
    if stamp:
        return str(stamp)
    words = _words(element)
    match = _PRINTED_DATE.search(words)
    return match.group() if match else words


# --- without selectors ---------------------------------------------------------------------


def _guess_links(root: Any, base: str) -> list[Any]:
    """Return the group of headline-like links with the most words among links that stand in the same place."""
    groups: dict[tuple[str, ...], list[Any]] = defaultdict(list)
    for anchor in root.iter("a"):
        if not anchor.get("href") or not join(base, anchor.get("href")) or _is_furniture(anchor):
            continue
        if _is_headline(_words(anchor)):
            groups[_place(anchor)].append(anchor)
    groups = {place: links for place, links in groups.items() if len({a.get("href") for a in links}) > 1}
    return max(groups.values(), key=lambda links: sum(len(_words(link)) for link in links), default=[])


def _is_headline(words: str) -> bool:
    return len(words.split()) >= _LEAST_WORDS or (len(words) >= 10 and not words.isascii())


def _is_furniture(anchor: Any) -> bool:
    return any(
        element.tag in _FURNITURE or _FURNITURE_WORD.search(f"{element.get('class') or ''} {element.get('id') or ''}")
        for element in (anchor, *anchor.iterancestors())
        if element.tag not in {"body", "html"}
    )


def _place(anchor: Any) -> tuple[str, ...]:
    """Where a link stands: the tags above it, with the class of the nearest."""
    above = list(anchor.iterancestors())[:_ROWS_UP]
    return ((anchor.get("class") or "").split(" ")[0], *(element.tag for element in above))


def _next_url(root: Any, base: str, source: Source | None) -> str:
    if source and source.next:
        found = [_anchor(element) for element in _select(root, source.next)]
    elif source is None:
        found = [element for element in root.iter("a", "link") if "next" in (element.get("rel") or "").lower().split()]
    else:
        found = []
    return next((url for link in found if link is not None and (url := join(base, link.get("href")))), "")
