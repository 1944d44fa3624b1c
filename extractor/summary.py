"""Tell what a run learned and how the sources are: reads a knowledge base, writes lines.

format_summary(kb, run_id)      what `run` prints at its end
changes_since(kb, run_id)       what `diff` prints
read_health(kb) -> Health       what `health` prints
"""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterator
from dataclasses import asdict, dataclass
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
    yield f"{run['verb']} {run['status']}: {_count(done, _STEPS)}"
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


def _count(done: dict[str, int], steps: tuple[tuple[str, str], ...]) -> str:
    return ", ".join(f"{done[key]} {words}" for key, words in steps if done.get(key)) or "nothing to do"


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


# --- health ------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Health:
    """The last runs and every source in use; `alarms` are what an operator should look at."""

    runs: tuple[dict[str, Any], ...]
    sources: tuple[dict[str, Any], ...]
    alarms: tuple[str, ...]

    def to_dict(self) -> dict[str, Any]:
        """Return it as plain JSON."""
        return asdict(self)


def read_health(path: Path) -> Health:
    """Return how the last runs went and how the sources are."""
    with KnowledgeBase(path) as kb:
        runs = tuple(_read_run(row) for row in kb.rows("SELECT * FROM runs ORDER BY started_at DESC, id DESC LIMIT 5"))
        sources = tuple(kb.rows(_SOURCES))
    alarms = [f"{row['key']}: {_complaint(row)}" for row in sources if row["state"] not in {"ok", "new"}]
    if runs and runs[0]["status"] in {"failed", "interrupted"}:
        alarms.insert(0, f"the last run was {runs[0]['status']}")
    return Health(runs=runs, sources=sources, alarms=tuple(alarms))


_SOURCES = """
SELECT key, title, kind, url, state, state_reason AS reason, failures, last_success, last_item, items_seen,
       (SELECT count(*) FROM articles a WHERE a.source_key = sources.key AND a.superseded_by IS NULL) AS articles
FROM sources WHERE active ORDER BY key"""


def _read_run(row: dict[str, Any]) -> dict[str, Any]:
    names = ("id", "verb", "status", "started_at", "finished_at", "version")
    return {name: row[name] for name in names} | {"counts": json.loads(row["counts"])}


def _complaint(row: dict[str, Any]) -> str:
    since = f", last success {row['last_success']}" if row["last_success"] else ", never read"
    times = f" ({row['failures']} runs in a row)" if row["failures"] else ""
    return f"{row['reason'] or row['state']}{times}{since if row['failures'] else ''}"


def format_health(health: Health) -> Iterator[str]:
    """Yield the lines for a terminal."""
    for run in health.runs:
        yield f"{run['started_at']}  {run['verb']:8} {run['status']:12} {_count(run['counts'], _STEPS)}"
    yield ""
    for row in health.sources:
        yield f"{row['key']:32} {row['state']:18} {row['articles']:>6} articles, newest item {row['last_item'] or '–'}"
    yield ""
    yield from (f"! {alarm}" for alarm in health.alarms)
    if not health.alarms:
        yield "All sources are well."
