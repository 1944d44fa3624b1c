"""Pages made to cost an extractor minutes: each costs itself at most, and the page after it is read."""

from __future__ import annotations

import json
import multiprocessing
from collections.abc import Callable

import pytest

from extractor.clean import clean
from extractor.errors import ExtractorError
from extractor.types import Article, Page
from extractor.worker import Limits, Workers
from tests.clean.pages import BODY, PARAGRAPHS, html, page

pytestmark = pytest.mark.slow

MOST = 50_000  # tags: fewer than are refused at sight


def many(tag: str, words: str = "x", times: int = MOST) -> str:
    return f"<{tag}>{words}</{tag.split(maxsplit=1)[0]}>" * (times // 2)


def ld(value: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(value)}</script>'


def nested(depth: int) -> object:
    value: object = {"@type": "Article"}
    for _ in range(depth):
        value = {"@graph": [value]}
    return value


# Each stands before the article of a page.
PAYLOADS = {
    "paragraphs": many("p"),
    "paragraphs, more than any page has": "<p>x</p>" * 200_000,
    "line breaks": "x<br>" * MOST,
    "line breaks, more than any page has": "x<br>" * 200_000,
    "table rows": "<table>" + "<tr><td>x</td></tr>" * (MOST // 4) + "</table>",
    "table rows, more than any page has": "<table>" + "<tr><td>x</td></tr>" * 200_000 + "</table>",
    "cells of any width": "<table><tr><td colspan='99999999' rowspan='99999999'>x</td></tr></table>" * 3_000,
    "tables in tables": "<table><tr><td>" * 5_000,
    "divisions in divisions": "<div>" * 100_000 + "x" + "</div>" * 100_000,
    "divisions and letters in turn": "<div>x<b>y" * (MOST // 2),
    "lists in lists": "<ul><li>x" * (MOST // 2),
    "links": many("a href='/x'"),
    "headings": many("h1"),
    "titles": many("title"),
    "spans without a blank": many("span"),
    "comments": "<!-- x -->" * 200_000,
    "comments that never end": "<!--" * 200_000,
    "tags that never end": "<p " * 20_000,
    "attributes": f"<p {' '.join(f'a{number}=1' for number in range(100_000))}>x</p>",
    "attributes, in tags that never end": f"<p {' '.join(f'a{number}' for number in range(100_000))}",
    "attributes that begin like tags": f"<p {' '.join(f'<a{number}=1' for number in range(40_000))}>",
    "quotation marks that never end": '<p a=\'b" c="' * 20_000,
    "a few attributes each": f"<p {' '.join(f'a{number}=1' for number in range(190))}>x</p>" * 2_000,
    "one attribute": f"<p title='{'x' * 4_000_000}'>x</p>",
    "entities": "&amp;&#x41;&nbsp;" * 200_000,
    "dates": "<time datetime='2026-01-01'>1/2/3/4/5</time>" * (MOST // 2),
    "digits and slashes": f"<p>{'1/' * 300_000}{'20260101' * 100_000}</p>",
    "meta tags": "<meta name='date' content='jan jan jan jan jan jan jan jan'>" * MOST,
    "structured data": "".join(ld({"@type": "Article", "headline": "x" * 50}) for _ in range(10_000)),
    "structured data within itself": ld(nested(200)) + f'<script type="application/ld+json">{"[" * 200_000}</script>',
    "scripts": many("script", "var x = '<p>';"),
    "brackets": f"<p>{'(' * 500_000}x{')' * 500_000}</p>",
    "one word": f"<p>{'x' * 4_000_000}</p>",
    "NUL and half characters": "<p>\0&#0;&#xD800;</p>" * 10_000,
}


def make_cleaner() -> Callable[[Page], Article]:
    return clean


def test_each_payload_costs_itself_at_most_and_the_next_page_is_read(figure: Callable[[str], None]) -> None:
    assert len(PAYLOADS) >= 25
    pages = []
    for number, payload in enumerate(PAYLOADS.values()):
        pages.append(page(html(before=payload), url=f"https://gazette.example.com/payload/{number}"))
        pages.append(page(html(BODY), url=f"https://gazette.example.com/healthy/{number}"))
    with Workers(make_cleaner, Limits(), count=2) as workers:
        outcomes = [outcome for _, outcome in workers.map(pages)]
    assert multiprocessing.active_children() == []
    healthy = outcomes[1::2]
    assert all(isinstance(outcome, Article) and PARAGRAPHS[0] in outcome.text for outcome in healthy)
    bombs = zip(PAYLOADS, outcomes[::2], strict=True)
    refused = {name: outcome.code for name, outcome in bombs if isinstance(outcome, ExtractorError)}
    figure(f"{len(PAYLOADS)} page bombs: {len(PAYLOADS) - len(refused)} read, others {sorted(set(refused.values()))}")
    assert set(refused.values()) <= {"too-complex", "consent-wall"}, refused  # a site's banner is left of some


@pytest.mark.parametrize("name", ["divisions in divisions", "attributes", "one attribute", "entities", "dates"])
def test_what_only_swells_a_page_leaves_its_text_as_it_is(name: str) -> None:
    assert PARAGRAPHS[1] in clean(page(html(before=PAYLOADS[name]))).text
