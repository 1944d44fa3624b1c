"""Find the list of names that a plural noun announces, and where it begins and ends.

members of ⟦G1⟧ designated today include ⟦P2⟧ · associates of ⟦P1⟧ were designated: his brothers ⟦P2⟧ and ⟦P3⟧, ⟦P4⟧ ·
commanders involved in smuggling, such as ⟦P1⟧
"""

from __future__ import annotations

from itertools import pairwise

from extractor.relate.sentence.parse import COPULAS, POSSESSIVE, Phrase, Reading
from extractor.relate.sentence.vocabulary import ARTICLES, THEIRS, words

VERBS = words("is are was were be been being has have had will would said says includes include included")
_OWN = ARTICLES | THEIRS
_ANNOUNCING = words("today yesterday being also so far on as follows pursuant to under by earlier this week who that")


def past_include(reading: Reading, k: int) -> int:
    """Return the word after "(members) designated today include", "(members) were designated today:", else k."""
    if reading.lower[k : k + 2] == ["such", "as"]:
        return k + 2
    for j in range(k, min(k + 10, len(reading.words))):
        word = reading.lower[j]
        if word == ":" and j > k:
            return past_kind(reading, j + 1)
        done = reading.lower[j + 1 : j + 2] and (
            reading.lower[j + 1].endswith("ed") or reading.lower[j + 1] in {"as", "being"}
        )
        if word in {"include", "includes", "included", "are", "were"} and not (word in COPULAS and done):
            return past_kind(reading, j + 1)
        listing = reading.words[j].startswith("⟦O") and reading.lower[j - 1] == "by"  # "(leaders) listed by ⟦O1⟧ are"
        told = word.endswith("ed") or word in _ANNOUNCING or word in COPULAS or listing
        if (reading.is_name[j] and not listing) or not (told or reading.words[j].startswith(("⟦D", "⟦L"))):
            return k
    return k


def past_kind(reading: Reading, k: int) -> int:
    """Return the name at word k or behind what its bearer is: ": his brothers | ⟦P1⟧", else k."""
    for j in range(k, min(k + 6, len(reading.words) - 1)):
        if reading.is_name[j] and reading.lower[j + 1] not in POSSESSIVE:
            return j
        if not (reading.is_name[j] or reading.is_nominal(j) or reading.lower[j] in POSSESSIVE | _OWN):
            break
    return k


def past_instances(reading: Reading, k: int) -> int:
    """Return the word after "(commanders) involved in smuggling such as", "(firms) in ⟦C1⟧, including", else k."""
    for j in range(k, min(k + 12, len(reading.words))):
        if reading.lower[j] in {"including", "namely"} or reading.lower[j - 1 : j + 1] == ["such", "as"]:
            return j + 1
        if reading.words[j].startswith(("⟦C", "⟦D")) or (
            reading.lower[j] == "," and reading.lower[j + 1 : j + 2] == ["including"]
        ):
            continue
        if (
            reading.is_name[j]
            or not reading.lower[j][0].isalpha()
            or reading.lower[j] in VERBS | {"who", "which", "that"}
            or reading.lower[j - 1 : j + 1] == [",", "to"]  # "(colleagues) in ⟦O1⟧, to expose gangs, including"
        ):
            return k
    return k


def first_pair(reading: Reading, phrase: Phrase) -> Phrase:
    """Return ⟦P1⟧ and ⟦P2⟧ of "(brothers) ⟦P1⟧ and ⟦P2⟧, ⟦P3⟧, and ⟦P4⟧": with "and" a noun's own list ends."""
    within = range(phrase.start, phrase.end - 3)
    closed = (
        k + 2 for k in within if reading.lower[k] == "and" and reading.lower[k + 2] == "," and reading.is_name[k + 3]
    )
    end = next((k for k in closed if reading.is_name[k - 1]), phrase.end)
    return phrase if end == phrase.end else reading.phrase(phrase.start, end)


_BODIES = words(
    "companies firms entities businesses corporations subsidiaries organizations enterprises banks exchanges charities "
    "foundations associations groups"
)
_COUNTED = 6  # words of "eleven of the front companies"


def read_instances(reading: Reading, k: int) -> Phrase | None:
    """Return the bodies named in "(director of) eleven companies in ⟦C0⟧, including ⟦O1⟧ and ⟦O2⟧"; k: "eleven"."""
    for j in range(k, min(k + _COUNTED, len(reading.words))):
        if reading.lower[j] in _BODIES:
            first = past_instances(reading, j + 1)
            named = first > j + 1 and reading.words[first : first + 1] and reading.words[first][1:2] in {"O", "G"}
            return reading.list_starting(first, stop_at_clause=False) if named else None
        if not (reading.is_nominal(j) or reading.lower[j].isdigit() or reading.lower[j] in _OWN | {"of"}):
            return None
    return None


_JOINS = words(", and & ;")


def closes_early(reading: Reading, phrase: Phrase) -> bool:
    """Tell whether a list is over before its last name: "Agents ⟦P1⟧ and ⟦P2⟧, ⟦P3⟧ of the ⟦O4⟧"."""
    gaps = _gaps(reading, phrase)
    return gaps[-1:] == [[","]] and any("and" in gap for gap in gaps)


def own_item(reading: Reading, phrase: Phrase) -> Phrase:
    """Return, of a list of persons, those of whom the words behind it are said: no title stands between them.

    Of "Agents ⟦P1⟧ and ⟦P2⟧, ⟦P3⟧ of the ⟦O4⟧" and of "⟦P1⟧, and ⟦P3⟧ of the ⟦O4⟧" only the last.
    """
    names = [k for k in range(phrase.start, phrase.end) if reading.is_name[k]]
    gaps = _gaps(reading, phrase)
    number = len(gaps)  # of the name that is the first of whom it is said
    apart = gaps == [[",", "and"]] or closes_early(reading, phrase)
    while not apart and number and _JOINS.issuperset(gaps[number - 1]):
        number -= 1
        apart = number > 0 and "and" in gaps[number - 1]
    return reading.phrase(names[number], phrase.end) if names else phrase


def _gaps(reading: Reading, phrase: Phrase) -> list[list[str]]:
    """Return the words between the names of a phrase."""
    names = [k for k in range(phrase.start, phrase.end) if reading.is_name[k]]
    return [reading.lower[one + 1 : other] for one, other in pairwise(names)]


def without_next(reading: Reading, of: Phrase | None) -> Phrase | None:
    """Return ⟦P2⟧ of "(⟦P1⟧, an ally) of ⟦P2⟧, and ⟦P3⟧, a broker": two are joined without a comma."""
    mark = next((k for k in range(of.start, of.end) if reading.lower[k] == ";"), 0) if of else 0
    if of and mark and reading.words[of.start].startswith("⟦P"):
        return reading.phrase(of.start, mark)  # "wife of ⟦P2⟧; and ⟦P3⟧"
    joint = reading.lower[of.start + 1 : of.end - 1] if of else []
    if of is None or len(of.actors) != 2 or joint not in ([",", "and"], [",", "and", "the"]):
        return of
    told = reading.lower[of.end : of.end + 1] == [","] and not any(reading.is_name[of.end + 1 : of.end + 2])
    does = of.end < len(reading.words) and reading.is_past(of.end)  # "an arm of ⟦O2⟧, and ⟦O3⟧ | aided"
    return reading.phrase(of.start, of.start + 1) if does or (told and reading.words[of.start][1] == "P") else of
