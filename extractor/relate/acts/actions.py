"""Find the acts in one bare sentence: what was done, to whom, by whom, on what basis, when.

An act is a trigger of the lexicon with its arguments. Gapped coordination continues it, see `gapped`.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field, replace

from extractor.lexicon.grammar import Act
from extractor.relate.acts.agents import is_acting, is_relative, read_agents, read_lands
from extractor.relate.acts.announced import says_who
from extractor.relate.acts.arguments import after_colon, companions, instances, objects
from extractor.relate.acts.basis import read_basis, read_criterion
from extractor.relate.acts.behind import named_below
from extractor.relate.acts.gapped import gapped
from extractor.relate.acts.guesses import Guess
from extractor.relate.acts.head_count import HeadCount, is_one_man, is_one_person, read_count_beside, read_head_count
from extractor.relate.acts.passives import AND_IS_ALSO, between, subjects
from extractor.relate.acts.timing import LISTING, is_held_now, is_past_aside, is_prior, is_today, is_unreal, read_days
from extractor.relate.sentence.mask import Masked
from extractor.relate.sentence.parse import Phrase, Reading
from extractor.relate.sentence.patterns import Patterns
from extractor.types import Evidence, Issue


@dataclass(frozen=True, slots=True)
class Event:
    """One act as one sentence tells it."""

    row: Act
    targets: tuple[str, ...]
    evidence: Evidence
    basis: tuple[str, ...]
    criterion: str
    segment: tuple[int, int]  # bare offsets of the words after the names
    agents: tuple[str, ...] = ()  # actor ids of who acts, where said
    land: str = ""  # code of the country that acts, where no body of it is named
    partners: tuple[str, ...] = ()  # … and of those that act with it
    dates: tuple[str, ...] = ()  # ISO days in the clause
    today: bool = False
    prior: bool = False
    count: HeadCount = field(default_factory=HeadCount)  # how many it is done to, where no names are given
    beside: HeadCount = field(default_factory=HeadCount)  # how many more it is done to than those it names
    named: tuple[str, ...] = ()  # whom it names beside those it counts
    one: bool = False  # it is done to one person, who is described and not named
    follows: bool = False  # the names follow in a list below
    words: str = field(default="", compare=False)
    found: Guess | None = None  # whom it is done to, where the document tells that elsewhere

    @property
    def agent(self) -> bool:
        """Whether the text says who acts."""
        return bool(self.agents)

    def without_target(self, subject: str) -> Issue:
        """Return the report that no target was found for this act of the document `subject`."""
        return Issue(
            stage="relate",
            code="action-without-target",
            message=f"{self.row.kind}: no target found for {self.evidence.quote[:60]!r}",
            subject=subject,
            start=self.evidence.start,
            end=self.evidence.end,
        )

    def of_others(self) -> Event:
        """Return the act upon those alone that it counts beside whom it names: "designated ⟦P1⟧ and two firms"."""
        return replace(self, targets=(), count=self.beside, named=self.targets)

    def reason(self, bare: Masked) -> tuple[int, int]:
        """Return where the words stand that tell why: from the verb on where those it counts close the sentence."""
        start, stop = self.segment
        return (bare.at(self.evidence.start) if start == stop and not self.targets else start, stop)

    def is_of_counted(self, bare: str) -> bool:
        """Tell whether the reason is that of the counted alone: "designated ⟦P1⟧ and two firms that act for ⟦P2⟧"."""
        return bool(self.beside.bodies) and bare[self.segment[0] :].lstrip(" ,").startswith(("that ", "which "))


_PURSUANT_FIRST = re.compile(r"(?: ⟦D\d+⟧)?,? (?:pursuant to|under) (?:the )?⟦L")  # "designated under ⟦L1⟧ ⟦P2⟧"
_RISKS = re.compile(r"\b(?:could|may) result in (?:[a-z]+ )*[a-z]+$|\bsecondary sanctions$")  # "… under ⟦L1⟧": no basis
_REASON = re.compile(r"(?: pursuant to [^.;⟦]{0,20}⟦L\d+⟧(?:, as amended)?)?,? for (?:[a-z]+ing|SUP|AFO|OOC)\b")
# "was listed in ⟦D1⟧ for …, and ⟦D2⟧ the ⟦O3⟧ (also listed it)": the day of the act that follows
_NEXT_TODAY = re.compile(r"(?<=.{12}),? (?:and|while|but) ⟦D\d+⟧,? (?:the )?⟦[OC]\d+⟧(?:['’]s ⟦O\d+⟧)?(?: also)? $")
_ALSO = 12  # characters of "is also " before "designating"
_OF_PERSONS = frozenset({"arrest", "conviction"})
_FORMULA = "formula-of-reason"
_PRONOUN = 12  # characters behind "designating" with whom it is said of
_HIM = re.compile(r" (?:him|her|it|them)\b")
_AND_NOW = re.compile(r"(?:,|\w|⟧) (?:and|but)(?: (?:is|are|now|also|today|⟦D\d+⟧|⟦O\d+⟧))* ?$")
_AND_IS = re.compile(r",? and $")  # "⟦P0⟧ has SUP ⟦P1⟧, and is being designated": he who supports
_THAT = re.compile(r"\b(?:announc(?:es?|ed)|said|says)(?: ⟦D\d+⟧)?,? that ")
_ANNOUNCED = re.compile(r"\bfollowing\b|\b(?:listed|named|identified) below\b|\bas follows\b|\bbelow\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Clause:
    """A trigger at [start, end) of a bare sentence, and the stretch [low, high) that is its own."""

    row: Act
    start: int
    end: int
    low: int
    high: int


class ActionGrammar:
    """The compiled rows of acts."""

    def __init__(self, rows: Iterable[Act]) -> None:
        self._rows = Patterns((row, row.pattern) for row in rows)

    def read(self, reading: Reading, text: str, authorities: Collection[str] = ()) -> list[Event]:
        """Return the acts of one bare sentence, in order; `authorities` are the actors that may act."""
        triggers = self._triggers(reading, authorities)
        events: list[Event] = []
        for number, (start, end, row) in enumerate(triggers):
            low = triggers[number - 1][1] if number else 0
            high = triggers[number + 1][0] if number + 1 < len(triggers) else len(reading.bare.text)
            if not is_unreal(row, reading.bare.text, start):
                found = _read_clause(reading, text, _Clause(row, start, end, low, high))
                begun = triggers[number - 1][0] if number else 0
                around = (between(reading.bare.text, begun, low, start), reading.bare.text[end : end + _PRONOUN])
                events += [_with_subject(one, events, *around) for one in found]
        return events

    def _triggers(self, reading: Reading, authorities: Collection[str]) -> list[tuple[int, int, Act]]:
        """Return the triggers of a sentence that do not overlap: the first and longest of each place."""
        found = [(m.start(), m.end(), row) for row, m in self._rows.find(reading.bare.text)]
        kept: list[tuple[int, int, Act]] = []
        for one in sorted(found, key=lambda it: (it[0], -it[1])):
            if one[2].acting and not is_acting(one[2], reading, one[0], authorities, continued=bool(kept)):
                continue
            if not kept or one[0] >= kept[-1][1]:
                kept.append(one)
        return kept


def _with_subject(event: Event, earlier: list[Event], between: str, behind: str) -> Event:
    """Give "was arrested in ⟦C1⟧ and was sentenced", "has SUP ⟦P1⟧, and is designated" the targets before it."""
    last = earlier[-1] if earlier else None
    formula = last is not None and last.row.key == _FORMULA and _AND_IS.search(between)
    if last is not None and not event.targets and (formula or _is_of_same(event, last, between, behind)):
        return replace(event, targets=last.targets)
    shared = event.row.voice == "passive" and last is not None and last.row.voice == "passive" and not event.targets
    if last is None or not shared or event.row.kind in LISTING or not AND_IS_ALSO.fullmatch(between):
        return event
    if ("P" in last.row.targets and "P" not in event.row.targets) or not (between.strip() or last.targets):
        return event  # "⟦P1⟧ was arrested and is detained": as no ship is; "two were arrested on a complaint"
    # "Two men were indicted and were arrested today": the same two
    count = event.count if event.count.total or last.targets else last.count
    return replace(event, targets=last.targets, one=event.one or last.one, count=count)


def _is_of_same(event: Event, last: Event, between: str, behind: str) -> bool:
    """Tell whether a listing is upon whom the one before it was: "listed ⟦P1⟧ in ⟦D2⟧ and is now listing her"."""
    passive = event.row.voice == "passive"
    if {event.row.kind, last.row.kind} - LISTING or not last.targets or passive != (last.row.voice == "passive"):
        return False
    if passive:
        return event.words.startswith(("is ", "are ")) and _AND_NOW.search(between) is not None
    return not event.count.total and _AND_NOW.search(between) is not None and _HIM.match(behind) is not None


def _read_clause(reading: Reading, text: str, clause: _Clause) -> list[Event]:
    """Return the act of one trigger, and the acts that gapped coordination adds to it."""
    row, bare = clause.row, reading.bare.text
    phrases, segment, relative, below = _targets(reading, clause)
    high = max(clause.high, below)
    gaps = gapped(reading, row.kind, segment, high)
    stop = reading.starts[gaps[0].start] if gaps else high
    words = _NEXT_TODAY.sub(" ", bare[clause.low : clause.high])
    about = bare[clause.end : segment] if row.voice != "passive" else _subject(bare[clause.low : clause.start])
    lands = read_lands(reading, row, clause.start, clause.end)
    first = Event(
        row=row,
        targets=_of_sort(reading, row, phrases),
        evidence=_evidence(reading, phrases, clause.start, stop, text),
        basis=_basis(reading, clause, segment, stop),
        criterion=read_criterion(bare[segment:stop]),
        segment=(segment, stop),
        agents=read_agents(reading, row, clause.start, clause.end, clause.high),
        land=next(iter(lands), ""),
        partners=lands[1:],
        dates=read_days(row, reading.bare, (clause.low, clause.high), (clause.start, clause.end)),
        today=is_today(reading.bare, words, bare[max(clause.low, clause.start - _ALSO) : clause.end])
        and not is_past_aside(reading.bare, clause.start, clause.end),
        prior=row.prior
        or (
            relative
            and not _REASON.match(bare, clause.end)
            and not is_held_now(row, bare, (clause.low, clause.start, clause.end))
        )
        or is_prior(bare, (clause.low, clause.high), (clause.start, clause.end)),
        count=read_head_count(about if row.voice == "passive" else bare[clause.start : segment]),
        beside=_beside(reading, row, phrases, segment),
        one=_is_of_one(bare, clause, about),
        follows=bare.rstrip().endswith((":", "—")) or _ANNOUNCED.search(words) is not None,
        words=bare[clause.start : clause.end],
    )
    return [first, *_continued(reading, text, first, gaps, high)]


# "A Tresa man who dealt after his partners were arrested, was sentenced": the first act is none upon him
_CLOSES = re.compile(r"[^⟦]{0,60}, ")
_HE = re.compile(r"\b(?:who|he|she|his|her)\b")
_WHO = re.compile(r"\b[a-z]+,? (?:who|whose) ")


def _is_of_one(bare: str, clause: _Clause, about: str) -> bool:
    """Tell whether an act is done to one person without a name: "a man was arrested", "arrested a man"."""
    if clause.row.voice == "passive":
        if _CLOSES.fullmatch(bare[clause.low : clause.start]):  # the act before stands in a clause about him
            about = bare[: clause.start] if _WHO.search(bare[: clause.low]) else about
        several = bare.startswith(("were", "are", "have"), clause.start)
        person, among = clause.row.kind in _OF_PERSONS or bool(_HE.search(about)), clause.row.kind in LISTING
        return not several and is_one_person(about, person=person, among=among)
    taken, persons = bare[clause.end : clause.high], clause.row.targets == "P"
    return is_one_person(taken, person=persons) if persons or clause.row.kind in LISTING else is_one_man(taken)


def _beside(reading: Reading, row: Act, phrases: list[Phrase], segment: int) -> HeadCount:
    """Return how many a listing counts right behind the names it takes."""
    if row.kind not in LISTING or row.voice == "passive" or not phrases:
        return HeadCount()
    return read_count_beside(reading.bare.text[reading.ends[max(p.end for p in phrases) - 1] : segment])


def _basis(reading: Reading, clause: _Clause, segment: int, stop: int) -> tuple[str, ...]:
    """Return the basis that the words after an act name, else its own words, else those before it."""
    if _RISKS.search(reading.bare.text, clause.end, segment):
        return ()
    first = segment if _PURSUANT_FIRST.match(reading.bare.text, clause.end) else clause.end
    stretches = ((segment, stop), (clause.start, first), (clause.low, clause.start))
    found = (read_basis(reading.bare, reading.bare.text[start:end]) for start, end in stretches)
    return next((basis for basis in found if basis), ())


def _subject(words: str) -> str:
    """Return the words before a passive from the clause on that is said or announced: "… announced that a man …"."""
    announced = list(_THAT.finditer(words))
    return words[announced[-1].end() :] if announced else words


def _of_sort(reading: Reading, row: Act, phrases: list[Phrase]) -> tuple[str, ...]:
    """Return the actors of phrases whose letters the row admits."""
    named = ((p, w) for p in phrases for w in reading.words[p.start : p.end] if w[1:2] in row.targets)
    found = [a for p, w in named for a in reading.bare.actors(w) if a in p.actors]
    found += [a for p in phrases if p.start == p.end for a in p.actors]
    return tuple(dict.fromkeys(found))


def _targets(reading: Reading, clause: _Clause) -> tuple[list[Phrase], int, bool, int]:
    """Return the names acted upon and what is known of their place.

    That is: where the words about them begin, whether that is in a relative clause, and where names below a
    colon end (0 for none).
    """
    if clause.row.voice == "passive":
        count = read_head_count(_subject(reading.bare.text[clause.low : clause.start])).total
        if count > 1 and (named := named_below(reading, clause.end, count))[0]:
            return named[0], clause.end, False, named[1]
        phrases, relative = subjects(reading, clause.start, clause.low, near=clause.row.near)
        phrases = [*phrases, *instances(reading, clause.end, clause.high)]
        phrases += companions(reading, clause.end, clause.high) if phrases or count > 1 else []
        segment = clause.end
    else:
        phrases, segment = objects(reading, clause.end, clause.high, near=clause.row.near)
        relative = not says_who(reading.bare.text, clause.start, clause.end) and is_relative(reading, clause.start)
    if phrases or clause.row.near:
        return phrases, segment, relative, 0
    phrases, below = after_colon(reading, clause.end)
    return phrases, segment, relative, below if phrases else 0


def _continued(reading: Reading, text: str, first: Event, gaps: list[Phrase], high: int) -> list[Event]:
    events = []
    for number, phrase in enumerate(gaps):
        begin = reading.ends[phrase.end - 1]
        finish = reading.starts[gaps[number + 1].start] if number + 1 < len(gaps) else high
        words = reading.bare.text[begin:finish]
        events.append(
            replace(
                first,
                targets=phrase.actors,
                evidence=_evidence(reading, [phrase], reading.starts[phrase.start], finish, text),
                basis=read_basis(reading.bare, words),
                criterion=read_criterion(words),
                segment=(begin, finish),
            )
        )
    return events


def _evidence(reading: Reading, phrases: list[Phrase], start: int, stop: int, text: str) -> Evidence:
    begin = min([start, *(reading.starts[phrase.start] for phrase in phrases if phrase.end)])
    return reading.bare.evidence(begin, stop, text)
