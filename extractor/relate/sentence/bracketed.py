"""Patterns of what brackets say of those they stand behind: posts, and whose kin somebody is."""

from __future__ import annotations

from extractor.relate.sentence.vocabulary import KINSMAN

# what somebody is, in brackets behind his name: "⟦P0⟧ (wife of ⟦P1⟧)"
ROLE_IN_BRACKETS = (
    r"(?<=⟧)\s\(((?:an? |the |his |her )?(?:[A-Z]?[a-z-]+ ){1,4}(?:of|for|to|at) (?:the )?⟦[POG]\d+⟧)"
    r"(?:, [^()]{0,160})?\)"
)
# what he is, behind the colon that opens an item of a list: "⟦P0⟧: Chair of ⟦O1⟧"
ROLE_BEHIND_COLON = (
    r"^(\W*⟦P\d+⟧):(?= (?:the |an? )?(?:[A-Z]?[a-z-]+ ){1,4}(?:of|for|at) (?:the )?(?:[a-z-]+ ){0,3}⟦[OG])"
)
# whose kin or lawyer he is: "⟦P0⟧ (⟦P1⟧'s brother)"
WHOSE_IN_BRACKETS = (
    r"(?<=⟧)\s\((?:the )?(⟦[POG]\d+⟧)['’]s? ((?:[a-z-]+ ){0,2}?(?:"
    rf"{KINSMAN}|spouse|associate|aide|lawyer|partner|girlfriend|boyfriend)(?:-in-law)?)\)"
)
# who they are, in brackets behind what several are called: "two commanders (⟦P0⟧ and ⟦P1⟧)"
NAMED_IN_BRACKETS = (
    r"(?<=[a-z]s) \(((?:the )?⟦(?P<sort>[POGV])\d+⟧(?:, (?:the )?⟦(?P=sort)\d+⟧){0,20},? and (?:the )?⟦(?P=sort)\d+⟧)\)"
)
# a post in brackets behind what it is: "a management position (CEO) in"
POST_IN_BRACKETS = (
    r"\b(position|post|role) \(((?:[A-Z]?[a-z]+ ){0,2}(?:CEO|[Dd]irector|[Mm]anager|[Hh]ead))\) (?:in|at|of)\b"
)
