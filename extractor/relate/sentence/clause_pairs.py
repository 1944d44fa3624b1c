"""Read a sentence of two clauses clause by clause, so that nothing of the one is said of the other's subject.

While ⟦P1⟧ lives in ⟦C2⟧ | , ⟦P3⟧ leads ⟦O4⟧                  what opens with a conjunction
⟦O1⟧ designated ⟦O2⟧ | , and ⟦P3⟧ works for ⟦P4⟧             what follows an "and" and has its own subject and verb
⟦P1⟧ said | that ⟦P2⟧ robbed ⟦O3⟧ · ⟦P2⟧ robbed ⟦O3⟧ | , ⟦P1⟧ said      who tells it, and what

A list goes on as one: "⟦O1⟧ designated ⟦O2⟧, and ⟦P3⟧ for", "⟦P1⟧, and ⟦P2⟧ are members".
"""

from __future__ import annotations

import re

from extractor.relate.sentence.mask import Masked
from extractor.relate.sentence.vocabulary import one_of

_NAME = r"(?:[Tt]he )?(?:(?!(?:And|But|While)\b)[A-Z][\w.’-]+ ){0,4}⟦[POGVA]\d+⟧(?: \([^()]{1,40}\))?"
_LIST = rf"{_NAME}(?:(?:, and|,| and) {_NAME}){{0,4}}"
_ADVERBS = r"(?:(?:[a-z]+ly|also|today|then|now|later|has|had|have|is|are|was|were|being|been) ){0,4}"
# said of one, and no participle that goes with the name: "⟦O1⟧ owned by"
_SINGULAR = (
    r"(?:(?:is|was|has|had|will|would|serves|works|owns|controls|leads|heads|runs|ran|acts|provides|operates|manages|"
    r"oversees|oversaw|became|remains|holds|supports|maintains|employs|pleaded|pled|admitted|said|took|met|began|"
    r"continues|includes|relies|joined|helped|received|worked|served|acted|provided|transferred|became|plays|played|"
    r"faces|faced|denied|denies|lives|lived|attempted|tried|gave|left|fled|paid|bought|got|wants|wanted)\b|"
    r"(?:sent|sold|bought|paid|used|managed|operated|owned|controlled|founded|established|created|supported|assisted|"
    r"supplied|procured|made|held|led|headed|moved|laundered)\b(?! (?:by|in|at|from|to|for|under|pursuant|with|of)\b))"
)
_PLURAL = r"(?:are|were|have|own|control|lead|run|operate|manage|work|serve|act|provide|support|hold|face|live)\b"
_VERB = rf"{_ADVERBS}(?:{_SINGULAR}|{_PLURAL}|[a-z]+ed\b|[a-z]{{3,}}s\b)"
_OPENER = one_of("While Although Though Whereas When Because Once If")
_OPENER_OR_PREPOSITION = one_of("Before After Until As Since")
_ARTICLES = r"(?:(?:the|a|an|his|its|her|their|this|these|two|three|[A-Z][\w’-]+) ){0,3}"
_WHO_DOES = rf"(?={_ARTICLES}(?:[a-z-]+ ){{0,5}}⟦|(?:he|she|they|it) )"
_SUBORDINATE = re.compile(
    rf"^(?:(?:{_OPENER}) {_NAME} (?:{_VERB})|"
    rf"(?:{_OPENER_OR_PREPOSITION}) {_NAME} {_ADVERBS}(?:{_SINGULAR}|{_PLURAL}|[a-z]+ed\b))"
    rf"[^,;:]{{0,160}}(?P<cut>, ){_WHO_DOES}"
)
_COORDINATE = re.compile(
    rf"^(?:[^;:⟦,]{{0,60}}, |[^;:⟦,]{{0,30}})?(?:{_LIST}|(?:The )?[A-Z][A-Za-z]+) {_VERB}[^;:]{{3,}}?"
    rf"(?P<cut>, (?:and|but) |,? (?:while|whereas|although|though) )"
    rf"(?=(?:{_NAME} (?:also |then |later |now ){{0,2}}{_SINGULAR}|"
    rf"{_NAME},? and {_NAME} (?:also |both |each ){{0,2}}{_PLURAL}))"
)
_SAYS = one_of(
    "said says stated states alleged alleges claimed claims believes believed confirmed confirms announced noted notes "
    "reported reports added adds wrote"
)
_TELLS = re.compile(
    rf"^(?:[^;:⟦,]{{0,40}}, )?{_NAME}(?:,? (?:of|at|from|for) (?:the )?⟦[OG]\d+⟧)? (?:(?:also|has|have|had) ){{0,2}}"
    rf"(?:(?:{_SAYS})(?: ⟦D\d+⟧| in a statement| on \w+day)?|told (?:the )?(?:⟦\w+⟧|[a-z]+))"
    rf"(?:(?P<cut> that )|(?P<bare> )(?={_NAME} {_ADVERBS}{_SINGULAR}))"
)
# ", ⟦P1⟧ said." behind a clause; behind a post it may be that post's: "the head of ⟦O1⟧, ⟦P2⟧ said"
_TOLD_LAST = re.compile(
    rf"(?P<clause>(?:^|[,;] )[^,;:]*)(?P<cut>, ){_NAME} (?:said|says|added|alleged|claimed)(?: [^,;⟦]{{1,40}})?\.?$"
)
_HAS_VERB = re.compile(rf"(?:^|[⟧)a-z,] ){_ADVERBS}(?:{_SINGULAR}|{_PLURAL}|[a-z]+ed\b)")


def clauses_of(bare: Masked) -> list[Masked]:
    """Return a bare sentence as its clauses, in order; itself where it is of one, or it is not sure of how many."""
    cut = _cut(bare.text)
    if cut is None:
        return [bare]
    start, end = cut
    before, after = bare.rewrite([(start, len(bare.text), "")]), bare.rewrite([(0, end, "")])
    return [*clauses_of(before), *clauses_of(after)]


def clause_end(text: str, since: int) -> int:
    """Return where a clause with its own subject and verb follows behind an offset of a bare text; else its end."""
    cut = _cut(text)
    return cut[0] if cut and cut[0] >= since else len(text)


def _cut(text: str) -> tuple[int, int] | None:
    """Return the stretch between two clauses of a masked text."""
    for pattern in (_SUBORDINATE, _TELLS, _COORDINATE):
        if match := pattern.match(text):
            return match.span("bare" if match.groupdict().get("bare") else "cut")
    last = _TOLD_LAST.search(text)
    return last.span("cut") if last and _HAS_VERB.search(last["clause"]) else None
