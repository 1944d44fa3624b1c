"""Name the targets that an act only counts: whom the document goes on to tell about.

"designated four individuals and two companies" is answered by the four persons and the two
bodies with which paragraphs open. A guess that meets the stated count is taken; one that
falls a little short is taken with less confidence; one that exceeds it is not.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from extractor.lexicon.needs import Screened
from extractor.relate.acts.actions import Event
from extractor.relate.acts.guesses import Guess
from extractor.relate.acts.head_count import ANY_NUMBER, HeadCount, read_head_count
from extractor.relate.acts.named_later import named_later
from extractor.relate.acts.numbered import numbered_lists
from extractor.relate.acts.targets import told_about
from extractor.relate.acts.timing import LISTING
from extractor.types import Actor, Annotation, Evidence

EXACT, NAMED, NEAR, ONE = 0.75, 0.7, 0.6, 0.7
_SHORT = 0.6  # share of a count below which a guess is none
_MOST = 0.8  # share of a count that a paragraph must name before it goes on about "these 13 companies"
_FEWEST = 3  # counts below this must be met

_OTHERS = re.compile(r"\b(?:(?:other|additional|further|more|remaining)\b(?! than)|also\b)")
_OPENING = 120  # characters of an act that hold its count
_SUBJECT = 50  # … and of what a passive is said of: "Two additional individuals (are designated)"
_FAR = 600  # … and between "arrested a man" and who he was
_HIM = re.compile(r"\b(?:him|her)\b")  # of a man whom somebody else met
_ARTICLE = 40  # … and an article before that
_FIELD = 60  # characters of "the murder of the journalist and critic" before a name

_OFFICE = re.compile(r"\b(?:Attorney|Agent|Judge|Inspector|Director|Secretary|General|Chief|Commissioner|Sheriff)s?\b")

# "All the defendants are charged", "Each of the three defendants was charged": whom the text has introduced by then
_EVERYBODY = re.compile(
    r"\b(?:(?:[Aa]ll|[Ee]ach|[Bb]oth)(?: of)?(?: the| these| those)? (?:(?!of\b|other\b|following\b)[a-z]+ )?"
    r"defendants|[Ee]ach defendant) (?:(?:has|have) )?$"
)

# Those who signed the orders are no targets of them.
_SIGNERS = re.compile(r"\b(?:Trump|Biden|Obama|Bush|Clinton|Reagan|Carter)$")

# what belongs to the United States lists nobody by being told of: "OFAC coordinated closely with ⟦O1⟧"; nor does a
# court or a department that is called by its field alone
_OWN = re.compile(
    r"(?:U\.S\.|United States) |(?:(?:Departments? of )?(?:the )?"
    r"(?:State|Justice|Defense|Commerce|Homeland Security|Treasury|Energy)|"
    r".*\b(?:District|Supreme|Circuit|Federal) Court\b.*)$"
)
# "⟦O1⟧ was not itself targeted": whom a story clears of it is not one of those it counts
_SPARED = Screened(
    r"\b(?:was|were|is|are|has|have|had)(?:n['’]t| not) (?:been )?(?:(?:it|him|her)self |themselves |personally |yet )?"
    r"(?:been )?(?:targeted|sanctioned|designated|blacklisted|listed|charged|indicted|arrested|accused)\b"
)

# "⟦P1⟧'s arrest and death", "the murder of the journalist ⟦P1⟧": whom others did it to
_HARM = r"(?:death|killing|murder|assassination|poisoning|imprisonment|disappearance|kidnapping|abduction|torture)"
# … but "⟦P1⟧'s torture of prisoners" he did
_HARMED = re.compile(rf"['’]s?(?: (?!(?:in|for|of|to|with|from|over|behind)\b)[a-z-]+){{0,3}} {_HARM}\b(?! of\b)")
_HARM_OF = re.compile(rf"\b{_HARM}s? of (?:the |an? )?(?:[\w’'.-]+ ){{0,4}}$")

# "three individuals affiliated with the (⟦O1⟧)": none of those who are counted
_TIED = re.compile(
    r"\b(?:affiliated|associated|linked|tied|connected|related|(?:ties|links) (?:with|to)|on behalf|controlled|owned|"
    r"support|front companies|subsidiaries|affiliates)(?: (?:with|to|by|of|for))? (?:the )?(?:[A-Z][\w.]+[’']s )?$"
)

_DEFINITE = re.compile(rf"\b(?:the|these|those|both|all) (?:of (?:the|these|those) )?{ANY_NUMBER}\b")

_KINDS = {
    "persons": frozenset({"person"}),
    "bodies": frozenset({"organization", "group"}),
    "ships": frozenset({"vessel", "aircraft"}),
    "others": frozenset({"person", "organization", "group", "vessel", "aircraft"}),
}

_YEAR = re.compile(r"\bin ((?:19|20)\d\d) (?:arrest|charg|indict|convict|jail|sentenc|detain)ed\b")

# "charged the two men", "two of the individuals designated today are charged": whom the release lists; else others
_LISTED = re.compile(r"\b(?:the|these|those|both|same|all|them|whom|designees|designated|sanctioned)\b")


def is_of_others(event: Event) -> bool:
    """Tell whether a court's act counts people of whom nothing says that they are those a release lists."""
    return event.row.kind not in LISTING and _LISTED.search(event.evidence.quote[:_ARTICLE]) is None


