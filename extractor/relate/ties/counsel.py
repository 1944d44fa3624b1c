"""Read whom somebody defends in court where the text does not say it: the one who is tried.

Defence lawyer ⟦P1⟧ said … · ⟦P1⟧, defending, said … · counsel for the accused, ⟦P1⟧, said …
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from extractor.relate.sentence.cast import read_officers
from extractor.relate.sentence.defendants import accused, defendants
from extractor.relate.sentence.mask import spans_between
from extractor.relate.ties.claims import Claim
from extractor.types import Annotation, Evidence, Sentence, Span

_COUNSEL = r"(?:[Ll]awyer|[Aa]ttorney|[Cc]ounsel|[Ss]olicitor|[Bb]arrister|[Aa]dvocate)s?"
_BEFORE = re.compile(
    rf"(?:\b[Dd]efen[cs]e {_COUNSEL}|\b{_COUNSEL} (?:for|representing|acting for) the (?:accused|defendant|defen[cs]e|"
    r"suspect)|^(?:Defending|[Ii]n mitigation|[Mm]itigating)),?\s(?:(?:Barrister|Ma[iî]tre|Mr|Mrs|Ms|Dr)\.?\s)?$"
)
_BEHIND = re.compile(
    r"(?:,?\s[KQS]C)?,\s(?:(?:defending|mitigating|for the defen[cs]e|in mitigation)\b|"
    r"(?:who\s(?:is\s|was\s)?)(?:defend|represent)(?:s|ed|ing)\s(?:him|her|the (?:accused|defendant))\b|"
    rf"(?:an?|the|his|her)\s(?:court-appointed\s)?defen[cs]e\s{_COUNSEL}(?=,|\.|\ssaid))"
)

_NEAR = 4  # sentences in which no other is tried


def read_counsel(annotation: Annotation, claims: Iterable[Claim]) -> Iterator[Claim]:
    """Yield for whom a defence lawyer acts: the only one tried whom it names near."""
    text = annotation.article.text
    tried = (accused(annotation) | frozenset(defendants(annotation))) - read_officers(annotation)
    busy = {claim.subject for claim in claims if claim.type == "acts_for"} | tried
    seen: list[set[str]] = []  # who of the tried each sentence names
    for sentence in annotation.sentences:
        if sentence.section != "body":
            continue
        spans = [s for s in spans_between(annotation, sentence.start, sentence.end) if s.kind == "actor"]
        seen.append({span.key for span in spans} & tried)
        near: set[str] = set().union(*seen[-_NEAR:])
        for span in spans:
            if len(near) == 1 and span.key not in busy and _defends(text, sentence, span):
                evidence = Evidence(start=sentence.start, end=sentence.end, quote=text[sentence.start : sentence.end])
                yield Claim("acts_for", span.key, next(iter(near)), evidence, "grammar:counsel", 0.8)


def _defends(text: str, sentence: Sentence, span: Span) -> bool:
    before = text[max(sentence.start, span.start - 60) : span.start]
    return bool(_BEFORE.search(before) or _BEHIND.match(text, span.end, sentence.end))
