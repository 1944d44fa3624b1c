"""Say which document actors are one real-world actor, and why. Pure: the same input gives the same output."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache, partial
from typing import Literal

from extractor.lexicon import Lexicon, load_lexicon
from extractor.lexicon.name_words import load_frequencies, load_glossary
from extractor.lexicon.namesakes import load_namesakes
from extractor.resolve.block import candidates
from extractor.resolve.bodies import BODIES, is_open_office, is_telling, with_states
from extractor.resolve.cluster import Clusters
from extractor.resolve.identity import give_ids
from extractor.resolve.memory import Memory
from extractor.resolve.names import Reader
from extractor.resolve.patronymics import PATRONYMIC, find_ambiguous
from extractor.resolve.profile import Profile, make_profile
from extractor.resolve.rulings import Rulings, read_rulings
from extractor.types import ACTOR_TYPES, DocumentActor, Judgement, Merge, Resolution, ResolvedActor


def resolve(
    document_actors: Iterable[DocumentActor],
    judgements: Iterable[Judgement] = (),
    previous_ids: Mapping[str, str] | None = None,
    *,
    lexicon: Lexicon | None = None,
    memory: Memory | None = None,
) -> Resolution:
    """Join document actors across documents.

    `previous_ids` are the actor ids given before, by document actor: they are kept, and where two of them turn
    out to be one actor the other redirects. A judgement may name a document actor or an actor. A `memory` of the
    last resolution saves work and changes nothing; it has this one's answers afterwards.
    """
    lexicon = lexicon or load_lexicon()
    previous_ids = previous_ids or {}
    every = sorted(document_actors, key=lambda actor: actor.key)
    rulings = read_rulings(judgements, every, previous_ids)
    reader = build_reader(lexicon)
    kept = with_states([actor for actor in every if not rulings.drops(actor)], lexicon)
    profiles = [make_profile(actor, reader) for actor in kept]
    join = _Join(profiles, rulings, lexicon, memory or Memory())
    merges = join.run()
    clusters = [[one.actor for one in group] for group in join.clusters.members().values()]
    ids, redirects = give_ids(clusters, previous_ids)
    actors = [_describe(ids[i], group, rulings, join.known) for i, group in enumerate(clusters)]
    return Resolution(
        actors=tuple(sorted(actors, key=lambda actor: actor.id)),
        merges=tuple(sorted(merges, key=lambda merge: (merge.left, merge.right))),
        redirects=redirects,
        families=_families(lexicon),
    )


def _families(lexicon: Lexicon) -> tuple[tuple[str, str], ...]:
    rows = lexicon.authorities
    return tuple(sorted((row.short, rows[row.parent].short) for row in rows.values() if row.parent in rows))


def build_reader(lexicon: Lexicon) -> Reader:
    """Return a reader of names with the tables shipped and the titles of the lexicon."""
    namesakes = load_namesakes()
    return Reader(namesakes, load_frequencies(), load_glossary(), _titles(lexicon) - namesakes.borne)


def _titles(lexicon: Lexicon) -> frozenset[str]:
    """Titles of one word, as they stand in a name that is read for comparison."""
    return frozenset(form.casefold().rstrip(".") for form in lexicon.titles if " " not in form)


# --- joining -----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Known:
    """What the lexicon knows an actor by."""

    key: str
    name: str
    authority: str = ""


class _Join:
    """One resolution in the making: people's words, then known names, then equal names, then scores."""

    def __init__(self, profiles: list[Profile], rulings: Rulings, lexicon: Lexicon, memory: Memory) -> None:
        self.profiles, self.rulings, self.memory, self.lexicon = profiles, rulings, memory, lexicon
        self.clusters = Clusters(profiles, rulings.different)
        look_up = cache(partial(_look_up, lexicon))
        self.known = {p.actor.key: found for p in profiles if (found := look_up(*_called(p.actor)))}
        self.merges: dict[tuple[str, str], Merge] = {}

    def run(self) -> list[Merge]:
        for judgement, left, right in self.rulings.same:
            self._unite(_ruling(left, right, judgement), by_person=True)
        for judgement, left, right in self.rulings.kept_apart:
            self._keep(_ruling(left, right, judgement))
        representatives = self._join_alike()
        open_questions = list(self._join_scored(representatives))
        self._keep_open(open_questions)
        return list(self.merges.values())

    def _join_alike(self) -> list[Profile]:
        """Join who bears a known name, or exactly the same telling name; return one of each, and all others."""
        groups: dict[object, list[Profile]] = defaultdict(list)
        signatures: dict[tuple[_Called, bool], object] = {}  # a name of thousands is looked into once
        for profile in self.profiles:
            said = _called(profile.actor), bool(profile.births)
            if said not in signatures:
                signatures[said] = self._signature(profile)
            groups[signatures[said] or profile.actor.key].append(profile)
        representatives: list[Profile] = []
        for group in groups.values():
            heads: list[Profile] = []
            why = "a name of the lexicon" if group[0].actor.key in self.known else "same name"
            for profile in group:
                if all(self._unite(_alike(head, profile, why)) for head in heads):
                    heads.append(profile)
            representatives += heads
        return sorted(representatives, key=lambda profile: profile.actor.key)

    def _signature(self, profile: Profile) -> object:
        """Return what all have in common who are called just the same and are one, None for whom that tells nothing."""
        actor, name = profile.actor, profile.names[0]
        if actor.key in self.known:
            return ("lexicon", self.known[actor.key].key)
        if name.is_mixed or profile.births or actor.type in _REUSED or not self._is_telling(profile):
            return None
        kind = "body" if actor.type in BODIES else actor.type  # a group to one document, an organization to another
        return (kind, name.key, name.form, name.generation, actor.countries)

    def _is_telling(self, profile: Profile) -> bool:
        """Tell whether who is called just the same is the same actor."""
        is_body = profile.actor.type in BODIES
        return is_telling(profile.actor, self.lexicon, is_weak=profile.is_weak) if is_body else not profile.is_weak

    def _is_nobodys(self, one: Profile, other: Profile) -> bool:
        """Tell whether two are offices of a state that a document leaves open, and nothing says that it is the same."""
        is_open = any(is_open_office(side.actor, self.lexicon) for side in (one, other))
        shared = one.identifiers & other.identifiers or one.acts & other.acts or one.related & other.related
        return is_open and not shared

    def _join_scored(self, profiles: list[Profile]) -> Iterator[Merge]:
        """Unite who scores enough, the surest first; give what a person might decide."""
        by_key = {profile.actor.key: profile for profile in profiles}
        asked = [self.memory.likely(profiles[i], profiles[j]) for i, j in candidates(profiles)]
        found = sorted(filter(None, asked), key=lambda merge: (-merge.score, merge.left, merge.right))
        ambiguous = find_ambiguous(found, by_key)
        for merge in found:
            if merge.verdict == "unsure":
                yield merge
            elif ambiguous & {merge.left, merge.right} and PATRONYMIC in dict(merge.features):
                yield replace(merge, verdict="unsure", features=(("several have that name", 0.0), *merge.features))
            elif self._is_nobodys(by_key[merge.left], by_key[merge.right]):
                yield replace(merge, verdict="unsure", features=(("every state has one", 0.0), *merge.features))
            else:
                self._unite(merge)

    def _unite(self, merge: Merge, *, by_person: bool = False) -> str:
        """Unite, remember why, and return "" - or remember why not, and return it."""
        if self.clusters.find(merge.left) == self.clusters.find(merge.right):
            return ""
        is_identified = any(reason == "same identifier" for reason, _ in merge.features)
        refusal = self.clusters.unite(merge.left, merge.right, by_person=by_person, is_identified=is_identified)
        if not refusal:
            self.merges[merge.left, merge.right] = merge
        elif merge.by == "rule:names" and merge.score < 1.0:
            kept = Merge(
                left=merge.left, right=merge.right, verdict="different", score=merge.score, by=merge.by,
                features=((refusal, -1.0), *merge.features),
            )  # fmt: skip
            self.merges.setdefault((merge.left, merge.right), kept)
        return refusal

    def _keep(self, merge: Merge) -> None:
        self.merges.setdefault((merge.left, merge.right), merge)

    def _keep_open(self, questions: Iterable[Merge]) -> None:
        """Keep one question per pair of clusters, the likeliest (they come sorted), unless a person has answered it.

        Of a cluster the likeliest few: who bears an acronym that twenty bear is no question for an afternoon.
        """
        asked: set[tuple[str, str]] = set()
        times: Counter[str] = Counter()
        for merge in questions:
            one, other = sorted((self.clusters.find(merge.left), self.clusters.find(merge.right)))
            is_answered = one == other or (merge.left, merge.right) in self.merges
            if is_answered or (one, other) in asked or max(times[one], times[other]) >= _QUESTIONS:
                continue
            asked.add((one, other))
            times.update((one, other))
            self._keep(merge)


