"""What `health` says in the morning, to people and to what watches over them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from extractor.health import read_health
from tests.chaos.conftest import DONE, FIRST, JOURNAL, PROBLEMS, row_of_the_journal, rss
from tests.chaos.night import Desk
from tests.chaos.outlets import Published
from tests.chaos.server import World

pytestmark = pytest.mark.slow


def test_where_all_is_well_there_is_no_alarm(again: Desk) -> None:
    assert again.spend("health").status == DONE
    health = read_health(again.db)
    assert health.alarms == ()
    assert {source["state"] for source in health.sources} == {"ok"}
    assert all(source["articles"] and source["last_success"] for source in health.sources)


def test_that_nobody_crawls_any_more_is_an_alarm(again: Desk) -> None:
    in_three_days = datetime.now(UTC) + timedelta(days=3)
    assert any(alarm.startswith("no crawl since") for alarm in read_health(again.db, now=in_three_days).alarms)


def test_a_source_that_fails_night_after_night_is_named_with_how_often_and_since_when(
    subscriber: Desk, world: World
) -> None:
    world.raw[JOURNAL, "/feed"] = b"HTTP/1.1 500 Broken\r\n\r\n"
    for nights in (1, 2):
        assert subscriber.spend("acquire").status == PROBLEMS
        [alarm] = subscriber.health()["alarms"]
        assert alarm.startswith("journal: ")
        assert f"({nights} runs in a row, last success 20" in alarm
    world.put(JOURNAL, rss(world, ("1", FIRST)))
    del world.raw[JOURNAL, "/feed"]
    assert subscriber.spend("acquire").status == DONE
    assert subscriber.health()["alarms"] == []


@pytest.mark.parametrize(
    ("expected", "published", "state"),
    [
        ("{ days = 30 }", "2020-05-01", "source-silent"),
        ("{ items = [10, 100] }", "2020-05-01", "feed-yield"),
        ("{ items = [1, 100] }", "2020-05-01", "ok"),
    ],
)
def test_a_source_that_answers_and_is_not_as_expected_is_an_alarm(
    open_desk, world: World, expected: str, published: str, state: str
) -> None:
    link = world.base(JOURNAL) + FIRST.path
    row = f"<item><title>{FIRST.title}</title><link>{link}</link><pubDate>{published}</pubDate></item>"
    feed = Published(f"<rss><channel>{row}</channel></rss>".encode())
    world.put(JOURNAL, rss(world, ("1", FIRST)) | {"/feed": feed})
    desk = open_desk(rows=row_of_the_journal(world) + f"expect = {expected}\n")
    status = desk.spend("acquire").status
    assert desk.rows("SELECT state FROM sources") == [{"state": state}]
    assert status == (DONE if state == "ok" else PROBLEMS)
    assert bool(desk.health()["alarms"]) == (state != "ok")
