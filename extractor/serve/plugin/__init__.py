"""The Datasette plugin: hook implementations only, the work is done in the modules beside it.

Only hooks that Datasette 0.65 and 1.0 both have are used where there is a choice. In a Datasette that serves no
knowledge base every hook stands aside.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from datasette import hookimpl

from extractor.serve import api, cells, desk, failures, fronts, guard, pages, quotes, words
from extractor.serve.desk import forms, login
from extractor.serve.desk import pages as desk_pages
from extractor.serve.doors import without_prefix
from extractor.serve.metadata import metadata
from extractor.serve.reader import find, found

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Awaitable, Callable, Generator

    from datasette.app import Datasette
    from datasette.utils.asgi import Request
    from jinja2 import Environment


@hookimpl
def startup(datasette: Datasette) -> Callable[[], Awaitable[object]]:
    """Look for the knowledge base before the first request."""

    async def look() -> object:
        return await find(datasette)

    return look


@hookimpl
def get_metadata(datasette: Datasette) -> dict[str, Any]:
    """Titles, descriptions, facets and questions of the knowledge base."""
    reader = found(datasette)
    if reader is None:
        return {}
    if not reader.described:  # asked for several times in every request
        reader.described = metadata(reader.name, reader.columns) | {"about_url": str(datasette.urls.path("/about"))}
    return dict(reader.described)


@hookimpl
def prepare_jinja2_environment(env: Environment) -> None:
    """Give the templates our words, and keep from every page what reorders text."""
    env.finalize = words.tidy
    env.globals["kb"] = words
    env.globals["kb_figure"] = quotes.figure
    env.filters["plain"] = words.plain


@hookimpl
def extra_template_vars(datasette: Datasette, request: Request | None) -> Callable[[], Awaitable[dict[str, Any]]]:
    """Give every page what its frame needs."""

    async def variables() -> dict[str, Any]:
        return await pages.variables(datasette) | await desk_pages.notice(datasette, request)

    return variables


@hookimpl
def register_routes(datasette: Datasette) -> list[tuple[str, Callable[..., Any]]]:
    """Our own pages and the API; where nobody may decide, the pages of the desk do not exist."""
    decided = [*login.ROUTES, *desk_pages.ROUTES] if desk.found(datasette) else []
    return [*fronts.ROUTES, *pages.ROUTES, *api.ROUTES, *decided]


@hookimpl
def render_cell(  # noqa: PLR0913, PLR0917 - Datasette passes these by name
    row: Any, value: Any, column: str, table: str | None, database: str, datasette: Datasette
) -> Any:
    """Badges, safe links and short texts in Datasette's tables."""
    reader = found(datasette)
    return cells.cell(datasette, row, value, column, table) if reader and reader.name == database else None


@hookimpl
def prepare_connection(conn: sqlite3.Connection, database: str, datasette: Datasette) -> None:
    """Put limits on what a query may do."""
    guard.limit(conn, database, public=guard.is_public(datasette))


@hookimpl
def asgi_wrapper(datasette: Datasette) -> Callable[[Any], Any]:
    """Set the security headers and close Datasette's inner pages to the public."""
    return guard.wrapper(datasette)


@hookimpl(hookwrapper=True)
def handle_exception(datasette: Datasette, request: Request, exception: BaseException) -> Generator[None, Any, None]:
    """Answer errors instead of Datasette, which would also print every local variable of a 404 to the log."""
    outcome = yield
    if reader := found(datasette):
        outcome.force_result([lambda: failures.answer(datasette, reader, request, exception)])


@hookimpl
def skip_csrf(datasette: Datasette, scope: dict[str, Any]) -> bool:
    """POST to the API carries no cookie and changes nothing; the forms of the desk compare their token themselves."""
    if desk.found(datasette) and forms.is_ours(without_prefix(datasette, scope["path"])):
        return True
    return str(scope["path"]).rpartition("/api/v1/")[2] in {"match", "reconcile"}
