"""The real files in the shared data: each is recognised, read through, and linked."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from extractor.config import Settings
from extractor.lists import describe, read_list
from extractor.reference import import_list
from extractor.store import KnowledgeBase
from extractor.types import Issue, ListEntry
from tests.resolve.people import lexicon

pytestmark = pytest.mark.real

# file -> list, and how many entries it has (shared/data/README.md)
FILES = {
    "sdn_merged.jsonl": ("us-ofac-sdn", 15736),
    "un_consolidated.jsonl": ("un-sc", 1003),
    "eu_designations.jsonl": ("eu-journal", 3244),
    "threat_actors/misp_threat_actors.json": ("misp-threat-actors", 1041),
    "threat_actors/misp_ransomware.json": ("misp-ransomware", 1800),
}


@pytest.mark.parametrize("name", FILES)
def test_every_entry_of_a_file_is_read(name: str, shared: Path) -> None:
    key, expected = FILES[name]
    path = shared / "data" / name
    assert describe(path).list == key
    found = list(read_list(path, lexicon()))
    entries = [one for one in found if isinstance(one, ListEntry)]
    incomplete = [one for one in found if isinstance(one, Issue) and one.code == "list-entry-incomplete"]
    assert len(entries) + len(incomplete) >= expected * 0.98
    assert len(incomplete) <= expected * 0.01


def test_every_listed_address_is_a_wallet_of_its_chain(shared: Path) -> None:
    files = sorted((shared / "data/wallets").glob("*.json"))
    for path in files:
        entries = [one for one in read_list(path, lexicon()) if isinstance(one, ListEntry)]
        assert len(entries) == len(json.loads(path.read_text()))
        assert {one.type for one in entries} <= {"wallet"}
        assert all(one.identifiers[0][0] for one in entries)


def test_all_files_go_into_one_base(shared: Path, tmp_path: Path) -> None:
    db = tmp_path / "kb.db"
    for name, (key, _) in FILES.items():
        counts = import_list(db, shared / "data" / name, Settings())
        assert counts["list"] == key
        assert counts["entries"] > 900
    with KnowledgeBase(db) as kb:
        assert len(list(kb.rows("SELECT 1 FROM lists WHERE current"))) == len(FILES)
