"""Find whom "These individuals" mean behind sentences that tell of each in turn: all whom a document lists, no others.

⟦P1⟧ is a trader. … ⟦P2⟧ works for ⟦O3⟧. … ⟦P4⟧ is a lawyer. These individuals act for …        ⟦P1⟧, ⟦P2⟧ and ⟦P4⟧
"""

from __future__ import annotations

from collections.abc import Collection

from extractor.relate.sentence.counted_back import lists_in
from extractor.relate.sentence.leading import ids_in, leading_names
from extractor.relate.sentence.mask import spans_between
from extractor.types import Annotation

_MOST = 6  # who are more are told of in parts
_EACH = 6  # sentences that may tell of one


class InTurn:
    """Remembers with whom sentences open, or whom they list, since the last heading without a name."""

    def __init__(self, annotation: Annotation) -> None:
        self._annotation = annotation
        self._opened: list[set[str]] = []

    def remember(self, number: int) -> None:
        """Take note of a sentence."""
        sentence = self._annotation.sentences[number]
        spans = [s for s in spans_between(self._annotation, sentence.start, sentence.end) if s.kind == "actor"]
        leading = leading_names(self._annotation.article.text, sentence, spans)
        if self._annotation.blocks[sentence.block].kind == "heading" and not spans:
            self._opened = []  # another part begins
        listed = lists_in(self._annotation.article.text, spans)
        self._opened.append({*ids_in(leading), *(key for one in listed for key in one)})

    def are_all(self, group: Collection[str], sort: Collection[str]) -> bool:
        """Tell whether the last sentences tell of all of a group in turn, and of nobody else of its sort."""
        found: set[str] = set()
        last = self._opened[-1] & set(sort) if self._opened else set()
        if not 1 < len(group) <= _MOST or (len(last) > 1 and last != set(group)):
            return False  # several of them are named last: it may be they alone
        for opened in reversed(self._opened[-_EACH * len(group) :]):
            found |= opened & set(sort)
            if not found <= set(group):
                return False
            if found == set(group):
                return True
        return False
