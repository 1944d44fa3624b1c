"""Read a list of names that says something of each: "⟦O1⟧, a lender, the bank ⟦O2⟧, and ⟦O3⟧, which sells ships"."""

from __future__ import annotations

import re

from extractor.relate.places.patterns import NAME
from extractor.relate.places.words import PlaceWords
from extractor.relate.sentence.vocabulary import PREPOSITIONS, words

SHORT = r"(?:\s\(⟦[POG]\d+⟧\))?"  # the short name that a bracket gives it
_NO_NOUN = "|".join(sorted(PREPOSITIONS | words("and or is are was were who which that has have had said told")))
_DESCRIBED = rf"(?:(?:the|an?|his|her|its)\s)?(?:(?!(?:{_NO_NOUN})\b)[a-z][\w’'-]*(?<!ed),?\s){{0,6}}?"
_OWNER = rf"(?:{NAME}['’]s?\s(?=[a-z]))?"  # "⟦P0⟧’s wife, | ⟦P1⟧"
_ITEM = re.compile(rf"\s?{_OWNER}{_DESCRIBED}(?P<x>{NAME})(?!['’]s){SHORT}")
_APPOSED = re.compile(
    r",\s(?:an?|the|its|his|her|another|one|which|who|whose|formerly|also|and\sits)\s(?:[^,;:.⟦]|⟦[CN]\d+⟧){2,90}?"
    rf"(?:,\s[a-z][^,;:.⟦]{{2,50}}?)?(?=,\s(?:and\s)?{_DESCRIBED}{NAME}|;|,\sand\s|\sand\s{_DESCRIBED}{NAME}|$|\s[–—-]|[–—,.])"
)
# "⟦P1⟧ – whose names online are many – and ⟦P2⟧"
_INSERTED = re.compile(rf"\s[–—-]\s(?:an?|the|who|which|whose|also)\s[^–—;:.]{{2,160}}\s[–—-](?=,?\sand\s{NAME})")
_NEXT = re.compile(r"(?:,|;)?\s(?:and|as well as)\s|[,;]\s")


def listed_names(reader: PlaceWords, position: int) -> tuple[list[str], int]:
    """Return the names of the list that begins at a position, without what is said of each, and where it ends."""
    text, tokens, end = reader.masked.text, [], position
    while item := _ITEM.match(text, position):
        if reader.modifies(item.end("x")):
            break
        tokens.append(item["x"])
        end = item.end()
        apposed = _APPOSED.match(text, end) or _INSERTED.match(text, end)
        following = _NEXT.match(text, apposed.end() if apposed else end)
        if apposed:
            end = apposed.end()
        if following is None:
            break
        position = following.end()
    return reader.masked.actors(" ".join(tokens)), end
