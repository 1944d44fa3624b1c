"""Tell who does what a clause says where its grammatical subject does not."""

from __future__ import annotations

from extractor.relate.parse import Phrase, Reading
from extractor.relate.vocabulary import words

_SOUGHT = words("wanted sought accused suspected charged convicted jailed arrested blamed")


def of_a_stranger(reading: Reading, start: int) -> bool:
    """Tell whether a gerund tells of somebody without a name: "arrested a dealer wanted for moving funds to"."""
    if start < 3 or reading.lower[start - 1] not in {"for", "of", "with"} or reading.lower[start - 2] not in _SOUGHT:
        return False
    before = start - 3
    return reading.words[before].isalpha() and reading.words[before].islower() and reading.is_nominal(before)


def ship_before(reading: Reading, phrase: Phrase | None, start: int) -> Phrase | None:
    """Return the ship that does what only ships do: "⟦O1⟧ owns ⟦V2⟧, which has carried oil, including | loading"."""
    if phrase is not None and phrase.end and reading.words[phrase.end - 1].startswith("⟦V"):
        return phrase
    ships = [k for k in range(start) if reading.words[k].startswith("⟦V")]
    return reading.list_ending(ships[-1]) if ships and len({reading.words[k] for k in ships}) == 1 else phrase
