"""Find the lists that continue an act whose verb is not said again.

designated ⟦O1⟧ pursuant to ⟦L2⟧; and ⟦O3⟧ pursuant to ⟦L4⟧                                  ⟦O3⟧
designated ⟦O1⟧ for being owned by ⟦P2⟧, and ⟦O3⟧, a shop in Tresa, for acting for ⟦P2⟧      ⟦O3⟧
designated ⟦O1⟧ for being owned by ⟦P2⟧, and its director, ⟦P3⟧, for acting for ⟦O1⟧         ⟦P3⟧
⟦P1⟧ was sentenced to ten years in prison, ⟦P2⟧ to five years                                ⟦P2⟧
"""

from __future__ import annotations

import re

from extractor.relate.acts.governed import names_the_governed
from extractor.relate.acts.timing import LISTING
from extractor.relate.sentence.parse import Phrase, Reading

_PURSUANT = re.compile(r",?\s(?:(?:is|are|was|were)\s)?(?:pursuant to|under (?=⟦L))")
_AGAIN = re.compile(
    rf"{_PURSUANT.pattern}|,? for (?=being |SUP|AFO|OOC|having |(?:materially |knowingly )?[a-z]+ing |"
    r"(?:(?:his|her|its|their|⟦[POGVA]\d+⟧['’]s) )?(?:[a-z]+ ){0,3}(?:support|assistance|roles?|ties|links|leadership) "
    r"(?:to|of|for|with|in|within) )"
)
_APPOSED = re.compile(r" for [^;]*\b(?!and\b)[a-z]+, $")  # "A for his support to one of the leaders, ⟦P1⟧, pursuant to"
# "having materially assisted ⟦O2⟧ and ⟦P3⟧ for being …", "who finances the ⟦G2⟧, pursuant to"
_TAKES = re.compile(r"(?:[a-z](?:ed|ing)|\b(?:who|which|that) [a-z]+s)(?: (?:the|an?))* $")
# "…, and ⟦O3⟧, a shop in Tresa (for acting for)", "… and its director, ⟦P3⟧ (for acting for)": who has a reason of his
# own stands in the list of the verb, not in that of the reason before
_DESCRIBED = re.compile(
    r"(?:, and (?:the )?(?P<name>⟦[POGVA]\d+⟧), an? (?:[^;,⟦]|⟦[CNOPG]\d+⟧){2,90}?|"
    r",? and (?:its|their|(?:the )?⟦O\d+⟧['’]s?) (?:[a-z-]+,? ){1,6}?(?P<post>⟦P\d+⟧))$"
)
_TO_TERM = re.compile(
    r"(?:[,;] (?:and )?| and )(?P<name>⟦P\d+⟧)(?:,(?: \d\d,?)?)? to (?:an? )?"
    r"(?:(?:[\w-]+ ){1,6}?(?:years?|months?|days)\b|time served\b|life\b)"
)


def gapped(reading: Reading, kind: str, start: int, stop: int) -> list[Phrase]:
    """Return the lists in the words [start, stop) behind an act that continue it."""
    if kind == "conviction":
        found = [reading.index(match.start("name")) for match in _TO_TERM.finditer(reading.bare.text, start, stop)]
        return [reading.phrase(i, i + 1) for i in found]
    if kind not in LISTING:
        return []
    matches = enumerate(_AGAIN.finditer(reading.bare.text, start, stop))
    lists = [_list_before(reading, match, start, first=number == 0) for number, match in matches]
    return [phrase for phrase in lists if phrase]


def _list_before(reading: Reading, again: re.Match[str], start: int, *, first: bool) -> Phrase | None:
    """Return the list that stands free before the words of a further basis or reason."""
    if not first and (own := _with_own_reason(reading, again, start)):
        return own
    i = reading.index(again.start())
    while i >= 0 and reading.starts[i] >= again.start():
        i -= 1
    phrase = reading.list_ending(i) if i >= 0 and reading.starts[i] >= start else None
    if phrase and names_the_governed(reading, phrase.start, reading.index(start)):
        return None  # "companies linked to two cartels, the ⟦G1⟧ and ⟦G2⟧, pursuant to"
    if phrase and (reading.governed(phrase.start) or _is_object(reading, phrase, start)):
        phrase = None if first else _second_half(reading, phrase)
    if phrase and _APPOSED.search(reading.bare.text, start, reading.starts[phrase.start]):
        return None
    return phrase


def _with_own_reason(reading: Reading, again: re.Match[str], start: int) -> Phrase | None:
    """Return who is described, or named behind his post, before a reason of his own."""
    apart = again.group().startswith(", for")
    match = _DESCRIBED.search(reading.bare.text, start, again.start()) if apart else None
    if match is None:
        return None
    i = reading.index(match.start("name" if match["name"] else "post"))
    return reading.phrase(i, i + 1)


def _is_object(reading: Reading, phrase: Phrase, start: int) -> bool:
    """Tell whether a verb of the reason before it takes a list: "for having assisted ⟦O2⟧ and ⟦P3⟧ for …"."""
    return _TAKES.search(reading.bare.text, start, reading.starts[phrase.start]) is not None


def _second_half(reading: Reading, phrase: Phrase) -> Phrase | None:
    """Return ⟦O2⟧ and ⟦O3⟧ of "owned by ⟦P1⟧ and ⟦O2⟧ and ⟦O3⟧ for being owned by ⟦P4⟧".

    The list divides where persons end and others begin, else at its first "and".
    """
    after = [k + 1 for k in range(phrase.start, phrase.end) if reading.lower[k] == "and"]
    names = [k for k in range(phrase.start, phrase.end) if reading.is_name[k]]
    letters = [reading.words[k][1] == "P" for k in names]
    turns = [k for k, now, before in zip(names[1:], letters[1:], letters, strict=False) if now != before]
    if len(turns) > 1 or not (after or turns):
        return None
    first = turns[0] if turns else after[0]
    while not reading.is_name[first]:
        first += 1
    return reading.phrase(first, phrase.end)
