"""JSON Schema (2020-12) of everything the API answers. A test calls every path and holds the answer against these."""

from __future__ import annotations

from typing import Any

from extractor.types import ACTOR_TYPES

Schema = dict[str, Any]

TEXT: Schema = {"type": "string"}
MAYBE: Schema = {"type": ["string", "null"]}
NUMBER: Schema = {"type": "integer", "minimum": 0}
SHARE: Schema = {"type": "number", "minimum": 0, "maximum": 1}
FLAG: Schema = {"type": "boolean"}
TEXTS: Schema = {"type": "array", "items": TEXT}
DATE: Schema = {"type": ["string", "null"], "description": "ISO 8601 date, as precise as known"}
ADDRESS: Schema = {"type": "string", "format": "uri"}
STATUSES = ("designated", "delisted", "identified", "charged", "mentioned")


def record(**properties: Schema) -> Schema:
    """Return the schema of an object that has exactly these members."""
    return {"type": "object", "properties": properties, "required": list(properties), "additionalProperties": False}


def each(item: Schema) -> Schema:
    """Return the schema of an array."""
    return {"type": "array", "items": item}


def maybe(item: Schema) -> Schema:
    """Return the schema of something that may be null."""
    return {"anyOf": [item, {"type": "null"}]}


def named(name: str) -> Schema:
    """Return a reference to a schema below."""
    return {"$ref": f"#/components/schemas/{name}"}


def page_of(name: str) -> Schema:
    """Return the schema of one page of a list."""
    return record(rows=each(named(name)), next=MAYBE, next_url=MAYBE)


def _extended(base: Schema, **more: Schema) -> Schema:
    return record(**base["properties"], **more)


_WHO = record(id=MAYBE, name=TEXT)
_TYPED = record(id=MAYBE, name=TEXT, type=TEXT)
_TYPE: Schema = {"type": "string", "enum": list(ACTOR_TYPES)}
_STATUS: Schema = {"type": "string", "enum": list(STATUSES)}

_ACTOR = record(
    id=TEXT,
    name=TEXT,
    type=_TYPE,
    countries=TEXTS,
    status=_STATUS,
    designated_on=DATE,
    designated_by=TEXT,
    delisted_on=DATE,
    n_mentions=NUMBER,
    n_articles=NUMBER,
    reviewed=FLAG,
    page=ADDRESS,
)
_ARTICLE = record(id=TEXT, title=TEXT, published=DATE, publisher=TEXT, tier=TEXT, url=TEXT, language=TEXT, page=ADDRESS)
_EVIDENCE = record(quote=TEXT, start=NUMBER, end=NUMBER, article=named("Article"))
_ACTION = record(
    id=TEXT,
    kind=TEXT,
    authority=TEXT,
    date=DATE,
    programs=TEXTS,
    n_targets=NUMBER,
    title=TEXT,
    method=TEXT,
    confidence=SHARE,
    recalled=FLAG,
    confirmed=FLAG,
    evidence=named("Evidence"),
    page=ADDRESS,
)
_TARGET = record(
    actor=_TYPED,
    as_named=TEXT,
    legal_basis=TEXTS,
    criterion=TEXT,
    confidence=SHARE,
    confirmed=FLAG,
    evidence=named("Evidence"),
)
_DESIGNATION = record(
    action_id=TEXT,
    kind=TEXT,
    authority=TEXT,
    date=DATE,
    programs=TEXTS,
    legal_basis=TEXTS,
    criterion=TEXT,
    confidence=SHARE,
    recalled=FLAG,
    confirmed=FLAG,
    evidence=named("Evidence"),
)
_RELATION = record(
    id=TEXT,
    type=TEXT,
    country=TEXT,
    modality=TEXT,
    time=TEXT,
    confidence=SHARE,
    method=TEXT,
    subject=_WHO,
    object=maybe(_WHO),
    confirmed=FLAG,
    evidence=named("Evidence"),
)
_EDGE = record(
    id=TEXT,
    type=TEXT,
    source_id=TEXT,
    target_id=TEXT,
    n_evidence=NUMBER,
    n_sources=NUMBER,
    confidence=SHARE,
    first_seen=DATE,
    last_seen=DATE,
    confirmed=FLAG,
    evidence=maybe(named("Evidence")),
)
_STORY = record(id=TEXT, title=TEXT, date=DATE, n_articles=NUMBER, n_independent=NUMBER, page=ADDRESS)
_IDENTIFIER = record(
    scheme=TEXT, value=TEXT, valid={"type": ["boolean", "null"]}, actor=maybe(_TYPED), evidence=named("Evidence")
)
_ENTRY = record(list=TEXT, uid=TEXT, name=TEXT, listed_on=DATE, state=TEXT, score=SHARE, reason=TEXT)
_OWN_IDENTIFIER = record(scheme=TEXT, value=TEXT, valid={"type": ["boolean", "null"]}, n_articles=NUMBER)
_CANDIDATE = record(actor=named("Actor"), score=SHARE, match=FLAG, name=TEXT, reasons=TEXTS)
_RESULT = record(query=TEXT, candidates=each(named("Candidate")))
_RUN = record(id=TEXT, started_at=TEXT, finished_at=MAYBE, verb=TEXT, status=TEXT, version=TEXT)
_SOURCE = record(
    key=TEXT,
    title=TEXT,
    kind=TEXT,
    url=TEXT,
    publisher=TEXT,
    country=TEXT,
    tier=TEXT,
    language=TEXT,
    licence=TEXT,
    state=TEXT,
    failures=NUMBER,
    last_success=MAYBE,
    newest=DATE,
    n_articles=NUMBER,
)
_NETWORK = record(root=TEXT, nodes=each(named("Node")), edges=each(named("Edge")), total=NUMBER, shown=NUMBER)
_FACETS: Schema = {"type": "object", "additionalProperties": each(record(value=TEXT, n=NUMBER))}
_SPOT = record(text=TEXT, start=NUMBER, end=NUMBER, reviewed=FLAG, article=named("Article"))

