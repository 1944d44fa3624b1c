"""Tell by the number of its verb of whom a relative clause tells.

⟦P1⟧ and ⟦P2⟧, who leads                       of one
firms owned by ⟦O1⟧ that supply ⟦O2⟧           of several, and so not of ⟦O1⟧
"""

from __future__ import annotations

from extractor.relate.sentence.phrases import Words
from extractor.relate.sentence.vocabulary import ADVERB, words

_TIES = words("owned controlled run led linked tied connected affiliated associated aligned belonging working acting")
_NO_BASE = words("will would may might can could shall should must had did was is has")
_OF_ONE, _OF_SEVERAL = words("is was has"), words("are were have")
_BEFORE_ONE, _BEFORE_SEVERAL = words("also once"), words("also today all")
_BACK = 9  # words from such a clause back to the noun


def is_said_of_one(reading: Words, j: int) -> bool:
    """Tell whether the verb behind the "who" at word j is said of one: "⟦P1⟧ and ⟦P2⟧, who leads"."""
    k = _verb_behind(reading, j, _BEFORE_ONE)
    verb = reading.lower[k] if k < len(reading.words) else ""
    return verb in _OF_ONE or (verb.isalpha() and verb.endswith("s") and not verb.endswith("ss"))


def is_of_crowd(reading: Words, j: int) -> bool:
    """Tell whether the "that" at word j tells of several before the one name: "firms owned by ⟦O1⟧ | that supply"."""
    k = j - 1
    one = k > 1 and reading.is_name[k] and reading.lower[k - 1] not in {",", "and", "or"}
    if not one or reading.lower[j] not in {"that", "which", "who"} or not _is_said_of_several(reading, j):
        return False
    for h in range(k - 1, max(0, k - _BACK), -1):
        if reading.is_name[h] or reading.lower[h] in {",", ";", ":"}:
            return False
        if reading.lower[h] in _TIES or reading.lower[h] == "of":
            noun = reading.lower[h - 1]
            return noun.endswith("s") and not noun.endswith(("ss", "us", "is")) and reading.is_nominal(h - 1)
    return False


def _is_said_of_several(reading: Words, j: int) -> bool:
    """Tell whether the verb behind the "that" at word j is said of several: "are", "have", "supply"."""
    k = _verb_behind(reading, j, _BEFORE_SEVERAL)
    verb = reading.lower[k] if k < len(reading.words) else ""
    if verb in _OF_SEVERAL:
        return True
    if not verb.isalpha() or verb in _NO_BASE or verb.endswith(("s", "ed", "ing")):
        return False
    after = reading.lower[k + 1] if k + 1 < len(reading.words) else ""
    noun = after in _NO_BASE or after.endswith("ed")  # "that money is", "that money launderers used"
    return reading.is_verb(k) or (reading.is_nominal(k) and not noun)  # "supply" may be either


def _verb_behind(reading: Words, j: int, between: frozenset[str]) -> int:
    """Return the first word behind word j that is neither an adverb nor one of those between."""
    k = j + 1
    while k < len(reading.words) and (ADVERB.match(reading.lower[k]) or reading.lower[k] in between):
        k += 1
    return k
