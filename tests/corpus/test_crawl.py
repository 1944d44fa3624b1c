"""The specimen world is read by the real acquisition: every source finds every document of its outlet."""

from __future__ import annotations

import tomllib
from datetime import UTC, datetime
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest

from corpus.pages import HERE, read_outlets
from corpus.serve import Server
from extractor.acquire import Fetcher, FetchSettings, fetch_item, poll
from extractor.types import Source, Validators

if TYPE_CHECKING:
    from collections.abc import Iterator

NOW = datetime(2026, 2, 1, 2, tzinfo=UTC)
OUTLETS = {outlet.key: outlet for outlet in read_outlets()}
ROWS = tomllib.loads((HERE / "sources.toml").read_text("utf-8"))["source"]


class Memory:
    """What earlier runs know: nothing but validators."""

    def __init__(self) -> None:
        self.stored: dict[str, Validators] = {}

    def validators(self, url: str) -> Validators:
        return self.stored.get(url, Validators())

    def next_after(self, url: str) -> str:  # noqa: ARG002
        return ""

    def seen_url(self, url: str) -> None:  # noqa: ARG002
        return None

    def seen_id(self, source: str, id: str) -> None:  # noqa: A002, ARG002 - the protocol names them
        return None

    def is_unfinished(self, source: str) -> bool:  # noqa: ARG002
        return False


@pytest.fixture(scope="module")
def world() -> Iterator[Server]:
    with Server() as server:
        yield server


@pytest.fixture(scope="module")
def fetcher(world: Server) -> Fetcher:
    address = ("127.0.0.1", urlsplit(world.url).port or 0)
    return Fetcher(FetchSettings(gap=0.0), allowed=(address,), now=lambda: NOW)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["key"])
def test_every_document_is_found_with_title_and_date_and_nothing_new_the_second_time(
    row: dict[str, str], world: Server, fetcher: Fetcher
) -> None:
    source = Source(**(row | {"url": row["url"].format(base=world.url)}))  # type: ignore[arg-type]
    outlet = OUTLETS[row["url"].split("/")[1]]
    memory = Memory()
    first = poll(source, fetcher, memory, now=NOW)
    assert [issue.message for issue in first.issues] == []
    expected = {
        (world.url + outlet.path(document), document.title, str(document.published)) for document in outlet.documents
    }
    assert {(item.url, item.title, (item.published or "")[:10]) for item in first.items} == expected

    page = fetch_item(first.items[0], source, fetcher, Validators(), now=NOW)
    assert page.status == 200
    assert page.fetch is not None
    again = fetch_item(first.items[0], source, fetcher, page.fetch.validators, now=NOW)
    assert again.status == 304

    memory.stored = {fetch.url: fetch.validators for fetch in first.fetches}
    second = poll(source, fetcher, memory, now=NOW)
    assert {fetch.outcome for fetch in second.fetches} == {"not-modified"}