SCHEMAS: dict[str, Schema] = {
    "Error": record(ok={"const": False}, error=TEXT, code=TEXT, status={"type": "integer"}),
    "Actor": _ACTOR,
    "Article": _ARTICLE,
    "Evidence": _EVIDENCE,
    "Action": _ACTION,
    "Target": _TARGET,
    "Designation": _DESIGNATION,
    "Relation": _RELATION,
    "Edge": _EDGE,
    "Node": record(id=TEXT, name=TEXT, type=_TYPE, status=_STATUS),
    "Story": _STORY,
    "Identifier": _IDENTIFIER,
    "Mention": _SPOT,
    "Candidate": _CANDIDATE,
    "Source": _SOURCE,
    "Wallet": record(
        address=TEXT, scheme=TEXT, valid={"type": ["boolean", "null"]}, actors=MAYBE, n_articles=NUMBER, page=ADDRESS
    ),
    "ActorProfile": _extended(
        _ACTOR,
        merged_into=MAYBE,
        first_seen=DATE,
        last_seen=DATE,
        n_relations=NUMBER,
        is_authority=FLAG,
        names=each(record(name=TEXT, kind=TEXT, n_mentions=NUMBER)),
        identifiers=each(_OWN_IDENTIFIER),
        history=each(named("Designation")),
        list_entries=each(_ENTRY),
        links={"type": "object", "additionalProperties": TEXT},
    ),
    "ActionProfile": _extended(
        _ACTION, targets=each(named("Target")), same_day=each(record(id=TEXT, title=TEXT, publisher=TEXT, tier=TEXT))
    ),
    "ArticleProfile": _extended(
        _ARTICLE,
        version=NUMBER,
        superseded_by=MAYBE,
        partial=FLAG,
        story_id=MAYBE,
        actors=each(_TYPED),
        versions=each(record(id=TEXT, version=NUMBER, published=DATE)),
        claims=each(
            record(
                number=NUMBER,
                kind=TEXT,
                claim=TEXT,
                quote=TEXT,
                start=NUMBER,
                end=NUMBER,
                method=TEXT,
                confidence=SHARE,
                confirmed=FLAG,
            )
        ),
        text=MAYBE,
    ),
    "StoryProfile": _extended(_STORY, articles=each(named("Article")), actors=each(_extended(_ACTOR, press_only=FLAG))),
    "Network": _NETWORK,
    "Paths": record(
        source=named("Node"), target=named("Node"), paths=each(each(named("Edge"))), nodes=each(named("Node"))
    ),
    "Identifiers": record(value=TEXT, printed=each(named("Identifier"))),
    "WalletProfile": record(
        address=TEXT,
        scheme=TEXT,
        valid={"type": ["boolean", "null"]},
        actors=each(_TYPED),
        printed=each(named("Identifier")),
        page=ADDRESS,
    ),
    "Search": record(
        query=TEXT,
        total=NUMBER,
        identifiers=each(record(scheme=TEXT, value=TEXT, actor=maybe(named("Actor")))),
        actors=each(named("Actor")),
        articles=each(_extended(_ARTICLE, snippet=TEXT)),
        facets=_FACETS,
    ),
    "Matches": record(results=each(_RESULT)),
    "Stats": record(
        actors=NUMBER,
        designated=NUMBER,
        articles=NUMBER,
        relations=NUMBER,
        actions=NUMBER,
        evidence=NUMBER,
        sources=NUMBER,
        run=maybe(_RUN),
    ),
    "Anything": {"type": "object"},
}
SCHEMAS |= {
    f"{name}s": page_of(name) for name in ("Actor", "Action", "Article", "Relation", "Mention", "Wallet", "Source")
}
SCHEMAS["Stories"] = page_of("Story")
