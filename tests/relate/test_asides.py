"""Between a subject and its verb something else may be told, and of somebody else."""

from __future__ import annotations

import pytest

from tests.relate.test_relations import relations

OWNS = "Orsa Kellim owns_or_controls Velkur Bank"
ASIDES = [
    "[P Orsa Kellim], who advises [O Sarn Works], owns [O Velkur Bank].",
    "[P Orsa Kellim], who was listed in [D 2014] for helping [O Sarn Works], owns [O Velkur Bank].",
    "[P Orsa Kellim], who was listed pursuant to [L E.O. 14024], owns [O Velkur Bank].",
    "[P Orsa Kellim], whose office is in the building of [O Sarn Works], owns [O Velkur Bank].",
    "[P Orsa Kellim] left [O Sarn Works] but owns [O Velkur Bank].",
    "A bank owned by [P Orsa Kellim] called [O Velkur Bank] was closed.",
    "One of the banks owned by [P Orsa Kellim], [O Velkur Bank], was closed.",
    "Owned by [P Orsa Kellim], [O Velkur Bank] is in the old town.",
    "[O Velkur Bank] was listed because it is owned by [P Orsa Kellim].",
]


@pytest.mark.parametrize("text", ASIDES)
def test_an_aside_does_not_take_the_verb(text: str) -> None:
    found = {row for row in relations(text) if "Sarn Works" not in row}
    assert found == {OWNS}


@pytest.mark.parametrize(
    "text",
    [
        "[P Orsa Kellim] and [P Bren Tavik] each own [O Velkur Bank].",
        "[P Orsa Kellim], an adviser to [O Sarn Works], and [P Bren Tavik], a lawyer, own [O Velkur Bank].",
        "[P Orsa Kellim], as well as [P Bren Tavik], is an owner of [O Velkur Bank].",
    ],
)
def test_both_of_two_who_are_described_bear_the_verb(text: str) -> None:
    assert {OWNS, OWNS.replace("Orsa Kellim", "Bren Tavik")} <= relations(text)


def test_who_employs_a_man_is_not_owned_by_him() -> None:
    text = "[P Orsa Kellim], who works for [O Sarn Works], owned by [P Bren Tavik], was arrested."
    assert "Bren Tavik owns_or_controls Sarn Works" in relations(text)
    assert not any(row.endswith("Orsa Kellim") for row in relations(text))
