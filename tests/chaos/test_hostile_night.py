"""One night in a hostile world: every hazard ends as its manifest says, and nobody else notices."""

from __future__ import annotations

import json
import os
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.acquire.hostile import HAZARDS
from tests.chaos import hazards
from tests.chaos.night import Desk, Night
from tests.chaos.outlets import Published, make_outlets
from tests.chaos.server import World, make_row, make_rows, make_sites

pytestmark = pytest.mark.slow

GAP = 0.4
MANIFEST: dict[str, list[dict[str, Any]]] = tomllib.loads((Path(__file__).parent / "night.toml").read_text("utf-8"))
# Those that stand for a page and need no name of the unit tests' own resolver.
BELOW = [
    it
    for it in HAZARDS
    if "path" in it and it.get("kind", "article") == "article" and ".test" not in it.get("send", "")
]
FEEDS, PAGES = MANIFEST["feed"], MANIFEST["page"]
OUTLETS = make_outlets(25, documents=int(os.environ.get("CHAOS_DOCUMENTS", "4")))
BELOW_HOSTS = {it["name"]: f"127.0.3.{number}" for number, it in enumerate(BELOW, 1)}
FEED_HOSTS = {it["name"]: f"127.0.4.{number}" for number, it in enumerate(FEEDS, 1)}
PAGE_HOST, LIST_HOST, CANARY = "127.0.5.1", "127.0.5.2", "127.0.4.250"


def stock(world: World) -> None:
    """Put every hazard at its address, and a feed that lists the pages among them."""
    for hazard in FEEDS:
        world.raw[FEED_HOSTS[hazard["name"]], "/feed"] = answer_of(hazard)
    for hazard in PAGES:
        world.raw[PAGE_HOST, f"/{hazard['name']}"] = answer_of(hazard)
    urls = [world.base(BELOW_HOSTS[it["name"]]) + it["path"] for it in BELOW]
    urls += [world.base(PAGE_HOST) + f"/{it['name']}" for it in PAGES]
    rows = "".join(f"<item><title>Hazard</title><link>{url}</link></item>" for url in urls)
    world.put(LIST_HOST, {"/feed": Published(f"<rss><channel>{rows}</channel></rss>".encode(), "application/rss+xml")})


def assert_spaced(world: World) -> None:
    """Requests to one host are `GAP` apart: a busy server notices single ones late, but not all of them."""
    took = sum(times[-1] - times[0] for times in world.begun.values())
    assert took >= 0.9 * GAP * sum(len(times) - 1 for times in world.begun.values())


def answer_of(hazard: dict[str, Any]) -> bytes | object:
    if "send" in hazard:
        return hazard["send"].encode("latin-1")
    if "text" in hazard:
        return b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + hazard["text"].encode()
    serve = getattr(hazards, hazard["serve"])
    return serve if serve.__code__.co_flags & 0x80 else serve()  # a coroutine function serves, others make bytes


@pytest.fixture(scope="module")
def world():
    others = (*BELOW_HOSTS.values(), *FEED_HOSTS.values(), PAGE_HOST, LIST_HOST, CANARY)
    with World(make_sites(OUTLETS), others) as world:
        stock(world)
        yield world


