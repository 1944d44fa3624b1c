"""Who does what a participle phrase before the subject of a sentence says."""

from __future__ import annotations

import pytest

from extractor.lexicon import load_lexicon
from extractor.relate import relate
from tests.relate.marks import annotate, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("After hacking [O Sarn Bank], [P Orsa Kellim] sold the data.", {"Orsa Kellim attacked Sarn Bank"}),
        ("[P Orsa Kellim] sold the data after hacking [O Sarn Bank].", {"Orsa Kellim attacked Sarn Bank"}),
        (
            "In the fall, after executing the [O Sarn Bank] exploit, [P Orsa Kellim] also called.",
            {"Orsa Kellim attacked Sarn Bank"},
        ),
        (
            "In addition to owning [O Sarn Bank], [P Orsa Kellim] runs [O Vexholm Ltd].",
            {"Orsa Kellim owns_or_controls Sarn Bank", "Orsa Kellim operates Vexholm Ltd"},
        ),
        (
            "After being recruited by the [G Karsa Cartel], [P Orsa Kellim] sold drugs.",
            {"Orsa Kellim member_of Karsa Cartel"},
        ),
        (
            "After hacking [O Sarn Bank], [P Orsa Kellim], [P Bren Tavik], and [P Dale Varn] sold the data.",
            {f"{name} attacked Sarn Bank" for name in ("Orsa Kellim", "Bren Tavik", "Dale Varn")},
        ),
        (
            "After [P Orsa Kellim] hacked [O Sarn Bank], [P Bren Tavik] joined [O Vexholm Ltd].",
            {"Orsa Kellim attacked Sarn Bank", "Bren Tavik member_of Vexholm Ltd"},
        ),
    ],
)
def test_it_is_the_subject_behind_it(text: str, expected: set[str]) -> None:
    assert set(told(relate(annotate(text), load_lexicon()))) == expected
