"""Exchange one request for one answer, within a byte and a time budget.

Uses urllib3's connections, not its pools: the address dialled is chosen by the caller, a redirect
is an answer like any other and its body is never read, and the content coding is undone here, a
bounded piece at a time, so that a decompression bomb costs one piece.
"""

from __future__ import annotations

import http.client
import socket
import ssl
import threading
import time
import zlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Self

import urllib3.exceptions
from urllib3.connection import HTTPConnection, HTTPSConnection

from extractor.errors import EndlessError, FetchError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from types import TracebackType

    from urllib3.response import HTTPResponse

    from extractor.acquire.address import Endpoint

_PIECE = 65_536
_DIALS = 3  # addresses of one host that are tried
_BLOCK = 1 << 18  # bytes of a body that are gathered before they are put away
_MEMBERS = 1_000  # of a gzip body; each costs time, and an empty one takes no room


@dataclass(frozen=True, slots=True, kw_only=True)
class Budget:
    """What one exchange may cost."""

    cap: int  # bytes of the body after decoding
    seconds: float  # from the first packet to the last byte
    connect_seconds: float
    read_seconds: float
    truncate: bool = False  # keep the first `cap` bytes instead of refusing the body


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What the server said; `body` is empty for everything but success."""

    status: int
    headers: Mapping[str, str]
    body: bytes = b""
    seconds: float = 0.0


@dataclass(slots=True)
class _Watchdog:
    """Cut a connection when its time is over.

    A socket's own timeout starts anew with every byte, so a server that sends one byte a second
    would hold us for ever. The duplicate of the socket survives TLS wrapping.
    """

    seconds: float
    bitten: bool = False
    _leash: list[socket.socket] = field(default_factory=list)
    _timer: threading.Timer | None = None

    def __enter__(self) -> Self:
        self._timer = threading.Timer(self.seconds, self._bite)
        self._timer.daemon = True
        self._timer.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer.join()
        for sock in self._leash:
            sock.close()

    def watch(self, sock: socket.socket) -> None:
        self._leash.append(sock.dup())
        if self.bitten:
            self._cut()

    def _bite(self) -> None:
        self.bitten = True
        self._cut()

    def _cut(self) -> None:
        for sock in self._leash:
            try:
                sock.shutdown(socket.SHUT_RDWR)
            except OSError:
                continue  # the other end was faster


class _Vetted:
    """Dial the addresses that were judged, and no other; urllib3's hook for that is `_new_conn`."""

    addresses: tuple[str, ...] = ()
    watchdog: _Watchdog
    port: int
    timeout: Any

    def _new_conn(self) -> socket.socket:
        failure: OSError = OSError("no address to dial")
        for address in self.addresses[:_DIALS]:
            try:
                sock = socket.create_connection((address, self.port), self.timeout)
            except OSError as error:
                failure = error
                continue
            sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            self.watchdog.watch(sock)
            return sock
        raise failure


class _Plain(_Vetted, HTTPConnection):
    pass


class _Secure(_Vetted, HTTPSConnection):
    pass


def exchange(
    endpoint: Endpoint,
    addresses: tuple[str, ...],
    *,
    headers: Mapping[str, str],
    budget: Budget,
    context: ssl.SSLContext,
) -> Answer:
    """Send one GET and return the answer.

    Raises `FetchError`: `connect-error`, `connect-timeout`, `tls-error`, `connection-lost`, `read-timeout`,
    `deadline`, `protocol-error`, `incomplete`, `bad-encoding`, `too-large`.
    """
    started = time.monotonic()
    with _Watchdog(budget.seconds) as watchdog:
        connection = _connection(endpoint, addresses, min(budget.connect_seconds, budget.seconds), watchdog, context)
        try:
            _connect(connection, endpoint)
            response = _ask(connection, endpoint, headers, budget)
            body = _read_body(response, endpoint, budget) if response.status // 100 == 2 else b""
        except FetchError as error:
            if watchdog.bitten:
                raise FetchError(f"not done after {budget.seconds:.0f} s", url=endpoint.url, code="deadline") from error
            raise
        finally:
            connection.close()
        if watchdog.bitten:  # a body without a length ends wherever the connection is cut
            raise FetchError(f"not done after {budget.seconds:.0f} s", url=endpoint.url, code="deadline")
    return Answer(
        status=response.status,
        headers={name.lower(): value for name, value in response.headers.items()},
        body=body,
        seconds=time.monotonic() - started,
    )


def _connection(
    endpoint: Endpoint, addresses: tuple[str, ...], timeout: float, watchdog: _Watchdog, context: ssl.SSLContext
) -> _Plain | _Secure:
    connection: _Plain | _Secure
    if endpoint.scheme == "https":
        connection = _Secure(endpoint.host, endpoint.port, timeout=timeout, ssl_context=context)
    else:
        connection = _Plain(endpoint.host, endpoint.port, timeout=timeout)
    connection.addresses, connection.watchdog = addresses, watchdog
    return connection


