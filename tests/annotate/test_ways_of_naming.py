"""Each text of `ways_of_naming.txt` names whom is listed below it, under those names, and nobody else."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractor.annotate import build_annotator
from extractor.clean import clean_text
from extractor.lexicon import load_lexicon
from tests.relate.test_ways_of_saying import read_cases

CASES = read_cases(Path(__file__).with_name("ways_of_naming.txt"))
_LETTERS = {"person": "P", "organization": "O", "group": "G", "vessel": "V"}


@pytest.fixture(scope="module")
def named():
    annotator = build_annotator(load_lexicon())

    def read(text: str) -> set[str]:
        article = clean_text(text, id="a", title="", date="2020-05-05")
        return {
            " = ".join(filter(None, (f"{_LETTERS[actor.type]} {actor.name}", "; ".join(sorted(actor.aliases)))))
            for actor in annotator.annotate(article).actors
        }

    return read


def _sorted(line: str) -> str:
    """Return a line of the file with the other names in it sorted."""
    name, _, others = line.partition(" = ")
    return " = ".join(filter(None, (name, "; ".join(sorted(others.split("; "))))))


@pytest.mark.parametrize(("text", "lines"), CASES, ids=range(len(CASES)))
def test_a_text_names_whom_is_listed_below_it(named, text: str, lines: set[str]) -> None:
    assert named(text) == {_sorted(line) for line in lines}
