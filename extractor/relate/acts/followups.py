"""Name the targets that the sentences after an act list: "Specifically, the individuals include …, and …".

A list is only an answer where its length meets the stated count; `counted` checks that.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from extractor.relate.acts.apposed import apposed
from extractor.relate.acts.head_count import ANY_NUMBER
from extractor.relate.acts.openers import leading
from extractor.relate.sentence.mask import mask, spans_between
from extractor.relate.sentence.modifiers import is_possessed
from extractor.relate.sentence.parse import Reading
from extractor.relate.sentence.simplify import simplify
from extractor.types import Annotation, Evidence, Sentence, Span

_PAIR = 2  # so few are found in two sentences by chance
AHEAD = 5  # sentences after the act that may hold the list
# "The defendants, ⟦P1⟧, 34, and ⟦P2⟧, 27, are …": what a court calls those it tries
_TRIED = re.compile(
    r"\b[Tt]he (?:(?:two|three|four|five|alleged|accused) )?(?:defendants|suspects|accused|men|women|pair|duo|trio|"
    r"couple|brothers|sisters|conspirators|co-conspirators|hackers|arrestees|detainees)(?:,| ?[:—–(]| "
    r"(?:are|were|have been) (?:named|identified)(?: by [\w ]{3,30})? as| (?:are|include):? (?=[A-Z])|—)"
)

# "These individuals are …", "The eight officials include …", "Among these companies are …": who was only counted,
# named in the next sentences
_ANAPHOR = re.compile(
    r"(?:These|Those|The|Among (?:these|those|the))"
    r"(?P<count> (?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2}))?"
    r"(?: [a-z-]+){0,2}? "
    r"(?:(?P<person>individuals|officials|men|women|nationals|members|leaders|operatives|facilitators|financiers|brothers|"
    r"commanders|traffickers)|"
    r"(?P<body>entities|companies|firms|businesses|organi[sz]ations|banks|subsidiaries)|vessels|ships|targets|designees)"
    r"(?P<told> (?:designated|sanctioned|named|identified|targeted)(?: today)?)? (?:are|include)(?::| )"
)


# "These 13 companies (are being sanctioned)": those that the paragraph has named
_ABOVE = re.compile(rf"(?:These|Those|All of these|All) {ANY_NUMBER} (?:[\w-]+ ){{1,4}}$")


def named_above(annotation: Annotation, sentence: int, start: int) -> dict[str, Evidence]:
    """Return whom a paragraph names before a sentence that goes on about "these 13 companies", up to offset `start`."""
    text, one = annotation.article.text, annotation.sentences[sentence]
    if not _ABOVE.search(text, one.start, start):
        return {}
    quote = Evidence(start=one.start, end=one.end, quote=text[one.start : one.end])
    return {span.key: quote for span in actors_before(annotation, one) if span.form == "name"}


def actors_before(annotation: Annotation, sentence: Sentence) -> list[Span]:
    """Return the spans of actors in a paragraph before one of its sentences."""
    above = spans_between(annotation, annotation.blocks[sentence.block].start, sentence.start)
    return [span for span in above if span.kind == "actor"]


def named_after(annotation: Annotation, sentence: int) -> tuple[str, dict[str, Evidence]]:
    """Return the sort ("person", "body", "") and the actors that a sentence names as those an act counted."""
    text = annotation.article.text
    types = {actor.id: actor.type for actor in annotation.actors}
    last = sentence
    for number in range(sentence + 1, len(annotation.sentences)):
        one = annotation.sentences[number]
        match = _ANAPHOR.match(text, one.start, one.end) if one.section == "body" else None
        if match and (match["told"] or match["count"] or number <= last + AHEAD):
            sort = "person" if match["person"] else "body" if match["body"] else ""
            found = _heads(annotation, one, match.end(), sort) or next(lists_after(annotation, number - 1, ahead=1), {})
            if any(not sort or (types.get(name) == "person") == (sort == "person") for name in found):
                return sort, found
            last = number  # "The four firms designated today are controlled by ⟦P1⟧. The firms are: …"
    return "", {}


def _heads(annotation: Annotation, sentence: Sentence, start: int, sort: str) -> dict[str, Evidence]:
    """Return the first of the sort in each item that a semicolon parts: "acting Emir A; ⟦G1⟧ leader B, who …; C"."""
    text = annotation.article.text
    marks = [start, *(match.end() for match in re.finditer("[;:]", text[: sentence.end]) if match.end() > start)]
    quote = Evidence(start=sentence.start, end=sentence.end, quote=text[sentence.start : sentence.end])
    types = {actor.id: actor.type for actor in annotation.actors}
    found: dict[str, Evidence] = {}
    for low, high in pairwise([*marks, sentence.end]):
        names = [span.key for span in spans_between(annotation, low, high) if span.kind == "actor"]
        fits = [name for name in names if not sort or (types.get(name) == "person") == (sort == "person")]
        found |= dict.fromkeys(fits[:1], quote)
    return found if len(marks) > 1 and len(found) == len(marks) else {}


def _is_object(reading: Reading, i: int) -> bool:
    """Tell whether the names from word i on are what a verb takes: "a court indicted the ⟦G1⟧"."""
    j = i - 1
    while j > 0 and reading.lower[j] in {"the", "a", "an"}:
        j -= 1
    return j > 0 and reading.words[j].islower() and reading.lower[j].endswith("ed") and reading.lower[j] != "included"


_PART = re.compile(r"; (?:and )?")
_GOES_ON = re.compile(r"(?:He|She|It|They|His|Her|Its|Their|Both)\b")


def openers_after(annotation: Annotation, sentence: int) -> Iterator[dict[str, Evidence]]:
    """Yield those with whom sentences right behind an act open: of the first two, the first three, ….

    "Two more individuals are designated today. ⟦P1⟧ supports the ⟦G2⟧. He … ⟦P3⟧ is a lawyer of …"
    """
    text = annotation.article.text
    found: dict[str, Evidence] = {}
    for one in annotation.sentences[sentence + 1 :]:
        parts = [one, *(replace(one, start=m.end()) for m in _PART.finditer(text, one.start, one.end))]
        names = [span for part in parts for span in leading(annotation, part) if span.form in {"name", "short"}]
        if one.section != "body" or not (names or (found and _GOES_ON.match(text, one.start))):
            return
        for span in names:
            found.setdefault(span.key, Evidence(start=one.start, end=one.end, quote=text[one.start : one.end]))
        if len(found) > 1 and names:
            yield dict(found)


def lists_after(
    annotation: Annotation, sentence: int, *, tried: bool = False, ahead: int = AHEAD
) -> Iterator[dict[str, Evidence]]:
    """Yield for each of the next sentences the actors that it names and that nothing governs, then those of several.

    Of those who are `tried`, only sentences that call them defendants, suspects and the like are read.
    """
    together: dict[str, Evidence] = {}
    unions: list[dict[str, Evidence]] = []
    for one in annotation.sentences[sentence + 1 : sentence + 1 + ahead]:
        if one.section != "body":
            return
        if tried and not _TRIED.search(annotation.article.text, one.start, one.end):
            continue
        if any(q.start < one.end and one.start < q.end for q in annotation.quotations):
            continue
        found = _listed(annotation, one)
        if len(found) > 1:
            yield found
            unions += [{**found, **together}] if together and not tried and len({*found, *together}) > _PAIR else []
            together = {**found, **together}
    yield from unions


def _listed(annotation: Annotation, one: Sentence) -> dict[str, Evidence]:
    """Return the actors that a sentence names and that nothing governs."""
    reading = Reading(simplify(mask(annotation, one)))
    evidence = Evidence(start=one.start, end=one.end, quote=annotation.article.text[one.start : one.end])
    found: dict[str, Evidence] = {}
    i = 0
    while i < len(reading.words):
        phrase = reading.list_starting(i, stop_at_clause=False) if reading.is_name[i] else None
        if phrase is None:
            i += 1
            continue
        opened = i > 0 and reading.lower[i - 1] in {":", "including", "include", "are", "—", "–"}
        said = i > 0 and reading.lower[i - 1] in {"said", "says"}
        free = opened or not reading.governed(i)
        if not free and (behind := apposed(reading, phrase)):  # "⟦P0⟧ is head of ⟦O1⟧, ⟦P2⟧ is an officer of"
            phrase, free = behind, True
        taken = _is_object(reading, i)
        owner = is_possessed(reading, phrase.end) or reading.is_modifier_name(phrase.end - 1)
        if free and not (said or owner or taken):
            found |= dict.fromkeys(phrase.actors, evidence)
        i = max(phrase.end, i + 1)
    return found
