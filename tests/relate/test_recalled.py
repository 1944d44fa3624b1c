"""Whom a release recalls as listed on an earlier day is not listed anew by an undated sentence."""

from __future__ import annotations

import pytest

from extractor.annotate import build_annotator
from extractor.lexicon import load_lexicon
from extractor.relate import relate
from tests.make import make_article

LEXICON = load_lexicon()
ANNOTATOR = build_annotator(LEXICON)
LEAD = (
    "Today, OFAC designated Velkur Partners LLC pursuant to E.O. 13224. The firm sells steel. It has four ships. "
    "Its owner lives in Riga. "
)


def listed(text: str) -> set[str]:
    article = make_article(
        LEAD + text, title="Treasury acts", publisher="US Department of the Treasury", published="2025-03-20"
    )
    record = relate(ANNOTATOR.annotate(article), LEXICON)
    names = {actor.id: actor.name for actor in record.actors}
    acts = (action for action in record.actions if action.kind == "designation" and not action.history)
    return {names[target.actor] for action in acts for target in action.targets}


def test_the_day_of_an_earlier_designation_makes_an_undated_one_history() -> None:
    text = (
        "This action builds on OFAC's March 5, 2024 designation of Tavik Steel LLC. OFAC designated Tavik Steel LLC "
        "for supporting the brigade."
    )
    assert listed(text) == {"Velkur Partners LLC"}


def test_who_is_listed_under_another_law_is_listed_anew() -> None:
    text = (
        "On March 5, 2024, OFAC designated Tavik Steel LLC pursuant to E.O. 13382. OFAC also designated Tavik Steel "
        "LLC pursuant to E.O. 13224 for supporting the brigade."
    )
    assert listed(text) == {"Velkur Partners LLC", "Tavik Steel LLC"}


def test_a_relative_clause_that_tells_its_own_day_is_no_act_of_today() -> None:
    text = "Today's action also hits the yard of Tavik Steel LLC, which was designated on March 5, 2024."
    assert listed(text) == {"Velkur Partners LLC"}


@pytest.mark.parametrize(
    "text",
    [
        "Tavik Steel LLC has been designated by OFAC pursuant to E.O. 13382.",
        "The Karsa Brigade is also designated as a Foreign Terrorist Organization.",
        "Tavik Steel LLC was designated for its support to Syria pursuant to E.O. 13582 in August 2012.",
        "Today’s actions follow a series of designations targeting banks, including Tavik Steel LLC.",
        "OFAC is designating three smugglers who have helped the regime and its allies, including the Karsa Brigade.",
        "OFAC also sanctioned senior Karsa Brigade financiers.",
    ],
)
def test_who_has_been_listed_or_is_only_told_of_is_not_listed_today(text: str) -> None:
    assert listed(text) == {"Velkur Partners LLC"}


def test_who_has_been_listed_for_a_reason_is_listed_today_where_no_other_is_said_to_list() -> None:
    text = "Orsa Kellim has been designated for having materially assisted the Karsa Brigade."
    assert listed(text) == {"Velkur Partners LLC", "Orsa Kellim"}
