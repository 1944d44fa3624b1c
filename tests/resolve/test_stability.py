"""What must not depend on anything: the order of documents, the number of nights, who was merged before."""

from __future__ import annotations

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.types import Judgement
from tests.resolve.people import actor, groups, resolve, verdict

WORDS = ["Orsa", "Idris", "Kellim", "Vandermeer", "Stroganetsky", "Qasmoun", "Ali", "Mohammed"]
people = st.lists(
    st.builds(
        dict,
        name=st.lists(st.sampled_from(WORDS), min_size=2, max_size=3).map(" ".join),
        countries=st.sampled_from([(), ("ru",), ("ir",)]),
        document=st.sampled_from([f"doc-{n}" for n in range(6)]),
        published=st.sampled_from(["2026-01-01", "2026-01-02", "2026-01-03"]),
        identifiers=st.sampled_from([(), (("birth-date", "1970-01-02"),), (("birth-date", "1981-03-04"),)]),
    ),
    max_size=12,
)


def made(rows):
    return [actor(f"k{number:02}", **row) for number, row in enumerate(rows)]


@settings(deadline=None, max_examples=60)
@given(people, st.randoms(use_true_random=False))
def test_the_order_of_documents_changes_nothing(rows, chance):
    actors = made(rows)
    shuffled = list(actors)
    chance.shuffle(shuffled)
    assert resolve(shuffled) == resolve(actors)


@settings(deadline=None, max_examples=60)
@given(people)
def test_every_document_actor_is_in_exactly_one_actor(rows):
    actors = made(rows)
    found = [key for one in resolve(actors).actors for key in one.members]
    assert sorted(found) == sorted(one.key for one in actors)


@settings(deadline=None, max_examples=60)
@given(people)
def test_no_actor_has_two_dates_of_birth_or_two_countries(rows):
    by_key = {one.key: one for one in made(rows)}
    for one in resolve(by_key.values()).actors:
        assert len({day for key in one.members for _, day in by_key[key].identifiers}) <= 1
        assert len({land for key in one.members for land in by_key[key].countries}) <= 1


@settings(deadline=None, max_examples=60)
@given(people, st.integers(0, 12))
def test_night_by_night_gives_what_a_rebuild_gives(rows, cut):
    actors = made(rows)
    first = resolve(actors[:cut])
    given_ids = {key: one.id for one in first.actors for key in one.members}
    second = resolve(actors, (), given_ids)
    assert groups(second) == groups(resolve(actors))
    assert second.merges == resolve(actors).merges
    living = {one.id for one in second.actors}
    leads = dict(second.redirects)
    assert all(one.id in living or leads[one.id] in living for one in first.actors)


def test_fifty_namesakes_in_five_hundred_documents_stay_apart():
    """Each of 50 people is written of ten times; nothing but the name and the person's own circle tells them apart."""
    chance = random.Random(7)
    actors = [
        actor(f"k{person:02}-{n}", name, document=f"doc-{person}-{n}")
        for person in range(50)
        for n, name in enumerate(["Kim Chol Su", "KIM Chol-su", "Mohammed Ali", "Muhammad Ali", "Mohamed Aly"] * 2)
    ]
    found = resolve(actors)
    assert len(found.actors) == 500
    chance.shuffle(actors)
    assert resolve(actors) == found


def test_namesakes_meet_where_they_share_an_act_or_a_rare_partner():
    acts = [((("designation", "OFAC", f"2026-01-{n:02}"),)) for n in range(1, 11)]
    actors = [
        actor(f"k{n}-{copy}", "Kim Chol Su", acts=acts[n], document=f"d{n}{copy}") for n in range(10) for copy in "ab"
    ]
    assert groups(resolve(actors)) == {frozenset({f"k{n}-a", f"k{n}-b"}) for n in range(10)}


# --- ids ---------------------------------------------------------------------------------


def test_an_id_is_kept_when_an_earlier_document_turns_up():
    late = actor("b", "Yevgeny Stroganetsky", published="2026-02-01")
    (one,) = resolve([late]).actors
    (both,) = resolve([late, actor("a", "Yevgeny Stroganetsky", published="2020-01-01")], (), {"b": one.id}).actors
    assert both.id == one.id == "b"


