"""The country that a list shares, told before it or behind it."""

from __future__ import annotations

import pytest

from tests.relate.test_places import AT_HOME, places


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "He paid some [N/ir Iranian] banks named by [O Treasury], including [O Vexholm], a lender, and [O Tolma].",
            {"Vexholm in ir", "Tolma in ir"},
        ),
        (
            "It paid major [N/ru Russian] military manufacturing firms such as [O Vexholm] and [O Tolma].",
            {"Vexholm in ru", "Tolma in ru"},
        ),
        (
            "[P Orsa] paid [N/cn Chinese] companies and knows members of the guard, including [P Bren].",
            set(),
        ),
        (
            "The [N/ir Iranian] firms designated today, [O Vexholm], [O Tolma], and [O Sarn], were owned by [O Karsa].",
            {"Vexholm in ir", "Tolma in ir", "Sarn in ir"},
        ),
        (
            "The remaining [N/mx Mexican] nationals designated today—[P Orsa] and [P Bren]—fled.",
            {"Orsa of mx", "Bren of mx"},
        ),
        (
            "He has two other [C/nl Netherlands]-based firms, [O Vexholm], a broker, and [O Tolma], a wholesaler.",
            {"Vexholm in nl", "Tolma in nl"},
        ),
        (
            "They are [N/gt Guatemalan] nationals [P Orsa], who is a lawyer, and [P Bren].",
            {"Orsa of gt", "Bren of gt"},
        ),
        (
            "He named [O Vexholm], a hotel; [O Tolma], a farm; and [O Sarn], a shop – all located in [T/co Medellin].",
            {"Vexholm in co", "Tolma in co", "Sarn in co"},
        ),
        ("It named [O Vexholm Air], the national airline of [C/ir Iran].", {"Vexholm Air in ir"}),
        ("[O Vexholm Air] is the national flag carrier for [C/ir Iran].", {"Vexholm Air in ir"}),
        ("A subsidiary of [O Vexholm] — [C/ir Iran]’s largest steel manufacturer — fled.", {"Vexholm in ir"}),
        ("He served [C/ir Iran]’s premier arms dealer, [O Vexholm], which fled.", {"Vexholm in ir"}),
    ],
)
def test_a_list_shares_its_country(text: str, told: set[str]) -> None:
    assert places(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[O Vexholm] is a firm incorporated under the laws of [C/pa Panama].", {"Vexholm in pa"}),
        ("[O Vexholm], whose offices are in [T/ae Dubai], sold oil.", {"Vexholm in ae"}),
        (
            "[O Vexholm] was registered in [C/mt Malta] and is managed from [C/tr Turkey].",
            {"Vexholm in mt", "Vexholm in tr"},
        ),
        ("[P Orsa] is believed to be hiding in [C/zm Zambia].", {"Orsa in zm"}),
        ("[P Orsa] (citizen of [C/ru Russia]) and [P Bren] fled.", {"Orsa of ru"}),
        (
            "[G Karsa] is based in the border regions of [C/ir Iran] and [C/pk Pakistan].",
            {"Karsa in ir", "Karsa in pk"},
        ),
        (
            "A [N/kp North Korean] individual operating from [C/vn Vietnam], [P Orsa], fled.",
            {"Orsa of kp", "Orsa in vn"},
        ),
        ("[P Orsa] is the founder of [O Tarn University] in [T/ye Sanaa].", {"Tarn University in ye"}),
        ("[O Vexholm] is ostensibly a [C/sd Sudan]-based security company.", {"Vexholm in sd"}),
        ("The [N/ve Venezuelan] interim President, [P Orsa], fled.", {"Orsa of ve"}),
        ("[C/ye Yemen] President [P Orsa], Prime Minister [P Bren], and others fled.", {"Orsa of ye", "Bren of ye"}),
        ("They own the [T/mx Guadalajara] based company [O Vexholm].", {"Vexholm in mx"}),
        ("He paid [C/hk Hong Kong] based-[O Vexholm].", {"Vexholm in hk"}),
        ("A plan for [C/hk Hong Kong] based on [O Vexholm] failed.", set()),
        ("It met the [G Karsa Cartel] in [C/co Colombia].", {"Karsa Cartel in co"}),
        ("It met [G Karsa] in [C/co Colombia].", set()),
        ("[O Vexholm] was designated in 2013 as an [C/ir Iran]-based subsidiary of [O Tolma].", {"Vexholm in ir"}),
        ("Our designation of [O Vexholm] as an [N/iq Iraqi] front company worked.", {"Vexholm in iq"}),
        ("[O Vexholm], which was listed, is [C/kp North Korea]'s premier arms dealer.", {"Vexholm in kp"}),
        ("[C/us U.S.] journalist [P Orsa] and [C/us U.S.] Attorney [P Bren] spoke.", {"Orsa of us"}),
    ],
)
def test_idioms_say_where_somebody_is(text: str, told: set[str]) -> None:
    assert places(text) == told


