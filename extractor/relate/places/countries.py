"""Give the actors of a record their countries: what its sentences say, and for authorities what the table says.

A country is stated by a `national_of` or `located_in` that is not denied and more likely than not.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from extractor.lexicon import Lexicon
from extractor.types import Actor, Relation

_LEAST = 0.5  # confidence
_STATING = frozenset({"national_of", "located_in"})
_BODIES = frozenset({"organization", "group"})


def with_countries(actors: Iterable[Actor], relations: Iterable[Relation], lexicon: Lexicon) -> tuple[Actor, ...]:
    """Return the actors with the ISO codes of their countries, sorted."""
    stated: dict[str, set[str]] = defaultdict(set)
    for relation in relations:
        if relation.type in _STATING and relation.modality != "denied" and relation.confidence >= _LEAST:
            stated[relation.subject].add(relation.object)
    return tuple(
        replace(actor, countries=tuple(sorted({*actor.countries, *stated[actor.id], *_known(actor, lexicon)})))
        for actor in actors
    )


def _known(actor: Actor, lexicon: Lexicon) -> set[str]:
    """Return the country whose authority bears this name."""
    row = lexicon.authority_of(actor.name) if actor.type in _BODIES else None
    return {row.country} & lexicon.countries.keys() if row else set()
