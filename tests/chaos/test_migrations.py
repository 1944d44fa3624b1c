"""A knowledge base of every released schema opens with everything that is in it.

`tests/databases/schema-N.db.gz` was written by a release whose schema was N, and stays as it is once that is out.
Before the first release: `python -m tests.chaos.test_migrations` writes the newest one anew.
"""

from __future__ import annotations

import gzip
import os
import re
import signal
import sqlite3
import subprocess
import sys
import tempfile
from contextlib import closing
from pathlib import Path

import pytest

from extractor.errors import SchemaError
from extractor.store import KnowledgeBase
from extractor.store.migrations import VERSION
from extractor.types import Judgement
from tests.chaos.conftest import integrity
from tests.conftest import ROOT
from tests.store.nights import release, save

FOLDER = ROOT / "tests" / "databases"
STORED = sorted(FOLDER.glob("schema-*.db.gz"))


def schema_of(path: Path) -> list[tuple[str, str, str]]:
    """Every table, index, view and trigger with its words, whatever blanks are between them."""
    with closing(sqlite3.connect(path)) as db:
        rows = db.execute("SELECT type, name, coalesce(sql, '') FROM sqlite_master ORDER BY 1, 2").fetchall()
    return [(kind, name, re.sub(r"\s+", " ", sql)) for kind, name, sql in rows if not name.startswith("sqlite_stat")]


def unpack(stored: Path, folder: Path) -> Path:
    path = folder / "kb.db"
    path.write_bytes(gzip.decompress(stored.read_bytes()))
    return path


def counts(path: Path) -> dict[str, int]:
    with closing(sqlite3.connect(path)) as db:
        names = [name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        ours = [name for name in names if not name.startswith(("sqlite_", "_sqlite_"))]
        return {name: db.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for name in ours}  # noqa: S608


def test_there_is_a_base_of_the_schema_of_today() -> None:
    assert FOLDER / f"schema-{VERSION}.db.gz" in STORED


@pytest.mark.parametrize("stored", STORED, ids=lambda path: path.name)
def test_a_base_of_an_earlier_release_becomes_one_of_today_and_loses_nothing(stored: Path, tmp_path: Path) -> None:
    path = unpack(stored, tmp_path)
    before = counts(path)
    with KnowledgeBase(path, write=True) as kb:
        lines = list(kb.dump())
    with KnowledgeBase(tmp_path / "fresh.db", write=True):
        pass
    assert schema_of(path) == schema_of(tmp_path / "fresh.db"), "raise VERSION and add a migration"
    after = counts(path)
    assert {name: after[name] for name in before if name in after} == {
        name: count for name, count in before.items() if name in after
    }
    assert any("Vexholm Trading LLC" in line for line in lines)
    assert integrity(path) == "ok"


@pytest.mark.parametrize("stored", STORED[:-1], ids=lambda path: path.name)
def test_a_base_that_dies_while_it_is_made_new_is_of_one_schema_or_the_other(stored: Path, tmp_path: Path) -> None:
    """At each of its migrations in turn, until none is left to die in; a reader is told what to do meanwhile."""
    path = unpack(stored, tmp_path)
    before, released = counts(path), int(re.sub(r"\D", "", stored.stem))
    for step in range(1, VERSION - released + 1):  # the first dies in the first migration, the next in the second …
        assert open_and_die(path, 2 if step > 1 else 1) == -signal.SIGKILL
        assert integrity(path) == "ok"
        assert version_of(path) == released + step - 1
        with pytest.raises(SchemaError, match="any verb that writes brings it up to date"), KnowledgeBase(path):
            pass
        assert counts(path) == before
    with KnowledgeBase(path, write=True):
        pass
    with KnowledgeBase(tmp_path / "fresh.db", write=True):
        pass
    assert version_of(path) == VERSION
    assert schema_of(path) == schema_of(tmp_path / "fresh.db")


def open_and_die(path: Path, turn: int) -> int:
    words = "import sys; from pathlib import Path; from extractor.store import KnowledgeBase\n"
    words += "with KnowledgeBase(Path(sys.argv[1]), write=True): pass"
    environ = os.environ | {"EXTRACTOR_FAILPOINT": f"mid-migration:{turn}"}
    return subprocess.run([sys.executable, "-c", words, str(path)], env=environ, timeout=120, check=False).returncode


def version_of(path: Path) -> int:
    with closing(sqlite3.connect(path)) as db:
        return int(db.execute("PRAGMA user_version").fetchone()[0])


def test_what_a_later_decision_replaced_before_schema_2_is_signed_by_it(tmp_path: Path) -> None:
    """Of what was taken back nobody wrote down by whom: that stays open."""
    path = unpack(FOLDER / "schema-1.db.gz", tmp_path)
    said = [
        ("old", "k", "First", "mara", "2026-01-01T00:00:00+00:00", "2026-01-02T00:00:00+00:00"),
        ("new", "k", "Second", "tove", "2026-01-02T00:00:00+00:00", None),
        ("gone", "other", "Third", "mara", "2026-01-01T00:00:00+00:00", "2026-01-02T00:00:00+00:00"),
    ]
    with closing(sqlite3.connect(path)) as db, db:
        db.executemany(
            """INSERT INTO judgements (id, "left", "right", by, at, withdrawn_at, verdict)
            VALUES (?, ?, ?, ?, ?, ?, 'rename')""",
            said,
        )
    with KnowledgeBase(path, write=True) as kb:
        rows = kb.rows("SELECT id, withdrawn_by FROM judgements")
        assert {row["id"]: row["withdrawn_by"] for row in rows} == {"old": "tove", "new": "", "gone": ""}


def write() -> None:
    """Store a base of today's schema."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "kb.db"
        with KnowledgeBase(path, write=True) as kb:
            save(kb, [release(1), release(2, "delisting", "2026-03-09")])
            decided = Judgement(left="k", right="Another Name", verdict="rename", by="mara")
            kb.withdraw_judgement(kb.save_judgement(decided), "tove")
        FOLDER.mkdir(exist_ok=True)
        (FOLDER / f"schema-{VERSION}.db.gz").write_bytes(gzip.compress(path.read_bytes(), mtime=0))


if __name__ == "__main__":
    write()
