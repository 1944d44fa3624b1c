"""A town is a body where a text tells what was done to its offices, and a place everywhere else."""

from __future__ import annotations

import pytest

from extractor.annotate import build_annotator
from extractor.lexicon import load_lexicon
from tests.make import make_article

ANNOTATOR = build_annotator(load_lexicon())


def bodies(text: str) -> dict[str, set[str]]:
    actors = ANNOTATOR.annotate(make_article(text, title="The week in crime")).actors
    return {actor.name: set(actor.aliases) for actor in actors if actor.type == "organization"}


@pytest.mark.parametrize(
    ("text", "town", "other"),
    [
        ("Late last month the city of Velkurton, Ohio, paid $2,000 in ransom.", "city of Velkurton", {"Velkurton"}),
        (
            "The ransomware attack hobbled the city of Atlanta’s computer network. Atlanta officials are angry.",
            "city of Atlanta",
            {"Atlanta"},
        ),
        ("When the town of Velkurton, Mass., was hit by ransomware, it paid.", "town of Velkurton", {"Velkurton"}),
        ("Ransomware spread. The attack on Seattle’s network lasted for days.", "Seattle", set()),
        ("The Port of San Diego said its systems were hit by ransomware.", "Port of San Diego", set()),
        (
            "The city of Velkurton was warned of ransomware by its own staff. Velkurton has since hired a firm.",
            "city of Velkurton",
            {"Velkurton"},
        ),
        ("Velkur County, Georgia, paid $400,000 to the hackers.", "Velkur County", set()),
    ],
)
def test_a_town_that_was_attacked_is_a_body(text: str, town: str, other: set[str]) -> None:
    assert bodies(text).get(town) == other


@pytest.mark.parametrize(
    "text",
    [
        "The hackers met in the city of Seattle.",
        "The hackers moved from Seattle to the town of Velkurton, which has a port.",
        "Officials in Seattle said that the hackers had fled.",
    ],
)
def test_a_town_where_something_happened_is_a_place(text: str) -> None:
    assert bodies(text) == {}


def test_a_town_stays_a_place_where_it_is_only_one() -> None:
    text = "The ransomware crippled the city of Seattle’s computers. The thieves lived in Seattle for years."
    actor = next(a for a in ANNOTATOR.annotate(make_article(text)).actors if a.name == "city of Seattle")
    assert [mention.text for mention in actor.mentions] == ["city of Seattle"]
