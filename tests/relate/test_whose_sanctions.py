"""Whose sanctions a text tells of where no sentence says who acts: a land's that keeps a list, or the Union's."""

import pytest

from extractor.lexicon import load_lexicon
from extractor.relate import relate
from extractor.relate.acts.whose import whose_sanctions
from tests.relate.marks import annotate


@pytest.mark.parametrize(
    ("text", "land"),
    [
        ("The UK announced new sanctions on Thursday.", "gb"),
        ("The U.K. government on Tuesday announced more than 300 more sanctions on Norland.", "gb"),
        ("The UK and its allies have sanctioned ten men.", "gb"),
        ("They were hit by the new EU sanctions.", "EU"),
        ("Canada’s latest sanctions hit two banks.", "ca"),
        ("Norlandic sanctions hit two banks.", ""),
        ("Russia sanctions are in force.", ""),
        ("The UK said that Norland was under sanctions.", ""),
        ("In the UK and in Norland sanctions are in force.", ""),
    ],
)
def test_sanctions_are_ascribed_to_the_first_land_that_keeps_a_list(text: str, land: str) -> None:
    assert whose_sanctions(text, load_lexicon()) == land


def test_who_acts_is_taken_from_whose_sanctions_a_newspaper_tells_of() -> None:
    told = annotate("The UK announced new sanctions on Thursday. [P Orsa Kellim] was sanctioned.")
    assert [act.authority for act in relate(told, load_lexicon()).actions] == ["UK"]


def test_an_authority_that_publishes_speaks_of_its_own_acts() -> None:
    told = annotate(
        "They follow UK sanctions. [P Orsa Kellim] was sanctioned.", publisher="U.S. Department of the Treasury"
    )
    assert "UK" not in {act.authority for act in relate(told, load_lexicon()).actions}
