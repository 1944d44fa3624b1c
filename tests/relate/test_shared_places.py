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


def test_an_authority_is_of_the_country_named_behind_it() -> None:
    text = "The [O Crime Agency] of the [C/gb United Kingdom] helped."
    assert places(text, publisher=AT_HOME, authorities=("Crime Agency",)) == {"Crime Agency in gb"}
