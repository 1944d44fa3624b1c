"""Read the weights by which two names are found to be one actor's."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files

from extractor.errors import LexiconError

_NAME = "name_weights.toml"


@dataclass(frozen=True, slots=True)
class NameWeights:
    """What each reason for or against counts, by what is compared; the sum is a score from 0 to 1."""

    person: Mapping[str, float]
    body: Mapping[str, float]


def load_name_weights() -> NameWeights:
    """Return the shipped weights; raises `LexiconError` where the table is malformed."""
    try:
        table = tomllib.loads(files(__package__).joinpath(_NAME).read_text(encoding="utf-8"))
        beside = {reason: float(weight) for reason, weight in table["beside"].items()}
        kinds = ({reason: float(weight) for reason, weight in table[kind].items()} for kind in ("person", "body"))
        return NameWeights(*(kind | beside for kind in kinds))
    except (tomllib.TOMLDecodeError, KeyError, TypeError, ValueError, AttributeError) as exc:
        raise LexiconError(
            f"{_NAME}: it needs [person], [body] and [beside], reason = weight: {exc}", path=_NAME
        ) from exc
