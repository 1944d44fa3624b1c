"""The invented world with an attack in every column of every table that is no key."""

from __future__ import annotations

import json
import sqlite3
from itertools import cycle
from pathlib import Path

from tests.serve import world

# Each does something that a test can see, were it let through: `pwned` is set, or 7 × 7 is worked out.
ATTACKS = (
    "<script>window.pwned=1</script>",
    "\"><img src=x onerror='window.pwned=1'>",
    "'><svg/onload=window.pwned=1>",
    "javascript:window.pwned=1",
    "data:text/html,<script>window.pwned=1</script>",
    "{{7*7}}pwned{% if 1 %}",
    '=HYPERLINK("javascript:pwned")',
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "</title></textarea><iframe srcdoc='<script>parent.pwned=1</script>'>",
    "\u202egnp.exe\u2066\x00pwned",
    "'; DROP TABLE actors; --",
    'http://x/" onmouseover="window.pwned=1',
    "%0d%0aSet-Cookie: pwned=1",
    "]]><!--<mark>\x01pwned\x02",
)


def poison(path: Path) -> Path:
    """Build the world and write an attack into every text column that nothing refers to."""
    world.build(path)
    connection = sqlite3.connect(path)
    attacks = cycle(ATTACKS)
    tables = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    for table in tables:
        if "_fts" not in table and not table.startswith("sqlite_"):
            _table(connection, table, attacks)
    for index in ("articles_fts", "actor_names_fts"):
        connection.execute(f"INSERT INTO {index}({index}) VALUES ('rebuild')")  # noqa: S608 - two names
    connection.commit()
    connection.close()
    return path


def _table(connection: sqlite3.Connection, table: str, attacks: cycle[str]) -> None:
    referring = {row[3] for row in connection.execute(f'PRAGMA foreign_key_list("{table}")')}
    columns = [row[1] for row in connection.execute(f'PRAGMA table_info("{table}")') if row[2] == "TEXT" and not row[5]]
    for column in columns:
        if column in referring or column in {"id", "key", "left", "right", "row_id", "table"} or column.endswith("_id"):
            continue
        for rowid, old in connection.execute(f'SELECT rowid, "{column}" FROM "{table}"').fetchall():  # noqa: S608
            attack = next(attacks)
            if isinstance(old, str) and old.startswith("["):
                attack = json.dumps([attack])
            elif table == "articles" and column == "text":
                attack = f"{old}\n{attack}"
            try:
                connection.execute(f'UPDATE "{table}" SET "{column}" = ? WHERE rowid = ?', [attack, rowid])  # noqa: S608
            except sqlite3.IntegrityError:  # the schema itself keeps the attack out
                break
