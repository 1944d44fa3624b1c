"""Read whose kin one who bears a noun is: "⟦P1⟧'s lieutenant was his cousin, ⟦P2⟧", "his wife, ⟦P1⟧"."""

from __future__ import annotations

from itertools import pairwise

from extractor.relate.sentence.bounds import KIN
from extractor.relate.sentence.parse import POSSESSIVE, Phrase, Reading
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


def without_others(reading: Reading, phrase: Phrase) -> Phrase:
    """Return the kin of a list that goes on with others: ⟦P2⟧ of "(his sons), ⟦P2⟧, and key associates ⟦P3⟧"."""
    names = [k for k in range(phrase.start, phrase.end) if reading.is_name[k]]
    for one, other in pairwise(names):
        title = reading.lower[other - 1]
        if other - one > 2 and title.isalpha() and title.endswith("s") and title.removesuffix("s") not in KIN:
            return reading.phrase(phrase.start, one + 1)
    return phrase


def joins_partners(reading: Reading, head: int, of: Phrase) -> bool:
    """Tell whether a noun is of those it is said of, and the next of another: "are siblings and partners of ⟦P3⟧"."""
    mutual = reading.lower[head] in {"siblings", "brothers", "sisters", "cousins", "twins"}
    joined = reading.lower[head + 1 : head + 2] == ["and"] and of.start > head + 2
    return mutual and joined and KIN.isdisjoint(reading.lower[head + 2 : of.start])
