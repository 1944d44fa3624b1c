"""Find whom a document names as those of a class that an act counts.

The police identified the suspects as ⟦N1⟧ nationals ⟦P2⟧, 44, and ⟦P3⟧, 33
Five of the companies—⟦O1⟧, ⟦O2⟧ and ⟦O3⟧—are based in … · The remaining companies designated today, ⟦O4⟧ and ⟦O5⟧, …
The second company is ⟦O6⟧ · the other two individuals are ⟦P1⟧ and ⟦P2⟧
The two other firms designated today hide it. ⟦O7⟧ runs a bar. ⟦O8⟧ runs a shop.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from extractor.relate.acts.head_count import ANY_NUMBER, number_of
from extractor.relate.sentence.mask import spans_between
from extractor.relate.sentence.vocabulary import one_of
from extractor.types import Annotation, Evidence, Span

_CLASS = one_of(
    "compan(?:y|ies) firms? business(?:es)? entit(?:y|ies) banks? individuals? persons? nationals? citizens? men women "
    "officials? subsidiar(?:y|ies) organi[sz]ations? charit(?:y|ies) targets? designees? leaders? members? associates? "
    "brothers sisters facilitators? financiers? traffickers? operatives? vessels? tankers? ships? front compan(?:y|ies)"
    " suspects? detainees? hackers? defendants?"
)
_NUMBER = one_of(
    "two three four five six seven eight nine ten eleven twelve one first second third fourth fifth sixth seventh "
    "eighth ninth tenth other remaining last final additional another latter"
)
_COUNT = rf"(?:{_NUMBER}|\d{{1,2}})"
_TOLD = r"(?:designated|sanctioned|named|identified|listed|targeted|added)"
_HEAD = re.compile(
    rf"\b(?:(?:of )?(?:the|these|those)|{_COUNT})(?: of (?:the|these|those))?(?: {_COUNT})*"
    rf"(?: (?:[a-z-]+|[A-Z][a-z]+)){{0,4}}? (?:{_CLASS})"
    rf"(?: (?:being |also )?{_TOLD}(?: (?:today|by [A-Z]\w+))?)?"
    r"(?P<link>\s?[—–]\s?|: |, |,? (?:is|are|include|includes|were|was) |"
    r",? (?:(?:were |was )?(?:identified|named) )?as (?:(?:[A-Z][a-z]+ )?(?:nationals|citizens) )?)(?:the )?"
    r"(?:(?!(?:by|of|to|in|with|from|[a-z]+ed)\b)[a-z]+ ){0,2}[“\"]?$",
    re.IGNORECASE,
)
_JOINT = re.compile(r"(?:\s?\([^()]{0,120}\))*(?:, (?:aged )?\d\d)?(?:, and | and |, |; and |; )(?:the )?")
_ENDS = re.compile(r"(?:\s?\([^()]{0,120}\))*\s?(?:[—–.,;]|$|are\b|were\b|have\b)")
# "The two other companies designated today represent attempts to hide": those with whom the next sentences open
_REST = re.compile(
    rf"The (?:(?:other|remaining|final|last) )?(?P<n>{ANY_NUMBER})(?: (?:other|remaining|final|last|more|additional))?"
    rf"(?: (?:[a-z-]+|[A-Z][a-z]+)){{0,3}}? (?:{_CLASS})(?: (?:being |also )?{_TOLD})? (?:today|by [A-Z]\w+) "
    r"(?!are |include )"
)
_OPENING = re.compile(r"(?:The |An? )?(?:[\w-]+-based )?")
_REACH = 6  # sentences that may name the rest
_BACK = 160  # characters before a name that may hold its class


def classed(annotation: Annotation, fits: Callable[[str], bool]) -> dict[str, Evidence]:
    """Return whom the body of a document names right behind a noun of the class, one list after the other."""
    text = annotation.article.text
    found: dict[str, Evidence] = {}
    for sentence in annotation.sentences:
        if sentence.section != "body":
            continue
        spans = [
            span
            for span in spans_between(annotation, sentence.start, sentence.end)
            if span.kind == "actor" and span.form != "pronoun"
        ]
        for number, span in enumerate(spans):
            head = _HEAD.search(text, max(sentence.start, span.start - _BACK), span.start)
            if head is None or any(head.start() < other.start for other in spans[:number]):
                continue
            names = _list(text, spans[number:])
            if "," in head["link"] and not _ENDS.match(text, names[-1].end):
                continue
            quote = text[sentence.start : sentence.end]
            found |= {
                name.key: Evidence(start=sentence.start, end=sentence.end, quote=quote)
                for name in names
                if name.form in {"name", "short"} and fits(name.key) and name.key not in found
            }
    for number, sentence in enumerate(annotation.sentences):
        if sentence.section == "body" and (rest := _REST.match(text, sentence.start, sentence.end)):
            told = _openers(annotation, number, fits)
            found |= {a: e for a, e in told[: number_of(rest["n"])] if a not in found}
    return found


def _openers(annotation: Annotation, number: int, fits: Callable[[str], bool]) -> list[tuple[str, Evidence]]:
    """Return with whom the sentences right behind one open."""
    text = annotation.article.text
    found: dict[str, Evidence] = {}
    for one in annotation.sentences[number + 1 : number + 1 + _REACH]:
        spans = [span for span in spans_between(annotation, one.start, one.end) if span.kind == "actor"]
        if spans and _OPENING.fullmatch(text, one.start, spans[0].start) and fits(spans[0].key):
            found.setdefault(spans[0].key, Evidence(start=one.start, end=one.end, quote=text[one.start : one.end]))
    return list(found.items())


def _list(text: str, spans: list[Span]) -> list[Span]:
    """Return the names of the list that the first of them opens."""
    last = 1
    while last < len(spans) and _JOINT.fullmatch(text[spans[last - 1].end : spans[last].start]):
        last += 1
    return spans[:last]
