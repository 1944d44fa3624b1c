"""Tell where a list of names ends: past a name that was not read, and before one that opens an item of its own."""

from __future__ import annotations

import re

from extractor.relate.sentence.vocabulary import KINSMAN, words

DESCRIBING = frozenset({"who", "which", "whose", "that", "a", "an", "the", "where"})  # what opens a description
KIN = frozenset(f"{one}{law}" for one in KINSMAN.split("|") for law in ("", "-in-law"))
_POSTS = words(  # "…; ⟦P1⟧, chief executive of"
    "founder co-founder chief chairman chairwoman president ceo director head owner co-owner leader deputy former "
    "billionaire"
)
_ITS = (["its"], ["his"], ["her"])
_OF_ONE = (["'s"], ["’s"], ["'"], ["’"])
_SEPARATORS = frozenset({",", ";", "and", "or"})
_LONGEST = 6  # words of a man's name
_IS_POST = re.compile(
    r"(?i)\W|.*(?:er|or|al|ry|ent|man|woman|ant|chief|head|agent|attorney|judge|counsel|deputy|u\.s\.?)s?$"
)


def is_described(lower: list[str], j: int) -> bool:
    """Tell whether a description follows the name at word j: "⟦P1⟧, who …", "⟦P1⟧, current wife of …", "⟦P1⟧ – …"."""
    told = not (DESCRIBING | _POSTS).isdisjoint(lower[j + 2 : j + 3]) or not KIN.isdisjoint(lower[j + 2 : j + 4])
    return lower[j + 1 : j + 2] in (["–"], ["—"]) or (told and lower[j + 1 : j + 2] == [","])


def past_unread(words: list[str], end: int, j: int) -> int:
    """Return the comma behind a name that was not read, else j: "⟦P1⟧, | Orsa Kellim, ⟦P2⟧", "⟦O1⟧, | Tolma, ⟦O2⟧".

    The list so far ends before word `end`; word j follows its comma. Of one word only a body's name may be.
    """
    k = j
    while (
        k < len(words)
        and words[k][0].isupper()
        and words[k].replace("’", "").isalpha()
        and not _IS_POST.match(words[k])
    ):
        k += 1
    more = k + 1 + (words[k + 1 : k + 2] == ["and"])
    person, shortest = words[end - 1].startswith("⟦P"), 1 + words[end - 1].startswith("⟦P")
    listed = (
        (person or words[end - 1].startswith("⟦O")) and j + shortest <= k < j + _LONGEST and words[k : k + 1] == [","]
    )
    return k if listed and words[more : more + 1] and words[more].startswith(words[end - 1][:2]) else j


def opens_item(words: list[str], before: int, end: int) -> bool:
    """Tell whether the last name of a list, before word `end`, opens an item: "owned by ⟦P1⟧, and ⟦O2⟧, whose …".

    The name before it ends at word `before`. Two that a comma and "and" join are no list if only one is a person.
    """
    first, last = words[before - 1][1], words[end - 1][1]
    if words[before] == ";" and words[end : end + 1] == ["for"]:
        return True  # "⟦P1⟧ for acting for ⟦O2⟧; and ⟦O3⟧ for being …"
    reason = words[end : end + 1] == ["for"] and words[before - 1] != "for"
    if reason and (words[end + 1 : end + 2] in _ITS or words[end + 2 : end + 3] in _OF_ONE):
        return True  # "for its ties to ⟦O1⟧ and ⟦O2⟧ for its support": of the last alone
    two = words[before : before + 2] == [",", "and"] and words[before - 2].casefold() not in _SEPARATORS
    if two and (first == "P") != (last == "P"):
        return True
    described = words[end : end + 1] == [","] and bool(
        {word.casefold() for word in words[end + 1 : end + 2]} & DESCRIBING
    )
    return described and first != last and words[before] in {",", ";"}
