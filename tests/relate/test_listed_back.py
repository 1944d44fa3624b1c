"""Whom "they", "all three" and "each" mean behind a list that nobody but an authority stands beside."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extractor.types import Record
from tests.relate.marks import told

INTRO = "Orsa Kellim, 51, was born in 1970. Rim Velkur, 44, and Lin Dao, 43, are cooks. "
MEN = "Bren Tavik, Dalo Merrin, and Sorin Vadek"
APART = "Bren Tavik, 40, is a cook. Dalo Merrin, 41, is a cook. Sorin Vadek, 42, is a cook."
BULLETS = "OFAC is designating the following individuals:\n\n• Bren Tavik\n• Dalo Merrin\n• Sorin Vadek\n\n"
ALL = {f"{name} acts_for Orsa Kellim" for name in ("Bren Tavik", "Dalo Merrin", "Sorin Vadek")}


@pytest.mark.parametrize(
    "said",
    [
        f"OFAC designated {MEN}. They act on behalf of Kellim.",
        f"OFAC designated {MEN}. All three act on behalf of Kellim.",
        f"OFAC designated {MEN}. Each is being designated for having acted on behalf of Kellim.",
        f"OFAC designated {MEN} because they act on behalf of Kellim.",
        f"{APART} All three act on behalf of Kellim.",
        f"{BULLETS}These individuals act on behalf of Kellim.",
        f"Three men act on behalf of Kellim. They are {MEN}.",
        f"Three men who act on behalf of Kellim were also designated: {MEN}.",
    ],
)
def test_what_is_said_of_a_list_holds_for_each_of_it(read: Callable[..., Record], said: str) -> None:
    assert told(read(INTRO + said)) >= ALL


@pytest.mark.parametrize(
    "said",
    [
        f"OFAC designated {MEN}. All four act on behalf of Kellim.",
        f"Rim Velkur and Lin Dao met {MEN}. They act on behalf of Kellim.",
    ],
)
def test_nobody_of_a_list_is_meant_where_the_number_is_another_or_others_lead(
    read: Callable[..., Record], said: str
) -> None:
    assert ALL.isdisjoint(told(read(INTRO + said)))


@pytest.mark.parametrize("said", ["Orsa Kellim’s associates are:", "Orsa Kellim’s associate was:"])
def test_a_sentence_may_end_with_the_colon_of_a_list(read: Callable[..., Record], said: str) -> None:
    found = told(read(f"{INTRO}{APART}\n\n{said}\n\n• Bren Tavik\n• Dalo Merrin\n"))
    assert not any("leads" in row for row in found)
