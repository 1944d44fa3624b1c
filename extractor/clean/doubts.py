"""Turn the letters of a document into issues: read in a wrong encoding, of another alphabet, drawn backwards.

The text stays as it is. A name that looks like another's is never joined with it by a rule (`resolve`), and whoever
reads the record is told where to look twice.
"""

from __future__ import annotations

from collections.abc import Iterator

from extractor.lexicon.scripts import find_garbled, find_lookalikes, find_mixed, has_overrides
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
    yield from _words(text, "mixed-alphabets", find_mixed(text), "mixes letters of two alphabets that look alike")
    yield from _words(text, "lookalike-letters", find_lookalikes(text), "looks Latin and is of another alphabet")


def _words(text: str, code: str, spans: list[tuple[int, int]], what: str) -> Iterator[Issue]:
    """Yield an issue for each word the first time it stands there."""
    first = {text[start:end]: (start, end) for start, end in reversed(spans)}
    for word, (start, end) in sorted(first.items(), key=lambda it: it[1])[:_MOST]:
        yield Issue(stage="clean", code=code, message=f"{word!r} {what}", start=start, end=end)
