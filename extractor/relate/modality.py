"""Tell how sure a text is of a claim, and whether it still holds.

`denied` and plain negation are told apart: a denial is a claim (somebody made it), a negated
verb ("is not owned by") is none at all. Words in somebody's mouth are `attributed`.
"""

from __future__ import annotations

import re

from extractor.types import Annotation, Evidence, Modality, Time

_NEGATED = re.compile(
    r"(?i)\b(?:(?:is|are|was|were|has|have|had|does|do|did|be|been)(?: not|n['’]t)|no longer|never|no evidence|"
    r"without any)\b"
)
_DENIED = re.compile(
    r"(?i)\b(?:den(?:y|ies|ied|ying)|disput(?:e|es|ed|ing)|reject(?:s|ed)? (?:the )?(?:claim|accusation|"
    r"allegation)s?)\b"
)
# but "Special Agent in Charge"
_CHARGED = re.compile(r"(?i)\b(?:(?<!\bin )charg(?:es?|ed|ing)|indict(?:ed|ment|s)|complaint|accus(?:ed|es|ing))\b")
_ALLEGED = re.compile(
    r"(?i)\b(?:alleg(?:ed|edly|es|ing)|reportedly|suspected|believed|reputed|purported(?! to act)|is said to|are "
    r"said to|according to (?:the )?(?:indictment|complaint|court))\b"
)
_FORMER = re.compile(r"(?i)\b(?:former(?:ly)?|ex-|previously|once|until|no longer|late)\b")
_WAS = re.compile(r"(?i)\b(?:was|were|had been|served|in (?:19|20)\d\d|from (?:19|20)\d\d|between)\b")
_MARGIN = 60  # characters before the quote that may hold the hedge


def is_negated(evidence: Evidence) -> bool:
    """Tell whether the words themselves say that the claim does not hold."""
    return _NEGATED.search(evidence.quote) is not None and _DENIED.search(evidence.quote) is None


def read_modality(annotation: Annotation, evidence: Evidence, sentence_start: int) -> Modality:
    """Return how the text commits itself to a claim."""
    if any(q.start <= evidence.start and evidence.end <= q.end for q in annotation.quotations):
        return "attributed"
    return read_hedge(annotation.article.text, evidence, sentence_start)


def read_hedge(text: str, evidence: Evidence, sentence_start: int) -> Modality:
    """Return how the words of a claim, and those before them in its sentence, commit themselves to it."""
    words = text[max(sentence_start, evidence.start - _MARGIN) : evidence.start] + evidence.quote
    if _DENIED.search(words):
        return "denied"
    if _CHARGED.search(words):
        return "charged"
    return "alleged" if _ALLEGED.search(words) else "asserted"


def read_time(evidence: Evidence) -> Time:
    """Return whether a claim holds now, held once, or is dated."""
    if _FORMER.search(evidence.quote):
        return "former"
    return "dated" if _WAS.search(evidence.quote) else "current"
