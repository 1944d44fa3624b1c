"""Put the events of a document together into actions: who acted, what is news, what is history."""

from __future__ import annotations

from dataclasses import dataclass, replace

from extractor.lexicon import Lexicon
from extractor.relate.acts.actions import Event
from extractor.relate.acts.annexed import annex
from extractor.relate.acts.authorities import Authorities, told_of_other
from extractor.relate.acts.background import told_of
from extractor.relate.acts.basis import basis_behind, default_bases, programs_of
from extractor.relate.acts.charged import charge
from extractor.relate.acts.counted import EXACT, Counter, is_mostly_new, is_of_others
from extractor.relate.acts.described import described_after
from extractor.relate.acts.followups import AHEAD, lists_after, named_above, named_after, openers_after
from extractor.relate.acts.guesses import Guess
from extractor.relate.acts.left_out import left_out
from extractor.relate.acts.listed import speaks_of_wallets
from extractor.relate.acts.named_next import members_of
from extractor.relate.acts.overlaps import drop_overlaps
from extractor.relate.acts.past import find_past
from extractor.relate.acts.recalled import without_recalled
from extractor.relate.acts.sections import of_section
from extractor.relate.acts.statements import read_statement
from extractor.relate.acts.targets import OF_SHIPS, list_below, ships_of_lines
from extractor.relate.acts.thanked import thanked
from extractor.relate.acts.timing import LISTING
from extractor.relate.acts.together import with_those_together
from extractor.relate.sentence.cast import read_cast
from extractor.relate.sentence.defendants import defendants
from extractor.types import Annotation, Evidence, Issue, SanctionAction, Target

_LEADING = 10  # sentences among which a document says what it is about
_NEW = {"designation", "identification"}  # either may be what a count of several sorts means
_LONG = 5  # a list of just so many names means the counted wherever it stands
_UNNAMED = frozenset({"designation", "identification", "delisting", "advisory", "indictment", "arrest", "seizure"})


@dataclass(frozen=True, slots=True)
class Placed:
    """An event, and the sentence it stands in."""

    event: Event
    sentence: int


@dataclass(frozen=True, slots=True)
class _Key:
    kind: str
    authority: str
    day: str | None
    past: bool


