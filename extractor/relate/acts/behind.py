"""Read the names that stand right behind a passive which only counts whom it is said of.

Two firms set up by ⟦P1⟧ were listed: ⟦O2⟧ and ⟦O3⟧
⟦P1⟧ runs two firms that are being designated ⟦D1⟧, ⟦O2⟧ and ⟦O3⟧
"""

from __future__ import annotations

import re

from extractor.relate.acts.arguments import after_colon
from extractor.relate.sentence.parse import Phrase, Reading

_BELOW = re.compile(r"(?: (?:today|also)| ⟦D\d+⟧)?: (?:the )?⟦[POGVA]")
_BEHIND = re.compile(r" ⟦D\d+⟧, (?:the )?(?=⟦[POGVA])")


def named_below(reading: Reading, end: int, count: int) -> tuple[list[Phrase], int]:
    """Return the names behind a passive that ends at `end`, and where they end; `count`: how many it is said of.

    Behind a comma they are no more and no fewer than are counted.
    """
    bare = reading.bare.text
    if _BELOW.match(bare, end):
        phrases, below = after_colon(reading, end)
        return (phrases, below) if sum(len(phrase.actors) for phrase in phrases) > 1 else ([], end)
    match = _BEHIND.match(bare, end)
    phrase = reading.list_starting(reading.index(match.end()), stop_at_clause=False) if match else None
    if phrase is None or len(phrase.actors) != count:
        return [], end
    return [phrase], reading.ends[phrase.end - 1]
