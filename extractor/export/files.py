"""Write what an export yields: to a pipe as it comes, to a file or folder all or nothing."""

from __future__ import annotations

import os
import shutil
import zipfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from extractor.errors import StoreError

_LONG_AGO = (1980, 1, 1, 0, 0, 0)  # what a ZIP can hold at the least: equal knowledge gives equal bytes
Parts = Iterable[tuple[str, Iterable[str]]]


def write_stream(lines: Iterable[str], out: IO[bytes]) -> None:
    """Write lines to an open stream."""
    for line in lines:
        out.write(line.encode("utf-8", "backslashreplace"))
    out.flush()


def write_file(lines: Iterable[str], path: Path) -> None:
    """Write lines to a file that is the old one or the new one, complete; raises `StoreError`."""
    with _replacing(path) as unfinished, unfinished.open("wb") as out:
        write_stream(lines, out)


def write_zip(parts: Parts, out: IO[bytes]) -> None:
    """Write named parts as a ZIP to an open stream, which need not be able to seek."""
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, lines in parts:
            entry = zipfile.ZipInfo(name, _LONG_AGO)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            with archive.open(entry, "w", force_zip64=True) as part:
                for line in lines:
                    part.write(line.encode("utf-8", "backslashreplace"))
    out.flush()


def write_zip_file(parts: Parts, path: Path) -> None:
    """Write named parts to a ZIP file, all or nothing; raises `StoreError`."""
    with _replacing(path) as unfinished, unfinished.open("wb") as out:
        write_zip(parts, out)


def write_folder(parts: Parts, path: Path) -> None:
    """Write named parts into a folder; each file is the old one or the new one. Raises `StoreError`."""
    with _replacing(path) as unfinished:
        unfinished.mkdir()
        for name, lines in parts:
            with (unfinished / name).open("wb") as out:
                write_stream(lines, out)
        if path.is_dir():  # a folder cannot be renamed over one that is in use: its files can
            for part in unfinished.iterdir():
                part.rename(path / part.name)
            unfinished.rmdir()


@contextmanager
def _replacing(path: Path) -> Iterator[Path]:
    """Give a place beside a path that becomes the path when all went well, and is gone otherwise."""
    unfinished = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        yield unfinished
        if unfinished.exists():
            unfinished.rename(path)
    except OSError as error:
        raise StoreError(f"{path} cannot be written: {error.strerror or error}", path=str(path)) from error
    finally:
        if unfinished.is_dir():
            shutil.rmtree(unfinished)
        elif unfinished.exists():  # `missing_ok` would not bear a file in the place of a folder
            unfinished.unlink()
