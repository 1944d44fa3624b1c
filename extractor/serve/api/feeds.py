"""Feeds of a query: Atom (RFC 4287) and JSON Feed 1.1. Ids are our permanent addresses and never change."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from datasette.utils.asgi import Response

from extractor.serve import words
from extractor.serve.api.contract import Ask, Endpoint, Param
from extractor.serve.api.endpoints import ACTS, Q
from extractor.serve.api.resources import list_actions, list_articles
from extractor.serve.doors import own_address
from extractor.serve.metadata import TITLE

if TYPE_CHECKING:
    from extractor.serve.reader import Row

_ATOM = "http://www.w3.org/2005/Atom"
_NOT_XML = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # XML 1.0, production 2
_ENTRIES = Param(name="limit", says="Entries", kind="number", default=50)


async def _actions(ask: Ask) -> tuple[str, list[Row]]:
    rows = (await list_actions(ask)).rows
    chosen = ", ".join(str(ask[p.name]) for p in ACTS if ask[p.name])
    title = f"{TITLE}: actions{' – ' + chosen if chosen else ''}"
    return title, [_act(row) for row in rows]


def _act(row: Row) -> Row:
    quote, article = row["evidence"]["quote"], row["evidence"]["article"]
    done = f"{words.act(row['kind'])} {words.count(row['n_targets'], 'actor')}"
    what = f"{row['authority']} {done if row['n_targets'] else words.act_alone(row['kind'])}: {article['title']}"
    return {
        "id": row["page"],
        "title": what,
        "date": row["date"],
        "text": f"“{quote}” — {article['publisher']}",
        "original": article["url"],
    }


async def _articles(ask: Ask) -> tuple[str, list[Row]]:
    rows = (await list_articles(ask)).rows
    entries = [
        {"id": r["page"], "title": r["title"], "date": r["published"], "text": r["publisher"], "original": r["url"]}
        for r in rows
    ]
    return f"{TITLE}: documents – {ask['q']}", entries


def _stamp(date: str | None) -> str:
    """Return a date as RFC 3339 wants it."""
    day = date or "1970-01-01"
    return day if "T" in day else f"{(day + '-01-01')[:10]}T00:00:00Z"


def _here(ask: Ask) -> str:
    """Return the address of the feed: that of its query."""
    query = ask.request.query_string
    return own_address(ask.reader.datasette, ask.request) + (f"?{query}" if query else "")


def atom(ask: Ask, title: str, entries: list[Row]) -> Response:
    """Return entries as Atom."""
    ET.register_namespace("", _ATOM)
    feed = ET.Element(f"{{{_ATOM}}}feed")
    here = _here(ask)
    _add(feed, "title", title)
    _add(feed, "id", here)
    _add(feed, "link", rel="self", href=here)
    _add(feed, "updated", max((_stamp(e["date"]) for e in entries), default=_stamp(None)))
    _add(_add(feed, "author"), "name", TITLE)
    for entry in entries:
        item = _add(feed, "entry")
        _add(item, "title", entry["title"])
        _add(item, "id", entry["id"])
        _add(item, "link", href=entry["id"])
        if original := words.safe_href(entry["original"]):
            _add(item, "link", rel="related", href=original)
        _add(item, "updated", _stamp(entry["date"]))
        _add(item, "summary", entry["text"])
    text = ET.tostring(feed, encoding="unicode")
    return Response(
        f'<?xml version="1.0" encoding="utf-8"?>\n{text}', content_type="application/atom+xml; charset=utf-8"
    )


def _add(parent: ET.Element, name: str, text: str = "", **attributes: str) -> ET.Element:
    child = ET.SubElement(parent, f"{{{_ATOM}}}{name}", attributes)
    child.text = _NOT_XML.sub("", words.plain(text)) or None
    return child


def json_feed(ask: Ask, title: str, entries: list[Row]) -> Response:
    """Return entries as JSON Feed."""
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": title,
        "home_page_url": ask.address("/"),
        "feed_url": _here(ask),
        "items": [_item(entry) for entry in entries],
    }
    return Response(json.dumps(feed, ensure_ascii=False), content_type="application/feed+json; charset=utf-8")


def _item(entry: Row) -> Row:
    row = {
        "id": entry["id"],
        "url": entry["id"],
        "title": entry["title"],
        "content_text": entry["text"],
        "date_published": _stamp(entry["date"]),
    }
    original = words.safe_href(entry["original"])
    return row | ({"external_url": original} if original else {})


async def actions_atom(ask: Ask) -> Response:
    """Answer /actions.atom."""
    return atom(ask, *await _actions(ask))


async def actions_feed(ask: Ask) -> Response:
    """Answer /actions.feed."""
    return json_feed(ask, *await _actions(ask))


async def articles_atom(ask: Ask) -> Response:
    """Answer /articles.atom."""
    return atom(ask, *await _articles(ask))


async def articles_feed(ask: Ask) -> Response:
    """Answer /articles.feed."""
    return json_feed(ask, *await _articles(ask))


_XML, _FEED = "application/atom+xml", "application/feed+json"
ENDPOINTS: tuple[Endpoint, ...] = (
    Endpoint(
        path="/actions.atom",
        says="Feed of actions",
        answer=actions_atom,
        schema="Anything",
        params=(*ACTS, _ENTRIES),
        media=_XML,
        tag="feeds",
    ),
    Endpoint(
        path="/actions.feed",
        says="The same as JSON Feed",
        answer=actions_feed,
        schema="Anything",
        params=(*ACTS, _ENTRIES),
        media=_FEED,
        tag="feeds",
    ),
    Endpoint(
        path="/articles.atom",
        says="Feed of documents that hold words",
        answer=articles_atom,
        schema="Anything",
        params=(Q, _ENTRIES),
        media=_XML,
        tag="feeds",
    ),
    Endpoint(
        path="/articles.feed",
        says="The same as JSON Feed",
        answer=articles_feed,
        schema="Anything",
        params=(Q, _ENTRIES),
        media=_FEED,
        tag="feeds",
    ),
)
