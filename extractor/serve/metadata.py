"""What Datasette tells readers about the knowledge base: titles, meanings, units, facets, questions.

    metadata(name)   the metadata of a database called `name`, as Datasette 0.65 reads it

The wording stands in `tables.toml` and `questions.toml`.
"""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

TITLE = "Designations"
ABOUT = (
    "Who is sanctioned, charged or accused, by whom, since when, connected to whom: read by machine from official "
    "releases and the press, every claim with the words it rests on."
)
_PLUMBING = ("_sqlite_migrations", "http_state", "item_ids")  # of no use to readers
_SHADOWS = ("data", "idx", "docsize", "config")  # tables SQLite keeps for a full-text index


@cache
def _toml(name: str) -> dict[str, Any]:
    return tomllib.loads(files("extractor.serve").joinpath(name).read_text(encoding="utf-8"))


def describe(table: str, column: str) -> str:
    """Return what a column means, "" where nothing is said."""
    words = _toml("tables.toml")
    own: dict[str, str] = words["tables"].get(table, {}).get("columns", {})
    return str(own.get(column) or words["columns"].get(column, ""))


def metadata(name: str, columns: dict[str, list[str]] | None = None) -> dict[str, Any]:
    """Return Datasette's metadata; `columns` (table -> columns) adds the common meanings to every table."""
    tables = {table: _table(table, (columns or {}).get(table, [])) for table in _toml("tables.toml")["tables"]}
    for index in ("articles_fts", "actor_names_fts"):
        tables |= {f"{index}{suffix}": {"hidden": True} for suffix in ("", *(f"_{s}" for s in _SHADOWS))}
    tables |= {table: {**tables.get(table, {}), "hidden": True} for table in _PLUMBING}
    return {
        "title": TITLE,
        "description": ABOUT,
        "license": "Facts as published; quotations belong to their publishers",
        "about": "What a claim is",
        "about_url": "/about",
        "databases": {name: {"description": ABOUT, "tables": tables, "queries": _queries()}},
    }


def _table(table: str, columns: list[str]) -> dict[str, Any]:
    row = dict(_toml("tables.toml")["tables"][table])
    own = row.get("columns", {})
    row["columns"] = _Words({c: describe(table, c) for c in columns or own if describe(table, c)})
    if row.get("sort_desc") and columns and row["sort_desc"] not in columns:
        del row["sort_desc"]
    return row


def _queries() -> dict[str, Any]:
    return {key: _Words({"hide_sql": True, **question}) for key, question in _toml("questions.toml").items()}


class _Words(dict[str, Any]):
    """A dict of strings and truth values: Datasette copies all metadata deeply at each request, this at no cost."""

    def __deepcopy__(self, memo: dict[int, Any]) -> _Words:
        return _Words(self)
