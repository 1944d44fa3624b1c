"""Who does what: subjects behind what opens a sentence, in relative clauses, and names behind their descriptions."""

import pytest

from tests.relate.marks import told_of

ROWS = [
    # what opens a sentence is no part of its subject
    (
        "In addition to [O Vexholm LLC], [P Orsa Kellim] and [P Bren Tavik] own [O Sarn LLC].",
        {"Orsa Kellim owns_or_controls Sarn LLC", "Bren Tavik owns_or_controls Sarn LLC"},
    ),
    (
        "According to [O Vexholm Bank], [P Orsa Kellim], [P Bren Tavik], and [P Dara Solm] worked for [G Karsa Front].",
        {f"{one} member_of Karsa Front" for one in ("Orsa Kellim", "Bren Tavik", "Dara Solm")},
    ),
    (
        "Along with [P Dara Solm], [P Orsa Kellim] and [P Bren Tavik] own [O Sarn LLC].",
        {"Orsa Kellim owns_or_controls Sarn LLC", "Bren Tavik owns_or_controls Sarn LLC"},
    ),
    (
        "Besides [P Dara Solm] and [P Ilva Renn], [P Orsa Kellim] owns [O Sarn LLC].",
        {"Orsa Kellim owns_or_controls Sarn LLC"},
    ),
    (
        "In addition to work for [O Vexholm Bank], [P Dara Solm], [P Orsa Kellim] owns [O Sarn LLC].",
        {"Orsa Kellim owns_or_controls Sarn LLC"},
    ),
    # a relative clause goes on behind "and", and may be said of firms as well
    (
        "They met [O Vexholm LLC], [O Sarn LLC], and [P Orsa Kellim], who are clerks and have financed [G Karsa].",
        {f"{one} supports Karsa" for one in ("Orsa Kellim", "Vexholm LLC", "Sarn LLC")},
    ),
    (
        "The head of [O Vexholm LLC], [P Orsa Kellim] and [P Bren Tavik], who are men and have funded [G Karsa], fled.",
        {"Orsa Kellim leads Vexholm LLC", "Orsa Kellim supports Karsa", "Bren Tavik supports Karsa"},
    ),
    (
        "[O Vexholm LLC], which is registered abroad and supplied [G Karsa] with drones, closed.",
        {"Vexholm LLC supports Karsa"},
    ),
    # what a gang, a firm or a man is
    (
        "[P Orsa Kellim] paid [O Sarn LLC] and allied money laundering organization [G Velkur Net].",
        {"Orsa Kellim transacts_with Sarn LLC", "Orsa Kellim transacts_with Velkur Net"},
    ),
    ("[O Vexholm LLC] is owned by senator and tycoon [P Orsa Kellim].", {"Orsa Kellim owns_or_controls Vexholm LLC"}),
    (
        "[P Orsa Kellim] is a co-owner of the swimming pool company [O Sarn LLC].",
        {"Orsa Kellim owns_or_controls Sarn LLC"},
    ),
    # a sort of band that was taken for a name
    (
        "[G Karsa Brigades], another [O IAMG] that receives support from the [O Vexholm Guard], fled.",
        {"Vexholm Guard supports Karsa Brigades"},
    ),
    # what a body is used for, by a state or by whom nobody names
    ("[C/ru Norland] uses [O Vexholm Bank] to transfer money to [G Karsa].", {"Vexholm Bank supports Karsa"}),
    # posts: behind the places and clauses of an opening, of both of whom a body is named with the first
    (
        "As an owner of the [O Sarn Centre] in [T/pk Omsk], [C/pk Norland], [P Orsa Kellim] profited.",
        {"Orsa Kellim owns_or_controls Sarn Centre"},
    ),
    (
        "As head of [O Sarn Clinic], which makes drugs, [P Orsa Kellim] profited.",
        {"Orsa Kellim leads Sarn Clinic"},
    ),
    (
        "[O Vexholm Works]’s owner, [P Orsa Kellim], a lawyer, and its Deputy Director, [P Bren Tavik], fled.",
        {"Orsa Kellim owns_or_controls Vexholm Works", "Bren Tavik member_of Vexholm Works"},
    ),
    (
        "[P Orsa Kellim] was elected by the [G Karsa] Shura Council as a member of the [O Sarn Bureau].",
        {"Orsa Kellim member_of Sarn Bureau"},
    ),
    (
        "[P Orsa Kellim] served as head of [O Vexholm Relief], a humanitarian and fundraising arm of [G Karsa].",
        {"Orsa Kellim leads Vexholm Relief", "Vexholm Relief part_of Karsa"},
    ),
    # branches told by their places
    (
        "[O Vexholm Group] has branches in [C/ke Ostland] ([O Vexholm East]) and [C/ru Norland] ([O Vexholm Nord]).",
        {"Vexholm East part_of Vexholm Group", "Vexholm Nord part_of Vexholm Group"},
    ),
    (
        "[O Vexholm LLC] is owned by Government of [C/ru Norland]-owned fleet operator [O Sarn Lines].",
        {"Sarn Lines owns_or_controls Vexholm LLC"},
    ),
    (
        "[O Vexholm LLC] and [O Sarn LLC] are owned, respectively, by [P Orsa Kellim] and [P Bren Tavik].",
        {"Orsa Kellim owns_or_controls Vexholm LLC", "Bren Tavik owns_or_controls Sarn LLC"},
    ),
    # "and/or" joins, and "a hacking gang" is a body's
    (
        "[P Orsa Kellim] is being sanctioned for acting for or on behalf of the [G Karsa] and/or [O Sarn LLC].",
        {"Orsa Kellim acts_for Karsa", "Orsa Kellim acts_for Sarn LLC"},
    ),
    (
        "[P Orsa Kellim] is tied to the [O Vexholm Bureau] hacking group [G Karsa].",
        {"Orsa Kellim associate_of Karsa", "Karsa part_of Vexholm Bureau"},
    ),
    # deeds as nouns
    (
        "[P Orsa Kellim] ordered the murder of his rivals [P Bren Tavik] and [P Dara Solm].",
        {"Orsa Kellim attacked Bren Tavik", "Orsa Kellim attacked Dara Solm"},
    ),
    (
        "[P Orsa Kellim] was behind the [D 2022] infiltration of one of [C/ru Norland]’s insurers, [O Medisarn].",
        {"Orsa Kellim attacked Medisarn"},
    ),
    ("[P Orsa Kellim] investigated the murder of [P Bren Tavik].", set()),
    ("[O Sarn Watch] led the investigation into the hacking of [O Sarn Bank].", set()),
    # who helps, and who does it beside somebody
    (
        "[P Orsa Kellim] worked through [O Sarn LLC] with the help of its director, [P Bren Tavik].",
        {"Sarn LLC supports Orsa Kellim", "Bren Tavik supports Orsa Kellim", "Bren Tavik leads Sarn LLC"},
    ),
    ("[P Orsa Kellim], together with [P Bren Tavik], works on oil.", {"Orsa Kellim associate_of Bren Tavik"}),
    ("[P Orsa Kellim] smuggled drugs alongside [P Bren Tavik].", {"Orsa Kellim associate_of Bren Tavik"}),
    # "him", and "its" behind an apposition
    (
        "Prior to [P Dara Solm]’s death, [P Orsa Kellim] transferred funds to him.",
        {"Orsa Kellim transacts_with Dara Solm"},
    ),
    (
        "[P Orsa Kellim] met [P Dara Solm] and sent money to him.",
        {"Orsa Kellim transacts_with Dara Solm"},
    ),
    (
        "[O Tol Bank] dealt with [O Vexholm] – a dealer in arms – and its owner, [P Orsa Kellim].",
        {"Orsa Kellim owns_or_controls Vexholm"},
    ),
    # a man whose name was not read parts no list
    (
        "These are members of [G Karsa]: [P Orsa Kellim], Efran Tolo Freire, [P Bren Tavik], and [P Dara Solm].",
        {f"{one} member_of Karsa" for one in ("Orsa Kellim", "Bren Tavik", "Dara Solm")},
    ),
    # whose it is, told behind what somebody heads
    (
        "[P Orsa Kellim] is the director of [O Sarn LLC], the [O Tol Group]’s subsidiary.",
        {"Orsa Kellim leads Sarn LLC", "Tol Group owns_or_controls Sarn LLC"},
    ),
    # a verb is no word for a firm
    (
        "[P Orsa Kellim] conspired to defraud online gambling companies, primarily [O Sarn LLC].",
        {"Orsa Kellim attacked Sarn LLC"},
    ),
    (
        "[P Orsa Kellim] sent money to E.U. designated terrorist groups [G Karsa] and the [G Tolma].",
        {"Orsa Kellim transacts_with Karsa", "Orsa Kellim transacts_with Tolma"},
    ),
]


@pytest.mark.parametrize(("marked", "expected"), ROWS)
def test_a_clause_is_said_of_its_own_subject(marked: str, expected: set[str]) -> None:
    assert told_of(marked) == expected
