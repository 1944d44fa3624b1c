"""The bars on real input: main text and dates of 43 news pages, and texts left as given."""

from __future__ import annotations

import gzip
import json
import re
from collections import Counter
from typing import TYPE_CHECKING, Any

import pytest

from extractor.clean import clean, clean_text, normalise
from extractor.types import Article
from tests.clean.pages import page

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

pytestmark = pytest.mark.real


def words(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", text.casefold()))


def gold_words(version: dict[str, Any]) -> Counter[str]:
    """Words of the gold body: summary, headings, paragraphs, and the title that `clean` puts first."""
    body = version["body"]
    parts = [*body["summary"], version["title"]]
    for section in body["sections"]:
        parts += section["headline"] + section["paragraphs"]
    return words("\n".join(parts))


def overlap(ours: Counter[str], gold: Counter[str]) -> float:
    return 2 * (ours & gold).total() / (ours.total() + gold.total())


def read(path: Path) -> tuple[Article, dict[str, Any]]:
    """Return our article and the gold version (a file lists all pages of its outlet) that fits best."""
    outlet = path.name.split("_")[0]
    body = gzip.decompress(path.read_bytes())
    article = clean(
        page(body, "text/html", url=f"https://{outlet}.example/story", fetched_at="2026-11-25T00:00:00+00:00")
    )
    versions = json.loads((path.parent / f"{outlet}.json").read_text()).values()
    return article, max(versions, key=lambda version: overlap(words(article.text), gold_words(version)))


def test_news_pages_give_their_body_and_their_date(shared: Path, figure: Callable[[str], None]) -> None:
    read_pages = [read(path) for path in sorted((shared / "data/pages").glob("*.html.gz"))]
    scores = [overlap(words(article.text), gold_words(version)) for article, version in read_pages]
    dates = [article.published == version["publishing_date"][:10] for article, version in read_pages]
    assert len(scores) == 43
    figure(f"real pages: F1 {sum(scores) / len(scores):.4f} of the words of {len(scores)} bodies (bar .92)")
    figure(f"real pages: {min(scores):.3f} the worst, {sorted(scores)[len(scores) // 2]:.3f} the median")
    figure(f"real pages: {sum(dates)} of {len(dates)} dates right, {sum(dates) / len(dates):.1%} (bar 95 %)")
    assert sum(scores) / len(scores) >= 0.92
    assert sum(dates) / len(dates) >= 0.95


def test_seed_article_comes_out_alone(shared: Path) -> None:
    article = clean_text((shared / "data/seed_article.txt").read_text())
    title = "US Treasury Sanctions Web of North Korean Bankers Tied to Global Crypto Crime Operation"
    assert article.text.startswith(title)
    assert article.text.count(title) == 2  # the headline, and the sentence of the conclusion that names it
    assert article.text.endswith("proactive in addressing these challenges.")
    assert article.language == "en"


@pytest.mark.slow
def test_official_texts_stay_as_given_but_for_buttons(shared: Path) -> None:
    """2,292 releases: nothing is refused; whole short lines and whom the press may ask are all that is taken away."""
    for name in ("treasury_releases", "us_federal_releases"):
        for line in (shared / f"data/{name}.jsonl").read_text().splitlines():
            given = normalise(json.loads(line)["text"])
            kept = Counter(clean_text(given).text.split("\n"))
            lost = Counter(given.split("\n")) - kept
            assert not kept - Counter(given.split("\n"))
            assert sum(count for text, count in lost.items() if text) <= 8
            assert all(len(text) <= 60 or text.startswith("Press contact for ") for text in lost)
