"""Who is tried with whom: the other defendants of a release, told in lists, in brackets and one sentence each."""

from __future__ import annotations

import pytest

from tests.relate.marks import told_of

LEAD = "[P Orsa Kellim], 34, of Tresa, was sentenced to ten years in prison.\n"
TAVIK, MARSH, PENN = (f"{name} associate_of Orsa Kellim" for name in ("Bren Tavik", "Ulla Marsh", "Dario Penn"))


def associates(marked: str) -> set[str]:
    return {claim for claim in told_of(marked) if " associate_of " in claim}


@pytest.mark.parametrize(
    "text",
    [
        (
            "The other defendants in this case – [P Bren Tavik], 37, of Marlow; [P Ulla Marsh], 26, of Denby Hills; "
            "and [P Dario Penn], 31, of Corby, each pleaded guilty to conspiracy and have been sentenced."
        ),
        (
            "Other individuals charged in this investigation include [P Bren Tavik] (61-month sentence), [P Ulla "
            "Marsh] (18-month sentence), and [P Dario Penn] (18-month sentence)."
        ),
        (
            "Three other members of the drug ring have already been sentenced: 39-year-old [P Bren Tavik] was "
            "sentenced in March to ten years.\n[P Ulla Marsh], 33, of Marlow was sentenced in May to six years.\n[P "
            "Dario Penn], 31, was sentenced in June."
        ),
        (
            "Defendant [P Bren Tavik], 35, of Marlow pleaded guilty in January.\nDefendant [P Ulla Marsh], 35, pleaded "
            "guilty to drug trafficking charges.\nDefendant [P Dario Penn], 41, is being sought by law enforcement."
        ),
        (
            "Agents bought pills from [P Orsa Kellim] and from her co-conspirators [P Bren Tavik], of Marlow, [P Ulla "
            "Marsh], of Denby, and, allegedly, [P Dario Penn], of Corby."
        ),
        "[P Orsa Kellim] worked with her co-conspirators, [P Bren Tavik], [P Ulla Marsh] and [P Dario Penn].",
    ],
)
def test_the_others_are_associates_of_the_one_whom_a_release_is_about(text: str) -> None:
    assert {" ".join(sorted(claim.split(" associate_of "))) for claim in associates(LEAD + text)} == {
        " ".join(sorted(claim.split(" associate_of "))) for claim in (TAVIK, MARSH, PENN)
    }


@pytest.mark.parametrize(
    "text",
    [
        (
            "Two other members of the drug ring have already been sentenced: 39-year-old [P Bren Tavik] was "
            "sentenced in March.\nThe judge spoke of the harm.\n[P Ulla Marsh], 33, of Marlow was sentenced in May "
        ),
        "One other member of the drug ring has been sentenced.\n[P Ulla Marsh], 33, was sentenced in May.",
        "Defendant [P Ulla Marsh], 33, lived in Marlow at the time.",
    ],
)
def test_who_is_told_of_apart_is_nobodys_associate(text: str) -> None:
    assert not [claim for claim in associates(LEAD + text) if "Ulla Marsh" in claim]


def test_of_ten_who_are_charged_not_each_knows_each() -> None:
    names = [f"[P {first} Sorn]" for first in ("Ada", "Bea", "Cleo", "Dora", "Elsa", "Fay", "Gina")]
    few, many = (f"The indictment charges {', '.join(names[:n])} and [P Hal Sorn] with conspiracy." for n in (2, 7))
    assert (len(associates(few)), len(associates(many))) == (3, 0)


def test_they_who_work_with_defendants_are_no_prosecutors() -> None:
    marked = (
        "The charges were announced by U.S. Attorney [P Hanno Brell], Attorney General [P Orlo Pettin], and "
        "[P Noel Comber].\nThe [O Karsa Bureau] officer defendants, [P Tarek Velm] and [P Ilya Corran], paid hackers.\n"
        "In this case, they worked with co-defendants [P Rasko Dent] and [P Emil Sarn].\n"
        "[P Rasko Dent], 29, was arrested."
    )
    found = {frozenset(claim.split(" associate_of ")) for claim in associates(marked)}
    officers, others = ("Tarek Velm", "Ilya Corran"), ("Rasko Dent", "Emil Sarn")
    assert {frozenset((one, other)) for one in officers for other in others} <= found
    assert not any("Hanno Brell" in pair or "Orlo Pettin" in pair for pair in found)
