"""Say which names were nearly read and why they were not: what the chooser doubted, what a rule dropped.

Nothing here runs but where somebody asks (`Annotator.annotate_closely`).
"""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from extractor.types import NearMiss

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from extractor.annotate.naming.names import NameSpan
    from extractor.types import Annotation, Mention, Span

DOUBTED = math.log(0.2 / 0.8)  # log odds of the least that is worth a look


def _no_reason() -> Callable[[NameSpan], str]:
    return lambda _: ""


@dataclass(frozen=True, slots=True)
class Step:
    """A step that drops names: what it left, and its objections, which are worked out where somebody asks."""

    rule: str
    left: Sequence[NameSpan]
    objections: Callable[[], Callable[[NameSpan], str]] = _no_reason


def find_missed(
    annotation: Annotation,
    weighed: Iterable[NameSpan],
    chosen: Sequence[NameSpan],
    steps: Iterable[Step],
    votes: Mapping[tuple[int, int], str],
) -> tuple[NearMiss, ...]:
    """Return the names that are no mention in the end, each printed form once, in the order of the text.

    `weighed` are the candidates that are at least doubted, `chosen` those that the chooser took, and `steps` what
    happened to them afterwards.
    """
    text = annotation.article.text
    named = _cover(text, (mention for actor in annotation.actors for mention in actor.mentions))
    marked = _cover(text, (span for span in annotation.spans if span.kind != "actor"))
    taken = _cover(text, chosen)
    lost = [*_dropped(text, [one for one in chosen if not _is_in(named, one)], chosen, steps)]
    for one in sorted(weighed, key=lambda one: (-one.score, one.start)):
        if not (_is_in(named, one) or _is_in(taken, one) or _is_known(text, one, marked)):
            taken[one.start : one.end] = b"\1" * (one.end - one.start)
            seen = votes.get((one.start, one.end))
            also = f"; the recogniser saw {seen}" if seen else ""
            lost.append((one, f"names: probability {1 / (1 + math.exp(-one.score)):.2f}, 0.5 is needed{also}"))
    times = Counter(one.text for one, _ in lost)
    told: dict[str, NearMiss] = {}
    for one, reason in sorted(lost, key=lambda pair: -pair[0].score):  # stable: first what the chooser took
        kind = max(one.odds, key=lambda kind: one.odds[kind], default="name")
        often = f" ({times[one.text]} times)" if times[one.text] > 1 else ""
        found = NearMiss(
            start=one.start, end=one.end, words=one.text, what=f"“{one.text}” ({kind})", reason=reason + often
        )
        told.setdefault(one.text, found)
    return tuple(sorted(told.values(), key=lambda found: found.start))


def _dropped(
    text: str, lost: Sequence[NameSpan], chosen: Sequence[NameSpan], steps: Iterable[Step]
) -> Iterator[tuple[NameSpan, str]]:
    """Yield each lost name with the first step that left nothing of it."""
    waiting, before = list(lost), chosen
    for step in steps:
        left = _cover(text, step.left)
        gone = [one for one in waiting if not _is_in(left, one)]
        object_to = step.objections() if gone else None
        for one in gone:
            parts = [part for part in before if part.start < one.end and one.start < part.end]
            reasons = [why for part in parts if object_to and (why := object_to(part))]
            yield one, ": ".join((step.rule, *reasons[:1]))
        waiting, before = [one for one in waiting if _is_in(left, one)], step.left
    yield from ((one, "joining: belongs to nobody") for one in waiting)


def _cover(text: str, spans: Iterable[NameSpan | Mention | Span]) -> bytearray:
    """Return a byte for each character, 1 where a span covers it."""
    covered = bytearray(len(text))
    for span in spans:
        covered[span.start : span.end] = b"\1" * (span.end - span.start)
    return covered


def _is_in(covered: bytearray, one: NameSpan) -> bool:
    """Tell whether any of a name is covered."""
    return any(covered[one.start : one.end])


def _is_known(text: str, one: NameSpan, marked: bytearray) -> bool:
    """Tell whether every capital of a name is that of a law, a place or a day."""
    return all(marked[n] for n in range(one.start, one.end) if text[n].isupper())
