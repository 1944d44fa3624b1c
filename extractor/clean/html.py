"""Read the main text out of a page; the only file that knows trafilatura.

Precision first: a name from a sidebar is worse than a lost paragraph. Where precision
returns little, the default mode answers (measured upstream: 2 of 990 pages).
"""

from __future__ import annotations

import json
import logging
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import trafilatura
from lxml import etree
from trafilatura.settings import Document

from extractor.clean.normalise import normalise, one_line
from extractor.clean.titles import choose_headline
from extractor.errors import CleanError
from extractor.lexicon.markup import without_attribute_runs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

# What these libraries warn about (no text, a broken page) is an exception with a code here.
for _name in ("trafilatura", "htmldate"):
    logging.getLogger(_name).setLevel(logging.CRITICAL)

# The second opinion trafilatura asks for (justext) is quadratic in paragraphs: 12 s for 15,000. The
# largest of 43 real news pages has 5,852 tags. Beyond the second bound the extractor itself takes minutes.
_MANY_TAGS = 12_000
_MOST_TAGS = 60_000
# No page opens or closes the same element fifty times in a row; a bomb does, and libxml2 stops at a depth of 256.
_TAG_RUN = re.compile(r"(</?[a-z][a-z0-9]*>)(?:\s*\1){49,}", re.IGNORECASE)
# Less than a paragraph of precise text: the template defeated precision mode.
_LITTLE = 500
_MOST_JSON_LD = 400_000
_DEEPEST = 6
_ARTICLE_TYPES = re.compile(r"(?i)article|posting|report|webpage")


@dataclass(frozen=True, kw_only=True)
class Reading:
    """What a page says before anybody judges it."""

    title: str
    text: str  # normalised; a block per line, "- " items, " | " between cells
    tree: HtmlElement
    site: str = ""
    canonical: str = ""
    language: str = ""  # as the page claims
    data: dict[str, Any] = field(default_factory=dict)  # the article's JSON-LD object


# --- structured data -------------------------------------------------------------------


def _objects(value: Any, depth: int = 0) -> Iterator[dict[str, Any]]:
    if depth > _DEEPEST:
        return
    if isinstance(value, dict):
        yield value
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _objects(value.get(key), depth + 1)
    elif isinstance(value, list):
        for item in value[:200]:
            yield from _objects(item, depth + 1)


def _json_ld(tree: HtmlElement) -> dict[str, Any]:
    """Return the JSON-LD object that describes the article: the first with a date or headline."""
    candidates: list[dict[str, Any]] = []
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or "") or len(script.text or "") > _MOST_JSON_LD:
            continue
        try:
            candidates += _objects(json.loads(script.text or "", strict=False))
        except (ValueError, RecursionError):
            continue  # broken markup of others is common and states nothing
    articles = [row for row in candidates if _ARTICLE_TYPES.search(str(row.get("@type", "")))]
    ranked = sorted(articles, key=lambda row: -sum(key in row for key in ("headline", "datePublished", "articleBody")))
    return ranked[0] if ranked else {}


def _meta(tree: HtmlElement, *names: str) -> str:
    for name in names:
        for tag in tree.iter("meta"):
            if (tag.get("property") or tag.get("name") or "").lower() == name and (tag.get("content") or "").strip():
                return one_line(tag.get("content") or "")
    return ""


def _words_of(element: Any) -> str:
    return one_line(" ".join(str(part) for part in element.itertext()))


def _title(tree: HtmlElement, data: dict[str, Any]) -> str:
    """Return the headline as printed, of all that the page says it is called."""
    in_head = one_line(_words_of(tag)) if (tag := next(tree.iter("title"), None)) is not None else ""
    stated = (
        one_line(data["headline"])
        if isinstance(data.get("headline"), str)
        else _meta(tree, "og:title", "twitter:title")
    )
    headings = [words for tag in tree.iter("h1") if (words := _words_of(tag))]
    return choose_headline(stated, in_head, headings, _site(tree, data))


def _site(tree: HtmlElement, data: dict[str, Any]) -> str:
    publisher = data.get("publisher")
    if isinstance(publisher, dict) and isinstance(publisher.get("name"), str):
        return one_line(publisher["name"])
    return _meta(tree, "og:site_name", "application-name")


def _canonical(tree: HtmlElement) -> str:
    for tag in tree.iter("link"):
        if "canonical" in (tag.get("rel") or "").lower().split():
            return (tag.get("href") or "").strip()
    return _meta(tree, "og:url")


# --- main text ---------------------------------------------------------------------------

_BLOCK = {"p", "head", "quote", "code", "ab"}
_STACK = {"body", "main", "div", "list", "table", "comments", "figure"}


def _inline(element: Any) -> str:
    """Return the words of a block, a line per `lb`."""
    parts = [element.text or ""]
    for child in element:
        if isinstance(child.tag, str):
            parts.append("\n" if child.tag == "lb" else _inline(child))
        parts.append(child.tail or "")
    return "".join(parts)


def _flat(element: Any) -> str:
    return " ".join(_inline(element).split())


