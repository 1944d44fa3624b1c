"""Tell which names of a list are said to do what follows it.

of ⟦O1⟧, ⟦P2⟧ and ⟦P3⟧ (own)              the persons
besides ⟦P1⟧, ⟦P2⟧ and ⟦P3⟧ (own)         those behind the adjunct that opens the sentence
⟦P1⟧, an ⟦O2⟧ official, (owns)            not what only tells of the one before
"""

from __future__ import annotations

from itertools import pairwise

from extractor.relate.sentence.phrases import Phrase, Words
from extractor.relate.sentence.vocabulary import POSSESSIVE, words

_OPENERS = words(
    "in according besides along alongside together with through via using under by for from beyond like unlike "
    "following after before despite without thanks owing due"
)
_JOINTS = words("and or & and/or")
_NOUN_PHRASE = 7  # words of "her widespread money laundering organization"


def past_adjunct(reading: Words, phrase: Phrase) -> int:
    """Return the first word of the subject in a list whose first name belongs to something before it."""
    names = _names(reading, phrase)
    if len(names) == 1:
        return phrase.start
    if len(names) > 2 and _JOINTS.isdisjoint(reading.lower[names[-2] : names[-1]]):
        return names[-1]  # "besides ⟦O1⟧'s man, ⟦P2⟧, ⟦P3⟧ (owns)"
    persons = persons_of(reading, phrase)
    if persons and persons[0] > phrase.start and persons[-1] == names[-1]:
        behind = [k for k in names if k >= persons[0]]
        return persons[0] if behind == persons else names[-1]
    if "," not in reading.lower[phrase.start : phrase.end]:
        return phrase.start
    return behind_comma(reading, names) if _opens_sentence(reading, phrase.start) else names[-1]


def behind_comma(reading: Words, names: list[int]) -> int:
    """Return the name behind the comma that closes an adjunct: "besides A and B, | C", "besides A, | B and C"."""
    gaps = [reading.lower[before + 1 : after] for before, after in pairwise(names)]
    joined = next((n for n, gap in enumerate(gaps) if "and" in gap or "or" in gap), len(gaps))
    again = next((n for n, gap in enumerate(gaps) if n > joined and gap[:1] == [","] and "and" not in gap), None)
    if again is not None:
        return names[again + 1]
    return names[1] if gaps[0] == [","] else names[-1]


def _opens_sentence(reading: Words, start: int) -> bool:
    """Tell whether the name at word `start` is in the adjunct that opens the sentence: "In addition to ⟦P1⟧"."""
    before = reading.lower[:start]
    dated = any(reading.words[k].startswith("⟦") for k in range(start))
    return bool(before) and before[0] in _OPENERS and not dated and "," not in before


def persons_of(reading: Words, phrase: Phrase) -> list[int]:
    """Return the words of a list that name persons."""
    return [k for k in range(phrase.start, phrase.end) if reading.words[k].startswith("⟦P")]


def _names(reading: Words, phrase: Phrase) -> list[int]:
    return [k for k in range(phrase.start, phrase.end) if reading.is_name[k]]


def without_epithet(reading: Words, phrase: Phrase) -> Phrase:
    """Return a list without a last name that only tells of the one before it.

    ⟦P0⟧, an ⟦O1⟧ official, · ⟦P0⟧, ⟦P1⟧'s wife, · ⟦P0⟧ and her firm (which reads "⟦P0⟧ and ⟦P0⟧'s firm")
    """
    names = _names(reading, phrase)
    if len(names) == 1:
        return phrase
    last, rest = names[-1], reading.phrase(phrase.start, names[-2] + 1)
    if reading.owner(last):
        return rest
    possessed = reading.lower[phrase.end : phrase.end + 1] and reading.lower[phrase.end] in POSSESSIVE
    between = reading.lower[names[-2] + 1 : last]
    apposed = between == [","] if possessed else between in ([",", "a"], [",", "an"], [",", "the"])
    return rest if apposed and (possessed or reading.is_modifier_name(last)) else phrase


def tells_which(reading: Words, k: int) -> bool:
    """Tell whether "who" behind the name at word k tells what associate one is: "is an associate of ⟦P2⟧ | who"."""
    opens = next((i for i in range(k - 2, max(0, k - 9), -1) if reading.lower[i] in {"a", "an", "another"}), 0)
    of = reading.lower[k - 1] in {"of", "to", "for"}
    return of and opens > 0 and not any(reading.words[i].startswith("⟦P") for i in range(opens, k))


def are_all(reading: Words, listed: Phrase | None, j: int) -> bool:
    """Tell whether the "who" at word j tells of firms as well: "designated ⟦O1⟧, ⟦O2⟧, and ⟦P3⟧, who are"."""
    several = reading.lower[j + 1 : j + 2] in (["are"], ["were"], ["have"])
    return (
        several and listed is not None and len(persons_of(reading, listed)) == 1 and not reading.governed(listed.start)
    )


