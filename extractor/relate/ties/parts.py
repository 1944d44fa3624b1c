"""Tell who heads only a part of a body, or what it does: "head of the O delegation at", "logistics chief"."""

from __future__ import annotations

from extractor.relate.sentence.parse import POSSESSIVE, Phrase, Reading
from extractor.relate.sentence.vocabulary import words
from extractor.relate.ties.bearers import past_matter
from extractor.relate.ties.complements import is_body

_PART = 7  # words of "of the Velkurian parliamentary delegation at"
_PARTS = words(
    "delegation unit department section team group division desk laboratory detachment faction service office"
)


_PARTS_OF = words(
    "delegation unit department section division desk laboratory detachment committee commission wing directorate "
    "zone brigade battalion regiment squadron platoon sector"
)


_FUNCTIONS = words(
    "finance financial logistics operations intelligence security media communications planning propaganda "
    "procurement sales export exports import imports commercial marketing technical recruitment recruiting training "
    "research transport fundraising explosives production trade purchasing legal personnel "
    "engineering strategy policy compliance counterintelligence investigations smuggling relations affairs resources "
    "technology development weapons information distribution maintenance production engineering safety press digital"
)
_OF = words("of for in at within")
_CHIEFS = words("chief chiefs director directors head heads boss commander")


def heads_function(reading: Reading, i: int) -> bool:
    """Tell whether the noun at word i heads what a body does, not the body: "logistics chief", "planning director"."""
    return i > 0 and reading.lower[i] in _CHIEFS and reading.lower[i - 1] in _FUNCTIONS


_OFFICES = words(
    "office branch section department bureau mission delegation chapter "
    "developers conspirators members affiliates operatives hackers coders programmers employees participants users"
)


def leads_office(reading: Reading, of: Phrase) -> bool:
    """Tell whether it is an office or some men of a body that somebody heads: "head of the ⟦O1⟧ office in ⟦C2⟧"."""
    return reading.lower[of.end : of.end + 1] != [] and reading.lower[of.end] in _OFFICES


def leads_part(reading: Reading, i: int) -> bool:
    """Tell whether the noun at word i heads a part without a name.

    "head of the ⟦N1⟧ delegation at ⟦O2⟧", "chairman of the Commission of the ⟦O1⟧", "⟦G1⟧'s Chief of Operations",
    "head of financial crime at ⟦O2⟧".
    """
    k = i + 1
    if reading.lower[k : k + 1] not in (["of"], ["for"]) or reading.lower[k + 1 : k + 2] == ["police"]:
        return False
    is_matter, parted = reading.lower[k + 1 : k + 2] not in (["the"], ["a"], ["an"]), reading.lower[k] == "of"
    owned = not POSSESSIVE.isdisjoint(reading.lower[max(0, i - 2) : i]) or (i > 0 and reading.is_name[i - 1])
    capital = k + 1 < len(reading.words) and reading.words[k + 1][0].isupper()
    if (parted and owned and (capital or _is_matter(reading, k + 1))) or past_matter(reading, k) > k:
        return True
    while parted and k + 1 < len(reading.words) and k < i + _PART and not reading.is_name[k + 1]:
        k += 1
        if reading.lower[k] in {"at", "within", "inside"} or (is_matter and reading.lower[k] == "for"):
            return k > i + 2 and (is_matter or reading.lower[k - 1] in _PARTS)
        done = reading.lower[k] in _OF and reading.lower[k - 1] in _FUNCTIONS  # "head of sales of ⟦O1⟧"
        if done or (reading.lower[k] == "of" and reading.lower[k - 1] in _PARTS_OF):
            return done or any(is_body(reading, j) for j in range(k + 1, min(k + 3, len(reading.words))))
        if reading.lower[k] in {"of", "for", "in", ",", "and", "who", "which"}:
            return False
    return False


def _is_matter(reading: Reading, k: int) -> bool:
    """Tell whether what somebody heads is told in small words only: "⟦O1⟧'s director of | financial crime, …"."""
    end = k
    while end < len(reading.words) and reading.words[end].islower() and reading.is_nominal(end):
        end += 1
    closed = reading.lower[end : end + 1] in ([], ["."], [","], ["said"], ["told"], ["”"], [";"])
    return k < end <= k + _PART and (closed or reading.words[end].startswith("⟦P"))
