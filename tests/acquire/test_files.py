"""Saved documents: what is there is read in order, what is wrong is one issue, and nothing is read without bounds."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.acquire import files, is_binary, read_files, read_record
from extractor.types import Issue, Page, Source
from tests.acquire.conftest import make_source

SEEN = "2026-11-25T02:00:00+00:00"


def saved(url: str | Path) -> Source:
    return make_source(kind="file", url=str(url))


def outcomes(url: str | Path) -> list[str]:
    """URL of every page, code of every issue."""
    found = read_files(saved(url))
    return [one.code if isinstance(one, Issue) else one.url.rpartition("/")[2] for one in found]


def test_a_folder_is_read_in_the_order_of_its_paths(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    for name in ("b.html", "a.txt", "sub/c.htm", "ignored.png", "d.jsonl"):
        (tmp_path / name).write_text('{"id": "r1", "text": "x"}' if name.endswith("jsonl") else "<p>x</p>", "utf-8")
    assert outcomes(tmp_path) == ["a.txt", "b.html", "record:r1", "c.htm"]


def test_globs_file_addresses_and_names_that_look_like_globs(tmp_path: Path) -> None:
    for name in ("a1.txt", "a2.txt", "b.txt", "x[1].txt", "ä ö.txt"):
        (tmp_path / name).write_text("words", "utf-8")
    assert outcomes(tmp_path / "a*.txt") == ["a1.txt", "a2.txt"]
    assert outcomes(tmp_path / "x[1].txt") == ["x%5B1%5D.txt"]
    assert outcomes((tmp_path / "ä ö.txt").as_uri()) == ["%C3%A4%20%C3%B6.txt"]
    assert outcomes(tmp_path / "z*.txt") == ["no-files"]


def test_the_kind_of_a_file_without_a_telling_name_is_read_from_its_bytes(tmp_path: Path) -> None:
    (tmp_path / "page").write_text("  <html>", "utf-8")
    (tmp_path / "text").write_text("words", "utf-8")
    kinds = [next(iter(read_files(saved(tmp_path / name)))).content_type for name in ("page", "text")]
    assert kinds == ["text/html", "text/plain"]


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("a.txt", b"", "empty"),
        ("a.txt", b" \n\t ", "empty"),
        ("a.html", bytes(range(256)) * 8, "binary"),
        ("a.html", b"%PDF-1.7 words", "binary"),
        ("a.jsonl", b"", "empty"),
        ("a.jsonl", b'{"id": ', "bad-json"),
        ("a.jsonl", b"[" * 100_000, "bad-json"),
        ("a.jsonl", b"3", "bad-record"),
        ("a.jsonl", b'{"text": "x"}', "bad-record"),
        ("a.jsonl", b'{"id": "", "text": "x"}', "bad-record"),
        ("a.jsonl", b'{"id": "1", "text": ["x"]}', "bad-record"),
        ("a.jsonl", b'{"id": "1", "text": " "}', "empty"),
        ("a.jsonl", b"\xff\xfe\xff", "bad-json"),
    ],
)
def test_what_cannot_be_read_is_an_issue(tmp_path: Path, name: str, content: bytes, code: str) -> None:
    (tmp_path / name).write_bytes(content)
    assert outcomes(tmp_path / name) == [code]


def test_a_file_that_is_not_there_is_an_issue(tmp_path: Path) -> None:
    assert outcomes(tmp_path / "nowhere.txt") == ["unreadable"]


def test_one_bad_line_costs_one_line_and_is_named_by_its_number(tmp_path: Path) -> None:
    rows = ['{"id": "1", "text": "x"}', "{", "", '{"id": 4, "text": "y", "url": "https://x.example/4"}']
    (tmp_path / "a.jsonl").write_text("\n".join(rows), "utf-8")
    first, second, third = read_files(saved(tmp_path / "a.jsonl"))
    assert isinstance(first, Page)
    assert isinstance(second, Issue)
    assert isinstance(third, Page)
    assert second.subject == f"{tmp_path}/a.jsonl:2"
    assert (first.url, third.url) == ("record:1", "https://x.example/4")


def test_a_line_or_a_file_beyond_all_measure_is_refused_and_the_rest_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "_LONGEST", 1000)
    long, short = json.dumps({"id": "1", "text": "x" * 5000}), '{"id": "2", "text": "x"}'
    (tmp_path / "a.jsonl").write_text(f"{long}\n{short}\n", "utf-8")
    (tmp_path / "b.txt").write_text("x" * 1001, "utf-8")
    assert outcomes(tmp_path) == ["too-large", "record:2", "too-large"]


def test_wide_encodings_are_text() -> None:
    assert not is_binary("Санкции".encode("utf-16"))
    assert not is_binary("Санкции".encode("koi8-r"))


@pytest.mark.fuzz
@given(st.binary(max_size=200))
def test_any_line_is_a_page_or_an_issue(line: bytes) -> None:
    found = read_record(line, saved("x.jsonl"), subject="x.jsonl:1", fetched_at=SEEN)
    assert isinstance(found, Issue) or found.url
