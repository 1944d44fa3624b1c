"""What a text prints beside a name is no other name of its bearer, and tells of which sort he is."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extractor.annotate import build_annotator
from extractor.lexicon import load_lexicon
from extractor.types import Actor
from tests.make import make_article

Read = Callable[..., dict[str, Actor]]


@pytest.fixture(scope="module")
def read() -> Read:
    """Return a reader of texts: {name: actor}."""
    annotator = build_annotator(load_lexicon())

    def reader(text: str, title: str = "Treasury acts") -> dict[str, Actor]:
        return {a.name: a for a in annotator.annotate(make_article(text, title=title)).actors}

    return reader


def test_father_and_son_are_two(read: Read) -> None:
    found = read(
        "OFAC designated its Irish leaders Christopher Vincent Kellan Senior, Daniel Joseph Kellan, Christopher "
        "Vincent Kellan Junior, and others. Christopher Vincent Kellan Junior (Christopher Jr.) is the son of "
        "Christopher Vincent Kellan Senior (Christopher Sr.)."
    )
    assert "Christopher Jr." in found["Christopher Vincent Kellan Junior"].aliases
    assert "Christopher Sr." in found["Christopher Vincent Kellan Senior"].aliases


def test_a_case_is_no_other_name_of_its_victim(read: Read) -> None:
    found = read(
        "He laundered bitcoins from the hack of Velkur Exchange Ltd. (the “Tresa Case”). The Tresa Case ended."
    )
    assert "Tresa Case" not in found["Velkur Exchange Ltd."].aliases


def test_a_country_behind_several_banks_is_no_other_name_of_one(read: Read) -> None:
    found = read("These are Burma Velmark Bank (Burma), named in 2003, and Sarn Wealth Bank (Burma), named in 2004.")
    assert not found["Burma Velmark Bank"].aliases


def test_whose_mother_she_is_tells_that_she_is_a_person(read: Read) -> None:
    found = read("Magdalena Ruiz De Brovine (his mother, a.k.a. Magdalena Ruiz Carroll), serves his company.")
    assert found["Magdalena Ruiz De Brovine"].type == "person"


def test_a_frigate_is_a_ship(read: Read) -> None:
    found = read("OFAC identified two vessels, the IRIS VELKURA and the frigate IRIS DANMORA, as property.")
    assert found["IRIS DANMORA"].type == "vessel"
