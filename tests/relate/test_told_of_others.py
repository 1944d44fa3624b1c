"""What is said of somebody's associates, kin, unit or list is not said of whoever is named beside them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from extractor.relate import relate
from tests.relate.marks import annotate, told, told_of
from tests.relate.test_places import LEXICON, places

KELLIM, TAVIK, SOLM = "[P Orsa Kellim]", "[P Bren Tavik]", "[P Dara Solm]"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            f"[O Vexholm LLC] was designated for being owned and controlled by {KELLIM}'s son {TAVIK}.",
            {"Bren Tavik owns_or_controls Vexholm LLC", "Bren Tavik family_of Orsa Kellim"},
        ),
        (
            f"[O OFAC] designated {SOLM} for providing services to [G Karsa Front] member and financier {TAVIK}.",
            {
                "Dara Solm supports Bren Tavik",
                "Bren Tavik member_of Karsa Front",
                "Bren Tavik supports Karsa Front",
            },
        ),
        (
            f"{KELLIM} is the former Commander of the East Tolma Strategic Defense Region of the [O Norland Army].",
            {"Orsa Kellim member_of Norland Army"},
        ),
        (f"{KELLIM} is an accountant for [O Vexholm LLC].", {"Orsa Kellim member_of Vexholm LLC"}),
        (f"{KELLIM} is an accountant for {TAVIK}.", {"Orsa Kellim acts_for Bren Tavik"}),
        (
            f"{KELLIM}, who was [O Vexholm LLC]'s director of financial planning, pled guilty.",
            {"Orsa Kellim member_of Vexholm LLC"},
        ),
        (
            f"{KELLIM} was designated for his role as director of a [O Sarn Line] subsidiary, [O Sarn Malta].",
            {"Orsa Kellim leads Sarn Malta", "Sarn Line owns_or_controls Sarn Malta"},
        ),
        (
            f"{KELLIM} and {TAVIK} are siblings and longtime criminal partners of {SOLM}.",
            {
                "Orsa Kellim family_of Bren Tavik",
                "Orsa Kellim associate_of Dara Solm",
                "Bren Tavik associate_of Dara Solm",
            },
        ),
        (
            f"[O OFAC] named {SOLM}'s sons, {KELLIM}, and key financial associates {TAVIK} and [P Ilva Sorn].",
            {"Orsa Kellim family_of Dara Solm"},
        ),
    ],
)
def test_what_is_told_beside_a_name_is_told_of_whom_it_is(text: str, said: set[str]) -> None:
    assert told_of(text) == said


@pytest.mark.parametrize(
    ("text", "untold"),
    [
        (f"{KELLIM} served as an interlocutor between these nationals and [G Karsa Front] leaders.", "leads"),
        (f"It was against [G Karsa Front] leaders and [G Tolma Union]-associated drug kingpin {KELLIM}.", "leads"),
        (f"{KELLIM} was designated for serving as the commander of [G Karsa Front] Operations and Training.", "leads"),
        (f"{KELLIM} was a [G Karsa Front]-aligned financial operative.", "member_of"),
        (f"{KELLIM}, the owner of five shops in the [O Songo Market], sells ivory.", "owns_or_controls"),
        (f"{KELLIM} is a member of the [G Karsa Front]. {KELLIM} is a liaison to the [G Karsa Front].", "associate_of"),
    ],
)
def test_what_the_words_leave_open_is_not_said(text: str, untold: str) -> None:
    assert not any(untold in one for one in told_of(text))


def test_firms_of_somebodys_associates_are_not_his() -> None:
    text = (
        f"[O OFAC] designated two entities that are owned or controlled by {KELLIM}'s drug trafficking associates."
        " The designated entities are [O Vexholm LLC] and [O Sarn LLC]."
    )
    assert not any("owns_or_controls" in one for one in told_of(text))


def test_who_works_for_a_firm_is_one_of_its_men_and_no_more() -> None:
    text = (
        f"[O OFAC] also designated three individuals who work for [O Vexholm LLC]. {KELLIM}, {TAVIK} and {SOLM} were"
        " designated [D today]."
    )
    assert told_of(text) == {f"{one} member_of Vexholm LLC" for one in ("Orsa Kellim", "Bren Tavik", "Dara Solm")}


def test_a_line_that_tells_what_its_body_is_stands_over_no_list() -> None:
    annotation = annotate(
        "[O Vexholm LLC], a subsidiary of [O Sarn Corporation]\n[O Tolma LLC], an affiliate of the [O Velkur Line]\n"
        "[O Harbour Limited], an affiliate of the [O Velkur Line]"
    )
    headings = replace(annotation, blocks=tuple(replace(block, kind="heading") for block in annotation.blocks))
    owned = {one for one in told(relate(headings, LEXICON)) if "owns_or_controls" in one}
    assert owned == {"Sarn Corporation owns_or_controls Vexholm LLC"}


@pytest.mark.parametrize(
    ("unit", "parts"),
    [("VTX Academy", {"VTX Academy part_of Velkur-Tolma Exchange Task Force"}), ("VTX Task Force", set())],
)
def test_a_body_called_by_letters_and_its_own_last_words_is_no_part_of_itself(unit: str, parts: set[str]) -> None:
    annotation = annotate(f"The [O Velkur-Tolma Exchange Task Force] met. Agents of the [O {unit}] helped.")
    whole, other = annotation.actors
    assert told(relate(replace(annotation, actors=(replace(whole, aliases=("VTX",)), other)), LEXICON)) == parts


def test_where_a_part_works_its_whole_need_not() -> None:
    text = "The [O Vexholm Group], part of the [O Sarn Corporation], has operated in [C/mx Mexico] since [D 2014]."
    assert places(text) == {"Vexholm Group in mx"}
