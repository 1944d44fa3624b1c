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


EARLIER = "On March 5, 2024, OFAC designated Tavik Steel LLC pursuant to E.O. 13382 for supporting the brigade"


@pytest.mark.parametrize(
    "text",
    [
        f"{EARLIER}. OFAC concurrently designated Sorn Shipping LLC for being owned by Tavik Steel LLC.",
        f"{EARLIER}. Sorn Shipping LLC was simultaneously designated for being owned by Tavik Steel LLC.",
        f"{EARLIER}. Sorn Shipping LLC was itself designated that same day for being owned by Tavik Steel LLC.",
        f"{EARLIER}, and OFAC designated Sorn Shipping LLC for being owned by Tavik Steel LLC.",
        (
            "The President identified Tavik Steel LLC as a trafficker pursuant to the Kingpin Act on May 31, 2013 and "
            "in December 2021, OFAC designated Tavik Steel LLC pursuant to E.O. 14059."
        ),
        "OFAC recently designated Tavik Steel LLC for supporting the brigade.",
        "Sorn Shipping LLC works with U.S.-designated, steel firms, including Tavik Steel LLC.",
        "Sorn Shipping LLC was sanctioned as part of the February 27, 2024 action for carrying steel.",
        (
            "Tavik Steel LLC lost its ships after OFAC's designation of Sorn Shipping LLC in 2019. Sorn Shipping LLC "
            "was designated for carrying steel."
        ),
        (
            "This action follows the July 29, 2022 designation of KBX co-optees Orsa Kellim (Kellim) and Bren Tavik "
            "(Tavik) and their firms. OFAC designated Kellim and Tavik for acting for the brigade."
        ),
        "Both Tavik Steel LLC and Sorn Shipping LLC are also subject to an asset freeze pursuant to UNSCR 1737.",
        (
            "\n\nOTHER ACTIONS AGAINST THE BRIGADE\n\nOFAC has sanctioned the following brigade members: Orsa Kellim "
            "and Bren Tavik."
        ),
    ],
)
def test_an_undated_act_is_of_the_day_of_the_act_it_goes_on_about(text: str) -> None:
    assert listed(text) == {"Velkur Partners LLC"}


@pytest.mark.parametrize(
    "text",
    [
        f"{EARLIER}. Today, OFAC concurrently designated Sorn Shipping LLC for being owned by Tavik Steel LLC.",
        f"{EARLIER}. Sorn Shipping LLC is being designated for being owned by Tavik Steel LLC.",
        f"{EARLIER}, and is designating Sorn Shipping LLC for being owned by Tavik Steel LLC.",
        f"{EARLIER}. Concurrently with today's action, OFAC designated Sorn Shipping LLC.",
    ],
)
def test_what_is_said_to_be_done_today_is_done_today(text: str) -> None:
    assert listed(text) == {"Velkur Partners LLC", "Sorn Shipping LLC"}


def test_a_past_passive_under_another_law_is_history_where_those_of_the_day_are_being_listed() -> None:
    today = (
        "Orsa Kellim, Bren Tavik, and Sorn Shipping LLC are being designated pursuant to E.O. 13224 for supporting the "
        "brigade. "
    )
    earlier = "Ostra Petrochemical Company was designated pursuant to E.O. 13382 for being owned by Norland."
    assert "Ostra Petrochemical Company" not in listed(today + earlier)
    assert "Ostra Petrochemical Company" in listed(today + earlier.replace("13382", "13224"))
    assert "Ostra Petrochemical Company" in listed(earlier)
