"""Resolve: which actors of many documents are one, and which documents tell one story. Pure.

    resolve(document_actors, judgements, previous_ids, lexicon=None) -> Resolution
    group_stories(briefs, resolution) -> Stories

A wrong merge is worse than a missed one. Names are read (`names`, `sound`), pairs proposed (`block`), scored by a
list of features with the reason (`score`), and joined unless something keeps them apart (`cluster`); people's
judgements go before everything (`rulings`), ids outlive everything (`identity`).

Every night all is resolved again: it takes seconds, so a base brought forward night by night cannot differ from
one rebuilt from its claims.
"""

from extractor.resolve.caution import AUTOMATIC, REVIEW
from extractor.resolve.resolution import resolve
from extractor.resolve.stories import group_stories

__all__ = ["AUTOMATIC", "REVIEW", "group_stories", "resolve"]
