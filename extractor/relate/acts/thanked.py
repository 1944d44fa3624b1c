"""Tell whom a release thanks or works with: however many it says it lists, they are none of them.

The action was taken in close coordination with the Tresa Country Office of …
The investigation was also supported by the Velkur County Sheriff's Office.
"""

from __future__ import annotations

import re

from extractor.relate.sentence.mask import spans_between
from extractor.types import Annotation

_HELPED = re.compile(
    r"\b(?:thank(?:s|ed|ful)?|grateful|would (?:also )?like to recogni[sz]e|"
    r"(?:investigation|case)s? (?:was|were|is|has been) (?:[a-z]+ ){0,2}?(?:conducted|supported|investigated|led|"
    r"handled|coordinated|the result of)|(?:is|are|was|were) being investigated by|"
    r"in (?:close |full )?(?:coordination|cooperation|partnership|collaboration|consultation) with|"
    r"worked (?:closely|jointly) with|with the (?:\w+ )?(?:assistance|support|help|cooperation) of|"
    r"(?:joint|multi-?agency|ongoing) investigation (?:by|with|involving)|"
    r"investigation (?:conducted|led|supported|overseen) by)\b",
    re.IGNORECASE,
)


def thanked(annotation: Annotation) -> frozenset[str]:
    """Return the actors that a document names for the first time behind words on who works with its authorities."""
    first = {actor.id: actor.mentions[0].start for actor in annotation.actors if actor.mentions}
    out: set[str] = set()
    for sentence in annotation.sentences:
        if told := _HELPED.search(annotation.article.text, sentence.start, sentence.end):
            spans = spans_between(annotation, told.end(), sentence.end)
            out.update(span.key for span in spans if first.get(span.key) == span.start)
    return frozenset(out)
