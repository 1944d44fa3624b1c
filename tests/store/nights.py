"""A knowledge base as a run of nights leaves it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from extractor.resolve import group_stories, resolve
from extractor.resolve.memory import Memory
from extractor.store import KnowledgeBase
from extractor.types import Article, Record, Relation, SanctionAction, Target
from tests.make import evidence, make_actor, make_article
from tests.resolve.people import lexicon

FIRM, BOSS = "Vexholm Trading LLC", "Orsa Kellim Vandermeer"


def save(kb: KnowledgeBase, records: Iterable[Record], settings: str = "v1") -> list[str]:
    """Store records and say who is who; return what each was."""
    run = kb.begin_run("run", "test")
    saved = [kb.save_record(record, "", run, settings) for record in records]
    resolve_all(kb, run)
    kb.end_run(run)
    return saved


def resolve_all(kb: KnowledgeBase, run: str = "", memory: Memory | None = None) -> None:
    """Say who is who, as a run does."""
    run = run or kb.begin_run("resolve", "test")
    actors, judged, ids = kb.document_actors(), kb.judgements(), kb.actor_ids()
    resolution = resolve(actors, judged, ids, lexicon=lexicon(), memory=memory)
    kb.save_resolution(resolution, run, group_stories(kb.briefs(), resolution, lexicon()))


def release(
    number: int, kind: str = "designation", day: str = "2026-03-02", boss: str = BOSS, **fields: object
) -> Record:
    """A release in which OFAC acts against a firm and its director."""
    verb = {"designation": "designated", "delisting": "removed from its list"}.get(kind, "named")
    article = make_article(
        f"OFAC {verb} {FIRM} today in release {number}. {boss} is the director of {FIRM}.",
        **({"url": f"https://treasury.example/press/{number}", "published": day} | fields),
    )
    return about(article, kind, day, boss)


def about(article: Article, kind: str, day: str, boss: str = BOSS, authority: str = "OFAC") -> Record:
    """The record of an article in that form."""
    first, second = article.text.split(". ", 1)
    firm = make_actor(article, FIRM, "a1")
    person = make_actor(article, boss, "a2", type="person")
    act = SanctionAction(
        kind=kind, authority=authority, date=day,
        targets=(Target(actor="a1", evidence=evidence(article.text, first), legal_basis=("E.O. 14024",)),),
    )  # fmt: skip
    leads = Relation(type="leads", subject="a2", object="a1", evidence=evidence(article.text, second.rstrip(".")))
    return Record(
        id=article.id, article=article, kind="designation", actors=(firm, person), actions=(act,), relations=(leads,)
    )


def new(folder: Path, name: str = "kb.db") -> KnowledgeBase:
    """An empty knowledge base, open for writing."""
    return KnowledgeBase(folder / name, write=True)
