"""Load the shards of a backfill into a knowledge base: what `extract` and `resolve` would have written."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

from extractor.backfill import parquet
from extractor.backfill.run import shards_in
from extractor.config import Settings
from extractor.errors import StoreError
from extractor.pipeline import RECORDS_OWN, Run, make_issue
from extractor.record import borne_out
from extractor.types import Issue, Record, Source


def load(  # noqa: PLR0913 - where from, where to, and who watches
    path: Path,
    out: Path,
    settings: Settings,
    sources: Iterable[Source] = (),
    *,
    stop: Callable[[], bool] = bool,
    progress: Callable[[str, int, int], None] = lambda *_: None,
) -> Run:
    """Store every record of a folder of shards, say who is who, and return the run that did.

    What is stored already, as the same version read it, is left as it is. Raises `ConfigError` and `StoreError`.
    """
    shards = shards_in(out)
    readers = {shard: parquet.reader_of(shard) for shard in shards}  # before anything is written
    with Run(path, "load", settings, stop=stop, progress=progress) as run:
        loader = _Loader(run, sources)
        for number, shard in enumerate(shards, 1):
            for document, outcome in parquet.read(shard):
                if stop():
                    return run
                loader.keep(document, outcome, readers[shard])
            progress("load", number, len(shards))
        run.counts["boilerplate"] += run.kb.settle_boilerplate(run.id)
        run.resolve()
    return run


class _Loader:
    """Writes records into the base of a run."""

    def __init__(self, run: Run, sources: Iterable[Source]) -> None:
        self._run, self._kb = run, run.kb
        self._sources = {source.key: source for source in sources}
        self._known = {row["key"] for row in self._kb.rows("SELECT key FROM sources")}

    def keep(self, document: str, outcome: Record | Issue, reader: str) -> None:
        """Write a record, or why there is none, in one transaction."""
        if isinstance(outcome, Issue):
            self._note(outcome)
            return
        article = outcome.article
        if any(self._kb.rows(_STORED, [article.id, reader])):
            self._run.counts["same"] += 1
            return
        if not self._has_source(article.source):
            outcome = replace(outcome, article=replace(article, source=""))
        try:
            self._run.counts[self._kb.save_record(borne_out(outcome), "", self._run.id, reader)] += 1
        except StoreError as error:
            if error.code not in RECORDS_OWN:
                raise
            self._note(make_issue(error, document))

    def _has_source(self, key: str) -> bool:
        """Tell whether a source may be named, after writing it down where the base did not know it."""
        if key and key not in self._known and key in self._sources:
            self._kb.add_source(self._sources[key])
            self._known.add(key)
        return key in self._known

    def _note(self, issue: Issue) -> None:
        self._run.counts["issues"] += 1
        if not any(self._kb.rows(_NOTED, [issue.code, issue.subject, issue.message])):
            self._kb.save_issue(issue, self._run.id)


_STORED = "SELECT 1 FROM articles WHERE id = ? AND extracted_with = ?"
_NOTED = "SELECT 1 FROM issues WHERE article_id IS NULL AND code = ? AND subject = ? AND message = ?"
