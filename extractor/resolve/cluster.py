"""Turn verdicts into clusters: union-find in which what keeps actors apart wins.

The order in which verdicts arrive does not matter: they are sorted, people's first, then the surest. A union that
would bring together what must stay apart (two actors of one document, two birth dates, a pair a person declared
different) is refused, and the refusal is the reason that is kept.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping

from extractor.resolve.patronymics import patronymics_of
from extractor.resolve.profile import Profile
from extractor.resolve.score import are_compatible


class Clusters:
    """Document actors, by key, in sets that may be united but never split."""

    def __init__(self, profiles: Iterable[Profile], apart: Iterable[tuple[str, str]]) -> None:
        self._parents: dict[str, str] = {}
        self._profiles: dict[str, list[Profile]] = {}
        self._apart: dict[str, set[str]] = defaultdict(set)
        for profile in profiles:
            key = profile.actor.key
            self._parents[key] = key
            self._profiles[key] = [profile]
        for left, right in apart:
            self._apart[left].add(right)
            self._apart[right].add(left)

    def find(self, key: str) -> str:
        """Return the representative of a key's cluster."""
        root = key
        while self._parents[root] != root:
            root = self._parents[root]
        while self._parents[key] != root:
            self._parents[key], key = root, self._parents[key]
        return root

    def members(self) -> Mapping[str, list[Profile]]:
        """Return the clusters by representative."""
        return self._profiles

    def unite(self, left: str, right: str, *, by_person: bool = False, is_identified: bool = False) -> str:
        """Unite two clusters and return "", or the reason why not.

        What a person says overrules every rule but what a person said against it. An identifier in common
        (`is_identified`) overrules countries.
        """
        one, other = self.find(left), self.find(right)
        if one == other:
            return ""
        if reason := self._clash(one, other, by_person=by_person, is_identified=is_identified):
            return reason
        root, child = (
            (one, other) if (len(self._profiles[one]), other) >= (len(self._profiles[other]), one) else (other, one)
        )
        self._parents[child] = root
        self._profiles[root].extend(self._profiles.pop(child))
        return ""

    def _clash(self, one: str, other: str, *, by_person: bool, is_identified: bool) -> str:
        small, large = sorted((self._profiles[one], self._profiles[other]), key=len)
        if self._apart:
            keys = {profile.actor.key for profile in large}
            if any(self._apart.get(profile.actor.key, _NOBODY) & keys for profile in small):
                return "a person keeps them apart"
        return "" if by_person else _difference(small, large, is_identified=is_identified)


def _difference(small: list[Profile], large: list[Profile], *, is_identified: bool) -> str:
    """Return why two clusters are two, "" where nothing speaks against their being one."""
    if not _documents(small).isdisjoint(_documents(large)):
        return "one document tells them apart"
    if not are_compatible(small[0].actor.type, large[0].actor.type):
        return "another type"
    if not is_identified and _contradict(_patronymics, small, large):
        return "another patronymic"
    if _contradict(_births, small, large):
        return "another date of birth"
    return "another country" if not is_identified and _contradict(_countries, small, large) else ""


def _documents(side: list[Profile]) -> set[str]:
    return {profile.actor.document for profile in side}


def _births(side: list[Profile]) -> set[str]:
    return {day for profile in side for day in profile.births}


def _patronymics(side: list[Profile]) -> set[str]:
    return {name for profile in side for name in patronymics_of(profile)}


def _countries(side: list[Profile]) -> set[str]:
    return {code for profile in side for code in profile.actor.countries}


def _contradict(of: Callable[[list[Profile]], set[str]], small: list[Profile], large: list[Profile]) -> bool:
    left = of(small)  # what most say nothing of is not asked of the others
    right = of(large) if left else left
    return bool(left and right) and left.isdisjoint(right)


_NOBODY: frozenset[str] = frozenset()
