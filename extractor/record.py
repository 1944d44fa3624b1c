"""Turn a record into the JSON line of the contract, and without loss into a dictionary and back.

    to_json(record, id="…") -> str     one line: what `explain` prints and `evaluate` reads
    failure_to_json(id, issues) -> str the line of a document that gave no record
    dump(record) -> dict               everything, for Parquet and worker processes
    load(dict) -> Record               its inverse; raises `ValueError` for anything else
    borne_out(record) -> Record        without what no word of its text bears out: what is kept

The bytes of a line depend on the record alone: keys stand in a fixed order, confidences are rounded.
"""

from __future__ import annotations

import json
from dataclasses import asdict, replace
from typing import TYPE_CHECKING, Any

from extractor.types import (
    Actor,
    Article,
    Evidence,
    Identifier,
    Issue,
    Mention,
    Record,
    Relation,
    SanctionAction,
    Target,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

_DIGITS = 3  # of a confidence; calibration is not finer than that


def to_json(record: Record, *, id: str = "") -> str:  # noqa: A002 - the contract's word
    """Return the record as one line; `id` is the document's own id where it brought one.

    Acts that the document only recalls are left out: an action of a record is one that this document announces.
    """
    article = record.article
    return _line(
        {
            "id": id or record.id,
            "url": article.url,
            "title": article.title,
            "published": article.published,
            "language": article.language,
            "kind": record.kind,
            "actors": [_actor(actor) for actor in record.actors],
            "actions": [_action(action) for action in record.actions if not action.history],
            "relations": [_relation(relation) for relation in record.relations],
            "issues": [_issue(issue) for issue in record.issues],
            "text": article.text,
        }
    )


def borne_out(record: Record) -> Record:
    """Return the record without actors that only the title names, and claims about them, an issue in their place.

    A knowledge base shows the words behind whatever it says; of a title that is not part of the text it has none.
    """
    lost = {actor.id for actor in record.actors if not actor.mentions}
    if not lost:
        return record
    actions = tuple(
        replace(action, targets=tuple(target for target in action.targets if target.actor not in lost))
        for action in record.actions
    )
    issues = tuple(
        Issue(stage="extract", code="actor-without-mention", message=f"{actor.name!r} is nowhere in the text")
        for actor in record.actors
        if actor.id in lost
    )
    return replace(
        record,
        actors=tuple(actor for actor in record.actors if actor.id not in lost),
        actions=actions,
        relations=tuple(one for one in record.relations if not {one.subject, one.object} & lost),
        issues=(*record.issues, *issues),
    )


def failure_to_json(id: str, issues: Iterable[Issue], *, url: str = "") -> str:  # noqa: A002 - the contract's word
    """Return the line of a document that could not be read: no claims, and why."""
    empty: dict[str, Any] = {"title": "", "published": None, "language": "", "kind": "other"}
    nothing: dict[str, Any] = {"actors": [], "actions": [], "relations": []}
    return _line({"id": id, "url": url, **empty, **nothing, "issues": [_issue(issue) for issue in issues], "text": ""})


def dump(record: Record) -> dict[str, Any]:
    """Return everything a record holds as plain dictionaries and lists."""
    return asdict(record)


def load(fields: dict[str, Any]) -> Record:
    """Rebuild the record that `dump` wrote; raises `ValueError` for anything else."""
    try:
        return Record(
            id=fields["id"],
            kind=fields["kind"],
            article=_read_article(fields["article"]),
            actors=tuple(_read_actor(row) for row in fields["actors"]),
            actions=tuple(_read_action(row) for row in fields["actions"]),
            relations=tuple(Relation(**row | {"evidence": Evidence(**row["evidence"])}) for row in fields["relations"]),
            issues=tuple(Issue(**row) for row in fields["issues"]),
        )
    except (KeyError, TypeError) as error:
        raise ValueError(f"is no record: {error}") from error


# --- to the contract's form --------------------------------------------------------------


def _line(fields: dict[str, Any]) -> str:
    # Lone surrogates are no text in UTF-8; where one got this far it is escaped, not fatal.
    line = json.dumps(fields, ensure_ascii=False)
    try:
        line.encode()
    except UnicodeEncodeError:
        return json.dumps(fields)
    return line


def _actor(actor: Actor) -> dict[str, Any]:
    return {
        "id": actor.id,
        "name": actor.name,
        "type": actor.type,
        "aliases": list(actor.aliases),
        "countries": list(actor.countries),
        "identifiers": [{"scheme": it.scheme, "value": it.value, "valid": it.valid} for it in actor.identifiers],
        "mentions": [{"start": it.start, "end": it.end, "text": it.text} for it in actor.mentions],
        "confidence": round(actor.confidence, _DIGITS),
        "method": actor.method,
    }


def _action(action: SanctionAction) -> dict[str, Any]:
    fields: dict[str, Any] = {
        "kind": action.kind,
        "authority": action.authority,
        "date": action.date,
        "programs": list(action.programs),
        "targets": [_target(target) for target in action.targets],
        "confidence": round(action.confidence, _DIGITS),
        "method": action.method,
    }
    return fields | ({"evidence": _evidence(action.evidence)} if action.evidence else {})


def _target(target: Target) -> dict[str, Any]:
    return {
        "actor": target.actor,
        "legal_basis": list(target.legal_basis),
        "criterion": target.criterion,
        "evidence": _evidence(target.evidence),
        "confidence": round(target.confidence, _DIGITS),
        "method": target.method,
    }


def _relation(relation: Relation) -> dict[str, Any]:
    return {
        "type": relation.type,
        "subject": relation.subject,
        "object": relation.object,
        "modality": relation.modality,
        "time": relation.time,
        "evidence": _evidence(relation.evidence),
        "method": relation.method,
        "confidence": round(relation.confidence, _DIGITS),
    }


def _evidence(evidence: Evidence) -> dict[str, Any]:
    return {"start": evidence.start, "end": evidence.end, "quote": evidence.quote}


def _issue(issue: Issue) -> dict[str, Any]:
    place = {} if issue.start is None else {"start": issue.start, "end": issue.end}
    return {"code": issue.code, "message": issue.message, "stage": issue.stage, **place}


# --- back from the lossless form ---------------------------------------------------------


def _read_article(row: dict[str, Any]) -> Article:
    return Article(**row | {"issues": tuple(Issue(**it) for it in row["issues"])})


def _read_actor(row: dict[str, Any]) -> Actor:
    return Actor(
        **row
        | {
            "aliases": tuple(row["aliases"]),
            "countries": tuple(row["countries"]),
            "identifiers": tuple(Identifier(**it) for it in row["identifiers"]),
            "mentions": tuple(Mention(**it) for it in row["mentions"]),
        }
    )


def _read_action(row: dict[str, Any]) -> SanctionAction:
    return SanctionAction(
        **row
        | {
            "programs": tuple(row["programs"]),
            "targets": tuple(_read_target(it) for it in row["targets"]),
            "evidence": Evidence(**row["evidence"]) if row["evidence"] else None,
        }
    )


def _read_target(row: dict[str, Any]) -> Target:
    return Target(**row | {"legal_basis": tuple(row["legal_basis"]), "evidence": Evidence(**row["evidence"])})
