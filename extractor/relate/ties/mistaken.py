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
_TROOP = re.compile(r"\b(?:Brigade|Division|Regiment|Battalion|Corps|Squadron|Command|Platoon|Detachment|Fleet)s?$")
_ARMY = re.compile(r"\b(?:Army|Forces?|Navy|Guards?|Corps|Troops|Military|Fleet|Militia)\b")
_HOLDING = re.compile(r"\b(?:Group|Holdings?|Concern|Corporation|Conglomerate|Consortium)$")
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
        if row == "including-parts" and _HOLDING.search(cast.names[other]) and not cast.is_public(other):
            return False  # "the ⟦O1⟧ Group, including ⟦O2⟧"
        joint = name.endswith("Task Force")  # which many share
        return joint or has_owner(name) or not is_small(name) or is_small(re.sub(r"^[A-Z-]+ ", "", cast.names[other]))
    # "⟦O1⟧, ⟦O2⟧ and the Fraud Section of ⟦O3⟧"
    is_section = any(
        part.search(cast.names[subject]) and whole.search(cast.names[other])
        for part, whole in ((_SECTION, _WHOLE_OF), (_TROOP, _ARMY))
    )
    return row in _SECTIONS and not is_section


def is_pretended(before: str) -> bool:
    """Tell whether the words before a post say that nobody holds it: "posed as an | official of ⟦O1⟧"."""
    return _PRETENDED.search(before) is not None
