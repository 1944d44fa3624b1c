"""Turn bare sentences into relations between actors: verb phrases and relational nouns."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from extractor.lexicon.grammar import Clause, Criterion, Noun
from extractor.relate.sentence.cast import Cast
from extractor.relate.sentence.clause_pairs import clauses_of
from extractor.relate.sentence.enumerated import with_items, without_appositions, without_descriptions
from extractor.relate.sentence.exemplified import readings, segments
from extractor.relate.sentence.fold import fold_titles
from extractor.relate.sentence.fronted import before_subject
from extractor.relate.sentence.parse import POSSESSIVE, Phrase, Reading
from extractor.relate.sentence.patterns import Patterns
from extractor.relate.sentence.tallies import read_tally
from extractor.relate.sentence.vocabulary import words
from extractor.relate.ties.announced import listed_after
from extractor.relate.ties.apart import only_modifies, stands_apart
from extractor.relate.ties.chains import smallest
from extractor.relate.ties.claims import Claim, ReadSentence, Said, are_paired, linked, pairs
from extractor.relate.ties.complements import is_of_capitals, meant, one_named, past_modifier, past_owner
from extractor.relate.ties.doers import (
    is_either,
    is_reason_of_another,
    last_apposed,
    leaves_open,
    means_another,
    named_before,
    not_their_own,
    of_a_band,
    of_a_stranger,
    of_its_band,
    of_unnamed,
    ship_before,
    within_item,
)
from extractor.relate.ties.holders import holders
from extractor.relate.ties.kinsmen import joins_partners, without_others
from extractor.relate.ties.listings import own_item
from extractor.relate.ties.mistaken import is_not_held, is_unreal, runs_firm
from extractor.relate.ties.nouns import find_sites
from extractor.relate.ties.owners import (
    alike,
    belonging,
    counted_as_owned,
    is_mere_link,
    may_be_owned,
    owners_and_owned,
    possessors,
)
from extractor.relate.ties.parts import leads_office
from extractor.relate.ties.publics import is_of_its_public
from extractor.relate.ties.sites import NounIndex, Site, said_of_person
from extractor.relate.ties.titled import is_far, is_of_district, is_of_staff, is_partner_at, is_within
from extractor.types import SYMMETRIC, Evidence

_LIST = re.compile(r"\{(\w+):[A-Z]S\}")
# What is said of a body itself and not of something of its own.
_WHOLE = frozenset({"owns_or_controls", "leads", "operates", "member_of", "transacts_with"})
_HEADED = frozenset({"leads", "operates", "acts_for"})
_GAPPED = re.compile(r"⟦[VA]\d+⟧ as (?:blocked )?property in which")
_LINKS = words("associated-with associated-beside ties-to")  # what is said of the noun right before it
_AGENTS = words("representative-of lawyer-of")
_OWNERS = (["'s"], ["’s"], ["'"], ["’"])
_FOLDED = ("possessive-", "somebodys-lieutenant")


class RelationGrammar:
    """The compiled relation rows."""

    def __init__(self, rows: Iterable[Clause | Criterion | Noun]) -> None:
        rows = tuple(rows)
        self._clauses = Patterns(
            ((row, frozenset(_LIST.findall(row.pattern))), rf"(?<![\w-])(?:{row.pattern})")
            for row in rows
            if isinstance(row, Clause)
        )
        self._unfolded = (
            Patterns(  # what tells of words that `fold_titles` takes away: "⟦O1⟧'s ⟦O2⟧ Director", "called"
                ((row, frozenset(_LIST.findall(row.pattern))), row.pattern)
                for row in rows
                if isinstance(row, Clause) and (row.key.startswith(_FOLDED) or "called|named" in row.pattern)
            )
        )
        self._criteria = Patterns((row, row.pattern) for row in rows if isinstance(row, Criterion))
        self._nouns = NounIndex(row for row in rows if isinstance(row, Noun))

    def read(self, reading: Reading, text: str, cast: Cast) -> Iterator[Claim]:
        """Yield the claims of one bare sentence, clause by clause."""
        for clause in clauses_of(reading.bare):
            one = reading if clause is reading.bare else Reading(clause, reading.fallback, reading.below)
            if any(one.is_name):
                yield from self._read_clause(one, text, cast)

    def _read_clause(self, reading: Reading, text: str, cast: Cast) -> Iterator[Claim]:
        for one in readings(reading, without_descriptions(reading.bare)):
            yield from self._read_nouns(ReadSentence(one, text, cast))
        folded = fold_titles(reading.bare)
        for one in readings(reading, without_appositions(folded)):
            yield from self._read_clauses(ReadSentence(one, text, cast), self._clauses)
        if folded is not reading.bare:  # "⟦O1⟧'s ⟦O2⟧ Director ⟦P3⟧", which reads "⟦P3⟧"
            yield from self._read_clauses(ReadSentence(reading, text, cast), self._unfolded)

    def _read_clauses(self, where: ReadSentence, rows: Patterns[tuple[Clause, frozenset[str]]]) -> Iterator[Claim]:
        for (row, lists), match in rows.find(where.reading.bare.text):
            if not is_unreal(where.reading.bare.text, match.start()):
                yield from _clause_claims(where, row, match, lists)

    def read_criterion(
        self, reading: Reading, targets: tuple[str, ...], segment: tuple[int, int], evidence: Evidence, cast: Cast
    ) -> Iterator[Claim]:
        """Yield what the stated reason of an act says about its targets."""
        for one, part in segments(reading, segment):
            yield from self._read_reason(one, targets, part, evidence, cast)

    def _read_reason(
        self, reading: Reading, targets: tuple[str, ...], segment: tuple[int, int], evidence: Evidence, cast: Cast
    ) -> Iterator[Claim]:
        for row, match in self._criteria.find(reading.bare.text, *segment):
            first_word = past_modifier(reading, reading.index(match.start("O")))
            first_word = reading.past_owned(past_owner(reading, first_word))
            phrase = reading.list_starting(first_word, stop_at_clause=match.end("O") == match.end())
            if phrase is None:
                continue
            phrase = named_before(reading, phrase, segment[1])
            if means_another(row.type, reading, phrase) or is_of_its_public(reading, phrase, row.type):
                continue  # "is owned by ⟦P1⟧'s associates"
            if row.type == "leads" and is_of_capitals(reading, phrase.end):
                continue  # "serves as the commander of ⟦O1⟧ Operations and Training"
            loose = row.type == "associate_of" and len(set(phrase.actors)) > 1
            if len(targets) > 1 and (loose or leaves_open(reading, phrase)):
                continue  # which of them is whose is not said
            first, second = (phrase.actors, targets) if row.reverse else (targets, phrase.actors)
            gapped = _GAPPED.search(reading.bare.text, segment[0], match.start())
            if gapped or is_reason_of_another(reading, match.start(), segment[0]):
                continue  # "…, the ⟦V2⟧ as property in which ⟦O3⟧ has an interest"
            if len(first) == len(second) > 1 and are_paired(reading):
                for one, other in zip(first, second, strict=True):
                    yield from pairs(row.type, (one,), (other,), Said(row, evidence), cast)
            else:
                yield from pairs(row.type, first, second, Said(row, evidence), cast)

    def read_counted(
        self, reading: Reading, targets: tuple[str, ...], evidence: Evidence, cast: Cast, *, numbered: bool = False
    ) -> Iterator[Claim]:
        """Yield what the words that count the targets of an act say of them: "designated four members of ⟦G1⟧".

        `numbered` takes only words that begin with the number itself.
        """
        for row, held in read_tally(reading.bare.text, numbered=numbered):
            others = tuple(reading.bare.actors(held))
            reverse = isinstance(row, Criterion) and row.reverse
            first, second = (others, targets) if reverse else (targets, others)
            yield from pairs(row.type, first, second, Said(row, evidence), cast)
        if owners := counted_as_owned(reading):
            row = Clause(key="counted-as-owned", type="owns_or_controls", pattern="", object="OVA", confidence=0.85)
            yield from pairs(row.type, owners, targets, Said(row, evidence), cast)

    def _read_nouns(self, where: ReadSentence) -> Iterator[Claim]:
        reading, cast = where.reading, where.cast
        sites = find_sites(reading, self._nouns)
        for number, site in enumerate(sites):
            holder = _holder_of(reading, sites, number)
            if (
                holder is None
                or is_mere_link(reading, site)
                or stands_apart(reading, site, holder)
                or is_not_held(" ".join(reading.lower[: site.start]) + " ")
            ):
                continue
            row, noun = site.row, reading.lower[site.head]
            if row.object == "OG" and row.type in {"leads", "member_of"} and site.of.start > site.head:
                site = replace(site, of=smallest(reading, site.of, site.head, where.text, cast))  # noqa: PLW2901
            start = min(site.start, holder.start if holder.end else site.start, site.of.start)
            end = max(site.end, holder.end, site.of.end)
            evidence = where.evidence(start, end)
            kind = (
                row.deputy
                if row.deputy and (site.deputy or not _heads(row, site, cast) or leads_office(reading, site.of))
                else row.type
            )
            if row.type in {"leads", "member_of"} and not row.reverse and _are_persons(reading, site.of):
                if site.of.end <= site.head and reading.lower[site.of.end] not in POSSESSIVE:
                    continue  # "⟦P1⟧ thanked Attorney ⟦P2⟧"
                kind = "" if is_of_district(reading, site.head) else said_of_person(reading.lower, site.head)
                row = replace(row, object="P")
            if row.key == "associate-of" and is_partner_at(reading, site, cast):
                kind, row = "member_of", replace(row, subject="P", object="OG", confidence=0.8)
            if row.key in _AGENTS and (is_of_staff(reading, site) or is_within(reading, site)):
                kind, row = "member_of", replace(row, subject="P", object="OG")
            if not kind or (row.key in _AGENTS and is_far(reading, site)):
                continue
            first, second = (site.of, holder) if row.reverse else (holder, site.of)
            yield from linked(kind, first, second, Said(row, evidence), where)
            if site.plural and noun.startswith("co-") and kind not in SYMMETRIC:  # "A and B, co-founders of X"
                together = replace(row, object="P", confidence=0.7)
                yield from linked("associate_of", holder, holder, Said(together, evidence), where)


def _holder_of(reading: Reading, sites: list[Site], number: int) -> Phrase | None:
    """Return who bears a noun; of kin only those of a list who are kin."""
    holder, site = holders(reading, sites, number), sites[number]
    if holder is None or site.row.type != "family_of":
        return holder
    if joins_partners(reading, site.head, site.of):
        return None
    return without_others(reading, holder) if holder.end else holder


def _are_persons(reading: Reading, phrase: Phrase) -> bool:
    return phrase.end > 0 and reading.words[phrase.start].startswith("⟦P")


def _heads(row: Noun, site: Site, cast: Cast) -> bool:
    """Tell whether a noun that heads only bodies of some name does so here."""
    return not row.of or any(re.search(row.of, cast.names[actor]) for actor in site.of.actors)


def _bearer_of(
    reading: Reading, match: re.Match[str], letter: str, span: tuple[int, int], lists: frozenset[str]
) -> Phrase | None:
    """Return who bears a role ("S" or "O") of a clause that was found at some words."""
    letter = letter if match.groupdict().get(letter) else f"{letter}2"  # where a pattern has two places for a role
    if not match.groupdict().get(letter):
        phrase = listed_after(reading, *span) or reading.subject(span[0])
        if phrase is None and reading.below:
            return Phrase(0, 0, reading.below)  # "Three men were jailed for conspiring. They are:"
        return last_apposed(reading, phrase, span[0]) if phrase and phrase.end else phrase
    first = reading.index(match.start(letter))
    if letter in lists:
        if reading.lower[first + 1 : first + 2] == ["-"] and match.end(letter) == match.end():
            first = past_modifier(reading, first)  # "run by ⟦G1⟧-affiliated ⟦P2⟧"
        elif match.end(letter) == match.end():
            first = past_owner(reading, first)  # "sold oil to ⟦G1⟧ front company ⟦O2⟧"
        closes = match.start() == 0 and match.end(letter) == match.end()  # "Through their firm, ⟦O1⟧, A and B sell"
        whole = letter.startswith("S") and closes
        owns = letter.startswith("S") and match.end(letter) < match.end()
        owners = possessors(reading, first, reading.index(match.end(letter) - 1)) if owns else None
        phrase = owners or reading.list_starting(first, stop_at_clause=not whole)
        if phrase is None or not letter.startswith("O"):
            return phrase
        phrase = before_subject(reading, phrase)
        return None if is_either(reading, phrase) else within_item(reading, with_items(reading, phrase), span[0])
    return one_named(reading, first, match[letter])


def _told_of(reading: Reading, row: Clause, phrase: Phrase | None, start: int, number: int) -> Phrase | None:
    """Return of whom a clause that begins at word `start` tells where the names found only lead there."""
    if row.subject == "V" and not number:
        return ship_before(reading, phrase, start)
    if phrase is not None and (number or row.key == "person-of"):
        phrase = meant(reading, row, phrase) if number else own_item(reading, phrase)
    headed = phrase is not None and row.type in _HEADED and not row.mutual
    return not_their_own(reading, phrase, start) if headed and phrase else phrase


def _clause_claims(where: ReadSentence, row: Clause, match: re.Match[str], lists: frozenset[str]) -> Iterator[Claim]:
    reading = where.reading
    start, end = reading.index(match.start()), reading.index(max(match.start(), match.end() - 1)) + 1
    if row.key == "owned-by" and (pair := owners_and_owned(reading, start, reading.index(match.start("S")))):
        yield from linked(row.type, *pair, Said(row, where.evidence(start, pair[1].end)), where)
        return
    low, ends = start, list[Phrase]()
    for number, role in enumerate("SS" if row.mutual else "SO"):
        phrase = _bearer_of(reading, match, role, (start, end), lists)
        if phrase is not None and phrase.end >= end and row.type in _WHOLE and not number and not row.mutual:
            phrase = belonging(reading, phrase)
        phrase = _told_of(reading, row, phrase, start, number)
        strange = of_unnamed if row.key in _LINKS else of_its_band if row.type == "attacked" else of_a_stranger
        strange = of_a_band if number else strange
        if phrase is None or not phrase.actors or strange(reading, phrase, start):
            return
        owned = reading.lower[phrase.end : phrase.end + 1] in _OWNERS
        told = end > phrase.end  # the row tells of what is theirs: "one of ⟦G1⟧'s distributors"
        others = owned and row.type in _WHOLE and not (row.mutual or told)  # "maintained ⟦O1⟧'s listing"
        public = not told and is_of_its_public(reading, phrase, row.type)
        if number and (public or (others and phrase.start >= ends[0].start)):
            return
        if number and 0 < end <= phrase.end and only_modifies(reading, phrase, row.type):
            return
        if row.type == "owns_or_controls" and number and not may_be_owned(row, phrase, ends[0], (reading, where.cast)):
            return
        ends.append(phrase if number or row.key != "for-being-owned" else alike(reading, phrase))
        if phrase.end:
            low, end = min(low, phrase.start), max(end, phrase.end)
    evidence = where.evidence(low, end)
    heads = runs_firm(row.key, evidence.quote) and _are_persons(reading, ends[0])
    yield from linked("leads" if heads else row.type, ends[0], ends[1], Said(row, evidence), where)