def things_of(reading: Words, listed: Phrase) -> Phrase:
    """Return the firms at the end of a list, which a "which" means: "founded by ⟦P1⟧, and ⟦O2⟧, which"."""
    persons, names = persons_of(reading, listed), _names(reading, listed)
    if not persons or persons[-1] == names[-1]:
        return listed
    return reading.phrase(next(k for k in names if k > persons[-1]), listed.end)


def and_own(reading: Words, j: int) -> Phrase | None:
    """Return ⟦P1⟧ of "⟦P1⟧ and her trading firm (act)", "⟦P1⟧ and other ⟦G2⟧ men", whose noun ends at word j."""
    for k in range(j, max(1, j - _NOUN_PHRASE), -1):
        if reading.owner(k) or reading.lower[k] == "other":
            return reading.list_ending(k - 2) if reading.lower[k - 1] == "and" and reading.is_name[k - 2] else None
        if not reading.goes_before_noun(k):
            return None
    return None


def before_marks(reading: Words, k: int) -> int:
    """Return the last word of what "which" refers to, where word k stands before it: "⟦O1⟧, | both of which"."""
    if k >= 0 and reading.lower[k] in {",", "of", "and"}:
        k -= 1
        if k >= 0 and reading.lower[k] in {"both", "all", "each", "one", "some"}:
            k -= 1
        if k >= 0 and reading.lower[k] == ",":
            k -= 1
    return k


def closes_with_subject(reading: Words, phrase: Phrase) -> bool:
    """Tell whether the last of a list are the subject: "Following the arrest of ⟦P1⟧, ⟦O2⟧ set up a fund"."""
    first, end = past_adjunct(reading, phrase), phrase.end
    apart = first > phrase.start and reading.lower[first - 1] == "," and end < len(reading.words)
    return apart and (reading.is_verb(end) or reading.is_past(end))


def clause_start(reading: Words, k: int, before: int) -> int:
    """Return the first word of the clause that word k parts from the one before it, up to word `before`; else 0.

    ⟦P0⟧ said: “ | ⟦P1⟧ (stole)
    ⟦P0⟧ is a leader of the band in ⟦C1⟧, and | ⟦P2⟧ operates (on behalf of ⟦G1⟧)
    """
    if reading.words[k] == "“":
        return k + 1 if reading.lower[k - 1] in {":", ","} and "”" not in reading.words[k:before] else 0
    first = k + 1 + (reading.lower[k + 1 : k + 2] == ["the"])
    parted = reading.lower[k - 1 : k + 1] == [",", "and"] and k > 1 and not reading.is_name[k - 2]
    named = parted and first + 1 < before and reading.is_name[first]
    return first if named and (reading.is_verb(first + 1) or reading.is_past(first + 1)) else 0


_MEN = words(
    "official officials officer officers operative operatives member members employee employees governor president "
    "director chairman chief secretary minister representative representatives fighter fighters spokesman leader "
    "leaders"
)


def unless_their_man(reading: Words, phrase: Phrase | None) -> Phrase | None:
    """Return a phrase, nothing where its one name only says whose man acts: "a ⟦G1⟧ official", "⟦O1⟧ Governor"."""
    if phrase is None or phrase.end - phrase.start != 1 or reading.words[phrase.start].startswith("⟦P"):
        return phrase
    return None if _MEN.intersection(reading.lower[phrase.end : phrase.end + 1]) else phrase


_OTHERS = words("those anyone anybody everyone everybody others")
_FAR = 9  # words from "those who" to what they do
_LINKED = words("linked tied connected related belonging close")
_LISTED = words("designated sanctioned listed blacklisted")
_SOME = words("a an any some no another")


def is_of_others(reading: Words, i: int) -> bool:
    """Tell whether the predicate at word i is said of nobody named: "⟦P1⟧, and those who launder money (for)".

    "⟦P1⟧ met several organizations designated pursuant to ⟦L2⟧ for (helping)": not of ⟦P1⟧ either.
    """
    for k in range(i - 1, max(1, i - _FAR), -1):
        if reading.lower[k] in _LISTED and "for" in reading.lower[max(k, i - 3) : i]:
            return reading.is_nominal(k - 1) and not reading.is_name[k - 1] and reading.lower[k - 1].endswith("s")
        if reading.is_name[k]:
            linked = reading.lower[k - 1] == "to" and reading.lower[k - 2] in _LINKED
            return linked and not _SOME.isdisjoint(reading.lower[max(0, k - 6) : k - 2])  # "any firm linked to ⟦P1⟧"
        if reading.lower[k] == "who":
            return reading.lower[k - 1] in _OTHERS and reading.lower[k - 2] not in {"among", "of"}
    return False
