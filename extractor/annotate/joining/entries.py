"""Turn the lists of fields under a designation into names, aliases and stretches that name nobody.

    Name: Orsa Kellim AKA: KELLYM, Orsa DOB: 3 May 1961 POB: Doha, Qatar

Such a list says itself where a name begins and ends, and to whom an "AKA:" belongs: to the name that heads
the list. Converters run the fields together ("Orsa KellimAKA: Orsa KellymDOB: 1961"), so labels are looked
for in the text itself and not between words. What stands behind "Address:" is no name, however it looks.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from rapidfuzz.distance import JaroWinkler

from extractor.annotate.joining.aliases import Alias
from extractor.annotate.joining.bearers import owner_of
from extractor.annotate.joining.forms import key
from extractor.annotate.joining.list_lines import read_lines
from extractor.annotate.naming.chunks import COMMA_FORMS, GLUE, is_capital
from extractor.annotate.naming.names import NameSpan
from extractor.lexicon.names import sound, split_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from extractor.lexicon import Lexicon

_NUMBERED = r"(?:\s?(?:#|No\. )?\s?\d{1,2}|\s\([^()\n]{1,20}\))?"
_NAME = (
    r"(?:(?:Entity|Individual|Company|Organization)\sName|Name|Entity|Individual|Parent\sCompany|Subsidiary(?=\s\d))"
)
_ALIAS = (
    r"(?:[AF]\.?K\.?A\.?s?|(?<![A-Za-z])[Aa]\.?[Kk]\.?[Aa]\.?s?|Alias(?:es)?|Alternate [Ss]pellings?|"
    r"Also [Kk]nown [Aa]s)"
)
_LIFE = r"(?:D\.?O\.?B\.?s?|DoB|P\.?O\.?B\.?s?|Date of [Bb]irth|Place of [Bb]irth|Year of [Bb]irth|Passport|Gender|Sex)"
_PLACE = (
    r"(?:Nationality|Citizenship|Citizen|Address(?:es)?|Residence|Locations?|Registration|Identification|Identity|"
    r"National I[Dd]\w*|Personal I[Dd]\w*|IMO|Flag\w*|ID|Tax ID|SSN|Cedula|NIT|R\.?F\.?C|C\.?U\.?R\.?P|"
    r"Commercial|Trade License|SWIFT|"
    r"Phone|Telephone|Tel|Fax|E-?[Mm]ail|Web ?[Ss]ite|Web [Pp]age|Driver|Visa|Business|Incorporation)"
)
_OTHER = r"(?:Title|Position|Tribe|Subtribe|Program|Remarks?|Linked [Tt]o|Type|Father|Mother|Wife|Ethnicity|Vessel)"
_LABEL = re.compile(
    r"(?<!\()(?:(?<![A-Z])|(?<=LLC)|(?<=LTD)|(?<=FZE)|(?=(?:AKAs?|[DP]OB):))"
    r"(?:(?:ALT|Alt(?:\.|ernate|ernative)?|Other|Office|Current|Additional|Head\s?[Oo]ffice)\s?)?"
    rf"(?:(?:(?P<name>{_NAME})|(?P<alias>{_ALIAS})){_NUMBERED}|"
    rf"(?:(?P<life>{_LIFE})|(?P<place>{_PLACE})|(?P<other>{_OTHER}))"
    rf"(?:(?!{_NAME}|A\.?K\.?A|[DP]OB)[\w./() #]){{0,32}}?)\s{{0,3}}:"
)
_LONGEST = 300  # characters of a value
_LONGEST_ROLL = 4000  # of one that holds many names, run together
_PROSE = re.compile(r"[a-z]{3}\.\s+[A-Z]|\b(?:is|was|has|were|are|have)\b")
_GLUED = re.compile(
    r"(?<!Mc)(?:(?<=[a-z])|(?<=[a-z]['’]))(?=[`‘]?[A-Z][a-z])|(?<=[a-z])(?=[A-Z]{3})|(?<=[A-Z]{3})(?=[A-Z]['’]?[a-z])|"
    r"(?<=[a-z])(?=[A-Z]\. [A-Z])|(?<=[a-z]\))(?=[A-Z][a-z])|(?<=\b(?:CC|BV|SA|AG|NV|KG))(?=[A-Z][a-z]{2})"
)
_SHOUTED = re.compile(r"(?<=[a-z] )(?P<name>(?=[^ ]* ?[A-Z]{4})[A-Z][A-Z'’`-]+(?: [A-Z'’`-]{2,}){1,6})\s?$")
_TAIL = re.compile(r"[\s,.;:(]+$")
_ANNOUNCED = re.compile(r"^(?:.*(?i:identif\w+ information)(?: on \w+)?:?|\s*\(?\d{1,2}[.)])?\s*")
_BRACKET_BEHIND = re.compile(r"\s\([^()]*\)?$")
_BLANKS = re.compile(r"\s*")
_SPACES = re.compile(r" *")
_BARE_LINE = re.compile(r"\s*\n[ \t]*([^\W\d_a-z][^\n:;.,]{3,400}?)[ \t]*(?=\n)")
_ALIKE = 2  # words of a name that an alias spells otherwise
_NEAR = 0.9  # Jaro and Winkler's likeness of two spellings
_MOST_WORDS, _MOST_GIVEN = 14, 4
_ODDS: Mapping[str, Mapping[str, float]] = {
    "person": {"person": 4.0, "organization": -2.0, "group": -2.0, "vessel": -3.0},
    "vessel": {"vessel": 4.0, "organization": -2.0, "group": -2.0, "person": -3.0},
    "": {"organization": 3.0, "group": 1.0, "person": -3.0, "vessel": -3.0},
}


@dataclass(slots=True)
class Entry:
    """One list of fields: the name it opens with (nothing where no label says so) and what it says of it."""

    start: int
    head: tuple[int, int] | None = None
    kind: str = ""  # "person", "vessel", or "" for a body
    labels: int = 1
    aliases: list[tuple[int, int]] = field(default_factory=list)
    values: list[tuple[int, int]] = field(default_factory=list)


def read_entries(text: str, lexicon: Lexicon) -> list[Entry]:
    """Return the lists of fields of a text; a label alone makes no list."""
    labels = list(_LABEL.finditer(text))
    entries: list[Entry] = []
    end = -1  # of the last value
    for number, label in enumerate(labels):
        follows = end >= 0 and not text[end : label.start()].strip(" \n\t;,.()[]")
        shouted = _shouted(text, label) if follows else None
        if shouted:
            _cut(entries[-1], shouted[0])
            entries.append(Entry(shouted[0], head=shouted))
        elif label["name"] or not follows:
            entries.append(Entry(label.start()))
            if not label["name"]:
                entries[-1].head = _heading(text, max(end, 0), label, lexicon)
        else:
            entries[-1].labels += 1
        following = labels[number + 1] if number + 1 < len(labels) else None
        end = _read_field(text, (label, following), entries[-1], lexicon)
    listed = [Entry(head[0], head, "person", 2, others) for head, others in read_lines(text)]
    entries = [entry for entry in entries if entry.labels > 1 or entry.aliases]
    return sorted([*entries, *listed], key=lambda entry: entry.start) if listed else entries


def _read_field(text: str, labels: tuple[re.Match[str], re.Match[str] | None], entry: Entry, lexicon: Lexicon) -> int:
    """Add the field between two labels to the entry; return where its value ends."""
    label, following = labels
    stop = following.start() if following else len(text)
    start = _end_of(_SPACES, text, label.end())
    line = text.find("\n", start, start + _LONGEST)
    end = min(stop, start + _LONGEST, line if line >= 0 else len(text))
    if label["name"]:
        entry.kind = "person" if label["name"].startswith("Individual") else ""
        entry.head = _name(text, start, end, lexicon)
    elif label["alias"]:
        many = bool(re.search(r"s\W*$", label.group()))
        if many and end - start == _LONGEST:
            end = _end_of_roll(text, start, stop)
        entry.aliases += _aliases(text, start, end, many=many)
        while many and (below := _BARE_LINE.match(text, end)) and _is_name(below[1].split()):
            entry.aliases += _aliases(text, *below.span(1), many=True)
            end = below.end(1)
    elif label["other"]:
        entry.kind = entry.kind or ("vessel" if label["other"] == "Vessel" else "")
    else:
        if label["life"] or label["place"] in {"Nationality", "Citizenship", "Citizen"}:
            entry.kind = "person"
        end = stop if _goes_on(text, start, labels) else end
        entry.values.append((start, end))
    return end


def _end_of_roll(text: str, start: int, stop: int) -> int:
    """Return where many names end that a list runs together: at the next label or line, unless it is prose."""
    line = text.find("\n", start, stop)
    end = min(stop, line if line >= 0 else stop, start + _LONGEST_ROLL)
    is_roll = len(_GLUED.findall(text[start:end])) * _LONGEST > end - start and not _PROSE.search(text, start, end)
    return end if is_roll else start + _LONGEST


def _shouted(text: str, label: re.Match[str]) -> tuple[int, int] | None:
    """Return a name in capitals that ran into the value before it: "Address: Ulm, Norland BREN TAVIK AKA:"."""
    if not (label["alias"] or label["life"]):
        return None
    found = _SHOUTED.search(text, max(0, label.start() - _LONGEST), label.start())
    return found.span("name") if found else None


def _cut(entry: Entry, end: int) -> None:
    """Let the last value of an entry end where the next entry begins."""
    if entry.values and entry.values[-1][1] > end:
        entry.values[-1] = (entry.values[-1][0], end)


def _goes_on(text: str, start: int, labels: tuple[re.Match[str], re.Match[str] | None]) -> bool:
    """Tell whether a value reaches over several lines to the next field, as an address may."""
    label, following = labels
    if not label["place"] or not label["place"].startswith(("Address", "Location", "Residence")):
        return False
    if following is None or not (following["place"] or following["life"]) or following.start() - start > _LONGEST:
        return False
    return not _PROSE.search(text, start, following.start())


def _name(text: str, start: int, end: int, lexicon: Lexicon) -> tuple[int, int] | None:
    """Return the name in a value, or nothing where it holds more than a name."""
    value = _trimmed(text[start:end])
    first, _, rest = value.partition(", ")
    legal = rest.casefold().rstrip(".") in COMMA_FORMS
    if rest and not legal and (not _is_given(rest, lexicon) or any(lexicon.country_of(w) for w in rest.split())):
        value = first
    words = value.split()
    if not 0 < len(words) <= _MOST_WORDS or any(_is_office(word, lexicon) for word in words[1:]):
        return None
    return (start, start + len(value)) if _is_name(words) else None


def _trimmed(value: str) -> str:
    """Return a value without what closes it; a full stop stays with a legal form ("Olmetra Co. Ltd.")."""
    bare = _BRACKET_BEHIND.sub("", _TAIL.sub("", value))
    dotted = value.startswith(bare + ".") and bare.rpartition(" ")[2].casefold() in COMMA_FORMS
    return bare + "." * dotted


def _heading(text: str, free: int, label: re.Match[str], lexicon: Lexicon) -> tuple[int, int] | None:
    """Return the line, or the end of it, that a list without a "Name:" stands under."""
    if not (label["alias"] or label["life"]):
        return None
    before = text[max(free, label.start() - _LONGEST) : label.start()].rstrip()
    lines = before.split("\n")
    if len(lines) == 1 and free:
        return None  # the line holds the values of the list before, too
    line = _ANNOUNCED.sub("", lines[-1])
    start = max(free, label.start() - _LONGEST) + len(before) - len(line)
    whole = re.match(r"[\w'’`‘]", line) and not re.search(r"[a-z][A-Z][a-z]", line)
    return _name(text, start, start + len(line), lexicon) if whole else None


def _is_given(rest: str, lexicon: Lexicon) -> bool:
    """Tell whether what follows a comma may be given names: "KELLIM, Orsa Maria"."""
    words = rest.split()
    return len(words) <= _MOST_GIVEN and _is_name(words) and not any(_is_office(word, lexicon) for word in words)


def _is_office(word: str, lexicon: Lexicon) -> bool:
    """Tell whether a word says what somebody is ("Director"); "Hajji" and "Colonel" go with a name."""
    row = lexicon.title_of(word)
    return row is not None and row.kind in {"head", "staff"}


def _is_name(words: list[str]) -> bool:
    """Tell whether all words may stand in a name."""
    bare = [word.strip(",.()'‘’`\"“”&-/") for word in words]
    return all(not word or is_capital(word) or word.casefold() in GLUE for word in bare) and bool(bare[0])


def _aliases(text: str, start: int, end: int, *, many: bool) -> Iterator[tuple[int, int]]:
    """Yield the names in a value: one, or several where the label says so."""
    for left, right in _cuts(text, start, end, many=many):
        value = text[left:right]
        lead = len(value) - len(value.lstrip(' ;,“"‘' if value.lstrip()[:1] in '“"' else " ;,-"))
        name = _trimmed(value[lead:]).rstrip('”"')
        if name.startswith("`") and name.endswith("'"):
            lead, name = lead + 1, name[1:-1]
        if name and len(name.split()) <= _MOST_WORDS and not _PROSE.search(name):
            yield left + lead, left + lead + len(name)


def _cuts(text: str, start: int, end: int, *, many: bool) -> Iterator[tuple[int, int]]:
    """Yield the parts of a value: between semicolons, else where words are glued, else between commas.

    A label that announces one alias may still stand before several that are glued ("OrsaBren TavikAbu Kellim").
    """
    value = text[start:end]
    glued = [word for word in value.split() if _GLUED.search(word)]
    # "OJSC InvestVelkurBank", of a bank that is called so elsewhere, too
    one = len(glued) == 1 and len(re.findall(rf"(?<!\w){re.escape(glued[0])}(?!\w)", text)) > 1
    many = not one and (many or len(_GLUED.findall(value)) > 1)
    parted = [match.span() for match in re.finditer(r";\s*", value)]
    marks = [(match.start(), match.start()) for match in _GLUED.finditer(value)] if many else []
    if parted:  # "HVSAVelkur Saz-E IranVelkursaz; Sazi Iran": of a list run together one mark may be left
        marks = sorted([*parted, *marks]) if len(marks) > 2 * len(parted) else parted
    elif many and not marks and value.count(",") > 1:
        marks = [match.span() for match in re.finditer(r",\s+(?:and\s)?", value)]
    left = 0
    for stop, begin in marks:
        yield start + left, start + stop
        left = begin
    yield start + left, end


def with_entries(text: str, names: list[NameSpan], entries: list[Entry]) -> list[NameSpan]:
    """Return the names as the lists of fields print them, without what only looks like one in their values."""
    if not entries:
        return names
    heads = [(entry.head, entry.kind) for entry in entries if entry.head]
    said = sorted(spot for entry in entries for spot in entry.aliases)
    values = sorted(spot for entry in entries for spot in entry.values)
    whole = sorted([head for head, _ in heads] + said)
    left = [name for name in names if not touches(name, whole)]
    prose = {key(name.text) for name in left if not touches(name, values)}
    kept = [
        name for name in left if key(name.text) in prose or not touches(name, values) or _opens_list(text, name.end)
    ]
    odds = {(name.start, name.end): name.odds for name in names}
    for (start, end), kind in heads:
        own = odds.get((start, end), {})
        total = {sort: value + own.get(sort, 0.0) for sort, value in _ODDS[kind].items()}
        kept.append(NameSpan(start, end, text[start:end], total, max(total.values())))
    return sorted(kept, key=lambda name: name.start)


def touches(name: NameSpan, spots: list[tuple[int, int]]) -> bool:
    """Tell whether a name overlaps one of the sorted stretches."""
    number = bisect_left(spots, (name.end, 0))
    return number > 0 and spots[number - 1][1] > name.start


def _end_of(pattern: re.Pattern[str], text: str, start: int) -> int:
    match = pattern.match(text, start)
    return match.end() if match else start


def _opens_list(text: str, end: int) -> bool:
    """Tell whether a list of fields follows at once, though no label introduced the name."""
    label = _LABEL.match(text, _end_of(_BLANKS, text, end))
    return label is not None and bool(label["alias"] or label["life"])


def past_entries(aliases: Iterable[Alias], entries: list[Entry]) -> Iterator[Alias]:
    """Yield the aliases that are no piece of one that a list of fields gives: "Orsa" of "KELLIM, Orsa"."""
    said = sorted(spot for entry in entries for spot in entry.aliases)
    for alias in aliases:
        number = bisect_left(said, (alias.start + 1, 0)) - 1
        start, end = said[number] if number >= 0 else (0, 0)
        if not (alias.end <= end and alias.end - alias.start < end - start):
            yield alias


def entry_aliases(text: str, names: list[NameSpan], entries: list[Entry]) -> list[Alias]:
    """Return what the lists of fields say somebody is also known as."""
    found = []
    free = 0
    for entry in entries:
        owner = entry.head[0] if entry.head else _spelt_alike(text, names, entry, free)
        free = max([free, entry.start, *(end for _, end in entry.values)])
        if owner is None and not entry.head:
            owner = _nearest(text, names, entry.start)
        if owner is not None:
            found += [Alias(owner, start, end, text[start:end], strong=True) for start, end in entry.aliases]
    return found


def _spelt_alike(text: str, names: list[NameSpan], entry: Entry, free: int) -> int | None:
    """Return the start of the name before a list, and behind the list before, that its aliases spell otherwise.

    The paragraphs above it tell about him and name others, too.
    """
    said = [_sounds(text[start:end]) for start, end in entry.aliases]
    before = [name for name in names if free <= name.start and name.end <= entry.start]
    likeness = [(max(_n_alike(_sounds(name.text), alias) for alias in said), name) for name in before if said]
    best = max((n for n, _ in likeness), default=0)
    return next((name.start for n, name in likeness if n == best), None) if best >= _ALIKE else None


def _sounds(name: str) -> list[str]:
    return [sound(word) for word in split_words(name)]


def _n_alike(ours: list[str], theirs: list[str]) -> int:
    """Return how many words of a name another one has, in this or another spelling."""
    return sum(any(JaroWinkler.similarity(one, other) >= _NEAR for other in theirs) for one in ours)


def _nearest(text: str, names: list[NameSpan], start: int) -> int | None:
    """Return the start of the name that a list without a "Name:" speaks of."""
    if text[:start].rstrip().endswith((".", ".”", '."')):
        return None  # the last name of a paragraph above it may be anybody's
    owner = owner_of(text, names, start, "also", lambda at: (max(0, at - 2000), at))
    return owner.start if owner else None
