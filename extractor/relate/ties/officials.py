"""Read the body of an official from how a release strings title, name and body together.

    O1, TITLE ⟦P⟧            “Internal Revenue Service, Criminal Investigation, Special Agent in Charge Y”
    TITLE ⟦P⟧, ⟦O1⟧.         “said Special Agent in Charge Y, X Kansas City Field Office.”
    TITLE of ⟦O1⟧, ⟦P⟧       “Special Agent in Charge of HSI Tresa Y”
    ⟦P⟧, ⟦O1⟧, TITLE         “said Y, X Cyber Field Office, Special Agent in Charge”
    TITLEs ⟦P⟧ and ⟦P⟧ of ⟦O1⟧’s ⟦O2⟧

Only for those whom no other rule gives a body: the lists of a release have more orders than a grammar foresees.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import takewhile

from extractor.relate.sentence.cast import Cast
from extractor.relate.sentence.mask import spans_between
from extractor.relate.ties.claims import Claim
from extractor.types import Annotation, Evidence, Sentence, Span

_BEFORE_TITLE = (
    r"(?:(?:[Aa]cting|[Ii]nterim|[Ff]ormer|then|Senior|Supervisory|Executive|Special|First|Regional|Resident|Criminal|"
    r"Postal|Supervising|Lead) )*"
)
_TITLE = (
    rf"{_BEFORE_TITLE}(?P<deputy>(?:Principal Deputy|Deputy|Associate|"
    rf"Assistant(?! (?:Director[ -][Ii]n|Attorney General|U\.|United))) )?{_BEFORE_TITLE}"
    r"(?:(?P<charge>(?:Special Agent|Agent|Assistant Director|Director|Inspector|Officer)s?[ -][Ii]n[ -][Cc]harge|"
    r"special agents?[ -]in[ -]charge|inspectors?[ -]in[ -]charge|Assistant Attorney General)|"
    r"(?P<head>Director|Chief|Commissioner|Administrator|Superintendent)|"
    r"(?P<staff>(?:Trial Attorney|Senior Counsel|Trial Counsel|Counsel|Special Agent|Paralegal Specialist|Paralegal|"
    r"Detective|Investigator|Financial Analyst|Intelligence Analyst|Litigation Technology Specialist|"
    r"Task Force Officer|Director of Field Operations)(?P<many>s)?))"
)
# "Senior Counsels Y and ⟦P⟧": the first may be nobody the names are known of
_AHEAD = re.compile(rf"(?:^|[\s“”\"(;,]){_TITLE},? (?:(?<=s )(?:[A-Z][\w.’'-]+ ){{2,3}}and )?$")
_OF = re.compile(r",? (?:of|for|with|from|at) (?:the |its )?")
_AND = re.compile(r",? and |, ")
_COMMA = re.compile(r", (?:the )?")
_CLOSED = re.compile(r"\s?[.;”]|,? (?:announced|said|stated|made|and|jointly)\b|\s*$")
_BODY_THEN_TITLE = re.compile(rf"(?:\s\([^()\n]{{1,30}}\))?(?:['’]s?)?,? {_TITLE},? ")
_BETWEEN = re.compile(rf"(?:^|[\s“”\"(;,]){_TITLE} (?:of|for) (?:the )?$")
_NAME_NEXT = re.compile(r"(?:\s\([^()\n]{1,30}\))?,? ")
_TITLE_NEXT = re.compile(rf", (?:the )?{_TITLE},? (?:(?:of|for|with|at) )?(?:the )?")
_TITLE_LAST = re.compile(rf"(?:\s\([^()\n]{{1,30}}\))?, {_TITLE}(?=[.;,”]|\s*$)")
_CHAIN = re.compile(r"(?:\s\([^()\n]{1,30}\))?(?:['’]s? | |, | [-–] | of (?:the )?)")
_INNER = re.compile(r"(?:\s\([^()\n]{1,30}\))?(?:['’]s? | |, | [-–] )")
_OFFICE = re.compile(
    r"(?i)\b(?:office|division|branch|district|region|unit|section|center|agency|squad|force)s?$|"
    r"^(?:FBI|HSI|DEA|ATF|IRS-CI|USPIS)\W+\w"
)
# "Paralegal Specialists ⟦P1⟧ and ⟦P2⟧ and Analyst ⟦P3⟧, all of the ⟦O1⟧"
_ALL_OF = re.compile(r",? (?:all|both) (?:of|from|with|at|assigned to) (?:the |its )?")
_REACH = 110  # characters before a name in which its title is looked for
_CONFIDENCE = 0.85


@dataclass(frozen=True, slots=True)
class _Line:
    """A sentence with its actors in order."""

    text: str
    sentence: Sentence
    spans: list[Span]
    cast: Cast

    def is_person(self, number: int) -> bool:
        return 0 <= number < len(self.spans) and self.cast.types.get(self.spans[number].key) == "person"

    def is_body(self, number: int) -> bool:
        return 0 <= number < len(self.spans) and self.cast.types.get(self.spans[number].key) == "organization"

    def before(self, number: int) -> str:
        """Return the words between the name before and a name."""
        low = max(self.sentence.start, self.spans[number].start - _REACH)
        if number:
            low = max(low, self.spans[number - 1].end)
        return self.text[low : self.spans[number].start]


def read_officials(annotation: Annotation, claims: Iterable[Claim], cast: Cast) -> Iterator[Claim]:
    """Yield the bodies of officials whom no claim gives one."""
    text = annotation.article.text
    busy = {claim.subject for claim in claims if claim.type in {"leads", "member_of"}}
    for sentence in annotation.sentences:
        if sentence.section != "body":
            continue
        spans = [
            s
            for s in spans_between(annotation, sentence.start, sentence.end)
            if s.kind == "actor" and s.form != "pronoun"
        ]
        spans = [s for k, s in enumerate(spans) if not (k and _repeats(text, spans[k - 1], s))]
        line = _Line(text, sentence, spans, cast)
        lists = _lists(line)
        for number, span in enumerate(spans):
            if span.key in busy or not line.is_person(number):
                continue
            found = _post(line, number, lists[number])
            if found is None:
                continue
            title, body = found
            busy.add(span.key)
            start, end = min(span.start, spans[body].start), max(span.end, spans[body].end)
            evidence = Evidence(start=start, end=end, quote=text[start:end])
            kind = _kind(title, text[spans[body].start : spans[body].end])
            yield Claim(kind, span.key, spans[body].key, evidence, "grammar:official", _CONFIDENCE)
        yield from _all_of(line, busy)


def _all_of(line: _Line, busy: set[str]) -> Iterator[Claim]:
    """Yield that all whom a sentence lists are of the body behind them."""
    for number, span in enumerate(line.spans):
        if not (number and line.is_body(number) and line.is_person(number - 1)):
            continue
        if not _ALL_OF.fullmatch(line.text, line.spans[number - 1].end, span.start):
            continue
        body = line.spans[_innermost(line, number)]
        for one in takewhile(lambda s: line.cast.types.get(s.key) == "person", reversed(line.spans[:number])):
            if one.key not in busy:
                busy.add(one.key)
                evidence = Evidence(start=one.start, end=body.end, quote=line.text[one.start : body.end])
                yield Claim("member_of", one.key, body.key, evidence, "grammar:official", _CONFIDENCE)


def _repeats(text: str, before: Span, span: Span) -> bool:
    """Tell whether a name is the short form, in brackets, of the one before: "the Tresa Agency (“TA”)"."""
    return before.key == span.key and re.fullmatch(r"\s?\([“\"‘]?", text[before.end : span.start]) is not None


def _kind(title: re.Match[str], body: str) -> str:
    if title["deputy"] or title["staff"]:
        return "member_of"
    return "leads" if title["head"] or _OFFICE.search(body) else "member_of"


def _lists(line: _Line) -> list[tuple[int, int]]:
    """Return of each name the numbers of the first and the last of the list of persons that it stands in."""
    firsts: list[int] = []
    for number, span in enumerate(line.spans):
        listed = (
            line.is_person(number)
            and line.is_person(number - 1)
            and _AND.fullmatch(line.text, line.spans[number - 1].end, span.start)
        )
        firsts.append(firsts[-1] if listed else number)
    lasts = {first: number for number, first in enumerate(firsts)}
    return [(first, lasts[first]) for first in firsts]


def _post(line: _Line, number: int, listed: tuple[int, int]) -> tuple[re.Match[str], int] | None:
    """Return the title of a person, and the number of the body it is at."""
    text, span, limit = line.text, line.spans[number], line.sentence.end
    first, last = listed
    title = _AHEAD.search(line.before(first))
    if first < number and not (title and title["many"]):
        title = None
    if title:
        behind = _behind(line, last if title["many"] else number)
        if behind is not None:
            return title, behind
        glued = (
            _BODY_THEN_TITLE.fullmatch(text, line.spans[number - 1].end, span.start)
            if line.is_body(number - 1)
            else None
        )
        return (title, number - 1) if glued else None
    if line.is_body(number - 1) and _NAME_NEXT.fullmatch(text, line.spans[number - 1].end, span.start):
        first = number - 1
        while (
            first > 0
            and line.is_body(first - 1)
            and _CHAIN.fullmatch(text, line.spans[first - 1].end, line.spans[first].start)
        ):
            first -= 1
        held = _BETWEEN.search(line.before(first))
        if held:
            return held, _innermost(line, first)
    apposed = _TITLE_NEXT.match(text, span.end, limit)
    if apposed and line.is_body(number + 1) and line.spans[number + 1].start == apposed.end():
        return apposed, _innermost(line, number + 1)
    if line.is_body(number + 1) and _COMMA.fullmatch(text, span.end, line.spans[number + 1].start):
        body = _innermost(line, number + 1)
        held = _TITLE_LAST.match(text, line.spans[body].end, limit)
        return (held, body) if held else None
    return None


def _behind(line: _Line, at: int) -> int | None:
    """Return the body behind a titled name, or behind the last of a list of them: "of the O1’s O2", ", O1."."""
    text = line.text
    if not line.is_body(at + 1):
        return None
    body = _innermost(line, at + 1)
    if _OF.fullmatch(text, line.spans[at].end, line.spans[at + 1].start):
        return body
    apposed = _COMMA.fullmatch(text, line.spans[at].end, line.spans[at + 1].start)
    return body if apposed and _CLOSED.match(text, line.spans[body].end) else None


def _innermost(line: _Line, number: int) -> int:
    """Return the last of the bodies that stand one inside the other from a number on."""
    while line.is_body(number + 1):
        gap = _INNER.fullmatch(line.text, line.spans[number].end, line.spans[number + 1].start)
        inner = line.text[line.spans[number + 1].start : line.spans[number + 1].end]
        if gap is None or not ("’" in gap.group() or "'" in gap.group() or _OFFICE.search(inner)):
            break
        number += 1
    return number
