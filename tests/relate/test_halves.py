"""The country that the second half of a description tells, or a description without a name."""

from __future__ import annotations

import pytest

from tests.relate.test_places import places


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "[P Orsa] advises [O Vexholm], a firm subject to measures and the main [N/by Belarusian] arms maker.",
            {"Vexholm in by"},
        ),
        (
            "[O Vexholm] is a state-owned company and one of the largest logistics companies in [C/by Belarus].",
            {"Vexholm in by"},
        ),
        (
            "[O Vexholm] was listed by [O Sarn] in April and is the [C/kp DPRK]'s primary arms dealer.",
            {"Vexholm in kp"},
        ),
        ("[O Vexholm] is the [C/kp DPRK]'s main exporter of coal.", {"Vexholm in kp"}),
        ("[P Orsa] is a statesman and politician of [C/by Belarus].", {"Orsa of by"}),
        (
            "[P Orsa] is the chief engineer of the [O 14th Bomber Division] based at Tresa-2 airbase in [C/by Minsk].",
            {"14th Bomber Division in by"},
        ),
        ("[P Orsa] is an envoy of the [G Karsa Brigade] operating in [C/cd Congo].", {"Karsa Brigade in cd"}),
        ("[P Orsa] is a member of the [O Vexholm] and [N/by Belarusian] forces support him.", set()),
        ("[P Orsa] is a director of the [N/by Belarusian] military industry company [O Vexholm].", {"Vexholm in by"}),
    ],
)
def test_the_second_half_of_a_description_tells_a_country(text: str, told: set[str]) -> None:
    assert places(text) == told
