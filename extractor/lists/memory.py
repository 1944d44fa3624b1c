"""Keep which entries an actor was linked to, so that a night compares only the actors that are new. Pure.

An answer is kept under the contents of the profile, all that it depends on beside the entries; a memory of other
entries, rules or tables (`version`) is not used. What a run did not ask for is forgotten.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Callable
from hashlib import blake2b
from typing import Any

from extractor.types import ListLink, Profile

_DIGEST = 12  # bytes

_Answer = tuple[tuple[str, str, float, str], ...]


class LinkMemory:
    """Links by profile; `is_changed` tells whether those of this run differ from those it began with."""

    def __init__(self) -> None:
        self._kept: dict[str, _Answer] = {}
        self._asked: dict[str, _Answer] = {}

    @property
    def is_changed(self) -> bool:
        """Whether it is worth writing."""
        return self._asked.keys() != self._kept.keys()

    def links_of(self, profile: Profile, ask: Callable[[Profile], tuple[ListLink, ...]]) -> tuple[ListLink, ...]:
        """Return what `ask` says of a profile."""
        key = blake2b(repr(profile).encode(), digest_size=_DIGEST).hexdigest()
        if key in self._kept:
            self._asked[key] = self._kept[key]
            return tuple(
                ListLink(actor=profile.id, list=of, uid=uid, score=score, reason=reason)
                for of, uid, score, reason in self._kept[key]
            )
        links = ask(profile)
        self._asked[key] = tuple((link.list, link.uid, link.score, link.reason) for link in links)
        return links

    def to_bytes(self, version: str) -> bytes:
        """Return what this run asked, to be read by `from_bytes`."""
        told = {"version": version, "links": sorted(self._asked.items())}
        return zlib.compress(json.dumps(told, ensure_ascii=False).encode(), 1)

    @classmethod
    def from_bytes(cls, data: bytes, version: str) -> LinkMemory:
        """Read a memory; one that is damaged, or of another version, is empty."""
        memory = cls()
        try:
            told: dict[str, Any] = json.loads(zlib.decompress(data))
            if told["version"] == version:
                memory._kept = {key: tuple((of, uid, score, why) for of, uid, score, why in links)
                                for key, links in told["links"]}  # fmt: skip
        except (zlib.error, ValueError, TypeError, KeyError, AttributeError):
            memory._kept = {}
        return memory
