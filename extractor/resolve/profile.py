"""Read a document actor for comparison: its names, what tells it apart, and whether many are called what it is.

make_profile(actor, reader) -> Profile
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from extractor.resolve.names import Name, Reader
from extractor.types import DocumentActor

# How much the common words of two names must say for the names to be those of one actor, by themselves.
ENOUGH_PERSON = 1.4
ENOUGH_BODY = 0.85
_ENOUGH_WHOLE = 1.25  # where the whole name is the same, and one word of it is rare: one in a hundred has a namesake
_RARE = 0.8
_INITIAL = 0.5  # what a middle initial tells
_ROUNDING = 0.001
FULL = 2  # words of a full name
SORT = 3  # words of a body's name that says what sort of body it is, for it to be a name

_BIRTH = frozenset({"birth-date", "dob"})
# An actor has one number of these kinds, for good, and no two actors share one.
UNIQUE = frozenset({"imo", "lei", "inn", "ogrn", "uscc"})
# Numbers that name one actor. All others (domains, mailboxes, telephones, wallets) are shared, or a publisher's.
_NUMBERS = UNIQUE | {"mmsi", "tail", "msn", "un_ref", "passport", "national_id", "tax_id", "registration", "bic"}
_NUMBERS |= {"ssn", "duns"}


@dataclass(frozen=True)
class Profile:
    """A document actor, read once for many comparisons."""

    actor: DocumentActor
    names: tuple[Name, ...]  # its own name first
    related: frozenset[tuple[str, ...]]
    acts: frozenset[tuple[str, str, str]]
    births: frozenset[str] = frozenset()  # dates of birth, as far as stated
    identifiers: frozenset[tuple[str, str]] = frozenset()  # what it is found by beyond its name
    numbers: frozenset[tuple[str, str]] = frozenset()  # those that no other actor has

    @property
    def is_weak(self) -> bool:
        """Whether its own name is one that many share."""
        return is_shared(self.names[0], self.names[0].weight)


def make_profile(actor: DocumentActor, reader: Reader) -> Profile:
    """Read a document actor."""
    own = reader.read(actor.name, actor.type)
    others = (reader.read(name, actor.type) for name in dict.fromkeys(actor.aliases) if name != actor.name)
    related = frozenset(key for type_, name in actor.related if (key := _telling(reader, name, type_)))
    names = (own, *(name for name in others if not _is_short_for(name, own))) if actor.aliases else (own,)
    if not actor.identifiers:  # as most have none
        return Profile(actor, names, related, frozenset(actor.acts))
    identifiers = frozenset(one for one in actor.identifiers if one[0] not in _BIRTH)
    return Profile(
        actor=actor,
        names=names,
        related=related,
        acts=frozenset(actor.acts),
        births=frozenset(value for scheme, value in actor.identifiers if scheme in _BIRTH),
        identifiers=identifiers,
        numbers=frozenset(one for one in identifiers if one[0] in _NUMBERS),
    )


@lru_cache(maxsize=200_000)  # a hub is related to by thousands
def _telling(reader: Reader, printed: str, type_: str) -> tuple[str, ...] | None:
    """Return the key of a related actor's name, None where many are called so."""
    name = reader.read(printed, type_)
    return None if is_shared(name, name.weight) else name.key


def _is_short_for(name: Name, own: Name) -> bool:
    """Tell a person's family name alone, by which a text calls him further on: it says nothing more."""
    return name.is_person and len(name.words) == 1 < len(own.words) and name.words[0] in own.words


def is_known_day(born: str) -> bool:
    """Tell a day of birth that somebody knew; the first of January stands for a day that nobody does, too."""
    return len(born) == len("1970-12-31") and not born.endswith("-01-01")


def is_weak(name: Name, weight: float) -> bool:
    """Tell whether what two names have in common says too little for one actor."""
    return name.is_short or weight < (ENOUGH_PERSON if name.is_person else ENOUGH_BODY) + _ROUNDING


def is_shared(name: Name, weight: float) -> bool:
    """Tell whether many are called just this: one word that few bear and a first name suffice, so does an initial."""
    if not name.is_person:
        is_sort = len(name.words) < SORT and all(word.senses for word in name.words)
        return is_sort or is_weak(name, weight)
    rarest = max((word.weight for word in name.words), default=0.0)
    told = weight + _INITIAL * any(len(word.text) == 1 for word in name.words)
    is_telling = told >= ENOUGH_PERSON or (told >= _ENOUGH_WHOLE and rarest >= _RARE)
    return name.is_short or len(name.words) < FULL or not is_telling
