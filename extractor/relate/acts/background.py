"""Tell which acts of an enforcement release are only the background of the one it announces.

A release on a sentence tells how its subject was arrested and charged, and what became of the others:

    A Bedford man was sentenced today …       the act announced, and whom it is done to
    Kellim was indicted in 2023.              an earlier stage of the same case: background
    Co-defendant Tavik pleaded guilty.        somebody else's: background
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from extractor.relate.acts.actions import Event

_STAGE = {"arrest": 1, "indictment": 2, "conviction": 3}
_SENTENCE = 4
_FACES = re.compile(r"\bfac(?:e|es|ing)\b")
_OPENING = 300  # characters with which a story opens
_HEADLINES = {
    "indictment": re.compile(r"\b(?:charg(?:ed|es)|indict(?:ed|ment|s)|accused)\b", re.IGNORECASE),
    "arrest": re.compile(r"\b(?:arrest(?:ed|s)?|extradited|in custody)\b", re.IGNORECASE),
    "seizure": re.compile(r"\b(?:seiz(?:ed|es|ure)|takedown|dismantl\w+|disrupt\w*)\b", re.IGNORECASE),
}


def read_headline(title: str) -> frozenset[str]:
    """Return the kinds of act that a title announces: they are news however old they are."""
    return frozenset(kind for kind, pattern in _HEADLINES.items() if pattern.search(title))


def find_background(events: Sequence[Event], past: Sequence[bool]) -> list[bool]:
    """Return for each event, given which are past, whether it is past or background."""
    past = [gone or _is_overtaken(event, events, past) for event, gone in zip(events, past, strict=True)]
    past = [gone or _is_state(event, events, past) for event, gone in zip(events, past, strict=True)]
    current = [event for event, gone in zip(events, past, strict=True) if not gone]
    lead = next((event for event in current if event.row.kind == "conviction"), None)
    if lead is None:
        return list(past)
    convicted = frozenset(a for event in events if event.row.kind == "conviction" for a in event.targets)
    # "Eight others have pleaded guilty so far, including ⟦P1⟧": what is told of them besides is as old
    before = (event for event, gone in zip(events, past, strict=True) if gone and event.count.total)
    others = frozenset(a for event in before if event.row.kind == "conviction" for a in event.targets)
    return [
        gone or _is_behind(event, lead, convicted) or _is_of_others(event, others)
        for event, gone in zip(events, past, strict=True)
    ]


def _is_of_others(event: Event, others: frozenset[str]) -> bool:
    """Tell whether an undated conviction is upon those alone who are told to have been convicted before."""
    told = event.row.kind == "conviction" and not (event.today or event.dates)
    return told and bool(event.targets) and others.issuperset(event.targets)


def _is_overtaken(event: Event, events: Sequence[Event], past: Sequence[bool]) -> bool:
    """Tell whether a later stage of the same case is past: who was sentenced in 2021 was not arrested today."""
    stage = _stage(event)
    if not stage or event.today or event.dates or not event.targets:
        return False
    return any(
        gone and stage < _stage(other) and set(event.targets) <= set(other.targets)
        for other, gone in zip(events, past, strict=True)
    )


def _is_state(event: Event, events: Sequence[Event], past: Sequence[bool]) -> bool:
    """Tell whether charges are only those that one who was just arrested faces; what opens a story is its news."""
    if event.row.kind != "indictment" or event.evidence.start < _OPENING or not _FACES.search(event.evidence.quote):
        return False
    return any(
        not gone and other.row.kind == "arrest" and not set(event.targets).isdisjoint(other.targets)
        for other, gone in zip(events, past, strict=True)
    )


def _stage(event: Event) -> int:
    """Return how far a case has come with an act, 0 for none of a case: a sentence follows the plea."""
    return _SENTENCE if event.row.key.startswith("sentenced") else _STAGE.get(event.row.kind, 0)


def _is_behind(event: Event, lead: Event, convicted: frozenset[str]) -> bool:
    """Tell whether an event is background of the conviction that a document announces; `convicted`: whose it tells."""
    if event.row.kind not in _STAGE or event is lead or event.today:
        return False
    if event.row.kind == "arrest" and not event.dates and not convicted.isdisjoint(event.targets):
        return True  # who was arrested with him was so then
    if event.row.kind != lead.row.kind:
        return convicted.issuperset(event.targets)
    others = set(event.targets) - set(lead.targets)
    return lead.one and bool(lead.targets) and bool(others)


_LISTED = re.compile(r"\b(?:[Ss]anction\w*|[Bb]lacklist\w*|asset freezes?|assets? frozen|travel bans?)\b")
_AIM = re.compile(r"\bto (?:disrupt|dismantle)\b")  # what a listing is for: "took action today to disrupt ⟦G1⟧"
_FORMULA = re.compile(r"materially assisted, sponsored|leader or official|whose property")
# rows whose words say a listing only where the text tells of one: "The list includes ⟦P1⟧"
_AMONG_LISTINGS = ("listed-by-body", "on-the-list", "the-list-includes", "banned-from-entering")
_COURT = re.compile(r"\b(?:indictments?|charged (?:with|in)|criminal complaint|charge sheet|prosecutors)\b")


def told_of(events: list[Event], text: str, listers: Collection[str] = ()) -> list[bool]:
    """Tell which events are acts: what only sounds like a charge or a listing is none where nothing else tells of one.

    So the legal formula ("⟦P1⟧ has materially assisted …") lists somebody in a document that lists others that day.
    `listers` are the bodies that list and charge nobody: of what they accuse a man is why they list him.
    """
    charged = any(event.row.kind == "indictment" and event.row.key != "accused-of" for event in events)
    told = dict.fromkeys(_AMONG_LISTINGS, _LISTED.search(text) is not None)
    told["accused-of"] = charged or _COURT.search(text) is not None
    listing = (event for event in events if event.row.kind == "designation" and event.row.key != "formula-of-reason")
    lists = any(event.today for event in listing)
    return [
        told.get(event.row.key, True) and _fits_listing(event, lists=lists) and not _is_said_of_listed(event, listers)
        for event in events
    ]


def _is_said_of_listed(event: Event, listers: Collection[str]) -> bool:
    """Tell whether who accuses somebody charges nobody: "the Treasury accused ⟦P1⟧ of using his friendship"."""
    return event.row.key == "accused-of-doing" and event.agent and set(event.agents) <= set(listers)


def _fits_listing(event: Event, *, lists: bool) -> bool:
    """Tell whether an event is an act in a document that `lists` somebody today, or that does not."""
    if event.row.key == "formula-of-reason":
        return lists and _FORMULA.search(event.evidence.quote) is not None
    by_listing = event.evidence.quote.endswith(" by")  # "took action to disrupt ⟦G1⟧ by (imposing sanctions on)"
    return not ((lists or by_listing) and event.row.kind == "seizure" and _AIM.search(event.words))
