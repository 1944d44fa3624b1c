"""Patterns of what is said of several at once, rewritten so that each of them bears it.

Among those designated ⟦D0⟧ are facilitators for ⟦P1⟧, ⟦P2⟧ and ⟦P3⟧   ->   ⟦P2⟧ and ⟦P3⟧ are facilitators for ⟦P1⟧ …
⟦P0⟧ and ⟦P1⟧, wife and daughter of ⟦P2⟧                             ->   ⟦P0⟧ and ⟦P1⟧, relatives of ⟦P2⟧
⟦P0⟧, along with co-conspirators ⟦P1⟧ and ⟦P2⟧, ran                  ->   ⟦P0⟧, along with ⟦P1⟧ and ⟦P2⟧, ran
"""

from __future__ import annotations

from extractor.relate.sentence.vocabulary import KINSMAN

_KIN = rf"(?:{KINSMAN}|girlfriend|boyfriend|fiancée?|spouse|grandson|granddaughter)(?:-in-law)?"
_TOLD = r"(?:suspected |alleged |reported |former |estranged |late )?"
_LIST = r"(?:(?:the )?⟦[POGV]\d+⟧(?:, and |, | and )?){2,30}"
_DONE = r"(?:designated|sanctioned|identified|targeted|named)(?: ⟦D\d+⟧)?"

SEVERAL_SAID = (
    (
        (
            rf"^Among (?:the|those) (?:[a-z-]+ ){{0,3}}?({_DONE}) are ((?:[^⟦.;:]|⟦[CN]\d+⟧){{3,90}}? (?:for|of|to) "
            rf"(?:the )?⟦[POG]\d+⟧), ({_LIST})(?=\.?$)"
        ),
        r"\3 are \2 and were \1",
    ),
    (rf"\b(?:the )?{_TOLD}{_KIN} and {_TOLD}{_KIN} of (?=(?:the )?(?:[a-z]+ ){{0,3}}⟦P)", "relatives of "),
    (
        (
            r"\b((?:along|together) with) (?:(?:his|her|their|⟦P\d+⟧['’]s|two|three|four|fellow|alleged) ){0,2}"
            r"(?:(?:co-?)?conspirators?|(?:co-?)?defendants?|accomplices?|associates?|partners?|colleagues?),? (?=⟦P)"
        ),
        r"\1 ",
    ),
)
