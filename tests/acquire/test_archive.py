"""What was captured comes back byte for byte, whether a server sent it or a file held it."""

from __future__ import annotations

import pytest

from extractor.acquire import Archive
from extractor.types import Page


@pytest.mark.parametrize("url", ["https://news.example/a", "file:///saved/a.txt", "record:a"])
def test_a_captured_document_comes_back(tmp_path, url):
    page = Page(
        url=url, final_url=url, source="specimen", fetched_at="2026-03-01T02:00:00+00:00", status=200,
        content_type="text/plain", body="Orsa Kellim 中 was designated.".encode(),
    )  # fmt: skip
    archive = Archive(tmp_path)
    with archive.segment("20260301T020000Z-run") as segment:
        file, offset, digest = segment.write(page)
    found = archive.read(file, offset)
    assert (found.url, found.body, found.sha256) == (url, page.body, digest)
