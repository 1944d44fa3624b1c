"""Lengthen a name by the legal form printed behind it: "Velkur Mendoza" to "Velkur Mendoza, S.C. de R.L. de C.V."."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from extractor.annotate.naming.names import NameSpan

_DE_CV = r"(?: [Dd][Ee] R\.? ?L\.?)?(?: [Dd][Ee] C\.? ?V\.)?"
_LEGAL_FORM = re.compile(
    r"(?:(?<=Sdn)\. Bhd\b\.?|"
    r"(?<=Limited) Company\b|(?<= S)\.? en C(?!\w)(?:\.[AS]\.)?|(?<= S\.C)\.S\.|(?<= S\.A)\.S\.?|(?<= S\.A\.)S\.?|"
    # "Velkur e Hijos & Cia", "Velkur y Cia. S.C.S."
    r",? (?:[ey] Hijos|(?:y|&|e Hijos &) C[ií]a\b\.?|S\.? en C(?!\w)(?:\.[AS]\.)?|S\.C\.S\.|"
    rf"S\.? ?(?:C|A|P\.R)\.?{_DE_CV}|S\. [Dd][Ee] R\.? ?L\.?(?: [Dd][Ee] C\.? ?V\.)?|"
    r"L\.?L\.?C\.?|Ltda?\.?|Limited|Inc\.?|Corp\.?|GmbH|B\.V\.|N\.V\.|S\.A\.S\.|S\.p\.A\.|S\.r\.l\.|S\.A\.R\.L\.|"
    r"LLE(?=[ ,.;)]|$)|(?<=\bLimited )[SŞ]irketi|(?<=S\.A\.L\. )Off[ -]?[Ss]hore|(?<=SAL )Off[ -]?[Ss]hore|"
    r"Pte\.? Ltd\.?|Pvt\.? Ltd\.?|Co\.,? Ltd\.?|"
    r"Sdn\.? Bhd\.?|W\.?L\.?L\.?|FZE|FZCO|FZC|DMCC|OOO|OAO|ZAO|PJSC|JSC|LLP|PLC))(?!\w|-\w)"
)


def with_legal_form(text: str, span: NameSpan) -> NameSpan:
    """Return "Mendoza, S.C. de R.L. de C.V." for "Mendoza", "Mendoza S en C" for "Mendoza S" where that is printed."""
    end = span.end
    while match := _LEGAL_FORM.match(text, end):
        end = match.end()
    return span if end == span.end else replace(span, end=end, text=text[span.start : end])
