"""The stage `relate`: an annotated article becomes a record of actions and relations.

Annotation -> pronouns carried -> per sentence: mask -> bare sentence -> rows of the
grammar -> claims -> modality, time, duplicates -> confidences -> Record
"""

from __future__ import annotations

from extractor.relate.stage import read_claims, relate

__all__ = ["read_claims", "relate"]
