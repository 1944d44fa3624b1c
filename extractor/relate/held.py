"""Find the firms that a listing counts and the text names only as what those it lists own or run.

designated nine men and four companies … ⟦P1⟧ controls a network that includes ⟦O2⟧ and ⟦O3⟧        two of the four

They are no more than the count leaves open, and nothing says that they were listed before.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from extractor.relate.acts.actions import Event
from extractor.relate.acts.assemble import Placed
from extractor.relate.acts.history import is_past
from extractor.relate.acts.left_out import left_out
from extractor.relate.acts.timing import LISTING
from extractor.relate.sentence.cast import Cast
from extractor.relate.ties.claims import Claim
from extractor.relate.ties.owners import is_firm
from extractor.types import Annotation, SanctionAction, Target

_HOLDS = frozenset({"owns_or_controls", "operates"})
_CONFIDENCE = 0.65
_METHOD = "grammar:head-count-held"
# "previously designated companies", "designated in 2007", "was seized": told of another day or another act
_BEFORE = re.compile(
    r"\b(?:previously|already|earlier|formerly)[ -](?:been )?(?:designated|sanctioned|listed|identified|named|blocked)|"
    r"\b(?:designated|sanctioned|listed|identified|named|blocked|added|indicted|seized)\b[^.;]{0,60}\b(?:in|on|since) "
    r"(?:[A-Z][a-z]+ )?(?:\d{1,2}, )?(?:19|20)\d\d|\bvictim|\bdefraud|\bbribe"
)


def with_held(
    actions: tuple[SanctionAction, ...],
    placed: Iterable[Placed],
    claims: Collection[Claim],
    annotation: Annotation,
    cast: Cast,
) -> tuple[SanctionAction, ...]:
    """Return the actions, the one that counts most bodies with those that its targets hold."""
    lead = _counts_most(placed, annotation.article.published)
    own = next((a for a in actions if lead and a.kind == lead.row.kind and a.targets and not a.history), None)
    if lead is None or own is None:
        return actions
    targets = {target.actor for action in actions for target in action.targets}
    listed = {target.actor for action in actions if action.kind == own.kind for target in action.targets}
    barred = targets | left_out(annotation, own.kind)
    held = {
        firm: claim
        for firm, claim in _held_by({actor for actor in listed if cast.letter(actor) == "P"}, claims, cast)
        if cast.types[firm] == "organization" and firm not in barred and not cast.is_public(firm)
    }
    found = {firm: claim for firm, claim in held.items() if not _is_told_before(annotation, firm)}
    missing = lead.count.bodies - sum(cast.types[actor] == "organization" for actor in listed)
    more = tuple(_target(own, firm, claim) for firm, claim in found.items()) if len(found) <= missing else ()
    return tuple(replace(one, targets=(*one.targets, *more)) if one is own else one for one in actions)


def _counts_most(placed: Iterable[Placed], published: str | None) -> Event | None:
    """Return the listing of the day that counts most bodies and names none."""
    events = (one.event for one in placed if one.event.row.kind in LISTING - {"delisting"} and not one.event.targets)
    counted = (event for event in events if event.count.bodies > 1 and not is_past(event, published))
    return max(counted, key=lambda event: event.count.bodies, default=None)


def _target(action: SanctionAction, firm: str, claim: Claim) -> Target:
    basis = action.targets[0].legal_basis
    return Target(actor=firm, evidence=claim.evidence, legal_basis=basis, confidence=_CONFIDENCE, method=_METHOD)


def _held_by(people: Collection[str], claims: Collection[Claim], cast: Cast) -> Iterator[tuple[str, Claim]]:
    """Yield what listed persons own, what acts for them, and the firms by name that they lead, each with its claim."""
    for claim in claims:
        runs = claim.type == "leads" and is_firm(cast.names.get(claim.object, ""))
        if (runs or claim.type in _HOLDS) and claim.subject in people:
            yield claim.object, claim
        elif claim.type == "acts_for" and claim.object in people:
            yield claim.subject, claim


def _is_told_before(annotation: Annotation, actor: str) -> bool:
    """Tell whether a sentence that names somebody tells of an earlier listing, or of what was done to him."""
    text = annotation.article.text
    mentions = next((one.mentions for one in annotation.actors if one.id == actor), ())
    starts = {mention.start for mention in mentions}
    return any(
        _BEFORE.search(text, sentence.start, sentence.end)
        for sentence in annotation.sentences
        if any(sentence.start <= start < sentence.end for start in starts)
    )
