"""Turn an article into an annotation: who is named in it, and where everything stands."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Any

from extractor.annotate.cuts.among_firms import with_firms
from extractor.annotate.cuts.among_men import with_men
from extractor.annotate.cuts.departments import department_aliases, other_meanings, with_departments
from extractor.annotate.cuts.fieldoffices import join_field_offices
from extractor.annotate.cuts.fleets import with_fleets
from extractor.annotate.cuts.followings import with_followings
from extractor.annotate.cuts.halves import with_halves
from extractor.annotate.cuts.headed import read_headed
from extractor.annotate.cuts.implications import without_implied
from extractor.annotate.cuts.landed import with_landed
from extractor.annotate.cuts.localities import read_localities
from extractor.annotate.cuts.lostmarks import past_lost_marks
from extractor.annotate.cuts.nicknamed import with_nicknames
from extractor.annotate.cuts.objections import objections
from extractor.annotate.cuts.organs import read_organs
from extractor.annotate.cuts.ownedunits import with_owned_units
from extractor.annotate.cuts.plurals import with_plurals, without_pieces
from extractor.annotate.cuts.possessors import with_possessors
from extractor.annotate.cuts.proprietors import with_proprietors
from extractor.annotate.cuts.quoting import quoted_aliases
from extractor.annotate.cuts.rebrands import with_listed
from extractor.annotate.cuts.rosters import read_rosters, roster_aliases, with_rosters
from extractor.annotate.cuts.shouted import with_shouted
from extractor.annotate.cuts.siblings import join_siblings, read_siblings
from extractor.annotate.cuts.smallheads import with_small_heads
from extractor.annotate.cuts.smallnames import with_small_names
from extractor.annotate.cuts.spelt import with_spelt_out
from extractor.annotate.cuts.trim import trim
from extractor.annotate.joining.accounts import read_accounts
from extractor.annotate.joining.actors import join_forms
from extractor.annotate.joining.aliases import is_acronym_of, outside, read_aliases
from extractor.annotate.joining.alike import part_alike
from extractor.annotate.joining.bracketed import read_bracketed
from extractor.annotate.joining.called import also_called, called_first
from extractor.annotate.joining.entries import entry_aliases, past_entries, read_entries, with_entries
from extractor.annotate.joining.forms import add_owned_forms, key, mark_ships, read_forms
from extractor.annotate.joining.handles import read_handles
from extractor.annotate.joining.headlines import with_headline
from extractor.annotate.joining.holders import aircraft_actors, attach, wallet_actors, with_ships
from extractor.annotate.joining.letters import read_letters
from extractor.annotate.joining.mentions import find_mentions, make_actors
from extractor.annotate.joining.municipal import read_municipalities, town_aliases, without_places
from extractor.annotate.joining.name_lists import read_name_lists
from extractor.annotate.joining.nested import add_whole_names, part_bodies, without_cut_names
from extractor.annotate.joining.nicknames import read_initials
from extractor.annotate.joining.reordered import with_reordered
from extractor.annotate.joining.shortnames import add_short_bodies, guess_short_forms
from extractor.annotate.joining.subjects import (
    add_title_names,
    is_statement,
    is_title_a_name,
    read_subject,
    statement_subject,
)
from extractor.annotate.joining.translated import read_translations
from extractor.annotate.joining.units import with_units
from extractor.annotate.missed import DOUBTED, Step, find_missed
from extractor.annotate.naming import nobody
from extractor.annotate.naming.chunks import past_demonyms
from extractor.annotate.naming.furniture import without_furniture
from extractor.annotate.naming.list_tags import past_glue, past_headings, past_tags
from extractor.annotate.naming.names import Proposer, Scorer, choose, given_names, weigh, word_kinds
from extractor.annotate.naming.nouns import past_callings, with_given_names
from extractor.annotate.naming.sharing import known_sorts
from extractor.annotate.text.ayn import within_ayn, without_ayn
from extractor.annotate.text.blocks import read_blocks, read_quotations, read_sentences
from extractor.annotate.text.identifiers import read_identifiers
from extractor.annotate.text.layout import lay_out, read_pieces
from extractor.annotate.text.readers import LexiconReader, entity_votes
from extractor.errors import AnnotateError
from extractor.types import Annotation, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from extractor.annotate.joining.forms import Form, Groups
    from extractor.annotate.joining.mentions import Found
    from extractor.annotate.naming.chunks import Candidate
    from extractor.annotate.naming.names import NameSpan
    from extractor.lexicon import Lexicon
    from extractor.types import Actor, Article, NearMiss, Sentence

_BATCH = 16
_ENTRY = 1_500  # characters: what says no more may be the entry of a list, which its title alone names
LONGEST = 500_000  # characters; what is longer is no release, and reading it would take minutes


@dataclass(frozen=True, slots=True)
class _Reading:
    """An annotation, and how its names came about."""

    annotation: Annotation
    candidates: list[Candidate]
    chosen: list[NameSpan]
    steps: tuple[Step, ...]
    votes: dict[tuple[int, int], str]


class Annotator:
    """Reads articles with one spaCy pipeline and one lexicon; holds no state between articles."""

    def __init__(self, nlp: Any, lexicon: Lexicon, scorer: Scorer, version: str) -> None:
        self._nlp, self._lexicon = nlp, lexicon
        self._kinds, self._given = word_kinds(lexicon), given_names(lexicon)
        self._proposer = Proposer(scorer, self._kinds, self._given, known_sorts(lexicon))
        self._reader = LexiconReader(lexicon)
        self._words = frozenset(word for word in nlp.vocab.strings if word.islower())  # before it learns those of texts
        self.version = version

    def annotate(self, article: Article) -> Annotation:
        """Annotate one article."""
        return next(self.annotate_all([article]))

    def annotate_all(self, articles: Iterable[Article]) -> Iterator[Annotation]:
        """Annotate articles in order, batched through the pipeline.

        Raises `AnnotateError` with code `too-long` at an article of more than `LONGEST` characters.
        """
        return (reading.annotation for reading in self._read_all(articles))

    def annotate_closely(self, article: Article) -> tuple[Annotation, tuple[NearMiss, ...]]:
        """Annotate one article and say which names were nearly read; weighs every candidate twice."""
        it = next(self._read_all([article]))
        weighed = weigh(lay_out(article.text), it.candidates, least=DOUBTED)
        return it.annotation, find_missed(it.annotation, weighed, it.chosen, it.steps, it.votes)

    def _read_all(self, articles: Iterable[Article]) -> Iterator[_Reading]:
        pieces = (
            (without_ayn(piece), (article, start, piece))
            for article in articles
            for start, piece in read_pieces(lay_out(_readable(article).text))
        )
        votes: dict[tuple[int, int], str] = {}
        for doc, (article, start, piece) in self._nlp.pipe(pieces, as_tuples=True, batch_size=_BATCH):
            found = within_ayn(entity_votes(doc), piece)
            votes |= {(start + a, start + b): label for (a, b), label in found.items()}
            if start + len(piece) == len(article.text):
                yield self._read(article, votes)
                votes = {}

    def _read(self, article: Article, votes: dict[tuple[int, int], str]) -> _Reading:
        text, plain = article.text, lay_out(article.text)
        blocks = read_blocks(plain)
        sentences = read_sentences(plain, blocks)
        marked = self._reader.spans(text, article.published)
        candidates = self.propose(article, votes)
        chosen = [replace(name, text=text[name.start : name.end]) for name in choose(plain, candidates)]
        names, whole, steps = self._sift(text, chosen, marked)
        subject = self._subject(article)
        if subject is not None and self._is_statement(article):
            names = read_subject(names, subject, text)
        entries = read_entries(text, self._lexicon)
        names = with_entries(text, names, entries)
        rosters = read_rosters(text, self._lexicon)
        told = without_implied(text, with_rosters(text, names, rosters), blocks)
        steps += [
            Step("organs, entries: a part of another name", names),
            Step("only in the boilerplate on what sanctions imply", told),
        ]
        names = with_possessors(text, with_fleets(text, told), self._lexicon)
        names = with_plurals(text, with_departments(text, names), marked)
        names, siblings = read_siblings(
            text, with_men(text, with_shouted(text, names), self._kinds, votes), self._given
        )
        around, other = _sentence_finder(sentences, text), _other(marked)
        aliases = [
            *past_entries(read_aliases(text, names, around, other, read_bracketed(text, names, other)), entries),
            *read_handles(text, names, around, other),
            *read_accounts(text, names, around),
            *entry_aliases(text, names, entries),
            *town_aliases(text, names),
            *read_translations(text, names),
            *quoted_aliases(names),
            *roster_aliases(text, rosters),
            *read_name_lists(text, names),
            *read_letters(text, names),
            *read_initials(text, names, self._lexicon),
            *department_aliases(text, names),
        ]
        forms = read_forms(outside(names, aliases))
        add_owned_forms(text, forms)
        mark_ships(text, forms)
        add_whole_names(forms, whole | siblings)
        if subject is not None:
            form = forms.get(key(subject.text))
            if form is None:
                forms |= read_forms([subject])
                forms[key(subject.text)].spans.clear()
            elif self._is_statement(article) and any(map(str.isdigit, subject.text)):
                form.first = 0  # "VX-6 is a penal colony … The VX-6 penal colony": the short name may come first
        guess_short_forms(forms, self._lexicon, text, self._given)
        add_short_bodies(text, forms, self._lexicon, marked)
        groups = join_forms(forms, aliases, self._lexicon, text)
        join_field_offices(text, forms, groups)
        join_siblings(forms, groups, siblings)
        if subject is not None and self._is_statement(article):
            groups.join(key(subject.text), called_first(forms, subject, text) or key(subject.text))
            for other in [*also_called(text, names), *add_title_names(article.title, forms)]:
                groups.join(key(subject.text), other)
        taken = [*((span.start, span.end) for span in marked), *other_meanings(text)]
        found = without_places(names, find_mentions(text, forms, groups, taken), groups)
        if subject is not None and subject.text in text and not self._is_statement(article):
            _drop_unread(key(subject.text), forms, groups, found)
        actors = without_pieces(text, without_cut_names(text, make_actors(text, forms, groups, found, self._lexicon)))
        identifiers = read_identifiers(text)
        parted = part_alike(text, with_headline(article.title, actors, self._lexicon), self._lexicon)
        actors = attach(with_ships(with_reordered(text, with_units(text, parted)), identifiers), identifiers, blocks)
        actors += aircraft_actors(actors, identifiers)
        actors += wallet_actors(actors, identifiers)
        annotation = Annotation(
            article=article,
            blocks=blocks,
            sentences=sentences,
            actors=tuple(actors),
            spans=_merge(actors, marked),
            quotations=read_quotations(text),
            authorities=self._authorities(actors),
        )
        return _Reading(annotation, candidates, chosen, tuple(steps), votes)

    def _sift(
        self, text: str, chosen: list[NameSpan], marked: tuple[Span, ...]
    ) -> tuple[list[NameSpan], dict[str, str], list[Step]]:
        """Return the chosen names that are somebody's, as they should be cut; the whole names of parts; the steps."""
        inside = without_furniture(text, past_lost_marks(text, chosen))
        trimmed = with_proprietors(text, trim(text, inside, marked, self._lexicon), self._given, self._kinds)
        whole = read_headed(text, read_localities(text, with_halves(text, with_nicknames(text, trimmed, self._given))))
        names = with_small_heads(text, with_spelt_out(text, whole, self._lexicon), marked)
        names = read_municipalities(text, names, [(s.start, s.end) for s in marked if s.form == "city"])
        somebody = nobody.without_nobodies(text, names)
        steps = [
            Step("a by-line, a credit or another headline", inside),
            Step("trim", trimmed, partial(objections, text, inside, marked, self._lexicon)),
            Step("municipal", names),
            Step("nobody", somebody, partial(nobody.objections, text, names)),
        ]
        followed = with_listed(text, with_followings(text, somebody))
        organs = with_owned_units(text, read_organs(text, followed), self._lexicon.authority_of)
        small = with_small_names(text, with_firms(text, organs, marked, self._kinds, self._given), self._words)
        return (*part_bodies(with_landed(text, small, self._lexicon)), steps)

    def propose(self, article: Article, votes: dict[tuple[int, int], str]) -> list[Candidate]:
        """Return every cut of the text that could be a name, described; `votes` are the recogniser's entities."""
        text = lay_out(article.text)
        blocks = read_blocks(text)
        known = self._reader.known(text, article.published)
        votes = past_callings(text, with_given_names(text, past_demonyms(text, votes, known), self._given))
        votes = past_glue(text, past_headings(text, past_tags(text, votes)))
        return self._proposer.propose(text, blocks, read_sentences(text, blocks), votes, known)

    def _subject(self, article: Article) -> NameSpan | None:
        """Return the title as a name where the title is nothing but one (an entry of a list)."""
        title = article.title.strip()
        if self._is_statement(article):
            return statement_subject(article, self._kinds, self._given, self._lexicon.known(title))
        if not is_title_a_name(article) or (len(article.text) > _ENTRY and title not in article.text):
            return None  # a headline of small news: "Velkur Half-Mends Old Flaw"
        blocks = read_blocks(title)
        votes = entity_votes(self._nlp(title))
        candidates = self._proposer.propose(
            title, blocks, read_sentences(title, blocks), votes, self._reader.known(title)
        )
        names = choose(title, candidates)
        if len(names) == 1 and names[0].text == title:
            return names[0]
        return None

    def _is_statement(self, article: Article) -> bool:
        """Tell whether a document is one of the reasons that the Council of the European Union gives under a name."""
        row = self._lexicon.authority_of(article.publisher)
        return row is not None and is_statement(article, row.short)

    def _authorities(self, actors: list[Actor]) -> dict[str, str]:
        out: dict[str, str] = {}
        for actor in actors:
            for name in sorted((actor.name, *actor.aliases), key=lambda name: not name.isupper()):  # letters tell more
                row = self._lexicon.authority_of(name)
                if row is not None and not _is_namesake(name, actor.name, (row.name, *row.aliases)):
                    out[actor.id] = row.short
                    break
        return out


