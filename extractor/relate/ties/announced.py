"""Find who does something that is told behind it: "lieutenants who report to ⟦P1⟧: ⟦P2⟧ and ⟦P3⟧"."""

from __future__ import annotations

from extractor.relate.sentence.enumerated import with_items
from extractor.relate.sentence.parse import COPULAS, Phrase, Reading
from extractor.relate.sentence.vocabulary import AUXILIARIES, RELATIVE, words
from extractor.relate.ties.listings import past_kind

_CLAUSE = 9  # words of "who facilitate corruption activities"
_PLACED = words("in registered located based incorporated headquartered the and ,")  # "firms registered in ⟦C1⟧"
_FURTHER = words("another among one also other others")  # what opens "Another firm owned by ⟦P1⟧ is ⟦O2⟧"
_OPENS = words(": including namely as")
_DASHES = words("— –")
_COUNTS = words("two three four five six seven eight nine ten eleven twelve several group fleet number network series")
_FAR = 5  # words of "several ⟦C1⟧-based shell"
_TELLS_OF = words("include includes included are were")  # "firms owned by ⟦P1⟧ include ⟦O2⟧"
_OPENS_KIND = words("a an the one another")  # what opens "One of the firms owned by ⟦P1⟧, ⟦O2⟧, is"


def listed_after(reading: Reading, start: int, end: int) -> Phrase | None:
    """Return who does it in "lieutenants who report to ⟦P1⟧: ⟦P2⟧ and ⟦P3⟧", "firms owned by ⟦P1⟧, including ⟦O2⟧"."""
    k = end
    if reading.lower[k : k + 1] == [","]:
        k += 1
    if reading.lower[k : k + 2] == ["such", "as"]:
        k += 1
    inverted = reading.lower[0] in _FURTHER and not any(reading.is_name[:start])
    if inverted and reading.lower[end : end + 1] and reading.lower[end] in COPULAS:
        return reading.list_starting(end + 1, stop_at_clause=False)
    if _is_one_of_kind(reading, start, end):
        return reading.list_starting(end + 1, stop_at_clause=False)
    opener = reading.lower[k] if k < len(reading.words) else ""
    dash = k == end and opener in _DASHES
    if not (dash or opener in _OPENS or (k == end and opener in _TELLS_OF)):
        return None
    kind = _kind_before(reading, start)
    if kind < 0 or (dash and not _is_counted(reading, kind)):  # "the banks used by ⟦P1⟧ – ⟦O2⟧ said –"
        return None
    listed = reading.list_starting(past_kind(reading, k + 1), stop_at_clause=False)
    if listed and opener in {"are", "were"} and not reading.is_name[k + 1]:
        return None  # "firms owned by ⟦P1⟧ are the customers of ⟦O2⟧"
    return with_items(reading, listed) if listed else None


def _kind_before(reading: Reading, start: int) -> int:
    """Return the plural noun that the clause at word `start` tells of: "| lieutenants who (report to)", else -1."""
    j = _before(reading, start)
    while j > 0 and (reading.words[j].startswith("⟦C") or reading.lower[j] in _PLACED):
        j -= 1
    plural = j >= 0 and not reading.is_name[j] and reading.lower[j].endswith(("s", "men", "people", "those"))
    return j if plural else -1


def _is_counted(reading: Reading, head: int) -> bool:
    """Tell whether a plural noun is one of a number: "a group of vessels", "three shell companies"."""
    return any(reading.lower[k] in _COUNTS or reading.lower[k].isdigit() for k in range(max(0, head - _FAR), head))


def _before(reading: Reading, start: int) -> int:
    """Return the word before what a clause at word `start` says of, -1 where it says it of nobody listed behind it."""
    j = start - 1
    while j > 0 and (reading.lower[j] in AUXILIARIES or reading.lower[j].endswith("ly")):
        j -= 1
    if j > 0 and (relative := _relative_before(reading, j)) > 0:
        return relative - 1
    # "controls the following firms | on behalf of ⟦P1⟧: ⟦O2⟧": who controls them does it
    return -1 if reading.lower[start : start + 2] == ["on", "behalf"] else j


def _relative_before(reading: Reading, j: int) -> int:
    """Return the "who" at word j, or of "those who | launder money (on behalf of)" before it; 0: there is none."""
    for k in range(j, max(0, j - _CLAUSE), -1):
        if reading.lower[k] in RELATIVE:
            return k
        if reading.is_name[k] or not reading.words[k].islower() or not reading.words[k].isalpha():
            break
    return 0


def _is_one_of_kind(reading: Reading, start: int, end: int) -> bool:
    """Tell whether a name is told behind what it does: "A firm owned by ⟦P1⟧, ⟦O2⟧, bought", "… called ⟦O2⟧"."""
    kind = start > 1 and not reading.is_name[start - 1] and reading.is_nominal(start - 1)
    if not kind or end + 2 >= len(reading.words) or not reading.is_name[end + 1 + (reading.lower[end + 1] == "the")]:
        return False
    after = end + 2 + (reading.lower[end + 1] == "the")
    opens = reading.lower[0] in _OPENS_KIND and not any(reading.is_name[:start])
    return reading.lower[end] in {"called", "named"} or (
        opens and reading.lower[end] == "," and reading.lower[after : after + 1] == [","]
    )
