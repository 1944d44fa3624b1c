"""Find whom a story names after it told what was done to "a man": as the one identified.

Police arrested a 21-year-old man … Sources identified the man as ⟦P1⟧. · The suspect, ⟦P1⟧, … · He was named as ⟦P1⟧.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from extractor.types import Annotation, Evidence

_WHOM = (
    r"(?:him|her|(?:the|one) (?:arrested |detained |accused |\d\d-year-old )?"
    r"(?:man|woman|suspect|hacker|teenager|student))"
)
_IDENTIFIED = re.compile(
    rf"\b(?:(?:identif(?:ied|ies|y)|named?|names) {_WHOM}(?: only)? as|"
    r"(?:was|were|been) (?:later )?(?:identified|named)(?: by [^.;,]{2,40})?(?: only)? as|"
    r"(?i:the) (?:suspect|(?:arrested )?(?:wo)?man|accused|detainee)(?:, (?:identified|named) as|,)|"
    r"\bsurnamed|whose name is)(?: an? [\w-]+)? [“\"‘]?$"
)


def named_later(annotation: Annotation, fits: Callable[[str], bool]) -> dict[str, Evidence]:
    """Return the persons whom a document identifies as those it first only described."""
    text = annotation.article.text
    found: dict[str, Evidence] = {}
    for span in annotation.spans:
        if span.kind == "actor" and span.form in {"name", "short"} and fits(span.key):
            start = max(0, span.start - 110)
            if match := _IDENTIFIED.search(text, start, span.start):
                begin = match.start()
                found.setdefault(span.key, Evidence(start=begin, end=span.end, quote=text[begin : span.end]))
    return found
