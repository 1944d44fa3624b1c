"""A page becomes its article: text, headline, date, publisher, address, language."""

from __future__ import annotations

import json
import time
from contextlib import suppress

import pytest

from extractor.clean import clean
from extractor.errors import CleanError
from extractor.types import make_id
from tests.clean.pages import BODY, PARAGRAPHS, html, item, page, source

TITLE = "Treasury Sanctions Vexholm Trading Network"


def ld(**fields: object) -> str:
    return f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle"} | fields)}</script>'


# --- text --------------------------------------------------------------------------------


def test_article_comes_out_without_the_furniture_of_its_site() -> None:
    article = clean(page(html()), source())
    assert article.text == "\n\n".join((TITLE, *PARAGRAPHS))
    assert article.title == TITLE
    assert (article.publisher, article.source, article.tier, article.language) == (
        "Specimen Gazette",
        "gazette",
        "press",
        "en",
    )


def test_headline_stands_first_and_once() -> None:
    with_headline_in_body = html(f"<h2>{TITLE}</h2>" + BODY)
    for text in (clean(page(html())).text, clean(page(with_headline_in_body)).text):
        assert text.startswith(TITLE + "\n")
        assert text.count(TITLE) == 1


def test_lists_and_tables_keep_their_lines() -> None:
    table = "<table><tr><th>Vessel</th><th>IMO</th></tr><tr><td>Orla Star</td><td>9074729</td></tr></table>"
    bullets = "<h2>The following were designated</h2><ul><li>Orsa Kellim</li><li>Vexholm <b>Shipping</b> Ltd</li></ul>"
    lines = clean(page(html(BODY + bullets + table))).text.split("\n")
    assert "- Orsa Kellim" in lines
    assert "- Vexholm Shipping Ltd" in lines
    assert "The following were designated" in lines
    assert "Orla Star | 9074729" in lines


def test_source_rules_choose_and_drop_elements() -> None:
    body = BODY + '<div class="box"><p>About the Gazette: founded in 1901, it reports on shipping.</p></div>'
    row = source(clean={"keep": "//article", "drop": ["//div[@class='box']"]})
    assert "founded in 1901" not in clean(page(html(body)), row).text
    with pytest.raises(CleanError) as caught:
        clean(page(html()), source(clean={"drop": ["//div[["]}))
    assert caught.value.code == "bad-xpath"


def test_precision_gives_way_where_it_returns_little() -> None:
    loose = "".join(f"<div><span>{text}</span></div>" for text in PARAGRAPHS)
    article = clean(page(f"<html><head><title>{TITLE}</title></head><body><div>{loose}</div></body></html>"))
    assert all(text in article.text for text in PARAGRAPHS)


def test_a_page_drawn_by_scripts_is_read_from_its_structured_data() -> None:
    head = ld(headline=TITLE, articleBody="\n\n".join(PARAGRAPHS))
    article = clean(page(f'<html><head><title>{TITLE}</title>{head}</head><body><div id="app"></div></body></html>'))
    assert article.text == "\n\n".join((TITLE, *PARAGRAPHS))


# --- date --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("head", "body", "published", "expected"),
    [
        (ld(datePublished="2026-03-03T09:00:00Z"), "", "Mon, 02 Mar 2026 10:00:00 GMT", ("2026-03-02", "feed")),
        (ld(datePublished="2026-03-03T23:30:00-05:00"), "", None, ("2026-03-03", "json-ld")),
        ('<meta property="article:published_time" content="2026-03-01T10:00:00Z">', "", None, ("2026-03-01", "meta")),
        ("", '<p class="date"><time datetime="2026-02-27">27 February 2026</time></p>', None, ("2026-02-27", "page")),
        (ld(datePublished="2099-01-01"), "", None, (None, "")),
        (ld(datePublished="0000-00-00"), "", "garbage " * 9999, (None, "")),
    ],
)
def test_date_comes_from_the_surest_origin(
    head: str, body: str, published: str | None, expected: tuple[str | None, str]
) -> None:
    article = clean(page(html(body + BODY, head=head), item=item(published=published)))
    assert (article.published, article.published_origin) == expected


# --- address and ids -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("asked", "stated", "known"),
    [
        ("https://www.Example.com:443/a/../b?id=7&utm_source=x&fbclid=y#top", "", "https://www.example.com/b?id=7"),
        ("https://news.example.co.uk/b?id=7", "https://www.example.co.uk/story/7", "https://www.example.co.uk/story/7"),
        ("https://news.example.co.uk/b", "https://other.co.uk/b", "https://news.example.co.uk/b"),
        ("https://example.com/b", "https://example.com/", "https://example.com/b"),
        ("https://example.com/b", "/c", "https://example.com/c"),
        ("https://example.com/b", "http://[bad", "https://example.com/b"),
        ("https://example.com/b?b=2&a=1&q=%7Efoo", "", "https://example.com/b?b=2&a=1&q=~foo"),
    ],
)
def test_document_is_known_by_one_address(asked: str, stated: str, known: str) -> None:
    head = f'<link rel="canonical" href="{stated}">' if stated else ""
    article = clean(page(html(head=head), url=asked))
    assert article.url == known
    assert article.document_id == make_id("document", known.rstrip("/"))


