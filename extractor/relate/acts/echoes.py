"""Tell which undated acts only go on about an earlier one.

    "In ⟦D1⟧, ⟦O2⟧ designated ⟦G3⟧. ⟦O2⟧ concurrently designated ⟦P4⟧."     of that day
    "On ⟦D1⟧, ⟦O2⟧ designated ⟦O3⟧ for …, and ⟦O2⟧ designated ⟦O4⟧"         of that day
    "⟦O3⟧ is being designated …; ⟦O4⟧ was designated pursuant to ⟦L5⟧"      by its tense and its law
    "⟦O4⟧ was designated alongside ⟦O3⟧", of whom an earlier day is told    of that day

What a clause says to be done today is none of these.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.relate.acts.actions import Event
from extractor.relate.acts.timing import LISTING
from extractor.types import Annotation

_TODAY = re.compile(r"\btoday\b", re.IGNORECASE)
_THEN = re.compile(
    r"\b(?:concurrently|simultaneously|contemporaneously|at the same time|(?:that|the) same (?:day|date|time|action)|"
    r"(?:on|in) that (?:day|date|action|occasion))\b",
    re.IGNORECASE,
)
_REASON = re.compile(r",? (?:for (?:[a-z]+ing|its|his|her|their)|pursuant to|because)\b")
_ALSO = re.compile(
    r"\b(?:was|were) (?:itself |himself |herself |themselves |both )?(?:also|additionally|further|again)\b"
)
_PASSIVE = re.compile(r"(?:was|were)\b(?! being\b)")
_NOW = re.compile(r"\bbeing\b|\b(?:designat|sanction)ing\b")
# "On ⟦D1⟧, ⟦O2⟧ designated ⟦O3⟧ for …, and (⟦O4⟧ designated ⟦O5⟧)": the day opens both clauses
_OPENING = re.compile(
    r"\W*(?:Also |Separately, |Previously, )?(?:On|In|Since) (?:late |early |mid-)?"
    r"(?:[A-Z][a-z]+ \d{1,2}, \d{4}|[A-Z][a-z]+ (?:of )?\d{4}|\d{4}|\d{1,2} [A-Z][a-z]+ \d{4})\b"
)
_JOINED = re.compile(r"(?:[,;]|\d) and (?:also |the |then )?(?:(?:[A-Z][\w.’'-]*|of|the|for) ){0,12}$")
_EARLIER = re.compile(
    r"\W*(?:(?:previous|prior|past|earlier)(?: [\w.’'-]+){0,3} (?:actions?|designations?|sanctions)\b|"
    r"other(?: [\w.’'-]+)? actions against\b|background\b)",
    re.IGNORECASE,
)
_STYLE = 3  # targets told of as being listed, and so many times those that were, show how a document tells of the day
_LEAD = 4  # sentences that announce the acts of the day in any tense


def find_echoes(annotation: Annotation, acts: Sequence[tuple[Event, int]], past: Sequence[bool]) -> list[bool]:
    """Return for each act, given with the number of its sentence, whether it is past or goes on about a past one."""
    told, echoed = list(past), set()
    current = [event for (event, _), gone in zip(acts, past, strict=True) if not gone and event.row.kind in LISTING]
    laws = _laws_of_today(current)
    for place, (event, number) in enumerate(acts):
        told[place] = told[place] or _is_state_of_un(event) or _is_under_earlier(annotation, event, number)
        if told[place] or event.row.kind not in LISTING or event.dates or _is_now(event):
            continue
        last, before = acts[place - 1] if place else (event, number)
        if before >= number - 1 and told[place - 1] and (last.dates or place - 1 in echoed):
            told[place] = _goes_on(annotation, acts[place - 1], (event, number), styled=laws is not None)
        if not told[place] and laws is not None and number >= _LEAD:
            told[place] = _is_by_tense(annotation, event, number, laws)
        if told[place]:
            echoed.add(place)
    return told


def _laws_of_today(current: Sequence[Event]) -> frozenset[str] | None:
    """Return what the listings of the day rest on, where a document tells nearly all of them as being done."""
    now = [event for event in current if _is_now(event)]
    done = sum(len(event.targets) for event in current if _PASSIVE.match(event.words) and not event.today)
    told = sum(len(event.targets) for event in now)
    return frozenset(law for event in now for law in event.basis) if told >= max(_STYLE, done * _STYLE) else None


def _is_now(event: Event) -> bool:
    return _NOW.search(event.words) is not None


def _is_state_of_un(event: Event) -> bool:
    """Tell whether an act is what resolutions of the United Nations have done: "⟦O1⟧ is subject to an asset freeze"."""
    told = event.words.startswith(("is subject", "are subject")) and not event.today
    return told and bool(event.basis) and all(law.startswith("UNSCR") for law in event.basis)


def _is_under_earlier(annotation: Annotation, event: Event, number: int) -> bool:
    """Tell whether an undated listing stands under a heading that announces earlier ones."""
    if event.row.kind not in LISTING or event.dates or event.today or _is_now(event):
        return False
    text, own = annotation.article.text, annotation.sentences[number]
    heads = (block for block in reversed(annotation.blocks[: own.block + 1]) if block.kind == "heading")
    head = next(heads, None)
    return head is not None and _EARLIER.match(text, head.start, head.end) is not None


def _goes_on(annotation: Annotation, before: tuple[Event, int], this: tuple[Event, int], *, styled: bool) -> bool:
    """Tell whether an act is of the day of the past one told just before it."""
    (last, place), (event, number) = before, this
    if last.row.kind not in LISTING:
        return False
    text, own = annotation.article.text, annotation.sentences[number]
    if own.block != annotation.sentences[place].block:
        return False
    low = last.evidence.start if place == number else own.start
    said = text[low : event.evidence.end]
    if _TODAY.search(said):
        return False
    if _THEN.search(_REASON.split(said)[0] if place != number else said):
        return True
    if place == number:
        opens = _OPENING.match(text, own.start) is not None
        return opens and _JOINED.search(text, last.evidence.start, event.evidence.start) is not None
    return styled and _ALSO.search(said) is not None and set(event.targets) <= set(last.targets)


def _is_by_tense(annotation: Annotation, event: Event, number: int, laws: frozenset[str]) -> bool:
    """Tell whether a passive is past by its tense, in a document that tells what is being done, under other laws."""
    own = annotation.sentences[number]
    if not _PASSIVE.match(event.words) or _TODAY.search(annotation.article.text, own.start, own.end):
        return False
    return bool(event.basis) and not laws & set(event.basis)
