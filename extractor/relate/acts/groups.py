"""Find the members of a group that a text counts or announces in one place and names in another.

designated five ⟦N0⟧ individuals who … · The following four individuals are members of ⟦G1⟧: (and lines of names)

The members are the list that the text opens there, else the targets of the act that counts them, else those of the
sort whom one stretch of the text names first. The number a group states must be theirs.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise

from extractor.relate.acts.head_count import ANY_NUMBER, BODIES, PERSONS, SHIPS, number_of
from extractor.relate.acts.listed import targets_below
from extractor.relate.acts.timing import LISTING
from extractor.relate.sentence.mask import spans_between
from extractor.types import Annotation, SanctionAction, Sentence, Span

_LINK = r"(?:of|for|in|by|to|with|from|who|that|which|against|is|are|was|were|on|at|the|a|an|or|designated|charged)"
_WORD = rf"(?!{_LINK}\b)(?:(?:U\.[SKN]\.|[\w’'./&-]+(?<!\.)),? (?:and (?=[a-z]))?)"
_GROUP = re.compile(
    rf"(?<![\w$-])(?:(?P<following>[Tt]he following)(?: (?P<m>{ANY_NUMBER}))?|(?P<n>{ANY_NUMBER}))"
    r"(?! dozen\b| hundred\b)"
    r"(?: other| additional| of (?:these|those|the))? "
    rf"(?P<w>(?:{_WORD}){{0,7}}?)"
    rf"(?:(?P<every>(?:{PERSONS})(?: and| or|/) ?(?:{BODIES})|(?:{BODIES})(?: and| or|/) ?(?:{PERSONS}))|"
    rf"(?P<person>{PERSONS})|(?P<body>{BODIES})|(?P<ship>{SHIPS}))\b(?!['’-])",
    re.IGNORECASE,
)
_DEFINITE = re.compile(
    r"\b(?:the|these|those|all|both|its|his|her|their|"
    r"(?<!list )(?<!network )(?<!networks )(?<!group )(?<!web )(?<!ring )(?<!cell )of|other|additional|more|than) $",
    re.IGNORECASE,
)
_DEFINITE_BACK = 16  # characters before a number that hold such a word
# "three ⟦N0⟧ nationals, including …", "two firms designated today – …": the names are those that follow
_INTRODUCES = re.compile(
    r"(?: (?:being |also )?(?:designated|sanctioned|named|identified) today)?(?:,|:| –| —|—|–)?"
    r"(?: (?:including|namely|notably|are|were|named|called|identified as))?:? ?(?:the )?[“‘\"]?"
)
# "three ⟦N0⟧s accused of", whom no further noun calls
_BEFORE_NATION = re.compile(
    rf"(?<![\w$-])(?P<n>{ANY_NUMBER}) (?:(?:other|more|further|alleged|suspected|young|senior|prominent) )*$",
    re.IGNORECASE,
)
_BEHIND_NATION = re.compile(
    r"\s?(?:[,.;:—–]|$)|\s(?:and|who|whom|whose|were|are|was|have|has|on|for|over|accused|in|of|with|from|to|living|suspected|"
    r"believed|thought|said|charged|wanted|linked|tied|involved|under|as|because|behind|belonging|alleged|allegedly|"
    r"associated|affiliated|working)\b"
)
_SORTS = {
    "person": frozenset({"person"}),
    "body": frozenset({"organization", "group"}),
    "ship": frozenset({"vessel", "aircraft"}),
    "every": frozenset({"person", "organization", "group"}),
}
# what a release tells of other days: "previously designated 19 companies"
_EARLIER = re.compile(r"\b(?:previously|earlier|since|to date|prior|already|past|last|(?:19|20)\d\d)\b")
_AND = re.compile(r",? (?:and|as well as) ")
_BESIDES = re.compile(r"\b(?:other|additional|further|more)\b")
_NEAR = 40  # characters behind a group that may date it
_MANY = 5  # so many are summed up by their number alone
_FEWEST = 3  # members that one stretch of the text must name for itself


@dataclass(frozen=True, slots=True)
class Group:
    """Words that count or announce somebody, [start, end) of the article, and whom they mean."""

    sentence: int
    start: int
    end: int
    sort: str  # "person", "body", "ship", "every"
    members: tuple[str, ...]
    partly: bool = False  # more are counted than the text names
    some: bool = False  # likewise; what the clause of the count says of all is read, not where they are from


def find_groups(
    annotation: Annotation, actions: Collection[SanctionAction], acting: Mapping[int, tuple[str, ...]]
) -> Iterator[Group]:
    """Yield the groups of a document; `acting`: sentences that report its acts, and whom they were found to mean."""
    finder = _Finder(annotation, actions)
    text = annotation.article.text
    counted: list[tuple[int, Group]] = []  # of the acts of the day, with their numbers
    for number, sentence in enumerate(annotation.sentences):
        if sentence.section != "body":
            continue
        below = targets_below(annotation, sentence)
        acts = bool(below) or number in acting
        here: list[Group] = []
        for start, end, sort, count in (*_counts(text, sentence), *_nations(annotation, sentence)):
            if _is_definite(text, sentence, start):
                continue
            if not acts and _EARLIER.search(text, sentence.start, end + _NEAR):
                continue
            meant = acting.get(number, ())
            members = (
                finder.members(sort, count, sentence, below, meant) if acts else finder.recap(sort, count, sentence)
            )
            named = {
                key for span in spans_between(annotation, sentence.start, sentence.end) for key in span.key.split()
            }
            if members and not named & set(members) and not finder.names_next(end, sort, sentence):
                here.append(Group(number, start, end, sort, members))
            elif number in acting and count and not (members or below):
                counted.append((count, Group(number, start, end, sort, ())))
        yield from (one for one in here if len(one.members) > 1 or any(are_joined(text, one, other) for other in here))
    yield from finder.partly_named(counted)


def some_of(
    text: str, number: int, sentence: Sentence, named: Collection[str], types: Mapping[str, str]
) -> Iterator[Group]:
    """Yield a group for each count of a sentence of the few, or all, of its sort that are `named` further on."""
    for start, end, sort, count in _counts(text, sentence):
        members = tuple(actor for actor in named if types[actor] in _SORTS[sort])
        if 0 < len(members) <= count and not _is_definite(text, sentence, start):
            yield Group(number, start, end, sort, members, some=True)


def _is_definite(text: str, sentence: Sentence, start: int) -> bool:
    """Tell whether a number at an offset counts those who are known already: "these | four men"."""
    return _DEFINITE.search(text, max(sentence.start, start - _DEFINITE_BACK), start) is not None


def _counts(text: str, sentence: Sentence) -> Iterator[tuple[int, int, str, int]]:
    """Yield where a sentence counts somebody by a noun, of what sort they are, and how many, 0 if it does not say."""
    for match in _GROUP.finditer(text, sentence.start, sentence.end):
        said = match["n"] or match["m"]
        yield match.start(), match.end(), next(name for name in _SORTS if match[name]), number_of(said) if said else 0


def _nations(annotation: Annotation, sentence: Sentence) -> Iterator[tuple[int, int, str, int]]:
    """Yield where it counts persons only by their nation: "three ⟦N0⟧s accused of"."""
    text = annotation.article.text
    for span in spans_between(annotation, sentence.start, sentence.end):
        if span.kind == "place" and span.form == "demonym" and _BEHIND_NATION.match(text, span.end, sentence.end):
            match = _BEFORE_NATION.search(text, sentence.start, span.start)
            if match and number_of(match["n"]) > 1:
                yield match.start(), span.end, "person", number_of(match["n"])


def are_joined(text: str, one: Group, other: Group) -> bool:
    """Tell groups that stand side by side, of which one may be of one: "two men and one company"."""
    return bool(_AND.fullmatch(text, one.end, other.start) or _AND.fullmatch(text, other.end, one.start))


class _Finder:
    """Looks for members in one document."""

    def __init__(self, annotation: Annotation, actions: Collection[SanctionAction]) -> None:
        self._annotation = annotation
        self._types = {actor.id: actor.type for actor in annotation.actors}
        current = [action for action in actions if not action.history]
        listed = [action for action in current if action.kind in LISTING]  # who are charged beside it are others
        self._targets = dict.fromkeys(t.actor for action in listed or current for t in action.targets)
        self._first = {actor.id: actor.mentions[0].start for actor in annotation.actors if actor.mentions}

    def members(
        self, sort: str, count: int, sentence: Sentence, below: Collection[str], meant: Collection[str]
    ) -> tuple[str, ...]:
        """Return whom a group means, nobody where the number is another."""
        listed = self._of_sort(sort, below)
        if listed:
            return listed if count in {0, len(listed)} else ()
        if not count:
            return ()
        targets = self._of_sort(sort, self._targets)
        later = tuple(actor for actor in targets if self._first.get(actor, 0) >= sentence.end)
        every = targets if len(later) in {0, len(targets)} else later  # of those named before, others tell
        for found in (self._of_sort(sort, meant), every):
            if len(found) == count:
                return found
        stretches = [one for one in self._stretches(sort, sentence) if len(one) == count]
        return stretches[0] if len(stretches) == 1 and count >= _FEWEST else ()

    def recap(self, sort: str, count: int, sentence: Sentence) -> tuple[str, ...]:
        """Return the targets of a sort where as many as a sentence sums up, and all of them, are named before it."""
        targets = self._of_sort(sort, self._targets)
        before = all(self._first.get(actor, sentence.end) < sentence.start for actor in targets)
        return targets if before and len(targets) == count >= _MANY else ()

    def partly_named(self, counted: Collection[tuple[int, Group]]) -> Iterator[Group]:
        """Yield groups of which the text names some: the one that an act counts of a sort, or the first told again."""
        for sort in ("person", "body"):
            of_sort = [(count, group) for count, group in counted if group.sort in {sort, "every"}]
            if not of_sort or any(group.sort == "every" for _, group in of_sort):
                continue
            count, group = of_sort[0]
            start, end = group.start, group.end
            besides = any(number != count or _BESIDES.search(self._text(one)) for number, one in of_sort)
            members = self._of_sort(sort, self._targets)
            later = all(self._first.get(actor, 0) >= end for actor in members)
            if 0 < len(members) < count and later and not besides:
                yield Group(group.sentence, start, end, sort, members, partly=True)

    def _text(self, group: Group) -> str:
        return self._annotation.article.text[group.start : group.end]

    def names_next(self, end: int, sort: str, sentence: Sentence) -> bool:
        """Tell whether the words of a group that end at an offset lead to names of the sort: "three men, ⟦P1⟧"."""
        text = self._annotation.article.text
        spans = (s for s in spans_between(self._annotation, end, sentence.end) if s.kind == "actor")
        first = next((s for s in spans if self._types.get(s.key) in _SORTS[sort]), None)
        return first is not None and _INTRODUCES.fullmatch(text, end, first.start) is not None

    def _of_sort(self, sort: str, actors: Collection[str]) -> tuple[str, ...]:
        return tuple(actor for actor in actors if self._types.get(actor) in _SORTS[sort])

    def _stretches(self, sort: str, sentence: Sentence) -> Iterator[tuple[str, ...]]:
        """Yield the targets of the sort that each block after a sentence names first, and each part up to a heading."""
        after = [block for block in self._annotation.blocks if block.start > sentence.start]
        heads = [block.start for block in after if block.kind == "heading"] + [len(self._annotation.article.text)]
        bounds = [(block.start, block.end) for block in after] + list(pairwise([sentence.end, *heads]))
        targets = self._of_sort(sort, self._targets)
        found = (tuple(a for a in targets if low <= self._first.get(a, -1) < high) for low, high in bounds)
        yield from dict.fromkeys(found)


def with_groups(annotation: Annotation, groups: Collection[Group]) -> Annotation:
    """Return the annotation with a name in the place of the words of each group."""
    added = [Span(start=g.start, end=g.end, kind="actor", key=" ".join(g.members), form="nominal") for g in groups]
    apart = [s for s in annotation.spans if not any(g.start < s.end and s.start < g.end for g in added)]
    return replace(annotation, spans=tuple(sorted([*apart, *added], key=lambda s: (s.start, s.end))))
