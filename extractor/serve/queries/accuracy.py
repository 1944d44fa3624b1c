"""How often this program was right where people had annotated the documents by hand, said for readers."""

from __future__ import annotations

import math
import tomllib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from extractor.serve import words

if TYPE_CHECKING:
    from extractor.serve.reader import Reader, Row

REGISTERS = {"release": "Releases of authorities", "news": "News"}
_YARDSTICK = "documents"
_SURE = 1.96  # standard deviations of a 95 % interval
_FEW = 30  # annotated items below which a figure says little


@cache
def _words() -> dict[str, Any]:
    return tomllib.loads(files("extractor.serve").joinpath("accuracy.toml").read_text(encoding="utf-8"))


async def accuracy(reader: Reader) -> Row:
    """Return {"leads", "suites", "weaknesses"}: for releases and for news the best yardstick, then all of them."""
    suites = gathered(await reader.rows("SELECT * FROM evaluation ORDER BY suite, label"))
    leads = [
        {"register": title, "suite": suite, "measures": measures}
        for register, title in REGISTERS.items()
        for suite, measures in [_best(suites, register)]
        if measures
    ]
    return {"leads": leads, "suites": suites, "weaknesses": [row["text"] for row in _words()["weaknesses"]]}


def gathered(rows: list[Row]) -> list[Row]:
    """Return the suites, the ones we know first and in their order, those an operator measured after them."""
    found: dict[str, Row] = {}
    for row in rows:
        name, _, register = row["suite"].partition("/")
        suite = found.setdefault(name, _suite(name))
        if row["label"] == _YARDSTICK:
            suite |= {"documents": row["gold"], "sha256": str(row["version"] or "").removeprefix("sha256:")}
        elif row["label"] in _words()["measures"]:
            suite["measures"].setdefault(register, []).append(_measure(row))
        elif not register and row["gold"]:
            suite["kinds"].append(_kind(row))
    order = list(_words()["measures"])
    for suite in found.values():
        for measures in suite["measures"].values():
            measures.sort(key=lambda m: order.index(m["label"]))
    known = list(_words()["suites"])
    return sorted(found.values(), key=lambda s: known.index(s["name"]) if s["name"] in known else len(known))


def _suite(name: str) -> Row:
    own = {"title": name, "about": "Measured by who runs this site (`extractor evaluate --store`).", "register": ""}
    told = own | _words()["suites"].get(name, {})
    return {"name": name, "documents": None, "sha256": "", "measures": {}, "kinds": [], **told}


def _best(suites: list[Row], register: str) -> tuple[Row | None, list[Row]]:
    """Return the first suite that says how much is right in such documents, and what it says."""
    for suite in suites:
        measures = suite["measures"].get(register) or (
            suite["measures"].get("", []) if suite["register"] == register else []
        )
        if any(m["right"] is not None for m in measures):
            return suite, measures
    return None, []


def _measure(row: Row) -> Row:
    told = _words()["measures"][row["label"]]
    return {"label": row["label"], **told, **_shares(row)}


def _kind(row: Row) -> Row:
    """Return a row about one kind of relation, act, place or actor ("relations leads")."""
    measure, _, label = row["label"].partition(" ")
    say = {"targets": words.act, "relations": words.relation, "places": words.relation, "typed": words.actor_type}
    title = say[measure](label) if measure in say else label
    return {"measure": _words()["measures"].get(measure, {}).get("title", measure), "title": title, **_shares(row)}


def _shares(row: Row) -> Row:
    """Return the shares as whole percents, and between what the first lies (Wilson 1927) for so few of them."""
    precision, recall, gold = row["precision"], row["recall"], row["gold"] or 0
    read = round(recall * gold / precision) if precision and recall and gold else 0
    low, high = between(precision, read) if read else (None, None)
    return {
        "right": precision,
        "found": recall,
        "f1": row["f1"],
        "f1_low": row["low"],
        "f1_high": row["high"],
        "low": low,
        "high": high,
        "read": read,
        "gold": gold,
        "few": gold < _FEW,
    }


def between(share: float, number: int) -> tuple[float, float]:
    """Return the 95 % interval of a share of `number` things."""
    square = _SURE * _SURE
    middle = (share + square / (2 * number)) / (1 + square / number)
    half = _SURE * math.sqrt(share * (1 - share) / number + square / (4 * number * number)) / (1 + square / number)
    return max(0.0, middle - half), min(1.0, middle + half)
