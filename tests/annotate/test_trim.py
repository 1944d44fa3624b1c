"""Names that the recogniser glued are parted."""

from __future__ import annotations

import pytest

from extractor.annotate.cuts.trim import trim
from extractor.annotate.naming.names import NameSpan
from extractor.lexicon import load_lexicon


def spans(text: str, names: list[str]) -> list[NameSpan]:
    return [NameSpan(text.index(n), text.index(n) + len(n), n, {"person": 4.0}, 4.0) for n in names]


@pytest.mark.parametrize("second", ["Orsa Tarn-Kellim", "Orsa Kellim"])
def test_two_surnames_of_a_list_are_two_men(second: str) -> None:
    text = f"Bren Tavik and {second} were jailed. Kellim, Tavik and others sold pills."
    found = trim(text, spans(text, ["Bren Tavik", second, "Kellim, Tavik"]), [], load_lexicon())
    assert [name.text for name in found] == ["Bren Tavik", second, "Kellim", "Tavik"]


def test_a_surname_before_the_given_name_stays_one_man() -> None:
    text = "Bren Tavik was jailed. Kellim, Orsa and others sold pills."
    found = trim(text, spans(text, ["Bren Tavik", "Kellim, Orsa"]), [], load_lexicon())
    assert [name.text for name in found] == ["Bren Tavik", "Kellim, Orsa"]
