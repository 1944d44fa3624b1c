"""Join documents into stories: the official release and the coverage of it, reprints told from independent reports.

Two documents tell one story if they are at most `DAYS` apart and are near-duplicates, or share actors that few
documents of those days name; and a report that names nobody belongs to the release it is about (`coverage`).
Reprints and copies count as one source.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import lru_cache
from itertools import pairwise

from rensa import RMinHash

from extractor.lexicon import Lexicon, load_lexicon
from extractor.resolve.coverage import OFFICIAL, find_coverage
from extractor.types import Brief, Resolution, Stories, Story, make_id

DAYS = 5  # coverage comes within days; later articles recall an event, they do not report it
_PERMUTATIONS = 64
_BANDS = 16  # of four values: pairs of 0.8 share a band in 999 of 1,000 cases
_DUPLICATE = 0.8  # Jaccard similarity over shingles of five words (reliability, table 1c)
_SHINGLE = 5
_RARE = 0.2  # share of a window's documents that may name an actor for it to tell a story
_EVIDENCE = 2.0  # sum of the weights of shared actors
_UNITS_OF_TARGETS = 1.5  # an actor an action is directed at tells more than one that is only named


def group_stories(briefs: Iterable[Brief], resolution: Resolution, lexicon: Lexicon | None = None) -> Stories:
    """Return the stories of two or more documents, and the signatures computed for it."""
    lexicon = lexicon or load_lexicon()
    ordered = sorted(briefs, key=lambda brief: (brief.published, brief.article))
    signatures = {brief.article: brief.signature or sign(brief.text) for brief in ordered}
    actors = {key: one.id for one in resolution.actors if not one.authority for key in one.members}
    copies = _Sets(brief.article for brief in ordered)
    for one, other in _duplicates(ordered, signatures):
        copies.unite(one, other)
    events = _Sets(brief.article for brief in ordered)
    for members in copies.groups():
        for other in members[1:]:
            events.unite(members[0], other)
    for one, other in _shared(ordered, actors):
        events.unite(one, other)
    by_article = {brief.article: brief for brief in ordered}
    official = {events.find(brief.article) for brief in ordered if brief.tier in OFFICIAL}
    joined = {key: events.find(key) in official for key in by_article}
    for one, other in list(find_coverage(ordered, lexicon, days=_days, within=DAYS, joined=joined)):
        events.unite(one, other)
    stories = (_story([by_article[key] for key in group], copies) for group in events.groups() if len(group) > 1)
    fresh = tuple((brief.article, signatures[brief.article]) for brief in ordered if not brief.signature)
    return Stories(stories=tuple(sorted(stories, key=lambda story: story.id)), signatures=fresh)


def sign(text: str) -> str:
    """Return the MinHash signature of a text, in hexadecimal (Broder 1997)."""
    words = text.casefold().split()
    shingles = [" ".join(words[i : i + _SHINGLE]) for i in range(max(1, len(words) - _SHINGLE + 1))]
    hashed = RMinHash(num_perm=_PERMUTATIONS, seed=42)
    hashed.update(shingles)
    return "".join(f"{value:08x}" for value in hashed.digest())


# --- near-duplicates ---------------------------------------------------------------------


def _duplicates(briefs: Sequence[Brief], signatures: dict[str, str]) -> Iterator[tuple[str, str]]:
    width = _PERMUTATIONS // _BANDS * 8
    bands: dict[tuple[int, str], list[Brief]] = defaultdict(list)
    for brief in briefs:
        signature = signatures[brief.article]
        for band in range(_BANDS):
            bands[band, signature[band * width : (band + 1) * width]].append(brief)
    for block in bands.values():
        for one, other in pairwise(block):
            if (
                one.document != other.document
                and _are_near(one, other)
                and _likeness(signatures, one, other) >= _DUPLICATE
            ):
                yield one.article, other.article


def _likeness(signatures: dict[str, str], one: Brief, other: Brief) -> float:
    left, right = signatures[one.article], signatures[other.article]
    same = sum(left[i : i + 8] == right[i : i + 8] for i in range(0, len(left), 8))
    return same / _PERMUTATIONS


# --- shared actors -----------------------------------------------------------------------


def _shared(briefs: Sequence[Brief], actors: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Give pairs of documents within a window that share actors which few documents of the window name."""
    days = {brief.article: day for brief in briefs if (day := _day(brief)) is not None}
    dated = sorted((b for b in briefs if b.article in days), key=lambda b: (days[b.article], b.article))
    named = {brief.article: frozenset(actors[key] for key in brief.actors if key in actors) for brief in dated}
    targets = {brief.article: frozenset(actors[key] for key in brief.targets if key in actors) for brief in dated}
    holders: dict[str, list[Brief]] = defaultdict(list)
    for brief in dated:
        for actor in named[brief.article]:
            holders[actor].append(brief)
    every = [days[brief.article] for brief in dated]
    weights: Counter[tuple[str, str]] = Counter()
    for actor, documents in sorted(holders.items()):
        for one, other in _telling_pairs(documents, [days[brief.article] for brief in documents], every):
            is_target = actor in targets[one.article] and actor in targets[other.article]
            if _is_another_act(one, other) and not is_target:
                continue
            weights[one.article, other.article] += _UNITS_OF_TARGETS if is_target else 1.0  # type: ignore[assignment]
    yield from (pair for pair, weight in sorted(weights.items()) if weight >= _EVIDENCE)


