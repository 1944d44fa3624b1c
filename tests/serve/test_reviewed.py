"""What a person has looked at is told apart from what only a machine has read: on pages, in the API, at once."""

from __future__ import annotations

import sqlite3
from asyncio import AbstractEventLoop
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from extractor.serve import site
from extractor.serve.queries.sql import confirmed, confirmed_act, standing
from tests.serve import world
from tests.serve.conftest import Client
from tests.serve.rows import actor_id, article_id
from tests.serve.test_pages import text_of

_SAID = """INSERT INTO judgements (id, verdict, "left", "right", by, at, withdrawn_at)
VALUES (:id, :verdict, :left, :right, 'mara', :at, NULL)"""


class Judged:
    """A base of its own whose claims somebody judges beside the running site."""

    def __init__(self, path: Path, loop: AbstractEventLoop) -> None:
        self.path = world.build(path)
        self.client = Client(site(path), loop)
        self._count = 0

    def run(self, sql: str, **values: Any) -> list[Any]:
        """Do one statement and return its rows."""
        with closing(sqlite3.connect(self.path)) as base, base:
            return base.execute(sql, values).fetchall()

    def say(self, verdict: str, left: str, right: str = "") -> str:
        """Write a judgement and return its id."""
        self._count += 1
        key = f"judgement-{self._count}"
        self.run(_SAID, id=key, verdict=verdict, left=left, right=right, at=f"2026-03-04T10:00:{self._count:02d}+00:00")
        return key

    def take_back(self, key: str, at: str = "2026-03-04T10:00:59+00:00") -> None:
        """Withdraw a judgement."""
        self.run("UPDATE judgements SET withdrawn_at = :at WHERE id = :key", key=key, at=at)

    def targets(self, article: str) -> tuple[str, list[str]]:
        """Return the action with most targets of an article, and the keys of those."""
        rows = self.run(
            """SELECT t.action_id, t.key FROM action_targets t JOIN actions c ON c.id = t.action_id
            WHERE c.article_id = :key ORDER BY c.n_targets DESC, t.action_id""",
            key=article_id(article),
        )
        return rows[0][0], [key for action, key in rows if action == rows[0][0]]


@pytest.fixture
def judged(tmp_path: Path, loop: AbstractEventLoop) -> Judged:
    return Judged(tmp_path / "world.db", loop)


def head(text: str) -> str:
    """The beginning of a page, where its badges stand."""
    return text[:700]


def test_an_act_is_reviewed_when_every_target_is_and_machine_read_until_then(judged: Judged) -> None:
    action, keys = judged.targets("treasury-dprk")
    assert len(keys) > 1
    for key in keys:
        assert "Machine-read" in head(text_of(judged.client, f"/action/{action}"))
        assert judged.client.get(f"/api/v1/actions/{action}").json()["confirmed"] is False
        judged.say("confirm", key)
    assert "✓ Reviewed" in head(text_of(judged.client, f"/action/{action}"))
    assert judged.client.get(f"/api/v1/actions/{action}").json()["confirmed"] is True


def test_a_target_that_was_rejected_does_not_keep_an_act_from_being_reviewed(judged: Judged) -> None:
    action, keys = judged.targets("treasury-dprk")
    judged.say("reject", keys[0])
    for key in keys[1:]:
        judged.say("confirm", key)
    assert "✓ Reviewed" in head(text_of(judged.client, f"/action/{action}"))


def test_an_article_says_how_many_of_its_claims_a_person_confirmed(judged: Judged) -> None:
    path = f"/world/articles/{article_id('treasury-dprk')}"
    assert "Machine-read" in head(text_of(judged.client, path))
    _, keys = judged.targets("treasury-dprk")
    judged.say("confirm", keys[0])
    assert "Machine-read, 1 of " in head(text_of(judged.client, path))
    claims = judged.client.get(f"/api/v1/articles/{article_id('treasury-dprk')}").json()["claims"]
    assert [claim["confirmed"] for claim in claims].count(True) == 1


def test_a_connection_says_whether_its_words_were_confirmed(judged: Judged) -> None:
    path = f"/api/v1/actors/{actor_id('tmctc')}/network"
    edges = judged.client.get(path).json()["edges"]
    assert {edge["confirmed"] for edge in edges} == {False}
    ((key,),) = judged.run(
        "SELECT x.key FROM relations x JOIN edges g ON g.best_relation_id = x.id WHERE g.id = :key", key=edges[0]["id"]
    )
    judged.say("confirm", key)
    told = {edge["id"]: edge["confirmed"] for edge in judged.client.get(path).json()["edges"]}
    assert [key for key, is_confirmed in told.items() if is_confirmed] == [edges[0]["id"]]


def test_a_printing_of_a_name_says_whether_a_person_judged_who_is_meant(judged: Judged) -> None:
    path = f"/api/v1/actors/{actor_id('tmctc')}/mentions?limit=100"
    rows = judged.client.get(path).json()["rows"]
    assert {row["reviewed"] for row in rows} == {False}
    ((key,),) = judged.run(
        "SELECT key FROM document_actors WHERE actor_id = :actor AND article_id = :article",
        actor=actor_id("tmctc"),
        article=article_id("treasury-dprk"),
    )
    judged.say("same", key, "somebody else")
    rows = judged.client.get(path).json()["rows"]
    assert {row["reviewed"] for row in rows if row["article"]["id"] == article_id("treasury-dprk")} == {True}


def _take_back(judged: Judged, key: str) -> None:
    judged.take_back(key)


def _replace_and_restore(judged: Judged, key: str) -> None:
    """A later word replaces the first, and is taken back: the first holds again."""
    left = judged.run('SELECT "left" FROM judgements WHERE id = :key', key=key)[0][0]
    other = judged.say("reject", left)
    judged.take_back(key)
    assert "1 of " not in head(text_of(judged.client, f"/world/articles/{article_id('treasury-dprk')}"))
    judged.take_back(other)
    judged.run("UPDATE judgements SET withdrawn_at = NULL WHERE id = :key", key=key)


@pytest.mark.parametrize(("what", "is_confirmed"), [(_take_back, False), (_replace_and_restore, True)])
def test_a_word_taken_back_shows_at_once_on_pages_and_to_readers_who_come_with_an_etag(
    judged: Judged, what: Callable[[Judged, str], None], is_confirmed: bool
) -> None:
    page = f"/world/articles/{article_id('treasury-dprk')}"
    _, keys = judged.targets("treasury-dprk")
    said = judged.say("confirm", keys[0])
    assert "1 of " in head(text_of(judged.client, page))
    etag = judged.client.get("/api/v1/stats").headers["etag"]
    what(judged, said)
    assert ("1 of " in head(text_of(judged.client, page))) is is_confirmed
    answer = judged.client.get("/api/v1/stats", headers={"If-None-Match": etag})
    assert answer.status_code == 200


@pytest.mark.parametrize("column", [confirmed_act("x"), confirmed("x"), standing("x")])
def test_however_much_was_decided_only_what_is_about_the_claim_is_read(judged: Judged, column: str) -> None:
    plan = judged.run(
        f"EXPLAIN QUERY PLAN SELECT {column} FROM actions x JOIN articles r ON r.id = x.article_id"  # noqa: S608
    )
    read = [step for *_, step in plan if " v " in step or "judgements" in step]
    assert read
    assert all("SEARCH" in step and "idx_judgements_left" in step for step in read), read
