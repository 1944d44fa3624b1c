"""Start the site: one process, Datasette with this project's plugin, over the live file or a snapshot.

site(db, public=False) -> Datasette          for tests and for other servers
serve(db, host, port, public)                until Ctrl-C

Given a desk and who may sit at it, the site has the pages on which they decide; a public site never has.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import socket
import sqlite3
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import uvicorn
from datasette.app import Datasette
from datasette.database import QueryInterrupted
from datasette.url_builder import Urls
from datasette.utils import PrefixedUrlString

from extractor.errors import ConfigError, SchemaError
from extractor.serve.desk import Desk, Office, put
from extractor.serve.desk.operators import Operators, read_operators
from extractor.serve.desk.signouts import Signouts
from extractor.serve.queries import home, search
from extractor.serve.reader import Reader, find

_SETTINGS: dict[str, Any] = {
    "default_page_size": 50,
    "max_returned_rows": 1000,
    "sql_time_limit_ms": 2000,
    "facet_time_limit_ms": 300,
    "suggest_facets": False,
    "truncate_cells_html": 300,
    "num_sql_threads": 4,
    "cache_size_kb": 32768,
    "default_cache_ttl": 60,
}
_PUBLIC: dict[str, Any] = {
    "default_allow_sql": False,
    "allow_download": False,
    "allow_csv_stream": False,
    "max_csv_mb": 5,
    "sql_time_limit_ms": 1000,
    "facet_time_limit_ms": 200,
    "max_returned_rows": 500,
    "trace_debug": False,
}
# Names of people stand here: what crawlers may keep is the front page and the pages about the site itself.
_ROBOTS = [
    "/search",
    "/api/",
    "/network",
    "/actor/",
    "/article/",
    "/wallet/",
    "/action/",
    "/story/",
    "/programme/",
    "/timeline",
    "/review",
    "/login",
    "/-/",
]


class _Urls(Urls):  # type: ignore[misc]
    def path(self, path: str, format: str | None = None) -> Any:  # noqa: A002 - Datasette's name
        """Return a path below `base_url`; Datasette 0.65 puts it twice before the exports of a table."""
        base = self.ds.setting("base_url")
        known = base != "/" and not isinstance(path, PrefixedUrlString) and path.startswith(base)
        return super().path(PrefixedUrlString(path) if known else path, format=format)


class _Site(Datasette):  # type: ignore[misc]
    def __init__(self, *, office: Office | None, **options: Any) -> None:
        if office:  # before Datasette asks for the routes
            put(self, office)
        super().__init__(**options)

    @property
    def urls(self) -> Urls:
        return _Urls(self)


def site(
    db: Path | str, *, public: bool = False, settings: dict[str, Any] | None = None, office: Office | None = None
) -> Datasette:
    """Return a Datasette that serves the knowledge base `db`; a file that cannot be written is taken as a snapshot."""
    path = Path(db)
    if not path.is_file():
        raise SchemaError(f"there is no knowledge base at {path}", path=str(path), code="path-missing")
    snapshot = not os.access(path, os.W_OK) or not os.access(path.parent, os.W_OK)
    if office and (public or snapshot):
        message = "operators decide over a knowledge base that may be written, and never on a public site"
        raise ConfigError(message, key="operators")
    chosen = _SETTINGS | (_PUBLIC if public else {}) | (settings or {})
    prefix = str(chosen.get("base_url", "/")).rstrip("/")
    robots = {"disallow": [f"{prefix}{one}" for one in (*_ROBOTS, f"/{path.stem}")]}
    return _Site(
        office=office,
        files=[] if snapshot else [str(path)],
        immutables=[str(path)] if snapshot else [],
        settings=chosen,
        cors=True,
        metadata={"plugins": {"datasette-block-robots": robots}},
        secret=os.environ.get("DATASETTE_SECRET"),
    )


def serve(  # noqa: PLR0913 - what the verb may be told
    db: Path | str,
    host: str = "127.0.0.1",
    port: int = 8001,
    *,
    public: bool = False,
    base_url: str = "/",
    operators: Path | None = None,
    desk: Callable[[Path], Desk] | None = None,
) -> None:
    """Serve until Ctrl-C, below `base_url` of another site where one is given.

    Raises `SchemaError` for a file that is no knowledge base, `ConfigError` for a taken port.
    """
    prefix = "/" + base_url.strip("/") + "/" if base_url.strip("/") else "/"
    office = _office(Path(db), host, read_operators(operators), desk) if operators and desk else None
    datasette = site(db, public=public, settings={"base_url": prefix}, office=office)
    asyncio.run(_serve(datasette, Path(db), host, port, prefix))


def _office(db: Path, host: str, operators: Operators, desk: Callable[[Path], Desk]) -> Office:
    if operators.header and host not in {"127.0.0.1", "::1", "localhost"}:
        message = f"a header says who is signed in, and on {host} anybody could send it: listen on 127.0.0.1 only"
        raise ConfigError(message, key="host")
    operators.signouts = Signouts(db.with_name(f"{db.name}.signouts"))
    return Office(desk(db), operators)


async def _serve(datasette: Datasette, db: Path, host: str, port: int, prefix: str) -> None:
    reader = await _check(datasette, db)
    listener = _listen(host, port)
    address = f"[{host}]" if ":" in host else host
    where = f"http://{address}:{listener.getsockname()[1]}{prefix}"
    print(f"Serving {db} at {where} (Ctrl-C stops)", file=sys.stderr, flush=True)  # noqa: T201
    warming = asyncio.create_task(warm(reader))
    config = uvicorn.Config(datasette.app(), log_level="warning", timeout_graceful_shutdown=3)
    await uvicorn.Server(config).serve(sockets=[listener])
    warming.cancel()


async def warm(reader: Reader) -> None:
    """Ask what every first visitor would wait for: the front page and the index of all names."""
    with contextlib.suppress(QueryInterrupted, sqlite3.Error):
        await reader.remember("home", lambda: home.home(reader))
        await search.names(reader)


async def _check(datasette: Datasette, path: Path) -> Reader:
    try:
        await datasette.invoke_startup()
        reader = await find(datasette)
    except sqlite3.DatabaseError as error:
        raise SchemaError(f"{path} is no SQLite database: {error}", path=str(path), code="schema-damaged") from error
    if reader is None:
        raise SchemaError(f"{path} is no knowledge base of this program", path=str(path), code="schema-foreign")
    return reader


def _listen(host: str, port: int) -> socket.socket:
    """Bind before anything is promised, so that a taken port is one clear line."""
    try:
        family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
        listener = socket.socket(family, socket.SOCK_STREAM)
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        listener.bind((host, port))
        listener.listen(256)  # who reads that we serve may ask at once
    except (OSError, OverflowError) as error:
        raise ConfigError(
            f"cannot listen on {host} port {port}: {error}; choose another with --port", key="port"
        ) from error
    return listener
