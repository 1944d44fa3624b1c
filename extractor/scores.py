"""Print a report, keep its figures in `models/scores.json`, and refuse to fall below them.

`scores.json` holds one suite per yardstick, recognised by the SHA-256 of its gold file, so that figures of one
document set are never held against another:

    {"suites": {"specimens": {"sha256": "…", "documents": 40, "floors": {"actors": 0.95, …}, "figures": {…}}}}

The figures (precision, recall, interval; by kind and by register) are what a knowledge base shows of them.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from extractor.calibration import Calibration
from extractor.errors import ConfigError
from extractor.evaluate import MEASURES, Report, Score, find_errors
from extractor.shipped import to_rows
from extractor.store import KnowledgeBase

_SLACK = 0.0005  # floors are written with three digits
_DIGITS = 3


def read_records(path: Path) -> dict[str, dict[str, Any]]:
    """Return the records of a JSONL file by id, in order; raises `ConfigError` naming the line."""
    records: dict[str, dict[str, Any]] = {}
    number = 0
    try:
        for line in path.read_text("utf-8").split("\n"):  # not splitlines: U+2028 may stand inside a JSON string
            number += 1
            if line.strip():
                record = json.loads(line)
                records[str(record["id"])] = record
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path}: cannot be read: {error}", path=str(path)) from error
    except (ValueError, TypeError, KeyError) as error:
        raise ConfigError(f"{path}:{number}: is no document record: {error}", path=str(path)) from error
    if not records:
        raise ConfigError(f"{path}: holds no record", path=str(path))
    return records


def format_report(report: Report, *, rules: bool = False, errors: bool = False) -> Iterator[str]:
    """Yield the lines of the tables."""
    yield f"{report.documents} documents, {len(report.missing)} without a record"
    yield from _table("", report.measures)
    for name, scores in report.registers.items():
        if len(report.registers) > 1:
            yield from _table(name, scores)
    yield from _table("by label", report.labels)
    if rules:
        yield from _table("by rule", report.rules)
    yield ""
    yield from _format_calibration(report.calibration)
    for comparison in report.comparisons if errors else ():
        for measure, word, what in find_errors(comparison):
            yield f"{comparison.id}\t{measure}\t{word}\t{what}"


def _format_calibration(calibration: Calibration) -> Iterator[str]:
    sure = f"{calibration.sure} at 0.9 or more, {calibration.sure_precision:.3f} of them right"
    yield f"calibration: error {calibration.error:.3f} over {calibration.claims} claims; {sure}"
    shares = (f"{share}: {value:.3f}" for share, value in calibration.at_coverage.items())
    yield "precision of the surest " + ", ".join(shares)


def _table(title: str, scores: dict[str, Score]) -> Iterator[str]:
    width = max([24, *map(len, scores)])
    yield ""
    yield f"{title:{width}}{'P':>7}{'R':>7}{'F1':>7}   95 %           gold"
    for name, score in scores.items():
        interval = "" if score.low is None else f"{score.low:.3f}–{score.high:.3f}"
        yield f"{name:{width}}{score.precision:7.3f}{score.recall:7.3f}{score.f1:7.3f}   {interval:11}  {score.gold:6}"


def to_figures(report: Report) -> dict[str, Any]:
    """Return the figures as plain JSON."""
    return {
        "documents": report.documents,
        "missing": list(report.missing),
        **{measure: _figures(report.measures[measure]) for measure in MEASURES},
        "labels": {name: _figures(score) for name, score in report.labels.items()},
        "rules": {name: _figures(score) for name, score in report.rules.items()},
        "registers": {name: {m: _figures(s) for m, s in scores.items()} for name, scores in report.registers.items()},
        "calibration": _calibration(report.calibration),
    }


def _calibration(calibration: Calibration) -> dict[str, Any]:
    return {
        "claims": calibration.claims,
        "error": round(calibration.error, 4),
        "sure": calibration.sure,
        "sure_precision": round(calibration.sure_precision, 4),
        "at_coverage": {share: round(value, 4) for share, value in calibration.at_coverage.items()},
    }


def _figures(score: Score) -> dict[str, float]:
    figures = {"p": score.precision, "r": score.recall, "f1": score.f1}
    if score.low is not None and score.high is not None:
        figures |= {"low": score.low, "high": score.high}
    return {name: round(value, 4) for name, value in figures.items()} | {"gold": score.gold}


def save_report(path: Path, report: Report, suite: str, gold: Path) -> None:
    """Keep the figures in a knowledge base, so that its readers see how far to trust it."""
    measured = {"sha256": digest(gold), "documents": report.documents, "figures": to_suite(report)}
    with KnowledgeBase(path, write=True) as kb, kb.transaction():
        table = kb.db.table("evaluation")
        table.delete_where("suite = ? OR suite LIKE ? || '/%'", [suite, suite])
        table.insert_all(to_rows(suite, measured), replace=True)


def to_suite(report: Report) -> dict[str, dict[str, dict[str, float]]]:
    """Return the figures by register ("" is all documents) and label."""
    every = {"": {**report.measures, **report.labels}, **report.registers}
    return {
        register: {label: _figures(score) for label, score in scores.items() if score.gold or score.invented}
        for register, scores in every.items()
    }


# --- floors ------------------------------------------------------------------------------


def digest(path: Path) -> str:
    """Return the hash by which a yardstick is recognised."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def find_falls(report: Report, gold: Path, floors: Path) -> list[str]:
    """Return a line for each measure below its floor; raises `ConfigError` where no floor is known for this gold."""
    name, suite = _find_suite(_read(floors), digest(gold), gold, floors)
    pairs = ((measure, report.measures[measure].f1, floor) for measure, floor in suite["floors"].items())
    return [
        f"{name}: {measure} is {f1:.3f}, its floor {floor:.3f}" for measure, f1, floor in pairs if f1 < floor - _SLACK
    ]


