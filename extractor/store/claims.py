"""Turn a record into rows, pure: every claim with its evidence, every quote equal to its slice of the text.

Two ids per claim. `id` names it in one version of a document, `key` in all versions and in every later
extraction; neither contains offsets, which move when a sentence is cut elsewhere, nor the record's own "a1",
which moves when a name before it is found.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable
from typing import Any

from extractor.errors import StoreError
from extractor.types import (
    PLACE_RELATIONS,
    Actor,
    Article,
    Evidence,
    Issue,
    Record,
    Relation,
    SanctionAction,
    Target,
    make_id,
)

Row = dict[str, Any]

# In the order in which they can be inserted; the reverse is the order in which they can be deleted.
TABLES = (
    "evidence",
    "document_actors",
    "mentions",
    "identifiers",
    "actions",
    "action_targets",
    "relations",
    "issues",
)


class Claims:
    """The rows of one record by table; raises `StoreError` for a claim that its text does not bear out."""

    def __init__(self, record: Record) -> None:
        self.article: Article = record.article
        self.rows: dict[str, list[Row]] = {table: [] for table in TABLES}
        self._ordinals: Counter[str] = Counter()
        self._evidence: set[str] = set()
        self._actors: dict[str, Row] = {}
        for actor in record.actors:
            self._add_actor(actor)
        for action in record.actions:
            self._add_action(action)
        for relation in sorted(record.relations, key=lambda one: (one.evidence.start, one.evidence.end)):
            self._add_relation(relation)
        for issue in record.issues:
            self.rows["issues"].append(issue_row(issue, self.article.id))

    @property
    def sha256(self) -> str:
        """Hex digest of all rows: equal where a second extraction said the same."""
        text = json.dumps([self.rows, self.article.title, self.article.published], ensure_ascii=False, sort_keys=True)
        return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()

    # --- one method per noun -------------------------------------------------------------

    def _add_actor(self, actor: Actor) -> None:
        if not actor.mentions:
            raise self._error(f"{actor.name!r} is nowhere in the text", "actor-without-mention")
        # What a document calls one thing is one name; its case is the publisher's taste.
        # The type is left out: a better reading of it is no other actor.
        ids = self._ids("actor", " ".join(actor.name.casefold().split()))
        mentions = tuple(dict.fromkeys(actor.mentions))
        spots = [self._evidence_id(Evidence(start=m.start, end=m.end, quote=m.text)) for m in mentions]
        row = ids | {
            "article_id": self.article.id,
            "local_id": actor.id,
            "name": actor.name,
            "type": actor.type,
            "aliases": _json(actor.aliases),
            "countries": _json(actor.countries),
            "method": actor.method,
            "confidence": actor.confidence,
            "evidence_id": spots[0],
        }
        if actor.id in self._actors:
            raise self._error(f"two actors are called {actor.id}", "actor-twice")
        self._actors[actor.id] = row
        self.rows["document_actors"].append(row)
        for mention, spot in zip(mentions, spots, strict=True):
            self.rows["mentions"].append(
                {
                    "id": make_id("mention", row["id"], mention.start, mention.end),
                    "article_id": self.article.id,
                    "document_actor_id": row["id"],
                    "start": mention.start,
                    "end": mention.end,
                    "text": mention.text,
                    "evidence_id": spot,
                }
            )
        self._add_identifiers(actor, row)

    def _add_identifiers(self, actor: Actor, owner: Row) -> None:
        unique = {(one.scheme, one.value): one for one in reversed(actor.identifiers)}
        for (scheme, value), one in sorted(unique.items()):
            spot = owner["evidence_id"]
            if one.start >= 0:
                quote = self.article.text[one.start : one.end]
                spot = self._evidence_id(Evidence(start=one.start, end=one.end, quote=quote))
            self.rows["identifiers"].append(
                {
                    "id": make_id("identifier", owner["id"], scheme, value),
                    "article_id": self.article.id,
                    "document_actor_id": owner["id"],
                    "scheme": scheme,
                    "value": value,
                    "valid": None if one.valid is None else int(one.valid),
                    "evidence_id": spot,
                }
            )

    def _add_action(self, action: SanctionAction) -> None:
        evidence = action.evidence or (action.targets[0].evidence if action.targets else None)
        if evidence is None:
            raise self._error(
                f"{action.kind} by {action.authority} has neither evidence nor target", "claim-without-evidence"
            )
        ids = self._ids("action", action.kind, action.authority, action.date, action.history)
        self.rows["actions"].append(
            ids
            | {
                "article_id": self.article.id,
                "kind": action.kind,
                "authority": action.authority,
                "date": action.date,
                "programs": _json(action.programs),
                "n_targets": len(action.targets),
                "history": int(action.history),
                "title": self._title_of(action),
                "method": action.method,
                "confidence": action.confidence,
                "evidence_id": self._evidence_id(evidence),
            }
        )
        for target in action.targets:
            self._add_target(target, ids)

    def _add_target(self, target: Target, action: Row) -> None:
        actor = self._actor(target.actor)
        self.rows["action_targets"].append(
            self._ids("target", action["key"], actor["key"])
            | {
                "action_id": action["id"],
                "document_actor_id": actor["id"],
                "legal_basis": _json(target.legal_basis),
                "criterion": target.criterion,
                "method": target.method,
                "confidence": target.confidence,
                "evidence_id": self._evidence_id(target.evidence),
            }
        )

    def _add_relation(self, relation: Relation) -> None:
        subject = self._actor(relation.subject)
        is_place = relation.type in PLACE_RELATIONS
        other = None if is_place else self._actor(relation.object)
        self.rows["relations"].append(
            self._ids("relation", relation.type, subject["key"], other["key"] if other else relation.object)
            | {
                "article_id": self.article.id,
                "type": relation.type,
                "subject_document_actor_id": subject["id"],
                "object_document_actor_id": other["id"] if other else None,
                "country": relation.object if is_place else "",
                "modality": relation.modality,
                "time": relation.time,
                "method": relation.method,
                "confidence": relation.confidence,
                "evidence_id": self._evidence_id(relation.evidence),
            }
        )

    # --- helpers -------------------------------------------------------------------------

    def _ids(self, *parts: object) -> Row:
        """Return id and key of a claim; the second of the same kind in a document gets a number."""
        natural = make_id(*parts)
        ordinal = self._ordinals[natural]
        self._ordinals[natural] += 1
        return {
            "id": make_id(self.article.id, natural, ordinal),
            "key": make_id(self.article.document_id, natural, ordinal),
        }

    def _evidence_id(self, evidence: Evidence) -> str:
        start, end = evidence.start, evidence.end
        if not 0 <= start < end or self.article.text[start:end] != evidence.quote:
            raise self._error(f"{evidence.quote!r} is not what stands at {start} to {end}", "quote-mismatch")
        found = make_id("evidence", self.article.id, start, end)
        if found not in self._evidence:
            self._evidence.add(found)
            self.rows["evidence"].append(
                {"id": found, "article_id": self.article.id, "start": start, "end": end, "quote": evidence.quote}
            )
        return found

    def _actor(self, local_id: str) -> Row:
        if local_id not in self._actors:
            raise self._error(f"a claim is about {local_id!r}, which is no actor of the record", "actor-unknown")
        return self._actors[local_id]

    def _title_of(self, action: SanctionAction) -> str:
        names = [self._actor(target.actor)["name"] for target in action.targets]
        more = f" and {len(names) - 2} more" if len(names) > 2 else ""
        return f"{action.authority} {action.kind}" + (f": {', '.join(names[:2])}{more}" if names else "")

    def _error(self, message: str, code: str) -> StoreError:
        return StoreError(f"{self.article.url or self.article.id}: {message}", path=self.article.url, code=code)


def issue_row(issue: Issue, article_id: str | None = None, run_id: str | None = None, source: str = "") -> Row:
    """Return the row of an issue: of an article (found again by every extraction), or of a run."""
    return {
        "id": make_id(
            "issue",
            article_id or run_id,
            source,
            issue.stage,
            issue.code,
            issue.subject,
            issue.message,
            issue.start,
            issue.end,
        ),
        "run_id": run_id,
        "article_id": article_id,
        "source_key": source or None,
        "stage": issue.stage,
        "code": issue.code,
        "message": issue.message,
        "subject": issue.subject,
        "start": issue.start,
        "end": issue.end,
    }


def _json(values: Iterable[str]) -> str:
    return json.dumps(list(values), ensure_ascii=False)
