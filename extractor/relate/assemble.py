"""Put the events of a document together into actions: who acted, what is news, what is history."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from datetime import date

from extractor.lexicon import Lexicon
from extractor.relate.actions import Event
from extractor.relate.basis import read_basis
from extractor.relate.mask import mask, spans_between
from extractor.relate.targets import list_below, meet, told_about
from extractor.types import Annotation, Evidence, Issue, SanctionAction, Target

LISTING = frozenset({"designation", "identification", "delisting"})
_RECENT = {"designation": 4, "identification": 4, "delisting": 4, "advisory": 31, "penalty": 31}
_ENFORCEMENT_DAYS = 150  # charges are often unsealed, and arrests announced, months later
_ROLL_UP = re.compile(
    r"\b(?:actions?|designations?|sanctions|identifications?|targets|persons|individuals|entities)\b[^.;]{0,80}?\b(?:taken|made|being taken|issued|imposed|announced|listed below[^.;]{0,40}|designat\w+)\b"
    r"[^.;⟦]{0,30}pursuant to|\b(?:these|the following) [^.;]{0,60}pursuant to",
    re.IGNORECASE,
)
_PERSONS = re.compile(
    r"\b(?:individual|person|people|national|official|men|member|defendant|leader|associate|citizen|executive|woman|women|hacker|administrator)s?\b",
    re.IGNORECASE,
)
_BODIES = re.compile(r"\b(?:entit|compan|bank|firm|exchange|organization)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Placed:
    """An event, the sentence it stands in, and that sentence's words."""

    event: Event
    sentence: int
    clause: str = ""


@dataclass(frozen=True, slots=True)
class _Key:
    kind: str
    authority: str
    day: str | None
    past: bool


def is_past(event: Event, published: str | None) -> bool:
    """Tell whether an event is one that the document only recalls."""
    if event.prior and not event.today:
        return True
    if event.today:
        return False
    limit = _RECENT.get(event.row.kind, _ENFORCEMENT_DAYS)
    # A dated act in an undated text is history: the act of the day says "today" or nothing.
    return any(not published or _days_before(day, published) > limit for day in event.dates)


def _days_before(day: str, published: str) -> int:
    """Return how long before publication the period `day` ("2022-10", "2022", "2022-10-03") ended."""
    year, month, dom = (*day.split("-"), "", "")[:3]
    try:
        end = date(int(year), int(month or 12), int(dom or 28))
        return (date.fromisoformat(published[:10]) - end).days
    except ValueError:
        return 0


