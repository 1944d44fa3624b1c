"""One document of `world`, with what is read from it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, kw_only=True)
class Document:
    """One article and the claims read from it; quotes are slices of `text`."""

    key: str
    source: str
    url: str
    title: str
    published: str
    text: str
    actors: tuple[str, ...]
    actions: tuple[tuple[str, str, str, tuple[Any, ...]], ...] = ()
    relations: tuple[tuple[Any, ...], ...] = ()
    programs: tuple[str, ...] = ()
    issues: tuple[tuple[str, str], ...] = ()
    kind: str = "news"
    language: str = "en"
    story: str = ""
    cluster: str = ""
    version: int = 1
    superseded_by: str = ""
