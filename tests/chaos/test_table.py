"""The table of hazards names tests, rows and cases that are there."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from tests.conftest import ROOT

TABLE = (Path(__file__).parent / "README.md").read_text("utf-8")
ROWS = {"H": ("acquire/hostile.toml", "hazard"), "N": ("chaos/night.toml", None), "F": ("acquire/feeds.toml", "case")}


@pytest.mark.parametrize("named", sorted(set(re.findall(r"`([\w/]+\.py)::(\w+)`", TABLE))), ids="::".join)
def test_a_test_that_the_table_names_exists(named: tuple[str, str]) -> None:
    path, name = named
    assert f"\ndef {name}(" in (ROOT / "tests" / path).read_text("utf-8")


@pytest.mark.parametrize("letter", ROWS)
def test_a_row_that_the_table_names_exists(letter: str) -> None:
    path, kind = ROWS[letter]
    tables = tomllib.loads((ROOT / "tests" / path).read_text("utf-8"))
    there = {row["name"] for key, rows in tables.items() if kind in {None, key} for row in rows}
    named = {name for part in re.findall(rf"[|;] {letter} ([^;|]*)", TABLE) for name in re.findall(r"`([^`]+)`", part)}
    assert named
    assert named <= there
