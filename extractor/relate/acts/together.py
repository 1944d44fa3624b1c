"""Find whom an act means that is said of "both", "the pair" or "they": those of whom acts were told just before.

⟦P1⟧ and ⟦P2⟧ were arrested in ⟦C3⟧. Both were charged with fraud.     ⟦P1⟧ and ⟦P2⟧
⟦P1⟧ was arrested. His co-defendant, ⟦P2⟧, 36, fled. … The pair were charged.     the two whom it tells of till then
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from extractor.relate.acts.head_count import number_of
from extractor.relate.acts.timing import LISTING

if TYPE_CHECKING:
    from extractor.relate.acts.actions import Event
    from extractor.types import Annotation, Evidence

_MEN = r"(?:men|women|brothers|sisters|defendants|suspects|individuals|conspirators|hackers|traffickers|officers)"
_SUBJECT = re.compile(
    rf"\W*(?:(?P<two>Both(?: (?:of the )?{_MEN})?|The (?:pair|couple|duo|two(?: {_MEN})?))|"
    rf"All (?P<many>three|four|five|six|seven|eight|nine|ten)(?: {_MEN})?|(?P<they>They|The {_MEN}))"
    r"(?: (?:have|had|has|will|are|were|now|also|each|both|all|later|then|since|allegedly|jointly))* ?"
)
_NEAR = 2  # sentences back
_FEWEST = 2


def with_those_together(
    acts: Sequence[tuple[Event, int]], annotation: Annotation, tried: Mapping[str, Evidence]
) -> list[Event]:
    """Return the events of acts, each given with its sentence; `tried`: whom the document introduces as defendants."""
    out: list[Event] = []
    told: list[tuple[int, tuple[str, ...]]] = []  # sentences with whom they charge, arrest or sentence
    for event, number in acts:
        is_listing = event.row.kind in LISTING
        unsaid = not (is_listing or event.targets or event.count.total or event.prior)
        targets = _meant(event, number, annotation, told, tried) if unsaid else event.targets
        if targets and not is_listing:
            told.append((number, targets))
        out.append(replace(event, targets=targets))
    return out


def _meant(
    event: Event,
    number: int,
    annotation: Annotation,
    told: Sequence[tuple[int, tuple[str, ...]]],
    tried: Mapping[str, Evidence],
) -> tuple[str, ...]:
    """Return whom the subject of an event without targets means, nobody where it does not stand for several."""
    start = annotation.sentences[number].start
    subject = _SUBJECT.fullmatch(annotation.article.text, start, event.evidence.start)
    if subject is None or event.row.voice != "passive":
        return ()
    wanted = 2 if subject["two"] else number_of(subject["many"]) if subject["many"] else 0
    last = next((targets for place, targets in reversed(told) if number - _NEAR <= place <= number), ())
    if subject["they"]:
        close = bool(told) and told[-1][0] >= number - 1
        return last if close and len(last) >= _FEWEST else ()
    if len(last) == wanted:
        return last
    before = [actor for actor, evidence in tried.items() if evidence.end <= start]
    known = tuple(dict.fromkeys([*(actor for _, targets in told for actor in targets), *before]))
    return known if len(known) == wanted else ()
