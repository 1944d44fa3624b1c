"""Every example of the relation grammar is a test: a sentence in, who stands in the relation of the row to whom.

In an example [S/P …] is a subject, [O/O …] an object, [/P …] or [P …] neither; [C …] a place, [N …] a nationality,
[D …] a day. A counterexample tells nothing by its row.
"""

from __future__ import annotations

import re
from itertools import combinations, product

import pytest

from extractor.lexicon import load_lexicon
from extractor.relate import relate
from extractor.types import SYMMETRIC, Relation
from tests.relate.marks import annotate

LEXICON = load_lexicon()
ROWS = LEXICON.relations
MARK = re.compile(r"\[(?P<role>[SO]?)/(?P<letter>[POGVAW]) (?P<words>[^\]]+)\]")
COUNTRY = re.compile(r"\[([CN]) ")  # whose it is does not matter here


def read(marked: str) -> tuple[dict[str, list[str]], list[tuple[str, str, Relation]]]:
    """Return the names that bear each role, and the relations between the names."""
    bearers: dict[str, list[str]] = {"S": [], "O": [], "": []}
    for match in MARK.finditer(marked):
        bearers[match["role"]].append(match["words"])
    record = relate(annotate(COUNTRY.sub(r"[\1/xx ", MARK.sub(r"[\g<letter> \g<words>]", marked))), LEXICON)
    names = {actor.id: actor.name for actor in record.actors}
    return bearers, [(names[one.subject], names.get(one.object, one.object), one) for one in record.relations]


@pytest.mark.parametrize(
    ("row", "text"), [pytest.param(row, text, id=row.key) for row in ROWS for text in row.examples]
)
def test_an_example_tells_what_its_marks_say(row, text):
    bearers, found = read(text)
    told = {(one, other) for one, other, relation in found if relation.type == row.type}
    if getattr(row, "mutual", False):
        expected = set(combinations(bearers["S"] + bearers["O"], 2))
    else:
        expected = set(product(bearers["S"], bearers["O"]))
    told |= {(other, one) for one, other in told} if row.type in SYMMETRIC else set()
    assert expected
    assert expected <= told


@pytest.mark.parametrize(
    ("row", "text"), [pytest.param(row, text, id=row.key) for row in ROWS for text in row.counterexamples]
)
def test_a_counterexample_tells_nothing_by_its_row(row, text):
    assert [(one, other) for one, other, relation in read(text)[1] if relation.method == f"grammar:{row.key}"] == []