class Assembler:
    """Collects the events of one annotation."""

    def __init__(self, annotation: Annotation, lexicon: Lexicon) -> None:
        self._annotation = annotation
        self._lexicon = lexicon
        self._cast = read_cast(annotation, lexicon)
        self._groups: dict[_Key, dict[str, Target]] = {}
        self._evidence: dict[_Key, Evidence] = {}
        self._open: list[tuple[Placed, _Key]] = []  # acts whose targets were only counted
        self._open_basis: tuple[str, ...] = ()
        self._acting = Authorities(annotation, lexicon)
        self._barred: frozenset[str] = frozenset()
        self._listings: list[tuple[int, Event]] = []  # those of the day, with their sentences
        self._officers = self._cast.officers
        self._tried = defendants(annotation)
        self._thanked = thanked(annotation)
        self.issues: list[Issue] = []
        self.resolved: list[tuple[Placed, tuple[str, ...]]] = []  # acts whose counted targets were found, with those

    def assemble(self, placed: list[Placed], officials: dict[str, set[str]]) -> tuple[SanctionAction, ...]:
        """Return the actions of the document; `officials` are persons with the authorities they serve."""
        speaking = self._speaking(placed)
        lists = [one.event for one in placed if one.event.row.kind in LISTING]
        listed = {a for act in lists if act.today or (act.basis and not act.prior) for a in act.targets}
        self._barred = speaking | {a for a, bodies in officials.items() if bodies & speaking and a not in listed}
        listers = self._acting.listers()
        is_act = told_of([one.event for one in placed], self._annotation.article.text, listers)
        placed = self._with_protagonists([one for one, told in zip(placed, is_act, strict=True) if told])
        statement = read_statement(self._annotation, self._lexicon)
        acts = [(one.event, one.sentence) for one in placed]
        together = with_those_together(acts, self._annotation, self._tried)
        acts = [(event, number) for event, (_, number) in zip(together, acts, strict=True)]
        past = [True] * len(acts)  # reasons are no acts of the day
        if statement is None:
            past = find_past(self._annotation, self._lexicon, self._acting, acts)
        acts = [(event, number) for event, (_, number) in zip(self._acting.carried(acts), acts, strict=True)]
        told = without_recalled(self._annotation, self._lexicon, acts, past)
        placed = [Placed(event, one.sentence) for one, (event, _) in zip(placed, told, strict=True)]
        past = [gone for _, gone in told]
        self._listings = [
            (one.sentence, one.event)
            for one, gone in zip(placed, past, strict=True)
            if not gone and one.event.row.kind in LISTING
        ]
        self._acting.lead([one.event for one, gone in zip(placed, past, strict=True) if not gone])
        for one, gone in zip(placed, past, strict=True):
            self._place(one, past=gone)
        # The lists right behind each act first: what is far below may be another's.
        found = [(one, key, self._resolve_count(one, key, near=True)) for one, key in self._open]
        for one, key, near in found:
            if (not near or near < one.event.count.total) and not (self._resolve_count(one, key, near=False) or near):
                self._leave(one, key)
        if statement is not None:
            key = _Key("designation", "EU", self._annotation.article.published, past=False)
            self._groups.setdefault(key, {})[statement.actor] = statement
        charge(self._annotation, self._groups, self._may_be)
        if added := annex(self._annotation, self._groups, self._may_be):
            self._groups[added[0]] |= added[1]
        return self._actions()

    def _speaking(self, placed: list[Placed]) -> frozenset[str]:
        """Return the authorities that act here or belong to a land whose authorities do: no targets."""
        rows = {actor: self._lexicon.authority_of(short) for actor, short in self._annotation.authorities.items()}
        lands = {row.country for one in placed for a in one.event.agents if (row := rows.get(a))}
        lands |= {"", "us", "gb"}
        return frozenset(actor for actor, row in rows.items() if row is None or row.country in lands)

    def _with_protagonists(self, placed: list[Placed]) -> list[Placed]:
        """Give the first act of each kind that is done to "a Bedford man" the person told about next."""
        seen: set[str] = set()
        out: list[Placed] = []
        for one in placed:
            event, kind = one.event, one.event.row.kind
            alone = event.one and event.count.total <= 1  # "a couple" is two
            if alone and kind not in seen | LISTING and not event.targets and one.sentence < _LEADING:
                guess = self._counter(self._barred | self._officers).protagonist(event)
                event = replace(event, targets=(guess.actor,), found=guess) if guess else event
            seen.add(kind)
            out.append(Placed(event, one.sentence))
        return out

    def _counter(self, barred: frozenset[str] | set[str]) -> Counter:
        return Counter(self._annotation, frozenset(barred) | self._thanked, self._tried)

    # --- events into groups --------------------------------------------------------------------

    def _place(self, one: Placed, *, past: bool) -> None:
        event = one.event
        if event.row.kind in LISTING and not event.basis:
            event = replace(event, basis=basis_behind(self._annotation, one.sentence))
        targets = [actor for actor in event.targets if self._may_be(event.row.kind, actor)]
        for authority in self._acting.of(event):
            key = _Key(event.row.kind, authority, self._day(event, past=past), past)
            for actor in targets:
                guess = event.found or Guess(actor, event.evidence, event.row.confidence)
                self._add(key, event, guess, "protagonist" if event.found else event.row.key)
            if targets:
                self._open += [(Placed(event.of_others(), one.sentence), key)] if event.beside.total else []
                continue
            below = self._below(one)
            for actor, evidence in below:
                self._add(key, event, Guess(actor, evidence, event.row.confidence), "list-below")
            if not below:
                self._open.append((one, key))
                if key.kind == "designation" and not past:
                    self._open_basis = self._open_basis or self._acting.binding(key.authority, event.basis)

    def _may_be(self, kind: str, actor: str) -> bool:
        """Tell whether an actor may be a target: not who speaks; charged or raided is no public body, no judge."""
        if kind not in LISTING and actor in self._tried:
            return True
        tried = actor not in self._officers and not self._cast.is_public(actor)
        return actor not in self._barred and (kind in LISTING or tried)

    def _add(self, key: _Key, event: Event, found: Guess, method: str) -> None:
        actor, evidence = found.actor, found.evidence
        target = Target(
            actor=actor,
            evidence=evidence,
            legal_basis=event.basis,
            criterion=event.criterion,
            confidence=found.confidence,
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
        """Return whom the lines below an act name, where its sentence speaks of them."""
        annotation, text = self._annotation, self._annotation.article.text
        sentence = annotation.sentences[one.sentence]
        of_wallets = one.event.row.targets == "W"  # addresses stand below, whether a colon says so or not
        if not (one.event.follows or (of_wallets and speaks_of_wallets(annotation, sentence))):
            return []
        announced = text[sentence.start : annotation.blocks[sentence.block].end].rstrip().endswith((":", "—"))
        announced |= of_wallets
        spans = list_below(annotation, sentence, announced=announced)
        if OF_SHIPS.search(text, sentence.start, sentence.end) and one.event.row.kind == "identification":
            spans = ships_of_lines(annotation, spans, self._cast.ships)
        return [
            (s.key, Evidence(start=s.start, end=s.end, quote=text[s.start : s.end]))
            for s in spans
            if self._may_be(one.event.row.kind, s.key) and (not of_wallets or self._cast.letter(s.key) == "W")
        ]

    # --- targets that are only counted -----------------------------------------------------------

    def _resolve_count(self, one: Placed, key: _Key, *, near: bool) -> int:
        """Add whom an act only counts, `near` those that a list behind it names; return how many were found."""
        event = one.event
        guesses: list[Guess] = []
        if self._is_of_other(key):
            return 0
        if not key.past and (event.count.total or (event.one and key.kind not in LISTING)):
            guesses = self._of_section(one) if near and key.kind in LISTING else []
            guesses = guesses or self._count_guesses(one, key, near=near)
        if not (guesses or key.past or key.kind in LISTING):
            guesses = self._counter(self._barred).everybody(event)
        guesses = [g for g in guesses if self._may_be(key.kind, g.actor)]
        guesses = [g for g in guesses if self._cast.letter(g.actor) in event.row.targets]
        method = "head-count" if event.count.total else "protagonist"
        for guess in guesses:
            self._add(key, event, guess, method)
        if not (near or key.past) and key.kind in LISTING and (event.one or not guesses):
            described = self._described(one, key)
            for guess in described:
                self._add(key, event, guess, "described")
            guesses = [*guesses, *described]
        if guesses:
            self.resolved.append((one, tuple(guess.actor for guess in guesses)))
        return len(guesses)

    def _of_section(self, one: Placed) -> list[Guess]:
        """Return those of whom the section of a listing that is part of a larger one tells."""

        def sort_of(actor: str) -> str:
            return self._cast.letter(actor) if self._may_be(one.event.row.kind, actor) else ""

        past = {a for key, group in self._groups.items() if key.past and key.kind in LISTING for a in group}
        return of_section(self._annotation, (one.sentence, one.event), self._listings, sort_of, past)

    def _is_of_other(self, key: _Key) -> bool:
        """Tell whether another department lists beside the one whose release it is: its targets are told elsewhere."""
        leads = {k.authority for k, group in self._groups.items() if not k.past and k.kind in LISTING and group}
        return key.authority == "State" and key.kind in LISTING and bool(leads & {"OFAC", "Treasury"})

    def _count_guesses(self, one: Placed, key: _Key, *, near: bool) -> list[Guess]:
        event = one.event
        current = {k: group for k, group in self._groups.items() if not k.past}
        listed = {
            a: t.evidence
            for k, g in self._groups.items()
            if k.kind in LISTING
            and (self._acting.is_fellow(k.authority, key.authority) if k.past else is_of_others(event))
            for a, t in g.items()
        }
        removed = {a for k, g in current.items() if k.kind == "delisting" != key.kind for a in g}
        history = {*listed, *removed} if key.kind != "delisting" else set()
        history |= told_of_other(self._groups, key.kind, key.authority)
        same = {"", key.authority}
        kinds = _NEW if event.count.others and key.kind in _NEW else {key.kind}
        named = {a for k, g in current.items() if k.kind in kinds and k.authority in same for a in g} - removed
        named -= set(event.named)
        history |= left_out(self._annotation, key.kind) - named
        others = [
            {a: target.evidence for a, target in group.items()}
            for k, group in current.items()
            if key.kind not in LISTING and k.kind not in {*LISTING, key.kind}
        ]
        if key.kind == "delisting":  # what was listed is taken off the list
            others.append(listed)
        is_far = not near and key.kind in LISTING and event.count.total >= _LONG
        ahead = len(self._annotation.sentences) if is_far else AHEAD
        others += [self._tried] if key.kind not in LISTING else []
        others += lists_after(self._annotation, one.sentence, tried=key.kind not in LISTING, ahead=ahead)
        counter = self._counter(self._barred | (history - named) | set(event.named))
        guesses = counter.resolve(event, frozenset(named), others, loose=not near)
        if is_far and (not guesses or guesses[0].confidence < EXACT):  # some may have been listed before as well
            again = self._counter(self._barred | set(event.named)).resolve(event, frozenset(named), others)
            guesses = again if all(g.confidence == EXACT for g in again) and is_mostly_new(again, history) else guesses
        if not guesses and key.kind in LISTING and not near:
            above = named_above(self._annotation, one.sentence, event.evidence.start)
            guesses = counter.most_of(event, above)
            guesses = guesses or counter.named(event, *named_after(self._annotation, one.sentence))
            openers = [] if guesses else list(openers_after(self._annotation, one.sentence))
            guesses = guesses or counter.resolve(event, frozenset(named), openers, loose=False)
        return guesses

    def _leave(self, one: Placed, key: _Key) -> None:
        """Keep an act whose targets are not named, where its kind is told without them, and report it."""
        told = any(k.kind == key.kind and group for k, group in self._groups.items() if not k.past)
        if key.kind in _UNNAMED and (one.event.agent or one.event.count.total) and (key.past or not told):
            self._groups.setdefault(key, {})
            self._evidence.setdefault(key, one.event.evidence)
        self.issues.append(one.event.without_target(self._annotation.article.id))

    def _described(self, one: Placed, key: _Key) -> list[Guess]:
        """Return whom the next sentences name as what an act only described."""
        past = {a for k, group in self._groups.items() if k == replace(key, past=True, day=k.day) for a in group}
        event, told = one.event, self._acting.is_reported(one.event)
        named = {a for k, group in self._groups.items() if k.kind == key.kind and not k.past for a in group}
        alone = event.one and event.today and not any(self._cast.letter(actor) == "P" for actor in named)
        words = event.evidence.quote
        found = described_after(self._annotation, one.sentence, words, one=alone) if told or alone else []
        found = found or members_of(self._annotation, one.sentence, event)
        return [g for g in found if self._may_be(key.kind, g.actor) and g.actor not in past | self._officers]

    def _day(self, event: Event, *, past: bool) -> str | None:
        published = self._annotation.article.published
        if event.today:
            return published
        told = [day for day in event.dates if not published or day <= published]  # a hearing to come is no act
        if told and (past or event.row.kind not in LISTING):
            return max(told)
        return None if past else published

    # --- the result ----------------------------------------------------------------------------------

    def _actions(self) -> tuple[SanctionAction, ...]:
        drop_overlaps(self._groups, lambda actor: self._cast.letter(actor) in "VA")
        defaults = default_bases(self._annotation, self._groups, self._open_basis)
        return tuple(self._action(key, group, defaults[key.kind]) for key, group in self._groups.items())

    def _action(self, key: _Key, group: dict[str, Target], default: tuple[str, ...]) -> SanctionAction:
        rolled = not key.past and key.kind in {"designation", "identification"} and key.authority != "EU"
        default = self._acting.binding(key.authority, default)
        targets = tuple(replace(t, legal_basis=default) if rolled and not t.legal_basis else t for t in group.values())
        return SanctionAction(
            kind=key.kind,  # type: ignore[arg-type]
            authority=key.authority,
            date=key.day,
            programs=programs_of(self._lexicon, key.authority, targets),
            targets=targets,
            evidence=self._evidence.get(key) or (targets[0].evidence if targets else None),
            history=key.past,
            confidence=max((t.confidence for t in targets), default=0.7),
            method="grammar",
        )
