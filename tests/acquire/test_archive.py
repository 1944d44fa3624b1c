"""Captured pages come back as they went in, or not at all: nothing that is cut off or damaged is ever read as whole."""

from __future__ import annotations

import gzip
import os
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from extractor.acquire import Archive
from extractor.errors import AcquireError
from extractor.types import Page
from tests.acquire.conftest import NOW, make_item


def make_page(number: int = 0, body: bytes | None = None) -> Page:
    url = f"https://specimen.example/{number}"
    return Page(
        url=url,
        final_url=url + "/",
        source="specimen",
        fetched_at="2026-11-25T02:00:00+00:00",
        status=200,
        content_type="text/html; charset=koi8-r",
        body=os.urandom(3000) if body is None else body,
        item=make_item(url, title="Ünïcode \n and lines", summary="s" * 100),
    )


def fill(folder: Path, count: int = 5) -> tuple[str, list[tuple[int, Page]]]:
    with Archive(folder).segment("20261125T020000Z-run") as segment:
        pages = [make_page(number) for number in range(count)]
        places = [segment.write(page) for page in pages]
    return segment.file, [(offset, page) for (_, offset, _), page in zip(places, pages, strict=True)]


def test_a_page_comes_back_with_everything_but_its_fetch(tmp_path: Path) -> None:
    file, kept = fill(tmp_path)
    for offset, page in kept:
        assert Archive(tmp_path).read(file, offset) == page
    assert list(Archive(tmp_path).pages(file)) == kept


@pytest.mark.parametrize(
    "body", [b"", b"\0" * 70_000, b"WARC/1.0\r\n\r\n", b"\x1f\x8b\x08", b"HTTP/1.1 200 OK\r\n\r\nx"]
)
def test_any_body_comes_back(tmp_path: Path, body: bytes) -> None:
    with Archive(tmp_path).segment("a") as segment:
        file, offset, digest = segment.write(make_page(body=body))
    assert Archive(tmp_path).read(file, offset).body == body
    assert digest == make_page(body=body).sha256


def test_a_page_can_be_read_as_soon_as_its_place_is_told(tmp_path: Path) -> None:
    with Archive(tmp_path).segment("a") as segment:
        file, offset, _ = segment.write(make_page())
        assert (tmp_path / "a.warc.gz.open").exists()
        assert Archive(tmp_path).read(file, offset).url == make_page().url
    assert [path.name for path in tmp_path.iterdir()] == ["a.warc.gz"]


def test_a_segment_that_a_dead_run_left_open_is_read_and_its_name_is_not_used_again(tmp_path: Path) -> None:
    file, kept = fill(tmp_path)
    (tmp_path / file).rename(tmp_path / f"{file}.open")
    archive = Archive(tmp_path)
    assert archive.segments() == (file,)
    assert archive.read(file, kept[2][0]) == kept[2][1]
    with archive.segment(file.removesuffix(".warc.gz")) as another:
        assert another.file != file


@pytest.mark.slow
def test_a_segment_cut_anywhere_gives_its_whole_pages_and_never_half_a_one(tmp_path: Path) -> None:
    file, kept = fill(tmp_path / "whole", 4)
    content = (tmp_path / "whole" / file).read_bytes()
    ends = [offset for offset, _ in kept[1:]] + [len(content)]
    cut = tmp_path / "cut"
    cut.mkdir()
    pages = [page for _, page in kept]
    for length in [*range(0, len(content), 1000), *ends, *(end - 1 for end in ends)]:
        (cut / file).write_bytes(content[:length])
        whole = sum(end <= length for end in ends)
        found = [page for _, page in Archive(cut).pages(file) if isinstance(page, Page)]
        assert found == pages[: len(found)]
        # One more than the whole ones where only the end of a record, after its body, is missing.
        assert len(found) in {whole, whole + 1}
        for (offset, page), end in zip(kept, ends, strict=True):
            if end <= length:
                assert Archive(cut).read(file, offset) == page
            else:
                check_cut(Archive(cut), file, offset, page)


def check_cut(archive: Archive, file: str, offset: int, page: Page) -> None:
    try:
        assert archive.read(file, offset) == page
    except AcquireError as error:
        assert error.code in {"archive-cut", "archive-damaged"}  # noqa: PT017 - the few bytes after a body may be missing


@pytest.mark.parametrize(
    ("harm", "code"),
    [
        (lambda raw: raw.replace(b"a" * 3000, b"a" * 2000), "archive-cut"),
        (lambda raw: raw.replace(b"aa", b"ab"), "archive-damaged"),
    ],
)
def test_a_record_that_a_reader_of_such_files_believes_is_compared_with_its_own_length_and_digest(
    tmp_path: Path, harm: Callable[[bytes], bytes], code: str
) -> None:
    """Shortened or altered before it was packed, so that no checksum of gzip tells."""
    with Archive(tmp_path).segment("run") as segment:
        file, offset, _ = segment.write(make_page(body=b"a" * 3000))
    path = tmp_path / file
    path.write_bytes(gzip.compress(harm(gzip.decompress(path.read_bytes()))))
    with pytest.raises(AcquireError) as caught:
        Archive(tmp_path).read(file, offset)
    assert caught.value.code == code


@given(place=st.integers(0, 8_000), flip=st.integers(1, 255))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_damaged_byte_never_makes_another_page(tmp_path: Path, place: int, flip: int) -> None:
    file, kept = fill(tmp_path / str(place), 2) if not (tmp_path / str(place)).exists() else ("", [])
    if not file:
        return
    path = tmp_path / str(place) / file
    content = bytearray(path.read_bytes())
    content[place % len(content)] ^= flip
    path.write_bytes(content)
    for offset, page in kept:
        try:
            found = Archive(path.parent).read(file, offset)
        except AcquireError as error:
            assert error.code in {"archive-cut", "archive-damaged"}  # noqa: PT017 - most flips harm one page only
        else:
            assert found.body == page.body


def test_a_place_in_a_segment_that_is_not_there_is_missing(tmp_path: Path) -> None:
    with pytest.raises(AcquireError) as caught:
        Archive(tmp_path).read("gone.warc.gz", 0)
    assert caught.value.code == "archive-missing"


def test_a_name_from_the_knowledge_base_leads_nowhere_else(tmp_path: Path) -> None:
    (tmp_path / "secret").write_bytes(b"x")
    with pytest.raises(AcquireError):
        Archive(tmp_path / "archive").read("../secret", 0)


def test_old_segments_go_but_those_that_are_needed(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    for name, days in (("old", 40), ("needed", 40), ("young", 3)):
        with archive.segment(name) as segment:
            segment.write(make_page())
        written = (NOW - timedelta(days=days)).timestamp()
        os.utime(tmp_path / segment.file, (written, written))
    assert archive.expire(now=NOW, days=30, keep=frozenset({"needed.warc.gz"})) == ("old.warc.gz",)
    assert archive.segments() == ("needed.warc.gz", "young.warc.gz")


def test_headers_hold_no_line_breaks_of_others(tmp_path: Path) -> None:
    page = replace(
        make_page(), content_type="text/html\r\nX-Evil: 1", final_url="https://x.example/\r\nWARC-Type: warcinfo"
    )
    with Archive(tmp_path).segment("a") as segment:
        file, offset, _ = segment.write(page)
    assert Archive(tmp_path).read(file, offset).body == page.body
