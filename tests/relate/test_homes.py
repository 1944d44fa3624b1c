"""What the name of a public body says of where it is."""

from __future__ import annotations

from dataclasses import replace

import pytest

from extractor.lexicon import load_lexicon
from extractor.relate import relate
from extractor.relate.places.homes import home_of
from extractor.types import Record
from tests.relate.marks import annotate

LEXICON = load_lexicon()


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Swedish Police", "se"),
        ("South Sudanese Ministry of Roads", "ss"),
        ("Royal Canadian Mounted Police", "ca"),
        ("Belize Police Department", "bz"),
        ("Venezuelan Army", "ve"),
        ("Rwanda Defence Force", "rw"),
        ("Iraqi Intelligence Service", "iq"),
        ("Syrian Trading Company", "sy"),
        ("National Iraqi Cement Company", "iq"),
        ("Kazakh Direct Investment Fund", "kz"),
        ("Yemeni Unity Party", "ye"),
        ("Syrian Lebanese Wool Bank", ""),
        ("Serb Unity Party", ""),
        ("Mexico’s Financial Intelligence Unit", "mx"),
        ("Burma’s Air Force", ""),
        ("Syrian Trading Company for Wool", ""),
        ("Iraq Cement Company", ""),
        ("Armed Forces of the Russian Federation", "ru"),
        ("9th Guards Army of the Russian Federation", "ru"),
        ("Staff Academy of the Russian Federation", ""),
        ("Sudanese Armed Forces", ""),
        ("Burmese military", ""),
        ("Iraqi police", ""),
        ("Panama Court Club", ""),
        ("Mexican Cartels Strike Force", ""),
        ("Police of the North", ""),
    ],
)
def test_an_organ_of_a_state_bears_its_country_at_the_head_of_its_name(name, code):
    assert home_of(name, LEXICON) == code


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Ministry of Roads of the Russian Federation", "ru"),
        ("Office of the Prosecutor General of Georgia", "ge"),
        ("High Court of Bosnia and Herzegovina", "ba"),
        ("Public Prosecutor’s Office of the Netherlands", "nl"),
        ("Venezuelan National Assembly", "ve"),
        ("North-Western Operational Command of Belarus", "by"),
        ("Zimbabwe Parliament", "zw"),
        ("National Anti-Corruption Bureau of Ukraine", "ua"),
        ("Upper Council of the Senate of Mexico", ""),
        ("Commercial Bank of Syria", ""),
        ("District Court for the District of Colombia", ""),
    ],
)
def test_americans_name_a_state_at_the_end_of_its_organs_too(name, code):
    assert home_of(name, LEXICON, wide=True) == code
    assert home_of(name, LEXICON) == ""


def placed(*bodies: str, publisher: str = "") -> set[str]:
    record = relate(annotate(" ".join(f"[O {body}] helped." for body in bodies), publisher=publisher), LEXICON)
    return _located(record)


def _located(record: Record) -> set[str]:
    return {f"{r.subject.replace('_', ' ')} {r.object}" for r in record.relations if r.type == "located_in"}


def test_a_body_is_placed_by_its_name():
    assert placed("Swedish Police", "Vexholm LLC") == {"Swedish Police se"}


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Burmese military", "mm"),
        ("Burma’s military", "mm"),
        ("General Inspectorate of Romanian Police", "ro"),
        ("Union of Norwegian Police", ""),
        ("Norwegian navy", "no"),
        ("Iraqi police", ""),
        ("Sudanese Armed Forces", ""),
        ("Russian intelligence services", ""),
    ],
)
def test_all_but_the_european_union_place_an_army_by_its_name(name: str, code: str) -> None:
    assert home_of(name, LEXICON, wide=True) == code


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (
            "The [O Georgian Prosecutor General’s Office], [O Ministry of Roads], and [O Ministry of Wool] met.",
            {"Georgian Prosecutor General’s Office ge", "Ministry of Roads ge", "Ministry of Wool ge"},
        ),
        (
            "The [O French National Police] and [O National Gendarmerie] met.",
            {"French National Police fr", "National Gendarmerie fr"},
        ),
        (
            "The [O Harbour Police] and the [O Ministry of Wool] in [C/nr Nauru] met.",
            {"Harbour Police nr", "Ministry of Wool nr"},
        ),
        (
            "The [O French National Police], [O Vexholm LLC] and the [O Ministry of Wool] met.",
            {"French National Police fr"},
        ),
        (
            "The [O French National Police] and the [O Seattle Police Department] met.",
            {"French National Police fr"},
        ),
        (
            "The [O French National Police], the [O European Court of Wool] and the [O Central Bank of Iraq] met.",
            {"French National Police fr"},
        ),
        ("The [O French National Police] and the [O FBI] met.", {"French National Police fr"}),
        (
            "The [O Shiraz Revolutionary Court] and the [O Boston Police] met, as did the [O Manchester Police].",
            {"Shiraz Revolutionary Court ir"},
        ),
        (
            "The [O French National Police]’s [O Wool Directorate] met the [O Harbour Police]’s [O Sarn Directorate].",
            {"French National Police fr", "Wool Directorate fr"},
        ),
        (
            "The [O Syrian Wool Company]’s [O Sarn Limited] met the [O FBI].",
            {"Syrian Wool Company sy"},
        ),
    ],
)
def test_organs_named_together_share_a_land(text: str, places: set[str]) -> None:
    assert _located(relate(annotate(text, publisher="U.S. Department of Justice"), LEXICON)) == places


def test_a_town_that_owns_a_body_tells_its_country():
    assert placed("Tehran’s Vexholm Prison") == {"Tehran’s Vexholm Prison ir"}


def test_the_police_of_the_publishers_own_country_are_not():
    assert placed("American Police") == set()


def test_two_organs_share_the_country_at_the_end_of_the_second():
    text = "The [O Federal Police] and the [O Crime Unit of Belgium] met [O Vexholm LLC] and the [O Army of Chad]."
    record = relate(annotate(text, publisher="U.S. Department of Justice"), LEXICON)
    assert _located(record) == {"Federal Police be", "Crime Unit of Belgium be", "Army of Chad td"}


def test_a_roll_of_many_countries_places_nobody():
    assert placed(*(f"{land} Police" for land in ("Swedish", "Danish", "Dutch", "German", "Swiss"))) == set()


def test_another_name_of_a_body_tells_its_country():
    annotation = annotate("[G Karsa] fled. [G Lebanese Karsa] fled.")
    one = replace(annotation.actors[0], aliases=("Lebanese Karsa",))
    record = relate(replace(annotation, actors=(one, *annotation.actors[1:])), LEXICON)
    assert "Karsa lb" in _located(record)


def test_parties_and_national_firms_named_in_passing_are_not_placed_by_their_names() -> None:
    once = "Members of the [O Yemeni Unity Party] and the [O Syrian Wool Company] met."
    assert _located(relate(annotate(once), LEXICON)) == {"Syrian Wool Company sy"}
    again = f"{once} The [O Yemeni Unity Party] won."
    assert _located(relate(annotate(again), LEXICON)) == {"Syrian Wool Company sy", "Yemeni Unity Party ye"}
