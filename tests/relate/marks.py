"""Annotations made from marked text: "[P Orsa Kellim] of [C/ru Omsk] owns [O Vexholm LLC]." One sentence a line.

P person, O body, G group, V vessel, A aircraft, W wallet; C/xx a country, T/xx a town, N/xx a nationality;
L an instrument, D the day of the document.
"""

from __future__ import annotations

import re

from extractor.lexicon import load_lexicon
from extractor.relate import relate
from extractor.relate.sentence.mask import LETTERS
from extractor.types import Actor, Annotation, Block, Mention, Record, Sentence, Span
from tests.make import make_article

_TYPES = {letter: name for name, letter in LETTERS.items()}
_MARK = re.compile(r"\[(?P<letter>[POGVAWCTNLD])(?:/(?P<code>[a-z]{2}))? (?P<words>[^\]]+)\]")
_PLACES = {"C": "country", "T": "city", "N": "demonym"}


def annotate(marked: str, *, authorities: tuple[str, ...] = (), publisher: str = "Specimen Gazette") -> Annotation:
    """Return the annotation that a marked text stands for."""
    text, spans, types = "", [], {}
    cursor = 0
    for match in _MARK.finditer(marked):
        text += marked[cursor : match.start()]
        start, words, letter = len(text), match["words"], match["letter"]
        text += words
        cursor = match.end()
        key, kind, form = _meaning(letter, words, match["code"] or "")
        if kind == "actor":
            types[words] = _TYPES[letter]
        spans.append(Span(start=start, end=len(text), kind=kind, key=key, form=form))  # type: ignore[arg-type]
    text += marked[cursor:]
    lines = [(line.start(), line.end()) for line in re.finditer(r"[^\n]+", text)]
    return Annotation(
        article=make_article(text, publisher=publisher),
        blocks=tuple(Block(start=start, end=end, kind="paragraph", section="body") for start, end in lines),
        sentences=tuple(
            Sentence(start=start, end=end, block=number, section="body") for number, (start, end) in enumerate(lines)
        ),
        actors=tuple(_actor(name, kind, text) for name, kind in types.items()),
        spans=tuple(spans),
        authorities={name.replace(" ", "_"): name for name in authorities},
    )


def _meaning(letter: str, words: str, code: str) -> tuple[str, str, str]:
    if letter in _PLACES:
        return code, "place", _PLACES[letter]
    if letter == "L":
        return words, "legal", "basis"
    if letter == "D":
        return "2026-03-02", "date", "today"
    return words.replace(" ", "_"), "actor", "name"


def _actor(name: str, kind: str, text: str) -> Actor:
    starts = [match.start() for match in re.finditer(re.escape(name), text)]
    mentions = tuple(Mention(start=start, end=start + len(name), text=name) for start in starts)
    return Actor(id=name.replace(" ", "_"), name=name, type=kind, mentions=mentions)  # type: ignore[arg-type]


def acts(record: Record, *, history: bool = False) -> set[tuple[str, str]]:
    """Return (kind, target) of the acts of the day, or of earlier ones."""
    names = {actor.id: actor.name for actor in record.actors}
    return {(a.kind, names[t.actor]) for a in record.actions if a.history == history for t in a.targets}


def told(record: Record) -> set[str]:
    """Return the relations as "subject type object"."""
    names = {actor.id: actor.name for actor in record.actors}
    return {f"{names[r.subject]} {r.type} {names.get(r.object, r.object)}" for r in record.relations}


def told_of(marked: str) -> set[str]:
    """Return what a marked text tells of two actors, as "subject type object"."""
    return {
        one
        for one in told(relate(annotate(marked), load_lexicon()))
        if not re.search(r" (?:located_in|national_of) ", one)
    }
