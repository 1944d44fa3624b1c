"""An archive is read once, on any number of processes, into the same bytes; what was read can be taken over."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from extractor.backfill import Done, backfill, load
from extractor.backfill.engines import _in_order
from extractor.backfill.parquet import read, write
from extractor.backfill.shards import Shard
from extractor.config import Settings
from extractor.errors import ConfigError, LockedError, StoreError
from extractor.store import KnowledgeBase
from extractor.types import Issue, Record
from tests.conftest import ROOT
from tests.store.nights import release

pytestmark = pytest.mark.slow

FIRMS = ("Vexholm Trading LLC", "Altvik Shipping LLC", "Grelmar Metals JSC", "Stroganet Grain LLC")
QUIET = Settings()


def document(number: int, firm: str) -> dict:
    text = f"OFAC designated {firm} today pursuant to E.O. 14024. Orsa Kellim Vandermeer is the director of {firm}."
    return {
        "id": f"d{number}", "url": f"https://treasury.example/{number}", "title": f"Treasury Sanctions {firm}",
        "date": "2026-03-02", "publisher": "Treasury", "text": text,
    }  # fmt: skip


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Four documents in two files, and one line that is none."""
    folder = tmp_path_factory.mktemp("archive")
    lines = [json.dumps(document(number, firm)) for number, firm in enumerate(FIRMS)]
    (folder / "1.jsonl").write_text("\n".join([*lines[:3], '{"id": ']), "utf-8")
    (folder / "2.jsonl").write_text(lines[3], "utf-8")
    (folder / "notes.pdf").write_bytes(b"%PDF-1.7")
    return folder


