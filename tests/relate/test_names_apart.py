"""Names that only stand near a relation: what they modify, list items beside it, others of whom a clause tells."""

from __future__ import annotations

import pytest

from tests.relate.marks import told_of

ROWS = [
    # what is led or held is of a body, and not the body
    ("[P Orsa Kellim] leads a [O Velkur Intelligence]-affiliated militia.", set()),
    ("[P Orsa Kellim] led an [G Karsa Front] training camp in [C/ir Tresa].", set()),
    (
        "[P Orsa Kellim] was in charge of funding for the [G Karsa Front]-affiliated [O Velkur Army].",
        {"Karsa Front associate_of Velkur Army"},
    ),
    ("[P Orsa Kellim] has been the head of the [G Karsa Front] affiliate.", {"Orsa Kellim member_of Karsa Front"}),
    ("The [G Karsa Front] attacked a [O Velkur Police] patrol.", {"Karsa Front attacked Velkur Police"}),
    # those beside one in whose man's name they stand
    (
        (
            "[P Orsa Kellim] told men to work with former [O Velkur Police] officer and [O Sarn Brigade] commander "
            "[P Bren Tavik]."
        ),
        {"Bren Tavik leads Sarn Brigade", "Bren Tavik member_of Velkur Police"},
    ),
    # a noun in between, or a name that is none of an actor, is what is tied
    ("[P Orsa Kellim] heads the “New Government,” which is aligned with the [O Velkur Congress].", set()),
    ("[O Vexholm Ltd] was used to pay a loan associated with [O Tolma Holding].", set()),
    # the items of a list before the one that is of a body
    ("They froze the [O Velkur Fund], the [O Sarn Committee], and the offices of the [O Tolma Society].", set()),
    ("Branches of the [O Velkur Fund], both [G Karsa Front]-linked charities, closed.", set()),
    (
        "The [O Velkur Service] and the police departments in partnership with the [O Tolma Office] met.",
        {"Velkur Service associate_of Tolma Office"},
    ),
    # who names or appoints somebody tells nothing of what he is
    ("[P Orsa Kellim] was named as Specially Designated by the President or the Secretary of the [O Treasury].", set()),
    ("[P Orsa Kellim], a [O Velkur Bank] account executive, left.", {"Orsa Kellim member_of Velkur Bank"}),
    # a band attacks, and not its leader or who pays it
    ("[P Orsa Kellim] was the leader of a network that attacked [O Coalition Forces].", set()),
    (
        "[P Orsa Kellim] gave money to a cell formed for the purpose of carrying out attacks on [O Coalition Forces].",
        set(),
    ),
    # who is left is somebody else
    (
        (
            "[P Orsa Kellim] was sanctioned for acting on behalf of [G Karsa Front], while the remaining two persons "
            "– [P Bren Tavik] and [P Ilva Sorn] – were sanctioned for acting on behalf of the [G Sarn Network]."
        ),
        {
            "Orsa Kellim acts_for Karsa Front",
            "Bren Tavik acts_for Sarn Network",
            "Ilva Sorn acts_for Sarn Network",
        },
    ),
    (
        "[P Orsa Kellim] married [P Bren Tavik]’s daughter [P Ilva Sorn].",
        {"Orsa Kellim family_of Ilva Sorn", "Ilva Sorn family_of Bren Tavik"},
    ),
    ("The [O Velkur Center] at [O Sarn Air Base] opened.", set()),
]


@pytest.mark.parametrize(("text", "expected"), ROWS, ids=[text[:60] for text, _ in ROWS])
def test_a_name_near_a_relation_is_no_end_of_it(text: str, expected: set[str]) -> None:
    assert told_of(text) == expected
