"""Read of which bodies those are whom a list names each with one in brackets.

    according to ⟦P1⟧ (⟦O1⟧), ⟦P2⟧ (⟦O2⟧) and ⟦P3⟧ (⟦O3⟧)

One such pair alone may say anything; two in a row are a list of people and their employers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from extractor.relate.sentence.cast import Cast
from extractor.relate.sentence.mask import spans_between
from extractor.relate.ties.claims import Claim
from extractor.types import Annotation, Evidence, Span

_OPENS = re.compile(r" \((?:the )?")
_CLOSES = re.compile(r"\)(?:,|;)?(?: and)? ")
_FEWEST = 2  # pairs that make a list


def read_paired(annotation: Annotation, cast: Cast) -> Iterator[Claim]:
    """Yield the employer of each person of such a list."""
    text = annotation.article.text
    for sentence in annotation.sentences:
        if sentence.section != "body" or "(" not in text[sentence.start : sentence.end]:
            continue
        spans = [s for s in spans_between(annotation, sentence.start, sentence.end) if s.kind == "actor"]
        pairs = [pair for pair in pairwise(spans) if _is_pair(text, *pair, cast)]
        joined = [n for n in range(1, len(pairs)) if _CLOSES.fullmatch(text, pairs[n - 1][1].end, pairs[n][0].start)]
        for number, (person, body) in enumerate(pairs):
            if len(pairs) >= _FEWEST and (number in joined or number + 1 in joined):
                end = body.end + 1
                evidence = Evidence(start=person.start, end=end, quote=text[person.start : end])
                yield Claim("member_of", person.key, body.key, evidence, "grammar:paired", 0.85)


def _is_pair(text: str, person: Span, body: Span, cast: Cast) -> bool:
    types = cast.types.get(person.key), cast.types.get(body.key)
    opens = _OPENS.fullmatch(text, person.end, body.start)
    return types == ("person", "organization") and opens is not None and text.startswith(")", body.end)
