"""Whom an act is done to that a sentence does not say again, and who is named behind his post."""

from __future__ import annotations

import pytest

from extractor.annotate import build_annotator
from extractor.lexicon import load_lexicon
from extractor.relate import relate
from tests.make import make_article


@pytest.fixture(scope="module")
def acts():
    """Read a text: the (kind, target) of its acts of the day."""
    lexicon = load_lexicon()
    annotator = build_annotator(lexicon)

    def read(text: str) -> set[tuple[str, str]]:
        record = relate(annotator.annotate(make_article(text, publisher="U.S. Department of the Treasury")), lexicon)
        names = {actor.id: actor.name for actor in record.actors}
        current = [action for action in record.actions if not action.history]
        return {(action.kind, names[target.actor]) for action in current for target in action.targets}

    return read


def listed(*names: str) -> set[tuple[str, str]]:
    """Return the designations of some."""
    return {("designation", name) for name in names}


def test_who_is_named_behind_his_post_has_a_reason_of_his_own(acts):
    text = (
        "OFAC designated Dalwa Charity pursuant to E.O. 13572 for being owned or controlled by Rami Kellim, and "
        "Dalwa’s director, Samir Tavik, for acting for or on behalf of, directly or indirectly, Dalwa Charity."
    )
    assert acts(text) == listed("Dalwa Charity", "Samir Tavik")


def test_who_is_described_has_a_reason_of_his_own(acts):
    text = (
        "OFAC designated Brisk Trading LLC for being owned or controlled by Petr Kellim, and Ivan Dresno, a broker, "
        "for acting for or on behalf of Brisk Trading LLC."
    )
    assert acts(text) == listed("Brisk Trading LLC", "Ivan Dresno")


def test_a_body_behind_the_owner_of_another_has_a_reason_of_its_own(acts):
    text = (
        "OFAC designated Brisk Trading LLC pursuant to E.O. 14024 for being owned by Petr Kellim, Tolma Trading LLC "
        "for having provided support to Vexholm Bank, and Ivan Dresno for acting for Vexholm Bank."
    )
    assert acts(text) == listed("Brisk Trading LLC", "Tolma Trading LLC", "Ivan Dresno")


def test_who_is_described_without_a_reason_is_assisted(acts):
    text = "OFAC designated Brisk Trading LLC for having assisted Petr Kellim and Ivan Dresno, a broker known for art."
    assert acts(text) == listed("Brisk Trading LLC")


def test_terms_are_given_to_several_in_turn(acts):
    text = (
        "Petr Kellim was sentenced today to 10 years in prison, Ivan Dresno to five years, and Olga Tavik, 34, to "
        "time served."
    )
    assert acts(text) == {("conviction", name) for name in ("Petr Kellim", "Ivan Dresno", "Olga Tavik")}


def test_terms_that_may_be_given_are_no_sentence(acts):
    assert not acts("If convicted, Petr Kellim could be sentenced to 10 years in prison and Ivan Dresno to five years.")


def test_who_holds_a_post_is_named_behind_the_body(acts):
    assert acts("The former Inspector General of the Velkur Police, Petr Kellim, was designated today.") == listed(
        "Petr Kellim"
    )


def test_a_closing_that_tells_when_something_happened_is_history(acts):
    assert not acts("Brisk Market grew after Tolma Market was shut down by the FBI in July 2017.")
