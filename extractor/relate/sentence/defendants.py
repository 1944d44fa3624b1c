"""Find whom a document introduces as those who are tried: by an age behind or before the name, or by that word.

Prosecutors and police print it of the accused ("Orsa Kellim, 28, of Tresa", "34-year-old Orsa Kellim", "Orsa Kellim
(41, Tresa)"), and of nobody who prosecutes, judges or is quoted.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractor.types import Annotation, Evidence

if TYPE_CHECKING:
    from collections.abc import Callable

# … behind his name in letters of his own: Orsa Kellim (Орса Келлим), also known as Sly, 34
_ALIAS = (
    r"(?: \([^\x00-\x7f][^()\n]{1,60}\))?"
    r"(?:,? \(?(?:a/?k/?a|aka|a\.k\.a\.|also known as|known online as) [^()\n]{1,80}?\)?)?"
)
_BEHIND = re.compile(
    rf"{_ALIAS}(?: ?,? ?\(?(?:aged? )?[1-9]\d(?=,(?! \d{{4}})|[.;](?:\s|$)|\)| of [A-Z])|"
    r",? an? (?:now )?[1-9]\d-year-old\b)"
)
_BEFORE = re.compile(r"\b[1-9]\d-year-old (?:[\w-]+ ){0,3}$")
_TRIED = re.compile(
    r"\b(?:[Dd]efendant|[Ss]uspect|[Cc]o-?defendants?|[Cc]o-?conspirators?),? $|"
    r"\b[Dd]efendants(?:, (?:including|namely) |:? are:? | include:? |, )$"
)
_NEXT = re.compile(r"(?:, \d\d)?(?:[,;] (?:and )?| and )")  # "defendants, including ⟦P1⟧, ⟦P2⟧, and ⟦P3⟧"
# a row of a table: "Orsa Kellim", and below it "(31, Norland)" or "31"
_ROW = re.compile(r"[ \t]*\n\s*(?:\([1-9]\d, [^()\n]{2,40}\)|[1-9]\d)[ \t]*(?:\n|$)")
_SOLE = re.compile(r" as the (?:sole |only )?defendants?\b")

_BACK = 60  # characters before a name in which it is introduced

# what is said of those whom a court tries: "⟦P1⟧, 34, of Reno, was sentenced"
_ACCUSED = re.compile(
    r"(?:,? [^.;⟦]{0,90},[”\"]?)? (?:(?:was|were|has|have|is|been|being) (?:[a-z]+ ){0,2})?"
    r"(?:sentenced|charged|indicted|arrested|convicted|arraigned|extradited|pleaded|pled|jailed|acquitted|detained|tried|"
    r"on trial|found guilty)\b"
)


def accused(annotation: Annotation) -> frozenset[str]:
    """Return the persons of whom a document says that they were charged, arrested, tried or sentenced."""
    persons = {actor.id for actor in annotation.actors if actor.type == "person"}
    text = annotation.article.text
    spans = (span for span in annotation.spans if span.kind == "actor" and span.key in persons)
    return frozenset(span.key for span in spans if _ACCUSED.match(text, span.end, span.end + 160))


def defendants(annotation: Annotation) -> dict[str, Evidence]:
    """Return the persons whose age a document tells, or whom it calls defendants, with the sentence; in its order."""
    return _introduced(annotation, _is_introduced)


def called_defendants(annotation: Annotation) -> dict[str, Evidence]:
    """Return those of them whom it calls so: "defendants, including ⟦P1⟧ and ⟦P2⟧", or whom a table lists."""
    return _introduced(annotation, _is_called)


def _introduced(annotation: Annotation, is_one: Callable[[str, int, int], bool]) -> dict[str, Evidence]:
    text = annotation.article.text
    persons = {actor.id for actor in annotation.actors if actor.type == "person"}
    found: dict[str, Evidence] = {}
    spans = [span for span in annotation.spans if span.kind == "actor" and span.key in persons and span.form == "name"]
    listed = -1  # where a list of defendants has got to
    for span in sorted(spans, key=lambda span: span.start):
        goes_on = listed > 0 and _NEXT.fullmatch(text, listed, span.start) is not None
        introduced = goes_on or is_one(text, span.start, span.end)
        listed = span.end if goes_on or _TRIED.search(text, max(0, span.start - _BACK), span.start) else -1
        if span.key not in found and introduced:
            sentence = next((s for s in annotation.sentences if s.start <= span.start < s.end), None)
            if sentence is not None and sentence.section == "body":
                start, end = sentence.start, sentence.end
                found[span.key] = Evidence(start=start, end=end, quote=text[start:end])
    return found


def _is_called(text: str, start: int, end: int) -> bool:
    return bool(_ROW.match(text, end) or _TRIED.search(text[max(0, start - _BACK) : start]))


def _is_introduced(text: str, start: int, end: int) -> bool:
    before = text[max(0, start - _BACK) : start]
    return bool(_BEHIND.match(text, end) or _SOLE.match(text, end) or _BEFORE.search(before)) or _is_called(
        text, start, end
    )
