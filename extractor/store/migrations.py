"""The schema, as ordered migrations: a database of any released schema becomes one of today's.

To change the schema add a function here, raise `VERSION`, and store a database of the schema before in
`tests/databases/`. A migration runs in one transaction with the record of it (sqlite-utils, `Migrations`).
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from importlib.resources import files

from sqlite_utils import Database, Migrations

from extractor.failpoints import failpoint

APPLICATION_ID = 0x44584B42  # "DXKB": what `file` and we recognise the format by
VERSION = 2

migrations = Migrations("extractor")


def statements(script: str) -> Iterator[str]:
    """Cut a script into its statements; `executescript` would commit whatever transaction is open."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""


@migrations()
def schema_1(db: Database) -> None:
    """Make all tables, indexes, views and triggers of schema 1."""
    for statement in statements(files(__package__).joinpath("schema.sql").read_text(encoding="utf-8")):
        db.conn.execute(statement)
    db.conn.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    failpoint("mid-migration")
    db.conn.execute("PRAGMA user_version = 1")


@migrations()
def schema_2(db: Database) -> None:
    """Let what no longer holds say who ended it; where a later decision did, its signature is known."""
    db.conn.execute("ALTER TABLE judgements ADD COLUMN withdrawn_by TEXT NOT NULL DEFAULT ''")
    db.conn.execute(
        """UPDATE judgements SET withdrawn_by = coalesce((SELECT later.by FROM judgements later
            WHERE later."left" = judgements."left" AND later.at = judgements.withdrawn_at
              AND later.id <> judgements.id ORDER BY later.id LIMIT 1), '')
        WHERE withdrawn_at IS NOT NULL"""
    )
    failpoint("mid-migration")
    db.conn.execute("PRAGMA user_version = 2")
