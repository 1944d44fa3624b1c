"""What a link as printed leads to."""

from __future__ import annotations

import pytest

from extractor.acquire.urls import join

BASE = "https://news.example/dir/feed.xml"


@pytest.mark.parametrize(
    ("printed", "leads_to"),
    [
        ("/a?id=3", "https://news.example/a?id=3"),
        (" http://news.example/a ", "http://news.example/a"),
        ("h\tttp://news.example/a\r", "http://news.example/a"),
        ("https://news.example/\n    a", "https://news.example/a"),
        ("mailto:desk@news.example", ""),
        ("http://", ""),
        ("\t", ""),
    ],
)
def test_a_link_leads_to_what_a_browser_would_ask_for(printed: str, leads_to: str) -> None:
    assert join(BASE, printed) == leads_to
