"""Each text of `ways_of_saying.txt` tells the relations and the acts of the day listed below it, and no others."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractor.lexicon import load_lexicon
from extractor.relate import relate
from tests.relate.marks import acts, annotate, told


def read_cases(file: Path) -> list[tuple[str, set[str]]]:
    """Return (marked text, claims) of a file; a claim is indented, and stands below its text."""
    cases: list[tuple[str, set[str]]] = []
    for line in file.read_text("utf-8").splitlines():
        if line.startswith("  "):
            cases[-1][1].add(line.strip())
        elif line and not line.startswith("#"):
            cases.append((line.replace("⏎", "\n"), set()))
    return cases


CASES = read_cases(Path(__file__).with_name("ways_of_saying.txt"))


@pytest.mark.parametrize(("text", "claims"), CASES, ids=range(len(CASES)))
def test_a_text_tells_what_is_listed_below_it(text: str, claims: set[str]) -> None:
    record = relate(annotate(text), load_lexicon())
    assert told(record) | {f"{kind}: {target}" for kind, target in acts(record)} == claims
