"""Settle the claims of one document: one relation for each triple, with modality and time.

Of several readings of a triple the surest stays; a claim that another says more exactly goes;
what the words themselves negate is no claim.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from extractor.relate.modality import is_negated, read_modality, read_time
from extractor.relate.ties.claims import Claim
from extractor.types import SYMMETRIC, Annotation, Relation

_Key = tuple[str, str, str]  # type, subject, object
_NEAR = 200  # characters within which two claims are readings of one phrase
# Rows that say only that somebody belongs somewhere; where he leads it they add nothing.
_BELONGS = frozenset(
    f"grammar:{key}"
    for key in ("person-of", "served-in", "works-for", "us-attorney", "in-charge-of", "employs", "counted-members")
)

# What is said of a leader beside his post, or of what he was before; "official" and "figure" say less than "leader".
_MEMBER = re.compile(r"(?i)\b(?:members?|deputy|advis[eo]r)\b")

_ONE_OF_MANY = re.compile(r"\b(?:an?|one of|senior|key|prominent|top|current) (?:[\w'’-]+ ){0,6}leaders?\b|\bleaders\b")
_OWN_WHOLE = re.compile(r"\band (?:the )?[A-Z][\w.]*(?: [A-Z][\w.]*)?['’]s? ")

# Who tries or charges people runs none of the markets they ran.
_TRIBUNAL = re.compile(r"\b(?:Court|Tribunal)\b|Attorney['’]?s['’]? Office")

# "Harbour Dark Web Task Force, which consists of ⟦O1⟧ and ⟦O2⟧"
_FORCE = re.compile(
    r"\b(?:(?:Task|Strike) Force|Residen(?:t|ce) Office|Fusion Center|HIDTA),? (?:which|that) "
    r"(?:\w+ )?(?:consists|compris|includes|is (?:made|compris))"
)

# "linked to" says less than what else a document says of the two.
_VAGUE = frozenset(
    f"grammar:{key}"
    for key in (
        "associated-with",
        "hyphen-linked",
        "hyphen-linked-several",
        "is-linked-sort",
        "several-linked-named",
        "associated-beside",
        "same-contacts-also",
        "ties-to",
        "used-to",
        "counted-linked",
        "criterion-ties",
    )
)
# That somebody uses a firm says less than that it acts for him or is his own.
_USED = frozenset({"grammar:relied-on", "grammar:used-by"})
_SAID = re.compile(r"\bassociated\b")  # "is therefore associated with" one whom he serves says more of two persons
_EXACT = ("acts_for", "leads", "member_of", "owns_or_controls", "part_of", "supports", "operates", "family_of")


def settle(
    annotation: Annotation, claims: list[Claim], acting: set[str]
) -> tuple[tuple[Relation, ...], tuple[tuple[Claim, str], ...]]:
    """Return the relations of a document, and the claims that were dropped, each with the reason.

    `acting` are the authorities that act in it. Of several claims of one triple only the surest is told of.
    """
    best: dict[_Key, Claim] = {}
    divided = _divided(annotation, claims)
    tribunals = frozenset(actor.id for actor in annotation.actors if _TRIBUNAL.search(actor.name))
    dropped: list[tuple[Claim, str]] = []
    for claim in claims:
        if reason := _objection(claim, acting, tribunals) or divided.get(id(claim), ""):
            dropped.append((claim, reason))
            continue
        key = key_of(claim)
        if key not in best or claim.confidence > best[key].confidence:
            best[key] = claim
    starts = [sentence.start for sentence in annotation.sentences]
    persons = frozenset(actor.id for actor in annotation.actors if actor.type == "person")
    relations = []
    for claim in best.values():
        better = _said_better(claim, best, persons) or _is_of_victims(claim, best)
        if more := better or _as_member(claim, best, persons):
            dropped.append((claim, f"{more} says more"))
            continue
        begin = starts[max(0, bisect_right(starts, claim.evidence.start) - 1)]
        if claim.type == "part_of":  # whose office investigates a charge is none of it
            begin = claim.evidence.start
        relations.append(
            Relation(
                type=claim.type,  # type: ignore[arg-type]
                subject=claim.subject,
                object=claim.object,
                evidence=claim.evidence,
                modality=read_modality(annotation, claim.evidence, begin),
                time=read_time(claim.evidence),
                method=claim.method,
                confidence=claim.confidence,
            )
        )
    return tuple(relations), tuple(dropped)


def _divided(annotation: Annotation, claims: list[Claim]) -> dict[int, str]:
    """Return the claims of several owners on things not named beside them, of which the text tells each whose it is.

    Two firms owned by these men: ⟦O1⟧ is owned by ⟦P1⟧. ⟦O2⟧ is owned by ⟦P2⟧.
    """
    mentions = {actor.id: [mention.start for mention in actor.mentions] for actor in annotation.actors}
    shared: list[Claim] = []
    told: dict[str, set[str]] = {}
    for claim in claims:
        if claim.type == "owns_or_controls":
            start, end = claim.evidence.start, claim.evidence.end
            if any(start <= at < end for at in mentions.get(claim.object, ())):
                told.setdefault(claim.object, set()).add(claim.subject)
            else:
                shared.append(claim)
    owners: dict[int, set[str]] = {}
    for claim in shared:
        owners.setdefault(claim.evidence.start, set()).add(claim.subject)
    return {
        id(claim): "of each it is told whose it is"
        for claim in shared
        if len(owners[claim.evidence.start]) > 1 and claim.subject not in told.get(claim.object, {claim.subject})
    }


def key_of(claim: Claim | Relation) -> _Key:
    """Return what a claim says: two that share it are readings of one relation."""
    ends = (claim.subject, claim.object)
    first, second = sorted(ends) if claim.type in SYMMETRIC else ends
    return claim.type, first, second


def _objection(claim: Claim, acting: set[str], tribunals: frozenset[str]) -> str:
    """Return what speaks against a claim by itself, "" where nothing does."""
    if is_negated(claim.evidence):
        return "the words deny it"
    if _is_of_another(claim):
        return "the part has a whole of its own"
    if claim.type == "located_in" and claim.subject in acting:
        return "where an acting authority is goes without saying"
    if claim.type == "operates" and claim.subject in tribunals:
        return "a court or a prosecutor runs no market"
    return ""


def _is_of_another(claim: Claim) -> bool:
    """Tell whether the second of two parts has a whole of its own: "⟦O1⟧'s ⟦O2⟧ and Norland's ⟦O3⟧".

    Whoever sends men to a task force stays its own.
    """
    if claim.type == "part_of" and _FORCE.search(claim.evidence.quote):
        return True
    return claim.method == "grammar:possessive-parts" and _OWN_WHOLE.search(claim.evidence.quote) is not None


def _said_better(claim: Claim, best: dict[_Key, Claim], persons: frozenset[str]) -> str:
    """Return the type of another claim that says the same more exactly, "" where there is none.

    "Y of X" beside "director Y of X"; "run by" of a service that Y operates; the legal
    disjunction where the narrative says that X owns the company (the guidelines' settled case).
    """
    leads = best.get(("leads", claim.subject, claim.object))
    if claim.type == "member_of":
        heads_part = any(
            one.method == "grammar:head-of-its-part"
            and (one.subject, one.evidence.start) == (claim.subject, claim.evidence.start)
            for one in best.values()
        )  # "⟦P1⟧, director of ⟦O1⟧'s cyber center, the ⟦O2⟧"
        more = claim.method in _BELONGS or not _MEMBER.search(claim.evidence.quote)
        return "leads" if heads_part or (leads is not None and (more or _together(claim, leads))) else ""
    if leads is not None and (claim.method == "grammar:represents" or _goes_without_saying(claim, leads)):
        return "leads"  # "As the leader of ⟦O1⟧, ⟦P2⟧ represents the party": who leads it does more
    if claim.method in _VAGUE and not ({claim.subject, claim.object} <= persons and _SAID.search(claim.evidence.quote)):
        ends = ((claim.subject, claim.object), (claim.object, claim.subject))
        exact = (kind for kind in _EXACT for pair in ends if kind != claim.type and (kind, *pair) in best)
        return next(exact, "")
    if claim.type == "leads":
        is_run = claim.method == "grammar:run-by" and ("operates", claim.subject, claim.object) in best
        return "operates" if is_run else ""
    owned = best.get(("owns_or_controls", claim.object, claim.subject))
    told = owned is not None and not owned.method.startswith("grammar:criterion")
    if claim.method in _USED:
        own = "owns_or_controls" if told and claim.object in persons else ""
        acts = best.get(("acts_for", claim.subject, claim.object))
        return "acts_for" if acts is not None and not acts.method.startswith("grammar:criterion") else own
    own = "owns_or_controls" if claim.method == "grammar:criterion-ooc" and told else ""
    unit = claim.method == "grammar:worked-through" and ("part_of", claim.subject, claim.object) in best
    return "part_of" if unit else own


def _as_member(claim: Claim, best: dict[_Key, Claim], persons: frozenset[str]) -> str:
    """Return "member_of" for "⟦P1⟧, a member of ⟦G1⟧, was a point of contact for its men": no associate as well."""
    if claim.type != "associate_of" or len(persons & {claim.subject, claim.object}) != 1:
        return ""
    ends = ((claim.subject, claim.object), (claim.object, claim.subject))
    return "member_of" if any(("member_of", *pair) in best for pair in ends) else ""


def _is_of_victims(claim: Claim, best: dict[_Key, Claim]) -> str:
    """Return "attacked" for "⟦G1⟧ breached 100 companies, including ⟦O2⟧": it does not own whom it attacks."""
    attacked = best.get(("attacked", claim.subject, claim.object))
    owns = claim.type == "owns_or_controls" and claim.method == "grammar:company-of"
    return "attacked" if owns and attacked is not None and _together(claim, attacked) else ""


def _goes_without_saying(claim: Claim, leads: Claim) -> bool:
    """Tell whether a claim says no more of him who leads a body.

    The reason of an act that calls it support does, and what one of many leaders does for all: "has served as a
    ⟦G1⟧ leader and sent money to ⟦G1⟧".
    """
    if claim.type == "supports":
        own = claim.method != "grammar:supported" and _ONE_OF_MANY.search(leads.evidence.quote)
        return claim.method != "grammar:criterion-support" and not own
    return claim.type == "associate_of"


def _together(one: Claim, other: Claim) -> bool:
    return abs(one.evidence.start - other.evidence.start) < _NEAR
