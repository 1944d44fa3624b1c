"""Write down what a knowledge base knows, in an order and a form that depend on nothing else.

Left out is what says how and when it was learnt: runs, fetches, times of the clock, places in archives. Two bases
that learnt the same give the same lines, however often one of them was interrupted.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from sqlite_utils import Database

# table -> columns that tell of the how and when
_TABLES: dict[str, frozenset[str]] = {
    "sources": frozenset({"last_success", "failures", "state", "state_reason"}),
    "items": frozenset({"first_seen", "last_seen", "last_fetched", "fails"}),
    "item_ids": frozenset(),
    "pages": frozenset({"run_id", "fetched_at", "warc_file", "warc_offset"}),
    "articles": frozenset({"no", "run_id", "first_seen", "last_seen"}),
    "evidence": frozenset(),
    "document_actors": frozenset(),
    "mentions": frozenset(),
    "identifiers": frozenset(),
    "actions": frozenset(),
    "action_targets": frozenset(),
    "relations": frozenset(),
    "issues": frozenset({"run_id", "at"}),
    "judgements": frozenset({"at", "withdrawn_at", "withdrawn_by"}),
    "actors": frozenset(),
    "actor_names": frozenset({"no"}),
    "merges": frozenset(),
    "edges": frozenset(),
    "stories": frozenset(),
    "site_stats": frozenset(),
    "list_entries": frozenset(),
    "list_links": frozenset(),
    "list_gaps": frozenset(),
}
_WHERE = {"issues": "article_id IS NOT NULL", "judgements": "withdrawn_at IS NULL"}


def dump(db: Database) -> Iterator[str]:
    """Give one line of JSON per row: table by table, sorted by content."""
    for table, hidden in _TABLES.items():
        columns = [column.name for column in db.table(table).columns if column.name not in hidden]
        rows = db.table(table).rows_where(_WHERE.get(table), select=", ".join(f'"{name}"' for name in columns))
        yield from sorted(json.dumps([table, row], ensure_ascii=False, sort_keys=True) for row in rows)
