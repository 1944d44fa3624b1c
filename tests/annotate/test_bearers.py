"""Whose a surname, a handle or the name of an office is: the man's, the office's with its whole owner."""

from __future__ import annotations

import pytest

from extractor.annotate import build_annotator
from extractor.lexicon import load_lexicon
from tests.make import make_article

ANNOTATOR = build_annotator(load_lexicon())


def _called(text: str, name: str) -> tuple[str, tuple[str, ...]]:
    """Return the type and the other names of an actor."""
    return next((one.type, one.aliases) for one in ANNOTATOR.annotate(make_article(text)).actors if one.name == name)


def test_a_name_goes_on_as_a_surname_and_is_a_mans():
    text = (
        "As part of the scheme, Tolvik and others, including Olumuyiwa Yahtrip Velkumo, sent letters. "
        "Velkumo was extradited from Norway. Velkumo was sentenced to prison."
    )
    assert _called(text, "Olumuyiwa Yahtrip Velkumo") == ("person", ("Velkumo",))


def test_what_somebody_did_behind_his_moniker_is_no_name_of_his():
    text = "Orsa Kellim is charged. Kellim, using the VelkBroker moniker, sold data. He stole it, and sold it on."
    assert _called(text, "Orsa Kellim") == ("person", ("Kellim", "VelkBroker"))


def test_the_next_of_a_list_is_known_by_what_follows():
    text = (
        "A jury convicted Kellim of hacking into Velkin, Rovbox, and the now-defunct networking company formerly known "
        "as Tolmspring, the office said. Kellim hacked into computers belonging to Velkin, Rovbox, and Tolmspring."
    )
    assert _called(text, "Rovbox") == ("organization", ())


@pytest.mark.parametrize("agency", ["Federal Bureau of Investigation", "Bureau of Industry and Security"])
def test_an_office_goes_by_the_whole_name_of_whose_it_is(agency: str):
    text = f"The {agency}’s Dallas Field Office is investigating the case."
    assert _called(text, "Dallas Field Office")[1] == (f"{agency}’s Dallas Field Office",)


def test_a_nurse_is_a_man_with_a_calling():
    text = "Orsa Kellim admitted that he stole vials. Nurse Kellim was removed from his position."
    assert _called(text, "Orsa Kellim")[1] == ("Kellim",)
