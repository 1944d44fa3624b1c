"""The specimen world: it says what it is, its feeds list what it holds, nobody real is in it."""

from __future__ import annotations

import hashlib
import json
import re
import tomllib
import unicodedata
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from lxml import html as lxml_html

from corpus import pages
from corpus.serve import build_routes
from extractor.clean import clean
from extractor.errors import CleanError
from extractor.types import Page, Source

if TYPE_CHECKING:
    from pathlib import Path

OUTLETS = {outlet.key: outlet for outlet in pages.read_outlets()}
DOCUMENTS = [(outlet, document) for outlet in OUTLETS.values() for document in outlet.documents]
CAST = tomllib.loads((pages.HERE / "cast.toml").read_text("utf-8"))
SOURCES = tomllib.loads((pages.HERE / "sources.toml").read_text("utf-8"))["source"]
EVERYTHING = "\n".join(path.read_text("utf-8") for path in sorted((pages.HERE / "world").rglob("*.md")))


def name_of(case: object) -> str:
    return f"{case.key}" if isinstance(case, pages.Outlet) else f"{getattr(case, 'slug', case)}"


def cleaned(outlet: pages.Outlet, document: pages.Document) -> str:
    row = next(row for row in SOURCES if f"/{outlet.key}/" in row["url"])
    page = Page(
        url=f"http://127.0.0.1:8042{outlet.path(document)}",
        final_url="",
        source=row["key"],
        fetched_at="2026-02-01T00:00:00+00:00",
        status=200,
        content_type="text/html; charset=utf-8",
        body=pages.render_page(outlet, document).encode(),
    )
    article = clean(page, Source(**row))
    assert article.published == document.published.isoformat()
    assert article.language == outlet.language
    assert article.partial == document.teaser
    return article.text


# --- what it promises ----------------------------------------------------------------------


def test_world_is_as_large_as_promised() -> None:
    assert len(OUTLETS) >= 7
    assert len(DOCUMENTS) >= 44
    assert OUTLETS["treasury"].pages == 2
    assert {outlet.format for outlet in OUTLETS.values()} == {"rss", "atom", "json", "listing"}


@pytest.mark.parametrize("edit", [False, True])
def test_every_page_says_that_it_is_a_specimen(edit: bool) -> None:
    routes = build_routes(edit=edit)
    silent = [
        path for path, route in routes.items() if path != "/robots.txt" and "specimen" not in route.text.casefold()
    ]
    unmarked = [
        path for path, route in routes.items() if route.content_type == "text/html" and pages.SPECIMEN not in route.text
    ]
    assert not silent
    assert not unmarked


def test_every_outlet_lists_all_its_documents() -> None:
    routes = build_routes()
    for outlet in OUTLETS.values():
        index = f"/{outlet.key}/{outlet.index}"
        text = "".join(route.text for path, route in routes.items() if path.split("?")[0] == index)
        assert [row.slug for row in outlet.documents if outlet.path(row) not in text] == []


def test_every_outlet_has_a_source_row() -> None:
    urls = {row["url"].removeprefix("{base}") for row in SOURCES}
    assert urls == {f"/{outlet.key}/{outlet.index}" for outlet in OUTLETS.values()}
    for row in SOURCES:
        assert Source(**row).kind == ("listing" if OUTLETS[row["url"].split("/")[1]].format == "listing" else "feed")


def test_selectors_of_the_listings_find_the_rows() -> None:
    for row in SOURCES:
        outlet = OUTLETS[row["url"].split("/")[1]]
        if outlet.format != "listing":
            continue
        found = [
            link.get("href")
            for number in range(outlet.pages)
            for link in lxml_html.fromstring(pages.render_listing(outlet, number + 1)).xpath(
                "//div[@class='views-row']/h3/a"
            )
        ]
        assert row["link"] == ".views-row h3 a"
        assert found == [outlet.path(document) for document in outlet.documents]
        assert all(re.search(row.get("include", ""), url) for url in found)


