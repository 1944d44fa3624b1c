"""Read what an act says of those whom it only counts, where the document names them elsewhere.

designated two leaders of ⟦G1⟧ … ⟦P2⟧ was designated … ⟦P3⟧ was designated        the two lead ⟦G1⟧
designated six firms that act for ⟦P1⟧ … ⟦O2⟧ is a bank … ⟦O3⟧ was listed          of the six, two are named
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise
from operator import attrgetter

from extractor.relate.acts.actions import Event
from extractor.relate.acts.assemble import Placed
from extractor.relate.acts.followups import actors_before
from extractor.relate.acts.groups import Group, are_joined, some_of
from extractor.relate.acts.head_count import ANY_NUMBER
from extractor.relate.acts.history import is_past
from extractor.relate.acts.timing import LISTING
from extractor.relate.sentence.cast import Cast
from extractor.relate.sentence.parse import Reading
from extractor.relate.ties.claims import Claim
from extractor.relate.ties.relations import RelationGrammar
from extractor.types import Annotation, SanctionAction


def read_counted_elsewhere(
    acted: tuple[list[Placed], tuple[Group, ...], dict[int, Reading]],
    actions: tuple[SanctionAction, ...],
    annotation: Annotation,
    reader: tuple[RelationGrammar, Cast],
) -> Iterator[Claim]:
    """Yield what "designated two leaders of ⟦G1⟧" says of those who are named elsewhere.

    `acted`: acts, the groups that they count, and the sentences of acts.
    """
    placed, groups, acting = acted
    grammar, cast = reader
    for one in placed:
        event = one.event
        if event.targets:
            continue
        named = _same_sort(event, actions, annotation)
        every, reading = _all_counted(event, actions, annotation), acting[one.sentence]
        every = every or _meant_by_groups(one, groups, annotation.article.text)
        if goes_back := _goes_back(one, annotation):
            every = _named_above(one, actions, annotation) or every
        some = every or (() if goes_back else _named_of_counted(one, placed, actions, annotation))
        past = is_past(event, annotation.article.published)
        counted = named if 0 < len(named) <= event.count.persons else ()
        if not past and (counted or some):
            counted = tuple(dict.fromkeys((*counted, *some)))
            yield from grammar.read_counted(reading, counted, event.evidence, cast, numbered=True)
        if event.today or not event.dates:
            reasons = grammar.read_criterion(reading, some, event.reason(reading.bare), event.evidence, cast)
            # that those who are named have "ties" to somebody is told better where they are named
            yield from (claim for claim in reasons if every or claim.type != "associate_of")


def find_some(
    placed: list[Placed], actions: tuple[SanctionAction, ...], annotation: Annotation, groups: tuple[Group, ...]
) -> Iterator[Group]:
    """Yield the groups of the act that counts most, of each of which the document goes on to name some.

    "designated six companies and 13 individuals that act on behalf of ⟦G1⟧": of whom it names five, these act for it.
    """
    types = {actor.id: actor.type for actor in annotation.actors}
    whole = {(group.sentence, group.start) for group in groups if not group.partly}
    for one in placed:
        if one.event.targets or is_past(one.event, annotation.article.published) or _goes_back(one, annotation):
            continue
        named, sentence = _named_of_counted(one, placed, actions, annotation), annotation.sentences[one.sentence]
        for group in some_of(annotation.article.text, one.sentence, sentence, named, types) if named else ():
            if (one.sentence, group.start) not in whole:
                yield group


def read_rolled_up(
    placed: list[Placed],
    rolls: Mapping[int, tuple[str, ...]],
    acting: Mapping[int, Reading],
    reader: tuple[RelationGrammar, Cast],
) -> Iterator[Claim]:
    """Yield the reason of an act that rolls up its targets: "designated each of these individuals for acting for"."""
    grammar, cast = reader
    for one in placed:
        event, alone = one.event, sum(other.sentence == one.sentence for other in placed) == 1
        if one.sentence in rolls and alone and not (event.targets or event.count.total):
            reading, whom = acting[one.sentence], rolls[one.sentence]
            yield from grammar.read_criterion(reading, whom, event.reason(reading.bare), event.evidence, cast)


def _same_sort(event: Event, actions: tuple[SanctionAction, ...], annotation: Annotation) -> tuple[str, ...]:
    """Return the persons whom the document names as targets of acts of the same kind as an event's, now."""
    persons = {actor.id for actor in annotation.actors if actor.type == "person"}
    return tuple(actor for actor in _targets(event, actions) if actor in persons)


def _targets(event: Event, actions: tuple[SanctionAction, ...]) -> tuple[str, ...]:
    """Return the targets of the acts of the same kind as an event's, now."""
    acts = (action for action in actions if action.kind == event.row.kind and not action.history)
    return tuple(dict.fromkeys(t.actor for action in acts for t in action.targets))


