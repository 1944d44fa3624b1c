"""What people decided: written once, withdrawn but never deleted, exchanged as a file of JSON lines."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, replace
from typing import get_args

from sqlite_utils import Database

from extractor.errors import StoreError
from extractor.types import ACTOR_TYPES, Judgement, Verdict, make_id

_PAIRS = frozenset({"same", "different", "unsure"})


def judgement_id(judgement: Judgement) -> str:
    """Return the id of a judgement: who said what about what, when."""
    return make_id("judgement", judgement.verdict, judgement.left, judgement.right, judgement.by, judgement.at)


def save_judgement(db: Database, judgement: Judgement, now: str) -> str:
    """Write a judgement, dated now unless it says when, and return its id; raises `StoreError` for nonsense.

    A pair has one verdict: an earlier one on the same pair, or on the same claim, is withdrawn, and by whom is kept.
    """
    judgement = _checked(replace(judgement, at=judgement.at or now))
    left, right = judgement.left, judgement.right
    if judgement.verdict in _PAIRS:
        left, right = sorted((left, right))
        judgement = replace(judgement, left=left, right=right)
    key = judgement_id(judgement)
    db.conn.execute(
        f"""UPDATE judgements SET withdrawn_at = ?, withdrawn_by = ? WHERE withdrawn_at IS NULL AND id <> ?
            AND "left" = ? AND {_rivals(judgement.verdict)}""",  # noqa: S608 - one of four constants
        [judgement.at, judgement.by, key, left, *([right] if judgement.verdict in _PAIRS else [])],
    )
    db.table("judgements").upsert(asdict(judgement) | {"id": key, "withdrawn_at": None, "withdrawn_by": ""}, pk="id")
    return key


def withdraw_judgement(db: Database, key: str, by: str, now: str) -> None:
    """Take a judgement back, signed and dated as it was made; raises `StoreError` where there is none in force."""
    if not by:
        raise StoreError("a judgement is taken back by somebody", code="judgement-malformed")
    done = db.conn.execute(
        "UPDATE judgements SET withdrawn_at = ?, withdrawn_by = ? WHERE id = ? AND withdrawn_at IS NULL", [now, by, key]
    )
    if not done.rowcount:
        raise StoreError(f"there is no judgement {key} in force", code="judgement-unknown")


def read_judgements(db: Database) -> tuple[Judgement, ...]:
    """Return the judgements in force, oldest first."""
    rows = db.table("judgements").rows_where("withdrawn_at IS NULL", order_by="at, id")
    return tuple(Judgement(**{name: row[name] for name in _COLUMNS}) for row in rows)


_COLUMNS = ("left", "right", "verdict", "by", "score", "reason", "at")


def write_lines(judgements: Iterable[Judgement]) -> Iterator[str]:
    """Give judgements as JSON lines, for another knowledge base of the same documents."""
    for judgement in judgements:
        yield json.dumps(asdict(judgement), ensure_ascii=False, sort_keys=True)


def read_lines(lines: Iterable[str]) -> Iterator[Judgement]:
    """Read what `write_lines` gave; raises `StoreError` naming the line that is none."""
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            yield _checked(Judgement(**json.loads(line)))
        except (ValueError, TypeError) as exc:
            raise StoreError(f"line {number} is no judgement: {exc}", code="judgement-malformed") from exc


def _rivals(verdict: str) -> str:
    if verdict in _PAIRS:
        return "verdict IN ('same', 'different', 'unsure') AND \"right\" = ?"
    if verdict in {"reject", "confirm"}:
        return "verdict IN ('reject', 'confirm')"
    return {
        "rename": "verdict = 'rename'",
        "retype": "verdict = 'retype'",
        "not-a-name": "verdict = 'not-a-name'",
        "do-not-extract": "verdict = 'do-not-extract'",
    }[verdict]


def _checked(judgement: Judgement) -> Judgement:
    if judgement.verdict not in get_args(Verdict):
        raise StoreError(f"{judgement.verdict!r} is no verdict", code="judgement-malformed")
    if not judgement.left or not judgement.by:
        raise StoreError("a judgement says about what it is and who made it", code="judgement-malformed")
    if judgement.verdict in {*_PAIRS, "rename", "retype"} and judgement.right in {"", judgement.left}:
        raise StoreError(f"a judgement {judgement.verdict!r} needs two different things", code="judgement-malformed")
    if judgement.verdict == "retype" and judgement.right not in ACTOR_TYPES:
        raise StoreError(f"{judgement.right!r} is no type of actor", code="judgement-malformed")
    return judgement
