"""Hold two document actors against each other: which of their names are most alike, and what else they share."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from extractor.resolve.align import Alignment, align
from extractor.resolve.names import Name
from extractor.resolve.profile import UNIQUE, Profile, is_known_day, is_weak

_WHOLE_DATE = len("1970-01-01")
_LONG_NUMBER = 6  # letters and digits: a shorter one is somebody else's in another land
_RANKS = {"same": 5, "sound": 4, "contained": 3, "similar": 2, "initials": 1, "none": 0}


@dataclass(frozen=True)
class Pair:
    """Two profiles and how their names compare best."""

    left: Profile
    right: Profile
    names: tuple[Name, Name]
    likeness: Alignment
    second: Alignment | None = None  # of two other names

    @property
    def has_same_birthday(self) -> bool:
        """Whether both were born on one day that both state."""
        return any(len(day) == _WHOLE_DATE for day in self._births)

    @property
    def is_born_the_same_day(self) -> bool:
        """Whether the day is one that somebody knew."""
        return any(is_known_day(day) for day in self._births)

    @property
    def has_same_birth_year(self) -> bool:
        """Whether both state one day, month or year of birth."""
        return bool(self._births)

    @cached_property
    def _births(self) -> frozenset[str]:
        return self.left.births & self.right.births

    @cached_property
    def is_reached_alike(self) -> bool:
        """Whether they share a website, mailbox or wallet; a telephone may be a whole house's."""
        return any(scheme != "phone" for scheme, _ in self.left.identifiers & self.right.identifiers)

    @cached_property
    def is_identified(self) -> bool:
        """Whether they share a number that no two actors have; a short one needs a word of the names beside it."""
        shared = {one for one in self.left.numbers & self.right.numbers if self._is_its_own(one[0])}
        return any(len(value) >= _LONG_NUMBER or self.likeness.full for _, value in shared)

    def _is_its_own(self, scheme: str) -> bool:
        """Tell whether neither has two numbers of a kind of which one has one: then a text gave it another's."""
        sides = (sum(name == scheme for name, _ in side.numbers) for side in (self.left, self.right))
        return scheme not in UNIQUE or max(sides) == 1

    @property
    def may_be_sisters(self) -> bool:
        """Whether each is a body with a word of its own: what one act and one owner are told of is a group's."""
        return not self.names[0].is_person and self.likeness.kind in {"similar", "none"}

    @property
    def forms(self) -> tuple[bool, bool]:
        """Whether the legal forms of their names are two, and whether one of them states none."""
        left, right = (name.form for name in self.names)
        return bool(left and right and left != right), bool(left) != bool(right)

    @property
    def is_mixed(self) -> bool:
        """Whether a name is of several scripts."""
        return any(name.is_mixed for name in self.names)

    @property
    def is_of_two_generations(self) -> bool:
        """Whether one is a junior and the other is not."""
        return self.names[0].generation != self.names[1].generation

    @property
    def is_of_one_country(self) -> bool:
        """Whether both belong to one country."""
        return not {*self.left.actor.countries}.isdisjoint(self.right.actor.countries)


def best_pair(left: Profile, right: Profile) -> Pair:
    """Return two profiles with the two of their names that are most alike."""
    ranked = sorted(_likenesses(left, right), key=lambda one: one[0], reverse=True)
    _, first, likeness = ranked[0]
    second = next(
        (
            other
            for _, names, other in ranked[1:]
            if names[0] is not first[0] and names[1] is not first[1] and _is_full(other) and _says_more(names, first)
        ),
        None,
    )
    return Pair(left, right, first, likeness, second if _is_full(likeness) else None)


def _says_more(names: tuple[Name, Name], first: tuple[Name, Name]) -> bool:
    """Tell whether a second name is no part of the first, nor the reverse: Ivanov tells no more of Sergei Ivanov."""
    sounds = [
        ({word.sound for word in name.words}, {word.sound for word in whole.words})
        for name, whole in zip(names, first, strict=True)
    ]
    return any(not one <= whole and not whole <= one for one, whole in sounds)


_Ranked = tuple[tuple[float, int, float, str, str], tuple[Name, Name], Alignment]


def _likenesses(left: Profile, right: Profile) -> Iterator[_Ranked]:
    for ours in left.names:
        for theirs in right.names:
            likeness = align(ours, theirs)
            weak = is_weak(ours, likeness.weight)
            rank = (_RANKS[likeness.kind] - 2 * weak, _RANKS[likeness.kind], likeness.weight, ours.raw, theirs.raw)
            yield rank, (ours, theirs), likeness


def _is_full(likeness: Alignment) -> bool:
    return likeness.kind in {"same", "sound"} and likeness.weight > 0
