"""What is said of several is said of each of them; what is said of one, of him alone."""

from __future__ import annotations

import pytest

from extractor.relate import relate
from tests.relate.marks import acts, annotate, told_of
from tests.relate.test_places import LEXICON, places

KELLIM, TAVIK = "[P Orsa Kellim]", "[P Bren Tavik]"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            f"{KELLIM} and {TAVIK}, wife and daughter of trafficker [P Dara Solm], were named.",
            {"Orsa Kellim family_of Dara Solm", "Bren Tavik family_of Dara Solm"},
        ),
        (
            f"{KELLIM}, along with co-conspirators {TAVIK} and [P Dara Solm], ran [O Velkur Market].",
            {f"{one} operates Velkur Market" for one in ("Orsa Kellim", "Bren Tavik", "Dara Solm")},
        ),
        (
            f"{KELLIM} has ties to both {TAVIK} and his deceased drug trafficking partner, [P Dara Solm].",
            {"Orsa Kellim associate_of Bren Tavik", "Orsa Kellim associate_of Dara Solm"},
        ),
        (
            f"[P Dara Solm]'s key associates who are being designated [D today] are {KELLIM} and {TAVIK}.",
            {"Orsa Kellim associate_of Dara Solm", "Bren Tavik associate_of Dara Solm"},
        ),
    ],
)
def test_what_is_said_of_several_is_said_of_each(text: str, told: set[str]) -> None:
    assert told <= told_of(text)


def test_among_those_designated_are_who_is_named_last() -> None:
    text = f"Among the individuals designated [D today] are key facilitators for [P Dara Solm], {KELLIM} and {TAVIK}."
    record = relate(annotate(text), LEXICON)
    assert acts(record) == {("designation", "Orsa Kellim"), ("designation", "Bren Tavik")}
    assert told_of(text) >= {"Orsa Kellim supports Dara Solm", "Bren Tavik supports Dara Solm"}


def test_who_stands_behind_an_apposition_is_no_part_of_its_body() -> None:
    text = "[O Vexholm Radio], a media arm of the [G Karsa Front], and the [O Tolma Union] aided [O Sarn Institute]."
    found = told_of(text)
    assert "Vexholm Radio part_of Karsa Front" in found
    assert "Vexholm Radio part_of Tolma Union" not in found


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "In [C/mx Mexico], [O Vexholm Air], an airline, and [O Tolma Cambio], a money service, were designated.",
            {"Vexholm Air in mx", "Tolma Cambio in mx"},
        ),
        (
            "The firms include [O Vexholm Ltda] and [O Tolma Ltda], meat distributors in [T/co Bogota].",
            {"Vexholm Ltda in co", "Tolma Ltda in co"},
        ),
        (
            (
                "It identified the [O Vexholm Commission] and the [O Tolma Ministry] under [L E.O. 13722] as agencies, "
                "instrumentalities, or controlled entities of the Government of [C/kp North Korea]."
            ),
            {"Vexholm Commission in kp", "Tolma Ministry in kp"},
        ),
        ("[G Karsa-gumi], the largest and most prominent [N/jp Japanese] syndicate, grew.", {"Karsa-gumi in jp"}),
    ],
)
def test_a_place_is_that_of_all_the_bodies_it_is_said_of(text: str, told: set[str]) -> None:
    assert places(text) == told
