"""A small knowledge base that holds every kind of actor, relation and act, and texts that attack their readers."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from extractor.store import KnowledgeBase
from extractor.types import Article, Identifier, Judgement, Record, Relation, SanctionAction, Target
from tests.make import evidence, make_actor, make_article
from tests.store.nights import new, resolve_all, save

FORMULA = "=HYPERLINK(A1) Trading LLC"
MARKUP = 'Fish & "Chips" <b>Ltd</b> Company'
ADDRESS = "1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2"
MONERO = "44AFFq5kSiGBoZ4NMDwYtN18obc8AemS33DBLWs3H7otXft3XjrpDtQGv7SqSsaBYBb98uNbr2VBBEt7f2wfn3RVGQBEP3A"
ACTORS: dict[str, tuple[str, str, dict[str, Any]]] = {
    "a1": ("OFAC", "organization", {}),
    "a2": (FORMULA, "organization", {"countries": ("ru",)}),
    "a3": (MARKUP, "organization", {}),
    "a4": ("Orsa Kellim Vandermeer", "person", {"aliases": ("The Ferryman of Vexholm", "Orsa")}),
    "a5": ("Tove Stroganetsky", "person", {}),
    "a6": ("Brass Lantern Brigade", "group", {}),
    "a7": ("M/V Kestrel Dawn", "vessel", {"identifiers": (Identifier(scheme="imo", value="9321938", valid=True),)}),
    "a8": ("EP-QZX", "aircraft", {"identifiers": (Identifier(scheme="tail", value="EP-QZX", valid=None),)}),
    "a9": (ADDRESS, "wallet", {"identifiers": (Identifier(scheme="btc", value=ADDRESS, valid=True),)}),
    "a10": (MONERO, "wallet", {"identifiers": (Identifier(scheme="xmr", value=MONERO, valid=True),)}),
}
RELATIONS = (
    ("owns_or_controls", "a4", "a2"), ("owns_or_controls", "a2", "a7"), ("owns_or_controls", "a4", "a6"),
    ("leads", "a4", "a6"), ("member_of", "a5", "a2"), ("member_of", "a5", "a6"), ("part_of", "a3", "a2"),
    ("acts_for", "a5", "a4"), ("supports", "a3", "a6"), ("transacts_with", "a3", "a2"), ("associate_of", "a5", "a4"),
    ("family_of", "a4", "a5"), ("operates", "a6", "a8"), ("attacked", "a6", "a3"), ("successor_of", "a3", "a2"),
    ("holds_wallet", "a4", "a9"), ("located_in", "a2", "ru"), ("national_of", "a4", "kp"), ("leads", "a5", "a7"),
)  # fmt: skip


def article(number: int, day: str, **fields: Any) -> Article:
    """A document that names all actors, each in a sentence of its own."""
    sentences = [f"Number {key} is {name} ({number})." for key, (name, _, _) in ACTORS.items()]
    fields = {
        "url": f"https://treasury.example/{number}",
        "published": day,
        "title": f"Release <{number}> & more",
    } | fields
    return make_article("\n".join(sentences) + "\nNothing else & no <more>.", **fields)


def record(number: int = 1, kind: str = "designation", day: str = "2026-03-02", **fields: Any) -> Record:
    """What such a document yields: acts against all but the authority, and every relation."""
    text = article(number, day, **fields)
    actors = tuple(make_actor(text, name, key, type=type_, **more) for key, (name, type_, more) in ACTORS.items())
    words = {key: evidence(text.text, f"Number {key} is {name}") for key, (name, _, _) in ACTORS.items()}
    targets = tuple(
        Target(actor=key, evidence=words[key], legal_basis=("E.O. 14024",)) for key in ACTORS if key != "a1"
    )
    act = SanctionAction(
        kind=kind, authority="OFAC", date=day, programs=("RUSSIA-EO14024",), targets=targets, evidence=words["a2"]
    )
    relations = tuple(
        Relation(type=type_, subject=one, object=other, evidence=words[one], confidence=0.9)
        for type_, one, other in RELATIONS
    )
    return Record(id=text.id, article=text, kind="designation", actors=actors, actions=(act,), relations=relations)


def make_base(folder: Path) -> KnowledgeBase:
    """A base of two releases and an article, with a claim that a person rejected; open for writing."""
    kb = new(folder)
    save(
        kb, [record(), record(2, "delisting", "2026-06-01"), record(3, tier="press", publisher="Gazette", url="file:3")]
    )
    for row in list(kb.rows("SELECT key FROM relations WHERE type = 'attacked'")):
        kb.save_judgement(Judgement(left=row["key"], right="", verdict="reject", by="mara"))
    resolve_all(kb)
    return kb
