"""A knowledge base on a full disk, damaged, of another maker, or read by somebody who holds on to it."""

from __future__ import annotations

import os
import resource
import shlex
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path

import pytest

from tests.chaos.conftest import DISK_FULL, DONE, USAGE, integrity
from tests.chaos.night import Desk
from tests.chaos.server import World
from tests.conftest import ROOT

pytestmark = pytest.mark.slow

# While the schema is made, while pages are kept, while documents are stored; `make chaos` tries all of them.
IS_CHAOS = bool(os.environ.get("CHAOS_KILLS"))


@pytest.mark.parametrize("kilobytes", [100, 700, 1000] if IS_CHAOS else [100, 1000])
def test_a_full_disk_ends_with_4_and_leaves_a_base_that_can_be_read_and_finished(
    open_desk, calm: Desk, kilobytes: int
) -> None:
    desk = open_desk()

    def starve() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (kilobytes * 1024, kilobytes * 1024))

    done = subprocess.run(
        desk.command(),
        cwd=desk.folder,
        capture_output=True,
        check=False,
        timeout=200,
        preexec_fn=starve,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
    )
    assert done.returncode == DISK_FULL, done.stderr[-500:]
    assert b"Traceback" not in done.stderr
    assert b"make room and run again" in done.stderr
    assert integrity(desk.db) == "ok"
    stored = {row["id"] for row in desk.rows("SELECT id FROM articles")} if kilobytes > 100 else set()
    assert desk.spend().status == DONE
    assert desk.dump() == calm.dump()
    assert stored <= {row["id"] for row in desk.rows("SELECT id FROM articles")}


def has_disks_of_our_own() -> bool:
    """Tell whether a file system may be mounted in a namespace."""
    words = ["unshare", "-rm", "mount", "-t", "tmpfs", "-o", "size=64k", "none", "/mnt"]
    try:
        return subprocess.run(words, capture_output=True, check=False, timeout=20).returncode == 0
    except OSError:
        return False


@pytest.mark.parametrize("kilobytes", [80, 900] if IS_CHAOS else [900])
def test_a_file_system_without_room_ends_with_4_and_what_it_holds_is_finished_elsewhere(
    open_desk, calm: Desk, kilobytes: int
) -> None:
    if not has_disks_of_our_own():
        pytest.skip("no file system may be mounted here")
    desk = open_desk()
    script = f"""
        mkdir disk && mount -t tmpfs -o size={kilobytes}k none disk && cp *.toml disk && cd disk
        {shlex.join(desk.command())}; status=$?
        cd .. && cp -r disk/kb.db* . ; exit $status"""
    done = subprocess.run(
        ["unshare", "-rm", "sh", "-c", script],
        cwd=desk.folder,
        capture_output=True,
        check=False,
        timeout=200,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
    )
    assert done.returncode == DISK_FULL, done.stderr[-1000:]
    assert b"Traceback" not in done.stderr
    assert b"make room and run again" in done.stderr
    assert integrity(desk.db) == "ok"
    assert desk.spend().status == DONE
    assert desk.dump() == calm.dump()


@pytest.mark.parametrize("harm", ["page", "newer", "foreign", "text", "folder", "read-only"])
def test_a_base_that_cannot_be_used_is_refused_in_one_line_and_left_as_it_is(
    fetched: Desk, world: World, tmp_path: Path, harm: str
) -> None:
    desk = fetched.copy_to(tmp_path / "desk")
    do_harm(desk.db, harm)
    before = desk.db.read_bytes() if desk.db.is_file() else b""
    night = desk.spend()
    assert night.status == USAGE
    assert "Traceback" not in night.log
    assert len(night.log.splitlines()) == 1
    assert world.asked == []
    assert (desk.db.read_bytes() if desk.db.is_file() else b"") == before


def do_harm(path: Path, harm: str) -> None:
    if harm == "page":
        with path.open("r+b") as stream:
            stream.seek(8192)
            stream.write(b"\xde\xad\xbe\xef" * 2048)
    elif harm in {"newer", "foreign"}:
        pragma = {"newer": "user_version = 999", "foreign": "application_id = 42"}[harm]
        with closing(sqlite3.connect(path)) as db:
            db.execute(f"PRAGMA {pragma}")
    elif harm == "text":
        path.write_bytes(b"This is a diary, not a database. " * 100)
    elif harm == "read-only":
        if os.geteuid() == 0:
            pytest.skip("nothing is read-only to the superuser")
        path.chmod(0o444)
    else:
        path.unlink()
        path.mkdir()


def test_a_reader_that_holds_an_old_snapshot_stops_nobody(fetched: Desk, tmp_path: Path) -> None:
    desk = fetched.copy_to(tmp_path / "desk")
    with closing(sqlite3.connect(desk.db, isolation_level=None)) as reader:
        reader.execute("BEGIN")
        assert reader.execute("SELECT count(*) FROM articles").fetchone() == (0,)
        assert desk.spend("extract").status == DONE
        assert reader.execute("SELECT count(*) FROM articles").fetchone() == (0,)
        assert Path(f"{desk.db}-wal").stat().st_size < 64 * 2**20
    assert desk.rows("SELECT count(*) > 0 AS n FROM articles") == [{"n": 1}]


def test_a_run_leaves_no_write_ahead_log_behind(again: Desk) -> None:
    assert again.spend().status == DONE
    assert not Path(f"{again.db}-wal").exists() or Path(f"{again.db}-wal").stat().st_size == 0
