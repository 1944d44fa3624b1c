"""Ask a knowledge base for what every format hands on: current versions, no rejected claims, always in one order.

    Knowledge(ask).actors() | claims() | edges() | acts() | actions() | documents() | wallets()

`ask` runs a query and gives rows as mappings, one by one; nothing is kept in memory but what one line needs.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from extractor.types import SYMMETRIC

Ask = Callable[[str], Iterator[Mapping[str, Any]]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """One real-world actor with everything that is known by name."""

    id: str
    name: str
    type: str
    names: tuple[tuple[str, str], ...]  # (name, "name" | "alias" | "weak alias"), its own left out
    identifiers: tuple[tuple[str, str], ...]  # (scheme, value)
    countries: tuple[str, ...]
    status: str
    authority: str  # short form where it is an authority
    designated_on: str
    designated_by: str
    delisted_on: str
    first_seen: str
    last_seen: str
    is_authority: bool
    is_reviewed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """The words a claim stands on, and where they stand."""

    article: str
    url: str
    title: str
    publisher: str
    published: str
    tier: str
    start: int
    end: int
    text: str
    prefix: str
    suffix: str

    @property
    def is_official(self) -> bool:
        """Tell whether an authority or a court says so itself."""
        return self.tier in {"official", "court"}


@dataclass(frozen=True, slots=True, kw_only=True)
class End:
    """An actor at one end of a claim."""

    id: str
    name: str
    type: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One relation as one document states it; a place has no `object` but a `country`."""

    id: str
    type: str
    subject: End
    object: End | None
    country: str
    modality: str
    time: str
    confidence: float
    method: str
    is_reviewed: bool
    quote: Quote


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """All claims that state one relation between two actors, the surest first."""

    type: str
    source: End
    target: End
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """What one document says an authority did to one actor."""

    id: str
    action: str
    actor: End
    kind: str
    authority: str
    date: str
    programs: tuple[str, ...]
    legal_basis: tuple[str, ...]
    criterion: str
    confidence: float
    is_history: bool
    is_reviewed: bool
    quote: Quote


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """What one document reports as new, with the names of its targets."""

    id: str
    kind: str
    authority: str
    date: str
    targets: tuple[str, ...]
    quote: Quote


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """The current version of a document."""

    id: str
    url: str
    title: str
    publisher: str
    published: str
    language: str
    tier: str
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Wallet:
    """An address as a document prints it, with whoever holds it."""

    scheme: str
    address: str
    holder: End
    status: str
    is_reviewed: bool
    quote: Quote


