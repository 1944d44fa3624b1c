"""A pattern is tried only where its words are: that must never lose a match."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.lexicon.grammar import load_actions, load_relations
from extractor.relate.sentence.mask import compile_pattern
from extractor.relate.sentence.needs import Patterns, is_met, needs

ROWS = [row for row in (*load_actions(), *load_relations()) if getattr(row, "pattern", "")]
WORDS = [" ", "⟦P1⟧", "⟦O2⟧", "⟦G3⟧", "⟦V4⟧", "⟦W5⟧", "⟦C6⟧", "⟦L7⟧", ", ", "'s ", "s", "ed"]
WORDS += sorted({word for row in ROWS for word in re.findall(r"[a-z-]{2,}", row.pattern)})


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("acted for", (("acted for",),)),
        ("(?:run|own)s? the firm", (("own", "run"), (" the firm",))),
        ("(?:very )?large", (("large",),)),
        ("(?:his )+wife", (("his ",), ("wife",))),
        ("firms?", (("firm",),)),
        ("colou*r", (("colo",),)),
        ("un{2}seen", (("un",), ("seen",))),
        (r"\bheads\b", (("heads",),)),
        (r"co-?founder[^,]{2,9} of", (("co",), ("founder",), (" of",))),
        ("(?!not )leads(?= the)", (("leads",),)),
        ("(?<!mis)leads", (("leads",),)),
        ("leads|", ()),
        ("[ab]cc|dd", (("cc", "dd"),)),
        ("{S:P} owns {O:V}", (("⟦p",), (" owns ",), ("⟦v", "⟦a"))),
        ("{NW}{0,6}?gang", (("gang",),)),
        (r"U\.S\. Attorney", (("u.s. attorney",),)),
        ("(?P<n>two|three) of", (("three", "two"), (" of",))),
        ("", ()),
    ],
)
def test_what_a_match_must_hold(pattern, expected):
    assert needs(pattern) == expected


def test_hardly_a_row_can_do_without_any_word():
    without = [row.key for row in ROWS if not needs(row.pattern)]
    assert without == []


@given(st.data())
def test_whatever_matches_has_what_the_pattern_needs(data):
    row = data.draw(st.sampled_from(ROWS))
    text = "".join(data.draw(st.lists(st.sampled_from(WORDS), max_size=12)))
    if compile_pattern(row.pattern).search(text):
        assert is_met(needs(row.pattern), text.casefold())


def test_every_part_of_every_example_that_matches_is_let_through():
    for row in ROWS:
        pattern, need = compile_pattern(row.pattern), needs(row.pattern)
        for example in (*row.examples, *row.counterexamples):
            masked = re.sub(r"\[(?:\w+/)?([A-Z])[^\]]*\]", r"⟦\g<1>1⟧", example)
            if found := pattern.search(masked):
                assert is_met(need, found.group().casefold()), row.key


FILED = Patterns((row.key, row.pattern) for row in ROWS)


@given(st.lists(st.sampled_from(WORDS), max_size=12))
def test_filing_the_rows_by_their_letters_loses_no_match_and_keeps_their_order(words):
    text = "".join(words)
    tried = [(row.key, m.span()) for row in ROWS for m in compile_pattern(row.pattern).finditer(text)]
    assert [(key, match.span()) for key, match in FILED.find(text)] == tried
