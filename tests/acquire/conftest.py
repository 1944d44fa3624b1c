"""Loopback servers and fetchers for the tests of acquisition."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import Any

import pytest

from extractor.acquire import Fetcher, FetchSettings, canonical
from extractor.types import Item, Seen, Source, Validators
from tests.acquire.hostile import HostileServer

NOW = datetime(2026, 11, 25, 2, 0, tzinfo=UTC)

# Names for the tests' hosts. `public` addresses stand for the internet and are never dialled: their ports are refused.
NAMES = {
    "hostile.test": ("127.0.0.1",),
    "other.test": ("127.0.0.2",),
    "third.test": ("127.0.0.3",),
    "public.test": ("93.184.215.14",),
    "halfprivate.test": ("93.184.215.14", "10.0.0.1"),
}


def resolve_name(host: str, port: int) -> tuple[str, ...]:
    """A resolver that knows the names above and addresses."""
    del port
    if host in NAMES:
        return NAMES[host]
    if host.replace(".", "").isdigit() or ":" in host:
        return (host,)
    raise OSError(f"{host}: no such name")


@pytest.fixture(scope="session")
def hostile() -> Iterator[HostileServer]:
    """The hostile server on three loopback addresses."""
    with HostileServer(("127.0.0.1", "127.0.0.2", "127.0.0.3")) as server:
        yield server


@pytest.fixture
def world() -> Iterator[HostileServer]:
    """A server of a test's own, for what must not be shared: robots.txt, counts, rests."""
    with HostileServer(("127.0.0.1", "127.0.0.2", "127.0.0.3")) as server:
        yield server


@pytest.fixture
def make_fetcher(hostile: HostileServer) -> Callable[..., Fetcher]:
    """Make a fetcher that may dial the hostile server and is quick to lose patience."""

    def make(server: HostileServer = hostile, **options: Any) -> Fetcher:
        names = FetchSettings.__dataclass_fields__
        settings = {"gap": 0.0, "deadline": 1.5, "read_seconds": 0.7, "connect_seconds": 0.7, "backoff_seconds": 0.01}
        settings |= {name: options.pop(name) for name in list(options) if name in names}
        allowed = {(f"127.0.0.{number}", server.port) for number in (1, 2, 3)} | {("127.0.0.1", 1)}
        defaults: dict[str, Any] = {"allowed": allowed, "resolver": resolve_name}
        return Fetcher(FetchSettings(**settings), **(defaults | options))

    return make


def make_source(**fields: Any) -> Source:
    """A source with sensible defaults."""
    defaults = {
        "key": "specimen",
        "title": "Specimen Outlet",
        "kind": "feed",
        "url": "https://specimen.example/feed",
        "publisher": "Specimen Outlet",
        "country": "us",
        "tier": "press",
        "language": "en",
        "licence": "specimen",
    }
    return Source(**(defaults | fields))


def make_item(url: str = "https://specimen.example/a", **fields: Any) -> Item:
    """An item of the specimen source; its id is its URL unless given."""
    return Item(**({"source": "specimen", "url": url, "id": url, "title": "A headline"} | fields))


class Memory:
    """What earlier runs know, in dictionaries: a `Known` for tests."""

    def __init__(self, *seen: Seen) -> None:
        self.by_url = {canonical(entry.item.url): entry for entry in seen}
        self.by_id = {(entry.item.source, entry.item.id): entry for entry in seen}
        self.http: dict[str, Validators] = {}
        self.rest: dict[str, str] = {}
        self.unfinished: set[str] = set()

    def validators(self, url: str) -> Validators:
        return self.http.get(url, Validators())

    def next_after(self, url: str) -> str:
        return self.rest.get(url, "")

    def seen_url(self, url: str) -> Seen | None:
        return self.by_url.get(canonical(url))

    def seen_id(self, source: str, item_id: str) -> Seen | None:
        return self.by_id.get((source, item_id))

    def is_unfinished(self, source: str) -> bool:
        return source in self.unfinished
