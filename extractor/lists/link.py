"""Find the entries of official lists that resolved actors are. Pure; nothing is ever overwritten by a link.

    identifier   the same wallet, IMO number, INN, …: surely the same; a passport number needs a shared word too
    name         by grade (see `compare`), then for and against: the list's own authority has acted against the
                 actor, a shared or a foreign country, birth dates, a word no other entry has
    two entries that fit equally well: no link at all

The acts weigh most: an authority puts on its list whom it designates, so an entry *must*
exist and only which one is in question; without such an act a namesake is likelier.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from extractor.lexicon import load_lexicon
from extractor.lexicon.identifiers import WALLETS
from extractor.lexicon.list_fields import published_lists
from extractor.lexicon.offices import is_of_any_state
from extractor.lists import compare
from extractor.lists.compare import Form, form
from extractor.lists.memory import LinkMemory
from extractor.types import ListEntry, ListLink, Profile

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

THRESHOLD = 0.7
_LEAD = 0.04  # by which the best entry must beat the next
_SURE = WALLETS | {"imo", "lei", "inn", "ogrn", "uscc", "mmsi", "tail", "msn", "un_ref"}
_LIKELY = frozenset({"passport", "national_id", "tax_id", "registration", "ssn", "bic", "duns"})
_CLASSES = {"group": "organization"}
_LISTING_ACTS = frozenset({"designation", "identification", "delisting"})
_BASE = {
    compare.SAME: 0.8,
    compare.SPELLED: 0.7,
    compare.KOREAN: 0.6,
    compare.CONTAINED: 0.55,
    compare.NEAR: 0.55,
    compare.RARE: 0.5,
}
_REASONS = {
    compare.SAME: "same name",
    compare.SPELLED: "same name in another transliteration",
    compare.KOREAN: "same Korean name in another romanisation",
    compare.CONTAINED: "one name is part of the other",
    compare.NEAR: "names a letter or two apart",
    compare.RARE: "a word of the name that no other entry has",
}
_COMMON_WORD = 400  # entries: a word in more of them is not worth looking up
_MANY_WORDS = 4
_LONG_WORD = 6
_SAME_TIME = 31  # days between a release and the list that follows it
_NEVER = 10**6
_ORDER = re.compile(r"E\.?O\.?\s?(\d{5})")


@dataclass(slots=True)
class _Index:
    entries: list[ListEntry] = field(default_factory=list)
    forms: list[tuple[Form, ...]] = field(default_factory=list)
    by_word: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    by_number: dict[tuple[str, str], set[int]] = field(default_factory=lambda: defaultdict(set))

    def add(self, entry: ListEntry) -> None:
        number = len(self.entries)
        kind = "person" if entry.type == "person" else ""
        strong = [form(name, kind) for name in (entry.name, *entry.aliases)]
        forms = (*strong, *(form(name, kind, weak=True) for name in entry.weak_aliases))
        self.entries.append(entry)
        self.forms.append(forms)
        for one in forms:
            for word in (*one.sounds, *(f"k:{code}" for code in one.korean)):
                self.by_word[word].add(number)
        for scheme, value in entry.identifiers:
            self.by_number[_number(scheme, value)].add(number)


def link(
    profiles: Iterable[Profile], entries: Iterable[ListEntry], memory: LinkMemory | None = None
) -> tuple[ListLink, ...]:
    """Return at most one link for each actor and list, sorted; the order of the inputs changes nothing.

    A `memory` of the same entries saves work and changes nothing; it has this run's answers afterwards.
    """
    memory = memory or LinkMemory()

    @cache  # where no profile is new, the names of the entries need not be taken apart
    def index() -> _Index:
        made = _Index()
        for entry in sorted(entries, key=lambda one: (one.list, one.uid)):
            made.add(entry)
        return made

    def ask(profile: Profile) -> tuple[ListLink, ...]:
        return tuple(_links_of(profile, index()))

    found = [made for profile in profiles for made in memory.links_of(profile, ask)]
    return tuple(sorted(found, key=lambda one: (one.actor, one.list, one.uid)))


def _links_of(profile: Profile, index: _Index) -> Iterator[ListLink]:
    forms = tuple(form(name, "person" if profile.type == "person" else "") for name in (profile.name, *profile.names))
    best: dict[str, list[tuple[float, str, int]]] = defaultdict(list)
    for number in sorted(_candidates(profile, forms, index)):
        entry = index.entries[number]
        if not _is_one_class(profile.type, entry.type):
            continue
        score, reason = _compare(profile, forms, number, index)
        if score >= THRESHOLD:
            best[entry.list].append((score, reason, number))
    for key, made in best.items():
        made.sort(key=lambda one: (-one[0], one[2]))
        if len(made) > 1 and made[0][0] - made[1][0] < _LEAD:
            continue
        score, reason, number = made[0]
        yield ListLink(actor=profile.id, list=key, uid=index.entries[number].uid, score=score, reason=reason)


def _candidates(profile: Profile, forms: tuple[Form, ...], index: _Index) -> set[int]:
    """Return the entries worth comparing: a shared number, two shared words, or one that is not common."""
    found = {number for pair in profile.identifiers for number in index.by_number.get(_number(*pair), ())}
    for one in forms:
        hits: Counter[int] = Counter()
        for words in (one.sounds, tuple(f"k:{code}" for code in one.korean)):
            for word in set(words):
                postings = index.by_word.get(word, set())
                hits.update(postings)
                if len(postings) <= _COMMON_WORD:
                    found |= postings
        found |= {number for number, shared in hits.items() if shared > 1}
    return found


def _is_one_class(left: str, right: str) -> bool:
    return not left or not right or _CLASSES.get(left, left) == _CLASSES.get(right, right)


def _number(scheme: str, value: str) -> tuple[str, str]:
    """Return an identifier as it is compared: the same bytes may be an address on several chains."""
    if scheme in WALLETS:
        return "wallet", value.lower() if value.startswith("0x") else value
    return scheme, "".join(letter for letter in value.upper() if letter.isalnum())


def _compare(profile: Profile, forms: tuple[Form, ...], number: int, index: _Index) -> tuple[float, str]:
    entry = index.entries[number]
    shared = {_number(*pair): pair for pair in profile.identifiers}
    score, reasons = _name_score(profile, forms, number, index)
    for pair in entry.identifiers:
        scheme, value = shared.get(_number(*pair), ("", ""))
        if scheme in _SURE or (scheme in _LIKELY and _share_word(forms, index.forms[number])):
            # Accomplices share wallets: of two entries with the address the one of that name is meant.
            return (1.0 if score else 0.95), f"same {scheme} {value}"
    if not score:
        return 0.0, ""
    for points, reason in _circumstances(profile, entry):
        score += points
        reasons.append(reason)
    return round(min(score, 0.99), 2), "; ".join(reasons)


def _share_word(left: tuple[Form, ...], right: tuple[Form, ...]) -> bool:
    return bool({word for one in left for word in one.sounds} & {word for one in right for word in one.sounds})


def _name_score(profile: Profile, forms: tuple[Form, ...], number: int, index: _Index) -> tuple[float, list[str]]:
    best: tuple[float, list[str]] = (0.0, [])
    for mine in forms:
        rare = "" if profile.type == "person" else _rare_word(mine, index)
        for theirs in index.forms[number]:
            score, reason = _pair_score(profile, mine, theirs, rare)
            if mine is not forms[0] and len(mine.words) == 1:
                score -= 0.2  # an acronym the document made up, or the short form of a name
            if score > best[0]:
                best = (score, [f"{reason}: {theirs.text}"])
    if best[0] and any(_rare_word(one, index) for one in forms):
        return best[0] + 0.1, [*best[1], "a word no other entry has"]
    return best


def _df(word: str, index: _Index) -> int:
    return len(index.by_word.get(word, ()))


def _rare_word(mine: Form, index: _Index) -> str:
    return next((word for word in mine.sounds if len(word) >= _LONG_WORD and _df(word, index) == 1), "")


def _pair_score(profile: Profile, mine: Form, theirs: Form, rare: str) -> tuple[float, str]:
    is_person = profile.type == "person"
    if is_person and min(len(mine.words), len(theirs.words)) == 1:
        return 0.0, ""  # "Han", "Green": nobody is known by one word alone
    found = compare.grade(mine, theirs)
    if not found and rare and compare.is_rare_match(mine, theirs, rare):
        found = compare.RARE
    if not found:
        return 0.0, ""
    score = _BASE[found] - (0.2 if theirs.weak else 0.0)
    if len(mine.words) == 1:
        score -= 0.2  # "Horizon"
    if is_person:
        score -= _namesakes(found, min(len(mine.words), len(theirs.words)), is_korean=bool(mine.korean))
    return score, _REASONS[found]


def _namesakes(found: str, n_words: int, *, is_korean: bool) -> float:
    """Return what is taken off because people share names: of two words, and of Korean syllables, many do."""
    if is_korean:
        return 0.2 if found == compare.SAME else 0.05
    if found in {compare.SAME, compare.SPELLED}:
        return 0.0 if n_words >= _MANY_WORDS else 0.15
    return 0.0 if n_words > 2 else 0.05


def _circumstances(profile: Profile, entry: ListEntry) -> Iterator[tuple[float, str]]:
    row = published_lists().get(entry.list.partition(":")[0])
    authorities = set(row.authorities if row else ())
    acts = [act for act in profile.acts if act[0] in _LISTING_ACTS and act[1] in authorities]
    if acts:
        yield 0.25, f"{acts[0][1]} acted against it ({acts[0][0]})"
    if acts and entry.listed_on:
        days = min(abs(_days(entry.listed_on, act[2])) for act in acts)
        yield (0.1, f"listed {days} days apart") if days <= _SAME_TIME else (-0.1, f"listed on {entry.listed_on}")
    orders = {order for tag in entry.programs for order in _ORDER.findall(tag)}
    if orders and profile.legal_basis and not orders & set(_ORDER.findall(" ".join(profile.legal_basis))):
        yield -0.25, f"listed under E.O. {min(orders)}"
    mine, theirs = set(profile.countries), set(entry.countries)
    if not acts and not mine & theirs and _is_of_any_state(profile.name):
        yield -0.3, "every state has one"
    if mine & theirs:
        yield 0.1, f"same country {min(mine & theirs)}"
    elif mine and theirs:
        yield -0.15, f"{min(theirs)} is another country"
    numbers = [{value for scheme, value in one.identifiers if scheme == "imo"} for one in (profile, entry)]
    if all(numbers) and not numbers[0] & numbers[1]:
        yield -0.5, "other IMO number"
    if profile.birth_dates and entry.birth_dates:
        is_same = any(_overlap(left, right) for left in profile.birth_dates for right in entry.birth_dates)
        yield (0.2, "same birth date") if is_same else (-0.5, "other birth date")


@cache
def _is_of_any_state(name: str) -> bool:
    return is_of_any_state(name, load_lexicon())


def _days(left: str, right: str) -> int:
    """Return the days between two ISO dates, very many where one of them is not a whole date."""
    try:
        return (date.fromisoformat(left) - date.fromisoformat(right)).days
    except ValueError:
        return _NEVER


def _overlap(left: str, right: str) -> bool:
    """Tell whether two dates can be one: "1980" and "1980-07-15", "1965/1970" and "1968"."""
    if "/" in left or "/" in right:
        spans = [(one.split("/")[0][:4], one.split("/")[-1][:4]) for one in (left, right)]
        return spans[0][0] <= spans[1][1] and spans[1][0] <= spans[0][1]
    return left.startswith(right) or right.startswith(left)
