"""The stage `relate`: an annotated article becomes a record of actions and relations.

Annotation -> pronouns carried -> per sentence: mask -> bare sentence -> rows of the
grammar -> claims -> modality, time, duplicates -> confidences -> Record

    sentence   names as tokens, asides and epithets gone, phrases found, pronouns carried
    acts       what was done to whom, by whom, when, on what basis
    ties       who is what to whom
    places     where actors are and whose nationals they are
    groups     what is said of those who are only counted, and named elsewhere
    openings   what the first lines say of the one whom they do not name yet

`hear` lets further voters speak on a record.
"""

from __future__ import annotations

from extractor.relate.stage import read_claims, read_closely, relate
from extractor.relate.votes import Voter, fuse, hear

__all__ = ["Voter", "fuse", "hear", "read_claims", "read_closely", "relate"]
