"""A unit of a body is known by the body beside it."""

from __future__ import annotations

import pytest

from extractor.annotate import build_annotator
from extractor.lexicon import load_lexicon
from tests.make import make_article

INTRO = "The Karsa Liberation Front (KLF) has fought since 1990. The Novaran Guard Corps (NGC) was formed in 1979. "


@pytest.fixture(scope="module")
def actors():
    """Return a reader of texts: the names."""
    annotator = build_annotator(load_lexicon())
    return lambda text: {a.name for a in annotator.annotate(make_article(INTRO + text)).actors}


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("the KLF’s Eastern Bloc", "Eastern Bloc"),
        ("the KLF’s Putol group", "Putol group"),
        ("the KLF’s Unit 910", "Unit 910"),
        ("the KLF central committee", "KLF central committee"),
        ("the Tresa branch of the KLF", "Tresa branch of the KLF"),
        ("the Joint Staff of the NGC", "Joint Staff"),
        ("the NGC Joint Staff", "NGC Joint Staff"),
        ("the NGC’s Planning Directorate", "Planning Directorate"),
    ],
)
def test_what_is_named_beside_its_body_is_a_unit_of_it(actors, said, name):
    found = actors(f"Orsa Kellim was a member of {said}.")
    assert name in found


@pytest.mark.parametrize(
    "said", ["the KLF’s media wing", "the NGC’s procurement unit", "the Norlandian branch of the KLF", "a KLF cell"]
)
def test_small_letters_alone_and_the_people_of_a_land_name_no_unit(actors, said):
    found = actors(f"Orsa Kellim was a member of {said}.")
    assert found - {"Specimen"} == {"Karsa Liberation Front", "Novaran Guard Corps", "Orsa Kellim"}


def test_a_faction_with_a_name_is_called_by_that(actors):
    found = actors(
        "Los Kellimes is a gang. Los Kellimes fights. Orsa Kellim joined the Los Kellimes faction of the KLF."
    )
    assert "Los Kellimes" in found
    assert "Los Kellimes faction of the KLF" not in found


def test_a_body_with_letters_of_its_own_stays_a_name_behind_its_unit(actors):
    found = actors("The Southern bloc of the Frente Popular Velkur de Sarn (FPVS) fled. The FPVS burned the town.")
    assert {"Southern bloc", "Frente Popular Velkur de Sarn"} <= found
