"""Rows that only look as if they fitted two ends: what they say is of others, or of no more than a name beside it."""

from __future__ import annotations

import re

from extractor.relate.sentence.cast import Cast
from extractor.relate.ties.chains import has_owner, is_small, is_within

_PRETENDED = re.compile(
    r"\b(?:pos(?:e|es|ed|ing) as|pretend(?:s|ed|ing)? to be|falsely (?:claim|represent)\w* [^,.;]{0,30}?|"
    r"masquerad\w+ as|impersonat\w+|(?:fake|phony|bogus|purported)) (?:an? |the )?(?:[a-z-]+ ){0,3}$"
)
# What only a party to the story does: an authority that announces it is no subject of these.
_PARTIES = frozenset(
    {"supports", "acts_for", "associate_of", "owns_or_controls", "attacked", "transacts_with", "successor_of"}
)
# What nobody in these texts does to a body that announces them.
_PASSIVE_PARTIES = frozenset({"owns_or_controls", "operates", "supports", "transacts_with"})
# What judges, prosecutors and agents in charge are no party to: a court "ordered ⟦P1⟧ to surrender".
_BENEATH_OFFICE = frozenset({"supports", "acts_for", "transacts_with"})
_SECTIONS = frozenset({"sections-of", "second-section-of"})
_SECTION = re.compile(r"\b(?:Section|Unit|Branch|Team)$|^Office of International")
_TROOP = re.compile(r"\b(?:Brigade|Division|Regiment|Battalion|Corps|Squadron|Command|Platoon|Detachment|Fleet)s?$")
_ARMY = re.compile(r"\b(?:Army|Forces?|Navy|Guards?|Corps|Troops|Military|Fleet|Militia)\b")
_HOLDING = re.compile(r"\b(?:Group|Holdings?|Concern|Corporation|Conglomerate|Consortium)$")
_DETECTIVES = re.compile(
    r"\b(?:Task Force|Office|Bureau|Agency|Police|Department|Sheriff|Investigations?|Service|Unit|Squad|"
    r"Section|Team|Patrol)\b"
)
_GROUND = re.compile(r"\b(?:Base|Airport|Airfield|Camp|Barracks|Building|Port|Harbou?r)$|^(?:Port|Harbou?r|Camp) of ")
_WHOLE_OF = re.compile(r"\b(?:Division|Department|Bureau|Directorate)\b")


# "runs the oil giant ⟦O1⟧": who runs a firm of such a sort is at its head
_RUNS_FIRM = re.compile(
    r"\b(?:runs|ran|running) (?:[\w’'-]+ ){0,5}?(?:giant|conglomerate|bank|lender|corporation|monopoly|producer|"
    r"refiner|airline|(?:oil|gas|energy|construction|shipping|mining|state|state-owned|pipeline) (?:company|firm))\b"
)


def runs_firm(row: str, words: str) -> bool:
    """Tell whether the words of the row "operates" say that somebody heads a firm."""
    return row == "operates" and _RUNS_FIRM.search(words) is not None


def is_of_others(row: str, subject: str, other: str, cast: Cast) -> bool:
    """Tell whether what a row (its key) says of these ends it says of others."""
    simple = {
        # "the ⟦O1⟧ at Velkur Air Base": where it is
        "of-part": lambda: _GROUND.search(cast.names[other]) is not None,
        # "operates out of the ⟦Port of Velkur⟧"
        "works-out-of": lambda: _GROUND.search(cast.names[other]) is not None,
        # "Under the leadership of ⟦P0⟧, ⟦O1⟧ remains determined"
        "under-leadership": lambda: other in cast.authorities,
        # "firms designated by ⟦O1⟧ for being owned and managed by ⟦P2⟧"
        "run-by": lambda: other in cast.authorities,
        # "⟦O1⟧ is designating two brothers who operate ⟦O2⟧"
        "operates": lambda: subject in cast.authorities,
        # "three men ⟦O1⟧ designated were members of ⟦O2⟧"
        "body-member-of": lambda: subject in cast.authorities,
        # "⟦O1⟧ designated ⟦P2⟧ for his role in ⟦G3⟧"
        "role-in-gang": lambda: cast.is_public(subject),
        # "⟦O1⟧'s Sarn Resident Agency and FBI Tolma"
        "possessive-parts": lambda: has_owner(cast.names[subject]),
        # "⟦O1⟧'s Sarn Section and the Tolma Police"
        "possessive-parts-going-on": lambda: not is_within(cast.names[subject], cast.names[other]),
        # "Attorney ⟦P1⟧ prosecutes the case with the assistance of ⟦P2⟧"
        "with-help-of": lambda: not cast.officers.isdisjoint({subject, other}),
        # "⟦O1⟧ investigated with assistance from ⟦O2⟧"
        "with-the-support-of": lambda: cast.is_public(other) or bool(_DETECTIVES.search(cast.names[other])),
    }
    if row in simple:
        return simple[row]()
    if row in {"possessive-parts-listed", "including-parts"}:
        name = cast.names[subject]
        if row == "including-parts" and _HOLDING.search(cast.names[other]) and not cast.is_public(other):
            return False  # "the ⟦O1⟧ Group, including ⟦O2⟧"
        joint = name.endswith("Task Force")  # which many share
        return joint or has_owner(name) or not is_small(name) or is_small(re.sub(r"^[A-Z-]+ ", "", cast.names[other]))
    return row in _SECTIONS and not _is_section(cast.names[subject], cast.names[other])