class Knowledge:
    """What a knowledge base holds, in the terms of those who receive it."""

    def __init__(self, ask: Ask) -> None:
        self._ask = ask

    def actors(self) -> Iterator[Actor]:
        """Yield every living actor, by id."""
        for row in self._ask(_ACTORS):
            yield Actor(
                **{name: row[name] or "" for name in _ACTOR_TEXTS},
                names=tuple((name, kind) for name, kind in json.loads(row["names"]) if name != row["name"]),
                identifiers=tuple((scheme, value) for scheme, value in json.loads(row["identifiers"])),
                countries=tuple(json.loads(row["countries"])),
                is_authority=bool(row["is_authority"]),
                is_reviewed=bool(row["reviewed"]),
            )

    def claims(self) -> Iterator[Claim]:
        """Yield every relation between known actors or to a country, those of one edge together, the surest first."""
        for row in self._ask(_CLAIMS):
            yield Claim(
                **{name: row[name] for name in ("id", "type", "country", "modality", "time", "confidence", "method")},
                subject=_end(row, "subject"),
                object=_end(row, "object") if row["object_id"] else None,
                is_reviewed=bool(row["reviewed"]),
                quote=_quote(row),
            )

    def edges(self) -> Iterator[Edge]:
        """Yield what nobody denies as edges between two actors, each with all its claims."""
        for (type_, *_), group in groupby(self.claims(), key=_edge_key):
            found = tuple(claim for claim in group if claim.modality != "denied")
            if not found or found[0].object is None or found[0].object == found[0].subject:
                continue
            source, target = found[0].subject, found[0].object
            if type_ in SYMMETRIC and source.id > target.id:
                source, target = target, source
            yield Edge(type=type_, source=source, target=target, claims=found)

    def places(self) -> Iterator[Claim]:
        """Yield what ties an actor to a country."""
        return (claim for claim in self.claims() if claim.country and claim.modality != "denied")

    def acts(self) -> Iterator[Act]:
        """Yield every act against an actor, by actor, authority and day."""
        for row in self._ask(_ACTS):
            yield Act(
                **{name: row[name] for name in ("id", "action", "kind", "authority", "criterion", "confidence")},
                date=row["date"] or "",
                actor=_end(row, "actor"),
                programs=tuple(json.loads(row["programs"])),
                legal_basis=tuple(json.loads(row["legal_basis"])),
                is_history=bool(row["history"]),
                is_reviewed=bool(row["reviewed"]),
                quote=_quote(row),
            )

    def actions(self, limit: int) -> Iterator[Action]:
        """Yield the newest actions that documents report as new."""
        for row in self._ask(f"{_ACTIONS} LIMIT {limit:d}"):
            yield Action(
                **{name: row[name] for name in ("id", "kind", "authority")},
                date=row["date"] or "",
                targets=tuple(json.loads(row["targets"])),
                quote=_quote(row),
            )

    def documents(self) -> Iterator[Document]:
        """Yield the current version of every document, by id."""
        for row in self._ask(_DOCUMENTS):
            yield Document(**{name: row[name] or "" for name in _DOCUMENT_TEXTS})

    def wallets(self) -> Iterator[Wallet]:
        """Yield every address that its chain accepts, with its holder, by chain and address."""
        for row in self._ask(_WALLETS):
            yield Wallet(
                scheme=row["scheme"],
                address=row["value"],
                holder=_end(row, "holder"),
                status=row["status"],
                is_reviewed=bool(row["reviewed"]),
                quote=_quote(row),
            )


def _end(row: Mapping[str, Any], side: str) -> End:
    return End(id=row[f"{side}_id"], name=row[f"{side}_name"], type=row[f"{side}_type"])


def _quote(row: Mapping[str, Any]) -> Quote:
    return Quote(
        **{name: row[name] or "" for name in ("article", "url", "title", "publisher", "published", "tier")},
        start=row["start"],
        end=row["end"],
        prefix=row["prefix"],
        suffix=row["suffix"],
        text=row["quote"],
    )


def _edge_key(claim: Claim) -> tuple[str, str, str, str]:
    ends = (claim.subject.id, claim.object.id if claim.object else "")
    one, other = sorted(ends) if claim.type in SYMMETRIC else ends
    return claim.type, one, other, claim.country


_ACTOR_TEXTS = (
    "id", "name", "type", "status", "authority", "designated_on", "designated_by", "delisted_on", "first_seen",
    "last_seen",
)  # fmt: skip
_DOCUMENT_TEXTS = ("id", "url", "title", "publisher", "published", "language", "tier", "kind")

_AROUND = 32  # characters before and after a quote that tell it from the same words elsewhere
_QUOTE = f"""e.quote, e.start, e."end", r.id AS article, r.url, r.title, r.publisher, r.published, r.tier,
  substr(r.text, max(e.start - {_AROUND}, 0) + 1, min(e.start, {_AROUND})) AS prefix,
  substr(r.text, e."end" + 1, {_AROUND}) AS suffix"""

_ACTORS = """
SELECT a.*,
  (SELECT json_group_array(json_array(name, kind)) FROM
    (SELECT name, kind FROM actor_names WHERE actor_id = a.id ORDER BY kind, name)) AS names,
  (SELECT json_group_array(json_array(scheme, value)) FROM
    (SELECT DISTINCT i.scheme, i.value FROM identifiers i JOIN articles r ON r.id = i.article_id
     WHERE i.actor_id = a.id AND i.valid IS NOT 0 AND r.superseded_by IS NULL ORDER BY 1, 2)) AS identifiers
FROM actors a WHERE a.merged_into IS NULL AND a.n_mentions ORDER BY a.id"""

