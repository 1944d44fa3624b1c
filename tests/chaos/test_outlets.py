"""Outlets that are dead, that answer the same to everything, or whose words would be commands elsewhere."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace

import pytest

from tests.chaos.conftest import DONE, ELSEWHERE, FIRST, JOURNAL, NOBODY, PROBLEMS
from tests.chaos.night import Desk
from tests.chaos.outlets import Published, render_page
from tests.chaos.server import World, make_row

pytestmark = pytest.mark.slow


def feed(*rows: tuple[str, str]) -> Published:
    """A feed of (title, link)."""
    items = "".join(f"<item><title><![CDATA[{title}]]></title><link>{url}</link></item>" for title, url in rows)
    return Published(f"<rss><channel>{items}</channel></rss>".encode())


def feed_of(urls: Iterable[str]) -> Published:
    return feed(*(("a", url) for url in urls))


def test_what_a_page_says_breaks_no_line_of_the_log_and_no_row(journal: Desk, world: World) -> None:
    title = 'Treasury\n{"level": "fatal"} Robert\'); DROP TABLE actions;--'
    base, path = world.base(JOURNAL), "/news/\r\n{'level':'fatal'}"
    world.put(JOURNAL, {"/feed": feed((title, f"{base}/x"), ("b", base + path))})
    world.put(JOURNAL, {"/x": Published(render_page(replace(FIRST, title=title)))})
    night = journal.spend()
    lines = [json.loads(line) for line in night.log.splitlines()]
    assert {line["level"] for line in lines} <= {"info", "warning", "error"}
    assert "DROP TABLE actions" in journal.rows("SELECT title FROM articles")[0]["title"]
    assert journal.rows("SELECT count(*) AS n FROM actions")


def test_a_dead_host_is_dialled_a_few_times_and_left(journal: Desk, world: World) -> None:
    world.put(JOURNAL, {"/feed": feed_of(f"http://{NOBODY}:{world.port}/{number}" for number in range(100))})
    settings = journal.folder / "extractor.toml"
    allowed = settings.read_text("utf-8").replace("loopback = [", f'loopback = ["{NOBODY}:{world.port}", ')
    settings.write_text(allowed, "utf-8")
    journal.spend("acquire")
    outcomes = [row["outcome"] for row in journal.rows("SELECT outcome FROM fetches WHERE kind = 'article'")]
    assert outcomes.count("host-skipped") >= 98
    assert len(outcomes) == 100


def test_an_outlet_that_serves_one_page_for_all_addresses_is_seen_by_health(journal: Desk, world: World) -> None:
    sorry = Published(b"<html><title>Page not found</title><p>Sorry.</p></html>")
    world.put(JOURNAL, {"/feed": feed_of(f"{world.base(JOURNAL)}/{number}" for number in range(12))})
    world.put(JOURNAL, {f"/{number}": sorry for number in range(12)})
    assert journal.spend().status == PROBLEMS
    state = journal.health()
    assert state["sources"][0]["read"] == 0
    assert any("has the layout changed" in alarm for alarm in state["alarms"])


def test_a_notice_at_every_address_is_one_document_in_whatever_order_it_is_found(open_desk, world: World) -> None:
    """Two sources tell the same everywhere; each keeps it once, however sources, workers and nights are ordered."""
    hosts, notice = (JOURNAL, ELSEWHERE), Published(render_page(FIRST))
    paths = [f"/notice/{number}" for number in range(5)]
    for host in hosts:
        world.put(host, dict.fromkeys(paths, notice))
    rows = [make_row(f"of-{host[-1]}", world.base(host) + "/feed") for host in hosts]
    desks = {name: open_desk(name, "".join(rows[::step]), workers=step % 3) for name, step in (("a", 1), ("b", -1))}
    for count in (3, 5):  # of the first night only three addresses are known to one of them
        for host in hosts:
            world.put(host, {"/feed": feed_of(world.base(host) + path for path in paths[:count])})
        assert desks["a"].spend().status == DONE
    desks["b"].spend()
    for desk in desks.values():
        kept = desk.rows("SELECT url FROM articles WHERE superseded_by IS NULL ORDER BY url")
        assert [row["url"] for row in kept] == [world.base(host) + paths[0] for host in hosts]
        outcomes = desk.rows("SELECT outcome, count(*) AS n FROM pages GROUP BY outcome ORDER BY outcome")
        assert outcomes == [{"outcome": "boilerplate", "n": 8}, {"outcome": "stored", "n": 2}]
        assert desk.rows("SELECT count(*) AS n FROM issues WHERE code = 'boilerplate'") == [{"n": 8}]
    assert desks["a"].known() == desks["b"].known()
    before = desks["a"].dump()
    assert desks["a"].spend().status == DONE
    assert desks["a"].dump() == before
