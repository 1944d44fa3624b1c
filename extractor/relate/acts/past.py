"""Tell of every act of a document whether it is one that the document only recalls."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from extractor.relate.acts.actions import Event
from extractor.relate.acts.authorities import Authorities
from extractor.relate.acts.background import find_background, read_headline
from extractor.relate.acts.echoes import find_echoes
from extractor.relate.acts.history import days_before, is_among_earlier, is_of_today, is_past, is_speech, is_state
from extractor.relate.acts.timing import LISTING
from extractor.types import Annotation

if TYPE_CHECKING:
    from extractor.lexicon import Lexicon

# "were concurrently designated", "was at the same time listed"
_CONCURRENTLY = re.compile(r"\b(?:was|were) (?:also )?(?:concurrently|simultaneously|at (?:that|the same) time)\b")
_STEPS = frozenset({"conviction", "indictment", "arrest"})  # of a case, one after the other
_APART = 14  # days from a step to the next: pleas and pleadings of one week are told as one
_REACH = 6  # sentences that go on about an earlier act
_LISTED_THEN = re.compile(
    r"\b(?:identified|designated|sanctioned|listed)\b[^;]{0,120}\b(?:on|in) (?:[A-Z][a-z]+ )?(?:\d\d?, )?\d{4}"
)
_TODAY = re.compile(r"\b[Tt]oday\b")
_OVER = re.compile(r"\b(?:(?:has|have|had) (?:also |already |both )?been|was|were)\b")


def find_past(
    annotation: Annotation, lexicon: Lexicon, speaking: Authorities, acts: Sequence[tuple[Event, int]]
) -> list[bool]:
    """Return for each act, given with the number of its sentence, whether it is history; `speaking`: who acts here."""
    article = annotation.article
    speech = is_speech(article.title)
    headline = read_headline(article.title)
    kinds = {event.row.kind for event, _ in acts if not is_past(event, article.published, speech=speech)}
    beside = bool(kinds & LISTING)
    listed = any(event.row.kind == "designation" and event.today for event, _ in acts)
    acting = {short for event, _ in acts if event.row.voice != "passive" for short in speaking.named(event)}
    lands = frozenset(row.country for short in acting if (row := lexicon.authority_of(short)))
    past = [
        is_past(
            event,
            article.published,
            speech=speech,
            beside_listing=beside and not speaking.is_reported(event),
            headline=headline,
        )
        or (
            "delisting" in kinds
            and event.row.kind == "designation"
            and not is_of_today(event, annotation, number, listed=listed)
        )
        or _is_foreign(event, annotation, lands, is_own=not acting or bool(acting & set(speaking.named(event))))
        or (listed and (is_state(event) or is_among_earlier(event, annotation, number)))
        for event, number in acts
    ]
    past = [gone or _is_with_past(*act, annotation) for act, gone in zip(acts, past, strict=True)]
    past = _with_those_counted(acts, past, annotation)
    past = find_background([event for event, _ in acts], past)
    past = find_echoes(annotation, acts, past)
    return _with_earlier_steps(acts, past, article.published)


def _with_earlier_steps(acts: Sequence[tuple[Event, int]], past: Sequence[bool], published: str | None) -> list[bool]:
    """Return which acts are past, with the steps of a case that led to the one of the day, weeks or years before it.

    "⟦P1⟧, who pleaded guilty in ⟦D2⟧, was sentenced today", "arrested in ⟦D1⟧ and extradited this week"
    """

    def is_old(event: Event) -> bool:
        return bool(published and event.dates) and days_before(max(event.dates), str(published)) > _APART

    fresh = {
        (event.row.kind, actor)
        for (event, _), gone in zip(acts, past, strict=True)
        if event.row.kind in _STEPS and not gone and (event.today or not is_old(event))
        for actor in event.targets
    }
    return [
        gone
        or (
            event.row.kind in _STEPS
            and not event.today
            and is_old(event)
            and bool(event.targets)
            and all((event.row.kind, actor) in fresh for actor in event.targets)
        )
        for (event, _), gone in zip(acts, past, strict=True)
    ]


def _with_those_counted(acts: Sequence[tuple[Event, int]], past: Sequence[bool], annotation: Annotation) -> list[bool]:
    """Return which acts are past, with those that name whom the same paragraph counted among the earlier ones.

    "The judge previously sentenced three affiliates. ⟦P1⟧ and ⟦P2⟧ were sentenced to six years; ⟦P3⟧ to one."
    """
    out: list[bool] = []
    counted, left = ("", -1), 0  # of which kind, in which block, and how many are still to be named
    for (event, number), gone in zip(acts, past, strict=True):
        here, named = (event.row.kind, annotation.sentences[number].block), len(set(event.targets))
        told = counted == here and not (event.today or event.dates) and 0 < named <= left
        if gone and event.prior and not named:
            counted, left = here, event.count.total
        else:
            left -= named if told else 0
        out.append(gone or told)
    return out


def _is_with_past(event: Event, number: int, annotation: Annotation) -> bool:
    """Tell whether an act was done along with an earlier one, told before it: "Four firms were concurrently listed"."""
    if event.today or event.dates or not _CONCURRENTLY.search(event.evidence.quote):
        return False
    text, own = annotation.article.text, annotation.sentences[number]
    near = (s for s in annotation.sentences[max(0, number - _REACH) : number] if s.block == own.block)
    return any(_LISTED_THEN.search(text, s.start, s.end) and not _TODAY.search(text, s.start, s.end) for s in near)


def _is_foreign(event: Event, annotation: Annotation, lands: frozenset[str], *, is_own: bool) -> bool:
    """Tell whether an undated listing is by another authority than those that speak here, or act in `lands`."""
    own = {a for a in event.agents if annotation.authorities.get(a) not in {None, "UN", "UNSC"}}
    if not is_own and _OVER.search(event.evidence.quote):
        own = set()  # "both have been sanctioned by the European Union"
    others = bool(event.agents) and not own
    abroad = bool(event.land and lands) and event.land not in lands and _OVER.search(event.evidence.quote)
    return event.row.voice == "passive" and (others or bool(abroad)) and not event.dates and not event.today
