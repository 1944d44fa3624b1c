"""Turn verdicts into clusters: union-find in which what keeps actors apart wins.

The order in which verdicts arrive does not matter: they are sorted, people's first, then the surest. A union that
would bring together what must stay apart (two actors of one document, two birth dates, a pair a person declared
different) is refused, and the refusal is the reason that is kept.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from extractor.resolve.patronymics import patronymics_of
from extractor.resolve.profile import Profile
from extractor.resolve.score import are_compatible


class Clusters:
    """Document actors, by key, in sets that may be united but never split."""

    def __init__(self, profiles: Iterable[Profile], apart: Iterable[tuple[str, str]]) -> None:
        self._parents: dict[str, str] = {}
        self._profiles: dict[str, list[Profile]] = {}
        self._told: dict[str, _Told] = {}  # of clusters that were asked about
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
        self._told[root] = told = self._tell(root)
        told.add(self._tell(child))
        self._told.pop(child, None)
        self._profiles[root].extend(self._profiles.pop(child))
        return ""

    def _tell(self, root: str) -> _Told:
        """Return what is told of a cluster; most are of one document actor, and never asked about."""
        return self._told.get(root) or _tell(self._profiles[root][0])

    def _clash(self, one: str, other: str, *, by_person: bool, is_identified: bool) -> str:
        small, large = sorted((one, other), key=lambda root: len(self._profiles[root]))
        if self._apart and any(
            self.find(key) == large
            for profile in self._profiles[small]
            for key in self._apart.get(profile.actor.key, ())
            if key in self._parents
        ):
            return "a person keeps them apart"
        if by_person:
            return ""
        return _difference(self._tell(one), self._tell(other), is_identified=is_identified)


@dataclass(slots=True)
class _Told:
    """What keeps a cluster apart from others, gathered as it grows: a hub has thousands of members."""

    type: str  # of the first
    documents: set[str]
    births: AbstractSet[str]
    patronymics: AbstractSet[str]
    countries: AbstractSet[str]

    def add(self, other: _Told) -> None:
        """Take in what is told of a cluster that becomes part of this one."""
        self.documents |= other.documents
        if not other.births <= self.births:  # of most nothing is told but the document
            self.births = self.births | other.births
        if not other.patronymics <= self.patronymics:
            self.patronymics = self.patronymics | other.patronymics
        if not other.countries <= self.countries:
            self.countries = self.countries | other.countries


def _tell(profile: Profile) -> _Told:
    actor = profile.actor
    return _Told(actor.type, {actor.document}, profile.births, patronymics_of(profile), frozenset(actor.countries))


def _difference(one: _Told, other: _Told, *, is_identified: bool) -> str:
    """Return why two clusters are two, "" where nothing speaks against their being one."""
    if not one.documents.isdisjoint(other.documents):
        return "one document tells them apart"
    if not are_compatible(one.type, other.type):
        return "another type"
    if not is_identified and _contradict(one.patronymics, other.patronymics):
        return "another patronymic"
    if _contradict(one.births, other.births):
        return "another date of birth"
    return "another country" if not is_identified and _contradict(one.countries, other.countries) else ""


def _contradict(left: AbstractSet[str], right: AbstractSet[str]) -> bool:
    return bool(left and right) and left.isdisjoint(right)
