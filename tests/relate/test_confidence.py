"""The confidence of a claim is the share of such claims that hold, not what its rule is thought to be worth."""

from __future__ import annotations

import json
import math
from dataclasses import replace
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.annotate import build_annotator
from extractor.evaluate import find_claims
from extractor.lexicon import load_lexicon
from extractor.record import to_json
from extractor.relate import read_claims, relate
from extractor.relate.confidence import relation_features, with_confidences
from extractor.types import ACTION_KINDS, RELATION_TYPES, Annotation, Record
from tests.make import make_article

TEXT = (
    "WASHINGTON – Today, the Department of the Treasury’s Office of Foreign Assets Control (OFAC) designated "
    "Marek Tolvaj pursuant to E.O. 14024. Tolvaj owns Ostrava Kettle Works.\n"
)
WEIGHTS = json.loads(files("extractor.relate").joinpath("confidence.json").read_text(encoding="utf-8"))


LEXICON = load_lexicon()


@pytest.fixture(scope="module")
def annotation() -> Annotation:
    return build_annotator(LEXICON).annotate(make_article(TEXT))


@pytest.fixture(scope="module")
def claims(annotation: Annotation) -> Record:
    return read_claims(annotation, LEXICON)


def test_a_confidence_can_be_reckoned_by_hand_from_the_weights(claims: Record) -> None:
    relation = next(one for one in claims.relations if one.type == "owns_or_controls")
    features = relation_features(relation, claims)
    total = WEIGHTS["bias"] + sum(WEIGHTS["weights"].get(name, 0) * value for name, value in features.items())
    told = next(one for one in with_confidences(claims).relations if one.type == "owns_or_controls")
    assert told.confidence == pytest.approx(1 / (1 + math.exp(-total)))


def test_every_claim_is_weighed_and_nothing_else_changes(annotation: Annotation, claims: Record) -> None:
    told = relate(annotation, LEXICON)
    assert [replace(one, confidence=0) for one in told.relations] == [
        replace(one, confidence=0) for one in claims.relations
    ]
    assert [target.actor for action in told.actions for target in action.targets]
    assert all(action.confidence == max(t.confidence for t in action.targets) for action in told.actions)


@given(st.floats(0, 1), st.floats(0, 1))
def test_a_surer_rule_never_gives_a_less_sure_claim(claims: Record, one: float, other: float) -> None:
    def told(confidence: float) -> list[float]:
        relations = tuple(replace(it, confidence=confidence) for it in claims.relations)
        return [it.confidence for it in with_confidences(replace(claims, relations=relations)).relations]

    low, high = sorted((one, other))
    assert all(a <= b for a, b in zip(told(low), told(high), strict=True))


@given(st.floats(0, 1))
def test_nothing_is_certain(claims: Record, confidence: float) -> None:
    relations = tuple(replace(it, confidence=confidence) for it in claims.relations)
    told = with_confidences(replace(claims, relations=relations))
    assert all(0.01 <= it.confidence <= 0.99 for it in told.relations)


def test_every_weight_belongs_to_something_that_can_occur() -> None:
    kinds = {f"act {kind}" for kind in ACTION_KINDS} | {f"relation {kind}" for kind in RELATION_TYPES}
    strange = {name for name in WEIGHTS["weights"] if name.startswith(("act ", "relation "))} - kinds
    assert not strange


def test_each_claim_is_judged_by_what_gold_says_of_it(claims: Record) -> None:
    """The fit learns from these judgements: targets first, then relations, in the order of the record."""
    said = json.loads(to_json(claims))
    targets = sum(len(action["targets"]) for action in said["actions"])
    assert find_claims(said, said) == [True] * (targets + len(said["relations"]))
    gold = said | {"relations": []}
    assert find_claims(gold, said) == [True] * targets + [False] * len(said["relations"])
