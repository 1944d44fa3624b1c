"""A knowledge base of every released schema opens with everything that is in it.

`tests/databases/schema-N.db.gz` was written by a release whose schema was N, and stays as it is once that is out.
Before the first release: `python -m tests.chaos.test_migrations` writes the newest one anew.
"""

from __future__ import annotations

import gzip
import re
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

import pytest

from extractor.store import KnowledgeBase
from extractor.store.migrations import VERSION
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
        return {name: db.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for name in names}  # noqa: S608


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
    assert {name: after[name] for name in before if name in after and not name.startswith("sqlite_")} == {
        name: count for name, count in before.items() if name in after and not name.startswith("sqlite_")
    }
    assert any("Vexholm Trading LLC" in line for line in lines)
    assert integrity(path) == "ok"


def write() -> None:
    """Store a base of today's schema."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "kb.db"
        with KnowledgeBase(path, write=True) as kb:
            save(kb, [release(1), release(2, "delisting", "2026-03-09")])
        FOLDER.mkdir(exist_ok=True)
        (FOLDER / f"schema-{VERSION}.db.gz").write_bytes(gzip.compress(path.read_bytes(), mtime=0))


if __name__ == "__main__":
    write()
