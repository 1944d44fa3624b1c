"""Datasette tells readers what every table and column means."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path

import pytest

from extractor.serve.metadata import metadata
from tests.serve.conftest import Client

WORDS = metadata("world")["databases"]["world"]


def tables(base: Path) -> dict[str, list[str]]:
    """Every table and view a reader sees, with its columns."""
    connection = sqlite3.connect(base)
    names = [n for (n,) in connection.execute("SELECT name FROM sqlite_master WHERE type IN ('table', 'view')")]
    return {
        name: [row[1] for row in connection.execute(f'PRAGMA table_info("{name}")')]
        for name in names
        if "_fts" not in name and not name.startswith(("sqlite_", "_"))
    }


def test_every_table_has_a_title_and_a_description(base: Path) -> None:
    missing = [
        t
        for t in tables(base)
        if not (WORDS["tables"].get(t, {}).get("title") and WORDS["tables"][t].get("description"))
    ]
    assert missing == []


def test_every_column_is_described(base: Path) -> None:
    columns = tables(base)
    told = metadata("world", columns)["databases"]["world"]["tables"]
    assert {t: [c for c in cs if not told[t]["columns"].get(c)] for t, cs in columns.items()} == {
        t: [] for t in columns
    }


def test_nothing_is_described_that_does_not_exist(base: Path) -> None:
    columns = tables(base)
    told = {
        t: row for t, row in metadata("world", columns)["databases"]["world"]["tables"].items() if not row.get("hidden")
    }
    assert set(told) <= set(columns)
    wrong = {t: [c for c in row["columns"] if c not in columns[t]] for t, row in told.items()}
    assert {t: cs for t, cs in wrong.items() if cs} == {}
    for table, row in told.items():
        assert set(row.get("facets", [])) <= set(columns[table])


@pytest.mark.parametrize("question", WORDS["queries"])
def test_every_canned_question_has_a_title_and_runs(client: Client, question: str) -> None:
    assert WORDS["queries"][question]["title"].endswith("?")
    answer = client.get(
        f"/world/{question}.json?_shape=objects&since=2020-01-01&until=2030-01-01&authority=&basis=E.O.+13810&country=kp"
    )
    assert answer.status_code == 200, json.loads(answer.text)


def test_a_canned_question_answers(client: Client) -> None:
    rows = client.get(
        "/world/designations_between.json?_shape=array&since=2026-03-01&until=2026-03-31&authority=OFAC"
    ).json()
    assert {row["actor"] for row in rows} >= {"Han Mu Gyol", "First Kumsong Credit Bank"}
    assert all(row["quote"] for row in rows)
