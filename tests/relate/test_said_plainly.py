"""Plain ways of saying where somebody is and whose national he is, and what is said of another beside him."""

from __future__ import annotations

import pytest

from tests.relate.test_places import places


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("It named [C/ir Iran]-based [O Vexholm] and [O Vexholm]’s owner, [P Orsa].", {"Vexholm in ir"}),
        ("[N/sy Syrian] bank [O Vexholm] and its owner, [P Orsa], fled.", {"Vexholm in sy"}),
        ("[P Orsa] is a dual [C/us U.S.]-[N/ir Iranian] citizen.", {"Orsa of us", "Orsa of ir"}),
        ("Dual [C/gb UK]-[N/ir Iranian] national [P Orsa] fled.", {"Orsa of gb", "Orsa of ir"}),
        ("[P Orsa], who holds both [N/ru Russian] and [N/cy Cypriot] citizenship, fled.", {"Orsa of ru", "Orsa of cy"}),
        ("[P Orsa], an [N/ir Iranian]-born [N/ca Canadian] citizen, fled.", {"Orsa of ca"}),
        ("[P Orsa] is a [C/hk Hong Kong] permanent resident.", {"Orsa in hk"}),
        ("[C/hk Hong Kong] resident [P Orsa] fled.", {"Orsa in hk"}),
        ("[P Orsa], who is of [N/lb Lebanese] nationality, fled.", {"Orsa of lb"}),
        ("[P Orsa] is a [N/ps Palestinian] of [N/jo Jordanian] nationality.", {"Orsa of ps", "Orsa of jo"}),
        ("[P Orsa], a [N/co Colombian] national and resident of [C/pa Panama], fled.", {"Orsa of co", "Orsa in pa"}),
        ("It named [P Orsa] (a [N/sy Syrian] businessman) and [O Vexholm].", {"Orsa of sy"}),
        ("It named [O Vexholm] (based in [C/tr Turkey]) and others.", {"Vexholm in tr"}),
        ("It named [P Orsa] (a [C/ae UAE]-based broker).", {"Orsa in ae"}),
        ("[O Vexholm] was established in [D 2014] in [C/cy Cyprus].", {"Vexholm in cy"}),
        ("[O Vexholm] and [O Tolma] are companies registered in [C/hk Hong Kong].", {"Vexholm in hk", "Tolma in hk"}),
        ("[O Vexholm] and [O Tolma] are [C/hk Hong Kong] companies.", {"Vexholm in hk", "Tolma in hk"}),
        ("[P Orsa] is the director of [O Vexholm], with offices in [C/lb Lebanon].", {"Vexholm in lb"}),
        ("[P Orsa] used [O Vexholm], a subsidiary of [O Tolma] located in [C/kw Kuwait].", {"Vexholm in kw"}),
        ("In [D 2021], [C/hk Hong Kong] companies [O Vexholm] and [O Tolma] paid.", {"Vexholm in hk", "Tolma in hk"}),
        ("It paid [O Vexholm], a [N/sy Syrian]-state-owned enterprise that sells fuel.", {"Vexholm in sy"}),
        ("[P Orsa]’s wife is a [N/ca Canadian] citizen.", set()),
        ("[P Orsa]’s company is based in [C/cy Cyprus].", set()),
        ("[T/ae Dubai] businessman [P Orsa] fled.", {"Orsa in ae"}),
        ("[T/us Washington] accuses [O Vexholm] of fraud.", set()),
        ("[P Orsa] had been incarcerated in [C/iq Iraq].", set()),
        # an exchange house is no dwelling
        ("They used [O Vexholm], [P Orsa]’s exchange house in [C/ir Tehran], to book trades.", {"Vexholm in ir"}),
        ("They used [O Vexholm], [P his] exchange house in [C/ir Tehran], to book trades.", {"Vexholm in ir"}),
        # one place each, in their order
        ("It named [C/cy Cyprus]- and [C/hk Hong Kong]-based firms [O Vexholm] and [O Tolma].",
            {"Vexholm in cy", "Tolma in hk"}),
        # an age behind each, and where all live behind the last
        ("[P Orsa], 48, and [P Ilva], 49, of [C/es Spain], fled.", {"Orsa in es", "Ilva in es"}),
        ("[P Orsa], 48, of [C/fr France], and [P Ilva], 49, of [C/es Spain], fled.", {"Orsa in fr", "Ilva in es"}),
    ],
)  # fmt: skip
def test_what_a_plain_sentence_says_of_a_place(text: str, told: set[str]) -> None:
    assert places(text) == told