def _is_another_act(one: Brief, other: Brief) -> bool:
    """Tell two releases of one authority: they name whom they recall, only their targets make them one event."""
    return one.tier in OFFICIAL and other.tier in OFFICIAL and one.publisher == other.publisher


_FEW = 8  # documents that may always name an actor


def _telling_pairs(
    documents: Sequence[Brief], days: Sequence[int], every: Sequence[int]
) -> Iterator[tuple[Brief, Brief]]:
    """Give the pairs within a window of those that name an actor, unless most of that window do.

    `days` are those of the documents, `every` those of all documents, both in order.
    """
    for position, one in enumerate(documents):
        end = min(bisect_right(days, days[position] + DAYS), position + _NEXT)
        if end == position + 1 or _is_common(days, every, days[position]):
            continue
        yield from ((one, other) for other in documents[position + 1 : end] if one.document != other.document)


_NEXT = 60  # documents held against one of the same actor


def _is_common(days: Sequence[int], every: Sequence[int], day: int) -> bool:
    return len(days) > _FEW and _around(days, day) > max(_FEW, _RARE * _around(every, day))


def _around(days: Sequence[int], day: int) -> int:
    return bisect_right(days, day + DAYS) - bisect_left(days, day - DAYS)


def _day(brief: Brief) -> int | None:
    try:
        return date.fromisoformat(brief.published).toordinal()
    except ValueError:
        return None


def _days(one: Brief, other: str) -> int:
    try:
        return _number(other) - _number(one.published)
    except ValueError:
        return DAYS + 1


@lru_cache(maxsize=20_000)  # days: a base knows few, and asks for them often
def _number(day: str) -> int:
    return date.fromisoformat(day).toordinal()


def _are_near(one: Brief, other: Brief) -> bool:
    return not (one.published and other.published) or abs(_days(one, other.published)) <= DAYS


# --- stories -----------------------------------------------------------------------------


def _story(briefs: list[Brief], copies: _Sets) -> Story:
    lead = min(
        briefs, key=lambda brief: (brief.tier != "official", not brief.published, brief.published, brief.article)
    )
    clusters = {brief.article: copies.find(brief.article) for brief in briefs}
    sizes = Counter(clusters.values())
    # Of copies only the first printer reports; one publisher's several reports are one source too.
    first: dict[str, str] = {}
    for brief in sorted(briefs, key=lambda brief: (brief.published, brief.article)):
        first.setdefault(clusters[brief.article], brief.publisher or brief.document)
    return Story(
        id=make_id("story", min(brief.document for brief in briefs)),
        lead=lead.article,
        articles=tuple(sorted(clusters)),
        clusters=tuple(sorted((key, make_id("cluster", root)) for key, root in clusters.items() if sizes[root] > 1)),
        independent=len(set(first.values())),
    )


class _Sets:
    """Union-find over article ids; the smallest id stands for its set."""

    def __init__(self, keys: Iterable[str]) -> None:
        self._parents = {key: key for key in keys}

    def find(self, key: str) -> str:
        while self._parents[key] != key:
            self._parents[key] = self._parents[self._parents[key]]
            key = self._parents[key]
        return key

    def unite(self, one: str, other: str) -> None:
        one, other = sorted((self.find(one), self.find(other)))
        self._parents[other] = one

    def groups(self) -> list[list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for key in sorted(self._parents):
            found[self.find(key)].append(key)
        return [found[root] for root in sorted(found)]
