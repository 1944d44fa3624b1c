"""A sitting on the terminal: what is shown, what each line does, and what two programs at once do."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from extractor.review.session import Session, list_questions
from extractor.store import KnowledgeBase
from tests.conftest import ROOT
from tests.store.nights import BOSS, new, release, save


@pytest.fixture
def db(tmp_path):
    with new(tmp_path) as kb:
        save(kb, [release(1), release(2, day="2026-04-01", boss="Tove \x1b[31mStroganetsky")])
    return tmp_path / "kb.db"


def sit(db, *lines, only="", actor=""):
    """Hold a sitting; return what was shown."""
    shown, given = [], iter(lines)
    Session(db, list_questions(db, only, actor), "mara", lambda _: next(given, None), shown.append).run()
    return "\n".join(shown)


def verdicts(db):
    with KnowledgeBase(db) as kb:
        return [one.verdict for one in kb.judgements()]


def test_every_answer_is_kept_at_once_and_skipping_keeps_nothing(db):
    shown = sit(db, "n", "", "y", only="relations")
    assert verdicts(db) == ["reject"]
    assert "1 answers kept" in shown


def test_z_goes_back_to_the_question_that_was_answered_last(db):
    shown = sit(db, "y", "z", "n", only="acts")
    assert verdicts(db) == ["reject"]
    assert shown.count("[1/2]") == 2


def test_a_wrong_answer_is_told_and_the_question_stays(db):
    shown = sit(db, "perhaps", "z", "?", "y", only="acts")
    assert "'perhaps' is no answer" in shown
    assert "nothing to take back" in shown
    assert "do-not" not in shown
    assert "never [N]" in shown
    assert verdicts(db) == ["confirm"]


def test_several_things_can_be_said_of_an_actor(db):
    sit(db, "name Orsa Renamed", "type group", "q", actor=BOSS)
    assert sorted(verdicts(db)) == ["rename", "retype"]


def test_nothing_that_a_terminal_would_obey_is_shown(db):
    shown = sit(db, only="acts")
    assert "Stroganetsky" in sit(db, "", "", "", only="relations")
    assert not [char for char in shown if ord(char) < 32 and char != "\n"]


def test_while_a_run_writes_an_answer_is_refused_and_the_question_stays(db):
    with KnowledgeBase(db, write=True):
        shown = sit(db, "y", only="acts")
    assert "another run is writing" in shown
    assert not verdicts(db)


def extractor(*words, given=""):
    return subprocess.run(
        [sys.executable, "-m", "extractor", *map(str, words)],
        check=False, capture_output=True, text=True, input=given, cwd=ROOT,
    )  # fmt: skip


def test_the_verb_asks_exports_and_imports(db, tmp_path):
    asked = extractor("review", db, "--only", "acts", "--by", "mara", given="y\nn\n")
    assert (asked.returncode, asked.stderr) == (0, "")
    exported = extractor("review", db, "--export", "-")
    assert [json.loads(line)["by"] for line in exported.stdout.splitlines()] == ["mara", "mara"]
    (tmp_path / "said.jsonl").write_text(exported.stdout)
    imported = extractor("review", db, "--import", tmp_path / "said.jsonl")
    assert json.loads(imported.stdout) == {"new": 0, "known": 2, "overruled": 0}


def test_a_file_that_is_no_decisions_ends_in_one_line(db, tmp_path):
    (tmp_path / "said.jsonl").write_text("hello\n")
    done = extractor("review", db, "--import", tmp_path / "said.jsonl")
    assert done.returncode == 2
    assert "line 1 is no judgement" in done.stderr
    assert done.stderr.count("\n") == 1
