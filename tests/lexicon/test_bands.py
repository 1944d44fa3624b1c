"""The words for armed and criminal bands are patterns that every reader of names shares."""

from __future__ import annotations

import re

import pytest

from extractor.annotate.joining.bands import is_band
from extractor.lexicon.bands import load_bands


def test_every_list_is_one_pattern_of_alternatives():
    bands = load_bands()
    assert all(re.fullmatch(r"\(\?:.+\)", pattern) and re.compile(pattern) for pattern in bands.values())
    assert re.fullmatch(bands["armed"], "rebel")
    assert not re.fullmatch(bands["armed"], "rebellious")


@pytest.mark.parametrize("ware", ["drug", "narcotic", "narcotics", "heroin", "weapons", "arms", "people"])
def test_whoever_deals_in_any_of_the_wares_is_a_band(ware: str):
    text = f"He worked for the {ware} smuggling ring Velkur."
    start = text.index("Velkur")
    assert is_band(text, [(start, start + len("Velkur"))])


def test_an_islamist_movement_is_a_band_beside_its_name():
    assert is_band("The Islamist movement Velkur struck.", [(22, 28)])
    assert not is_band("The charitable movement Velkur struck.", [(24, 30)])