def test_an_authority_is_of_the_country_named_behind_it() -> None:
    text = "The [O Crime Agency] of the [C/gb United Kingdom] helped."
    assert places(text, publisher=AT_HOME, authorities=("Crime Agency",)) == {"Crime Agency in gb"}


def test_lines_without_a_blank_one_between_them_are_one_list_however_long():
    long = "It has served many ministries. " * 20
    text = (
        "The following [C/ru Russia]-based entities were designated today:\n\n"
        f"[O Vexholm] makes diodes.\n[O Tolma] makes cars. {long}\nThe Unnamed Works, sold to [O Oruna Bank].\n"
        f"[O Quillon] makes steel.\n\n[O Penrose] replied. {long}"
    )
    assert places(text) == {"Vexholm in ru", "Tolma in ru", "Quillon in ru"}


def test_persons_are_bodies_too_and_those_of_a_group_are_listed_like_others():
    lines = (
        "[O Vexholm] makes diodes.\n[O Tolma LLC] ([O Tolma LLC]), [O Quillon], and [O Sarn] repair cars.\n"
        "[P Orsa] sells them."
    )
    text = f"The following [C/ru Russia]-based persons were designated today:\n\n{lines}"
    assert places(text) == {f"{name} in ru" for name in ("Vexholm", "Tolma LLC", "Quillon", "Sarn", "Orsa")}
    text = text.replace("[C/ru Russia]-based", "[N/ru Russian]")
    assert places(text) == {"Orsa of ru", *(f"{name} in ru" for name in ("Vexholm", "Tolma LLC", "Quillon", "Sarn"))}
    text = f"The following [C/ru Russia]-based [O Karsa] companies were designated today:\n\n{lines}"
    assert places(text) == {f"{name} in ru" for name in ("Vexholm", "Tolma LLC", "Quillon", "Sarn")}


SHOPS = "two shops, [O Vexholm] and [O Tolma], and a farm, [O Quillon]"
ALL_THREE = ("Vexholm", "Tolma", "Quillon")


@pytest.mark.parametrize(
    ("text", "land"),
    [
        (f"Several front companies located in [T/co Tresa], [C/co Colombia] were listed, including {SHOPS}.", "co"),
        (
            "He owns many firms in [C/co Colombia], including maker [O Vexholm] as well as [O Tolma], and [O Quillon].",
            "co",
        ),
        ("Three firms based in [C/co Colombia] were listed: bank [O Vexholm]; shops [O Tolma] and [O Quillon].", "co"),
        (f"In [C/co Colombia], {SHOPS}, were designated today.", "co"),
        (f"In [C/co Colombia], the designated entities include {SHOPS}.", "co"),
        (
            "Two [C/co Colombia]-based firms selling to [C/ru Russia], including [O Vexholm], [O Tolma], [O Quillon].",
            "co",
        ),
        (
            "He paid [N/co Colombian] firms [O Vexholm], a seller of [C/us U.S.] arms, [O Tolma], and [O Quillon].",
            "co",
        ),
    ],
)
def test_a_list_of_several_sorts_shares_its_country(text: str, land: str) -> None:
    assert places(text) >= {f"{name} in {land}" for name in ALL_THREE}


@pytest.mark.parametrize(
    "text",
    [
        "In [C/co Colombia], [O Vexholm] was designated a charity.",
        "In [C/co Colombia], [P Orsa] was designated today.",
        "In [C/co Colombia], [O Vexholm]'s director was designated today.",
    ],
)
def test_where_something_was_done_is_not_where_everybody_is(text: str) -> None:
    assert places(text) == set()
