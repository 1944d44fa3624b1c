"""Lists of names against the knowledge base: `match` with reasons, and OpenRefine's reconciliation protocol.

A candidate's score is that of its name (see `names`), moved by what else is known of both. Nobody is matched by
a score alone: `match` is true only for a name that is the same but for order, case and marks, nothing contradicts
and no second candidate comes close.
"""

from __future__ import annotations

import asyncio
import json
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs

from extractor.serve import words
from extractor.serve.api import shapes
from extractor.serve.api.answers import json_response
from extractor.serve.api.contract import ApiError, Ask, Endpoint, Param
from extractor.serve.metadata import TITLE
from extractor.serve.names import words as folded
from extractor.serve.queries import actors, search
from extractor.types import ACTOR_TYPES

if TYPE_CHECKING:
    from datasette.utils.asgi import Response

    from extractor.serve.reader import Reader, Row

_NAMES = 100  # of one request
_POOL = 12  # candidates of a name that are looked at
_SAME_TYPE, _OTHER_TYPE = 0.02, -0.2
_SAME_LAND, _OTHER_LAND = 0.03, -0.08
_SURE, _AHEAD = 0.97, 0.05
_LEAST = 0.4


async def match(ask: Ask) -> Row:
    """Answer a posted list of names with scored candidates."""
    posted = _json(ask.posted)
    names = posted.get("names") if isinstance(posted, dict) else None
    limit = _whole(posted.get("limit", 5)) if isinstance(posted, dict) else 5
    if not isinstance(names, list) or not names or not 1 <= limit <= _POOL:
        raise ApiError(
            400,
            "body-invalid",
            f'send {{"names": ["…", {{"name": "…", "type": "person", "country": "kp"}}], "limit": 1–{_POOL}}}',
        )
    if len(names) > _NAMES:
        raise ApiError(413, "body-too-large", f"send {_NAMES} names at most")
    queries = [_query(one) for one in names]
    found = await candidates(ask.reader, queries)
    return {
        "results": [
            {"query": query["name"], "candidates": [c | {"actor": shapes.actor(ask, c["actor"])} for c in some[:limit]]}
            for query, some in zip(queries, found, strict=True)
        ]
    }


def _query(one: Any) -> Row:
    row = {"name": one} if isinstance(one, str) else one
    if not isinstance(row, dict) or not isinstance(row.get("name"), str) or not row["name"].strip():
        raise ApiError(400, "body-invalid", "every name is a text or an object with a name")
    return {key: str(row.get(key) or "")[:200] for key in ("name", "type", "country")}


async def candidates(reader: Reader, queries: list[Row]) -> list[list[Row]]:
    """Return for every {"name", "type", "country"} its candidates, the best first."""
    index = await search.names(reader)
    found = await asyncio.to_thread(lambda: [index.find(query["name"], _POOL) for query in queries])
    people = await actors.by_ids(reader, sorted({key for some in found for key, _, _ in some}))
    return [
        _judged(query, [(people[key], score, name) for key, score, name in some if key in people])
        for query, some in zip(queries, found, strict=True)
    ]


def _judged(query: Row, found: list[tuple[Row, float, str]]) -> list[Row]:
    rows = [_candidate(query, row, score, name) for row, score, name in found]
    rows = sorted((c for c in rows if c["score"] >= _LEAST), key=lambda c: (-c["score"], c["actor"]["id"]))
    if rows:
        second = rows[1]["score"] if len(rows) > 1 else 0.0
        rows[0]["match"] = rows[0]["score"] >= _SURE and rows[0]["score"] - second >= _AHEAD and not rows[0]["against"]
    return [{k: c[k] for k in ("actor", "score", "match", "name", "reasons")} for c in rows]


def _candidate(query: Row, row: Row, score: float, name: str) -> Row:
    same = sorted(folded(query["name"])) == sorted(folded(name))
    reasons = [f"the name is “{name}”" if same else f"the name is close to “{name}” ({round(score * 100)} %)"]
    against = False
    if query["type"]:
        is_same = query["type"] == row["type"]
        score += _SAME_TYPE if is_same else _OTHER_TYPE
        against |= not is_same
        reasons.append(f"both are a {row['type']}" if is_same else f"it is a {row['type']}, not a {query['type']}")
    if query["country"] and row["countries"]:
        is_same = query["country"].lower() in row["countries"]
        score += _SAME_LAND if is_same else _OTHER_LAND
        against |= not is_same
        lands = ", ".join(words.country(code) for code in row["countries"])
        reasons.append(f"{'also' if is_same else 'other country:'} {lands}")
    return {
        "actor": row,
        "score": round(min(max(score, 0.0), 1.0), 4),
        "match": False,
        "name": name,
        "reasons": reasons,
        "against": against,
    }


# --- OpenRefine ---------------------------------------------------------------------------------------


