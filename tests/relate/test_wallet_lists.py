"""Addresses in lines below a sentence are wallets of whom it tells, and what an authority lists."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extractor.annotate import build_annotator
from extractor.lexicon import load_lexicon
from extractor.relate import relate
from extractor.types import Record
from tests.make import make_article

FIRST, SECOND = "12HQDsicffSBaYdJ6BhnE22sfjTESmmzKx", "0x2f389ce8bd8ff92de3402ffce4691d17fc4f6535"


@pytest.fixture(scope="module")
def told() -> Callable[[str], Record]:
    lexicon = load_lexicon()
    annotator = build_annotator(lexicon)
    return lambda text: relate(annotator.annotate(make_article(text, publisher="Specimen Gazette")), lexicon)


def holders(record: Record) -> set[tuple[str, str]]:
    """Return (holder, address) of a record's wallets."""
    names = {actor.id: actor.name for actor in record.actors}
    return {(names[one.subject], names[one.object]) for one in record.relations if one.type == "holds_wallet"}


def identified(record: Record) -> set[str]:
    names = {actor.id: actor.name for actor in record.actors}
    return {names[t.actor] for a in record.actions if a.kind == "identification" for t in a.targets}


@pytest.mark.parametrize(
    "announced",
    [
        "OFAC also published a list of two cryptocurrency accounts known to be operated by Orsa Kellim for daily use.",
        "OFAC identified the following addresses as belonging to Orsa Kellim:",
        "OFAC listed 2 bitcoin wallets linked to Orsa Kellim.",
    ],
)
def test_addresses_below_a_sentence_are_of_whom_it_says(told: Callable[[str], Record], announced: str) -> None:
    record = told(f"{announced}\n- {FIRST} (BTC)\n- {SECOND} (ETH)\nBren Tavik did not comment.")
    assert holders(record) == {("Orsa Kellim", FIRST), ("Orsa Kellim", SECOND)}
    assert identified(record) == {FIRST, SECOND}


def test_a_heading_says_whose_wallets_are_below(told: Callable[[str], Record]) -> None:
    record = told(f"OFAC said so.\nOrsa Kellim's wallets:\nBTC: {FIRST}\nETH: {SECOND}")
    assert holders(record) == {("Orsa Kellim", FIRST), ("Orsa Kellim", SECOND)}


def test_addresses_of_one_of_two_are_nobodys(told: Callable[[str], Record]) -> None:
    record = told(f"Orsa Kellim and Bren Tavik met where the addresses were traded.\n- {FIRST}\n- {SECOND}")
    assert holders(record) == set()


def test_wallets_that_investigators_find_are_no_act(told: Callable[[str], Record]) -> None:
    record = told("The FBI identified Bitcoin wallets used by administrators of the site. Orsa Kellim was sentenced.")
    assert identified(record) == set()
    assert {a.kind for a in record.actions} == {"conviction"}


def test_an_address_is_a_wallet_and_nobody_else(told: Callable[[str], Record]) -> None:
    record = told(f"The wallet {FIRST} received 61 bitcoin on the day that Vexholm Freight LLC paid.")
    assert [actor.type for actor in record.actors if actor.name == FIRST] == ["wallet"]
