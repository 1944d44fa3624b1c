"""What a second run over the same world adds: nothing; and what it may read without asking anybody."""

from __future__ import annotations

import signal
import sqlite3
from contextlib import closing

import pytest

from tests.chaos.conftest import DOCUMENTS, DONE, FIRST, JOURNAL, PROBLEMS, SECOND, SITES, rss
from tests.chaos.night import Desk
from tests.chaos.server import World, make_rows

pytestmark = pytest.mark.slow


def test_a_second_run_over_an_unchanged_world_is_answered_304_and_changes_nothing(again: Desk, world: World) -> None:
    before, rows = again.dump(), counts(again)
    assert again.spend().status == DONE
    # The index of sitemaps is asked for whole: that it is the same says nothing about what it lists.
    assert sum(count for (_, status), count in world.answers.items() if status == 200) == 1
    assert sum(count for (_, status), count in world.answers.items() if status == 304) >= len(SITES)
    assert again.dump() == before
    assert counts(again) == rows


def counts(desk: Desk) -> dict[str, int]:
    tables = [row["name"] for row in desk.rows("SELECT name FROM sqlite_master WHERE type = 'table'")]
    kept = [name for name in tables if name not in {"runs", "fetches", "http_state"} and "_fts" not in name]
    return {name: desk.rows(f"SELECT count(*) AS n FROM {name}")[0]["n"] for name in kept}  # noqa: S608


def test_a_run_that_dies_after_the_validators_and_before_the_items_of_a_feed_keeps_neither(
    journal: Desk, world: World
) -> None:
    world.put(JOURNAL, rss(world, ("http://a/1", FIRST), ("2", SECOND)))
    assert journal.spend(EXTRACTOR_FAILPOINT="mid-poll").status == -signal.SIGKILL
    assert world.answers[JOURNAL, 200] == 1
    assert journal.rows("SELECT (SELECT count(*) FROM items) + (SELECT count(*) FROM http_state) AS n") == [{"n": 0}]
    world.forget()
    assert journal.spend().status == DONE  # nothing is remembered, so nothing is asked for only if it changed
    assert world.answers == {(JOURNAL, 200): 3}
    assert journal.rows("SELECT count(*) AS n FROM articles") == [{"n": 2}]
    world.forget()
    before = journal.dump()
    assert journal.spend().status == DONE
    assert {status for _, status in world.answers} == {304}
    assert journal.dump() == before


def test_a_site_without_validators_sends_everything_again_and_nothing_changes(subscriber: Desk, world: World) -> None:
    for (host, path), page in list(world.pages.items()):
        if host == JOURNAL:
            head = f"HTTP/1.1 200 OK\r\nContent-Type: {page.content_type}\r\n\r\n".encode()
            world.raw[host, path] = head + page.body
    before = subscriber.dump()
    for _ in range(2):  # in the first of them the server takes back what it said of validators
        night = subscriber.spend()
        assert night.status == DONE
        assert "document stored" not in night.log
    assert world.answers == {}
    assert world.asked.count((JOURNAL, FIRST.path)) == 2
    assert subscriber.dump() == before


def test_neither_the_order_of_sources_nor_the_number_of_workers_changes_what_is_known(
    calm: Desk, open_desk, world: World
) -> None:
    many = open_desk("many", make_rows(world, SITES[::-1]), workers=3, fetch_threads=16)
    assert many.spend().status == DONE
    assert many.dump() == calm.dump()


def test_what_changed_is_read_again_without_the_network(again: Desk, world: World) -> None:
    before = again.dump()
    with closing(sqlite3.connect(again.db)) as db, db:  # as if every page had been read by an older version
        db.execute("UPDATE pages SET extracted_with = 'of old'")
    night = again.spend("extract", "--again")
    assert night.status == DONE
    assert night.log.count('"document stored"') == DOCUMENTS
    assert world.asked == []
    assert again.dump() == before


def test_a_captured_page_that_was_cut_off_is_an_issue_and_never_half_an_article(fetched: Desk, tmp_path) -> None:
    desk = fetched.copy_to(tmp_path / "desk")
    [segment] = (desk.folder / "kb.db.archive").iterdir()
    content = segment.read_bytes()
    segment.write_bytes(content[: len(content) // 2])
    assert desk.spend("extract").status == PROBLEMS
    outcomes = [row["outcome"] for row in desk.rows("SELECT outcome FROM pages")]
    assert set(outcomes) <= {"stored", "archive-cut", "archive-damaged"}
    assert 0 < outcomes.count("stored") < len(outcomes)
    assert len(desk.rows("SELECT 1 FROM articles")) == outcomes.count("stored")
