"""A row is tried only where its words are: that must never lose a match."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from extractor.lexicon.grammar import load_actions, load_relations
from extractor.lexicon.needs import Met, needs
from extractor.relate.sentence.mask import compile_pattern
from extractor.relate.sentence.patterns import Patterns

ROWS = [row for row in (*load_actions(), *load_relations()) if getattr(row, "pattern", "")]
WORDS = [" ", "⟦P1⟧", "⟦O2⟧", "⟦G3⟧", "⟦V4⟧", "⟦W5⟧", "⟦C6⟧", "⟦L7⟧", ", ", "'s ", "s", "ed"]
WORDS += sorted({word for row in ROWS for word in re.findall(r"[a-z-]{2,}", row.pattern)})


def test_hardly_a_row_can_do_without_any_word():
    without = [row.key for row in ROWS if not needs(row.pattern)]
    assert without == []


@given(st.data())
def test_whatever_matches_has_what_the_pattern_needs(data):
    row = data.draw(st.sampled_from(ROWS))
    text = "".join(data.draw(st.lists(st.sampled_from(WORDS), max_size=12)))
    if compile_pattern(row.pattern).search(text):
        assert Met([needs(row.pattern)]).by(text) == [0]


def test_every_part_of_every_example_that_matches_is_let_through():
    for row in ROWS:
        pattern, need = compile_pattern(row.pattern), needs(row.pattern)
        for example in (*row.examples, *row.counterexamples):
            masked = re.sub(r"\[(?:\w+/)?([A-Z])[^\]]*\]", r"⟦\g<1>1⟧", example)
            if found := pattern.search(masked):
                assert Met([need]).by(found.group()) == [0], row.key


FILED = Patterns((row.key, row.pattern) for row in ROWS)


@given(st.lists(st.sampled_from(WORDS), max_size=12))
def test_looking_for_the_words_of_all_rows_at_once_loses_no_match_and_keeps_their_order(words):
    text = "".join(words)
    tried = [(row.key, m.span()) for row in ROWS for m in compile_pattern(row.pattern).finditer(text)]
    assert [(key, match.span()) for key, match in FILED.find(text)] == tried
