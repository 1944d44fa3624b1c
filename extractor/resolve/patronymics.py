"""Tell whose name without a patronymic is that of several: "Denis Gusev" where there are an Igorevich and an Olegovich.

Who is named with a patronymic in one text and without it in the next is one person, if nobody else bears the name.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from extractor.resolve.profile import Profile
from extractor.resolve.sound import skeleton
from extractor.types import Merge

PATRONYMIC = "a patronymic on one side"  # the reason of `score`


def patronymics_of(profile: Profile) -> frozenset[str]:
    """Return the patronymics of an actor's own name, without the vowels on which transliterations disagree."""
    return frozenset(skeleton(word.sound) for word in profile.names[0].words if word.is_patronymic)


def find_ambiguous(merges: Iterable[Merge], profiles: Mapping[str, Profile]) -> frozenset[str]:
    """Return the keys of those who might be joined to two persons of different patronymics."""
    told: dict[str, set[str]] = defaultdict(set)
    for merge in merges:
        if merge.verdict != "same" or PATRONYMIC not in dict(merge.features):
            continue
        for one, other in ((merge.left, merge.right), (merge.right, merge.left)):
            if not patronymics_of(profiles[one]):
                told[one] |= patronymics_of(profiles[other])
    return frozenset(key for key, found in told.items() if len(found) > 1)