_SYMMETRIC = ", ".join(f"'{name}'" for name in sorted(SYMMETRIC))
_CLAIMS = f"""
SELECT x.id, x.type, x.country, x.modality, x.time, x.confidence, x.method, x.subject_id, x.object_id,
  s.name AS subject_name, s.type AS subject_type, o.name AS object_name, o.type AS object_type,
  coalesce(v.verdict = 'confirm', 0) AS reviewed, {_QUOTE}
FROM relations x JOIN articles r ON r.id = x.article_id JOIN evidence e ON e.id = x.evidence_id
JOIN actors s ON s.id = x.subject_id LEFT JOIN actors o ON o.id = x.object_id LEFT JOIN claim_reviews v ON v.key = x.key
WHERE r.superseded_by IS NULL AND v.verdict IS NOT 'reject' AND (x.object_id IS NOT NULL OR x.country <> '')
ORDER BY x.type, CASE WHEN x.type IN ({_SYMMETRIC}) THEN min(x.subject_id, x.object_id) ELSE x.subject_id END,
  CASE WHEN x.type IN ({_SYMMETRIC}) THEN max(x.subject_id, x.object_id) ELSE x.object_id END, x.country,
  x.confidence DESC, x.id"""  # noqa: S608 - constants of this module

_ACTS = f"""
SELECT t.id, a.id AS action, a.kind, a.authority, a.date, a.programs, a.history, t.legal_basis, t.criterion,
  t.confidence, t.actor_id, d.name AS actor_name, d.type AS actor_type,
  coalesce(v.verdict = 'confirm', 0) AS reviewed, {_QUOTE}
FROM action_targets t JOIN actions a ON a.id = t.action_id JOIN articles r ON r.id = a.article_id
JOIN evidence e ON e.id = t.evidence_id JOIN actors d ON d.id = t.actor_id LEFT JOIN claim_reviews v ON v.key = t.key
WHERE r.superseded_by IS NULL AND v.verdict IS NOT 'reject'
ORDER BY t.actor_id, a.authority, a.date, a.kind, t.confidence DESC, t.id"""  # noqa: S608 - as above

_ACTIONS = f"""
SELECT a.id, a.kind, a.authority, a.date, {_QUOTE},
  (SELECT json_group_array(name) FROM (SELECT DISTINCT d.name FROM action_targets t JOIN actors d ON d.id = t.actor_id
   LEFT JOIN claim_reviews w ON w.key = t.key
   WHERE t.action_id = a.id AND w.verdict IS NOT 'reject' ORDER BY 1)) AS targets
FROM actions a JOIN articles r ON r.id = a.article_id JOIN evidence e ON e.id = a.evidence_id
LEFT JOIN claim_reviews v ON v.key = a.key
WHERE r.superseded_by IS NULL AND a.history = 0 AND v.verdict IS NOT 'reject'
ORDER BY coalesce(a.date, r.published, '') DESC, a.id"""  # noqa: S608 - as above

_DOCUMENTS = "SELECT * FROM articles WHERE superseded_by IS NULL ORDER BY id"

# Who holds an address: whoever a document says holds it, else whom the document prints it for.
_WALLETS = f"""
SELECT i.scheme, i.value, coalesce(h.id, a.id) AS holder_id, coalesce(h.name, a.name) AS holder_name,
  coalesce(h.type, a.type) AS holder_type, coalesce(h.status, a.status) AS status,
  max(a.reviewed, coalesce(h.reviewed, 0)) AS reviewed, {_QUOTE}
FROM identifiers i JOIN articles r ON r.id = i.article_id JOIN evidence e ON e.id = i.evidence_id
JOIN actors a ON a.id = i.actor_id
LEFT JOIN relations x ON x.type = 'holds_wallet' AND x.object_id = i.actor_id AND x.article_id = i.article_id
  AND x.modality <> 'denied' AND x.key NOT IN (SELECT key FROM claim_reviews WHERE verdict = 'reject')
LEFT JOIN actors h ON h.id = x.subject_id
WHERE r.superseded_by IS NULL AND i.valid IS NOT 0
ORDER BY i.scheme, i.value, holder_id, r.published, r.id"""  # noqa: S608 - as above
