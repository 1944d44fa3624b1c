"""Name the authorities that stand before what is theirs: "the FBI’s Tresa Field Office" tells of the FBI too.

An acronym that the text prints nowhere else by itself seldom weighs enough to be a name.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from extractor.annotate.naming.names import NameSpan

if TYPE_CHECKING:
    from extractor.lexicon import Lexicon

_OWNER = re.compile(
    r"(?<![\w.’'-])(?P<name>(?:[A-Z][\w.&]*(?:,? (?:of|and|the|for))* ){0,6}[A-Z][\w.&]*)(?P<of>['’]s?)? $"
)
# "the Department of Justice | Office of International Affairs": a unit needs no possessive
_UNIT = re.compile(r"Office of .*|.* (?:Section|Division|Unit)")
_SCORE = 3.0  # log odds of a body that the lexicon knows
_BACK = 80  # characters


def with_possessors(text: str, names: list[NameSpan], lexicon: Lexicon) -> list[NameSpan]:
    """Return the names with the authorities before them that a possessive makes their owners."""
    starts = [name.start for name in names]
    found: list[NameSpan] = []
    for name in names:
        match = _OWNER.search(text, max(0, name.start - _BACK), name.start)
        span = _known(text, match, lexicon) if match and (match["of"] or _UNIT.fullmatch(name.text)) else None
        if span and not _is_covered(names, starts, span):
            found.append(span)
    return sorted([*names, *found], key=lambda span: span.start)


def _known(text: str, match: re.Match[str], lexicon: Lexicon) -> NameSpan | None:
    """Return the longest end of what possesses that the lexicon knows for an authority."""
    start, end = match.span("name")
    cuts = [start, *(start + gap.end() for gap in re.finditer(r" ", match["name"]))]
    for cut in cuts:
        owner = text[cut:end]
        if lexicon.country_of(owner) is not None:
            return None  # a land may act, and is no body: "Norland's Department of Trade"
        row = lexicon.authority_of(owner) if owner[0].isupper() else None
        if row is not None and (row.country == "us" or row.parent == "eu"):
            return NameSpan(cut, end, owner, {"organization": _SCORE}, _SCORE)
    return None


def _is_covered(names: list[NameSpan], starts: list[int], span: NameSpan) -> bool:
    number = bisect_left(starts, span.end)
    return number > 0 and names[number - 1].end > span.start
