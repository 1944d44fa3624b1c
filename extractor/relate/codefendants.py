"""Find with whom somebody is tried who is only called a co-defendant: of the one the release is about.

Orsa Kellim, 34, of Tresa, was sentenced today. … Co-defendant Bren Tavik, 29, pleaded guilty in May.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.relate.defendants import defendants
from extractor.relate.mask import spans_between
from extractor.relate.relations import Claim
from extractor.types import Annotation, Evidence, Sentence, Span

_CALLED = re.compile(
    r"(?:^|[.;:,—–]\s|\b(?i:and|with|by|that|as|against|to|while|an?|his|her)\s)(?:(?:his|her|the|two|three|four|an?|another)\s)?"
    r"(?:(?:the|other|former|second|third|fourth|fifth|charged|alleged|indicted)\s)?"
    r"[Cc]o-?(?:defendant|conspirator)s?,?\s(?:[A-Z][a-z]+\s)?$"
)
_NEXT = re.compile(r"(?:,\s(?:aged?\s)?\d\d)?(?:,\s(?:both\s)?of\s[A-Z][\w .]{2,30}?)?,?\s?(?:,|\band|,\sand)\s")
_HELD = 0.75


def read_codefendants(annotation: Annotation) -> Iterator[Claim]:
    """Yield the association of a co-defendant with the only person who is tried by then."""
    text = annotation.article.text
    persons = {actor.id for actor in annotation.actors if actor.type == "person"}
    tried = defendants(annotation)
    for sentence in annotation.sentences:
        if sentence.section != "body":
            continue
        spans = [s for s in spans_between(annotation, sentence.start, sentence.end) if s.key in persons]
        found = _called(text, sentence, spans)
        before = [actor for actor, evidence in tried.items() if evidence.start < sentence.start and actor not in found]
        if not found or len(before) != 1:
            continue
        for actor in found:
            evidence = Evidence(start=sentence.start, end=sentence.end, quote=text[sentence.start : sentence.end])
            yield Claim("associate_of", actor, before[0], evidence, "grammar:co-defendant", _HELD)


def _called(text: str, sentence: Sentence, spans: list[Span]) -> list[str]:
    """Return the persons called co-defendants by a sentence that names nobody before them."""
    if not spans or not _CALLED.search(text[sentence.start : spans[0].start]):
        return []
    several = re.search(r"s,?\s(?:[A-Z][a-z]+\s)?$", text[sentence.start : spans[0].start]) is not None
    found = [spans[0]]
    for span in spans[1:]:
        if not several or not _NEXT.fullmatch(text, found[-1].end, span.start):
            break
        found.append(span)
    return list(dict.fromkeys(span.key for span in found))
