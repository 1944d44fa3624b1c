"""Who is tried and did something together with another who is tried is his associate."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extractor.types import Record
from tests.relate.marks import told

Reader = Callable[..., Record]

TRIED = "Orsa Kellim, 34, of Tresa, and Bren Tavik, 29, of Tresa, were sentenced today. "


@pytest.mark.parametrize(
    "text",
    [
        "Kellim and Tavik laundered the proceeds of their sales.",
        "The jury found that, in the Northern District, Kellim and Tavik conspired with others to sell pills.",
        "Kellim, Tavik and others would use that stolen information to buy phones.",
        "Kellim and Tavik are alleged to have operated a shop for stolen cards.",
        "A grand jury indicted Orsa Kellim and Bren Tavik for their roles in a scheme to sell stolen cards.",
        "In sum, Kellim, Tavik, and their two companies are charged with one count of conspiracy to launder money.",
        "Kellim and Tavik previously pleaded guilty for their roles in operating an illegal business.",
    ],
)
def test_who_did_it_together_are_associates(read: Reader, text: str) -> None:
    assert "Orsa Kellim associate_of Bren Tavik" in told(read(TRIED + text))


@pytest.mark.parametrize(
    "text",
    [
        "Kellim and Tavik appeared in court on Monday.",
        "Kellim and Tavik were sentenced in separate cases.",
        "They lived in Tresa, and Kellim laundered money; Tavik sold pills.",
    ],
)
def test_who_only_stands_beside_another_is_none(read: Reader, text: str) -> None:
    assert "Orsa Kellim associate_of Bren Tavik" not in told(read(TRIED + text))


def test_who_prosecutes_together_are_none(read: Reader) -> None:
    text = f"{TRIED}Assistant U.S. Attorneys Mira Sarn and Ola Velk prosecuted the case. Sarn and Velk presented it."
    assert not any("associate_of" in row for row in told(read(text)))
