"""Specimen nouns with sensible defaults, so that a test states only what matters to it."""

from __future__ import annotations

from typing import Any

from extractor.types import Actor, Article, Evidence, Mention, Record, Relation, SanctionAction, Target, make_id


def make_article(text: str = "OFAC designated Vexholm Trading LLC today.", **fields: Any) -> Article:
    """An article; its ids follow from url and text."""
    url = fields.pop("url", "https://treasury.example/press/1")
    document_id = make_id("document", url)
    defaults: dict[str, Any] = {
        "title": "Specimen",
        "published": "2026-03-02",
        "published_origin": "record",
        "publisher": "Specimen Treasury",
        "language": "en",
        "source": "",
        "tier": "official",
    }
    fields = defaults | fields
    return Article(id=make_id(document_id, text), document_id=document_id, url=url, text=text, **fields)


def evidence(text: str, quote: str) -> Evidence:
    """The evidence of the first occurrence of a quote."""
    start = text.index(quote)
    return Evidence(start=start, end=start + len(quote), quote=quote)


def make_actor(article: Article, name: str, local_id: str = "a1", **fields: Any) -> Actor:
    """An actor mentioned wherever its name is printed."""
    spots = [i for i in range(len(article.text)) if article.text.startswith(name, i)]
    mentions = tuple(Mention(start=i, end=i + len(name), text=name) for i in spots)
    return Actor(id=local_id, name=name, mentions=mentions, **({"type": "organization"} | fields))


def make_record(article: Article | None = None) -> Record:
    """OFAC designates a company that a person leads."""
    article = article or make_article(
        "OFAC designated Vexholm Trading LLC today pursuant to E.O. 14024. "
        "Orsa Kellim is the director of Vexholm Trading LLC."
    )
    ofac = make_actor(article, "OFAC", "a1")
    firm = make_actor(article, "Vexholm Trading LLC", "a2", countries=("ru",))
    boss = make_actor(article, "Orsa Kellim", "a3", type="person")
    quote = evidence(article.text, article.text.split(". Orsa")[0])
    action = SanctionAction(
        kind="designation",
        authority="OFAC",
        date="2026-03-02",
        targets=(
            Target(
                actor="a2", evidence=quote, legal_basis=("E.O. 14024",), confidence=0.97, method="grammar:designated"
            ),
        ),
        evidence=quote,
    )
    leads = Relation(
        type="leads",
        subject="a3",
        object="a2",
        evidence=evidence(article.text, "Orsa Kellim is the director of Vexholm Trading LLC"),
        confidence=0.9,
        method="grammar:director-of",
    )
    return Record(
        id=article.id,
        article=article,
        kind="designation",
        actors=(ofac, firm, boss),
        actions=(action,),
        relations=(leads,),
    )
