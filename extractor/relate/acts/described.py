"""Find whom a newspaper names in the sentences after it has only described them.

Britain sanctioned a payments company …    The company, ⟦O1⟧, and its owner, ⟦P2⟧, moved cash.
The EU sanctioned a Syrian businessman …   ⟦P1⟧, 51, controls a shipping line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.relate.acts.guesses import Guess
from extractor.relate.acts.openers import SPEAKS, leading
from extractor.relate.sentence.mask import compile_pattern, mask
from extractor.relate.sentence.vocabulary import one_of
from extractor.types import Annotation, Evidence, Sentence

_AHEAD = 4  # sentences
_PARAGRAPHS = 2  # within which a described person is named
NAMED, TOLD = 0.75, 0.65
# "The exchange, ⟦O1⟧, and its owner, ⟦P2⟧, helped"
_INTRODUCED = compile_pattern(
    r"The (?:[\w-]+ ){0,2}(?P<noun>[a-z]+), "
    r"(?P<names>{X}(?:,? and (?:its|his|her|their|{X}['’]s) (?:[\w-]+ ){0,4}?[\w-]+,? {X})?)"
    r"(?:,|(?= (?:is|was|has|had)\b)) ?"
)
_MEN = one_of(
    "businessman businesswoman tycoon magnate banker broker trader lawyer judge general oligarch dealer hacker man "
    "woman executive minister politician financier smuggler trafficker commander jeweller accountant lawmaker "
    "prosecutor"
)
_ONE_PERSON = re.compile(
    r"(?:sanctions?|freezes?|bans?) (?:on|against)|sanction(?:ed|s)|blacklist(?:ed|s)|designated|assets of|targeted",
    re.IGNORECASE,
)
_PERSON = re.compile(rf" an? (?:(?!of\b|who\b|and\b)[\w'’-]+,? ){{0,5}}?(?:{_MEN})\b(?!['’-])")


def described_after(annotation: Annotation, sentence: int, words: str, *, one: bool) -> list[Guess]:
    """Return the actors that the sentences after an act name as what its `words` only describe; `one`: one person."""
    nouns = set(re.findall(r"[a-z]+", words))
    for told in _following(annotation, sentence):
        masked = mask(annotation, told)
        match = _INTRODUCED.match(masked.text)
        if match and match["noun"] in nouns:
            evidence = _quote(annotation, told)
            return [Guess(actor, evidence, NAMED) for actor in masked.actors(match["names"])]
    opening = _ONE_PERSON.search(words)
    one = one or bool(opening and _PERSON.match(words, opening.end()))
    return _told_next(annotation, sentence) if one else []


def _following(annotation: Annotation, sentence: int) -> Iterator[Sentence]:
    for one in annotation.sentences[sentence + 1 : sentence + 1 + _AHEAD]:
        if one.section == "body" and not any(q.start <= one.start < q.end for q in annotation.quotations):
            yield one


def _told_next(annotation: Annotation, sentence: int) -> list[Guess]:
    """Return the person with whose first mention one of the next paragraphs opens."""
    first = {actor.id: actor.mentions[0].start for actor in annotation.actors if actor.mentions}
    persons = {actor.id for actor in annotation.actors if actor.type == "person"}
    block = annotation.sentences[sentence].block
    for one in _following(annotation, sentence):
        span = next(iter(leading(annotation, one)), None)
        if span is None or one.block > block + _PARAGRAPHS:
            continue
        new = first.get(span.key) == span.start and span.key in persons
        if new and not SPEAKS.match(annotation.article.text, span.end, one.end):
            return [Guess(span.key, _quote(annotation, one), TOLD)]
    return []


def _quote(annotation: Annotation, one: Sentence) -> Evidence:
    return Evidence(start=one.start, end=one.end, quote=annotation.article.text[one.start : one.end])
