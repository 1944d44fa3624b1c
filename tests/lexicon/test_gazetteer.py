"""Surface forms are found as whole words, the longest of a tangle, at the right offsets."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from extractor.lexicon import Gazetteer
from extractor.lexicon.gazetteer import fold

FORMS = {"Iran": "ir", "Guinea": "gn", "Guinea-Bissau": "gw", "U.S.": "us", "People's Army": "army", "é": "e"}


def find(text):
    return [(text[hit.start : hit.end], hit.value) for hit in Gazetteer(FORMS.items()).find(text)]


def test_the_longest_form_wins():
    assert find("from Guinea-Bissau to Guinea") == [("Guinea-Bissau", "gw"), ("Guinea", "gn")]


def test_a_long_form_that_ends_inside_a_word_does_not_hide_the_short_one():
    assert find("Guinea-Bissauans") == [("Guinea", "gn")]


def test_forms_inside_words_do_not_count():
    assert find("Iranians and Tirana") == []


def test_a_form_may_end_before_a_hyphen():
    assert find("U.S.-designated") == [("U.S.", "us")]


def test_typographic_apostrophes_match_plain_ones():
    assert find("the People’s Army") == [("People’s Army", "army")]


def test_the_first_value_of_a_form_given_twice_counts():
    assert Gazetteer([("a", 1), ("a", 2)]).find("a")[0].value == 1


def test_an_empty_gazetteer_finds_nothing():
    assert Gazetteer([]).find("anything") == []


@given(st.text())
def test_folding_keeps_every_offset(text):
    assert len(fold(text)) == len(text)


@given(st.lists(st.sampled_from([*FORMS, " ", "x", "é", "\ud800", "日本", "-"])).map("".join))
def test_hits_are_sorted_disjoint_and_exact_in_any_text(text):
    hits = Gazetteer(FORMS.items()).find(text)
    assert all(left.end <= right.start for left, right in pairwise(hits))
    assert all(FORMS[fold(text[hit.start : hit.end])] == hit.value for hit in hits)
