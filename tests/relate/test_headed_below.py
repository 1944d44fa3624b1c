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
