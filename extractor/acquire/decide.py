"""Decide which items to fetch: new, changed, due for another look. Pure.

A document's identity is its URL; a feed's guid is an alias that publishers rewrite (http to https) and reuse.

    guid    url     titles alike    decision
    -       known   -               changed, revisit or known; a new guid is recorded as an alias
    known   new     yes             moved: the article has a new address
    known   new     no              new, and the guid's old meaning is closed
    new     new     -               new
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Literal, Protocol

from rapidfuzz import fuzz

from extractor.acquire.urls import canonical

if TYPE_CHECKING:
    from collections.abc import Iterable

    from extractor.types import Item, Seen, Validators

What = Literal["new", "moved", "changed", "revisit", "known", "no-link"]

# Below this two titles are of different articles (reliability, table 1b: "similarity < 0.5").
_ALIKE = 50.0
REVISIT_DAYS = 14  # nearly all corrections come in the first two weeks


class Known(Protocol):
    """What earlier runs know; the store implements it."""

    def validators(self, url: str) -> Validators:
        """Return what a conditional request to `url` sends; empty where nothing is known."""

    def next_after(self, url: str) -> str:
        """Return the ISO 8601 time before which the host of `url` asked not to be contacted, or ""."""

    def seen_url(self, url: str) -> Seen | None:
        """Return the item whose canonical URL (`canonical`) is that of `url`, from whatever source."""

    def seen_id(self, source: str, item_id: str) -> Seen | None:
        """Return the item a source last used this id for."""

    def is_unfinished(self, source: str) -> bool:
        """Tell whether the last look at a source broke off before its end (`listing-unfinished`)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What to do with an item; `known` and `no-link` are not fetched."""

    item: Item
    what: What
    reason: str = ""
    previous: Item | None = None  # the item as the knowledge base remembers it
    closes_id: bool = False  # the id now names another article

    @property
    def is_fetched(self) -> bool:
        """Whether the page is to be asked for."""
        return self.what not in {"known", "no-link"}

    @property
    def is_conditional(self) -> bool:
        """Whether "not modified" would be a sufficient answer."""
        return self.what in {"revisit", "changed"}


def decide(
    items: Iterable[Item], known: Known, *, now: datetime, revisit_days: int = REVISIT_DAYS
) -> tuple[Decision, ...]:
    """Return one decision per item, in the order of the items; the second of two with one URL is `known`."""
    decisions: list[Decision] = []
    taken: set[str] = set()
    for item in items:
        key = canonical(item.url)
        if item.url and key in taken:
            decisions.append(Decision(item=item, what="known", reason="listed twice"))
            continue
        taken.add(key)
        decisions.append(_decide(item, known, now, revisit_days))
    return tuple(decisions)


def _decide(item: Item, known: Known, now: datetime, revisit_days: int) -> Decision:
    if not item.url:
        return Decision(item=item, what="no-link", reason="nothing to fetch")
    seen = known.seen_url(item.url)
    if seen is not None:
        return _decide_known(item, seen, now, revisit_days)
    namesake = known.seen_id(item.source, item.id)
    if namesake is None:
        return Decision(item=item, what="new")
    if are_alike(item.title, namesake.item.title):
        return Decision(item=item, what="moved", reason="new address, same article", previous=namesake.item)
    return Decision(item=item, what="new", reason="id reused", previous=namesake.item, closes_id=True)


def _decide_known(item: Item, seen: Seen, now: datetime, revisit_days: int) -> Decision:
    if not seen.last_fetched:
        return Decision(item=item, what="new", reason="its page never came", previous=seen.item)
    if change := find_change(seen.item, item):
        return Decision(item=item, what="changed", reason=change, previous=seen.item)
    if is_young(seen, now, revisit_days):
        return Decision(item=item, what="revisit", reason="young", previous=seen.item)
    return Decision(item=item, what="known", previous=seen.item)


def find_change(old: Item, new: Item) -> str:
    """Name the field in which a source now says something else, or "".

    A field that one side leaves out says nothing: another outlet or a listing may simply print less. The same
    holds across sources, which word their summaries differently.
    """
    if old.source != new.source:
        return ""
    pairs = ((name, getattr(old, name), getattr(new, name)) for name in ("title", "published", "summary"))
    return next((name for name, before, after in pairs if before and after and before != after), "")


def is_young(seen: Seen, now: datetime, revisit_days: int = REVISIT_DAYS) -> bool:
    """Tell whether an article is young enough to be corrected still."""
    stated = _moment(seen.item.published or seen.first_seen)
    return stated is not None and now - stated <= timedelta(days=revisit_days)


def due(seen: Iterable[Seen], *, now: datetime, revisit_days: int = REVISIT_DAYS) -> tuple[Decision, ...]:
    """Return decisions for remembered items that are due although their feed has not changed (304)."""
    return tuple(
        Decision(item=entry.item, what="revisit", reason="young", previous=entry.item)
        for entry in seen
        if entry.item.url and entry.last_fetched and is_young(entry, now, revisit_days)
    )


def are_alike(left: str, right: str) -> bool:
    """Tell whether two titles may be of one article; nothing is unlike an empty one."""
    return not (left and right) or fuzz.token_sort_ratio(left.casefold(), right.casefold()) >= _ALIKE


def _moment(stated: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(stated)
    except ValueError:
        return None
    return moment.replace(tzinfo=moment.tzinfo or UTC)
