"""Compare records with gold: precision, recall, F1, and whether a confidence means what it says.

    report = evaluate(gold, predicted)        both {id: record in the contract's form}
    report.measures["relations"].f1

actors      a gold actor is found when exactly one predicted actor shares a name with it: the predicted `name` is
            one of the gold names, or the gold `name` one of the predicted. One to one, so an actor split in two
            costs a false positive and two actors merged into one a false negative.
typed       the same, and the type is right.
aliases     (actor, alias) pairs.
targets     (kind of action, actor) pairs; `designations` are those of kind designation.
basis       (designated actor, legal instrument) pairs.
relations   (type, subject, object) between actors; symmetric types in either order.
pairs       the same without type and direction.
places      located_in and national_of with the country code.

Figures are micro-averaged over documents; intervals are 95 % percentile bootstraps over documents (Efron 1979).
Calibration is that of the claims: targets, relations, places.
"""

from __future__ import annotations

import random
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from extractor.calibration import Calibration, calibrate
from extractor.types import PLACE_RELATIONS, SYMMETRIC

MEASURES = ("actors", "typed", "aliases", "designations", "targets", "basis", "relations", "pairs", "places")
CLAIMS = frozenset({"targets", "relations", "places"})  # what carries a confidence and a rule
REGISTERS = ("release", "news")
_LABELLED = frozenset({"typed", "targets", "relations", "places"})
_SAMPLES = 500

Json = dict[str, Any]
Key = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One comparable thing of a record; `key` is what must be equal."""

    measure: str
    key: Key
    label: str = ""
    method: str = ""
    confidence: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """Found, invented, missed; the interval is of F1 and absent where it was not asked for."""

    found: int
    invented: int
    missed: int
    low: float | None = None
    high: float | None = None

    @property
    def gold(self) -> int:
        """How many there are in the gold."""
        return self.found + self.missed

    @property
    def precision(self) -> float:
        """Share of the predicted that is right; 1 where nothing was predicted and nothing is there."""
        if self.found + self.invented:
            return self.found / (self.found + self.invented)
        return 0.0 if self.missed else 1.0

    @property
    def recall(self) -> float:
        """Share of the gold that was found."""
        return self.found / self.gold if self.gold else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of the two."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """One document: what was found, invented, missed."""

    id: str
    register: str
    found: tuple[Entry, ...]
    invented: tuple[Entry, ...]
    missed: tuple[Entry, ...]
    names: dict[str, str]  # actor ids as they stand in keys -> printable names


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A whole comparison."""

    documents: int
    missing: tuple[str, ...]  # gold documents without a record
    measures: dict[str, Score]
    labels: dict[str, Score]  # "relations leads"
    rules: dict[str, Score]  # method -> found and invented; nothing is missed by one rule alone
    registers: dict[str, dict[str, Score]]
    calibration: Calibration
    comparisons: tuple[Comparison, ...]


def evaluate(gold: Mapping[str, Json], predicted: Mapping[str, Json]) -> Report:
    """Compare predicted records with gold ones, by document id."""
    rows = tuple(compare(record, predicted.get(key, {})) for key, record in gold.items())
    by_register = {name: [row for row in rows if row.register == name] for name in REGISTERS}
    return Report(
        documents=len(rows),
        missing=tuple(key for key in gold if key not in predicted),
        measures=_measure(rows),
        labels=_by_label(rows),
        rules=_by_rule(rows),
        registers={name: _measure(some) for name, some in by_register.items() if some},
        calibration=calibrate([(entry.confidence, is_right) for row in rows for entry, is_right in _claims(row)]),
        comparisons=rows,
    )


def compare(gold: Json, predicted: Json) -> Comparison:
    """Compare one record with its gold."""
    to = align(gold.get("actors", []), predicted.get("actors", []))
    right = {(it.measure, it.key): it for it in _entries(gold, {actor["id"]: actor["id"] for actor in gold["actors"]})}
    ours = {actor["id"]: to.get(actor["id"], f"?{actor['id']}") for actor in predicted.get("actors", [])}
    said = {(it.measure, it.key): it for it in _surest_first(_entries(predicted, ours))}
    _drop_main_names(right, said, gold.get("actors", []), predicted.get("actors", []), to)
    names = {actor["id"]: actor["name"] for actor in gold.get("actors", [])}
    names |= {f"?{actor['id']}": "+" + actor["name"] for actor in predicted.get("actors", [])}
    return Comparison(
        id=str(gold.get("id", "")),
        register=gold.get("register")
        or ("news" if "news" in f"{gold.get('split')} {gold.get('frame')}" else "release"),
        found=tuple(it for key, it in said.items() if key in right),
        invented=tuple(it for key, it in said.items() if key not in right),
        missed=tuple(it for key, it in right.items() if key not in said),
        names=names,
    )


