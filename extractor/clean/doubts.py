"""Turn the letters of a document into issues: read in a wrong encoding, of another alphabet, drawn backwards.

The text stays as it is. A name that looks like another's is never joined with it by a rule (`resolve`), and whoever
reads the record is told where to look twice.
"""

from __future__ import annotations

from collections.abc import Iterator

from extractor.lexicon.scripts import find_garbled, find_mixed, has_overrides
from extractor.types import Issue

_MOST = 20  # words that are named; a text written on a wrong keyboard has thousands


def doubts_about(raw: str, text: str) -> tuple[Issue, ...]:
    """Return what is strange about a document: `raw` as it was decoded, `text` as it is stored."""
    return tuple(_doubts(raw, text))


def _doubts(raw: str, text: str) -> Iterator[Issue]:
    if spot := find_garbled(raw):
        yield Issue(stage="clean", code="garbled-text", message=f"was read in a wrong encoding somewhere: {spot!r}")
    if has_overrides(raw):
        yield Issue(stage="clean", code="reversed-letters", message="marks that turn letters round were taken out")
    named: set[str] = set()
    for start, end in find_mixed(text):
        word = text[start:end]
        if word not in named and len(named) < _MOST:
            named.add(word)
            message = f"{word!r} mixes letters of two alphabets that look alike"
            yield Issue(stage="clean", code="mixed-alphabets", message=message, start=start, end=end)
