"""Read the numbered lists of a document: "1. ⟦P1⟧, Member of ⟦O2⟧", "2. ⟦P3⟧ …", up to as many as an act counts.

The number of the last item says how many are listed, whether or not every name was known for one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.relate.sentence.mask import spans_between
from extractor.types import Annotation, Evidence

_ITEM = re.compile(r"(?:^|(?<=[\s.]))(\d{1,3})[.)] (?:[Tt]he )?[“‘\"]?(?=[^\W\d])")
_SKIPPED = 2  # numbers in a row that a text may leave out
_FEWEST = 3  # items that make a list


def numbered_lists(annotation: Annotation) -> Iterator[tuple[int, dict[str, Evidence]]]:
    """Yield each numbered list: the number of its last item, and the names that open its items."""
    text = annotation.article.text
    last, found = 0, dict[str, Evidence]()
    for block in annotation.blocks:
        if block.section != "body":
            continue
        names = {
            span.start: span
            for span in spans_between(annotation, block.start, block.end)
            if span.kind == "actor" and span.form in {"name", "short"}
        }
        for match in _ITEM.finditer(text, block.start, block.end):
            number = int(match[1])
            opens = match.start() == block.start
            if number == 1 and opens:
                if last >= _FEWEST:
                    yield last, found
                last, found = 0, {}
            elif not last < number <= last + 1 + _SKIPPED * opens or not last:
                continue
            last = number
            if span := names.get(match.end()):
                found.setdefault(span.key, Evidence(start=span.start, end=span.end, quote=text[span.start : span.end]))
    if last >= _FEWEST:
        yield last, found