def _connect(connection: _Plain | _Secure, endpoint: Endpoint) -> None:
    url = endpoint.url
    try:
        connection.connect()
    except (ssl.SSLError, ssl.CertificateError, urllib3.exceptions.SSLError) as error:
        raise FetchError(f"TLS failed: {error}", url=url, code="tls-error") from error
    except TimeoutError as error:
        raise FetchError("no connection in time", url=url, code="connect-timeout", retryable=True) from error
    except (OSError, ValueError, urllib3.exceptions.HTTPError) as error:
        raise FetchError(f"no connection: {error}", url=url, code="connect-error", retryable=True) from error


def _ask(connection: _Plain | _Secure, endpoint: Endpoint, headers: Mapping[str, str], budget: Budget) -> HTTPResponse:
    url = endpoint.url
    try:
        connection.timeout = budget.read_seconds
        connection.request("GET", endpoint.target, headers=headers, preload_content=False, decode_content=False)
        return connection.getresponse()
    except TimeoutError as error:
        raise FetchError("no answer in time", url=url, code="read-timeout") from error
    except (http.client.RemoteDisconnected, ssl.SSLError, ConnectionError) as error:
        raise FetchError(f"connection lost: {error}", url=url, code="connection-lost") from error
    except (http.client.HTTPException, urllib3.exceptions.HTTPError, ValueError, OSError) as error:
        raise FetchError(f"no HTTP answer: {str(error)[:200]}", url=url, code="protocol-error") from error


def _read_body(response: HTTPResponse, endpoint: Endpoint, budget: Budget) -> bytes:
    decoder = _Decoder(endpoint.url, response.headers.get("content-encoding", ""), budget)
    length = response.headers.get("content-length", "")
    if length.isdecimal() and int(length[:20]) > budget.cap and not budget.truncate:
        raise FetchError(f"{length[:20]} bytes announced", url=endpoint.url, code="too-large")
    try:
        # `read`, not `stream`: http.client bounds the chunk headers, urllib3's own chunk reader does not.
        while not decoder.full and (piece := response.read(_PIECE, decode_content=False)):
            decoder.feed(piece)
    except FetchError as error:
        if length or error.code != "too-large":
            raise
        raise EndlessError(f"{error}, and no end announced", url=endpoint.url) from error
    except (TimeoutError, urllib3.exceptions.ReadTimeoutError) as error:
        raise FetchError("the body stopped coming", url=endpoint.url, code="read-timeout") from error
    except (urllib3.exceptions.HTTPError, http.client.HTTPException, OSError, ValueError) as error:
        raise FetchError(f"the body broke off: {str(error)[:200]}", url=endpoint.url, code="incomplete") from error
    return decoder.finish()


class _Decoder:
    """Undo the content coding piece by piece; only gzip is asked for, so only gzip is taken."""

    def __init__(self, url: str, coding: str, budget: Budget) -> None:
        self._url, self._budget = url, budget
        self._blocks: list[bytes] = []
        self._open = bytearray()
        self._size = 0
        self._taken = self._members = 0
        self._inflater: Any = None
        coding = coding.strip().lower()
        if coding in {"gzip", "x-gzip"}:
            self._inflater = zlib.decompressobj(wbits=31)
        elif coding not in {"", "identity"}:
            raise FetchError(f"content coding {coding[:60]!r} was not asked for", url=url, code="bad-encoding")

    @property
    def full(self) -> bool:
        """Whether a body that may be cut has been filled."""
        return self._budget.truncate and self._size >= self._budget.cap

    def feed(self, piece: bytes) -> None:
        self._taken += len(piece)
        if self._inflater is None:
            self._keep(piece)
        else:
            self._inflate(piece)
        if self._taken > self._budget.cap and not self._budget.truncate:
            raise FetchError(f"more than {self._budget.cap} bytes", url=self._url, code="too-large")

    def _inflate(self, piece: bytes) -> None:
        while piece and not self.full:
            if self._inflater.eof:
                self._inflater = zlib.decompressobj(wbits=31)  # RFC 1952: a file is a series of members
                self._members += 1
                if self._members > _MEMBERS:
                    raise FetchError("a gzip body in a thousand pieces", url=self._url, code="too-large")
            try:
                self._keep(self._inflater.decompress(piece, _PIECE))
            except zlib.error as error:
                raise FetchError("the body is not gzip", url=self._url, code="bad-encoding") from error
            piece = self._inflater.unconsumed_tail or self._inflater.unused_data

    def _keep(self, piece: bytes) -> None:
        # one buffer that grows is copied as it grows, and then holds its memory twice; small pieces are gathered first
        self._open += piece
        self._size += len(piece)
        if len(self._open) >= _BLOCK:
            self._blocks.append(bytes(self._open))
            self._open.clear()
        if self._size > self._budget.cap and not self._budget.truncate:
            raise FetchError(f"more than {self._budget.cap} bytes", url=self._url, code="too-large")

    def finish(self) -> bytes:
        if self._inflater is not None and not self._inflater.eof and not self.full and self._taken:
            raise FetchError("the gzip stream ends early", url=self._url, code="incomplete")
        return b"".join([*self._blocks, self._open])[: self._budget.cap]
