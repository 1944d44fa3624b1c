"""Score a pair of document actors by a list of weighted features, with the reason.

    make_profile(actor, reader) -> Profile
    score(left, right) -> Merge       verdict "same" from AUTOMATIC, "unsure" from REVIEW, else "different"

The thresholds were set on the spellings of the SDN list, each held against the other names of its own entry and
against entries that share a word with it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property

from extractor.resolve.names import Likeness, Name, Reader, compare
from extractor.types import DocumentActor, Merge

AUTOMATIC = 0.8
REVIEW = 0.5

# How much the common words of two names must say for the names to be those of one actor, by themselves.
_ENOUGH_PERSON = 1.4
_ENOUGH_BODY = 0.85

_BIRTH = frozenset({"birth-date", "dob"})
# An actor has one number of these kinds, for good, and no two actors share one.
_UNIQUE = frozenset({"imo", "lei", "inn", "ogrn", "uscc"})
# Numbers that name one actor. All others (domains, mailboxes, telephones, wallets) are shared, or a publisher's.
_NUMBERS = _UNIQUE | {"mmsi", "tail", "msn", "un_ref", "passport", "national_id", "tax_id", "registration", "bic"}
_COMPATIBLE = (frozenset({"organization", "group"}),)


@dataclass(frozen=True)
class Profile:
    """A document actor, read once for many comparisons."""

    actor: DocumentActor
    names: tuple[Name, ...]  # its own name first
    related: frozenset[tuple[str, ...]]
    acts: frozenset[tuple[str, str, str]]

    @cached_property
    def is_weak(self) -> bool:
        """Whether its own name is one that many share."""
        return _is_weak(self.names[0], self.names[0].weight)

    @cached_property
    def births(self) -> frozenset[str]:
        """Dates of birth, as far as stated."""
        return frozenset(value for scheme, value in self.actor.identifiers if scheme in _BIRTH)

    @cached_property
    def identifiers(self) -> frozenset[tuple[str, str]]:
        """What it is found by beyond its name."""
        return frozenset((scheme, value) for scheme, value in self.actor.identifiers if scheme not in _BIRTH)

    @cached_property
    def numbers(self) -> frozenset[tuple[str, str]]:
        """Its numbers that no other actor has."""
        return frozenset(one for one in self.identifiers if one[0] in _NUMBERS)


def make_profile(actor: DocumentActor, reader: Reader) -> Profile:
    """Read a document actor."""
    printed = dict.fromkeys((actor.name, *actor.aliases))
    related = (reader.read(name, type_) for type_, name in actor.related)
    return Profile(
        actor=actor,
        names=tuple(reader.read(name, actor.type) for name in printed),
        related=frozenset(name.key for name in related if not _is_weak(name, name.weight)),
        acts=frozenset(actor.acts),
    )


@dataclass(frozen=True)
class Pair:
    """Two profiles and how their names compare best."""

    left: Profile
    right: Profile
    names: tuple[Name, Name]
    likeness: Likeness
    second: Likeness | None = None  # of two other names


@dataclass(frozen=True, slots=True)
class Feature:
    """One reason for or against: `func` says how far it holds (-1 to 1), `weight` what that counts."""

    reason: str
    func: Callable[[Pair], float]
    weight: float


def _is_part(pair: Pair) -> bool:
    """Tell a body whose name adds to another's: a subsidiary bears its parent's name."""
    return pair.likeness.kind in {"contained", "similar"} and not pair.names[0].is_person


def _differ_in_form(pair: Pair) -> bool:
    left, right = (name.form for name in pair.names)
    return bool(left) != bool(right)


def _is_of_one_address(pair: Pair) -> bool:
    return not (pair.left.identifiers & pair.right.identifiers) <= pair.left.numbers


FEATURES: tuple[Feature, ...] = (
    Feature("same name", lambda pair: pair.likeness.kind == "same", 0.85),
    Feature("same name in another spelling", lambda pair: pair.likeness.kind == "sound", 0.8),
    Feature("one name is part of the other", lambda pair: pair.likeness.kind == "contained", 0.72),
    Feature("similar names", lambda pair: pair.likeness.kind == "similar", 0.4),
    Feature("how much the name says", lambda pair: max(-1.0, min(1.0, pair.likeness.weight - 1.5)), 0.15),
    Feature("a name that many share", lambda pair: _is_weak(pair.names[0], pair.likeness.weight), -0.3),
    Feature("part of a body's name", _is_part, -0.2),
    Feature("a second name in common", lambda pair: pair.second is not None, 0.25),
    Feature("same identifier", lambda pair: bool(pair.left.numbers & pair.right.numbers), 0.6),
    Feature("same address", _is_of_one_address, 0.1),
    Feature("same date of birth", lambda pair: bool(pair.left.births & pair.right.births), 0.35),
    Feature("target of the same action", lambda pair: bool(pair.left.acts & pair.right.acts), 0.36),
    Feature("related to the same actor", lambda pair: bool(pair.left.related & pair.right.related), 0.3),
    Feature("same country", lambda pair: bool({*pair.left.actor.countries} & {*pair.right.actor.countries}), 0.04),
    Feature("words that agree nearly", lambda pair: min(1.0, 0.5 * pair.likeness.near), -0.1),
    Feature("a legal form on one side", _differ_in_form, -0.05),
    Feature("another legal form", lambda pair: _differ(*(name.form for name in pair.names)), -0.2),
    Feature("another generation", lambda pair: pair.names[0].generation != pair.names[1].generation, -0.3),
    Feature("letters of several scripts", lambda pair: any(name.is_mixed for name in pair.names), -0.2),
)


def find_veto(left: Profile, right: Profile) -> str:
    """Return why two actors cannot be one whatever their names, or ""."""
    if not are_compatible(left.actor.type, right.actor.type):
        return "another type"
    if left.births and right.births and not left.births & right.births:
        return "another date of birth"
    for scheme in _UNIQUE:
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
    pair = _best_pair(left, right)
    reasons = [(one.reason, round(float(one.func(pair)) * one.weight, 3)) for one in FEATURES]
    found = tuple(sorted(((why, value) for why, value in reasons if value), key=lambda one: (-abs(one[1]), one[0])))
    total = round(max(0.0, min(_most(pair), sum(value for _, value in found))), 3)
    verdict = "same" if total >= AUTOMATIC else "unsure" if total >= REVIEW else "different"
    return _merge(left, right, verdict, total, found)


# --- helpers -----------------------------------------------------------------------------


def _most(pair: Pair) -> float:
    """Return the most that may come of it.

    Names with a word of their own each, as brothers and twins have, and names whose letters only look like another's
    are a question for a person whatever else agrees, unless it is an identifier.
    """
    is_mixed = any(name.is_mixed for name in pair.names)
    is_open = (is_mixed or pair.likeness.kind in {"similar", "none"}) and not pair.left.numbers & pair.right.numbers
    return AUTOMATIC - 0.01 if is_open else 1.0


_RANKS = {"same": 4, "sound": 3, "contained": 2, "similar": 1, "none": 0}


def _best_pair(left: Profile, right: Profile) -> Pair:
    ranked = sorted(_likenesses(left, right), key=lambda one: one[0], reverse=True)
    _, first, likeness = ranked[0]
    second = next(
        (
            other
            for _, names, other in ranked[1:]
            if names[0] is not first[0] and names[1] is not first[1] and _is_full(other)
        ),
        None,
    )
    return Pair(left, right, first, likeness, second if _is_full(likeness) else None)


_Ranked = tuple[tuple[float, int, float, str, str], tuple[Name, Name], Likeness]


def _likenesses(left: Profile, right: Profile) -> Iterator[_Ranked]:
    for ours in left.names:
        for theirs in right.names:
            likeness = compare(ours, theirs)
            weak = _is_weak(ours, likeness.weight)
            rank = (_RANKS[likeness.kind] - 2 * weak, _RANKS[likeness.kind], likeness.weight, ours.raw, theirs.raw)
            yield rank, (ours, theirs), likeness


def _is_full(likeness: Likeness) -> bool:
    return likeness.kind in {"same", "sound"} and likeness.weight > 0


def _is_weak(name: Name, weight: float) -> bool:
    return name.is_short or weight < (_ENOUGH_PERSON if name.is_person else _ENOUGH_BODY)


def _differ(left: int, right: int) -> bool:
    return bool(left and right and left != right)


def _merge(left: Profile, right: Profile, verdict: str, total: float, reasons: tuple[tuple[str, float], ...]) -> Merge:
    return Merge(
        left=left.actor.key,
        right=right.actor.key,
        verdict=verdict,  # type: ignore[arg-type]
        score=total,
        features=reasons,
        by="rule:names",
    )
