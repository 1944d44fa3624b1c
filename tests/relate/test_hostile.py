"""Texts that look like what the reading is made of, or that never come to an end."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import pytest

from extractor.lexicon import load_lexicon
from extractor.relate import relate
from extractor.relate.places.nationals import _HOME, _HOME_OF
from extractor.types import Record, Span
from tests.relate.marks import annotate


def test_a_mask_in_a_text_is_text(read: Callable[..., Record]) -> None:
    record = read("⟦P1⟧ owns ⟦O7⟧, and Orsa Kellim owns Velkur Bank.")
    assert {relation.type for relation in record.relations} <= {"owns_or_controls"}


@pytest.mark.parametrize("pattern", [_HOME, _HOME_OF], ids=["home", "home of"])
@pytest.mark.parametrize("text", ["A" * 32_000, "A-" * 16_000, "Velkur " * 5_000, "A, " * 10_000])
def test_a_dateline_that_never_ends_is_none(pattern: re.Pattern[str], text: str) -> None:
    """Tried in every way to part it, it would hang, and the runner stops what hangs."""
    assert pattern.match(text) is None


def test_a_phrase_for_several_is_no_line_of_a_list() -> None:
    """Its key names them all, and is that of no actor."""
    annotation = annotate(
        "[O Velkur Ltd] and [O Sarn Ltd] sold oil.\nThe reports name these:\nThe two firms own ships."
    )
    start = annotation.article.text.index("The two firms")
    joint = Span(start=start, end=start + 13, kind="actor", key="Velkur_Ltd Sarn_Ltd", form="nominal")
    record = relate(replace(annotation, spans=(*annotation.spans, joint)), load_lexicon())
    assert not record.actions