_QUESTIONS = 3  # about one actor at a time
# Ships and aircraft change names and share them; a wallet's address is its name.
_REUSED = frozenset({"vessel", "aircraft"})


_Called = tuple[str, str, tuple[str, ...]]  # type, name, countries


def _called(actor: DocumentActor) -> _Called:
    return actor.type, actor.name, actor.countries


def _look_up(lexicon: Lexicon, type_: str, name: str, countries: tuple[str, ...]) -> _Known | None:
    if type_ not in BODIES:
        return None
    if authority := lexicon.authority_of(name):
        return _Known(f"authority:{authority.key}", authority.name, authority.short)
    known = lexicon.known(name)
    is_clear = known is not None and not (countries and known.country and known.country not in countries)
    return _Known(f"known:{known.key}", known.name) if known is not None and is_clear else None


def _alike(left: Profile, right: Profile, why: str) -> Merge:
    one, other = sorted((left.actor.key, right.actor.key))
    return Merge(left=one, right=other, verdict="same", score=1.0, features=((why, 1.0),), by="rule:names")


def _ruling(left: str, right: str, judgement: Judgement) -> Merge:
    one, other = sorted((left, right))
    verdict: Literal["same", "different"] = "same" if judgement.verdict == "same" else "different"
    why = ((judgement.reason or "judgement", 1.0),)
    return Merge(left=one, right=other, verdict=verdict, score=judgement.score, features=why, by=judgement.by)


