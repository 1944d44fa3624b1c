"""Tell what a document announces from what it only recalls.

A dated act is news while it is a few days old; charges are unsealed, and arrests announced,
months later. Beside a listing of the day, charges of another month are background. A testimony
or a speech sums up what was done: only what it says to happen today is news.
"""

from __future__ import annotations

import re
from datetime import date

from extractor.relate.acts.actions import Event
from extractor.relate.acts.timing import LISTING
from extractor.types import Annotation

_DAYS = {"designation": 4, "identification": 4, "delisting": 4, "advisory": 31, "penalty": 31}
_ENFORCEMENT_DAYS = 150
_BESIDE_LISTING_DAYS = 10
_SPEECH = re.compile(
    r"\b(?:testimony|testif\w+|remarks|prepared statement|oral statement|written statement|speech|keynote|interview)\b",
    re.IGNORECASE,
)
_PERFECT = re.compile(r"\bhas (?:also )?(?=[a-z]$)")
_EARLIER = re.compile(
    r"\bhas (?:previously |already |also )?(?:taken|issued|announced|imposed|conducted|carried out) "
    r"(?:multiple|numerous|several|many|other|various|two|three|four|five|six|seven|eight|nine|ten|\d+) "
    r"(?:[a-z]+ )*?(?:actions|designations|rounds|tranches|sanctions)\b"
)
# "These designations targeted a range of groups", behind "has issued five rounds of designations"
_THESE = re.compile(
    r"(?:These|Those|Such) (?:[a-z]+ )?(?:actions|designations|rounds|sanctions|listings) (?:[a-z]+ )?[a-z]+ed\b"
)
_ALSO = re.compile(r"\b(?:also|additionally|in addition)\b", re.IGNORECASE)


def is_speech(title: str) -> bool:
    """Tell by its title whether a document is a testimony or a speech."""
    return _SPEECH.search(title) is not None


def is_past(
    event: Event,
    published: str | None,
    *,
    speech: bool = False,
    beside_listing: bool = False,
    headline: frozenset[str] = frozenset(),
) -> bool:
    """Tell whether an event is one that the document only recalls; `headline` are the kinds its title announces."""
    if event.today or (event.row.kind in headline and not event.prior and not speech):
        return False
    if event.prior or (speech and not event.dates):
        return True
    limit = _DAYS.get(event.row.kind, _BESIDE_LISTING_DAYS if beside_listing else _ENFORCEMENT_DAYS)
    if beside_listing and event.row.kind not in LISTING and not event.dates:
        return True
    # A dated act in an undated text is history: the act of the day says "today" or nothing.
    return any(not published or days_before(day, published) > limit for day in event.dates)


def is_of_today(event: Event, annotation: Annotation, sentence: int, *, listed: bool) -> bool:
    """Tell whether a release that takes off a list "also" designates; `listed`: it says that it does so today."""
    before = annotation.article.text[annotation.sentences[sentence].start : event.evidence.start]
    also = _ALSO.search(before) is not None and event.row.voice == "active"
    told = event.row.voice == "passive" and event.words.startswith(("is ", "are ")) and event.basis
    return event.today or (listed and not event.dates and bool((also and event.agent) or (told and not event.prior)))


def is_state(event: Event) -> bool:
    """Tell whether an act is told as done for good: "has been designated by the EU", beside acts of the day."""
    told = event.words.startswith("been ") and not (event.today or event.dates)
    return event.row.kind in LISTING and told and bool(event.agents or event.land)


def is_among_earlier(event: Event, annotation: Annotation, sentence: int) -> bool:
    """Tell whether "has designated" goes on about earlier acts: "⟦O1⟧ has taken several actions …. It has"."""
    if event.row.kind not in LISTING or event.row.voice != "active" or event.today or event.dates or not sentence:
        return False
    text, own, before = annotation.article.text, annotation.sentences[sentence], annotation.sentences[sentence - 1]
    perfect = _PERFECT.search(text, own.start, event.evidence.start + 1) or _THESE.match(text, own.start)
    return (
        perfect is not None
        and own.block == before.block
        and _EARLIER.search(text, before.start, before.end) is not None
    )


def days_before(day: str, published: str) -> int:
    """Return how long before publication the period `day` ("2022-10", "2022", "2022-10-03") ended."""
    year, month, dom = (*day.split("-"), "", "")[:3]
    try:
        end = date(int(year), int(month or 12), int(dom or 28))
        return (date.fromisoformat(published[:10]) - end).days
    except ValueError:
        return 0
