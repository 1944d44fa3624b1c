"""Read whose man somebody is where his post is told without the body, which a sentence before gave that post.

⟦P1⟧, a co-founder of ⟦O2⟧, fled. Another co-founder, ⟦P3⟧, was arrested.      ⟦P3⟧ is one of ⟦O2⟧
… the administrators of ⟦O1⟧. The charged administrators, ⟦P2⟧ and ⟦P3⟧, …     both lead ⟦O1⟧
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.relate.sentence.mask import Masked
from extractor.relate.sentence.sheets import Sheets
from extractor.relate.ties.claims import Claim
from extractor.types import Annotation, Evidence

_TYPES = {
    "co-founder": "member_of",
    "developer": "member_of",
    "member": "member_of",
    "administrator": "leads",
    "co-administrator": "leads",
    "leader": "leads",
    "co-leader": "leads",
    "owner": "owns_or_controls",
    "co-owner": "owns_or_controls",
    "operator": "operates",
    "co-operator": "operates",
}
_NOUN = r"(?:co-?)?(?:founder|developer|member|administrator|leader|owner|operator)s?"
_BETWEEN = r"(?:[a-z-]+ |⟦[CN]\d+⟧(?:['’]s)? ){0,6}?"
_OF = re.compile(
    rf"\b(?P<noun>{_NOUN}) of (?:the |an? )?{_BETWEEN}(?P<o>⟦[OG]\d+⟧)|"
    rf"(?P<o2>⟦[OG]\d+⟧)(?:['’]s?)? (?:[a-z-]+ ){{0,2}}?(?P<noun2>{_NOUN})\b"
)
_ADJECTIVE = r"(?:alleged|suspected|accused|charged|indicted|arrested|former)"
_AGAIN = re.compile(
    r"\b(?:[Aa]nother|[Tt]he other|[Oo]ne of the|[Aa] (?:second|third)|[Tt]he (?:second|third|two|three)|"
    rf"[Tt]he(?= {_ADJECTIVE} ))(?: {_ADJECTIVE}){{0,2}} (?P<noun>{_NOUN}), (?:named |identified as )?"
    r"(?P<x>⟦P\d+⟧(?:(?:,|,? and) ⟦P\d+⟧){0,4})(?=[,.;]|$| (?:and|was|were|is|are|remains?|has|have)\b)"
)
_BACK = 3  # sentences


def read_another(annotation: Annotation, sheets: Sheets) -> Iterator[Claim]:
    """Yield what somebody is to the body of which the text told last that it has such men."""
    told: dict[str, tuple[int, str]] = {}  # post -> the sentence that gave it a body, and the body
    for number, sentence in enumerate(annotation.sentences):
        if sentence.section != "body":
            continue
        masked = sheets.plain(sentence)
        given = _given(masked)
        for match in _AGAIN.finditer(masked.text):
            kind, post = _TYPES.get(_one(match["noun"])), _post(match["noun"])
            at, body = (number, given[post]) if post in given else told.get(post, (-_BACK - 1, ""))
            if kind and body and number - at <= _BACK:
                evidence = masked.evidence(*match.span(), annotation.article.text)
                yield from _claims(kind, masked.actors(match["x"]), body, evidence)
        told |= {post: (number, body) for post, body in given.items()}


def _claims(kind: str, persons: tuple[str, ...] | list[str], body: str, evidence: Evidence) -> Iterator[Claim]:
    for person in persons:
        yield Claim(kind, person, body, evidence, "grammar:another-of", 0.75)


def _given(masked: Masked) -> dict[str, str]:
    """Return the one body of which a sentence says that it has such a post, "" where there are several."""
    found: dict[str, str] = {}
    for match in _OF.finditer(masked.text):
        body = masked.actors(match["o"] or match["o2"])[0]
        post = _post(match["noun"] or match["noun2"])
        found[post] = body if found.get(post, body) == body else ""
    return found


def _one(noun: str) -> str:
    return noun.removesuffix("s").replace("cofounder", "co-founder")


def _post(noun: str) -> str:
    """Return what a founder and a co-founder have in common."""
    return _one(noun).removeprefix("co-")
