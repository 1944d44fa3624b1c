"""Who is linked to whom, whose kin somebody is, whom an armed band hit: what the words state and what they do not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extractor.types import Record
from tests.relate.marks import told, told_of

ROWS = [
    # what is linked to a body need not be its own
    (
        "[O Vexholm Works] is a [G Karsa Front]-affiliated company based in [C/no Norland].",
        {"Vexholm Works associate_of Karsa Front"},
    ),
    ("[O Vexholm Works] is a [G Karsa Front] company.", {"Karsa Front owns_or_controls Vexholm Works"}),
    (
        "[G Karsa Front]-linked broker [P Orsa Kellim] owns [O Vexholm Works].",
        {"Karsa Front associate_of Orsa Kellim", "Orsa Kellim owns_or_controls Vexholm Works"},
    ),
    (
        "[P Orsa Kellim] sent [G Karsa Front]-linked money to [O Vexholm Works].",
        set(),
    ),
    # what the words before a name say of those who act: a verb, and no adjective of a man
    (
        "The [G Karsa Front] kidnapped [N/no Norlander] national [P Bren Tavik].",
        {"Karsa Front attacked Bren Tavik"},
    ),
    (
        "The [G Karsa Front] hired [N/no Norlander] national [P Bren Tavik].",
        {"Bren Tavik member_of Karsa Front"},
    ),
    # what is launched for somebody hits him not
    (
        "[G Karsa Front] conducted attacks on behalf of the [O Velkur Ministry].",
        {"Karsa Front acts_for Velkur Ministry"},
    ),
    (
        "[G Karsa Front] conducted attacks in [D 2020] on the [O Velkur Ministry].",
        {"Karsa Front attacked Velkur Ministry"},
    ),
    ("[G Karsa Front] fighters attacked [G Velkur Brigades] positions.", {"Karsa Front attacked Velkur Brigades"}),
    ("[G Karsa Front] members met while [G Velkur Brigades] positions were attacked.", set()),
    # what something shows is told as it stands
    (
        "Information available to the government shows that the [G Karsa Front] has contacts with [P Bren Tavik].",
        {"Karsa Front associate_of Bren Tavik"},
    ),
    # kin of each other
    ("The jury indicted brothers-in-law [P Orsa Kellim] and [P Bren Tavik].", {"Orsa Kellim family_of Bren Tavik"}),
    (
        "[P Bren Tavik]'s in-laws, [P Orsa Kellim] and [P Ilva Sorn], fled.",
        {"Orsa Kellim family_of Bren Tavik", "Ilva Sorn family_of Bren Tavik"},
    ),
    # a list of bands to which firms are linked links no band to another
    ("They named six firms affiliated with the [G Karsa Front], the [G Velkur Cell], and the [G Sarn Militia].", set()),
    ("There was coordination between [P Orsa Kellim] and [P Bren Tavik]'s broker.", set()),
    # what joins a firm's trades is no other firm
    (
        "[P Orsa Kellim] coordinated transfers with the jewelry store and money exchanger [O Vexholm Gold].",
        {"Orsa Kellim associate_of Vexholm Gold"},
    ),
    ("[P Orsa Kellim] coordinated transfers of the jewelry store [O Vexholm Gold].", set()),
]


@pytest.mark.parametrize(("marked", "told"), ROWS)
def test_tells_who_is_linked_to_whom(marked: str, told: set[str]) -> None:
    assert told_of(marked) == told


def test_of_several_listed_for_links_to_several_whose_links_those_are_is_not_said(read: Callable[..., Record]) -> None:
    text = "Today, OFAC designated Vexholm Trading LLC and Tolma Works Ltd for their links to {}."
    one = told(read(text.format("the Karsa Cartel")))
    assert {line for line in one if "associate_of" in line} == {
        "Vexholm Trading LLC associate_of Karsa Cartel",
        "Tolma Works Ltd associate_of Karsa Cartel",
    }
    assert not any("associate_of" in line for line in told(read(text.format("the Karsa Cartel and the Velkur Cartel"))))
