"""Rows of the knowledge base as the API's JSON: one shape per noun, whatever question found it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from extractor.serve.api.contract import Ask
    from extractor.serve.reader import Row


def actor(ask: Ask, row: Row) -> Row:
    """Return the short form of an actor."""
    keep = (
        "id",
        "name",
        "type",
        "countries",
        "status",
        "designated_on",
        "designated_by",
        "delisted_on",
        "n_mentions",
        "n_articles",
    )
    return {k: row[k] for k in keep} | {"reviewed": bool(row["reviewed"]), "page": ask.address(f"/actor/{row['id']}")}


def article(ask: Ask, row: Row) -> Row:
    """Return the short form of an article from columns that name it."""
    key = row.get("article_id") or row["id"]
    keep = ("published", "publisher", "tier", "url", "language")
    title = row["article"] if "article" in row else row["title"]
    return {"id": key, "title": title, **{k: row.get(k) for k in keep}, "page": ask.address(f"/article/{key}")}


def evidence(ask: Ask, row: Row) -> Row:
    """Return the words of a claim and where they stand."""
    return {"quote": row["quote"], "start": row["start"], "end": row["end"], "article": article(ask, row)}


def action(ask: Ask, row: Row) -> Row:
    """Return an action without its targets."""
    keep = ("id", "kind", "authority", "date", "programs", "n_targets", "title", "method", "confidence")
    return {k: row[k] for k in keep} | {
        "recalled": bool(row["history"]),
        "confirmed": bool(row["confirmed"]),
        "evidence": evidence(ask, row),
        "page": ask.address(f"/action/{row['id']}"),
    }


def target(ask: Ask, row: Row) -> Row:
    """Return whom an action is directed at."""
    return {
        "actor": {"id": row["actor_id"], "name": row["name"] or row["as_named"], "type": row["type"]},
        "as_named": row["as_named"],
        "legal_basis": row["legal_basis"],
        "criterion": row["criterion"],
        "confidence": row["confidence"],
        "confirmed": bool(row["confirmed"]),
        "evidence": evidence(ask, row),
    }


def designation(ask: Ask, row: Row) -> Row:
    """Return what an authority did to one actor."""
    keep = ("action_id", "kind", "authority", "date", "programs", "legal_basis", "criterion", "confidence")
    flags = {"recalled": bool(row["history"]), "confirmed": bool(row["confirmed"])}
    return {k: row[k] for k in keep} | flags | {"evidence": evidence(ask, row)}


def relation(ask: Ask, row: Row) -> Row:
    """Return one sentence about a relation."""
    keep = ("id", "type", "country", "modality", "time", "confidence", "method")
    return {k: row[k] for k in keep} | {
        "subject": {"id": row["subject_id"], "name": row["subject"]},
        "object": {"id": row["object_id"], "name": row["object"]} if row["object"] else None,
        "confirmed": bool(row["confirmed"]),
        "evidence": evidence(ask, row),
    }


def mention(ask: Ask, row: Row) -> Row:
    """Return one printing of a name."""
    return {k: row[k] for k in ("text", "start", "end")} | {
        "reviewed": bool(row["reviewed"]),
        "article": article(ask, row),
    }


def edge(ask: Ask, row: Row) -> Row:
    """Return a counted connection with its best words; `confirmed` says whether a reviewer confirmed those."""
    keep = ("id", "type", "source_id", "target_id", "n_evidence", "n_sources", "confidence", "first_seen", "last_seen")
    said = row.get("said")
    words = {"confirmed": bool(said and said["confirmed"]), "evidence": evidence(ask, said) if said else None}
    return {k: row[k] for k in keep} | words


def node(row: Row) -> Row:
    """Return an actor of a network."""
    return {k: row[k] for k in ("id", "name", "type", "status")}


def story(ask: Ask, row: Row) -> Row:
    """Return the short form of a story."""
    keep = ("id", "title", "date", "n_articles", "n_independent")
    return {k: row[k] for k in keep} | {"page": ask.address(f"/story/{row['id']}")}


def identifier(ask: Ask, row: Row) -> Row:
    """Return one printing of an identifier."""
    bearer = {"id": row["actor_id"], "name": row["name"], "type": row["type"]} if row["actor_id"] else None
    valid = None if row["valid"] is None else bool(row["valid"])
    return {
        "scheme": row["scheme"],
        "value": row["value"],
        "valid": valid,
        "actor": bearer,
        "evidence": evidence(ask, row),
    }