@pytest.fixture(scope="module")
def finished(archive: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What one process makes of it, two documents a shard."""
    out = tmp_path_factory.mktemp("finished")
    assert [it.documents for it in run(archive, out)] == [2, 2, 1]
    return out


def run(archive: Path, out: Path, **options) -> list[Done]:
    return list(backfill([archive], out, QUIET, **({"workers": 1, "size": 2} | options)))


def bytes_of(out: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(out.glob("*.parquet"))}


def verb(*words: object, **environ: str) -> subprocess.CompletedProcess[bytes]:
    clean = {name: value for name, value in os.environ.items() if not name.startswith("EXTRACTOR_")}
    command = [sys.executable, "-m", "extractor", *map(str, words)]
    path = {"PYTHONPATH": str(ROOT)}
    return subprocess.run(command, capture_output=True, check=False, timeout=280, env=clean | path | environ)


# --- backfill ------------------------------------------------------------------------------


def test_every_document_is_a_row_and_what_cannot_be_read_is_its_issue(finished: Path) -> None:
    rows = [row for path in sorted(finished.glob("*.parquet")) for row in read(path)]
    assert [document for document, _ in rows][:3] == ["d0", "d1", "d2"]
    records = [outcome for _, outcome in rows if isinstance(outcome, Record)]
    assert [any(actor.name == firm for actor in it.actors) for it, firm in zip(records, FIRMS, strict=True)] == [
        True
    ] * 4
    assert all(it.actions and it.relations for it in records)
    assert [outcome.code for _, outcome in rows if isinstance(outcome, Issue)] == ["bad-json"]


def test_the_number_of_processes_changes_no_byte(archive: Path, finished: Path, tmp_path: Path) -> None:
    run(archive, tmp_path, workers=3)
    assert bytes_of(tmp_path) == bytes_of(finished)


def test_what_is_finished_is_never_read_again(archive: Path, tmp_path: Path) -> None:
    run(archive, tmp_path)
    before = {path.name: path.stat().st_mtime_ns for path in tmp_path.glob("*.parquet")}
    again = run(archive, tmp_path)
    assert [it.is_new for it in again] == [False] * 3
    assert {path.name: path.stat().st_mtime_ns for path in tmp_path.glob("*.parquet")} == before


def test_a_file_put_before_the_others_is_all_that_is_read(archive: Path, tmp_path: Path) -> None:
    run(archive, tmp_path / "out")
    more = tmp_path / "0.jsonl"
    more.write_text(json.dumps(document(9, "Vandermeer Holdings LLC")), "utf-8")
    done = sorted(backfill([more, archive], tmp_path / "out", QUIET, workers=1, size=2), key=lambda it: it.name)
    assert [it.is_new for it in done] == [True, False, False, False]
    assert [it.name[:6] for it in done] == ["000000", "000001", "000002", "000003"]


def test_shards_of_another_version_stay_until_told_otherwise(archive: Path, finished: Path, tmp_path: Path) -> None:
    for path in finished.glob("*.parquet"):
        write(tmp_path / path.name, list(read(path)), "of old")
    assert [it.is_of_another_version for it in run(archive, tmp_path)] == [True] * 3
    assert [it.is_new for it in run(archive, tmp_path, again=True)] == [True] * 3
    assert bytes_of(tmp_path) == bytes_of(finished)


def test_a_backfill_that_was_killed_goes_on_where_it_was(archive: Path, tmp_path: Path) -> None:
    clean, out = tmp_path / "clean", tmp_path / "out"
    words = ("backfill", archive, out, "--workers", 1)
    assert verb("backfill", archive, clean, "--workers", 2).returncode == 1  # one line is no document
    assert verb(*words, EXTRACTOR_FAILPOINT="mid-shard:2").returncode == -signal.SIGKILL
    assert len(bytes_of(out)) == 1
    done = verb(*words)
    assert [json.loads(line)["new"] for line in done.stdout.splitlines()] == [False, True]
    assert bytes_of(out) == bytes_of(clean)
    assert not list(out.glob(".*.unfinished"))
    assert b"bad-json" in verb("backfill", archive, clean, "--again").stderr or done.returncode == 0


def test_two_do_not_write_one_folder(archive: Path, tmp_path: Path) -> None:
    first = backfill([archive], tmp_path, QUIET, workers=1, size=2)
    next(first)
    with pytest.raises(LockedError):
        run(archive, tmp_path)
    first.close()


def test_a_stop_finishes_what_is_in_hand_and_the_next_run_the_rest(
    archive: Path, finished: Path, tmp_path: Path
) -> None:
    asked: list[bool] = []
    done = run(archive, tmp_path, stop=lambda: bool(asked.append(True)) or len(asked) > 1)
    assert 0 < len(done) < 3
    run(archive, tmp_path)
    assert bytes_of(tmp_path) == bytes_of(finished)


def test_a_row_gives_back_the_record_it_was_made_of(tmp_path: Path) -> None:
    rows = [("d1", release(1)), ("d2", Issue(stage="clean", code="soft-404", message="is none", subject="d2"))]
    write(tmp_path / "0-0.parquet", rows, "v1")
    assert list(read(tmp_path / "0-0.parquet")) == rows


def test_an_input_that_is_not_there_is_named(tmp_path: Path) -> None:
    done = verb("backfill", tmp_path / "none.jsonl", tmp_path / "out")
    assert done.returncode == 2
    assert b"none.jsonl: no such file or folder" in done.stderr
    assert b"Traceback" not in done.stderr


def test_a_file_where_the_shards_belong_is_named(archive: Path, tmp_path: Path) -> None:
    (tmp_path / "out").touch()
    done = verb("backfill", archive, tmp_path / "out")
    assert done.returncode == 2
    assert done.stderr.decode().count("\n") == 1
    assert b"out: no folder to write shards to: File exists" in done.stderr


# --- engines -------------------------------------------------------------------------------


def test_shards_come_back_in_order_and_few_are_on_their_way() -> None:
    shards = [Shard(number=number, documents=(), digest="0") for number in range(7)]
    begun: list[int] = []
    most: list[int] = []

    def submit(shard: Shard) -> int:
        begun.append(shard.number)
        return shard.number

    for shard, answer in _in_order(shards, submit, lambda number: [number], 3):
        assert answer == [shard.number]
        most.append(len(begun) - shard.number)
    assert begun == list(range(7))
    assert max(most) == 3


@pytest.mark.skipif(find_spec("ray") is not None, reason="ray is installed")
def test_without_ray_one_line_says_how_to_get_it(archive: Path, tmp_path: Path) -> None:
    done = verb("backfill", archive, tmp_path / "out", "--engine", "ray")
    assert done.returncode == 2
    (line,) = done.stderr.decode().splitlines()
    assert "pip install 'designation-extractor[ray]'" in line


@pytest.mark.skipif(find_spec("ray") is None, reason="ray is not installed")
def test_a_cluster_makes_the_same_bytes(archive: Path, finished: Path, tmp_path: Path) -> None:
    run(archive, tmp_path, engine="ray", workers=2)
    assert bytes_of(tmp_path) == bytes_of(finished)


def test_without_pyarrow_one_line_says_how_to_get_it(archive: Path, tmp_path: Path) -> None:
    (tmp_path / "pyarrow.py").write_text("raise ImportError", "utf-8")
    done = verb("backfill", archive, tmp_path / "out", PYTHONPATH=f"{tmp_path}:{ROOT}")
    assert done.returncode == 2
    (line,) = done.stderr.decode().splitlines()
    assert "pip install 'designation-extractor[backfill]'" in line


# --- load ----------------------------------------------------------------------------------


def dump(path: Path) -> list[str]:
    with KnowledgeBase(path) as kb:
        return list(kb.dump())


def test_loading_stores_the_records_and_says_who_is_who(finished: Path, tmp_path: Path) -> None:
    load(tmp_path / "kb.db", finished, QUIET)
    with KnowledgeBase(tmp_path / "kb.db") as kb:
        named = {row["name"] for row in kb.rows("SELECT name FROM actors WHERE status = 'designated'")}
        assert named == set(FIRMS)
        (boss,) = kb.rows("SELECT n_articles FROM actors WHERE name = 'Orsa Kellim Vandermeer'")
        assert boss["n_articles"] == 4
        assert [row["code"] for row in kb.rows("SELECT code FROM issues WHERE article_id IS NULL")] == ["bad-json"]


def test_loading_twice_changes_nothing(finished: Path, tmp_path: Path) -> None:
    path = tmp_path / "kb.db"
    load(path, finished, QUIET)
    before = dump(path)
    counts = load(path, finished, QUIET).counts
    assert counts["same"] == 4
    assert not counts["new"] + counts["changed"] + counts["reread"]
    assert dump(path) == before
    with KnowledgeBase(path) as kb:
        assert len(list(kb.rows("SELECT id FROM issues WHERE article_id IS NULL"))) == 1


def test_a_load_that_was_killed_is_finished_by_the_next(finished: Path, tmp_path: Path) -> None:
    load(tmp_path / "calm.db", finished, QUIET)
    killed = verb("load", tmp_path / "kb.db", finished, EXTRACTOR_FAILPOINT="mid-transaction:3")
    assert killed.returncode == -signal.SIGKILL
    assert verb("load", tmp_path / "kb.db", finished).returncode == 1  # of the line that is no document
    assert dump(tmp_path / "kb.db") == dump(tmp_path / "calm.db")


def test_what_is_no_shard_is_refused_before_anything_is_written(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    with pytest.raises(ConfigError, match="no shards"):
        load(tmp_path / "kb.db", tmp_path / "out", QUIET)
    (tmp_path / "out" / "000000-0.parquet").write_bytes(b"This is a diary.")
    with pytest.raises(StoreError, match="no Parquet of document records"):
        load(tmp_path / "kb.db", tmp_path / "out", QUIET)
    assert not (tmp_path / "kb.db").exists()
