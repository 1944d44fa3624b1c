"""What a run promises when it is stopped, starved, doubled, or told again what it knows."""

from __future__ import annotations

import json
import resource
import shutil
import signal
import sqlite3
import subprocess
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from tests.chaos.night import Desk, session_of
from tests.chaos.outlets import Document, Published, make_outlets, publish, render_page
from tests.chaos.server import Site, World, make_row, make_rows, make_sites

pytestmark = pytest.mark.slow

SITES = make_sites(make_outlets(7, documents=3))
DONE, PROBLEMS, USAGE, DISK_FULL, LOCKED = 0, 1, 2, 4, 75


@pytest.fixture
def world():
    with World(SITES, ("127.0.6.1", "127.0.6.2")) as world:
        yield world


@pytest.fixture
def open_desk(tmp_path: Path, world: World) -> Callable[..., Desk]:
    """Make a desk of a name, for the healthy sites unless other rows are given."""

    def make(name: str = "desk", rows: str = "", **settings: object) -> Desk:
        folder = tmp_path / name
        folder.mkdir()
        desk = Desk(folder=folder)
        desk.settle(world, rows or make_rows(world, SITES), **({"gap": 0.02} | settings))
        return desk

    return make


def integrity(path: Path) -> str:
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("PRAGMA foreign_key_check").fetchall() == []
        return db.execute("PRAGMA integrity_check").fetchone()[0]


# --- again and again ---------------------------------------------------------------------


def test_a_second_run_over_an_unchanged_world_is_answered_304_and_changes_nothing(open_desk, world: World) -> None:
    desk = open_desk()
    assert desk.spend().status == DONE
    before, rows = desk.dump(), counts(desk)
    world.forget()
    assert desk.spend().status == DONE
    # The index of sitemaps is asked for whole: that it is the same says nothing about what it lists.
    assert sum(count for (_, status), count in world.answers.items() if status == 200) == 1
    assert sum(count for (_, status), count in world.answers.items() if status == 304) >= len(SITES)
    assert desk.dump() == before
    assert counts(desk) == rows


def counts(desk: Desk) -> dict[str, int]:
    tables = [row["name"] for row in desk.rows("SELECT name FROM sqlite_master WHERE type = 'table'")]
    kept = [name for name in tables if name not in {"runs", "fetches", "http_state"} and "_fts" not in name]
    return {name: desk.rows(f"SELECT count(*) AS n FROM {name}")[0]["n"] for name in kept}  # noqa: S608


def test_neither_the_order_of_sources_nor_the_number_of_workers_changes_what_is_known(open_desk, world: World) -> None:
    one = open_desk("one", workers=1, fetch_threads=1)
    many = open_desk("many", make_rows(world, SITES[::-1]), workers=3, fetch_threads=16)
    assert (one.spend().status, many.spend().status) == (DONE, DONE)
    assert one.dump() == many.dump()


def test_what_changed_is_read_again_without_the_network(open_desk, world: World) -> None:
    desk = open_desk()
    assert desk.spend().status == DONE
    before = desk.dump()
    with closing(sqlite3.connect(desk.db)) as db, db:  # as if every page had been read by an older version
        db.execute("UPDATE pages SET extracted_with = 'of old'")
    world.forget()
    night = desk.spend("extract", "--again")
    assert night.status == DONE
    assert night.log.count('"document stored"') == sum(len(site.outlet.documents) for site in SITES)
    assert world.asked == []
    assert desk.dump() == before