class Assembler:
    """Collects the events of one annotation."""

    def __init__(self, annotation: Annotation, lexicon: Lexicon) -> None:
        self._annotation = annotation
        self._lexicon = lexicon
        self._types = {actor.id: actor.type for actor in annotation.actors}
        self._groups: dict[_Key, dict[str, Target]] = {}
        self._evidence: dict[_Key, Evidence] = {}
        self._open: list[tuple[Placed, _Key]] = []  # acts whose targets were only counted
        self._open_basis: tuple[str, ...] = ()
        self.issues: list[Issue] = []

    def assemble(self, placed: list[Placed], officials: frozenset[str]) -> tuple[SanctionAction, ...]:
        """Return the actions of the document; `officials` are persons of the authorities."""
        delisting = any(
            one.event.row.kind == "delisting" and not is_past(one.event, self._annotation.article.published)
            for one in placed
        )
        for one in placed:
            event = one.event
            past = (
                is_past(event, self._annotation.article.published)
                or (delisting and event.row.kind == "designation" and not event.today)
                or self._is_foreign(event)
            )
            self._place(one, past, officials)
        for one, key in self._open:
            self._resolve_count(one, key, officials)
        self._statement_of_reasons()
        return self._actions()

    def _is_foreign(self, event: Event) -> bool:
        """Tell whether an undated listing is by another authority than those that speak here."""
        own = {a for a in event.agents if self._annotation.authorities.get(a) not in {"UN", "UNSC"}}
        return event.row.voice == "passive" and bool(event.agents) and not own and not event.dates

    def _place(self, one: Placed, past: bool, officials: frozenset[str]) -> None:
        event = one.event
        targets = [t for t in event.targets if t not in self._annotation.authorities and t not in officials]
        for authority in self._authorities(event):
            key = _Key(event.row.kind, authority, self._day(event, past), past)
            for actor in targets:
                self._add(key, event, actor, event.evidence, event.row.key)
            if targets:
                continue
            below = self._below(one) if event.follows else []
            for actor, evidence in below:
                self._add(key, event, actor, evidence, "list-below")
            if not below:
                self._open.append((one, key))
                if event.row.kind == "designation" and not past:
                    self._open_basis = self._open_basis or event.basis

    def _add(
        self, key: _Key, event: Event, actor: str, evidence: Evidence, method: str, confidence: float | None = None
    ) -> None:
        target = Target(
            actor=actor,
            evidence=evidence,
            legal_basis=event.basis,
            criterion=event.criterion,
            confidence=event.row.confidence if confidence is None else confidence,
            method=f"grammar:{method}",
        )
        group = self._groups.setdefault(key, {})
        known = group.get(actor)
        if known is None:
            group[actor] = target
        elif target.legal_basis:
            both = tuple(dict.fromkeys((*known.legal_basis, *target.legal_basis)))
            group[actor] = replace(known if known.legal_basis else target, legal_basis=both)
        self._evidence.setdefault(key, evidence)

    def _below(self, one: Placed) -> list[tuple[str, Evidence]]:
        annotation = self._annotation
        sentence = annotation.sentences[one.sentence]
        text = annotation.article.text
        announced = text[sentence.start : annotation.blocks[sentence.block].end].rstrip().endswith((":", "—"))
        spans = list_below(annotation, sentence, announced=announced)
        return [
            (s.key, Evidence(start=s.start, end=s.end, quote=text[s.start : s.end]))
            for s in spans
            if s.key not in annotation.authorities
        ]

    # --- targets that are only counted -------------------------------------------------------

    def _resolve_count(self, one: Placed, key: _Key, officials: frozenset[str]) -> None:
        event, guess = one.event, list[tuple[str, Evidence]]()
        if event.count and not key.past:
            named = {a for k, group in self._groups.items() if k.kind == key.kind and not k.past for a in group}
            history = {a for k, group in self._groups.items() if k.past and k.kind == "designation" for a in group}
            fits = self._fitting(event, officials | history | set(self._annotation.authorities))
            others = [
                {a: t.evidence for a, t in group.items() if fits(a)}
                for k, group in self._groups.items()
                if not k.past and k.kind not in {key.kind} and k.kind not in LISTING
            ]
            known = [list(group.items()) for group in others] if key.kind not in LISTING else []
            if len({a for a in named if fits(a)}) < event.count:
                guess = meet(event.count, [*known, *told_about(self._annotation, fits)])
        for actor, evidence in guess:
            self._add(key, event, actor, evidence, "head-count", 0.75)
        if guess:
            return
        if event.row.kind in {"designation", "identification", "delisting", "advisory", "indictment", "arrest"} and (
            event.agent or event.count
        ):
            self._groups.setdefault(key, {})
            self._evidence.setdefault(key, event.evidence)
        self.issues.append(
            Issue(
                stage="relate",
                code="action-without-target",
                message=f"{event.row.kind}: no target found for {event.words!r}",
                subject=self._annotation.article.id,
                start=event.evidence.start,
                end=event.evidence.end,
            )
        )

    def _fitting(self, event: Event, barred: set[str] | frozenset[str]) -> "_Fits":
        kinds = set()
        if _PERSONS.search(event.counted):
            kinds.add("person")
        if _BODIES.search(event.counted):
            kinds |= {"organization", "group"}
        return _Fits(self._types, frozenset(kinds or {"person", "organization", "group"}), frozenset(barred))

    # --- authority and day -------------------------------------------------------------------

    def _authorities(self, event: Event) -> list[str]:
        named = [
            self._short(self._annotation.authorities[a], event.row.kind)
            for a in event.agents
            if a in self._annotation.authorities
        ]
        return list(dict.fromkeys(named)) or [self._default_authority(event.row.kind)]

    def _short(self, short: str, kind: str) -> str:
        if kind in {"indictment", "conviction"} and short not in {"OFAC", "FinCEN"}:
            authority = self._lexicon.authority_of(short)
            if authority and authority.country == "us":
                return "DOJ"
        return short

    def _default_authority(self, kind: str) -> str:
        article = self._annotation.article
        present = list(self._annotation.authorities.values())
        if kind in LISTING:
            for short in ("OFAC", "Treasury", "EU", "FCDO", "State"):
                if short in present:
                    return short
        american = article.publisher.startswith(("US", "U.S.", "FBI", "Federal Bureau")) or {"DOJ", "FBI"} & set(
            present
        )
        if kind in {"indictment", "conviction", "arrest", "seizure", "penalty"} and american:
            return "DOJ"
        publisher = self._lexicon.authority_of(article.publisher)
        return publisher.short if publisher else present[0] if present else ""

    def _day(self, event: Event, past: bool) -> str | None:
        published = self._annotation.article.published
        if event.today:
            return published
        if event.dates and (past or event.row.kind not in LISTING):
            return max(event.dates)
        return None if past else published

    # --- statements of reasons ---------------------------------------------------------------

    def _statement_of_reasons(self) -> None:
        """Take the subject of a statement of reasons: the listing it gives the reasons for.

        The Council publishes one statement per listed person under the person's name
        (TEU art. 29 with TFEU art. 215): the text holds no verb of designation.
        """
        annotation = self._annotation
        article = annotation.article
        authority = self._lexicon.authority_of(article.publisher)
        subject = subject_of(annotation)
        if authority is None or authority.short not in {"EU", "Council"} or not subject or not annotation.sentences:
            return
        first = annotation.sentences[0]
        masked = mask(annotation, first)
        basis = read_basis(masked, masked.text)
        opening = [
            s
            for s in spans_between(annotation, first.start, first.start + 60)
            if s.kind == "legal" and s.form != "amending"
        ]
        key = _Key("designation", "EU", article.published, False)
        self._groups.setdefault(key, {})[subject] = Target(
            actor=subject,
            evidence=Evidence(start=first.start, end=first.end, quote=article.text[first.start : first.end]),
            legal_basis=basis or tuple(s.key for s in opening[:1]),
            confidence=0.95,
            method="grammar:statement-of-reasons",
        )

    # --- the result ----------------------------------------------------------------------------

    def _default_basis(self) -> tuple[str, ...]:
        """Return the basis of targets that have none of their own: the roll-up, or the only one stated."""
        for sentence in self._annotation.sentences:
            if sentence.section == "body":
                masked = mask(self._annotation, sentence)
                if _ROLL_UP.search(masked.text) and (basis := read_basis(masked, masked.text)):
                    return basis
        if self._open_basis:
            return self._open_basis
        stated = Counter(
            t.legal_basis
            for k, g in self._groups.items()
            if k.kind == "designation" and not k.past and k.authority != "EU"
            for t in g.values()
            if t.legal_basis
        )
        return next(iter(stated)) if len(stated) == 1 else ()

    def _actions(self) -> tuple[SanctionAction, ...]:
        default = self._default_basis()
        actions = []
        for key, group in self._groups.items():
            rolled = not key.past and key.kind in {"designation", "identification"} and key.authority != "EU"
            targets = tuple(
                replace(t, legal_basis=default) if rolled and not t.legal_basis else t for t in group.values()
            )
            actions.append(
                SanctionAction(
                    kind=key.kind,  # type: ignore[arg-type]
                    authority=key.authority,
                    date=key.day,
                    targets=targets,
                    evidence=self._evidence.get(key) or (targets[0].evidence if targets else None),
                    history=key.past,
                    confidence=max((t.confidence for t in targets), default=0.7),
                    method="grammar",
                )
            )
        return tuple(actions)


@dataclass(frozen=True, slots=True)
class _Fits:
    """Whether an actor may be one of the counted: right sort, and not barred."""

    types: dict[str, str]
    kinds: frozenset[str]
    barred: frozenset[str]

    def __call__(self, actor: str) -> bool:
        return self.types.get(actor) in self.kinds and actor not in self.barred


def subject_of(annotation: Annotation) -> str:
    """Return the actor a document bears as its title, "" where it is no actor."""
    title = _plain(annotation.article.title)
    words = set(title.split())
    for actor in annotation.actors:
        if title and title in {_plain(name) for name in (actor.name, *actor.aliases)}:
            return actor.id
    return next((a.id for a in annotation.actors if words and words == set(_plain(a.name).split())), "")


def _plain(name: str) -> str:
    return re.sub(r"[^\w]+", " ", name).casefold().strip()
