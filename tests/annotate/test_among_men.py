"""What a list puts among persons, and looks like one, is a person."""

from __future__ import annotations

import pytest

from extractor.annotate.cuts.among_men import with_men
from extractor.annotate.naming.names import NameSpan

KINDS = {"bank": "organization", "tresa": "city", "norland": "country", "general": "title"}
FIRM = {"person": -0.5, "organization": 0.5}


def spans(text: str, names: dict[str, dict[str, float]]) -> list[NameSpan]:
    return [NameSpan(text.index(n), text.index(n) + len(n), n, odds, 1.0) for n, odds in names.items()]


MEN = {"Orsa Kellim": {"person": 4.0}, "Bren Tavik": {"person": 4.0}}


@pytest.mark.parametrize(
    "text",
    [
        "are Orsa Kellim, Percy Dangel Arani Castel, and Bren Tavik.",
        "are Orsa Kellim, Bren Tavik, and Percy Dangel Arani Castel -- all",
        "are Orsa Kellim, Bren Tavik, and Percy Dangel Arani Castel-- his wife",
        "Orsa Kellim: a general.\nPercy Dangel Arani Castel: a deputy.\nBren Tavik (“Bre”): an officer.",
    ],
)
@pytest.mark.parametrize("known", [{}, {"Percy Dangel Arani Castel": FIRM}])
def test_whoever_stands_among_persons_is_one(text, known):
    found = with_men(text, spans(text, MEN | known), KINDS, {})
    assert {n.text for n in found if n.odds.get("person", 0) > 0} == {*MEN, "Percy Dangel Arani Castel"}


def test_of_two_the_other_is_a_person_where_the_recogniser_saw_one():
    text = "were Danit Dario Velk and Orsa Kellim, the"
    names = spans(text, {"Orsa Kellim": {"person": 4.0}})
    spot = (text.index("Danit"), text.index(" and"))
    assert len(with_men(text, names, KINDS, {spot: "PERSON"})) == len(names) + 1
    assert with_men(text, names, KINDS, {spot: "ORG"}) == names


@pytest.mark.parametrize(
    "other", ["Velkur Merchant Bank", "Norland Tresa", "General Velkur Sorn", "Paralegal Specialists Velkur Sorn"]
)
def test_a_body_a_place_and_a_calling_stay_what_they_are(other):
    text = f"are Orsa Kellim, {other}, and Bren Tavik."
    names = spans(text, MEN)
    assert with_men(text, names, KINDS, {}) == names


def test_a_body_that_is_plainly_one_says_that_the_list_is_mixed():
    text = "are Orsa Kellim, Velkur Rook, Percy Dangel Castel, and Bren Tavik."
    names = spans(text, MEN | {"Velkur Rook": {"person": -4.0, "organization": 5.0}})
    assert with_men(text, names, KINDS, {}) == names
