"""Actors, names, edges, stories, lists: what resolve and store rebuild from the rows of documents."""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import pairwise
from typing import Any

from extractor.types import SYMMETRIC, make_id
from tests.serve.cast import ACTORS, LISTED
from tests.serve.document import Document
from tests.serve.rows import NIGHTS, World, actor_id, article_id
from tests.serve.stories import DOCUMENTS


def derive(world: World) -> None:
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
    for suite, documents in (("blind-releases", 30), ("blind-news", 12)):
        world.add("evaluation", suite=suite, label="documents", gold=documents, version=f"sha256:{'5eed' * 16}")
    for suite, label, scores in (
        ("blind-releases/release", "designations", (0.94, 0.91, 0.925)),
        ("blind-releases/release", "relations", (0.83, 0.62, 0.71)),
        ("blind-releases/release", "actors", (0.9, 0.86, 0.88)),
        ("blind-releases", "relations leads", (0.88, 0.7, 0.78)),
        ("blind-news/news", "designations", (0.9, 0.8, 0.847)),
        ("blind-news/news", "relations", (0.78, 0.51, 0.617)),
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
