"""Tell whether a definite phrase means an actor named before, or only introduces or describes the name beside it.

the exchange ⟦O1⟧ · the defendants, ⟦P1⟧ and ⟦P2⟧ · ⟦G1⟧, the group formerly known as …      of the name beside it
The following individuals serve the regime. They are being designated …                     of those named below
a spokeswoman for the bank, ⟦P1⟧, · the boss of the firm, ⟦P1⟧,                              of the bank told of before
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from extractor.relate.sentence.sorts import PERSON, THING
from extractor.types import Span

_COMMA = re.compile(r"(?: \([^()]{1,40}\))?, ")
# "the gang known as ⟦G1⟧", "the exchange, which is called ⟦O1⟧"
_NAMED = re.compile(
    r",? (?:which is |that is )?(?:[a-z]+ly |better |also |otherwise )?(?:known|called|named|dubbed|nicknamed|tracked)"
    r"(?: online| locally| to [a-z ]{3,30})?(?: as| by)? (?:the )?[“\"‘']?"
)
_TOLD = re.compile(
    r" (?:formerly|previously|also known|known|that|which|responsible|behind|led|run|owned|accused|suspected|tasked|"
    r"charged|entrusted|in charge)\b"
)
_TOLD_TO = re.compile(
    r"\b(?:told|tells|telling|interview with|interviewed by|according to|(?:statement|letter|e-?mail) to|"
    r"(?:reported|obtained|reviewed|seen|compiled|published) by)\s"
    r"(?:the\s|an?\s)?(?:[a-z-]+\s){0,4}[“‘\"]?$"
)
# "…, the ⟦O1⟧ reported Friday.", "…, ship tracker ⟦O1⟧ said."
_ASIDE = re.compile(r", (?:[Tt]he )?(?:[a-z-]+ ){0,3}$")
_REPORTS = re.compile(r" (?:first |later )?(?:report(?:s|ed)|said|says)(?: \w+day)?[.,;]")
_ALLEGES = re.compile(
    r" (?:say|believe|suspect|allege|claim)s? (?:is|are|was|were|has|have|had)\b"
)  # "a firm police say is fake"
# "President ⟦P1⟧ said (he had been extradited)": a man in office tells of another
_OF_OFFICE = re.compile(
    r"\b(?:President|Prime Minister|Premier|Chancellor|[Mm]inister|Attorney General|Ambassador|Governor|"
    r"[Ss]pokes(?:man|woman|person))\s$"
)
_SAYS_OF_HIM = re.compile(
    r" (?:said|confirmed|announced|added|tweeted|wrote|told [^.;,“”\"]{2,40}?)(?: that)? (?:he|she)(?: [a-z]+){1,4} "
    r"(?:arrested|detained|captured|extradited|deported|handed|charged|indicted|convicted|sentenced)\b"
)
_FOLLOWING = re.compile(r"(?:^|[.:!?”\n]\s*)The following [^.\n]{3,240}[.:]\s$")
# "the force", which no name in the text is known by
_UNNAMED = re.compile(rf"\bthe (?:[a-z]+ )?(?:{'|'.join(sorted(THING))})\b(?![-’'])(?! of\b)")
# "a crypto exchange in Lima and | its"
_DESCRIBED = re.compile(
    rf"\ban? (?:[\w-]+ ){{0,3}}(?:{'|'.join(sorted(THING))})(?: (?:based )?in [^.;,()]{{2,40}}?)? and $"
)
# "charged a member of ⟦G1⟧ for | his"
_UNNAMED_MAN = re.compile(
    r"\b(?:indict|charg|arrest|sentenc|convict|sanction|designat|detain|accus|extradit|jail)(?:s|es|ed|ing|d) "
    r"(?:an?|one|another) [^.;“”]{3,90} (?:for|over|in connection with) $"
)
_FAR = 320  # characters back to a description
_SAID_OF = re.compile(
    r"(?: \([^()]{1,40}\))?,? (?:(?:is|was|as|remains|became) )?"
)  # "⟦O1⟧, a contractor", "⟦O1⟧ is a bank"
_CALLED = re.compile(r",? (?:called |named |known as )?[“\"‘']?[A-Z]")
_BESIDE = ("", " ", ", ", " the ")  # "the militant group the ⟦G1⟧"
# "⟦O1⟧ is (the developer)": what a name is said to be
_IS = re.compile(r"(?: is| was| remains| became|,? as)(?: also| now| still| currently| reportedly)? ")
_POST_OF = re.compile(r"\b(?:of|for|at|from|with) $")


def introduces(text: str, match: re.Match[str], spans: Sequence[Span], types: Mapping[str, str]) -> bool:
    """Tell whether a phrase ("the NOUN", "the defendants") goes with the name right behind it, or before it.

    "They" goes with those that the sentence before only announces.
    """
    if match["many"]:
        return _FOLLOWING.search(text, max(0, match.start() - 260), match.start()) is not None
    if not (match["noun"] or match["many2"]):
        return False
    if match["noun"] and any(
        _IS.fullmatch(text, span.end, match.start()) for span in spans if span.end < match.start()
    ):
        return True
    behind = next((span for span in spans if span.start >= match.end()), None)
    if behind and text[match.end() : behind.start] not in _BESIDE:
        behind = None
    if behind and not _is_whose_man(text, match, behind, types):
        return True
    if match["noun"] and any(_NAMED.fullmatch(text, match.end(), span.start) for span in spans):
        return True
    named = any(_COMMA.fullmatch(text, span.end, match.start()) for span in spans if span.end <= match.start())
    return bool(match["noun"] and named and _TOLD.match(text, match.end()))


def is_told(text: str, span: Span) -> bool:
    """Tell whether a name is of whom something is only told, or who tells it: "⟦P1⟧ told ⟦O2⟧ that its parent"."""
    before = text[max(0, span.start - 60) : span.start]
    if _ALLEGES.match(text, span.end) or (_OF_OFFICE.search(before) and _SAYS_OF_HIM.match(text, span.end)):
        return True
    return bool(_TOLD_TO.search(before) or (_ASIDE.search(before) and _REPORTS.match(text, span.end)))


def is_of_unnamed(text: str, match: re.Match[str], spans: Sequence[Span]) -> bool:
    """Tell whether "the NOUN" goes back to one that is only described: "a contractor’s laptop … The contractor".

    It does not where the description stands beside a name, or a name has come since.
    """
    noun, at, low = (match["noun"] or "").casefold(), match.start(), max(0, match.start() - _FAR)
    if noun not in THING:
        return False
    before = [span for span in spans if low <= span.start < at]
    for found in re.finditer(rf"\b(?:[Aa]n?|[Aa]nother) (?:(?!of\b)[\w’'-]+ ){{0,4}}{noun}\b", text[low:at]):
        start, end = found.start() + low, found.end() + low
        beside = any(span.end <= start and _SAID_OF.fullmatch(text, span.end, start) for span in before)
        if not beside and not any(span.start > start for span in before) and not _CALLED.match(text, end):
            return True
    return False


def follows_unnamed(text: str, since: int, at: int) -> bool:
    """Tell whether "its" at `at` goes back to a body that is only described since the last name, at `since`.

    the force had fled and its leader · sanctions on officials and an exchange in Lima and its operators
    """
    if _UNNAMED.search(text, since, at):
        return True
    described = _DESCRIBED.search(text, since, at)
    return described is not None and not _SAID_OF.fullmatch(text, since, described.start())


def follows_unnamed_man(text: str, since: int, at: int) -> bool:
    """Tell whether "his" at `at` goes back to one who is only described: "charged a member of the gang for his"."""
    return _UNNAMED_MAN.search(text, since, at) is not None


def _is_whose_man(text: str, match: re.Match[str], span: Span, types: Mapping[str, str]) -> bool:
    """Tell whether the name behind is a man's at the body the phrase means: "a spokeswoman for the bank, ⟦P1⟧"."""
    noun = (match["noun"] or "").casefold()
    return (
        noun in THING - PERSON
        and types.get(span.key) == "person"
        and text[match.end() : span.start] == ", "
        and _POST_OF.search(text, max(0, match.start() - 5), match.start()) is not None
    )
