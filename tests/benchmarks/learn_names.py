"""Learn how much each reason for or against two names being one actor's counts, and write the table of weights.

    python tests/benchmarks/learn_names.py LIST       writes extractor/lexicon/name_weights.toml

Logistic regression (Newton's method, the weights kept small) on the pairs of the `fit` half, persons and bodies apart.
Its sums are stretched so that the score is 0.8 where at most `_WRONG` of the pairs joined are wrong, and 0.5 where half
of those that a person is asked about are one. `[beside]` is not learnt: a list says nothing of acts and relations.
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from extractor.lexicon import load_lexicon
from extractor.resolve.caution import AUTOMATIC, most
from extractor.resolve.pairing import best_pair
from extractor.resolve.profile import make_profile
from extractor.resolve.resolution import build_reader
from extractor.resolve.score import FEATURES, features, find_veto
from tests.benchmarks.pairs import TOLD, Pairs, read_entries

Array = NDArray[np.float64]
TABLE = Path(__file__).parents[2] / "extractor" / "lexicon" / "name_weights.toml"
BESIDE = ("second name", "identifier", "address", "action", "actor", "generation", "scripts", "no name in common")
REASONS = [reason for reason in FEATURES if not reason.endswith(BESIDE) and "second name" not in reason]
AGAINST = (
    "on one side",
    "of its own",
    "of their own",
    "another sort",
    "another legal",
    "another p",
    "another f",
    "of them",
    "nearly",
)
_WRONG = {True: 0.0005, False: 0.001}  # of persons; of bodies, which are fewer
_ASKED = _HALF = 0.5
_SMALL = 1.0  # how strongly weights are kept small


def main() -> None:
    """Learn from the list of the command line, and write the table."""
    pairs = Pairs(read_entries(Path(sys.argv[1])), "fit")
    text = TABLE.read_text(encoding="utf-8")
    head, kept = text[: text.index("[person]")], text[text.index("[beside]") :]
    lines = []
    for kind, rows in zip(("person", "body"), _rows(pairs), strict=True):
        lines += [f"[{kind}]", *_learn(*rows, is_person=kind == "person"), ""]
    TABLE.write_text(head + "\n".join(lines) + "\n" + kept, encoding="utf-8")


def _rows(pairs: Pairs) -> tuple[tuple[Array, Array, Array], ...]:
    """Return features, answers and caps of all pairs, of persons and of bodies."""
    reader = build_reader(load_lexicon())
    found: dict[bool, list[tuple[list[float], float, float]]] = {True: [], False: []}
    every = pairs.positives(10**6) + pairs.negatives(40_000) + pairs.strangers(10_000)
    for number, one in enumerate(every):
        for told in (TOLD[number % 3], TOLD[(number + 1) % 3]):
            left, right = (make_profile(side, reader) for side in one.sides(told))
            pair = best_pair(left, right)
            if find_veto(left, right) or pair.is_identified:
                continue
            holds = features(pair)
            row = [holds.get(reason, 0.0) for reason in REASONS]
            found[pair.names[0].is_person].append((row, float(one.is_same), most(pair)))
    return tuple(tuple(np.array(column) for column in zip(*rows, strict=True)) for rows in found.values())  # type: ignore[misc]


def _learn(x: Array, y: Array, cap: Array, *, is_person: bool) -> list[str]:
    weights = _regress(x, y)
    sums = x @ weights
    automatic = _threshold(sums[cap >= 1], y[cap >= 1], 1 - _WRONG[is_person])
    review = min(automatic - 1.0, _threshold(sums, y, _ASKED))
    stretch = (AUTOMATIC - _HALF) / (automatic - review)
    scaled = weights * stretch
    scaled[0] += AUTOMATIC - automatic * stretch  # "to begin with" always holds
    same, sound = (REASONS.index(reason) for reason in ("same name", "same name in another spelling"))
    scaled[same] = max(scaled[same], scaled[sound])  # the pairs of a list leave out names that are the same
    used = [(reason, weight) for reason, weight in zip(REASONS, scaled, strict=True) if abs(weight) >= 0.0005]
    return [f'"{reason}" = {weight:.3f}' for reason, weight in used]


def _regress(x: Array, y: Array) -> Array:
    """Fit weights none of which has the wrong sign: what speaks against never counts for, nor the reverse."""
    signs = np.array([-1.0 if any(word in reason for word in AGAINST) else 1.0 for reason in REASONS])
    used = np.ones(len(REASONS), dtype=bool)
    while True:
        weights = np.zeros(len(REASONS))
        weights[used] = _newton(x[:, used], y)
        wrong = used & (weights * signs < 0)
        wrong[0] = False  # "to begin with" may be anything
        if not wrong.any():
            return weights
        used &= ~wrong


def _newton(x: Array, y: Array) -> Array:
    weights = np.zeros(x.shape[1])
    for _ in range(50):
        chance = 1 / (1 + np.exp(-np.clip(x @ weights, -30, 30)))
        slope = x.T @ (chance - y) + _SMALL * weights
        bend = (x.T * (chance * (1 - chance))) @ x + _SMALL * np.eye(len(weights))
        weights -= np.linalg.solve(bend, slope)
    return weights


def _threshold(sums: Array, y: Array, precision: float) -> float:
    """Return the lowest sum from which on so many of the pairs are one."""
    order = np.argsort(-sums, kind="stable")
    right = np.cumsum(y[order])
    enough = np.nonzero(right / np.arange(1, len(y) + 1) >= precision)[0]
    return float(sums[order][enough[-1]])


if __name__ == "__main__":
    main()