async def reconcile(ask: Ask) -> Response:
    """Answer the reconciliation protocol 0.2 (W3C community group): the manifest, or a batch of queries."""
    text = (
        (parse_qs(ask.posted.decode("utf-8", "replace")).get("queries") or [""])[0]
        if ask.posted is not None
        else ask["queries"]
    )
    if not text:
        return json_response(_manifest(ask))
    batch = _json(text.encode())
    if not isinstance(batch, dict) or not all(isinstance(q, dict) for q in batch.values()) or len(batch) > _NAMES:
        raise ApiError(400, "body-invalid", f"queries is an object of {_NAMES} queries at most")
    queries = [_asked(q) for q in batch.values()]
    found = iter(await candidates(ask.reader, [query for query in queries if query]))
    limits = [_whole(q.get("limit", _POOL)) for q in batch.values()]
    return json_response(
        {
            key: {"result": [_result(c) for c in (next(found)[:most] if query else [])]}
            for key, query, most in zip(batch, queries, limits, strict=True)
        }
    )


def _asked(query: Row) -> Row | None:
    """Return a query of the protocol as one of ours, None for one that asks for nothing; of several types the first."""
    name, kinds = query.get("query"), query.get("type", [])
    kinds = [kinds] if isinstance(kinds, str) else kinds
    sound = isinstance(name, str) and isinstance(kinds, list) and all(isinstance(kind, str) for kind in kinds)
    if not sound or _whole(query.get("limit", 1)) < 1:
        raise ApiError(400, "body-invalid", "a query is a text; a type is one or a list of them; a limit is 1 or more")
    if not str(name).strip():
        return None
    return _query({"name": name, "type": "".join(kinds[:1]), "country": _country(query)})


def _whole(value: Any) -> int:
    """Return a number of JSON, where 3.0 is an integer too; 0 for what is none."""
    if isinstance(value, bool) or not isinstance(value, int | float) or value != value // 1:
        return 0
    return int(value)


def _country(query: Row) -> str:
    given = query.get("properties")
    return (
        next((str(p.get("v")) for p in given if isinstance(p, dict) and p.get("pid") == "country"), "")
        if isinstance(given, list)
        else ""
    )


def _result(candidate: Row) -> Row:
    actor = candidate["actor"]
    return {
        "id": actor["id"],
        "name": actor["name"],
        "type": [{"id": actor["type"], "name": words.actor_type(actor["type"])}],
        "score": round(candidate["score"] * 100, 2),
        "match": candidate["match"],
        "description": "; ".join(candidate["reasons"]),
    }


def _manifest(ask: Ask) -> Row:
    place = ask.address("/actor/")
    return {
        "versions": ["0.1", "0.2"],
        "name": f"{TITLE} – actors in releases and news",
        "identifierSpace": place,
        "schemaSpace": ask.address("/api"),
        "defaultTypes": [{"id": kind, "name": words.actor_type(kind)} for kind in ACTOR_TYPES],
        "view": {"url": place + "{{id}}"},
        "batchSize": 20,
    }


def _json(text: bytes) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        raise ApiError(400, "body-invalid", "the body is no JSON") from error


_SAYS_SOMETHING = {"type": "string", "pattern": "\\S"}
_NAME = {
    "anyOf": [
        _SAYS_SOMETHING,
        {
            "type": "object",
            "properties": {"name": _SAYS_SOMETHING, "type": {"type": "string"}, "country": {"type": "string"}},
            "required": ["name"],
        },
    ]
}
_QUERY = {
    "type": "object",
    "properties": {
        "query": {"type": "string"},
        "type": {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]},
        "limit": {"type": "integer", "minimum": 1},
    },
    "required": ["query"],
}
_QUERIES = Param(
    name="queries",
    says='{"q0": {"query": "a name", "type": "person", "limit": 3}}',
    kind="json",
    schema={"type": "object", "additionalProperties": _QUERY, "maxProperties": _NAMES},
)

ENDPOINTS: tuple[Endpoint, ...] = (
    Endpoint(
        path="/match",
        says="Who of a list of names is known here, with reasons",
        answer=match,
        schema="Matches",
        method="POST",
        tag="match",
        body={
            "type": "object",
            "properties": {
                "names": {"type": "array", "items": _NAME, "minItems": 1, "maxItems": _NAMES},
                "limit": {"type": "integer", "minimum": 1, "maximum": _POOL},
            },
            "required": ["names"],
        },
        body_example={"names": ["Pak Ung Gil", {"name": "Myohyang Data", "type": "organization"}], "limit": 3},
    ),
    Endpoint(
        path="/reconcile",
        says="OpenRefine's reconciliation protocol: the manifest, or a batch of queries",
        answer=reconcile,
        schema="Anything",
        params=(_QUERIES,),
        tag="match",
    ),
    Endpoint(
        path="/reconcile",
        says="The same with the batch as a form",
        answer=reconcile,
        schema="Anything",
        method="POST",
        tag="match",
    ),
)
