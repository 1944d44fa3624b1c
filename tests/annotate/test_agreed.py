"""What the recogniser takes for a body is one where its own words say so."""

from __future__ import annotations

import pytest

from extractor.annotate import build_annotator
from extractor.lexicon import load_lexicon
from tests.make import make_article


@pytest.fixture(scope="module")
def actors():
    """Return a reader of texts: {name: (type, aliases)}."""
    annotator = build_annotator(load_lexicon())

    def read(text):
        annotation = annotator.annotate(make_article(text))
        return {actor.name: (actor.type, set(actor.aliases)) for actor in annotation.actors}

    return read


@pytest.mark.parametrize(
    ("text", "name", "aliases"),
    [
        (
            "The FBI announced it along with the Office of the Chief Prosecutor of Tresania, and the Velmer Police.",
            "Office of the Chief Prosecutor of Tresania",
            set(),
        ),
        (
            "They thanked the Velmer Directorate, the Criminal Inspectorate of Olmetria, and Europol.",
            "Criminal Inspectorate of Olmetria",
            set(),
        ),
        (
            "Kellim is deputy head of an office of the Workers' Union of Olmetria that earns foreign currency.",
            "Workers' Union of Olmetria",
            set(),
        ),
        (
            "Kellim co-founded an agency, International Velkur Agency (IV4A), that recruits fighters.",
            "International Velkur Agency",
            {"IV4A"},
        ),
    ],
)
def test_a_body_by_its_words_is_one_where_the_recogniser_agrees(actors, text, name, aliases):
    assert actors(text).get(name) == ("organization", aliases), actors(text)


def test_a_nickname_stays_within_the_name(actors):
    found = actors("Three of the defendants—Fan “Frank” Velk, Matthew Tavik, and others—took part. Velk was arrested.")
    assert "Fan “Frank” Velk" in found


def test_a_name_in_capitals_tells_it_in_small_letters(actors):
    found = actors(
        "GHAZY FEZZA HISHAN AL TAVIKDIH\nGhazy Fezza Hishan Al Tavikdih is a member of the network. In 2006, Kellim "
        "met Ghazy Fezza Hishan Al Tavikdih in Tresa."
    )
    assert [name for name in found if "Tavikdih" in name] == ["Ghazy Fezza Hishan Al Tavikdih"]
