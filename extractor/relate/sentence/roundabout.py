"""Wordings that say in a roundabout way what a plain one says; each is replaced by the plain one.

presented himself as a broker for ⟦O1⟧                acted as a broker for ⟦O1⟧
⟦P1⟧, a/k/a “⟦P2⟧,” aka “Sly,” 41, of Tresa           ⟦P1⟧, 41, of Tresa
"""

from __future__ import annotations

PASSES_AS = (
    r"\b(?:present|describ|identif|portray|introduc|styl|represent)(?:s|es|ed|ies|ied|ing) "
    r"(?:him|her|it|them)sel(?:f|ves) as\b"
)

_CALLED = r"(?:⟦[POGV]\d+⟧|(?<=[“\"‘])[^”\"’⟦;]{1,40}?(?=,?[”\"’]))"
# without brackets; a comma that the last quotation marks have taken in stays
ALSO_CALLED = rf"(?<=⟧)(?:,? (?:a/k/a|aka|AKA|a\.k\.a\.) [“\"‘]?{_CALLED}(?:(?P<comma>,)[”\"’]|[”\"’]?))+"

LATER = (
    "later|subsequently|previously|formerly|then|more recently|most recently|in turn|eventually|ultimately|possibly|"
    "allegedly|to a lesser extent|to some extent"
)
_MAN = "[a-z-]*(?:er|or|head|chief|ate|dent|man|ent)"
LEADER_OF_AND = (
    rf"\b({_MAN}) (?:of|in|at|for|to), and (?:also )?(?:an? |the )?((?:[a-z-]+ )?{_MAN}) (of|in|at|for|to),? "
    r"(?=(?:the )?⟦)"
)
_SEATED = "branches|subsidiaries|affiliates|offices|companies|firms|entities|businesses|units"
_PLACED = r"(?:the )?⟦C\d+⟧ \((⟦[OG]\d+⟧)\)"
SEAT = rf"\b({_SEATED}) (?:(?:located|based|registered|incorporated) )?in {_PLACED}"
NEXT_SEAT = rf"((?:, including |and |, )⟦[OG]\d+⟧(?:,? and|,)) (?:in )?{_PLACED}"
