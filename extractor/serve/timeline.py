"""Bars of actions over time, as geometry for an SVG that is made on the server. Pure."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from extractor.serve.reader import Row

_NAMED = 4  # authorities with a pattern of their own; the rest are "others"
_EACH = 14  # so many months have room for a label each
OTHERS = "others"


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """One authority's part of a bar."""

    x: float
    y: float
    width: float
    height: float
    series: int
    authority: str
    period: str
    n: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """A stacked bar chart with its axis and legend."""

    width: int
    height: int
    segments: tuple[Segment, ...]
    ticks: tuple[tuple[float, str], ...]  # x, label
    top: int  # value of the highest bar
    legend: tuple[tuple[int, str, int], ...]  # series, authority, number
    by_year: bool


def chart(months: Iterable[Row], *, width: int = 960, height: int = 150, most: int = 48) -> Chart:
    """Return the chart of {"month", "authority", "n"} rows: by month if no more than `most` months, else by year."""
    rows = list(months)
    periods = _months(rows) if rows else []
    by_year = len(periods) > most
    if by_year:
        periods = [str(y) for y in range(int(periods[0][:4]), int(periods[-1][:4]) + 1)]
    totals: Counter[str] = Counter()
    for row in rows:
        totals[row["authority"]] += row["n"]
    named = [authority for authority, _ in totals.most_common(_NAMED)]
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for row in rows:
        counts[row["month"][:4] if by_year else row["month"]][
            row["authority"] if row["authority"] in named else OTHERS
        ] += row["n"]
    top = max((sum(c.values()) for c in counts.values()), default=0)
    series = [*named, OTHERS]
    segments = tuple(_segments(periods, counts, series, (width, height, top)))
    legend = tuple(
        (i, a, sum(c[a] for c in counts.values())) for i, a in enumerate(series) if any(c[a] for c in counts.values())
    )
    return Chart(
        width=width,
        height=height,
        segments=segments,
        ticks=_ticks(periods, width, by_year),
        top=top,
        legend=legend,
        by_year=by_year,
    )


def _months(rows: list[Row]) -> list[str]:
    first, last = min(r["month"] for r in rows), max(r["month"] for r in rows)
    begin, end = (int(m[:4]) * 12 + int(m[5:7]) - 1 for m in (first, last))
    return [f"{n // 12:04d}-{n % 12 + 1:02d}" for n in range(begin, end + 1)]


def _segments(
    periods: list[str], counts: dict[str, Counter[str]], series: list[str], size: tuple[int, int, int]
) -> Iterable[Segment]:
    width, height, top = size
    step = width / max(len(periods), 1)
    gap = min(step * 0.18, 6)
    for place, period in enumerate(periods):
        y = float(height)
        for number, authority in enumerate(series):
            n = counts[period][authority] if period in counts else 0
            if n:
                tall = n / top * (height - 4)
                y -= tall
                yield Segment(
                    x=round(place * step + gap / 2, 2),
                    y=round(y, 2),
                    width=round(min(step - gap, 44), 2),
                    height=round(tall, 2),
                    series=number,
                    authority=authority,
                    period=period,
                    n=n,
                )


def _ticks(periods: list[str], width: int, by_year: bool) -> tuple[tuple[float, str], ...]:
    step = width / max(len(periods), 1)
    if by_year:
        every = max(1, len(periods) // 10)
        return tuple((round(i * step, 2), p) for i, p in enumerate(periods) if i % every == 0)
    if len(periods) <= _EACH:
        return tuple((round(i * step, 2), p) for i, p in enumerate(periods))
    januaries = tuple((round(i * step, 2), p[:4]) for i, p in enumerate(periods) if p.endswith("-01"))
    return januaries or tuple((round(i * step, 2), p) for i, p in enumerate(periods[:1]))
