"""Walk a table in pages without missing or repeating a row while the nightly run adds some.

Rows are ordered by a column that never changes and then by rowid (or that alone): a cursor is the place
of the last row seen, not a number of rows to skip. A rowid is stable while the file is written to; only VACUUM
renumbers it, and a published snapshot is never vacuumed again.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from extractor.serve.api.contract import ApiError, Ask, Rows, cursor

if TYPE_CHECKING:
    from extractor.serve.reader import Row


async def by_row(ask: Ask, sql: str, shape: Callable[[Ask, Row], Row], **params: Any) -> Rows:
    """Return a page of `sql`, which selects `no` (a rowid) and takes :after and :limit."""
    limit = ask["limit"]
    after = _numbers(ask["cursor"])[0] if ask["cursor"] else 0
    found = await ask.reader.rows(sql, after=after, limit=limit + 1, **params)
    rows = found[:limit]
    return Rows([shape(ask, row) for row in rows], cursor(rows[-1]["no"]) if len(found) > limit else None)


async def newest_first(ask: Ask, sql: str, column: str, shape: Callable[[Ask, Row], Row], **params: Any) -> Rows:
    """Return a page of `sql`, which selects `no` and `day` and has {where} and {order}; undated rows come last."""
    alias, limit, place = column.partition(".")[0], ask["limit"], ask["cursor"]
    order = f"ORDER BY {column} DESC, {alias}.rowid DESC LIMIT :limit"
    found: list[Row] = []
    if place is None or place[:1] != [None]:
        day, no = _place(place) if place else (None, 0)
        later = f"AND {column} <= :day AND ({column} < :day OR {alias}.rowid < :no)" if place else ""
        dated = sql.format(where=f"{column} IS NOT NULL {later}", order=order)
        found = await ask.reader.rows(dated, limit=limit + 1, **params, **({"day": day, "no": no} if place else {}))
        place = None
    if len(found) <= limit:
        no = _numbers(place[1:])[0] if place else 2**62
        undated = sql.format(where=f"{column} IS NULL AND {alias}.rowid < :no", order=order)
        found += await ask.reader.rows(undated, limit=limit + 1 - len(found), no=no, **params)
    rows = found[:limit]
    following = cursor(rows[-1]["day"], rows[-1]["no"]) if len(found) > limit else None
    return Rows([shape(ask, row) for row in rows], following)


def _numbers(place: list[Any]) -> list[int]:
    if len(place) != 1 or not isinstance(place[0], int) or abs(place[0]) >= 2**63:
        raise ApiError(400, "cursor-invalid", "cursor belongs to another list")
    return place


def _place(place: list[Any]) -> tuple[str, int]:
    if len(place) != 2 or not isinstance(place[0], str):
        raise ApiError(400, "cursor-invalid", "cursor belongs to another list")
    return place[0], _numbers(place[1:])[0]
