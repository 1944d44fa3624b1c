"""Find whom a count of the day leaves out, whatever order a document names people in.

"convoys led by UN-sanctioned individual ⟦P1⟧"          listed before: none of the "six individuals" of today
"⟦P1⟧, 27, of Edmonds, remains a fugitive"              none of those arrested
"⟦O1⟧'s Miami Field Office provided support"            an office of those who look for the listed
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.relate.acts.timing import LISTING
from extractor.types import Actor, Annotation, Mention

_LISTED = re.compile(
    r"\b(?:(?:UN|U\.N\.|US|U\.S\.|EU|E\.U\.|UK|U\.K\.|OFAC|Treasury|Kingpin Act|SDGT|SDNT)(?:[- ]and [A-Z][A-Z.]+)?-?"
    r"[ -](?:sanctioned|designated|listed|blacklisted)|"
    r"(?:previously|already)[ -](?:designated|sanctioned|listed|identified)) (?:[a-z-]+ ){0,4}$"
)
_AT_LARGE = re.compile(
    r",?(?: (?:age )?\d\d,?)?(?: (?:of|from) [A-Z][\w .-]{2,40}(?:, [A-Z][\w .]{1,20})?)?,?(?: [-–—])? "
    r"(?:who )?(?:remains?|is(?: still)?|are(?: still)?) (?:a fugitive|fugitives|at large|being sought|wanted)\b"
)
_OFFICE = re.compile(r"(?:Field|Regional|Division|District|Resident|Country) Office$|\bField (?:Office|Division)\b")
_BEHIND = 90  # characters before a name that tell of an earlier listing


def left_out(annotation: Annotation, kind: str) -> frozenset[str]:
    """Return the actors that no count of an act of a kind takes in."""
    text = annotation.article.text

    def is_out(mention: Mention) -> bool:
        if kind == "delisting":
            return False
        if kind in LISTING:
            return _LISTED.search(text, max(0, mention.start - _BEHIND), mention.start) is not None
        return kind == "arrest" and _AT_LARGE.match(text, mention.end) is not None

    return frozenset(
        actor.id for actor, mention in _mentions(annotation) if _OFFICE.search(actor.name) or is_out(mention)
    )


def _mentions(annotation: Annotation) -> Iterator[tuple[Actor, Mention]]:
    return ((actor, mention) for actor in annotation.actors for mention in actor.mentions)
