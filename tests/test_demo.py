"""The specimen world, crawled over HTTP as at night: all of it is learnt, and the next night learns nothing twice."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from corpus import demo
from corpus.pages import read_outlets
from corpus.serve import Server
from extractor.store import KnowledgeBase
from tests.conftest import ROOT

if TYPE_CHECKING:
    from pathlib import Path


def crawl(db: Path, world: Server, **settings: str) -> subprocess.CompletedProcess[str]:
    """One nightly run against the world, as `make demo` does it."""
    sources = db.with_name("sources.toml")
    sources.write_text(demo.SOURCES.read_text("utf-8").replace("{base}", world.url), "utf-8")
    environ = os.environ | demo.settings_for(world.url) | {"PYTHONPATH": str(ROOT)} | settings
    command = [sys.executable, "-m", "extractor", "run", str(db), "--sources", str(sources)]
    return subprocess.run(command, check=False, capture_output=True, text=True, env=environ, timeout=280)


def known(db: Path) -> list[str]:
    """Everything a knowledge base knows, without when it was learnt."""
    with KnowledgeBase(db) as kb:
        return list(kb.dump())


def rows(db: Path, sql: str) -> list[dict]:
    with KnowledgeBase(db) as kb:
        return list(kb.rows(sql))


@pytest.fixture(scope="module")
def nights(tmp_path_factory):
    """Three nights over one base: the first, one without news, one after an outlet corrected an article."""
    db = tmp_path_factory.mktemp("demo") / "demo.db"
    states, talks, requests = [], [], []
    with Server() as world:
        for night in range(3):
            if night == 2:
                world.edit()
            asked = len(world.requests)
            # The specimens are dated; corrections are looked for among what is young on the last night.
            talks.append(crawl(db, world, **({"EXTRACTOR_REVISIT_DAYS": "36500"} if night == 2 else {})))
            states.append(known(db))
            requests.append(len(world.requests) - asked)
    return db, states, talks, requests


def test_the_first_night_learns_and_says_what(nights):
    _, states, talks, _ = nights
    assert talks[0].returncode == 1  # one page is a soft 404, and said to be
    assert "Traceback" not in talks[0].stderr
    assert "Designations learned in this run" in talks[0].stdout
    assert states[0]


def test_the_second_night_stores_nothing_new(nights):
    _, states, talks, _ = nights
    assert talks[1].returncode == 0
    assert "Nothing new was stored." in talks[1].stdout
    assert states[1] == states[0]


def test_the_second_night_asks_for_no_article_that_cannot_have_changed(nights):
    *_, requests = nights
    assert requests[1] < requests[0] / 2


def test_a_corrected_article_gets_a_new_version_beside_the_old(nights):
    db, *_ = nights
    versions = rows(db, "SELECT document_id, superseded_by FROM articles GROUP BY id")
    edited = [row["document_id"] for row in versions if row["superseded_by"]]
    assert len(edited) == len(set(edited)) >= 1
    current = [row["document_id"] for row in versions if not row["superseded_by"]]
    assert len(current) == len(set(current))
    assert set(edited) < set(current)


def test_every_readable_document_of_the_world_is_an_article(nights):
    db, *_ = nights
    documents = sum(len(outlet.documents) for outlet in read_outlets())
    articles = rows(db, "SELECT count(*) AS n FROM articles WHERE superseded_by IS NULL")[0]["n"]
    assert articles == documents - 1  # the soft 404


def test_every_claim_leads_to_a_quote_that_stands_in_its_article(nights):
    db, *_ = nights
    wrong = """SELECT count(*) AS n FROM evidence e JOIN articles a ON a.id = e.article_id
               WHERE substr(a.text, e.start + 1, e."end" - e.start) != e.quote"""
    assert rows(db, wrong)[0]["n"] == 0
    assert rows(db, "SELECT count(*) AS n FROM designations WHERE coalesce(quote, '') = ''")[0]["n"] == 0
