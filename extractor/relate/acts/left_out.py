"""Find whom a count of the day leaves out: those of whom the text tells that they are none of it.

"convoys led by UN-sanctioned individual ⟦P1⟧"          listed before: none of the "six individuals" of today
"⟦P1⟧, 27, of Edmonds, remains a fugitive"              none of those arrested
"⟦O1⟧'s Miami Field Office provided support"            an office, or a task force, of those who look for the listed
"""

from __future__ import annotations

import re

from extractor.relate.acts.timing import LISTING
from extractor.types import Annotation, Mention

_LISTED = re.compile(
    r"\b(?:(?:UN|U\.N\.|US|U\.S\.|EU|E\.U\.|UK|U\.K\.|OFAC|Treasury|Kingpin Act|SDGT|SDNT)(?:[- ]and [A-Z][A-Z.]+)?-?"
    r"[ -](?:sanctioned|designated|listed|blacklisted)|"
    r"(?:previously|already)[ -](?:designated|sanctioned|listed|identified)) (?:[a-z-]+ ){0,4}$"
)
_AT_LARGE = re.compile(
    r",?(?: (?:age )?\d\d,?)?(?: (?:of|from) [A-Z][\w .-]{2,40}(?:, [A-Z][\w .]{1,20})?)?,?(?: [-–—])? "
    r"(?:who )?(?:remains?|is(?: still)?|are(?: still)?) (?:a fugitive|fugitives|at large|being sought|wanted)\b"
)
_OFFICE = re.compile(
    r"(?:Field|Regional|Division|District|Resident|Country) Office$|\bField (?:Office|Division)\b|"
    r"(?:(?:Task|Strike) Force|Threat Finance Cell)$"
)
_BEHIND = 90  # characters before a name that tell of an earlier listing


def left_out(annotation: Annotation, kind: str) -> frozenset[str]:
    """Return the actors that no count of an act of a kind takes in."""
    text = annotation.article.text

    def is_told_apart(mention: Mention) -> bool:
        if kind in LISTING - {"delisting"}:
            return _LISTED.search(text, max(0, mention.start - _BEHIND), mention.start) is not None
        return kind == "arrest" and _AT_LARGE.match(text, mention.end) is not None

    return frozenset(
        actor.id for actor in annotation.actors if _OFFICE.search(actor.name) or any(map(is_told_apart, actor.mentions))
    )
