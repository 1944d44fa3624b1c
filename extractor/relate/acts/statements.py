"""Read the statements of reasons that the Council of the European Union publishes with its lists.

There is one statement per listed person, under that person's name (TEU art. 29 with TFEU art. 215). Its text holds
no verb of designation: the name in the title is the target, and whatever else the text tells are reasons.
"""

from __future__ import annotations

import re

from extractor.lexicon import Lexicon
from extractor.lexicon.title_names import called
from extractor.relate.acts.basis import read_basis
from extractor.relate.sentence.mask import mask, spans_between
from extractor.types import Annotation, Evidence, Target

_COUNCIL = frozenset({"EU", "Council"})
_OPENING = 120  # characters in which a text that goes straight to its subject names it
_FIRST_LAW = 60  # characters in which a statement that begins with its criterion names the law


def read_statement(annotation: Annotation, lexicon: Lexicon) -> Target | None:
    """Return the target of a statement of reasons, None where a document is none."""
    article = annotation.article
    authority = lexicon.authority_of(article.publisher)
    subject = read_subject(annotation, lexicon)
    if authority is None or authority.short not in _COUNCIL or not subject or not annotation.sentences:
        return None
    first = annotation.sentences[0]
    masked = mask(annotation, first)
    spans = spans_between(annotation, first.start, first.start + _FIRST_LAW)
    laws = tuple(span.key for span in spans if span.kind == "legal" and span.form != "amending")
    return Target(
        actor=subject,
        evidence=Evidence(start=first.start, end=first.end, quote=article.text[first.start : first.end]),
        legal_basis=read_basis(masked, masked.text) or laws[:1],
        confidence=0.95,
        method="grammar:statement-of-reasons",
    )


def read_subject(annotation: Annotation, lexicon: Lexicon) -> str:
    """Return the actor a document bears as its title, "" where it is no actor."""
    title = _plain(called(annotation.article.title))
    words = set(title.split())
    if not title:
        return ""
    for actor in annotation.actors:
        if title in {_plain(name) for name in (actor.name, *actor.aliases)} or words == set(_plain(actor.name).split()):
            return actor.id
    authority = lexicon.authority_of(annotation.article.publisher)
    return _short_subject(annotation, words) if authority and authority.short in _COUNCIL else ""


def _short_subject(annotation: Annotation, words: set[str]) -> str:
    """Return the actor called by a part of the title: "Orsa Kellim" under "Orsa Petrovna KELLIM"."""
    opening = _plain(annotation.article.text[:_OPENING])
    parts = {actor.id: set(_plain(actor.name).split()) for actor in annotation.actors}
    fitting = [
        actor.id
        for actor in annotation.actors
        if parts[actor.id] <= words and (len(parts[actor.id]) > 1 or opening.startswith(_plain(actor.name)))
    ]
    longest = max((len(parts[actor]) for actor in fitting), default=0)
    fitting = [actor for actor in fitting if len(parts[actor]) == longest]
    return fitting[0] if len(fitting) == 1 else ""


def _plain(name: str) -> str:
    return re.sub(r"[^\w]+", " ", name).casefold().strip()
