"""What becomes of what is known when articles and their sources change: it grows, and loses nothing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.chaos.conftest import DONE, ELSEWHERE, FIRST, JOURNAL, PROBLEMS, SECOND, one_site, rss
from tests.chaos.night import Desk
from tests.chaos.outlets import Published, publish
from tests.chaos.server import World

pytestmark = pytest.mark.slow


def test_a_rewritten_guid_makes_no_new_document(subscriber: Desk, world: World) -> None:
    world.put(JOURNAL, rss(world, ("https://a/1", FIRST), ("tag:a,2026:2", SECOND)))
    subscriber.spend()
    assert subscriber.rows("SELECT count(*) AS n FROM articles") == [{"n": 2}]
    assert subscriber.rows("SELECT count(*) AS n FROM items") == [{"n": 2}]
    assert subscriber.rows("SELECT count(*) AS n FROM item_ids") == [{"n": 4}]


def test_a_reused_guid_makes_a_second_document_and_the_first_stays_readable(subscriber: Desk, world: World) -> None:
    other = replace(SECOND, title="Weather for the coming week, in all parts of the country", path="/weather")
    world.put(JOURNAL, rss(world, ("http://a/1", other), ("2", SECOND)))
    subscriber.spend()
    rows = subscriber.rows("SELECT title, superseded_by FROM articles")
    assert {row["title"] for row in rows} == {FIRST.title, SECOND.title, other.title}
    assert {row["superseded_by"] for row in rows} == {None}


def test_an_edited_article_gets_a_version_and_an_edited_page_around_it_none(subscriber: Desk, world: World) -> None:
    edited = replace(FIRST, paragraphs=(FIRST.paragraphs[0].replace("Today", "On Monday"), *FIRST.paragraphs[1:]))
    pages = rss(world, ("http://a/1", edited), ("2", SECOND))
    advert = pages[SECOND.path].body.replace(b"<nav>", b"<aside><p>Buy one, get one free!</p></aside><nav>")
    world.put(JOURNAL, pages | {SECOND.path: Published(advert)})
    subscriber.spend()
    rows = subscriber.rows("SELECT version, superseded_by IS NOT NULL AS old, text FROM articles")
    assert sorted((row["version"], row["old"]) for row in rows) == [(1, 0), (1, 1), (2, 0)]
    old = next(row["text"] for row in rows if row["old"])
    assert "Today" in old
    evidence = "SELECT * FROM evidence e JOIN articles a ON a.id = e.article_id WHERE superseded_by <> ''"
    quotes = subscriber.rows(evidence)
    assert quotes
    assert all(row["text"][row["start"] : row["end"]] == row["quote"] for row in quotes)


def test_a_feed_that_lists_nothing_any_more_takes_nothing_away(subscriber: Desk, world: World) -> None:
    world.put(JOURNAL, {"/feed": Published(b"<rss><channel></channel></rss>")})
    assert subscriber.spend().status == PROBLEMS
    assert subscriber.rows("SELECT state FROM sources") == [{"state": "empty-feed"}]
    assert subscriber.rows("SELECT count(*) AS n FROM articles WHERE superseded_by IS NULL") == [{"n": 2}]
    assert subscriber.spend("health").status == PROBLEMS


def test_a_page_in_place_of_a_feed_takes_nothing_away_and_is_counted_as_a_failure(
    subscriber: Desk, world: World
) -> None:
    world.put(JOURNAL, {"/feed": Published(b"<!doctype html><html><body><p>We have moved.</p></body></html>")})
    for failures in (1, 2):
        assert subscriber.spend("acquire").status == PROBLEMS
        assert subscriber.rows("SELECT state, failures FROM sources") == [{"state": "not-a-feed", "failures": failures}]
    assert subscriber.rows("SELECT count(*) AS n FROM articles WHERE superseded_by IS NULL") == [{"n": 2}]


def test_a_page_that_comes_cut_off_leaves_the_version_that_is_known(subscriber: Desk, world: World) -> None:
    world.raw[JOURNAL, FIRST.path] = b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n<html><p>Cut"
    assert subscriber.spend().status == PROBLEMS
    outcomes = subscriber.rows("SELECT outcome FROM fetches WHERE url LIKE ? ORDER BY id", f"%{FIRST.path}")
    assert "incomplete" in {row["outcome"] for row in outcomes}
    assert subscriber.rows("SELECT version, superseded_by FROM articles") == [{"version": 1, "superseded_by": None}] * 2


def test_a_feed_that_moved_is_followed_and_after_three_nights_asked_at_its_new_address(
    journal: Desk, world: World
) -> None:
    world.put(ELSEWHERE, publish(one_site().outlet, world.base(ELSEWHERE)))
    world.raw[JOURNAL, "/feed"] = b"HTTP/1.1 301 Moved\r\nLocation: http://127.0.6.2:{port}/feed\r\n\r\n"
    asked = []
    for _ in range(4):
        world.forget()
        assert journal.spend("acquire").status == DONE
        asked.append((JOURNAL, "/feed") in world.asked)
    assert asked == [True, True, True, False]
    assert journal.rows("SELECT items_seen, state FROM sources") == [{"items_seen": 2, "state": "ok"}]


def test_a_feed_that_is_gone_is_not_asked_again_and_its_documents_stay(subscriber: Desk, world: World) -> None:
    world.raw[JOURNAL, "/feed"] = b"HTTP/1.1 410 Gone\r\n\r\n"
    assert subscriber.spend("acquire").status == PROBLEMS
    world.forget()
    assert subscriber.spend("acquire").status == DONE
    assert (JOURNAL, "/feed") not in world.asked
    assert subscriber.rows("SELECT state FROM sources") == [{"state": "gone"}]
    assert subscriber.rows("SELECT count(*) AS n FROM articles") == [{"n": 2}]
