"""What stands between the knowledge base and the public: headers, closed doors, limits on SQLite.

Measured against a poisoned database (design note on reliability, section 5). Scripts in Datasette's own templates
are allowed by their hash (CSP level 2, W3C), so that no page needs 'unsafe-inline' for scripts.
"""

from __future__ import annotations

import re
import sqlite3
from base64 import b64encode
from functools import cache
from hashlib import sha256
from http import HTTPStatus
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from extractor.serve import desk
from extractor.serve.desk import forms
from extractor.serve.doors import without_prefix
from extractor.serve.reader import find

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, MutableMapping

    from datasette.app import Datasette

    Scope = MutableMapping[str, Any]
    Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]

_OPEN_INSIDE = re.compile(r"/-/(static|static-plugins)/|/-/versions(\.json)?$")
_READING = frozenset({"GET", "HEAD", "OPTIONS"})
_POSTED_TO = ("/-/", "/api/")  # logging in; the API answers for itself
_OUR_ROWS = re.compile(r"^/[^/]+/(actors|articles)/[^/]+$")
_LIMITS = (
    (sqlite3.SQLITE_LIMIT_SQL_LENGTH, 20_000),
    (sqlite3.SQLITE_LIMIT_EXPR_DEPTH, 100),
    (sqlite3.SQLITE_LIMIT_COMPOUND_SELECT, 10),
    (sqlite3.SQLITE_LIMIT_ATTACHED, 0),
    (sqlite3.SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 200),
    (sqlite3.SQLITE_LIMIT_LENGTH, 4_000_000),
)


def is_public(datasette: Datasette) -> bool:
    """Tell whether this Datasette is closed: nobody may run SQL of his own."""
    return not datasette.setting("default_allow_sql")


def limit(conn: sqlite3.Connection, database: str, *, public: bool) -> None:
    """Bound memory and reach of every statement; Datasette's `_internal` needs none and breaks under them."""
    if database == "_internal":
        return
    conn.execute("PRAGMA query_only = ON")
    conn.execute("PRAGMA trusted_schema = OFF")
    if public:
        for category, value in _LIMITS:
            conn.setlimit(category, value)


@cache
def core_script_hashes() -> str:
    """Return the CSP sources of the inline scripts in Datasette's own templates."""
    sources = set()
    for template in files("datasette").joinpath("templates").iterdir():
        for script in re.findall(r"<script>(.*?)</script>", template.read_text(encoding="utf-8"), re.DOTALL):
            variants = [script.replace("{{ datasette_allow_facet }}", flag) for flag in ("true", "false")]
            sources |= {
                b64encode(sha256(v.encode()).digest()).decode() for v in variants if "{{" not in v and "{%" not in v
            }
    return " ".join(f"'sha256-{source}'" for source in sorted(sources))


def policy(*, core: bool) -> str:
    """Return the Content-Security-Policy of our own pages, or of Datasette's."""
    scripts = f"'self' {core_script_hashes()}" if core else "'self'"
    styles = "'self' 'unsafe-inline'" if core else "'self'"
    return (
        f"default-src 'none'; script-src {scripts}; style-src {styles}; img-src 'self' data:; connect-src 'self'; "
        "form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
    )


def headers(path: str, database: str) -> list[tuple[bytes, bytes]]:
    """Return the headers every answer carries."""
    core = (
        path == f"/{database}" or path.startswith((f"/{database}/", f"/{database}.", "/-/"))
    ) and not _OUR_ROWS.match(path)
    return [
        (b"content-security-policy", policy(core=core).encode()),
        (b"x-content-type-options", b"nosniff"),
        (b"x-frame-options", b"DENY"),
        (b"referrer-policy", b"no-referrer"),
        (b"permissions-policy", b"camera=(), microphone=(), geolocation=(), interest-cohort=()"),
        (b"cross-origin-opener-policy", b"same-origin"),
    ]


def wrapper(datasette: Datasette) -> Callable[[Any], Any]:
    """Return ASGI middleware; it stands aside where no knowledge base is served."""

    def wrap(app: Any) -> Any:
        async def guarded(scope: Scope, receive: Any, send: Send) -> None:
            reader = await find(datasette) if scope["type"] == "http" else None
            if reader is None:
                await app(scope, receive, send)
                return
            path = without_prefix(datasette, scope["path"])
            if is_public(datasette) and path.startswith("/-/") and not _OPEN_INSIDE.match(path):
                await _refuse(send, 404, headers("/", reader.name))
                return
            office = desk.found(datasette)
            if office:
                scope = {**scope, "operator": office.operators.signed_in(datasette, scope)}
            if scope["method"] not in _READING:
                status, receive = await _posted(office, path, scope, receive)
                if status:
                    allow = [(b"allow", b"GET, HEAD")] if status == 405 else []
                    await _refuse(send, status, [*headers("/", reader.name), *allow])
                    return

            async def with_headers(message: MutableMapping[str, Any]) -> None:
                if message["type"] == "http.response.start":
                    ours = [*headers(path, reader.name), *(_private(scope, path) if office else [])]
                    names = {name for name, _ in ours}
                    message = {
                        **message,
                        "headers": [
                            *(h for h in message.get("headers", []) if h[0].lower() not in names),
                            *(h for h in ours if h[1]),
                        ],
                    }
                await send(message)

            await app(scope, receive, with_headers)

        return guarded

    return wrap


async def _posted(office: desk.Office | None, path: str, scope: Scope, receive: Any) -> tuple[int, Any]:
    """Return the status to refuse what is not read but sent, 0 and how to read it where it may come in."""
    if office and scope["method"] == "POST" and forms.is_ours(path):
        return await forms.bounded(scope, receive)
    return (0 if path.startswith(_POSTED_TO) else 405), receive


def _private(scope: Scope, path: str) -> list[tuple[bytes, bytes]]:
    """Return the headers that keep what an operator sees out of every cache (Datasette varies all by the cookie)."""
    if not scope["operator"] or path.startswith(("/-/static/", "/-/static-plugins/")):
        return []
    return [(b"cache-control", b"no-store"), (b"etag", b"")]


async def _refuse(send: Send, status: int, ours: list[tuple[bytes, bytes]]) -> None:
    await send(
        {
            "type": "http.response.start",
            "status": status,
            "headers": [(b"content-type", b"text/plain; charset=utf-8"), *ours],
        }
    )
    await send({"type": "http.response.body", "body": f"{status} {HTTPStatus(status).phrase}\n".encode()})
