"""Read people's judgements as rulings over the document actors of today."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from extractor.types import DocumentActor, Judgement

_Ruling = tuple[Judgement, str, str]  # with the keys of two document actors


@dataclass(frozen=True, kw_only=True)
class Rulings:
    """What people said, by what it is about."""

    same: tuple[_Ruling, ...] = ()
    kept_apart: tuple[_Ruling, ...] = ()
    names: Mapping[str, str] = field(default_factory=dict)  # actor id -> name
    types: Mapping[str, str] = field(default_factory=dict)
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

    def key_of(name: str) -> str:
        """Return a document actor itself, or one that stands for an actor whose founder is gone."""
        return name if name in keys else stand_ins.get(name, [""])[0]

    pairs: dict[tuple[str, str], _Ruling] = {}
    for one in said:
        left, right = key_of(one.left), key_of(one.right)
        if one.verdict in {"same", "different", "unsure"} and left and right and left != right:
            pairs[min(left, right), max(left, right)] = (one, left, right)
    struck = {one.left for one in said if one.verdict == "not-a-name"}
    return Rulings(
        same=tuple(ruling for ruling in pairs.values() if ruling[0].verdict == "same"),
        kept_apart=tuple(ruling for ruling in pairs.values() if ruling[0].verdict == "different"),
        names={one.left: one.right for one in said if one.verdict == "rename"},
        types={one.left: one.right for one in said if one.verdict == "retype"},
        no_actors=frozenset(struck | {key for name in struck for key in stand_ins.get(name, ())}),
        no_names=frozenset(_plain(one.left) for one in said if one.verdict == "do-not-extract"),
        reviewed=frozenset(
            name for one in said if not one.by.startswith("rule:") for name in (one.left, one.right) if name
        ),
    )


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())
