"""Wordings that part a name from what is said of it: each is replaced by one in which nothing stands between them.

⟦O1⟧ head of procurement ⟦P2⟧ owns               ⟦O1⟧ procurement head ⟦P2⟧ owns
⟦P1⟧, who denies it, and ⟦P2⟧ belong to          ⟦P1⟧ and ⟦P2⟧ belong to
"""

from __future__ import annotations

# "⟦P1⟧, who denies it, and ⟦P2⟧ belong to", "⟦P1⟧, also on the list, and ⟦P2⟧ own": what is said of one of two
_ASIDE = (
    r", (?:who|which|whose|also|formerly|born|then|now|currently|reportedly|pictured|known)\b[^⟦;:.”“]{2,110}?,"
    r"(?= and (?:the )?⟦"
)
_TWO_DO = (
    r"(?:both|all|each|are|were|have|own|belong|control|run|lead|operate|work|live|face|share|remain|deny|serve|act|"
    r"manage|hold|head)\b"
)
_BETWEEN_TWO = rf"(⟦(?P<sort>[POGVA])\d+⟧){_ASIDE}(?P=sort)\d+⟧,? {_TWO_DO})"
_BEHIND_FIRST = rf"^((?:[A-Z][a-z]+ )?⟦P\d+⟧){_ASIDE}P\d+⟧,? [a-z])"

# "⟦O1⟧ chairman of the board of directors ⟦P2⟧", "⟦O1⟧ head of procurement ⟦P2⟧": ⟦O1⟧ procurement head ⟦P2⟧
_OF_BODY = r"(⟦[OG]\d+⟧(?:['’]s)?) "
_CHAIRS = (
    rf"{_OF_BODY}((?:[a-z-]+ ){{0,2}}(?:[Cc]hair(?:man|woman|person)?|[Pp]resident|[Mm]ember|[Hh]ead)) of the "
    r"(?:[a-z]+ )?[Bb]oard(?: of [Dd]irectors)? (?=⟦P)"
)
_MATTER_WORD = r"(?!(?:and|who|which|that|is|was|has|had|his|her|its|their|to|by|with|at|on|as|for)\b)[A-Za-z-]+"
_HEADS_MATTER = (
    rf"{_OF_BODY}((?:[A-Za-z-]+ ){{0,2}}?(?i:director(?:[ -]general)?|head|chief|manager|president|officer|secretary|"
    r"coordinator|representative|commissioner|minister|member|counsel|adviser|advisor)) "
    rf"(?:of|for|in) (?:the )?(?!(?:general )?staff\b)((?:{_MATTER_WORD}(?: and)? ){{0,3}}{_MATTER_WORD}) (?=⟦P\d)"
)
# "⟦G1⟧ commander in the south ⟦P2⟧": a local one
_LEADS_THERE = (
    rf"{_OF_BODY}((?:[a-z-]+ ){{0,2}}?(?:commander|leader|boss|emir)) (?:in|for) (?:the )?"
    r"(?:(?:[A-Za-z-]+|⟦C\d+⟧) ){1,3}(?=⟦P\d)"
)

PARTED = (
    (_LEADS_THERE, r"\1 local \2 "),
    (_CHAIRS, r"\1 \2 "),
    (_HEADS_MATTER, r"\1 \3 \2 "),
    (_BETWEEN_TWO, r"\1"),
    (_BEHIND_FIRST, r"\1"),
)
