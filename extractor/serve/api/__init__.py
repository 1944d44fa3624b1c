"""The API below /api/v1: JSON for programs, feeds for readers, OpenAPI for both, a page to try it.

ROUTES      for Datasette
ENDPOINTS   what there is
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from extractor.serve.api import endpoints, feeds, matching
from extractor.serve.api.answers import failure, json_response, view
from extractor.serve.api.contract import PREFIX, Ask, Endpoint, filled
from extractor.serve.api.openapi import document
from extractor.serve.pages import page

if TYPE_CHECKING:
    from datasette.utils.asgi import Request, Response

    from extractor.serve.reader import Reader, Row

__all__ = ["ENDPOINTS", "ROUTES"]


async def _openapi(ask: Ask) -> Row:
    return document(ENDPOINTS, ask.address("/"))


ENDPOINTS: tuple[Endpoint, ...] = (
    *endpoints.ENDPOINTS,
    *matching.ENDPOINTS,
    *feeds.ENDPOINTS,
    Endpoint(path="/openapi.json", says="This description", answer=_openapi, schema="Anything", tag="state"),
)

# One row of each kind, so that every path on the page leads somewhere.
_EXAMPLES = {
    "actor": "SELECT id FROM actors WHERE merged_into IS NULL ORDER BY n_relations DESC LIMIT 1",
    "action": "SELECT id FROM actions WHERE history = 0 ORDER BY n_targets DESC LIMIT 1",
    "article": "SELECT id FROM articles WHERE superseded_by IS NULL ORDER BY published DESC LIMIT 1",
    "story": "SELECT id FROM stories ORDER BY date DESC LIMIT 1",
    "wallet": "SELECT value FROM identifiers ORDER BY scheme LIMIT 1",
}


@page("api")
async def _try(reader: Reader, _: Request) -> Row:
    """Give the page that documents the API and tries it."""

    async def examples() -> dict[str, str]:
        return {key: str(await reader.value(sql) or "") for key, sql in _EXAMPLES.items()}

    known = await reader.remember("examples", examples)
    rows = [(e, PREFIX + filled(e.path, {name: known[kind] for name, kind in e.example.items()})) for e in ENDPOINTS]
    tags = list(dict.fromkeys(endpoint.tag for endpoint in ENDPOINTS))
    return {"groups": [(tag, [row for row in rows if row[0].tag == tag]) for tag in tags], "prefix": PREFIX}


async def _unknown() -> Response:
    return failure(404, "not-found", f"no such path; {PREFIX}/openapi.json lists them")


async def _index(datasette: Any, request: Any) -> Response:
    here = str(datasette.absolute_url(request, datasette.urls.path(PREFIX)))
    return json_response({"openapi": f"{here}/openapi.json", "paths": [PREFIX + e.path for e in ENDPOINTS]})


def _routes() -> list[tuple[str, Callable[..., Any]]]:
    paths: dict[str, list[Endpoint]] = defaultdict(list)
    for endpoint in ENDPOINTS:
        paths[endpoint.route].append(endpoint)
    return [
        *((route, view(*some)) for route, some in paths.items()),
        (rf"^{PREFIX}/?$", _index),
        (rf"^{PREFIX}/.*$", _unknown),
        (r"^/api/?$", _try),
    ]


ROUTES = _routes()
