"""Documents go in whole or not at all; the same twice changes nothing; versions stay readable."""

from __future__ import annotations

from dataclasses import replace

import pytest

from extractor.errors import LockedError, SchemaError, StoreError
from extractor.store import KnowledgeBase
from extractor.types import Evidence
from tests.store.nights import FIRM, new, release, save


def test_every_claim_leads_to_words_that_stand_in_the_text(tmp_path):
    with new(tmp_path) as kb:
        save(kb, [release(1)])
        for table in ("document_actors", "mentions", "actions", "action_targets", "relations"):
            rows = list(kb.rows(
                f"""SELECT e.quote, substr(a.text, e.start + 1, e."end" - e.start) AS slice FROM {table} t
                    JOIN evidence e ON e.id = t.evidence_id JOIN articles a ON a.id = e.article_id"""  # noqa: S608
            ))  # fmt: skip
            assert rows
            assert all(row["quote"] == row["slice"] for row in rows), table


@pytest.mark.parametrize("spot", [(0, 4, "EFAC"), (3, 3, ""), (-1, 3, "OFAC"), (0, 10**6, "OFAC")])
def test_a_quote_that_is_not_in_the_text_is_refused_and_nothing_is_written(tmp_path, spot):
    record = release(1)
    start, end, quote = spot
    bad = replace(record.relations[0], evidence=Evidence(start=start, end=end, quote=quote))
    with new(tmp_path) as kb:
        run = kb.begin_run("run", "test")
        with pytest.raises(StoreError, match="is not what stands at"):
            kb.save_record(replace(record, relations=(bad,)), "", run, "v1")
        assert kb.counts()["articles"] == kb.counts()["evidence"] == 0


def test_the_same_night_twice_changes_no_row(tmp_path):
    with new(tmp_path) as kb:
        assert save(kb, [release(1), release(2)]) == ["new", "new"]
        before = list(kb.dump())
        assert save(kb, [release(1), release(2)]) == ["same", "same"]
        assert list(kb.dump()) == before


def test_a_changed_text_is_a_new_version_and_the_old_one_stays(tmp_path):
    longer = release(1, boss="Orsa Kellim Vandermeer-Holt")
    with new(tmp_path) as kb:
        save(kb, [release(1)])
        assert save(kb, [longer]) == ["changed"]
        versions = list(kb.rows("SELECT version, superseded_by IS NULL AS current FROM articles ORDER BY version"))
        assert versions == [{"version": 1, "current": 0}, {"version": 2, "current": 1}]
        assert {row["actor"] for row in kb.rows("SELECT actor FROM designations")} == {FIRM}
        assert save(kb, [release(1)]) == ["changed"], "the publisher went back to the earlier text"
        assert next(kb.rows("SELECT version FROM articles WHERE superseded_by IS NULL"))["version"] == 1


def test_a_better_reader_replaces_what_an_earlier_one_said(tmp_path):
    with new(tmp_path) as kb:
        save(kb, [release(1)])
        assert save(kb, [replace(release(1), relations=())], settings="v2") == ["reread"]
        assert kb.counts()["relations"] == 0
        assert [
            row["op"] for row in kb.rows("SELECT op FROM changes WHERE \"table\" = 'relations' ORDER BY run_id")
        ] == ["added", "removed"]


def test_full_text_finds_what_is_stored_now(tmp_path):
    find = "SELECT a.title FROM articles_fts f JOIN articles a ON a.no = f.rowid WHERE articles_fts MATCH ?"
    with new(tmp_path) as kb:
        save(kb, [release(1)])
        assert list(kb.rows(find, ["vexholm"]))
        kb.db.conn.execute("INSERT INTO articles_fts(articles_fts) VALUES ('integrity-check')")
        kb.db.conn.rollback()
        named = list(kb.rows("SELECT name FROM actor_names_fts WHERE actor_names_fts MATCH 'vandermeer'"))
        assert named


def test_two_writers_do_not_meet_and_a_reader_may_look_on(tmp_path):
    with new(tmp_path) as kb:
        save(kb, [release(1)])
        with pytest.raises(LockedError):
            new(tmp_path)
        with KnowledgeBase(kb.path) as reader:
            assert reader.counts()["articles"] == 1


def test_a_file_of_another_program_is_left_alone(tmp_path):
    path = tmp_path / "kb.db"
    path.write_bytes(b"not a database at all, but long enough to look like one" * 40)
    before = path.read_bytes()
    with pytest.raises(SchemaError):
        new(tmp_path)
    assert path.read_bytes() == before