def test_scheme_and_final_slash_make_no_other_document() -> None:
    asked = ("http://example.com/b", "https://example.com/b", "https://example.com/b/")
    assert len({clean(page(html(), url=url)).document_id for url in asked}) == 1


def test_a_new_text_is_a_new_version_of_the_same_document() -> None:
    first, second = clean(page(html())), clean(page(html(BODY.replace("three banks", "four banks"))))
    assert first.document_id == second.document_id
    assert first.id != second.id
    assert first.id == make_id(first.document_id, first.text_sha256)
    assert clean(page(html())) == first


def test_furniture_makes_no_new_version() -> None:
    assert clean(page(html(after="<p>Popular: fishing</p>"))).id == clean(page(html())).id


# --- bytes -------------------------------------------------------------------------------

ACCENTED = (
    "Der Händler Jörg Weißmüller aus Köln überwies das Geld an die Reederei, wie die Behörde am Freitag erklärte."
)
CYRILLIC = "Управление по контролю за иностранными активами внесло в список компанию и её директора, живущего в Москве."
JAPANESE = "財務省外国資産管理局は金曜日、北朝鮮の銀行の代表者とその会社を制裁対象に指定したと発表した。"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (ACCENTED, "utf-8"),
        (ACCENTED, "windows-1252"),
        (ACCENTED, "iso-8859-15"),
        (ACCENTED, "utf-16"),
        (CYRILLIC, "koi8-r"),
        (CYRILLIC, "windows-1251"),
        (CYRILLIC, "utf-16-le"),
        (JAPANESE, "shift_jis"),
        (JAPANESE, "euc-jp"),
        (JAPANESE, "iso-2022-jp"),
    ],
)
def test_every_encoding_gives_the_same_text(text: str, encoding: str) -> None:
    body = html("".join(f"<p>{text} {number}.</p>" for number in range(5))).encode(encoding)
    assert f"{text} 3." in clean(page(body, f"text/html; charset={encoding}")).text


@pytest.mark.parametrize("label", ["iso-8859-1", "iso-8859-2", "koi8-r", "no-such-charset"])
def test_utf8_is_recognised_under_a_wrong_label(label: str) -> None:
    body = html(f"<p>{ACCENTED}</p>" + BODY)
    assert ACCENTED in clean(page(body, f"text/html; charset={label}")).text


@pytest.mark.parametrize(
    ("body", "content_type", "code"),
    [
        (b"%PDF-1.7 ...", "text/html", "binary"),
        (b"\x1f\x8b\x08\x00rest", "text/html", "binary"),
        (bytes(range(256)) * 40, "text/html", "binary"),
        (b"\0" * 5000, "text/plain", "binary"),
        (b"....", "image/png", "binary"),
        (b"", "text/html", "empty-page"),
        (b"<html></html>", "text/html", "empty-page"),
        (b"x" * (5 * 2**20 + 1), "text/html", "too-large"),
        (b"<p>x</p>" * 40_000, "text/html", "too-complex"),
        (b"1 2 3 4 5 6 7 8 9 = + - 1 2 3", "text/plain", "not-text"),
        (b"{broken", "application/json", "bad-record"),
        (b"[" * 100_000, "application/json", "bad-record"),
        (b'{"id": "1"}', "application/json", "bad-record"),
    ],
)
def test_what_is_no_page_is_refused_by_name(body: bytes, content_type: str, code: str) -> None:
    with pytest.raises(CleanError) as caught:
        clean(page(body, content_type))
    assert caught.value.code == code
    assert caught.value.url


@pytest.mark.parametrize(
    "bomb", ["<p>", "<br>", "<tr>", "<li>", "<a>", "<div>", "<b>", "<span>", "<table>", "<option>"]
)
def test_a_run_of_one_tag_is_nothing(bomb: str) -> None:
    assert PARAGRAPHS[1] in clean(page(html(before=bomb * 200_000))).text


@pytest.mark.parametrize("bomb", ["<p>x</p>", "<tr><td>1</td></tr>", "<div><b>", "<p><a href='/'>y</a></p>", "<br>x"])
def test_a_tag_bomb_costs_seconds(bomb: str) -> None:
    started = time.process_time()
    for size in (50_000, 500_000):
        with suppress(CleanError):  # nested too deep or too large: the page is lost, the night is not
            clean(page(html(before=bomb * (size // bomb.count("<")))))
    assert time.process_time() - started < 20
