"""Find out how the words behind a post go on: with more of its matter, with another body, with another post.

Minister of Trade and Industry of ⟦O1⟧ · Director of the university and the ⟦O1⟧ · founder and head of ⟦O1⟧
"""

from __future__ import annotations

from extractor.relate.sentence.parse import COPULAS, POSSESSIVE, Phrase, Reading
from extractor.relate.sentence.vocabulary import words
from extractor.relate.ties.bearers import RIGHT_STOP
from extractor.relate.ties.sites import Head, NounIndex

_FOUNDERS = words("founder co-founder cofounder creator signatory")  # who need not run it: no relation of their own
_OF = words("of for")
_ORGANS = words(
    "organization organisation department directorate section office unit committee division branch bureau service "
    "agency centre center command group council team commission board force forces troops headquarters institute "
    "academy administration region staff"
)
_MATTER = 5  # words of "and Public Procurement"


def leads_to_another(reading: Reading, index: NounIndex, k: int, *, plural: bool) -> bool:
    """Tell whether another noun of as many follows from word k on before any name: not "the mayor, and envoys of"."""
    for j in range(k, min(k + 8, len(reading.words))):
        if reading.is_name[j] or reading.lower[j] in RIGHT_STOP:
            break
        if (found := index.at(reading.lower, j)) or reading.lower[j] in _FOUNDERS:
            return not (found and found[2] and not plural)
    return False


def goes_on_matter(reading: Reading, index: NounIndex, k: int, *, member: bool, post: bool = True) -> bool:
    """Tell whether "and" or the comma at word k goes on with what a post is for: "of Trade | and Industry of ⟦O1⟧".

    Of a `post` the words may be small before "at" and "for": "for prevention | and public safety at the ⟦O1⟧".
    """
    prepositions, small = words("of for at") if member else words("of for"), False
    for j in range(k + 1, min(k + 2 + _MATTER, len(reading.words) - 1)):
        if j > k + 1 and reading.lower[j] in prepositions:
            first = j + 1 + (reading.lower[j + 1] == "the")
            far = reading.lower[j] == "of" or (reading.lower[j] == "for" and not post)
            loose = far if small else reading.lower[j] == "at"
            if reading.lower[j - 1] in _ORGANS or loose:
                return False  # "Chief of the Defence and Intelligence Organisation of the ⟦O1⟧": of a part of it
            return first < len(reading.words) and reading.words[first].startswith(("⟦O", "⟦G"))
        listed = j > k + 1 and reading.lower[j] in {",", "and"}
        plain = listed or (reading.is_nominal(j) and not reading.is_name[j])
        if not plain or index.at(reading.lower, j):
            return False
        small = small or (not listed and reading.words[j][0].islower())
    return False


def body_beside(reading: Reading, k: int) -> Phrase | None:
    """Return the body that "and" at word k joins to what is not named: "of the university | and the ⟦O1⟧ since"."""
    first = k + 1 + (reading.lower[k + 1 : k + 2] == ["the"])
    if first >= len(reading.words) or not reading.words[first].startswith(("⟦O", "⟦G")):
        return None
    behind = reading.lower[first + 1 : first + 2]
    acts = bool(behind) and (behind[0] in COPULAS | POSSESSIVE or reading.is_verb(first + 1))
    return None if acts or reading.is_modifier_name(first) else reading.phrase(first, first + 1)


_OF_MIND = words(
    "appointed installed nominated backed supported sponsored funded trained affiliated aligned linked associated "
    "connected tied"
)


def is_minded(reading: Reading, head: Head, j: int) -> bool:
    """Tell whether a body at word j only backs him: "the ⟦G1⟧-appointed governor", "a ⟦G1⟧-backed Tarv official"."""
    minded = reading.lower[j + 1 : j + 2] == ["-"] and reading.lower[j + 2] in _OF_MIND
    of_third = any(word[0].isupper() for word in reading.words[j + 3 : head.at])
    return minded and (head.row.type == "leads" or (head.row.type == "member_of" and of_third))


_TIES = words("ties links connections")


def is_parted(reading: Reading, head: Head, k: int) -> bool:
    """Tell whether word k parts a noun from a body: "an intermediary for talks | between ⟦O1⟧ and".

    Two nouns may have articles of their own: "a money launderer | and the owner of ⟦O1⟧".
    """
    if reading.lower[k] == "between":
        return "for" in reading.lower[head.at : k]
    if reading.lower[k] == "with" and not _TIES.isdisjoint(reading.lower[k + 1 : k + 4]):
        return True  # "a financier with close ties to ⟦G1⟧"
    own = head.row.type == "supports" and reading.lower[max(0, head.start - 1) : head.start] in (["a"], ["an"])
    return own and reading.lower[k : k + 2] == ["and", "the"]
