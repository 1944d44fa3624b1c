"""Selectors pick what CSS says they pick; what this reader does not know is refused, never misread."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from extractor.acquire.selectors import read_selector

PAGE = html.fromstring("""<html><body>
<ul id="list" class="news latest"><li class="first"><a href="/a" rel="nofollow next" lang="en-GB">A</a></li>
<li><a href="/b.pdf" title="it's">B</a><p><a href="/c">C</a></p></li><li class="last"><span>none</span></li></ul>
<h2>Older</h2><div data-x="1"><a href="https://x.example/d">D</a></div><p><a>E</a></p></body></html>""")


@pytest.mark.parametrize(
    ("css", "words"),
    [
        ("a", "A B C D E"),
        ("ul a", "A B C"),
        ("li > a", "A B"),
        ("#list .first a", "A"),
        ("ul.news.latest li.first a", "A"),
        (".new a", ""),
        ("a[href]", "A B C D"),
        ("a[href^='/']", "A B C"),
        ("a[href$='.pdf']", "B"),
        ('a[href*="example"]', "D"),
        ("a[rel~='next']", "A"),
        ("a[lang|='en']", "A"),
        ('a[title="it\'s"]', "B"),
        ("a[href='/c'], a[href='/a']", "A C"),
        ("li:first-child a", "A"),
        ("li:nth-child(2) > a", "B"),
        ("li:not(.first) a", "B C"),
        ("h2 + div a", "D"),
        ("ul ~ p a", "E"),
        ("h2 + p a", ""),
        ("* > span", "none"),
        ("li:last-child", "none"),
        ("UL LI A", "A B C"),
    ],
)
def test_selector_picks(css: str, words: str) -> None:
    assert " ".join(element.text_content().strip() for element in read_selector(css)(PAGE)) == words


@pytest.mark.parametrize(
    "css", ["", "a >", "a:hover", "a::before", "a[", "li:nth-child(2n)", "a{}", ":not(a b)", "a b,", "//a"]
)
def test_what_is_no_selector_of_ours_is_refused(css: str) -> None:
    with pytest.raises(ValueError, match=r"selector|quotation"):
        read_selector(css)


@given(st.text(alphabet="ab.#[]=\"'>+~:() ,*|^$\\0-", max_size=20))
def test_no_text_breaks_the_reader(css: str) -> None:
    try:
        found = read_selector(css)(PAGE)
    except ValueError:
        return
    assert isinstance(found, list)
