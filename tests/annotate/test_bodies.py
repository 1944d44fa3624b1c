"""Every short name of a body is looked for among the parts of the longer ones, and none is overlooked so."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from extractor.annotate import build_annotator
from extractor.annotate.joining.bodies import _by_parts, _is_short_body
from extractor.annotate.joining.forms import Form, key
from extractor.annotate.joining.slips import _SLIP_IN, _SLIPS, _is_slip, _without_articles
from extractor.lexicon import load_lexicon
from tests.make import make_article

LEXICON = load_lexicon()
WORDS = (
    "Velkur",
    "Orsa",
    "Bank",
    "Group",
    "Trading",
    "LLC",
    "Ministry",
    "of",
    "Unit",
    "7",
    "Police",
    "Norland",
    "Sarn",
)
names = st.lists(st.sampled_from(WORDS), min_size=1, max_size=6).map(" ".join)


def as_body(name: str, first: int = 0, kind: str = "organization") -> Form:
    """Return the form of one printed name."""
    return Form(key(name), texts=Counter({name: 1}), odds=Counter({kind: 1}), first=first)


@given(names, names, st.integers(0, 9), st.integers(0, 9))
def test_whatever_may_be_short_for_a_body_is_one_of_its_parts(short, long, first, second):
    one, other = as_body(short, first), as_body(long, second)
    if one.tokens and other.tokens and _is_short_body(one, other, LEXICON):
        assert other in _by_parts([other])[tuple(one.tokens)]


@given(st.text("abelkru l", min_size=8, max_size=24), st.data())
def test_whatever_differs_by_a_slip_differs_in_long_words_and_by_few_letters(name, data):
    place = data.draw(st.integers(0, len(name) - 1))
    left, right = as_body(name), as_body(name[:place] + data.draw(st.sampled_from("xyz ")) + name[place + 1 :])
    if left.key and right.key and _is_slip(left, right):
        words, others = _without_articles(left), _without_articles(right)
        assert [w for w in words if len(w) < _SLIP_IN] == [w for w in others if len(w) < _SLIP_IN]
        assert OSA.distance(" ".join(words), " ".join(others)) <= _SLIPS


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("Velkur Marine Trading LLC", "Velkur Marine Trading"),
        ("Orsavik Holding Group", "Orsavik Holding"),
        ("Velkur Maritime Shipping Agency LLC", "Velkur Maritime Agency LLC"),
    ],
)
def test_among_three_hundred_firms_each_short_name_finds_its_own(full, short):
    others = "\n\n".join(f"{head}{tail} Harvest Company" for head in ("Bren", "Tav", "Kell") for tail in TAILS)
    found = build_annotator(LEXICON).annotate(
        make_article(f"OFAC designated {full}. {short} ships grain.\n\n{others}\n\nLater {short} was closed.")
    )
    assert {actor.name: set(actor.aliases) for actor in found.actors}[full] == {short}


TAILS = [f"{first}{second}{last}" for first in "aeiou" for second in "dlmnrst" for last in ("ik", "ov", "un")]
