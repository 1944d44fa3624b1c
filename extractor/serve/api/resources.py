"""The endpoints that read: actors, actions, articles, stories, addresses, networks, the state of things."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.serve import claims
from extractor.serve.api import shapes
from extractor.serve.api.contract import ApiError, Ask, Rows, cursor
from extractor.serve.api.paging import by_row, newest_first
from extractor.serve.queries import actions, actors, articles, home, lists, network, search, stories, wallets

if TYPE_CHECKING:
    from extractor.serve.reader import Row


def known(row: Row | None, noun: str) -> Row:
    """Return the row. Raises `ApiError` where there is none."""
    if row is None:
        raise ApiError(404, "not-found", f"no {noun} is known under this address")
    return row


async def current(ask: Ask, name: str = "id") -> str:
    """Return the id that stands today for the one in the path or in a parameter."""
    key = await actors.current_id(ask.reader, str(ask[name]))
    if key is None:
        raise ApiError(404, "not-found", "no actor is known under this id")
    return key


# --- actors ----------------------------------------------------------------------------------


async def list_actors(ask: Ask) -> Rows:
    """Answer /actors: by relevance where words are given, else in the order of storing."""
    filters = {key: str(ask[key]) for key in search.FILTERS if ask[key]}
    if ask["designated"] is not None:
        filters["designated"] = "1" if ask["designated"] else "0"
    if ask["changed_since"]:
        filters["changed_since"] = ask["changed_since"]
    if ask["q"]:
        return await _ranked(ask, filters)
    where, params = search.condition(filters, None)
    sql = lists.ACTORS.format(where=where)
    return await by_row(ask, sql, shapes.actor, **params)


async def _ranked(ask: Ask, filters: dict[str, str]) -> Rows:
    """Return a page of the matches of a name, the best first; the place is the score and id of the last."""
    found = (await search.actors(ask.reader, search.Terms(query=ask["q"], filters=filters, limit=search.CANDIDATES)))[
        "actors"
    ]
    found.sort(key=lambda a: (-a["score"], a["id"]))
    if place := ask["cursor"]:
        if len(place) != 2 or not isinstance(place[0], float | int):
            raise ApiError(400, "cursor-invalid", "cursor belongs to another list")
        found = [a for a in found if (-a["score"], a["id"]) > (-place[0], str(place[1]))]
    rows = found[: ask["limit"]]
    following = cursor(rows[-1]["score"], rows[-1]["id"]) if len(found) > len(rows) else None
    return Rows([shapes.actor(ask, row) for row in rows], following)


async def one_actor(ask: Ask) -> Row:
    """Answer /actors/{id}; an id that was merged away answers with the entry that has everything now."""
    key = await current(ask)
    row = known(await actors.actor(ask.reader, key), "actor")
    entries = ("list", "uid", "name", "listed_on", "state", "score", "reason")
    own = [
        {**i, "valid": None if i["valid"] is None else bool(i["valid"])}
        for i in await actors.identifiers(ask.reader, key)
    ]
    links = {kind: ask.address(f"/api/v1/actors/{key}/{kind}") for kind in ("relations", "mentions", "network")}
    return shapes.actor(ask, row) | {
        "merged_into": None,
        **{k: row[k] for k in ("first_seen", "last_seen", "n_relations")},
        "is_authority": bool(row["is_authority"]),
        "names": await actors.names(ask.reader, key),
        "identifiers": [{k: i[k] for k in ("scheme", "value", "valid", "n_articles")} for i in own],
        "history": [shapes.designation(ask, h) for h in await actors.history(ask.reader, key)],
        "list_entries": [{k: e[k] for k in entries} for e in await actors.list_entries(ask.reader, key)],
        "links": links,
    }


async def actor_relations(ask: Ask) -> Rows:
    """Answer /actors/{id}/relations: every sentence that ties the actor to somebody or some place."""
    key = await current(ask)
    return await by_row(ask, lists.RELATIONS, shapes.relation, key=key)


async def actor_mentions(ask: Ask) -> Rows:
    """Answer /actors/{id}/mentions."""
    return await by_row(ask, lists.MENTIONS, shapes.mention, key=await current(ask))


async def actor_network(ask: Ask) -> Row:
    """Answer /actors/{id}/network."""
    found = await network.ego(ask.reader, await current(ask), depth=ask["depth"], nodes=ask["nodes"])
    return {
        "root": found["root"],
        "nodes": [shapes.node(row) for row in found["nodes"]],
        "edges": [shapes.edge(ask, row) for row in found["edges"]],
        "total": found["total"],
        "shown": found["shown"],
    }


async def paths(ask: Ask) -> Row:
    """Answer /paths: the shortest ways between two actors."""
    start, goal = await current(ask, "from"), await current(ask, "to")
    ways = await network.paths(ask.reader, start, goal)
    ids = {start, goal} | {key for way in ways for g in way for key in (g["source_id"], g["target_id"])}
    people = await actors.by_ids(ask.reader, sorted(ids))
    return {
        "source": shapes.node(people[start]),
        "target": shapes.node(people[goal]),
        "paths": [[shapes.edge(ask, g) for g in way] for way in ways],
        "nodes": [shapes.node(people[key]) for key in sorted(ids) if key in people],
    }


# --- actions -----------------------------------------------------------------------------------


async def list_actions(ask: Ask) -> Rows:
    """Answer /actions, the newest first: one row for every document that reports one."""
    where, params = lists.acts({key: ask[key] for key in lists.ACTS if ask[key]})
    return await newest_first(ask, lists.ACTIONS.replace("{filters}", where), "c.date", shapes.action, **params)


async def one_action(ask: Ask) -> Row:
    """Answer /actions/{id}."""
    row = known(await actions.action(ask.reader, ask["id"]), "action")
    same = [
        {k: r[k] for k in ("id", "title", "publisher", "tier")}
        for r in (*row["told"], *row["reports"])
        if r["date"] == row["date"]
    ]
    return shapes.action(ask, row) | {"targets": [shapes.target(ask, t) for t in row["targets"]], "same_day": same}


# --- articles and stories ------------------------------------------------------------------------


async def list_articles(ask: Ask) -> Rows:
    """Answer /articles, the newest first."""
    words = search.match(ask["q"] or "")
    if ask["q"] and not words:
        return Rows([])
    chosen = {"q": words} | {key: ask[key] for key in ("source", "tier", "since", "until")}
    where, params = lists.documents({key: value for key, value in chosen.items() if value})
    return await newest_first(ask, lists.ARTICLES.replace("{filters}", where), "r.published", shapes.article, **params)


async def one_article(ask: Ask) -> Row:
    """Answer /articles/{id}; the text only on request."""
    row = known(await articles.document(ask.reader, ask["id"]), "article")
    keep = ("number", "kind", "quote", "start", "end", "method", "confidence")
    return shapes.article(ask, row) | {
        **{k: row[k] for k in ("version", "superseded_by", "story_id")},
        "partial": bool(row["partial"]),
        "actors": [{"id": a["actor_id"], "name": a["name"], "type": a["type"]} for a in row["actors"]],
        "versions": [{k: v[k] for k in ("id", "version", "published")} for v in row["versions"]],
        "claims": [
            {"claim": c["label"], "confirmed": bool(c["confirmed"]), **{k: c[k] for k in keep}}
            for c in claims.cards(row)
        ],
        "text": row["text"] if ask["body"] else None,
    }


async def list_stories(ask: Ask) -> Rows:
    """Answer /stories, the newest first."""
    return await newest_first(ask, lists.STORIES, "s.date", shapes.story)


async def one_story(ask: Ask) -> Row:
    """Answer /stories/{id}."""
    row = known(await stories.story(ask.reader, ask["id"]), "story")
    return shapes.story(ask, row) | {
        "articles": [shapes.article(ask, r) for r in row["reports"]],
        "actors": [shapes.actor(ask, a) | {"press_only": a["press_only"]} for a in row["actors"]],
    }


# --- addresses -------------------------------------------------------------------------------------


async def list_wallets(ask: Ask) -> Rows:
    """Answer /wallets in the order of the addresses."""
    place = ask["cursor"] or [""]
    if len(place) != 1 or not isinstance(place[0], str):
        raise ApiError(400, "cursor-invalid", "cursor belongs to another list")
    found = await wallets.wallets(ask.reader, place[0], ask["limit"] + 1)
    rows = found[: ask["limit"]]
    shaped = [
        {
            **row,
            "valid": None if row["valid"] is None else bool(row["valid"]),
            "page": ask.address(f"/wallet/{row['address']}"),
        }
        for row in rows
    ]
    return Rows(shaped, cursor(rows[-1]["address"]) if len(found) > len(rows) else None)


async def one_wallet(ask: Ask) -> Row:
    """Answer /wallets/{address}."""
    row = known(await wallets.wallet(ask.reader, ask["address"]), "wallet")
    return {
        "address": row["address"],
        "scheme": row["scheme"],
        "valid": None if row["valid"] is None else bool(row["valid"]),
        "actors": [{"id": b["actor_id"], "name": b["name"], "type": b["type"]} for b in row["bearers"]],
        "printed": [shapes.identifier(ask, i) for i in row["printed"]],
        "page": ask.address(f"/wallet/{row['address']}"),
    }


async def identifiers(ask: Ask) -> Row:
    """Answer /identifiers/{value}: also passports, IMO, tax and company numbers."""
    printed = await wallets.identifier(ask.reader, ask["value"])
    known(printed[0] if printed else None, "identifier")
    return {"value": ask["value"], "printed": [shapes.identifier(ask, row) for row in printed]}


# --- everything ---------------------------------------------------------------------------------------


async def find(ask: Ask) -> Row:
    """Answer /search: what the search page shows."""
    filters = {key: str(ask[key]) for key in search.FILTERS if ask[key]}
    terms = search.Terms(query=ask["q"] or "", filters=filters, sort=ask["sort"], limit=ask["limit"])
    found = await search.search(ask.reader, terms)
    hits = [
        shapes.article(ask, a) | {"snippet": a["snippet"].replace("\x01", "**").replace("\x02", "**")}
        for a in found["articles"]
    ]
    exact = [
        {"scheme": i["scheme"], "value": i["value"], "actor": shapes.actor(ask, i) if i["id"] else None}
        for i in found["identifiers"]
    ]
    facets = {key: [{"value": str(f["value"]), "n": f["n"]} for f in some] for key, some in found["facets"].items()}
    return {
        "query": found["query"],
        "total": found["total"],
        "identifiers": exact,
        "actors": [shapes.actor(ask, a) for a in found["actors"]],
        "articles": hits,
        "facets": facets,
    }


async def stats(ask: Ask) -> Row:
    """Answer /stats."""
    found = dict(await ask.reader.remember("stats", lambda: home.stats(ask.reader)))
    run = found["run"]
    return found | {
        "run": {k: run[k] for k in ("id", "started_at", "finished_at", "verb", "status", "version")} if run else None
    }


async def sources(ask: Ask) -> Rows:
    """Answer /sources: all at once, there are never many."""
    keep = (
        "key",
        "title",
        "kind",
        "url",
        "publisher",
        "country",
        "tier",
        "language",
        "licence",
        "state",
        "failures",
        "last_success",
        "newest",
        "n_articles",
    )
    return Rows([{k: row[k] for k in keep} for row in await home.sources(ask.reader)])
