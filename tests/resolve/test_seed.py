"""The article this project began with stands in the story of the release it tells of, and says more than that does."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from extractor.acquire.files import read_record
from extractor.reader import Reader
from extractor.store import KnowledgeBase
from extractor.types import Page, Record, Source
from tests.store.nights import new, save

pytestmark = pytest.mark.real

_SEED = "https://news.example/seed"


def sources() -> Iterator[tuple[str, Source]]:
    for tier in ("official", "press"):
        yield tier, Source(
            key=tier, title=tier, kind="file", url="", publisher=tier, country="us", tier=tier,
            language="en", licence="",
        )  # fmt: skip


def documents(shared: Path, seed_date: str) -> Iterator[tuple[str, dict[str, str]]]:
    """The Treasury's releases of seven weeks, and the article."""
    with (shared / "data/treasury_releases.jsonl").open("rb") as lines:
        rows = map(json.loads, lines)
        yield from (("official", row) for row in rows if "2025-10-20" <= row["date"] <= "2025-11-20")
    text = (shared / "data/seed_article.txt").read_text("utf-8")
    yield "press", {"id": "seed", "url": _SEED, "title": text.split("\n")[0], "date": seed_date, "text": text}


def records(found: Iterable[tuple[str, dict[str, str]]], reader: Reader) -> Iterator[Record]:
    by_tier = dict(sources())
    for tier, row in found:
        line = json.dumps(row).encode()
        page = read_record(line, by_tier[tier], subject=row["url"], fetched_at="2026-01-01T00:00:00+00:00")
        assert isinstance(page, Page)
        yield reader.read(page, by_tier[tier])


def story(kb: KnowledgeBase) -> dict[str, str]:
    """Who is named in the story of the article, and by whom."""
    rows = kb.rows(
        "SELECT a.name, a.named_by FROM story_actors a JOIN articles r ON r.story_id = a.story_id WHERE r.url = ?",
        [_SEED],
    )
    return {row["name"]: row["named_by"] for row in rows}


@pytest.mark.parametrize("seed_date", ["2025-11-05", ""])
def test_the_article_is_part_of_the_story_of_its_release(
    shared: Path, reader: Reader, tmp_path: Path, seed_date: str
) -> None:
    with new(tmp_path) as kb:
        kb.save_sources(source for _, source in sources())
        save(kb, records(documents(shared, seed_date), reader))
        (lead,) = kb.rows(
            "SELECT l.url, l.published, s.n_articles FROM articles r JOIN stories s ON s.id = r.story_id "
            "JOIN articles l ON l.id = s.lead_article_id WHERE r.url = ?",
            [_SEED],
        )
        assert (lead["published"], lead["n_articles"]) == ("2025-11-04", 2)
        named = story(kb)
        assert named["Lazarus Group"] == "coverage", "only the article names them"
        assert named["Jang Kuk Chol"] == named["Ho Jong Son"] == "official"
        assert named["Office of Foreign Assets Control"] == "both"
