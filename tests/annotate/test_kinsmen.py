"""A man whose name ends in his father's whole name is not his father."""

from __future__ import annotations

import pytest

from extractor.annotate import build_annotator
from extractor.lexicon import load_lexicon
from tests.make import make_article

ANNOTATOR = build_annotator(load_lexicon())
TWO = {"Haddan Tolma Kellim", "Orsa Haddan Tolma Kellim"}


def people(text: str) -> set[str]:
    article = make_article(text, title="Sanctions", publisher="Norland Gazette", published="2026-03-05")
    return {actor.name for actor in ANNOTATOR.annotate(article).actors if actor.type == "person"}


@pytest.mark.parametrize(
    "text",
    [
        "Orsa Haddan Tolma Kellim is the eldest son of Haddan Tolma Kellim. He lives in Oslo.",
        "Haddan Tolma Kellim and his son, Orsa Haddan Tolma Kellim, own a bank in Oslo.",
        "Orsa Haddan Tolma Kellim took over from his father, Haddan Tolma Kellim, in 2003.",
        "Haddan Tolma Kellim’s nephew Orsa Haddan Tolma Kellim lives in Oslo.",
        "Haddan Tolma Kellim was arrested. His brother, Orsa Haddan Tolma Kellim, lives in Oslo.",
        "They listed Haddan Tolma Kellim (Haddan) and Orsa Haddan Tolma Kellim.",
        "They listed Orsa Haddan Tolma Kellim (Orsa). Orsa is the wife of former President Haddan Tolma Kellim.",
        "They include Orsa Haddan Tolma Kellim (Orsa), Haddan Tolma Kellim’s nephew. Orsa leads the finance team.",
        "They listed Orsa Haddan Tolma Kellim (Orsa). Orsa is a lawyer and the current wife of Haddan Tolma Kellim.",
    ],
)
def test_kinsmen_are_two(text: str) -> None:
    assert people(text) == TWO


def test_names_side_by_side_in_a_list_are_two() -> None:
    text = "They named Haddan Tolma Kellim, Orsa Haddan Tolma Kellim and Bren Sali Tavik as members."
    assert people(text) == {*TWO, "Bren Sali Tavik"}


@pytest.mark.parametrize(
    "text",
    [
        "Orsa Haddan Tolma Kellim was arrested in Oslo. Haddan Tolma Kellim is the owner of a bank.",
        "Orsa Haddan Tolma Kellim is the owner of a bank, and Haddan Tolma Kellim will appear in court.",
    ],
)
def test_a_shorter_name_is_the_same_man_where_nothing_says_otherwise(text: str) -> None:
    assert people(text) == {"Orsa Haddan Tolma Kellim"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "OFAC named the President, Emmerson Kellimga. OFAC also named Emmerson Kellimga, Jr., his son.",
            {"Emmerson Kellimga", "Emmerson Kellimga, Jr."},
        ),
        (
            "They listed Haddan Kellim, Jr. Haddan Kellim, Jr. is the son of President Kellim. President Kellim fled.",
            {"Haddan Kellim, Jr.", "Kellim"},
        ),
        (
            "Bashar Kellim gave orders. They listed Asma Kellim, wife of President Kellim. President Kellim fled.",
            {"Bashar Kellim", "Asma Kellim"},
        ),
    ],
)
def test_who_is_kin_to_a_president_is_not_he(text: str, names: set[str]) -> None:
    assert people(text) == names
    article = make_article(text, title="Sanctions", publisher="Norland Gazette", published="2026-03-05")
    kin = max(ANNOTATOR.annotate(article).actors, key=lambda actor: actor.mentions[0].start)
    assert "Kellim" not in kin.aliases or kin.name == "Kellim"


def test_who_has_brothers_is_a_man_even_where_a_gang_bears_his_name():
    text = (
        "OFAC designated Haddan and Edson Tolma Kellim, brothers of Jeffson Tolma Kellim, and key leaders of the "
        "Jeffson Tolma Kellim drug trafficking organization."
    )
    assert "Jeffson Tolma Kellim" in people(text)
