"""Cells of Datasette's own tables: runs for every cell, so it is cheap and asks nothing."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from extractor.serve import words

if TYPE_CHECKING:
    from datasette.app import Datasette

_LONG = 280
_LISTS = frozenset({"countries", "programs", "legal_basis", "aliases", "weak_aliases"})
_BADGES = {
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
    if column == "name" and table in {"actors", "actor_profiles"}:
        href = datasette.urls.path(f"/actor/{row['id']}")
        return Markup('<a href="{}">{}</a>').format(href, words.plain(str(value)))
    if column == "actor" and table == "designations" and row["actor_id"]:
        return Markup('<a href="{}">{}</a>').format(datasette.urls.path(f"/actor/{row['actor_id']}"), words.plain(str(value)))
    if column == "title" and table == "articles":
        return Markup('<a href="{}">{}</a>').format(datasette.urls.path(f"/article/{row['id']}"), words.plain(str(value)))
    if (table, column) in _BADGES:
        return Markup('<span class="badge badge-{}">{}</span>').format(value, _BADGES[table, column](str(value)))  # type: ignore[index]
    if column == "confidence" and isinstance(value, float):
        return Markup('<span title="{}">{}</span>').format(value, words.certainty(value))
    if column == "url" or column.endswith("_url"):
        return _link(str(value))
    if column in _LISTS:
        return _list(str(value))
    if isinstance(value, str) and len(value) > _LONG:
        return Markup("{}…").format(words.plain(value[:_LONG]))
    return None


def _link(url: str) -> Markup:
    href = words.safe_href(url)
    short = url if len(url) <= 60 else url[:58] + "…"  # noqa: PLR2004 - what fits a column
    return Markup('<a href="{}" rel="noopener nofollow">{}</a>').format(href, short) if href else Markup("{}").format(url)


def _list(value: str) -> Markup | None:
    try:
        items = json.loads(value)
    except ValueError:
        return None
    return Markup("{}").format(", ".join(map(str, items))) if isinstance(items, list) else None
