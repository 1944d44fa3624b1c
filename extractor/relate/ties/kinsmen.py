"""Read whose kin one who bears a noun is: "⟦P1⟧'s lieutenant was his cousin, ⟦P2⟧", "his wife, ⟦P1⟧"."""

from __future__ import annotations

from extractor.relate.sentence.bounds import KIN
from extractor.relate.sentence.parse import POSSESSIVE, Reading
from extractor.relate.sentence.vocabulary import THEIRS


def past_kin(reading: Reading, k: int) -> int:
    """Return the name after "his cousin," at word k ("⟦P1⟧'s lieutenant was his cousin, ⟦P2⟧"), else k."""
    owned = reading.lower[k + 1 : k + 2] and reading.is_name[k] and reading.lower[k + 1] in POSSESSIVE
    if owned or (reading.lower[k : k + 1] and reading.lower[k] in THEIRS):
        for j in range(k + 1 + bool(owned), min(k + 6, len(reading.words))):
            if reading.is_name[j]:
                return j
            if not (reading.is_nominal(j) or reading.lower[j] == ","):
                break
    return k


def is_told_by_kin(reading: Reading, k: int) -> bool:
    """Tell whether the name at word k is told by whose kin he is: "his wife, ⟦P1⟧ (, and his niece)"."""
    j = k - (reading.lower[max(0, k - 1)] == ",")
    return j > 1 and reading.lower[j - 1] in KIN and reading.lower[j - 2] in THEIRS
