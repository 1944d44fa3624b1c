"""Who does what: subjects behind what opens a sentence, in relative clauses, and names behind their descriptions."""

import pytest

from tests.relate.marks import told_of

ROWS = [
    # what opens a sentence is no part of its subject
    (
        "In addition to [O Vexholm LLC], [P Orsa Kellim] and [P Bren Tavik] own [O Sarn LLC].",
        {"Orsa Kellim owns_or_controls Sarn LLC", "Bren Tavik owns_or_controls Sarn LLC"},
    ),
    (
        "According to [O Vexholm Bank], [P Orsa Kellim], [P Bren Tavik], and [P Dara Solm] worked for [G Karsa Front].",
        {f"{one} member_of Karsa Front" for one in ("Orsa Kellim", "Bren Tavik", "Dara Solm")},
    ),
    (
        "Along with [P Dara Solm], [P Orsa Kellim] and [P Bren Tavik] own [O Sarn LLC].",
        {"Orsa Kellim owns_or_controls Sarn LLC", "Bren Tavik owns_or_controls Sarn LLC"},
    ),
    (
        "Besides [P Dara Solm] and [P Ilva Renn], [P Orsa Kellim] owns [O Sarn LLC].",
        {"Orsa Kellim owns_or_controls Sarn LLC"},
    ),
    (
        "In addition to work for [O Vexholm Bank], [P Dara Solm], [P Orsa Kellim] owns [O Sarn LLC].",
        {"Orsa Kellim owns_or_controls Sarn LLC"},
    ),
    # a relative clause goes on behind "and", and may be said of firms as well
    (
        "They met [O Vexholm LLC], [O Sarn LLC], and [P Orsa Kellim], who are clerks and have financed [G Karsa].",
        {f"{one} supports Karsa" for one in ("Orsa Kellim", "Vexholm LLC", "Sarn LLC")},
    ),
    (
        "The head of [O Vexholm LLC], [P Orsa Kellim] and [P Bren Tavik], who are men and have funded [G Karsa], fled.",
        {"Orsa Kellim leads Vexholm LLC", "Orsa Kellim supports Karsa", "Bren Tavik supports Karsa"},
    ),
    (
        "[O Vexholm LLC], which is registered abroad and supplied [G Karsa] with drones, closed.",
        {"Vexholm LLC supports Karsa"},
    ),
    # what a gang, a firm or a man is
    (
        "[P Orsa Kellim] paid [O Sarn LLC] and allied money laundering organization [G Velkur Net].",
        {"Orsa Kellim transacts_with Sarn LLC", "Orsa Kellim transacts_with Velkur Net"},
    ),
    ("[O Vexholm LLC] is owned by senator and tycoon [P Orsa Kellim].", {"Orsa Kellim owns_or_controls Vexholm LLC"}),
    (
        "[P Orsa Kellim] is a co-owner of the swimming pool company [O Sarn LLC].",
        {"Orsa Kellim owns_or_controls Sarn LLC"},
    ),
]


@pytest.mark.parametrize(("marked", "expected"), ROWS)
def test_a_clause_is_said_of_its_own_subject(marked: str, expected: set[str]) -> None:
    assert told_of(marked) == expected