def test_manifest_is_current() -> None:
    assert (pages.HERE / "manifest.jsonl").read_text("utf-8") == pages.manifest()
    row = json.loads(pages.manifest().splitlines()[0])
    assert row["sha256"] == hashlib.sha256((pages.HERE / row["file"]).read_bytes()).hexdigest()


# --- what comes out of it --------------------------------------------------------------------


@pytest.mark.parametrize(("outlet", "document"), [case for case in DOCUMENTS if not case[1].gone], ids=name_of)
def test_cleaning_gives_the_document_and_nothing_of_its_site(outlet: pages.Outlet, document: pages.Document) -> None:
    """Title first, then every block that was written, in order; no word of the furniture."""
    lines = [line for line in cleaned(outlet, document).split("\n") if line]
    written = [re.sub(r"^(?:## |> |\| )|\s*\|$", "", line) for line in document.body.split("\n") if line]
    # A body that repeats the headline (the blog) is read with the fullest form of it, once.
    first = max([document.title, *(line for line in written[:2] if line.startswith(document.title))], key=len)
    assert lines == [first, *(line for line in written if not line.startswith(document.title))]


def test_soft_404_is_refused() -> None:
    outlet, document = next(case for case in DOCUMENTS if case[1].gone)
    with pytest.raises(CleanError) as caught:
        cleaned(outlet, document)
    assert caught.value.code == "soft-404"


def test_edited_article_is_another_version() -> None:
    before = OUTLETS["harbour"]
    after = next(outlet for outlet in pages.read_outlets(edit=True) if outlet.key == "harbour")
    changed = [
        (old.slug, new.updated)
        for old, new in zip(before.documents, after.documents, strict=True)
        if old.body != new.body
    ]
    assert [slug for slug, _ in changed] == ["yacht-in-the-bay"]
    assert all(updated for _, updated in changed)


def test_wire_story_is_reprinted_by_two() -> None:
    sentence = "send software developers abroad".replace("send", "sends")
    assert [outlet.key for outlet, document in DOCUMENTS if sentence in document.body] == [
        "courier",
        "harbour",
        "meridian",
    ]


# --- who is in it ----------------------------------------------------------------------------


def test_cast_is_complete_and_printed() -> None:
    printed = EVERYTHING
    assert [name for key in CAST for name in CAST[key] if name not in printed] == []
    addresses = re.findall(
        r"\b(?:0x[0-9A-Fa-f]{40}|bc1[0-9a-z]{20,}|[1LT][1-9A-HJ-NP-Za-km-z]{33}|4[1-9A-HJ-NP-Za-km-z]{94})\b", printed
    )
    assert set(addresses) == {address for coin in ("btc", "eth", "trx", "ltc", "xmr") for address in CAST[coin]}
    assert set(re.findall(r"IMO (\d{7})", printed)) == set(CAST["imo"])


def folded(name: str) -> frozenset[str]:
    ascii_name = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().casefold()
    return frozenset(re.findall(r"\w+", ascii_name))


@pytest.mark.real
def test_no_invented_name_is_a_listed_name(shared: Path) -> None:
    """Neither the full name nor, for persons, first and last name alone, in any order."""
    listed: dict[frozenset[str], str] = {}
    for line in (shared / "data/sdn_merged.jsonl").read_text().splitlines():
        row = json.loads(line)
        for name in (row["name"], *row["aliases"]):
            listed[folded(name)] = name
    assert folded("AEROCARIBBEAN AIRLINES") in listed
    clashes = []
    for kind in ("persons", "companies", "groups", "vessels"):
        for name in CAST[kind]:
            words = name.split()
            forms = {folded(name), *(folded(" ".join(pair)) for pair in pairwise(words) if kind == "persons")}
            clashes += [(name, listed[form]) for form in forms if len(form) > 1 and form in listed]
    assert clashes == []
