"""Read whose offices those are that one plural heads: "the ⟦O1⟧’s ⟦O2⟧, ⟦O3⟧ and ⟦O4 Field Offices⟧"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.relate.sentence.cast import Cast
from extractor.types import Span

_PLURAL = re.compile(r"\b(?:Offices|Divisions|Agencies|Sections|Branches|Units|Bureaus)$")
_NEXT = re.compile(r"(?:, [A-Z][\w. ]{2,20})?(?:,? and|,) ")
_BEFORE = re.compile(r"(?:\s\([^()]{1,20}\))?(?:['’]s?)? ")
_BEHIND = re.compile(r" (?:of|at|within) (?:the )?")


def offices_of(text: str, spans: list[Span], cast: Cast) -> Iterator[tuple[Span, Span]]:
    """Yield (office, owner) of the lists of a sentence whose last name ends in a plural."""
    for last, span in enumerate(spans):
        if not _is_body(cast, span) or not _PLURAL.search(text, span.start, span.end):
            continue
        first = last
        while first and _goes_on(text, spans[first - 1], spans[first], cast):
            first -= 1
        before = spans[first - 1] if first else None
        behind = spans[last + 1] if last + 1 < len(spans) else None
        owner = None
        if before and _BEFORE.fullmatch(text, before.end, spans[first].start):
            owner = before
        elif behind and _BEHIND.fullmatch(text, span.end, behind.start):
            owner = behind
        if owner and first < last and _is_body(cast, owner):
            yield from ((one, owner) for one in spans[first : last + 1])


def _goes_on(text: str, left: Span, right: Span, cast: Cast) -> bool:
    """Tell whether a name lacks its head, which the plural behind it gives: "⟦Tresa⟧ and"."""
    printed, name = text[left.start : left.end], cast.names[left.key]
    lacks = _is_body(cast, left) and name != printed and name.startswith(f"{printed} ")
    return lacks and _NEXT.fullmatch(text, left.end, right.start) is not None


def _is_body(cast: Cast, span: Span) -> bool:
    return cast.types.get(span.key) == "organization"
