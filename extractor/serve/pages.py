"""The pages below addresses of our own; `fronts` answers those that are Datasette's."""

from __future__ import annotations

import csv
import difflib
import io
from functools import wraps
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from datasette.utils.asgi import NotFound, Response

from extractor.serve.doors import allowed, asked, part, shown
from extractor.serve.metadata import TITLE
from extractor.serve.queries import (
    accuracy,
    actions,
    actors,
    articles,
    home,
    network,
    reports,
    search,
    stories,
    wallets,
)
from extractor.serve.reader import Reader, find
from extractor.serve.rendering import render
from extractor.serve.timeline import chart

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from datasette.app import Datasette
    from datasette.utils.asgi import Request

    from extractor.serve.reader import Row

PAGE = 25


def page(template: str) -> Callable[[Callable[[Reader, Request], Awaitable[Any]]], Callable[..., Awaitable[Response]]]:
    """Make a view of a coroutine that returns the template's variables, or a Response of its own."""

    def decorate(view: Callable[[Reader, Request], Awaitable[Any]]) -> Callable[..., Awaitable[Response]]:
        @wraps(view)
        async def wrapped(datasette: Datasette, request: Request) -> Response:
            reader = await allowed(datasette, request)

            async def ask() -> Response | str:
                answer = await view(reader, request)
                if isinstance(answer, Response):
                    return answer
                return await render(datasette, request, template, answer)

            return await shown(reader, request, ask)

        # Datasette hands over what the parameters are called; `wraps` would show it those of `view`
        del wrapped.__wrapped__
        return wrapped

    return decorate


async def variables(datasette: Datasette) -> Row:
    """Return what the frame of every page needs beyond what Datasette gives it."""
    reader = await find(datasette)
    return {"kb_name": reader.name, "site_title": TITLE} if reader else {}


# --- permanent addresses -----------------------------------------------------------------------


@page("")
async def actor_address(reader: Reader, request: Request) -> Response:
    """Redirect the short address of an actor, also of one that was merged into another."""
    key = await actors.current_id(reader, part(request))
    return _to_row(reader, "actors", key)


@page("")
async def article_address(reader: Reader, request: Request) -> Response:
    """Redirect the short address of one version of an article."""
    found = await articles.article(reader, part(request))
    return _to_row(reader, "articles", found["id"] if found else None)


def _to_row(reader: Reader, table: str, key: str | None) -> Response:
    if key is None:
        raise NotFound("Nothing is known under this address")
    return Response.redirect(reader.datasette.urls.row(reader.name, table, key))


# --- pages -------------------------------------------------------------------------------------


def search_terms(request: Request, size: int = PAGE) -> search.Terms:
    """Return the query, filters, order and part that an address asks for."""
    place = asked(request, "page")
    number = min(max(int(place), 1), 400) if place.isdecimal() and place.isascii() else 1
    return search.Terms(
        query=asked(request, "q"),
        filters={key: asked(request, key) for key in search.FILTERS if asked(request, key)},
        sort=asked(request, "sort") if asked(request, "sort") in search.SORTS else "relevance",
        limit=size,
        offset=(number - 1) * PAGE,
    )


