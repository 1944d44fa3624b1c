"""Find whom a stated reason is about where the act names its targets only in the lines below it."""

from __future__ import annotations

import re

from extractor.lexicon.foretelling import FORETELLS
from extractor.relate.acts.targets import list_below
from extractor.types import Annotation, Sentence

_SHIPS = re.compile(r"\b[Tt]he following (?:[\w-]+ ){0,4}(?:vessels|tankers|ships|aircraft)\b(?! and| or)")


def targets_below(annotation: Annotation, sentence: Sentence) -> tuple[str, ...]:
    """Return the actors of the list that a sentence announces with a colon or foretells, in order."""
    text = annotation.article.text
    said = text[sentence.start : annotation.blocks[sentence.block].end].rstrip()
    foretold = len(said) == sentence.end - sentence.start and FORETELLS.search(said)
    if not (said.endswith((":", ":—", "—")) or foretold):
        return ()
    spans = list_below(annotation, sentence, announced=True)
    found = tuple(dict.fromkeys(s.key for s in spans if s.key not in annotation.authorities))
    if not _SHIPS.search(said):
        return found
    types = {actor.id: actor.type for actor in annotation.actors}
    ships = tuple(key for key in found if types.get(key) in {"vessel", "aircraft"})
    return ships if len(ships) > 1 else found  # the text goes on with companies, on lines of their own
