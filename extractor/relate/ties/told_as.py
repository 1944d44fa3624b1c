"""Find whom a verb makes or calls something: "named | ⟦P1⟧ |, a 31-year-old ⟦N2⟧ national, as the leader of"."""

from __future__ import annotations

import re

from extractor.relate.sentence.parse import Phrase, Reading

_TOLD_AS = re.compile(
    r"\b(?:named|exposed|unmasked|identified|revealed|outed|described|appointed) (?:the )?(?P<who>⟦P\d+⟧), "
    r"(?:[^;:.⟦]|⟦[CND]\d+⟧){2,90}, $"
)


def told_as(reading: Reading, j: int) -> Phrase | None:
    """Return whom a verb makes or calls something, behind words between commas; "as" is word j."""
    closed = reading.lower[j - 1] == ","
    told = _TOLD_AS.search(reading.bare.text, 0, reading.starts[j]) if closed else None
    return reading.list_starting(reading.index(told.start("who"))) if told else None
