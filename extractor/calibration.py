"""Compare confidences with what came true: the expected calibration error over ten bins (Guo et al. 2017)."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_BINS = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Calibration:
    """Whether of the claims at 0.9 nine in ten hold."""

    claims: int
    error: float  # expected calibration error
    sure: int  # claims at 0.9 or more
    sure_precision: float
    at_coverage: dict[str, float] = field(default_factory=dict)  # "50 %" -> precision of the surer half


def calibrate(claims: Iterable[tuple[float, bool]]) -> Calibration:
    """Compare confidences with what came true."""
    ranked = sorted(claims, key=lambda claim: -claim[0])
    bins: defaultdict[int, list[tuple[float, bool]]] = defaultdict(list)
    for confidence, is_right in ranked:
        bins[min(int(confidence * _BINS), _BINS - 1)].append((confidence, is_right))
    gaps = (abs(sum(confidence - is_right for confidence, is_right in some)) for some in bins.values())
    sure = [is_right for confidence, is_right in ranked if confidence >= 0.9]
    shares = {share: ranked[: round(len(ranked) * share / 100)] for share in (50, 80, 100)}
    return Calibration(
        claims=len(ranked),
        error=sum(gaps) / len(ranked) if ranked else 0.0,
        sure=len(sure),
        sure_precision=sum(sure) / len(sure) if sure else 1.0,
        at_coverage={f"{share} %": sum(r for _, r in some) / len(some) for share, some in shares.items() if some},
    )
