"""Read from the heading of a section where those are whose stories its paragraphs open with.

⟦C0⟧-based Entities · ⟦N0⟧ Electronics and Technology Companies · Companies in ⟦C0⟧ · ⟦C0⟧    and below it, paragraph by
⟦O1⟧ (Olm) has sent hundreds of parts …                                                    paragraph, a new name

A heading that is nothing but a land says so only where other sections of the text are headed alike.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from extractor.relate.acts.targets import opening_list
from extractor.relate.places.asides import drop_asides
from extractor.relate.places.patterns import PLACING
from extractor.relate.sentence.cast import Cast
from extractor.relate.sentence.mask import Masked, spans_between
from extractor.relate.sentence.sheets import Sheets
from extractor.relate.ties.claims import Claim
from extractor.types import Annotation, Block

_BODIES = (
    r"(?i:companies|firms|entities|banks|businesses|organi[sz]ations|charities|exchanges|exchange houses|subsidiaries|"
    r"corporations|enterprises|airlines|suppliers|manufacturers|exporters|importers|distributors|dealers|refineries|"
    r"universities|brokers|traders|agents|networks?|facilitators)"
)
_WORDS = r"(?:[\w’'/&-]+,?\s){0,5}?"
_HEADING = re.compile(
    rf"(?:(?:Two|Three|Four|Five|Other|Additional|More|Designated)\s)?(?:(?P<c>⟦C\d+⟧)\s?-\s?(?i:{PLACING})|(?P<n>⟦N\d+⟧))"
    rf"\s{_WORDS}(?P<k>{_BODIES})(?:\s(?i:and\s(?:individuals?|vessels?|persons?)))?[:\s]*|"
    rf"{_WORDS}(?P<k2>{_BODIES})\s(?i:based\s|located\s|operating\s)?(?i:in)\s(?:the\s|THE\s)?(?P<c2>⟦C\d+⟧)[:\s]*|"
    r"(?:The\s)?(?P<c3>⟦C\d+⟧)[:\s]*"
)
_OF_STATE = re.compile(r"(?i)\bgovernment\b")
# "OFAC designated ⟦O1⟧ and ⟦O2⟧": the act before the names
_ACTS = re.compile(
    r"(?:OFAC|(?:The )?(?:U\.S\. )?Treasury(?: Department)?)(?: (?:is|has|today|also|additionally))*"
    r" (?:designat|sanction|identif|target)(?:ed|ing) (?:the )?"
)
_LEAD = re.compile(r"[\s•·▪‣◦*–—“\"\d.)-]*(?:The\s)?")
_FEWEST = 2  # headings that are nothing but a land
_CONFIDENCE = 0.8


def read_headed(annotation: Annotation, cast: Cast, sheets: Sheets) -> Iterator[Claim]:
    """Yield the country of each body with whose first mention a paragraph opens, from the heading it stands under."""
    headings = [*_headings(annotation, sheets)]
    alone = {masked.keys(match.group(), "C")[0] for _, masked, match in headings if match["c3"]}
    first = {actor.id: actor.mentions[0].start for actor in annotation.actors if actor.mentions}
    text = annotation.article.text
    for number, masked, match in headings:
        place = match["c"] or match["n"] or match["c2"] or match["c3"]
        if (match["c3"] and len(alone) < _FEWEST) or _OF_STATE.search(match.group()):
            continue
        (code,) = masked.keys(place, "CN")
        evidence = masked.evidence(*match.span(), text)
        for block in _below(annotation, number):
            spans = [s for s in spans_between(annotation, block.start, block.end) if s.kind == "actor"]
            if act := _ACTS.match(text, block.start):
                spans = [span for span in spans if span.start >= act.end()]
            begin = act.end() if act else block.start
            if not spans or not _LEAD.fullmatch(text, begin, spans[0].start):
                continue
            for span in opening_list(text, spans, block.end):
                body = cast.types.get(span.key) in {"organization", "group"} and span.key not in cast.authorities
                if body and first.get(span.key) == span.start:
                    yield Claim("located_in", span.key, code, evidence, "place:headed", _CONFIDENCE)


def _headings(annotation: Annotation, sheets: Sheets) -> Iterator[tuple[int, Masked, re.Match[str]]]:
    """Yield the numbers of the blocks that head sections with a place, with their words."""
    lone = {number for number, block in enumerate(annotation.blocks) if block.kind == "heading"}
    for sentence, following in pairwise([*annotation.sentences, None]):
        if sentence is None or sentence.block not in lone or sentence.section != "body":
            continue
        if following is not None and following.block == sentence.block:
            lone.discard(sentence.block)  # a heading is no paragraph
            continue
        masked = sheets.after(drop_asides, sentence)
        if match := _HEADING.fullmatch(masked.text):
            yield sentence.block, masked, match


def _below(annotation: Annotation, number: int) -> Iterator[Block]:
    """Yield the blocks of a section, up to the next heading."""
    for block in annotation.blocks[number + 1 :]:
        if block.kind == "heading" or block.section != "body":
            return
        yield block
