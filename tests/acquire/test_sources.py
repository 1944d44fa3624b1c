"""Rows of sources.toml are checked one by one, and what is wrong with one is said in words."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractor.acquire import read_sources
from extractor.errors import SourceError
from extractor.types import Source

GOOD = {
    "key": '"agency-news"',
    "title": '"Agency News"',
    "kind": '"listing"',
    "url": '"https://agency.example/news"',
    "publisher": '"Agency"',
    "country": '"us"',
    "tier": '"official"',
    "language": '"en"',
    "licence": '"public domain"',
}


def write(folder: Path, *rows: dict[str, str]) -> Path:
    path = folder / "sources.toml"
    tables = ("[[source]]\n" + "\n".join(f"{name} = {value}" for name, value in row.items()) for row in rows)
    path.write_text("\n\n".join(tables), "utf-8")
    return path


def test_the_shipped_sources_are_in_order() -> None:
    sources = read_sources()
    assert len(sources) > 80
    assert len({source.url for source in sources}) == len(sources)
    assert all(isinstance(source, Source) for source in sources)


def test_a_row_may_say_everything_a_source_can_be_told(tmp_path: Path) -> None:
    more = {"link": '"a.h"', "next": "\"a[rel='next']\"", "max_pages": "2", "include": '"/news/"', "active": "false"}
    more |= {"clean": '{ keep = "//main", drop = ["//aside"] }', "expect": "{ items = [1, 60], days = 14 }"}
    [source] = read_sources(write(tmp_path, GOOD | more))
    assert (source.max_pages, source.active, source.clean["keep"], source.expect["days"]) == (2, False, "//main", 14)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"key": '"Agency News"'}, "lower-case words"),
        ({"kind": '"rss"'}, "kind must be one of"),
        ({"tier": '"rumour"'}, "tier must be one of"),
        ({"country": '"usa"'}, "alpha-2"),
        ({"language": '""'}, "639-1"),
        ({"licence": '" "'}, "is empty"),
        ({"url": '"agency.example/news"'}, "http://"),
        ({"url": '"ftp://agency.example/"'}, "http://"),
        ({"url": '"http://["'}, "http://"),
        ({"max_pages": "0"}, "positive"),
        ({"max_pages": '"5"'}, "max_pages must be int"),
        ({"active": "1"}, "active must be bool"),
        ({"include": '"("'}, "no regular expression"),
        ({"link": '"a:hover"'}, "link: "),
        ({"expect": "{ items = [9, 1] }"}, "[least, most]"),
        ({"expect": "{ item = [1, 9] }"}, "items and days"),
        ({"expect": '{ days = "7" }'}, "number of days"),
        ({"clean": '{ remove = "//aside" }'}, "keep and drop"),
        ({"colour": '"red"'}, "unknown field 'colour'"),
    ],
)
def test_a_bad_value_is_named_with_its_row(tmp_path: Path, change: dict[str, str], words: str) -> None:
    with pytest.raises(SourceError) as caught:
        read_sources(write(tmp_path, GOOD | change))
    assert words in str(caught.value)
    assert str(caught.value).startswith(f"{tmp_path}/sources.toml: ")


@pytest.mark.parametrize("name", GOOD)
def test_a_missing_field_is_named(tmp_path: Path, name: str) -> None:
    row = {key: value for key, value in GOOD.items() if key != name}
    with pytest.raises(SourceError, match=f"field '{name}' is missing"):
        read_sources(write(tmp_path, row))


def test_a_key_may_be_used_once(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="used twice"):
        read_sources(write(tmp_path, GOOD, GOOD | {"url": '"https://other.example/"'}))


@pytest.mark.parametrize(
    "text", ["", "[source]\nkey = 1", "source = 3", "[[source]]", "x = 1\n[[source]]", "[[", "\xff"]
)
def test_a_file_that_is_no_list_of_sources_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "sources.toml"
    path.write_bytes(text.encode("latin-1"))
    with pytest.raises(SourceError):
        read_sources(path)


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"nowhere\.toml: cannot be read"):
        read_sources(tmp_path / "nowhere.toml")
