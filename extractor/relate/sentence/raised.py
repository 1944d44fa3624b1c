"""Wordings that tell in passing what post somebody has; each is replaced by a plain one.

the Deputy-Commander of ⟦O1⟧                          the Deputy Commander of ⟦O1⟧
was promoted to the position of head of ⟦O1⟧          became head of ⟦O1⟧
declared himself chairman of ⟦O1⟧                     became chairman of ⟦O1⟧
held posts in the steel trade as head of ⟦O1⟧         held posts as head of ⟦O1⟧
was appointed by, and is close to, ⟦P1⟧               was appointed by and is close to ⟦P1⟧
head of the largest bank, ⟦O1⟧                        head of ⟦O1⟧
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
# "the CEO of the country's largest bank, ⟦O1⟧", "head of one of the biggest ⟦N1⟧ holdings, ⟦O2⟧"
_OF_THE_LARGEST = (
    r"\b((?:head|director(?:[ -]general)?|ceo|CEO|chairman|chairwoman|president|owner|co-owner|founder|shareholder|"
    r"manager|editor-in-chief|rector|leader|commander|member|employee|official) (?:of|at|in)) "
    r"(?:one of )?(?:the|⟦C\d+⟧['’]s|its) (?:[a-z]+['’]s )?(?:⟦[CN]\d+⟧ )?"
    r"(?:biggest|largest|leading|main|major|top|oldest|foremost|second-largest|third-largest|most [a-z]+) "
    r"(?:(?!(?:and|or|of|in|at|for|to|by|with|who|which)\b)[A-Za-z-]+ |⟦[CN]\d+⟧ ){0,5}[a-z-]+, "
    r"(?=(?:the )?⟦[OG]\d+⟧(?:[.;,]|$| (?:\(|since|from|until|between)))"
)
# those whom brackets name behind what they are: owned by a businessman (⟦P1⟧), by three managers (⟦P1⟧, ⟦P2⟧ and ⟦P3⟧)
_BY_SOME = (
    r"\b(by) (?:an?|the|two|three|four|five|several|his|her|its) (?:[a-z-]+ ){1,4}"
    r"\((⟦[PO]\d+⟧(?:(?:, | and |, and )⟦[PO]\d+⟧){0,8})\)"
)
_GOVERNMENTS = r"(?:\b[Tt]he )?⟦[CN]\d+⟧ [Gg]overnment['’]s (?=(?:[a-z-]+ ){0,2}⟦[OG])"
RAISED = (
    (_OF_THE_LARGEST, r"\1 "),
    (_BY_SOME, r"\1 \2"),
    (_GOVERNMENTS, "the "),
    (r"\b([Dd]eputy)-(?=[A-Za-z])", r"\1 "),
    (_BY_HIMSELF, "became "),
    (_RAISED_TO, "became "),
    (_IN_WHAT, r"\1 "),
)
