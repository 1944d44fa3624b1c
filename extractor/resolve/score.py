"""Score a pair of document actors by a list of weighted features, with the reason.

    score(left, right) -> Merge       verdict "same" from AUTOMATIC, "unsure" from REVIEW, else "different"

The weights (`lexicon/name_weights.toml`) were learnt on one part of the SDN list, each spelling held against the other
names of its own entry and against entries that share a word with it, and are checked on the other part.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache

from extractor.lexicon.name_weights import NameWeights, load_name_weights
from extractor.resolve.caution import AUTOMATIC, REVIEW, most
from extractor.resolve.pairing import Pair, best_pair
from extractor.resolve.profile import UNIQUE, Profile
from extractor.types import Merge

_COMPATIBLE = (frozenset({"organization", "group"}),)


# What speaks for or against, and how far it holds (0 to 1). `start` always holds.
FEATURES: Mapping[str, Callable[[Pair], float]] = {
    "to begin with": lambda _: 1.0,
    "same name": lambda pair: pair.likeness.kind == "same",
    "same name in another spelling": lambda pair: pair.likeness.kind == "sound",
    "one name is part of the other": lambda pair: pair.likeness.kind == "contained",
    "similar names": lambda pair: pair.likeness.kind == "similar",
    "first letters of the other name": lambda pair: pair.likeness.kind == "initials",
    "what the common words say": lambda pair: min(1.0, pair.likeness.weight / 2),
    "what more they say": lambda pair: min(1.0, max(0.0, pair.likeness.weight / 2 - 1)),
    "a rare word in common": lambda pair: max(0.0, pair.likeness.rarest - 0.5),
    "three names in common": lambda pair: pair.likeness.full >= 3,
    "words that agree nearly": lambda pair: min(1.0, 0.5 * pair.likeness.near),
    "words that resemble each other": lambda pair: min(1.0, pair.likeness.akin),
    "initials that fit": lambda pair: min(1.0, pair.likeness.initials),
    "a word of its own on one side": lambda pair: min(1.0, pair.likeness.own[1]),
    "more of them": lambda pair: min(1.0, max(0.0, pair.likeness.own[1] - 1)),
    "words of their own on both sides": lambda pair: min(1.0, pair.likeness.own[0]),
    "a sort of body on one side": lambda pair: min(1.0, 0.5 * pair.likeness.sorts[1]),
    "another sort of body": lambda pair: min(1.0, pair.likeness.sorts[0]),
    "a patronymic on one side": lambda pair: pair.likeness.patronymics[1] > 0,
    "another patronymic": lambda pair: pair.likeness.patronymics[0] > 0,
    "another first name": lambda pair: not pair.likeness.is_led,
    "a legal form on one side": lambda pair: pair.forms[1],
    "another legal form": lambda pair: pair.forms[0],
    "same country": lambda pair: pair.is_of_one_country,
    "same date of birth": lambda pair: pair.has_same_birthday,
    "same year of birth": lambda pair: pair.has_same_birth_year and not pair.has_same_birthday,
    "a second name in common": lambda pair: pair.second is not None,
    "same identifier": lambda pair: pair.is_identified,
    "same address": lambda pair: (
        not pair.left.identifiers.isdisjoint(pair.right.identifiers) and not pair.is_identified
    ),
    "target of the same action": lambda pair: bool(pair.left.acts & pair.right.acts) and not pair.may_be_sisters,
    "related to the same actor": lambda pair: bool(pair.left.related & pair.right.related) and not pair.may_be_sisters,
    "no name in common": lambda pair: (
        pair.names[0].is_person and pair.likeness.kind == "none" and not pair.likeness.full
    ),
    "another generation": lambda pair: pair.is_of_two_generations,
    "letters of several scripts": lambda pair: pair.is_mixed,
}


def features(pair: Pair) -> dict[str, float]:
    """Return what holds of a pair, and how far."""
    return {reason: value for reason, func in FEATURES.items() if (value := float(func(pair)))}


def find_veto(left: Profile, right: Profile) -> str:
    """Return why two actors cannot be one whatever their names, or ""."""
    if not are_compatible(left.actor.type, right.actor.type):
        return "another type"
    if left.births and right.births and not left.births & right.births:
        return "another date of birth"
    for scheme in UNIQUE:
        ours = {value for name, value in left.identifiers if name == scheme}
        theirs = {value for name, value in right.identifiers if name == scheme}
        if ours and theirs and not ours & theirs:
            return f"another {scheme}"
    if left.numbers & right.numbers:
        return ""
    ours, theirs = {*left.actor.countries}, {*right.actor.countries}
    return "another country" if ours and theirs and not ours & theirs else ""


def are_compatible(left: str, right: str) -> bool:
    """Tell whether actors of two types may be one."""
    return left == right or any({left, right} <= group for group in _COMPATIBLE)


def score(left: Profile, right: Profile) -> Merge:
    """Return what speaks for two actors being one, and the verdict."""
    if left.actor.key > right.actor.key:
        left, right = right, left
    veto = find_veto(left, right)
    if veto:
        return _merge(left, right, "different", 0.0, ((veto, -1.0),))
    pair = best_pair(left, right)
    cap = most(pair)
    if cap < REVIEW:  # most pairs end here: what else holds of them is not worth working out
        return _merge(left, right, "different", 0.0, (("names too far apart", -1.0),))
    weights = _weights(is_person=pair.names[0].is_person)
    reasons = [(why, round(value * weights.get(why, 0.0), 3)) for why, value in features(pair).items()]
    found = tuple(sorted(((why, value) for why, value in reasons if value), key=lambda one: (-abs(one[1]), one[0])))
    total = round(max(0.0, min(cap, sum(value for _, value in found))), 3)
    verdict = "same" if total >= AUTOMATIC else "unsure" if total >= REVIEW else "different"
    return _merge(left, right, verdict, total, found)


@cache
def _load() -> NameWeights:
    return load_name_weights()


def _weights(*, is_person: bool) -> Mapping[str, float]:
    return _load().person if is_person else _load().body


def _merge(left: Profile, right: Profile, verdict: str, total: float, reasons: tuple[tuple[str, float], ...]) -> Merge:
    return Merge(
        left=left.actor.key,
        right=right.actor.key,
        verdict=verdict,  # type: ignore[arg-type]
        score=total,
        features=reasons,
        by="rule:names",
    )
