"""A web server that misbehaves on purpose, below and above HTTP, on loopback only.

What a route sends stands in `hostile.toml` (`send`: the bytes, written as Latin-1) or, where bytes alone cannot say
it, in a function here (`serve`: its name). Every server has a lifetime; nothing it does can outlast the test run.
"""

from __future__ import annotations

import asyncio
import contextlib
import socket
import struct
import threading
import time
import tomllib
import zlib
from collections import Counter
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any, Self

LIFETIME = 120.0
HAZARDS: list[dict[str, Any]] = tomllib.loads((Path(__file__).parent / "hostile.toml").read_text("utf-8"))["hazard"]

Writer = asyncio.StreamWriter
TLS_HANDSHAKE = b"\x16"
OK = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"


def gzip_bomb(mebibytes: int = 1024) -> bytes:
    """A gzip stream of that many MiB of zeros in about a thousandth of the size, made without making them."""
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    block = bytes(1 << 20)
    first = packer.compress(block) + packer.flush(zlib.Z_FULL_FLUSH)
    again = packer.compress(block) + packer.flush(zlib.Z_FULL_FLUSH)
    return first + again * (mebibytes - 1) + packer.flush()


BOMB = gzip_bomb()
EMPTY_MEMBER = zlib.compress(b"", wbits=31)


async def _endless(writer: Writer, piece: bytes) -> None:
    while True:
        writer.write(piece)
        await writer.drain()
        await asyncio.sleep(0.001)  # leave the other hosts of this server their share of the processor


async def endless_chunks(writer: Writer) -> None:
    writer.write(OK + b"Transfer-Encoding: chunked\r\n\r\n")
    await _endless(writer, b"4000\r\n" + b"x" * 0x4000 + b"\r\n")


async def endless_body(writer: Writer) -> None:
    writer.write(OK + b"\r\n")
    await _endless(writer, b"x" * 16384)


async def endless_chunk_size(writer: Writer) -> None:
    writer.write(OK + b"Transfer-Encoding: chunked\r\n\r\n")
    await _endless(writer, b"0" * 16384)


async def endless_trailers(writer: Writer) -> None:
    writer.write(OK + b"Transfer-Encoding: chunked\r\n\r\n1\r\nx\r\n0\r\n")
    await _endless(writer, b"X-Trailer: 1\r\n" * 100)


async def endless_continue(writer: Writer) -> None:
    await _endless(writer, b"HTTP/1.1 100 Continue\r\n\r\n" * 10)


async def endless_header(writer: Writer) -> None:
    writer.write(b"HTTP/1.1 200 OK\r\nX-Long: ")
    await _endless(writer, b"y" * 65536)


async def endless_status(writer: Writer) -> None:
    writer.write(b"HTTP/1.1 200 ")
    await _endless(writer, b"O" * 65536)


async def many_headers(writer: Writer) -> None:
    writer.write(b"HTTP/1.1 200 OK\r\n")
    for number in range(2000):
        writer.write(b"".join(b"X-%d-%d: 1\r\n" % (number, part) for part in range(100)))
        await writer.drain()
    writer.write(b"\r\nhello")


async def endless_empty_members(writer: Writer) -> None:
    writer.write(OK + b"Content-Encoding: gzip\r\n\r\n")
    await _endless(writer, EMPTY_MEMBER * 500)


async def gzip_bomb_body(writer: Writer) -> None:
    writer.write(OK + b"Content-Encoding: gzip\r\nContent-Length: %d\r\n\r\n" % len(BOMB) + BOMB)


async def gzip_bomb_without_length(writer: Writer) -> None:
    writer.write(OK + b"Content-Encoding: x-gzip\r\n\r\n" + BOMB)


async def gzip_bomb_redirect(writer: Writer) -> None:
    writer.write(
        b"HTTP/1.1 302 Found\r\nLocation: /plain\r\nContent-Encoding: gzip\r\nContent-Length: %d\r\n\r\n" % len(BOMB)
        + BOMB
    )


async def gzip_bomb_not_found(writer: Writer) -> None:
    writer.write(b"HTTP/1.1 404 No\r\nContent-Encoding: gzip\r\nContent-Length: %d\r\n\r\n" % len(BOMB) + BOMB)


async def gzip_good(writer: Writer) -> None:
    body = zlib.compress(b"hello ", wbits=31) + zlib.compress(b"world", wbits=31)
    writer.write(OK + b"Content-Encoding: gzip\r\nContent-Length: %d\r\n\r\n" % len(body) + body)


async def gzip_cut(writer: Writer) -> None:
    body = zlib.compress(bytes(range(256)) * 40, wbits=31)[:-20]
    writer.write(OK + b"Content-Encoding: gzip\r\nContent-Length: %d\r\n\r\n" % len(body) + body)


async def chain_of_codings(writer: Writer) -> None:
    writer.write(OK + b"Content-Encoding: " + b", ".join([b"gzip"] * 2000) + b"\r\n\r\n" + BOMB[:1000])


