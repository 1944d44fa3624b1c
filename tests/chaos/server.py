"""One web server that is many hosts, on loopback: healthy ones, and hosts with the hazards of the open web.

Every address 127.0.x.y is a host of its own, so that the pauses between two requests to one host are really kept.
"""

from __future__ import annotations

import asyncio
import hashlib
import time
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self

from tests.acquire.hostile import HostileServer, Writer
from tests.chaos.outlets import Outlet, Published, publish


@dataclass(frozen=True, slots=True)
class Site:
    """An outlet at its address."""

    host: str
    outlet: Outlet


class World(HostileServer):
    """The sites, whatever else is put beside them, and a record of who was asked what and when."""

    def __init__(self, sites: list[Site], others: tuple[str, ...] = ()) -> None:
        super().__init__((*(site.host for site in sites), *others))
        self._sites = sites
        self.pages: dict[tuple[str, str], Published] = {}
        self.raw: dict[tuple[str, str], bytes | object] = {}
        self.begun: defaultdict[str, list[float]] = defaultdict(list)
        self.most_at_once: Counter[str] = Counter()
        self.answers: Counter[tuple[str, int]] = Counter()  # (host, status) of healthy pages
        self.asked: list[tuple[str, str]] = []  # (host, path)
        self._active: Counter[str] = Counter()

    def __enter__(self) -> Self:
        super().__enter__()
        self.restore()
        return self

    def restore(self) -> None:
        """Let the healthy sites, and nobody else, answer as at first; begin the record anew."""
        self.pages.clear()
        self.raw.clear()
        for site in self._sites:
            self.put(site.host, publish(site.outlet, self.base(site.host)))
        self.forget()

    def base(self, host: str) -> str:
        """The address of a host."""
        return f"http://{host}:{self.port}"

    def put(self, host: str, pages: Mapping[str, Published]) -> None:
        """Let a host answer these pages, in place of what it answered at their paths."""
        self.pages.update({(host, path): page for path, page in pages.items()})

    def forget(self) -> None:
        """Begin the record anew."""
        for record in (self.begun, self.most_at_once, self.answers, self.asked, self.requests):
            record.clear()

    async def _serve(self, reader: asyncio.StreamReader, writer: Writer) -> None:
        host = writer.get_extra_info("sockname")[0]
        self.begun[host].append(time.monotonic())
        self._active[host] += 1
        self.most_at_once[host] = max(self.most_at_once[host], self._active[host])
        try:
            await super()._serve(reader, writer)
        finally:
            self._active[host] -= 1

    async def _answer(self, head: str, writer: Writer) -> None:
        host, path = writer.get_extra_info("sockname")[0], head.split(" ", 2)[1]
        self.asked.append((host, path))
        raw = self.raw.get((host, path))
        if raw is not None:
            await self._send_raw(raw, writer)
        elif page := self.pages.get((host, path)):
            self._send_page(page, host, head, writer)
        else:
            await super()._answer(head, writer)

    async def _send_raw(self, raw: object, writer: Writer) -> None:
        if isinstance(raw, bytes):
            writer.write(raw.replace(b"{port}", str(self.port).encode()))
        else:
            await raw(writer)

    def _send_page(self, page: Published, host: str, head: str, writer: Writer) -> None:
        etag = f'"{hashlib.sha256(page.body).hexdigest()[:16]}"'
        is_known = f"if-none-match: {etag}" in head.lower()
        self.answers[host, 304 if is_known else 200] += 1
        if is_known:
            writer.write(f"HTTP/1.1 304 Not Modified\r\nETag: {etag}\r\n\r\n".encode())
            return
        fields = f"ETag: {etag}\r\nContent-Type: {page.content_type}\r\nContent-Length: {len(page.body)}"
        writer.write(f"HTTP/1.1 200 OK\r\n{fields}\r\n\r\n".encode() + page.body)


def make_sites(outlets: list[Outlet]) -> list[Site]:
    """Give every outlet an address."""
    return [Site(f"127.0.2.{number}", outlet) for number, outlet in enumerate(outlets, 1)]


def make_rows(world: World, sites: list[Site]) -> str:
    """Return the rows of `sources.toml` for healthy sites."""
    return "".join(
        make_row(site.outlet.key, world.base(site.host) + site.outlet.index, site.outlet.form) for site in sites
    )


def make_row(key: str, url: str, form: str = "rss", more: str = "") -> str:
    """Return one row of `sources.toml`."""
    is_listing = form == "listing"
    selectors = 'link = "a.headline"\nnext = "a[rel~=\'next\']"\n' if is_listing else ""
    return f"""
[[source]]
key = "{key}"
title = "Specimen {key}"
kind = "{"listing" if is_listing else "feed"}"
url = "{url}"
publisher = "Specimen {key}"
country = "us"
tier = "official"
language = "en"
licence = "specimen"
{selectors}{more}"""
