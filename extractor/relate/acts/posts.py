"""Tell that a name behind a body is that of who holds a post in it, as his post is said before the body.

The head of ⟦O0⟧, ⟦P1⟧, (was arrested)                           ⟦P1⟧ alone
The inspector general of ⟦O0⟧ of ⟦O1⟧, ⟦P2⟧, (was arrested)      ⟦P2⟧ alone
The co-founders of ⟦O0⟧, ⟦P1⟧ and ⟦P2⟧, (were arrested)          ⟦P1⟧ and ⟦P2⟧
"""

from __future__ import annotations

from extractor.relate.sentence.parse import Phrase, Reading
from extractor.relate.sentence.vocabulary import words

_POSTS = words(
    "head leader founder co-founder owner director chief president chairman chairwoman ceo executive boss "
    "administrator operator commander governor member manager developer creator spokesman lawyer inspector general "
    "secretary deputy minister treasurer official officer judge prosecutor mayor speaker commissioner superintendent "
    "ambassador rector employee"
)
_REACH = 3  # words of "former inspector general" before "of"
_PAIR = 2  # a body and one man


def names_a_holder(reading: Reading, phrase: Phrase) -> bool:
    """Tell whether the names of a list behind the body that opens it are those of who holds a post there."""
    first = _preposition(reading, phrase.start)
    while first > 1 and reading.words[first - 1].startswith("⟦O"):  # "the chief of ⟦O0⟧ of | ⟦O1⟧, ⟦P2⟧"
        first = _preposition(reading, first - 1)
    before = reading.lower[max(0, first - _REACH) : first]
    many = any(word.endswith("s") and word[:-1] in _POSTS for word in before)
    return (
        reading.lower[first] in {"of", "for", "at"}
        and (many or not _POSTS.isdisjoint(before))
        and (many or len(reading.actors(phrase.start, phrase.end)) == _PAIR)
    )


def _preposition(reading: Reading, i: int) -> int:
    """Return the word before a name and its article."""
    return i - 1 - (reading.lower[i - 1] in {"the", "a", "an"})
