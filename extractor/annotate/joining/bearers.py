"""Find whose other name follows "also known as", "using the moniker" and the like.

⟦P1⟧ sold on ⟦O2⟧, using the moniker | Velk            a person's, and not the market's
Under the name | “Velk,” ⟦P1⟧ sold                      who follows is called so
⟦P1⟧ fled. He used the alias | Velk                     the person of the sentence before
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from extractor.annotate.joining.known_as import IS_A_MAN, by_surname

if TYPE_CHECKING:
    from collections.abc import Callable

    from extractor.annotate.naming.names import NameSpan

ONLINE = re.compile(r"moniker|handle|nick|user|screen|vendor|alias|pseudonym|online", re.IGNORECASE)
_ITSELF = frozenset({"", "an", "another", "itself an"})  # "paid X, an alias of Y": the nearest name is meant
_ALSO = re.compile(
    r"also|\bnow\b|k\.?\s?a|/k/a|alias|formerly|previously|better|moniker|handle|name|nick|identit|acronym|abbrev|initials|pseudonym|"
    r"persona|guerre|kunya",
    re.IGNORECASE,
)
_HE = re.compile(r"(?:He|She|The (?:\d\d-year-old|man|woman|hacker|suspect|defendant))\b(?![^.]*[A-Z][a-z]+ [A-Z])")
_BEHIND = re.compile(r"(?:Under|Using|With|By|(?:Operating|Posting|Selling|Acting) under) ")
_QUOTED = re.compile(r"(?:,[”\"]|[”\"],) (?=[A-Z])")  # behind the last of some quoted names
_WORD = 30  # characters
_OF_HIM = re.compile(r"(?:He|She|His|Her)\b")
_A_GANG = re.compile(r"(?:[a-z-]+ ){0,2}(?:group|gang|crew|cartel|collective|operation)")  # "the Karsa | hacking group"
_GOVERNED = re.compile(r"\b(?:by|to|of|in|on|from|with|under)(?: the)? $")
_IS = re.compile(r"(?:(?:which|that) )?(?:is|are|has been|have been|was|were)")  # "⟦G1⟧ is | tracked as"
_BIO = 90  # characters that may stand between a name and its "also known as"


def owner_of(
    text: str, spans: list[NameSpan], offset: int, mark: str, sentence_of: Callable[[int], tuple[int, int]]
) -> NameSpan | None:
    """Return the name that an "also known as" at `offset` speaks of."""
    number = bisect_left(spans, offset, key=lambda span: span.start) - 1
    start, _ = sentence_of(offset)
    if text.endswith(("as an ", "as another "), start, offset):
        # "A was listed by the Department of State as an alias of B": who lists is not who is listed
        while number >= 0 and spans[number].start >= start and _GOVERNED.search(text, start, spans[number].start):
            number -= 1
    if number >= 0 and spans[number].end <= offset and spans[number].start >= start:
        near = spans[number]
        on_it = near.kind != "person" and mark.startswith(("using", "under"))  # "sold on Velmart, using the alias"
        if ONLINE.search(mark) and (on_it or text[near.end : offset].strip(" ,;(—–-") not in _ITSELF):
            # who bears a handle is a person, not the business before it
            people = [span for span in spans[: number + 1] if span.start >= start and span.kind == "person"]
            near = people[-1] if people else by_surname(text, spans[:number], (start, near.start)) or near
        nobody = text.endswith("who ", start, offset) and near.kind != "person"  # "a member of the gang, who uses …"
        between = text[near.end : offset].strip(" ,;(—–-")
        told = (
            between in {"", "which", "that", "who"}
            or (mark.startswith("tracked") and _IS.fullmatch(between) is not None)
            or _A_GANG.fullmatch(between) is not None
            or (near.kind == "person" and (between in {"is", "was"} or IS_A_MAN.fullmatch(between)))
        )
        if nobody or not (_ALSO.search(mark) or told):
            return None  # "a marketplace known as Monopoly" names the marketplace
        if offset - near.end <= _BIO or all(span.start < start for span in spans[max(0, number - 1) : number]):
            return near
        return None
    behind = _behind(text, spans, offset, sentence_of(offset)[1]) if _BEHIND.match(text, offset) else None
    if behind or (text[start:offset].strip() and not (ONLINE.search(mark) and _HE.match(text, start, offset))):
        return behind
    # the sentence opens with it: "Known by the online monikers …", "He used the aliases …": who opened the one before
    before, _ = sentence_of(max(0, start - 2))
    him = ONLINE.search(mark) and _OF_HIM.match(text, before) and number >= 0
    last = (span for span in reversed(spans[: number + 1]) if span.kind == "person" and span.end <= before)
    return next(last if him else (span for span in spans if before <= span.start < start), None)


def _behind(text: str, spans: list[NameSpan], offset: int, stop: int) -> NameSpan | None:
    """Return the person right behind the quoted names with which a sentence opens: "Under the name “Velk,” Kellim"."""
    quoted = _QUOTED.search(text, offset, stop)
    if quoted is None:
        return None
    people = (span for span in spans if span.start == quoted.end() and span.kind == "person")
    return next(people, None) or by_surname(text, spans, (quoted.end(), min(stop, quoted.end() + _WORD)))
