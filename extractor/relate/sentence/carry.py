"""Give pronouns and definite phrases that annotate left open the actor they go on about.

Three things tell who is meant: what the phrase says of it ("the commission" is whoever is named a commission, "the
bank" who was called one), who the last sentences were about (centering: Grosz, Joshi & Weinstein 1995), and number
and sort. Where two candidates fit, nothing is resolved.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import replace

from extractor.relate.sentence.cast import read_officers, read_titled
from extractor.relate.sentence.couples import couple_before, two_together
from extractor.relate.sentence.defendants import accused
from extractor.relate.sentence.designees import designee
from extractor.relate.sentence.genders import OPPOSITE, SOMEBODY, gender_of, read_genders
from extractor.relate.sentence.introduces import (
    follows_unnamed,
    follows_unnamed_man,
    introduces,
    is_of_unnamed,
    is_told,
)
from extractor.relate.sentence.leading import ids_in, leading_names
from extractor.relate.sentence.objects import acted_on
from extractor.relate.sentence.owning import owner_of, owns_something
from extractor.relate.sentence.possessed import (
    APPOSED,
    HEAD,
    JOINED,
    KIN,
    LAWYER,
    by_its_noun,
    is_kin_of_unnamed,
    is_own_kin,
    not_of_himself,
    of_which,
    subject_ahead,
    whose_leaders,
)
from extractor.relate.sentence.several import Several
from extractor.relate.sentence.sorts import BAND, BODY, COMPANY, GENERIC, NO_FIRM, PERSON, SHIP, SPECIAL, THING, heads
from extractor.relate.sentence.speakers import speaker_before
from extractor.relate.sentence.vocabulary import THEIRS, one_of
from extractor.types import Annotation, Sentence, Span

_ANOTHER = one_of(
    "other older newer former first second third new rival whole entire latter first-named two three few central "
    "successor predecessor parent sister umbrella daughter following"
)
# "the executive director", "the company secretary", "the bank manager" are posts, no executive, company or bank
_POST = (
    r"(?:(?:deputy|vice|assistant)\s)?(?:director|manager|secretary|treasurer|officer|counsel|partner|prosecutor|staff|"
    r"assistant|committee|board|president|chairman|chairwoman|representative|employee|executive|owner|account|editor|"
    r"commander|inspector|producer|contractor|operator|captain|license|licence|attorney|document|filing|paper|hearing)s?\b"
)
_PHRASE = re.compile(
    r"\b(?:(?P<person>he|she|his|her|him)|(?P<thing>(?-i:[Ii]ts?))|(?P<many>they|their|them)|"
    r"(?P<many2>the (?:defendants|conspirators|duo|pair|co-conspirators|brothers|(?:married )?couple|men|women))|"
    r"(?:the|this|(?:(?<=\bby )|(?<=\bof )|(?<=\bin )|(?<=\bfor )|(?<=\bto )|(?<=\bwith )|(?<=\bfrom ))that) "
    r"(?:same )?(?:(?-i:[A-Z])[\w.’'-]*(?: (?-i:[A-Z])[\w’'-]*){0,2}-(?:flagged|registered|based|backed|blacklisted) )?"
    rf"(?:(?!(?:{_ANOTHER}|same) )(?-i:[a-z]+) )?(?P<noun>{'|'.join(sorted(THING | PERSON))})"
    rf"(?!\s{_POST}|(?<=\sholding)\s(?:the|an?|its|their|his|her|some|over|\d)\b))\b"  # "the server holding the keys"
    r"(?![-’'][a-z]{2,}| (?:arm|wing|branch|offshoot|of|behind|(?:led|headed|commanded) by)\b|"  # of another
    r" (?:daily|newspaper|magazine|portal|channel)\b| [“‘\"]?(?-i:[A-Z])(?!\S* (?-i:[a-z])|[\w ]{2,40}, (?-i:[A-Z])))"
    r"(?!(?<!\bhis)(?<!\bher)(?<!\bits)(?<!\btheir) [“‘\"]?(?-i:[A-Z]))",
    re.IGNORECASE,
)
_OPENING, _LANDED = 40, re.compile(r"-(?:based|backed|blacklisted) ")  # characters; what tells a land
_CAUSE = re.compile(r"\b(?:because|since|after|when|although|before)\s$")  # "⟦O1⟧ was listed because it"
# "The entities listed today, because they": those, and nobody before
_UNNAMED_MANY = re.compile(
    r"(?:The|These|Those|All|Both|Many|Several|Two|Three|Four|Five|Six)\s(?:[a-z-]+\s){0,3}[a-z]{3,}s\b,?\s(?:(?!who)[\w’'-]+,?\s){0,9}?"
    r"(?:because|since|as|after|when|although|before)\s$"
)
_SOME_OF = re.compile(r"\b(?:one|two|three|four|five|some|several|most|none|many) of $", re.IGNORECASE)
_BACK = 3  # sentences in which an antecedent is looked for
_NEAR = 5  # sentences after which "the bank" may be another
_DISTRICT_ATTORNEY = re.compile(r"\b(?:U\.S\.|United States) Attorney\b|\bAttorney for the United States\b")


def resolve_pronouns(annotation: Annotation) -> Annotation:
    """Return the annotation with spans for pronouns and definite phrases that have one antecedent.

    A span for several ("they") carries their ids in its key, separated by blanks.
    """
    added = list(_Reader(annotation).read())
    if not added:
        return annotation
    # "the Norland developers": the demonym within is no name of its own
    apart = [s for s in annotation.spans if not any(one.start < s.start and s.end < one.end for one in added)]
    return replace(annotation, spans=tuple(sorted([*apart, *added], key=lambda s: (s.start, s.end))))


class _Reader:
    """Reads a document from its beginning and remembers who its last sentences named."""

    def __init__(self, annotation: Annotation) -> None:
        self._annotation = annotation
        self._text = annotation.article.text
        self._spans = [span for span in annotation.spans if span.kind == "actor"]
        self._starts = [span.start for span in self._spans]
        self._types = {actor.id: actor.type for actor in annotation.actors}
        self._heads = {actor.id: heads(actor, self._text) for actor in annotation.actors}
        self._official = {*annotation.authorities, *(key for key, called in self._heads.items() if "court" in called)}
        self._first = {actor.id: actor.mentions[0].start for actor in annotation.actors if actor.mentions}
        self._officers = read_officers(annotation)
        self._prosecutes = _DISTRICT_ATTORNEY.search(self._text) is not None
        self._offices = {a.id for a in annotation.actors if re.search(r"Attorneys?['’]s? Office", a.name)}
        self._accused = accused(annotation) - self._officers
        self._now = (Sentence(start=0, end=0, block=0, section="body"), 0)  # the sentence, and how far it is read
        self._titled = read_titled(annotation)
        self._genders = read_genders(annotation)
        self._whose = (0, "")  # the sentence that opens with "His", and whose
        self._seen: list[tuple[list[str], list[str]]] = []  # of each sentence: who leads it, whom it names
        self._pairs: list[list[str]] = []  # of each sentence: two who do one thing together
        self._several_back = Several(annotation, self._types, self._official, self._officers)

    def read(self) -> Iterator[Span]:
        """Yield the new spans."""
        quoted = [(q.start, q.end) for q in self._annotation.quotations]
        for sentence in self._annotation.sentences:
            if sentence.section != "body":
                continue
            closes = max((high for low, high in quoted if low <= sentence.start < high), default=0)
            if closes >= sentence.end:
                continue
            if closes:  # "“It was them,” said the firm’s president": what stands behind the quotation
                sentence = replace(sentence, start=closes)  # noqa: PLW2901 - the rest of it is all there is
            spans = self._spans[bisect_left(self._starts, sentence.start) : bisect_left(self._starts, sentence.end)]
            new = list(self._resolve(sentence, spans))
            yield from new
            if not closes:  # who is quoted is not what the next sentence is about
                self._remember(sentence, sorted([*spans, *new], key=lambda span: span.start))

    def _remember(self, sentence: Sentence, spans: list[Span]) -> None:
        spans = [span for span in spans if not is_told(self._text, span)]
        leading = leading_names(self._text, sentence, spans)
        self._seen.append((ids_in(leading), ids_in(spans)))
        self._pairs.append(two_together(self._text, spans, frozenset(filter(self._is_person, self._types))))
        self._several_back.remember(sentence, spans, ids_in(leading))

    def _resolve(self, sentence: Sentence, spans: list[Span]) -> Iterator[Span]:
        counted = list(self._several_back.back(sentence, spans))
        yield from counted
        named: list[Span] = []  # what the sentence calls "the bank"
        for match in _PHRASE.finditer(self._text, sentence.start, sentence.end):
            if any(span.start < match.end() and match.start() < span.end for span in [*spans, *counted]):
                continue
            if introduces(self._text, match, spans, self._types) or is_of_unnamed(self._text, match, self._spans):
                continue  # "the exchange ⟦O1⟧", "⟦G1⟧, the group formerly known as"
            some = _SOME_OF.search(self._text, max(sentence.start, match.start() - 12), match.start())
            if some and match.group().casefold() not in THEIRS:
                continue  # "two of the defendants", but not "two of his firms"
            told = [s for s in [*spans, *named] if s.start < match.start() and not is_told(self._text, s)]
            before = subject_ahead(self._text, sentence, match.start(), spans) or sorted(told, key=lambda s: s.start)
            self._now = sentence, match.start()
            key = designee(self._text, match, before, self._types) or self._antecedent(match, sentence, before)
            if key:
                if match["person"] and (match.start() == sentence.start or self._text[match.start() - 2] == ","):
                    self._whose = sentence.start, key
                form = "nominal" if match["noun"] or match["many2"] else "pronoun"
                start = match.end() - len(_LANDED.split(match.group())[-1])  # "the Oslo-based | firm": it is there
                found = Span(start=start, end=match.end(), kind="actor", key=key, form=form)
                named += [found] if form == "nominal" else []
                yield found

    def _antecedent(self, match: re.Match[str], sentence: Sentence, before: list[Span]) -> str:
        if match["many"] or match["many2"]:
            opening = None if before else _UNNAMED_MANY.fullmatch(self._text, sentence.start, match.start())
            return "" if opening else self._several(match, sentence, before)
        if match["person"]:
            named = [key for key in ids_in(before) if self._is_person(key)]
            unnamed = is_kin_of_unnamed(self._text, match.start())
            unnamed |= not named and follows_unnamed_man(self._text, sentence.start, match.start())
            if unnamed or (self._titled and not named):
                return "" if unnamed else self._titled
            before = not_of_himself(self._text, match.start(), before, self._types)
            whose = self._whose[1] if self._whose[0] == sentence.start else ""
            same = whose and self._genders.get(whose) in {gender_of(match["person"]), None}
            if same and (self._text[match.start() - 2] == "," or KIN.match(self._text, match.end())):
                return whose  # "His brother ⟦P1⟧ …, and his son ⟦P2⟧", "⟦P1⟧, his aide; and ⟦P2⟧, his driver"
            if not self._accused.isdisjoint(named):  # "Attorney ⟦P1⟧ announced that ⟦P2⟧ was jailed for his role"
                before = [span for span in before if span.key not in self._officers]
            lawyer = LAWYER.match(self._text, match.end()) is not None  # "her public defender" is of one who is tried
            client = self._client(match) if not named and lawyer else ""
            return client or self._gendered(match, before) or (self._tried(before) if lawyer else "")
        if match["thing"]:
            return self._thing(match, sentence, before)
        return self._described(match["noun"].casefold(), match.start(), before)

    def _gendered(self, match: re.Match[str], before: list[Span]) -> str:
        """Return whom "she" means: nobody of whom the text makes a man; who alone is named is a woman from then on."""
        gender = gender_of(match["person"])
        other = OPPOSITE[gender]

        def fits(key: str) -> bool:
            return self._is_person(key) and self._genders.get(key) != other

        found = ""
        if match.group().casefold() == "him":
            spans = [span for span in before if fits(span.key)]
            found = acted_on(self._text, spans, leading_names(self._text, self._now[0], before))
        found = found or self._recent(before, fits)
        there = ids_in(before) if before else self._seen[-1][1] if self._seen else []
        since = before[-1].end if before else match.start()
        alone = [key for key in there if self._is_person(key)] == [found]
        if alone and not SOMEBODY.search(self._text, since, match.start()):
            self._genders.setdefault(found, gender)
        return found

    def _client(self, match: re.Match[str]) -> str:
        """Return whose lawyer opens a sentence: of those last named who is tried, and no judge or prosecutor."""
        other = OPPOSITE[gender_of(match["person"])]

        def fits(key: str) -> bool:
            return self._is_person(key) and key not in self._officers and self._genders.get(key) != other

        tried = self._recent([], lambda key: fits(key) and key in self._accused, back=2 * _BACK)
        return self._recent([], fits, back=1) or tried or (self._recent([], fits) if self._officers else "")

    def _thing(self, match: re.Match[str], sentence: Sentence, before: list[Span]) -> str:
        """Return whom "it" or "its" means."""
        if owns_something(self._text, match, sentence.start):
            leading = ids_in(leading_names(self._text, sentence, before))
            return owner_of(leading, ids_in(before), self._is_party)
        if told := by_its_noun(self._text, match, before, self._types):
            return "" if told in self._official else told
        at = match.start()
        far = at > sentence.start + _OPENING
        since = max((s.end for s in before), default=sentence.start)
        # far into a sentence, "it" is seldom somebody; "the force had fled and its leader": a body only described
        loose = match.group().lower() == "it" and far and not _CAUSE.search(self._text, at - 9, at)
        if loose or follows_unnamed(self._text, since, match.start()):
            return ""
        body = of_which(self._text, before, self._types) if match.group().lower() == "its" else ""
        party = body or self._recent(before, self._is_party, back=1)
        of_state = not party and HEAD.match(self._text, match.end())  # a body of the state has a director as well
        return self._recent(before, self._is_body, back=1) if of_state else party

    def _described(self, noun: str, at: int, before: list[Span]) -> str:
        """Return whom "the NOUN" means."""
        if noun in PERSON and noun not in THING:
            tried = noun in {"defendant", "accused", "suspect"}
            return self._tried(before) if tried else self._man(at, before)
        called = [key for key, heads in self._heads.items() if noun in heads and self._first.get(key, at) < at]
        if noun == "office" and self._prosecutes:  # a prosecutor's release speaks of its own
            called = [key for key in called if "attorney" in self._heads[key] and key in self._offices]
        if len(called) == 1:
            return self._nearer(called[0], noun, before)
        if called:
            return self._recent(before, lambda key: key in called, back=1) or self._named_last(noun, before)
        gangs = [key for key, type_ in self._types.items() if type_ == "group" and self._first.get(key, at) < at]
        if noun in BAND and len(gangs) == 1:
            return gangs[0]
        types = {"vessel"} if noun in SHIP else {"organization"} if noun in COMPANY else {"organization", "group"}
        types = {"group"} if noun in BAND and gangs else types
        if noun in SPECIAL or noun not in SHIP | COMPANY | BAND | BODY:
            return ""  # a public body is known by its name, and a church is called one
        company = noun in COMPANY  # of which a regulator or an agency is none
        others = {key for key, called_by in self._heads.items() if company and called_by and called_by <= NO_FIRM}
        return self._recent(before, lambda key: key not in others and self._is_party(key) and self._types[key] in types)

    def _man(self, at: int, before: list[Span]) -> str:
        """Return whom "the man" means: not who says it, as in "⟦P0⟧ said the man"."""
        speaker = speaker_before(self._text, before, at)
        others = [span for span in before if span.key != speaker]
        return self._recent(others, lambda key: self._is_person(key) and key != speaker)

    def _nearer(self, called: str, noun: str, before: list[Span]) -> str:
        """Return who is called "bank", unless the text has gone on: then the company it named last, if one fits."""
        gang = any(self._types.get(key) == "group" for key in ids_in(before))
        if noun == "group" and gang and self._types[called] != "group":
            return ""  # a gang named in the same sentence is as much "the group" as a firm so called
        if self._seen and called not in [*ids_in(before), *self._seen[-1][1]] and (last := self._named_last(noun, [])):
            return last
        near = {key for _, named in self._seen[-_NEAR:] for key in named}
        if noun not in COMPANY or called in near | {*ids_in(before)}:
            return called
        last = self._recent(before, lambda key: self._types.get(key) == "organization" and self._is_party(key))
        return last or called

    def _named_last(self, noun: str, before: list[Span]) -> str:
        """Return the one firm of the sentence before, which "the company" means where this one has named none."""
        if noun not in GENERIC or not self._seen or any(map(self._is_body, ids_in(before))):
            return ""
        firms = [key for key in self._seen[-1][1] if self._types.get(key) == "organization" and self._is_party(key)]
        return firms[0] if len(firms) == 1 else ""

    def _is_body(self, key: str) -> bool:
        return self._types.get(key) in {"organization", "group"}

    def _is_person(self, key: str) -> bool:
        return self._types.get(key) == "person"

    def _tried(self, before: list[Span]) -> str:
        """Return the one whom a court tries in this document, or the last named of several."""
        one = len(self._accused) == 1
        return next(iter(self._accused)) if one else self._recent(before, self._accused.__contains__)

    def _is_party(self, key: str) -> bool:
        return self._types.get(key, "person") not in {"person", "wallet"} and key not in self._official

    def _recent(self, before: list[Span], fits: Callable[[str], bool], back: int = _BACK) -> str:
        """Return the one actor that fits in the nearest sentence that names any; of several, the one that leads it."""
        if here := [key for key in ids_in(before) if fits(key)]:
            return here[0] if len(here) == 1 else self._leader(before, fits)
        for leading, named in reversed(self._seen[-back:]):
            if found := [key for key in named if fits(key)]:
                first = [key for key in leading if fits(key)]
                return found[0] if len(found) == 1 else first[0] if len(first) == 1 else ""
        return ""

    def _leader(self, before: list[Span], fits: Callable[[str], bool]) -> str:
        """Return the one that fits of those that open the sentence, of which a pronoun further on is likely said."""
        sentence, at = self._now
        leading = leading_names(self._text, sentence, before)
        found = [key for key in ids_in(leading) if fits(key)]
        last = [span for span in before if any(map(fits, span.key.split()))][-1]
        told = APPOSED.fullmatch(self._text, last.end, at) or is_own_kin(self._text, last, at)
        if last not in leading and " " not in last.key and told:
            return last.key
        joined = last not in leading and JOINED.fullmatch(self._text, last.end, at)
        # "the ⟦G1⟧ network and its leader": it is not said of the sentence's subject
        return "" if len(found) != 1 or joined else found[0]

    def _several(self, match: re.Match[str], sentence: Sentence, before: list[Span]) -> str:
        if before:
            gang = whose_leaders(self._text, match, before, self._types)
            if told := gang or " ".join(couple_before(self._text, before, match.start())):
                return told
            leading = ids_in(leading_names(self._text, sentence, before))
            if self._official.issuperset(leading) and (listed := self._several_back.listed.before(before, match)):
                return " ".join(listed)
            men = all(map(self._is_person, leading))  # in whatever bodies they have posts
            others = [key for key in ids_in(before) if not men or self._is_person(key)]
            return " ".join(leading) if (match["many"] or men) and 1 < len(leading) == len(others) else ""
        no_party = self._officers if self._accused else frozenset[str]()  # where somebody is tried, "they" try nobody
        back = slice(-2 * _BACK, None)
        for (leading, _), pair in zip(reversed(self._seen[back]), reversed(self._pairs[back]), strict=True):
            keys = [key for key in pair or leading if key not in self._official]
            if len(keys) > 1 and no_party.isdisjoint(keys) and (not match["many2"] or all(map(self._is_person, keys))):
                return " ".join(keys)
        return ""
