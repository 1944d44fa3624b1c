"""Runs that are killed lose nothing they acknowledged, and what they leave behind is finished by the next one.

`make chaos KILLS=200` kills more often than the suite does.
"""

from __future__ import annotations

import hashlib
import json
import os
import random
import re
import signal
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from extractor import failpoints
from extractor.acquire import Archive
from tests.chaos.night import Desk, kill_session, left_behind
from tests.chaos.outlets import make_outlets
from tests.chaos.server import World, make_rows, make_sites
from tests.conftest import ROOT

pytestmark = pytest.mark.slow

KILLS = int(os.environ.get("CHAOS_KILLS", "20"))
SEED = int(os.environ.get("CHAOS_SEED", "1"))
DEATHS_PER_LIFE = 7  # of one knowledge base, before a last run is left alone
# Where the run may die, in the order in which it gets there, and how often that place is passed at most.
PLACES = {
    "mid-migration": 2,
    "mid-poll": 4,
    "mid-warc-record": 16,
    "after-fetch": 16,
    "mid-transaction": 16,
    "before-commit": 60,
    "after-commit": 60,
    "mid-resolution": 1,
    "mid-checkpoint": 1,
}
# Other verbs die at these: tests/chaos/test_publish.py and test_backfill.py.
ELSEWHERE = {"mid-vacuum-into", "before-rename", "after-rename", "mid-shard"}
CLAIMS = ("evidence", "document_actors", "mentions", "identifiers", "actions", "relations", "issues")
SITES = make_sites(make_outlets(4, documents=4))


@pytest.fixture(scope="module")
def world():
    with World(SITES) as world:
        yield world


def open_desk(folder: Path, world: World) -> Desk:
    folder.mkdir()
    desk = Desk(folder=folder)
    desk.settle(world, make_rows(world, SITES), gap=0.02)
    return desk


@pytest.fixture(scope="module")
def calm(world: World, tmp_path_factory: pytest.TempPathFactory) -> tuple[Desk, float]:
    """A base made by one run that nobody disturbed, and how long that run took."""
    desk = open_desk(tmp_path_factory.mktemp("calm") / "desk", world)
    night = desk.spend()
    assert night.status == 0, night.log[-2000:]
    return desk, night.seconds


def test_killed_runs_lose_nothing_and_the_next_one_finishes(
    calm: tuple[Desk, float], world: World, tmp_path: Path, figure: Callable[[str], None]
) -> None:
    reference, seconds = calm
    dice, deaths, lives = random.Random(SEED), 0, 0
    expected, whole = reference.dump(), claims_of(reference.db)
    assert whole
    while deaths < KILLS:
        lives += 1
        desk = open_desk(tmp_path / f"life-{lives}", world)
        for place in PLACES if lives == 1 else [""] * DEATHS_PER_LIFE:
            has_died = die_at(desk, {"EXTRACTOR_FAILPOINT": place}) if place else die_somewhere(desk, dice, seconds)
            assert has_died or not place, f"{place} is not passed"
            check_what_is_left(desk, whole)
            deaths += has_died
            if not has_died:
                break  # nothing is left to do: another life
        assert desk.spend().status == 0
        check_what_is_left(desk, whole)
        assert desk.dump() == expected, f"seed {SEED}, life {lives}"
        print(f"{deaths} deaths in {lives} lives", flush=True)  # noqa: T201 - what `make chaos` shows meanwhile
    figure(f"kill -9: {deaths} deaths in {lives} lives, nothing lost, {lives} equal dumps")


def test_no_named_place_is_left_out() -> None:
    sources = [path.read_text("utf-8") for path in (ROOT / "extractor").rglob("*.py")]
    assert {name for text in sources for name in re.findall(r'failpoint\("([\w-]+)"\)', text)} == {*PLACES, *ELSEWHERE}
    told = re.findall(r"^    ([a-z][\w-]+(?:, [\w-]+)*)  ", failpoints.__doc__ or "", re.MULTILINE)
    assert {name for names in told for name in names.split(", ")} == {*PLACES, *ELSEWHERE}


def die_somewhere(desk: Desk, dice: random.Random, seconds: float) -> bool:
    """Begin a run and end it at a random time or place; False where it was done before."""
    environ, patience = {}, seconds * 5
    if dice.random() < 0.5:
        place, times = dice.choice(sorted(PLACES.items()))
        environ = {"EXTRACTOR_FAILPOINT": f"{place}:{dice.randint(1, times)}"}
    else:
        patience = dice.uniform(0.3, seconds)
    return die_at(desk, environ, patience)


def die_at(desk: Desk, environ: dict[str, str], patience: float = 280) -> bool:
    """Begin a run that ends where the environment says, or after so many seconds; False where it was done before."""
    with desk.begin(**environ) as process:
        deadline = time.monotonic() + patience
        while process.poll() is None and time.monotonic() < deadline:
            time.sleep(0.005)
        process.kill()
        status = process.wait()
        wait_for_the_workers(process.pid)
    return status == -signal.SIGKILL


def wait_for_the_workers(leader: int) -> None:
    """The workers of a run that is gone notice and go."""
    left = left_behind(leader, patience=60)
    kill_session(leader)
    assert left == []


def check_what_is_left(desk: Desk, whole: dict[str, set[str]]) -> None:
    """Whatever was acknowledged is there, every document is whole, and the file is in order."""
    acks = [json.loads(line) for line in (desk.folder / "log").read_text("utf-8").splitlines() if line[:1] == "{"]
    pages = {ack["page"]: ack["sha256"] for ack in acks if ack["message"] == "page kept"}
    articles = {ack["article"] for ack in acks if ack["message"] == "document stored"}
    if not desk.db.exists():
        assert not pages
        return
    with closing(sqlite3.connect(desk.db)) as db:
        assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert db.execute("PRAGMA foreign_key_check").fetchall() == []
        if not db.execute("SELECT 1 FROM sqlite_master WHERE name = 'articles'").fetchone():
            assert not pages
            return
        for index in ("articles_fts", "actor_names_fts"):
            db.execute(f"INSERT INTO {index}({index}) VALUES ('integrity-check')")  # noqa: S608 - names of ours
        stored = dict(db.execute("SELECT id, text FROM articles"))
        digests = dict(db.execute("SELECT id, text_sha256 FROM articles"))
        kept = {row[0]: row[1:] for row in db.execute("SELECT id, sha256, warc_file, warc_offset FROM pages")}
    assert articles <= stored.keys()
    assert all(hashlib.sha256(text.encode()).hexdigest() == digests[key] for key, text in stored.items())
    assert claims_of(desk.db) == {key: whole[key] for key in stored}
    assert pages.keys() <= kept.keys()
    archive = Archive(desk.folder / "kb.db.archive")
    for digest, file, offset in kept.values():
        assert archive.read(file, offset).sha256 == digest


def claims_of(path: Path) -> dict[str, set[str]]:
    """The ids of everything said in each document."""
    with closing(sqlite3.connect(path)) as db:
        found: dict[str, set[str]] = {key: set() for (key,) in db.execute("SELECT id FROM articles")}
        for table in CLAIMS:
            rows: list[Any] = db.execute(
                f"SELECT article_id, id FROM {table} WHERE article_id IS NOT NULL"  # noqa: S608 - names of ours
            ).fetchall()
            for article, key in rows:
                found[article].add(f"{table} {key}")
    return found
