"""What the review pages are made of: questions with all that tells actors apart, answers kept, dated, taken back."""

from __future__ import annotations

import pytest

from extractor.errors import LockedError, SchemaError
from extractor.review import import_judgements
from extractor.review.desk import Desk
from extractor.serve.desk import Answer, RefusedError
from extractor.store import KnowledgeBase
from tests.review.test_decisions import TWIN, living
from tests.store.nights import BOSS, FIRM, new, release, resolve_all, save


@pytest.fixture
def path(tmp_path):
    with new(tmp_path) as kb:
        save(kb, [release(1), release(2, day="2026-04-01"), release(3, day="2026-05-01", boss=TWIN)])
    return tmp_path / "kb.db"


@pytest.fixture
def desk(path):
    return Desk(path)


def say(desk, question, verb, *sides, what="", reason=""):
    """Answer a question and return the decision."""
    keys = tuple(question.sides[number - 1].key for number in sides)
    given = Answer(kind=question.kind, key=question.key, verb=verb, by="mara", sides=keys, what=what, reason=reason)
    return desk.decide(given)


def apply(path):
    """Let decisions about actors take effect, and return who lives."""
    with KnowledgeBase(path, write=True) as kb:
        resolve_all(kb)
        return living(kb)


def entry(desk, path, name):
    """The question what is to be done about the actor of a name."""
    with KnowledgeBase(path) as kb:
        (row,) = kb.rows("SELECT id FROM actors WHERE name = ? AND merged_into IS NULL", [name])
    return desk.find("actor", row["id"])


# --- questions --------------------------------------------------------------------------------


def test_a_pair_comes_with_reasons_weights_words_and_what_is_claimed_of_each(desk):
    pair = desk.next("pairs", 0)
    assert {side.name for side in pair.sides} == {BOSS, TWIN}
    assert all(reason and weight for reason, weight in pair.reasons)
    for side in pair.sides:
        assert side.hit == side.name
        assert side.after.startswith(" is the director")
        assert [says for says, _ in side.claims] == [f"{side.name} – leads – {FIRM}"]


def test_a_claim_comes_within_its_text(desk):
    act = desk.next("acts", 0)
    assert act.says.startswith("OFAC – designation – Vexholm Trading LLC")
    assert act.quote not in act.says
    assert act.after.startswith(".")


def test_skipping_walks_all_open_questions_once(desk):
    counts = desk.counts()
    assert counts == {"pairs": 1, "acts": 3, "relations": 3}
    for sort, count in counts.items():
        keys = [desk.next(sort, skip).key for skip in range(count)]
        assert len(set(keys)) == count
        assert desk.next(sort, count) is None


def test_an_answered_question_is_open_no_more_and_is_found_again_with_who_answered(desk):
    act = desk.next("acts", 0)
    say(desk, act, "y")
    assert desk.counts()["acts"] == 2
    said = desk.find("claim", act.key).said
    assert (said.verdict, said.by, said.kind, said.key) == ("confirm", "mara", "claim", act.key)


# --- answers ----------------------------------------------------------------------------------


@pytest.mark.parametrize(("verb", "people"), [("y", {BOSS: 3}), ("n", {BOSS: 2, TWIN: 1}), ("u", {BOSS: 2, TWIN: 1})])
def test_a_pair_is_joined_or_kept_apart_by_the_next_run(desk, path, verb, people):
    say(desk, desk.next("pairs", 0), verb, reason="same passport")
    assert desk.counts()["pairs"] == 0
    assert apply(path) == people
    assert desk.history(0, 9)[0].reason == "same passport"


def test_an_entry_is_renamed_retyped_merged(desk, path):
    say(desk, entry(desk, path, BOSS), "name", what="17 Novembre Vandermeer")
    say(desk, entry(desk, path, FIRM), "type", what="group")
    other = entry(desk, path, TWIN)
    say(desk, entry(desk, path, BOSS), "same", what=f"https://kb.example/actor/{other.key}?x=1#documents")
    assert apply(path) == {"17 Novembre Vandermeer": 3}


def test_an_entry_is_split_by_the_documents_that_mean_somebody_else(desk, path):
    say(desk, entry(desk, path, BOSS), "split", 2)
    with KnowledgeBase(path, write=True) as kb:
        resolve_all(kb)
        (row,) = kb.rows("SELECT count(*) AS n FROM actors WHERE name = ? AND n_mentions", [BOSS])
    assert row["n"] == 2


def test_a_name_is_struck_from_the_chosen_documents_or_from_all(desk, path):
    say(desk, entry(desk, path, BOSS), "no", 1, 2, reason="a heading")
    assert apply(path) == {TWIN: 1}
    say(desk, entry(desk, path, TWIN), "never", 1)
    assert apply(path) == {}