def is_mostly_new(guesses: list[Guess], history: set[str]) -> bool:
    """Tell whether at most a quarter of a guess was listed before."""
    return 0 < sum(guess.actor in history for guess in guesses) * 4 <= len(guesses)


def _may_be_any_sort(event: Event) -> bool:
    """Tell whether a listing counts several sorts: "four companies" are met by no persons, whatever their sum."""
    mixed = event.count.others or sum(bool(getattr(event.count, sort)) for sort in _KINDS) > 1
    return event.row.kind == "delisting" or (event.row.kind in LISTING and bool(mixed))


@dataclass(frozen=True, slots=True)
class _Search:
    """What a count is held against: targets already `named`, and `groups`, lists that the text gives.

    `loose` takes in whom any sentence opens with, and guesses that fall a little short; of `others` ("seven other
    nationals") those that are named already are none, nor are those `beside` the count ("three firms that paid X").
    """

    named: frozenset[str]
    groups: list[dict[str, Evidence]]
    loose: bool
    others: bool
    start: int  # where the count stands
    lists: bool  # it is a listing that counts
    beside: frozenset[str] = frozenset()


class Counter:
    """Looks for the counted among the actors of one document; `barred` are never targets, `tried` are defendants."""

    def __init__(self, annotation: Annotation, barred: frozenset[str], tried: Mapping[str, Evidence]) -> None:
        self._annotation = annotation
        self._tried = tried
        self._types = {actor.id: actor.type for actor in annotation.actors}
        self._numbered = list(numbered_lists(annotation))
        signers = {
            a.id for a in annotation.actors if _SIGNERS.search(a.name) or (_OWN.match(a.name) and a.type != "person")
        }
        self._barred = barred | signers | _spared(annotation) | _victims(annotation)

    def resolve(
        self, event: Event, named: frozenset[str], groups: list[dict[str, Evidence]], *, loose: bool = True
    ) -> list[Guess]:
        """Return whom an event may mean; for `named`, `groups` and `loose` see `_Search`."""
        start = event.evidence.start
        before = self._annotation.article.text[max(0, start - _SUBJECT) : start].rpartition(". ")[2]
        others = _OTHERS.search(before + event.evidence.quote[:_OPENING]) is not None
        listing = event.row.kind in LISTING
        search = _Search(named, groups, loose, others, start, listing, self._beside(event) - named)
        found = [guess for sort in _KINDS for guess in self._of_sort(event.count, sort, search)]
        if not found and event.count.total > 1 and _may_be_any_sort(event) and not self._is_met(event.count, named):
            found = self._meet(event.count.total, self._fits(_KINDS["others"]), search, exact=True)
        if not found and event.one and not named and event.count.total <= 1:
            guess = self.protagonist(event)
            found = [guess] if guess else []
        return found

    def _beside(self, event: Event) -> frozenset[str]:
        """Return the gangs that a count stands beside, and the bodies it ties the counted to: "linked to ⟦O1⟧"."""
        at, text = event.evidence.start, self._annotation.article.text
        sentence = next((s for s in self._annotation.sentences if s.start <= at < s.end), None)
        if sentence is None:
            return frozenset()
        bodies = (actor for actor in self._annotation.actors if actor.type in _KINDS["bodies"])
        here = ((actor, m) for actor in bodies for m in actor.mentions if sentence.start <= m.start < sentence.end)
        anew = _DEFINITE.search(event.evidence.quote) is None  # "the two banks" may be those it names
        tied = ((a, anew and _TIED.search(text, sentence.start, m.start)) for a, m in here)
        return frozenset(a.id for a, is_tied in tied if is_tied or a.type == "group")

    def _is_met(self, count: HeadCount, named: frozenset[str]) -> bool:
        """Tell whether the targets there are already are as many of a sort as are counted."""
        sorts = ("persons", "bodies", "ships")
        return any(0 < getattr(count, sort) <= sum(map(self._fits(_KINDS[sort]), named)) for sort in sorts)

    def named(self, event: Event, sort: str, told: dict[str, Evidence]) -> list[Guess]:
        """Return whom the document names as those that an event counted, where they are no more than that."""
        kinds = {"person": "persons", "body": "bodies"}.get(sort, "others")
        fits = self._fits(_KINDS[kinds])
        found = [Guess(actor, evidence, NAMED) for actor, evidence in told.items() if fits(actor)]
        return found if len(found) <= (getattr(event.count, kinds) or event.count.total) else []

    def most_of(self, event: Event, told: dict[str, Evidence]) -> list[Guess]:
        """Return those of a list that fit the one sort an event counts, where they are most of it and no more."""
        sorts = [sort for sort in _KINDS if getattr(event.count, sort)]
        number = event.count.total
        fits = self._fits(_KINDS[sorts[0]]) if len(sorts) == 1 else lambda _: False
        found = [Guess(actor, evidence, NEAR) for actor, evidence in told.items() if fits(actor)]
        return found if number >= _FEWEST and _MOST * number <= len(found) <= number else []

    def _of_sort(self, count: HeadCount, sort: str, search: _Search) -> list[Guess]:
        number, fits = getattr(count, sort), self._fits(_KINDS[sort])
        found = self._meet(number, fits, search) if number else []
        if found or sort != "ships" or not search.loose:
            return found
        # "identified four vessels as blocked property": all that it names and nothing else is done to, if so many
        ships = {a.id: _first_mention(a, self._annotation) for a in self._annotation.actors if fits(a.id)}
        return [Guess(a, e, EXACT) for a, e in ships.items() if a not in search.named] if len(ships) == number else []

    def _meet(self, number: int, fits: Callable[[str], bool], search: _Search, *, exact: bool = False) -> list[Guess]:
        have = {actor for actor in search.named if fits(actor)}
        if len(have) >= number and not search.others:
            return []
        for last, told in self._numbered:
            listed = [Guess(a, e, EXACT) for a, e in told.items() if fits(a) and a not in have]
            if last == number and len(listed) >= _SHORT * number:
                return listed
        lists = [{a: e for a, e in group.items() if fits(a)} for group in search.groups]
        lists += [dict(told) for told in told_about(self._annotation, fits)][: None if search.loose else -1]
        lists = [{a: e for a, e in told.items() if a not in search.beside} for told in lists]
        for place, told in enumerate(lists):
            new = set(told) - have
            given = place < len(search.groups)
            if self._is_by_chance(set(told), have, listed=given) or (search.others and not new):
                continue  # those who are named already are not the others
            if len(have | new) == number or (given and len(new) == number):  # "seven other individuals"
                return [Guess(a, e, EXACT) for a, e in told.items() if a in new]
        return self._nearly(number, fits, search, {} if exact else lists[-2]) if search.loose else []

    def _nearly(
        self, number: int, fits: Callable[[str], bool], search: _Search, openers: dict[str, Evidence]
    ) -> list[Guess]:
        """Return all the document names, if as many, else those with whom paragraphs open, if few are lacking."""
        have = {actor for actor in search.named if fits(actor)}
        found = self._rest(number, fits, search) if search.lists else {}
        reached = len(have | set(openers))
        if not found and openers and number >= _FEWEST and _SHORT * number <= reached < number:
            found = openers
        return [Guess(a, e, NEAR) for a, e in found.items() if a not in have]

    def _rest(self, number: int, fits: Callable[[str], bool], search: _Search) -> dict[str, Evidence]:
        """Return all of a sort whom a document names in full, where they are as many as a count.

        "Five other nationals" are those whom it has not named before. No gang is one of several bodies.
        """
        whole = (a for a in self._annotation.actors if fits(a.id) and a.mentions and a.id not in search.beside)
        every = {a.id: _first_mention(a, self._annotation) for a in whole if " " in a.name and a.type != "group"}
        rest = {a: e for a, e in every.items() if not (search.others and e.start < search.start)}
        return rest if number >= _FEWEST and len(rest) == number else {}

    @staticmethod
    def _is_by_chance(told: set[str], have: set[str], *, listed: bool) -> bool:
        """Tell whether one name makes up a number that belongs with few of those who are known already."""
        apart = len(told & have) * 2 < len(have)
        return listed and apart and len(told - have) == 1 and (not told & have or len(have) >= _FEWEST)

    def everybody(self, event: Event) -> list[Guess]:
        """Return all defendants whom the document has introduced before an event that is said of all of them."""
        start = event.evidence.start
        said = _EVERYBODY.search(self._annotation.article.text[max(0, start - _OPENING) : start])
        before = [
            Guess(actor, evidence, EXACT) for actor, evidence in self._tried.items() if said and evidence.end <= start
        ]
        number = read_head_count(said.group()).total if said else 0
        return before if len(before) > 1 and number in {0, len(before)} else []

    def protagonist(self, event: Event) -> Guess | None:
        """Return the person a document introduces after an act upon "a man from …"."""
        after = event.evidence.start
        found = named_later(self._annotation, self._fits(_KINDS["persons"]))
        near = (one for one in found.items() if after < one[1].start < after + _FAR and not _HIM.search(one[1].quote))
        identified = [Guess(a, e, ONE) for a, e in near]
        if len(identified) == 1 and event.row.kind == "arrest":
            return identified[0]
        later = (
            (evidence.start, actor, evidence)
            for told in self._told(self._fits(_KINDS["persons"]))
            for actor, evidence in told
            if evidence.start > after
            and not _OFFICE.search(evidence.quote[:60])
            and not self._is_of_another_year(evidence)
        )
        first = next(later, None)
        tried = next(((e.start, a, e) for a, e in self._tried.items() if e.start > after), None)
        nearest = min((one for one in (first, tried) if one), key=lambda one: one[0], default=None)
        return Guess(nearest[1], nearest[2], ONE) if nearest else None

    def _is_of_another_year(self, evidence: Evidence) -> bool:
        """Tell whether a sentence dates itself years ago: "police in 2016 arrested", in a story of 2018."""
        years = {int(year) for year in _YEAR.findall(evidence.quote)}
        published = (self._annotation.article.published or "")[:4]
        return bool(years and published) and max(years) < int(published)

    def _told(self, fits: Callable[[str], bool]) -> Iterator[list[tuple[str, Evidence]]]:
        yield sorted(list(told_about(self._annotation, fits))[-1], key=lambda one: one[1].start)

    def _fits(self, kinds: frozenset[str]) -> Callable[[str], bool]:
        return lambda actor: self._types.get(actor) in kinds and actor not in self._barred


def _first_mention(actor: Actor, annotation: Annotation) -> Evidence:
    first = actor.mentions[0]
    return Evidence(start=first.start, end=first.end, quote=annotation.article.text[first.start : first.end])


def _spared(annotation: Annotation) -> frozenset[str]:
    """Return those with whom a sentence opens that says that nothing was done to them."""
    text, out = annotation.article.text, set[str]()
    mentions = [(mention.start, actor.id) for actor in annotation.actors for mention in actor.mentions]
    for match in _SPARED.finditer(text):
        sentence = next((s for s in annotation.sentences if s.start <= match.start() < s.end), None)
        before = [one for one in mentions if sentence and sentence.start <= one[0] < match.start()]
        out |= {min(before)[1]} if before else set()
    return frozenset(out)


def _victims(annotation: Annotation) -> frozenset[str]:
    """Return the people whose death or captivity a document tells of."""
    text = annotation.article.text
    people = ((a.id, m) for a in annotation.actors if a.type == "person" for m in a.mentions)
    return frozenset(
        key
        for key, m in people
        if _HARMED.match(text, m.end) or _HARM_OF.search(text, max(0, m.start - _FIELD), m.start)
    )
