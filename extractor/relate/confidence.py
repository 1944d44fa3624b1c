"""Turn what a rule is thought to be worth into how often such claims hold.

Every rule brings a confidence of its own. How often a claim of it is right depends on more: how sure the names at its
ends are, how far apart they stand, what sort of claim it is, in what sort of document. A logistic regression over those
features, fitted to claims that gold judges (`python -m models.confidence`), gives the probability that the claim is
right: Platt scaling with more than one score (Platt 1999; Niculescu-Mizil and Caruana 2005). `confidence.json` holds a
weight for each feature, one a line, so that a confidence can be reckoned by hand.
"""

from __future__ import annotations

import json
import math
from dataclasses import replace
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

from extractor.types import Actor, Evidence, Record, Relation, SanctionAction, Target

if TYPE_CHECKING:
    from collections.abc import Mapping

    Features = Mapping[str, float]

_LEAST = 0.01  # nothing is certain, in either direction
_UNSAID = 0.7  # of an act that names nobody
_FAR = 3.0  # about twenty characters, in logarithms: the features stand around zero
_LONG = 5.0  # about 150 characters


def with_confidences(record: Record) -> Record:
    """Return a record whose targets, acts and relations carry the share of such claims that hold."""
    return replace(
        record,
        actions=tuple(_weighed_act(action, record) for action in record.actions),
        relations=tuple(weigh(relation, record) for relation in record.relations),
    )


def weigh(relation: Relation, record: Record) -> Relation:
    """Return a relation between actors of a record with the share of such claims that hold."""
    return replace(relation, confidence=_share(relation_features(relation, record)))


def _weighed_act(action: SanctionAction, record: Record) -> SanctionAction:
    targets = tuple(
        replace(target, confidence=_share(target_features(target, action.kind, record))) for target in action.targets
    )
    return replace(action, targets=targets, confidence=max((t.confidence for t in targets), default=_UNSAID))


def target_features(target: Target, kind: str, record: Record) -> dict[str, float]:
    """Return what speaks for and against a target of an act of a kind, by name."""
    actor = _actors(record)[target.actor]
    features = _features(target.evidence, target.method, target.confidence, record)
    return features | {f"act {kind}": 1.0, "no object": 1.0} | _end("subject", actor, target.evidence)


def relation_features(relation: Relation, record: Record) -> dict[str, float]:
    """Return what speaks for and against a relation, by name."""
    actors, evidence = _actors(record), relation.evidence
    features = _features(evidence, relation.method, relation.confidence, record)
    features[f"relation {relation.type}"] = 1.0
    if relation.modality != "asserted":
        features["not asserted"] = 1.0
    ends = {"subject": actors.get(relation.subject), "object": actors.get(relation.object)}
    for role, actor in ends.items():
        features |= _end(role, actor, evidence) if actor else {f"no {role}": 1.0}
    spots = [_spots(actor, evidence) for actor in ends.values() if actor]
    gaps = [max(a - d, c - b, 0) for a, b in spots[0] for c, d in spots[-1]] if len(spots) > 1 else []
    if gaps:
        features["apart"] = math.log1p(min(gaps)) - _FAR
    return features


def _features(evidence: Evidence, method: str, confidence: float, record: Record) -> dict[str, float]:
    return {
        "rule": _odds(confidence),
        "long": math.log(max(20, evidence.end - evidence.start)) - _LONG,
        f"method {method.partition(':')[0]}": 1.0,
        f"by {method}": 1.0,
        f"document {record.kind}": 1.0,
    }


def _end(role: str, actor: Actor, evidence: Evidence) -> dict[str, float]:
    return {
        f"{role} {actor.type}": 1.0,
        f"{role} sure": _odds(actor.confidence),
        f"{role} often": math.log1p(len(actor.mentions)),
        f"{role} quoted": float(bool(_spots(actor, evidence))),
    }


def _spots(actor: Actor, evidence: Evidence) -> list[tuple[int, int]]:
    return [(m.start, m.end) for m in actor.mentions if evidence.start <= m.start and m.end <= evidence.end]


def _actors(record: Record) -> dict[str, Actor]:
    return {actor.id: actor for actor in record.actors}


def _odds(share: float) -> float:
    share = min(max(share, _LEAST), 1 - _LEAST)
    return math.log(share / (1 - share))


def _share(features: Features) -> float:
    bias, weights = _weights()
    total = bias + sum(weights.get(name, 0.0) * value for name, value in features.items())
    return min(max(1 / (1 + math.exp(-total)), _LEAST), 1 - _LEAST)


@lru_cache(maxsize=1)
def _weights() -> tuple[float, dict[str, float]]:
    data = json.loads(files("extractor.relate").joinpath("confidence.json").read_text(encoding="utf-8"))
    return data["bias"], data["weights"]
