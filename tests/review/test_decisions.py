"""A person's word is asked for, kept, undone, exchanged; it outlives every extraction and the order of nights."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.errors import StoreError
from extractor.review import AnswerError, answer, decide, find_actors, import_judgements, read_questions, undo
from extractor.review.decisions import _PAIR
from extractor.store import KnowledgeBase, write_lines
from extractor.types import Judgement
from tests.store.nights import BOSS, FIRM, new, release, resolve_all, save

TWIN = "Orsa Tellim Vandermeer"  # one letter off: a person must say


def living(kb: KnowledgeBase) -> dict[str, int]:
    """The people of a base, and how many documents each stands in."""
    rows = kb.rows("SELECT name, n_articles FROM actors WHERE type = 'person' AND merged_into IS NULL AND n_mentions")
    return {row["name"]: row["n_articles"] for row in rows}


def say(kb: KnowledgeBase, name: str, words: str, by: str = "mara"):
    """Answer about the actor of a name, and let it take effect."""
    (question,) = find_actors(kb, name)
    decision = decide(kb, answer(question, words, by=by))
    resolve_all(kb)
    return decision


@pytest.fixture
def kb(tmp_path):
    with new(tmp_path) as made:
        save(made, [release(1), release(2, day="2026-04-01"), release(3, day="2026-05-01", boss="Tove Stroganetsky")])
        yield made


# --- questions --------------------------------------------------------------------------------


def test_a_likely_pair_is_asked_about_with_its_reasons_and_words(kb):
    save(kb, [release(4, boss=TWIN, day="2026-06-01")])
    pairs = list(read_questions(kb, "pairs"))
    assert {side.name for question in pairs for side in question.sides} == {BOSS, TWIN}
    assert all(question.reasons for question in pairs)
    assert all(side.name in side.words for question in pairs for side in question.sides)


@pytest.mark.parametrize(("word", "people"), [("y", 2), ("n", 3), ("u", 3)])
def test_an_answered_pair_is_not_asked_again_and_a_merge_joins_them(kb, word, people):
    save(kb, [release(4, boss=TWIN, day="2026-06-01")])
    (question,) = read_questions(kb, "pairs")
    decide(kb, answer(question, f"{word} because I know", by="mara"))
    resolve_all(kb)
    assert not list(read_questions(kb, "pairs"))
    assert len(living(kb)) == people
    (said,) = kb.judgements()
    assert (said.verdict, said.by, said.reason) == (_PAIR[word], "mara", "because I know")
    assert said.at


def test_the_least_sure_claims_come_first_and_an_answer_ends_the_question(kb):
    questions = list(read_questions(kb, "acts"))
    assert [q.confidence for q in questions] == sorted(q.confidence for q in questions)
    decide(kb, answer(questions[0], "n", by="mara"))
    assert questions[0].key not in {q.key for q in read_questions(kb, "acts")}
    assert len(list(kb.rows("SELECT 1 FROM designations"))) == 2


# --- answers about actors ----------------------------------------------------------------------


def test_an_actor_can_be_named_and_typed_anew(kb):
    say(kb, BOSS, "name Orsa K. Vandermeer")
    say(kb, FIRM, "type group")
    assert "Orsa K. Vandermeer" in living(kb)
    assert [row["type"] for row in kb.rows("SELECT type FROM actors WHERE name = ?", [FIRM])] == ["group"]
    (question,) = find_actors(kb, BOSS)
    assert question.says == "Orsa K. Vandermeer (person)", "the name that is printed finds it still"


def test_an_actor_can_be_split(kb):
    say(kb, BOSS, "split 2")
    assert living(kb) == {BOSS: 1, "Tove Stroganetsky": 1} | {BOSS: 1}
    assert len(list(find_actors(kb, BOSS))) == 2


def test_two_actors_can_be_made_one(kb):
    (other,) = find_actors(kb, BOSS)
    say(kb, "Tove Stroganetsky", f"same {other.key}")
    assert list(living(kb).values()) == [3]


def test_a_name_can_be_struck_from_one_document_or_from_all(kb):
    say(kb, BOSS, "no 1 a heading")
    assert living(kb)[BOSS] == 1
    say(kb, "Tove Stroganetsky", "never")
    assert living(kb) == {BOSS: 1}
    save(kb, [release(5, boss="Tove Stroganetsky", day="2026-07-01")])
    assert living(kb) == {BOSS: 1}, "also from documents that come later"


@pytest.mark.parametrize(
    "nonsense", ["maybe", "type planet", "name", "split", "split 1,2", "split 7", "y", "same", "name " + BOSS]
)
def test_an_answer_that_means_nothing_is_told_and_kept_by_nobody(kb, nonsense):
    (question,) = find_actors(kb, BOSS)
    with pytest.raises(AnswerError):
        answer(question, nonsense, by="mara")


# --- undo, files --------------------------------------------------------------------------------


@pytest.mark.parametrize("words", ["name Somebody Else", "type group", "split 1", "no 2", "no", "never"])
def test_every_answer_can_be_taken_back(kb, words):
    before = sorted(kb.dump())
    decision = say(kb, BOSS, words)
    undo(kb, decision, by="tove")
    resolve_all(kb)
    after = [line for line in sorted(kb.dump()) if '"judgements"' not in line]
    assert {line for line in before if '"merged_into": "' not in line} == {
        line for line in after if '"merged_into": "' not in line
    }
    assert not kb.judgements()
    ended = {(row["by"], row["withdrawn_by"], bool(row["withdrawn_at"])) for row in kb.rows("SELECT * FROM judgements")}
    assert ended == {("mara", "tove", True)}, "what was once said is withdrawn, dated and signed, not deleted"


def test_taking_an_answer_back_restores_what_it_replaced(kb):
    first = replace(answer(*find_actors(kb, BOSS), "name First Word", by="mara")[0], at="2026-01-01T00:00:00+00:00")
    decide(kb, [first])
    decision = say(kb, BOSS, "name Second Word")
    assert [one.right for one in kb.judgements()] == ["Second Word"]
    (row,) = kb.rows("SELECT withdrawn_by FROM judgements WHERE \"right\" = 'First Word'")
    assert row["withdrawn_by"] == "mara", "who decides otherwise ends what held before"
    undo(kb, decision, by="tove")
    assert kb.judgements() == (first,)


def test_decisions_travel_as_a_file(kb, tmp_path):
    say(kb, BOSS, "name Orsa K. Vandermeer")
    say(kb, "Tove Stroganetsky", "never")
    lines = list(write_lines(kb.judgements()))
    with new(tmp_path, "other.db") as other:
        save(other, [release(3, day="2026-05-01", boss="Tove Stroganetsky"), release(2, day="2026-04-01"), release(1)])
        assert import_judgements(other, lines) == {"new": 2, "known": 0, "overruled": 0}
        assert import_judgements(other, lines) == {"new": 0, "known": 2, "overruled": 0}
        resolve_all(other)
        assert living(other) == living(kb) == {"Orsa K. Vandermeer": 2}


def test_a_file_does_not_overrule_what_was_said_here_since(kb):
    old = Judgement(left="k", right="Old", verdict="rename", by="file", at="2026-01-01T00:00:00+00:00")
    here = replace(old, right="Here", by="mara", at="2026-02-01T00:00:00+00:00")
    key = kb.save_judgement(here)
    assert import_judgements(kb, write_lines([old]))["overruled"] == 1
    assert kb.judgements() == (here,)
    kb.withdraw_judgement(key, "tove")
    assert import_judgements(kb, write_lines([here]))["known"] == 1, "what was withdrawn here stays so"
    assert not kb.judgements()


def test_a_file_with_one_bad_line_changes_nothing(kb):
    good = write_lines([Judgement(left="k", right="Name", verdict="rename", by="file", at="2026-01-01T00:00:00+00:00")])
    with pytest.raises(StoreError, match="line 2"):
        import_judgements(kb, [*good, "{}"])
    assert not kb.judgements()


@pytest.mark.parametrize("verdict", ["same", "different"])
@pytest.mark.parametrize("struck", ["no", "never"])
def test_what_was_said_of_a_name_that_is_struck_later_stops_no_run(kb, verdict, struck):
    """Nor does the rest of its actor, which keeps the id, count as looked at."""
    one, other = (row["key"] for row in kb.rows("SELECT key FROM document_actors WHERE name = ? LIMIT 2", [BOSS]))
    kb.save_judgement(Judgement(left=one, right=other, verdict=verdict, by="mara"))
    left, said = (one, "not-a-name") if struck == "no" else (BOSS, "do-not-extract")
    kb.save_judgement(Judgement(left=left, right="", verdict=said, by="mara"))
    resolve_all(kb)
    assert not list(kb.rows("SELECT 1 FROM document_actors WHERE key = ? AND actor_id IS NOT NULL", [one]))


# --- nights and rebuilds -------------------------------------------------------------------------

_NAMES = (BOSS, TWIN, "Tove Stroganetsky", "Idris Qasmoun")
_DAYS = [f"2026-03-{n:02}" for n in range(1, 7)]
_STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("read"), st.integers(0, 5)),
        st.tuples(st.sampled_from(["same", "different"]), st.tuples(st.integers(0, 5), st.integers(0, 5))),
        st.tuples(st.sampled_from(["rename", "retype", "no", "never"]), st.integers(0, 5)),
        st.tuples(st.just("night"), st.just(0)),
    ),
    max_size=14,
)


def document(number: int):
    return release(number, day=_DAYS[number], boss=_NAMES[number % len(_NAMES)])


def judgement(kb: KnowledgeBase, verb: str, where, at: str) -> Iterable[Judgement]:
    """A judgement on the people of two documents, where they have been read."""
    numbers = where if isinstance(where, tuple) else (where, where)
    rows = [
        next(kb.rows("SELECT d.key, d.name, coalesce(d.actor_id, d.key) AS actor FROM document_actors d "
            "JOIN articles a ON a.id = d.article_id WHERE a.url LIKE ? AND d.name <> ?", [f"%/press/{n}", FIRM]), None)
        for n in numbers
    ]  # fmt: skip
    if None in rows:
        return
    one, other = rows
    if verb in {"same", "different"} and one["key"] != other["key"]:
        yield Judgement(left=one["key"], right=other["key"], verdict=verb, by="mara", at=at)
    elif verb in {"rename", "retype"}:
        right = f"Named at {at}" if verb == "rename" else "group"
        yield Judgement(left=one["actor"], right=right, verdict=verb, by="mara", at=at)
    elif verb in {"no", "never"}:
        left, verdict = (one["key"], "not-a-name") if verb == "no" else (one["name"], "do-not-extract")
        yield Judgement(left=left, right="", verdict=verdict, by="mara", at=at)


def joined(kb: KnowledgeBase) -> set[tuple[str, str, bool, tuple[str, ...]]]:
    """Who is who, whatever the ids: name, type, reviewed, document actors."""
    rows = kb.rows(
        "SELECT a.name, a.type, a.reviewed, group_concat(d.key) AS keys FROM actors a JOIN document_actors d "
        "ON d.actor_id = a.id GROUP BY a.id"
    )
    return {(row["name"], row["type"], bool(row["reviewed"]), tuple(sorted(row["keys"].split(",")))) for row in rows}


@settings(max_examples=30)
@given(steps=_STEPS)
def test_night_by_night_with_judgements_equals_a_full_rebuild(tmp_path_factory, steps):
    folder = tmp_path_factory.mktemp("nights")
    read: set[int] = set()
    with new(folder) as nights, new(folder, "rebuilt.db") as rebuilt:
        for count, (verb, where) in enumerate(steps):
            if verb == "read":
                save(nights, [document(where)])
                read.add(where)
            elif verb == "night":
                resolve_all(nights)
            else:
                for one in judgement(nights, verb, where, f"2026-04-01T00:00:{count:02}+00:00"):
                    nights.save_judgement(one)
        resolve_all(nights)
        import_judgements(rebuilt, write_lines(nights.judgements()))
        save(rebuilt, [document(number) for number in sorted(read, reverse=True)], settings="v2")
        assert joined(rebuilt) == joined(nights)
