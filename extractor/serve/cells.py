"""Cells of Datasette's own tables: runs for every cell, so it is cheap and asks nothing."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from extractor.serve import words

if TYPE_CHECKING:
    from datasette.app import Datasette

_LONG = 280
_LISTS = frozenset({"countries", "programs", "legal_basis", "aliases", "weak_aliases"})
_PAGES: dict[
    tuple[str | None, str], tuple[str, str]
] = {  # cells that lead to one of our pages, and the column of its id
    ("actors", "name"): ("actor", "id"),
    ("actor_profiles", "name"): ("actor", "id"),
    ("designations", "actor"): ("actor", "actor_id"),
    ("designations", "article"): ("article", "article_id"),
    ("articles", "title"): ("article", "id"),
    ("actions", "title"): ("action", "id"),
    ("timeline", "title"): ("action", "action_id"),
    ("stories", "title"): ("story", "id"),
}
_BADGES: dict[tuple[str | None, str], Callable[[str], str]] = {
    ("actors", "status"): words.status,
    ("actor_profiles", "status"): words.status,
    ("actors", "type"): words.actor_type,
    ("actor_profiles", "type"): words.actor_type,
    ("document_actors", "type"): words.actor_type,
}


def cell(datasette: Datasette, row: Any, value: Any, column: str, table: str | None) -> Markup | None:
    """Return the HTML of a cell, None to leave it to Datasette; strings are escaped by `Markup.format`."""
    if value is None or value == "":
        return None
    if (table, column) in _PAGES:
        path, key = _PAGES[table, column]
        return _page(datasette, path, row[key], str(value))
    if (table, column) in _BADGES:
        return Markup('<span class="badge badge-{}">{}</span>').format(value, _BADGES[table, column](str(value)))
    if column == "confidence" and isinstance(value, float):
        return Markup('<span title="{}">{}</span>').format(value, words.certainty(value))
    return _by_form(column, value) if isinstance(value, str) else None


def _by_form(column: str, value: str) -> Markup | None:
    if column == "url" or column.endswith("_url"):
        return _link(value)
    if column in _LISTS:
        return _list(value)
    return Markup("{}…").format(words.plain(value[:_LONG])) if len(value) > _LONG else None


def _page(datasette: Datasette, path: str, key: Any, text: str) -> Markup | None:
    href = datasette.urls.path(f"/{path}/{key}")
    return Markup('<a href="{}">{}</a>').format(href, words.plain(text)) if key else None


def _link(url: str) -> Markup:
    href = words.safe_href(url)
    short = url if len(url) <= 60 else url[:58] + "…"
    return (
        Markup('<a href="{}" rel="noopener nofollow">{}</a>').format(href, short) if href else Markup("{}").format(url)
    )


def _list(value: str) -> Markup | None:
    try:
        items = json.loads(value)
    except ValueError:
        return None
    return Markup("{}").format(", ".join(map(str, items)) or "\u00a0") if isinstance(items, list) else None
