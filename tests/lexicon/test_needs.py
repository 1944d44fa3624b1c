"""What a pattern needs, and that looking for it first loses no match."""

from __future__ import annotations

import importlib
import json
import pkgutil
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import extractor
from extractor.lexicon.grammar import load_actions, load_relations
from extractor.lexicon.needs import Met, Screened, needs

CORPUS = Path(__file__).parents[2] / "corpus" / "annotated" / "documents_test.jsonl"


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("acted for", (("acted for",),)),
        ("(?:run|own)s? the firm", (("own", "run"), (" the firm",))),
        ("(?:very )?large", (("large",),)),
        ("(?:his )+wife", (("his ",), ("wife",))),
        ("firms?", (("firm",),)),
        ("colou*r", (("colo",),)),
        ("un{2}seen", (("un",), ("seen",))),
        (r"\bheads\b", (("heads",),)),
        (r"co-?founder[^,]{2,9} of", (("co",), ("founder",), (" of",))),
        ("(?!not )leads(?= the)", (("leads",),)),
        ("(?<!mis)leads", (("leads",),)),
        ("leads|", ()),
        ("[ab]cc|dd", (("cc", "dd"),)),
        ("{S:P} owns {O:V}", (("⟦p",), (" owns ",), ("⟦v", "⟦a"))),
        ("{NW}{0,6}?gang", (("gang",),)),
        (r"U\.S\. Attorney", (("u.s. attorney",),)),
        ("(?P<n>two|three) of", (("three", "two"), (" of",))),
        ("", ()),
        (r"\nDOB\b", (("dob",),)),
        (r"\u2019s prison", (("s prison",),)),
        (r"(?i:on) the list", ((" the list",),)),
    ],
)
def test_what_a_match_must_hold(pattern, expected):
    assert needs(pattern) == expected


def test_a_text_is_asked_about_each_pattern_by_its_rarest_word():
    met = Met([needs("acted for {O:O}"), needs("(?:run|own)s? the firm"), (), needs("leads")])
    assert met.by("⟦P1⟧ OWNS the firm and acted for ⟦P2⟧") == [1, 2]
    assert met.by("") == [2]


def test_a_screened_pattern_finds_what_it_finds_unscreened():
    screened = Screened(r"(?:acts|acted) for (?P<whom>\w+)")
    assert [match["whom"] for match in screened.finditer("he acted for Orsa and acts for Bren")] == ["Orsa", "Bren"]
    assert screened.search("he acted for Orsa", 9) is None
    assert list(screened.finditer("he acted against Orsa")) == []


def everything_screened() -> Iterator[tuple[str, Screened]]:
    """Yield all patterns of the package that are screened, with where they stand."""
    for found in pkgutil.walk_packages(extractor.__path__, "extractor."):
        if found.name.startswith(("extractor.annotate", "extractor.relate")):
            for name, value in vars(importlib.import_module(found.name)).items():
                for number, one in enumerate(value if isinstance(value, tuple) else (value,)):
                    if isinstance(one, Screened):
                        yield f"{found.name}.{name}[{number}]", one


def test_no_screen_of_the_package_loses_a_match_in_the_corpus_or_in_an_example():
    texts = [json.loads(line)["text"] for line in CORPUS.open(encoding="utf-8")]
    for row in (*load_actions(), *load_relations()):
        texts += [
            re.sub(r"\[(?:\w+/)?([A-Z])[^\]]*\]", r"⟦\g<1>1⟧", one) for one in (*row.examples, *row.counterexamples)
        ]
    every = dict(everything_screened())
    assert len(every) > 100
    for where, screened in every.items():
        for text in texts:
            if screened.compiled.search(text):
                assert screened.may_match(text), (where, text)
