"""Give phrases that roll up the targets of a document the targets they count: "the five individuals", "the designees".

Such a phrase means the targets of its sort where their number is the one it states, and nobody otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace

from extractor.relate.acts.head_count import number_of, read_head_count
from extractor.relate.acts.in_turn import InTurn
from extractor.relate.sentence.counted_back import SOME_OF
from extractor.relate.sentence.mask import spans_between
from extractor.types import Annotation, SanctionAction, Sentence, Span

_PERSONS = r"individuals|persons|men|women|defendants|people|officials|brothers|nationals"
_BODIES = r"entities|companies|firms|businesses|banks|organi[sz]ations|exchanges|groups"
_ONE = r"individual|person|entity|company|firm|business|organi[sz]ation"
# what a text calls some of its targets, who are all of their sort only where their number says so
_KINDS = (
    r"businessmen|operatives|facilitators|financiers|traffickers|smugglers|brokers|leaders|executives|commanders|"
    r"militants|hackers|siblings|sisters|fugitives|members|representatives|associates|agents|employees|officers"
)
_NUMBER = r"two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|\d{1,2}"
_PHRASE = re.compile(
    rf"\b(?:(?:[Ee]ach|[Aa]ll|[Bb]oth) of (?:the|these|those)|All|Both|The|These|Those|the|these|those|all|both)\s"
    rf"(?:of\s(?:the|these)\s)?(?P<n>(?:{_NUMBER})\s)?(?P<named>(?:designated|sanctioned)\s)?(?:[A-Z]?[a-z-]+\s){{0,2}}?"
    rf"(?:(?P<every>(?P<both>(?:{_PERSONS}) and (?:(?:one|two|three|four|five|six)\s)?(?:{_BODIES}|{_ONE})|"
    rf"(?:{_BODIES}|{_ONE}) and (?:{_PERSONS}|{_ONE}))|targets|designees|actors)|"
    rf"(?P<person>{_PERSONS}|(?P<kind>{_KINDS}))|"
    rf"(?P<body>{_BODIES}))\b(?!['’]|\sand\s)(?P<whole>\s(?:(?:also\s)?being\s)?"
    r"(?:designated|sanctioned|named|charged|targeted|listed|identified)\s(?:today|in\stoday['’]s\s(?:action|designation)s?|"
    r"as\spart\sof\stoday['’]s\saction)|"
    r"(?:\s(?:that|whom))?\s(?:OFAC|(?:the\s)?Treasury)\s(?:is\s|has\s)?(?:designat|sanction|nam|target|list)(?:ed|ing)\stoday)?"
)
# all of them, of whatever sort, where the sentence is about them: "Today's designees are based in ⟦C1⟧"
_DONE = r"(?:designated|sanctioned|targeted|listed|named|blacklisted)"
_VERB = (
    r"are|were|have|had|is|was|has|acts?|works?|supports?|belongs?|serves?|owns?|controls?|operates?|runs?|manages?|"
    r"provides?|supply|supplies|facilitates?|launders?|leads?|holds?|[a-z]{3,}ed(?! by\b)"
)
_ALL = re.compile(
    r"(?:(?:Additionally|Also|In addition|Furthermore|Moreover|Collectively|Together), )?(?P<whom>"
    rf"(?:(?:Each|All|Both) of )?(?:[Tt]he|[Tt]hese|[Tt]oday['’]s|All)\s(?:(?P<n>{_NUMBER})\s)?(?:new\s)?designees\b|"
    r"(?:Each of |All of |All )?(?:[Tt]he (?:targets|subjects) of today['’]s (?:actions?|designations?|sanctions)|"
    rf"[Tt]hose (?:who are )?(?:being )?{_DONE} (?:by [A-Z]\w+ )?today(?: by (?:the )?[A-Z]\w+)?)|"
    rf"(?:All|The) (?:(?P<m>{_NUMBER})|(?P<trio>trio)|(?P<pair>duo|pair))(?= (?:{_VERB})\b))"
    r"(?!['’]|,? (?:and|or|as well as|in|on|for)\b| (?:includ|(?:are|were) (?:the )?[“\"]?[A-Z]))"
)
# "Today's designees are the brothers and partners of ⟦P1⟧": only people are
_PEOPLE = re.compile(
    rf"[^.;]*?\b(?:are|were) (?:all |both |each )?(?:the )?(?:[\w-]+ ){{0,3}}?(?:{_KINDS}|{_PERSONS}|brothers|sons|"
    r"daughters|relatives|cousins|nationals|citizens)\b"
)
_SPECIAL = re.compile(r"\b(?:banks|exchanges|groups|organi[sz]ations)$")  # which not all bodies are
_LEAD_SENTENCES = 2  # behind which a count is seldom that of all targets of a release
# of those only that stand near: "These individuals", "All of these individuals"
_NEAR = re.compile(r"(?:(?:[Aa]ll|[Ee]ach|[Bb]oth) of th[eo]se|[Tt]hese|Those)\b")
# what follows from a designation says nothing about whom it names: "transactions with the individuals designated today"
_BAN = re.compile(r"\b(?:prohibit(?:s|ed)|blocked|frozen|exposed?)\b", re.IGNORECASE)


def roll_up(
    annotation: Annotation, actions: Iterable[SanctionAction], homes: Mapping[str, Collection[str]]
) -> tuple[Annotation, dict[int, tuple[str, ...]]]:
    """Return the annotation with spans for roll-ups, and whom the sentences that hold them roll up.

    `homes` are the countries that the document tells of actors: "the Norlander firms" are those of its targets there.
    """
    types = {actor.id: actor.type for actor in annotation.actors}
    targets = dict.fromkeys(t.actor for action in actions if not action.history for t in action.targets)
    sorts = {
        "person": [a for a in targets if types[a] == "person"],
        "body": [a for a in targets if types[a] in {"organization", "group"}],
    }
    sorts["every"] = [a for a in targets if types[a] in {"person", "organization", "group"}]
    before: frozenset[str] = frozenset()  # whom the sentence before names
    words = ""  # in which it may count them
    phrases = _Phrases(annotation, types, sorts, homes, InTurn(annotation))
    added: list[Span] = []
    sentences: dict[int, tuple[str, ...]] = {}
    for number, sentence in enumerate(annotation.sentences):
        if number:
            phrases.told.remember(number - 1)
        if sentence.section != "body" or _BAN.search(annotation.article.text, sentence.start, sentence.end):
            continue
        here = [
            span
            for span in spans_between(annotation, sentence.start, sentence.end)
            if not (span.form == "nominal" and " " in span.key)  # counts are read here with the targets at hand
        ]
        named = {key for span in here if span.kind == "actor" for key in span.key.split()}
        told_of = sorts["person" if _PEOPLE.match(annotation.article.text, sentence.start, sentence.end) else "every"]
        all_told = _all_told(annotation.article.text, sentence, told_of)
        if all_told and not named & set(sorts["every"]):  # else the names follow
            added.append(all_told)
            sentences[number] = tuple(told_of)
        for match in _PHRASE.finditer(annotation.article.text, sentence.start, sentence.end):
            group = phrases.members(match, here, before, (words, number <= _LEAD_SENTENCES))
            end = match.start("whole") if match["whole"] else match.end()  # "the firms OFAC designated today"
            beside = [s for s in here if s.kind == "actor" and s.start < end and match.start() < s.end]
            # "These ⟦O1⟧ members": of which body they are
            of_body = match["kind"] and all(match.start() < s.start and s.end < end for s in beside)
            free = not beside or (of_body and not any(types.get(s.key) == "person" for s in beside))
            if group and free and not named & set(group):  # else the names follow
                key = " ".join(group)
                added.append(Span(start=match.start(), end=match.end(), kind="actor", key=key, form="nominal"))
                sentences[number] = tuple(group)
        before = frozenset(named)
        words = annotation.article.text[sentence.start : sentence.end]
    apart = [s for s in annotation.spans if not any(one.start <= s.start < one.end for one in added)]
    spans = tuple(sorted([*apart, *added], key=lambda s: (s.start, s.end)))
    return replace(annotation, spans=spans), sentences


@dataclass(frozen=True, slots=True)
class _Phrases:
    """Tells whom phrases mean; `sorts`: targets by sort, `told`: of whom the sentences before tell in turn."""

    annotation: Annotation
    types: Mapping[str, str]
    sorts: Mapping[str, list[str]]
    homes: Mapping[str, Collection[str]]
    told: InTurn

    def members(
        self, match: re.Match[str], here: Iterable[Span], before: Collection[str], counted: tuple[str, bool]
    ) -> list[str]:
        """Return whom a phrase rolls up, nobody where they are not as many as it says.

        `before`: whom the sentence before names, `counted`: its words, and whether it may count all of the day.
        """
        group, count = self.sorts[next(name for name in self.sorts if match[name])], _count(match)
        if land := _land(match, here):
            group = [actor for actor in group if land in self.homes.get(actor, ())]
            count = count or (len(group) if match.group()[0] == "T" else 0)
        near = _NEAR.match(match.group())  # "These designated individuals" need not be all who were
        if not count and (match["whole"] or (match["named"] and not near)):
            count = len(group)
        elif near and len(group) != count:
            met = self._are_told(group, match) or _are_counted(self.sorts, match, *counted)
            group = group if met and not count else [actor for actor in group if actor in before]
            count = count or len(group)
        elif match["both"] and match.group()[0] == "T" and self._are_told(group, match):
            count = count or len(group)
        inside = (s for s in here if s.kind == "actor" and match.start() < s.start and s.end < match.end())
        of_body = bool(near) and any(self.types.get(s.key) != "person" for s in inside)  # "These ⟦O1⟧ members"
        return group if 1 < len(group) == count and not self._is_part(match, of_body=of_body) else []

    def _are_told(self, group: Collection[str], match: re.Match[str]) -> bool:
        """Tell whether the sentences before tell of a group in turn, and of no others of the sort of a phrase."""
        if _SPECIAL.search(match.group()):
            return False
        persons, bodies = not match["body"], not match["person"]
        fits = {"person": persons, "organization": bodies, "group": bodies}
        official = self.annotation.authorities
        return self.told.are_all(group, {a for a, kind in self.types.items() if fits.get(kind) and a not in official})

    def _is_part(self, match: re.Match[str], *, of_body: bool) -> bool:
        """Tell whether a phrase is of some: "one of the designated entities", "the brokers", "these groups"."""
        if SOME_OF.search(self.annotation.article.text, max(0, match.start() - 12), match.start()):
            return True
        special = match["kind"] or (match.group()[0] == "t" and _SPECIAL.search(match.group()))
        return bool(special) and not match["n"] and not of_body


# what may stand before whom a sentence is about: "Information shows that | the six individuals designated today were"
_LEAD = re.compile(
    r"(?:[A-Z][\w,’' -]{2,60} (?:shows?|indicates?|suggests?|alleges?|determined|believes|revealed|found) that |"
    r"According to [^,;.]{3,60}, |(?:In addition|Additionally|Furthermore|Moreover|Also), )?"
)


def opens_with_all(rolled: Annotation, rolls: Collection[int]) -> frozenset[int]:
    """Return the sentences that open with a roll-up told of the day: "The three men designated today are"."""
    text, opening = rolled.article.text, {span.start: span.end for span in rolled.spans if span.form == "nominal"}
    starts = {number: rolled.sentences[number] for number in rolls}
    found = set[int]()
    for number, sentence in starts.items():
        lead = _LEAD.match(text, sentence.start, sentence.end)
        at = {sentence.start, lead.end() if lead else sentence.start} & opening.keys()
        if any("today" in text[one : opening[one]].casefold() for one in at):
            found.add(number)
    return frozenset(found)


def _all_told(text: str, sentence: Sentence, targets: Collection[str]) -> Span | None:
    """Return the words for all targets that open a sentence, None where they count others or only one is meant."""
    match = _ALL.match(text, sentence.start, sentence.end)
    if match is None:
        return None
    said = match["n"] or match["m"] or ("three" if match["trio"] else "two" if match["pair"] else "")
    count = number_of(said) if said else len(targets)
    if not 1 < len(targets) == count:
        return None
    return Span(start=match.start("whom"), end=match.end("whom"), kind="actor", key=" ".join(targets), form="nominal")


def _land(match: re.Match[str], spans: Iterable[Span]) -> str:
    """Return the country whose name stands in a phrase: "The Norlander firms"."""
    inside = [s for s in spans if s.kind == "place" and match.start() <= s.start and s.end <= match.end()]
    return inside[0].key if len(inside) == 1 and inside[0].form == "demonym" else ""


def _are_counted(sorts: Mapping[str, Collection[str]], match: re.Match[str], words: str, every: bool) -> bool:
    """Tell whether the targets of the sorts that a phrase names are as many as were counted, or not named at all.

    Where the words that count them may count `every` one of the day, the text need not name all of them.
    """
    before = read_head_count(words)
    asked = {"person": before.persons, "body": before.bodies}
    named = [(len(sorts[sort]), n) for sort, n in asked.items() if match[sort] or match["every"]]
    some = every and any(named) and all(number <= n for number, n in named)
    return some or all(number in {0, n} for number, n in named)


def _count(match: re.Match[str]) -> int:
    """Return how many a phrase counts, 0 where it does not say."""
    if match.group().casefold().startswith("both"):
        return 2
    return read_head_count(match.group()).total if match["n"] else 0
