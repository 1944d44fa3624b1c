"""Make pairs of names out of a sanctions list: two names of one entry, and names of two entries that share a word.

The entries are divided by a hash of their number: weights are learnt on the pairs within `fit`, and measured on those
within `test`. Left out of both: aliases that are the name itself in another order, and pairs of entries that the list
gives the same name (whatever the legal form and order of words), which no name can tell apart; `twins` has those.
"""

from __future__ import annotations

import hashlib
import random
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from extractor.lexicon import load_lexicon
from extractor.lexicon.namesakes import load_namesakes
from extractor.lists import read_list
from extractor.types import DocumentActor, ListEntry

# What the two sides know beside their names: the type; where and when born as well; the numbers of their papers too;
# and one other name each, no two of which are the same, as documents that say "also known as" do. "listed" is how a
# list is held against documents: the second is a document of that kind, the first the whole entry, with all its names
# but the one that the document calls it by.
Told = Literal["name", "circumstances", "numbers", "other names", "listed"]
TOLD: tuple[Told, ...] = ("name", "circumstances", "numbers")
LEVELS: tuple[Told, ...] = (*TOLD, "other names", "listed")
_ALL_TOLD = frozenset({"numbers", "other names", "listed"})
Half = Literal["fit", "test"]

_PER_ENTRY = 2  # pairs of one entry, so that those with thirty spellings do not drown the others
_WORD = re.compile(r"\w+")
_PERSON = re.compile(
    r"[^,]*[A-Z]{2}[^,]*, [^,]*[a-z][^,]*"
)  # "LAST, First": how the list prints people where it says no type
_IN_FIT = 2  # of five entries


@dataclass(frozen=True, slots=True)
class Pair:
    """Two printed names, and whether they are one entry's."""

    is_same: bool
    left: ListEntry
    right: ListEntry
    names: tuple[str, str]

    def sides(self, told: Told) -> tuple[DocumentActor, DocumentActor]:
        """Return the two as documents would name them, each with what its entry states."""
        is_more = told in {"other names", "listed"}
        ours, theirs = (self._others(entry) if is_more else () for entry in (self.left, self.right))
        return (
            _actor("a", self.left, self.names[0], told, ours if told == "listed" else ours[:1]),
            _actor("b", self.right, self.names[1], told, theirs[1:2]),
        )

    def _others(self, entry: ListEntry) -> tuple[str, ...]:
        """Return the names of an entry that are neither of the two, in an order that says nothing."""
        others = {name for name in _names(entry) if name not in self.names}
        return tuple(sorted(others, key=lambda name: hashlib.sha256(name.encode()).hexdigest()))


