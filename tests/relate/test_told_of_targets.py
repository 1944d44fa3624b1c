"""Constructions in which releases tell of those they list who and whose they are."""

from __future__ import annotations

import pytest

from tests.relate.test_relations import relations

KIN = {"Mira Sarn family_of Orsa Kellim", "Bren Tavik family_of Orsa Kellim"}
LED = {"Orsa Kellim leads Karsa Gang", "Bren Tavik leads Karsa Gang"}
ROWS = [
    # whose companies, kin and associates they are
    ("[P Orsa Kellim] was listed along with two of his companies, [O Dagor Ltd] and [O Velm Ltd].",
     {"Orsa Kellim owns_or_controls Dagor Ltd", "Orsa Kellim owns_or_controls Velm Ltd"}),
    ("[P Mira Sarn] ([P Orsa Kellim]'s sister) and [P Bren Tavik] ([P Orsa Kellim]'s son-in-law) were jailed.", KIN),
    ("[P Orsa Kellim]'s family members who were listed [D today]: [P Mira Sarn] (mother) and [P Bren Tavik] (brother).",
     KIN),
    (("The office named the following associates of [P Orsa Kellim]: [P Mira Sarn], who sold guns; and [P Bren Tavik], "
      "a smuggler."),
     {"Mira Sarn associate_of Orsa Kellim", "Bren Tavik associate_of Orsa Kellim"}),
    ("Also listed are the following [P Orsa Kellim] financial operators: [P Mira Sarn] and [P Bren Tavik].",
     {"Mira Sarn acts_for Orsa Kellim", "Bren Tavik acts_for Orsa Kellim"}),
    ("[P Orsa Kellim] is an affiliate of [P Bren Tavik].", {"Orsa Kellim associate_of Bren Tavik"}),
    ("[O OFAC] designated [O Dagor Ltd] and [P Mira Sarn] because they act on behalf of [P Orsa Kellim].",
     {"Dagor Ltd acts_for Orsa Kellim", "Mira Sarn acts_for Orsa Kellim"}),
    # what they lead and belong to
    ("The six [G Karsa Gang] leaders designated by [O OFAC] are [P Orsa Kellim] and [P Bren Tavik].", LED),
    ("Top [O Velkur Bank] managers and executives [P Orsa Kellim] and [P Bren Tavik] were listed.",
     {"Orsa Kellim leads Velkur Bank", "Bren Tavik leads Velkur Bank"}),
    ("[P Orsa Kellim] and [P Bren Tavik] serve on the board of [O Velkur Bank].",
     {"Orsa Kellim member_of Velkur Bank", "Bren Tavik member_of Velkur Bank"}),
    ("[O Sarn Institute] operates under the ultimate authority of the [O Ministry of Velm].",
     {"Sarn Institute part_of Ministry of Velm"}),
    # the blank behind a bracket is lost
    ("[P Orsa Kellim]is a judge of the [O Supreme Tribunal].", {"Orsa Kellim member_of Supreme Tribunal"}),
    # whose ships and aircraft were identified
    (("[O OFAC] identified [V ORSA STAR] as blocked property of [O Sarn Ltd], the vessels [V VELM] and [V KELL] as "
      "blocked property of [O Dagor Ltd], and the vessel [V BREN] as property of [O Tresa Ltd]."),
     {"Sarn Ltd owns_or_controls ORSA STAR", "Dagor Ltd owns_or_controls VELM", "Dagor Ltd owns_or_controls KELL",
      "Tresa Ltd owns_or_controls BREN"}),
    (("[O OFAC] listed key members of [P Orsa Kellim]'s criminal organization, including [P Mira Sarn] and "
      "[P Bren Tavik]."),
     {"Mira Sarn associate_of Orsa Kellim", "Bren Tavik associate_of Orsa Kellim"}),
    ("[O OFAC] listed [P Mira Sarn] and [P Bren Tavik] for the support they gave to [P Orsa Kellim].",
     {"Mira Sarn supports Orsa Kellim", "Bren Tavik supports Orsa Kellim"}),
    ("It listed [O Velkur Bank], the state-run bank, and its President, [P Orsa Kellim].",
     {"Orsa Kellim leads Velkur Bank"}),
    # of nobody named
    ("[O OFAC] listed [P Orsa Kellim], and those who launder money on behalf of the [G Karsa Gang].", set()),
    ("[P Orsa Kellim] is among those who work for [O Velkur Bank].", {"Orsa Kellim member_of Velkur Bank"}),
    ("[P Orsa Kellim] met two of the companies, [O Dagor Ltd] and [O Velm Ltd].", set()),
    ("[O Velkur Bank] members and their lawyer [P Orsa Kellim] met.", set()),
    ("[P Orsa Kellim] was listed under a rule on the regime, [O Velkur Office]'s officials and their kin.", set()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told"), ROWS)
def test_what_is_told_of_those_who_are_listed(text: str, told: set[str]) -> None:
    assert relations(text, authorities=("OFAC",)) == told
