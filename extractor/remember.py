"""Lend `resolve` and `link` their memories of the last run, kept in files beside the knowledge base.

    with remembering(path, lexicon) as memory:
        resolve(…, memory=memory)

`<DB>.scores` and `<DB>.links` may be deleted at any time: the next run then asks everything again, and finds the same.
"""

from __future__ import annotations

import gc
import hashlib
import logging
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    from extractor.lists import LinkMemory
    from extractor.resolve.memory import Memory
    from extractor.types import ListEntry

log = logging.getLogger(__name__)


@contextmanager
def remembering(path: Path, lexicon: Path | None) -> Iterator[Memory]:
    """Give the memory of a knowledge base, and keep what it holds at the end, unless that is the same or all failed."""
    from extractor.resolve.memory import Memory  # noqa: PLC0415 - only who resolves needs it

    version = describe_files(["resolve", "lexicon"], lexicon)
    with _kept(path.with_name(path.name + ".scores"), version, Memory.from_bytes) as memory, _one_generation():
        yield memory


@contextmanager
def remembering_links(path: Path, entries: Sequence[ListEntry]) -> Iterator[LinkMemory]:
    """Give the memory of who was linked to these entries, and keep it as `remembering` does."""
    from extractor.lists import LinkMemory  # noqa: PLC0415 - only who has lists needs it

    told = hashlib.sha256()
    for entry in entries:
        told.update(repr(entry).encode())
    version = describe_files(["lists", "lexicon"], None) + told.hexdigest()[:12]
    with _kept(path.with_name(path.name + ".links"), version, LinkMemory.from_bytes) as memory:
        yield memory


class _Kept(Protocol):
    @property
    def is_changed(self) -> bool: ...

    def to_bytes(self, version: str) -> bytes: ...


_M = TypeVar("_M", bound=_Kept)


@contextmanager
def _kept(file: Path, version: str, read: Callable[[bytes, str], _M]) -> Iterator[_M]:
    data = b""
    with suppress(OSError):
        data = file.read_bytes()
    memory = read(data, version)
    yield memory
    if memory.is_changed:
        try:
            fresh = file.with_name(file.name + ".new")
            fresh.write_bytes(memory.to_bytes(version))
            fresh.replace(file)
        except OSError as error:
            log.warning("memory not kept", extra={"path": str(file), "reason": str(error)})


@contextmanager
def _one_generation() -> Iterator[None]:
    """Do without the search for cycles: half of the time would go to it, and what joining makes has none."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def describe_files(packages: Iterable[str], overlay: Path | None) -> str:
    """Return a name that changes whenever a file of these packages, or of an operator's tables, does."""
    root = Path(str(files("extractor")))  # the files of a package are asked of its parent: it need not be imported
    paths = [path for name in packages for path in (root / name).rglob("*")]
    paths += overlay.rglob("*") if overlay else ()
    digest = hashlib.sha256()
    for path in sorted(path for path in paths if path.is_file() and path.suffix != ".pyc"):
        digest.update(path.name.encode() + path.read_bytes())
    return digest.hexdigest()[:12]
