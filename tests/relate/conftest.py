"""A reader of prosecutors' releases, whose text is all that a test gives."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extractor.annotate import build_annotator
from extractor.lexicon import load_lexicon
from extractor.relate import relate
from extractor.types import Record
from tests.make import make_article


@pytest.fixture(scope="session")
def read() -> Callable[..., Record]:
    """Read the text of a release of a U.S. attorney."""
    lexicon = load_lexicon()
    annotator = build_annotator(lexicon)

    def reader(text: str, title: str = "Man sentenced") -> Record:
        article = make_article(text, title=title, publisher="US DOJ USAO", published="2025-03-20")
        return relate(annotator.annotate(article), lexicon)

    return reader
