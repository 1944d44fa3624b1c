"""Which reports tell of one act of an authority: pure, over rows of actions.

An authority says on a day whom it designated. The press says so on the days after, of the Treasury where it was OFAC,
of the United States where it was the Treasury. Counted by report, one act would be five.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import date
from typing import TYPE_CHECKING

from extractor.serve import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from extractor.serve.reader import Row

_EARLIEST, _LATEST = -1, 10  # days from an act to a report of it; the clock of the paper may be behind


def one_per_day(rows: list[Row]) -> list[Row]:
    """Join reports of one act: the same kind, authority and day; two official documents are two acts."""
    kept: dict[tuple[str, ...], Row] = {}
    for row in rows:
        key = (row["date"], row["kind"], row["authority"], row["article_id"] if _is_official(row) else "")
        lead = kept.get(key)
        if lead is None and not _is_official(row):
            lead = next((r for k, r in kept.items() if k[:3] == key[:3]), None)
        if lead is None:
            kept[key] = row | {"n_reports": 1}
        else:
            lead["n_reports"] += 1
    return list(kept.values())


def distinct(acts: list[Row], named: Mapping[str, list[Row]], *, one_story: bool = False) -> list[Row]:
    """Join acts that several documents of authorities report of the same actors, then put the press under them.

    An act without any named actor stands for itself, but in the press where all is `one_story`.
    """
    kept: dict[tuple[object, ...], Row] = {}
    for act in acts:
        who = tuple(target["name"] for target in named.get(act["id"], [])) or act["id"]
        lead = kept.setdefault((act["date"], act["kind"], act["authority"], who), act)
        if lead is not act:
            lead["n_reports"] += act["n_reports"]
    return _under_acts(list(kept.values()), named, one_story=one_story)


def _under_acts(acts: list[Row], named: Mapping[str, list[Row]], *, one_story: bool) -> list[Row]:
    """Count a report in the press with the official act it tells of: same kind, kin authority, an actor in common."""
    who = {act["id"]: {target["actor_id"] for target in named.get(act["id"], [])} - {None} for act in acts}
    official = [act for act in acts if _is_official(act)]
    left: list[Row] = []
    for act in acts:
        told = [one for one in official if _tells_of(act, one) and _shares(who[act["id"]], who[one["id"]], one_story)]
        if _is_official(act) or not told:
            left.append(act)
        else:
            max(told, key=lambda one: str(one["date"]))["n_reports"] += act["n_reports"]
    return left


def _shares(reported: set[str], acted_on: set[str], one_story: bool) -> bool:
    return bool(reported & acted_on) or (one_story and not reported)


def by_month(rows: Iterable[Row]) -> list[Row]:
    """Count acts by month and authority: {"month", "authority", "n"}; rows of the press that tell of one are left out.

    A row is a day, a kind, an authority, and whether a document of an authority says so ("official").
    """
    every = list(rows)
    official: dict[str, list[Row]] = defaultdict(list)
    for row in every:
        if row["official"]:
            official[row["kind"]].append(row)
    days = {kind: _by_day(some) for kind, some in official.items()}
    counts = Counter((row["date"][:7], row["authority"]) for row in every if row["official"] or not _is_told(row, days))
    return [{"month": month, "authority": who, "n": n} for (month, who), n in sorted(counts.items())]


def _by_day(rows: list[Row]) -> dict[int, set[str]]:
    found: dict[int, set[str]] = defaultdict(set)
    for row in rows:
        if (day := _day(row["date"])) is not None:
            found[day].add(row["authority"])
    return found


def _is_told(row: Row, days: Mapping[str, Mapping[int, set[str]]]) -> bool:
    acted, day = days.get(row["kind"], {}), _day(row["date"])
    if day is None:
        return False
    near = (acted.get(day - n, ()) for n in range(_EARLIEST, _LATEST + 1))
    return any(words.is_kin(who, row["authority"]) for some in near for who in some)


def _tells_of(report: Row, act: Row) -> bool:
    day, acted = _day(report["date"]), _day(act["date"])
    if day is None or acted is None or report["kind"] != act["kind"]:
        return False
    return _EARLIEST <= day - acted <= _LATEST and words.is_kin(act["authority"], report["authority"])


def _day(text: str | None) -> int | None:
    """Return a day as a number, None for what is no whole date ("2025-10")."""
    try:
        return date.fromisoformat(text or "").toordinal()
    except ValueError:
        return None


def _is_official(row: Row) -> bool:
    return row["tier"] in words.OFFICIAL
