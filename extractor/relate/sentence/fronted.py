"""Find whom a participle phrase before the subject is about: "After hacking ⟦O1⟧, ⟦P2⟧ sold".

In addition to owning ⟦O1⟧, ⟦P2⟧ runs ⟦O3⟧          ⟦O1⟧ is owned, and runs nothing
In ⟦D1⟧, after being hired by ⟦O2⟧, ⟦P3⟧ moved      who was hired, and who moved, is ⟦P3⟧
"""

from __future__ import annotations

from extractor.relate.sentence.items import behind_comma
from extractor.relate.sentence.phrases import Phrase, Words
from extractor.relate.sentence.vocabulary import PREPOSITIONS, words

_OPENERS = words("after before by while upon when since besides without despite on through")
_ADJUNCTS = words("on at by with in under through via after before following upon despite for from together along")
_LONG = (["in", "addition", "to"], ["prior", "to"], ["apart", "from"], ["aside", "from"], ["rather", "than"])
_PARTICIPLE = 3  # words of "(after) having allegedly been"
_OBJECT = 12  # words from a participle to its object


def opens_clause(reading: Words, j: int) -> bool:
    """Tell whether the words up to word j open a participle phrase: "In addition to |", "In ⟦D1⟧, by |"."""
    start = next((j - len(long) + 1 for long in _LONG if reading.lower[max(0, j - len(long) + 1) : j + 1] == long), j)
    if start == j and reading.lower[j] not in _OPENERS:
        return False
    if start == 0 or reading.lower[start - 1] in {"“", ";"}:
        return True
    told = any(reading.is_verb(k) or reading.is_past(k) or reading.words[k].startswith("⟦P") for k in range(start))
    return reading.lower[start - 1] == "," and not told


def closes_adjunct(reading: Words, first: int, comma: int) -> bool:
    """Tell whether a noun only closes what opens a sentence: "On the orders of a | ⟦G1⟧ member, ⟦P2⟧ paid"."""
    k = first - (reading.lower[max(0, first - 1) : first] in (["a"], ["an"]))
    opens = 0 < k < first and reading.lower[k - 1] in PREPOSITIONS and reading.lower[0] in _ADJUNCTS
    if not opens or reading.lower[comma : comma + 1] != [","] or any(reading.is_name[:k]):
        return False
    behind = reading.list_starting(comma + 1, stop_at_clause=False)
    if behind is None or behind.end >= len(reading.words):
        return False
    return reading.is_verb(behind.end) or reading.is_past(behind.end)


def before_subject(reading: Words, phrase: Phrase) -> Phrase:
    """Return a list of objects without the subject behind it: "After hacking ⟦O1⟧, ⟦P2⟧, ⟦P3⟧ and ⟦P4⟧ sold"."""
    phrase = _before_pronoun(reading, phrase)
    whole = reading.list_starting(phrase.start, stop_at_clause=False) or phrase
    first = past_fronted(reading, whole).start
    if (
        first == phrase.start
        or whole.end >= len(reading.words)
        or not (reading.is_verb(whole.end) or reading.is_past(whole.end))
    ):
        return phrase
    last = max(k for k in range(phrase.start, first) if reading.is_name[k])
    return reading.phrase(phrase.start, min(last + 1, phrase.end))


def _before_pronoun(reading: Words, phrase: Phrase) -> Phrase:
    """Return ⟦G1⟧ of "After ⟦O0⟧ laundered money for ⟦G1⟧, | he paid": a pronoun opens what it is the subject of."""
    for k in range(phrase.start + 1, phrase.end):
        pronoun = reading.is_name[k] and reading.bare.tokens(reading.words[k])[0].form == "pronoun"
        if pronoun and reading.lower[k - 1] == "," and reading.lower[k + 1 : k + 2] not in (["'s"], ["’s"]):
            return reading.phrase(phrase.start, k - 1)
    return phrase


def past_fronted(reading: Words, phrase: Phrase) -> Phrase:
    """Return a list of names without those that are objects of a participle phrase before the subject."""
    names = [k for k in range(phrase.start, phrase.end) if reading.is_name[k]]
    if len(names) == 1 or "," not in reading.lower[phrase.start : phrase.end]:
        return phrase
    for k in range(phrase.start - 1, max(0, phrase.start - _OBJECT), -1):
        if reading.is_name[k] or reading.lower[k] in {",", ";", ":", "“", "”"}:
            return phrase
        if reading.lower[k].endswith("ing") and any(
            opens_clause(reading, j) for j in range(k - 1, max(-1, k - 1 - _PARTICIPLE), -1)
        ):
            return reading.phrase(behind_comma(reading, names), phrase.end)
    return phrase
