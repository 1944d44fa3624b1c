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
        ("The Kazan, Blue Rovena, and Linda are shipping vessels.", [], ["Kazan", "Blue Rovena", "Linda"]),
        (
            "Two ships were hit. The vessels are the Kazan, the Linda, and the Selbrun.",
            [],
            ["Kazan", "Linda", "Selbrun"],
        ),
        ("It sold oil. Kazan is a Tresa-flagged crude oil tanker (IMO: 9192258).", [], ["Kazan"]),
        ("OFAC identified the vessel “Linda” and OT-2077 (IMO 9025778).", [], ["Linda", "OT-2077"]),
        ("Velm and its vessels KAZAN 2, 7-28, and LINDA", [], ["KAZAN 2", "7-28", "LINDA"]),
        (
            "These vessels carry $5.5 million worth of coal:\n\nKAZAN, Tresa-flagged\nROVENA 2\nLINDA",
            [],
            ["KAZAN", "ROVENA 2", "LINDA"],
        ),
        (
            "It manages the vessels Kazan, Rovena Star and Linda. Those carry oil.",
            [],
            ["Kazan", "Rovena Star", "Linda"],
        ),
        ("Two frigates, the ‘Admiral Kazan’ and the ‘Linda’, sailed.", [], ["Admiral Kazan", "Linda"]),
        ("Kellim is a ship owner. Velm and Tavik are vessel managers. It is a tanker.", [], []),
        ("Vessels run by VELMCO, TARVCO, and SARNCO blend oil.", [], []),
        ("Three vessels run by VELMCO, TARVCO, and SARNCO blend oil.", [], []),
        ("OFAC listed two vessels managed by Velm Ltd, the KAZAN and ROVENA 2.", [], ["KAZAN", "ROVENA 2"]),
        (
            "OFAC listed the KAZAN STAR (IMO: 9285756), ROVENA, and the LINDA as property.",
            ["KAZAN STAR"],
            ["KAZAN STAR", "ROVENA", "LINDA"],
        ),
        (
            "Velm is the manager of the tanker KAZAN STAR. It is the operator of the BLUE ROVENA and the RED LINDA.",
            [],
            ["BLUE ROVENA", "RED LINDA"],
        ),
        ("OFAC is updating the entries of TransVelk LLC and KAZAN STAR.", ["KAZAN STAR"], ["KAZAN STAR"]),
        ("Its ship met the Velm Ltd-managed BLUE ROVENA.", [], ["BLUE ROVENA"]),
        ("The head of the GOLDEN ARROW and BLUE ROVENA funds fled.", [], []),
    ],
    ids=[
        *("flagged", "told after", "are", "told", "is", "quoted", "its", "lines", "the", "marked", "owners", "firms"),
        *("firms counted", "counted", "among ships", "run", "form", "hyphen", "no ships"),
    ],
)
def test_a_list_of_ships_gives_away_each_of_them(text: str, read: list[str], wanted: list[str]) -> None:
    starts = [text.index(name) for name in read]
    names = [NameSpan(at, at + len(name), name, {"vessel": 2.0}) for at, name in zip(starts, read, strict=True)]
    assert [name.text for name in with_fleets(text, names)] == wanted
