"""Who may come in, and what an address says: shared by pages and API.

Datasette checks no permission on a plugin's own routes: each of ours goes through `allowed`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import unquote

from datasette.utils import tilde_decode
from datasette.utils.asgi import NotFound

from extractor.serve.reader import Reader, find

if TYPE_CHECKING:
    from datasette.app import Datasette
    from datasette.utils.asgi import Request

_QUERY = 160  # characters of a query that are looked at


async def allowed(datasette: Datasette, request: Request, table: str = "actors") -> Reader:
    """Return the knowledge base if this visitor may see it. Raises `NotFound`, `Forbidden`."""
    reader = await find(datasette)
    if reader is None:
        raise NotFound("There is no knowledge base here")
    permissions = [("view-table", (reader.name, table)), ("view-database", reader.name), "view-instance"]
    await datasette.ensure_permissions(request.actor, permissions)
    return reader


def asked(request: Request, name: str) -> str:
    """Return a parameter of the address, cut to a sane length, without control characters."""
    return "".join(c for c in (request.args.get(name) or "") if c.isprintable())[:_QUERY].strip()


def part(request: Request, name: str = "key") -> str:
    """Return a part of the path in plain text."""
    return decoded(request.url_vars[name])


def decoded(text: str) -> str:
    """Return a part of a path, decoded from Datasette's tilde or from percent encoding."""
    return unquote(tilde_decode(text))
