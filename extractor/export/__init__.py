"""Export: hand the knowledge base on in the formats others read.

    export(ask, "ftm", Path("out.jsonl"))       `ask` runs a query and gives rows; None instead of a path: a stream

All formats leave out superseded versions and rejected claims, say of everything whether it is machine-read or
reviewed, and give equal bytes for equal knowledge. A set of files (csv) goes to a folder, or, where the path ends in
.zip or there is none, into a ZIP.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO

from extractor.errors import ConfigError
from extractor.export import files
from extractor.export.annotations import write_annotations
from extractor.export.feeds import write_atom, write_json_feed
from extractor.export.ftm import write_ftm
from extractor.export.graph import write_gexf, write_graphml
from extractor.export.knowledge import Ask, Knowledge
from extractor.export.stix import write_stix
from extractor.export.tables import write_tables
from extractor.export.tagpack import write_tagpack

__all__ = ["FORMATS", "export", "lines_of"]

_SINGLE: dict[str, Callable[[Knowledge], Iterator[str]]] = {
    "ftm": write_ftm,
    "stix": write_stix,
    "graphml": write_graphml,
    "gexf": write_gexf,
    "jsonfeed": write_json_feed,
    "atom": write_atom,
    "tagpack": write_tagpack,
    "annotations": write_annotations,
}
FORMATS = (*_SINGLE, "csv")


def lines_of(ask: Ask, form: str) -> Iterator[str]:
    """Yield an export that is one file."""
    return _SINGLE[form](Knowledge(ask))


def export(ask: Ask, form: str, path: Path | None, stream: IO[bytes]) -> None:
    """Write a format to a path, or to a stream where there is none; raises `StoreError`, `ConfigError`."""
    if form not in FORMATS:
        raise ConfigError(f"{form} is none of {', '.join(FORMATS)}", key="format")
    if form != "csv":
        lines = lines_of(ask, form)
        files.write_file(lines, path) if path else files.write_stream(lines, stream)
        return
    parts = write_tables(Knowledge(ask))
    if path is None:
        files.write_zip(parts, stream)
    elif path.suffix == ".zip":
        files.write_zip_file(parts, path)
    else:
        files.write_folder(parts, path)
