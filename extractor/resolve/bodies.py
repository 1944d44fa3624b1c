"""Say whose a body is by its name: unusual, long or widely known, of one state, or an office that every state has.

"Central Bank of Iran" is one body wherever it is named, "Iran Aircraft Manufacturing Industrial Company" too, though
each of its words says little; "Ministry of Defense" is as many as there are states, so it needs one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache

from extractor.lexicon import Authority, Lexicon
from extractor.lexicon.offices import is_of_any_state, lands_in
from extractor.types import DocumentActor

BODIES = frozenset({"organization", "group"})
_LONG = 4  # words
_ACRONYM = 5  # letters: of three there are only so many, and each is used again


def with_states(actors: Iterable[DocumentActor], lexicon: Lexicon) -> list[DocumentActor]:
    """Return the actors, offices that every state has with their state as their country, where it can be told.

    It is the state that the document says, else the only one that a document tells of beside those that act in it.
    """
    every = list(actors)
    lands = _lands(every, lexicon)
    return [_with_state(actor, lands[actor.document]) if _is_office(actor, lexicon) else actor for actor in every]


def _with_state(actor: DocumentActor, lands: set[str]) -> DocumentActor:
    states = {*actor.countries, *actor.seats} or (lands if len(lands) == 1 else set())
    return replace(actor, countries=tuple(sorted(states)))


def _lands(actors: Iterable[DocumentActor], lexicon: Lexicon) -> dict[str, set[str]]:
    """Return the countries that each document's actors are of, without those of the authorities it names."""
    told: dict[str, set[str]] = defaultdict(set)
    acting: dict[str, set[str]] = defaultdict(set)
    for actor in actors:
        authority = _authority(actor.name, lexicon) if actor.type in BODIES else None
        if authority:
            acting[actor.document].add(authority.country)
            continue
        told[actor.document].update(actor.countries, actor.seats)
        if actor.type in BODIES:
            told[actor.document] |= lands_in(actor.name, lexicon)
    return defaultdict(set, {document: lands - acting[document] for document, lands in told.items()})


@lru_cache(maxsize=100_000)  # asked of every body of every document, and few names are new
def _authority(name: str, lexicon: Lexicon) -> Authority | None:
    return lexicon.authority_of(name)


def is_telling(actor: DocumentActor, lexicon: Lexicon, *, is_weak: bool) -> bool:
    """Tell whether a body of just this name is the same one wherever it is named."""
    if _is_office(actor, lexicon):
        return bool(actor.countries)
    words = actor.name.split()
    is_acronym = len(words) == 1 and actor.name.isupper() and len(actor.name) >= _ACRONYM
    is_ones = len(words) > 1 and bool(lands_in(actor.name, lexicon))
    return not is_weak or len(words) >= _LONG or is_acronym or is_ones or lexicon.is_widely_known(actor.name)


def is_open_office(actor: DocumentActor, lexicon: Lexicon) -> bool:
    """Tell whether it is an office that every state has, and nothing says whose."""
    return not actor.countries and _is_office(actor, lexicon)


def _is_office(actor: DocumentActor, lexicon: Lexicon) -> bool:
    return actor.type in BODIES and is_of_any_state(actor.name, lexicon)
