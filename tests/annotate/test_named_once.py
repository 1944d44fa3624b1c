"""A name that a text prints once, with nothing but the verb of an act beside it, is a name."""

from __future__ import annotations

import pytest

from extractor.annotate import build_annotator
from extractor.lexicon import load_lexicon
from tests.make import make_article


@pytest.fixture(scope="module")
def actors():
    """Return a reader of texts: {name: type}."""
    annotator = build_annotator(load_lexicon())
    return lambda text: {actor.name: actor.type for actor in annotator.annotate(make_article(text)).actors}


@pytest.mark.parametrize(
    "name",
    [
        "Velkur Construction",
        "Imam Tavik Refining Company",
        "North Tresa Harbour Bank",
        "Rovena Concrete Manufacturers",
        "Orvelin Oil and Gas Development",
        "Agricola Velkurena de Rovena",
        "Variedades Velkur",
        "Velkur Rovena y Cia. S. en C.S.",
        "Velkurena S.A.C.",
        "Velkur Europe Designated Activity Company",
        "Sunor Velkur ILLC",
    ],
)
@pytest.mark.parametrize(
    "text",
    [
        "OFAC designated {} for providing support to the network.",
        "Treasury also sanctioned Bren Tavik LLC, {}, and Olmetra Ltd. for their roles.",
    ],
)
def test_what_an_act_is_upon_is_somebody(actors, text, name):
    assert actors(text.format(name)).get(name) == "organization"


@pytest.mark.parametrize(
    "name",
    ["Bella Ilyinichna Velkur", "Oleksii Oleksandrovych Velkur", "Arcadio de Jesus Velkur Rovena"],
)
def test_a_patronymic_or_a_saints_name_in_the_middle_is_a_persons(actors, name):
    assert actors(f"OFAC designated {name} for providing support to the network.")[name] == "person"


@pytest.mark.parametrize(
    "text",
    [
        "Its owner backs the Guard, a designated Foreign Terrorist Organization.",
        "OFAC designated Specially Designated Global Terrorists for support of the Guard.",
        "OFAC has sanctioned North Korean firms for years.",
        "Treasury Designates Northern Refiners For Support",
    ],
)
def test_what_somebody_is_designated_as_is_nobody(actors, text):
    assert set(actors(text)) <= {"OFAC", "Guard", "Treasury", "Specimen"}
