"""What journalists write of gangs, their victims, firms that help, and where all of them are."""

from __future__ import annotations

import pytest

from extractor.lexicon import load_lexicon
from extractor.relate import relate
from tests.relate.marks import annotate, told, told_of

LEXICON = load_lexicon()

TIES = [
    # whom a gang hit
    (
        "The [G Karsa Crew] gang cleaned out the exchange [O Sarn Vault] last winter.",
        {"Karsa Crew attacked Sarn Vault"},
    ),
    ("The [G Karsa Crew] gang leaked 40GB of data from [O Sarn Clinic].", {"Karsa Crew attacked Sarn Clinic"}),
    ("[O Sarn Clinic] appears on the [G Karsa Crew] gang's leak site.", {"Karsa Crew attacked Sarn Clinic"}),
    ("[O Sarn Films] refused to pay a gang that calls itself [G Karsa Crew].", {"Karsa Crew attacked Sarn Films"}),
    (
        "The theft from [O Sarn Vault] was blamed by [O Tol Labs] on the [G Karsa Crew].",
        {"Karsa Crew attacked Sarn Vault"},
    ),
    ("[O Tol Labs] pinned the hack of [O Sarn Vault] on the [G Karsa Crew].", {"Karsa Crew attacked Sarn Vault"}),
    (
        "[O Tol Labs] says [G Karsa Crew], hackers it ties to [C/nl Norland], was behind the theft at [O Sarn Vault].",
        {"Karsa Crew attacked Sarn Vault"},
    ),
    ("[G Karsa Crew] has hit nine towns, among them [O City of Ostra].", {"Karsa Crew attacked City of Ostra"}),
    (
        "The [G Karsa Crew] has grown.\nOther victims included [O Sarn Clinic], [O Tol College] and a bank.",
        {"Karsa Crew attacked Sarn Clinic", "Karsa Crew attacked Tol College"},
    ),
    ("[G Karsa Crew] fled.\nOther victims included customers of [O Sarn Clinic].", set()),
    ("Other victims included [O Sarn Clinic].\n[G Karsa Crew] fled.", set()),
    (
        "[G Karsa Crew] was tied to the theft of coins from [O Tol Bank]'s [O Sarn Reserve] account.",
        {"Karsa Crew attacked Tol Bank"},
    ),
    # for whom it works
    (
        "[G Karsa Crew], a team the firm believes to work for the [O Tol Ministry], is back.",
        {"Karsa Crew acts_for Tol Ministry"},
    ),
    # who helps, who owns
    ("[O Sarn Labs], a vendor called in by [O Tol Bank], blamed nobody.", {"Sarn Labs supports Tol Bank"}),
    ("[O Tol Bank] has hired the security firm [O Sarn Labs].", {"Sarn Labs supports Tol Bank"}),
    (
        "[O Tol Gas] sold parts to [O Sarn Works] and to [O Karsa Mills].",
        {"Tol Gas transacts_with Sarn Works", "Tol Gas transacts_with Karsa Mills"},
    ),
    ("[O Sarn Vault] is 61 percent held by publisher [O Tol Games].", {"Tol Games owns_or_controls Sarn Vault"}),
    # posts
    ("[O Tol Bank] was hit.\nThe boss of the bank, [P Orsa Kellim], left.", {"Orsa Kellim leads Tol Bank"}),
    ("[O Tol Bank] was hit.\nChief executive [P Orsa Kellim] spoke.", {"Orsa Kellim leads Tol Bank"}),
    (
        "[O Tol Bank] sued [O Sarn Co] and [O Tol Gas].\nIt met [O Sarn Co] and [O Tol Gas].\nSpokesman [P Oro] spoke.",
        {"Oro member_of Tol Bank"},
    ),
    ("[P Orsa Kellim], who handled the talks for [O Sarn Labs], spoke.", {"Orsa Kellim member_of Sarn Labs"}),
    (
        "[O Tol Bank] brought in [O Sarn Labs], part of [O Karsa Corp].",
        {"Sarn Labs supports Tol Bank", "Sarn Labs part_of Karsa Corp"},
    ),
    ("[O Tol Gas] is a company whose only director is a retired seamstress, [P Oro].", {"Oro leads Tol Gas"}),
    ("It lost the [O Sarn Terminal], which [O Tol Line] runs.", {"Tol Line operates Sarn Terminal"}),
    ("[O Tol Gas] has replaced [O Sarn Labs] with others.", set()),
    (
        "[O Sarn Vault] spoke.\n[P Oro] told [O Tol Radio] about its parent company, [O Karsa Corp].",
        {"Karsa Corp owns_or_controls Sarn Vault"},
    ),
    # a regulator is no bank
    (
        "[O Tol Banka] wrote to us.\n[C/nl Norland]'s regulator, the [O TBK], agrees.\nThe bank belongs to [P Oro].",
        {"Oro owns_or_controls Tol Banka"},
    ),
]

PLACES = [
    ("[O Tol Corp] says that its owner is a [N/ua Norlandic] woman.", set()),
    ("[N/ua Norlandic] officers detained a suspected coder, [P Oro].", set()),
    (
        "The coins went to two [C/hk Tolma] lenders, [O Tol Bank] and [O Sarn Bank].",
        {"Tol Bank located_in hk", "Sarn Bank located_in hk"},
    ),
    (
        "He named two [N/ru Norlandic] enterprises, oil producer [O Tolneft] and the bank [O Sarn].",
        {"Tolneft located_in ru", "Sarn located_in ru"},
    ),
    ("In [C/fr Norland], car maker [O Tol Motors] shut plants.", {"Tol Motors located_in fr"}),
    ("In [C/fr Norland], researchers say, [O Tol Motors] was hit.", set()),
    (
        "[O Lake Tol] and [O Port Sarn], both in [C/us Norland], paid.",
        {"Lake Tol located_in us", "Port Sarn located_in us"},
    ),
    ("[P Orsa Kellim], a 26-year-old from [T/br Tolma], fled.", {"Orsa Kellim located_in br"}),
    ("A former clerk now living in [T/am Tolma], [P Orsa Kellim], spoke.", {"Orsa Kellim located_in am"}),
    ("A [N/gb Norlander] who goes by [P King Tol] recruits.", {"King Tol national_of gb"}),
    ("[N/nl Norlandic] military intelligence, the [O TMI], denied it.", {"TMI located_in nl"}),
    ("[O Tol Exchange], [C/kr Norland]'s No. 5 exchange by volume, fell.", {"Tol Exchange located_in kr"}),
]


@pytest.mark.parametrize(("marked", "expected"), TIES)
def test_journalists_tell_who_is_what_to_whom(marked: str, expected: set[str]) -> None:
    assert told_of(marked) == expected


@pytest.mark.parametrize(("marked", "expected"), PLACES)
def test_journalists_tell_where_somebody_is(marked: str, expected: set[str]) -> None:
    assert {
        one for one in told(relate(annotate(marked), LEXICON)) if " located_in " in one or " national_of " in one
    } == expected