def test_a_captured_page_that_was_cut_off_is_an_issue_and_never_half_an_article(open_desk) -> None:
    desk = open_desk()
    assert desk.spend("acquire").status == DONE
    [segment] = (desk.folder / "kb.db.archive").iterdir()
    content = segment.read_bytes()
    segment.write_bytes(content[: len(content) // 2])
    assert desk.spend("extract").status == PROBLEMS
    outcomes = [row["outcome"] for row in desk.rows("SELECT outcome FROM pages")]
    assert set(outcomes) <= {"stored", "archive-cut", "archive-damaged"}
    assert 0 < outcomes.count("stored") < len(outcomes)
    assert len(desk.rows("SELECT 1 FROM articles")) == outcomes.count("stored")


# --- articles and their sources change ---------------------------------------------------


def one_site(documents: int = 2) -> Site:
    return Site("127.0.6.1", make_outlets(1, documents=documents, seed=3)[0])


def rss(world: World, *rows: tuple[str, Document], host: str = "127.0.6.1") -> dict[str, Published]:
    """A feed of (guid, document), and the pages of the documents."""
    items = "".join(
        f"<item><title>{it.title}</title><link>{world.base(host)}{it.path}</link><guid>{guid}</guid></item>"
        for guid, it in rows
    )
    feed = Published(f"<rss><channel>{items}</channel></rss>".encode(), "application/rss+xml")
    return {"/feed": feed} | {it.path: Published(render_page(it)) for _, it in rows}


@pytest.fixture
def journal(open_desk, world: World) -> Desk:
    """A desk with one source."""
    return open_desk(rows=make_row("journal", world.base("127.0.6.1") + "/feed"))


def test_a_rewritten_guid_makes_no_new_document(journal: Desk, world: World) -> None:
    first, second = one_site().outlet.documents
    world.put("127.0.6.1", rss(world, ("http://a/1", first), ("2", second)))
    journal.spend()
    world.put("127.0.6.1", rss(world, ("https://a/1", first), ("tag:a,2026:2", second)))
    journal.spend()
    assert journal.rows("SELECT count(*) AS n FROM articles") == [{"n": 2}]
    assert journal.rows("SELECT count(*) AS n FROM items") == [{"n": 2}]
    assert journal.rows("SELECT count(*) AS n FROM item_ids") == [{"n": 4}]


def test_a_reused_guid_makes_a_second_document_and_the_first_stays_readable(journal: Desk, world: World) -> None:
    first, second = one_site().outlet.documents
    second = replace(second, title="Weather for the coming week, in all parts of the country")
    world.put("127.0.6.1", rss(world, ("latest", first)))
    journal.spend()
    world.put("127.0.6.1", rss(world, ("latest", second)))
    journal.spend()
    rows = journal.rows("SELECT title, superseded_by FROM articles ORDER BY first_seen, no")
    assert rows == [{"title": it.title, "superseded_by": None} for it in (first, second)]


def test_an_edited_article_gets_a_version_and_an_edited_page_around_it_none(journal: Desk, world: World) -> None:
    first, second = one_site().outlet.documents
    world.put("127.0.6.1", rss(world, ("1", first), ("2", second)))
    journal.spend()
    edited = replace(first, paragraphs=(first.paragraphs[0].replace("Today", "On Monday"), *first.paragraphs[1:]))
    pages = rss(world, ("1", edited), ("2", second))
    advert = pages[second.path].body.replace(b"<nav>", b"<aside><p>Buy one, get one free!</p></aside><nav>")
    world.put("127.0.6.1", pages | {second.path: Published(advert)})
    journal.spend()
    rows = journal.rows(
        "SELECT version, superseded_by IS NOT NULL AS old, text FROM articles ORDER BY document_id, version"
    )
    assert sorted((row["version"], row["old"]) for row in rows) == [(1, 0), (1, 1), (2, 0)]
    old = next(row["text"] for row in rows if row["old"])
    assert "Today" in old
    evidence = "SELECT * FROM evidence e JOIN articles a ON a.id = e.article_id WHERE superseded_by <> ''"
    quotes = journal.rows(evidence)
    assert quotes
    assert all(row["text"][row["start"] : row["end"]] == row["quote"] for row in quotes)


def test_a_feed_that_lists_nothing_any_more_takes_nothing_away(journal: Desk, world: World) -> None:
    world.put("127.0.6.1", rss(world, *(("", it) for it in one_site().outlet.documents)))
    journal.spend()
    world.put("127.0.6.1", {"/feed": Published(b"<rss><channel></channel></rss>")})
    assert journal.spend().status == PROBLEMS
    assert journal.rows("SELECT state FROM sources") == [{"state": "empty-feed"}]
    assert journal.rows("SELECT count(*) AS n FROM articles WHERE superseded_by IS NULL") == [{"n": 2}]
    assert journal.spend("health").status == PROBLEMS


def test_a_feed_that_moved_is_followed_and_after_three_nights_asked_at_its_new_address(
    journal: Desk, world: World
) -> None:
    world.put("127.0.6.2", publish(one_site().outlet, world.base("127.0.6.2")))
    world.raw["127.0.6.1", "/feed"] = b"HTTP/1.1 301 Moved\r\nLocation: http://127.0.6.2:{port}/feed\r\n\r\n"
    asked = []
    for _ in range(4):
        world.forget()
        assert journal.spend("acquire").status == DONE
        asked.append(("127.0.6.1", "/feed") in world.asked)
    assert asked == [True, True, True, False]
    assert journal.rows("SELECT items_seen, state FROM sources") == [{"items_seen": 2, "state": "ok"}]


def test_a_feed_that_is_gone_is_not_asked_again_and_its_documents_stay(journal: Desk, world: World) -> None:
    world.put("127.0.6.1", rss(world, *((it.path, it) for it in one_site().outlet.documents)))
    journal.spend()
    world.raw["127.0.6.1", "/feed"] = b"HTTP/1.1 410 Gone\r\n\r\n"
    assert journal.spend("acquire").status == PROBLEMS
    world.forget()
    assert journal.spend("acquire").status == DONE
    assert ("127.0.6.1", "/feed") not in world.asked
    assert journal.rows("SELECT state FROM sources") == [{"state": "gone"}]
    assert journal.rows("SELECT count(*) AS n FROM articles") == [{"n": 2}]


# --- stopped, doubled, starved -----------------------------------------------------------


def test_a_second_run_ends_at_once_with_75_and_writes_nothing(open_desk, world: World) -> None:
    desk = open_desk(gap=1.0)
    with desk.begin() as first:
        wait_for(desk, '"polled"')
        before, asked = desk.db.read_bytes(), len(world.asked)
        second = desk.spend("resolve")
        assert second.status == LOCKED
        assert "another run is writing" in second.log  # beside the log of the first, which goes on
        assert desk.db.read_bytes() == before
        assert first.wait(120) == DONE
    assert len(world.asked) > asked


def test_a_lock_dies_with_its_run(open_desk) -> None:
    desk = open_desk(gap=1.0)
    with desk.begin() as first:
        wait_for(desk, '"polled"')
        first.kill()
    assert desk.spend().status == DONE


def test_sigterm_finishes_the_document_in_hand_and_the_next_run_the_rest(open_desk) -> None:
    desk, calm = open_desk(), open_desk("calm")
    assert calm.spend().status == DONE
    with desk.begin() as process:
        wait_for(desk, '"document stored"')
        process.send_signal(signal.SIGTERM)
        assert process.wait(60) == PROBLEMS
        assert session_of(process.pid) == []
    assert desk.rows("SELECT status FROM runs") == [{"status": "interrupted"}]
    stored = len(desk.rows("SELECT 1 FROM articles"))
    assert 0 < stored < sum(len(site.outlet.documents) for site in SITES)
    assert desk.spend("health").status == PROBLEMS
    assert desk.spend().status == DONE
    assert desk.dump() == calm.dump()


def test_a_run_whose_time_is_over_keeps_what_it_has_and_says_what_is_left(open_desk) -> None:
    desk, calm = open_desk(gap=0.6, run_seconds=2), open_desk("calm")
    night = desk.spend()
    assert night.status == PROBLEMS
    issues = desk.rows("SELECT message FROM issues WHERE code = 'run-deadline'")
    assert any("left for the next run" in issue["message"] for issue in issues)
    states = {row["state"] for row in desk.rows("SELECT state FROM sources")}
    assert states <= {"ok", "new", "listing-unfinished"}  # no source is blamed for it
    assert 0 < len(desk.rows("SELECT 1 FROM articles")) < sum(len(site.outlet.documents) for site in SITES)
    shutil.copy(calm.folder / "extractor.toml", desk.folder / "extractor.toml")
    assert (desk.spend().status, calm.spend().status) == (DONE, DONE)
    assert desk.dump() == calm.dump()


def wait_for(desk: Desk, words: str) -> None:
    deadline = time.monotonic() + 60
    while words not in (desk.folder / "log").read_text("utf-8") and time.monotonic() < deadline:
        time.sleep(0.02)


@pytest.mark.parametrize("kilobytes", [100, 700, 1000])
def test_a_full_disk_ends_with_4_and_leaves_a_base_that_can_be_read_and_finished(open_desk, kilobytes: int) -> None:
    desk, calm = open_desk(), open_desk("calm")

    def starve() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (kilobytes * 1024, kilobytes * 1024))

    done = subprocess.run(
        desk.command(),
        cwd=desk.folder,
        capture_output=True,
        check=False,
        timeout=200,
        preexec_fn=starve,
    )
    assert done.returncode == DISK_FULL, done.stderr[-500:]
    assert b"Traceback" not in done.stderr
    assert b"make room and run again" in done.stderr
    assert integrity(desk.db) == "ok"
    stored = {row["id"] for row in desk.rows("SELECT id FROM articles")} if kilobytes > 100 else set()
    assert (desk.spend().status, calm.spend().status) == (DONE, DONE)
    assert desk.dump() == calm.dump()
    assert stored <= {row["id"] for row in desk.rows("SELECT id FROM articles")}


@pytest.mark.parametrize("harm", ["page", "newer", "foreign", "text", "folder", "read-only"])
def test_a_base_that_cannot_be_used_is_refused_in_one_line_and_left_as_it_is(
    open_desk, world: World, harm: str
) -> None:
    desk = open_desk()
    assert desk.spend("acquire").status == DONE
    do_harm(desk.db, harm)
    before = desk.db.read_bytes() if desk.db.is_file() else b""
    world.forget()
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
    else:
        path.unlink()
        path.mkdir()


def test_a_reader_that_holds_an_old_snapshot_stops_nobody(open_desk) -> None:
    desk = open_desk()
    assert desk.spend("acquire").status == DONE
    with closing(sqlite3.connect(desk.db, isolation_level=None)) as reader:
        reader.execute("BEGIN")
        assert reader.execute("SELECT count(*) FROM articles").fetchone() == (0,)
        assert desk.spend("extract").status == DONE
        assert reader.execute("SELECT count(*) FROM articles").fetchone() == (0,)
        assert Path(f"{desk.db}-wal").stat().st_size < 64 * 2**20
    assert desk.rows("SELECT count(*) > 0 AS n FROM articles") == [{"n": 1}]


def test_a_run_leaves_no_write_ahead_log_behind(open_desk) -> None:
    desk = open_desk()
    desk.spend()
    assert not Path(f"{desk.db}-wal").exists() or Path(f"{desk.db}-wal").stat().st_size == 0


# --- what the web says stays on its line --------------------------------------------------


def test_what_a_page_says_breaks_no_line_of_the_log_and_no_row(open_desk, world: World) -> None:
    title = 'Treasury\n{"level": "fatal"} Robert\'); DROP TABLE actions;--'
    document = replace(one_site().outlet.documents[0], title=title)
    path = "/news/\r\n{'level':'fatal'}"
    rows = f"<item><title><![CDATA[{title}]]></title><link>{world.base('127.0.6.1')}/x</link></item>"
    rows += f"<item><title>b</title><link>{world.base('127.0.6.1')}{path}</link></item>"
    world.put("127.0.6.1", {"/feed": Published(f"<rss><channel>{rows}</channel></rss>".encode())})
    world.put("127.0.6.1", {"/x": Published(render_page(document))})
    desk = open_desk(rows=make_row("journal", world.base("127.0.6.1") + "/feed"))
    night = desk.spend()
    lines = [json.loads(line) for line in night.log.splitlines()]
    assert {line["level"] for line in lines} <= {"info", "warning", "error"}
    assert "DROP TABLE actions" in desk.rows("SELECT title FROM articles")[0]["title"]
    assert desk.rows("SELECT count(*) AS n FROM actions")


def test_a_dead_host_is_dialled_a_few_times_and_left(open_desk, world: World) -> None:
    urls = (f"http://127.0.6.9:{world.port}/{number}" for number in range(100))  # nobody listens there
    rows = "".join(f"<item><title>a</title><link>{url}</link></item>" for url in urls)
    world.put("127.0.6.1", {"/feed": Published(f"<rss><channel>{rows}</channel></rss>".encode())})
    desk = open_desk(rows=make_row("journal", world.base("127.0.6.1") + "/feed"))
    settings = (desk.folder / "extractor.toml").read_text("utf-8")
    (desk.folder / "extractor.toml").write_text(
        settings.replace("loopback = [", f'loopback = ["127.0.6.9:{world.port}", '), "utf-8"
    )
    desk.spend("acquire")
    outcomes = [row["outcome"] for row in desk.rows("SELECT outcome FROM fetches WHERE kind = 'article'")]
    assert outcomes.count("host-skipped") >= 98
    assert len(outcomes) == 100


def test_an_outlet_that_serves_one_page_for_all_addresses_is_seen_by_health(open_desk, world: World) -> None:
    urls = (f"{world.base('127.0.6.1')}/{number}" for number in range(12))
    rows = "".join(f"<item><title>a</title><link>{url}</link></item>" for url in urls)
    pages = {
        f"/{number}": Published(b"<html><title>Page not found</title><p>Sorry.</p></html>") for number in range(12)
    }
    world.put("127.0.6.1", pages | {"/feed": Published(f"<rss><channel>{rows}</channel></rss>".encode())})
    desk = open_desk(rows=make_row("journal", world.base("127.0.6.1") + "/feed"))
    assert desk.spend().status == PROBLEMS
    health = subprocess.run(
        desk.command("health", "--format", "json"), cwd=desk.folder, capture_output=True, check=False
    )
    assert health.returncode == PROBLEMS
    state = json.loads(health.stdout)
    assert state["sources"][0]["read"] == 0
    assert any("has the layout changed" in alarm for alarm in state["alarms"])
