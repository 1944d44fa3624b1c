"""Find whom a stated reason is about where the act names its targets only in the lines below it."""

from __future__ import annotations

import re

from extractor.lexicon.foretelling import FORETELLS
from extractor.relate.acts.head_count import ANY_NUMBER, BODIES, PERSONS, SHIPS
from extractor.relate.acts.targets import list_below
from extractor.types import Annotation, Sentence

_SHIPS = re.compile(r"\b[Tt]he following (?:[\w-]+ ){0,4}(?:vessels|tankers|ships|aircraft)\b(?! and| or)")

# "Six of these individuals belong to ⟦O1⟧.", "The seven people charged worked with ⟦P1⟧."
_OF_THEM = re.compile(
    rf"(?:(?:the|these|those|all|both)(?: of)?(?: the| these| those)? (?:{ANY_NUMBER} )?|"
    rf"{ANY_NUMBER} (?:of (?:the|these|those) )?)(?:[\w-]+ ){{0,4}}?(?:{PERSONS}|{BODIES}|{SHIPS})\b",
    re.IGNORECASE,
)


def targets_below(annotation: Annotation, sentence: Sentence) -> tuple[str, ...]:
    """Return the actors of the list that a sentence announces with a colon or foretells, in order."""
    text = annotation.article.text
    said = text[sentence.start : annotation.blocks[sentence.block].end].rstrip()
    foretold = len(said) == sentence.end - sentence.start and FORETELLS.search(said)
    # of its paragraph the last sentence announces the list; one before it may be about those on it
    last = not text[sentence.end : annotation.blocks[sentence.block].end].strip(" :—")
    about = last or _OF_THEM.match(text, sentence.start, sentence.end)
    if not ((about and said.endswith((":", ":—", "—"))) or foretold):
        return ()
    spans = list_below(annotation, sentence, announced=True)
    found = tuple(dict.fromkeys(s.key for s in spans if s.key not in annotation.authorities))
    if not _SHIPS.search(said):
        return found
    types = {actor.id: actor.type for actor in annotation.actors}
    ships = tuple(key for key in found if types.get(key) in {"vessel", "aircraft"})
    return ships if len(ships) > 1 else found  # the text goes on with companies, on lines of their own