def _is_section(part: str, whole: str) -> bool:
    """Tell whether a body is called like a section of another: "⟦O1⟧, ⟦O2⟧ and the Fraud Section of ⟦O3⟧"."""
    sorts = ((_SECTION, _WHOLE_OF), (_TROOP, _ARMY))
    return any(one.search(part) and other.search(whole) for one, other in sorts)


_COURT = re.compile(r"\b(?:Court|Tribunal)$")


def are_no_parties(kind: str, subject: str, other: str, cast: Cast, *, told: bool) -> bool:
    """Tell whether an end of a claim of a type only tries, judges or announces; `told`: in no reason of an act."""
    if kind in _PASSIVE_PARTIES and other in cast.authorities:
        return True
    if kind == "transacts_with" and _COURT.search(cast.names[other]):
        return True  # "admitted money laundering at ⟦Leeds Crown Court⟧"
    if not told:
        return False
    beneath = kind in _BENEATH_OFFICE and not cast.officers.isdisjoint((subject, other))
    if beneath or (kind == "attacked" and subject in cast.officers):
        return True  # he only tells of a scheme to defraud ⟦O1⟧
    if kind == "associate_of" and (subject in cast.officers) != (other in cast.officers):
        return True  # "⟦P1⟧, who prosecutes the case, said that they worked with ⟦P2⟧": others did
    public = kind in _PARTIES and cast.is_public(subject)
    return public and (subject in cast.authorities or cast.is_public(other))


# what somebody would not, could not or might do, and so did not: "refused to | lead ⟦G1⟧", "might | own ⟦O1⟧"
_UNREAL = re.compile(
    r"\b(?:(?:refus(?:es?|ed|ing)|declin(?:es?|ed|ing)|want(?:s|ed)?|hop(?:es?|ed|ing)|wish(?:es|ed)?|fail(?:s|ed|ing)?|"
    r"threaten(?:s|ed|ing)?|unable|unwilling|(?:not|never) (?:[a-z]+ )?able) to|could|might|should|cannot|"
    r"(?:cleared|acquitted|exonerated|absolved) of(?: having)?|"
    r"(?:lost|losing) (?:an?|the|his|her) (?:bid|race|fight|battle|campaign) to|(?:rejected|ruled out|passed over) as)"
    r"(?: (?:also|later|then|even|one day|have|be|become|serve|act|work)){0,2}(?: (?:as|the|an?|its|his|their)){0,2} $"
)
_BACK = 60  # characters before a verb
# "no evidence that ⟦P1⟧ | owns", "asked whether ⟦P1⟧ | leads", "Neither ⟦P1⟧ nor ⟦P2⟧ | works for"
_UNSAID = re.compile(
    r"\b(?:no (?:evidence|indication|proof|sign) that|whether|neither|if|unless)\b[^.;:,]{0,80}$", re.IGNORECASE
)


def is_unreal(bare: str, start: int) -> bool:
    """Tell whether the words before a clause at `start` say that it did not come about."""
    before = bare[max(0, start - 2 * _BACK) : start]
    return _UNREAL.search(before) is not None or _UNSAID.search(before) is not None


def is_not_held(before: str) -> bool:
    """Tell whether the words before a post say that nobody holds it: "posed as an | official", "hoped to be | head"."""
    return _PRETENDED.search(before) is not None or is_unreal(before, len(before))
