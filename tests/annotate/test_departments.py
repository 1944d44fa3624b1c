"""One plural heads several departments of a government."""

from __future__ import annotations

import pytest

from extractor.annotate import build_annotator
from extractor.lexicon import load_lexicon
from tests.make import make_article


@pytest.fixture(scope="module")
def actors():
    """Return a reader of texts: {name: aliases}."""
    annotator = build_annotator(load_lexicon())
    return lambda text: {a.name: set(a.aliases) for a in annotator.annotate(make_article(text)).actors}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "This is part of the effort by the Departments of the Treasury, Justice, State and Homeland Security.",
            {"Treasury", "Justice", "State", "Homeland Security"},
        ),
        ("It was done with the State and Treasury Departments.", {"State", "Treasury"}),
        ("The U.S. Departments of the Treasury and State did it.", {"Treasury", "State"}),
        (
            "The work of the Treasury, Justice, State, and Homeland Security Departments goes on.",
            {"Treasury", "Justice", "State", "Homeland Security"},
        ),
    ],
)
def test_each_department_of_a_list_is_named(actors, text, found):
    assert set(actors(text)) - {"Specimen"} == found


def test_who_is_named_in_full_goes_by_the_word_of_the_list(actors):
    found = actors(
        "The Department of Justice helped the Departments of the Treasury, Justice, and State. It charged two."
    )
    assert found["Department of Justice"] == {"Justice"}


def test_the_words_of_departments_mean_else_behind_such_a_list():
    annotator = build_annotator(load_lexicon())
    text = "The Departments of the Treasury and State did it. The State of Tresa did not."
    mentions = {m.text: m.start for a in annotator.annotate(make_article(text)).actors for m in a.mentions}
    assert mentions["State"] < text.index(".")
