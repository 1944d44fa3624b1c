"""Whom a release announces as "the following", it may introduce one by one in paragraphs of several sentences."""

from __future__ import annotations

import pytest

from extractor.annotate import build_annotator
from extractor.lexicon import load_lexicon
from extractor.relate import relate
from tests.make import make_article

LEXICON = load_lexicon()
ANNOTATOR = build_annotator(LEXICON)
OPENING = (
    "Today, OFAC designated {count} officials of Norland pursuant to E.O. 13224. “The regime jails its people,” said "
    "Under Secretary Juno Tarv. The officials were appointed by Ilmar Vex. His party won the vote in 2011.\n\n"
)
KELLIM = "Orsa Maria Kellim (Kellim) is a judge of the Norlandia Tribunal. She was named by Ilmar Vex. "
TAVIK = "Bren Petrov Tavik serves as its secretary. "
SORN = "Ilva Jana Sorn (Sorn) heads the Norlandia Guard, which jailed Pavel Dorn in 2019. "


def listed(text: str) -> set[str]:
    article = make_article(
        text, title="Treasury acts", publisher="US Department of the Treasury", published="2024-03-20"
    )
    record = relate(ANNOTATOR.annotate(article), LEXICON)
    names = {actor.id: actor.name for actor in record.actors}
    acts = (action for action in record.actions if action.kind == "designation" and not action.history)
    return {names[target.actor] for action in acts for target in action.targets}


ALL = {"Orsa Maria Kellim", "Bren Petrov Tavik", "Ilva Jana Sorn"}


def test_the_counted_are_those_whom_sentences_introduce() -> None:
    text = OPENING.format(count="three") + "The following were designated for serving the regime.\n\n"
    assert listed(text + KELLIM + TAVIK + "\n\nTHE GUARD\n\n" + SORN) == ALL
    assert listed(text + KELLIM + "\n\nIn 2012, Kellim jailed Pavel Dorn.\n\n" + TAVIK + "\n\n" + SORN) == ALL


def test_they_are_those_announced_and_a_paragraph_may_hold_several() -> None:
    text = (
        OPENING.format(count="three")
        + "The following three individuals serve the Norlandia Guard. They are being designated for leading it:\n\n"
    )
    assert listed(text + KELLIM + TAVIK + SORN) == ALL


@pytest.mark.parametrize(
    "text",
    [
        "OFAC designated {} on May 5, 2020 pursuant to E.O. 13382 and is designating her pursuant to E.O. 13224.",
        "{} was designated on May 5, 2020 pursuant to E.O. 13382, and is designated pursuant to E.O. 13224.",
        "{} was identified in the Annex to E.O. 13391 on May 5, 2020 and is designated pursuant to E.O. 13224.",
        "{} was designated in May 2020 for acting for Sarn Works and Tolma LLC, and is now designated again.",
    ],
)
def test_who_was_listed_once_and_is_listed_now_is_a_target(text: str) -> None:
    assert listed(text.format("Orsa Maria Kellim")) == {"Orsa Maria Kellim"}


def test_of_whom_the_day_before_and_nothing_now_is_told_is_none() -> None:
    assert not listed("Orsa Maria Kellim was designated in May 2020, and is wanted by the police.")


@pytest.mark.parametrize(
    "who",
    [
        "OFAC, as part of a joint action with the Department of Justice,",
        "OFAC, through a coordinated effort involving the Department of State and the FBI,",
        "In a joint action with the United Kingdom, OFAC",
    ],
)
def test_with_whom_an_authority_acts_does_not_act_in_its_place(who: str) -> None:
    article = make_article(f"Today, {who} sanctioned Velkur Trading LLC.", title="", publisher="", published="")
    actions = relate(ANNOTATOR.annotate(article), LEXICON).actions
    assert {action.authority for action in actions if action.targets} == {"OFAC"}
