"""Hold releases against lists: who is named but not listed, listed but not named, and the days between. Pure."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from extractor.lexicon.list_fields import published_lists
from extractor.types import ListEntry, ListGap, ListLink, Profile

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping


def find_gaps(
    profiles: Iterable[Profile],
    entries: Iterable[ListEntry],
    links: Iterable[ListLink],
    first_versions: Mapping[tuple[str, str], str] | None = None,
) -> tuple[ListGap, ...]:
    """Return the gap table of every list in use, sorted.

    `first_versions` tell when an entry first stood in a version of its list, for lists that give no dates.
    Only acts that put somebody on a list count; a list without an authority of ours has no gaps.
    """
    by_list: dict[str, list[ListEntry]] = defaultdict(list)
    for entry in entries:
        by_list[entry.list].append(entry)
    linked: dict[str, dict[str, str]] = defaultdict(dict)
    for one in links:
        linked[one.list][one.actor] = one.uid
    profiles = tuple(profiles)
    found: list[ListGap] = []
    for key, listed in by_list.items():
        row = published_lists().get(key.partition(":")[0])
        if row and row.authorities:
            this = _List(key, frozenset(row.authorities), linked[key], _dates(listed, first_versions or {}))
            found += [gap for actor in profiles for gap in _of_actor(actor, this)]
            found += _not_named(listed, this)
    return tuple(sorted(found, key=lambda gap: (gap.list, gap.question, gap.actor, gap.uid)))


@dataclass(frozen=True, slots=True)
class _List:
    """One list and what is known about it."""

    key: str
    authorities: frozenset[str]
    linked: Mapping[str, str]  # actor -> uid
    dates: Mapping[str, str]  # uid -> day of listing


def _of_actor(actor: Profile, this: _List) -> Iterator[ListGap]:
    """Give the gap of an actor whom the list's own authority put on it: none yet, or how late."""
    acts = (act for act in actor.acts if act[0] == "designation" and act[1] in this.authorities)
    first = min(acts, key=lambda act: (act[2], act[1]), default=None)
    if first is None:
        return
    _, authority, named_on = first
    uid = this.linked.get(actor.id, "")
    listed_on = this.dates.get(uid, "")
    if uid and not listed_on:
        return  # listed, but the list does not say since when
    yield ListGap(
        question="lag" if uid else "not-listed",
        list=this.key,
        authority=authority,
        actor=actor.id,
        uid=uid,
        name=actor.name,
        named_on=named_on,
        listed_on=listed_on,
        days=_days(named_on, listed_on) if uid else None,
    )


def _not_named(entries: Iterable[ListEntry], this: _List) -> Iterator[ListGap]:
    named = set(this.linked.values())
    for entry in entries:
        if entry.uid not in named and entry.state == "listed":
            listed_on = this.dates.get(entry.uid, "")
            yield ListGap(question="not-named", list=this.key, uid=entry.uid, name=entry.name, listed_on=listed_on)


def _dates(entries: Iterable[ListEntry], first_versions: Mapping[tuple[str, str], str]) -> dict[str, str]:
    found = {entry.uid: entry.listed_on or first_versions.get((entry.list, entry.uid), "") for entry in entries}
    return {uid: day for uid, day in found.items() if day}


def _days(named_on: str, listed_on: str) -> int | None:
    """Return the days from one date to the other, None where one is no whole date."""
    try:
        return (date.fromisoformat(listed_on) - date.fromisoformat(named_on)).days
    except ValueError:
        return None
