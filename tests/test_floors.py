"""No change lets a figure fall below its floor in `models/scores.json`; `make floors` writes them anew."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from extractor.cli import cli
from models.blind import write_blind
from tests.conftest import ROOT

FLOORS = ROOT / "models" / "scores.json"


def gate(gold) -> str:
    """Run the gate over a gold file; return what it said where it failed."""
    outcome = CliRunner().invoke(cli, ["evaluate", str(gold), "--gate", str(FLOORS)])
    return "" if outcome.exit_code == 0 else outcome.output[-600:]


@pytest.mark.slow
@pytest.mark.parametrize("part", ["train", "test"])
def test_the_annotated_corpus_is_read_no_worse_than_before(part):
    assert gate(ROOT / "corpus" / "annotated" / f"gold_{part}.jsonl") == ""


@pytest.mark.slow
@pytest.mark.real
def test_the_shared_development_documents_are_read_no_worse_than_before(shared):
    assert gate(shared / "eval" / "gold_dev.jsonl") == ""


@pytest.mark.slow
@pytest.mark.real
@pytest.mark.parametrize("suite", ["train", "news"])
def test_documents_nothing_was_learnt_from_are_read_no_worse_than_before(shared, tmp_path, suite):
    assert gate(write_blind(shared / "eval", tmp_path, suite)) == ""


def test_on_documents_nothing_was_learnt_from_a_confidence_means_what_it_says():
    """Claims at 0.9 or more are right at least 95 times in 100; calibration error at most .05."""
    measured = json.loads(FLOORS.read_text("utf-8"))["suites"]["blind-releases"]["calibration"]
    assert measured["error"] <= 0.05
    assert measured["sure_precision"] >= 0.95
    assert measured["sure"] > measured["claims"] / 4
