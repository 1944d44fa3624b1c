"""The headline of a document is told from the names of its site and of its section."""

from __future__ import annotations

import pytest

from extractor.clean import clean, clean_text
from extractor.clean.titles import is_section
from tests.clean.pages import BODY, PARAGRAPHS, html, item, page

HEADLINE = "Two Sellers of Forged Bills of Lading Charged in Port Scheme"
OFFICE, SITE = "Office of Public Notices", "United States Department of Specimens"
TEXT = "\n\n".join(PARAGRAPHS)


def title_of(head_title: str, h1: str, meta: str = "", **fields: object) -> str:
    """The headline of a page whose head is called so, and that shows this above its text."""
    body = f"<html lang='en'><head><title>{head_title}</title>{meta}</head><body>{h1}<main>{BODY}</main></body></html>"
    return clean(page(body, **fields)).title


def og(title: str) -> str:
    return f'<meta property="og:title" content="{title}"><meta property="og:site_name" content="{SITE}">'


@pytest.mark.parametrize(
    ("head_title", "h1", "meta"),
    [
        (f"{OFFICE} | {HEADLINE} | {SITE}", f"<h1>{OFFICE}</h1><h1>{HEADLINE}</h1>", ""),
        (f"{OFFICE} | {HEADLINE} | {SITE}", f"<h1>{OFFICE}</h1><h2>{HEADLINE}</h2>", og(HEADLINE)),
        (f"{OFFICE} | {HEADLINE} | {SITE}", "", ""),
        (f"{HEADLINE} | {OFFICE} | {SITE}", "", ""),
        (f"Press Releases | {SITE}", "<h1>Press Releases</h1>", og(HEADLINE)),
        (f"Press Releases | {SITE}", f"<h1>Press Releases</h1><h1>{HEADLINE}</h1>", ""),
        (f"{HEADLINE} | Press Releases", "<h1>Press Releases</h1>", ""),
        (SITE, f"<h1>{HEADLINE}</h1>", og(SITE)),
        ("Home", f"<h1>{HEADLINE}</h1>", ""),
        (HEADLINE, "<h1>Newsroom</h1>", og(f"{HEADLINE} - {SITE}")),
    ],
)
def test_the_headline_of_a_page_is_no_name_of_its_section(head_title: str, h1: str, meta: str) -> None:
    assert title_of(head_title, h1, meta) == HEADLINE


def test_a_headline_is_taken_as_the_page_prints_it() -> None:
    printed = f"{HEADLINE} – and a Harbour Pilot Pleads Guilty"
    assert title_of(f"{printed} - {SITE}", f"<h1>{printed}</h1>", og(printed)) == printed


def test_a_page_that_is_only_called_by_its_section_takes_the_title_of_its_feed() -> None:
    fields = {"item": item(title=f"{HEADLINE} | {SITE}")}
    assert title_of("Press Releases", "<h1>Press Releases</h1>", **fields) == HEADLINE
    assert title_of("Press Releases", "<h1>Press Releases</h1>") == "Press Releases"


@pytest.mark.parametrize(
    ("title", "headline"),
    [
        (f"{OFFICE} | {HEADLINE} | {SITE}", HEADLINE),
        (f"{HEADLINE} | The Specimen Gazette", HEADLINE),
        (f"{OFFICE} | {OFFICE}", OFFICE),
        (f"{SITE} | Homepage | {SITE}", SITE),
        ("Operation Harbour Light - Three Arrested", "Operation Harbour Light - Three Arrested"),
        (HEADLINE, HEADLINE),
        ("", ""),
    ],
)
def test_the_title_of_a_record_is_told_from_its_site(title: str, headline: str) -> None:
    assert clean_text(TEXT, title=title).title == headline


def test_a_record_called_by_its_section_is_called_by_its_own_words() -> None:
    assert clean_text(f"{HEADLINE}\n\n{TEXT}", title="Press Releases").title == HEADLINE
    opening = clean_text(TEXT, title="Press Releases").title
    assert opening.startswith("WASHINGTON — Today, the Office of Foreign Assets Control designated Vexholm")
    assert opening.endswith("…")
    assert len(opening) <= 121


@pytest.mark.parametrize(
    "name",
    [
        *("Press Releases", "Latest press releases", "Press / Public Documents", "News", "Latest News", "Home"),
        *("Homepage", "Media releases", "Newsroom", "Pressemitteilungen", "Communiqué de presse", "Новости"),
    ],
)
def test_names_that_many_pages_bear_are_no_headlines(name: str) -> None:
    assert is_section(name)


@pytest.mark.parametrize(
    "headline",
    [
        *("Cyberstalker Sentenced", "OFAC News: Vexholm Designated", "AlphaBay Takedown", "Statement by the Secretary"),
        *("Press Release on the Designation of Vexholm Trading", "Home of a Tanker Owner Searched", "Nursing home"),
    ],
)
def test_short_headlines_are_headlines(headline: str) -> None:
    assert not is_section(headline)
    assert clean(page(html(title=headline))).title == headline
