"""Read what an apposition calls a name: "Velkur, the state mining company, …", "Velkur is a ransomware gang"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractor.annotate.naming.nouns import sort_behind
from extractor.lexicon.bands import load_bands

if TYPE_CHECKING:
    from extractor.annotate.naming.chunks import Word

_WORDS = load_bands()
CRIMES = f"{_WORDS['computer_crimes']}|{_WORDS['intrusions']}"
_RELATIVE = {"who": "person", "whom": "person", "that": "body", "which": "body"}  # "a trader that …" is no man
_ARTICLES = frozenset({"a", "an", "the"})
_REACH = 9  # words of an apposition that are looked at
# "X, a Norlander paramilitary organization"
_ARMED = re.compile(f"{_WORDS['armed']}|{_WORDS['apposed']}")
_BANDED = re.compile(f"{_WORDS['apposed_nouns']}s?")
_PLACE = re.compile(
    r"territory|town|city|village|region|district|province|governorate|prefecture|municipality|island|enclave|suburb|"
    r"neighbou?rhood|valley|hamlet|peninsula|oblast|canton"
)
_ENDS = re.compile(r"[,.;:)—–\n]")
_BOUNDARY = re.compile(
    r"of|in|that|which|whos?e?|where|based|with|for|from|and|at|on|by|to|as|run|owned|led|known|called|named|linked|"
    r"said|says|has|had|is|was|were|headquartered|registered|operating|founded|located|established|incorporated|"
    r"formed|created|headed|commanded|directed|formerly|active|fighting|providing|specializing|specialized|engaged|owning|controlled|managed|used|involved|responsible"
)


def explained(text: str, words: list[Word], last: int) -> str:
    """Return what an apposition calls a name: "X, the state mining company, …", "X is a ransomware gang".

    A "gang" is said to be one by what it does, a "group" may be many things, and a place is "nothing" here.
    """
    if last >= len(words) or words[last - 1].possessive:
        return ""
    gap = text[words[last - 1].end : words[last].start]
    is_said = gap == " " and words[last].text in {"is", "was"}
    article = last + is_said
    several = text.startswith("one of the ", words[article].start) if article < len(words) else False
    article += 2 * several
    if (gap != ", " and not is_said) or article >= len(words) or words[article].text not in _ARTICLES:
        return ""
    head = crime = ""
    for number in range(article + 1, min(article + _REACH, len(words) + 1)):
        closed = number == len(words)
        ended = closed or _ENDS.search(text, words[number - 1].end, words[number].start) is not None
        if ended or _BOUNDARY.fullmatch(words[number].text):
            if told := _told_as(crime, head):
                return told
            head = head.removesuffix("s") if several else head  # "X, one of the national channels in"
            return sort_behind(crime, head) or (_RELATIVE.get(words[number].text, "") if head and not ended else "")
        if words[number].possessive:
            break
        if not words[number].text.endswith("ly"):
            head, crime = words[number].text, head
    return ""


def _told_as(crime: str, head: str) -> str:
    """Return what a noun with the word before it calls a gang or a place."""
    if re.match(CRIMES, crime) and head in {"operation", "group", "team", "outfit"}:
        return "gang"
    banded = _ARMED.fullmatch(crime) and _BANDED.fullmatch(head)
    return "gang" if banded else "nothing" if _PLACE.fullmatch(head) else ""
