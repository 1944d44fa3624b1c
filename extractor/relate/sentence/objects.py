"""Tell whom "him" means of two men that a sentence names: the one who does nothing to him there.

Before ⟦P1⟧ died, ⟦P2⟧ paid him         ⟦P1⟧
⟦P1⟧ met ⟦P2⟧ and paid him              ⟦P2⟧
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.types import Span

_ADVERBS = r"(?:(?:[a-z]+ly|also|then|has|had|later)\s){0,2}"
_VERB = r"(?:[a-z]+(?:ed|s)|sent|paid|gave|met|sold|bought|told)\b"
_ACTS = re.compile(rf"\s{_ADVERBS}{_VERB}")
_GOES_ON = re.compile(rf",?\sand\s{_ADVERBS}{_VERB}")
_TWO = 2


def acted_on(text: str, before: Sequence[Span], leading: Sequence[Span]) -> str:
    """Return the key of whom "him" means, "" where a sentence names no two; `before`: whom it names up to there."""
    keys = list(dict.fromkeys(span.key for span in before))
    if len(keys) != _TWO or any(" " in key for key in keys):
        return ""
    last = before[-1]
    if _ACTS.match(text, last.end):
        return next(key for key in keys if key != last.key)
    return last.key if last not in leading and _GOES_ON.match(text, last.end) else ""
