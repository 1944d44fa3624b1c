"""What the name of a public body says of where it is."""

from __future__ import annotations

import pytest

from extractor.lexicon import load_lexicon
from extractor.relate import relate
from extractor.relate.places.homes import home_of
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
        ("Syrian Trading Company", ""),
        ("Panama Court Club", ""),
        ("Mexican Cartels Strike Force", ""),
        ("Police of the North", ""),
    ],
)
def test_an_organ_of_a_state_bears_its_country_at_the_head_of_its_name(name, code):
    assert home_of(name, LEXICON) == code


def placed(*bodies: str) -> set[str]:
    record = relate(annotate(" ".join(f"[O {body}] helped." for body in bodies)), LEXICON)
    return {f"{r.subject.replace('_', ' ')} {r.object}" for r in record.relations if r.type == "located_in"}


def test_a_body_is_placed_by_its_name():
    assert placed("Swedish Police", "Vexholm LLC") == {"Swedish Police se"}


def test_the_police_of_the_publishers_own_country_are_not():
    assert placed("American Police") == set()


def test_a_roll_of_many_countries_places_nobody():
    assert placed(*(f"{land} Police" for land in ("Swedish", "Danish", "Dutch", "German", "Swiss"))) == set()
