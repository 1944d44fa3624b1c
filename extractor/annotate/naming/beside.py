"""Tell what a name is by how a reporter brings it in: as a source, or behind the noun of what it is.

"according to The Velkur", "obtained by the Daily Velkur"                  outlets
"works for a consultancy, | Velkur |, in Tresa"                           a body
"The outsourcing firm, | Velkur |, did not reply"                         a body
"campaigner Orsa Kellim of the | Velkur Network |"                        a body
"the arrest of | Orsa Kellim | in Tresa"                                  a person
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractor.annotate.naming.nouns import sort_of
from extractor.annotate.naming.struck import sort_by_attack

if TYPE_CHECKING:
    from collections.abc import Iterator

_HINT, _LIKELY, _SURE, _CERTAIN = 1.5, 3.0, 4.0, 6.0  # log odds
_BACK = 120  # characters before a name
_SOURCE = re.compile(
    r"\b(?:[Aa]ccording to|told|(?:[Ss]peaking|spoke|talking|leaked|tip|statement|comments?|email) to|"
    r"(?:reported|obtained|seen|reviewed|viewed|published|revealed|uncovered|cited|interviewed|quoted|confirmed) "
    r"(?:exclusively )?(?:by|in)|interviews? (?:with|to|in)|"
    r"(?:report|story|article|investigation|piece|op-ed|column|exposé)s? (?:by|in|from)|wrote in|writing in|"
    r"said in|reporting (?:by|in|from)) (?P<article>the )?$"
)
# "The Velkur": within a sentence only what is so called keeps its capital article
_CALLED_THE = re.compile(
    r"The (?!(?:Gambia|Hague|Bahamas|Netherlands|Philippines|Sudan|Congo|Ukraine|Maldives|Seychelles|Vatican|Bronx|"
    r"Gulf|Levant|Caribbean|Americas|U[KNS]|U\.)\b)[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?"
)
_DAILY = re.compile(r"(?:Daily|Evening|Morning|Weekly|Sunday) [A-Z][\w’'-]+")
_ENDS = re.compile(r"['’]s\b|[,.;:)]|\s(?![A-Z])|\s*$")
# "works for a consultancy, X, in", but not "the owner of a consultancy, X,"
_SUCH_A = re.compile(r"(?<!of )\b[Aa]n? (?:[\w’'-]+ ){0,5}(?P<noun>[a-z-]+), $")
_THE_FIRM = re.compile(r"(?:^|[.!?”\"] )The (?:[\w’'-]+ ){0,3}(?P<noun>[a-z-]+), $")
_HELD_APART = re.compile(r", (?!an? |the |who |his |her |told |sa(?:id|ys) |\d)[a-z]")
# "campaigner Orsa Kellim of the X Network"
_ONE_OF = re.compile(
    r"\b(?:[Aa]nalyst|[Cc]ampaigner|[Aa]ctivist|[Rr]esearcher|[Ee]conomist|[Ll]awyer|[Ee]xpert|[Pp]rofessor|[Ii]nvestigator|"
    r"[Ss]pecialist|[Oo]rgani[sz]er|[Aa]dvocate|[Ss]cholar|[Jj]ournalist|[Rr]eporter|[Ee]ditor) "
    r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){1,2},? (?:of|at|from|with) (?:the )?$"
)
# how what stands before a source, and before somebody's body, ends
_SOURCED = ("to ", "told ", "by ", "in ", "with ", "from ", "the ")
_BELONGS = ("of ", "at ", "from ", "with ", "the ")
_CLOSED = re.compile(r"\.(?:\s|$)")
# "a subsidiary of Velkur Thunder": only a body has one
_PARENT = re.compile(
    r"\b(?:subsidiar(?:y|ies)|parent company|affiliate|"
    r"(?:trading|investment|shipping|media|research|venture) (?:arm|unit)) of "
    r"(?:[A-Z][\w-]+(?:n|ese|ish|i)(?:['’]s)? )?$"
)

# "the arrest of Orsa Kellim": what is done to men alone, and what is rarely done to a body
_DONE_TO_MAN = re.compile(
    r"\b(?:arrests?|captures?|apprehension|extradition|arraignment|imprisonment|incarceration|sentencings?|whereabouts|"
    r"death|killing|murder|assassination|kidnapping|abduction)(?: and [a-z]+)? of $"
)
_DONE_TO_FEW = re.compile(
    r"\b(?:indictments?|convictions?|sentences?|guilty pleas?|prosecution|detention|surrender)(?: and [a-z]+)? of $"
)
# "extradited Orsa Kellim from", "the court sentenced Kellim to": firms are sentenced by their whole names
_TAKES = r"\b(?:arrested|extradited|apprehended|imprisoned|jailed|deported"
_TAKES_MAN, _TAKES_KELLIM = re.compile(rf"{_TAKES}) $"), re.compile(rf"{_TAKES}|sentenced) $")
_TAKEN = re.compile(r"[,.;)]| (?:to|in|on|from|for|and|at|after|along|as|by|last|this|who|with)\b|$")


def told_beside(text: str, start: int, end: int) -> Iterator[tuple[str, float]]:
    """Yield (sort, log odds) of what the words beside the name text[start:end] say that it is."""
    if told := sort_by_attack(text, start, end):
        yield told
    before = text[max(0, start - _BACK) : start].rpartition("\n")[2]
    if before.endswith(_SOURCED) and _is_outlet(text, start, end, before):
        yield "body", _CERTAIN
    if before.endswith(_BELONGS) and " " in text[start:end] and _ONE_OF.search(before):
        yield "body", _LIKELY
    if (
        text[end - 1].isalpha()
        and _TAKEN.match(text, end)
        and (_TAKES_MAN if " " in text[start:end] else _TAKES_KELLIM).search(before)
    ):
        yield "person", _LIKELY
    if before.endswith(" of ") and " " in text[start:end]:
        yield from _done_to(before)
    if _PARENT.search(before) and _ENDS.match(text, end):
        yield "body", _LIKELY
    if not before.endswith(", "):
        return
    such, firm = _SUCH_A.search(before), _THE_FIRM.search(before)
    if firm and _HELD_APART.match(text, end):
        yield sort_of(firm["noun"]), _SURE
    elif such and (_HELD_APART.match(text, end) or _CLOSED.match(text, end)):
        yield sort_of(such["noun"]), _SURE


def _done_to(before: str) -> Iterator[tuple[str, float]]:
    """Yield what an act that names its object says of it: "the extradition of" a person."""
    if _DONE_TO_MAN.search(before):
        yield "person", _LIKELY
    elif _DONE_TO_FEW.search(before):
        yield "person", _HINT


def _is_outlet(text: str, start: int, end: int, before: str) -> bool:
    """Tell whether a name is that of a newspaper or the like, whom a reporter goes by."""
    source, name = _SOURCE.search(before), text[start:end]
    if source is None or not _ENDS.match(text, end):
        return False
    return (_DAILY if source["article"] else _CALLED_THE).fullmatch(name) is not None
