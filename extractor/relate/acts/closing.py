"""Tell where a list of lines ends: at the paragraph that goes on behind its bullets, or behind lines that only name.

• ⟦P1⟧, 34, of Tresa
• ⟦P2⟧, 41, of Olm
⟦O3⟧ opened a shop in 1990.          a paragraph: no item
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.types import Block

_SHORT = 160  # characters
_FEWEST = 2  # items before it is told what sort of list this is
# a clause of its own behind the name that opens a line
_CLAUSE = re.compile(
    r"(?:\s?\([^()\n]{1,80}\))*(?:, [^,.;\n]{2,40},)? (?:also )?(?:is|was|were|are|has|had|have|will|[a-z]+ed)\b"
)
_AWAITS = re.compile(r"(?:[;,]|\band)\s*$")  # "… is a minister; and": the last item is to come
_SENTENCE = re.compile(r"[.”\"]\s*$")


def goes_on_as_text(text: str, items: Sequence[Block], block: Block, opened: int) -> bool:
    """Tell whether a line is text behind a list: `items` are its lines so far, `opened` where the name of this ends."""
    if len(items) < _FEWEST or block.kind != "paragraph" or not _SENTENCE.search(text[block.start : block.end]):
        return False
    awaited = _AWAITS.search(text[items[-1].start : items[-1].end])
    if awaited or _CLAUSE.match(text, opened, block.end) is None:
        return False
    bullets = all(item.kind == "bullet" for item in items)
    return bullets or not any(_SENTENCE.search(text[item.start : item.end]) for item in items)


def opens_run(text: str, blocks: Sequence[Block], block: Block, apart: int) -> bool:
    """Tell whether lines follow a short one closer than the `apart` line breaks that part it from what announces it."""
    behind = next((one for one in blocks if one.start >= block.end), None)
    short = block.end - block.start <= _SHORT
    return short and behind is not None and text.count("\n", block.end, behind.start) < apart
