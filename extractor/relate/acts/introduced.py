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


def introduced(annotation: Annotation, fits: Callable[[str], bool]) -> dict[str, Evidence]:
    """Return those of a sort whom a sentence of the body opens with where it first names them, with that sentence."""
    text = annotation.article.text
    found: dict[str, Evidence] = {}
    named: set[str] = set()
    for number, sentence in enumerate(annotation.sentences):
        spans = [s for s in spans_between(annotation, sentence.start, sentence.end) if s.kind == "actor"]
        quoted = any(q.start <= sentence.start < q.end for q in annotation.quotations)
        if number >= _LEAD and sentence.section == "body" and spans and not quoted:
            first = next((s for s in spans if fits(s.key)), None)
            if first and first.form == "name" and first.key not in named and _is_subject(text, sentence.start, first):
                quote = text[sentence.start : sentence.end]
                found[first.key] = Evidence(start=sentence.start, end=sentence.end, quote=quote)
        if number >= _LEAD:
            named |= {key for span in spans for key in span.key.split()}
    return found


def _is_subject(text: str, start: int, span: Span) -> bool:
    lead = text[start : span.start]
    return _OPENS.fullmatch(lead) is not None and not _OF.search(lead) and _SAID.match(text, span.end) is not None
