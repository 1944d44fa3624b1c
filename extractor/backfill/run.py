"""Read the shards of an archive that nobody has read yet, and write each as it is done."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock, Timeout

from extractor.backfill import parquet
from extractor.backfill.engines import ENGINES, Task
from extractor.backfill.shards import SIZE, Shard, cut
from extractor.config import Settings
from extractor.errors import ConfigError, ExtractorError, LockedError
from extractor.pipeline import describe_reader, make_issue, make_limits
from extractor.types import Issue, Source

_SHARDS = "*-*.parquet"


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """What became of a shard."""

    name: str
    documents: int
    failed: tuple[Issue, ...] = ()  # of the documents read now that gave no record
    is_new: bool = True
    is_of_another_version: bool = False


def backfill(  # noqa: PLR0913 - what a user may choose
    inputs: Iterable[Path],
    out: Path,
    settings: Settings,
    sources: Iterable[Source] = (),
    *,
    engine: str = "local",
    workers: int = 0,
    again: bool = False,
    size: int = SIZE,
    stop: Callable[[], bool] = bool,
) -> Iterator[Done]:
    """Yield what became of every shard; `again` reads those anew that another version has read.

    With no `workers` all cores are used, of this machine or of the cluster. Raises `ConfigError` and `LockedError`.
    """
    parquet.arrow()
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ConfigError(f"{out}: no folder to write shards to: {error.strerror}", path=str(out)) from error
    lock = FileLock(out / ".lock")
    try:
        lock.acquire(timeout=0)
    except Timeout as error:
        raise LockedError(f"{out}: another backfill writes here", path=str(out)) from error
    try:
        work = _Work(out, describe_reader(settings), again=again, stop=stop)
        task = Task(lexicon=settings.lexicon, model=settings.model, sources=tuple(sources))
        todo = work.unread(cut(inputs, size=size))
        for shard, outcomes in ENGINES[engine](todo, task, make_limits(settings), workers):
            yield from work.found()
            yield work.keep(shard, outcomes)
        yield from work.found()
    finally:
        lock.release()


class _Work:
    """What is in the folder, and what is not yet."""

    def __init__(self, out: Path, reader: str, *, again: bool, stop: Callable[[], bool]) -> None:
        self._out, self._reader, self._again, self._stop = out, reader, again, stop
        self._known = {path.stem.rpartition("-")[2]: path for path in out.glob(_SHARDS)}
        self._found: list[Done] = []
        for path in out.glob(".*.unfinished"):  # of a run that was killed
            path.unlink()

    def unread(self, shards: Iterable[Shard]) -> Iterator[Shard]:
        """Yield the shards to read, until somebody wants the work to stop."""
        for shard in shards:
            if self._stop():
                return
            path = self._place(shard)
            is_old = path is not None and parquet.reader_of(path) != self._reader
            if path is None or (is_old and self._again):
                yield shard
            else:
                number = len(shard.documents)
                self._found.append(Done(name=path.name, documents=number, is_new=False, is_of_another_version=is_old))

    def _place(self, shard: Shard) -> Path | None:
        """Return the file of a shard that was read before, under the name it has now; None where there is none."""
        path = self._out / shard.name
        if not path.exists():
            known = self._known.pop(shard.digest, None)  # something was put before it: names keep the archive's order
            return known.rename(path) if known and known.exists() else None
        return path

    def found(self) -> Iterator[Done]:
        """Yield the shards that were met finished since the last call."""
        found, self._found = self._found, []
        yield from found

    def keep(self, shard: Shard, outcomes: Iterable[object]) -> Done:
        """Write a shard."""
        rows = [
            (it.id, make_issue(found, it.id) if isinstance(found, ExtractorError) else found)
            for it, found in zip(shard.documents, outcomes, strict=True)
        ]
        parquet.write(self._out / shard.name, rows, self._reader)  # type: ignore[arg-type]
        failed = tuple(found for _, found in rows if isinstance(found, Issue))
        return Done(name=shard.name, documents=len(rows), failed=failed)


def shards_in(out: Path) -> tuple[Path, ...]:
    """List the finished shards of a folder in the archive's order; raises `ConfigError` where there is none."""
    found = tuple(sorted(out.glob(_SHARDS))) if out.is_dir() else ()
    if not found:
        raise ConfigError(f"{out}: no shards of a backfill here", path=str(out))
    return found
