"""Pages at Datasette's own addresses: the first page, an actor's row, an article's row.

Datasette would count every table for its first page and every referring table for a row, at each request (measured:
seconds for a hub of a million mentions), so these are answered before it is asked. A database that is no knowledge
base of ours keeps Datasette's own pages, and so does every `.json` address.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from datasette.utils import tilde_decode
from datasette.utils.asgi import NotFound

from extractor.serve import claims
from extractor.serve.doors import allowed, shown
from extractor.serve.highlight import is_quoted_only, paragraphs, without_blanks
from extractor.serve.queries import actions, actors, articles, home, network
from extractor.serve.reader import found
from extractor.serve.rendering import render
from extractor.serve.timeline import chart

if TYPE_CHECKING:
    from collections.abc import Callable

    from datasette.app import Datasette
    from datasette.utils.asgi import Request, Response

    from extractor.serve.reader import Reader, Row


async def first(datasette: Datasette, request: Request, send: Any) -> Response:
    """Show what is new."""
    if found(datasette) is None:
        from datasette.views.index import IndexView  # noqa: PLC0415 - Datasette imports plugins, so not above

        return await IndexView.as_view(datasette)(request, send)
    reader = await allowed(datasette, request)

    async def ask() -> str:
        front = await reader.remember("home", lambda: home.home(reader))
        return await render(datasette, request, "home", {"front": front, "bars": chart(front["months"])})

    return await shown(reader, request, ask)


async def row(datasette: Datasette, request: Request, send: Any) -> Response:
    """Show an actor or an article."""
    reader = found(datasette)
    if reader is None or tilde_decode(request.url_vars["database"]) != reader.name:
        from datasette.views.row import RowView  # noqa: PLC0415 - as above

        return await RowView.as_view(datasette)(request, send)
    table, key = request.url_vars["table"], tilde_decode(request.url_vars["pks"])
    reader = await allowed(datasette, request, table)

    async def ask() -> str:
        answer = await (_actor(reader, key) if table == "actors" else _article(reader, key))
        json = datasette.urls.row(reader.name, table, key) + ".json"
        return await render(datasette, request, table.removesuffix("s"), answer | {"alternate_url_json": json})

    return await shown(reader, request, ask)


async def _actor(reader: Reader, key: str) -> Row:
    profile = await actors.profile(reader, key)
    if profile is None:
        raise NotFound("Nothing is known under this address")
    ego = await network.ego(reader, key, nodes=9) if profile["relations"] else None
    short = profile["authority"]
    work = await reader.remember(("authority", short), lambda: actions.of_authority(reader, short)) if short else None
    return {
        "subject": profile,
        "ego": ego,
        "work": work,
        "bars": chart(work["months"]) if work else None,
        "moved_to": profile["merged_into"] and await actors.current_id(reader, key),
    }


async def _article(reader: Reader, key: str) -> Row:
    document = await articles.document(reader, key)
    if document is None:
        raise NotFound("Nothing is known under this address")
    cards = claims.cards(document)
    names = claims.links(document["mentions"], lambda actor: str(reader.datasette.urls.path(f"/actor/{actor}")))
    lines = paragraphs(document["text"], claims.marks(cards), names)
    quoted_only = is_quoted_only(document["text"])
    return {
        "document": document,
        "claims": cards,
        "paragraphs": [without_blanks(line) for line in lines] if quoted_only else lines,
        "quoted_only": quoted_only,
    }


ROUTES: list[tuple[str, Callable[..., Any]]] = [
    (r"^/$", first),
    # `format`, which Datasette asks for, never matches: a `.json` address is Datasette's
    (r"^/(?P<database>[^/]+)/(?P<table>actors|articles)/(?P<pks>[^/.]+)(?P<format>(?!))?$", row),
]
