"""How long it takes to say who is who: 100,000 mentions from nothing, then a night's 2,000 more. Part of `make bench`.

Every document names eleven actors three times each; names are invented and, as in life, few actors are in very many
documents and every tenth person bears a name that others bear. The night's base is compared with one that was
resolved in one go, line by line.
"""

from __future__ import annotations

import random
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path

from extractor import __version__
from extractor.config import Settings
from extractor.pipeline import Run
from extractor.store import KnowledgeBase
from extractor.types import Actor, Evidence, Mention, Record, Relation, SanctionAction, Target
from tests.make import make_article

MENTIONS, NIGHT = 100_000, 2_000
PER_DOCUMENT, TIMES = 11, 3
_PARTS = (
    "bal", "dor", "ven", "kas", "mir", "tol", "rin", "sha", "gor", "lem",
    "pav", "zul", "nar", "ost", "bek", "dra", "fim", "hul", "jem", "kov",
)  # fmt: skip
_COMMON = ("Mohammed Ali", "Kim Chol Su", "Ali Hassan", "Aleksandr Ivanov", "Wang Wei", "Ri Jong Ho")
_FORMS = ("LLC", "Trading", "Shipping Co.", "Holding", "General Trading LLC", "Group")


def documents(mentions: int, after: int = 0) -> Iterator[Record]:
    """Yield the records of as many documents as have so many mentions, from some day on."""
    first, count = (number // (PER_DOCUMENT * TIMES) for number in (after, mentions))
    return (_document(number) for number in range(first, first + count))


def _document(number: int) -> Record:
    chance = random.Random(number)
    picked = list(dict.fromkeys(chance.choices(_POPULATION, cum_weights=_WEIGHTS, k=PER_DOCUMENT * 2)))[:PER_DOCUMENT]
    names = list(dict.fromkeys(name for name, _ in picked))
    kinds = dict(picked)
    sentences = [f"{one} is the director of {other}." for one, other in zip(names, names[1:] + names[:1], strict=True)]
    sentences += [f"OFAC designated {name}." for name in names]
    day = f"{date(2000, 1, 1) + timedelta(days=2 * number)}"
    article = make_article("\n".join(sentences), url=f"https://outlet.example/{number}", published=day)
    spots = list(accumulate((len(one) + 1 for one in sentences), initial=0))
    quotes = [Evidence(start=at, end=at + len(one), quote=one) for at, one in zip(spots, sentences, strict=False)]
    actors = []
    for place, name in enumerate(names):
        before, here, named = (
            quotes[place - 1 if place else len(names) - 1],
            quotes[place],
            quotes[len(names) + place],
        )
        starts = (here.start, before.end - 1 - len(name), named.end - 1 - len(name))
        found = tuple(Mention(start=at, end=at + len(name), text=name) for at in sorted(starts))
        actors.append(Actor(id=f"a{place}", name=name, type=kinds[name], mentions=found))
    leads = tuple(
        Relation(type="leads", subject=f"a{n}", object=f"a{(n + 1) % len(names)}", evidence=quotes[n])
        for n in range(len(names))
    )
    targets = tuple(Target(actor=f"a{n}", evidence=quotes[len(names) + n]) for n in range(len(names)))
    act = SanctionAction(kind="designation", authority="OFAC", date=day, targets=targets, evidence=quotes[len(names)])
    return Record(
        id=article.id, article=article, kind="designation", actors=tuple(actors), actions=(act,), relations=leads
    )


def _population(size: int = 15_000) -> list[tuple[str, str]]:
    chance, found = random.Random(1), {}
    for number in range(size):
        words = ["".join(chance.choices(_PARTS, k=chance.choice((2, 2, 3)))).title() for _ in range(3)]
        if number % 2:
            name = f"{' '.join(words[: 1 + number % 4 // 2])} {chance.choice(_FORMS)}"
        else:
            name = f"{words[0]} {_COMMON[number % 6].split()[-1]}" if number % 10 == 0 else " ".join(words)
        found[name] = ("person", "organization")[number % 2]
    return [*found.items(), *((name, "person") for name in _COMMON)]


_POPULATION = _population()
_WEIGHTS = list(accumulate(1 / (rank + 30) for rank in range(len(_POPULATION))))


def _fill(path: Path, records: Iterator[Record]) -> None:
    with KnowledgeBase(path, write=True) as kb:
        run = kb.begin_run("extract", __version__)
        for record in records:
            kb.save_record(record, "", run, "benchmark")
        kb.end_run(run)


def _resolve(path: Path) -> tuple[float, float]:
    """Return the seconds on the clock, and those of the processor."""
    with Run(path, "resolve", Settings()) as run:
        started = time.perf_counter(), time.process_time()
        run.resolve()
        return time.perf_counter() - started[0], time.process_time() - started[1]


def _lines(path: Path) -> list[str]:
    with KnowledgeBase(path) as kb:
        return list(kb.dump())


def main(folder: Path) -> None:
    """Resolve both bases and print the seconds."""
    nights, once = folder / "nights.db", folder / "once.db"
    _fill(nights, documents(MENTIONS))
    shutil.copy(nights, once)
    whole = _resolve(nights)
    for path in (nights, once):
        _fill(path, documents(NIGHT, after=MENTIONS))
    night = _resolve(nights)
    _resolve(once)
    is_same = _lines(nights) == _lines(once)
    for what, taken, bar in ((f"{MENTIONS:,} mentions", whole, 60), (f"a night's {NIGHT:,} more", night, 5)):
        print(f"{what}: resolved in {taken[0]:.1f} s, {taken[1]:.1f} s of the processor (bar: {bar})")  # noqa: T201
    print("equal to a rebuild" if is_same else "NOT EQUAL to a rebuild")  # noqa: T201 - what a benchmark is for
    sys.exit(not is_same)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as name:
        main(Path(name))
