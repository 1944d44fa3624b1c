"""The table of hazards has every row of the design, and names tests, rows and cases that are there."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from pathlib import Path

import pytest

from tests.conftest import ROOT

TABLE = (Path(__file__).parent / "README.md").read_text("utf-8")
ROWS = {"H": ("acquire/hostile.toml", "hazard"), "N": ("chaos/night.toml", None), "F": ("acquire/feeds.toml", "case")}
# How many rows the tables of the design have; sections 4 to 6 are lists, and their points are the rows.
SIZES = {"1a": 18, "1b": 16, "1c": 13, "1d": 13, "4": 7, "5": 9, "6": 7}
NUMBERED = re.findall(r"^\| (\d\w?)\.(\d+) \| (.+?) \| (.+?) \|$", TABLE, re.MULTILINE)
TEST = r"`([\w/]+\.py)::(\w+)`"


@pytest.mark.parametrize("table", SIZES)
def test_every_row_of_the_design_stands_here_once(table: str) -> None:
    found = Counter(int(row) for name, row, _, _ in NUMBERED if name == table)
    assert found == Counter(range(1, SIZES[table] + 1))


@pytest.mark.parametrize("row", NUMBERED, ids=lambda row: f"{row[0]}.{row[1]}")
def test_a_row_leads_to_what_proves_it(row: tuple[str, str, str, str]) -> None:
    assert re.search(rf"{TEST}|[HNF] `", row[3])


@pytest.mark.parametrize("named", sorted(set(re.findall(TEST, TABLE))), ids="::".join)
def test_a_test_that_the_table_names_exists(named: tuple[str, str]) -> None:
    path, name = named
    text = (ROOT / "tests" / path).read_text("utf-8")
    assert re.search(rf"^ *(?:async )?def {name}\(", text, re.MULTILINE)


@pytest.mark.parametrize("letter", ROWS)
def test_a_row_that_the_table_names_exists(letter: str) -> None:
    path, kind = ROWS[letter]
    tables = tomllib.loads((ROOT / "tests" / path).read_text("utf-8"))
    there = {row["name"] for key, rows in tables.items() if kind in {None, key} for row in rows}
    named = {name for part in re.findall(rf"[|;] {letter} ([^;|]*)", TABLE) for name in re.findall(r"`([^`]+)`", part)}
    assert named
    assert named <= there


@pytest.mark.real
@pytest.mark.parametrize("table", ["1a", "1b", "1c", "1d"])
def test_the_tables_of_the_design_have_as_many_rows(shared: Path, table: str) -> None:
    design = shared / "design" / "reliability.md"
    if not design.exists():
        pytest.skip("the design notes are not here")
    section = design.read_text("utf-8").partition(f"### {table}. ")[2].split("\n#", 1)[0]
    rows = [line for line in section.splitlines() if line.startswith("| ") and not line.startswith("| Hazard ")]
    assert len(rows) == SIZES[table]
