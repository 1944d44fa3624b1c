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
    # the whole list of an opening noun; "his" is no subject; a tool is not who uses it
    (
        "The sole owner of both [O Sarn LLC] and [O Vexholm LLC] is [P Orsa Kellim].",
        {"Orsa Kellim owns_or_controls Sarn LLC", "Orsa Kellim owns_or_controls Vexholm LLC"},
    ),
    (
        "[P Orsa Kellim] leads [O Sarn LLC] and his son [P Bren Tavik] leads [O Vexholm LLC].",
        {
            "Bren Tavik family_of Orsa Kellim",
            "Orsa Kellim leads Sarn LLC",
            "Bren Tavik leads Vexholm LLC",
        },
    ),
    (
        "[P Orsa Kellim] used his company, [O Sarn LLC], to finance [G Karsa].",
        {"Orsa Kellim owns_or_controls Sarn LLC", "Orsa Kellim supports Karsa"},
    ),
    ("On the orders of [P Bren Tavik], [P Orsa Kellim] moved money.", {"Orsa Kellim acts_for Bren Tavik"}),
    (
        "[P Orsa Kellim] worked for [G Karsa] and, more recently, [G Tolma].",
        {"Orsa Kellim member_of Karsa", "Orsa Kellim member_of Tolma"},
    ),
    (
        "[P Orsa Kellim] has functioned as a regional finance department head of [G Karsa].",
        {"Orsa Kellim member_of Karsa"},
    ),
    # "such as" names those it is said of, and an apposition goes back to whom it stands behind
    (
        "[P Dara Solm] worked with senior [G Karsa] officials such as [P Orsa Kellim].",
        {"Orsa Kellim member_of Karsa", "Dara Solm associate_of Orsa Kellim"},
    ),
    ("Members of [G Karsa] such as [P Orsa Kellim] fled.", {"Orsa Kellim member_of Karsa"}),
    ("Other [G Karsa] leaders, including [P Orsa Kellim], fled.", {"Orsa Kellim leads Karsa"}),
    ("Subsidiaries of [O Sarn LLC] such as [O Tol LLC] sell oil.", {"Sarn LLC owns_or_controls Tol LLC"}),
    ("Alongside [P Orsa Kellim]’s aides, [P Bren Tavik] has been chief.", set()),
    (
        "[P Orsa Kellim], then the governor of [O Central Bank], met [P Bren Tavik].",
        {"Orsa Kellim leads Central Bank"},
    ),
    (
        "[O Sarn LLC] manages the vessel [V Nordvik Star] on behalf of [O Vexholm LLC].",
        {"Sarn LLC operates Nordvik Star", "Sarn LLC acts_for Vexholm LLC"},
    ),
    (
        "[P Orsa Kellim] and [P Bren Tavik] on behalf of [O Vexholm LLC] signed it.",
        {"Orsa Kellim acts_for Vexholm LLC", "Bren Tavik acts_for Vexholm LLC"},
    ),
    # who are counted before a dash or a colon
    (
        "[O Sarn LLC] is owned by two men—[P Orsa Kellim] and [P Bren Tavik]—from [C/ru Norland].",
        {"Orsa Kellim owns_or_controls Sarn LLC", "Bren Tavik owns_or_controls Sarn LLC"},
    ),
    (
        "[O Sarn LLC] is led by two men: [P Orsa Kellim] and [P Bren Tavik].",
        {"Orsa Kellim leads Sarn LLC", "Bren Tavik leads Sarn LLC"},
    ),
    (
        "[P Orsa Kellim] owns at least two firms – [O Sarn LLC] and [O Tol LLC].",
        {"Orsa Kellim owns_or_controls Sarn LLC", "Orsa Kellim owns_or_controls Tol LLC"},
    ),
    # a post without its article
    ("[P Orsa Kellim] fled and became head of [O Tol LLC].", {"Orsa Kellim leads Tol LLC"}),
    # a comma and "and" join no person to a firm, and "owned by" within a sentence opens none
    (
        "[O OFAC] listed [O Sarn LLC], owned by [P Orsa Kellim], and [O Tol LLC], owned by [P Bren Tavik].",
        {"Orsa Kellim owns_or_controls Sarn LLC", "Bren Tavik owns_or_controls Tol LLC"},
    ),
    (
        "[O Tol LLC] is owned by [P Bren Tavik], and [O Sarn LLC] by [P Orsa Kellim].",
        {"Bren Tavik owns_or_controls Tol LLC"},
    ),
    (
        "[O Tol LLC], which is owned by [P Bren Tavik] and [O Sarn LLC], sold oil.",
        {"Bren Tavik owns_or_controls Tol LLC", "Sarn LLC owns_or_controls Tol LLC"},
    ),
    (
        "[O Sarn LLC] provided [O Tol LLC], [O Vexholm LLC], and other firms with parts.",
        {"Sarn LLC supports Tol LLC", "Sarn LLC supports Vexholm LLC"},
    ),
    # terms of office, who is only of their mind, and boards
    (
        "[P Orsa Kellim] has been the director of [O Sarn LLC] since [D 2015] and of [O Tol LLC] since [D 2017].",
        {"Orsa Kellim leads Sarn LLC", "Orsa Kellim leads Tol LLC"},
    ),
    ("[P Orsa Kellim] was the [G Karsa]-appointed governor of [T/ae Omsk].", set()),
    ("[P Orsa Kellim] is considered one of the most powerful leaders of [G Karsa].", {"Orsa Kellim leads Karsa"}),
]


