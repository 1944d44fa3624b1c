"""A list by country names the bodies of each: those called alike are several."""

from __future__ import annotations

import pytest

from extractor.annotate import build_annotator
from extractor.lexicon import load_lexicon
from tests.make import make_article


@pytest.fixture(scope="module")
def actors():
    """Return a reader of texts: [(name, aliases, lines in which it is named)] of each actor, in order."""
    annotator = build_annotator(load_lexicon())

    def read(text):
        found = annotator.annotate(make_article(text)).actors
        return [(a.name, a.aliases, {text[: m.start].count("\n") for m in a.mentions}) for a in found]

    return read


LIST = (
    "The following authorities took part in the operation:\n\n"
    "**Spain:** National Police (Policía Nacional), Guardia Civil\n\n"
    "**Finland:** National Police (Poliisi)\n\n"
    "**Norway:** Norwegian Police Service\n\n"
    "In May the National Police seized two servers."
)


def test_the_police_of_two_countries_are_two(actors):
    found = [row for row in actors(LIST) if row[0] == "National Police"]
    assert [aliases for _, aliases, _ in found] == [("Policía Nacional",), ("Poliisi",)]


def test_where_the_name_stands_alone_it_is_the_one_named_before(actors):
    found = [lines for name, _, lines in actors(LIST) if name == "National Police"]
    assert found == [{2}, {4, 8}]


@pytest.mark.parametrize(
    "text",
    [
        "Spain’s National Police and Colombia’s National Police arrested Orsa Kellim in May.",
        "The following took part: Spain (National Police), Colombia (National Police), and Europol.",
    ],
)
def test_whose_they_are_may_stand_before_each(actors, text):
    assert [name for name, *_ in actors(text)].count("National Police") == 2


def test_every_actor_has_a_number_of_its_own():
    annotation = build_annotator(load_lexicon()).annotate(make_article(LIST))
    ids = [actor.id for actor in annotation.actors]
    assert len(ids) == len(set(ids))
    assert {span.key for span in annotation.spans if span.kind == "actor"} <= set(ids)


@pytest.mark.parametrize(
    "text",
    [
        "Spain: Europol, Guardia Civil\n\nFinland: Europol, Poliisi\n\nNorway: Norwegian Police Service",
        "Spain: National Police, Guardia Civil\n\nMembers: National Police, Guardia Civil",
        "Spain’s National Police searched two houses. In May, Spain’s National Police arrested Orsa Kellim.",
    ],
)
def test_a_body_that_is_known_or_listed_for_one_country_is_one(actors, text):
    names = [name for name, *_ in actors(text)]
    assert len(names) == len(set(names))
