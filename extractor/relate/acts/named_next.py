"""Find the members of a group whom the next sentence names: "These companies include ⟦O1⟧, a gas station, and ⟦O2⟧".

He owns six gas companies in ⟦C1⟧. His companies include: ⟦O2⟧, ⟦O3⟧ and ⟦O4⟧.
They own and manage a variety of companies in ⟦C1⟧. These companies include ⟦O2⟧, a shop; and ⟦O3⟧.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.relate.acts.actions import Event
from extractor.relate.acts.groups import Group
from extractor.relate.acts.guesses import Guess
from extractor.relate.acts.head_count import ANY_NUMBER, BODIES, PERSONS, SHIPS, number_of
from extractor.relate.acts.listed import targets_below
from extractor.relate.sentence.enumerated import with_items, without_appositions
from extractor.relate.sentence.fold import fold_titles
from extractor.relate.sentence.mask import mask, spans_between
from extractor.relate.sentence.parse import Reading
from extractor.relate.sentence.simplify import simplify
from extractor.types import Annotation, Evidence, Sentence

# what a body may be by where it is
_PLACES = (
    r"(?:compounds|hotels|casinos|restaurants|refineries|mines|plants|factories|facilities|cent(?:re|er)s|websites|"
    r"channels|platforms|nightclubs|clubs|bars|dealerships|shops|stores|schools|camps|ports|terminals|hospitals|farms|parks|mills|shipyards)"
)
_BODIES = rf"(?:{BODIES}|{_PLACES})"
_HEAD = rf"(?:(?P<person>{PERSONS})|(?P<body>{_BODIES})|(?P<ship>{SHIPS}))"
_THESE = re.compile(
    rf"(?:(?:These|Those|The|His|Her|Its|Their)(?: (?P<n>{ANY_NUMBER}))?(?: [a-z-]+){{0,3}}? {_HEAD}"
    r"(?: (?:designated|sanctioned|targeted|identified|listed)(?: today)?|"
    r", (?:which|who|all of (?:which|whom)) [^,;:.]{3,90},)?"
    r" (?P<verb>include[ds]?|are|were|comprise)|"
    rf"(?P<any>(?:These|Those|They) (?=include)|They (?=(?:are|were):? )|Among (?:these|those|them) (?=are |were )|"
    rf"(?:The|These|Those) (?P<m>{ANY_NUMBER}) (?=(?:are|were):? ))"  # "The four are ⟦P1⟧, …"
    r"(?P<does>include[ds]?|are|were))"
    r":? ",
    re.IGNORECASE,
)
_LINK = r"(?:of|for|in|by|to|with|from|who|that|which|against|is|are|was|were|on|at|and|or|as|have|has)"
_BEFORE = rf"(?:(?!{_LINK}\b)[\w’'.-]+(?<!\.) ){{0,6}}?"
_SEVERAL = (
    r"(?:(?:an?|the) (?:(?!of\b)[\w’'-]+ ){0,3}?(?:number|variety|range|series|group|network|web|host|slew) of|"
    rf"(?:[Ss]everal|[Mm]any|[Vv]arious|[Nn]umerous|[Mm]ultiple|[Oo]ther|[Aa]dditional)|{ANY_NUMBER})"
)
_TOLD = {
    sort: re.compile(rf"\b{_SEVERAL} {_BEFORE}(?:{heads})\b(?!['’-])", re.IGNORECASE)
    for sort, heads in (("person", PERSONS), ("body", _BODIES), ("ship", SHIPS))
}
_COUNT = re.compile(rf"\b{ANY_NUMBER}\b", re.IGNORECASE)
# between the several and what is done to them: " in ⟦C1⟧, which (were also designated)"
_CLAUSE = re.compile(r"[^.;:]{0,80}")
_NAMED = 0.7
_SORTS = {"person": ("person",), "body": ("organization", "group"), "ship": ("vessel", "aircraft")}


def find_named_next(annotation: Annotation) -> Iterator[Group]:
    """Yield the groups that one sentence tells of and the next one names."""
    text, types = annotation.article.text, {actor.id: actor.type for actor in annotation.actors}
    before: tuple[int, Sentence] | None = None
    for number, sentence in enumerate(annotation.sentences):
        match = _THESE.match(text, sentence.start, sentence.end) if before else None
        if match is not None and before is not None:
            listed = _listed(annotation, sentence, match)
            for sort in (name for name in _SORTS if match["any"] or match[name]):
                members = tuple(actor for actor in listed if types.get(actor) in _SORTS[sort])
                number_said = match["n"] or match["m"]
                if len(members) > 1 and _are_so_many(match, number_said, len(members)):
                    yield from _told_of(annotation, before, sort, members)
        before = (number, sentence) if sentence.section == "body" else None


def _are_so_many(match: re.Match[str], said: str | None, number: int) -> bool:
    """Tell whether a list names as many as its sentence counts, or some of those where it "includes" them."""
    some = (match["verb"] or match["does"]).startswith("include")
    return said is None or number_of(said) == number or (some and number_of(said) > number)


def members_of(annotation: Annotation, sentence: int, event: Event) -> list[Guess]:
    """Return whom the next sentence names as the several that an act is said of and does not count.

    ⟦O0⟧ designated several firms in ⟦C1⟧. · They run a variety of firms, which were also designated.
    """
    text = annotation.article.text
    for group in find_named_next(annotation) if not event.count.total else ():
        start, end = event.evidence.start, event.evidence.end
        low, high = (group.end, start) if event.row.voice == "passive" else (end, group.start)
        if group.sentence == sentence and (start <= group.start < end or _CLAUSE.fullmatch(text, low, high)):
            told = annotation.sentences[sentence + 1]
            evidence = Evidence(start=told.start, end=told.end, quote=text[told.start : told.end])
            return [Guess(actor, evidence, _NAMED) for actor in group.members]
    return []


def _listed(annotation: Annotation, sentence: Sentence, match: re.Match[str]) -> tuple[str, ...]:
    """Return whom a sentence lists behind "These companies include"."""
    if below := targets_below(annotation, sentence):
        return below
    bare = without_appositions(fold_titles(simplify(mask(annotation, sentence))))
    verb = re.search(rf"\b{match['verb'] or match['does']}:? ", bare.text)
    if verb is None:
        return ()
    bare = bare.rewrite([(verb.start(), verb.end(), "including ")])
    reading = Reading(bare)
    k = reading.index(verb.start()) + 1
    phrase = reading.list_starting(k, stop_at_clause=False)
    if phrase is None or reading.is_modifier_name(phrase.end - 1):
        return ()
    return with_items(reading, phrase).actors


def _told_of(
    annotation: Annotation, before: tuple[int, Sentence], sort: str, members: tuple[str, ...]
) -> Iterator[Group]:
    """Yield the group where the sentence before the one that names it tells of several of the sort, once."""
    number, sentence = before
    text = annotation.article.text
    found = [
        match
        for match in _TOLD[sort].finditer(text, sentence.start, sentence.end)
        if (counted := _COUNT.search(match.group())) is None or number_of(counted.group()) >= len(members)
    ]
    named = {key for span in spans_between(annotation, sentence.start, sentence.end) for key in span.key.split()}
    if found and not named & set(members):
        yield Group(number, found[-1].start(), found[-1].end(), sort, members)
