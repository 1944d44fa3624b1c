"""Somebody does a thing with others whom the text does not name."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extractor.types import Record
from tests.relate.marks import told

Reader = Callable[..., Record]


@pytest.mark.parametrize(
    "others",
    [
        "others",
        "two others",
        "another man",
        "several accomplices",
        "unnamed co-conspirators",
        "a co-defendant",
        "at least one other person",
        "other members of the gang",
        "others known and unknown",
    ],
)
def test_what_somebody_does_with_others_he_does(read: Reader, others: str) -> None:
    assert told(read(f"Orsa Kellim and {others} hacked Velkur Corporation.")) == {
        "Orsa Kellim attacked Velkur Corporation"
    }


def test_so_do_all_of_a_list(read: Reader) -> None:
    record = read("Orsa Kellim, Bren Tavik and others known and unknown robbed Velkur Corporation.")
    assert {"Orsa Kellim attacked Velkur Corporation", "Bren Tavik attacked Velkur Corporation"} <= told(record)


def test_others_own_things_too(read: Reader) -> None:
    text = "Orsa Kellim and at least two other men own Velkur Corporation."
    assert told(read(text)) == {"Orsa Kellim owns_or_controls Velkur Corporation"}


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("supplied weapons to the Iranian military and the Vexholm Front", "supports Vexholm Front"),
        ("smuggles oil for the benefit of the Iranian government and the Vexholm Front", "supports Vexholm Front"),
    ],
)
def test_a_state_beside_whom_something_is_done_for_is_passed_over(read: Reader, text: str, claim: str) -> None:
    record = read(f"Velkur Tankers FZE {text}. The Vexholm Front is a militia.")
    assert f"Velkur Tankers FZE {claim}" in told(record)


def test_two_parties_who_talk_are_no_one_party(read: Reader) -> None:
    assert not told(read("Talks between the Iranian government and the Vexholm Front, a militia, failed in May."))


@pytest.mark.parametrize("adverb", ["likely", "almost certainly", "has for years"])
def test_how_sure_or_how_long_does_not_part_who_from_what(read: Reader, adverb: str) -> None:
    record = read(f"Orsa Kellim {adverb} financed the Vexholm Front. The Vexholm Front is a militia.")
    assert "Orsa Kellim supports Vexholm Front" in told(record)


@pytest.mark.parametrize(
    "text",
    [
        "Orsa Kellim sold pills to Bren Tavik and others employed by Velkur Bank.",
        "Orsa Kellim and others charged in the case worked for Velkur Bank.",
        "Orsa Kellim met Bren Tavik and others of Velkur Bank.",
    ],
)
def test_what_is_said_of_the_others_is_not_said_of_him(read: Reader, text: str) -> None:
    assert not any("Velkur Bank" in claim and "Orsa" in claim for claim in told(read(text)))


def test_others_who_are_listed_keep_what_says_so(read: Reader) -> None:
    record = read(
        "Orsa Kellim and two other individuals designated today – Mira Sarn and Bren Tavik – own Velkur Bank."
    )
    named = {actor.id: actor.name for actor in record.actors}
    assert {named[t.actor] for action in record.actions for t in action.targets} >= {"Mira Sarn", "Bren Tavik"}
