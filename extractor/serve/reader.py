"""Reading the knowledge base through Datasette's own connections and time limits.

reader = await find(datasette)      None where no database of this Datasette is a knowledge base
await reader.rows(sql, key=value)   list of dicts, JSON columns decoded
await reader.version()              changes whenever a run has written
"""

from __future__ import annotations

import asyncio
import json
from collections import OrderedDict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

from extractor.types import make_id

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from datasette.app import Datasette
    from datasette.database import Database

Row = dict[str, Any]

_JSON = frozenset(
    {"countries", "programs", "legal_basis", "aliases", "weak_aliases", "birth_dates", "features", "counts"}
)
_OURS = """SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name IN ('actors', 'evidence',
      'action_targets', 'runs')"""
_VERSION = """
SELECT (SELECT id || coalesce(finished_at, '') || status FROM runs ORDER BY started_at DESC LIMIT 1) AS run,
  (SELECT max(no) FROM articles) AS article, (SELECT max(rowid) FROM changes) AS change,
  (SELECT max(rowid) || '-' || total(rowid) FILTER (WHERE withdrawn_at IS NULL) FROM judgements) AS judgement"""


@dataclass(eq=False)
class Reader:
    """One knowledge base, as one Datasette serves it; remembers answers until the next run writes."""

    datasette: Datasette
    db: Database
    columns: dict[str, list[str]] = field(default_factory=dict)
    described: Row = field(default_factory=dict)  # Datasette's metadata
    _memory: dict[object, Any] = field(default_factory=dict)
    _memory_of: str = ""
    _kept: OrderedDict[object, tuple[bytes, dict[str, str]]] = field(default_factory=OrderedDict)
    _kept_of: str = ""
    _kept_bytes: int = 0

    @property
    def name(self) -> str:
        """Name of the database, which begins the path of its tables."""
        return str(self.db.name)

    async def rows(self, sql: str, **params: Any) -> list[Row]:
        """Return all rows; raises `datasette.database.QueryInterrupted` after Datasette's time limit."""
        results = await self.db.execute(sql, params)
        columns = results.columns
        found = [dict(zip(columns, row, strict=True)) for row in results.rows]
        for column in _JSON.intersection(columns):
            for row in found:
                row[column] = _decoded(row[column])
        return found

    async def row(self, sql: str, **params: Any) -> Row | None:
        """Return the first row or None."""
        found = await self.rows(sql, **params)
        return found[0] if found else None

    async def value(self, sql: str, **params: Any) -> Any:
        """Return the first column of the first row, None without one."""
        found = await self.row(sql, **params)
        return next(iter(found.values())) if found else None

    async def version(self) -> str:
        """Return an id of the state of the knowledge base: what ETags and remembered answers hang on."""
        found = await self.row(_VERSION)
        return make_id(*(found or {}).values())

    async def remember(self, key: object, ask: Callable[[], Awaitable[Any]]) -> Any:
        """Return what `ask` answers, asked once per state of the knowledge base."""
        version = await self.version()
        if version != self._memory_of:
            self._memory, self._memory_of = {}, version
        memory = self._memory
        if key not in memory:
            if len(memory) > _REMEMBERED:
                memory.clear()
            # everybody who asks in the meantime waits for the one answer, instead of reading the same beside it
            memory[key] = asyncio.ensure_future(ask())
        try:
            return await asyncio.shield(memory[key])
        except BaseException:
            if memory.get(key) and memory[key].done():
                del memory[key]
            raise

    async def recall(self, key: object) -> tuple[bytes, dict[str, str]] | None:
        """Return body and headers that were kept for a request, None after a run has written."""
        version = await self.version()
        if version != self._kept_of:
            self._kept.clear()
            self._kept_of, self._kept_bytes = version, 0
        if key in self._kept:
            self._kept.move_to_end(key)
        return self._kept.get(key)

    def keep(self, key: object, body: bytes, headers: dict[str, str]) -> None:
        """Keep an answer; those not asked for longest go when all together are too large."""
        if len(body) > _LARGEST or key in self._kept:
            return
        self._kept[key] = body, headers
        self._kept_bytes += len(body)
        while self._kept_bytes > _KEPT_BYTES:
            _, (old, _) = self._kept.popitem(last=False)
            self._kept_bytes -= len(old)


_REMEMBERED = 400
_KEPT_BYTES = 16_000_000
_LARGEST = 1_000_000
_readers: WeakKeyDictionary[Datasette, Reader | None] = WeakKeyDictionary()


async def find(datasette: Datasette) -> Reader | None:
    """Return the reader of the first database that is a knowledge base."""
    if datasette not in _readers:
        _readers[datasette] = await _first(datasette)
    return _readers[datasette]


def found(datasette: Datasette) -> Reader | None:
    """Return what `find` has found, None before it was asked (hooks that cannot wait)."""
    return _readers.get(datasette)


async def _first(datasette: Datasette) -> Reader | None:
    for db in datasette.databases.values():
        if db.name in {"_internal", "_memory"}:
            continue
        ours = (await db.execute(_OURS)).first()[0]
        if ours == 4:
            names = [*await db.table_names(), *await db.view_names()]
            return Reader(datasette, db, {name: await db.table_columns(name) for name in names})
    return None


def _decoded(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    try:
        return json.loads(value)
    except ValueError:
        return [value] if value else []
