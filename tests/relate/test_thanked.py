"""Whom a release thanks or works with is none of those whom it only counts."""

from __future__ import annotations

import pytest

from extractor.relate.acts.thanked import thanked
from tests.relate.marks import annotate

LISTED = "[O OFAC] designated two entities. [O Vexholm Tolma] hides funds. "


@pytest.mark.parametrize(
    "text",
    [
        "The investigation was also supported by the [O Velkur County Office].",
        "It is a strike force investigation conducted by the [O Velkur County Office].",
        "The case was investigated by agents of the [O Velkur County Office].",
        "This action was taken in close coordination with the [O Velkur County Office].",
        "[O OFAC] would like to recognize the [O Velkur County Office] for its efforts.",
    ],
)
def test_whom_a_release_names_for_the_first_time_as_a_helper_is_thanked(text: str) -> None:
    assert thanked(annotate(LISTED + text)) == {"Velkur_County_Office"}


@pytest.mark.parametrize(
    "text",
    [
        "[O Velkur County Office] worked with [O Vexholm Tolma] on shipments.",  # a partner in crime
        "The operation was coordinated by [P Orsa Kellim].",  # a crime as well
        "The investigation was supported by [O OFAC].",  # named before
    ],
)
def test_whoever_works_with_others_or_was_named_before_is_not(text: str) -> None:
    assert thanked(annotate(LISTED + text)) == set()
