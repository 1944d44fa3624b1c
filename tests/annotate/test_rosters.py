"""A roster of authorities says where each name begins and ends, and what else the body is called."""

from __future__ import annotations

import pytest

from extractor.annotate.cuts.rosters import read_rosters, roster_aliases, with_rosters
from extractor.annotate.naming.names import NameSpan
from extractor.lexicon import load_lexicon

ROSTER = """The following took part:

**Germany:** Federal Crime Office (Bundeskontor), State Bureau of Inquiry Velm(SBI Velm)

**The Netherlands:**National Police (Team Cyber Velm, Team High Crime) & Public Prosecutor’s Office Rova

**Spain**: Investigating Judge no 3 of Velm; FCU (Financial Crime Unit) (with other units); Customs Office, Rova
"""


def read(text: str) -> dict[str, tuple[list[str], list[str]]]:
    members = read_rosters(text, load_lexicon())
    return {text[m.start : m.end]: ([text[a:b] for a, b in m.called], [text[a:b] for a, b in m.units]) for m in members}


def test_bodies_are_read_with_their_other_names_and_units() -> None:
    assert read(ROSTER) == {
        "Federal Crime Office": (["Bundeskontor"], []),
        "State Bureau of Inquiry Velm": (["SBI Velm"], []),
        "National Police": ([], ["Team Cyber Velm", "Team High Crime"]),
        "Public Prosecutor’s Office Rova": ([], []),
        "Investigating Judge no 3 of Velm": ([], []),
        "FCU": (["Financial Crime Unit"], []),
        "Customs Office, Rova": ([], []),
    }


@pytest.mark.parametrize(
    "text",
    [
        "Germany: Federal Crime Office\n",  # one line is no roster
        "Germany: sales fell by two per cent\nSpain: sales of the Post Office, which rose, were good news\n",
        "Location: Office 14, Cargo Terminal\nAddress: Police Street 3\n",
        "Germany:\nSpain:\n",
    ],
)
def test_other_lists_are_no_rosters(text: str) -> None:
    assert read(text) == {}


def test_two_bodies_in_one_item_are_left_to_be_read_as_anywhere() -> None:
    text = "Norway: Cyber Department of the Security Service of Tresa\nSpain: Coast Guard\nFrance: Customs Agency\n"
    assert list(read(text)) == ["Coast Guard", "Customs Agency"]


def test_what_was_read_of_a_member_gives_way_to_the_whole() -> None:
    cut = ROSTER.index("Bureau of Inquiry")
    names = [NameSpan(cut, cut + 17, "Bureau of Inquiry"), NameSpan(4, 13, "following")]
    members = read_rosters(ROSTER, load_lexicon())
    found = [name.text for name in with_rosters(ROSTER, names, members)]
    assert "Bureau of Inquiry" not in found
    assert {"following", "State Bureau of Inquiry Velm", "Team Cyber Velm"} <= set(found)
    assert [alias.text for alias in roster_aliases(ROSTER, members)] == [
        "Bundeskontor",
        "SBI Velm",
        "Financial Crime Unit",
    ]
