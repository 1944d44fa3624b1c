"""An act that the words put into the past is history; one that they put into today is not."""

from __future__ import annotations

import pytest

from tests.relate.marks import acts
from tests.relate.test_reported import read


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
    assert (kind, named) in acts(read(text), history=True)
    assert (kind, named) not in acts(read(text))


@pytest.mark.parametrize(
    "text",
    [
        "Today, the U.S. Department of the Treasury designated senior Taliban member Orsa Kellim as a terrorist.",
        "Today the U.S. Department of the Treasury designated senior Taliban financier Orsa Kellim.",
        "In addition to designating Orsa Kellim, the Treasury Department also designated today Vexholm LLC.",
    ],
)
def test_what_is_done_today_is_an_act_of_the_day(text: str) -> None:
    assert ("designation", "Orsa Kellim") in acts(read(text))


def test_whose_officials_are_designated_is_not() -> None:
    text = "OFAC today took action against the Vexholm Party through its designations of two officials, Orsa Kellim and"
    assert acts(read(f"{text} Bren Tavik.")) == {
        ("designation", "Orsa Kellim"),
        ("designation", "Bren Tavik"),
    }


def test_three_of_the_six_are_three() -> None:
    names = "Orsa Kellim, Bren Tavik, Dara Solm, Ilva Sorn, Mira Sarn, and Juno Tarv"
    text = f"Three of the six people indicted are in custody. The six people indicted are {names}."
    assert not {name for kind, name in acts(read(text)) if kind == "arrest"}
