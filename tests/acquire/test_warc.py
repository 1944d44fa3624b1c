"""Archives of any maker: their pages come out whole, and what is cut off is told of and never half a page."""

from __future__ import annotations

import gzip
import io
import tracemalloc
import zlib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from extractor.acquire import Archive, warc
from extractor.acquire.warc import is_warc, read_warc
from extractor.types import Issue, Page
from tests.conftest import examples

URL = "https://gazette.example.com/1"
BODY = b"<html><body><p>OFAC designated Vexholm Trading LLC.</p></body></html>"


def write(path: Path, *records: dict, compress: bool = True) -> Path:
    """Write a WARC file as other programs do."""
    with path.open("wb") as stream:
        writer = WARCWriter(stream, gzip=compress)
        writer.write_record(writer.create_warcinfo_record(path.name, {"software": "another"}))
        for record in records:
            writer.write_record(make(writer, **({"url": URL, "body": BODY} | record)))
    return path


def make(writer, *, url: str, body: bytes, kind: str = "response", content_type: str = "text/html", **head: str):
    """A record of an archive; `head` are the headers of the web server, and `status`."""
    status = head.pop("status", "200 OK")
    fields = [("Content-Type", content_type), *head.items()]
    http = StatusAndHeaders(status, fields, protocol="HTTP/1.1") if kind == "response" else None
    dated = {"WARC-Date": "2026-03-02T10:00:00Z"}
    return writer.create_warc_record(
        url, kind, payload=io.BytesIO(body), http_headers=http, warc_content_type=content_type, warc_headers_dict=dated
    )


def codes(path: Path) -> list[str]:
    return [content.code if isinstance(content, Issue) else content.url for content in read_warc(path)]


@pytest.mark.parametrize("compress", [True, False])
def test_a_page_of_another_program_is_read(tmp_path: Path, compress: bool) -> None:
    (page,) = read_warc(write(tmp_path / "a.warc.gz", {}, compress=compress))
    assert isinstance(page, Page)
    assert (page.url, page.body, page.content_type, page.source) == (URL, BODY, "text/html", "")
    assert page.fetched_at == "2026-03-02T10:00:00+00:00"


def test_transfer_and_content_codings_are_taken_off(tmp_path: Path) -> None:
    packed = gzip.compress(BODY)
    chunked = b"%x\r\n%s\r\n0\r\n\r\n" % (len(packed), packed)
    headers = {"Transfer-Encoding": "chunked", "Content-Encoding": "gzip"}
    (page,) = read_warc(write(tmp_path / "a.warc", {"body": chunked} | headers))
    assert page.body == BODY


@pytest.mark.parametrize(
    "record",
    [
        {"kind": "request", "body": b"GET /1 HTTP/1.1\r\nHost: gazette.example.com\r\n\r\n"},
        {"kind": "metadata"},
        {"status": "301 Moved"},
        {"status": "404 Not Found"},
        {"content_type": "image/png"},
        {"url": "dns:gazette.example.com"},
    ],
)
def test_what_is_no_page_is_passed_over(tmp_path: Path, record: dict) -> None:
    assert codes(write(tmp_path / "a.warc.gz", record, {"url": URL + "2"})) == [URL + "2"]


def test_texts_taken_out_of_pages_are_read(tmp_path: Path) -> None:
    record = {"kind": "conversion", "content_type": "text/plain", "body": b"OFAC designated Vexholm Trading LLC."}
    (page,) = read_warc(write(tmp_path / "a.warc.gz", record))
    assert page.content_type == "text/plain"


@pytest.mark.parametrize("compress", [True, False])
def test_of_a_file_cut_anywhere_whole_pages_come_and_never_half_a_one(tmp_path: Path, compress: bool) -> None:
    whole = write(
        tmp_path / "whole.warc.gz", *({"url": f"{URL}/{n}"} for n in range(3)), compress=compress
    ).read_bytes()
    cut = tmp_path / "cut.warc.gz"
    for length in range(0, len(whole), 97):
        cut.write_bytes(whole[:length])
        for content in read_warc(cut):
            assert isinstance(content, Issue) or content.body == BODY
            assert not isinstance(content, Issue) or content.code in {"archive-cut", "archive-damaged"}


