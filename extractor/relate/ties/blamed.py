"""Find whom an attack hit that a later sentence only calls "the attack".

    ⟦O1⟧ said that its wallets had been hacked. … Researchers believe that ⟦G2⟧ is responsible for the theft.
    … an attack on ⟦O1⟧ … The gang ⟦G2⟧ claimed responsibility for the attack.

The victim is the last one that a sentence shortly before names, where it names one and no more.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.relate.sentence.mask import compile_pattern
from extractor.relate.sentence.sheets import Sheets
from extractor.relate.ties.claims import Claim
from extractor.types import Annotation, Evidence, Sentence

_NOUN = r"(?:attack|cyber-?attack|hack|breach|heist|theft|intrusion|raid|exploit|incident)s?"
_THE = rf"(?:the|this|that) (?:{{NW}}{{0,3}}?){_NOUN}\b(?! (?:on|of|at|against|from|into)\b)"
_BEING = r"(?:(?:is|was|were|are|has|had|have|been|be|likely|probably|believed|thought|to|also) )*"
_BEHIND = r"(?:behind|responsible for|to blame for|blamed for)"
_BY_WHOM = r"(?:the )?{NW}{0,5}?{W:G}"
_CLAIM = r"(?:(?:has|have|had|later|quickly|also) )*(?:claimed|took|taken) (?:responsibility|credit) for"
_DONE_BY = (
    r"(?:attributed to|blamed on|linked to|the work of|(?:carried out|claimed|conducted|perpetrated|launched) by)"
)
_BLAMED = tuple(
    map(
        compile_pattern,
        (
            rf"{{W:G}},?(?: [^,;⟦]{{3,60}}(?:⟦[CN]\d+⟧)?,)? {_BEING}{_BEHIND} {_THE}",
            rf"{{W:G}} (?:(?:gang|group|hackers|crew) )?{_CLAIM} {_THE}",
            rf"(?:attribut(?:ed|es)|link(?:ed|s)|pin(?:ned|s)|tie[ds]|blam(?:ed|es)) {_THE} (?:to|on) {_BY_WHOM}",
            rf"{_THE} (?:was|were|has been|had been) (?:later |since )?{_DONE_BY} {_BY_WHOM}",
        ),
    )
)
_UNSURE = re.compile(r"\b(?:may|might|could|not|denied|denies|whether|unclear|if)\b|n[’']t\b")
_ITS = r"(?:[a-z]+ ){0,9}?"
_STRUCK = r"(?:hacked|breached|attacked|compromised|hit (?:by|with)|crippled)\b"
_HIT = tuple(
    map(
        compile_pattern,
        (
            rf"{_NOUN} (?:on|of|at|against|from|into) (?:the )?{{NW}}{{0,4}}?{{V:O}}",
            rf"{{V:O}}(?:['’]s?)? {_ITS}(?:was|were|had been|has been) (?:\w+ly )?{_STRUCK}",
            r"(?:stolen|stole|drained|siphoned|looted) (?:[^.;⟦]|⟦[DCN]\d+⟧){0,60}?from (?:the )?{NW}{0,4}?{V:O}",
            r"(?:hacked|breached|broke) (?:into )?(?:the )?{NW}{0,4}?{V:O}",
        ),
    )
)
_BACK = 4  # sentences


def read_blamed(annotation: Annotation, sheets: Sheets) -> Iterator[Claim]:
    """Yield who attacked whom where the one who did is named after the one who was hit."""
    last: tuple[int, str] | None = None  # sentence and victim
    text = annotation.article.text
    for number, sentence in enumerate(annotation.sentences):
        if sentence.section != "body":
            continue
        masked = sheets.plain(sentence)
        gang = next((match["W"] for pattern in _BLAMED if (match := pattern.search(masked.text))), "")
        if gang and last and number - last[0] <= _BACK and not _UNSURE.search(masked.text):
            for actor in masked.actors(gang):
                if actor != last[1]:
                    yield _claim(text, (actor, last[1]), sentence)
        hit = {
            actor for pattern in _HIT for match in pattern.finditer(masked.text) for actor in masked.actors(match["V"])
        }
        if hit:
            last = (number, hit.pop()) if len(hit) == 1 else None


def _claim(text: str, ends: tuple[str, str], sentence: Sentence) -> Claim:
    evidence = Evidence(start=sentence.start, end=sentence.end, quote=text[sentence.start : sentence.end])
    return Claim("attacked", *ends, evidence, "grammar:blamed-later", 0.75)
