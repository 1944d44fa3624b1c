"""Mark countries, demonyms, cities and regions, each with the ISO code it points to."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import chain, pairwise
from typing import TYPE_CHECKING, NamedTuple

from extractor.lexicon import Gazetteer
from extractor.types import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractor.lexicon import Hit, Lexicon


class _Place(NamedTuple):
    code: str  # "" for an area that hides what is inside it
    form: str
    ambiguous: bool = False
    elsewhere: frozenset[str] = frozenset()  # codes of lands with a city of the same name


# "London, Ontario", "Tripoli, Lebanon": the land named after a city decides between namesakes.
_IN = re.compile(r"(?:,\s|\sin\s|\s\()$")
_NAME_BEFORE = re.compile(r"\b[A-Z][a-z]+\s$")
_NAME_AFTER = re.compile(r"\s(?:[A-Z]\.\s)?[A-Z][a-z]+\b")
# "San Jose | del Guaviare": another town
_LONGER = re.compile(r" (?:del|de la|de los|de las|do|da) [A-Z]")
# "Bethlehem, PA", "Manchester, Conn.": the short form of an American state
_AGED = re.compile(r"\b\d\d,? (?:formerly |also )?of $")
_BACK = 12  # characters of the longest town that is not of the state
# "Indian Country", "Indian Affairs": of America's
# "La | Canada |, Calif.", "West | Jordan |, Utah": a town of a state, whatever its name ends in
_TOWN_BEFORE = re.compile(r"\b(?:La|El|West|East|North|South|New|Fort|Lake|Mount|Port|Little|Old|Glen) $")
_STATE_BEHIND = re.compile(r", (?:[A-Z]{2}\b|[A-Z][a-z]+\b)")
_TRIBAL = re.compile(r"(?<=Indian) (?:Country|Affairs|Health|[Rr]eservations?|Tribes?|Nations?|[Ll]ands?)\b")
_GEORGIA = "ge"  # a land that bears a state's name
_STATE_OF_TOWN = re.compile(r"(?<!Tbilisi)(?<!Batumi)(?<!Kutaisi)(?<!Rustavi)(?<=[a-z]), $")
_LAND_OF_GEORGIA = re.compile(
    r"(?i:republic|country|nation|government) of Georgia\b|"
    r"Georgia['’]s (?:[a-z-]+ ){0,2}(?:government|parliament|president)\b"
)
_BESIDE_LAND = re.compile(r",? (?:and |or )?(?:in )?(?:the )?|,? as well as ")
_STATE = re.compile(
    r", (?P<short>A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|"
    r"V[AT]|W[AIVY]|Ala|Ariz|Ark|Calif|Colo|Conn|Fla|Ill|Ind|Kan|Ky|Mass|Md|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|"
    r"Pa|Tenn|Tex|Va|Vt|Wash|Wis|Wyo)\b(?! [A-Z])"
)
# "Carnegie, Pa.", "Alpharetta, GA 30004": the state behind a town that is not known. Degrees of men look like some.
_TOWN_STATE = re.compile(
    r"(?<![\w.’'-])[A-Z][a-z’'-]+(?: [A-Z][a-z’'-]+){0,2}, (?P<short>(?:Ala|Ariz|Ark|Calif|Colo|Conn|Fla|Ill|Ind|Kan|"
    r"Mass|Mich|Minn|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Wash|Wis|Wyo|N\.[CDHJMY]|S\.[CD]|R\.I|W\.Va|Va|Md)\.|"
    r"(?:A[KLRZ]|C[AT]|FL|GA|I[AL]|K[SY]|M[EINOST]|N[CDEHJMVY]|O[HKR]|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY])"
    r"(?=[,.;:)\n]|\s*$|\s\d{5}\b|\s(?:and|was|were|is|who|on|in|to|for|with|by|at)\b)|"
    r"(?:PA|MD|CO|DE|HI|IN|LA|MA|DC|ID)(?= \d{5}\b))(?! [A-Z][a-z])"
)
# … and "in Media, PA", where no degree can be meant
_IN_TOWN_STATE = re.compile(
    r"\b(?:in|from|near|at) [A-Z][a-z’'-]+(?: [A-Z][a-z’'-]+){0,2}, (?P<short>PA|MD|CO|DE|HI|IN|LA|MA|DC|ID)"
    r"(?=[,.;:)\n]|\s*$|\s(?:and|was|were|is|who|on|to|for|with|by)\b)"
)
# Capitalised words that stand beside a place and make no personal name of it.
_BESIDE = """
    In From To Of The At By For With And Or On Via Near Into Across Throughout Between Northern
    Southern Eastern Western North South East West Central Greater Upper Lower Former Through
    Outside Inside Within Around Against Toward Towards While Both Including Government Republic
    State President King Ambassador Minister Embassy Visa Today Mr Monday Tuesday Wednesday Thursday
    Friday Saturday Sunday January February March April May June July August September October
    November December
