"""Tell how the crawl and its sources are: what an operator reads, and what monitoring asks every morning.

    read_health(path) -> Health       .alarms is empty where nothing needs a look
    format_health(health)             lines for a terminal

A source can go bad in silence: it answers, and lists nothing new, or pages on which nothing can be read. So beside
failures there are alarms for silence, for a yield that is not as expected, and for pages that give no document.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from extractor.store import KnowledgeBase
from extractor.summary import format_counts

_LATE = timedelta(hours=48)  # a nightly crawl that did not begin for so long does not run
_FEW = 10  # pages of a source: of fewer nothing is concluded
_LEAST_READ = 0.5  # of a source's last pages, that gave a document


@dataclass(frozen=True, slots=True, kw_only=True)
class Health:
    """The last runs and every source in use; `alarms` are what an operator should look at."""

    runs: tuple[dict[str, Any], ...]
    sources: tuple[dict[str, Any], ...]
    alarms: tuple[str, ...]

    def to_dict(self) -> dict[str, Any]:
        """Return it as plain JSON."""
        return asdict(self)


def read_health(path: Path, *, now: datetime | None = None) -> Health:
    """Return how the last runs went and how the sources are."""
    with KnowledgeBase(path) as kb:
        runs = tuple(_read_run(row) for row in kb.rows("SELECT * FROM runs ORDER BY started_at DESC, id DESC LIMIT 5"))
        crawled = next(iter(kb.rows(_LAST_CRAWL)))["at"]
        sources = tuple(kb.rows(_SOURCES))
    alarms = [*_find_run_alarms(runs, crawled, now or datetime.now(UTC))]
    alarms += [f"{row['key']}: {complaint}" for row in sources for complaint in _find_complaints(row)]
    return Health(runs=runs, sources=sources, alarms=tuple(alarms))


_LAST_CRAWL = "SELECT max(started_at) AS at FROM runs WHERE verb IN ('run', 'acquire')"
# `listed`: items of the last look that brought any; `dated`, `titled`: of these, the share that has a date, a title;
# `read`: of the last pages that were tried, the share that gave a document.
_SOURCES = """
WITH looks AS (SELECT source_key, max(last_seen) AS at FROM items GROUP BY source_key),
listed AS (SELECT i.source_key, count(*) AS n, round(avg(i.published IS NOT NULL), 2) AS dated,
                  round(avg(i.title <> ''), 2) AS titled
           FROM items i JOIN looks l ON l.source_key = i.source_key AND l.at = i.last_seen GROUP BY i.source_key),
tried AS (SELECT source_key, outcome, row_number() OVER (PARTITION BY source_key ORDER BY fetched_at DESC, id) AS place
          FROM pages WHERE extracted_with <> ''),
gave AS (SELECT source_key, count(*) AS pages, round(avg(outcome = 'stored'), 2) AS read
         FROM tried WHERE place <= 20 GROUP BY source_key)
SELECT s.key, s.title, s.kind, s.url, s.state, s.state_reason AS reason, s.failures, s.last_success, s.last_item,
       s.items_seen, l.n AS listed, l.dated, l.titled, g.pages AS pages_tried, g.read,
       (SELECT count(*) FROM articles a WHERE a.source_key = s.key AND a.superseded_by IS NULL) AS articles
FROM sources s LEFT JOIN listed l ON l.source_key = s.key LEFT JOIN gave g ON g.source_key = s.key
WHERE s.active ORDER BY s.key"""


def _read_run(row: dict[str, Any]) -> dict[str, Any]:
    names = ("id", "verb", "status", "started_at", "finished_at", "version")
    return {name: row[name] for name in names} | {"counts": json.loads(row["counts"])}


def _find_run_alarms(runs: tuple[dict[str, Any], ...], crawled: str | None, now: datetime) -> Iterator[str]:
    if runs and runs[0]["status"] in {"failed", "interrupted"}:
        yield f"the last run was {runs[0]['status']}"
    if crawled and now - datetime.fromisoformat(crawled) > _LATE:
        yield f"no crawl since {crawled}"


def _find_complaints(row: dict[str, Any]) -> Iterator[str]:
    """Yield what is wrong with a source."""
    if row["state"] not in {"ok", "new"}:
        since = f", last success {row['last_success']}" if row["last_success"] else ", never read"
        times = f" ({row['failures']} runs in a row{since})" if row["failures"] else ""
        yield f"{row['reason'] or row['state']}{times}"
    if (row["pages_tried"] or 0) >= _FEW and row["read"] < _LEAST_READ:
        share = f"{row['read']:.0%} of the last {row['pages_tried']} pages"
        yield f"only {share} gave a document: has the layout changed?"


def format_health(health: Health) -> Iterator[str]:
    """Yield the lines for a terminal."""
    for run in health.runs:
        yield f"{run['started_at']}  {run['verb']:8} {run['status']:12} {format_counts(run['counts'])}"
    yield ""
    for row in health.sources:
        read = "" if row["read"] is None else f", {row['read']:.0%} of pages read"
        yield (
            f"{row['key']:32} {row['state']:18} {row['articles']:>6} articles, "
            f"{row['listed'] or 0} items listed, newest {row['last_item'] or '–'}{read}"
        )
    yield ""
    yield from (f"! {alarm}" for alarm in health.alarms)
    if not health.alarms:
        yield "All sources are well."
