"""Find who holds a relational noun: "Y is", "Y," before it, "NOUN Y" and "of X, Y" after it."""

from __future__ import annotations

from extractor.relate.nouns import Site
from extractor.relate.parse import COPULAS, Phrase, Reading


def holders(reading: Reading, sites: list[Site], number: int) -> Phrase | None:
    """Return who holds the noun of a site."""
    site = sites[number]
    j = site.start - 1
    while j >= 0 and (
        reading.lower[j] in {"a", "an", "the", "one", "his", "her", "its", "their", "both", "two"}
        or reading.lower[j].endswith("ly")
    ):
        j -= 1
    if j >= 1 and reading.lower[j] == "of" and reading.lower[j - 1] == "one":
        j -= 2
    left = _left_holder(reading, sites, number, j)
    if site.holder is None:
        return left
    # "Y, director of X, Z …": an apposition or a predicate wins over what follows a comma
    beside = reading.lower[site.holder.start - 1] if site.holder.start else ""
    if (
        left is not None
        and beside in {",", "and"}
        and j >= 0
        and (reading.lower[j] == "," or reading.lower[j] in COPULAS)
    ):
        return left
    return site.holder


def _left_holder(reading: Reading, sites: list[Site], number: int, j: int) -> Phrase | None:
    site = sites[number]
    if j < 0:
        return reading.fallback_phrase()
    word = reading.lower[j]
    if word in COPULAS:
        return reading.subject(j)
    if word == "as":
        if j == 0 or (j < 4 and not any(reading.is_name[:j])):
            return _comma_subject(reading, site.end)
        return reading.subject(j)
    if word in {",", "—", "–", "-"} and j and reading.is_name[j - 1]:
        return _apposed_to(reading, j, plural=site.plural)
    if word in {"and", "or", ",", "/", "well"}:
        for earlier in reversed(range(number)):
            if sites[earlier].head < j and not any(
                reading.is_name[max(sites[earlier].end, sites[earlier].head + 1) : j]
            ):
                return holders(reading, sites, earlier)
            if sites[earlier].head < j:
                break
        return reading.described(j + 1)
    return None


def _apposed_to(reading: Reading, j: int, *, plural: bool) -> Phrase | None:
    """Return the name before the comma at word j."""
    phrase = reading.list_ending(j - 1)
    if phrase is not None and not plural and len(phrase.actors) > 1:
        return Phrase(j - 1, j, reading.actors(j - 1, j))
    return phrase


def _comma_subject(reading: Reading, k: int) -> Phrase | None:
    """Return the subject after an opening "As … of X,"."""
    while k < len(reading.words) and reading.lower[k] != ",":
        k += 1
    return reading.list_starting(k + 1, stop_at_clause=False)
