"""A night that remembers the last one's scores says what a rebuild says, and scores only what is new."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.resolve import memory as memories
from extractor.resolve.memory import Memory
from extractor.types import Judgement
from tests.resolve.people import actor, groups, resolve
from tests.resolve.test_stability import made, people

two = [actor("a", "Yevgeny Stroganetsky"), actor("b", "Evgeni Stroganetskiy"), actor("c", "Idris Qasmoun")]


def remembered(memory, version="v1"):
    """What the next night reads of the file this one wrote."""
    return Memory.from_bytes(memory.to_bytes(version), "v1")


@settings(deadline=None, max_examples=80)
@given(st.lists(people, min_size=2, max_size=4), st.booleans())
def test_nights_that_remember_say_what_a_rebuild_says(nights, is_judged):
    """Each night documents come, go and are read anew: the same key then stands for something else."""
    judgements = [Judgement(left="k00", right="k01", verdict="different", by="mara", at="2026-03-01")] * is_judged
    memory, ids = Memory(), {}
    for rows in nights:
        memory = remembered(memory)
        found = resolve(made(rows), judgements, ids, memory=memory)
        assert found == resolve(made(rows), judgements, ids)
        ids |= {key: one.id for one in found.actors for key in one.members}
    rebuilt = resolve(made(nights[-1]), judgements)
    assert (groups(found), found.merges) == (groups(rebuilt), rebuilt.merges)


def test_only_pairs_with_somebody_new_are_scored(monkeypatch):
    asked = []

    def score(left, right):
        asked.append((left.actor.key, right.actor.key))
        return scored(left, right)

    scored = memories.score
    monkeypatch.setattr(memories, "score", score)
    memory = Memory()
    resolve(two, memory=memory)
    assert (asked, memory.is_changed) == ([("a", "b")], True)
    memory = remembered(memory)
    resolve(two, memory=memory)
    assert (len(asked), memory.is_changed) == (1, False)
    memory = remembered(memory)
    resolve([*two, actor("d", "Jewgeni Stroganetski")], memory=memory)
    assert sorted(asked[1:]) == [("a", "d"), ("b", "d")]


def test_what_is_no_longer_asked_is_forgotten():
    memory = Memory()
    resolve(two, memory=memory)
    memory = remembered(memory)
    resolve(two[1:], memory=memory)
    assert memory.is_changed
    assert len(memory.to_bytes("v1")) < len(Memory().to_bytes("v1")) + 10


def test_a_memory_of_other_rules_or_a_damaged_one_is_empty():
    memory = Memory()
    resolve(two, memory=memory)
    known = memory.to_bytes("v1")
    for damaged in (b"", b"\x00", known[:-9], memory.to_bytes("v0"), Memory().to_bytes("v1")):
        again = Memory.from_bytes(damaged, "v1")
        assert resolve(two, memory=again) == resolve(two)
        assert again.is_changed, "so it was asked"
