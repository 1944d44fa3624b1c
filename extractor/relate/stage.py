"""Run the grammar over an annotation."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from extractor.lexicon import Lexicon
from extractor.relate.acts.actions import ActionGrammar, Event
from extractor.relate.acts.assemble import Assembler, Placed
from extractor.relate.acts.authorities import is_american
from extractor.relate.acts.basis import headed_basis
from extractor.relate.acts.groups import Group, find_groups
from extractor.relate.acts.history import is_past
from extractor.relate.acts.listed import targets_below, under_heading
from extractor.relate.acts.named_next import find_named_next
from extractor.relate.acts.rollups import opens_with_all, roll_up
from extractor.relate.acts.statements import read_subject
from extractor.relate.acts.timing import LISTING
from extractor.relate.confidence import with_confidences
from extractor.relate.counts import find_some, read_counted_elsewhere, read_rolled_up
from extractor.relate.families import NONE, ROWS, Claims
from extractor.relate.groups import GroupReader
from extractor.relate.held import with_held
from extractor.relate.missed import find_missed, loosen
from extractor.relate.openings import read_openings
from extractor.relate.places.asides import drop_asides
from extractor.relate.places.countries import with_countries
from extractor.relate.places.halves import HalfReader
from extractor.relate.places.headlined import read_headlined
from extractor.relate.places.lists import ListReader
from extractor.relate.places.nationals import read_nationals
from extractor.relate.places.newsroom import NewsroomReader
from extractor.relate.places.reader import PlaceReader
from extractor.relate.places.shared import SharedReader
from extractor.relate.sentence.address import forms_of_address
from extractor.relate.sentence.carry import resolve_pronouns
from extractor.relate.sentence.cast import Cast, read_cast
from extractor.relate.sentence.cataphora import with_done_to, with_foretold, with_lines
from extractor.relate.sentence.counted_clause import with_clause
from extractor.relate.sentence.enumerated import is_class_acted_upon, without_classes
from extractor.relate.sentence.gapped import with_gaps
from extractor.relate.sentence.mask import Masked, mask
from extractor.relate.sentence.parse import Reading
from extractor.relate.sentence.set_apart import set_apart, tells_act
from extractor.relate.sentence.sheets import Sheets
from extractor.relate.sentence.simplify import simplify
from extractor.relate.settle import key_of, settle
from extractor.relate.ties.accomplices import find_tried, read_accomplices
from extractor.relate.ties.claims import Claim
from extractor.relate.ties.officials import read_officials
from extractor.relate.ties.relations import RelationGrammar
from extractor.relate.whole import left_unsaid, of_whole
from extractor.types import Annotation, CloseReading, Record, SanctionAction, Sentence

LONGEST = 6000  # characters of a sentence that is read; what is longer is a list or noise


@lru_cache(maxsize=4)
def _grammar(
    lexicon: Lexicon, *, loose: bool = False, without: frozenset[str] = NONE
) -> tuple[ActionGrammar, RelationGrammar]:
    rows = [row for row in lexicon.relations if ROWS[type(row)] not in without]
    return ActionGrammar(lexicon.actions), RelationGrammar(loosen(rows) if loose else rows)


_IT = re.compile(r"(?:It|This|They|These|Those)\b")  # what opens a sentence about no man alone


def _about(subject: str, text: str, cast: Cast) -> tuple[str, ...]:
    """Return whom a sentence without a subject is about: no man where it opens with "it"."""
    return () if not subject or (_IT.match(text) and cast.letter(subject) == "P") else (subject,)


def relate(annotation: Annotation, lexicon: Lexicon) -> Record:
    """Return everything an annotated article yields, each claim with the share of such claims that hold."""
    return with_confidences(read_claims(annotation, lexicon))


def read_claims(annotation: Annotation, lexicon: Lexicon, *, without: frozenset[str] = NONE) -> Record:
    """Return everything an annotated article yields, each claim as sure as its rule is thought to be.

    `without` names families of readers that are left out (`families.FAMILIES`).
    """
    return _read(annotation, lexicon, _grammar(lexicon, without=without), without).record


def read_closely(annotation: Annotation, lexicon: Lexicon) -> CloseReading:
    """Return what `relate` does, and which relations were nearly read; takes twice the time."""
    strict, loose = (_read(annotation, lexicon, _grammar(lexicon, loose=one)) for one in (False, True))
    known = {key_of(claim) for claim in strict.claims}
    more = [claim for claim in loose.claims if key_of(claim) not in known]
    missed = find_missed(strict.record, annotation, strict.dropped, more, lexicon.relations)
    return CloseReading(record=with_confidences(strict.record), near_misses=missed)


@dataclass(frozen=True, slots=True)
class _Read:
    """A record before its confidences, all claims it was made of, and those that were dropped, each with the reason."""

    record: Record
    claims: list[Claim]
    dropped: tuple[tuple[Claim, str], ...]


def _read(
    annotation: Annotation,
    lexicon: Lexicon,
    grammars: tuple[ActionGrammar, RelationGrammar],
    without: frozenset[str] = NONE,
) -> _Read:
    annotation = _with_bodies_as_authorities(annotation)
    annotation = annotation if "pronouns" in without else resolve_pronouns(annotation)
    text, cast, claims = annotation.article.text, read_cast(annotation, lexicon), Claims(without)
    home, sheets = _home(annotation), Sheets(annotation)
    claims.take_each(of_whole(annotation, lexicon, cast, sheets))
    placed: list[Placed] = []
    acts, grammar = grammars
    subject = read_subject(annotation, lexicon)
    acting: dict[int, Reading] = {}  # sentences that report acts
    counting, told = set[int](), list[Reading]()  # those whose acts only count their targets; all of them
    for number, sentence in enumerate(annotation.sentences):
        if sentence.section != "body" or sentence.end - sentence.start > LONGEST:
            continue
        masked = without_classes(whole := sheets.plain(sentence))
        unasided = sheets.after(drop_asides, sentence) if masked is whole else drop_asides(masked)
        below = targets_below(annotation, sentence)
        for reader in (PlaceReader, NewsroomReader):
            claims.take("places", reader(unasided, text, cast, home).read())
        claims.take("places", HalfReader(unasided, text, cast, home).read(_about(subject, unasided.text, cast)))
        claims.take("places", ListReader(unasided, text, cast, home).read(below))
        claims.take("places", SharedReader(sheets.after(drop_asides, sentence), text, cast, home).read())
        bare = simplify(masked, forms_of_address(lexicon))
        told.append(reading := Reading(bare, _about(subject, bare.text, cast), below))
        claims.take_each(_of_sentence(_for_ties(reading, annotation, sentence), unasided, (grammar, cast), text, home))
        if not _spoken(annotation, sentence):
            reading = _for_acts(reading, whole, lexicon)
            events = _under_heading(annotation, sentence, acts.read(reading, text, annotation.authorities))
            placed += [Placed(event, number) for event in events]
            if events:
                acting[number] = reading
            counting.update(number for event in events if not event.targets and event.count.total)
            for event in events:
                targets = _acted_upon(event, below, bare.text, cast)
                claims += grammar.read_criterion(reading, targets, event.segment, event.evidence, cast)
                if event.count.total and len(events) == 1 and len(targets) <= event.count.total:  # not a part
                    claims.take("counts", grammar.read_counted(reading, targets, event.evidence, cast, numbered=True))
    assembler = Assembler(annotation, lexicon)
    officials = _officials(annotation, claims)
    actions = with_held(assembler.assemble(placed, officials), placed, claims, annotation, cast)
    for one, found in assembler.resolved:
        reading, event = acting[one.sentence], one.event
        claims += grammar.read_criterion(reading, found, event.reason(reading.bare), event.evidence, cast)
        claims.take("counts", grammar.read_counted(reading, found, event.evidence, cast))
    acted = placed, _groups(placed, assembler.resolved, actions, annotation), acting
    claims.take("counts", read_counted_elsewhere(acted, actions, annotation, (grammar, cast)))
    claims.take("places", read_nationals(annotation, actions, tuple(claims), home, sheets))
    claims.take("groups", _of_groups(annotation, actions, (*acted, counting), (grammar, cast, lexicon), tuple(claims)))
    claims.take("places", read_headlined(annotation, actions, tuple(claims), home, lexicon))
    claims.take("titles", read_officials(annotation, tuple(claims), cast))
    claims.take_each(left_unsaid(annotation, tuple(claims), cast, sheets))
    claims.take("defendants", read_accomplices(told, text, cast, find_tried(annotation, actions), tuple(claims)))
    kind = _kind_of(actions)
    relations, dropped = settle(annotation, claims, _agents(placed, annotation))
    record = Record(
        id=annotation.article.id,
        article=annotation.article,
        kind=kind,
        actors=with_countries(annotation.actors, relations, lexicon),
        actions=actions,
        relations=relations,
        issues=(*annotation.issues, *assembler.issues),
    )
    return _Read(record, claims, dropped)


def _kind_of(actions: tuple[SanctionAction, ...]) -> str:
    """Return what sort of document reports these acts."""
    listing = {"designation", "delisting", "identification"}
    if any(action.kind in listing and not action.history for action in actions):
        return "designation"
    return "enforcement" if actions else "other"


def _acted_upon(event: Event, below: tuple[str, ...], bare: str, cast: Cast) -> tuple[str, ...]:
    """Return of whom the reason of an act tells: of "nine individuals who act for ⟦P1⟧" no firm in the lines below."""
    targets = event.targets or below if not event.is_of_counted(bare) else ()
    persons = event.count.persons == event.count.total > 0
    return tuple(actor for actor in targets if cast.letter(actor) == "P") if persons else targets


def _of_sentence(
    reading: Reading, unasided: Masked, reader: tuple[RelationGrammar, Cast], text: str, home: str
) -> Iterator[tuple[str, Iterable[Claim]]]:
    """Yield what a sentence says, also of the names in the lines below it, by family."""
    grammar, cast = reader
    lines = [(cast.letter(actor), actor) for actor in reading.below]
    yield "", grammar.read(reading, text, cast)
    if lines:
        yield "", grammar.read(Reading(with_lines(reading.bare, lines)), text, cast)
    for told in (with_done_to, with_clause):
        if named := told(with_lines(reading.bare, lines)):
            yield "", grammar.read(Reading(named), text, cast)
    if foretold := with_foretold(with_lines(unasided, lines)):
        yield "places", PlaceReader(foretold, text, cast, home).read()


def _for_acts(reading: Reading, whole: Masked, lexicon: Lexicon) -> Reading:
    """Return the reading for acts: with the class that says what was done to those it names, where there is one.

    Names that a count introduces stand apart from the one whose those are.
    """
    bare = simplify(whole, forms_of_address(lexicon)) if is_class_acted_upon(whole) else reading.bare
    return _with_names_apart(reading, bare)


def _for_ties(reading: Reading, annotation: Annotation, sentence: Sentence) -> Reading:
    """Return the reading for relations: where something is done to them, the names that a count introduces apart.

    A heading over a list is read with those it stands over.
    """
    if not reading.below and (headed := under_heading(annotation, sentence)):
        return Reading(reading.bare, below=headed)
    return _with_names_apart(reading, reading.bare) if tells_act(reading.bare) else reading


def _with_names_apart(reading: Reading, bare: Masked) -> Reading:
    """Return the reading of a bare form in which the counted, and those an act goes on with, stand apart."""
    apart = with_gaps(set_apart(bare))
    return reading if apart is reading.bare else Reading(apart, reading.fallback, reading.below)


def _under_heading(annotation: Annotation, sentence: Sentence, events: list[Event]) -> list[Event]:
    """Return the acts of a sentence; a listing without an instrument rests on that of the heading of its section."""
    if not any(event.row.kind in LISTING and not event.basis for event in events):
        return events
    basis = headed_basis(annotation, sentence.block)
    return [replace(one, basis=basis) if one.row.kind in LISTING and not one.basis else one for one in events]


def _of_groups(
    annotation: Annotation,
    actions: tuple[SanctionAction, ...],
    acted: tuple[list[Placed], tuple[Group, ...], dict[int, Reading], set[int]],
    reader: tuple[RelationGrammar, Cast, Lexicon],
    claims: tuple[Claim, ...],
) -> Iterator[Claim]:
    """Yield what is said of those who are only counted, or told of by one phrase.

    `acted`: acts, the groups that they count, the sentences of acts, and which of them are read already.
    """
    grammar, cast, lexicon = reader
    placed, groups, acting, counting = acted
    text, titles, home = annotation.article.text, forms_of_address(lexicon), _home(annotation)
    yield from read_openings(annotation, actions, grammar, cast, titles)
    several = (*groups, *find_named_next(annotation))
    yield from GroupReader(annotation, grammar, cast, titles, home).read(several, claims)
    rolled, rolls = roll_up(annotation, actions, _homes(claims))
    yield from read_rolled_up(placed, rolls, acting, (grammar, cast))
    about = opens_with_all(rolled, rolls)
    for number in sorted(rolls.keys() - (counting - about)):
        masked = mask(rolled, rolled.sentences[number])
        yield from PlaceReader(drop_asides(masked), text, cast, home).read()
        yield from grammar.read(Reading(simplify(masked, titles), rolls[number]), text, cast)


def _groups(
    placed: list[Placed],
    resolved: list[tuple[Placed, tuple[str, ...]]],
    actions: tuple[SanctionAction, ...],
    annotation: Annotation,
) -> tuple[Group, ...]:
    """Return the groups that a document counts, whole and in part."""
    whole = tuple(find_groups(annotation, actions, _acting(placed, resolved, annotation.article.published)))
    return (*whole, *find_some(placed, actions, annotation, whole))


def _homes(claims: Iterable[Claim]) -> dict[str, set[str]]:
    """Return the countries that claims tell of actors."""
    homes: dict[str, set[str]] = {}
    for claim in claims:
        if claim.type in {"located_in", "national_of"}:
            homes.setdefault(claim.subject, set()).add(claim.object)
    return homes


def _acting(
    placed: list[Placed], resolved: list[tuple[Placed, tuple[str, ...]]], published: str | None
) -> dict[int, tuple[str, ...]]:
    """Return the sentences that report acts of the day, and whom a listing that only counts was found to mean."""
    acting: dict[int, tuple[str, ...]] = {one.sentence: () for one in placed if not is_past(one.event, published)}
    return acting | {
        one.sentence: found for one, found in resolved if one.sentence in acting and one.event.row.kind in LISTING
    }


def _with_bodies_as_authorities(annotation: Annotation) -> Annotation:
    """Return the annotation without authorities that are ships or persons ("… (IMO: 9…)" names no IMO)."""
    bodies = {actor.id for actor in annotation.actors if actor.type == "organization"}
    return replace(annotation, authorities={a: short for a, short in annotation.authorities.items() if a in bodies})


def _officials(annotation: Annotation, claims: list[Claim]) -> dict[str, set[str]]:
    """Return the persons who lead or belong to an authority, with the authorities they serve."""
    served: dict[str, set[str]] = {}
    for claim in claims:
        if claim.type in {"leads", "member_of"} and claim.object in annotation.authorities:
            served.setdefault(claim.subject, set()).add(claim.object)
    return served


def _home(annotation: Annotation) -> str:
    """Return the country whose towns a document prints without naming it."""
    return "us" if is_american(annotation.article.publisher) else ""


def _agents(placed: list[Placed], annotation: Annotation) -> set[str]:
    """Return the authorities that act in a document."""
    return {a for one in placed for a in one.event.agents if a in annotation.authorities}


def _spoken(annotation: Annotation, sentence: Sentence) -> bool:
    """Tell whether a sentence begins inside a quotation."""
    return any(q.start <= sentence.start < q.end for q in annotation.quotations)
