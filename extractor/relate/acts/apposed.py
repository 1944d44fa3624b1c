"""Find who stands free behind names that something else takes: whom an apposition names.

the president of ⟦O1⟧, ⟦P2⟧          ⟦P2⟧
an entity owned by ⟦P1⟧, ⟦O2⟧        ⟦O2⟧
⟦P0⟧, the head of ⟦O1⟧, and ⟦O2⟧     ⟦O2⟧
⟦P0⟧, the wife of ⟦P1⟧, and ⟦P2⟧     ⟦P2⟧
⟦P0⟧, head of ⟦O1⟧, and his aide ⟦P2⟧     ⟦P2⟧
"""

from __future__ import annotations

import re
from itertools import pairwise

from extractor.relate.sentence.parse import Reading
from extractor.relate.sentence.phrases import Phrase
from extractor.relate.sentence.vocabulary import KINSMAN, POSSESSIVE, words

OPENERS = words("including namely : — – are is numbers number")
_OWN_NOUN = 8  # words of ", whose longtime leader,"
_PAIR = [",", "and"]
_OWNED_BY = re.compile(
    r"(?<!, )\b(?:an?|another|one|two|three|four|five|six|seven|eight|nine|ten|\d+) (?:[\w-]+ |⟦[CN]\d+⟧ ){0,5}?"
    r"(?:entit(?:y|ies)|compan(?:y|ies)|firms?|business(?:es)?|vessels?) (?:(?:that|which) (?:is|are) )?"
    r"(?:owned|controlled)(?:,? (?:or|and) [a-z]+)? by $"
)
_KIN = words("brothers sisters sons daughters children parents cousins nephews siblings")
_OTHERS = words(
    "children child spouse spouses wife wives son sons daughter family members associates companies network relatives "
    "entities individuals"
)


def apposed(reading: Reading, phrase: Phrase) -> Phrase | None:
    """Return ⟦P2⟧ in "the president of ⟦O1⟧, ⟦P2⟧", "⟦P0⟧ of ⟦O1⟧, and ⟦P2⟧": a person after a body and a comma."""
    if owned := _behind_owner(reading, phrase):
        return owned
    before = reading.lower[max(0, phrase.start - 14) : phrase.start]
    opened = [k for k, word in enumerate(before) if word in OPENERS]
    if any(word in _OTHERS for word in before[opened[-1] if opened else 0 :]):
        return _behind_kin(reading, phrase)
    for k in range(phrase.start + 1, phrase.end - 1):
        if reading.lower[k] == "," and reading.words[k - 1].startswith(("⟦O", "⟦G")):
            after = k + 2 if reading.lower[k + 1] == "and" else k + 1
            if his := _one_of_his(reading, after, phrase.end):
                return reading.list_starting(his, stop_at_clause=False)
            if after < phrase.end and reading.words[after].startswith("⟦P"):
                return reading.list_starting(after, stop_at_clause=False)
    return _after_apposition(reading, phrase)


# whose wife somebody is, as an apposition tells
_KIN_OF = re.compile(
    rf"⟦P\d+⟧(?:\s?\([^()]{{0,80}}\))?, (?:the |an? )?(?:[a-z-]+ ){{0,2}}(?:{KINSMAN})(?:-in-law)? of $"
)


def _behind_kin(reading: Reading, phrase: Phrase) -> Phrase | None:
    """Return ⟦P2⟧ of "⟦P0⟧, the wife of ⟦P1⟧, and ⟦P2⟧": the comma behind whose kin somebody is closes that."""
    told = _KIN_OF.search(reading.bare.text, 0, reading.starts[phrase.start])
    names = [k for k in range(phrase.start, phrase.end) if reading.is_name[k]]
    if told is None or len(names) < len(_PAIR) or reading.lower[names[0] + 1] != ",":
        return None
    return reading.list_starting(names[1], stop_at_clause=False)


def _one_of_his(reading: Reading, k: int, end: int) -> int:
    """Return ⟦P2⟧ of "⟦P0⟧, head of ⟦O1⟧, and | ⟦P0⟧'s former deputy, ⟦P2⟧", 0 where the words from k on are others."""
    if reading.lower[k + 1 : k + 2] and reading.lower[k + 1] not in POSSESSIVE:
        return 0
    name = next((i for i in range(k + 2, min(end, k + _OWN_NOUN)) if reading.is_name[i]), 0)
    nouns = reading.words[k + 2 : name - 1 if reading.lower[name - 1] == "," else name]
    return name if nouns and all(word.islower() for word in nouns) else 0


def _behind_owner(reading: Reading, phrase: Phrase) -> Phrase | None:
    """Return ⟦O2⟧ in "an entity owned by ⟦P1⟧, ⟦O2⟧": the body behind a person who owns one that is not named yet."""
    names = [k for k in range(phrase.start, phrase.end) if reading.is_name[k]]
    if not reading.words[phrase.start].startswith("⟦P") or not _OWNED_BY.search(
        reading.bare.text[: reading.starts[phrase.start]]
    ):
        return None
    body = next((k for k in names if reading.words[k].startswith(("⟦O", "⟦V"))), None)
    if body is None or reading.lower[body - 1] != ",":
        return None
    return reading.list_starting(body, stop_at_clause=False)


def _after_apposition(reading: Reading, phrase: Phrase) -> Phrase | None:
    """Return ⟦O2⟧ in "⟦P0⟧, the head of ⟦O1⟧, and ⟦O2⟧": the comma before "and" closes the apposition."""
    names = [k for k in range(phrase.start, phrase.end) if reading.is_name[k]]
    if len(names) != len(_PAIR) or reading.lower[names[0] + 1 : names[1]] != _PAIR:
        return None
    before = reading.lower[max(0, phrase.start - _OWN_NOUN) : phrase.start]
    opened = any(left == "," and right in {"the", "a", "an"} for left, right in pairwise(before))
    return reading.list_starting(names[1], stop_at_clause=False) if opened else None


def are_kin_of_another(reading: Reading, j: int, first: int) -> bool:
    """Tell whether a noun at word j names whose relative somebody is: "an in-law of the ⟦G1⟧ brothers, ⟦P2⟧"."""
    before = reading.lower[max(first, j - _OWN_NOUN) : j]
    return reading.lower[j] in _KIN and {"of", "to"} & set(before) != set() and "," not in before


def has_used(reading: Reading, phrase: Phrase) -> bool:
    """Tell whether a name is the subject of a clause about a noun: "⟦O0⟧, a company ⟦P1⟧ has used"."""
    acts = reading.lower[phrase.end : phrase.end + 1] and reading.lower[phrase.end] in {"has", "have", "had", "used"}
    noun = phrase.start - 1
    article = reading.lower[max(0, noun - 3) : max(0, noun)]
    return bool(acts) and noun > 1 and reading.is_nominal(noun) and bool({"a", "an", "the"} & set(article))
