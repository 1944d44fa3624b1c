"""Pages that answer 200 and hold no document, by what they are."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from extractor.clean import clean
from extractor.errors import CleanError
from tests.clean.pages import BODY, PARAGRAPHS, html, page

WALLS = sorted(Path(__file__).parent.glob("walls/*.html"))


@pytest.mark.parametrize("path", WALLS, ids=lambda path: path.stem)
def test_wall_is_told_from_a_document(path: Path) -> None:
    """The file's name begins with the code it must be refused with."""
    with pytest.raises(CleanError) as caught:
        clean(page(path.read_bytes()))
    assert caught.value.code == path.stem.split(".")[0]


@pytest.mark.parametrize(
    "sentence",
    [
        "The exchange answered every request with 404 Not Found after the seizure, the indictment says.",
        "The site asked visitors to accept cookies and subscribe to continue reading, the court said.",
        "Customers had to sign in to continue and solve a captcha before they saw the market.",
    ],
)
def test_an_article_about_walls_is_an_article(sentence: str) -> None:
    article = clean(page(html(f"<p>{sentence}</p>" + BODY)))
    assert sentence in article.text
    assert not article.partial


def test_teaser_is_kept_as_partial_without_its_plea() -> None:
    data = json.dumps({"@type": "NewsArticle", "headline": "x", "isAccessibleForFree": False})
    teaser = f"<p>{PARAGRAPHS[0]}</p><p>Subscribe to continue reading this story and a hundred others.</p>"
    article = clean(page(html(teaser, head=f'<script type="application/ld+json">{data}</script>')))
    assert article.partial
    assert PARAGRAPHS[0] in article.text
    assert "Subscribe" not in article.text


def test_free_article_of_a_paid_site_is_whole() -> None:
    data = json.dumps({"@type": "NewsArticle", "isAccessibleForFree": False, "wordCount": 80})
    assert not clean(page(html(head=f'<script type="application/ld+json">{data}</script>'))).partial
