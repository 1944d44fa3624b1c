"""Hostile input read for a long time takes no more memory than hostile input read for a while."""

from __future__ import annotations

import ctypes
import gc
import random
from collections.abc import Callable
from pathlib import Path

import pytest

from extractor.acquire import read_items
from extractor.clean import clean
from extractor.errors import ExtractorError
from extractor.reader import Reader
from tests.acquire.conftest import NOW
from tests.chaos.test_texts import WORDS, page_of
from tests.clean.pages import page

pytestmark = pytest.mark.slow

STATM = Path("/proc/self/statm")
TAGS = ["<p>", "</p>", "<table>", "<tr>", "<td>", "<ul>", "<li>", "<h1>", "<article>", "<!--", "<![CDATA[", "<script>"]
FEED = ["<rss>", "<channel>", "<item>", "</item>", "<title>", "<link>", "<guid>", "http://x.example/a", "]]>", "&x;"]


def megabytes() -> float:
    gc.collect()
    if trim := getattr(ctypes.CDLL(None), "malloc_trim", None):
        trim(0)
    return int(STATM.read_text().split()[1]) * 4096 / 2**20


def scraps(dice: random.Random, pieces: list[str]) -> str:
    """Known pieces, and words nobody has ever seen."""
    fresh = ("".join(chr(dice.randrange(32, 0x2FF)) for _ in range(dice.randrange(12))) for _ in range(40))
    return " ".join(dice.choice(pieces) if dice.random() < 0.7 else next(fresh) for _ in range(dice.randrange(40)))


def read_a_feed(dice: random.Random) -> None:
    read_items(scraps(dice, FEED).encode("utf-8", "replace"), "https://x.example/feed", now=NOW)


def clean_a_page(dice: random.Random) -> None:
    body = dice.randbytes(2_000) if dice.random() < 0.3 else scraps(dice, TAGS * 3).encode("utf-8", "replace")
    clean(page(body, dice.choice(["text/html", "text/plain", "application/json", ""])))


def growth(work: Callable[[random.Random], None], times: int) -> float:
    """What the second half of a long series adds to the first."""
    dice, before = random.Random(7), 0.0
    for number in range(2 * times):
        if number == times:
            before = megabytes()
        try:
            work(dice)
        except ExtractorError:
            continue
    return megabytes() - before


@pytest.mark.skipif(not STATM.exists(), reason="this system does not tell how much memory is held")
@pytest.mark.parametrize(("work", "times"), [(read_a_feed, 1_000), (clean_a_page, 600)])
def test_thousands_of_scraps_leave_nothing_behind(
    work: Callable[[random.Random], None], times: int, figure: Callable[[str], None]
) -> None:
    grown = growth(work, times)
    figure(f"{work.__name__.replace('_', ' ')}: {grown:+.1f} MB over {times} inputs")
    assert grown < 8


@pytest.mark.skipif(not STATM.exists(), reason="this system does not tell how much memory is held")
def test_texts_leave_little_behind(reader: Reader, figure: Callable[[str], None]) -> None:
    """The tokenizer remembers every word it ever saw; a worker is replaced before that counts."""
    words = WORDS.split(" ")
    grown = growth(lambda dice: [reader.read(page_of(scraps(dice, words)))][:0], 150)
    figure(f"read a text: {grown:+.1f} MB over 150 inputs")
    assert grown < 25
