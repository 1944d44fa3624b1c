"""Sentences whose subject stands far from its verb: behind an insert, or in the clause that a second verb goes on."""

from __future__ import annotations

import pytest

from tests.relate.marks import told_of

GOES_ON = [
    # a second passive is said of what the first is said of
    (
        "The [O Velkur Navy] sent oil on [V Tessara], which is owned by [O Ilvano Ltd] and operated by [O Sarn Co].",
        {"Ilvano Ltd owns_or_controls Tessara", "Sarn Co operates Tessara"},
    ),
    (
        "The [O Velkur Navy] sent oil on [V Tessara], a tanker owned by [O Ilvano Ltd] and operated by [O Sarn Co].",
        {"Ilvano Ltd owns_or_controls Tessara", "Sarn Co operates Tessara"},
    ),
    (
        "They sold oil to [O Vexholm Trading], a firm registered in [C/no Norland] and controlled by [P Orsa Kellim].",
        {"Orsa Kellim owns_or_controls Vexholm Trading"},
    ),
    (
        "[P Bren Tavik] sold oil to [O Vexholm Trading], which is based in [C/no Norland] and run by [P Orsa Kellim].",
        {"Orsa Kellim leads Vexholm Trading", "Bren Tavik transacts_with Vexholm Trading"},
    ),
    (
        (
            "[G Karsa Front] got money from [O Vexholm Fund], founded by [P Bren Tavik], funded by [O Sarn Bank] and "
            "led by [P Orsa Kellim]."
        ),
        {
            "Orsa Kellim leads Vexholm Fund",
            "Sarn Bank supports Vexholm Fund",
        },
    ),
    (
        "They named [O Vexholm Television], a station in [C/no Norland] financed and controlled by [G Karsa Front].",
        {"Karsa Front owns_or_controls Vexholm Television", "Karsa Front supports Vexholm Television"},
    ),
    # what "which is" is said of is the last of a list
    (
        "He runs [O Vexholm Trading], as well as [O Ilvano Ltd], which is owned by [P Orsa Kellim].",
        {"Orsa Kellim owns_or_controls Ilvano Ltd"},
    ),
    # … of no name where it is said of firms without one, and of the sentence's subject where it has a verb of its own
    ("[O Vexholm Trading] used firms based in [C/no Norland] and led by [P Orsa Kellim].", set()),
    (
        "[O Vexholm Trading] buys oil from [O Sarn Co] and is controlled by [P Orsa Kellim].",
        {"Orsa Kellim owns_or_controls Vexholm Trading", "Vexholm Trading transacts_with Sarn Co"},
    ),
]

INSERTED = [
    (
        "[P Orsa Kellim], using [O Vexholm Trading], sold oil to [O Sarn Bank].",
        {"Orsa Kellim transacts_with Sarn Bank"},
    ),
    (
        "[P Orsa Kellim], often on the orders of [P Bren Tavik], launders money on behalf of [G Karsa Front].",
        {"Orsa Kellim acts_for Karsa Front"},
    ),
    (
        "[P Orsa Kellim] and [P Bren Tavik], who own [O Vexholm Trading], sold oil to [O Sarn Bank].",
        {
            "Orsa Kellim owns_or_controls Vexholm Trading",
            "Bren Tavik owns_or_controls Vexholm Trading",
            "Orsa Kellim transacts_with Sarn Bank",
            "Bren Tavik transacts_with Sarn Bank",
        },
    ),
    (
        "[O Vexholm Trading], which was founded by [P Bren Tavik], procures parts on behalf of [O Sarn Works].",
        {"Vexholm Trading acts_for Sarn Works"},
    ),
    (
        "[O Vexholm Trading], a firm trusted by [P Bren Tavik], moves goods on behalf of [O Sarn Works].",
        {"Vexholm Trading acts_for Sarn Works"},
    ),
    # the name before the verb is its subject where no insert ends there
    (
        "The envoy of [G Karsa Front], [P Orsa Kellim], sold oil to [O Sarn Bank].",
        {"Orsa Kellim acts_for Karsa Front", "Orsa Kellim transacts_with Sarn Bank"},
    ),
    (
        "[P Orsa Kellim], as well as [O Vexholm Trading], sold oil to [O Sarn Bank].",
        {"Orsa Kellim transacts_with Sarn Bank", "Vexholm Trading transacts_with Sarn Bank"},
    ),
]


@pytest.mark.parametrize(("text", "wanted"), GOES_ON, ids=range(len(GOES_ON)))
def test_a_second_passive_goes_on_the_clause_of_the_first(text, wanted):
    assert told_of(text) == wanted


@pytest.mark.parametrize(("text", "wanted"), INSERTED, ids=range(len(INSERTED)))
def test_an_insert_leaves_a_verb_its_subject(text, wanted):
    assert told_of(text) == wanted