@pytest.mark.parametrize(("marked", "expected"), ROWS)
def test_a_clause_is_said_of_its_own_subject(marked: str, expected: set[str]) -> None:
    assert told_of(marked) == expected


@pytest.mark.parametrize(
    "said",
    [
        "[P Orsa Kellim] and [P Bren Tavik] bankroll the [G Tarn Front].",
        "[P Orsa Kellim] and [P Bren Tavik], who bankroll the [G Tarn Front], were named.",
        "[P Orsa Kellim] and [P Bren Tavik] are traders who bankroll the [G Tarn Front].",
        "[P Orsa Kellim] and [P Bren Tavik] also arm and bankroll the [G Tarn Front].",
    ],
)
def test_a_verb_of_several_subjects_is_read_without_its_ending(said: str) -> None:
    assert told_of(said) >= {"Orsa Kellim supports Tarn Front", "Bren Tavik supports Tarn Front"}


def test_who_does_something_alone_among_several_is_the_last() -> None:
    found = told_of("[P Orsa Kellim] and [P Bren Tavik], who bankrolls the [G Tarn Front], were named.")
    assert found == {"Bren Tavik supports Tarn Front"}


@pytest.mark.parametrize(
    "described",
    [
        "Vice President {}",
        "former Minister of Roads {}",
        "his brother, {}",
        "the sanctioned drug trafficker {}",
        "a trafficker named {}",
        "several traffickers, including {}",
        "SDGT {}",
    ],
)
def test_whom_the_formula_of_support_names_may_be_described_first(described: str) -> None:
    supported = described.format("[P Bren Tavik]")
    found = told_of(
        "[P Orsa Kellim] was designated for having materially assisted, sponsored, or provided financial, material, or "
        f"technological support for, or goods or services to or in support of, {supported}."
    )
    assert "Orsa Kellim supports Bren Tavik" in found


def test_a_list_behind_a_colon_is_what_somebody_s_firms_include() -> None:
    found = told_of("[P Orsa Kellim]’s companies include: [O Vexholm Works], [O Tresa Ltd], and [O Sarn LLC].")
    assert found == {f"Orsa Kellim owns_or_controls {firm}" for firm in ("Vexholm Works", "Tresa Ltd", "Sarn LLC")}


def test_who_shares_with_one_of_whom_something_is_said_has_no_part_in_that() -> None:
    found = told_of("[O Vexholm Works], which owns [O Tresa Ltd], and [O Sarn LLC] share an address.")
    assert "Vexholm Works owns_or_controls Tresa Ltd" in found
