"""Where somebody is, told in longer epithets and appositions, and what only looks like them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extractor.types import Record
from tests.relate.test_places import AT_HOME, places


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "[C/ru Russia]-based [O Vexholm Mining University] researches the smelting of ore.",
            {"Vexholm Mining University in ru"},
        ),
        ("[C/tr Turkey]-based [O Vexholm] buys, ships, and resells grain.", {"Vexholm in tr"}),
        ("[C/tr Turkey]-based [O Vexholm] members fled.", set()),
        (
            "[C/ae UAE]-based [O Vexholm] and [C/ir Iran]-based [O Tolma] play a part in it.",
            {"Vexholm in ae", "Tolma in ir"},
        ),
        (
            "[C/ir Iran]-based [O Karsa Guard] associates [P Orsa] and [P Bren] help the firm.",
            {"Orsa in ir", "Bren in ir"},
        ),
        ("[C/ca Canada]-based [O Karsa Riders] member [P Orsa] fled.", {"Orsa in ca"}),
        ("[N/kw Kuwaiti] [G Karsa Front] fundraiser [P Orsa] fled.", {"Orsa of kw"}),
        (
            "They hired [N/ca Canadian] national and [T/ca Toronto]-based [O Karsa Riders] member [P Orsa].",
            {"Orsa of ca", "Orsa in ca"},
        ),
        (
            "Three [C/us U.S.] based charities providing money to rebels, [O Vexholm] and [O Tolma], closed.",
            {"Vexholm in us", "Tolma in us"},
        ),
        ("It used an [C/ae Emirates]-based ([C/ae UAE]-based) front company, [O Vexholm], to pay.", {"Vexholm in ae"}),
        ("It is often called “[P Orsa],” a [N/cn Chinese] phrase that means so.", set()),
        ("[C/cn China]-based sales, storage, and forwarding agency [O Vexholm] paid.", {"Vexholm in cn"}),
        ("After the [T/us Dallas]-based account seizure, the [O Vexholm] closed.", set()),
        ("Two [C/gb UK]-based companies of [P Orsa]; [O Vexholm] and [O Tolma].", {"Vexholm in gb", "Tolma in gb"}),
        ("[O Vexholm] is also targeting two [C/gb UK]-based companies.", set()),
        ("[P Orsa] is the [G Karsas]’ [C/om Oman]-based spokesman.", {"Orsa in om"}),
        ("[O Vexholm Mill], a Tarn City, [C/pk Pakistan]-based paper company, closed.", {"Vexholm Mill in pk"}),
        ("[O Vexholm Research] ([O VR]), a [C/ru Russia]-based enterprise, closed.", {"Vexholm Research in ru"}),
        ("[N/ir Iranian] military entity [O Vexholm] sold oil.", {"Vexholm in ir"}),
        ("[N/ir Iranian] military officials met [O Vexholm].", set()),
        ("[O Vexholm]: Another commercial [N/ir Iranian] airline serving the guard", {"Vexholm in ir"}),
        ("[O Vexholm]: a [C/ly Libya]-based, state-owned company.", {"Vexholm in ly"}),
        ("They met [O Vexholm] and said: a [C/ly Libya]-based company closed.", set()),
        (
            "[O Vexholm], a repair shop registered to [P Orsa] and located in [T/co Cali], [C/co Colombia], closed.",
            {"Vexholm in co"},
        ),
        (
            "The following [G Karsa] members based in [T/mx Cancun]: [P Orsa] and [P Bren].",
            {"Orsa in mx", "Bren in mx"},
        ),
        ("The [G Karsa] branch in [T/mx Cancun], [O Vexholm] and others paid.", set()),
        ("[O Vexholm] was incorporated in the [O Tarn Zone], [C/ae UAE].", {"Vexholm in ae"}),
        ("[O Vexholm], located in downtown Tarn, [C/so Somalia], closed.", {"Vexholm in so"}),
    ],
)
def test_an_epithet_may_be_long(text: str, told: set[str]) -> None:
    assert places(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Former [N/lb Lebanese] government ministers [P Orsa] and [P Bren] fled.", {"Orsa of lb", "Bren of lb"}),
        ("The former [N/it Italian] special forces member [P Orsa] fled.", {"Orsa of it"}),
        ("[N/sy Syrian] military officer [P Orsa] fled.", {"Orsa of sy"}),
        ("The [N/sy Syrian] military [P Orsa] named fled.", set()),
        ("[N/ru Russian]-backed separatist leader [P Orsa] fled.", set()),
        ("[N/mx Mexican] national [P Orsa] alters documents and hides migrants.", {"Orsa of mx"}),
        ("[N/mx Mexican] national [P Orsa] associates fled.", set()),
        ("He took it from [N/ao Angolan] projects and then using [P Orsa]’s posts, fled.", set()),
        ("[G Karsa], a [C/us U.S.]-designated [N/kp North Korean] state-sponsored cyber group, fled.", {"Karsa in kp"}),
        (
            "[N/kp North Korean] hacking groups known in the industry as “[G Karsa],” “[G Velk],” and “[G Tarn]” fled.",
            {"Karsa in kp", "Velk in kp", "Tarn in kp"},
        ),
        ("[O Vexholm], designated by [O Tolma] on Monday, is the largest lender in [C/ru Russia].", {"Vexholm in ru"}),
        ("[O Vexholm] is the state-owned flagship carrier of [C/by Belarus].", {"Vexholm in by"}),
        ("[P Orsa], Consul General in [T/cn Shenyang], fled.", {"Orsa in cn"}),
        ("It delisted the [N/co Colombian] soccer team, [O Vexholm].", {"Vexholm in co"}),
        ("[P Orsa] heads the [G Karsa] militia in [C/iq Iraq].", {"Karsa in iq"}),
        ("It named two [N/lv Latvian] banks ([O Vexholm] and [O Tolma]).", {"Vexholm in lv", "Tolma in lv"}),
        (
            "Two [N/lv Latvian] banks ([O Vexholm] and [O Tolma]) paid two [N/de German] firms.",
            {"Vexholm in lv", "Tolma in lv"},
        ),
        ("He heads [C/ru Russia]’s secret service ([O Vexholm]) and spies.", {"Vexholm in ru"}),
        (
            "These [N/mx Mexican] companies include a farm, [O Vexholm], and a consulting firm, [O Tolma].",
            {"Vexholm in mx", "Tolma in mx"},
        ),
        ("[P Orsa], a [N/nl Dutch]-Ahwazi activist, fled.", {"Orsa of nl"}),
        ("The former [N/ir Iranian] official turned regime critic [P Orsa] fled.", {"Orsa of ir"}),
        ("It named an [C/my Malaysia]-based [O Vexholm Air] GSA, and closed.", set()),
        ("They took [C/ye Yemen]’s capital [O Vexholm].", set()),
        ("Once it reaches ports in [C/cn China], [O Vexholm] sells it.", set()),
        ("The group’s branch, [G Karsa]’s branch in [C/ml Mali], fled.", set()),
        ("[C/lb Lebanon]-Based [G Karsa] Financier [P Orsa]", {"Orsa in lb"}),
        ("The court in [T/us Dallas] since [P Orsa] fled.", set()),
    ],
)
def test_a_post_or_a_deed_does_not_hide_a_nation(text: str, told: set[str]) -> None:
    assert places(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[P Orsa] is [P Bren]’s brother-in-law living in [C/ir Iran].", {"Orsa in ir"}),
        ("[P Orsa], [P Bren]’s nephew, is an aide in [P Bren]’s gang residing in [C/ir Iran].", {"Orsa in ir"}),
        (
            "[P Orsa], [P Bren]’s brother and an aide in [P Bren]’s network who is now based in [C/ir Iran], fled.",
            {"Orsa in ir"},
        ),
        ("[P Orsa] is [P Bren]’s friend and the helper of a man living in [C/ir Iran].", set()),
    ],
)
def test_who_somebody_is_to_another_does_not_hide_where_he_lives(text: str, told: set[str]) -> None:
    assert places(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[P Orsa Kellim], 30, a citizen of [C/mx Mexico], formerly of Harlow, [C/us Washington], fled.",
         {"Orsa Kellim in us", "Orsa Kellim of mx"}),
        ("[P Orsa Kellim], 22, of the Tarn Park neighborhood of [T/us Los Angeles], fled.", {"Orsa Kellim in us"}),
        ("[P Orsa Kellim], a former Harlow man, was sentenced.", {"Orsa Kellim in us"}),
        ("A Harlow Valley woman, [P Orsa Kellim], 23, was sentenced.", {"Orsa Kellim in us"}),
        ("[P Orsa Kellim], a Black man, was sentenced.", set()),
        ("Asked by [O Vexholm], [P Orsa Kellim], 34, of Harlow, [C/us Texas], left.", {"Orsa Kellim in us"}),
        ("[O Harlow Clinic] in [T/gb Manchester] paid.", {"Harlow Clinic in us"}),
        ("[O Harlow Clinic], [O Tarn Clinic] of [C/fr France] paid.", {"Tarn Clinic in fr"}),
        ("[P Orsa Kellim], a Harlowan native, was sentenced.", set()),
    ],
)  # fmt: skip
def test_a_town_at_home_is_told_beside_other_things(text: str, told: set[str]) -> None:
    assert places(text, publisher=AT_HOME) == told


def test_counts_of_one_sentence_are_of_all_together(read: Callable[..., Record]) -> None:
    said = "Treasury sanctioned two Norwegian officials tied to a crackdown and two private Norwegian citizens."
    told = "Orsa Kellim, Bren Tavik, Ilva Sarn and Jori Maden are being designated pursuant to E.O. 13818."
    record = read(f"{said}\n\n{told}")
    assert [r.object for r in record.relations if r.type == "national_of"] == ["no"] * 4


def test_the_drug_enforcement_administration_prints_its_own_towns_without_their_country() -> None:
    assert places("[P Orsa Kellim], 41, of Harlow, fled.", publisher="DEA") == {"Orsa Kellim in us"}
    assert places("[P Orsa Kellim], 41, of Harlow, fled.", publisher="Harlow Gazette") == set()
