"""Firms that only the bodies beside them in a list give away."""

from __future__ import annotations

import pytest

from extractor.annotate.cuts.among_firms import with_firms
from extractor.annotate.naming.names import NameSpan
from extractor.types import Span


def _spots(text: str, names: list[str], kind: str = "organization") -> list[NameSpan]:
    return [NameSpan(text.index(one), text.index(one) + len(one), one, {kind: 2.0}) for one in names]


@pytest.mark.parametrize(
    ("text", "read", "wanted"),
    [
        (
            "Velk, Olmetra, Tresk 471, Rovena, and PalVelk provided assistance.",
            ["Velk", "Olmetra", "Rovena", "PalVelk"],
            ["Tresk 471"],
        ),
        (
            "Help came from Velk, Sorn Works, Olmetra, The University of Rovena, and others.",
            ["Velk", "Olmetra", "University of Rovena"],
            ["Sorn Works"],
        ),
        (
            "Velk, Olmetra, Rovena, The University of Sorn, and Unit 2B.",
            ["Velk", "Olmetra", "Rovena", "University of Sorn"],
            ["Unit 2B"],
        ),
        # two are enough where a post is at them all, or all are owned
        ("He is the CEO of Velk Energy, Tresk Gas and Sarn Ranch.", ["Velk Energy", "Sarn Ranch"], ["Tresk Gas"]),
        ("Velk Energy, Tresk Gas, and Sarn Ranch are owned by him.", ["Velk Energy", "Sarn Ranch"], ["Tresk Gas"]),
        ("He visited Velk Energy, Tresk Gas and Sarn Ranch.", ["Velk Energy", "Sarn Ranch"], []),
        # words that say what a firm does, and the end of a name
        ("Velk, Engineering, Olmetra, Rovena, and PalVelk helped.", ["Velk", "Olmetra", "Rovena", "PalVelk"], []),
        ("Grupo Verde de Sorn, Olmetra, Rovena, and PalVelk helped.", ["Olmetra", "Rovena", "PalVelk"], []),
        # too few are known, or the item is a man's title
        ("Velk, Olmetra, Tresk, Sorn, and PalVelk provided assistance.", ["Velk", "Olmetra", "PalVelk"], []),
        (
            "Velk, Olmetra, Special Agent Sorn, Rovena, and PalVelk helped.",
            ["Velk", "Olmetra", "Rovena", "PalVelk"],
            [],
        ),
    ],
    ids=["list", "others", "of", "post", "owned", "visited", "trade", "end", "few", "title"],
)
def test_a_list_of_firms_gives_away_the_rest(text: str, read: list[str], wanted: list[str]) -> None:
    names = _spots(text, read)
    found = with_firms(text, names, [], {"engineering", "limited"})
    assert [one.text for one in found if one not in names] == wanted


def test_a_list_that_holds_a_place_or_a_man_gives_nothing_away() -> None:
    text = "Velk, Olmetra, Sorn, Rovena, and Norland helped."
    bodies = _spots(text, ["Velk", "Olmetra", "Rovena"])
    land = Span(start=text.index("Norland"), end=text.index(" helped"), kind="place", key="xx", form="country")
    assert with_firms(text, bodies, [land], {}) == bodies
    assert len(with_firms(text, [*bodies, *_spots(text, ["Norland"], "person")], [], {})) == len(bodies) + 1  # no more
