"""Hold releases against lists: who is named and not listed, listed and never named, and how many days lie between. Pure."""

from __future__ import annotations

from collections import defaultdict
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
    actors = {profile.id: profile for profile in profiles}
    found: list[ListGap] = []
    for key, listed in by_list.items():
        row = published_lists().get(key.partition(":")[0])
        authorities = frozenset(row.authorities if row else ())
        if authorities:
            dates = _dates(listed, first_versions or {})
            found += _of_list(key, authorities, {entry.uid: entry for entry in listed}, dates, actors, linked[key])
    return tuple(sorted(found, key=lambda gap: (gap.list, gap.question, gap.actor, gap.uid)))


def _of_list(  # noqa: PLR0913 - one list and all that is known about it
    key: str,
    authorities: frozenset[str],
    entries: Mapping[str, ListEntry],
    dates: Mapping[str, str],
    actors: Mapping[str, Profile],
    linked: Mapping[str, str],
) -> Iterator[ListGap]:
    for actor in actors.values():
        uid = linked.get(actor.id, "")
        first = min(
            (act for act in actor.acts if act[0] == "designation" and act[1] in authorities), key=_day, default=None
        )
        if first is None:
            continue
        _, authority, named_on = first
        if not uid:
            yield ListGap(
                question="not-listed", list=key, authority=authority, actor=actor.id, name=actor.name, named_on=named_on
            )
        elif listed_on := dates.get(uid):
            yield ListGap(
                question="lag", list=key, authority=authority, actor=actor.id, uid=uid, name=actor.name,
                named_on=named_on, listed_on=listed_on, days=_days(named_on, listed_on),
            )  # fmt: skip
    named = set(linked.values())
    for uid, entry in entries.items():
        if uid not in named and entry.state == "listed":
            listed_on = dates.get(uid, "")
            yield ListGap(question="not-named", list=key, uid=uid, name=entry.name, listed_on=listed_on)


def _dates(entries: Iterable[ListEntry], first_versions: Mapping[tuple[str, str], str]) -> dict[str, str]:
    found = {entry.uid: entry.listed_on or first_versions.get((entry.list, entry.uid), "") for entry in entries}
    return {uid: day for uid, day in found.items() if day}


def _day(act: tuple[str, str, str]) -> tuple[str, str]:
    return act[2], act[1]


def _days(named_on: str, listed_on: str) -> int | None:
    """Return the days from one date to the other, None where one is no whole date."""
    try:
        return (date.fromisoformat(listed_on) - date.fromisoformat(named_on)).days
    except ValueError:
        return None
