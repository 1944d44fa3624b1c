"""A knowledge base says how far to trust it: with the figures that were shipped, and with its operator's own."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing

from extractor.evaluate import evaluate
from extractor.scores import keep
from extractor.shipped import save_shipped, suites
from extractor.store import KnowledgeBase

GOLD = {
    "id": "d",
    "register": "release",
    "actors": [{"id": "a", "name": "Vexholm Trading LLC", "type": "organization"}],
    "actions": [{"kind": "designation", "targets": [{"actor": "a", "legal_basis": ["E.O. 13694"]}]}],
}


def stored(path):
    with closing(sqlite3.connect(path)) as db:
        db.row_factory = sqlite3.Row
        return [dict(row) for row in db.execute("SELECT * FROM evaluation ORDER BY id")]


def shipped_into(path):
    with KnowledgeBase(path, write=True) as kb, kb.transaction():
        save_shipped(kb.db)


def test_every_shipped_suite_says_how_many_documents_of_which_yardstick(tmp_path):
    shipped_into(tmp_path / "kb.db")
    rows = {row["suite"]: row for row in stored(tmp_path / "kb.db") if row["label"] == "documents"}
    assert set(rows) == set(suites())
    assert all(row["gold"] > 0 and row["version"].startswith("sha256:") for row in rows.values())


def test_releases_and_news_are_told_apart(tmp_path):
    shipped_into(tmp_path / "kb.db")
    assert {row["suite"].partition("/")[2] for row in stored(tmp_path / "kb.db")} >= {"release", "news"}


def test_storing_again_changes_nothing(tmp_path):
    shipped_into(tmp_path / "kb.db")
    before = stored(tmp_path / "kb.db")
    shipped_into(tmp_path / "kb.db")
    assert stored(tmp_path / "kb.db") == before


def test_what_an_operator_measured_stays_beside_it(tmp_path):
    gold = tmp_path / "gold.jsonl"
    gold.write_text(json.dumps(GOLD) + "\n", "utf-8")
    keep(evaluate({"d": GOLD}, {"d": GOLD}), gold, suite="ours", store=tmp_path / "kb.db")
    shipped_into(tmp_path / "kb.db")
    keep(evaluate({"d": GOLD}, {"d": GOLD}), gold, suite="ours", store=tmp_path / "kb.db")
    ours = {row["label"]: row for row in stored(tmp_path / "kb.db") if row["suite"] == "ours"}
    assert ours["designations"]["precision"] == 1.0
    assert ours["documents"]["gold"] == 1


def test_figures_of_an_older_version_are_replaced(tmp_path):
    path = tmp_path / "kb.db"
    shipped_into(path)
    with KnowledgeBase(path, write=True) as kb, kb.transaction():
        kb.db.execute("UPDATE evaluation SET f1 = 0.5, version = 'old' WHERE label <> 'documents'")
        kb.db.execute("INSERT INTO evaluation (id, suite, label) VALUES ('gone', 'dev', 'a measure of old')")
    shipped_into(path)
    assert not [row for row in stored(path) if row["version"] == "old" or row["id"] == "gone"]
