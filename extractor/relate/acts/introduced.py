"""Find whom a document introduces one by one: with whom a sentence opens that names him first.

    "⟦P1⟧ (Kellim) is a judge of the ⟦O2⟧. … ⟦P3⟧ (Tavik) serves as its secretary. … ⟦P4⟧ heads the ⟦O5⟧."

Who was named before, in a list of others or as somebody's brother, is not introduced.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from extractor.relate.sentence.mask import spans_between
from extractor.types import Annotation, Evidence, Span

_LEAD = 3  # sentences that announce the acts and may name anybody
# what is said of somebody new: " (Kellim) is a judge", ", a trader, has bought", ", also known as ‘Orso,’ runs"
_SAID = re.compile(
    r"(?:[^\S\n]?\([^()\n]{1,160}\))*(?:,[^.;:\n]{2,120}?,)?[^\S\n]?"
    r"(?:is|was|are|were|has|have|had|serves?|served|heads?|headed|leads?|led|runs?|ran|manages?|managed|owns?|owned|"
    r"operates?|operated|works?|worked|acts?|acted|oversees|oversaw|directs?|directed|holds?|held|chairs?|chaired|"
    r"controls?|controlled|plays?|played|provides?|provided|supplies|supplied|facilitates?|facilitated|commands?|"
    r"commanded|coordinates?|coordinated|maintains?|maintained)\b"
)
_OPENS = re.compile(
    r"(?:(?:The|An?) )?(?:(?:[A-Z][\w.’'-]*|[a-z-]+(?:-based|-linked)?|and),? ){0,5}[“‘\"]?|"
    r"(?:Also|Additionally|In addition|Finally|Similarly|Likewise|Meanwhile), (?:(?:the|an?) )?(?:[\w’'-]+ ){0,4}"
)
_OF = re.compile(r"\b(?:of|by|with|from|to|for|in|on|at|against|said|and|[’']s) $")


def introduced(
    annotation: Annotation, fits: Callable[[str], bool], *, after: int = -1, before: int | None = None
) -> dict[str, Evidence]:
    """Return those of a sort whom a sentence of the body opens with where it first names them, with that sentence.

    `after` and `before`: between which characters such sentences are looked for.
    """
    text = annotation.article.text
    opening: list[tuple[int, str, Evidence]] = []
    for number, sentence in enumerate(annotation.sentences):
        out = sentence.start <= after or (before is not None and sentence.start >= before)
        if out or number < _LEAD or sentence.section != "body":
            continue
        if any(q.start <= sentence.start < q.end for q in annotation.quotations):
            continue
        spans = (s for s in spans_between(annotation, sentence.start, sentence.end) if s.kind == "actor")
        first = next((s for s in spans if fits(s.key)), None)
        if first and first.form == "name" and _is_subject(text, sentence.start, first):
            quote = text[sentence.start : sentence.end]
            opening.append((number, first.key, Evidence(start=sentence.start, end=sentence.end, quote=quote)))
    named = _first_named(annotation) if opening else {}
    return {key: evidence for number, key, evidence in opening if named.get(key, number) >= number}


def _first_named(annotation: Annotation) -> dict[str, int]:
    """Return the number of the sentence that names each actor first, those left out that announce the acts."""
    found: dict[str, int] = {}
    sentences, number = annotation.sentences, _LEAD
    for span in annotation.spans:
        while number < len(sentences) and sentences[number].end <= span.start:
            number += 1
        if number == len(sentences):
            break
        if span.kind == "actor" and sentences[number].start <= span.start and span.end <= sentences[number].end:
            for key in span.key.split():
                found.setdefault(key, number)
    return found


def _is_subject(text: str, start: int, span: Span) -> bool:
    lead = text[start : span.start]
    return _OPENS.fullmatch(lead) is not None and not _OF.search(lead) and _SAID.match(text, span.end) is not None
