"""Tell who does what a clause says where its grammatical subject does not."""

from __future__ import annotations

import re

from extractor.relate.parse import Phrase, Reading
from extractor.relate.vocabulary import words

# firms that are only counted beside a name: "⟦P1⟧ and four entities in ⟦C2⟧ that | act for"
_AND_MORE = re.compile(
    r"⟧,? (?:and|as well as|along with|together with) (?:\d+|several|two|three|four|five|six|seven|eight|nine|ten) "
    r"(?:[\w-]+ ){0,3}?(?:entities|companies|firms|businesses|organi[sz]ations|banks|vessels|ships|tankers)"
    r"(?: (?:based |located )?(?:in|from) (?:the )?⟦C\d+⟧(?:(?:,| and|, and) (?:the )?⟦C\d+⟧){0,3})?,? "
    r"(?:that|which) (?:(?:have|had|are|were|has|also) ){0,2}$"
)
_SOUGHT = words("wanted sought accused suspected charged convicted jailed arrested blamed")


def of_a_stranger(reading: Reading, phrase: Phrase, start: int) -> bool:
    """Tell whether a clause tells of somebody without a name, and not of the names in a phrase before it.

    "arrested a dealer wanted for | moving funds to", "⟦P1⟧ and four entities that | act for"
    """
    if _is_of_the_counted(reading, phrase, start):
        return True
    if start < 3 or reading.lower[start - 1] not in {"for", "of", "with"} or reading.lower[start - 2] not in _SOUGHT:
        return False
    before = start - 3
    return reading.words[before].isalpha() and reading.words[before].islower() and reading.is_nominal(before)


def _is_of_the_counted(reading: Reading, phrase: Phrase, start: int) -> bool:
    before = phrase.start < start and phrase.end > 0
    return before and _AND_MORE.search(reading.bare.text, 0, reading.starts[start]) is not None


def ship_before(reading: Reading, phrase: Phrase | None, start: int) -> Phrase | None:
    """Return the ship that does what only ships do: "⟦O1⟧ owns ⟦V2⟧, which has carried oil, including | loading"."""
    if phrase is not None and phrase.end and reading.words[phrase.end - 1].startswith("⟦V"):
        return phrase
    ships = [k for k in range(start) if reading.words[k].startswith("⟦V")]
    return reading.list_ending(ships[-1]) if ships and len({reading.words[k] for k in ships}) == 1 else phrase
