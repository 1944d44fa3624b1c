"""Set the names apart that go on with an act said before them, each with a reason of its own (gapping).

⟦P0⟧ was designated for AFO ⟦O1⟧; ⟦O2⟧ and ⟦O3⟧ for being    ->  … for AFO ⟦O1⟧ — ⟦O2⟧ and ⟦O3⟧ for being
⟦P0⟧ was designated for AFO ⟦O1⟧, and ⟦O2⟧ for having SUP    ->  … for AFO ⟦O1⟧ — ⟦O2⟧ for having SUP

Else the first would be said to act for those who are named next. Gapping: Quirk et al., A Comprehensive Grammar of the
English Language (1985), 13.92.
"""

from __future__ import annotations

import re

from extractor.lexicon.needs import Screened
from extractor.relate.sentence.mask import Masked

_ACT = re.compile(r"\b(?:designat|sanction|blacklist|identif|list)(?:e|es|ed|ing|s|ies|ied|ying)\b")
_REASON = re.compile(r"\bfor (?:(?:materially |knowingly )?[a-z]+ing|SUP|AFO|OOC)\b")
_BASIS = re.compile(r"\b(?:pursuant to|under) (?:the )?(?:section [^ ]+ of )?⟦L\d+⟧")
_NAME = r"(?:the )?⟦[POGVA]\d+⟧"
_LIST = rf"{_NAME}(?:(?:, and|,| and) {_NAME}){{0,11}}"
_WHY = (
    r",? (?:for (?:having|being|SUP|AFO|OOC|(?:materially |knowingly )?[a-z]+ing)\b|"
    r"(?P<basis>(?:pursuant to|under) (?:the )?⟦L\d+⟧))"
)
# behind "and" a single name, for in "⟦O1⟧, ⟦O2⟧ and ⟦O3⟧ for being" only the last can be the next
_GOES_ON = Screened(rf"(?:(?P<semi>;(?: and)?) {_LIST}|(?P<joint>,? and) {_NAME}){_WHY}")
_LISTED = re.compile(r"\band (?:the )?⟦[POGVA]\d+⟧$")  # "by ⟦P1⟧ and ⟦O2⟧ and ⟦O3⟧ for": where it parts is not said


def with_gaps(bare: Masked) -> Masked:
    """Return a bare sentence with a dash before each list of names that goes on with its act."""
    text = bare.text
    act = _ACT.search(text)
    first = _REASON.search(text, act.start()) if act else None
    if first is None:
        return bare
    going_on = (match for match in _GOES_ON.finditer(text, first.end()) if match["semi"] or _is_next(match))
    return bare.rewrite((*match.span("semi" if match["semi"] else "joint"), " —") for match in going_on)


def _is_next(match: re.Match[str]) -> bool:
    """Tell whether a name behind "and" is the next the act is done to, and no more of whom the reason names.

    "For AFO ⟦O1⟧ and ⟦O2⟧ pursuant to ⟦L3⟧" is one reason, unless it stood on another basis before.
    """
    if match["joint"] == " and" and _LISTED.search(match.string, 0, match.start()):
        return False
    return match["basis"] is None or _BASIS.search(match.string, 0, match.start()) is not None
