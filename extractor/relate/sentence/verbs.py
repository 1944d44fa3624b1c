"""Tell which words around a verb belong to it: the auxiliaries before it, the participle behind a copula."""

from __future__ import annotations

import re

from extractor.relate.sentence.phrases import Phrase, Words
from extractor.relate.sentence.vocabulary import AUXILIARIES, PREPOSITIONS, words

_DESCRIBES = re.compile(r"(?:describ|identif|designat|label|nam|regard|defin|list)(?:e|es|y|ies|ed|ied|ing|ying|s)?$")
_LISTED = words("named listed included mentioned")


def verb_before(reading: Words, i: int) -> int:
    """Return the verb before the auxiliaries, or "to", that stand before word i."""
    j = i - 1
    while j >= 0 and reading.lower[j] in AUXILIARIES:
        j -= 1
    return max(j, 0)


def is_not_noun(reading: Words, k: int) -> bool:
    """Tell whether word k makes a verb of the copula before it: "is targeting a network led by", "is named on"."""
    while k < len(reading.words) and reading.lower[k] in AUXILIARIES:
        k += 1
    if k + 1 >= len(reading.words) or not reading.words[k].islower():
        return False
    listed = reading.lower[k] in _LISTED and reading.lower[k + 1] in PREPOSITIONS
    return listed or reading.lower[k].endswith("ing")


_PLURALS = words("affairs finances sales exports imports resources is was has as its services sports news arms")
_DEEDS = words("paid told met saw sent put gave shot beat hit sued")
# what one does to somebody, and no adjective: "⟦O1⟧ has questioned former bank manager ⟦P2⟧"
_DONE_TO = words(
    "questioned booked summoned grilled interviewed arraigned quizzed sought sued arrested detained charged indicted "
    "accused fired dismissed sacked hired replaced promoted jailed freed released quoted contacted thanked praised "
    "visited extradited deported expelled suspended fined met told paid bribed met hacked robbed kidnapped killed shot"
)


def is_deed(reading: Words, start: int, end: int) -> bool:
    """Tell whether words [start, end) are what one does to another: "(⟦O1⟧) thanked (Agent ⟦P2⟧)", "later paid"."""
    between = [reading.lower[k] for k in range(start, end) if reading.words[k].islower()]
    if not _DONE_TO.isdisjoint(between):
        return True
    done = (word.endswith("ed") or word in _DEEDS or _does(word) for word in between)
    return reading.words[end][0].isupper() and any(done) and not any("-" in word for word in between)


def _does(word: str) -> bool:
    """Tell whether a word before a title is a verb: "(fundraising) undermines Prime Minister ⟦P1⟧", no "operations"."""
    return word.endswith("s") and not word.endswith(("ss", "ions", "ics")) and word not in _PLURALS


def told_object(reading: Words, i: int) -> Phrase | None:
    """Return the object in "described ⟦X⟧ as", whose "as" is word i: the description is not of the subject."""
    if i >= 2 and reading.is_name[i - 1] and _DESCRIBES.match(reading.lower[i - 2]):
        return reading.phrase(i - 1, i)
    return None
