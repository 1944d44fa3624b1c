"""Tell who says a thing, so that it is not taken for what is said of him: "spokesman ⟦P1⟧ said the man was charged"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.relate.sentence.parse import Reading
from extractor.relate.sentence.vocabulary import words
from extractor.types import Span

_SAID = words("said says added alleged claimed confirmed reporters")
_SOMEBODY = words("the a an his her its their one two three several some another")
_SAYS = re.compile(
    r"(?:,[^,.;:]{0,60},)?(?: [a-z]+ly| has| have| had| also| later| then)*"
    r" (?:said|says|told (?:[\w.’'-]+ ){1,4}?|added|confirmed|alleged|claimed|announced|wrote|noted|testified)"
    r"(?: (?:on )?[A-Z][a-z]+day)?(?: that)? ?"
)


def speaker_before(text: str, before: Sequence[Span], at: int) -> str:
    """Return who says what begins at `at`, "" where no verb of saying stands right before it."""
    return before[-1].key if before and _SAYS.fullmatch(text, before[-1].end, at) else ""


def tells_of_another(reading: Reading, k: int) -> bool:
    """Tell whether word k is what somebody says of another: "⟦P0⟧ | said | the man (was charged)".

    Or of one whom he names: "⟦O0⟧ | said | the ⟦V1⟧ was part of a fleet, and (was sanctioned)".
    """
    lower = reading.lower
    if lower[k] not in _SAID or k + 1 >= len(lower):
        return False
    named = reading.is_name[k + 1 + (lower[k + 1] == "the")] if k + 2 < len(lower) else False
    return bool(named) or lower[k + 1] in _SOMEBODY
