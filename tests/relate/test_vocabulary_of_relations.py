"""One relation is told with many words; a reader knows them all."""

from __future__ import annotations

import pytest

from tests.relate.test_relations import relations

SAID = {
    "owns_or_controls [O Velkur Bank]": [
        "owns",
        "possesses",
        "has majority ownership of",
        "holds a majority stake in",
        "took over",
    ],
    "leads [O Velkur Bank]": [
        "leads",
        "took the helm of",
        "took charge of",
        "is at the head of",
        "helms",
        "chairs",
        "presides over",
    ],
    "member_of [O Velkur Bank]": [
        "works for",
        "is on the staff of",
        "rose through the ranks of",
        "is in charge of finances at",
    ],
    "acts_for [G Karsa Front]": [
        "takes orders from",
        "follows the orders of",
        "is at the service of",
        "serves the interests of",
    ],
    "supports [G Karsa Front]": [
        "finances",
        "repairs aircraft for",
        "makes parts for",
        "furnishes weapons to",
        "is an arms dealer for",
    ],
    "associate_of [P Bren Tavik]": ["is a friend of", "belongs to the inner circle of", "is an acquaintance of"],
    "family_of [P Bren Tavik]": ["is the grandfather of", "married", "is engaged to", "is the fiancé of"],
    "attacked [O Velkur Bank]": ["hacked", "swindled", "scammed", "spied on"],
}


@pytest.mark.parametrize(
    ("verb", "row"), [(verb, row) for row, verbs in SAID.items() for verb in verbs], ids=lambda it: it.split(" [")[0]
)
def test_many_words_tell_one_relation(verb: str, row: str) -> None:
    kind, _, other = row.partition(" ")
    assert f"Orsa Kellim {kind} {other[3:-1]}" in relations(f"[P Orsa Kellim] {verb} {other}.")
