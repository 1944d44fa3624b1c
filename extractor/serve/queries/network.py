"""Who is connected to whom: the neighbourhood of an actor, and the shortest ways between two."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from extractor.serve.queries.actors import by_ids
from extractor.serve.queries.sql import SAID, confirmed

if TYPE_CHECKING:
    from collections.abc import Iterable

    from extractor.serve.reader import Reader, Row

NODES = 40  # what a reader can still tell apart; the page says how many were left out
_TIES = 3  # connections shown per actor, the actor's own first: more is a knot that nobody can follow
_FANOUT = 8  # neighbours shown per neighbour at depth 2
_REACH = 200  # connections followed from one actor when looking for a way
_VISITED = 4000
_LONGEST = 5  # hops

_EDGE = """g.id, g.type, g.source_id, g.target_id, g.n_evidence, g.n_sources, g.confidence, g.first_seen, g.last_seen,
  g.best_relation_id"""


async def edges_of(reader: Reader, keys: Iterable[str], limit: int) -> list[Row]:
    """Return the best attested edges of every actor in `keys`, at most `limit` out and `limit` in of each.

    Reads no more index entries than it returns, also where the actors are hubs; a window function would sort all.
    """
    half = """SELECT {edge} FROM json_each(:keys) k CROSS JOIN edges g WHERE g.rowid IN
      (SELECT h.rowid FROM edges h WHERE h.{side} = k.value ORDER BY h.n_evidence DESC LIMIT :limit)"""
    sql = " UNION ALL ".join(half.format(edge=_EDGE, side=side) for side in ("source_id", "target_id"))
    return await reader.rows(sql, keys=json.dumps(list(keys)), limit=limit)


async def top_edges(reader: Reader, key: str, limit: int) -> list[Row]:
    """Return the best attested edges of one actor; reads only `limit` index entries per side, also of a hub."""
    half = "SELECT * FROM (SELECT {edge} FROM edges g WHERE g.{side} = :key ORDER BY g.n_evidence DESC LIMIT :limit)"
    sql = " UNION ALL ".join(half.format(edge=_EDGE, side=side) for side in ("source_id", "target_id"))
    return await reader.rows(sql, key=key, limit=limit)


async def ego(reader: Reader, key: str, depth: int = 1, nodes: int = NODES) -> Row:
    """Return {"nodes", "edges", "total", "shown"}: the actor, its best attested neighbours, theirs at depth 2."""
    total = await reader.value(
        """SELECT (SELECT count(*) FROM edges WHERE source_id = :key) + (SELECT count(*) FROM edges WHERE
          target_id = :key)""",
        key=key,
    )
    edges = sorted(await top_edges(reader, key, nodes), key=lambda g: (-g["n_sources"], -g["n_evidence"], g["id"]))
    kept = {key: None} | dict.fromkeys(_ends(edges))
    kept = dict.fromkeys(list(kept)[:nodes])
    if depth > 1 and len(kept) < nodes:
        second = await edges_of(reader, [k for k in kept if k != key], _FANOUT)
        second.sort(key=lambda g: (-g["n_sources"], -g["n_evidence"], g["id"]))
        kept = dict.fromkeys([*kept, *(k for k in _ends(second) if k not in kept)][:nodes])
        edges += second
    else:  # what ties the neighbours among each other
        edges += await edges_of(reader, [k for k in kept if k != key], _FANOUT)
    inside = {g["id"]: g for g in edges if g["source_id"] in kept and g["target_id"] in kept}
    ranked = sorted(inside.values(), key=lambda g: (key not in {g["source_id"], g["target_id"]}, -g["n_sources"]))
    people = await by_ids(reader, list(kept))
    quoted = await _with_quotes(reader, ranked[: nodes * _TIES])
    return {
        "root": key,
        "nodes": [people[k] for k in kept if k in people],
        "edges": quoted,
        "total": total,
        "shown": len(quoted),
    }


def _ends(edges: Iterable[Row]) -> Iterable[str]:
    for edge in edges:
        yield edge["source_id"]
        yield edge["target_id"]


async def _with_quotes(reader: Reader, edges: list[Row]) -> list[Row]:
    sql = f"""SELECT x.id AS relation_id, x.modality, x.time, {confirmed("x")}, {SAID} FROM relations x
    JOIN evidence e ON e.id = x.evidence_id JOIN articles r ON r.id = x.article_id
    WHERE x.id IN (SELECT value FROM json_each(:ids))"""
    said = {
        row["relation_id"]: row
        for row in await reader.rows(sql, ids=json.dumps([g["best_relation_id"] for g in edges]))
    }
    return [g | {"said": said.get(g["best_relation_id"])} for g in edges]


async def paths(reader: Reader, start: str, goal: str, limit: int = 3) -> list[list[Row]]:
    """Return up to `limit` shortest ways from `start` to `goal`, each hop with its quote; [] where none is short.

    Breadth first over the best attested connections, level by level from both ends in turn. No way leads through
    an authority: that a release names two actors beside its publisher connects nobody.
    """
    if start == goal:
        return []
    shut = await reader.remember("authorities", lambda: _authorities(reader)) - {start, goal}
    sides: tuple[dict[str, list[list[Row]]], ...] = ({start: [[]]}, {goal: [[]]})
    fronts = [[start], [goal]]
    for _ in range(_LONGEST):
        side = 0 if len(fronts[0]) <= len(fronts[1]) else 1
        if not fronts[side] or len(sides[0]) + len(sides[1]) > _VISITED:
            break
        fronts[side] = await _grow(reader, sides[side], fronts[side], shut)
        met = [key for key in fronts[side] if key in sides[1 - side]]
        if met:
            return await _joined(reader, sides, met, limit)
    return []


async def _authorities(reader: Reader) -> frozenset[str]:
    return frozenset(row["id"] for row in await reader.rows("SELECT id FROM actors WHERE is_authority = 1"))


async def _grow(reader: Reader, ways: dict[str, list[list[Row]]], front: list[str], shut: frozenset[str]) -> list[str]:
    """Extend every way of a front by one hop; return the actors reached for the first time."""
    reached: dict[str, list[list[Row]]] = {}
    ahead = set(front)
    for edge in await edges_of(reader, front, _REACH):
        for here, there in ((edge["source_id"], edge["target_id"]), (edge["target_id"], edge["source_id"])):
            if here in ahead and there not in ways and there not in shut:
                known = reached.setdefault(there, [])
                known.extend([*way, edge] for way in ways[here][: 4 - len(known)])
    ways.update(reached)
    return list(reached)


async def _joined(
    reader: Reader, sides: tuple[dict[str, list[list[Row]]], ...], met: list[str], limit: int
) -> list[list[Row]]:
    whole = [[*first, *reversed(last)] for key in met for first in sides[0][key] for last in sides[1][key]]
    whole.sort(key=lambda way: (len(way), -sum(g["n_sources"] for g in way), -sum(g["confidence"] for g in way)))
    distinct: dict[tuple[frozenset[str], ...], list[Row]] = {}
    for way in whole:  # two relations of the same two actors are no other way
        distinct.setdefault(tuple(frozenset((g["source_id"], g["target_id"])) for g in way), way)
    return [await _with_quotes(reader, way) for way in list(distinct.values())[:limit]]
