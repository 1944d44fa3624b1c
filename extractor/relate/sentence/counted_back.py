"""Find whom "both vessels", "these companies", "the developers" mean: as many as were named last, or a list of them.

⟦O1⟧ and ⟦O2⟧ sell oil. Both companies are owned by ⟦P3⟧.              as many as were named last
⟦O1⟧ runs ⟦V2⟧, ⟦V3⟧ and ⟦V4⟧. These vessels are owned by ⟦O5⟧.        the one list of the sentence before
⟦O1⟧ runs ⟦V2⟧, ⟦V3⟧ and ⟦V4⟧. Each vessel is owned by ⟦O5⟧.            the same
The developers ⟦P1⟧ and ⟦P2⟧ met ⟦P3⟧. The developers own ⟦O4⟧.        the list that was called so
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from extractor.relate.sentence.exemplified import PLURALS_OF
from extractor.relate.sentence.kindred import Kindred
from extractor.relate.sentence.sorts import PLURAL_OF, PLURALS, SHIP
from extractor.types import Annotation, Sentence, Span

_FROM_TWO = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
NUMBERS = {"both": 2} | {word: number for number, word in enumerate(_FROM_TWO, 2)}
PLURAL_NOUNS = "|".join(sorted(PLURALS))
_NUMBER = "|".join(_FROM_TWO)
# "The two entities designated today": whom the release is about, not who was named last
_OF_TODAY = r"(?! (?:being |that (?:are|were) |who (?:are|were) )?(?:designated|sanctioned|targeted|listed) today\b)"
_OTHER = rf"(?!(?:other|older|newer|former|first|second|third|new|rival|same|few|above|{_NUMBER})\b)"
# "the two Norlanders"
_NATIONALS = (
    r"[A-Z][a-z]+(?:[eiyhmbv]ans|icans|elis|aqis|anis|enis|atis|udis|itis|aris|shis|alis|anders)|Turks|Greeks|Serbs|Croats|"
    r"Swedes|Danes|Finns|Poles|Thais|Czechs|Kurds|Uzbeks|Tajiks|Slovaks"
)
# "both vessels", "the two men", "these three companies"
_COUNTED = re.compile(
    rf"\b(?:(?:the|these|those|all) (?P<number>{_NUMBER})|(?P<both>both))(?: of (?:the|these))? "
    rf"(?:(?:{_OTHER}(?-i:[a-z-]+) )?(?P<sort>{PLURAL_NOUNS})|(?-i:{_NATIONALS}))\b(?!-)(?! of\b|,? ?[(:]){_OF_TODAY}",
    re.IGNORECASE,
)
_SHIPS = "|".join(f"{one}s" for one in sorted(SHIP))
_SINGULARS = "|".join(sorted(PLURAL_OF))
# "these shell companies", "this group of entities", "the vessels", "each company"; but "These companies include ⟦O1⟧"
_THESE = re.compile(
    rf"\b(?:(?:these|this (?:group|network|set|trio|fleet) of) (?:(?P<number>{_NUMBER}) )?"
    rf"(?:{_OTHER}(?-i:[a-z-]+) ){{0,2}}(?P<sort>{PLURAL_NOUNS})"
    rf"|the (?P<ships>{_SHIPS})|each (?:of the (?P<each>{PLURAL_NOUNS})|(?P<one>{_SINGULARS})))\b"
    rf"(?!['’-])(?! (?:of|that|which|who|in which|including|such as|include[sd]?)\b|,? ?[(:]"
    rf"| (?:are|were|have been):? (?:the )?[“‘\"]?(?-i:[A-Z])| [“‘\"]?(?-i:[A-Z])){_OF_TODAY}",
    re.IGNORECASE,
)
_DESCRIBED = r"(?! (?:of|that|which|who|whose|in which|including|such as|named|called|listed|identified)\b|,? ?[(:])"
_FAR = 70  # characters that hold what a list is called
SOME_OF = re.compile(
    r"\b(?:one|two|three|four|five|some|several|most|none|many|any|number|names?|owners?) of $", re.IGNORECASE
)
_LIST_GAP = re.compile(r"\)?(?:\s?\([^()]{0,80}\))?(?:[,;]\s(?:and\s)?|\sand\s|\s\()(?:the\s)?(?:[\w-]+\s){0,3}")
_NEAR = 8  # sentences in which a list is still called by its noun
_CALLED = re.compile(
    r"(?:\b(?P<land>[A-Z][\w.-]+) )?\b(?P<noun>[a-z-]+)"
    r"(?:(?: (?:being )?(?:designated|sanctioned|targeted|identified|listed|named|charged)"
    r"(?: (?:today|here|by [A-Z]+))?)? (?:are|were|include)|,|:| named| called)? (?:the )?[“\"]?$"
)
_ALIKE = (
    frozenset({"companies", "firms", "entities", "businesses"}),
    frozenset({"individuals", "persons", "people", "men", "nationals"}),
)
_LETTERS = {"person": "P", "organization": "O", "group": "G", "vessel": "V", "aircraft": "A"}


def lists_in(text: str, spans: Sequence[Span]) -> list[list[str]]:
    """Return the lists of names that a sentence holds, each the ids of those it joins."""
    runs: list[list[str]] = []
    last: Span | None = None
    for span in spans:
        joined = last is not None and _LIST_GAP.fullmatch(text, last.end, span.start)
        if not joined:
            runs.append([])
        runs[-1] += [key for key in span.key.split() if key not in runs[-1]]
        last = span
    return [run for run in runs if len(run) > 1]


def number_back(
    text: str, sentence: Sentence, spans: Sequence[Span], last: Callable[[int, int, str], list[str]]
) -> Iterator[tuple[int, int, list[str]]]:
    """Yield the words "both vessels" and whom they mean; `last` gives so many of a sort, before an offset."""
    for match in _COUNTED.finditer(text, sentence.start, sentence.end):
        if any(match.start() - 1 <= span.start <= match.end() + 2 for span in spans):
            continue  # "the two companies ⟦O1⟧ and ⟦O2⟧"
        word = (match["number"] or match["both"]).casefold()
        if found := last(NUMBERS[word], match.start(), (match["sort"] or "individuals").casefold()):
            yield match.start(), match.end(), found


def these_back(
    text: str,
    sentence: Sentence,
    spans: Sequence[Span],
    fits: Callable[[str], Callable[[str], bool]],
    lists: Sequence[list[str]],
) -> Iterator[tuple[int, int, list[str]]]:
    """Yield the words "these vessels" where what was said last lists vessels, in one list alone."""
    for match in _THESE.finditer(text, sentence.start, sentence.end):
        if SOME_OF.search(text, max(sentence.start, match.start() - 12), match.start()):
            continue
        before = [span for span in spans if span.end <= match.start()]
        one = PLURAL_OF.get((match["one"] or "").casefold())
        is_one = fits((match["sort"] or match["ships"] or match["each"] or one or "").casefold())
        if any(span.start - match.end() == len(", ") and is_one(span.key) for span in spans):
            continue  # "these vessels, ⟦V1⟧ and ⟦V2⟧"
        for runs in (lists_in(text, before), lists):
            found = [fitting for run in runs if len(fitting := [key for key in run if is_one(key)]) > 1]
            number = NUMBERS.get((match["number"] or "").casefold(), 0)
            if len(found) == 1 and number in {0, len(found[0])}:
                yield match.start(), match.end(), found[0]
            if found:
                break


class _Listed(NamedTuple):
    """Whom a sentence lists, and what it calls them: "the Norland firms ⟦O1⟧ and ⟦O2⟧"."""

    sentence: int
    land: str
    noun: str
    whom: list[str]


class Called:
    """Remembers what a text has called its lists of names: "the two Tresan developers ⟦P1⟧ and ⟦P2⟧"."""

    def __init__(self, annotation: Annotation, types: Mapping[str, str]) -> None:
        self._text, self._types, self._kindred = annotation.article.text, types, Kindred(annotation)
        self._lists: list[_Listed] = []

    def remember(self, number: int, spans: Sequence[Span]) -> None:
        """Take note of the lists of a sentence, the `number`th."""
        for run in lists_in(self._text, spans):
            first = next(span for span in spans if span.key.split()[0] == run[0])
            before = _CALLED.search(self._text, max(0, first.start - _FAR), first.start)
            sorts = {_LETTERS.get(self._types.get(key, ""), "") for key in run}
            if before and len(sorts) == 1 and before["noun"] in PLURALS_OF.get(sorts.pop(), ()):
                land = before["land"] or ""
                self._lists.append(_Listed(number, land if land.istitle() else "", before["noun"], run))

    def back(self, number: int, sentence: Sentence, spans: Sequence[Span]) -> Iterator[tuple[int, int, list[str]]]:
        """Yield the words "the developers" of a sentence, the `number`th, where one list near by was called so.

        "The Kellim brothers" are called by their surname, and "the Norland firms" may be "Norland companies".
        """
        yield from self._kindred.named(sentence)
        near = [one for one in self._lists if number - one.sentence <= _NEAR]
        if not near:
            return
        nouns = frozenset(noun for one in near for noun in (_alike(one.noun) if one.land else {one.noun}))
        for match in _called_so(nouns).finditer(self._text, sentence.start, sentence.end):
            noun, land = match["noun"].casefold(), match["of"] if (match["of"] or "").istitle() else ""
            found = [one.whom for one in near if _is_called(one, land, noun)]
            beside = any(match.start() < span.end + 2 and span.start <= match.end() + 2 for span in spans)
            if len(found) == 1 and not beside:
                yield match.start(), match.end(), found[0]


def _is_called(one: _Listed, land: str, noun: str) -> bool:
    """Tell whether a land, or "", and a noun are what a list was called."""
    if land and land == one.land:
        return noun in _alike(one.noun)
    return noun == one.noun and not (land and one.land)


def _alike(noun: str) -> frozenset[str]:
    """Return a noun, and those that mean the same where a land is said with it."""
    return next((nouns for nouns in _ALIKE if noun in nouns), frozenset({noun}))


@lru_cache(maxsize=1_000)
def _called_so(nouns: frozenset[str]) -> re.Pattern[str]:
    """Return what matches "the developers", of some nouns."""
    return re.compile(
        rf"\b(?:the|both|these) (?:{_OTHER}(?P<of>(?-i:[\w-]+)) ){{0,1}}"
        rf"(?P<noun>{'|'.join(sorted(map(re.escape, nouns)))})\b"
        rf"(?!['’-]){_DESCRIBED}{_OF_TODAY}",
        re.IGNORECASE,
    )
