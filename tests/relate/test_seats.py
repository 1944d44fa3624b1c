"""Where bodies have their seats and persons their homes: offices, posts, brackets, titles of releases."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extractor.types import Record
from tests.relate.test_places import AT_HOME, places


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "[O Vexholm] is a firm that operates throughout [C/in India] and [C/pk Pakistan].",
            {"Vexholm in in", "Vexholm in pk"},
        ),
        ("[O Vexholm] is based in the port city of [T/gr Piraeus], [C/gr Greece].", {"Vexholm in gr"}),
        ("[G Karsa Front], a violent and brutal extremist group in [C/so Somalia], fled.", {"Karsa Front in so"}),
        ("[O Vexholm], in [C/sa Saudi Arabia] and [C/pk Pakistan], closed.", {"Vexholm in sa", "Vexholm in pk"}),
        ("[O Vexholm] in western [C/ir Iran] closed.", {"Vexholm in ir"}),
        (
            "It pays its [T/ae Dubai] subsidiaries, [O Vexholm] and [O Tolma], which fled.",
            {"Vexholm in ae", "Tolma in ae"},
        ),
        (
            "[O Vexholm] has nearly 2,000 branches in [C/ir Iran], as well as foreign branches in [T/fr Paris].",
            {"Vexholm in ir", "Vexholm in fr"},
        ),
        ("[O Vexholm] operates out of offices in [T/cy Nicosia].", {"Vexholm in cy"}),
        ("Also based in [C/hk Hong Kong], [O Vexholm] owns a ship.", {"Vexholm in hk"}),
        ("[O Vexholm], a top producer of fine steel in [C/ir Iran], closed.", {"Vexholm in ir"}),
        ("[O Vexholm], a supplier of parts to firms in [C/ir Iran], closed.", set()),
        ("[C/ir Iran]’s primary crude shipper, the [O Vexholm Line], closed.", {"Vexholm Line in ir"}),
        ("[C/lb LEBANON]-BASED COMPANIES—[O VEXHOLM], [O TOLMA]", {"VEXHOLM in lb", "TOLMA in lb"}),
        (
            "[C/hk Hong Kong] front companies [O Vexholm]; [O Tolma]; and [O Sarn] paid.",
            {"Vexholm in hk", "Tolma in hk", "Sarn in hk"},
        ),
        ("Men of [C/hk Hong Kong] companies [O Vexholm] paid.", set()),
        ("They fled [O Vexholm]’s [T/af Kabul] offices.", {"Vexholm in af"}),
        ("[O Vexholm], [T/tr Istanbul], [C/tr Turkey], closed.", {"Vexholm in tr"}),
        ("[O Vexholm], [C/ir Iran], [C/tr Turkey], closed.", set()),
        ("[P Orsa] is the [C/vn Vietnam] representative of [O Vexholm].", {"Orsa in vn"}),
        ("[P Orsa] has served as the [C/ir Iran]-based sales advisor of [O Vexholm].", {"Orsa in ir"}),
        ("[O Vexholm] served as a front for [C/tr Turkey]-based [O Tolma].", {"Tolma in tr"}),
        ("She hid it in [P Orsa]’s [T/us Los Angeles] home.", {"Orsa in us"}),
        ("Among them are [P Orsa] ([C/sy Syria]) and [P Bren] ([C/lb Lebanon]).", {"Orsa in sy", "Bren in lb"}),
        ("[P Orsa], of [C/kz Kazakhstan], fled.", {"Orsa in kz"}),
        ("[P Orsa] ([C/pk Pakistan]), a trader, fled.", {"Orsa in pk"}),
        ("[C/cn China]‑based [P Orsa] fled.", {"Orsa in cn"}),
        ("It named Private Company Vexholm ([O PC Vexholm]), a [N/ru Russian] force in arms.", {"PC Vexholm in ru"}),
        ("[O Vexholm], another [C/iq Iraq]-based militia, fled.", {"Vexholm in iq"}),
        ("[O Vexholm] is a [C/gb UK] payments company that fled.", {"Vexholm in gb"}),
        ("[O Vexholm] is one of [C/ru Russia]’s largest car dealership networks.", {"Vexholm in ru"}),
        ("[O Vexholm] is among [C/ru Russia]’s top exporters of wool.", {"Vexholm in ru"}),
        (
            "[O Vexholm] is widely considered one of the largest makers of optical sights in [C/ru Russia].",
            {"Vexholm in ru"},
        ),
        ("[O Vexholm], a [C/hk Hong Kong] shell company, fled.", {"Vexholm in hk"}),
        ("[O Vexholm] and [O Tolma] are [C/ky Cayman Islands] holding companies.", {"Vexholm in ky", "Tolma in ky"}),
        ("Karvan’s [C/vg British Virgin Islands] trading firm, [O Vexholm], fled.", {"Vexholm in vg"}),
        ("They paid its [C/hk Hong Kong] affiliate [O Vexholm].", {"Vexholm in hk"}),
        ("[O Vexholm] is a [C/sy Syria] relief organization.", set()),
        ("[O Vexholm], a [C/ru Russia] sanctions consultancy, fled.", set()),
        ("[O Vexholm] bought a [C/hk Hong Kong] shipping company.", set()),
        ("[O Vexholm], a shop located in San Jose del [T/co Guaviare], [C/co Colombia], fled.", {"Vexholm in co"}),
        ("[O Vexholm] is based in Santa Rita de la Vega, [C/co Colombia].", {"Vexholm in co"}),
        ("[P Orsa] and [P Bren], both 35 and of [T/us San Antonio], fled.", {"Orsa in us", "Bren in us"}),
        ("The [O Vexholm Guard Corps] in [C/ir Mazandaran] fled.", set()),
        (
            "The leaders of three gangs in [C/ht Haiti]: [G Karsa], [G Velkur], and [G Sarn].",
            {"Karsa in ht", "Velkur in ht", "Sarn in ht"},
        ),
    ],
)
def test_seats_and_homes_are_read_from_offices_and_posts(text: str, told: set[str]) -> None:
    assert places(text) == told


def test_an_age_may_stand_off_its_comma() -> None:
    assert places("[P Orsa Kellim] , 49, of Warrior, fled.", publisher=AT_HOME) == {"Orsa Kellim in us"}


def _homes(record: Record) -> set[str]:
    names = {actor.id: actor.name for actor in record.actors}
    return {f"{names[r.subject]} in {r.object}" for r in record.relations if r.type == "located_in"}


@pytest.mark.parametrize(
    ("title", "text", "told"),
    [
        ("Harlow Resident Pleads Guilty", "OAKLAND – Orsa Kellim pleaded guilty to wire fraud.", {"Orsa Kellim in us"}),
        (
            "Two Harlow Area residents sentenced for fraud",
            "OAKLAND – Orsa Kellim and Bren Tavik were sentenced to five years in prison.",
            {"Orsa Kellim in us", "Bren Tavik in us"},
        ),
        ("Convicted Man Pleads Guilty", "OAKLAND – Orsa Kellim pleaded guilty to wire fraud.", set()),
        ("Norwegian Man Pleads Guilty", "OAKLAND – Orsa Kellim pleaded guilty to wire fraud.", set()),
        (
            "Harlow Man Pleads Guilty",
            "OAKLAND – Orsa Kellim pleaded guilty to wire fraud. Bren Tavik was sentenced to ten years in prison.",
            set(),
        ),
        (
            "Guilty of fraud",
            "OAKLAND – A jury convicted a Harlow County man of fraud.\n\nOrsa Kellim, 50, was found guilty of fraud.",
            {"Orsa Kellim in us"},
        ),
    ],
)
def test_a_release_tells_at_its_head_where_those_live_whom_it_is_about(
    read: Callable[..., Record], title: str, text: str, told: set[str]
) -> None:
    assert _homes(read(text, title=title)) == told
