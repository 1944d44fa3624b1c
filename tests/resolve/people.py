"""Document actors with sensible defaults; every person and firm is invented."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from extractor.lexicon import Lexicon, load_lexicon
from extractor.resolve import resolve as resolve_with
from extractor.resolve.memory import Memory
from extractor.types import DocumentActor, Judgement, Resolution


@cache
def lexicon() -> Lexicon:
    """The shipped tables, read once for all tests."""
    return load_lexicon()


def resolve(
    actors: Iterable[DocumentActor],
    judgements: Iterable[Judgement] = (),
    ids: Mapping[str, str] | None = None,
    memory: Memory | None = None,
) -> Resolution:
    """Say who is who, as a night's run does."""
    return resolve_with(actors, judgements, ids, lexicon=lexicon(), memory=memory)


def actor(key: str, name: str, type_: str = "person", **fields: Any) -> DocumentActor:
    """An actor of a document of its own, published in the order of the keys."""
    defaults: dict[str, Any] = {"document": f"doc-{key}", "published": "2026-01-01"}
    return DocumentActor(key=key, name=name, type=type_, **(defaults | fields))


def groups(resolution: Resolution) -> set[frozenset[str]]:
    """Which document actors were found to be one."""
    return {frozenset(one.members) for one in resolution.actors}


def verdict(resolution: Resolution, left: str, right: str) -> str:
    """What was said about a pair."""
    pair = tuple(sorted((left, right)))
    return next((merge.verdict for merge in resolution.merges if (merge.left, merge.right) == pair), "")
