"""Read what a document says of groups whose members it names elsewhere: "designated five ⟦N0⟧ nationals who work for".

The clauses of a sentence are read with the members in the place of the words that count them, and those words are
read for themselves: whose members, companies, subsidiaries they are, and where from.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from extractor.relate.acts.groups import Group, with_groups
from extractor.relate.places.asides import drop_asides
from extractor.relate.places.groups import GroupPlaces
from extractor.relate.places.reader import PlaceReader
from extractor.relate.sentence.cast import Cast
from extractor.relate.sentence.mask import mask, spans_between
from extractor.relate.sentence.parse import Reading
from extractor.relate.sentence.simplify import simplify
from extractor.relate.ties.claims import Claim
from extractor.relate.ties.relations import RelationGrammar
from extractor.types import Annotation, Evidence

_MORE = re.compile(r"(?: \([^()]{1,40}\))?,? (?:and|or) (?:the )?")
# what holds of a group only loosely: who is "connected to" a body is told better where he is named
_VAGUE = frozenset({"associate_of", "attacked"})
_NAME = re.compile(r"⟦[POGVAW]\d+⟧")
_OF = re.compile(r" (?:of|for|from|in|within)\b")
_NOUN_BEHIND = re.compile(
    r" (?:front |shell |holding )?(?:subsidiaries|companies|firms|entities|affiliates|fronts|members|leaders|officials|"
    r"employees|operatives|associates|vessels|ships|banks|businesses|branches|agents|facilitators|financiers)\b"
)
_AHEAD = 80  # characters that hold the next place


@dataclass(frozen=True, slots=True)
class GroupReader:
    """Reads the groups of one document; `titles` are what stands before names, `home` is the publisher's country."""

    annotation: Annotation
    grammar: RelationGrammar
    cast: Cast
    titles: re.Pattern[str] | None
    home: str

    def read(self, groups: Iterable[Group], claims: Collection[Claim]) -> Iterator[Claim]:
        """Yield what is said of the members of groups; `claims`: what the document says where it names them."""
        nations = {claim.subject: claim.object for claim in claims if claim.type == "national_of"}
        homes: dict[str, set[str]] = {}
        for claim in claims:
            if claim.type in {"national_of", "located_in"}:
                homes.setdefault(claim.subject, set()).add(claim.object)
        sentences: dict[int, list[Group]] = {}
        for group in groups:
            if group.partly:  # of none of whom another land is told
                told = list(self._of_words(group))
                if all(claim.object in homes.get(claim.subject, {claim.object}) for claim in told):
                    yield from told
                continue
            sentences.setdefault(group.sentence, []).append(group)
        for here in sentences.values():
            members = {member for group in here for member in group.members}
            others = self._described(here) - members
            for claim in self._of_sentence(here):
                if {claim.subject, claim.object} & members and {claim.subject, claim.object} & others:
                    continue  # "three men manage these firms": who of them manages which is not said
                other = claim.type == "national_of" and nations.get(claim.subject, claim.object) != claim.object
                if not members.isdisjoint((claim.subject, claim.object)) and not other:
                    yield claim

    def _of_sentence(self, here: list[Group]) -> Iterator[Claim]:
        text, sentence = self.annotation.article.text, self.annotation.sentences[here[0].sentence]
        masked = mask(with_groups(self.annotation, here), sentence)
        whole = not any(group.some for group in here)
        for claim in PlaceReader(drop_asides(masked), text, self.cast, self.home).read() if whole else ():
            if not self._is_one_of_several(claim):  # else who of them is where is not said
                yield claim
        of = [group.start for group in here if _OF.match(text, group.end)]
        bare = simplify(masked, self.titles)
        for claim in self.grammar.read(Reading(bare), text, self.cast):
            part = claim.type == "part_of" and claim.evidence.start in of  # "three fronts of ⟦O1⟧" are no parts of it
            if not part and claim.type not in _VAGUE:
                yield claim
        for group in here:
            yield from () if group.some else self._of_words(group)
            stop = min((other.start for other in here if other.start > group.start), default=sentence.end)
            words = simplify(mask(self.annotation, sentence, start=group.start, end=stop))
            names = [match.end() for match in _NAME.finditer(words.text)]
            last = words.evidence(0, max(names, default=len(words.text)), text).end
            end = max(group.end, last)
            end = (
                match.end() if (match := _NOUN_BEHIND.match(text, end)) else end
            )  # "the following ⟦O1⟧ | subsidiaries"
            evidence = Evidence(start=group.start, end=end, quote=text[group.start : end])
            yield from self.grammar.read_counted(Reading(words), group.members, evidence, self.cast, numbered=True)

    def _described(self, here: list[Group]) -> set[str]:
        """Return whom the sentence of groups means by other plural descriptions: "these firms"."""
        sentence = self.annotation.sentences[here[0].sentence]
        spans = spans_between(self.annotation, sentence.start, sentence.end)
        return {key for span in spans if span.form == "nominal" and " " in span.key for key in span.key.split()}

    def _of_words(self, group: Group) -> Iterator[Claim]:
        """Yield what the words that count a group say of where its members are from."""
        words = mask(self.annotation, self.annotation.sentences[group.sentence], start=group.start, end=group.end)
        yield from GroupPlaces(words, self.annotation.article.text, self.cast, self.home).read(group.members)

    def _is_one_of_several(self, claim: Claim) -> bool:
        """Tell whether a place is one of those among which a group is divided: "based in ⟦C1⟧ and ⟦C2⟧"."""
        start, end = claim.evidence.start, claim.evidence.end
        text = self.annotation.article.text
        codes = {span.key for span in spans_between(self.annotation, start, end) if span.kind == "place"}
        joint = _MORE.match(text, end)
        places = {span.start for span in spans_between(self.annotation, end, end + _AHEAD) if span.kind == "place"}
        more = joint is not None and joint.end() in places
        return len(codes) > 1 or more