@dataclass
class Pairs:
    """All pairs of a list that can be asked for."""

    entries: Sequence[ListEntry]
    half: Half
    chance: random.Random = field(default_factory=lambda: random.Random(5))

    def __post_init__(self) -> None:
        forms = [form for row in load_namesakes().legal for form in row]
        longest = sorted(forms, key=lambda form: (-len(form), form))
        self._legal = re.compile(rf"(?<!\S)(?:{'|'.join(map(re.escape, longest))})(?!\S)")
        self._kin: dict[str, set[str]] = defaultdict(set)
        bearers: dict[tuple[str, ...], set[str]] = defaultdict(set)
        for entry in self.entries:
            for name in _names(entry):
                bearers[self._core(name)].add(entry.uid)
        for uids in bearers.values():
            for uid in uids if len(uids) > 1 else ():
                self._kin[uid] |= uids
        self._ours = [entry for entry in self.entries if _half(entry) == self.half]

    def positives(self, most: int) -> list[Pair]:
        """Return pairs of an entry's name and one of its aliases."""
        found = []
        for entry in self._ours:
            plain = _plain(entry.name)
            others = [name for name in entry.aliases if sorted(_plain(name)) != sorted(plain)]
            chosen = self.chance.sample(others, min(_PER_ENTRY, len(others)))
            found += [Pair(is_same=True, left=entry, right=entry, names=(entry.name, name)) for name in chosen]
        return self.chance.sample(found, min(most, len(found)))

    def negatives(self, most: int) -> list[Pair]:
        """Return pairs of names of two entries that share a word, each word of a name as likely as any other."""
        bearers = self._by_word()
        found: dict[tuple[str, ...], Pair] = {}
        while len(found) < most:
            entry = self.chance.choice(self._ours)
            name = self.chance.choice(_names(entry))
            words = sorted(word for word in set(_plain(name)) if len(bearers[word]) > 1)
            if not words:
                continue
            other, printed = self.chance.choice(bearers[self.chance.choice(words)])
            if other.uid != entry.uid and other.uid not in self._kin[entry.uid]:
                key = tuple(sorted((f"{entry.uid} {name}", f"{other.uid} {printed}")))
                found[key] = Pair(is_same=False, left=entry, right=other, names=(name, printed))
        return list(found.values())

    def strangers(self, most: int) -> list[Pair]:
        """Return pairs of names of two entries drawn at random."""
        drawn = (self.chance.sample(self._ours, 2) for _ in range(most))
        return [
            Pair(
                is_same=False,
                left=one,
                right=two,
                names=(self.chance.choice(_names(one)), self.chance.choice(_names(two))),
            )
            for one, two in drawn
            if two.uid not in self._kin[one.uid]
        ]

    def twins(self) -> list[Pair]:
        """Return pairs of two entries that bear one name."""
        by_uid = {entry.uid: entry for entry in self._ours}
        named = {uid: {self._core(name): name for name in _names(entry)} for uid, entry in by_uid.items()}
        found = []
        for uid, entry in by_uid.items():
            for other in sorted(self._kin[uid] & by_uid.keys()):
                shared = sorted(named[uid].keys() & named[other].keys())
                if uid < other and shared:
                    names = (named[uid][shared[0]], named[other][shared[0]])
                    found.append(Pair(is_same=False, left=entry, right=by_uid[other], names=names))
        return found

    def _by_word(self) -> dict[str, list[tuple[ListEntry, str]]]:
        bearers: dict[str, list[tuple[ListEntry, str]]] = defaultdict(list)
        for entry in self._ours:
            for name in _names(entry):
                for word in set(_plain(name)):
                    if len(word) > 1:
                        bearers[word].append((entry, name))
        return bearers

    def _core(self, name: str) -> tuple[str, ...]:
        dotted = re.sub(r"(?<=\b\w)\.(?=\w\b)", "", name)
        spelt = " ".join(_plain(dotted))
        return tuple(sorted(self._legal.sub(" ", spelt).split() or spelt.split()))


def read_entries(path: Path) -> list[ListEntry]:
    """Return the entries of a list that have a name."""
    found: Iterator[object] = iter(read_list(path, load_lexicon()))
    return [entry for entry in found if isinstance(entry, ListEntry) and entry.name]


def _names(entry: ListEntry) -> list[str]:
    return [entry.name, *entry.aliases]


def _plain(name: str) -> list[str]:
    return _WORD.findall(unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().casefold())


def _half(entry: ListEntry) -> Half:
    return "fit" if int(hashlib.sha256(entry.uid.encode()).hexdigest(), 16) % 5 < _IN_FIT else "test"


def _actor(side: str, entry: ListEntry, name: str, told: Told, aliases: tuple[str, ...]) -> DocumentActor:
    type_ = entry.type or ("person" if _PERSON.fullmatch(entry.name) else "organization")
    born = tuple(("birth-date", day) for day in entry.birth_dates)
    return DocumentActor(
        key=f"{side}-{entry.uid}",
        document=f"{side}-{entry.uid}",
        name=name,
        type=type_,
        aliases=aliases,
        countries=entry.countries if told != "name" else (),
        identifiers=(born if told != "name" else ()) + (entry.identifiers if told in _ALL_TOLD else ()),
    )