def _all_counted(event: Event, actions: tuple[SanctionAction, ...], annotation: Annotation) -> tuple[str, ...]:
    """Return all whom an event counts, where the document names just so many persons and so many bodies as targets."""
    types = {actor.id: actor.type for actor in annotation.actors}
    targets, count = _targets(event, actions), event.count
    persons = tuple(actor for actor in targets if types[actor] == "person")
    bodies = tuple(actor for actor in targets if types[actor] in {"organization", "group"})
    if count.others or count.ships or not count.total:
        return targets if count.total == count.others == len(targets) else ()
    met = len(persons) == count.persons if count.persons else True
    met &= len(bodies) == count.bodies if count.bodies else True
    return (persons if count.persons else ()) + (bodies if count.bodies else ()) if met else ()


def _meant_by_groups(one: Placed, groups: tuple[Group, ...], text: str) -> tuple[str, ...]:
    """Return whom the groups that an act counts were found to mean, where those are all whom it counts.

    Nobody where something is said between them: "designated two men for helping ⟦G1⟧, as well as two firms".
    """
    quote = one.event.evidence
    inside = (g for g in groups if g.sentence == one.sentence and quote.start <= g.start < quote.end)
    here = [g for g in inside if not (g.partly or g.some)]
    together = all(
        are_joined(text, former, latter) for former, latter in pairwise(sorted(here, key=attrgetter("start")))
    )
    count, members = one.event.count, tuple(dict.fromkeys(member for group in here for member in group.members))
    sorts = {"person": count.persons, "body": count.bodies, "ship": 0, "every": count.total}
    fit = all(len(group.members) <= sorts[group.sort] for group in here)
    return members if together and fit and len(members) == count.total else ()


# "Each of these four individuals (is designated)": whom the paragraph has named, and nobody whom it names later
_THESE = re.compile(rf"\b(?:these|those) {ANY_NUMBER}\b", re.IGNORECASE)


def _goes_back(one: Placed, annotation: Annotation) -> bool:
    """Tell whether an act counts those who were told of right before."""
    start = annotation.sentences[one.sentence].start
    return _THESE.search(annotation.article.text, start, one.event.evidence.end) is not None


def _named_above(one: Placed, actions: tuple[SanctionAction, ...], annotation: Annotation) -> tuple[str, ...]:
    """Return the targets that a paragraph names before an act that goes back to them, where they are as many."""
    sentence = annotation.sentences[one.sentence]
    count, named = one.event.count, {span.key for span in actors_before(annotation, sentence)}
    people = {actor.id for actor in annotation.actors if actor.type == "person"}
    fits = named & people if count.persons == count.total else named - people if count.bodies == count.total else named
    found = tuple(actor for actor in _targets(one.event, actions) if actor in fits)
    return found if len(found) == count.total else ()


_BESIDES = re.compile(r"\b(?:other|additional|further|more|also)\b(?! than)")  # "OFAC also listed six further firms"
_BEFORE = 40  # characters before a passive that hold what it counts


def _named_of_counted(
    one: Placed, placed: list[Placed], actions: tuple[SanctionAction, ...], annotation: Annotation
) -> tuple[str, ...]:
    """Return those whom a document goes on to name of many whom its only, or greatest, count is about.

    Nobody where it names more of a sort than it counts, or counts some besides.
    """
    count, published = one.event.count, annotation.article.published
    if not (count.persons or count.bodies) or count.others or count.ships or one.event.row.kind not in LISTING:
        return ()
    rest = [o for o in placed if o is not one and o.event.row.kind in LISTING and not is_past(o.event, published)]
    if any(_counts_more(o, one, annotation) for o in rest if o.event.count.total and not o.event.targets):
        return ()
    types = {actor.id: actor.type for actor in annotation.actors}
    first = {actor.id: actor.mentions[0].start for actor in annotation.actors if actor.mentions}
    end = annotation.sentences[one.sentence].end
    later = [actor for actor in _targets(one.event, actions) if first.get(actor, 0) >= end]
    persons = tuple(actor for actor in later if types[actor] == "person") if count.persons else ()
    bodies = tuple(actor for actor in later if types[actor] == "organization") if count.bodies else ()  # no gang
    return persons + bodies if len(persons) <= count.persons and len(bodies) <= count.bodies else ()


def _counts_more(other: Placed, lead: Placed, annotation: Annotation) -> bool:
    """Tell whether an act counts more of a sort than another, or some besides: "Six other firms were also listed"."""
    count, most = other.event.count, lead.event.count
    shared = [(n, m) for n, m in ((count.persons, most.persons), (count.bodies, most.bodies)) if n and m]
    if not (shared or count.others):
        return False  # "13 individuals" and, further on, "fourteen companies"
    if any(n > m for n, m in shared) or count.others:
        return True
    evidence = other.event.evidence
    start = max(annotation.sentences[other.sentence].start, evidence.start - _BEFORE)
    return _BESIDES.search(annotation.article.text, start, evidence.end) is not None
