"""What is taken to be meant where a document does not name it on the spot."""

from __future__ import annotations

from dataclasses import dataclass

from extractor.types import Evidence


@dataclass(frozen=True, slots=True)
class Guess:
    """An actor taken to be the one an act is done to, and how sure that is."""

    actor: str
    evidence: Evidence
    confidence: float
