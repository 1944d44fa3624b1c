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
        {"Orsa Kellim acts_for Karsa Front", "Orsa Kellim acts_for Bren Tavik"},
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

FAR = [
    # what is used or set up for something does it
    (
        (
            "[P Orsa Kellim] runs [O Vexholm Trading], which has been used to launder funds and smuggle arms to "
            "[G Karsa Front]."
        ),
        {"Vexholm Trading supports Karsa Front", "Orsa Kellim operates Vexholm Trading"},
    ),
    (
        "[P Orsa Kellim] owns [O Vexholm Fund], a foundation established to raise money for [G Karsa Front].",
        {"Orsa Kellim owns_or_controls Vexholm Fund", "Vexholm Fund supports Karsa Front"},
    ),
    ("[P Orsa Kellim] used to smuggle arms to [G Karsa Front].", {"Orsa Kellim supports Karsa Front"}),
    # a clause without a comma is said of the noun before "of", not of the name behind it
    (
        "[O Vexholm Trading], a subsidiary of [O Ilvano Group] that supplies parts to [O Sarn Works], closed.",
        {"Ilvano Group owns_or_controls Vexholm Trading", "Vexholm Trading supports Sarn Works"},
    ),
    (
        "[P Orsa Kellim], a nephew of [P Bren Tavik] who owns [O Sarn Works], fled.",
        {"Orsa Kellim family_of Bren Tavik", "Orsa Kellim owns_or_controls Sarn Works"},
    ),
    (
        "[P Orsa Kellim] works with [P Bren Tavik] who owns [O Sarn Works].",
        {"Orsa Kellim associate_of Bren Tavik", "Bren Tavik owns_or_controls Sarn Works"},
    ),
    (
        "He runs [O Vexholm Trading], founded by [P Bren Tavik], and [O Ilvano Ltd], which sold oil to [O Sarn Bank].",
        {"Ilvano Ltd transacts_with Sarn Bank"},
    ),
    (
        (
            "[O Velkur Ministry] named [P Orsa Kellim] because [P Orsa Kellim] runs [O Sarn Works] and conducts other "
            "activities on behalf of [P Bren Tavik]."
        ),
        {"Orsa Kellim operates Sarn Works", "Orsa Kellim acts_for Bren Tavik"},
    ),
    # whose doing a noun tells
    (
        "They named [O Vexholm Bank] for [O Vexholm Bank]'s involvement in oil deals benefiting [G Karsa Front].",
        {"Vexholm Bank supports Karsa Front"},
    ),
    (
        (
            "[P Orsa Kellim] is a pilot, identified at the time of the arrest in [D March] as the second in command of "
            "[G Karsa Front]."
        ),
        {"Orsa Kellim member_of Karsa Front"},
    ),
    (
        "[P Orsa Kellim] is one of Supreme Leader [P Bren Tavik]'s closest associates.",
        {"Orsa Kellim associate_of Bren Tavik"},
    ),
    # which way goods go does not matter, nor whose makers are dealt with
    (
        "[P Orsa Kellim] moved cocaine from [C/no Norland] to [C/ve Sarnia] for [G Karsa Front] leader [P Bren Tavik].",
        {"Orsa Kellim supports Bren Tavik", "Bren Tavik leads Karsa Front"},
    ),
    (
        "[P Orsa Kellim] provided parts to [O Velkur Ministry] drone developers [O Sarn Works] and [O Tolma Works].",
        {"Orsa Kellim supports Sarn Works", "Orsa Kellim supports Tolma Works"},
    ),
    # a title hides no part
    (
        "“Yes,” said [O Velkur Ministry]'s [O Sarn Office] Director [P Orsa Kellim].",
        {"Orsa Kellim leads Sarn Office", "Sarn Office part_of Velkur Ministry"},
    ),
    ("He leads the [O VKM-QF Ansar Corps], a unit; the [O VKM-QF] denied it.", {"VKM-QF Ansar Corps part_of VKM-QF"}),
    ("He leads the [O VKM Finance Limited]; the [O VKM] denied it.", set()),
    # what is told of each name of a list parts none of them from it
    (
        "[P Orsa Kellim] owns [O Vexholm Fund], which was set up by [P Bren Tavik], and [O Sarn Works], which grew.",
        {"Orsa Kellim owns_or_controls Vexholm Fund", "Orsa Kellim owns_or_controls Sarn Works"},
    ),
    (
        "[P Orsa Kellim], who is a pilot, and [P Bren Tavik], who leads [G Karsa Front], sold oil to [O Sarn Bank].",
        {
            "Orsa Kellim transacts_with Sarn Bank",
            "Bren Tavik transacts_with Sarn Bank",
            "Bren Tavik leads Karsa Front",
        },
    ),
    # whose the gang is
    (
        "[P Orsa Kellim] is the leader of a [G Karsa Front] affiliate group, the [G Sarn Brigade].",
        {"Orsa Kellim leads Sarn Brigade", "Sarn Brigade part_of Karsa Front"},
    ),
]

SUBSIDIARIES = [
    ("[O Vexholm Group], as well as two subsidiary organizations, [O Sarn Works] and [O Tolma Works], closed.", 2),
    ("They named [O Vexholm Group] and a subsidiary company, [O Sarn Works].", 1),
    ("[O Vexholm Group] has two subsidiaries in [C/no Norland], [O Sarn Works] and [O Tolma Works].", 2),
    ("[O Vexholm Group] sold oil through a subsidiary, [O Sarn Works].", 1),
    ("They met a subsidiary of [O Vexholm Group] in [C/no Norland], [O Sarn Works].", 1),
    ("They met two subsidiaries of [O Vexholm Group], [O Sarn Works] and [O Tolma Works].", 2),
    ("They named [O Vexholm Group] and two other firms, [O Sarn Works] and [O Tolma Works].", 0),
]


@pytest.mark.parametrize(("text", "wanted"), GOES_ON, ids=range(len(GOES_ON)))
def test_a_second_passive_goes_on_the_clause_of_the_first(text, wanted):
    assert told_of(text) == wanted


@pytest.mark.parametrize(("text", "wanted"), INSERTED, ids=range(len(INSERTED)))
def test_an_insert_leaves_a_verb_its_subject(text, wanted):
    assert told_of(text) == wanted


@pytest.mark.parametrize(("text", "wanted"), FAR, ids=range(len(FAR)))
def test_a_verb_or_noun_finds_its_subject_beyond_what_stands_between(text, wanted):
    assert told_of(text) == wanted


@pytest.mark.parametrize(("text", "number"), SUBSIDIARIES, ids=range(len(SUBSIDIARIES)))
def test_subsidiaries_belong_to_the_body_beside_them(text, number):
    owned = [f"Vexholm Group owns_or_controls {name}" for name in ("Sarn Works", "Tolma Works")[:number]]
    assert told_of(text) == set(owned)
