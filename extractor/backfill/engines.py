"""Read shards: here, in processes that may be killed, or on the nodes of a Ray cluster in the same.

ENGINES[name](shards, task, limits, workers) -> (shard, outcomes), …      in the order of the shards

With 0 workers every core is used.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from extractor.backfill.shards import Shard
from extractor.documents import Document
from extractor.errors import ConfigError, ExtractorError
from extractor.reader import make_reader
from extractor.types import Issue, Record, Source
from extractor.worker import Limits, Workers

Outcome = Record | Issue | ExtractorError
Read = tuple[Shard, list[Outcome]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """How a document is read: picklable, and made into a function in every process."""

    lexicon: Path | None
    model: str
    sources: tuple[Source, ...]

    def __call__(self) -> Callable[[Document], Record | Issue]:
        """Build a reader; raises `LexiconError` or `PipelineMissingError`."""
        reader, sources = make_reader(self.lexicon, self.model), {source.key: source for source in self.sources}

        def read(document: Document) -> Record | Issue:
            content = document.content
            return content if isinstance(content, Issue) else reader.read(content, sources.get(content.source))

        return read


def read_here(shards: Iterable[Shard], task: Task, limits: Limits, workers: int) -> Iterator[Read]:
    """Read on the cores of this machine; one shard follows another without a pause."""
    begun: deque[Shard] = deque()

    def documents() -> Iterator[Document]:
        for shard in shards:
            begun.append(shard)
            yield from shard.documents

    outcomes: list[Outcome] = []
    with Workers(task, limits, count=workers or _cores()) as processes:
        for _, outcome in processes.map(documents()):
            outcomes.append(outcome)
            if len(outcomes) == len(begun[0].documents):
                yield begun.popleft(), outcomes
                outcomes = []


def read_on_ray(shards: Iterable[Shard], task: Task, limits: Limits, workers: int) -> Iterator[Read]:
    """Read on a Ray cluster (`RAY_ADDRESS`, else one on this machine), a shard for each worker and one that waits.

    Every node needs this package. A node that dies costs the shards it had in hand, which are read again.
    """
    try:
        import ray  # noqa: PLC0415 - an extra
    except ImportError as error:
        message = "--engine ray needs ray: pip install 'designation-extractor[ray]' (or use --engine local)"
        raise ConfigError(message, key="engine") from error
    is_ours = not ray.is_initialized()
    if is_ours:
        where: dict[str, Any] = {} if os.environ.get("RAY_ADDRESS") else {"num_cpus": workers or _cores()}
        ray.init(include_dashboard=False, log_to_driver=False, logging_level="ERROR", **where)
    try:
        remote = ray.remote(num_cpus=1, max_retries=3)(read_shard)
        most = 2 * (workers or int(ray.cluster_resources().get("CPU", 1)))
        yield from _in_order(shards, partial(_submit, remote, task, limits), ray.get, most)
    finally:
        if is_ours:
            ray.shutdown()


def read_shard(documents: tuple[Document, ...], task: Task, limits: Limits) -> list[Outcome]:
    """Read the documents of one shard in one process of its own that may be killed."""
    with Workers(task, limits, count=1) as process:
        return [outcome for _, outcome in process.map(documents)]


def _submit(remote: Any, task: Task, limits: Limits, shard: Shard) -> Any:
    return remote.remote(shard.documents, task, limits)


def _in_order(
    shards: Iterable[Shard], submit: Callable[[Shard], Any], get: Callable[[Any], list[Outcome]], most: int
) -> Iterator[Read]:
    """Yield what comes of every shard, the oldest first; `most` are on their way."""
    waiting: deque[tuple[Shard, Any]] = deque()
    for shard in shards:
        waiting.append((shard, submit(shard)))
        if len(waiting) >= most:
            shard, answer = waiting.popleft()  # noqa: PLW2901 - the oldest
            yield shard, get(answer)
    for shard, answer in waiting:
        yield shard, get(answer)


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


ENGINES: dict[str, Callable[[Iterable[Shard], Task, Limits, int], Iterator[Read]]] = {
    "local": read_here,
    "ray": read_on_ray,
}