"""
_NO_NAME = frozenset(_BESIDE.split())
_UPPER_MINIMUM = 4  # letters: "IRAN" is Iran in capitals, shorter forms are printed as they are


def _forms(lexicon: Lexicon) -> Iterator[tuple[str, _Place]]:
    lands = list(lexicon.countries.values())
    elsewhere = {city: frozenset(c.code for c in lands if city in c.namesakes) for c in lands for city in c.namesakes}
    for country in lands:
        kinds = {
            "country": country.names,
            "demonym": country.demonyms,
            "region": country.regions,
            "city": country.cities,
        }
        for kind, words in kinds.items():
            for word in words:
                others = elsewhere.get(word, frozenset()) if kind == "city" else frozenset()
                yield word, (place := _Place(country.code, kind, word in country.ambiguous, others))
                if len(word) >= _UPPER_MINIMUM:
                    yield word.upper(), place
                if kind == "demonym":
                    yield _plural(word), place
    for area in lexicon.areas.values():
        for word in (area.name, *area.aliases):
            yield word, _Place("", "area")


@lru_cache(maxsize=4)
def _gazetteer(lexicon: Lexicon) -> Gazetteer[_Place]:
    return Gazetteer(_forms(lexicon))


def _plural(demonym: str) -> str:
    """Return "Iranians"; what has no plural in -s ("Chinese") stays."""
    return demonym if demonym.endswith(("ese", "sh", "ch", "s", "z")) else demonym + "s"


def _is_name(text: str, hit: Hit[_Place]) -> bool:
    """Tell whether an ambiguous form stands beside a name and so is one: "Michael Jordan"."""
    if hit.value.form == "city" and _LONGER.match(text, hit.end):
        return True
    if hit.value.form == "demonym" and _TRIBAL.match(text, hit.end):
        return True
    behind = hit.value.form == "country" and _STATE_BEHIND.match(text, hit.end)
    if behind and _TOWN_BEFORE.search(text, max(0, hit.start - 8), hit.start):
        return True
    if not hit.value.ambiguous:
        return False
    before = _NAME_BEFORE.search(text, max(0, hit.start - 20), hit.start)
    if before and before.group().strip() not in _NO_NAME:
        return True
    after = _NAME_AFTER.match(text, hit.end)
    return bool(after) and after.group().split()[-1] not in _NO_NAME  # type: ignore[union-attr]


def _as_states(text: str, hits: list[Hit[_Place]], places: list[_Place]) -> list[_Place]:
    """Return the places, with "Velmere, Georgia" a state in a text that names other states.

    So is a Georgia that stands alone, unless the text names its people or towns, or lists it among other lands.
    """
    if not any(place.code == "us" and place.form == "region" for place in places):
        return places
    at_home = not _tells_of_georgia(text, hits, places)
    return [
        place._replace(code="us", form="region")
        if place.code == _GEORGIA
        and place.form == "country"
        and (
            _STATE_OF_TOWN.search(text, max(0, hit.start - _BACK), hit.start)
            or (at_home and not _is_listed(text, hits, places, number))
        )
        else place
        for number, (hit, place) in enumerate(zip(hits, places, strict=True))
    ]


def _tells_of_georgia(text: str, hits: list[Hit[_Place]], places: list[_Place]) -> bool:
    """Tell whether a text speaks of the land: of "Georgians", of Tbilisi, of the Republic of Georgia."""
    own = any(
        place.code == _GEORGIA and not (place.form == "country" and place.ambiguous)
        for place in (*places, *(hit.value for hit in hits))
    )
    return own or _LAND_OF_GEORGIA.search(text) is not None


def _is_listed(text: str, hits: list[Hit[_Place]], places: list[_Place], number: int) -> bool:
    """Tell whether a place stands beside another land: "Armenia, Georgia and Moldova"."""
    for left, right in ((number - 1, number), (number, number + 1)):
        if left >= 0 and right < len(hits) and _BESIDE_LAND.fullmatch(text, hits[left].end, hits[right].start):
            other = places[left if right == number else right]
            if other.form == "country" and other.code != "us":
                return True
    return False


def _settle(text: str, hits: list[Hit[_Place]]) -> Iterator[Span]:
    """Turn hits into spans; a land named right after a city tells where the city is, and what the land is."""
    places = [hit.value for hit in hits]
    for number, (left, right) in enumerate(pairwise(hits)):
        city, land = left.value, right.value
        if city.form != "city" or not _IN.fullmatch(text, left.end, min(right.start, left.end + 5)):
            continue
        state = land.form == "region" or (
            text[right.start : right.end] == "New York" and _AGED.search(text, 0, left.start)
        )
        of_region = state and text.startswith(", ", left.end)  # "Belfast, Maine", "Paris, Texas"
        if land.code in city.elsewhere or of_region:
            places[number] = city._replace(code=land.code)
        elif land.form == "country" and land.ambiguous and city.code == "us":  # "Atlanta, Georgia"
            places[number + 1] = land._replace(code="us", form="region")
    places = _as_states(text, hits, places)
    for number, hit in enumerate(hits):  # the code of the city's own land is no state: "Haifa, IL"
        state = _STATE.match(text, hit.end) if places[number].form == "city" else None
        if state and state["short"].casefold() != places[number].code:
            places[number] = places[number]._replace(code="us")
    moved = {text[h.start : h.end]: p.code for h, p in zip(hits, places, strict=True) if p.code != h.value.code}
    for hit, place in zip(hits, places, strict=True):
        if place.form == "city" and place.code == hit.value.code:  # "25, of Athens, Alabama, … 25, of Athens"
            place = place._replace(code=moved.get(text[hit.start : hit.end], place.code))  # noqa: PLW2901
        yield Span(start=hit.start, end=hit.end, kind="place", key=place.code, form=place.form)


def read_places(text: str, lexicon: Lexicon) -> list[Span]:
    """Return the places in `text`, sorted, not overlapping.

    `key` is an ISO 3166 alpha-2 code in lower case, `form` "country", "demonym", "city" or "region".
    """
    hits = [hit for hit in _gazetteer(lexicon).find(text) if hit.value.code and not _is_name(text, hit)]
    found = list(_settle(text, hits))
    return sorted([*found, *_states(text, found)], key=lambda span: span.start)


def _states(text: str, found: list[Span]) -> Iterator[Span]:
    """Yield the short names of American states that stand behind towns, where nothing else was found there."""
    taken = [(span.start, span.end) for span in found]
    for match in chain(_TOWN_STATE.finditer(text), _IN_TOWN_STATE.finditer(text)):
        start, end = match.span("short")
        if all(high <= match.start() or end <= low for low, high in taken):
            yield Span(start=start, end=end, kind="place", key="us", form="region")
