"""Tell whose reason a recalled listing gives: "with ⟦P2⟧, who was designated on ⟦D3⟧ for | his support to ⟦G4⟧"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from extractor.types import Span

_REASON = re.compile(
    r"(?:\s?\([^()]{0,80}\))?"
    r"(?:,? (?:who|which|that|whom)|, an? [^;,“”]{3,60}(?:, [A-Z][^;,“”]{2,30}){0,3} (?:which|that))\b"
    r"(?: (?!who\b|which\b|that\b|whom\b)[^\s;]+){0,12}? (?:designated|sanctioned|listed)\b"
    r"[^;“”]{0,160}?,? (?:for|due to|because of) "
)
_NEAR = 3  # names back: whom a relative clause is about, and who listed him


def designee(text: str, pronoun: re.Match[str], before: Sequence[Span], types: Mapping[str, str]) -> str:
    """Return whom a possessive means behind "who was designated for", "" where it stands behind nothing like it."""
    word = pronoun.group().casefold()
    if word not in {"his", "her", "its"}:
        return ""
    for span in reversed(before[-_NEAR:]):
        if (types.get(span.key) == "person") is (word != "its") and _REASON.fullmatch(text, span.end, pronoun.start()):
            return span.key
    return ""
