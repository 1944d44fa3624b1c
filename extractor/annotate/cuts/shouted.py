"""Read a person's whole name where a text prints it in capitals at one place and in small letters at another.

    "BREN FEZZA HISHAN AL TAVIK AKAs: …  Bren Fezza Hishan Al Tavik is a cousin of Velkur"

The recogniser may cut one of the two; what stands within the whole name is no name of its own there.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractor.annotate.naming.names import NameSpan

_FEWEST = 2  # blanks in a name that is long enough to be nobody else's


def with_shouted(text: str, names: list[NameSpan]) -> list[NameSpan]:
    """Return the names with persons' whole names wherever they differ from another printing in capitals alone."""
    folded = text.lower()
    if len(folded) != len(text):
        return names
    whole = {one.text.lower(): one for one in names if one.text.count(" ") >= _FEWEST and _is_person(one)}
    exact = {(one.start, one.end) for one in names}
    found = [spot for name, one in whole.items() for spot in _spots(text, folded, name, one) if spot[:2] not in exact]
    out = names
    for start, end, one in found:
        touching = [other for other in out if other.start < end and start < other.end]
        if all(start <= other.start and other.end <= end for other in touching):
            out = [other for other in out if other not in touching]
            out.append(replace(one, start=start, end=end, text=text[start:end]))
    return sorted(out, key=lambda one: one.start) if found else names


def _is_person(one: NameSpan) -> bool:
    return one.kind == "person"


def _spots(text: str, folded: str, name: str, one: NameSpan) -> Iterator[tuple[int, int, NameSpan]]:
    """Yield where a name stands in other letters, as words of its own."""
    start = folded.find(name)
    while start >= 0:
        end = start + len(name)
        alone = not (text[max(0, start - 1) : start].isalnum() or text[end : end + 1].isalnum())
        if alone and text[start:end] != one.text and (one.text.isupper() or text[start:end].isupper()):
            yield start, end, one
        start = folded.find(name, end)
