"""A body's name goes on over "and", "of the" and "in the" where its words say so, and lost blanks are no part of it."""

from __future__ import annotations

import pytest

from extractor.annotate import build_annotator
from extractor.lexicon import load_lexicon
from tests.make import make_article

ANNOTATOR = build_annotator(load_lexicon())


def _names(text: str) -> set[str]:
    return {actor.name for actor in ANNOTATOR.annotate(make_article(text)).actors}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Bren Tavik is the Commander of the Houthi Air Force and Air Defense Forces.",
            "Houthi Air Force and Air Defense Forces",
        ),
        (
            "The order was given by the Command of the Air Forces and Air Defence Forces.",
            "Command of the Air Forces and Air Defence Forces",
        ),
        ("The Border Patrol Air and Marine Unit assisted Orsa Kellim.", "Border Patrol Air and Marine Unit"),
        (
            "Bren Tavik, Chief of the General Staff of the Russian Armed Forces, gave the order.",
            "General Staff of the Russian Armed Forces",
        ),
        (
            "Orsa Kellim commanded the Joint Command of the Armed Forces of Venezuela.",
            "Joint Command of the Armed Forces of Venezuela",
        ),
        (
            "The Court of Justice of the State of Velkur sentenced Orsa Kellim.",
            "Court of Justice of the State of Velkur",
        ),
        (
            "He led the Superintendency for the Defense of Velkur Rights (SUNVR).",
            "Superintendency for the Defense of Velkur Rights",
        ),
        (
            "Orsa Kellim is a member of the Council for the Development of Trade in the Republic of Belarus.",
            "Council for the Development of Trade in the Republic of Belarus",
        ),
        (
            "“They harm patients,” said Orsa Kellim, FDA Office of Criminal Investigations Chicago Field Office.",
            "FDA Office of Criminal Investigations Chicago Field Office",
        ),
        (
            "The DEA and Port Authority of New York and New Jersey Police Department helped.",
            "Port Authority of New York and New Jersey Police Department",
        ),
        ("The companies in the network include the 11 Asia Velkur Group companies, OFAC said.", "Asia Velkur Group"),
        ("Today OFAC is designatingVelkur Trading Corporation.", "Velkur Trading Corporation"),
        ("It is owned byLAVICO, a company in Libya. LAVICO sells oil.", "LAVICO"),
    ],
)
def test_the_whole_name_is_read(text: str, name: str) -> None:
    assert name in _names(text)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The Velkur Command of the Northern Region and the Tresa Army fought.", {"Tresa Army"}),
        ("The Velkur Air Force and the Tresa Air Defence Forces fought.", {"Velkur Air Force"}),
    ],
)
def test_what_is_told_of_besides_is_no_part_of_it(text: str, names: set[str]) -> None:
    assert names <= _names(text)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("In 2014 the police arrested Tolvar and Bren Kellim. A judge sentenced Tolvar to jail.", {"Tolvar": "person"}),
        ("Norway extradited Olumuyiwa Velkumo to the United States.", {"Olumuyiwa Velkumo": "person"}),
        ("Orsa Kellim was arrested April 11, 2025, and jailed.", {"Orsa Kellim": "person", "April 11": None}),
        ("The court sentenced Rovena Trading to a fine.", {"Rovena Trading": "organization"}),
    ],
)
def test_who_is_arrested_is_a_man(text: str, kinds: dict[str, str | None]) -> None:
    found = {actor.name: actor.type for actor in ANNOTATOR.annotate(make_article(text)).actors}
    assert {name: found.get(name) for name in kinds} == kinds
