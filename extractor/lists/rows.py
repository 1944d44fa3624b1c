"""Read delimited and JSON files row by row."""

from __future__ import annotations

import csv
import json
from typing import TYPE_CHECKING, Any

from extractor.errors import ListError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

_SAMPLE = 1 << 20
_WHOLE = 64 << 20  # the largest JSON file that is read in one piece


def encoding_of(path: Path) -> str:
    """Return UTF-8, or Windows-1252 (OFAC's and older UK files) where the beginning is not UTF-8."""
    with path.open("rb") as file:
        sample = file.read(_SAMPLE)
    try:
        sample[: sample.rfind(b"\n") + 1 or None].decode("utf-8")
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8-sig"


def read_rows(
    path: Path, *, columns: Sequence[str] = (), starts: str = "", delimiter: str = ","
) -> Iterator[dict[str, str]]:
    """Yield rows by column; headed by `columns`, or by the first line that has the field `starts`.

    "-0-" (OFAC's null) becomes "". Raises `ListError` where the file cannot be read through.
    """
    header = list(columns)
    try:
        with path.open(encoding=encoding_of(path), newline="") as file:
            for row in csv.reader(file, delimiter=delimiter, strict=True):
                if not header:
                    header = [name.strip() for name in row] if starts in [name.strip() for name in row] else []
                elif len(row) > 1:  # an empty line, or the control-Z that ends OFAC's files
                    yield dict.fromkeys(header, "") | dict(zip(header, map(_value, row), strict=False))
    except (csv.Error, UnicodeDecodeError) as error:
        raise ListError(f"{path.name} is damaged: {error}", path=str(path), code="list-damaged") from error


def _value(cell: str) -> str:
    plain = cell.strip()
    return "" if plain == "-0-" else plain


def sibling(path: Path, name: str) -> Path | None:
    """Return the file beside `SDN.CSV` (or `cons_prim.csv`) that holds its aliases or addresses."""
    stem = path.stem.lower()
    wanted = {f"{stem.replace('prim', name).replace('sdn', name)}.csv", f"{name}.csv" if stem == "sdn" else ""}
    return next((file for file in sorted(path.parent.iterdir()) if file.name.lower() in wanted and file != path), None)


def read_jsonl(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the objects of a JSON lines file; raises `ListError` naming the line that is none."""
    with path.open("rb") as file:
        for number, line in enumerate(file, 1):
            if not line.strip():
                continue
            try:
                row = json.loads(line)
            except ValueError as error:
                message = f"{path.name}, line {number}, is no JSON: {error}"
                raise ListError(message, path=str(path), code="list-damaged") from error
            if not isinstance(row, dict):
                raise ListError(f"{path.name}, line {number}, is no object", path=str(path), code="list-damaged")
            yield row


def read_json(path: Path) -> Any:
    """Return the value of a small JSON file."""
    if path.stat().st_size > _WHOLE:
        raise ListError(f"{path.name} is too large to be read in one piece", path=str(path), code="list-too-large")
    try:
        return json.loads(path.read_bytes())
    except ValueError as error:
        raise ListError(f"{path.name} is no JSON: {error}", path=str(path), code="list-damaged") from error
