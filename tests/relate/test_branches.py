"""Places that a second half of the sentence tells, and those of whom or of what it does not tell them."""

from __future__ import annotations

import pytest

from tests.relate.test_places import places


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "[O Vexholm] has its headquarters in [C/lb Lebanon] and regional branches in [C/iq Iraq].",
            {"Vexholm in lb", "Vexholm in iq"},
        ),
        ("[O Vexholm] is based in [C/lb Lebanon] and burned offices in [C/iq Iraq].", {"Vexholm in lb"}),
        ("[P Orsa] and [P Bren], both residents of [C/cy Cyprus], fled.", {"Orsa in cy", "Bren in cy"}),
        ("[P Orsa] and [P Bren] were residents of [C/cy Cyprus].", {"Orsa in cy", "Bren in cy"}),
        ("[O Vexholm] sits in the [N/ch Swiss] canton of [T/ch Zug].", {"Vexholm in ch"}),
        ("[P Orsa], an officer in [C/ru Russia]’s [O Tarn Service], fled.", {"Tarn Service in ru"}),
        ("[P Orsa], a [G Karsa Net] leader in [C/iq Iraq]’s Tarn province, fled.", {"Orsa in iq"}),
        ("[P Orsa], a [C/cy Cyprus] resident and [N/ru Russian] citizen, fled.", {"Orsa in cy", "Orsa of ru"}),
        ("[P Orsa] and a [N/ru Russian] citizen, [P Bren], fled.", {"Bren of ru"}),
        ("[P Orsa] and a [N/ru Russian] citizen were arrested.", set()),
        ("[P Orsa] was held in [C/es Spain] and a [N/ru Russian] citizen was held in Tarn.", set()),
    ],
)
def test_the_second_half_tells_a_place_of_whom_it_speaks(text: str, told: set[str]) -> None:
    assert places(text) == told