@page("search")
async def search_page(reader: Reader, request: Request) -> Row:
    """Show everything about a word: identifiers, actors, articles."""
    terms = search_terms(request)
    found = await search.search(reader, terms)
    return {
        "found": found,
        "terms": terms,
        "place": terms.offset // PAGE + 1,
        "pages": -(-found["total"] // PAGE),
        "address": lambda **changed: _address(reader, terms, changed),
    }


def _address(reader: Reader, terms: search.Terms, changed: Row) -> str:
    """Return the search address with some terms changed; a filter set to "" goes away."""
    asked_for = {"q": terms.query, **terms.filters, "sort": terms.sort, "page": 1} | changed
    kept = {k: v for k, v in asked_for.items() if v and (k, v) not in {("sort", "relevance"), ("page", 1)}}
    return str(reader.datasette.urls.path("/search?" + urlencode(kept) if kept else "/search"))


@page("")
async def search_csv(reader: Reader, request: Request) -> Response:
    """Return the actors of a search as CSV."""
    found = await search.actors(reader, search_terms(request, 500))
    columns = (
        "id",
        "name",
        "type",
        "countries",
        "status",
        "designated_on",
        "designated_by",
        "delisted_on",
        "n_articles",
    )
    rows = [{k: " ".join(row[k]) if isinstance(row[k], list) else row[k] for k in columns} for row in found["actors"]]
    headers = {"Content-Disposition": 'attachment; filename="designations-search.csv"'}
    return Response(table_text(rows, columns), headers=headers, content_type="text/csv; charset=utf-8")


def table_text(rows: list[Row], columns: tuple[str, ...]) -> str:
    """Return CSV whose cells no spreadsheet takes for a formula (OWASP, CSV injection)."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(columns)
    writer.writerows([_inert(row[c]) for c in columns] for row in rows)
    return out.getvalue()


def _inert(value: Any) -> Any:
    return (
        f"'{value}"
        if isinstance(value, str) and value.lstrip()[:1] in {"=", "+", "-", "@", "\t", "\r"} and value
        else value
    )


@page("action")
async def action_page(reader: Reader, request: Request) -> Row:
    """Show one act of an authority."""
    return {"act": _known(await actions.action(reader, part(request)))}


@page("programme")
async def programme_page(reader: Reader, request: Request) -> Row:
    """Show a sanctions programme."""
    return {"programme": _known(await actions.programme(reader, part(request)))}


@page("story")
async def story_page(reader: Reader, request: Request) -> Row:
    """Show an event and its reports."""
    return {"story": _known(await stories.story(reader, part(request)))}


@page("stories")
async def stories_page(reader: Reader, _: Request) -> Row:
    """List the newest events."""
    return {"stories": await stories.stories(reader, 100)}


@page("wallet")
async def wallet_page(reader: Reader, request: Request) -> Row:
    """Show an address on a blockchain, or any other identifier."""
    return {"wallet": _known(await wallets.wallet(reader, part(request)))}


@page("sources")
async def sources_page(reader: Reader, _: Request) -> Row:
    """Show the health of the sources."""
    loose = await reader.remember("publishers", lambda: home.publishers(reader))
    return {"sources": await home.sources(reader), "publishers": loose, "runs": await home.runs(reader)}


@page("timeline")
async def timeline_page(reader: Reader, request: Request) -> Row:
    """Show actions in time."""
    chosen = {key: asked(request, key) for key in ("kind", "authority", "year", "until")}
    months = await reader.remember("months", lambda: actions.months(reader))
    acts = await actions.newest(reader, chosen, limit=60)
    named = await actions.first_targets(reader, [a["id"] for a in acts])
    shown = [m for m in months if chosen["authority"] in {"", m["authority"]} and m["month"].startswith(chosen["year"])]
    older = {key: value for key, value in chosen.items() if value} | {"until": acts[-1]["date"] if acts else ""}
    return {
        "bars": chart(shown),
        "older": urlencode(older) if len(acts) == 60 and older != {k: v for k, v in chosen.items() if v} else "",
        "facets": await reader.remember("action facets", lambda: actions.facets(reader)),
        "programmes": await reader.remember("programmes", lambda: actions.programmes(reader, 24)),
        "chosen": chosen,
        "acts": reports.distinct(acts, named),
        "named": named,
        "months": months,
    }


@page("network")
async def network_page(reader: Reader, request: Request) -> Row:
    """Show the neighbourhood of an actor, or the ways between two."""
    start, goal = await _picked(reader, request, "from"), await _picked(reader, request, "to")
    variables: Row = {
        "start": start,
        "goal": goal,
        "asked": {key: asked(request, key) for key in ("from", "to")},
        "ego": None,
        "ways": None,
    }
    if start["actor"] and goal["actor"]:
        ways = await network.paths(reader, start["actor"]["id"], goal["actor"]["id"])
        ids = {key for way in ways for g in way for key in (g["source_id"], g["target_id"])}
        variables |= {"ways": ways, "people": await actors.by_ids(reader, sorted(ids)), "walk": _walk}
    elif start["actor"]:
        variables["ego"] = await network.ego(reader, start["actor"]["id"], 2 if asked(request, "depth") == "2" else 1)
    return variables


async def _picked(reader: Reader, request: Request, name: str) -> Row:
    """Return {"actor", "choices"} for what was typed: an id, or the best match of a name."""
    typed = asked(request, name)
    if not typed:
        return {"actor": None, "choices": []}
    key = await actors.current_id(reader, typed)
    if key is not None:
        return {"actor": await actors.actor(reader, key), "choices": []}
    found = (await search.actors(reader, search.Terms(query=typed, limit=6)))["actors"]
    return {"actor": found[0] if found else None, "choices": found[1:]}


def _walk(way: list[Row], start: str) -> list[Row]:
    """Orient the hops of a way from its start: {"here", "there", "direction", …}."""
    hops: list[Row] = []
    here = start
    for edge in way:
        out = edge["source_id"] == here
        there = edge["target_id"] if out else edge["source_id"]
        hops.append(edge | {"here": here, "there": there, "direction": "out" if out else "in"})
        here = there
    return hops


@page("changes")
async def versions_page(reader: Reader, request: Request) -> Row:
    """Show what changed between two versions of an article."""
    document = _known(await articles.article(reader, part(request)))
    versions = await articles.versions(reader, document["document_id"])
    older = next((v for v in versions if v["version"] < document["version"]), None)
    before = await articles.article(reader, older["id"]) if older else None
    lines = difflib.ndiff(before["text"].splitlines(), document["text"].splitlines()) if before else []
    return {
        "document": document,
        "before": before,
        "lines": [(line[0], line[2:]) for line in lines if line[0] in " +-"],
    }


@page("accuracy")
async def accuracy_page(reader: Reader, _: Request) -> Row:
    """Say how often we are right."""
    return await accuracy.accuracy(reader)


@page("about")
async def about_page(reader: Reader, _: Request) -> Row:
    """Say what a claim is."""
    return {"stats": await reader.remember("stats", lambda: home.stats(reader))}


def _known(row: Row | None) -> Row:
    if row is None:
        raise NotFound("Nothing is known under this address")
    return row


ROUTES: list[tuple[str, Callable[..., Any]]] = [
    (r"^/actor/(?P<key>[^/]+)$", actor_address),
    (r"^/article/(?P<key>[^/]+)$", article_address),
    (r"^/article/(?P<key>[^/]+)/changes$", versions_page),
    (r"^/search$", search_page),
    (r"^/search\.csv$", search_csv),
    (r"^/action/(?P<key>[^/]+)$", action_page),
    (r"^/programme/(?P<key>.+)$", programme_page),
    (r"^/story/(?P<key>[^/]+)$", story_page),
    (r"^/stories$", stories_page),
    (r"^/wallet/(?P<key>[^/]+)$", wallet_page),
    (r"^/network$", network_page),
    (r"^/timeline$", timeline_page),
    (r"^/sources$", sources_page),
    (r"^/accuracy$", accuracy_page),
    (r"^/about$", about_page),
]
