"""Measure who is found to be one: precision and recall on the pairs of a list, and how long 100,000 mentions take.

    python tests/benchmarks/joining.py LIST [--mentions 100000] [--actors FILE]     or: make joining LIST=…

LIST is any official list that `extractor lists` reads, with aliases enough (OFAC's has). ACTORS is a file of threat
actors and their synonyms. Every figure is printed as `name value`, of the half of the list no weight was learnt on.
"""

from __future__ import annotations

import argparse
import random
import time
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

from extractor.lexicon import load_lexicon
from extractor.resolve import resolve
from extractor.resolve.block import candidates
from extractor.resolve.pairing import best_pair
from extractor.resolve.profile import make_profile
from extractor.resolve.resolution import build_reader
from extractor.resolve.score import score
from extractor.types import DocumentActor
from tests.benchmarks.pairs import LEVELS, Pair, Pairs, Told, read_entries

POSITIVES, NEGATIVES, RANDOM = 5_000, 50_000, 1_000
Judge = Callable[[DocumentActor, DocumentActor], str]


def main() -> None:
    """Print all figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("list", type=Path)
    parser.add_argument("--actors", type=Path)
    parser.add_argument("--mentions", type=int, default=0)
    given = parser.parse_args()
    pairs = Pairs(read_entries(given.list), "test")
    rows = [*measure(pairs), *([random_pairs(given.actors)] if given.actors else ())]
    rows += [speed(pairs, given.mentions)] if given.mentions else []
    for name, value in rows:
        print(f"{name:52} {value}")  # noqa: T201 - what a benchmark is for


def measure(pairs: Pairs, positives: int = POSITIVES, negatives: int = NEGATIVES) -> Iterable[tuple[str, str]]:
    """Give the figures on a list, by what the two sides know."""
    same, other, twins = pairs.positives(positives), pairs.negatives(negatives), pairs.twins()
    yield "pairs of one entry, of two, of two of one name", f"{len(same)} {len(other)} {len(twins)}"
    yield "of one entry: share no word, by sound or meaning", f"{_strangers(same):.3f}"
    for told in LEVELS:
        judge = build_judge()
        for kind in ("all", "persons", "bodies"):
            yield f"{told}, {kind}", rates(_count(judge, (same, other), told, kind))
        found = Counter(judge(*pair.sides(told)) for pair in twins)
        yield f"{told}, two of one name joined", f"{found['same']} of {len(twins)}"


def build_judge() -> Judge:
    """Return what says of two actors "same", "unsure" or "different", which they are too where none compares them."""
    reader = build_reader(load_lexicon())

    def judge(left: DocumentActor, right: DocumentActor) -> str:
        profiles = [make_profile(side, reader) for side in (left, right)]
        return score(*profiles).verdict if candidates(profiles) else "different"

    return judge


def rates(found: Counter[tuple[bool, str]]) -> str:
    """Return precision and recall at the automatic threshold, and with what is left to a person."""
    every = sum(n for (is_same, _), n in found.items() if is_same)
    right, wrong = found[True, "same"], found[False, "same"]
    asked, idle = right + found[True, "unsure"], wrong + found[False, "unsure"]
    others = sum(n for (is_same, _), n in found.items() if not is_same)
    return (
        f"precision {right / max(1, right + wrong):.4f} ({wrong} wrong) recall {right / every:.3f}; "
        f"with review recall {asked / every:.3f} precision {asked / max(1, asked + idle):.3f} "
        f"(asks about {found[False, 'unsure'] / max(1, others):.2%} of two entries' pairs)"
    )


def _count(judge: Judge, sets: Iterable[list[Pair]], told: Told, kind: str) -> Counter[tuple[bool, str]]:
    found: Counter[tuple[bool, str]] = Counter()
    for pair in (pair for one in sets for pair in one):
        left, right = pair.sides(told)
        if kind == "all" or (left.type == "person") == (kind == "persons"):
            found[pair.is_same, judge(left, right)] += 1
    return found


def _strangers(same: list[Pair]) -> float:
    """Return the share of one entry's pairs that have no word in common: acronyms, former and translated names."""
    reader = build_reader(load_lexicon())
    kinds = Counter(
        best_pair(*(make_profile(side, reader) for side in pair.sides("name"))).likeness.full > 0 for pair in same
    )
    return kinds[False] / len(same)


def random_pairs(path: Path) -> tuple[str, str]:
    """Judge random pairs of threat actors under any of their names."""
    entries, chance, judge = read_entries(path), random.Random(5), build_judge()
    pairs = [chance.sample(entries, 2) for _ in range(RANDOM)]
    named = [
        Pair(is_same=False, left=one, right=two, names=(chance.choice([one.name, *one.aliases]), two.name))
        for one, two in pairs
    ]
    joined = [pair.names for pair in named if judge(*pair.sides("circumstances")) == "same"]
    return "random pairs of threat actors joined", f"{len(joined)} of {RANDOM}"


def speed(pairs: Pairs, mentions: int) -> tuple[str, str]:
    """Resolve many mentions of the entries of a list."""
    chance = random.Random(5)
    actors = []
    for n in range(mentions):
        entry = chance.choice(pairs.entries)
        pair = Pair(is_same=True, left=entry, right=entry, names=(chance.choice([entry.name, *entry.aliases]), ""))
        side, _ = pair.sides("circumstances" if n % 3 == 0 else "name")
        actors.append(replace(side, key=f"{n:07}", document=f"d{n // 5}", published="2026-01-01"))
    started = time.process_time()
    found = resolve(actors, lexicon=load_lexicon())
    seconds = time.process_time() - started
    return f"CPU seconds for {mentions} mentions ({len(found.actors)} actors)", f"{seconds:.1f}"


if __name__ == "__main__":
    main()
