"""Marking claims in a text changes nothing about the text, whatever the text and the spans are."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from lxml import html as parser

from extractor.serve.highlight import Claim, Link, highlight, is_quoted_only, paragraphs, without_blanks

HOSTILE = "<script>alert(1)</script> & \"quotes\" 'here' {{ 7*7 }} \u202egnp.exe 한국 Ünïcödé\n"
texts = st.one_of(
    st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"], include_characters="\n"), max_size=120),
    st.lists(st.sampled_from(HOSTILE.split(" ")), max_size=30).map(" ".join),
)
spans = st.lists(st.tuples(st.integers(-5, 130), st.integers(-5, 130)), max_size=8)


def shown(markup: str) -> str:
    """The words a browser shows, without our reference numbers."""
    tree = parser.fromstring(f"<div>{markup}</div>")
    for note in tree.xpath(".//sup"):
        note.drop_tree()
    return tree.text_content()


@given(texts, spans, spans)
def test_the_text_stays_as_it_is(text: str, claims: list[tuple[int, int]], links: list[tuple[int, int]]) -> None:
    marked = highlight(
        text,
        [Claim(start=a, end=b, number=n, label='a "label" <b>') for n, (a, b) in enumerate(claims, 1)],
        [Link(start=a, end=b, href="/actor/1", title="<i>") for a, b in links],
    )
    assert shown(str(marked)) == text
    assert {e.tag for e in parser.fromstring(f"<div>{marked}</div>").iter()} <= {"div", "mark", "a", "sup"}


@given(texts, spans)
def test_paragraphs_hold_every_line_with_words(text: str, claims: list[tuple[int, int]]) -> None:
    lines = paragraphs(text, [Claim(start=a, end=b, number=n, label="x") for n, (a, b) in enumerate(claims, 1)])
    assert [shown(str(line)) for line in lines] == [line for line in text.split("\n") if line.strip()]


def test_overlapping_claims_both_stay_visible() -> None:
    marked = str(
        highlight(
            "A owns B, a bank",
            [Claim(start=0, end=8, number=1, label="one"), Claim(start=2, end=16, number=2, label="two")],
        )
    )
    assert 'data-claims="1 2"' in marked
    assert 'href="#claim-1"' in marked
    assert 'href="#claim-2"' in marked


def test_of_two_names_that_overlap_the_earlier_longer_one_leads() -> None:
    links = [
        Link(start=0, end=4, href="/short"),
        Link(start=0, end=9, href="/long"),
        Link(start=5, end=9, href="/late"),
    ]
    assert str(highlight("Bank of X", [], links)).count("<a ") == 1
    assert 'href="/long"' in str(highlight("Bank of X", [], links))


def test_words_that_were_blanked_for_the_public_become_an_ellipsis() -> None:
    text = " " * 40 + "Orsa Kellim leads Vexholm." + " " * 9
    (line,) = paragraphs(text, [Claim(start=40, end=66, number=1, label="leads")])
    assert is_quoted_only(text)
    assert not is_quoted_only("A table has   two blanks.")
    shown = without_blanks(line)
    assert shown.startswith(" … <mark")
    assert "   " not in shown
