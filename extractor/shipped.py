"""The measurements that came with this program, as rows of a knowledge base: its readers see how far to trust it.

`measured.json` is the part of `models/scores.json` that readers need; `make docs` writes it. Every suite carries the
SHA-256 of the yardstick it was measured on. What an operator measured (`evaluate --store`) stays beside it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from extractor import __version__
from extractor.types import make_id

if TYPE_CHECKING:
    from sqlite_utils import Database

YARDSTICK = "documents"  # label of the row that says how many documents a suite has, and which
_KEPT = ("p", "r", "f1", "low", "high", "gold")


@cache
def suites() -> dict[str, Any]:
    """Return the shipped suites by name: {"sha256", "documents", "figures": {register: {label: figures}}}."""
    return dict(json.loads(files("extractor").joinpath("measured.json").read_text("utf-8"))["suites"])


def save_shipped(db: Database) -> None:
    """Put the shipped measurements in the place of those of an earlier version; the caller holds the transaction."""
    rows = {row["id"]: row for name, suite in suites().items() for row in to_rows(name, suite)}
    old = {row["id"]: row for row in db.query("SELECT * FROM evaluation") if row["suite"].partition("/")[0] in suites()}
    if rows != old:
        for key in old:
            db.table("evaluation").delete(key)
        db.table("evaluation").insert_all(rows.values(), replace=True)


def to_rows(name: str, suite: dict[str, Any], version: str = __version__) -> Iterator[dict[str, Any]]:
    """Yield the rows of a suite: how many documents it has, then all figures, then those of each register."""
    yield _row(name, YARDSTICK, {"gold": suite["documents"]}, f"sha256:{suite['sha256']}")
    for register, figures in suite["figures"].items():
        for label, some in figures.items():
            yield _row(f"{name}/{register}" if register else name, label, some, version)


def _row(suite: str, label: str, figures: dict[str, Any], version: str) -> dict[str, Any]:
    precision, recall, *rest = (figures.get(key) for key in _KEPT)
    f1, low, high, gold = rest
    return {
        "id": make_id("evaluation", suite, label),
        "suite": suite,
        "label": label,
        "precision": precision,
        "recall": recall,
        "f1": f1,
        "low": low,
        "high": high,
        "gold": gold,
        "version": version,
    }
