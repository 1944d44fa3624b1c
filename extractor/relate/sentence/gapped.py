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
    changes: list[tuple[int, int, str]] = []
    for match in _GOES_ON.finditer(text, first.end()):
        mark = "semi" if match["semi"] else "joint"
        # "for AFO ⟦O1⟧ and ⟦O2⟧ pursuant to ⟦L3⟧" is one reason, unless it stood on another basis before
        based = mark == "semi" or not match["basis"] or _BASIS.search(text, 0, match.start())
        if based and not (match["joint"] == " and" and _LISTED.search(text, 0, match.start())):
            changes.append((*match.span(mark), " —"))
    return bare.rewrite(changes) if changes else bare
