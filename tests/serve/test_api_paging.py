"""Whoever walks a list sees every row once, also while the nightly run writes."""

from __future__ import annotations

import json
import sqlite3
from asyncio import AbstractEventLoop
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from extractor.serve import site
from tests.serve import world
from tests.serve.conftest import Client
from tests.serve.rows import actor_id
from tests.serve.test_api import LISTS, address

_HAN = actor_id("han")
# list, the table behind it, and the column it is ordered by
_GROWING = (
    ("/actions", "actions", "date"),
    ("/articles", "articles", "published"),
    ("/stories", "stories", "date"),
    ("/wallets", "identifiers", "value"),
    (f"/actors/{_HAN}/mentions", "mentions", "text"),
    (f"/actors/{_HAN}/relations", "relations", "time"),
)


def _add(writer: sqlite3.Connection, table: str, column: str, step: int) -> None:
    """Copy every row of a table under new ids; where it is ordered by a date, to days before, among and after."""
    columns = [row[1] for row in writer.execute(f"PRAGMA table_info({table})")]
    shown = {c: f'"{c}"' for c in columns} | {"id": f"id || '-{step}'"}
    shown |= {c: f"{c} || '-{step}'" for c in ("key", "document_id") if c in columns}
    if "no" in columns:
        shown["no"] = f"no + {step} * 1000"
    if column in {"date", "published"}:
        shown[column] = f"'{2019 + step * 2}-0{step}-01'"
    elif column == "text":
        shown[column] = f"text || '-{step}'"
    elif column == "value":
        shown[column] = f"substr(value, 1, {step}) || 'a' || value"
    values = ", ".join(shown[c] for c in columns)
    writer.execute(f"INSERT INTO {table} SELECT {values} FROM {table} WHERE id NOT LIKE '%-%'")  # noqa: S608 - our own


class TestPaging:
    @pytest.mark.parametrize("endpoint", LISTS, ids=lambda e: e.path)
    def test_a_walk_sees_every_row_once(self, client: Client, examples: dict[str, str], endpoint: Any) -> None:
        start = address(endpoint, examples)
        whole = client.get(f"{start}?limit=100").json()
        assert whole["next"] is None
        seen: list[str] = []
        following: str | None = f"{start}?limit=3"
        while following:
            answer = client.get(following)
            seen += [json.dumps(row, sort_keys=True) for row in answer.json()["rows"]]
            target = answer.json()["next_url"]
            assert answer.headers.get("link") == (f'<{target}>; rel="next"' if target else None)
            following = target and f"{urlsplit(target).path}?{urlsplit(target).query}"
        assert seen == [json.dumps(row, sort_keys=True) for row in whole["rows"]]

    def test_a_walk_misses_nothing_while_a_writer_adds_rows(self, tmp_path: Path, loop: AbstractEventLoop) -> None:
        base = world.build(tmp_path / "world.db")
        client = Client(site(base), loop)
        before = {row["id"] for row in client.get("/api/v1/actors?limit=100").json()["rows"]}
        writer = sqlite3.connect(base, isolation_level=None)
        seen: list[str] = []
        cursor, step = "", 0
        while cursor is not None:
            answer = client.get(f"/api/v1/actors?limit=4{'&cursor=' + cursor if cursor else ''}").json()
            seen += [row["id"] for row in answer["rows"]]
            cursor = answer["next"]
            if (step := step + 1) <= 8:
                writer.executemany(
                    "INSERT INTO actors (id, name, type) VALUES (?, ?, 'person')",
                    [(f"{p}{step}", f"New {step}") for p in "0z"],
                )
        assert len(seen) == len(set(seen))
        assert before <= set(seen)

    @pytest.mark.parametrize(("path", "table", "column"), _GROWING, ids=[path for path, *_ in _GROWING])
    def test_every_list_shows_each_row_once_while_a_writer_adds_rows_everywhere_in_it(
        self, tmp_path: Path, loop: AbstractEventLoop, path: str, table: str, column: str
    ) -> None:
        base = world.build(tmp_path / "world.db")
        client = Client(site(base), loop)
        writer = sqlite3.connect(base, isolation_level=None)
        key = "address" if path == "/wallets" else "id"
        before = [json.dumps(row) for row in client.get(f"/api/v1{path}?limit=100").json()["rows"]]
        seen: list[str] = []
        cursor, step = "", 0
        while cursor is not None:
            answer = client.get(f"/api/v1{path}?limit=2{'&cursor=' + cursor if cursor else ''}").json()
            seen += [json.dumps(row) for row in answer["rows"]]
            cursor, step = answer["next"], step + 1
            if step <= 6:
                _add(writer, table, column, step)
        assert len(seen) == len(set(seen))
        assert len(before) > 2
        if path != "/wallets":  # a wallet counts its documents anew
            assert set(before) <= set(seen)
        assert {json.loads(row).get(key) for row in before} <= {json.loads(row).get(key) for row in seen}

    def test_a_walk_through_matches_of_a_name_keeps_their_order(self, client: Client) -> None:
        whole = [row["id"] for row in client.get("/api/v1/actors?q=an&limit=100").json()["rows"]]
        cursor, seen = "", []
        while cursor is not None:
            answer = client.get(f"/api/v1/actors?q=an&limit=2{'&cursor=' + cursor if cursor else ''}").json()
            seen += [row["id"] for row in answer["rows"]]
            cursor = answer["next"]
        assert seen == whole
