"""The snapshot for the public web: complete or not there, and without what is nobody's business."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.chaos.conftest import DOCUMENTS, DONE, USAGE, integrity
from tests.chaos.night import Desk

pytestmark = pytest.mark.slow

OUT = "public.db"


def rows(path: Path, sql: str) -> list[tuple]:
    with closing(sqlite3.connect(path.as_uri() + "?mode=ro", uri=True)) as db:
        return db.execute(sql).fetchall()


def count(path: Path, table: str) -> int:
    return rows(path, f"SELECT count(*) FROM {table}")[0][0]  # noqa: S608 - a name of ours


def test_a_snapshot_holds_what_is_known_and_nothing_of_how_it_was_learnt(again: Desk) -> None:
    assert again.spend("publish", OUT).status == DONE
    out = again.folder / OUT
    assert out.stat().st_mode & 0o777 == 0o444
    assert integrity(out) == "ok"
    assert not list(again.folder.glob(f".{OUT}*"))
    for table in ("articles", "evidence", "actors", "actions", "action_targets", "relations"):
        assert count(out, table) == count(again.db, table) > 0, table
    for table in ("fetches", "http_state", "item_ids"):
        assert count(again.db, table) > 0 == count(out, table), table
    assert rows(out, "SELECT DISTINCT settings FROM runs") == [("{}",)]
    assert rows(out, "SELECT DISTINCT warc_file, warc_offset FROM pages") == [("", None)]
    assert rows(out, "SELECT DISTINCT summary FROM items") == [("",)]
    assert str(again.folder).encode() not in out.read_bytes()
    [(number,)] = rows(out, "SELECT count(*) FROM articles_fts WHERE articles_fts MATCH 'designated'")
    assert number == DOCUMENTS


def test_of_what_no_authority_wrote_only_the_quotations_are_published(again: Desk) -> None:
    with closing(sqlite3.connect(again.db)) as db, db:
        db.execute("UPDATE articles SET tier = 'press' WHERE source_key = 'outlet-01'")
    again.spend("publish", OUT)
    out = again.folder / OUT
    texts = dict(rows(out, "SELECT tier, text FROM articles"))
    assert "an official who does not exist" in texts["official"]
    assert "an official who does not exist" not in texts["press"]
    quotes = (
        'SELECT substr(text, start + 1, "end" - start), quote FROM evidence e JOIN articles a ON a.id = e.article_id'
    )
    found = rows(out, quotes)
    assert found
    assert all(part == quote for part, quote in found)
    with closing(sqlite3.connect(out)) as db:
        assert db.execute("SELECT count(*) FROM sqlite_master WHERE name = 'articles_text'").fetchone() == (1,)
        hits = "SELECT count(*) FROM articles_fts WHERE articles_fts MATCH 'exist'"
        assert db.execute(hits).fetchone() == (DOCUMENTS - 3,)  # nobody finds by search what was left out


@pytest.mark.parametrize("place", ["mid-vacuum-into", "before-rename", "after-rename"])
def test_who_is_killed_while_publishing_leaves_the_old_snapshot_or_the_new_one(again: Desk, place: str) -> None:
    out = again.folder / OUT
    again.spend("publish", OUT)
    old = out.read_bytes()
    with closing(sqlite3.connect(again.db)) as db, db:
        db.execute("UPDATE sources SET title = 'renamed'")
    assert again.spend("publish", OUT, EXTRACTOR_FAILPOINT=place).status == -9
    assert integrity(out) == "ok"
    is_new = rows(out, "SELECT DISTINCT title FROM sources") == [("renamed",)]
    assert is_new == (place == "after-rename")
    assert is_new or out.read_bytes() == old
    assert again.spend("publish", OUT).status == DONE
    assert rows(out, "SELECT DISTINCT title FROM sources") == [("renamed",)]
    assert [path.name for path in again.folder.glob(f"*{OUT}*")] == [OUT]  # what was left behind is swept up


def test_a_snapshot_that_has_shrunk_is_not_published_unless_so_meant(again: Desk) -> None:
    out = again.folder / OUT
    again.spend("publish", OUT)
    old = out.read_bytes()
    with closing(sqlite3.connect(again.db)) as db, db:
        db.execute("DELETE FROM relations")
    night = again.spend("publish", OUT)
    assert night.status == USAGE
    assert "publish with --force if so meant" in night.log
    assert out.read_bytes() == old
    assert again.spend("publish", OUT, "--force").status == DONE
    assert count(out, "relations") == 0


def test_a_damaged_base_is_not_published_and_the_last_snapshot_stays(again: Desk) -> None:
    out = again.folder / OUT
    again.spend("publish", OUT)
    old = out.read_bytes()
    with closing(sqlite3.connect(again.db)) as db, db:
        db.execute("PRAGMA foreign_keys = OFF")
        db.execute("DELETE FROM evidence WHERE id IN (SELECT evidence_id FROM relations LIMIT 1)")
    night = again.spend("publish", OUT)
    assert night.status == USAGE
    assert "the snapshot is damaged" in night.log
    assert out.read_bytes() == old
    assert not list(again.folder.glob(f".{OUT}*"))
