"""What is done for somebody's regime, network or brother is done for him; a firm's affiliates are named beside it."""

from __future__ import annotations

import pytest

from tests.relate.test_relations import relations

ROWS = [
    # a man stands for what is his
    ("[O Vexholm Bank] laundered funds for the former regime of dictator [P Bren Tavik] that came from bribes.",
     {"Vexholm Bank supports Bren Tavik"}),
    (("[O Sarn Office] designated [O Vexholm LLC] for shipping oil on behalf of the network of [O Tolma Guard]-backed "
      "Norlandish financier [P Bren Tavik]."), {"Vexholm LLC acts_for Bren Tavik"}),
    ("The [V Merle] has transported oil for the network of [P Bren Tavik].", {"Merle supports Bren Tavik"}),
    # and for how he is related
    ("[P Orsa Kellim] gives support to the smuggling activities of his jailed brother, [P Bren Tavik].",
     {"Orsa Kellim supports Bren Tavik"}),
    ("[P Orsa Kellim] handles pickups on behalf of her husband and boss, [P Bren Tavik].",
     {"Orsa Kellim acts_for Bren Tavik"}),
    (("[O Tolma Bank] served clients and holds accounts for [O Vexholm Lines] and its [C/us U.S.] listed affiliate "
      "[O Sarn Co.]."), {f"Tolma Bank supports {one}" for one in ("Vexholm Lines", "Sarn Co.")}),
    (("[O Tolma Bank] has provided banking services for [O Vexholm Lines] and its subsidiaries [O Sarn Co.] and "
      "[O Tresa Co.]."), {f"Tolma Bank supports {one}" for one in ("Vexholm Lines", "Sarn Co.", "Tresa Co.")}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_names_stand_for_what_is_theirs(text: str, expected: set[str]) -> None:
    assert expected <= relations(text)


NONE = [
    "[P Orsa Kellim] fled the regime of [P Bren Tavik].",
    "[O Vexholm LLC] moved funds for the network of [P Bren Tavik]'s rivals.",
    "[O Vexholm LLC] is owned by the wife of [P Bren Tavik].",
    "[P Orsa Kellim] is the head of the network of [P Bren Tavik].",
    "[O Tolma Bank] has provided services for [O Vexholm Lines] and the affiliates that [O Sarn Co.] left.",
    # who is linked to a man's network, or acts in the name of his government, is his in no other words
    "[P Orsa Kellim] is linked to the network of [P Bren Tavik].",
    "[P Orsa Kellim] is closely associated with the regime of [P Bren Tavik].",
    "[O Vexholm LLC] bought oil on behalf of the government of President [P Bren Tavik].",
    "[O Vexholm LLC] bought oil on behalf of the regime of President [P Bren Tavik].",
]


@pytest.mark.parametrize("text", NONE)
def test_what_is_another_s_is_not_theirs(text: str) -> None:
    found = relations(text)
    assert not {one for one in found if one.endswith(("Bren Tavik", "Sarn Co."))}


USED = [
    ("[P Bren Tavik] owns [O Vexholm LLC].\n[O Vexholm LLC] was used by [P Bren Tavik] to buy ships.",
     {"Bren Tavik owns_or_controls Vexholm LLC"}),
    ("[P Bren Tavik] relies on a number of shell companies, including [O Vexholm LLC], to buy ships.",
     {"Vexholm LLC acts_for Bren Tavik"}),
    ("[P Bren Tavik] relies on [O Vexholm LLC], to buy ships.", {"Vexholm LLC supports Bren Tavik"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), USED)
def test_one_s_own_firm_is_used_and_does_not_support(text: str, expected: set[str]) -> None:
    assert relations(text) == expected


def test_who_does_a_thing_with_his_brother_is_no_more_than_his_brother() -> None:
    text = "[P Orsa Kellim] robbed [O Velkur Bank] together with his brother, [P Bren Tavik]."
    assert not any("associate_of" in claim for claim in relations(text))
