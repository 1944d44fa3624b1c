"""Read the field lists under a designation: "Nationality: …", "Address: …" of the name above them.

    Name: Orsa Kellim AKA: Orsa Kellym DOB: 3 May 1961 Nationality: Uzbek Address: 4 Mill Rd, Doha, Qatar

Such lists are often printed without a blank between a value and the next label, so they are
read from the text itself and not from its words.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

from extractor.relate.ties.relations import Claim
from extractor.types import Annotation, Evidence, Span

if TYPE_CHECKING:
    from extractor.lexicon import Lexicon

_NUMBER = r"(?:\s(?:No\.?\s?)?\d{1,2}|\s\([^()]{1,20}\))?"
_KIND = {
    "nationality": "national_of",
    "citizenship": "national_of",
    "citizen": "national_of",
    "citizen of": "national_of",
}
_PLACE = (
    r"(?:Nationality|NATIONALITY|Citizenship|CITIZENSHIP|Citizen(?: of)?|Address(?:es)?|Residence|Location|"
    r"(?:(?<=[Kk]nown )|(?<=[Cc]ountry of ))(?:residence|address|location))"
)
_OTHER = (
    r"(?:A\.?K\.?A\.?s?|F\.?K\.?A\.?|Alias(?:es)?|DOB|POB|D\.O\.B\.|Date of [Bb]irth|Place of [Bb]irth|Passport|Title|"
    r"Gender|"
    r"Phone|Telephone|Tel|Fax|E-?[Mm]ail|Website|Web [Pp]age|"
    r"Tribe|Position|Name|Individual|Entity|Identification|National ID|Personal ID|Registration|Tax ID|SSN|Cedula"
    r"|NIT|R\.?F\.?C|C\.?U\.?R\.?P|Incorporation|Commercial|"
    r"Trade License|Vessel|Father|Mother|Wife|Remarks?|Business|Company|Linked [Tt]o|Type|Year of Birth|Driver|"
    r"Visa|Ethnicity|Government|Computerized(?: National Identity ?[Cc]ard)?|Civil|SWIFT|Role|Chief Executive|"
    r"Proprietor|Contact|Postal [Cc]ode|Founded)"
)
_LABEL = re.compile(
    rf"(?:(?<![A-Z])|(?<=LLC)|(?<=LTD)|(?<=FZE))(?:Alt(?:\.|ernate|ernative)?\s?|Other\s|Office\s|Current\s|Last\s[Kk]nown\s|Country\sof\s|"
    rf"Head\s?[Oo]ffice\s)?(?:(?P<l>{_PLACE})|{_OTHER})(?:(?!\b{_PLACE}\s?:)[\w./() ]){{0,24}}?{_NUMBER}"
    r"\s?(?:#\s?\d+)?\s?:"
)
# behind who heads a list: "Identifying Information Orsa Kellim DOB: …", "AKA: Orsa KellimDOB: …"
_FIRST_FIELD = re.compile(r" ?$|[ \n]{0,3}(?:AKA|DOB|POB|Nationality)s?:")
_OPENS = re.compile(r"(?:Name|Individual|Entity|Company|Business|Vessel)(?:\s?#?\d+)?(?:\sName)?:\s*(?:The\s)?$")
_HOLDERS = frozenset({"person", "organization", "group"})
_HEADED = re.compile(r"(?i)\bi[dn]+entifying information\b|\bidentifiers\b")  # a list by itself
_BORN = re.compile(r"(?:DOB|D\.O\.B\.|Date of [Bb]irth)\s?:")
_LONGEST_VALUE = 260
_LONGEST_ADDRESS = 90  # characters of one in which a semicolon stands
_REACH = 2500  # characters between a name and the last field of its list
# with the postcode of a city, or the programme of an entry: "Iranian [NPWMD]"
_END = re.compile(r"(?:,? \d{4,6})?(?:[\s,.;:()]|\[[A-Z\d-]+\])+$|,? \d{4,6}$")


@lru_cache(maxsize=4)
def _codes(lexicon: Lexicon) -> tuple[Mapping[str, str], re.Pattern[str]]:
    lands = [*lexicon.countries.values()]
    doubtful = {form for land in lands for form in (*land.namesakes, *land.ambiguous, *land.regions)}
    codes: dict[str, str] = {}
    for country in lands:
        for form in (*country.names, *country.demonyms):
            codes.setdefault(form.casefold(), country.code)
    for country in lands:  # the last words of an address that leaves out the land
        for form in country.cities:
            if form not in doubtful:
                codes.setdefault(form.casefold(), country.code)
    forms = sorted(codes, key=lambda form: (-len(form), form))
    return codes, re.compile(rf"(?:^|[^\w])({'|'.join(map(re.escape, forms))})$", re.IGNORECASE)


def read_fields(annotation: Annotation, lexicon: Lexicon) -> Iterator[Claim]:
    """Yield nationality and place of the names that head a list of fields."""
    text = annotation.article.text
    labels = list(_LABEL.finditer(text))
    if not labels:
        return
    codes, ending = _codes(lexicon)
    types = {actor.id: actor.type for actor in annotation.actors}
    names = [s for s in annotation.spans if s.kind == "actor" and types.get(s.key) in _HOLDERS]
    starts = [span.start for span in names]
    words = _word_sets(annotation)
    listed = ""  # the actor of the last "Individual: KELLIM, Orsa"
    for number, label in enumerate(labels):
        if not label["l"]:
            if _OPENS.search(label.group()):
                stop = labels[number + 1].start() if number + 1 < len(labels) else len(text)
                listed = words.get(_words(text[label.end() : min(stop, label.end() + _LONGEST_VALUE)]), "")
            continue
        stop = labels[number + 1].start() if number + 1 < len(labels) else len(text)
        stop = _before_next(names, starts, label.end(), stop)
        value = _value(text[label.end() : min(stop, label.end() + _LONGEST_VALUE)])
        found = ending.search(_END.sub("", value)) or ending.search(_END.sub("", value.split("\n\n")[0]))
        if found is None and ";" in text[label.end() : stop] and stop - label.end() < _LONGEST_ADDRESS:
            found = ending.search(_END.sub("", text[label.end() : stop]))  # "P.O. Box 16; Harlow 548, Norland"
        before = names[: bisect_left(starts, label.start())]
        holder = listed or _holder(text, before, label.start()) or _told_above(text, before, label.start(), types)
        if found is None or not holder:
            continue
        kind = _KIND.get(label["l"].casefold(), "located_in")
        if kind == "national_of" and types[holder] != "person":
            continue
        end = label.end() + found.end(1)
        evidence = Evidence(start=label.start(), end=end, quote=text[label.start() : end])
        for code in dict.fromkeys([*_several(value, codes, kind), codes[found[1].casefold()]]):
            yield Claim(kind, holder, code, evidence, "place:field", 0.92)


def _several(value: str, codes: Mapping[str, str], kind: str) -> list[str]:
    """Return the nationalities of one who has several: "Norlander/Ruritanian"."""
    parts = [part.strip().casefold() for part in re.split(r"/|,| and ", _END.sub("", value))]
    return [codes[part] for part in parts] if kind == "national_of" and all(part in codes for part in parts) else []


def _before_next(names: list[Span], starts: list[int], start: int, stop: int) -> int:
    """Return where a value ends before the name that the next label is of: "Address: Norland Bren Tavik AKA:"."""
    last = bisect_left(starts, stop) - 1
    return names[last].start if last >= 0 and names[last].start > start and stop - names[last].end <= 1 else stop


def _value(rest: str) -> str:
    """Return what follows a label up to a blank line after a place, a semicolon or a sentence."""
    return re.split(r";|\n\s*\n(?=.{80})|\.\s+(?=[A-Z][a-z]+ (?:is|was|has)\b)", rest, maxsplit=1)[0]


def _words(name: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", name.casefold()))


def _word_sets(annotation: Annotation) -> dict[frozenset[str], str]:
    """Return actors by the words of their names: lists print the surname first."""
    return {_words(name): actor.id for actor in annotation.actors for name in (*actor.aliases, actor.name)}


def _holder(text: str, before: list[Span], label: int) -> str:
    """Return the name at the head of the list that a label stands in."""
    for span in reversed(before):
        if label - span.start > _REACH:
            return ""
        if _FIRST_FIELD.match(text[span.end : min(label, span.end + 20)]):
            return span.key
        line = text.rfind("\n", 0, span.start) + 1
        if _OPENS.search(text, max(line, span.start - 30), span.start) or not re.search(r"\w", text[line : span.start]):
            return span.key if _is_list(text[span.end : label]) else ""
    return ""


def _told_above(text: str, before: list[Span], label: int, types: Mapping[str, str]) -> str:
    """Return whom the story above a paragraph of fields is about: where a birth is told, the man it names most."""
    paragraph = text.rfind("\n\n", 0, label)
    if _HEADED.search(text, max(0, paragraph), label):
        return ""
    while paragraph > 0 and label - paragraph < _REACH:
        start = text.rfind("\n\n", 0, paragraph) + 1
        story = text[start:paragraph].strip()
        if story.endswith(".") and not _LABEL.search(story):
            named = [span for span in before if start <= span.start < paragraph]
            if _BORN.search(text, paragraph, label):
                persons = Counter(span.key for span in named if types[span.key] == "person")
                return max(persons, key=lambda key: persons[key], default="")
            opens = bool(named) and not re.search(r"[a-z]{2}", text[start : named[0].start])
            return named[0].key if opens else ""
        paragraph = start - 1
    return ""


def _is_list(between: str) -> bool:
    """Tell whether the text between a name and a label is a list of fields, not a story."""
    first = re.match(r"[^:]{0,200}?:", between + ":", re.DOTALL)
    return first is not None and not re.search(r"\b(?:is|was|has|who|which)\b", first.group())