def find_claims(gold: Json, predicted: Json) -> list[bool]:
    """Return of each target, then of each relation of a predicted record whether gold says the same, in their order."""
    right = {(entry.measure, entry.key) for entry in compare(gold, predicted).found}
    to = align(gold.get("actors", []), predicted.get("actors", []))
    ours = {actor["id"]: to.get(actor["id"], f"?{actor['id']}") for actor in predicted.get("actors", [])}
    said = [
        next(iter(_target_entries(action["kind"], target, ours)))
        for action in predicted.get("actions", [])
        for target in action.get("targets", [])
    ]
    said += [next(iter(_relation_entries(relation, ours))) for relation in predicted.get("relations", [])]
    return [(entry.measure, entry.key) in right for entry in said]


def find_errors(comparison: Comparison) -> Iterator[tuple[str, str, str]]:
    """Yield (measure, "EXTRA" or "MISSED", what) of one document, names for ids."""
    for word, entries in (("EXTRA", comparison.invented), ("MISSED", comparison.missed)):
        shown = sorted((it.measure, " · ".join(comparison.names.get(p, p) for p in it.key)) for it in entries)
        yield from ((measure, word, what) for measure, what in shown)


# --- alignment ---------------------------------------------------------------------------


def align(gold: Iterable[Json], predicted: Iterable[Json]) -> dict[str, str]:
    """Return predicted id -> gold id, one to one: same name first, then the most names shared."""
    pairs = []
    theirs = [(actor["id"], fold(actor["name"]), _names(actor)) for actor in gold]
    for actor in predicted:
        name, names = fold(actor["name"]), _names(actor)
        for key, other, others in theirs:
            if name in others or other in names:
                pairs.append((name != other, -len(names & others), str(actor["id"]), str(key)))
    matched: dict[str, str] = {}
    for _, _, ours, key in sorted(pairs):
        if ours not in matched and key not in matched.values():
            matched[ours] = key
    return matched


def fold(name: str) -> str:
    """Return the form in which names are compared: no case, possessive, punctuation or article."""
    text = unicodedata.normalize("NFKC", name).casefold().replace("’", "'")
    text = re.sub(r"'s\b|s'(?=\s|$)", "", text)
    text = re.sub(r"[^\w]+", " ", text).strip()
    return re.sub(r"^(the|a|an) ", "", text)


def fold_basis(instrument: str) -> str:
    """Return the form in which legal instruments are compared."""
    return re.sub(r"[^a-z0-9]", "", re.sub(r"(?i)executive order", "e.o.", instrument).casefold())


def _names(actor: Json) -> set[str]:
    return {name for name in map(fold, [actor["name"], *actor.get("aliases", [])]) if name}


# --- what a record says ------------------------------------------------------------------


def _entries(record: Json, ids: Mapping[str, str]) -> Iterator[Entry]:
    for actor in record.get("actors", []):
        this = ids[actor["id"]]
        yield Entry(measure="actors", key=(this,))
        yield Entry(measure="typed", key=(this, actor["type"]), label=actor["type"])
        for name in _names(actor) - {fold(actor["name"])}:
            yield Entry(measure="aliases", key=(this, name))
    for action in record.get("actions", []):
        for target in action.get("targets", []):
            yield from _target_entries(action["kind"], target, ids)
    for relation in record.get("relations", []):
        yield from _relation_entries(relation, ids)


def _target_entries(kind: str, target: Json, ids: Mapping[str, str]) -> Iterator[Entry]:
    this = ids.get(target["actor"], f"?{target['actor']}")
    yield Entry(measure="targets", key=(kind, this), label=kind, **_grounds(target))
    if kind == "designation":
        yield Entry(measure="designations", key=(this,))
        for instrument in target.get("legal_basis", []):
            yield Entry(measure="basis", key=(this, fold_basis(instrument)))


