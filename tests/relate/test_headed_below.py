"""Lists below an act whose items are a heading, and what is told of whom it names."""

from __future__ import annotations

from tests.relate.marks import acts
from tests.relate.test_reported import read

ACT = "The Treasury Department took action today against:"
KELLIM = "Orsa Bren Kellim\n\nOrsa Kellim served as a key assistant to Juno Tarv and kept his books in Tresa."
SOLM = "Dara Solm\n\nDara Solm ran a shop for Juno Tarv, who paid her in gold and in cash through a bank in Tresa."
BOTH = {("designation", "Orsa Bren Kellim"), ("designation", "Dara Solm")}


def test_the_headings_are_the_targets_whatever_stands_between_them() -> None:
    assert acts(read(f"{ACT}\n\n{KELLIM}\n\n{SOLM}")) == BOTH
    assert acts(read(f"{ACT}\n\n{KELLIM}\n\na.k.a. Orsa Kellimova\n\n{SOLM}\n\nAddress: Tresa")) == BOTH


def test_the_next_heading_that_is_no_name_ends_the_list() -> None:
    assert acts(read(f"{ACT}\n\n{KELLIM}\n\n{SOLM}\n\nAbout the sanctions\n\nMira Sarn, a spokeswoman, spoke.")) == BOTH


def test_a_heading_that_ran_into_its_text_counts_as_one() -> None:
    told = (
        "OFAC today sanctioned three individuals who led raids.",
        "Orsa Bren Kellim",
        "Orsa Bren Kellim (Kellim) is a general.",
        "2. Dara Solm Dara Solm (Solm) joined a band in 1999.",
        "Another man, Pelin Harko, said that the raids went on. Talvo Renn fled.",
        "Mira SarnMira Sarn (Sarn) commands a brigade.",
    )
    names = {"Orsa Bren Kellim", "Dara Solm", "Mira Sarn"}
    assert acts(read("\n\n".join(told))) == {("designation", name) for name in names}


def test_siblings_are_counted_as_other_people_are() -> None:
    said = "OFAC today designated two siblings of Orsa Kellim for their ties to Orsa Trading Limited."
    assert acts(read(f"{said}\n\nBren Kellim and Ruth Kellim own shares of the firm.")) == {
        ("designation", "Bren Kellim"),
        ("designation", "Ruth Kellim"),
    }
