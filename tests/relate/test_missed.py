"""What was nearly said of two actors, and why it was not: told where somebody asks."""

from __future__ import annotations

import pytest

from extractor.annotate import build_annotator
from extractor.lexicon import load_lexicon
from extractor.relate import read_closely, relate
from tests.make import make_article

LEXICON = load_lexicon()


@pytest.fixture(scope="module")
def annotate():
    """Annotate a text."""
    annotator = build_annotator(LEXICON)
    return lambda text: annotator.annotate(make_article(text))


@pytest.mark.parametrize(
    ("text", "what", "reason"),
    [
        (
            "Olmetra Shipping Ltd. is not owned by Orsa Kellim.",
            "Orsa Kellim —owns_or_controls→ Olmetra Shipping Ltd.",
            "settle: the words deny it · grammar:owned-by",
        ),
        (
            "Orsa Kellim of Vexholm Trading LLC fled. Orsa Kellim is the director of Vexholm Trading LLC.",
            "Orsa Kellim —member_of→ Vexholm Trading LLC",
            "settle: leads says more · grammar:person-of",
        ),
        (
            "Tavik Kellim was seen. Vexholm Trading LLC is the daughter of Orsa Kellim.",
            "Vexholm Trading LLC —family_of→ Orsa Kellim",
            "grammar:kin-of: takes no organization as subject",
        ),
    ],
)
def test_a_claim_that_was_dropped_is_told_with_the_reason_and_the_rule(annotate, text, what, reason):
    told = read_closely(annotate(text), LEXICON).near_misses
    assert [(one.what, one.reason) for one in told] == [(what, reason)]
    assert all(text[one.start : one.end] == one.words for one in told)


def test_a_pair_of_which_something_is_said_is_no_near_miss_for_ends_that_do_not_fit(annotate):
    text = "Orsa Kellim owns Vexholm Trading LLC. Vexholm Trading LLC is the daughter of Orsa Kellim."
    assert read_closely(annotate(text), LEXICON).near_misses == ()


def test_asking_changes_nothing_of_what_is_read(annotate):
    annotation = annotate(
        "Orsa Kellim of Vexholm Trading LLC fled. Orsa Kellim is the director of Vexholm Trading LLC."
    )
    assert read_closely(annotation, LEXICON).record == relate(annotation, LEXICON)