def _relation_entries(relation: Json, ids: Mapping[str, str]) -> Iterator[Entry]:
    kind, subject = relation["type"], ids.get(relation["subject"], f"?{relation['subject']}")
    grounds = _grounds(relation)
    if kind in PLACE_RELATIONS:
        place = str(relation["object"]).lower()
        yield Entry(measure="places", key=(kind, subject, place), label=kind, **grounds)
        return
    ends = (subject, ids.get(relation["object"], f"?{relation['object']}"))
    unordered = tuple(sorted(ends))
    key = (kind, *(unordered if kind in SYMMETRIC else ends))
    yield Entry(measure="relations", key=key, label=kind, **grounds)
    yield Entry(measure="pairs", key=unordered)


def _grounds(claim: Json) -> Json:
    return {"method": claim.get("method", ""), "confidence": float(claim.get("confidence", 1.0))}


def _surest_first(entries: Iterable[Entry]) -> list[Entry]:
    """Return the entries so that, in a dictionary, the surest of those with one key stays."""
    return sorted(entries, key=lambda entry: entry.confidence)


def _drop_main_names(
    right: dict[tuple[str, Key], Entry],
    said: dict[tuple[str, Key], Entry],
    gold: Iterable[Json],
    predicted: Iterable[Json],
    to: Mapping[str, str],
) -> None:
    """Take the names under which two actors were aligned out of the aliases of both sides."""
    main: defaultdict[str, set[str]] = defaultdict(set)
    for actor in gold:
        main[actor["id"]].add(fold(actor["name"]))
    for actor in predicted:
        if actor["id"] in to:
            main[to[actor["id"]]].add(fold(actor["name"]))
    for side in (right, said):
        for measure, key in [it for it in side if it[0] == "aliases" and it[1][1] in main.get(it[1][0], ())]:
            del side[measure, key]


# --- sums --------------------------------------------------------------------------------


def _counts(row: Comparison) -> dict[str, tuple[int, int, int]]:
    """Return found, invented and missed of one document, by measure."""
    sides = [Counter(entry.measure for entry in entries) for entries in (row.found, row.invented, row.missed)]
    return {measure: (sides[0][measure], sides[1][measure], sides[2][measure]) for measure in MEASURES}


def _sum(counts: Iterable[tuple[int, int, int]]) -> Score:
    found, invented, missed = (sum(column) for column in zip(*counts, strict=True))
    return Score(found=found, invented=invented, missed=missed)


def _measure(rows: Iterable[Comparison]) -> dict[str, Score]:
    counts = [_counts(row) for row in rows]
    if not counts:
        return {measure: Score(found=0, invented=0, missed=0) for measure in MEASURES}
    chance = random.Random(0)  # noqa: S311 - a sample, no secret; seeded, so that figures repeat
    scores = {}
    for measure in MEASURES:
        column = [count[measure] for count in counts]
        samples = sorted(_sum(chance.choices(column, k=len(column))).f1 for _ in range(_SAMPLES))
        low, high = (samples[int(_SAMPLES * share)] for share in (0.025, 0.975))
        scores[measure] = replace(_sum(column), low=low, high=high)
    return scores


def _by_label(rows: Iterable[Comparison]) -> dict[str, Score]:
    totals: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for row in rows:
        for side, entries in (("found", row.found), ("invented", row.invented), ("missed", row.missed)):
            for entry in entries:
                if entry.measure in _LABELLED:
                    totals[f"{entry.measure} {entry.label}"][side] += 1
    return {name: _of(totals[name]) for name in sorted(totals)}


def _by_rule(rows: Iterable[Comparison]) -> dict[str, Score]:
    totals: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for row in rows:
        for entry, is_right in _claims(row):
            totals[entry.method][("invented", "found")[is_right]] += 1
    return {name: _of(totals[name]) for name in sorted(totals, key=lambda name: (-totals[name].total(), name))}


def _of(counts: Counter[str]) -> Score:
    return Score(found=counts["found"], invented=counts["invented"], missed=counts["missed"])


def _claims(row: Comparison) -> Iterator[tuple[Entry, bool]]:
    """Yield the predicted claims and whether each is in the gold."""
    for is_right, entries in ((True, row.found), (False, row.invented)):
        yield from ((entry, is_right) for entry in entries if entry.measure in CLAIMS)
