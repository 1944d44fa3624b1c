"""What a sentence says of those it only foretells is said of the names in the lines below it, or behind its colon."""

from __future__ import annotations

import pytest

from tests.relate.test_places import places
from tests.relate.test_relations import relations

FIRMS = ("Arvan Trading", "Bandar Works", "Fajir Mills")
LINES = "\n".join(f"[O {firm}]" for firm in FIRMS)
BULLETS = "\n".join(f"- [O {firm}]" for firm in FIRMS)
INLINE = "[O Arvan Trading], [O Bandar Works], and [O Fajir Mills]."
MEN = "[P Orsa Kellim]\n[P Bren Tavik]"


def every(form: str) -> set[str]:
    return {form.format(firm) for firm in FIRMS}


OWNED = every("Velkur Holding owns_or_controls {}")
LEADERS = {"Orsa Kellim leads Karsa Gang", "Bren Tavik leads Karsa Gang"}
ROWS = [
    (f"The following firms are owned or controlled by [O Velkur Holding]:\n{BULLETS}", OWNED),
    (f"The following firms are owned or controlled by [O Velkur Holding]: {INLINE}", OWNED),
    (f"The following three firms, all of them small, are owned by [O Velkur Holding]: {INLINE}", OWNED),
    (f"The following are [O Velkur Holding] subsidiaries that it bought [D in May].\n\n{LINES}", OWNED),
    (f"The firms listed below are owned by [O Velkur Holding].\n{LINES}", OWNED),
    (f"Listed below are firms owned by [O Velkur Holding].\n{LINES}", OWNED),
    (f"These firms, which sell cars, are owned by [O Velkur Holding]: {INLINE}", OWNED),
    (f"Subsidiaries of [O Velkur Holding]:\n{LINES}", OWNED),
    (
        f"[O Sarn Office] designated the following entities, which are subsidiaries of [O Velkur Holding]:\n{LINES}",
        OWNED,
    ),
    (f"Firms controlled by [O Velkur Holding] include:\n{BULLETS}", OWNED),
    (f"The leaders of the [G Karsa Gang] are as follows:\n{MEN}", LEADERS),
    (f"Leaders of the [G Karsa Gang]:\n{MEN}", LEADERS),
    (
        f"The two leaders of the [G Karsa Gang] designated today are:\n{MEN}",
        LEADERS,
    ),
    (f"The leaders of the [G Karsa Gang] consist of:\n{MEN}", LEADERS),
    ("The [G Karsa Gang] is led by the following individuals: [P Orsa Kellim] and [P Bren Tavik].", LEADERS),
]
SHIPS = "[C/sy Norland]-flagged [V ORSA STAR] (IMO 9000001)\n[C/sy Norland]-flagged tanker [V SARN STAR]"
IS_BLOCKED = "a person whose property and interests in property are blocked pursuant to [L E.O. 2] and [L E.O. 3]"
HELD = {"Velkur Holding owns_or_controls ORSA STAR", "Velkur Holding owns_or_controls SARN STAR"}
SHIP_ROWS = [
    (
        (
            "[O Sarn Office] is identifying the following vessels pursuant to [L E.O. 2] as blocked property in which "
            f"[O Velkur Holding] has an interest:\n\n{SHIPS}"
        ),
        HELD,
    ),
    (
        (
            "The following vessels are being identified pursuant to [L E.O. 2] as property in which "
            f"[O Velkur Holding], {IS_BLOCKED}, has an interest:\n\n{SHIPS}"
        ),
        HELD,
    ),
    (
        (
            "The tanker [V TOLMA STAR] sails.\n[O Sarn Office] is identifying the following vessel as property "
            "in which [O Velkur Holding] has an interest:\n\n[V ORSA STAR]"
        ),
        {"Velkur Holding owns_or_controls ORSA STAR"},
    ),
]
# nothing is foretold of the lines below, or they are no list
NOTHING = [
    f"[O Velkur Holding] owns many firms. It has a list of others.\n{LINES}",
    f"The following year [O Velkur Holding] was sold.\n{LINES}",
    f"The following is known about [O Velkur Holding]: it is old.\n{LINES}",
]


@pytest.mark.parametrize(("text", "expected"), [*ROWS, *SHIP_ROWS])
def test_the_names_below_stand_for_what_foretells_them(text: str, expected: set[str]) -> None:
    assert relations(text) == expected


def test_so_is_where_they_are() -> None:
    assert places(f"The following are [C/sy Norland]-based firms:\n{LINES}") == every("{} in sy")


@pytest.mark.parametrize("text", NOTHING)
def test_other_lines_are_not_told_of(text: str) -> None:
    assert relations(text) == set()
