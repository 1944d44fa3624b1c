"""Serve the specimen world over HTTP on loopback.

    python corpus/serve.py [--port 8042] [--edit]     prints its address as one line, serves until Ctrl-C
    python corpus/serve.py --manifest                 prints corpus/manifest.jsonl

    with Server() as server: …                        for tests; `server.url`, `server.requests`

With `--edit` outlets serve the corrected version of what they corrected. Answers carry
ETag and Last-Modified, and a client that has the current page gets 304 (RFC 9110, 13).
"""

from __future__ import annotations

import argparse
import hashlib
import re
import sys
import threading
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import format_datetime, parsedate_to_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

sys.path.insert(0, str(Path(__file__).parents[1]))  # run as a script, only this folder is on the path

from corpus import pages

if TYPE_CHECKING:
    from collections.abc import Iterator

    from corpus.pages import Outlet

PORT = 8042
_HTML, _XML, _JSON, _TEXT = "text/html", "application/xml", "application/feed+json", "text/plain"


# --- routes ------------------------------------------------------------------------------


@dataclass(frozen=True)
class Route:
    """What a path answers; `{base}` in the text stands for the address the client used."""

    content_type: str
    changed: datetime
    text: str


_START = datetime(2024, 1, 1, 12, tzinfo=UTC)
_FEEDS = {"rss": (pages.render_rss, _XML), "atom": (pages.render_atom, _XML), "json": (pages.render_json_feed, _JSON)}


def _routes_of(outlet: Outlet) -> Iterator[tuple[str, Route]]:
    """Yield an outlet's front page, its feed or listing, and its articles."""
    newest = max(row.changed for row in outlet.documents)
    listing = [Route(_HTML, newest, pages.render_listing(outlet, number + 1)) for number in range(outlet.pages)]
    yield f"/{outlet.key}/", listing[0]
    index = f"/{outlet.key}/{outlet.index}"
    if outlet.format == "listing":
        yield index, listing[0]
        yield from ((f"{index}?page={number + 1}", listing[number]) for number in range(1, outlet.pages))
    else:
        render, content_type = _FEEDS[outlet.format]
        yield index, Route(content_type, newest, render(outlet, "{base}"))
    for row in outlet.documents:
        yield outlet.path(row), Route(_HTML, row.changed, pages.render_page(outlet, row))


def build_routes(*, edit: bool = False) -> dict[str, Route]:
    """Return what the server answers, by path with query."""
    outlets = pages.read_outlets(edit=edit)
    return {
        "/": Route(_HTML, _START, pages.render_home(outlets)),
        "/robots.txt": Route(_TEXT, _START, "User-agent: *\nDisallow: /private/\n"),
        **{path: route for outlet in outlets for path, route in _routes_of(outlet)},
    }


# --- server ------------------------------------------------------------------------------


def _unchanged(headers: Any, etag: str, changed: datetime) -> bool:
    """Tell whether the client's copy is current (RFC 9110, 13.2.2: the tag decides where there is one)."""
    if known := headers.get("If-None-Match"):
        return etag in {part.strip() for part in known.split(",")} or known == "*"
    try:
        return parsedate_to_datetime(headers.get("If-Modified-Since", "")) >= changed
    except (TypeError, ValueError):
        return False


class _Handler(BaseHTTPRequestHandler):
    server: _Listener
    protocol_version = "HTTP/1.1"
    timeout = 30

    def do_GET(self) -> None:
        """Answer 200, 304 or 404."""
        self.server.requests.append(self.path)
        route = self.server.routes.get(self.path)
        if route is None:
            self._send(404, _TEXT, b"There is no such page in the specimen world.\n")
            return
        host = self.headers.get("Host", "")
        base = f"http://{host}" if re.fullmatch(r"[\w.:\[\]-]{1,100}", host) else self.server.url
        body = route.text.replace("{base}", base).encode()
        etag = f'"{hashlib.sha256(body).hexdigest()[:16]}"'
        validators = {"ETag": etag, "Last-Modified": format_datetime(route.changed, usegmt=True)}
        if _unchanged(self.headers, etag, route.changed):
            self._send(304, route.content_type, b"", validators)
        else:
            self._send(200, route.content_type, body, validators)

    do_HEAD = do_GET  # noqa: N815 - the base class looks for this name

    def _send(self, status: int, content_type: str, body: bytes, headers: dict[str, str] | None = None) -> None:
        self.send_response(status)
        for name, value in (headers or {}).items():
            self.send_header(name, value)
        self.send_header("Content-Type", f"{content_type}; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the base class names it
        """Say nothing: stdout carries the address only."""


class _Listener(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, port: int, routes: dict[str, Route]) -> None:
        super().__init__(("127.0.0.1", port), _Handler)
        self.routes = routes
        self.requests: list[str] = []
        self.url = f"http://127.0.0.1:{self.server_address[1]}"


class Server:
    """The specimen world on a free (or given) port of 127.0.0.1, as a context manager."""

    def __init__(self, *, port: int = 0, edit: bool = False) -> None:
        self._listener = _Listener(port, build_routes(edit=edit))
        self._thread = threading.Thread(
            target=self._listener.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True
        )
        self.url = self._listener.url
        self.requests = self._listener.requests  # paths asked for, in order

    def edit(self) -> None:
        """Let the outlets correct their articles."""
        self._listener.routes = build_routes(edit=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._listener.shutdown()
        self._listener.server_close()
        self._thread.join()


def main() -> None:
    """Serve until interrupted, or print the manifest."""
    parser = argparse.ArgumentParser(description="Serve the specimen world on 127.0.0.1.")
    parser.add_argument("--port", type=int, default=PORT, help=f"0 takes a free one (default {PORT})")
    parser.add_argument("--edit", action="store_true", help="serve corrected articles in place of what they correct")
    parser.add_argument("--manifest", action="store_true", help="print the manifest and leave")
    options = parser.parse_args()
    if options.manifest:
        sys.stdout.write(pages.manifest())
        return
    try:
        with Server(port=options.port, edit=options.edit) as server:
            print(server.url, flush=True)
            threading.Event().wait()
    except OSError as error:
        sys.exit(f"cannot listen on port {options.port}: {error.strerror}; choose another with --port")
    except KeyboardInterrupt:
        pass


if __name__ == "__main__":
    main()
