"""Read the field lists under a designation: "Nationality: …", "Address: …" of the name above them.

Name: Orsa Kellim AKA: Orsa Kellym DOB: 3 May 1961 Nationality: Uzbek Address: 4 Mill Rd, Doha, Qatar
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from extractor.relate.ties.claims import Claim
from extractor.relate.ties.entries import Entries
from extractor.types import Annotation, Evidence

if TYPE_CHECKING:
    from extractor.lexicon import Lexicon

_KIND = {
    "nationality": "national_of",
    "citizenship": "national_of",
    "citizen": "national_of",
    "citizen of": "national_of",
}
_LONGEST_VALUE = 260
_LONGEST_ADDRESS = 90  # characters of one in which a semicolon stands
# with the postcode of a city, or the programme of an entry: "Iranian [NPWMD]"
_END = re.compile(r"(?:,? \d{4,6})?(?:[\s,.;:()]|\[[A-Z\d-]+\])+$|,? \d{4,6}$")


class _Places(NamedTuple):
    """The codes of lands by what is printed of them, and where that stands in a value."""

    codes: Mapping[str, str]
    ending: re.Pattern[str]  # the last words
    opening: re.Pattern[str]  # the first words of a nationality, glued to what follows or not
    inside: re.Pattern[str]  # between commas, before what is no address: "Doha, Qatar, P.O. Box 12"


@lru_cache(maxsize=4)
def _places(lexicon: Lexicon) -> _Places:
    lands = [*lexicon.countries.values()]
    doubtful = {form for land in lands for form in (*land.namesakes, *land.ambiguous, *land.regions)}
    codes: dict[str, str] = {}
    for country in lands:
        for form in (*country.names, *country.demonyms):
            codes.setdefault(form.casefold(), country.code)
    whole = _any_of(codes)
    names = _any_of(form.casefold() for country in lands for form in country.names if form not in doubtful)
    for country in lands:  # the last words of an address that leaves out the land
        for form in country.cities:
            if form not in doubtful:
                codes.setdefault(form.casefold(), country.code)
    return _Places(
        codes,
        re.compile(rf"(?:^|[^\w])({_any_of(codes)})$", re.IGNORECASE),
        re.compile(rf"\s*({whole})(?![a-z])"),
        re.compile(rf"(?:^|[,;\n(–-]\s?|, The )({names})(?=\s?(?:[,;()\n\d]|\.(?!\w)|P\.?O\.?\s|$))"),
    )


def _any_of(forms: Iterable[str]) -> str:
    longest_first = sorted(set(forms), key=lambda form: (-len(form), form))
    return f"(?i:{'|'.join(map(re.escape, longest_first))})"


def read_fields(annotation: Annotation, lexicon: Lexicon) -> Iterator[Claim]:
    """Yield nationality and place of the names that head a list of fields."""
    entries = Entries(annotation)
    places = _places(lexicon) if entries.labels else None
    for number, label in enumerate(entries.labels):
        word = label["l"] or label["line"]
        if not word or places is None:
            continue
        kind = _KIND.get(word.casefold(), "located_in")
        value = entries.text[label.end() : min(entries.stop_after(number), label.end() + _LONGEST_VALUE)]
        found = _found(value, places, kind)
        holder = entries.holder(label.start()) if found else ""
        if found is None or not holder or (kind == "national_of" and entries.types[holder] != "person"):
            continue
        end = label.end() + found.end(1)
        evidence = Evidence(start=label.start(), end=end, quote=entries.text[label.start() : end])
        for code in dict.fromkeys([*_several(value, places.codes, kind), places.codes[found[1].casefold()]]):
            yield Claim(kind, holder, code, evidence, "place:field", 0.92)


def _found(value: str, places: _Places, kind: str) -> re.Match[str] | None:
    """Return the land that a value names: of a nationality the first words, of an address the last."""
    first = _value(value)
    if kind == "national_of" and (found := places.opening.match(first)):
        return found
    for part in (first, first.split("\n\n")[0], value if len(value) < _LONGEST_ADDRESS else ""):
        if part and (found := places.ending.search(_END.sub("", part))):
            return found  # the last one: "P.O. Box 16; Harlow 548, Norland"
    return places.inside.search(value.partition("\n\n")[0])


def _several(value: str, codes: Mapping[str, str], kind: str) -> list[str]:
    """Return the nationalities of one who has several: "Norlander/Ruritanian"."""
    parts = [part.strip().casefold() for part in re.split(r"/|,| and ", _END.sub("", value))]
    return [codes[part] for part in parts] if kind == "national_of" and all(part in codes for part in parts) else []


def _value(rest: str) -> str:
    """Return what follows a label up to a blank line after a place, a semicolon or a sentence."""
    return re.split(r";|\n\s*\n(?=.{80})|\.\s+(?=[A-Z][a-z]+ (?:is|was|has)\b)", rest, maxsplit=1)[0]
