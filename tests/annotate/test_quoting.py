"""A name holds the whole of what it quotes, and the letters of its legal form."""

from __future__ import annotations

import pytest

from extractor.annotate.cuts.quoting import quoted_aliases, quoted_whole
from extractor.annotate.naming.names import NameSpan


@pytest.mark.parametrize(
    ("text", "read", "whole"),
    [
        ("JSC ‘Volkar Plant’ repairs tanks", "JSC ‘Volkar Plant", "JSC ‘Volkar Plant’"),
        (
            "by JSC ‘Research Enterprise ‘Ostok’ Named After A.I. Orsin’ (JSC Ostok)",
            "JSC ‘Research Enterprise",
            "JSC ‘Research Enterprise ‘Ostok’ Named After A.I. Orsin’",
        ),
        ("‘Kellon’ JSC is a company", "Kellon’ JSC", "‘Kellon’ JSC"),
        ("the ‘Kellon’ political party", "Kellon’ political party", "Kellon"),
        ("Therefore, LLC “10th Velkur Plant” is", "Therefore, LLC", "LLC “10th Velkur Plant”"),
        ("the Director of JSC Velkur Plant ‘Mola’, which", "Velkur Plant ‘Mola", "JSC Velkur Plant ‘Mola’"),
        # what is no mark of a quotation, or closes none, changes nothing
        ("the Workers’ Party of Norland, which", "Workers’ Party of Norland", "Workers’ Party of Norland"),
        ("Therefore, LLC is a form", "Therefore, LLC", "Therefore, LLC"),
        ("the ‘Union of Velkur volunteers’ met", "‘Union of Velkur", "‘Union of Velkur"),
    ],
)
def test_a_name_keeps_its_quotations_whole(text: str, read: str, whole: str) -> None:
    start = text.index(read)
    name = NameSpan(start, start + len(read), read, {"organization": 1.0}, 1.0)
    assert [one.text for one in quoted_whole(text, [name])] == [whole]


@pytest.mark.parametrize(
    ("name", "called"),
    [
        ("Limited Liability Company “Bank Velkur”", ["Bank Velkur"]),
        ("‘Kellon’ JSC", ["Kellon"]),
        ("National Centre “Velkur”", []),
    ],
)
def test_a_firm_is_called_by_what_its_form_stands_beside(name: str, called: list[str]) -> None:
    aliases = quoted_aliases([NameSpan(7, 7 + len(name), name, {"organization": 1.0}, 1.0)])
    assert [alias.text for alias in aliases] == called
