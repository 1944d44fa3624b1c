"""Tell what a run learned: reads a knowledge base, writes lines.

format_summary(path, run_id)    what `run` prints at its end
changes_since(path, run_id)     what `diff` prints
format_counts(counts)           what one run came to, in a line
"""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from extractor.errors import ConfigError
from extractor.store import KnowledgeBase

_NEWEST = 6
_WIDTH = 100


# --- a run -------------------------------------------------------------------------------


def format_summary(path: Path, run_id: str) -> Iterator[str]:
    """Yield what a run did, what is known now, and the newest designations with their words."""
    with KnowledgeBase(path) as kb:
        yield from _format_summary(kb, run_id)


def _format_summary(kb: KnowledgeBase, run_id: str) -> Iterator[str]:
    run = next(iter(kb.rows("SELECT * FROM runs WHERE id = ?", [run_id])))
    done: dict[str, int] = json.loads(run["counts"])
    yield f"{run['verb']} {run['status']}: {format_counts(done)}"
    learned = sum(done.get(name, 0) for name in ("new", "changed", "reread"))
    if not learned:
        yield "Nothing new was stored."
    yield ""
    yield "The knowledge base holds"
    for name, meaning in _TABLES:
        yield f"{kb.db.table(name).count:>8}  {meaning}"
    newest = list(kb.rows(_DESIGNATIONS if learned else _DESIGNATIONS_EVER, [*([run_id] if learned else []), _NEWEST]))
    if newest:
        yield ""
        yield "Designations learned in this run, newest first" if learned else "Newest designations"
    for row in newest:
        yield from _format_designation(row)


_STEPS = (
    ("items", "new items"),
    ("pages", "new pages"),
    ("unchanged", "unchanged pages"),
    ("new", "new documents"),
    ("changed", "new versions"),
    ("reread", "documents read anew"),
    ("issues", "issues"),
    ("left", "left for the next run"),
)
_TABLES = (
    ("articles", "articles, all versions"),
    ("actors", "actors"),
    ("actions", "actions of authorities"),
    ("relations", "relations"),
    ("evidence", "quotes that they rest on"),
    ("issues", "issues: what was met and not understood"),
)
_DESIGNATIONS_EVER = """
SELECT date, authority, actor, type, legal_basis, quote, confidence, url FROM designations
WHERE kind = 'designation' AND NOT history ORDER BY date DESC, authority, actor, url LIMIT ?"""
_DESIGNATIONS = _DESIGNATIONS_EVER.replace(
    "WHERE", "WHERE id IN (SELECT row_id FROM changes WHERE run_id = ? AND \"table\" = 'action_targets') AND"
)


def format_counts(done: dict[str, int]) -> str:
    """Return what a run came to in words."""
    return ", ".join(f"{done[key]} {words}" for key, words in _STEPS if done.get(key)) or "nothing to do"


def _format_designation(row: dict[str, Any]) -> Iterator[str]:
    basis = ", ".join(json.loads(row["legal_basis"])) or "no legal basis stated"
    yield ""
    yield f"  {row['date'] or 'no date'}  {row['authority']} designates {row['actor']} ({row['type']}; {basis})"
    quote = textwrap.shorten(row["quote"], 240, placeholder=" …")
    yield from textwrap.wrap(f"“{quote}”", _WIDTH, initial_indent=" " * 6, subsequent_indent=" " * 7)
    yield f"      confidence {row['confidence']:.2f} · {row['url']}"


# --- what is new -------------------------------------------------------------------------


def changes_since(path: Path, run_id: str) -> Iterator[dict[str, Any]]:
    """Yield what later runs added, changed and removed; raises `ConfigError` for a run that there is not."""
    with KnowledgeBase(path) as kb:
        if not any(kb.rows("SELECT 1 FROM runs WHERE id = ?", [run_id])):
            known = [row["id"] for row in kb.rows("SELECT id FROM runs ORDER BY id DESC LIMIT 3")]
            newest = f"; the newest are {', '.join(known)}" if known else ""
            raise ConfigError(f"{path} knows no run {run_id!r}{newest}", path=str(path), key="--since")
        yield from kb.rows(_CHANGES, [run_id])


_CHANGES = """SELECT run_id AS run, op, "table", row_id AS id, label, at FROM changes
              WHERE run_id > ? ORDER BY run_id, "table", op, row_id"""
