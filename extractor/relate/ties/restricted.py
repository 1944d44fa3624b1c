"""Tell whether a clause restricts a common noun before it, and so tells of nobody who is named.

⟦O1⟧ bought parts for drones | purchased by ⟦G2⟧             the drones are ⟦G2⟧'s
⟦P1⟧ was linked to a camp that was | under the command of ⟦P2⟧      the camp was
⟦O1⟧ is a firm | owned by ⟦P2⟧, ⟦O1⟧, a firm | owned by ⟦P2⟧        the noun is ⟦O1⟧

The noun is the name's where a copula, a comma or the name itself stands before it.
"""

from __future__ import annotations

from extractor.relate.sentence.parse import Reading
from extractor.relate.sentence.phrases import Phrase
from extractor.relate.sentence.vocabulary import ARTICLES, AUXILIARIES, COPULAS, PREPOSITIONS, THEIRS, words

_PARTICIPLES = words("run led held bought sold sent paid set made built lent known")
_RELATIVE = words("that which")
_NOUNS_IN_ING = words("training meeting building funding housing gathering hearing briefing landing crossing trading")
_SOME = words("one some several most all none many among any each part number member members")
_WHERE = words("in from at")
_REACH = 8  # words of a noun phrase


def restricts_a_noun(reading: Reading, phrase: Phrase, start: int) -> bool:
    """Tell whether the clause that begins at word `start` goes with a noun that is none of the names of `phrase`."""
    if not 0 < phrase.end < start:
        return False
    last = _noun_before(reading, start)
    if last <= phrase.end:
        return False
    first = last
    while first > phrase.end and last - first < _REACH and _goes_on(reading, first - 1):
        first -= 1
        if reading.lower[first] in ARTICLES | THEIRS and not reading.lower[first - 1].endswith("ing"):
            break  # "follows | an action"
    if reading.lower[first - 1] == "as" or not _SOME.isdisjoint(reading.lower[phrase.end : first - 1]):
        return False
    if reading.lower[first - 1] in _WHERE and reading.described(first - 1):
        return False  # "⟦O1⟧ is a trader in the gold sector | owned by ⟦P2⟧"
    return reading.lower[first - 1] in PREPOSITIONS or _takes_object(reading, first - 1)


def _takes_object(reading: Reading, k: int) -> bool:
    """Tell whether word k is a verb with the noun behind it: "attended | an exposition", "to attend | training"."""
    word = reading.words[k]
    if not (word.isalpha() and word.islower()) or word in COPULAS | AUXILIARIES:
        return False
    return word.endswith("ed") or reading.is_verb(k) or reading.lower[k - 1] == "to"


def _noun_before(reading: Reading, start: int) -> int:
    """Return the word that is the noun a clause restricts, -1 where it restricts none."""
    if reading.lower[start] in PREPOSITIONS and reading.lower[start - 1].endswith("ed"):
        start -= 1  # "that was hosted | with the support of"
    k = start - 1
    while k > 1 and reading.lower[k] == "and" and reading.lower[k - 1].endswith("ed"):
        k -= 2  # "that targeted and | killed"
    while k > 0 and (reading.lower[k].endswith("ly") or reading.lower[k] in {"also", "then", "later"}):
        k -= 1
    if reading.lower[k] in AUXILIARIES | COPULAS or reading.lower[k] in _RELATIVE:
        while k > 0 and (reading.lower[k] in AUXILIARIES | COPULAS):
            k -= 1
        if reading.lower[k] not in _RELATIVE:
            return -1
        k -= 1
    elif not (reading.lower[start].endswith("ed") or reading.lower[start] in _PARTICIPLES):
        return -1
    noun = reading.words[k].islower() and (reading.is_nominal(k) or reading.lower[k] in _NOUNS_IN_ING)
    return k if noun else -1


def _goes_on(reading: Reading, k: int) -> bool:
    """Tell whether word k belongs to the noun phrase behind it."""
    word = reading.lower[k]
    if word.endswith(("ing", "ed")) and reading.lower[k - 1] in ARTICLES | PREPOSITIONS | {"as"}:
        return True  # "a training camp", "as blocked property"
    return word in ARTICLES | THEIRS or (
        reading.words[k].isalnum() and reading.words[k].islower() and reading.is_modifier(k)
    )
