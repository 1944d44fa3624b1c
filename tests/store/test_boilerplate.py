"""A text that stands at four or more addresses of one source is kept once, whatever the order it was found in."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from extractor.store import KnowledgeBase
from extractor.types import Fetch, Item, Page, Record, Source
from tests.make import make_article, make_record
from tests.store.nights import new, resolve_all

NOTICE = "OFAC designated Vexholm Trading LLC today. Orsa Kellim is the director of Vexholm Trading LLC. Notice {}."
SOURCES = [
    Source(key=key, title=key, kind="feed", url=f"https://{key}.example/feed", publisher=key, country="us",
           tier="official", language="en", licence="specimen")
    for key in ("one", "two")
]  # fmt: skip


def shown(address: int, text: int = 0, source: str = "one") -> Record:
    """What stands at an address of a source."""
    url = f"https://{source}.example/{address}"
    return make_record(make_article(NOTICE.format(text), url=url, source=source))


def night(kb: KnowledgeBase, *records: Record) -> list[str]:
    """Read pages, as a run does, and say what was seen of each; boilerplate is settled at its end."""
    run = kb.begin_run("run", "test")
    kb.save_sources(SOURCES)
    saved = [read(kb, record, run) for record in records]
    kb.settle_boilerplate(run)
    resolve_all(kb, run)
    kb.end_run(run)
    return saved


def read(kb: KnowledgeBase, record: Record, run: str) -> str:
    article = record.article
    item = Item(source=article.source, url=article.url, id=article.url, title="", published=None, summary="")
    page = Page(
        url=article.url, final_url=article.url, source=article.source, fetched_at="2026-11-25T02:00:00+00:00",
        status=200, content_type="text/html", body=article.text.encode(), item=item,
        fetch=Fetch(url=article.url, kind="article", outcome="ok", status=200, bytes=1, seconds=0.1,
                    fetched_at="2026-11-25T02:00:00+00:00"),
    )  # fmt: skip
    return kb.save_record(record, kb.save_page(page, run), run, "v1")


def standing(kb: KnowledgeBase) -> list[str]:
    rows = kb.rows("SELECT url FROM articles WHERE superseded_by IS NULL ORDER BY url")
    return [row["url"].removeprefix("https://").replace(".example", "") for row in rows]


def test_of_four_addresses_the_smallest_is_kept_and_the_others_say_why(tmp_path):
    with new(tmp_path) as kb:
        night(kb, *(shown(number) for number in (4, 2, 3, 1)))
        assert standing(kb) == ["one/1"]
        kept = next(kb.rows("SELECT id FROM articles WHERE superseded_by IS NULL"))["id"]
        assert {row["superseded_by"] for row in kb.rows("SELECT superseded_by FROM articles")} == {None, kept}
        outcomes = kb.rows("SELECT url, outcome FROM pages ORDER BY url")
        assert [row["outcome"] for row in outcomes] == ["stored", "boilerplate", "boilerplate", "boilerplate"]
        issues = list(kb.rows("SELECT code, subject, message FROM issues ORDER BY subject"))
        assert [issue["subject"] for issue in issues] == [f"https://one.example/{number}" for number in (2, 3, 4)]
        assert {issue["code"] for issue in issues} == {"boilerplate"}
        assert all(issue["message"].endswith("is kept at https://one.example/1") for issue in issues)


def test_what_is_set_aside_counts_for_no_actor_and_no_story(tmp_path):
    with new(tmp_path) as kb:
        night(kb, *(shown(number) for number in range(5)))
        assert {row["n_articles"] for row in kb.rows("SELECT n_articles FROM actors")} == {1}
        assert len(list(kb.rows("SELECT 1 FROM designations"))) == 1


@pytest.mark.parametrize(
    "records",
    [
        [shown(number) for number in range(3)],
        [shown(number, source=source) for source in ("one", "two") for number in range(3)],
        [shown(number, text=number) for number in range(9)],
    ],
    ids=["three addresses", "three of each of two sources", "nine texts"],
)
def test_less_than_that_is_no_boilerplate(tmp_path, records):
    with new(tmp_path) as kb:
        night(kb, *records)
        assert len(standing(kb)) == len(records)
        assert kb.counts()["issues"] == 0


def test_the_fourth_address_of_another_night_makes_it_boilerplate(tmp_path):
    with new(tmp_path, "nights.db") as nights, new(tmp_path, "once.db") as once:
        for number in (3, 1, 4, 2):
            night(nights, shown(number))
        night(once, *(shown(number) for number in (1, 2, 3, 4)))
        assert standing(nights) == ["one/1"]
        assert rows_of(nights) == rows_of(once)


def test_a_night_without_news_changes_nothing(tmp_path):
    with new(tmp_path) as kb:
        records = [shown(number) for number in range(6)]
        night(kb, *records)
        before, changes = list(kb.dump()), len(list(kb.rows("SELECT 1 FROM changes")))
        assert night(kb, *records) == ["same"] * 6
        assert night(kb) == []
        assert list(kb.dump()) == before
        assert len(list(kb.rows("SELECT 1 FROM changes"))) == changes


def test_an_address_with_a_text_of_its_own_has_a_second_version_and_stands_again(tmp_path):
    with new(tmp_path) as kb:
        night(kb, *(shown(number) for number in range(5)))
        assert night(kb, shown(3, text=7)) == ["changed"]
        assert standing(kb) == ["one/0", "one/3"]
        versions = kb.rows("SELECT version, superseded_by FROM articles WHERE url LIKE '%/3' ORDER BY version")
        first, second = versions
        assert (first["version"], second["version"]) == (1, 2)
        assert first["superseded_by"] == next(kb.rows("SELECT id FROM articles WHERE version = 2"))["id"]


def test_when_the_text_is_no_longer_everywhere_all_addresses_stand_again(tmp_path):
    with new(tmp_path) as kb:
        night(kb, *(shown(number) for number in range(4)))
        night(kb, shown(0, text=7))
        assert standing(kb) == ["one/0", "one/1", "one/2", "one/3"]
        assert {row["outcome"] for row in kb.rows("SELECT outcome FROM pages")} == {"stored"}
        assert kb.counts()["issues"] == 0
        night(kb, shown(0))
        assert standing(kb) == ["one/0"], "and went back to it"


def test_when_the_kept_address_changes_another_is_kept(tmp_path):
    with new(tmp_path) as kb:
        night(kb, *(shown(number) for number in range(5)))
        night(kb, shown(0, text=7))
        assert standing(kb) == ["one/0", "one/1"]
        assert all(row["message"].endswith("/1") for row in kb.rows("SELECT message FROM issues"))


def test_the_teaser_of_a_copy_takes_nobodys_place(tmp_path):
    with new(tmp_path) as kb:
        night(kb, *(shown(number) for number in range(4)))
        teaser = shown(2, text=9)
        night(kb, replace(teaser, article=replace(teaser.article, partial=True)))
        assert standing(kb) == ["one/0"]


def test_a_rule_that_reads_more_leaves_the_copies_aside(tmp_path):
    with new(tmp_path) as kb:
        records = [shown(number) for number in range(4)]
        night(kb, *(replace(record, relations=()) for record in records))
        before = kb.counts()["issues"]
        assert night(kb, *records) == ["reread"] * 4
        assert (standing(kb), kb.counts()["issues"]) == (["one/0"], before)


EDITS = st.lists(st.tuples(st.integers(0, 5), st.integers(0, 1)), min_size=1, max_size=14)


@given(EDITS, st.data())
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_however_the_pages_are_spread_over_nights_the_end_is_the_same(tmp_path_factory, edits, data):
    folder: Path = tmp_path_factory.mktemp("bases")
    cuts = [0, *sorted(data.draw(st.sets(st.integers(1, len(edits))))), len(edits)]
    with new(folder, "nights.db") as nights, new(folder, "once.db") as once:
        for start, end in pairwise(cuts):
            night(nights, *(shown(*edit) for edit in edits[start:end]))
        night(once, *(shown(*edit) for edit in edits))
        assert standing(nights) == standing(once)
        assert rows_of(nights) == rows_of(once)


def rows_of(kb: KnowledgeBase) -> list[str]:
    """The dump, but for the ids of actors, which tell of the first night that saw them."""
    return [line for line in kb.dump() if line.startswith(('["articles"', '["pages"', '["issues"', '["evidence"'))]
