"""Tell from the verb of an act before it that words in capitals name somebody: "designated | Velkur Dairy | for".

A name that a text prints once, with nothing beside it that says what bears it, has only that verb.
"""

from __future__ import annotations

import re

from extractor.annotate.naming.chunks import GLUE

# in prose only: the verbs of a title are capitalised as its names are
_ACTS = re.compile(
    r"(?<!\ba )(?<!\ban )\b(?:(?:re-?)?designat(?:ed|ing)|sanction(?:ed|ing)|blacklist(?:ed|ing)|delist(?:ed|ing)|"
    r"target(?:ed|ing)|indict(?:ed|ing)|charg(?:ed|ing)|arrest(?:ed|ing)|"
    r"(?:designated|sanctioned|targeted|identified|listed|sanctions|targets|actions?|following) "
    r"(?:are|were|include[sd]?|against|is|was)) (?:also |today |both )?(?:the )?"
)
_BACK = 400  # characters: a list of names may stand between
_ASIDE = re.compile(r" ?\([^()]{1,80}\)")
_STOP = re.compile(r"[;:\n“”\"]|[a-z)]\. (?=[A-Z])")
_WORD = re.compile(r"[^\s,]+")

# what somebody is designated as, and nobody's name
_STATUS = re.compile(r"(?:Specially|Significant|Foreign (?:Terrorist|Narcotics)|Tier|Designated|Executive Order)\b")


# a noun behind it would make it a part of a description: "designated | Southeast Norlandian | rebels"
_ENDS = re.compile(
    r"[,.;:)\n]|$| \(| [–—]| (?:for|pursuant|under|on|in|and|or|as|to|who|which|that|whose|with|after|because|"
    r"following|today|earlier|last|this|by|through|via|from|was|is|were|are|has|had)\b"
)


def is_acted_upon(text: str, start: int, end: int) -> bool:
    """Tell whether text[start:end] is what an act is upon, or one of a list of names that are."""
    if _STATUS.match(text, start) or not _ENDS.match(text, end):
        return False
    before = text[max(0, start - _BACK) : start]
    verbs = list(_ACTS.finditer(before))
    if not verbs:
        return False
    between = before[verbs[-1].end() :]
    if not between:
        return True
    if _STOP.search(between) or not between.rstrip().endswith((",", " and", ", the", " and the")):
        return False
    return all(word[0].isupper() or word in GLUE or word == "and" for word in _WORD.findall(_ASIDE.sub("", between)))