@pytest.fixture(scope="module")
def quiet(world: World, tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """The knowledge base after a night with nobody but the healthy."""
    desk = Desk(folder=tmp_path_factory.mktemp("quiet"))
    desk.settle(world, make_rows(world, make_sites(OUTLETS)), gap=GAP, workers=2)
    assert desk.spend().status == 0
    assert sum(len(times) - 1 for times in world.begun.values()) > 100
    assert_spaced(world)
    world.forget()
    return desk


@pytest.fixture(scope="module")
def desk(quiet: Desk, world: World, tmp_path_factory: pytest.TempPathFactory) -> Desk:
    del quiet  # only its turn: the record of the server is that of the hostile night
    desk = Desk(folder=tmp_path_factory.mktemp("hostile"))
    rows = make_rows(world, make_sites(OUTLETS)) + make_row("hazards", world.base(LIST_HOST) + "/feed")
    rows += "".join(make_row(name, world.base(host) + "/feed") for name, host in FEED_HOSTS.items())
    desk.settle(world, rows, gap=GAP, workers=2)
    return desk


@pytest.fixture(scope="module")
def night(desk: Desk) -> Night:
    return desk.spend(weigh=True)


def test_the_world_is_as_hostile_as_promised(world: World) -> None:
    assert len(BELOW) + len(FEEDS) + len(PAGES) >= 60
    assert len(OUTLETS) + len(FEEDS) + 1 >= 40
    assert world.port


def test_the_night_ends_with_problems_recorded_and_leaves_nothing_running(night: Night) -> None:
    assert night.status == 1, night.log[-2000:]
    assert night.left == []
    assert "Traceback" not in night.log


def test_it_takes_less_than_seven_hundred_megabytes(night: Night, figure: Callable[[str], None]) -> None:
    weight = f"{night.largest_mb:.0f} MB the largest process, {night.together_mb:.0f} MB together (bar 700)"
    figure(f"hostile night: {night.seconds:.0f} s, {weight}")
    assert 0 < night.together_mb < 700


def test_every_hazard_below_http_ends_as_its_manifest_says(night: Night, desk: Desk, world: World) -> None:
    del night
    urls = {world.base(BELOW_HOSTS[it["name"]]) + it["path"]: it for it in BELOW}
    found = {row["url"]: row["outcome"] for row in desk.rows("SELECT url, outcome FROM fetches WHERE kind = 'article'")}
    assert {it["name"]: found.get(url) for url, it in urls.items()} == {it["name"]: it["outcome"] for it in BELOW}


def test_every_hostile_feed_is_in_the_state_its_manifest_says(night: Night, desk: Desk) -> None:
    del night
    found = {row["key"]: row["state"] for row in desk.rows("SELECT key, state FROM sources")}
    if found["endless"] == "deadline":  # on a busy machine time runs out before 20 MB have come
        found["endless"] = "too-large"
    assert {it["name"]: found[it["name"]] for it in FEEDS} == {it["name"]: it["state"] for it in FEEDS}
    assert {found[outlet.key] for outlet in OUTLETS} == {"ok"}


def test_every_hostile_page_is_dealt_with_as_its_manifest_says(night: Night, desk: Desk) -> None:
    del night
    rows = desk.rows("SELECT url, outcome FROM pages WHERE url LIKE ?", f"%{PAGE_HOST}%")
    found = {row["url"].rpartition("/")[2]: row["outcome"] for row in rows}
    assert found == {it["name"]: it["outcome"] for it in PAGES}


def test_healthy_documents_are_stored_exactly_as_without_the_hostile(night: Night, desk: Desk, quiet: Desk) -> None:
    del night
    before, after = (
        {line for line in one.dump() if json.loads(line)[0] != "site_stats"}  # totals, of both kinds
        for one in (quiet, desk)
    )
    assert before - after == set()
    added = {json.loads(line)[0] for line in after - before}
    assert added <= {"sources", "items", "item_ids", "pages", "articles", "stories", "actors", "actor_names"} | {
        "document_actors", "mentions", "evidence", "issues",
    }  # fmt: skip
    assert len(desk.rows("SELECT 1 FROM articles WHERE source_key LIKE 'outlet-%'")) == sum(
        len(outlet.documents) for outlet in OUTLETS
    )


def test_no_host_is_asked_twice_at_once_or_sooner_than_allowed(night: Night, world: World) -> None:
    del night
    healthy = {host for host, _ in world.pages}  # an endless body notices late that its reader has left
    assert {world.most_at_once[host] for host in healthy & set(world.begun)} == {1}
    assert_spaced(world)


def test_nothing_hostile_reaches_out(night: Night, world: World, desk: Desk) -> None:
    del night
    assert CANARY not in world.begun
    hostname = Path("/etc/hostname").read_text().strip() if Path("/etc/hostname").exists() else "no such file"
    titles = [row["title"] for row in desk.rows("SELECT title FROM items WHERE source_key = 'external-entity'")]
    assert titles
    assert not any(hostname in title for title in titles)
    assert desk.rows("SELECT count(*) AS n FROM items WHERE instr(title, char(0))") == [{"n": 0}]


def test_the_log_is_json_throughout(night: Night) -> None:
    lines = [line for line in night.log.splitlines() if not line.startswith("extractor: ")]
    assert lines
    assert all(json.loads(line)["level"] in {"info", "warning", "error"} for line in lines)


def test_what_asked_for_rest_or_is_gone_is_left_alone_the_next_night(night: Night, desk: Desk, world: World) -> None:
    del night
    world.forget()
    desk.spend()
    for name in ("gone", "wants-rest"):
        assert FEED_HOSTS[name] not in world.begun, name
    assert FEED_HOSTS["empty-body"] in world.begun
