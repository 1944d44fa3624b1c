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


@pytest.mark.parametrize(
    "text",
    [
        "The prosecution included a third member of the conspiracy, Dale Varn, who pleaded guilty.",
        "Kellim, Tavik and others, including Dale Varn, would use the cards to buy phones.",
        "Dale Varn, who has pled guilty to the same offenses as Orsa Kellim, waits for his sentence.",
        "Orsa Kellim conspired with several others, among them Dale Varn, to sell pills.",
    ],
)
def test_who_is_told_of_beside_them_is_one(read: Reader, text: str) -> None:
    assert any("associate_of" in row and "Dale Varn" in row and "Orsa" in row for row in told(read(TRIED + text)))


@pytest.mark.parametrize(
    "text",
    [
        "A second participant in the drug conspiracy, Dale Varn, pleaded guilty last week.",
        "Others charged in the conspiracy include Dale Varn, 33, of Tampa.",
        "Also charged in the case is Dale Varn.",
    ],
)
def test_one_more_of_a_conspiracy_is_the_associate_of_the_first(read: Reader, text: str) -> None:
    rows = told(read(f"Orsa Kellim, 34, of Tresa, pleaded guilty today. {text}"))
    assert "Dale Varn associate_of Orsa Kellim" in rows


def test_one_more_of_something_else_is_none(read: Reader) -> None:
    text = "Orsa Kellim, 34, of Tresa, pleaded guilty today. A second member of the council, Dale Varn, wept."
    assert not any("associate_of" in row for row in told(read(text)))


@pytest.mark.parametrize(
    "text",
    [
        "Orsa Kellim was sentenced to 46 months. Two co-conspirators have pleaded guilty so far, including Bren Tavik.",
        "Orsa Kellim, 34, was sentenced today. Co-Defendant Bren Tavik, 29, was arrested in May.",
        "Orsa Kellim, 34, was sentenced. Other members of the ring were sentenced: 29-year-old Bren Tavik of Dorn.",
        "They unsealed charges against two men who conspired to hack shops: Orsa Kellim, 34, and Bren Tavik, 29.",
    ],
)
def test_who_is_told_to_be_tried_for_the_same_is_an_associate(read: Reader, text: str) -> None:
    both = {"Orsa Kellim associate_of Bren Tavik", "Bren Tavik associate_of Orsa Kellim"}
    assert not both.isdisjoint(told(read(text)))


APART = "Each conspired with a friend of his, and each of these cases goes to a court of its own."


@pytest.mark.parametrize(
    "text",
    [
        "Orsa Kellim, 34, was sentenced. Other members of the family were told: 29-year-old Bren Tavik was sent.",
        "They unsealed charges against two men for separate hacks: Orsa Kellim, 34, and Bren Tavik, 29, of Dorn.",
        "They unsealed charges against two men who hacked shops: Orsa Kellim, 34, and Bren Tavik, 29, of Dorn.",
        f"They unsealed charges against two men who hacked shops: Orsa Kellim, 34, and Bren Tavik, 29. {APART}",
    ],
)
def test_who_is_tried_for_another_deed_is_none(read: Reader, text: str) -> None:
    assert not any("associate_of" in line for line in told(read(text)))


CHARGED = "Orsa Kellim, 34, of Tresa, was charged today. "


@pytest.mark.parametrize(
    "text",
    [
        "Vexholm Works, Inc., a maker of bolts in Dorn, was the victim of an attempted unauthorized wire transfer.",
        "It identifies further victims of Sarnhood ransomware, including, but not limited to, Vexholm Works, Inc.",
        "These cyber attacks caused millions in losses, including to Vexholm Works, Inc.",
    ],
)
def test_the_accused_attacked_whom_a_release_calls_a_victim(read: Reader, text: str) -> None:
    assert any(line.startswith("Orsa Kellim attacked Vexholm Works") for line in told(read(CHARGED + text)))


@pytest.mark.parametrize(
    "text",
    [
        "Vexholm Works, Inc., a maker of bolts in Dorn, was the victim of a flood.",
        "These cyber attacks caused millions in losses to customers of Vexholm Works, Inc.",
    ],
)
def test_the_accused_attacked_no_victim_of_something_else(read: Reader, text: str) -> None:
    assert not any("attacked" in line for line in told(read(CHARGED + text)))
