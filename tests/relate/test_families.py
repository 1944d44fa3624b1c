"""Each family of readers can be left out, and then says nothing, whatever else is read."""

from __future__ import annotations

import pytest

from extractor.annotate import build_annotator
from extractor.lexicon import load_lexicon
from extractor.relate import read_claims
from extractor.relate.families import FAMILIES, ROWS
from models.ablation import SHIPPED, format_table
from tests.make import make_article

LEXICON = load_lexicon()


@pytest.fixture(scope="module")
def read():
    """Read a text without a family; return (type, subject, object)."""
    annotator = build_annotator(LEXICON)

    def reader(text: str, *without: str):
        record = read_claims(annotator.annotate(make_article(text)), LEXICON, without=frozenset(without))
        names = {actor.id: actor.name for actor in record.actors}
        return {(one.type, names[one.subject], names.get(one.object, one.object)) for one in record.relations}

    return reader


@pytest.mark.parametrize(
    ("family", "text", "claim"),
    [
        (
            "verbs",
            "Orsa Kellim owns Vexholm Trading LLC.",
            ("owns_or_controls", "Orsa Kellim", "Vexholm Trading LLC"),
        ),
        (
            "nouns",
            "Orsa Kellim is the director of Vexholm Trading LLC.",
            ("leads", "Orsa Kellim", "Vexholm Trading LLC"),
        ),
        (
            "criteria",
            "OFAC designated Vexholm Trading LLC pursuant to E.O. 14024 for being owned or controlled by Orsa Kellim.",
            ("owns_or_controls", "Orsa Kellim", "Vexholm Trading LLC"),
        ),
        (
            "places",
            "Orsa Kellim is a Russian national.",
            ("national_of", "Orsa Kellim", "ru"),
        ),
        (
            "pronouns",
            "Orsa Kellim fled. He owns Vexholm Trading LLC.",
            ("owns_or_controls", "Orsa Kellim", "Vexholm Trading LLC"),
        ),
    ],
)
def test_what_one_family_reads_is_read_by_it_alone_and_not_without_it(read, family, text, claim):
    others = FAMILIES.keys() - {family, "verbs" if family == "pronouns" else family}
    assert claim in read(text)
    assert claim in read(text, *others)
    assert claim not in read(text, *others, family)


def test_every_sort_of_row_is_of_a_family():
    assert {type(row) for row in LEXICON.relations} == ROWS.keys()
    assert set(ROWS.values()) < FAMILIES.keys()


def test_the_table_leaves_out_the_parts_that_change_nothing():
    every = dict.fromkeys(("actors", "typed", "targets", "relations", "pairs", "places"), 0.5)
    rows = [
        ("names alone", {"actors": 0.25}),
        (SHIPPED, every),
        ("– verbs (P owns)", every | {"pairs": 0.4}),
        ("– nouns (of)", every),
    ]
    assert list(format_table(rows))[2:] == [
        "| names alone | 0.250 | – | – | – | – | – |",
        "| rules, fine-tuned model (shipped) | 0.500 | 0.500 | 0.500 | 0.500 | 0.500 | 0.500 |",
        "| – verbs (P owns) | 0.500 | 0.500 | 0.500 | 0.500 | 0.400 | 0.500 |",
        "\nNo figure changes without nouns.",
    ]
