"""Find whom "they", "all three" and "each" mean behind a list that nobody but an authority stands beside.

⟦OFAC⟧ designated ⟦P1⟧, ⟦P2⟧ and ⟦P3⟧. They act for ⟦P4⟧. · All three act for … · Each is listed for …
⟦OFAC⟧ designated these men:  • ⟦P1⟧  • ⟦P2⟧        These individuals act for ⟦P4⟧.
⟦P1⟧ lives in ⟦C0⟧. ⟦P2⟧ lives in ⟦C0⟧. Both act for ⟦P4⟧.

An authority, or one man, is not "they"; so whoever is listed with it must be.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from extractor.relate.sentence.counted_back import NUMBERS, PLURAL_NOUNS, lists_in
from extractor.relate.sentence.mask import spans_between
from extractor.types import Annotation, Sentence, Span

_NUMBER = "|".join(sorted(NUMBERS))
_THEM = re.compile(
    r"(?:(?:In addition|Additionally|Furthermore|Moreover|Today|As such|As a result|Accordingly), )?"
    rf"(?P<them>(?:[Tt]hey|[Ee]ach(?: of (?:them|these))?|[Aa]ll (?:of (?:them|these)|(?P<all>{_NUMBER})(?: of them)?)|"
    rf"(?P<both>[Bb]oth)(?: of them)?|[Tt]he (?P<the>{_NUMBER})))"
    rf"(?= (?!(?:of|or|and|other|others|counts|{PLURAL_NOUNS}|include|includes|included)\b)[a-z])"
)
_ALONE = re.compile(r"[Tt]hey (?:are|were) (?:the )?[A-Z]")  # "They are ⟦P1⟧ and ⟦P2⟧" tells their names
_CAUSE = re.compile(r"\b(?:because|since|as|after) $")
_MANY = 3  # so many can only be all whom the last sentence names
# what leads from a noun to those whom it announces: "the following firms in Norland designated today: ⟦O1⟧"
_ANNOUNCES = re.compile(r"[^.;]{0,50}(?::|,|–|—|including|such as|are|were)?(?: the)?\s?[“\"•]?\s?")
_OPENING = 4  # characters before the name that a bullet is about


class ListedBack:
    """Remembers the list that the last sentence, or the bullets above, hold."""

    def __init__(self, annotation: Annotation, official: Collection[str], types: Mapping[str, str]) -> None:
        self._text, self._official, self._types = annotation.article.text, official, types
        self._kinds = [block.kind for block in annotation.blocks]
        self._bullets: list[str] = []
        self._leaders: list[list[str]] = []  # of the sentences before, those that lead each
        self.named: list[str] = []  # whom the last sentence names
        self._last: tuple[Sentence, Sequence[Span]] | None = None
        self.above: list[str] = []  # of the last bullets of a part, those whom they are about
        self.lists: list[list[str]] = []

    def remember(self, sentence: Sentence, spans: Sequence[Span], leading: Sequence[str]) -> None:
        """Take note of a sentence, and of who leads it."""
        if self._kinds[sentence.block] == "bullet":
            first = spans[0].key.split() if spans and spans[0].start - sentence.start <= _OPENING else []
            self._bullets += [key for key in first if key not in self._bullets]
            self.lists = [self._bullets] if len(self._bullets) > 1 else []
            self.above = self._bullets
        else:
            self._bullets, self.lists = [], lists_in(self._text, spans)
            self.above = [] if self._kinds[sentence.block] == "heading" else self.above
        self.named = [
            key for key in dict.fromkeys(k for s in spans for k in s.key.split()) if key not in self._official
        ]
        self._last = sentence, spans
        self._leaders.append([key for key in leading if key not in self._official])

    def back(self, sentence: Sentence) -> Iterator[tuple[int, int, list[str]]]:
        """Yield the words "they", "all three", "each" that open a sentence, and whom they mean."""
        match = _THEM.match(self._text, sentence.start, sentence.end)
        if match is None or _ALONE.match(self._text, match.start("them")):
            return
        said = match["all"] or match["the"] or match["both"] or ""
        if found := self._meant(NUMBERS.get(said.casefold(), 0)):
            yield *match.span("them"), found

    def before(self, spans: Sequence[Span], pronoun: re.Match[str]) -> list[str]:
        """Return the one list that stands before "because they" beside nobody but authorities."""
        if pronoun.group() != "they" or not _CAUSE.search(self._text, pronoun.start() - 10, pronoun.start()):
            return []
        lists = self._unofficial(lists_in(self._text, spans))
        others = {key for span in spans for key in span.key.split()} - set(self._official)
        return lists[0] if len(lists) == 1 and others == set(lists[0]) else []

    def calls_others(self, noun: str) -> bool:
        """Tell whether the last sentence calls somebody by a noun beside those whom it lists behind it."""
        if self._last is None or self._bullets:
            return False
        sentence, spans = self._last
        starts = [span.start for span in spans if span.start]
        for match in re.finditer(rf"\b{re.escape(noun)}\b", self._text[sentence.start : sentence.end], re.IGNORECASE):
            end = sentence.start + match.end()
            behind = min((start for start in starts if start >= end), default=-1)
            if behind < 0 or not _ANNOUNCES.fullmatch(self._text, end, behind):
                return True
        return False

    def is_of_one_land(self, annotation: Annotation) -> bool:
        """Tell whether the last sentence does not say of whom it lists, one by one, where they are from."""
        start, end = (self._last[0].start, self._last[0].end) if self._last else (0, 0)
        near = spans_between(annotation, start, end)
        return not any(span.kind == "place" and span.form == "demonym" for span in near)

    def _meant(self, number: int) -> list[str]:
        """Return whom the last list names, or the last sentences, each led by one; nobody where more could be meant."""
        if number >= _MANY and len(self.named) == number:
            return self.named  # "⟦P1⟧ owns ⟦O2⟧ and ⟦O3⟧. All three"
        lists = self._unofficial(self.lists)
        if len(lists) == 1 and (self._bullets or self._is_alone(lists[0])):
            return lists[0] if number in {0, len(lists[0])} else []
        each = self._leaders[-number:] if number else []  # "⟦P1⟧ is … ⟦P2⟧ is … Both"
        apart = list(dict.fromkeys(key for one in each for key in one))
        same = len({self._types.get(key) for key in apart}) == 1
        return apart if number == len(apart) == len(each) and same and all(len(one) == 1 for one in each) else []

    def _is_alone(self, listed: list[str]) -> bool:
        """Tell whether nobody else leads the sentence of a list, or one man who lists bodies: he is not "they"."""
        leading = self._leaders[-1] if self._leaders else []
        of_man = [self._types.get(key) for key in leading] == ["person"]
        return not leading or leading == listed or (of_man and all(self._types.get(key) != "person" for key in listed))

    def _unofficial(self, lists: Sequence[list[str]]) -> list[list[str]]:
        return [kept for one in lists if len(kept := [key for key in one if key not in self._official]) > 1]
