"""Charge those whom a release about charges calls defendants, or lists in a table, and nowhere names as targets."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from extractor.relate.acts.timing import LISTING
from extractor.relate.sentence.defendants import called_defendants
from extractor.types import Target

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from extractor.types import Annotation

_CONFIDENCE = 0.75


def charge(annotation: Annotation, groups: Mapping[Any, dict[str, Target]], may_be: Callable[[str, str], bool]) -> None:
    """Add further targets to the first charges of the day; `groups` holds targets by act, `may_be` bars officials."""
    now = [key for key in groups if key.kind not in LISTING and not key.past]
    known = {actor for key in now for actor in groups[key]}
    known |= {actor for key in groups if key.past for actor in groups[key]}  # "co-defendant ⟦P1⟧, who was extradited"
    for key in [key for key in now if key.kind == "indictment"][:1]:
        for actor, evidence in called_defendants(annotation).items():
            if actor not in known and may_be(key.kind, actor):
                target = Target(actor=actor, evidence=evidence, confidence=_CONFIDENCE, method="grammar:defendant")
                groups[key][actor] = target
