"""Find those whom an act counts as a part of all, among those of whom its section goes on to tell.

    OFAC today designated 18 officials. … OFAC is designating five individuals for being officials of ⟦O1⟧. ⟦O2⟧
    designated ⟦O1⟧ in ⟦D3⟧. ⟦O1⟧ Colonel ⟦P4⟧ is a commander. ⟦P5⟧ was involved in … . OFAC also designated …

A section ends where the next act of the day is told. Its openers are believed where they are as many as stated.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from extractor.relate.acts.counted import EXACT
from extractor.relate.acts.guesses import Guess
from extractor.relate.acts.openers import leading
from extractor.relate.acts.targets import RANK
from extractor.relate.sentence.mask import spans_between
from extractor.types import Evidence

if TYPE_CHECKING:
    from extractor.relate.acts.actions import Event
    from extractor.relate.acts.head_count import HeadCount
    from extractor.types import Annotation, Sentence, Span

    Act = tuple[int, Event]  # with the number of its sentence

_BULLET = re.compile(r"\s*[·•▪‣◦*–—-]+\s*")
_PART = re.compile(r"; (?:and )?|\s[·•▪‣◦] ?")
_AND_RANKED = re.compile(r"(?:\s\([^()]{1,40}\))?,? and (?:the )?(?:[A-Z][\w’'-]* ){0,5}")
_ENDS = re.compile(
    r"(?:SANCTIONS|Sanctions) (?:IMPLICATIONS|Implications)\b|As a result of\b|[Ii]dentifying information\b"
)


def of_section(
    annotation: Annotation, one: Act, listings: Sequence[Act], sort_of: Callable[[str], str], past: Collection[str]
) -> list[Guess]:
    """Return those of whom the section of a listing tells that is a part of a larger one.

    `listings` are those of the day, `sort_of` tells "P", "O", …, "" of who can be no target, `past` was listed before.
    """
    number, event = one
    telling = [(n, each) for n, each in listings if each.targets or each.count.total]
    if not any(each.count.total > event.count.total for n, each in telling if n < number):
        return []
    stop = min((n for n, _ in telling if n > number), default=len(annotation.sentences))
    told = {a: e for a, e in _told(annotation, number, stop).items() if sort_of(a) and a not in event.named}
    for those in ({a: e for a, e in told.items() if a not in past}, told):
        if found := list(_meet(event.count, those, sort_of)):
            return [Guess(actor, evidence, EXACT) for actor, evidence in found]
    return []


def _told(annotation: Annotation, sentence: int, stop: int) -> dict[str, Evidence]:
    """Return with whom the sentences behind an act up to sentence `stop` open."""
    text = annotation.article.text
    found: dict[str, Evidence] = {}
    for one in annotation.sentences[sentence + 1 : stop]:
        if one.section != "body" or _ENDS.match(text, one.start):
            break
        if any(q.start <= one.start < q.end for q in annotation.quotations):
            continue
        evidence = Evidence(start=one.start, end=one.end, quote=text[one.start : one.end])
        first = _BULLET.match(text, one.start)
        starts = [
            first.end() if first else one.start,
            *(match.end() for match in _PART.finditer(text, one.start, one.end)),
        ]
        for start in starts:
            for span in _openers(annotation, replace(one, start=start)):
                for actor in span.key.split():
                    found.setdefault(actor, evidence)
    return found


def _meet(count: HeadCount, told: dict[str, Evidence], sort_of: Callable[[str], str]) -> Iterator[tuple[str, Evidence]]:
    """Yield the actors of a section that a count is met by, nobody where it is not; `sort_of` tells "P", "O", …."""
    wanted = ((count.persons, "P"), (count.bodies, "OG"), (count.ships, "VA"), (count.others, "POGVA"))
    for number, letters in wanted:
        of_sort = {actor: evidence for actor, evidence in told.items() if sort_of(actor) in letters}
        if number > 1 and len(of_sort) == number:
            yield from of_sort.items()


def _openers(annotation: Annotation, part: Sentence) -> list[Span]:
    """Return the names that a part of a sentence opens with; the persons of "⟦O1⟧ Colonel ⟦P2⟧ and ⟦O1⟧ Chief ⟦P3⟧"."""
    text = annotation.article.text
    names = [span for span in leading(annotation, part) if span.form in {"name", "short"}]
    if not names:
        return []
    persons = {actor.id for actor in annotation.actors if actor.type == "person"}
    behind = [s for s in spans_between(annotation, names[-1].end, part.end) if s.kind == "actor"]
    while behind:
        between = text[names[-1].end : behind[0].start]
        if names[-1].key in persons and _AND_RANKED.fullmatch(between):
            names.append(behind.pop(0))
        elif names[-1].key not in persons and behind[0].key in persons and RANK.fullmatch(between):
            names[-1] = behind.pop(0)
        else:
            break
    return names
