"""Records as rows of Parquet and back, without loss: the columns are the fields of the nouns in `types`.

One row per document: `document`, the id it came with; then everything `Record` has, nested as it is there. A document
that gave no record has its issue alone. Parquet needs pyarrow, which is an extra: nothing else here does.
"""

from __future__ import annotations

import os
import types
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, is_dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from extractor.errors import ConfigError, StoreError
from extractor.failpoints import failpoint
from extractor.record import dump, load
from extractor.types import Issue, Record

_READER = b"extractor.reader"  # what the documents were read with
_ROWS = 64  # that are turned into records at a time
_SCALARS = {str: "string", int: "int64", float: "float64", bool: "bool_"}


def arrow() -> Any:
    """Return pyarrow; raises `ConfigError` where it is not installed."""
    try:
        import pyarrow as pa  # noqa: PLC0415 - an extra
    except ImportError as error:
        message = "Parquet needs pyarrow: pip install 'designation-extractor[backfill]'"
        raise ConfigError(message, key="backfill") from error
    return pa


def write(path: Path, rows: Sequence[tuple[str, Record | Issue]], reader: str) -> None:
    """Write the outcomes of a shard, all or nothing; raises `StoreError` with `disk-full`."""
    pa = arrow()
    from pyarrow import parquet  # noqa: PLC0415 - an extra

    table = pa.Table.from_pylist([_row(*row) for row in rows], schema=_schema())
    table = table.replace_schema_metadata({_READER: reader.encode()})
    unfinished = path.with_name(f".{path.name}.unfinished")
    try:
        parquet.write_table(table, unfinished, compression="zstd")
        with unfinished.open("rb") as stream:
            os.fsync(stream.fileno())
    except OSError as error:
        unfinished.unlink(missing_ok=True)
        message = f"{path}: {error}: make room and run again"
        raise StoreError(message, path=str(path), code="disk-full") from error
    failpoint("mid-shard")
    unfinished.rename(path)


def read(path: Path) -> Iterator[tuple[str, Record | Issue]]:
    """Yield (document, record or issue) of a shard; raises `StoreError` for a file that is none."""
    try:
        with _open(path) as file:
            for batch in file.iter_batches(batch_size=_ROWS):
                for row in batch.to_pylist():
                    document = row.pop("document")
                    yield document, load(row) if row["id"] else Issue(**row["issues"][0])
    except (ValueError, KeyError, TypeError, IndexError) as error:
        raise _not_ours(path, error) from error


def reader_of(path: Path) -> str:
    """Return what the documents of a shard were read with; raises `StoreError` for a file that is no shard."""
    with _open(path) as file:
        return str((file.schema_arrow.metadata or {}).get(_READER, b"").decode())


def _open(path: Path) -> Any:
    pa = arrow()
    from pyarrow import parquet  # noqa: PLC0415 - an extra

    try:
        return parquet.ParquetFile(path)
    except (OSError, pa.ArrowException) as error:
        raise _not_ours(path, error) from error


def _not_ours(path: Path, error: Exception) -> StoreError:
    return StoreError(f"{path}: no Parquet of document records: {error}", path=str(path), code="not-records")


# --- rows --------------------------------------------------------------------------------


def _row(document: str, outcome: Record | Issue) -> dict[str, Any]:
    fields = dump(outcome) if isinstance(outcome, Record) else {"issues": [asdict(outcome)]}
    return dict(_writable({"document": document} | fields))


def _writable(value: Any) -> Any:
    """Return a value without halves of surrogate pairs, which no UTF-8 holds; lengths and offsets stay."""
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode()
    if isinstance(value, Mapping):
        return {name: _writable(it) for name, it in value.items()}
    return [_writable(it) for it in value] if isinstance(value, tuple | list) else value


# --- schema ------------------------------------------------------------------------------


@cache
def _schema() -> Any:
    pa = arrow()
    fields = [(name, _type(hint)) for name, hint in get_type_hints(Record).items()]
    return pa.schema([("document", pa.string()), *fields])


def _type(hint: Any) -> Any:
    """Return the Arrow type of a field of a noun."""
    pa, parts = arrow(), get_args(hint)
    if hint in _SCALARS:
        return getattr(pa, _SCALARS[hint])()
    if is_dataclass(hint):
        return pa.struct([(name, _type(part)) for name, part in get_type_hints(hint).items()])
    if get_origin(hint) is Literal:
        return pa.string()
    if get_origin(hint) is tuple:
        return pa.list_(_type(parts[0]))
    if get_origin(hint) in {Union, types.UnionType}:
        return _type(next(part for part in parts if part is not type(None)))
    raise TypeError(f"no column can hold {hint}")  # a new kind of field in `types`
