"""Find the acts in one bare sentence: what was done, to whom, by whom, on what basis, when.

An act is a trigger of the lexicon with its arguments. Gapped coordination ("… A pursuant to
E.O. 1 …; B pursuant to E.O. 2 …") continues the act before it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field, replace

from extractor.lexicon.grammar import Act
from extractor.relate.basis import read_basis, read_criterion
from extractor.relate.mask import compile_pattern
from extractor.relate.parse import Phrase, Reading
from extractor.types import Evidence


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
    dates: tuple[str, ...] = ()  # ISO days in the clause
    today: bool = False
    prior: bool = False
    count: int = 0  # stated head-count, where no names are given
    counted: str = ""  # what is counted: "individuals and entities"
    follows: bool = False  # the names follow in a list below
    words: str = field(default="", compare=False)

    @property
    def agent(self) -> bool:
        """Whether the text says who acts."""
        return bool(self.agents)


_BOUNDARY = re.compile(
    r"(?:,? pursuant to\b| under (?=⟦L)|,? for (?=[a-z]+ing\b|their\b|his\b|her\b|its\b|being\b|having\b|SUP|AFO|OOC|a\b|support)| because\b| in connection\b| as (?=[Ss]pecially|[Pp]art|a\b)"
    r"|;|,? (?:which|who|whose|that)\b|,? while\b|, (?:following|underscoring|bringing|including) (?!⟦)|\. | with (?:being|serving|one|two|three|conspir|RICO|charges|leading|operating)|,? after\b| to (?=[a-z]+\b))"
)
_GAP = re.compile(r"(?:^|[;,]|\band\b|:)\s?(?:and )?(?=(?:the )?⟦[POGVAW]\d+⟧)")
_PURSUANT = re.compile(r",?\s(?:(?:is|are|was|were)\s)?(?:pursuant to|under (?=⟦L))")
_PRIOR = re.compile(
    r"\b(?:previously|earlier|already|originally|had (?:been )?|last (?:year|month|week)|in the past|initially|since been|first)\b",
    re.I,
)
_REASON = re.compile(r"(?: pursuant to [^.;⟦]{0,20}⟦L\d+⟧)?,? for (?:[a-z]+ing|SUP|AFO|OOC)\b")
_NUMBER = dict(
    zip(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(),
        range(1, 21),
        strict=True,
    )
)
_COUNT = re.compile(
    rf"\b({'|'.join(_NUMBER)}|\d{{1,3}})\s(?:[\w,-]+\s){{0,4}}?(?:individuals?|persons?|people|entit(?:y|ies)|companies|company|vessels?|targets?|nationals?|officials?|men|banks?|firms?|members?|defendants?|tankers?|leaders?|associates?|citizens?|residents?|suspects?|(?:cyber ?)?criminals?|hackers?|brothers|executives?|women|organi[sz]ations?|ships?|aircraft|exchanges?|facilitators?|operatives?|conspirators?)\b",
    re.I,
)


class ActionGrammar:
    """The compiled rows of acts."""

    def __init__(self, rows: Iterable[Act]) -> None:
        self._rows = [(row, compile_pattern(row.pattern)) for row in rows]

    def read(self, reading: Reading, text: str, authorities: Collection[str] = ()) -> list[Event]:
        """Return the acts of one bare sentence, in order; `authorities` are the actors that may act."""
        bare = reading.bare.text
        found: list[tuple[int, int, Act]] = []
        for row, pattern in self._rows:
            found += [(m.start(), m.end(), row) for m in pattern.finditer(bare)]
        found.sort(key=lambda one: (one[0], -one[1]))
        triggers: list[tuple[int, int, Act]] = []
        for one in found:
            if one[2].key == "designated-active" and not _acting(reading, one[0], bool(triggers), authorities):
                continue
            if not triggers or one[0] >= triggers[-1][1]:
                triggers.append(one)
        events: list[Event] = []
        for number, (start, end, row) in enumerate(triggers):
            low = triggers[number - 1][1] if number else 0
            high = triggers[number + 1][0] if number + 1 < len(triggers) else len(bare)
            events += self._arguments(reading, text, row, start, end, low, high)
        return events

    def _arguments(
        self, reading: Reading, text: str, row: Act, start: int, end: int, low: int, high: int
    ) -> list[Event]:
        bare = reading.bare.text
        if row.voice == "passive":
            phrases, relative = _before(reading, start, low)
            segment = end
        else:
            stop = _object_end(bare, end, high)
            phrases, relative = _objects(reading, end, stop), _is_relative(reading, start)
            segment = stop
        gaps = _gapped(reading, segment, high) if row.kind in {"designation", "identification", "delisting"} else []
        stop = reading.starts[gaps[0].start] if gaps else high
        clause = bare[low:high]
        count, counted = _count(clause)
        first = Event(
            row=row,
            targets=tuple(dict.fromkeys(a for p in phrases for a in p.actors)),
            evidence=_evidence(reading, phrases, start, stop, text),
            basis=read_basis(reading.bare, bare[segment:stop]) or read_basis(reading.bare, bare[low:start]),
            criterion=read_criterion(bare[segment:stop]),
            segment=(segment, stop),
            agents=_agents(reading, row, start, end, high),
            dates=tuple(reading.bare.keys(clause, "D")),
            today=any(span.form == "today" for span in reading.bare.tokens(clause) if span.kind == "date"),
            prior=row.prior
            or (relative and not _REASON.match(bare, end))
            or bool(_PRIOR.search(bare[max(low, start - 40) : end])),
            count=count,
            counted=counted,
            follows=bare.rstrip().endswith((":", "—")) or "following" in clause.lower(),
            words=bare[start:end],
        )
        events = [first]
        for number, phrase in enumerate(gaps):
            begin = reading.ends[phrase.end - 1]
            finish = reading.starts[gaps[number + 1].start] if number + 1 < len(gaps) else high
            events.append(
                replace(
                    first,
                    targets=phrase.actors,
                    evidence=_evidence(reading, [phrase], reading.starts[phrase.start], finish, text),
                    basis=read_basis(reading.bare, bare[begin:finish]),
                    criterion=read_criterion(bare[begin:finish]),
                    segment=(begin, finish),
                )
            )
        return events


def _count(clause: str) -> tuple[int, str]:
    """Return a stated head-count and what it counts."""
    total, nouns = 0, []
    for match in _COUNT.finditer(clause):
        word = match.group(1).casefold()
        total += int(word) if word.isdigit() else _NUMBER[word]
        nouns.append(match.group().split()[-1])
    return total, " ".join(nouns)


_AGENT_WORDS = re.compile(
    r"(?i)^(?:treasury|administration|government|department|council|union|states|kingdom|washington|brussels|london|authorit\w+|office|ministry|commission|it|they|he|she|we|eu|uk|us|"
    r"un|ofac|trump|biden|obama|bush|action|sanctions)$"
)


def _acting(reading: Reading, start: int, continued: bool, authorities: Collection[str]) -> bool:
    """Tell whether "designated" before a name is a verb: somebody acts; not "a sanctioned ⟦O1⟧"."""
    i = reading.index(start)
    j = i - 1
    while j >= 0 and (
        reading.lower[j]
        in {
            "also",
            "has",
            "have",
            "had",
            "simultaneously",
            "then",
            "today",
            "yesterday",
            "previously",
            ",",
            "further",
            "jointly",
            "concurrently",
        }
        or reading.words[j].startswith("⟦D")
        or reading.lower[j].endswith("ly")
    ):
        j -= 1
    if j < 0 or reading.words[j].startswith(("⟦O", "⟦C")) or reading.lower[j] in {"who", "which", "whom", "that"}:
        return True
    if _AGENT_WORDS.match(reading.words[j]):
        return True
    if reading.lower[j] in {"and", ";"}:
        subject = reading.main_subject(j)
        return continued or (subject is not None and any(a in authorities for a in subject.actors))
    near = reading.words[max(0, i - 12) : i]
    return any(w.startswith("⟦O") and reading.bare.actors(w)[0] in authorities for w in near) and reading.lower[
        j
    ] not in {"a", "an", "the", "second", "another", "other"}


def _is_relative(reading: Reading, start: int) -> bool:
    """Tell whether the trigger stands in a relative clause: "X, whom OFAC designated"."""
    i = reading.index(start)
    return any(reading.lower[j] in {"which", "who", "whom", "that"} for j in range(max(0, i - 3), i))


def _evidence(reading: Reading, phrases: list[Phrase], start: int, stop: int, text: str) -> Evidence:
    begin = min([start, *(reading.starts[p.start] for p in phrases if p.end)])
    return reading.bare.evidence(begin, stop, text)


def _before(reading: Reading, start: int, low: int) -> tuple[list[Phrase], bool]:
    """Return the phrases a passive is said of, and whether it is a relative clause."""
    i = reading.index(start)
    j = i - 1
    while j >= 0 and (
        reading.lower[j] in {"also", "has", "have", "had", "both", "all", "each", "recently", "previously", "hereby"}
        or reading.words[j].startswith("⟦D")
        or reading.lower[j] in {"(", ")"}
    ):
        j -= 1
    if j >= 0 and reading.lower[j] in {"who", "which", "that", "whom"}:
        phrase = reading.antecedent(j)
        return ([phrase] if phrase and phrase.actors else []), True
    first = reading.index(low) if low else 0
    phrases: list[Phrase] = []
    k = i - 1
    while k >= first:
        if reading.is_name[k]:
            phrase = reading.list_ending(k)
            if phrase is None:
                k -= 1
                continue
            if not (
                reading.governed(phrase.start)
                or _possessed(reading, phrase.end)
                or reading.is_modifier_name(phrase.end - 1)
                or _object_of_verb(reading, phrase.start)
            ):
                phrases.append(phrase)
            k = phrase.start - 1
        elif reading.lower[k] in {";", "—"} or (
            reading.lower[k] in {"while", "because", "after", "when", "said", "that"} and phrases
        ):
            break
        else:
            k -= 1
    return phrases[::-1], False


def _possessed(reading: Reading, end: int) -> bool:
    return end < len(reading.words) and reading.lower[end] in {"'s", "’s", "'", "’"}


def _object_of_verb(reading: Reading, i: int) -> bool:
    """Tell whether the name at word i is what a verb before it takes: "announced ⟦P⟧"."""
    j = i - 1
    while j >= 0 and reading.lower[j] in {"the", "a", "an"}:
        j -= 1
    return j > 0 and bool(
        re.fullmatch(
            r"announced|said|including|charges|charging|helped|used|ran|owns|operated|operating|leads|controls|owned|led|target(?:s|ing)",
            reading.lower[j],
        )
    )


def _object_end(bare: str, end: int, high: int) -> int:
    match = _BOUNDARY.search(bare, end, high)
    return match.start() if match else high


def _objects(reading: Reading, end: int, stop: int) -> list[Phrase]:
    """Return the phrases a verb takes: lists that nothing governs, and what "including" opens."""
    phrases: list[Phrase] = []
    i = reading.index(end - 1) + 1 if end else 0
    while i < len(reading.words) and reading.starts[i] < stop:
        if not reading.is_name[i]:
            i += 1
            continue
        phrase = reading.list_starting(i, stop_at_clause=False)
        if phrase is None:
            i += 1
            continue
        opened = i > 0 and reading.lower[i - 1] in {"including", "namely", ":", "—", "–"}
        if reading.governed(i) and not opened:
            phrase = _apposed(reading, phrase)
        elif _possessed(reading, phrase.end) or reading.is_modifier_name(phrase.end - 1):
            phrase = None
        if phrase is not None:
            phrases.append(phrase)
        i = (phrase or reading.list_starting(i, stop_at_clause=False) or Phrase(i, i + 1, ())).end
    return phrases


_OTHERS = frozenset(
    "children child spouse spouses wife wives son sons daughter family members associates companies network relatives entities individuals".split()
)


def _apposed(reading: Reading, phrase: Phrase) -> Phrase | None:
    """Return the holder in "the president of ⟦O1⟧, ⟦P2⟧": a person after a body and a comma."""
    if any(word in _OTHERS for word in reading.lower[max(0, phrase.start - 14) : phrase.start]):
        return None
    for k in range(phrase.start + 1, phrase.end):
        if (
            reading.lower[k] == ","
            and k + 1 < phrase.end
            and reading.words[k - 1].startswith(("⟦O", "⟦G"))
            and reading.words[k + 1].startswith("⟦P")
        ):
            return reading.list_starting(k + 1, stop_at_clause=False)
    return None


def _gapped(reading: Reading, start: int, stop: int) -> list[Phrase]:
    """Return the lists that continue an act: "…; and B pursuant to E.O. 2 …"."""
    out: list[Phrase] = []
    bare = reading.bare.text
    for match in _PURSUANT.finditer(bare, start, stop):
        i = reading.index(match.start()) if bare[match.start()] != "," else reading.index(match.start())
        while i >= 0 and reading.starts[i] >= match.start():
            i -= 1
        phrase = reading.list_ending(i) if i >= 0 and reading.is_name[i] and reading.starts[i] >= start else None
        if phrase and not reading.governed(phrase.start):
            out.append(phrase)
    return out


def _agents(reading: Reading, row: Act, start: int, end: int, high: int) -> tuple[str, ...]:
    """Return who acts: the subject of an active, what follows "by" after a passive."""
    if row.voice == "passive":
        match = re.compile(r"(?: ⟦D\d+⟧)? by (?:the )?(?=⟦O\d+⟧)").match(reading.bare.text, end, high)
        phrase = reading.list_starting(reading.index(match.end())) if match else None
        return phrase.actors if phrase else ()
    i = reading.index(start)
    for j in range(i, max(-1, i - 14), -1):
        if reading.is_name[j] and reading.words[j].startswith("⟦O"):
            phrase = reading.list_ending(j)
            return phrase.actors if phrase else ()
    return ()
