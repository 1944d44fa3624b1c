"""Texts made to break their reader: none makes it raise, hang or grow, and every quote stands in its text."""

from __future__ import annotations

import os
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.documents import Document
from extractor.errors import ExtractorError
from extractor.pipeline import _DocumentTask
from extractor.reader import Reader
from extractor.types import Page, Record
from extractor.worker import Limits, Workers

KILOBYTES = int(os.environ.get("CHAOS_KILOBYTES", "10"))  # `make chaos` reads a hundred
# What a release is made of, and what no release is made of; put together at random.
WORDS = (
    "OFAC designated sanctioned Vexholm Trading LLC Orsa Kellim pursuant to E.O. 14024 for having acted for or on "
    "behalf of , . ; : “ ” ( ) [ ] a.k.a. alias IMO 9074729 director of owned by and the who which was is based in "
    "Minsk Belarus DOB 04 Mar 1975 § 1956 18 U.S.C. Treasury’s Department Justice charged indicted seized $3 million "
    "bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa Иван Петров 李明 مؤسسة 𝕆𝔽𝔸ℂ "
    "\u202e \u200b e\u0301 \ufb01 ’s – — … • * - 1. (a) http://x.example/?q= a@b.example"
)
PIECES = st.sampled_from(WORDS.split(" "))
TEXTS = st.lists(PIECES | st.sampled_from(["\n", "\n\n", "\t"]) | st.text(max_size=6), max_size=80).map(" ".join)


def page_of(text: str) -> Page:
    return Page(
        url="https://specimen.example/a",
        final_url="https://specimen.example/a",
        source="specimen",
        fetched_at="2026-11-25T02:00:00+00:00",
        status=200,
        content_type="text/plain",
        body=text.encode("utf-8", "surrogatepass"),
    )


@pytest.mark.fuzz
@given(TEXTS)
def test_any_text_gives_a_record_whose_quotes_stand_in_it_or_a_refusal(reader: Reader, text: str) -> None:
    try:
        record = reader.read(page_of(text))
    except ExtractorError:
        return
    whole = record.article.text
    targets = [target.evidence for action in record.actions for target in action.targets]
    for spot in (*targets, *(relation.evidence for relation in record.relations)):
        assert whole[spot.start : spot.end] == spot.quote != ""
    for actor in record.actors:
        assert all(whole[spot.start : spot.end] == spot.text for spot in actor.mentions)


# Each on its own makes some pattern, tokenizer or parser slow: they are what quadratic code is found with.
STORMS = {
    "brackets": "(" * 50_000 + "x" + ")" * 50_000,
    "quotation marks": "“" * 100_000,
    "one word": "a" * 100_000,
    "capital letters": "A. " * 33_000,
    "names": "Orsa Kellim " * 8_000,
    "names and commas": "Kellim, " * 12_000,
    "a name that never ends": "Vexholm and " * 8_000,
    "owners of owners": "Vexholm’s " * 10_000,
    "a chain of laws": "E.O. 14024, " * 8_000,
    "sections": "§ " * 50_000,
    "digits": "1" * 100_000,
    "amounts": "$1,000,000,000 " * 6_000,
    "dates": "jan 1 2024 " * 9_000,
    "aliases": "a.k.a. " * 14_000,
    "an alias in an alias": "(a.k.a. Vexholm " * 6_000,
    "full stops": "." * 100_000,
    "blanks and full stops": ". " * 50_000,
    "empty lines": "\n\n" * 50_000 + "x",
    "list items": "• Vexholm LLC\n" * 7_000,
    "a table": "Vexholm\tLLC\n" * 8_000,
    "addresses": "http://" * 14_000,
    "mail addresses": "a." * 50_000 + "@",
    "escaped comments": "&lt;!--" * 14_000,
    "marks on a letter": "e" + "\u0301" * 100_000,
    "who which that": "who which that " * 6_500,
    "acts": "designated pursuant to " * 4_300,
}


@pytest.mark.slow
def test_kilobytes_of_one_thing_are_read_or_refused_within_what_a_page_may_cost() -> None:
    documents = [Document(id=name, content=page_of(f"{text[: KILOBYTES * 1000]}\n")) for name, text in STORMS.items()]
    with Workers(partial(_DocumentTask, None, ""), Limits(), count=2) as workers:
        outcomes = {document.id: outcome for document, outcome in workers.map(documents)}
    assert len(outcomes) == len(STORMS)
    refused = {name: one.code for name, one in outcomes.items() if not isinstance(one, Record)}
    assert set(refused.values()) <= {"not-text", "empty-page"}, refused
