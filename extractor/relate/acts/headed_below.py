"""Find the targets of a list whose items are a heading and what is told of whom it names.

The Treasury took action today against:
⟦P1⟧                                        a heading: an item
⟦P1⟧ served as a key assistant to ⟦P2⟧.     what is told of ⟦P1⟧
a.k.a. ⟦P1⟧ DOB: June 6, 1964               its fields
⟦P3⟧ ⟦P3⟧ was a board member of …           behind fields an item whose heading ran into its text
"""

from __future__ import annotations

import re

from extractor.relate.sentence.mask import spans_between
from extractor.types import Annotation, Sentence, Span

_FIELDS = re.compile(
    r"[\s•·*–—-]*(?:a\.?k\.?a\.?s?\b|f\.?k\.?a\b|alias(?:es)?:|ALT\.? |D\.?O\.?B\b|P\.?O\.?B\b|Nationality:|"
    r"Citizenship:|Address(?:es)?:|Locations?:|Passport|National ID|Gender:)",
    re.IGNORECASE,
)
_TITLE = re.compile(r"(?:(?:Dr|Mr|Mrs|Ms|Gen|Col|Sheikh|General|Colonel|Major|Admiral)\b\.? ?)?")
_FEWEST = 2


def headed_below(annotation: Annotation, sentence: Sentence) -> list[Span]:
    """Return the names of the items below a sentence that announces them, none where they are no headings."""
    text = annotation.article.text
    out: list[Span] = []
    behind_fields = False
    below = annotation.blocks[sentence.block + 1 :]
    if len(below) < _FEWEST or below[1].kind != "paragraph":
        return []  # nothing is told between the lines
    for block in below:
        fields = _FIELDS.match(text, block.start) is not None
        spans = [s for s in spans_between(annotation, block.start, block.end) if s.kind == "actor" and s.form == "name"]
        title = _TITLE.match(text, block.start)
        opens = bool(spans) and title is not None and spans[0].start in {block.start, title.end()}
        alone = opens and block.kind == "heading" and not text[spans[0].end : block.end].strip()
        if block.section != "body" or not (alone or out) or (block.kind == "heading" and not (alone or fields)):
            break
        if alone or (opens and behind_fields and not fields):
            out.append(spans[0])
        behind_fields = fields
    return out if len({span.key for span in out}) >= _FEWEST else []
