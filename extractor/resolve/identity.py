"""Give clusters the ids of earlier runs; ids survive, and one that lost its cluster leads to another.

An actor's id is the key of the document actor that founded it: the earliest in print. Once given it is kept, also
when an earlier document turns up later. When clusters join, the id founded earlier stays and the other redirects;
when one is split, the part with the founder keeps the id.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from extractor.types import DocumentActor


def give_ids(
    clusters: Sequence[Sequence[DocumentActor]], previous: Mapping[str, str]
) -> tuple[list[str], tuple[tuple[str, str], ...]]:
    """Return an id per cluster, in their order, and the redirects (old id, new id)."""
    ages = {actor.key: (actor.published or "9999", actor.key) for group in clusters for actor in group}
    owned: dict[int, list[str]] = defaultdict(list)
    for given, owner in _owners(clusters, previous, ages).items():
        owned[owner].append(given)
    ids, redirects = [], []
    for position, group in enumerate(clusters):
        old = sorted(owned.get(position, ()), key=lambda key: ages.get(key, ("9999", key)))
        ids.append(old[0] if old else min(ages[actor.key] for actor in group)[1])
        redirects += [(key, ids[-1]) for key in old[1:]]
    return ids, tuple(sorted(redirects))


def _owners(
    clusters: Sequence[Sequence[DocumentActor]], previous: Mapping[str, str], ages: Mapping[str, tuple[str, str]]
) -> dict[str, int]:
    """Return the cluster each old id belongs to: that of its founder, else of the earliest that bore it."""
    where = {actor.key: position for position, group in enumerate(clusters) for actor in group}
    bearers: dict[str, list[str]] = defaultdict(list)
    for key in where:
        if key in previous:
            bearers[previous[key]].append(key)
    return {
        old: where[old] if old in where else where[min(keys, key=ages.__getitem__)] for old, keys in bearers.items()
    }
