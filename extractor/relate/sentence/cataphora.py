"""Let names stand where a sentence only foretells them, in a list behind its colon or in the lines below it.

The following firms, all old, are owned by ⟦P1⟧: ⟦O2⟧ and ⟦O3⟧     ->   ⟦O2⟧ and ⟦O3⟧, all old, are owned by ⟦P1⟧
Listed below are subsidiaries of ⟦O1⟧: ⟦O2⟧ and ⟦O3⟧               ->   ⟦O2⟧ and ⟦O3⟧ are subsidiaries of ⟦O1⟧
The owners of ⟦O1⟧ are as follows: ⟦P2⟧ and ⟦P3⟧                   ->   The owners of ⟦O1⟧ are ⟦P2⟧ and ⟦P3⟧
Two men who support ⟦O1⟧ were also designated: ⟦P2⟧ and ⟦P3⟧       ->   ⟦P2⟧ and ⟦P3⟧ support ⟦O1⟧
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.relate.sentence.mask import Masked

_NAME = r"(?:the )?⟦[POGVA]\d+⟧(?:\s?\([^()]{0,160}\))?"
_LISTED = re.compile(rf"\s?:\s?(?P<list>{_NAME}(?:(?:,? and |, |; and |; ){_NAME})*)\s?\.?$")
_WORD = r"(?:(?!(?:of|in|by|to|for|with|from|that|who|which)\b)[a-z][\w-]*|\d+|⟦[CN]\d+⟧(?:-[a-z]+)?) "
_NOUN = r"(?:[a-z-]+s|people|men|women|aircraft)"
_VERB = r"(?:is|are|was|were|has|have|had|all|each|both|own|control|operate|work|act|serve|lead|belong|support)\b"
_LEAD = r"(?:(?:In addition|Additionally|Also|Further|Furthermore|Finally), )?"
_BELOW = r"(?:(?:listed|named|identified|described|shown|set out|mentioned) )?below"
_FORETOLD = re.compile(
    rf"^{_LEAD}(?P<cut>(?:All (?:of )?)?[Tt]he following(?: (?:{_WORD}){{0,6}}{_NOUN})?"
    rf"|(?:The|All|These|All of the) (?:{_WORD}){{0,6}}{_NOUN} {_BELOW}"
    rf"|(?:These|Those) (?:{_WORD}){{0,6}}{_NOUN}"
    rf"|(?:Listed|Named|Identified|Described|Shown|Set out) below|Below)"
    rf"(?=,? {_VERB}|, (?:who|which|that)\b)"
)
_AS_FOLLOWS = re.compile(r"(?<= are)(?P<cut> as follows|(?: the)? following(?: [a-z-]+s)?)(?=\s?:)")
_TELLS = re.compile(r" (?:includes?|included|including)$")
# "the members of ⟦O1⟧ designated today consist of": they include those of the list
_CONSISTS = re.compile(
    r" (?:consists? of|comprises?|(?<=designated today )are|(?<=sanctioned today )are|(?<=designated )are|"
    r"(?<=sanctioned )are|(?<=listed )are)$"
)

# of whom a clause behind "who" says the same as of those named, whatever else was done to them
_DONE_TO = re.compile(
    rf"^{_LEAD}(?:[A-Z][a-z]+|\d+) (?:{_WORD}){{0,5}}{_NOUN}(?: in ⟦C\d+⟧)?,? (?:that|who|which) "
    r"(?P<said>[^:;]{4,200}?),? (?P<done>(?:are|were|was|have been) (?:also |being |today )*"
    r"(?:designated|sanctioned|listed|blocked|targeted|named)\b)"
)


def with_lines(bare: Masked, actors: Sequence[tuple[str, str]]) -> Masked:
    """Return a bare sentence with a colon and the names of the lines below it, as (mask letter, actor id)."""
    if not actors:
        return bare
    said = bare.text.rstrip(" .:—–")
    if consists := _CONSISTS.search(said):
        bare = bare.rewrite([(*consists.span(), " include")])
        said = bare.text.rstrip(" .:—–")
    mark = "" if _TELLS.search(said) else ":"  # "Firms that he owns include ⟦O1⟧" needs none
    return bare.rewrite([(len(said), len(bare.text), mark)] if said != bare.text else []).followed_by(actors)


def with_foretold(bare: Masked) -> Masked | None:
    """Return a bare sentence in which the names behind its colon stand where it foretells them, else None."""
    listed = _LISTED.search(bare.text) if ":" in bare.text else None
    if listed is None:
        return None
    if follows := _AS_FOLLOWS.search(bare.text, 0, listed.end()):
        return bare.rewrite([(follows.start("cut"), listed.start("list"), " ")])
    foretold = _FORETOLD.match(bare.text)
    if foretold is None:
        return None
    return bare.rewrite([(*foretold.span("cut"), listed["list"]), (listed.start(), len(bare.text), ".")])


def with_done_to(bare: Masked) -> Masked | None:
    """Return a bare sentence in which the names behind its colon do what those it lists are said to do, else None."""
    listed = _LISTED.search(bare.text) if ":" in bare.text else None
    done = _DONE_TO.match(bare.text, 0, listed.start()) if listed else None
    if listed is None or done is None:
        return None
    said = (0, done.start("said"), f"{listed['list']} ")
    return bare.rewrite([said, (done.end("said"), len(bare.text), ".")])
