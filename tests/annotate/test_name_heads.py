"""A name that nothing around it explains is told by its own first or last words."""

from __future__ import annotations

import pytest

from extractor.annotate.naming.chunks import read_words
from extractor.annotate.naming.gangs import gang_sign
from extractor.annotate.naming.heads import head_sign
from extractor.errors import LexiconError
from extractor.lexicon import name_heads
from extractor.lexicon.name_heads import load_name_heads

BODIES = [
    "Velkur Textiles",
    "Velkur Real Estate",
    "Velkur Rovena Machinery",
    "Velkur Denizcilik",
    "Velkur Sanayi ve Ticaret",
    "Inversiones Velkur",
    "Sherkat-e Velkur",
    "Scientific Production Association Velkur",
]


@pytest.mark.parametrize("name", BODIES)
def test_what_a_firm_deals_in_makes_a_name_that_of_a_body(name: str) -> None:
    sign = head_sign(name, "")
    assert sign["organization"] > 0 > sign["person"]


@pytest.mark.parametrize(
    "name", ["Orsa Kellim", "Hizb Ullah Kellim", "Textiles", "the textiles", "Velkur textiles", "Real Estate"]
)
def test_such_a_word_alone_or_in_small_letters_says_nothing(name: str) -> None:
    assert head_sign(name, "") == {}


@pytest.mark.parametrize("name", ["Velkur Gang", "Velkur Mafia"])
def test_a_gang_is_no_ship_and_no_person(name: str) -> None:
    words = read_words(name, 0, len(name))
    sign = gang_sign(name, words, 0, len(words), {})
    assert sign["group"] > 0 > max(sign["vessel"], sign["person"])


def test_who_goes_after_gangs_is_none() -> None:
    text = "the Velkur Gang and Drug Task Force"
    words = read_words(text, 4, len(text))
    assert gang_sign(text, words, 0, 2, {}) == {}


def test_the_table_says_what_it_needs_where_it_is_malformed(monkeypatch, tmp_path) -> None:
    (tmp_path / "name_heads.toml").write_text("deals = 3\n")
    monkeypatch.setattr(name_heads, "files", lambda _: tmp_path)
    with pytest.raises(LexiconError, match="needs deals, closing, opening, bodies and trades"):
        load_name_heads()
