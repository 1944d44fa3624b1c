"""The power fails, the disk has no page left, the clock goes back, files are few: nothing is torn, nothing hangs."""

from __future__ import annotations

import os
import random
import resource
import shutil
import sqlite3
import subprocess
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from extractor.errors import StoreError
from extractor.store import KnowledgeBase
from tests.chaos.conftest import DOCUMENTS, DONE, integrity
from tests.chaos.night import Desk
from tests.chaos.server import World
from tests.conftest import ROOT

pytestmark = pytest.mark.slow


def test_a_base_is_written_with_the_settings_that_survive_a_crash(fetched: Desk, tmp_path: Path) -> None:
    desk = fetched.copy_to(tmp_path / "desk")
    with KnowledgeBase(desk.db, write=True) as kb:
        asked = ("journal_mode", "synchronous", "foreign_keys", "busy_timeout", "trusted_schema")
        told = {name: kb.db.execute(f"PRAGMA {name}").fetchone()[0] for name in asked}
        mapped = kb.db.execute("PRAGMA mmap_size").fetchone()
    assert told == {
        "journal_mode": "wal", "synchronous": 1, "foreign_keys": 1, "busy_timeout": 10_000, "trusted_schema": 0,
    }  # fmt: skip
    assert mapped in {None, (0,)}


def test_whatever_is_left_of_the_log_when_the_power_fails_is_a_whole_beginning(fetched: Desk, tmp_path: Path) -> None:
    """Every copy of the file beside a beginning of its log opens, and holds the first so many documents."""
    desk, dice = fetched.copy_to(tmp_path / "desk"), random.Random(5)
    with closing(sqlite3.connect(desk.db, isolation_level=None)) as reader:
        reader.execute("BEGIN")  # keeps the log from being emptied
        reader.execute("SELECT count(*) FROM articles").fetchone()
        assert desk.spend("extract").status == DONE
        log = Path(f"{desk.db}-wal").read_bytes()
        found = set()
        for number in range(20):
            copy = tmp_path / f"copy-{number}.db"
            shutil.copy(desk.db, copy)
            Path(f"{copy}-wal").write_bytes(log[: dice.randrange(len(log) + 1)])
            assert integrity(copy) == "ok"
            found.add(check_documents(copy))
    assert max(found) > min(found)
    assert found <= set(range(DOCUMENTS + 1))


def check_documents(path: Path) -> int:
    """How many documents there are; each with all that was said of it, pages and articles in step."""
    with closing(sqlite3.connect(path)) as db:
        db.execute("INSERT INTO articles_fts(articles_fts) VALUES ('integrity-check')")
        articles, stored, without = db.execute(
            """SELECT (SELECT count(*) FROM articles), (SELECT count(*) FROM pages WHERE extracted_with <> ''),
                      (SELECT count(*) FROM articles a WHERE NOT EXISTS
                        (SELECT 1 FROM actions c WHERE c.article_id = a.id))"""
        ).fetchone()
    assert articles == stored
    assert without == 0
    return articles


def test_a_disk_without_a_page_left_is_an_error_that_says_so_and_rolls_back_once(fetched: Desk, tmp_path: Path) -> None:
    desk = fetched.copy_to(tmp_path / "desk")
    with KnowledgeBase(desk.db, write=True) as kb:
        before = kb.db.execute("SELECT count(*) FROM sources").fetchone()
        size = kb.db.execute("PRAGMA page_count").fetchone()[0]
        kb.db.execute(f"PRAGMA max_page_count = {size}")
        with pytest.raises(StoreError, match="make room and run again"):
            write_much(kb)
        assert not kb.db.conn.in_transaction
        kb.db.execute("PRAGMA max_page_count = 1000000")
        with kb.transaction():
            kb.db.conn.execute("INSERT INTO site_stats VALUES ('later', 'x')")
        assert kb.db.execute("SELECT count(*) FROM sources").fetchone() == before
    assert integrity(desk.db) == "ok"


def write_much(kb: KnowledgeBase) -> None:
    with kb.transaction():
        for number in range(5_000):
            kb.db.conn.execute("INSERT INTO site_stats VALUES (?, ?)", [f"key-{number}", "x" * 500])


def test_sixty_four_open_files_are_enough(open_desk, calm: Desk) -> None:
    desk = open_desk()

    def starve() -> None:
        resource.setrlimit(resource.RLIMIT_NOFILE, (64, 64))

    environ = os.environ | {"PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        desk.command(), cwd=desk.folder, capture_output=True, check=False, timeout=200, preexec_fn=starve, env=environ
    )
    assert done.returncode == DONE, done.stderr[-500:]
    assert desk.dump() == calm.dump()


def test_a_clock_that_went_back_a_day_changes_nothing_that_is_known(again: Desk, world: World) -> None:
    """As a run sees it that follows one of tomorrow."""
    before, tomorrow = again.dump(), timedelta(days=1)
    with closing(sqlite3.connect(again.db)) as db, db:
        for table, columns in TIMES.items():
            for column in columns:
                stamps = db.execute(f"SELECT DISTINCT {column} FROM {table} WHERE {column} <> ''").fetchall()  # noqa: S608
                later = [
                    ((datetime.fromisoformat(stamp).astimezone(UTC) + tomorrow).isoformat(timespec="seconds"), stamp)
                    for (stamp,) in stamps
                ]
                db.executemany(f"UPDATE {table} SET {column} = ? WHERE {column} = ?", later)  # noqa: S608
    assert again.spend().status == DONE
    assert {status for (_, status) in world.answers} == {200, 304}
    assert again.dump() == before
    assert integrity(again.db) == "ok"


TIMES = {
    "runs": ("started_at", "finished_at"),
    "items": ("first_seen", "last_seen", "last_fetched"),
    "pages": ("fetched_at",),
    "fetches": ("fetched_at",),
    "sources": ("last_success",),
    "articles": ("first_seen", "last_seen"),
}
