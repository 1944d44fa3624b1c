"""Runs that are stopped, doubled or out of time: what they have is kept, the next one does the rest."""

from __future__ import annotations

import asyncio
import shutil
import signal
import threading
import time

import pytest

from tests.acquire.hostile import Writer
from tests.chaos.conftest import DOCUMENTS, DONE, LOCKED, PROBLEMS, SITES
from tests.chaos.night import Desk, left_behind
from tests.chaos.outlets import render_page
from tests.chaos.server import World

pytestmark = pytest.mark.slow


def wait_for(desk: Desk, words: str) -> None:
    deadline = time.monotonic() + 60
    while words not in (desk.folder / "log").read_text("utf-8") and time.monotonic() < deadline:
        time.sleep(0.02)


def test_a_second_run_ends_at_once_with_75_and_writes_nothing(open_desk, world: World) -> None:
    desk, released = open_desk(fetch_seconds=60), threading.Event()
    site, document = SITES[0], SITES[0].outlet.documents[0]

    async def hold(writer: Writer) -> None:
        """Keep the first run waiting for a page."""
        await asyncio.to_thread(released.wait, 60)
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + render_page(document))

    world.raw[site.host, document.path] = hold
    with desk.begin("acquire") as first:
        wait_for(desk, '"page kept"')
        second = desk.spend("resolve")
        released.set()
        assert second.status == LOCKED
        assert "another run is writing" in second.log  # beside the log of the first, which goes on
        assert first.wait(120) == DONE
    assert desk.rows("SELECT verb FROM runs") == [{"verb": "acquire"}]
    assert desk.rows("SELECT count(*) AS n FROM pages") == [{"n": DOCUMENTS}]


def test_a_lock_dies_with_its_run(open_desk) -> None:
    desk = open_desk(gap=1.0)
    with desk.begin("acquire") as first:
        wait_for(desk, '"polled"')
        first.kill()
    assert desk.spend("resolve").status == DONE


def test_sigterm_finishes_the_document_in_hand_and_the_next_run_the_rest(open_desk, calm: Desk) -> None:
    desk = open_desk()
    with desk.begin() as process:
        wait_for(desk, '"document stored"')
        process.send_signal(signal.SIGTERM)
        assert process.wait(60) == PROBLEMS
        assert left_behind(process.pid) == []
    assert desk.rows("SELECT status FROM runs") == [{"status": "interrupted"}]
    stored = len(desk.rows("SELECT 1 FROM articles"))
    assert 0 < stored < DOCUMENTS
    assert desk.spend("health").status == PROBLEMS
    assert desk.spend().status == DONE
    assert desk.dump() == calm.dump()


def test_a_run_whose_time_is_over_keeps_what_it_has_and_says_what_is_left(open_desk, calm: Desk) -> None:
    desk = open_desk(gap=1.2, run_seconds=4)  # a worker of a busy machine takes a second or two to begin
    night = desk.spend()
    assert night.status == PROBLEMS
    issues = desk.rows("SELECT message FROM issues WHERE code = 'run-deadline'")
    assert any("left for the next run" in issue["message"] for issue in issues)
    states = {row["state"] for row in desk.rows("SELECT state FROM sources")}
    assert states <= {"ok", "new", "listing-unfinished"}  # no source is blamed for it
    assert 0 < len(desk.rows("SELECT 1 FROM articles")) < DOCUMENTS
    shutil.copy(calm.folder / "extractor.toml", desk.folder / "extractor.toml")
    assert desk.spend().status == DONE
    assert desk.known() == calm.known()
