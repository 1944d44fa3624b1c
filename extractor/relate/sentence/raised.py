"""Wordings that tell in passing what post somebody has; each is replaced by a plain one.

the Deputy-Commander of ⟦O1⟧                          the Deputy Commander of ⟦O1⟧
was promoted to the position of head of ⟦O1⟧          became head of ⟦O1⟧
declared himself chairman of ⟦O1⟧                     became chairman of ⟦O1⟧
held posts in the steel trade as head of ⟦O1⟧         held posts as head of ⟦O1⟧
was appointed by, and is close to, ⟦P1⟧               was appointed by and is close to ⟦P1⟧
"""

from __future__ import annotations

_POST = r"(?:posts?|positions?|roles?|office|ranks?)"
_BY_HIMSELF = (
    r"\b(?:declar|proclaim|styl|crown|nam|appoint|call)(?:es|ed|s) (?:him|her)self (?:as )?(?:to be )?"
    r"(?=(?:the |an? )?(?:[a-z-]+ ){1,4}(?:of|for|at) )"
)
_RAISED_TO = (
    r"(?:\b(?:was|were|(?:has|have|had) been) |(?<=and )|(?<=then ))(?:[a-z]+ )?(?:promoted|elevated|raised) to "
    r"(?:(?:be|become) )?"
    rf"(?:the )?(?:{_POST} of )?(?!(?:head|lead|command|run|chair|oversee) )(?=[\w⟦])"
)
_IN_WHAT = (
    rf"\b((?:held|holds|holding|occupied|occupies) (?:[a-z-]+ ){{0,4}}{_POST}) (?:in|within|across) (?:the )?"
    r"(?:[a-z-]+ ){1,6}(?=as )"
)
RAISED = (
    (r"\b([Dd]eputy)-(?=[A-Za-z])", r"\1 "),
    (_BY_HIMSELF, "became "),
    (_RAISED_TO, "became "),
    (_IN_WHAT, r"\1 "),
)
