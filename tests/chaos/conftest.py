"""A small world for all tests of runs, and desks that have already spent a night in it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.chaos.night import Desk
from tests.chaos.outlets import Document, Published, make_outlets, render_page
from tests.chaos.server import Site, World, make_row, make_rows, make_sites

# One outlet in every form.
SITES = make_sites(make_outlets(7, documents=3))
DOCUMENTS = sum(len(site.outlet.documents) for site in SITES)
JOURNAL, ELSEWHERE, NOBODY = "127.0.6.1", "127.0.6.2", "127.0.6.9"
DONE, PROBLEMS, USAGE, DISK_FULL, LOCKED = 0, 1, 2, 4, 75


@pytest.fixture(scope="session")
def standing_world() -> Iterator[World]:
    with World(SITES, (JOURNAL, ELSEWHERE)) as world:
        yield world


@pytest.fixture
def world(standing_world: World) -> World:
    """The world as it was at first."""
    standing_world.restore()
    return standing_world


def settle(folder: Path, world: World, rows: str = "", **settings: object) -> Desk:
    """Make a desk for the healthy sites, unless other rows are given."""
    folder.mkdir()
    desk = Desk(folder=folder)
    desk.settle(world, rows or make_rows(world, SITES), **({"gap": 0.02} | settings))
    return desk


@pytest.fixture
def open_desk(tmp_path: Path, world: World) -> Callable[..., Desk]:
    """Make a desk of a name."""

    def make(name: str = "desk", rows: str = "", **settings: object) -> Desk:
        return settle(tmp_path / name, world, rows, **settings)

    return make


@pytest.fixture(scope="session")
def calm(standing_world: World, tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """A desk after one run that nobody disturbed; tests look at it and leave it as it is."""
    standing_world.restore()
    desk = settle(tmp_path_factory.mktemp("calm") / "desk", standing_world)
    night = desk.spend()
    assert night.status == DONE, night.log[-2000:]
    return desk


@pytest.fixture
def again(calm: Desk, world: World, tmp_path: Path) -> Desk:
    """A desk of one's own after such a run."""
    del world  # as it was
    return calm.copy_to(tmp_path / "again")


@pytest.fixture(scope="session")
def fetched(standing_world: World, tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """A desk that has its pages and has read none of them; tests copy it."""
    standing_world.restore()
    desk = settle(tmp_path_factory.mktemp("fetched") / "desk", standing_world)
    assert desk.spend("acquire").status == DONE
    return desk


# --- a world of one source ---------------------------------------------------------------


def one_site(documents: int = 2) -> Site:
    return Site(JOURNAL, make_outlets(1, documents=documents, seed=3)[0])


FIRST, SECOND = one_site().outlet.documents


def rss(world: World, *rows: tuple[str, Document], host: str = JOURNAL) -> dict[str, Published]:
    """A feed of (guid, document), and the pages of the documents."""
    items = "".join(
        f"<item><title>{it.title}</title><link>{world.base(host)}{it.path}</link><guid>{guid}</guid></item>"
        for guid, it in rows
    )
    feed = Published(f"<rss><channel>{items}</channel></rss>".encode(), "application/rss+xml")
    return {"/feed": feed} | {it.path: Published(render_page(it)) for _, it in rows}


def row_of_the_journal(world: World) -> str:
    return make_row("journal", world.base(JOURNAL) + "/feed")


@pytest.fixture
def journal(open_desk, world: World) -> Desk:
    """A desk with one source that was never looked at."""
    return open_desk(rows=row_of_the_journal(world))


@pytest.fixture(scope="session")
def read_once(standing_world: World, tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """A desk with one source that listed two documents when it was looked at; tests copy it."""
    standing_world.restore()
    standing_world.put(JOURNAL, rss(standing_world, ("http://a/1", FIRST), ("2", SECOND)))
    desk = settle(tmp_path_factory.mktemp("journal") / "desk", standing_world, row_of_the_journal(standing_world))
    assert desk.spend().status == DONE
    return desk


@pytest.fixture
def subscriber(read_once: Desk, world: World, tmp_path: Path) -> Desk:
    """A desk of one's own that has read two documents of one source."""
    world.put(JOURNAL, rss(world, ("http://a/1", FIRST), ("2", SECOND)))
    return read_once.copy_to(tmp_path / "subscriber")


def integrity(path: Path) -> str:
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("PRAGMA foreign_key_check").fetchall() == []
        return db.execute("PRAGMA integrity_check").fetchone()[0]
