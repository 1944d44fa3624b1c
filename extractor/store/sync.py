"""Make a table hold exactly what was computed, touching only the rows that differ."""

from __future__ import annotations

from collections.abc import Sequence
from operator import itemgetter
from typing import Any

from sqlite_utils import Database

# Rows that a full-text index points to are numbered on, in the order of their ids.
_NEXT = "(SELECT coalesce(max(no), 0) FROM actor_names) + row_number() OVER (ORDER BY f.id), "


def sync(db: Database, table: str, rows: Sequence[dict[str, Any]]) -> bool:
    """Make a table hold exactly these rows; tell whether any row had to be touched."""
    columns = list(rows[0]) if rows else ["id"]
    names = ", ".join(f'"{name}"' for name in columns)
    db.conn.execute(f"CREATE TEMP TABLE fresh AS SELECT {names} FROM main.{table} WHERE 0")  # noqa: S608
    marks = ", ".join("?" * len(columns))
    db.conn.executemany(f"INSERT INTO fresh VALUES ({marks})", map(itemgetter(*columns), rows))  # noqa: S608
    return _replace(db, table, columns, "id")


def sync_query(db: Database, table: str, query: str, pk: str = "id") -> bool:
    """Make a table hold exactly what a query gives; tell whether any row had to be touched."""
    db.conn.execute(f"CREATE TEMP TABLE fresh AS {query}")
    cursor = db.conn.execute("SELECT * FROM fresh LIMIT 0")
    return _replace(db, table, [column[0] for column in cursor.description], pk)


def _replace(db: Database, table: str, columns: list[str], pk: str) -> bool:
    before = db.conn.total_changes
    names = ", ".join(f'"{name}"' for name in columns)
    theirs = ", ".join(f'f."{name}"' for name in columns)
    ours = ", ".join(f'{table}."{name}"' for name in columns)
    sets = ", ".join(f'"{name}" = f."{name}"' for name in columns)
    db.conn.execute(f"CREATE UNIQUE INDEX temp.idx_fresh ON fresh({pk})")
    db.conn.execute(f"DELETE FROM {table} WHERE {pk} NOT IN (SELECT {pk} FROM fresh)")  # noqa: S608
    differs = f"f.{pk} = {table}.{pk} AND ({theirs}) IS NOT ({ours})"
    db.conn.execute(f"UPDATE {table} SET {sets} FROM fresh f WHERE {differs}")  # noqa: S608
    number, numbered = ("no, ", _NEXT) if table == "actor_names" else ("", "")
    db.conn.execute(
        f"""INSERT INTO {table} ({number}{names}) SELECT {numbered}{theirs} FROM fresh f
            WHERE f.{pk} NOT IN (SELECT {pk} FROM {table}) ORDER BY f.{pk}"""  # noqa: S608
    )
    touched = db.conn.total_changes - before
    db.conn.execute("DROP TABLE temp.fresh")
    return touched > 0
