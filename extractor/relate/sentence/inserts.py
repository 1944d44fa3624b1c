"""Find the clause of a verb that others part from it: that of the passive it goes on, or one with an insert.

a firm owned by ⟦P2⟧ and (run by)      what the first passive is said of
⟦O1⟧, which is used to (launder)       what is used
⟦P1⟧, using ⟦O2⟧, (sold)               what ⟦P1⟧ does
"""

from __future__ import annotations

import re

from extractor.relate.sentence.phrases import Phrase, Words
from extractor.relate.sentence.vocabulary import (
    ARTICLES,
    COPULAS,
    POSSESSIVE,
    PREPOSITIONS,
    RELATIVE,
    words,
)

_CLAUSE = 14  # words of "owned by ⟦O1⟧, ⟦O2⟧ and ⟦P3⟧ and (run by)"
_INSERT = 28  # words of ", often acting on the orders of ⟦P1⟧,"
_VERBAL = 6  # words of "jointly owned or controlled by"
_USED = words("used utilized utilised leveraged exploited established created formed founded intended meant tasked")
_ADJECTIVES = 3
_PERFECT = words("has have had")
_FINITE = words(
    "is are was were will would can could may might did does stole bought gave ran went kept got told drew built "
    "smuggles launders"
)
_ENDS = words("; : . “ ” because while but although whereas")
_AFTER_NOUNS = words("of who which that and or , . ; from based located")  # what follows "officials", and no verb
_SOMETIMES = words("also often then later sometimes once now still always at times")
_OPENS = words("alongside according a an the one himself herself itself formerly known whose as")
_PARTICIPLE = re.compile(
    r"(?!(?:need|feed|speed|seed|breed|indeed|exceed|proceed|succeed)$)[a-z]+(?:-[a-z]+)*ed|"
    r"(?:co-)?(?:run|led|built|held|overseen|bought|begun|given|taken|sold|known|set)"
)


def first_passive(reading: Words, i: int, j: int) -> int:
    """Return the participle that the passive one at word i goes on, else -1; word j stands before i.

    a firm | registered in ⟦C1⟧ and (owned by ⟦P2⟧) · which is | owned by ⟦O1⟧ and (operated by ⟦O2⟧) ·
    a station | financed and (controlled by ⟦G1⟧)
    """
    closes = reading.lower[j] == "and" or (reading.lower[j] == "," and _is_listed(reading, i))
    if not closes or reading.lower[j + 1] in COPULAS or _passive(reading, i) < 0:
        return -1
    last = j - 1 if reading.lower[j - 1] != "," or reading.lower[j] == "," else j - 2
    for k in range(last, max(0, last - _CLAUSE), -1):
        if _is_participle(reading, k):
            if k == last:
                return k
            opens = reading.lower[k + 1] in PREPOSITIONS or reading.words[k + 1].startswith("⟦D")
            is_active = reading.is_name[k - 1] or reading.lower[k - 1] in _PERFECT
            return k if opens and not is_active else -1
        if reading.lower[k] in RELATIVE | COPULAS | _ENDS or reading.is_verb(k):
            return -1
    return -1


def first_verb(reading: Words, i: int, j: int) -> int:
    """Return the verb on which the infinitive at word i depends, or with which it is joined, else -1; j is before it.

    which was | used to (launder) · which was used to | launder funds and (smuggle arms)
    """
    if reading.lower[j] in _USED and reading.lower[j + 1] == "to":
        return j
    if reading.lower[j] != "and" or i != j + 1 or reading.lower[i].endswith(("s", "ed", "ing")):
        return -1
    for k in range(j - 1, max(1, j - _CLAUSE), -1):
        if reading.is_name[k] or reading.lower[k] in RELATIVE | COPULAS | _ENDS | {","}:
            return -1
        if reading.lower[k] == "to" and reading.lower[k - 1] in _USED:
            return k - 1
    return -1


def possessed(reading: Words, i: int, j: int) -> Phrase | None:
    """Return ⟦P1⟧ of "⟦P1⟧'s alleged (involvement in)", whose noun is word i and has word j before it."""
    if reading.lower[i] in PREPOSITIONS or reading.lower[i].endswith("ing"):
        return None
    for k in range(j, max(0, j - _ADJECTIVES), -1):
        if reading.lower[k] in POSSESSIVE and reading.is_name[k - 1]:
            return reading.list_ending(k - 1)
        if not (reading.words[k].islower() and (reading.is_nominal(k) or reading.lower[k].endswith("ed"))):
            return None
    return None


