"""Rows by table, gathered before they are written, and the ids they have."""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

from extractor.types import make_id

NIGHTS = ("2026-03-01T02:00:00Z", "2026-03-02T02:00:00Z", "2026-03-03T02:00:00Z")
METHOD = "grammar:specimen"


@dataclass
class World:
    """Rows by table, gathered before they are written in the order of the foreign keys."""

    rows: dict[str, list[dict[str, Any]]] = field(default_factory=lambda: defaultdict(list))

    def add(self, table: str, /, **values: Any) -> str:
        """Add a row; lists become JSON, a missing id follows from the values."""
        encoded = {k: json.dumps(v, ensure_ascii=False) if isinstance(v, list | dict) else v for k, v in values.items()}
        if table not in {"sources", "site_stats"}:
            encoded.setdefault("id", make_id(table, *encoded.values()))
        if table in {"document_actors", "actions", "action_targets", "relations"}:
            encoded["key"] = encoded["id"]
        if table in {"articles", "actor_names"}:
            encoded["no"] = len(self.rows[table]) + 1
        self.rows[table].append(encoded)
        return str(encoded.get("id", ""))


def actor_id(key: str) -> str:
    """The id of one of `stories.ACTORS`."""
    return make_id("actor", key)


def article_id(key: str) -> str:
    """The id of one of `stories.DOCUMENTS`."""
    return make_id("article", key)
