"""A release opens with what it tells of somebody whom it names only later."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extractor.types import Record
from tests.relate.marks import told

Reader = Callable[..., Record]

_LATER = " Johan Chavar, 25, of Torrence, Ohio, had admitted it."


@pytest.mark.parametrize(
    ("opening", "claim"),
    [
        ("A contract employee for Velkur Corporation pleaded guilty today.", "member_of Velkur Corporation"),
        ("A former Velkur Police Department officer pleaded guilty today.", "member_of Velkur Police Department"),
        ("TRESA – A former U.S. Army soldier pleaded guilty today to theft.", "member_of U.S. Army"),
        (
            "A Tresa man pleaded guilty to threats sent while he was an active-duty member of the United States Navy.",
            "member_of United States Navy",
        ),
        ("The former chief executive officer of Velkur Corporation pleaded guilty.", "leads Velkur Corporation"),
        ("The owner of Velkur LLC, a trucking company, pleaded guilty.", "owns_or_controls Velkur LLC"),
        ("A Tresa woman who stole data from Velkur Bank pleaded guilty today.", "attacked Velkur Bank"),
    ],
)
def test_what_an_opening_tells_is_told_of_the_one_named_later(read: Reader, opening: str, claim: str) -> None:
    assert f"Johan Chavar {claim}" in told(read(opening + _LATER))


@pytest.mark.parametrize(
    "opening",
    [
        "A man arrested by the Velkur Bureau pleaded guilty today.",
        "A man pleaded guilty today, said Orsa Kellim, an employee of Velkur Corporation.",
        "The officer of the Velkur Bureau saw that a man pleaded guilty.",
    ],
)
def test_an_opening_about_others_tells_nothing_of_him(read: Reader, opening: str) -> None:
    assert not any("Johan Chavar" in claim and "Velkur" in claim for claim in told(read(opening + _LATER)))
