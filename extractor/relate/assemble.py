"""Put the events of a document together into actions: who acted, what is news, what is history."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from extractor.lexicon import Lexicon
from extractor.relate.actions import Event
from extractor.relate.basis import read_basis
from extractor.relate.mask import mask, spans_between
from extractor.types import Annotation, Evidence, Issue, SanctionAction, Target

_RECENT = {"designation": 4, "identification": 4, "delisting": 4, "advisory": 31, "penalty": 31}
_ENFORCEMENT_DAYS = 150  # charges are often unsealed, and arrests announced, months later
_ROLL_UP = re.compile(
    r"\b(?:actions?|designations?|sanctions|identifications?)\b[^.;]{0,60}\b(?:taken|made|being taken|issued|imposed|announced)\b[^.;⟦]{0,20}pursuant to|\b(?:these|the following) [^.;]{0,60}pursuant to",
    re.I,
)
_LIST_ITEM = re.compile(r"[\s•·▪‣◦*–—-]*(?:\d{1,2}[.)]|\(?[a-z]\))?\s*(?:(?:the|and)\s)?")


@dataclass(frozen=True, slots=True)
class Placed:
    """An event and the sentence it stands in."""

    event: Event
    sentence: int


def _is_past(event: Event, published: str | None) -> bool:
    """Tell whether an event is one that the document only recalls."""
    if event.prior and not event.today:
        return True
    if event.today:
        return False
    days = _RECENT.get(event.row.kind, _ENFORCEMENT_DAYS)
    for day in event.dates:
        if not published:
            return True  # a dated act in an undated text: the act of the day says "today" or nothing
        if _days_before(day, published) > days:
            return True
    return False


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
        self.issues: list[Issue] = []
        self._default_basis: tuple[str, ...] = ()
        self._groups: dict[tuple[str, str, str | None, bool], dict[str, Target]] = {}
        self._evidence: dict[tuple[str, str, str | None, bool], Evidence] = {}

    # --- whole document ----------------------------------------------------------------

    def assemble(self, placed: list[Placed]) -> tuple[SanctionAction, ...]:
        """Return the actions of the document."""
        published = self._annotation.article.published
        self._default_basis = self._roll_up_basis()
        for one in placed:
            event = one.event
            past = _is_past(event, published)
            targets = [t for t in event.targets if t not in self._annotation.authorities]
            if event.follows and not targets:
                targets_below = self._list_below(one)
                for actor, evidence in targets_below:
                    self._add(event, actor, evidence, past, "list-below")
                if targets_below:
                    continue
            for actor in targets:
                self._add(event, actor, event.evidence, past, event.row.key)
            if not targets:
                self._without_target(event, past)
        self._statement_of_reasons()
        return self._actions()

    def _add(self, event: Event, actor: str, evidence: Evidence, past: bool, method: str) -> None:
        authority = self._authority(event)
        day = self._day(event, past)
        key = (event.row.kind, authority, day if past else None, past)
        basis = event.basis
        if not basis and not past and event.row.kind in {"designation", "identification"}:
            basis = ()
        target = Target(
            actor=actor,
            evidence=evidence,
            legal_basis=basis,
            criterion=event.criterion,
            confidence=event.row.confidence,
            method=f"grammar:{method}",
        )
        group = self._groups.setdefault(key, {})
        known = group.get(actor)
        if known is None or (target.legal_basis and not known.legal_basis):
            group[actor] = target
        self._evidence.setdefault(key, evidence)

    def _without_target(self, event: Event, past: bool) -> None:
        evidence = event.evidence
        key = (event.row.kind, self._authority(event), self._day(event, past) if past else None, past)
        if event.row.kind in {"designation", "identification", "delisting", "advisory", "indictment", "arrest"} and (
            event.agent or event.count
        ):
            self._groups.setdefault(key, {})
            self._evidence.setdefault(key, evidence)
        self.issues.append(
            Issue(
                stage="relate",
                code="action-without-target",
                message=f"{event.row.kind}: no target found for {event.words!r}",
                subject=self._annotation.article.id,
                start=evidence.start,
                end=evidence.end,
            )
        )

    def _day(self, event: Event, past: bool) -> str | None:
        published = self._annotation.article.published
        if event.today:
            return published
        if event.dates and (past or event.row.kind in {"indictment", "arrest", "conviction", "seizure"}):
            return max(event.dates)
        return None if past else published

    # --- authority ---------------------------------------------------------------------

    def _authority(self, event: Event) -> str:
        if event.agent in self._annotation.authorities:
            return self._short(self._annotation.authorities[event.agent], event.row.kind)
        return self._default_authority(event.row.kind)

    def _short(self, short: str, kind: str) -> str:
        if kind in {"indictment", "conviction"} and short not in {"OFAC", "FinCEN"}:
            authority = self._lexicon.authority_of(short)
            if authority and authority.country == "us":
                return "DOJ"
        return short

    def _default_authority(self, kind: str) -> str:
        present = list(self._annotation.authorities.values())
        if kind in {"designation", "identification", "delisting"}:
            for short in ("OFAC", "Treasury", "EU", "FCDO", "State"):
                if short in present:
                    return short
        publisher = self._lexicon.authority_of(self._annotation.article.publisher)
        if kind in {"indictment", "conviction", "arrest", "seizure", "penalty"}:
            us = self._annotation.article.publisher.startswith(("US", "U.S.", "FBI", "Federal Bureau")) or any(
                short in present for short in ("DOJ", "FBI")
            )
            if us:
                return "DOJ"
        if publisher:
            return publisher.short
        return present[0] if present else ""

    # --- lists and roll-ups --------------------------------------------------------------

    def _roll_up_basis(self) -> tuple[str, ...]:
        for sentence in self._annotation.sentences:
            if sentence.section != "body":
                continue
            masked = mask(self._annotation, sentence)
            if _ROLL_UP.search(masked.text):
                basis = read_basis(masked, masked.text)
                if basis:
                    return basis
        return ()

    def _list_below(self, one: Placed) -> list[tuple[str, Evidence]]:
        """Return the names that open the lines below a sentence that announces a list."""
        annotation, text = self._annotation, self._annotation.article.text
        sentence = annotation.sentences[one.sentence]
        out: list[tuple[str, Evidence]] = []
        for block in annotation.blocks[sentence.block + 1 :]:
            spans = [
                s
                for s in spans_between(annotation, block.start, block.end)
                if s.kind == "actor" and s.form != "pronoun"
            ]
            opening = _LIST_ITEM.match(text, block.start, block.end)
            first = opening.end() if opening else block.start
            if not spans or spans[0].start > first + 40 or block.section != "body":
                break
            if (
                spans[0].start > first
                and block.kind not in {"bullet", "row"}
                and not re.fullmatch(r"[\w\s-]*", text[first : spans[0].start])
            ):
                break
            line = text[block.start : block.end]
            if block.kind == "paragraph" and len(line) > 160 and not line.rstrip().endswith((";", "; and", ",")):
                break
            out.append(
                (
                    spans[0].key,
                    Evidence(start=spans[0].start, end=spans[0].end, quote=text[spans[0].start : spans[0].end]),
                )
            )
        return out

    def _statement_of_reasons(self) -> None:
        """Take the subject of a statement of reasons: the listing it gives the reasons for.

        The Council publishes one statement per listed person under the person's name
        (TEU art. 29 with TFEU art. 215): the text holds no verb of designation.
        """
        article = self._annotation.article
        authority = self._lexicon.authority_of(article.publisher)
        if (
            authority is None
            or authority.short not in {"EU", "Council"}
            or any(not key[3] and group for key, group in self._groups.items() if key[0] == "designation")
        ):
            return
        subject = subject_of(self._annotation)
        if not subject or not self._annotation.sentences:
            return
        first = self._annotation.sentences[0]
        quote = article.text[first.start : first.end]
        basis = read_basis(mask(self._annotation, first), mask(self._annotation, first).text)
        if not basis:
            opening = [
                s
                for s in spans_between(self._annotation, first.start, first.end)
                if s.kind == "legal" and s.start - first.start < 40 and s.form != "amending"
            ]
            basis = tuple(s.key for s in opening[:1])
        evidence = Evidence(start=first.start, end=first.end, quote=quote)
        self._groups.setdefault(("designation", "EU", None, False), {})[subject] = Target(
            actor=subject, evidence=evidence, legal_basis=basis, confidence=0.9, method="grammar:statement-of-reasons"
        )

    # --- the result ----------------------------------------------------------------------

    def _actions(self) -> tuple[SanctionAction, ...]:
        actions = []
        for (kind, authority, day, past), targets in self._groups.items():
            filled = tuple(
                replace(t, legal_basis=self._default_basis)
                if not t.legal_basis and not past and kind in {"designation", "identification"} and authority != "EU"
                else t
                for t in targets.values()
            )
            actions.append(
                SanctionAction(
                    kind=kind,
                    authority=authority,
                    date=day if past else (day or self._annotation.article.published),
                    targets=filled,  # type: ignore[arg-type]
                    evidence=self._evidence.get((kind, authority, day, past))
                    or (filled[0].evidence if filled else None),
                    history=past,
                    confidence=max((t.confidence for t in filled), default=0.7),
                    method="grammar",
                )
            )
        return tuple(actions)


def subject_of(annotation: Annotation) -> str:
    """Return the actor a document bears as its title, "" where it is no actor."""
    title = _plain(annotation.article.title)
    for actor in annotation.actors:
        if title and title in {_plain(name) for name in (actor.name, *actor.aliases)}:
            return actor.id
    words = set(title.split())
    for actor in annotation.actors:
        if title and words == set(_plain(actor.name).split()):
            return actor.id
    return ""


def _plain(name: str) -> str:
    return re.sub(r"[^\w]+", " ", name).casefold().strip()
