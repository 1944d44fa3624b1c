"""Who may come in, and what an address says: shared by pages and API.

Datasette checks no permission on a plugin's own routes: each of ours goes through `allowed`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import unquote

from datasette.utils import tilde_decode
from datasette.utils.asgi import NotFound, Response

from extractor.serve.reader import Reader, find

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

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


def own_address(datasette: Datasette, request: Request) -> str:
    """Return the absolute address that was asked, without its query; the same whether a proxy cuts the prefix off."""
    path = without_prefix(datasette, request.path)
    return str(datasette.absolute_url(request, datasette.urls.path(path)))


def without_prefix(datasette: Datasette, path: str) -> str:
    """Return a path as the routes know it, without `base_url`."""
    base = str(datasette.setting("base_url"))
    return "/" + path[len(base) :] if base != "/" and path.startswith(base) else path


def key_of(request: Request) -> tuple[str, ...] | None:
    """Return what an answer to a reader who is not logged in depends on, None for one who may be."""
    if request.headers.get("cookie") or request.actor or request.scope.get("operator"):
        return None
    return request.scheme, request.host, request.path, request.query_string


async def shown(reader: Reader, request: Request, ask: Callable[[], Awaitable[Response | str]]) -> Response:
    """Return the page that `ask` makes, from memory where the same was asked since the last run."""
    headers = {"Cache-Control": f"max-age={reader.datasette.setting('default_cache_ttl')}"}
    key = key_of(request)
    if key and (known := await reader.recall(key)):
        return Response.html(known[0], headers=headers)
    answer = await ask()
    if isinstance(answer, Response):
        return answer
    if key:
        reader.keep(key, answer.encode(), {})
    return Response.html(answer, headers=headers)


def asked(request: Request, name: str) -> str:
    """Return a parameter of the address, cut to a sane length, without control characters."""
    return "".join(c for c in (request.args.get(name) or "") if c.isprintable())[:_QUERY].strip()


def part(request: Request, name: str = "key") -> str:
    """Return a part of the path in plain text."""
    return decoded(request.url_vars[name])


def decoded(text: str) -> str:
    """Return a part of a path, decoded from Datasette's tilde or from percent encoding."""
    return unquote(tilde_decode(text))