def _item(element: Any) -> list[str]:
    """Return the lines of a list item; items of a list within it stand on their own lines."""
    nested = [child for child in element if child.tag == "list"]
    own = " ".join((element.text or "").split())
    for child in element:
        if child.tag != "list":
            own = " ".join([own, _flat(child)]).strip()
        own = " ".join([own, *(child.tail or "").split()]).strip()
    lines = [f"- {own}"] if own else []
    return lines + [line for part in nested for line in _lines(part)]


def _row(element: Any) -> str:
    cells = [_flat(cell) for cell in element if isinstance(cell.tag, str)]
    return " | ".join(cells) if any(cells) else ""


def _lines(element: Any) -> Iterator[str]:
    """Yield the blocks below an element of trafilatura's tree, in order."""
    if element.tag in _BLOCK and not any(child.tag in {"list", "table", "p"} for child in element):
        yield _inline(element)
    elif element.tag == "item":
        yield from _item(element)
    elif element.tag == "row":
        yield _row(element)
    elif element.tag in _STACK or element.tag in _BLOCK:
        yield element.text or ""
        for child in element:
            if isinstance(child.tag, str):
                yield from _lines(child)
            yield child.tail or ""
    else:
        yield _inline(element)


def _layout(body: Any) -> str:
    """Return a tree as text: blocks stand an empty line apart, items and rows directly below one another."""
    text = ""
    previous = ""
    for line in (normalise(line) for line in _lines(body)):
        if not line:
            continue
        kind = "item" if line.startswith("- ") else "row" if " | " in line else ""
        text += ("\n" if kind and kind == previous else "\n\n") + line
        previous = kind
    return normalise(text)


def _body(tree: HtmlElement, *, precise: bool, fast: bool, drop: list[str]) -> str:
    document = trafilatura.bare_extraction(
        tree,
        fast=fast,
        favor_precision=precise,
        include_comments=False,
        include_tables=True,
        include_formatting=False,
        with_metadata=False,
        prune_xpath=drop or None,
    )
    return _layout(document.body) if isinstance(document, Document) and document.body is not None else ""


def _kept(tree: HtmlElement, keep: str) -> HtmlElement | None:
    """Return a page that consists of the elements a source wants kept."""
    found = [element for element in tree.xpath(keep) if isinstance(element.tag, str)]
    if not found:
        return None
    inner = b"".join(etree.tostring(element, method="html", encoding="utf-8", with_tail=False) for element in found)
    page = b"<html><head></head><body><article>" + inner + b"</article></body></html>"
    return trafilatura.load_html(page)


def _main_text(html: str, rules: dict[str, Any]) -> str:
    drop = [rules["drop"]] if isinstance(rules.get("drop"), str) else list(rules.get("drop", ()))
    fast = html.count("<") > _MANY_TAGS
    tree = trafilatura.load_html(html)  # extraction changes the tree it is given
    if tree is None:
        return ""
    if rules.get("keep") and (kept := _kept(tree, str(rules["keep"]))) is not None:
        tree, html = kept, etree.tostring(kept, method="html", encoding="unicode")
    precise = _body(tree, precise=True, fast=fast, drop=drop)
    if len(precise) >= _LITTLE:
        return precise
    again = trafilatura.load_html(html)
    fuller = _body(again, precise=False, fast=fast, drop=drop) if again is not None else ""
    return fuller if len(fuller) > 2 * len(precise) else precise


def _stated_body(data: dict[str, Any]) -> str:
    """Return the text a page states as `articleBody`: all there is where scripts draw the page."""
    body = data.get("articleBody")
    return normalise(re.sub(r"<[^<>]{1,300}>", " ", body)) if isinstance(body, str) else ""


def _fuller(text: str, stated: str) -> str:
    """Return the stated body where it says much more, or as much in blocks as the text in one."""
    more = len(text) < _LITTLE and len(stated) > 2 * len(text)
    return stated if more or ("\n" not in text and len(stated) >= len(text)) else text


def read_html(html: str, *, url: str, rules: dict[str, Any]) -> Reading:
    """Return what a page says; `rules` are the source's `{"keep": xpath, "drop": [xpath]}`.

    Raises `CleanError`: `too-complex` (a page no extractor survives), `not-html`, `bad-xpath`.
    """
    html = without_attribute_runs(_TAG_RUN.sub(r"\1", html))
    if html.count("<") > _MOST_TAGS:
        raise CleanError(f"has more than {_MOST_TAGS} tags", url=url, code="too-complex")
    try:
        tree = trafilatura.load_html(html)
        if tree is None:
            raise CleanError("is no HTML page", url=url, code="not-html")
        data = _json_ld(tree)
        text = _main_text(html, rules)
        return Reading(
            title=_title(tree, data),
            text=_fuller(text, _stated_body(data)),
            tree=tree,
            site=_site(tree, data),
            canonical=_canonical(tree),
            language=(tree.get("lang") or "")[:2].lower(),
            data=data,
        )
    except etree.XPathError as error:
        raise CleanError(f"the source's clean rule is no XPath: {error}", url=url, code="bad-xpath") from error
    except (etree.LxmlError, ValueError, TypeError, AttributeError, IndexError, KeyError, RecursionError) as error:
        # What lxml and trafilatura raise on hostile markup; it must not end a night's run.
        raise CleanError(f"cannot be parsed: {type(error).__name__}: {error}", url=url, code="not-html") from error