@pytest.mark.parametrize(
    ("verb", "sides", "what"),
    [
        ("y", (), ""),
        ("name", (), ""),
        ("name", (), BOSS),
        ("type", (), "planet"),
        ("same", (), "nobody"),
        ("split", (), ""),
        ("split", (1, 2), ""),
        ("no", (), ""),
    ],
)
def test_what_means_nothing_is_refused_with_a_reason_and_kept_by_nobody(desk, path, verb, sides, what):
    with pytest.raises(RefusedError, match=r"\w+ \w+"):
        say(desk, entry(desk, path, BOSS), verb, *sides, what=what)
    assert desk.history(0, 9) == []


def test_a_document_that_is_gone_since_the_page_was_made_is_not_confused_with_another(desk, path):
    question = entry(desk, path, BOSS)
    gone = Answer(kind="actor", key=question.key, verb="split", by="mara", sides=("gone",))
    with pytest.raises(RefusedError, match="gone"):
        desk.decide(gone)


@pytest.mark.parametrize(("kind", "key"), [("pair", "a b"), ("pair", ""), ("claim", "x"), ("actor", "x")])
def test_a_question_that_never_was_is_neither_found_nor_answered(desk, kind, key):
    assert desk.find(kind, key) is None
    with pytest.raises(RefusedError, match="gone"):
        desk.decide(Answer(kind=kind, key=key, verb="y", by="mara"))


# --- time, undo, files ------------------------------------------------------------------------


def test_every_decision_has_a_moment_of_its_own_and_all_of_a_decision_the_same(desk, path):
    for verb, what in (("name", "One"), ("name", "Two"), ("type", "group"), ("name", "Three")):
        say(desk, entry(desk, path, BOSS), verb, what=what)
    say(desk, entry(desk, path, BOSS), "split", 1)
    moments = [said.at for said in desk.history(0, 9)]
    assert len(set(moments)) == 5
    assert moments == sorted(moments, reverse=True)
    assert {row.at[-6:] for row in desk.history(0, 9)} == {"+00:00"}


def test_a_decision_comes_after_those_before_it_whatever_the_clock_says(desk, path):
    with KnowledgeBase(path, write=True) as kb:
        import_judgements(kb, ['{"left": "k", "right": "N", "verdict": "rename", "by": "tove", "at": "2099-01-01"}'])
    say(desk, desk.next("acts", 0), "n")
    assert [said.by for said in desk.history(0, 9)] == ["mara", "tove"]


def test_a_date_in_words_out_of_a_file_stops_nobody(desk, path):
    with KnowledgeBase(path, write=True) as kb:
        import_judgements(kb, ['{"left": "k", "right": "N", "verdict": "rename", "by": "tove", "at": "yesterday"}'])
    assert say(desk, desk.next("acts", 0), "n")


def test_a_decision_taken_back_opens_the_question_again_and_what_it_replaced_holds(desk):
    act = desk.next("acts", 0)
    first = say(desk, act, "y")
    second = say(desk, act, "n")
    replaced = desk.said(first)
    assert (replaced.ended, replaced.ended_by, replaced.replaced) == (desk.said(second).at, "mara", True)
    desk.take_back(second, "tove")
    assert desk.find("claim", act.key).said.id == first
    desk.take_back(first, "tove")
    assert desk.counts()["acts"] == 3
    history = [(said.verdict, bool(said.ended), said.ended_by, said.replaced) for said in desk.history(0, 9)]
    assert history == [("reject", True, "tove", False), ("confirm", True, "tove", False)]
    with pytest.raises(RefusedError, match="taken back"):
        desk.take_back(first, "tove")


def test_a_split_is_one_decision_and_taken_back_as_one(desk, path):
    with KnowledgeBase(path, write=True) as kb:
        save(kb, [release(number, day=f"2026-06-0{number}") for number in (4, 5, 6)])
    say(desk, entry(desk, path, BOSS), "split", 1, 2)
    (said,) = desk.history(0, 9)
    assert said.count == 6
    desk.take_back(said.id, "tove")
    with KnowledgeBase(path) as kb:
        assert kb.judgements() == ()


def test_what_was_decided_holds_in_a_base_that_reads_the_same_documents_anew(desk, path, tmp_path):
    say(desk, desk.next("pairs", 0), "y")
    say(desk, entry(desk, path, FIRM), "name", what="Vexholm Handel")
    with new(tmp_path, "again.db") as again:
        save(again, [release(3, day="2026-05-01", boss=TWIN), release(2, day="2026-04-01"), release(1)], "v2")
        import_judgements(again, desk.lines())
        resolve_all(again)
        assert living(again) == apply(path) == {BOSS: 3}
        assert list(again.rows("SELECT 1 FROM actors WHERE name = 'Vexholm Handel'"))


# --- the file ---------------------------------------------------------------------------------


def test_while_a_run_writes_questions_are_asked_and_answers_refused(desk, path):
    act = desk.next("acts", 0)
    with KnowledgeBase(path, write=True):
        assert desk.next("acts", 0) == act
        with pytest.raises(LockedError):
            say(desk, act, "y")
    assert say(desk, act, "y")


def test_a_file_that_is_not_one_to_use_is_told_at_once(tmp_path):
    with pytest.raises(SchemaError):
        Desk(tmp_path / "nothing.db")