def test_a_record_larger_than_any_page_is_not_even_begun(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(warc, "_HUGE", 1000)
    assert codes(write(tmp_path / "a.warc.gz", {"body": b"x" * 1001}, {"url": URL + "/2"})) == [URL + "/2"]


@pytest.mark.parametrize(
    ("before", "piece"),
    [
        (b"", b"x" * 1_000_000),
        (b"WARC/1.0\r\nWARC-Type: ", b"x" * 1_000_000),
        (b"WARC/1.0\r\n", b"X-Name: value\r\n" * 60_000),
        (b"WARC/1.0\r\nX-Name: value\r\n", b" and so on\r\n" * 80_000),
    ],
)
def test_a_head_without_end_is_given_up_before_it_fills_the_memory(tmp_path: Path, before: bytes, piece: bytes) -> None:
    """A hundred megabytes, a hundred kilobytes packed: the pages before stand, and a part of that is kept at most."""
    path = write(tmp_path / "a.warc.gz", {})
    packer = zlib.compressobj(wbits=31)
    with path.open("ab") as stream:
        stream.write(packer.compress(before))
        for _ in range(100):
            stream.write(packer.compress(piece))
        stream.write(packer.flush())
    tracemalloc.start()
    try:
        assert codes(path) == [URL, "archive-damaged"]
        assert tracemalloc.get_traced_memory()[1] < 60_000_000
    finally:
        tracemalloc.stop()


def test_an_answer_that_is_no_http_costs_itself(tmp_path: Path) -> None:
    path = write(tmp_path / "a.warc", {}, {"url": URL + "/2"}, compress=False)
    path.write_bytes(path.read_bytes().replace(b"HTTP/1.1 200 OK", b"XTTP/1.1 200 OK", 1))
    assert codes(path) == ["not-http", URL + "/2"]


def test_what_is_no_archive_is_one_issue(tmp_path: Path) -> None:
    path = tmp_path / "a.warc.gz"
    path.write_bytes(b"This is a diary. " * 100)
    assert codes(path) == ["archive-damaged"]
    assert codes(tmp_path / "none.warc") == ["unreadable"]


def test_a_segment_of_ours_gives_its_pages_with_source_and_item(tmp_path: Path) -> None:
    page = Page(
        url=URL, final_url=URL, source="gazette", fetched_at="2026-03-02T10:00:00+00:00", status=200,
        content_type="text/html", body=BODY,
    )  # fmt: skip
    with Archive(tmp_path).segment("night") as segment:
        segment.write(page)
    (path,) = tmp_path.iterdir()
    assert is_warc(path)
    assert list(read_warc(path)) == [page]


@pytest.fixture(scope="module")
def archives(tmp_path_factory: pytest.TempPathFactory) -> tuple[bytes, bytes]:
    """An archive of three pages, as it is and packed."""
    packed = {"Content-Encoding": "gzip", "Transfer-Encoding": "chunked", "body": b"5\r\nhello\r\n0\r\n\r\n"}
    path = tmp_path_factory.mktemp("archives") / "a.warc.gz"
    plain, small = (write(path, {}, packed, {"kind": "resource"}, compress=way).read_bytes() for way in (False, True))
    return plain, small


@pytest.mark.fuzz
@settings(max_examples=examples(150))
@given(
    is_packed=st.booleans(),
    damage=st.lists(st.tuples(st.floats(0, 0.999), st.integers(0, 255)), max_size=8),
    rest=st.floats(0, 1),
)
def test_a_damaged_archive_gives_pages_or_issues(
    tmp_path_factory: pytest.TempPathFactory,
    archives: tuple[bytes, bytes],
    is_packed: bool,
    damage: list[tuple[float, int]],
    rest: float,
) -> None:
    content = bytearray(archives[is_packed])
    for place, byte in damage:
        content[int(place * len(content))] = byte
    path = tmp_path_factory.getbasetemp() / "fuzzed.warc.gz"
    path.write_bytes(content[: int(rest * len(content)) + 1])
    for found in read_warc(path):
        assert isinstance(found, Page | Issue)


@pytest.mark.fuzz
@settings(max_examples=examples(150))
@given(
    st.lists(
        st.sampled_from(
            [
                b"WARC/1.0\r\n",
                b"WARC-Type: response\r\n",
                b"Content-Length: 9999999999999\r\n",
                b"\r\n",
                b"Content-Length: -1\r\n",
                b"Content-Length: x\r\n",
                b"WARC-Target-URI: http://a/\r\n",
                b"HTTP/1.1 200 OK\r\n",
                b"\x1f\x8b\x08\0",
                b"Content-Type: text/html\r\n",
                b"Transfer-Encoding: chunked\r\n",
                b"ffffffffff\r\n",
                b"WARC-Date: x\r\n",
                b"\xff\xfe",
            ]
        )
    ).map(b"".join)
    | st.binary(max_size=400)
)
def test_any_bytes_are_an_archive_or_issues(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    path = tmp_path_factory.getbasetemp() / "bytes.warc"
    path.write_bytes(content)
    for found in read_warc(path):
        assert isinstance(found, Page | Issue)
