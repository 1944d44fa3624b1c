"""Tell which clause a verb belongs to: the relative clause it goes on, or that of a tool which is only used.

⟦O1⟧, which trades in oil and (supplies)     what ⟦O1⟧ does
⟦P1⟧ uses ⟦O2⟧ to (launder)                  what ⟦P1⟧ does
"""

from __future__ import annotations

import re

from extractor.relate.sentence.phrases import Words
from extractor.relate.sentence.vocabulary import AUXILIARIES

_USES = re.compile(r"(?:us|utili[sz]|leverag|exploit|establish|creat|found|control|own)(?:e|es|ed|ing|s)?$|set$")
_NEAR = 6  # words
_CLAUSE = 14  # words of ", which operates in the metals industry and"


def goes_on(reading: Words, i: int, j: int) -> int:
    """Return the "which" whose clause the verb at word i goes on, else 0; word j stands before the verb."""
    if reading.lower[j] != "and" or not reading.lower[i].endswith("s") or reading.lower[j - 1] == ",":
        return 0
    for k in range(j - 1, max(1, j - _CLAUSE), -1):
        if reading.lower[k] in {"which", "who"} and reading.lower[k - 1] == ",":
            return k if reading.lower[k + 1].endswith("s") and reading.lower[k + 1] not in AUXILIARIES else 0
        if reading.lower[k] in {",", ";", ":"}:
            return 0
    return 0


def is_tool(reading: Words, start: int) -> bool:
    """Tell whether the list at word `start` is only used: "uses ⟦O1⟧ to launder"."""
    return any(_USES.match(reading.lower[k]) for k in range(max(0, start - _NEAR), start))
