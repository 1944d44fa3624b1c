"""What was nearly a name, and why it is none: told where somebody asks."""

from __future__ import annotations

import pytest

from extractor.annotate import build_annotator
from extractor.annotate.missed import Step, find_missed
from extractor.annotate.naming.names import NameSpan
from extractor.lexicon import load_lexicon
from extractor.types import Actor, Annotation, Mention, Span
from tests.make import make_article

TEXT = "Velkur told Orsa Kellim of Tresa. Velkur left for Tresa."


@pytest.fixture(scope="module")
def annotator():
    """The shipped annotator."""
    return build_annotator(load_lexicon())


def span(words: str, score: float, kind: str = "organization", *, at: int = 0) -> NameSpan:
    """A name that the text prints from `at` on."""
    start = TEXT.index(words, at)
    return NameSpan(start, start + len(words), words, {kind: score}, score)


def missed(weighed: list[NameSpan], chosen: list[NameSpan] | None = None, steps: tuple[Step, ...] = ()):
    """What is told of a text in which Orsa Kellim is named and Tresa is a town."""
    where, town = TEXT.index("Orsa Kellim"), TEXT.index("Tresa")
    mention = Mention(start=where, end=where + 11, text="Orsa Kellim")
    annotation = Annotation(
        article=make_article(TEXT),
        blocks=(),
        sentences=(),
        actors=(Actor(id="a1", name="Orsa Kellim", type="person", mentions=(mention,)),),
        spans=(Span(start=town, end=town + 5, kind="place", key="us", form="city"),),
    )
    return [(one.what, one.reason) for one in find_missed(annotation, weighed, chosen or [], steps, {(0, 6): "ORG"})]


def test_a_doubted_name_is_told_once_with_its_probability_and_what_the_recogniser_saw():
    told = [("“Velkur” (organization)", "names: probability 0.38, 0.5 is needed; the recogniser saw ORG (2 times)")]
    assert missed([span("Velkur", -0.5), span("Velkur", -0.6, at=6)]) == told


def test_what_is_named_or_only_a_place_is_no_near_miss():
    assert missed([span("Kellim", -0.1), span("Tresa", -0.1)]) == []


def test_a_chosen_name_is_told_with_the_step_that_dropped_it():
    chosen = [span("Orsa Kellim", 3.0, "person"), span("Velkur", 2.0)]
    steps = (Step("trim", chosen), Step("nobody", chosen[:1], lambda: lambda name: f"{name.text} is a weapon"))
    assert missed(chosen, chosen, steps) == [("“Velkur” (organization)", "nobody: Velkur is a weapon")]


def test_a_chosen_name_that_no_step_dropped_belongs_to_nobody():
    chosen = [span("Velkur", 2.0)]
    assert missed([], chosen, (Step("trim", chosen),)) == [("“Velkur” (organization)", "joining: belongs to nobody")]


@pytest.mark.parametrize(
    ("text", "words", "reason"),
    [
        ("The crew of Orsa Kellim posted its demands on Facebook.", "Facebook", "nobody: where people write"),
        ("Police seized MiG-29 fighters of Orsa Kellim.", "MiG-29", "nobody: a weapon"),
    ],
)
def test_rules_that_drop_names_say_which_they_are(annotator, text, words, reason):
    told = {one.words: one.reason for one in annotator.annotate_closely(make_article(text))[1]}
    assert told.get(words) == reason


def test_asking_changes_nothing_of_what_is_read(annotator):
    article = make_article("OFAC designated Orsa Kellim, the CFO of Velkur Trading LLC, on Facebook.")
    annotation, near_misses = annotator.annotate_closely(article)
    assert annotation == annotator.annotate(article)
    assert all(article.text[one.start : one.end] == one.words for one in near_misses)
