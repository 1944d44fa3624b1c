"""Ships that a list gives away, whatever they are called."""

from __future__ import annotations

import pytest

from extractor.annotate.cuts.fleets import with_fleets
from extractor.annotate.naming.names import NameSpan


@pytest.mark.parametrize(
    ("text", "read", "wanted"),
    [
        (
            "A group of vessels run by Velm—the Tresa-flagged KAZAN, ROVENA 2, LINDA, and SELBRUN—blends oil.",
            ["KAZAN", "SELBRUN"],
            ["KAZAN", "ROVENA 2", "LINDA", "SELBRUN"],
        ),
        (
            "The Tresa-flagged KAZAN, LINDA, and SELBRUN are being identified under E.O. 13902 as property of Velm.",
            [],
            ["KAZAN", "LINDA", "SELBRUN"],
        ),
        ("Vessels run by VELMCO, TARVCO, and SARNCO blend oil.", [], []),
    ],
    ids=["flagged", "told after", "firms"],
)
def test_a_list_of_ships_gives_away_each_of_them(text: str, read: list[str], wanted: list[str]) -> None:
    starts = [text.index(name) for name in read]
    names = [NameSpan(at, at + len(name), name, {"vessel": 2.0}) for at, name in zip(starts, read, strict=True)]
    assert [name.text for name in with_fleets(text, names)] == wanted
