"""Tell from the verb beside them that words in capitals name somebody.

"designated | Velkur Dairy | for", "targeted Sarn Ltd., | Velkur Dairy |, and"     what an act is upon
"| Velkur Dairy | owns", "| Velkur Dairy (VD) | is a"                              what does what only somebody does

A name that a text prints once, with nothing beside it that says what bears it, has only that verb.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractor.annotate.naming.chunks import GLUE, PLACING, is_capital
from extractor.annotate.naming.enumerations import kind_of
from extractor.annotate.naming.posts import NO_OPENING, NO_PERSON, SENTENCE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from extractor.annotate.naming.chunks import Word

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
# what only somebody does who has a name: "Velkur Construction owns", "Velkur Construction (VC) is a"
_DOES = re.compile(
    r"(?: \([^()\n]{2,40}\))?,? (?:also |has |had |has also |allegedly |reportedly )?"
    r"(?:owns|owned|controls|operates|operated|leads|heads|manages|oversees|directs|provided|supplied|acted|served|procured|"
    r"purchased|sold|shipped|transferred|laundered|facilitated|is an? [a-z]|was an? [a-z]|is the |was the )(?! ?by\b)"
)
# "Along with Velkur DMCC, also owned by": what a sentence opens with before the name
_BEFORE_NAME = frozenset(
    {"Along", "Together", "Like", "Unlike", "Besides", "Through", "Under", "With"}
    | {"In", "From", "By", "As", "For", "At"}
)


def acts_or_is_acted_upon(text: str, words: list[Word], first: int, last: int, kinds: Mapping[str, str]) -> bool:
    """Tell whether the candidate words[first:last] is what an act is upon, or does what only somebody does."""
    inside = words[first:last]
    if not is_capital(inside[0].text) or inside[0].text in NO_OPENING | _BEFORE_NAME or inside[-1].possessive:
        return False
    if all(kind_of(word, kinds) in NO_PERSON for word in inside):
        return False
    if not _is_named(inside, kinds) or _form_follows(text, words, last, kinds):
        return False
    start, end = inside[0].start, inside[-1].end
    if _is_acted_upon(text, start, end):
        return True
    return SENTENCE.search(text, max(0, start - 8), start) is not None and _DOES.match(text, end) is not None


def _is_named(inside: list[Word], kinds: Mapping[str, str]) -> bool:
    """Tell whether words are several, and neither a number with a noun nor "North Norlandian"."""
    numbered, closes = not inside[0].text[0].isalpha(), is_capital(inside[-1].text)
    return len(inside) > 1 and closes and not numbered and kind_of(inside[-1], kinds) not in PLACING


def _form_follows(text: str, words: list[Word], last: int, kinds: Mapping[str, str]) -> bool:
    """Tell whether a legal form goes on behind a comma: "Orsa Kellim |, GmbH"."""
    if last == len(words) or text[words[last - 1].end : words[last].start] != ", ":
        return False
    return kind_of(words[last], kinds) == "form"


def _is_acted_upon(text: str, start: int, end: int) -> bool:
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
    return all(word[0].isupper() or word in GLUE for word in _WORD.findall(_ASIDE.sub("", between)))