def _passive(reading: Words, i: int) -> int:
    """Return the "by" behind the participle at word i ("jointly owned or controlled by"), -1 for none."""
    for k in range(i, min(i + _VERBAL, len(reading.words))):
        if reading.lower[k] == "by":
            return k
        if reading.is_name[k] or reading.lower[k] in RELATIVE | _ENDS:
            return -1
    return -1


def _is_listed(reading: Words, i: int) -> bool:
    """Tell whether "and" joins one more passive to that at word i: "founded by ⟦P1⟧, | funded by ⟦P2⟧, and led by"."""
    by = _passive(reading, i)
    for k in range(by + 1, min(by + _CLAUSE, len(reading.words) - 1)) if by > 0 else ():
        if reading.lower[k] in RELATIVE | COPULAS | _ENDS:
            return False
        if reading.lower[k] == "and" and _is_participle(reading, k + 1):
            return _passive(reading, k + 1) > 0
    return _passive(reading, i + 2) > 0 and reading.lower[i + 1] == "and" and _is_participle(reading, i + 2)


def _is_participle(reading: Words, k: int) -> bool:
    return reading.words[k].islower() and _PARTICIPLE.fullmatch(reading.lower[k]) is not None


def resumed(reading: Words, j: int) -> Phrase | None:
    """Return who did what the verb behind the comma at word j says, where that comma closes an insert.

    ⟦P0⟧, using ⟦O1⟧, (sold oil) · ⟦P0⟧, who is a friend of ⟦P1⟧, (launders money)
    """
    if not reading.is_name[j - 1] or not _is_finite(reading, j + 1):
        return None
    last = reading.list_ending(j - 1)
    for k in range(last.start - 1 if last else 0, max(0, j - _INSERT), -1):
        if reading.lower[k] in _ENDS:
            return None
        if reading.lower[k] != "," or not reading.is_name[k - 1]:
            continue
        opens = k + 1
        while _is_adverb(reading.lower[opens]):
            opens += 1
        phrase = reading.list_ending(k - 1)
        if phrase is None or opens >= j - 1 or reading.is_name[opens] or reading.lower[opens] in {"and", "or"}:
            continue
        if reading.governed(phrase.start) or _takes_object(reading, phrase.start):
            continue
        return phrase if _opens_insert(reading, opens) else None
    return None


def relative_before(reading: Words, j: int) -> int:
    """Return the "which" of an insert that no name closes at the comma at word j, else 0.

    ⟦O0⟧, which was listed by the council pursuant to ⟦L1⟧, (is)
    """
    for k in range(j - 1, max(1, j - _INSERT), -1):
        if reading.lower[k] in {";", ":", "”", "“"}:
            return 0
        if reading.lower[k] in {"who", "which", "whose", "whom"}:
            return k if reading.lower[k - 1] == "," else 0
    return 0


def _opens_insert(reading: Words, k: int) -> bool:
    word = reading.lower[k]
    participle = reading.words[k].islower() and word.endswith("ing") and word != "including"
    return participle or word in _OPENS or word in PREPOSITIONS | RELATIVE or _is_participle(reading, k)


def _takes_object(reading: Words, start: int) -> bool:
    """Tell whether the list at word `start` is what a verb does something to: "using the ⟦O1⟧"."""
    k = start - 1
    while k > 0 and reading.lower[k] in ARTICLES:
        k -= 1
    return k >= 0 and (reading.is_verb(k) or (reading.words[k].islower() and reading.lower[k].endswith(("ing", "ed"))))


def _is_adverb(word: str) -> bool:
    return word.endswith("ly") or word in _SOMETIMES


def _is_finite(reading: Words, k: int) -> bool:
    """Tell whether a finite verb is at word k: "sold oil", "has moved", "launders money", not "led by"."""
    while k < len(reading.words) and _is_adverb(reading.lower[k]):
        k += 1
    if k + 1 >= len(reading.words) or not reading.words[k].islower():
        return False
    word, following = reading.lower[k], reading.lower[k + 1]
    if word in _FINITE or word in _PERFECT:
        return True
    if _is_participle(reading, k):
        return _passive(reading, k) < 0 and (reading.is_verb(k) or following not in PREPOSITIONS)
    is_plural = following in _AFTER_NOUNS or word.endswith(("ss", "us"))
    return reading.is_verb(k) or (word.isalpha() and word.endswith("s") and not is_plural)
