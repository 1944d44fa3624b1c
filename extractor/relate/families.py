"""The readers of relations by family, each of which can be left out, so that its worth is measured.

`read_claims(annotation, lexicon, without=frozenset({"verbs"}))` reads a document without one; nothing is left out else.
"""

from __future__ import annotations

from collections.abc import Iterable

from extractor.lexicon.grammar import Clause, Criterion, Noun
from extractor.relate.ties.claims import Claim
from extractor.types import PLACE_RELATIONS

FAMILIES = {
    "verbs": "P owns, supports, works for",
    "nouns": "director of, subsidiary of",
    "criteria": "the reason of an act: for being owned by",
    "counts": "two leaders of O, who are named elsewhere",
    "groups": "five nationals who work for O, who are named elsewhere",
    "titles": "strings of titles and bodies: Acting Director P of O",
    "bodies": "strings of bodies: O1’s O2",
    "fields": "fields of entries and lists: Owner: P",
    "defendants": "who is charged together, who defends whom",
    "attacks": "attacks that are told of by nouns and laid at somebody’s door",
    "places": "where actors are, whose nationals they are",
    "unsaid": "whose posts, where only one can be meant",
    "pronouns": "he, it, the company, carried to whom they mean",
}
ROWS = {Clause: "verbs", Noun: "nouns", Criterion: "criteria"}  # the families that are rows of the lexicon

NONE: frozenset[str] = frozenset()


class Claims(list[Claim]):
    """The claims of one document as they gather; what a family that is left out reads is not taken."""

    def __init__(self, without: frozenset[str] = NONE) -> None:
        super().__init__()
        self._without = without

    def take(self, family: str, claims: Iterable[Claim]) -> None:
        """Add what a family reads."""
        if family in self._without:
            return
        is_placeless = "places" in self._without  # also what other families say of places
        self.extend(claim for claim in claims if not (is_placeless and claim.type in PLACE_RELATIONS))

    def take_each(self, read: Iterable[tuple[str, Iterable[Claim]]]) -> None:
        """Add what several families read."""
        for family, claims in read:
            self.take(family, claims)
