"""Read people's judgements as rulings over the document actors of today."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from extractor.types import DocumentActor, Judgement

_Ruling = tuple[Judgement, str, str]  # with the keys of two document actors


@dataclass(frozen=True, kw_only=True)
class Rulings:
    """What people said, by what it is about."""

    same: tuple[_Ruling, ...] = ()
    kept_apart: tuple[_Ruling, ...] = ()
    names: dict[str, str] = field(default_factory=dict)  # actor id or key -> name, the last word last
    types: dict[str, str] = field(default_factory=dict)
    no_actors: frozenset[str] = frozenset()  # keys of document actors that are no actors
    no_names: frozenset[str] = frozenset()  # names never to be taken for an actor's
    reviewed: frozenset[str] = frozenset()  # keys and ids that a person looked at

    @property
    def different(self) -> tuple[tuple[str, str], ...]:
        """Pairs of document actors that must not be one."""
        return tuple((left, right) for _, left, right in self.kept_apart)

    def drops(self, actor: DocumentActor) -> bool:
        """Tell whether a person struck this document actor, or its name wherever it stands."""
        return actor.key in self.no_actors or _plain(actor.name) in self.no_names

    def name_of(self, keys: AbstractSet[str]) -> str:
        """Return the name that a person gave last to an actor with any of these keys or ids, "" where none did."""
        return next((name for key, name in reversed(self.names.items()) if key in keys), "")

    def type_of(self, keys: AbstractSet[str]) -> str:
        """Return the type that a person gave last to an actor with any of these keys or ids, "" where none did."""
        return next((type_ for key, type_ in reversed(self.types.items()) if key in keys), "")

    def is_reviewed(self, keys: set[str]) -> bool:
        """Tell whether a person judged any of these."""
        return not self.reviewed.isdisjoint(keys)


def read_rulings(
    judgements: Iterable[Judgement], actors: Sequence[DocumentActor], previous_ids: Mapping[str, str]
) -> Rulings:
    """Sort judgements, oldest first, so that a later word replaces an earlier one on the same thing."""
    said = sorted(judgements, key=lambda one: (one.at, one.left, one.right, one.verdict))
    keys = {actor.key for actor in actors}
    stand_ins: dict[str, list[str]] = {}
    for key in sorted(keys):
        stand_ins.setdefault(previous_ids.get(key, key), []).append(key)

    struck = {one.left for one in said if one.verdict == "not-a-name"}
    # An actor's id is the key of its founder: only where that is gone does it stand for all of the actor.
    no_actors = frozenset(key for name in struck for key in ([name] if name in keys else stand_ins.get(name, ())))
    no_names = frozenset(_plain(one.left) for one in said if one.verdict == "do-not-extract")
    dropped = no_actors | {actor.key for actor in actors if _plain(actor.name) in no_names}

    def key_of(name: str) -> str:
        """Return a document actor itself, or one that stands for an actor whose founder is gone; "" for one struck."""
        key = name if name in keys else next((one for one in stand_ins.get(name, ()) if one not in dropped), "")
        return "" if key in dropped else key

    pairs: dict[tuple[str, str], _Ruling] = {}
    for one in said:
        left, right = key_of(one.left), key_of(one.right)
        if one.verdict in {"same", "different", "unsure"} and left and right and left != right:
            pairs[min(left, right), max(left, right)] = (one, left, right)
    return Rulings(
        same=tuple(ruling for ruling in pairs.values() if ruling[0].verdict == "same"),
        kept_apart=tuple(ruling for ruling in pairs.values() if ruling[0].verdict == "different"),
        names=_last_words(said, "rename"),
        types=_last_words(said, "retype"),
        no_actors=no_actors,
        no_names=no_names,
        # What was said of a document actor that is struck was not said of the actor that still bears its key as its id.
        reviewed=frozenset(
            name
            for one in said
            if not one.by.startswith("rule:")
            for name in (one.left, one.right)
            if name and (name not in dropped or one.verdict in {"rename", "retype"})
        ),
    )


def _last_words(said: Iterable[Judgement], verdict: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for one in said:
        if one.verdict == verdict:
            found.pop(one.left, None)  # so that what was said last stands last
            found[one.left] = one.right
    return found


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())
