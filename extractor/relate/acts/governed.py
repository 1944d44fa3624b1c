"""Tell which names stand where something other than the verb takes them: in brackets, behind "leaders of the group"."""

from __future__ import annotations

from extractor.relate.acts.apposed import are_kin_of_another
from extractor.relate.sentence.modifiers import BODY_NOUNS
from extractor.relate.sentence.parse import Reading
from extractor.relate.sentence.vocabulary import POSSESSIVE, PREPOSITIONS

_NOUN_PHRASE = 6  # words
_SHORT_FORMS = 9  # words of a bracket that holds other names


def in_bracket(reading: Reading, i: int) -> bool:
    """Tell whether word i stands in a bracket that opens a few words before it: "(⟦O2⟧)", "(⟦O2⟧ or ⟦O3⟧)"."""
    for k in range(i - 1, max(-1, i - _SHORT_FORMS), -1):
        if reading.lower[k] in {"(", ")"}:
            return reading.lower[k] == "("
    return False


def names_the_governed(reading: Reading, i: int, first: int) -> bool:
    """Tell whether the name at word i is that of a governed noun: "leaders of the armed group, the ⟦G1⟧"."""
    j = i - 1
    while j > first and reading.lower[j] in {"the", ",", "or"}:  # "leaders of gangs or ⟦G1⟧": they are called so
        j -= 1
    if reading.words[i].startswith("⟦P") and j < i - 1:
        return _is_owner_of_many(reading, j, first) or are_kin_of_another(reading, j, first)
    if reading.words[i][1:2] not in "OG" or reading.lower[j] not in BODY_NOUNS:
        return False
    for k in range(j - 1, max(first, j - _NOUN_PHRASE) - 1, -1):
        if reading.lower[k] in PREPOSITIONS:
            return True
        if reading.words[k].startswith(("⟦C", "⟦N")):
            continue
        if reading.is_name[k] or not reading.words[k][0].isalpha() or reading.is_verb(k):
            # "⟦P1⟧, and ⟦P1⟧'s company, ⟦O2⟧" stands free, "head of ⟦P1⟧'s company, ⟦O2⟧" does not
            owner = k - 3 if reading.lower[k - 2] in {"the", "a", "an"} else k - 2  # "members of the regime's forces"
            return reading.lower[k] in POSSESSIVE and k > 1 and reading.lower[owner] in PREPOSITIONS
    return False


def _is_owner_of_many(reading: Reading, j: int, first: int) -> bool:
    """Tell whether a noun at word j tells whose many are: "two sons of ⟦P1⟧'s brother and former adviser, ⟦P2⟧"."""
    k = j
    while k > max(first, j - _NOUN_PHRASE) and (reading.is_nominal(k) or reading.lower[k] == "and"):
        k -= 1
    owned = k < j and reading.lower[k] in POSSESSIVE and k > first + 2 and reading.lower[k - 2] == "of"
    return owned and reading.lower[k - 3].endswith(("s", "children"))