async def drip_body(writer: Writer) -> None:
    writer.write(OK + b"Content-Length: 100000\r\n\r\n")
    await _drip(writer)


async def drip_body_without_length(writer: Writer) -> None:
    writer.write(OK + b"\r\n")
    await _drip(writer)


async def drip_head(writer: Writer) -> None:
    writer.write(b"HTTP/1.1 200 OK\r\nX-Slow: ")
    await _drip(writer)


async def drip_status(writer: Writer) -> None:
    writer.write(b"HTTP/1.1 200 ")
    await _drip(writer)


async def _drip(writer: Writer) -> None:
    while True:
        writer.write(b"a")
        await writer.drain()
        await asyncio.sleep(0.1)


async def drip_handshake(writer: Writer) -> None:
    """Begin a handshake record of 16 KiB that comes byte by byte."""
    writer.write(TLS_HANDSHAKE + b"\x03\x03\x40\x00")
    await _drip(writer)


async def silence(writer: Writer) -> None:
    del writer
    await asyncio.sleep(LIFETIME)


async def silence_after_head(writer: Writer) -> None:
    writer.write(OK + b"Content-Length: 1000\r\n\r\nx")
    await writer.drain()
    await asyncio.sleep(LIFETIME)


async def reset(writer: Writer) -> None:
    """End with RST instead of FIN."""
    sock = writer.get_extra_info("socket")
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    writer.transport.abort()


async def reset_in_body(writer: Writer) -> None:
    writer.write(OK + b"Content-Length: 1000\r\n\r\nx")
    await writer.drain()
    await asyncio.sleep(0.05)
    await reset(writer)


async def binary(writer: Writer) -> None:
    writer.write(bytes(range(256)) * 4096)


class HostileServer:
    """The server in a thread of its own; counts what it is asked and how many ask at once."""

    def __init__(self, hosts: tuple[str, ...] = ("127.0.0.1",)) -> None:
        self.requests: Counter[str] = Counter()
        self.starts: list[tuple[str, float]] = []  # (path, time)
        self.sent_headers: dict[str, dict[str, str]] = {}
        self.connections = self.most_connections = 0
        self._routes = {hazard["path"]: hazard for hazard in HAZARDS if "path" in hazard}
        self._extra: dict[str, bytes | Callable[[Writer], Awaitable[None]]] = {}
        self._hosts, self._ready = hosts, threading.Event()
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._run, daemon=True)
        self.port = 0

    def add(self, path: str, answer: bytes | Callable[[Writer], Awaitable[None]]) -> None:
        """Answer a path in a way only one test needs."""
        self._extra[path] = answer

    def __enter__(self) -> Self:
        self._thread.start()
        assert self._ready.wait(10)
        return self

    def __exit__(self, *_: object) -> None:
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(10)
        assert not self._thread.is_alive()

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        server = self._loop.run_until_complete(asyncio.start_server(self._serve, self._hosts[0], 0))
        self.port = server.sockets[0].getsockname()[1]
        servers = [server, *(self._loop.run_until_complete(self._start(host)) for host in self._hosts[1:])]
        self._ready.set()
        self._loop.run_forever()
        for one in servers:
            one.close()
        tasks = asyncio.all_tasks(self._loop)
        for task in tasks:
            task.cancel()
        self._loop.run_until_complete(asyncio.gather(*tasks, return_exceptions=True))
        self._loop.close()

    async def _start(self, host: str) -> asyncio.Server:
        return await asyncio.start_server(self._serve, host, self.port)

    async def _serve(self, reader: asyncio.StreamReader, writer: Writer) -> None:
        self.connections += 1
        self.most_connections = max(self.most_connections, self.connections)
        try:
            with contextlib.suppress(ConnectionError, asyncio.IncompleteReadError, asyncio.LimitOverrunError):
                first = await reader.readexactly(1)
                if first == TLS_HANDSHAKE:
                    await drip_handshake(writer)
                head = first + await reader.readuntil(b"\r\n\r\n")
                await self._answer(head.decode("latin-1"), writer)
                await writer.drain()
        finally:
            self.connections -= 1
            writer.close()

    async def _answer(self, head: str, writer: Writer) -> None:
        line, *fields = head.strip().split("\r\n")
        path = line.split(" ")[1]
        self.requests[path] += 1
        self.starts.append((path, time.monotonic()))
        self.sent_headers[path] = {
            name.lower(): value.strip() for name, _, value in (field.partition(":") for field in fields)
        }
        answer = self._extra.get(path)
        if answer is None and path in self._routes:
            hazard = self._routes[path]
            answer = globals()[hazard["serve"]] if "serve" in hazard else hazard["send"].encode("latin-1")
        if answer is None:
            answer = b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"
        if isinstance(answer, bytes):
            writer.write(answer.replace(b"{port}", str(self.port).encode()))
        else:
            await answer(writer)
