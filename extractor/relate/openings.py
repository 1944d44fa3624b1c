"""Read what the opening of a release says of the one it names only later.

A contract employee for ⟦O1⟧ was sentenced today.           … the sentence on ⟦P1⟧
A former ⟦O1⟧ officer pleaded guilty today.                 ⟦P1⟧, 25, of ⟦C2⟧, pleaded guilty
A ⟦C1⟧ man pleaded guilty to a fraud he ran while he was a member of ⟦O1⟧.

Such a release is about the one person upon whom it tells an act. The words are read twice: as what describes him
("⟦P1⟧, a contract employee for ⟦O1⟧, was") and as words for him ("⟦P1⟧ pleaded guilty while ⟦P1⟧ was").
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import replace

from extractor.lexicon.needs import Screened
from extractor.relate.sentence.cast import Cast
from extractor.relate.sentence.mask import Masked, mask, spans_between
from extractor.relate.sentence.parse import Reading
from extractor.relate.sentence.simplify import simplify
from extractor.relate.ties.claims import Claim
from extractor.relate.ties.relations import RelationGrammar
from extractor.types import Annotation, SanctionAction, Sentence, Span

_NOUN = (
    r"(?:(?:wo)?man|person|individual|national|citizen|resident|immigrant|defendant|employee|worker|officer|member|soldier|"
    r"sailor|marine|airman|guardsman|veteran|agent|deputy|trooper|guard|detective|inspector|sheriff|chief|mayor|official|"
    r"lawmaker|senator|legislator|councilman|manager|supervisor|director|executive|president|chairman|treasurer|owner|"
    r"co-owner|operator|founder|co-founder|leader|co-leader|ringleader|administrator|moderator|vendor|seller|broker|"
    r"dealer|courier|trafficker|distributor|supplier|contractor|subcontractor|consultant|engineer|analyst|scientist|"
    r"researcher|nurse|doctor|physician|pharmacist|chemist|therapist|teacher|professor|student|pastor|priest|attorney|"
    r"lawyer|paralegal|banker|accountant|bookkeeper|teller|trader|adviser|advisor|clerk|technician|programmer|developer|"
    r"coder|hacker|financier|facilitator|fundraiser|smuggler|launderer|affiliate|operative|associate|recruiter|spokes(?:wo)?man|carrier|captain|pilot|head|ceo|cfo|"
    r"[a-z]+(?:ist|smith|woman|person))"
)
_DATELINE = r"(?:[A-Z][\w .,’'-]{1,40}?\s?[–—-]{1,2}\s?)?"
_OPENS = re.compile(
    rf"{_DATELINE}(?P<one>An?|One|[Tt]he(?=\s(?:former|first|second|third|final|last|head|leader|founder|co-founder|owner|"
    rf"co-owner|operator|president|administrator|longtime)\b))\s(?P<words>(?:(?:[^\s;.]|\.(?=\s?[A-Z]))+\s){{0,9}}?"
    rf"(?:{_NOUN}(?:\sand\s(?=[a-z]))?)+)(?![\w’'-])"
)
_OF = re.compile(r" (?:of|for|from|with|at|in|to)\b")
_HE = Screened(r"\b(?:he|she|his|her|him)\b")
_FIRST = 3  # sentences that open a release
_ACTS = frozenset({"indictment", "arrest", "conviction", "penalty", "designation"})
# what is said only loosely, and of whom the same words tell elsewhere
_VAGUE = frozenset({"associate_of", "family_of"})


def read_openings(
    annotation: Annotation,
    actions: Collection[SanctionAction],
    grammar: RelationGrammar,
    cast: Cast,
    titles: re.Pattern[str] | None,
) -> Iterator[Claim]:
    """Yield what the first sentences say of the only person tried, whom a later one names first."""
    one = _only_one(annotation, actions, cast)
    if one is None:
        return
    first = next(m.start for actor in annotation.actors if actor.id == one for m in actor.mentions)
    body = [s for s in annotation.sentences if s.section == "body" and annotation.blocks[s.block].kind != "heading"]
    for sentence in (s for s in body[:_FIRST] if s.end <= first):
        for masked in _told_of(annotation, sentence, one, cast):
            for claim in grammar.read(Reading(simplify(masked, titles)), annotation.article.text, cast):
                if one in {claim.subject, claim.object} and claim.type not in _VAGUE:
                    yield claim


def _only_one(annotation: Annotation, actions: Collection[SanctionAction], cast: Cast) -> str | None:
    """Return the one person upon whom a release tells an act of the day."""
    acts = [action for action in actions if action.kind in _ACTS and not action.history]
    targets = {target.actor for action in acts for target in action.targets if cast.types[target.actor] == "person"}
    named = {actor.id for actor in annotation.actors if actor.mentions}
    return targets.pop() if len(targets) == 1 and targets <= named else None


def _told_of(annotation: Annotation, sentence: Sentence, one: str, cast: Cast) -> Iterator[Masked]:
    """Yield the sentence with the one it tells of beside, and in the place of, the words for him."""
    text = annotation.article.text
    match = _OPENS.match(text, sentence.start, sentence.end)
    spans = spans_between(annotation, sentence.start, sentence.end)
    if match is None or any(_is_party(span, cast) for span in spans if span.start < match.end()):
        return
    others = any(_is_party(span, cast) for span in spans)
    again = [] if others else [m.span() for m in _HE.finditer(text, match.end(), sentence.end)]
    masked = mask(_with_names(annotation, one, match.span("one"), again), sentence)
    start = masked.at(match.start("one"))
    token = re.match(r"⟦P\d+⟧ ", masked.text[start:])
    if token:
        yield masked.rewrite([(start, start + token.end(), f"{token.group().strip()}, a ")])
    if not _OF.match(text, match.end()):
        yield mask(_with_names(annotation, one, (match.start("one"), match.end("words")), again), sentence)


def _is_party(span: Span, cast: Cast) -> bool:
    return span.kind == "actor" and cast.types.get(span.key) == "person" and span.key not in cast.officers


def _with_names(
    annotation: Annotation, one: str, spot: tuple[int, int], again: Collection[tuple[int, int]]
) -> Annotation:
    """Return the annotation with a person named at a spot, and by the pronouns behind it."""
    added = [Span(start=spot[0], end=spot[1], kind="actor", key=one, form="nominal")]
    added += [Span(start=start, end=end, kind="actor", key=one, form="pronoun") for start, end in again]
    apart = [s for s in annotation.spans if not any(new.start < s.end and s.start < new.end for new in added)]
    return replace(annotation, spans=tuple(sorted([*apart, *added], key=lambda s: (s.start, s.end))))
