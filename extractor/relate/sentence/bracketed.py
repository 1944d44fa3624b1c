"""Patterns of what brackets say of those they stand behind: posts, and whose kin somebody is."""

from __future__ import annotations

from extractor.relate.sentence.vocabulary import KINSMAN

# what somebody is, in brackets behind his name: "⟦P0⟧ (wife of ⟦P1⟧)"
ROLE_IN_BRACKETS = (
    r"(?<=⟧)\s\(((?:an? |the |his |her )?(?:[a-z-]+ ){1,4}(?:of|for|to|at) (?:the )?⟦[POG]\d+⟧)(?:, [^()]{0,160})?\)"
)
# whose kin or lawyer he is: "⟦P0⟧ (⟦P1⟧'s brother)"
WHOSE_IN_BRACKETS = (
    r"(?<=⟧)\s\((?:the )?(⟦[POG]\d+⟧)['’]s? ((?:[a-z-]+ ){0,2}?(?:"
    rf"{KINSMAN}|spouse|associate|aide|lawyer|partner|girlfriend|boyfriend)(?:-in-law)?)\)"
)
# a post in brackets behind what it is: "a management position (CEO) in"
POST_IN_BRACKETS = (
    r"\b(position|post|role) \(((?:[A-Z]?[a-z]+ ){0,2}(?:CEO|[Dd]irector|[Mm]anager|[Hh]ead))\) (?:in|at|of)\b"
)
