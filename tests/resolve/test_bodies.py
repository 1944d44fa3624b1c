"""Bodies that are called the same: one of a state or widely known, or an office that every state has."""

from __future__ import annotations

import pytest

from extractor.lexicon.offices import is_of_any_state, lands_in
from tests.resolve.people import actor, groups, lexicon, resolve, verdict

ALL = frozenset({"a", "b"})
APART = {frozenset({"a"}), frozenset({"b"})}


def body(key, name, **fields):
    return actor(key, name, "organization", **fields)


def joined(name, left=None, right=None):
    return groups(resolve([body("a", name, **(left or {})), body("b", name, **(right or {}))]))


@pytest.mark.parametrize("name", [
    "Central Bank of Iran", "Syrian General Intelligence Directorate", "U.S. Southern Command",  # a state's
    "Iran Aircraft Manufacturing Industrial Company", "Islamic Resistance Support Organization",  # long
    "World Bank", "IMF",  # widely known
    "ICITAP",  # an acronym of many letters
])  # fmt: skip
def test_what_is_one_bodys_name_is_one_body_in_every_document(name):
    assert joined(name) == {ALL}


@pytest.mark.parametrize("name", [
    "Ministry of Defense", "National Police", "Financial Intelligence Unit", "Supreme Court of Justice", "Central Bank",
    "Chamber of Deputies", "Senate", "Presidential Guard", "Central Electoral Commission",
])  # fmt: skip
def test_an_office_that_every_state_has_is_one_only_where_the_state_is(name):
    assert joined(name) == APART
    assert joined(name, {"seats": ("ru",)}, {"seats": ("mm",)}) == APART
    assert joined(name, {"seats": ("ru",)}) == APART, "it may be another state's"
    assert joined(name, {"seats": ("ru",)}, {"seats": ("ru",)}) == {ALL}


def test_such_an_office_of_no_state_is_a_question_unless_something_says_that_it_is_the_same():
    name, maker = "Ministry of Defense", (("organization", "Vexholm Aerospace"),)
    assert verdict(resolve([body("a", name), body("b", name)]), "a", "b") == "unsure"
    assert joined(name, {"related": maker}, {"related": maker}) == {ALL}


def test_a_document_that_tells_of_one_state_says_whose_its_offices_are():
    """The authorities that act in it are not what it tells of."""
    others = [
        actor("c", "Orsa Kellim", document="doc-a", countries=("mm",)),
        body("d", "Myanmar Oil Board", document="doc-b"),
        body("e", "Office of Foreign Assets Control", document="doc-b", seats=("us",)),
    ]
    both = [body("a", "Ministry of Defense"), body("b", "Ministry of Defense")]
    assert ALL in groups(resolve([*both, *others]))
    other = actor("f", "Idris Qasmoun", document="doc-b", countries=("ru",))
    assert ALL not in groups(resolve([*both, *others, other])), "two states: nobody knows whose"


def test_an_authority_of_the_table_is_no_open_office():
    assert joined("Department of Justice", {"seats": ("ir",)}) == {ALL}


@pytest.mark.parametrize(("name", "lands"), [
    ("Government of the Democratic People's Republic of Korea", {"kp"}), ("U.S. Southern Command", {"us"}),
    ("Vexholm Trading", set()),
])  # fmt: skip
def test_the_countries_in_a_name(name, lands):
    assert lands <= lands_in(name, lexicon())
    assert not lands_in("Vexholm Trading", lexicon())


def test_a_body_of_some_state_or_of_a_plain_name_is_no_office_of_every_state():
    for name in ("Russian Ministry of Defense", "Ministry of Sound Records GmbH International Holding Company Ltd"):
        assert not is_of_any_state(name, lexicon())


def test_a_group_to_one_document_is_an_organization_to_another():
    assert groups(resolve([body("a", "Egmont Group"), actor("b", "Egmont Group", "group")])) == {ALL}
