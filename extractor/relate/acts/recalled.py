"""Tell whom a document recalls as listed on an earlier day: no undated sentence lists them anew.

    "It builds on ⟦O1⟧'s ⟦D2⟧ designation of ⟦P3⟧. ⟦O1⟧ designated ⟦P3⟧ pursuant to ⟦L4⟧ for …"
    "On ⟦D1⟧, ⟦O2⟧ designated ⟦P3⟧" and, elsewhere, "those designated include ⟦P3⟧"

An act that the document dates today, or rests on another law than the earlier one, is a new one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from extractor.relate.acts.actions import Event
from extractor.relate.acts.timing import LISTING
from extractor.relate.sentence.mask import mask
from extractor.relate.sentence.parse import Reading
from extractor.relate.sentence.simplify import simplify
from extractor.types import Annotation

if TYPE_CHECKING:
    from extractor.lexicon import Lexicon

_NOUN = r"(?:designations?|listings?|sanctioning)"
_WHOM = (
    r"(?:the )?(?:⟦[CN]\d+⟧(?:-based)? )?(?:(?!and\b)(?:[\w-]+|⟦[OG]\d+⟧) ){0,4}?"
    # not ⟦G1⟧ of "⟦G1⟧ financiers ⟦P2⟧ and ⟦P3⟧"
    r"(?=⟦[PVA]\d+⟧|⟦[OG]\d+⟧(?! (?!(?:and|or|for|in|on|pursuant)\b)(?:[a-z-]+ ){1,3}⟦[PG]))"
)
_NOMINAL = (
    re.compile(rf"(?P<day>⟦D\d+⟧) (?:[a-z-]+ )?{_NOUN} of {_WHOM}"),
    # "prior to ⟦O1⟧'s designation of ⟦O2⟧ in ⟦D3⟧", "⟦O2⟧'s ⟦D3⟧ designation"
    re.compile(rf"\b{_NOUN} of {_WHOM}(?=[^.;:]{{1,60}}? (?:on|in) (?P<day>⟦D\d+⟧))"),
    re.compile(rf"(?=⟦[POGVA]\d+⟧['’]s? (?:initial |prior |previous |own )?(?P<day>⟦D\d+⟧) {_NOUN}\b(?! of\b))"),
    re.compile(rf"(?=⟦[POGVA]\d+⟧['’]s? {_NOUN} (?:on|in) (?P<day>⟦D\d+⟧))"),
)
_ANY = re.compile(r"\b(?:designation|listing|sanctioning)s?\b")
_LEAD = 3  # sentences that tell whom a document is about, whatever it recalls of them

Acts = Sequence[tuple[Event, int]]  # each with the number of its sentence


def without_recalled(
    annotation: Annotation, lexicon: Lexicon, acts: Acts, past: Sequence[bool]
) -> list[tuple[Event, bool]]:
    """Return the events without those they only recall, and whether each is past."""
    recalled = _recalled(annotation, lexicon, acts, past)
    once = _once(acts, past)
    return [
        (event, True)
        if gone or _is_told_again(event, once)
        else _trimmed(event, recalled)
        if number >= _LEAD
        else (event, False)
        for (event, number), gone in zip(acts, past, strict=True)
    ]


def _once(acts: Acts, past: Sequence[bool]) -> frozenset[str]:
    """Return whom an undated act of earlier lists: "⟦O1⟧, which was previously designated by ⟦C2⟧"."""
    return frozenset(
        actor
        for (event, _), gone in zip(acts, past, strict=True)
        if event.row.kind == "designation" and gone and event.prior and not event.dates
        for actor in event.targets
    )


def _is_told_again(event: Event, once: frozenset[str]) -> bool:
    """Tell whether an act goes on about an earlier one: "⟦O1⟧ was designated by ⟦O2⟧ under ⟦L3⟧"."""
    told = event.row.voice == "passive" and event.words.startswith(("was ", "were ")) and bool(event.agents)
    again = told and event.row.kind == "designation" and not event.today and not event.dates
    return again and bool(event.targets) and once.issuperset(event.targets)


def _trimmed(event: Event, recalled: dict[str, set[str]]) -> tuple[Event, bool]:
    if event.today or event.row.kind not in LISTING - {"delisting"} or not recalled:
        return event, False
    fresh = not recalled.keys() >= set(event.targets)
    left = tuple(a for a in event.targets if a not in recalled or _is_anew(event, recalled[a], beside=fresh))
    return replace(event, targets=left) if left else event, bool(event.targets) and not left


def _is_anew(event: Event, laws: set[str], *, beside: bool) -> bool:
    """Tell whether an act rests on other laws than the earlier one, or somebody lists others `beside` anew."""
    told = beside and event.row.voice == "active"
    return bool(event.basis) and (told or (bool(laws) and not laws & set(event.basis)))


def _recalled(annotation: Annotation, lexicon: Lexicon, acts: Acts, past: Sequence[bool]) -> dict[str, set[str]]:
    """Return who was listed before, with the laws it rested on, but for those whom an act of today lists."""
    out: dict[str, set[str]] = {}
    fresh: set[str] = set()
    for (event, number), gone in zip(acts, past, strict=True):
        if event.row.kind in LISTING and not gone and (event.today or number < _LEAD):
            fresh |= set(event.targets)
        elif event.row.kind == "designation" and gone and event.dates and not _is_abroad(event, annotation, lexicon):
            for actor in event.targets:
                out.setdefault(actor, set()).update(event.basis)
    for actor in _named(annotation):
        out.setdefault(actor, set())
    return {actor: laws for actor, laws in out.items() if actor not in fresh}


def _is_abroad(event: Event, annotation: Annotation, lexicon: Lexicon) -> bool:
    """Tell whether only others than the Americans did an act: "sanctioned by the United Kingdom in 2023"."""
    rows = [lexicon.authority_of(annotation.authorities.get(agent, "")) for agent in event.agents]
    lands = {row.country if row else None for row in rows} | ({event.land} if event.land else set())
    return bool(lands) and not lands & {"us", None}


def _named(annotation: Annotation) -> set[str]:
    """Return whose designation on a day a noun recalls."""
    found: set[str] = set()
    text = annotation.article.text
    for sentence in annotation.sentences:
        if sentence.section != "body" or not _ANY.search(text, sentence.start, sentence.end):
            continue
        bare = simplify(mask(annotation, sentence))
        for match in (match for pattern in _NOMINAL for match in pattern.finditer(bare.text)):
            if all(span.form != "today" for span in bare.tokens(match["day"])):
                reading = Reading(bare)
                phrase = reading.list_starting(reading.index(match.end()))
                found |= set(phrase.actors) if phrase else set()
    return found
