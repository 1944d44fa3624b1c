"""Keep what scoring a pair came to, so that a night scores only the pairs that are new. Pure.

An answer is kept under the contents of both sides, all that a score depends on: whatever is changed in a document
actor makes another pair of it. So a memory, however old, saves work and changes nothing; one of other rules or tables
(`version`) is not used. What a run did not ask for is forgotten.
"""

from __future__ import annotations

import json
import zlib
from base64 import b64decode, b64encode
from hashlib import blake2b
from typing import Any

from extractor.resolve.profile import Profile
from extractor.resolve.score import score
from extractor.types import DocumentActor, Merge

_DIGEST = 10  # bytes: of a million document actors two have the same in one case of 10^12

_Answer = tuple[str, float, tuple[tuple[str, float], ...]]


class Memory:
    """Answers by pair; `is_changed` tells whether those of this run differ from those it began with."""

    def __init__(self) -> None:
        self._kept: dict[bytes, _Answer | None] = {}
        self._asked: dict[bytes, _Answer | None] = {}
        self._digests: dict[str, bytes] = {}

    @property
    def is_changed(self) -> bool:
        """Whether it is worth writing."""
        return self._asked.keys() != self._kept.keys()

    def likely(self, left: Profile, right: Profile) -> Merge | None:
        """Return what `score` says of a pair, None where it says that they are two."""
        one, other = (left, right) if left.actor.key < right.actor.key else (right, left)
        pair = self._digest(one.actor) + self._digest(other.actor)
        answer = self._kept[pair] if pair in self._kept else _ask(one, other)
        self._asked[pair] = answer
        if answer is None:
            return None
        verdict, total, features = answer
        return Merge(
            left=one.actor.key,
            right=other.actor.key,
            verdict=verdict,  # type: ignore[arg-type]
            score=total,
            features=features,
            by="rule:names",
        )

    def _digest(self, actor: DocumentActor) -> bytes:
        if actor.key not in self._digests:
            said = (actor.type, actor.name, actor.aliases, actor.countries)
            told = (actor.identifiers, actor.related, actor.acts)
            self._digests[actor.key] = blake2b(repr((actor.key, said, told)).encode(), digest_size=_DIGEST).digest()
        return self._digests[actor.key]

    def to_bytes(self, version: str) -> bytes:
        """Return what this run asked, to be read by `from_bytes`."""
        different = b"".join(sorted(pair for pair, answer in self._asked.items() if answer is None))
        likely = sorted((pair, answer) for pair, answer in self._asked.items() if answer is not None)
        reasons = {features: number for number, features in enumerate(dict.fromkeys(one[2] for _, one in likely))}
        told = {
            "version": version,
            "different": b64encode(different).decode("ascii"),
            "pairs": b64encode(b"".join(pair for pair, _ in likely)).decode("ascii"),
            "likely": [(verdict, total, reasons[features]) for _, (verdict, total, features) in likely],
            "reasons": list(reasons),  # each once: most pairs are alike for the reasons of others
        }
        return zlib.compress(json.dumps(told, ensure_ascii=False).encode(), 1)

    @classmethod
    def from_bytes(cls, data: bytes, version: str) -> Memory:
        """Read a memory; one that is damaged, or of another version, is empty."""
        memory = cls()
        try:
            told: dict[str, Any] = json.loads(zlib.decompress(data))
            if told["version"] == version:
                memory._kept = _read(told)
        except (zlib.error, ValueError, TypeError, LookupError, AttributeError):
            memory._kept = {}
        return memory


def _ask(left: Profile, right: Profile) -> _Answer | None:
    merge = score(left, right)
    return None if merge.verdict == "different" else (merge.verdict, merge.score, merge.features)


def _read(told: dict[str, Any]) -> dict[bytes, _Answer | None]:
    kept: dict[bytes, _Answer | None] = dict.fromkeys(_pairs(told["different"]))
    reasons = [tuple((why, value) for why, value in features) for features in told["reasons"]]
    for pair, (verdict, total, number) in zip(_pairs(told["pairs"]), told["likely"], strict=True):
        kept[pair] = (verdict, total, reasons[number])
    return kept


def _pairs(told: str) -> list[bytes]:
    digests, width = b64decode(told), 2 * _DIGEST
    return [digests[i : i + width] for i in range(0, len(digests), width)]
