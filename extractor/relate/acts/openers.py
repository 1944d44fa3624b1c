"""Find the names that a sentence opens with: whom it tells about."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.relate.sentence.mask import spans_between
from extractor.types import Annotation, Sentence, Span

BRACKET = r"(?:\s?\([^()]{0,120}\))*"
JOINT = re.compile(
    rf"{BRACKET}(?:, and | and |, |; and |; )(?:the |(?:its|his|her|their) (?:[a-z-]+ ){{0,3}}"
    r"(?:director|owner|founder|president|chairman|chief executive|manager|head|leader|wife|son|brother),? )?"
)
_INTRODUCTION = re.compile(
    r"(?:[^,.]{0,80}, )?(?:(?:the|an?|both|while|like|as|similarly|finally|additionally),? )?"
    r"(?:[\w.’'/⟦⟧-]+ ){0,7}?[“‘\"]?",
    re.IGNORECASE,
)
GOVERNOR = re.compile(
    r"\b(?:of|for|by|with|from|to|on|at|against|said|via|through|under|in|and)\s(?:the\s)?(?:former\s|late\s)?"
    r"(?:[A-Z][a-z]+\s){0,2}$"
)
# "⟦P1⟧, an associate director with ⟦O2⟧, said the crisis is over": who comments is nobody the text tells about
SPEAKS = re.compile(
    r"(?:, (?!who\b)[^.;]{3,240}?,)?(?: (?:at|of|from|for|with)(?: (?:the|[A-Z][\w.’'&-]*)){1,5})? "
    r"(?:said|says|told|commented|warned|noted|wrote|argued|tweeted|reports?|reported|added|adds|explain(?:s|ed))\b"
)
# "Action targets ⟦G1⟧ facilitators": the name says whose
_OF_NAME = re.compile(
    r"\s(?:facilitators?|financiers?|members|leaders|officials|operatives|supporters|associates|affiliates|commanders|"
    r"agents|networks?|cells?)\b"
)
# "⟦O0⟧ officers ⟦P1⟧ and ⟦P2⟧ have helped": whose men the persons are who are told of
ITS_MEN = re.compile(
    r"(?:['’]s)? (?:[a-z-]+ ){0,2}(?:officers|executives|directors|managers|owners|founders|employees|shareholders|"
    r"officials|members|leaders|commanders|associates|operatives|lieutenants|partners|representatives|agents|affiliates|"
    r"subsidiaries|companies|firms) "
)


def leading(annotation: Annotation, sentence: Sentence) -> list[Span]:
    """Return the names a sentence opens with; a list of names counts whole."""
    text = annotation.article.text
    named = [s for s in spans_between(annotation, sentence.start, sentence.end) if s.kind == "actor"]
    spans = [*without_glosses(text, named)]
    if not spans:
        return []
    lead = text[sentence.start : spans[0].start]
    if len(lead) > 120 or not _INTRODUCTION.fullmatch(lead) or GOVERNOR.search(lead):
        return []
    if len(spans) > 1 and ITS_MEN.fullmatch(text[spans[0].end : spans[1].start]):
        spans = spans[1:]
    last = 1
    while last < len(spans) and (
        JOINT.fullmatch(text[spans[last - 1].end : spans[last].start])
        or (spans[last].key == spans[last - 1].key and spans[last].start - spans[last - 1].end < 4)
    ):
        last += 1
    return spans[:last] if last > 1 or not _OF_NAME.match(text, spans[0].end) else []


def without_glosses(text: str, spans: list[Span]) -> Iterator[Span]:
    """Yield the names of a line without those that a bracket gives the one before it: "⟦O1⟧ (⟦O1⟧), ⟦O2⟧"."""
    kept = 0
    for span in spans:
        if not kept or text[kept : span.start].count("(") <= text[kept : span.start].count(")"):
            kept = span.end
            yield span
