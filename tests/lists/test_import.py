"""A list in a knowledge base: versions, what changed between them, links that overwrite nothing."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from extractor.config import Settings
from extractor.errors import ListError, StoreError
from extractor.reference import describe_lists, import_list, link_lists, read_gaps
from extractor.store import KnowledgeBase
from tests.lists.test_formats import SPECIMENS
from tests.store.nights import FIRM, new, release, resolve_all, save

SDN = (SPECIMENS / "sdn.xml").read_text()


def put(folder: Path, text: str = SDN, day: str = "03/02/2026") -> Path:
    path = folder / "sdn.xml"
    path.write_text(text.replace("03/02/2026", day))
    return path


def rows(db: Path, sql: str) -> list[dict[str, Any]]:
    with KnowledgeBase(db) as kb:
        return list(kb.rows(sql))


@pytest.fixture
def db(tmp_path: Path) -> Path:
    with new(tmp_path) as kb:
        save(kb, [release(1, day="2026-02-27")])
    return tmp_path / "kb.db"


def test_an_import_links_actors_and_leaves_them_as_they_are(db: Path, tmp_path: Path) -> None:
    before = rows(db, "SELECT * FROM actors ORDER BY id")
    counts = import_list(db, put(tmp_path), Settings())
    assert (counts["list"], counts["published"], counts["entries"], counts["links"]) == (
        "us-ofac-sdn", "2026-03-02", 3, 1,
    )  # fmt: skip
    (link,) = rows(db, "SELECT a.name, e.uid, k.reason FROM list_links k JOIN actors a ON a.id = k.actor_id "
                       "JOIN list_entries e ON e.id = k.entry_id")  # fmt: skip
    assert (link["name"], link["uid"]) == (FIRM, "90002")
    assert rows(db, "SELECT * FROM actors ORDER BY id") == before


def test_the_same_file_again_changes_nothing(db: Path, tmp_path: Path) -> None:
    import_list(db, put(tmp_path), Settings())
    once = rows(db, "SELECT * FROM list_entries ORDER BY id")
    import_list(db, put(tmp_path), Settings())
    assert rows(db, "SELECT * FROM list_entries ORDER BY id") == once
    assert len(rows(db, "SELECT * FROM lists")) == 1


def test_a_new_version_says_who_came_who_changed_and_who_left(db: Path, tmp_path: Path) -> None:
    import_list(db, put(tmp_path), Settings())
    gone = SDN.index("<sdnEntry>\n    <uid>90003")
    newcomer = (
        "<sdnEntry><uid>90009</uid><lastName>NEWCOMER GMBH</lastName><sdnType>Entity</sdnType></sdnEntry></sdnList>"
    )
    text = SDN[:gone].replace("KELLYM", "KELYM") + newcomer
    counts = import_list(db, put(tmp_path, text, "03/09/2026"), Settings())
    assert {name: counts[name] for name in ("added", "changed", "removed")} == {"added": 1, "changed": 1, "removed": 1}
    changes = rows(db, "SELECT op, label FROM changes WHERE \"table\" = 'list_entries' ORDER BY op")
    assert [row["op"] for row in changes] == ["added", "changed", "removed"]
    (left,) = rows(db, "SELECT name, state FROM list_entries WHERE uid = '90003'")
    assert left == {"name": "GREY HERON OF VEXHOLM", "state": "delisted"}
    versions = list(describe_lists(db))
    assert [row["current"] for row in versions] == [0, 1]


def test_an_older_version_never_replaces_a_newer_one(db: Path, tmp_path: Path) -> None:
    import_list(db, put(tmp_path), Settings())
    with pytest.raises(StoreError) as caught:
        import_list(db, put(tmp_path, day="01/02/2026"), Settings())
    assert caught.value.code == "list-older"


def test_a_damaged_file_leaves_the_version_in_use_untouched(db: Path, tmp_path: Path) -> None:
    import_list(db, put(tmp_path), Settings())
    before = rows(db, "SELECT * FROM list_entries ORDER BY id")
    with pytest.raises(ListError):
        import_list(db, put(tmp_path, SDN[:-200], "03/09/2026"), Settings())
    assert rows(db, "SELECT * FROM list_entries ORDER BY id") == before
    assert [row["status"] for row in rows(db, "SELECT status FROM runs WHERE verb = 'lists' ORDER BY id")] == [
        "done", "failed",
    ]  # fmt: skip


def test_the_gap_table_tells_the_days_between_release_and_list(db: Path, tmp_path: Path) -> None:
    dated = (SPECIMENS / "SDN_ADVANCED.XML").read_text()
    path = tmp_path / "advanced.xml"
    path.write_text(dated)
    import_list(db, path, Settings())
    (lag,) = read_gaps(db, "lag")
    assert (lag["name"], lag["authority"], lag["named_on"], lag["listed_on"], lag["days"]) == (
        FIRM, "OFAC", "2026-02-27", "2026-03-02", 3,
    )  # fmt: skip
    assert [row["name"] for row in read_gaps(db, "not-named")] == ["KELLIM, Orsa"]


def test_actors_of_a_later_night_are_linked_too(db: Path, tmp_path: Path) -> None:
    import_list(db, put(tmp_path), Settings())
    with KnowledgeBase(db, write=True) as kb:
        save(kb, [release(2, boss="Orsa Kellim", day="2026-03-01")])
        resolve_all(kb)
        link_lists(kb)
    linked = rows(db, "SELECT a.name FROM list_links k JOIN actors a ON a.id = k.actor_id ORDER BY a.name")
    assert FIRM in [row["name"] for row in linked]


def test_what_is_remembered_of_links_changes_nothing(db: Path, tmp_path: Path) -> None:
    import_list(db, put(tmp_path), Settings())
    memory, links = tmp_path / f"{db.name}.links", rows(db, "SELECT * FROM list_links ORDER BY id")
    remembered = memory.read_bytes()
    assert links
    for kept in (remembered, b"damaged", None):
        if kept is None:
            memory.unlink()
        else:
            memory.write_bytes(kept)
        with KnowledgeBase(db, write=True) as kb:
            link_lists(kb)
        assert rows(db, "SELECT * FROM list_links ORDER BY id") == links
        assert memory.read_bytes() == remembered