def _is_namesake(short: str, name: str, others: Iterable[str]) -> bool:
    """Tell whether the letters of an authority stand for another name here: "Second Economic Committee (SEC)"."""
    if not short.isupper() or " " in short or name == short or not is_acronym_of(short, name):
        return False
    words = {word.casefold() for one in others for word in one.split()} - {"and", "of", "the", "for", "on"}
    return not words & {word.casefold() for word in name.split()}


def _drop_unread(name: str, forms: dict[str, Form], groups: Groups, found: list[Found]) -> None:
    """Take away a title that the text prints and reads otherwise: "Treasury Sanctions Merrow Trading LLC"."""
    if groups.root(name) not in {one.group for one in found}:
        del forms[name]


def _readable(article: Article) -> Article:
    """Return the article, or refuse it for its length."""
    if (length := len(article.text)) > LONGEST:
        raise AnnotateError(f"has {length} characters, more than {LONGEST}: split it into documents", code="too-long")
    return article


def _sentence_finder(sentences: tuple[Sentence, ...], text: str) -> Any:
    starts = [sentence.start for sentence in sentences]

    def around(offset: int) -> tuple[int, int]:
        number = bisect_right(starts, offset) - 1
        if number < 0:
            return 0, starts[0] if starts else len(text)
        return sentences[number].start, sentences[number].end

    return around


def _other(marked: tuple[Span, ...]) -> Any:
    spots = {(span.start, span.end) for span in marked}
    return lambda start, end: (start, end) in spots


def _merge(actors: list[Actor], marked: tuple[Span, ...]) -> tuple[Span, ...]:
    """Return actor mentions and marked spans, sorted; a mention wins over what it overlaps, unless a law holds it."""
    laws = [(span.start, span.end) for span in marked if span.kind == "legal"]
    spans = [
        Span(start=m.start, end=m.end, kind="actor", key=actor.id, form="name" if m.text == actor.name else "short")
        for actor in actors
        for m in actor.mentions
        if not any(start <= m.start and m.end <= end for start, end in laws)  # "UN Security Council Resolution 2206"
    ]
    spans.sort(key=lambda span: span.start)
    starts = [span.start for span in spans]
    for span in marked:
        here = bisect_right(starts, span.start)
        if not any(
            one.start < span.end and span.start < one.end
            for one in spans[max(0, here - 1) : here + 1]
            if one.kind == "actor"
        ):
            spans.append(span)
    return tuple(sorted(spans, key=lambda span: (span.start, span.end)))
