"""Join by "and" the names of a list that other words join, or that clauses part from one another.

sold oil to ⟦O1⟧, as well as ⟦O2⟧.              ->   sold oil to ⟦O1⟧ and ⟦O2⟧.
⟦P1⟧, along with ⟦P2⟧, owns ⟦O3⟧                ->   ⟦P1⟧ and ⟦P2⟧ owns ⟦O3⟧
owns ⟦O1⟧ and two other firms, ⟦O2⟧ and ⟦O3⟧    ->   owns ⟦O1⟧ and ⟦O2⟧ and ⟦O3⟧
owns ⟦O1⟧, which sells oil, and ⟦O2⟧.           ->   owns ⟦O1⟧ and ⟦O2⟧.
owns ⟦O1⟧, which …, and ⟦O2⟧, which ….          ->   owns ⟦O1⟧ and ⟦O2⟧.
named ⟦O1⟧ and in ⟦D2⟧ the ⟦O3⟧                 ->   named ⟦O1⟧ and ⟦O3⟧
"""

from __future__ import annotations

import re

from extractor.relate.sentence.mask import Masked
from extractor.relate.sentence.vocabulary import one_of

_SORTS = ("P", "OG", "VA")
_DOES = (
    r"(?:(?:[a-z]+ly|also|then|later|both|each|all|jointly|has|have|had) ){0,3}"
    r"(?!(?:as|is|was|his|its|this|across|including)\b)(?:SUP|AFO|OOC|are|were|[a-z-]+(?:ed|s)|own|control|lead|run|ran|led|sent|"
    r"sold|paid|held|took|made|work|act|provide|supply|set)\b"
)
# not ", which was led by": that is said of the last alone
_END = r"(?=[.;]|$|, (?:both|all|each|where|to|in|for|an?|the)\b| (?:to|in|for|since|from|on|as|by)\b)"
_OTHERS = one_of(
    "firms companies banks entities businesses individuals persons men women people nationals officials leaders "
    "members associates operatives executives brothers sisters traffickers facilitators vessels tankers ships "
    "organizations groups exchanges subsidiaries affiliates defendants co-conspirators co-defendants firm company bank "
    "entity business man woman national official leader member associate operative vessel tanker ship"
)
_IN = r"(?:of|in|from|(?:based|located) in) ⟦C\d+⟧(?:, ⟦C\d+⟧)?"
_WITH = r"(?:(?:along|together|jointly) with|in addition to)"
_NUMBER = "two|three|four|five|six|seven|eight|nine|ten|several|the|his|her|its|their"
_MORE = rf"(?:another|(?:(?:{_NUMBER}) )?(?:other|more|additional|further))"
_WHICH = r"wh(?:ich|o|ose)\b[^;:.“”]"
_MARK = r"(?:,|:| –| —)?"


def _rules(sort: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    one = rf"⟦[{sort}]\d+⟧"
    names = rf"{one}(?:(?:, and |, | and ){one})*"
    return tuple(
        (re.compile(pattern), new)
        for pattern, new in (
            (rf"\b[Nn]ot only ((?:the )?{one}),? but (?:also )?(?=(?:the )?{one})", r"\1 and "),
            (
                rf"({one}),? {_WITH} (?:the |his |her |its |their )?({names}), (?={_DOES})",
                r"\1 and \2 ",
            ),
            (rf"({one}),? as well as (?:the )?({names}),? (?={_DOES})", r"\1 and \2 "),
            (rf"({one}), as well as (?:the )?({names}){_END}", r"\1 and \2"),
            (rf"({one}),? and {_MORE} (?:(?:[a-z-]+ ){{0,3}}(?:{_OTHERS}){_MARK} )?(?=(?:the )?{one})", r"\1 and "),
            (rf"({one}) {_IN}, (?=(?:the )?{one} {_IN}(?:,| and\b))", r"\1, "),
            (rf"({one}) {_IN},? and (?=(?:the )?{one} {_IN})", r"\1 and "),
            (rf"({one}),? and,? in ⟦D\d+⟧,? (?:the )?(?=(?:the )?{one})", r"\1 and "),
            (rf"({one} and (?:the )?{one}) {_IN},? (?={_DOES})", r"\1 "),
            (
                rf"({one}), {_WHICH}{{3,240}}?, and (?:the )?({one}), {_WHICH}{{3,160}}?, (?={_DOES})",
                r"\1 and \2 ",
            ),
            (rf"({one}), {_WHICH}{{3,240}}?, and (?:the )?({one}), {_WHICH}*(?=[.;]|$)", r"\1 and \2"),
            (rf"({one}), wh(?:ich|o) (?:[^⟦,;:.]|⟦[CND]\d+⟧){{3,90}}, and (?=(?:the )?{one}{_END})", r"\1 and "),
        )
    )


# "including the Government of ⟦C1⟧, ⟦P2⟧, and ⟦P3⟧": who is no actor hides those behind him
_NOBODY = (re.compile(r"\b(?:the )?[Gg]overnment of ⟦C\d+⟧(?:, and|,| and) (?=(?:the )?⟦[POG]\d+⟧)"), "")
_RULES = (_NOBODY, *(rule for sort in _SORTS for rule in _rules(sort)))
_SIGNS = (
    " as well as ",
    "overnment of ⟦",
    " with ",
    " of ⟦C",
    " in ⟦C",
    " from ⟦C",
    "other ",
    " more ",
    " additional ",
    " further ",
    "ot only ",
    " in ⟦D",
    ", which ",
    ", who ",
)


def joined(bare: Masked) -> Masked:
    """Return a bare sentence in which names of one sort that belong together are joined by "and"."""
    if not any(sign in bare.text for sign in _SIGNS):
        return bare
    for pattern, new in _RULES:
        changes = [(match.start(), match.end(), match.expand(new)) for match in pattern.finditer(bare.text)]
        bare = bare.rewrite(changes) if changes else bare
    return bare
