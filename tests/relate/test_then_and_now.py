"""An act that the words put into the past is history; one that they put into today is not."""

from __future__ import annotations

import pytest

from extractor.annotate import build_annotator
from extractor.lexicon import load_lexicon
from extractor.relate import relate
from extractor.types import Record
from tests.make import make_article

LEXICON = load_lexicon()
ANNOTATOR = build_annotator(LEXICON)


def _read(text: str) -> Record:
    article = make_article(text, title="Treasury Acts", publisher="Specimen Department", published="2026-03-05")
    return relate(ANNOTATOR.annotate(article), LEXICON)


def _acts(text: str, *, history: bool) -> set[tuple[str, str]]:
    record = _read(text)
    names = {actor.id: actor.name for actor in record.actors}
    return {(a.kind, names[t.actor]) for a in record.actions if a.history == history for t in a.targets}


@pytest.mark.parametrize(
    ("text", "kind", "named"),
    [
        (
            "On June 29, 2021, OFAC designated Vexholm LLC. Orsa Kellim, its chief, was also designated at that time.",
            "designation",
            "Orsa Kellim",
        ),
        ("Last week, the European Union also designated Orsa Kellim.", "designation", "Orsa Kellim"),
        ("Vexholm LLC and Tolma LLC are both designated under several authorities.", "designation", "Vexholm LLC"),
        (
            "In May 2024, OFAC first targeted a trafficking organization by designating a broker, Orsa Kellim.",
            "designation",
            "Orsa Kellim",
        ),
        (
            "OFAC's action today follows the arrest of Orsa Kellim by Mexican authorities on September 29, 2025.",
            "arrest",
            "Orsa Kellim",
        ),
    ],
)
def test_what_was_done_before_is_history(text: str, kind: str, named: str) -> None:
    assert (kind, named) in _acts(text, history=True)
    assert (kind, named) not in _acts(text, history=False)


@pytest.mark.parametrize(
    "text",
    [
        "Today, the U.S. Department of the Treasury designated senior Taliban member Orsa Kellim as a terrorist.",
        "Today the U.S. Department of the Treasury designated senior Taliban financier Orsa Kellim.",
        "In addition to designating Orsa Kellim, the Treasury Department also designated today Vexholm LLC.",
    ],
)
def test_what_is_done_today_is_an_act_of_the_day(text: str) -> None:
    assert ("designation", "Orsa Kellim") in _acts(text, history=False)


def test_whose_officials_are_designated_is_not() -> None:
    text = "OFAC today took action against the Vexholm Party through its designations of two officials, Orsa Kellim and"
    assert _acts(f"{text} Bren Tavik.", history=False) == {
        ("designation", "Orsa Kellim"),
        ("designation", "Bren Tavik"),
    }


def test_three_of_the_six_are_three() -> None:
    names = "Orsa Kellim, Bren Tavik, Dara Solm, Ilva Sorn, Mira Sarn, and Juno Tarv"
    text = f"Three of the six people indicted are in custody. The six people indicted are {names}."
    assert not {name for kind, name in _acts(text, history=False) if kind == "arrest"}
