"""Places of bodies that a sentence names behind the place: in a list of examples, or with an owner between."""

from __future__ import annotations

import pytest

from tests.relate.test_places import places

TREASURY = "U.S. Department of the Treasury"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # the place opens the sentence
        ("In [T/mx Tresa], the ring consists of shops, like [O Kino] and [O Tolma].", {"Kino in mx", "Tolma in mx"}),
        ("In [C/pa Norland], holding companies [O Kino] and [O Tolma] were designated.", {"Kino in pa", "Tolma in pa"}),
        (
            "In [C/mx Norland], firms, [O Kino] and [O Tolma], and mills [O Ilva] and [O Bren] were named.",
            {"Kino in mx", "Tolma in mx", "Ilva in mx", "Bren in mx"},
        ),
        ("In [C/pa Norland], he owns [O Kino], a bank, and [O Tolma], a shop.", {"Kino in pa", "Tolma in pa"}),
        ("Based in [C/mx Norland], the businesses include [O Kino] and [O Tolma].", {"Kino in mx", "Tolma in mx"}),
        ("The ring also has a presence in [T/mx Tresa] with [O Kino].", {"Kino in mx"}),
        ("In [C/mx Norland], [P Orsa] met with agents of [O Kino].", set()),
        ("In [C/mx Norland], prosecutors charged [P Orsa], and [O Kino] was designated.", set()),
        ("In [C/mx Norland], the authorities arrested members of [O Kino].", set()),
        ("In [C/mx Norland], a court convicted [O Kino].", set()),
        # examples of a sort
        ("It paid [N/mx Norlander] gangs, specifically [O Kino] and [O Tolma].", {"Kino in mx", "Tolma in mx"}),
        ("It paid [C/mx Norland]-based firms, notably [O Kino] and [O Tolma].", {"Kino in mx", "Tolma in mx"}),
        ("It paid firms in [C/mx Norland], in particular [O Kino] and [O Tolma].", {"Kino in mx", "Tolma in mx"}),
        ("It met [C/uk Norland] partners, including [O Kino Office] and [O Tarn Agency].",
         {"Kino Office in uk", "Tarn Agency in uk"}),
        ("Its [N/mx Norlander] subsidiaries are [O Kino] and [O Tolma].", {"Kino in mx", "Tolma in mx"}),
        ("His companies in [C/mx Norland] include [O Kino] and [O Tolma].", {"Kino in mx", "Tolma in mx"}),
        ("One [N/nl Norlander] company: [O Kino].", {"Kino in nl"}),
        (
            "Ten firms in Harlow, [C/co Norland] were also designated, including shops [O Kino] and [O Tolma].",
            {"Kino in co", "Tolma in co"},
        ),
        # the owner stands between
        (
            "Two firms located in Harlow, [C/cr Norland] owned by financier [P Orsa], [O Kino] and [O Tolma], fled.",
            {"Kino in cr", "Tolma in cr"},
        ),
        ("[O Kino] is owned by [P Orsa] and located in [C/cr Norland].", {"Kino in cr"}),
        # another's agent, a house near a town
        ("[O Kino] is [O Tolma]’s sales agent in [C/ae Norland].", {"Kino in ae"}),
        ("[O Kino] serves as a front company for [O Tolma] in [C/ae Norland].", {"Kino in ae"}),
        ("[O Kino], a subsidiary of [O Tolma] in [C/ae Norland], sells.", {"Kino in ae"}),
        ("He owns [O Kino], a small hotel near Tresa, [C/es Norland].", {"Kino in es"}),
        ("[O Kino] is a ranch on the outskirts of Tresa, [C/mx Norland].", {"Kino in mx"}),
        ("He owns a horse farm ([O Kino]) located near Tresa, [C/co Norland].", {"Kino in co"}),
        ("He runs the [O Kino] office in [C/ir Norland].", {"Kino in ir"}),
        ("[O Kino] is one of the largest lenders in [C/kp Norland]’s Tarn Special Economic Zone.", {"Kino in kp"}),
        # where armed groups are
        ("[G Karsa] is an armed group with a long history of activities in eastern [C/cd Norland].", {"Karsa in cd"}),
        ("[G Karsa] operates in at least five countries, including [C/cd Norland].", {"Karsa in cd"}),
        ("[G Karsa] operates in about 35 [N/mx Norlander] municipalities.", {"Karsa in mx"}),
        (
            "It named leaders of the [G Karsa], [G Velkur], and [G Tarn] drug cartels in [C/co Norland].",
            {"Karsa in co", "Velkur in co", "Tarn in co"},
        ),
        # what an epithet is of
        ("It listed [G Karsa], a Tresa, [C/mx Norland]-based [G Velkur].", {"Karsa in mx"}),
        ("The [N/lb Norlander] [O Karsa Police] arrested [P Orsa].", {"Karsa Police in lb"}),
        ("Early on, [C/de Norland]-based [O Kino] sought to buy oil.", {"Kino in de"}),
        ("It paid the [N/ve Norlander] government agency [O Kino].", {"Kino in ve"}),
        ("The owners are [O Kino], [C/my Norland]’s state oil company [O Tolma], and [O Ilva].", {"Tolma in my"}),
        ("As lenders cut ties with these [N/ir Norlander] banks, [O Kino] and [O Tolma] took another way.", set()),
        ("Banks may not hold accounts for [O Kino] in [C/us Norland].", set()),
        ("It pays other members of [G Karsa], located in [C/mx Norland].", set()),
        ("[P Orsa] is a senior official of the Government of [C/sa Norland] who fled.", {"Orsa of sa"}),
        ("It was named for trading in the [N/ve Norlander] economy and because [O Kino] helped [P Orsa].", set()),
        ("[P Orsa] lived and worked in [C/us Norland].", {"Orsa in us"}),
    ],
)  # fmt: skip
def test_places_of_bodies_named_behind_them(text: str, told: set[str]) -> None:
    assert places(text, publisher=TREASURY) == told
