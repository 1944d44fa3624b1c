"""A town has field offices of several agencies, which are often called alike."""

from __future__ import annotations

import pytest

from extractor.annotate import build_annotator
from extractor.lexicon import load_lexicon
from tests.make import make_article


@pytest.fixture(scope="module")
def actors():
    """Return a reader of texts: {name: aliases} of the actors that are offices."""
    annotator = build_annotator(load_lexicon())

    def read(text):
        found = annotator.annotate(make_article(text)).actors
        assert len({actor.id for actor in found}) == len(found)
        return {a.name: set(a.aliases) for a in found if "Office" in a.name or "Division" in a.name}

    return read


@pytest.mark.parametrize(
    ("text", "offices"),
    [
        (
            "Bren Tavik of the FBI’s Tresa Field Office met Orsa Kellim of the Secret Service’s Tresa Field Office.",
            {"FBI’s Tresa Field Office", "Secret Service’s Tresa Field Office"},
        ),
        (
            (
                "Bren Velkur of the Drug Enforcement Administration (DEA), Tresa Division, met Bren Tavik "
                "of the U.S. Postal Inspection Service Tresa Division, and the DEA Tresa Division."
            ),
            {"DEA Tresa Division", "U.S. Postal Inspection Service Tresa Division"},
        ),
        ("Agents of the FBI Tresa Field Office came. The Tresa Field Office moved.", {"FBI Tresa Field Office"}),
        ("The FBI’s Cyber Division came. The DEA’s Tresa Division moved.", {"Cyber Division", "Tresa Division"}),
        (
            "The Treasury’s Office of General Counsel and the Justice Department’s Office of General Counsel met.",
            {"Treasury’s Office of General Counsel", "Justice Department’s Office of General Counsel"},
        ),
    ],
)
def test_an_office_is_that_of_its_agency(actors, text, offices):
    assert set(actors(text)) == offices


def test_where_it_stands_alone_it_is_the_one_named_before(actors):
    found = actors("The FBI’s Reno Field Office and the DEA’s Reno Field Office came. The Reno Field Office moved.")
    assert found == {"FBI’s Reno Field Office": {"Reno Field Office"}, "DEA’s Reno Field Office": {"Reno Field Office"}}
