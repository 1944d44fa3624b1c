"""Where those are whom a title calls a land's, if nothing else in the text places them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from extractor.lexicon import load_lexicon
from extractor.relate import relate
from tests.relate.marks import annotate

LEXICON = load_lexicon()
TEXT = "[O OFAC] [D today] designated [O Vexholm Works], [O Tolma Bank] and [P Orsa Kellim]. [O Sarn Bank] lent money."


def placed(title: str, text: str = TEXT) -> set[str]:
    """Return the bodies that a text under a title is told to be somewhere."""
    annotation = annotate(text, authorities=("OFAC",))
    record = relate(replace(annotation, article=replace(annotation.article, title=title)), LEXICON)
    names = {actor.id: actor.name for actor in record.actors}
    return {f"{names[one.subject]} {one.object}" for one in record.relations if one.type == "located_in"}


@pytest.mark.parametrize(
    "title",
    [
        "Treasury Designates Burmese State-Owned Enterprises",
        "Treasury Sanctions Two Burmese Steel and Gem Companies",
        "Treasury Targets Burma-Based Entities Supplying the Junta",
        "Burmese Companies Designated by Treasury",
    ],
)
def test_bodies_acted_upon_are_of_the_land_that_the_title_says(title: str) -> None:
    assert placed(title) == {"Vexholm Works mm", "Tolma Bank mm"}


@pytest.mark.parametrize(
    "title",
    [
        "Treasury Sanctions Two Banks for Business with Burmese Companies",
        "Treasury Sanctions Burmese Officials and Companies",
        "Treasury Sanctions U.S. and Burmese Companies",
        "Treasury Delists Burmese Money Launderer and Associated Companies",
        "Treasury Targets a Burmese Bank",
        "Treasury Sanctions Burmese Tolma Bank",
    ],
)
def test_other_titles_say_nothing_of_them(title: str) -> None:
    assert placed(title) == set()


def test_what_the_text_says_itself_counts() -> None:
    told = TEXT + " [O Tolma Bank] is based in [C/th Thailand]."
    assert placed("Treasury Designates Burmese Enterprises", told) == {"Vexholm Works mm", "Tolma Bank th"}
