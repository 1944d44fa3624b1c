"""Read `sources.toml` into `Source`s, every row checked."""

from __future__ import annotations

import re
import tomllib
from dataclasses import MISSING, fields
from importlib.resources import files
from typing import TYPE_CHECKING, Any, get_args
from urllib.parse import urlsplit

from extractor.acquire.selectors import read_selector
from extractor.errors import SourceError
from extractor.types import Source, SourceKind, Tier

if TYPE_CHECKING:
    from pathlib import Path

_FIELDS = {field.name: field for field in fields(Source)}
_REQUIRED = tuple(
    name for name, field in _FIELDS.items() if field.default is MISSING and field.default_factory is MISSING
)
_KEY = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_TYPES: dict[str, type] = {"max_pages": int, "active": bool, "clean": dict, "expect": dict}


def read_sources(path: Path | None = None) -> tuple[Source, ...]:
    """Return the sources of a file (the shipped one by default), in its order.

    Raises `SourceError`, which names the file and the key of the row (or its number).
    """
    name = str(path) if path else "sources.toml"
    try:
        text = (path or files(__package__) / "sources.toml").read_text("utf-8")
        table = tomllib.loads(text)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SourceError(f"{name}: cannot be read: {error}", path=name) from error
    rows = table.get("source", [])
    if not isinstance(rows, list) or not rows or set(table) != {"source"}:
        raise SourceError(f"{name}: wants [[source]] tables and nothing else", path=name)
    sources = tuple(_read_row(row, number, name) for number, row in enumerate(rows, 1))
    keys = [source.key for source in sources]
    for key in keys:
        if keys.count(key) > 1:
            raise SourceError(f"{name}: {key}: the key is used twice", path=name, key=key)
    return sources


def _read_row(row: Any, number: int, path: str) -> Source:
    key = str(row.get("key", f"row {number}")) if isinstance(row, dict) else f"row {number}"
    problem = _find_problem(row)
    if problem:
        raise SourceError(f"{path}: {key}: {problem}", path=path, key=key)
    return Source(**row)


def _find_problem(row: Any) -> str:
    """Return what is wrong with a row, or ""."""
    if not isinstance(row, dict):
        return "is no table"
    if unknown := sorted(set(row) - set(_FIELDS)):
        return f"unknown field {unknown[0]!r}"
    if missing := [name for name in _REQUIRED if name not in row]:
        return f"field {missing[0]!r} is missing"
    for name, value in row.items():
        if type(value) is not _TYPES.get(name, str):
            return f"{name} must be {_TYPES.get(name, str).__name__}"
    return _find_bad_value(row)


def _find_bad_value(row: dict[str, Any]) -> str:
    checks = (
        (bool(_KEY.fullmatch(row["key"])), "key must be lower-case words joined by hyphens"),
        (row["kind"] in get_args(SourceKind), f"kind must be one of {', '.join(get_args(SourceKind))}"),
        (row["tier"] in get_args(Tier), f"tier must be one of {', '.join(get_args(Tier))}"),
        (bool(re.fullmatch(r"(?:[a-z]{2})?", row["country"])), "country must be an ISO 3166 alpha-2 code or empty"),
        (bool(re.fullmatch(r"[a-z]{2}", row["language"])), "language must be an ISO 639-1 code"),
        (all(row[name].strip() for name in ("title", "publisher", "licence", "url")), "a text field is empty"),
        (row["kind"] == "file" or _is_web(row["url"]), "url must begin with http:// or https://"),
        (row.get("max_pages", 1) > 0, "max_pages must be positive"),
        (_is_range(row.get("expect", {}).get("items", [0, 0])), "expect.items must be [least, most]"),
        (set(row.get("expect", {})) <= {"items", "days"}, "expect knows items and days"),
        (type(row.get("expect", {}).get("days", 1)) is int, "expect.days must be a number of days"),
        (set(row.get("clean", {})) <= {"keep", "drop"}, "clean knows keep and drop"),
    )
    problem = next((message for is_fine, message in checks if not is_fine), "")
    return problem or _find_bad_pattern(row)


def _find_bad_pattern(row: dict[str, Any]) -> str:
    try:
        re.compile(row.get("include", ""))
    except re.error as error:
        return f"include is no regular expression: {error}"
    for name in ("link", "date", "next"):
        try:
            read_selector(row.get(name) or "a")
        except ValueError as error:
            return f"{name}: {error}"
    return ""


def _is_web(url: str) -> bool:
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.hostname)


def _is_range(value: Any) -> bool:
    is_pair = isinstance(value, list) and [type(part) for part in value] == [int, int]
    return is_pair and value[0] <= value[1]
