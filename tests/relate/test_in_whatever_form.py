"""A verb says who does what to whom in whatever form it stands: “for having sold”, “was sending”, “began to run”."""

from __future__ import annotations

import pytest

from tests.relate.marks import told_of as ties

BUYER = "Orsa Kellim transacts_with Vexholm"
HEAD = "Orsa Kellim leads Vexholm"
HELPER = "Orsa Kellim supports Vexholm"


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        # the reason of an act
        ("[O OFAC] designated [P Orsa Kellim] for having sold oil to [O Vexholm].", BUYER),
        ("[O OFAC] designated [P Orsa Kellim] for having financed [O Vexholm].", HELPER),
        ("[O OFAC] designated [P Orsa Kellim] for having served as the director of [O Vexholm].", HEAD),
        ("[O OFAC] designated [P Orsa Kellim] for having supplied parts to [O Vexholm].", HELPER),
        # what goes on
        ("[P Orsa Kellim] has been selling oil to [O Vexholm].", BUYER),
        ("[P Orsa Kellim] was sending money to [O Vexholm].", BUYER),
        ("[P Orsa Kellim] is responsible for transferring funds to [O Vexholm].", BUYER),
        ("[P Orsa Kellim] continues to send money to [O Vexholm].", BUYER),
        ("[P Orsa Kellim] began to ship arms to [O Vexholm].", HELPER),
        ("[P Orsa Kellim] has continued to direct [O Vexholm].", HEAD),
        ("[P Orsa Kellim] has been overseeing [O Vexholm].", HEAD),
        ("[P Orsa Kellim] oversaw [O Vexholm] until 2019.", HEAD),
        ("[P Orsa Kellim] is known for commanding [O Vexholm].", HEAD),
        # how much
        ("[P Orsa Kellim] gave hundreds of thousands of dollars to [O Vexholm].", HELPER),
        ("[P Orsa Kellim] provided at least $300,000 in donations to [O Vexholm].", HELPER),
        ("[P Orsa Kellim] once provided funds to [O Vexholm].", HELPER),
    ],
)
def test_a_verb_is_read_in_whatever_form(text: str, claim: str) -> None:
    assert claim in ties(text)


@pytest.mark.parametrize(
    "text",
    [
        "[P Orsa Kellim] directed [O Vexholm] to sell its ships.",
        "[P Orsa Kellim] directed [O Vexholm] and [O Tresa] to sell ships.",
        "[P Orsa Kellim] was directed by [O Vexholm] to sell ships.",
        "[P Orsa Kellim] was sent to [O Vexholm].",
        "The ships of [P Orsa Kellim] had been sold to [O Vexholm].",
    ],
)
def test_whom_somebody_tells_or_what_is_done_with_him_is_another_matter(text: str) -> None:
    assert HEAD not in ties(text)
    assert BUYER not in ties(text)
