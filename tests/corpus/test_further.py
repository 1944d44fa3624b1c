"""Annotations of real documents: no word of them is stored, and with their texts at hand they are gold again."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from extractor.types import ACTION_KINDS, ACTOR_TYPES, PLACE_RELATIONS, RELATION_TYPES
from models import further

if TYPE_CHECKING:
    from pathlib import Path

DOCUMENT = {"id": "x1", "title": "Treasury acts", "text": "OFAC designated Velkur LLC (VLLC), owned by Orsa Kellim."}
GOLD = {
    "id": "x1",
    "actors": [
        {"id": "a1", "name": "Velkur LLC", "type": "organization", "aliases": ["VLLC"], "identifiers": []},
        {"id": "a2", "name": "Orsa Kellim", "type": "person", "aliases": [], "identifiers": []},
    ],
    "actions": [],
    "relations": [{"type": "owns_or_controls", "subject": "a2", "object": "a1", "quote": "owned by Orsa Kellim"}],
}


def stored(side: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (further.HERE / f"gold_{side}.jsonl").read_text("utf-8").splitlines()]


def test_what_is_packed_holds_no_word_and_unpacks_to_the_same() -> None:
    packed = further.pack(GOLD, DOCUMENT)
    assert not any(word in json.dumps(packed) for word in ("Velkur", "Kellim", "VLLC", "owned by"))
    assert {**further.unpack(packed, DOCUMENT), "split": ""} == {**GOLD, "split": ""}


def test_a_quote_that_the_document_does_not_print_is_refused() -> None:
    with pytest.raises(ValueError, match="substring not found"):
        further.pack({**GOLD, "relations": [{**GOLD["relations"][0], "quote": "whose owner is Orsa"}]}, DOCUMENT)


@pytest.mark.parametrize("side", further.SIDES)
def test_stored_annotations_are_of_the_sorts_of_the_guidelines(side: str) -> None:
    for row in stored(side):
        ids = {actor["id"] for actor in row["actors"]}
        assert {actor["type"] for actor in row["actors"]} <= set(ACTOR_TYPES)
        assert {action["kind"] for action in row["actions"]} <= set(ACTION_KINDS)
        assert {target["actor"] for action in row["actions"] for target in action["targets"]} <= ids
        for relation in row["relations"]:
            assert relation["type"] in RELATION_TYPES
            assert relation["subject"] in ids
            assert relation["object"] in ids or relation["type"] in PLACE_RELATIONS


def test_no_document_is_both_tuned_to_and_unread() -> None:
    read, unread = ({row["id"] for row in stored(side)} for side in further.SIDES)
    assert read
    assert unread
    assert not read & unread


@pytest.mark.real
def test_all_documents_are_found_and_their_words_are_printed(shared: Path, tmp_path: Path) -> None:
    found = dict(further.read_data(shared / "data"))
    for side in further.SIDES:
        assert further.write(side, found, tmp_path) == []
        texts = [json.loads(line) for line in (tmp_path / f"documents_{side}.jsonl").read_text("utf-8").splitlines()]
        golds = [json.loads(line) for line in (tmp_path / f"gold_{side}.jsonl").read_text("utf-8").splitlines()]
        for document, gold in zip(texts, golds, strict=True):
            words = f"{document['title']}\n\n{document['text']}"
            assert all(actor["name"] and actor["name"] in words for actor in gold["actors"])
