"""Texts that look like what the reading is made of, or that never come to an end."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from extractor.relate.places.nationals import _HOME, _HOME_OF
from extractor.types import Record


def test_a_mask_in_a_text_is_text(read: Callable[..., Record]) -> None:
    record = read("⟦P1⟧ owns ⟦O7⟧, and Orsa Kellim owns Velkur Bank.")
    assert {relation.type for relation in record.relations} <= {"owns_or_controls"}


@pytest.mark.parametrize("pattern", [_HOME, _HOME_OF], ids=["home", "home of"])
@pytest.mark.parametrize("text", ["A" * 32_000, "A-" * 16_000, "Velkur " * 5_000, "A, " * 10_000])
def test_a_dateline_that_never_ends_is_none(pattern: re.Pattern[str], text: str) -> None:
    """Tried in every way to part it, it would hang, and the runner stops what hangs."""
    assert pattern.match(text) is None