def raise_floors(report: Report, gold: Path, floors: Path, *, suite: str, may_lower: bool = False) -> list[str]:
    """Write the figures of this report as floors; a floor is lowered only where that is asked for.

    Returns the lines of what would have been lowered, in which case nothing is written.
    """
    table = _read(floors) if floors.exists() else {"suites": {}}
    new = {measure: round(report.measures[measure].f1, _DIGITS) for measure in MEASURES}
    old = table["suites"].get(suite, {}).get("floors", {})
    falls = [f"{suite}: {m} would fall from {old[m]:.3f} to {new[m]:.3f}" for m in MEASURES if new[m] < old.get(m, 0.0)]
    if falls and not may_lower:
        return falls
    measured = {"sha256": digest(gold), "documents": report.documents, "floors": new, "figures": to_suite(report)}
    measured["calibration"] = _calibration(report.calibration)
    table["suites"][suite] = measured
    table["suites"] = dict(sorted(table["suites"].items()))
    floors.write_text(json.dumps(table, indent=1, ensure_ascii=False) + "\n", "utf-8")
    return []


def keep(  # noqa: PLR0913 - what the command line offers
    report: Report,
    gold: Path,
    *,
    gate: Path | None = None,
    update: bool = False,
    allow_lower: bool = False,
    suite: str = "",
    store: Path | None = None,
) -> list[str]:
    """Store the figures in a knowledge base, hold them against the floors in `gate` or raise these.

    Returns the lines of what falls below its floor.
    """
    name = suite or gold.stem
    if store:
        save_report(store, report, name, gold)
    if not gate:
        return []
    if update:
        return raise_floors(report, gold, gate, suite=name, may_lower=allow_lower)
    return find_falls(report, gold, gate)


def _read(floors: Path) -> dict[str, Any]:
    try:
        table = json.loads(floors.read_text("utf-8"))
        if isinstance(table["suites"], dict):
            return dict(table)
    except (OSError, ValueError, TypeError, KeyError) as error:
        raise ConfigError(f"{floors}: is no table of floors: {error}", path=str(floors)) from error
    raise ConfigError(f'{floors}: "suites" must be a table', path=str(floors), key="suites")


def _find_suite(table: dict[str, Any], sha256: str, gold: Path, floors: Path) -> tuple[str, dict[str, Any]]:
    for name, suite in table["suites"].items():
        if suite.get("sha256") == sha256:
            return name, suite
    message = f"{floors}: no floors for {gold} (SHA-256 {sha256[:12]}…): write them with --update --suite NAME"
    raise ConfigError(message, path=str(floors), key="suites")
