"""Plain texts and records: the article alone, as near to what was given as can be."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.clean import clean, clean_text, normalise
from extractor.errors import CleanError
from extractor.types import make_id
from tests.clean.pages import PARAGRAPHS, SEEN, item, page, source

STORY = "\n\n".join(PARAGRAPHS)
HEADLINE = "Treasury Sanctions Vexholm Trading Network"


def test_repeated_headline_is_printed_once_in_its_fullest_form() -> None:
    printed = f"{HEADLINE}\n\n{HEADLINE}\n\n{HEADLINE}: A Deep Dive\n\n{STORY}"
    article = clean_text(printed, url="https://blog.example/1")
    assert article.text == f"{HEADLINE}: A Deep Dive\n\n{STORY}"
    assert article.title == f"{HEADLINE}: A Deep Dive"


def test_a_paragraph_that_begins_like_the_headline_is_no_headline() -> None:
    printed = f"{HEADLINE}\n\n{STORY}\n\n{HEADLINE} of ships that fly other flags."
    assert clean_text(printed).text == printed


@pytest.mark.parametrize(
    "tail",
    [
        "发表回复\n\n一站式掌握加密市场增长动能\n\n马上进入 解锁优势\n客服头像",
        "Поделиться\n\nПохожие новости",
        "Leave a Reply\n\nYour email address will not be published.",
        "Share this article\n\nRelated stories\n\nSenator Quill Ambrose opens bridge\nWeather: rain in the north",
        "Compartir\n\nNoticias relacionadas\n\nEl alcalde Ramiro Quintán abre un puente",
        "Advertisement\n\nNewsletter",
        "Read more:",
        "MORE : Senator Quill Ambrose opens bridge",
    ],
)
def test_furniture_around_a_text_goes(tail: str) -> None:
    assert clean_text(f"{STORY}\n\n{tail}").text == STORY


@pytest.mark.parametrize(
    "tail",
    [
        "Also known as: 韋克斯霍爾姆 (Vexholm Trading)",
        "- Telegram\n- X",
        "Related Treasury actions were taken on the same day. They named two banks.",
        "More on the network: its ships were seen in June, and its director was charged.",
        "Identifying information follows.\n\nKELLIM, Orsa; DOB 1 Jan 1970.",
    ],
)
def test_what_belongs_to_the_story_stays(tail: str) -> None:
    assert clean_text(f"{STORY}\n\n{tail}").text == f"{STORY}\n\n{tail}"


def test_foreign_names_in_a_short_or_mixed_text_are_not_furniture() -> None:
    assert clean_text("Orsa Kellim\n\nОрса Келлим").text == "Orsa Kellim\n\nОрса Келлим"


@pytest.mark.parametrize(
    ("opening", "day"),
    [
        ("March 2, 2026\n\n", "2026-03-02"),
        ("WASHINGTON, 2 March 2026 — ", "2026-03-02"),
        ("Berlin, 2. März 2026\n\n", "2026-03-02"),
        ("Madrid, 2 de marzo de 2026\n\n", "2026-03-02"),
        ("Updated 2026-03-02\n\n", None),
        ("March 2, 2031\n\n", None),
        ("On Monday\n\n", None),
    ],
)
def test_dateline_gives_the_date_of_a_text(opening: str, day: str | None) -> None:
    article = clean_text(opening + STORY, seen=SEEN)
    assert (article.published, article.published_origin) == (day, "text" if day else "")


def test_record_is_taken_as_it_is_given() -> None:
    record = {
        "id": "r1",
        "url": "https://gov.example/1?utm_source=x",
        "title": HEADLINE,
        "date": "2026-03-02",
        "publisher": "Bureau",
    }
    article = clean(page(json.dumps(record | {"text": STORY}), "application/json", url="file:r"), source())
    assert article.text == STORY, "the title of a record is not part of its text"
    assert (article.title, article.published, article.published_origin) == (HEADLINE, "2026-03-02", "record")
    assert (article.publisher, article.url, article.tier) == ("Bureau", "https://gov.example/1", "press")
    assert article.document_id == make_id("document", "https://gov.example/1")


def test_record_without_address_is_known_by_its_id() -> None:
    article = clean(page(json.dumps({"id": "r1", "url": None, "text": STORY}), "application/json", url="archive.jsonl"))
    assert article.document_id == make_id("document", "r1")


def test_saved_text_takes_title_and_date_of_its_item() -> None:
    article = clean(page(STORY, "text/plain", item=item(title=HEADLINE, published="2026-03-01")))
    assert (article.title, article.published, article.text) == (HEADLINE, "2026-03-01", STORY)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (STORY, "en"),
        ("El Departamento del Tesoro sancionó hoy a la empresa Vexholm y a su director por mover petróleo. " * 3, "es"),
        (
            "Das Finanzministerium hat am Freitag die Reederei und ihren Geschäftsführer auf die Liste gesetzt. " * 3,
            "de",
        ),
        ("美国财政部海外资产控制办公室周五宣布对该公司及其董事实施制裁，称其协助转移资金。" * 3, "zh"),
        ("Vexholm", ""),
    ],
)
def test_language_is_read_from_the_text(text: str, language: str) -> None:
    assert clean_text(text).language == language


def test_three_megabytes_are_read() -> None:
    text = "\n\n".join(f"{number}. {STORY}" for number in range(6000))
    assert 2_500_000 < len(clean_text(text).text) == len(normalise(text))


@pytest.mark.parametrize(
    ("text", "code"),
    [("", "empty-page"), (" \u200b\n", "empty-page"), ("=-" * 99, "not-text"), ("x" * 6_000_000, "too-large")],
)
def test_what_is_no_text_is_refused_by_name(text: str, code: str) -> None:
    with pytest.raises(CleanError) as caught:
        clean_text(text, url="u")
    assert (caught.value.code, caught.value.url) == (code, "u")


# --- properties --------------------------------------------------------------------------

MARKUP = st.lists(
    st.one_of(
        st.sampled_from(
            [
                "<p>",
                "</p>",
                "<table>",
                "<tr>",
                "<td>",
                "<ul>",
                "<li>",
                "<h1>",
                "<article>",
                "<!--",
                "<![CDATA[",
                "<script>",
                "&#0;",
            ]
        ),
        st.sampled_from(
            [
                '<script type="application/ld+json">{"@type":"Article","headline":[1]}</script>',
                '<meta name="date" content="9">',
            ]
        ),
        st.sampled_from(
            ['<link rel="canonical" href="http://[::1">', '<html lang="xx">', "<title>404</title>", *PARAGRAPHS]
        ),
        st.text(max_size=40),
    ),
    max_size=30,
).map("".join)
TYPES = st.sampled_from(
    [
        "text/html",
        "text/plain",
        "application/json",
        "",
        "text/html; charset=utf-7",
        "application/pdf",
        "text/html; charset=utf-16",
    ]
)
BODIES = st.one_of(
    st.binary(max_size=3000),
    MARKUP.map(lambda text: text.encode("utf-8", "surrogatepass")),
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=200),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    ).map(lambda value: json.dumps({"text": value, "id": value, "url": value}).encode()),
)


@pytest.mark.fuzz
@given(BODIES, TYPES, st.text(max_size=30))
def test_no_bytes_raise_anything_but_clean_error(body: bytes, content_type: str, url: str) -> None:
    subject = page(body, content_type, url="https://example.com/" + url, item=item(published=url))
    codes: list[str] = []
    try:
        article = clean(subject, source())
    except CleanError as error:
        codes.append(error.code)
    else:
        assert article.text
        assert article.text == normalise(article.text)
        assert clean(subject, source()) == article
    assert "clean" not in codes, "every refusal says why"