def test_the_id_of_a_merged_actor_leads_to_the_other_for_ever():
    two = [actor("a", "Ri Jong Ho", published="2020-01-01"), actor("b", "Ri Jong Ho", published="2026-01-01")]
    before = {key: one.id for one in resolve(two).actors for key in one.members}
    assert before == {"a": "a", "b": "b"}
    same = Judgement(left="a", right="b", verdict="same", by="mara", at="2026-03-01")
    merged = resolve(two, [same], before)
    assert merged.redirects == (("b", "a"),)
    assert merged.actors[0].reviewed


def test_a_split_leaves_the_id_with_the_founder():
    two = [actor("a", "Yevgeny Stroganetsky", published="2020-01-01"), actor("b", "Yevgeny Stroganetsky")]
    apart = Judgement(left="a", right="b", verdict="different", by="mara", at="2026-03-01")
    found = resolve(two, [apart], {"a": "a", "b": "a"})
    assert groups(found) == {frozenset({"a"}), frozenset({"b"})}
    assert {one.id for one in found.actors} == {"a", "b"}


# --- judgements ----------------------------------------------------------------------------


def test_a_person_overrules_every_rule():
    two = [actor("a", "Orsa Kellim", countries=("ru",)), actor("b", "Idris Qasmoun", countries=("ir",))]
    same = Judgement(left="a", right="b", verdict="same", by="mara", at="2026-03-01", reason="the court says so")
    found = resolve(two, [same])
    assert groups(found) == {frozenset({"a", "b"})}
    (merge,) = found.merges
    assert (merge.by, merge.features[0][0]) == ("mara", "the court says so")


def test_a_person_who_keeps_two_apart_keeps_their_clusters_apart():
    actors = [actor(key, "Yevgeny Stroganetsky") for key in "abcd"]
    apart = Judgement(left="a", right="d", verdict="different", by="mara", at="2026-03-01")
    assert all(not {"a", "d"} <= group for group in groups(resolve(actors, [apart])))


def test_the_last_word_on_a_pair_counts():
    two = [actor("a", "Yevgeny Stroganetsky"), actor("b", "Yevgeny Stroganetsky")]
    apart = Judgement(left="a", right="b", verdict="different", by="mara", at="2026-03-01")
    after = Judgement(left="b", right="a", verdict="same", by="tove", at="2026-03-02")
    assert len(resolve(two, [after, apart]).actors) == 1


def test_a_judgement_of_an_actor_reaches_it_when_its_founder_is_gone():
    """The founding document was withdrawn; what was said of the actor still holds for who is left."""
    left = [actor("b", "Ri Jong Ho"), actor("c", "Ri Jong Ho")]
    same = Judgement(left="a", right="c", verdict="same", by="mara", at="2026-03-01")
    assert len(resolve(left, [same], {"b": "a", "c": "c"}).actors) == 1


def test_an_open_question_that_was_answered_is_not_asked_again():
    two = [actor("a", "Ri Jong Ho"), actor("b", "Ri Jong Ho")]
    assert verdict(resolve(two), "a", "b") == "unsure"
    for answer in ("same", "different", "unsure"):
        said = Judgement(left="a", right="b", verdict=answer, by="mara", at="2026-03-01")
        assert verdict(resolve(two, [said]), "a", "b") != "unsure" or answer == "unsure"


def test_rename_retype_and_what_is_no_name():
    one = actor("a", "Yevgeny Stroganetsky")
    words = [
        Judgement(left="a", right="Evgeny S.", verdict="rename", by="mara", at="2026-03-01"),
        Judgement(left="a", right="organization", verdict="retype", by="mara", at="2026-03-01"),
    ]
    (found,) = resolve([one], words).actors
    assert (found.name, found.type, found.reviewed) == ("Evgeny S.", "organization", True)
    gone = Judgement(left="a", right="", verdict="not-a-name", by="mara", at="2026-03-01")
    assert resolve([one], [gone]).actors == ()
    never = Judgement(left="yevgeny  STROGANETSKY", right="", verdict="do-not-extract", by="mara", at="2026-03-01")
    assert resolve([one, actor("b", "Yevgeny Stroganetsky")], [never]).actors == ()
