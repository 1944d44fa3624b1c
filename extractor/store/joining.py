"""What `resolve` reads: document actors with what tells namesakes apart, and documents in brief."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from sqlite_utils import Database

from extractor.store.life import LEAST_CONFIDENCE
from extractor.types import Brief, DocumentActor

# The newest version of a document in which an actor stands describes it. The articles are gone through once: their
# texts would be read past for every actor.
_ACTORS = """
WITH a AS MATERIALIZED (
  SELECT id, document_id, coalesce(published, '') AS published,
         row_number() OVER (ORDER BY superseded_by IS NOT NULL, version DESC) AS rank FROM articles)
SELECT d.id, d.key, d.name, d.type, d.aliases, a.document_id, a.published
FROM document_actors d JOIN a ON a.id = d.article_id ORDER BY d.key, a.rank"""

# Nobody has two nationalities that no document brings together; but bodies have branches in many lands, and people
# are met abroad.
_PLACES = """
SELECT subject_document_actor_id, country, type, key FROM relations
WHERE country <> '' AND modality <> 'denied' AND confidence >= ? ORDER BY 1, 2"""

_IDENTIFIERS = "SELECT document_actor_id, scheme, value FROM identifiers WHERE valid IS NOT 0 ORDER BY 1, 2, 3"

_RELATED = """
SELECT subject_document_actor_id, object_document_actor_id, key FROM relations
WHERE object_document_actor_id IS NOT NULL"""

_ACTS = """
SELECT t.document_actor_id, a.kind, a.authority, a.date, t.key
FROM action_targets t JOIN actions a ON a.id = t.action_id
WHERE a.date IS NOT NULL ORDER BY 1, 2, 3, 4"""


def read_document_actors(db: Database) -> tuple[DocumentActor, ...]:
    """Return every actor of every document, one per key; what a person rejected is not held for them."""
    rejected = {key for (key,) in db.conn.execute("SELECT key FROM claim_reviews WHERE verdict = 'reject'")}
    every = db.conn.execute(_ACTORS).fetchall()
    named = {row[0]: (row[3], row[2]) for row in every}
    identifiers = _grouped(db.conn.execute(_IDENTIFIERS))
    related: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for one, other, key in db.conn.execute(_RELATED):
        if key not in rejected:
            related[one].add(named[other])
            related[other].add(named[one])
    acts = _grouped(row[:4] for row in db.conn.execute(_ACTS) if row[4] not in rejected)
    said = [row[:3] for row in db.conn.execute(_PLACES, [LEAST_CONFIDENCE]) if row[3] not in rejected]
    nationalities = _grouped(row[:2] for row in said if row[2] == "national_of")
    seats = _grouped(row[:2] for row in said if row[2] == "located_in")
    found: dict[str, DocumentActor] = {}
    for one, key, name, type_, aliases, document, published in every:
        if key not in found:
            found[key] = DocumentActor(
                key=key,
                document=document,
                name=name,
                type=type_,
                aliases=_read_list(aliases),
                countries=tuple(code for (code,) in nationalities.get(one, ())),
                seats=tuple(code for (code,) in seats.get(one, ())),
                identifiers=identifiers.get(one, ()),
                related=tuple(sorted(related.get(one, ()))),
                acts=acts.get(one, ()),
                published=published,
            )
    return tuple(found.values())


def actor_ids(db: Database) -> dict[str, str]:
    """Return the actor id given before to each document actor that has one."""
    return dict(db.conn.execute("SELECT key, actor_id FROM document_actors WHERE actor_id IS NOT NULL"))


def read_briefs(db: Database) -> tuple[Brief, ...]:
    """Return the current version of every document in brief, its text only where it has no signature yet."""
    actors = _grouped(db.conn.execute("SELECT article_id, key FROM document_actors ORDER BY 1, 2"))
    targets = _grouped(
        db.conn.execute(
            """SELECT a.article_id, d.key FROM action_targets t JOIN actions a ON a.id = t.action_id
               JOIN document_actors d ON d.id = t.document_actor_id WHERE a.history = 0 ORDER BY 1, 2"""
        )
    )
    acts = _grouped(
        db.conn.execute("SELECT article_id, kind, authority FROM actions WHERE history = 0 ORDER BY 1, 2, 3")
    )
    rows = db.conn.execute(
        """SELECT id, document_id, title, publisher, tier, coalesce(published, ''), signature,
                  substr(text, 1, 700), CASE signature WHEN '' THEN text ELSE '' END
           FROM articles WHERE superseded_by IS NULL ORDER BY published, id"""
    )
    return tuple(
        Brief(
            article=article,
            document=document,
            title=title,
            publisher=publisher,
            tier=tier,
            published=published,
            actors=frozenset(key for (key,) in actors.get(article, ())),
            targets=frozenset(key for (key,) in targets.get(article, ())),
            acts=frozenset((kind, authority) for kind, authority in acts.get(article, ())),
            opening=opening,
            signature=signature,
            text=text,
        )
        for article, document, title, publisher, tier, published, signature, opening, text in rows
    )


def _grouped(rows: Iterable[tuple[Any, ...]]) -> dict[str, tuple[Any, ...]]:
    """Group rows, which come sorted, by their first column; the groups hold the other columns."""
    found: dict[str, dict[tuple[Any, ...], None]] = defaultdict(dict)
    for row in rows:
        found[row[0]][row[1:]] = None
    return {key: tuple(group) for key, group in found.items()}


@lru_cache(maxsize=10_000)  # most have no other name
def _read_list(written: str) -> tuple[str, ...]:
    return tuple(json.loads(written))
