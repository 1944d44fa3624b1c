"""Rows that only look as if they fitted two ends: what they say is of others, or of no more than a name beside it."""

from __future__ import annotations

import re

from extractor.relate.sentence.cast import Cast
from extractor.relate.ties.chains import has_owner, is_small

_PRETENDED = re.compile(
    r"\b(?:pos(?:e|es|ed|ing) as|pretend(?:s|ed|ing)? to be|falsely (?:claim|represent)\w* [^,.;]{0,30}?|"
    r"masquerad\w+ as|impersonat\w+|(?:fake|phony|bogus|purported)) (?:an? |the )?(?:[a-z-]+ ){0,3}$"
)
_SECTIONS = frozenset({"sections-of", "second-section-of"})
_SECTION = re.compile(r"\b(?:Section|Unit|Branch|Team)$|^Office of International")
_WHOLE_OF = re.compile(r"\b(?:Division|Department|Bureau|Directorate)\b")


def is_of_others(row: str, subject: str, other: str, cast: Cast) -> bool:
    """Tell whether what a row (its key) says of these ends it says of others."""
    if row == "under-leadership":  # "Under the leadership of ⟦P0⟧, ⟦O1⟧ remains determined"
        return other in cast.authorities
    if row == "body-member-of":  # "three men ⟦O1⟧ designated were members of ⟦O2⟧"
        return subject in cast.authorities
    if row == "role-in-gang":  # "⟦O1⟧ designated ⟦P2⟧ for his role in ⟦G3⟧"
        return cast.is_public(subject)
    if row == "possessive-parts":  # "⟦O1⟧'s Sarn Resident Agency and FBI Tolma"
        return has_owner(cast.names[subject])
    if row in {"possessive-parts-listed", "including-parts"}:
        name = cast.names[subject]
        joint = name.endswith("Task Force")  # which many share
        return joint or has_owner(name) or not is_small(name) or is_small(re.sub(r"^[A-Z-]+ ", "", cast.names[other]))
    # "⟦O1⟧, ⟦O2⟧ and the Fraud Section of ⟦O3⟧"
    is_section = bool(_SECTION.search(cast.names[subject]) and _WHOLE_OF.search(cast.names[other]))
    return row in _SECTIONS and not is_section


def is_pretended(before: str) -> bool:
    """Tell whether the words before a post say that nobody holds it: "posed as an | official of ⟦O1⟧"."""
    return _PRETENDED.search(before) is not None
