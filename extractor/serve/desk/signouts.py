"""Sessions that were ended, so that a copy of their cookie is worth nothing: also after a restart of the site.

    signouts = Signouts(path)      # `None`: in memory only
    signouts.add(session, until)
    session in signouts

The file beside the knowledge base has a line per session, with a digest in the place of the session itself: who reads
it can sign in nowhere. What has expired is left out when the file is read.
"""

from __future__ import annotations

import logging
import os
import time
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

_log = logging.getLogger(__name__)


class Signouts:
    """Which sessions were ended, until their cookies expire by themselves."""

    def __init__(self, path: Path | None = None, now: Callable[[], float] = time.time) -> None:
        self._path, self._now = path, now
        self._ended = self._read()

    def __contains__(self, session: object) -> bool:
        return isinstance(session, str) and _digest(session) in self._ended

    def add(self, session: str, until: int) -> None:
        """Remember a session that was ended; where the file cannot be written, for as long as this process lives."""
        self._ended = {digest: end for digest, end in self._ended.items() if end > self._now()}
        self._ended[_digest(session)] = until
        if self._path is None:
            return
        fresh = self._path.with_name(f"{self._path.name}.new")
        try:
            with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="ascii") as file:
                file.writelines(f"{digest} {end}\n" for digest, end in self._ended.items())
                file.flush()
                os.fsync(file.fileno())
            fresh.replace(self._path)
        except OSError as error:
            _log.warning("a sign-out is not kept beyond a restart", extra={"error": error.strerror or str(error)})

    def _read(self) -> dict[str, int]:
        try:
            lines = self._path.read_text("ascii", "replace").splitlines() if self._path else []
        except FileNotFoundError:
            return {}
        pairs = (line.split(" ") for line in lines)
        known = {pair[0]: int(pair[1]) for pair in pairs if len(pair) == 2 and pair[1].isdecimal()}
        return {digest: end for digest, end in known.items() if end > self._now()}


def _digest(session: str) -> str:
    return sha256(session.encode("utf-8", "replace")).hexdigest()
