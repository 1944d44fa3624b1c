"""Find whom a stated reason is about where the act names its targets only in the lines below it."""

from __future__ import annotations

import re

from extractor.lexicon.foretelling import FORETELLS
from extractor.relate.acts.head_count import ANY_NUMBER, BODIES, PERSONS, SHIPS
from extractor.relate.acts.targets import list_below
from extractor.relate.sentence.counted_back import NUMBERS
from extractor.relate.sentence.mask import spans_between
from extractor.relate.sentence.sorts import WALLETS
from extractor.types import Annotation, Block, Sentence

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
    if not (
        (about and said.endswith((":", ":—", "—"))) or foretold or (last and speaks_of_wallets(annotation, sentence))
    ):
        return ()
    spans = list_below(annotation, sentence, announced=True)
    # "all five men": a phrase for several is no line of a list
    found = tuple(dict.fromkeys(s.key for s in spans if " " not in s.key and s.key not in annotation.authorities))
    types = {actor.id: actor.type for actor in annotation.actors}
    if found and types.get(found[0]) == "wallet":  # whom a paragraph behind addresses names is no line of the list
        return tuple(key for key in found if types.get(key) == "wallet")
    if not _SHIPS.search(said):
        return found
    ships = tuple(key for key in found if types.get(key) in {"vessel", "aircraft"})
    return ships if len(ships) > 1 else found  # the text goes on with companies, on lines of their own


_WALLETS = re.compile(rf"\b(?:{WALLETS})\b")


def speaks_of_wallets(annotation: Annotation, sentence: Sentence) -> bool:
    """Tell whether a sentence speaks of addresses, and the line below it holds one."""
    below = annotation.blocks[sentence.block + 1 : sentence.block + 2]
    if not below or not _WALLETS.search(annotation.article.text, sentence.start, sentence.end):
        return False
    named = {span.key for span in spans_between(annotation, below[0].start, below[0].end) if span.kind == "actor"}
    return bool(named) and all(actor.type == "wallet" for actor in annotation.actors if actor.id in named)


_HEADING, _LINE = 100, 160  # characters of a heading over a list, of a line of the list
_LINES = 60  # that a heading may stand over: a page of headings is read in a time that its length tells
_ITEM = re.compile(r"[\s•·▪‣◦*–—-]*(?:\(?(?:\d{1,3}|[a-z])[.)])?\s*(?:the )?", re.IGNORECASE)
_IS = re.compile(r"(?: \([^()]{1,40}\))?, (?:an?|the) ")
_COUNT = re.compile(rf"\b(?P<n>{'|'.join(sorted(NUMBERS))})\b", re.IGNORECASE)


def under_heading(annotation: Annotation, sentence: Sentence) -> tuple[str, ...]:
    """Return the actors of the list under a heading that names somebody: "P's Nephews" over three lines.

    A heading that counts ("Two Companies Supporting G") may stand over paragraphs; as many open with a name.
    """
    block, text = annotation.blocks[sentence.block], annotation.article.text
    if block.kind != "heading" or (sentence.start, sentence.end) != (block.start, block.end):
        return ()
    named = [span for span in spans_between(annotation, block.start, block.end) if span.kind == "actor"]
    whole = any(span.start == block.start and span.end >= block.end - 1 for span in named)  # it says nothing of anybody
    item = bool(named) and _IS.match(text, named[0].end, block.end)  # "⟦O1⟧, a subsidiary of ⟦O2⟧" is a line itself
    if not named or whole or item or block.end - block.start > _HEADING:
        return ()
    whose = {span.key for span in named}
    after = annotation.blocks[sentence.block + 1 : sentence.block + 1 + _LINES]
    lines = _openers(annotation, after, whose, lines=True)
    if len(lines) > 1:
        return lines
    counted = _COUNT.search(text, block.start, block.end)
    told = _openers(annotation, after, whose, lines=False) if counted else ()
    return told if counted and len(told) == NUMBERS[counted["n"].casefold()] else ()


def _openers(annotation: Annotation, after: tuple[Block, ...], whose: set[str], *, lines: bool) -> tuple[str, ...]:
    """Return who opens the lines below a heading, or the paragraphs, up to the first that none opens."""
    found: dict[str, None] = {}
    for block in after:
        opening = _ITEM.match(annotation.article.text, block.start, block.end)
        first = opening.end() if opening else block.start
        span = next((s for s in spans_between(annotation, block.start, block.end) if s.kind == "actor"), None)
        opens = span is not None and span.start == first and span.form == "name" and span.key not in whose
        fits = _is_line(annotation, after[0], block) if lines else block.kind == "paragraph"
        if block.section != "body" or span is None or not (opens and fits):
            break
        found.setdefault(span.key)
    return tuple(found)


def _is_line(annotation: Annotation, first: Block, block: Block) -> bool:
    """Tell whether a block is one more line of a list: a bullet among bullets, or words that are no sentence."""
    ends = annotation.article.text[block.start : block.end].rstrip().endswith(".")
    bullets = first.kind == block.kind == "bullet"
    return block.end - block.start <= _LINE and (bullets or not ("bullet" in {first.kind, block.kind} or ends))
