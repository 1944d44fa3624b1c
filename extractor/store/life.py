"""Read an actor's standing from the acts directed at it, pure.

An authority takes off only what it, or its ministry, has put on: each one's last word counts for that one. Official
documents go before everything others say about the same kind of act.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import NamedTuple

_RANKS = {"official": 0, "court": 1}
_OTHERS = 2
_LISTING = frozenset({"designation", "delisting"})
_CHARGES = frozenset({"indictment", "arrest", "conviction"})
LEAST_CONFIDENCE = 0.5  # an act that more likely than not is misread says nothing about anybody


class Act(NamedTuple):
    """One action with one target, as one document states it."""

    date: str  # ISO date, "" where not stated
    kind: str
    authority: str
    tier: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Life:
    """Where an actor stands: `designated_on` is the beginning of the listing in force, or of the last one."""

    status: str = "mentioned"  # "designated" | "delisted" | "identified" | "charged" | "mentioned"
    designated_on: str | None = None
    designated_by: str = ""
    delisted_on: str | None = None


def read_life(acts: Iterable[Act], families: Mapping[str, str] = MappingProxyType({})) -> Life:
    """Return where an actor stands after all acts; their order does not matter.

    `families` give the ministry of a bureau: what the Treasury has put on, OFAC takes off.
    """
    known = sorted(set(acts))
    listing = _most_official([act for act in known if act.kind in _LISTING])
    listings = [
        _last_listing([act for act in listing if families.get(act.authority, act.authority) == name])
        for name in sorted({families.get(act.authority, act.authority) for act in listing})
    ]
    live = [one for one in listings if one.status == "designated"]
    if live:
        first = min(live, key=lambda one: (one.designated_on or "9999", one.designated_by))
        gone = max((one.delisted_on for one in listings if one.delisted_on), default=None)
        return Life(
            status="designated", designated_on=first.designated_on, designated_by=first.designated_by, delisted_on=gone
        )
    if listings:
        return max(listings, key=lambda one: (one.delisted_on or "", one.designated_by))
    kinds = {act.kind for act in known}
    return Life(status="identified" if "identification" in kinds else "charged" if kinds & _CHARGES else "mentioned")


def _most_official(acts: list[Act]) -> list[Act]:
    best = min((_RANKS.get(act.tier, _OTHERS) for act in acts), default=_OTHERS)
    return [act for act in acts if _RANKS.get(act.tier, _OTHERS) == best]


def _last_listing(acts: list[Act]) -> Life:
    """Return the listing that one authority's acts, sorted by date, leave behind."""
    designations = [act for act in acts if act.kind == "designation"]
    delistings = [act for act in acts if act.kind == "delisting"]
    gone = delistings[-1].date if delistings else None
    # An undated act cannot overrule a dated one, and a release that recalls a designation is no new one.
    is_live = bool(designations) and (gone is None or designations[-1].date > gone)
    after = [act for act in designations if act.date > (gone or "")] if is_live and gone else designations
    dated = [act.date for act in after if act.date]
    return Life(
        status="designated" if is_live else "delisted",
        designated_on=min(dated, default=None),
        designated_by=after[0].authority if after else "",
        delisted_on=gone or None,
    )
