"""Whose post it is, and of what: strings of posts, parts of bodies, those who are among others of theirs."""

from __future__ import annotations

import pytest

from tests.relate.test_relations import relations

POSTS = [
    # a list is over before its last name, and each has his own body
    ("I thank [P Ulla Marsh] and [P Hal Sorn], [P Ada Sorn] of the [O Tresa Bureau].",
     {"Ada Sorn member_of Tresa Bureau"}),
    ("[O Velkur Guard] Special Agents [P Ulla Marsh] and [P Hal Sorn], [P Ada Sorn] of the [O Tresa Bureau] helped.",
     {"Ada Sorn member_of Tresa Bureau", "Ulla Marsh member_of Velkur Guard", "Hal Sorn member_of Velkur Guard"}),
    ("[P Ulla Marsh] (who also tries cases in Corby), and [P Ada Sorn] of the [O Tresa Bureau] try it.",
     {"Ada Sorn member_of Tresa Bureau"}),
    ("They thanked [P Ulla Marsh], [P Hal Sorn], and [P Ada Sorn] of the [O Tresa Bureau].",
     {f"{name} member_of Tresa Bureau" for name in ("Ulla Marsh", "Hal Sorn", "Ada Sorn")}),
    # a leader in a group leads it, its second man does not
    ("[P Orsa Kellim] is a senior leader in the [G Karsa Front].", {"Orsa Kellim leads Karsa Front"}),
    ("They killed the number two leader of the [G Karsa Front], [P Orsa Kellim].",
     {"Orsa Kellim member_of Karsa Front"}),
    # two posts of one man, and two people
    ("[O Vexholm Bank] director and main shareholder [P Orsa Kellim] fled.",
     {"Orsa Kellim leads Vexholm Bank", "Orsa Kellim owns_or_controls Vexholm Bank"}),
    ("[G Karsa Front] facilitator and member [P Orsa Kellim] fled.",
     {"Orsa Kellim supports Karsa Front", "Orsa Kellim member_of Karsa Front"}),
    ("A [O Vexholm Bank] clerk and his wife [P Orsa Kellim] fled.", set()),
    # who heads what a body does, or a part of it
    ("They named the head of the [G Karsa Front]'s smuggling operations, [P Orsa Kellim].",
     {"Orsa Kellim member_of Karsa Front"}),
    ("[P Ola Sarn] is a spokesman for the [G Karsa Front] leader, [P Orsa Kellim].",
     {"Ola Sarn member_of Karsa Front", "Orsa Kellim leads Karsa Front"}),
    ("According to the head of the [G Karsa Front]'s media office, [P Orsa Kellim] was shot.", set()),
    ("[P Orsa Kellim] acts as the [O Sarn Guard] commander of the [O Velkur Corps].",
     {"Orsa Kellim member_of Sarn Guard", "Orsa Kellim leads Velkur Corps"}),
    ("[P Orsa Kellim] is a [G Karsa Front] member and majority owner of [O Sarn Oil].",
     {"Orsa Kellim member_of Karsa Front", "Orsa Kellim owns_or_controls Sarn Oil"}),
    ("[P Orsa Kellim] is the commander of the [G Karsa Front]'s armed wing, known as the [G Velkur Brigade].",
     {"Orsa Kellim leads Velkur Brigade", "Velkur Brigade part_of Karsa Front"}),
    ("[P Orsa Kellim] is one of four members of the [G Karsa Front] execution cell known as the [G Velkur Crew].",
     {"Orsa Kellim member_of Velkur Crew", "Velkur Crew part_of Karsa Front"}),
    ("[P Orsa Kellim], the manager of the [O Vexholm Bank] subsidiaries in the south, fled.",
     {"Orsa Kellim member_of Vexholm Bank"}),
    ("[P Orsa Kellim] is a leader of a [G Karsa Front] battalion.", {"Orsa Kellim member_of Karsa Front"}),
    ("[P Orsa Kellim] was commander of the Eastern Bloc of the [G Karsa Front].",
     {"Orsa Kellim member_of Karsa Front"}),
    ("[P Orsa Kellim] was appointed Secretary of the [O Norland Administration Council].",
     {"Orsa Kellim member_of Norland Administration Council"}),
    ("[P Orsa Kellim] was the Permanent Secretary of the [O Ministry of Peat].",
     {"Orsa Kellim member_of Ministry of Peat"}),
    # a post told in passing
    ("[P Orsa Kellim] is the Deputy-Commander of the [O Velkur Fleet].", {"Orsa Kellim member_of Velkur Fleet"}),
    ("[P Orsa Kellim] was later promoted to commander of the [G Karsa Front].", {"Orsa Kellim leads Karsa Front"}),
    ("[P Orsa Kellim] joined the army and was promoted to the position of director of the [O Velkur Works].",
     {"Orsa Kellim leads Velkur Works"}),
    ("[P Orsa Kellim] was promoted to colonel after he had fought the [G Karsa Front].", set()),
    ("[P Orsa Kellim] declared himself leader of the [G Karsa Front].", {"Orsa Kellim leads Karsa Front"}),
    ("[P Orsa Kellim] held high posts in the steel trade as chairman of [O Sarn Oil] and head of [O Tol Gas].",
     {"Orsa Kellim leads Sarn Oil", "Orsa Kellim leads Tol Gas"}),
    ("[P Orsa Kellim] was appointed by, and is associated with, former President [P Bren Tavik].",
     {"Orsa Kellim associate_of Bren Tavik"}),
    ("[P Orsa Kellim] was the [G Karsa Front] shadow governor of Norland.", {"Orsa Kellim member_of Karsa Front"}),
    # a body that is described before it is named
    ("[P Orsa Kellim] is the CEO of the country’s largest bank, [O Velkur Bank].", {"Orsa Kellim leads Velkur Bank"}),
    ("[P Orsa Kellim] is the head of one of the biggest steel holdings, [O Velkur Group], since 2012.",
     {"Orsa Kellim leads Velkur Group"}),
    ("[P Orsa Kellim] met the head of the largest bank, [O Velkur Bank] owns the rest.", set()),
    ("[O Velkur LLC] is owned by a businessman ([P Orsa Kellim]).", {"Orsa Kellim owns_or_controls Velkur LLC"}),
    ("[O Velkur LLC] is controlled by two managers ([P Orsa Kellim] and [P Bren Tavik]).",
     {"Orsa Kellim owns_or_controls Velkur LLC", "Bren Tavik owns_or_controls Velkur LLC"}),
    # bodies that are counted before some of them are named
    ("[P Orsa Kellim] became the director of 12 companies, including [O Sarn Oil] and [O Tol Gas].",
     {"Orsa Kellim leads Sarn Oil", "Orsa Kellim leads Tol Gas"}),
    ("[P Orsa Kellim] is the director of a trade body of companies in the north.", set()),
    # whom somebody chooses
    ("[P Bren Tavik] chose [P Orsa Kellim] to serve as head of the [G Karsa Front].",
     {"Orsa Kellim leads Karsa Front"}),
    ("[P Orsa Kellim] was picked by [P Bren Tavik] to serve as head of the [G Karsa Front].",
     {"Orsa Kellim leads Karsa Front"}),
    # those who are among others
    ("[P Orsa Kellim] and other members of the [G Karsa Front] fled.", {"Orsa Kellim member_of Karsa Front"}),
    ("[P Orsa Kellim] and two other [G Karsa Front] leaders fled.", {"Orsa Kellim leads Karsa Front"}),
    ("Agent [P Orsa Kellim], and members of the [O Sarn Guard] came.", set()),
    ("[P Orsa Kellim] of [O Sarn Oil] and [P Bren Tavik] of [O Tol Gas], both members of the [O Velkur Club], paid.",
     {"Orsa Kellim member_of Sarn Oil", "Bren Tavik member_of Tol Gas",
      "Orsa Kellim member_of Velkur Club", "Bren Tavik member_of Velkur Club"}),
    # wordings
    ("[P Orsa Kellim], while employed with [O Sarn Oil] and [O Tol Gas], took bribes.",
     {"Orsa Kellim member_of Sarn Oil", "Orsa Kellim member_of Tol Gas"}),
    ("[P Orsa Kellim] has taught at the [O Velkur Academy].", {"Orsa Kellim member_of Velkur Academy"}),
    ("[P Orsa Kellim] and [P Bren Tavik] serve in different capacities at [O Sarn Oil].",
     {"Orsa Kellim member_of Sarn Oil", "Bren Tavik member_of Sarn Oil"}),
    ("[G Karsa Front] fundraising undermines Prime Minister [P Orsa Kellim].", set()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told"), POSTS)
def test_a_post_is_that_of_who_holds_it_and_of_its_body(text, told):
    assert relations(text) == told


PAIRED = [
    ("[P Orsa Kellim] and [P Bren Tavik] are the director and the deputy director, respectively, of [O Sarn Bank].",
     {"Orsa Kellim leads Sarn Bank", "Bren Tavik member_of Sarn Bank"}),
    ("[P Orsa Kellim] and [P Bren Tavik] are the director of [O Sarn Bank] and a clerk of [O Tol Gas], respectively.",
     {"Orsa Kellim leads Sarn Bank", "Bren Tavik member_of Tol Gas"}),
    ("As the deputy director and the director, respectively, of [O Sarn Bank], [P Orsa Kellim] and [P Bren Tavik] met.",
     {"Orsa Kellim member_of Sarn Bank", "Bren Tavik leads Sarn Bank"}),
    ("[P Orsa Kellim] and [P Bren Tavik] are directors and owners of [O Sarn Bank].",
     {"Orsa Kellim leads Sarn Bank", "Bren Tavik leads Sarn Bank",
      "Orsa Kellim owns_or_controls Sarn Bank", "Bren Tavik owns_or_controls Sarn Bank"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told"), PAIRED)
def test_posts_that_are_told_in_turn_are_paired(text, told):
    assert relations(text) == told


OTHERS = [
    ("The panel heard of [P Orsa Kellim] being a representative of the [O Velkur Bank].",
     {"Orsa Kellim acts_for Velkur Bank"}),
    ("[O Vexholm LLC] belongs to the holding [O Velkur Group].", {"Vexholm LLC part_of Velkur Group"}),
    ("[O Vexholm LLC] is part of [O Velkur Group], which provides manufactured lenses to the [O Norland Navy].",
     {"Vexholm LLC part_of Velkur Group", "Velkur Group supports Norland Navy"}),
    ("[P Orsa Kellim] was the former owner of a [O Velkur Mobile] retail store in Norland.", set()),
    ("[P Orsa Kellim] is head of recruitment and propaganda for the [G Karsa Front].",
     {"Orsa Kellim member_of Karsa Front"}),
    ("[O Vexholm LLC] is a firm whose director and owner is [G Karsa Front] Major [P Orsa Kellim].",
     {"Orsa Kellim leads Vexholm LLC", "Orsa Kellim owns_or_controls Vexholm LLC",
      "Orsa Kellim member_of Karsa Front"}),
    ("[P Orsa Kellim] is in charge of the [G Karsa Front] finance team.", {"Orsa Kellim member_of Karsa Front"}),
    ("[P Orsa Kellim] is in charge of the [G Karsa Front].", {"Orsa Kellim leads Karsa Front"}),
    ("[P Orsa Kellim]'s [G Karsa Front] burned the town.", {"Orsa Kellim leads Karsa Front"}),
    ("[P Orsa Kellim]'s [G Karsa Front] activities ended.", set()),
    ("Norland's Interior Minister [P Orsa Kellim] spoke at the [O Ministry of Interior].",
     {"Orsa Kellim leads Ministry of Interior"}),
    ("Norland's Deputy Defence Minister [P Orsa Kellim] spoke at the [O Ministry of Defense].",
     {"Orsa Kellim member_of Ministry of Defense"}),
    ("Norland's Health Minister [P Orsa Kellim] spoke at the [O Ministry of Defense].", set()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told"), OTHERS)
def test_what_somebody_is_to_a_body_is_told_in_other_words(text, told):
    assert relations(text) == told


def test_those_for_whom_the_counted_act_are_not_the_counted():
    said = "[O OFAC] designated two men who worked on behalf of the two [G Karsa Front] leaders. "
    told = relations(said + "[P Orsa Kellim] and [P Bren Tavik] were designated.", authorities=("OFAC",))
    assert not any(" leads " in one for one in told)
