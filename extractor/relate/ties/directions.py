"""Read under whose direction a body worked: "special agents of the ⟦O1⟧, under the direction of Sheriff ⟦P2⟧".

Releases of prosecutors thank the bodies that investigated in this form. Whoever heads an office of many leads that
office; of the whole body he is a member.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from extractor.relate.sentence.cast import Cast
from extractor.relate.sentence.mask import spans_between
from extractor.relate.ties.claims import Claim
from extractor.types import Annotation, Evidence

_UNDER = re.compile(
    r"(?:\s\([^()]{1,20}\))?,?\s(?:in\s[A-Z]\w+,\s)?under\sthe\s(?:direction|supervision|leadership|command)\sof\s"
    r"(?:the\s)?(?P<title>(?:[A-Z][\w.’'-]*[\s-](?:in[\s-]|of\s)?){1,7})"
)
_ONE_OF_MANY = re.compile(r"(?i)\b(?:agent|inspector|officer)[\s-]in[\s-]charge")
_DEPUTY = re.compile(r"\b(?:Deputy|Assistant|Associate|Vice)\b")
_OFFICE = re.compile(
    r"(?i)\b(?:office|division|branch|district|region|unit|section|center|agency|task force)$|^(?:FBI|HSI|DEA|ATF) \w"
)
_CONFIDENCE = 0.85


def read_directions(annotation: Annotation, cast: Cast) -> Iterator[Claim]:
    """Yield who leads the bodies that worked under somebody's direction, or is of them."""
    text = annotation.article.text
    for sentence in annotation.sentences:
        if sentence.section != "body":
            continue
        spans = [s for s in spans_between(annotation, sentence.start, sentence.end) if s.kind == "actor"]
        for body, person in pairwise(spans):
            if cast.types.get(body.key) != "organization" or cast.types.get(person.key) != "person":
                continue
            match = _UNDER.fullmatch(text, body.end, person.start)
            if match is None:
                continue
            of_whole = _ONE_OF_MANY.search(match["title"]) and not _OFFICE.search(text[body.start : body.end])
            kind = "member_of" if of_whole or _DEPUTY.search(match["title"]) else "leads"
            quote = text[body.start : person.end]
            evidence = Evidence(start=body.start, end=person.end, quote=quote)
            yield Claim(kind, person.key, body.key, evidence, "grammar:under-direction", _CONFIDENCE)