# --- describing --------------------------------------------------------------------------


def _describe(key: str, group: list[DocumentActor], rulings: Rulings, known: Mapping[str, _Known]) -> ResolvedActor:
    keys = sorted(actor.key for actor in group)
    entry = next((known[one] for one in keys if one in known), None)
    own = Counter(actor.name for actor in group)
    said_of = {key, *keys}
    chosen = rulings.name_of(said_of) or (entry.name if entry and entry.authority else "")
    name = chosen or max(
        own, key=lambda one: (own[one], "," not in one, not one.isupper(), len(one.split()), len(one), one)
    )
    types = Counter(actor.type for actor in group)
    type_ = rulings.type_of(said_of) or max(types, key=lambda one: (types[one], -ACTOR_TYPES.index(one)))
    kinds = {
        alias: "alias" if " " in alias or type_ != "person" else "weak alias"
        for actor in group
        for alias in actor.aliases
    }
    kinds |= dict.fromkeys(own, "name")
    return ResolvedActor(
        id=key,
        name=name,
        type=type_,
        names=tuple(
            sorted((kinds | {name: "name"}).items(), key=lambda one: (one[0] != name, one[1] != "name", one[0]))
        ),
        countries=tuple(sorted({code for actor in group for code in actor.countries})),
        members=tuple(keys),
        authority=entry.authority if entry else "",
        reviewed=rulings.is_reviewed(said_of),
    )
