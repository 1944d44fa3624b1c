"""Find who heads the entries of a list of designees: the name that labels of fields follow.

    Name: ⟦Orsa Kellim⟧ AKA: Kellym DOB: 1961        Individual: KELLIM, Orsa DOB: 1961
    Identifying Information ⟦Orsa Kellim⟧ DOB: 1961  ORSA BEN KELLIM AKAs Kellym⏎⏎Orsa Kellim is a trader …

Such lists are often printed without a blank between a value and the next label, so they are read from the text itself
and not from its words.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from extractor.types import Annotation, Span

_NUMBER = r"(?:\s(?:No\.?\s?)?\d{1,2}|\s\([^()]{1,20}\))?"
_PLACE = (
    r"(?:Nationality|NATIONALITY|Citizenship|CITIZENSHIP|Citizen(?: of)?|Address(?:es)?|ADDRESS(?:ES)?|Residence|"
    r"Location|LOCATION|(?:(?<=[Kk]nown )|(?<=[Cc]ountry of ))(?:residence|address|location))"
)
_OTHER = (
    r"(?:A\.?K\.?A\.?s?|F\.?K\.?A\.?|Alias(?:es)?|DOB|POB|D\.O\.B\.|Date of [Bb]irth|Place of [Bb]irth|"
    r"Passport|PASSPORT|Title|Function|Gender|"
    r"Phone|Telephone|Tel|Fax|E-?[Mm]ail|Website|Web [Pp]age|"
    r"Tribe|Position|Name|Individual|Entity|Entities|Identification|National ID|Personal ID|Registration|Tax ID|SSN|"
    r"Cedula|NIT|R\.?F\.?C|C\.?U\.?R\.?P|Incorporation|Commercial|"
    r"Trade License|Vessel|Father|Mother|Wife|Remarks?|Business|Company|Linked [Tt]o|Type|Year of Birth|Driver|"
    r"Visa|Ethnicity|Government|Computerized(?: National Identity ?[Cc]ard)?|Civil|SWIFT|Swift|Role|Chief Executive|"
    r"Proprietor|Contact|Postal [Cc]ode|Founded|IMO|Aircraft|Flag(?:ging)?|License|Issued|Education|Occupation|"
    r"Resident|Alternate Spellings)"
)
LABEL = re.compile(
    rf"(?:(?<![A-Z])|(?<=LLC)|(?<=LTD)|(?<=FZE))(?:Alt(?:\.|ernate|ernative)?\s?|Other\s|Former\s|FORMER\s|Home\s|Mailing\s|"
    rf"Branch\s|Office\s|Current\s|Last\s[Kk]nown\s|Country\sof\s|Head\s?[Oo]ffice\s)*"
    rf"(?:(?:(?P<l>{_PLACE})|{_OTHER})(?:(?!\b{_PLACE}\s?:)[\w./() ]){{0,24}}?{_NUMBER}\s?(?:#\s?\d*)?\s?:|"
    # a line that opens "Address 1 No. 37"
    r"(?<=\n)(?P<line>Address|Location)\s\d(?=\s?[A-Z\d]))"
)
# what follows a name that heads an entry: the first field, with or without its colon, or a bracket of other names
_FIRST_FIELD = re.compile(r"\s{0,3}(?:\([^()\n]{1,90}\)\s{0,3})?")
_OTHER_NAMES = re.compile(r"A\.?K\.?A\.?s?(?=[A-Z:\s-])|a\.k\.a\. ?(?=[A-Z])")
_OPENS = re.compile(
    r"(?:Name|Individual|Entity|Company|Business|Vessel|Individuals|Entities|Companies|Vessels)"
    r"(?:\s?#?\d+)?(?:\sName)?:\s*(?:The\s)?$"
)
# whom one works for or is kin to heads nothing
_TOLD_OF = re.compile(
    r"(?:Title|Position|Function|Role|Occupation|Remarks?|Linked [Tt]o|Employer|Education|Father|Mother|Wife)"
    r"(?:\s?#?\d+)?:[^\n:]{0,80}$"
)
_LONGEST_VALUE = 100
_ALSO = re.compile(r"(?:A\.?K\.?A\.?s?|Alias(?:es)?|Alternate Spellings)\s?:$")  # the names behind it head nothing
# a heading in capitals whose name was not found: what is below it is of nobody else
_UNFOUND = re.compile(
    r"(?<!:)(?<!: )(?<![A-Z.,&] )\b(?:[A-Z][A-Z\d&.,'’-]* ){1,6}"
    r"(?:COMPANY|CO|BANK|BANCO|CORP(?:ORATION)?|GROUP|TRADING|SHIPPING|LINES?|INC|LTD|LIMITED|LLC|C\.A|S\.A|GMBH|PTE)\b"
    r"(?:[.,]? ?[A-Z][A-Z\d&.,'’-]*){0,4}[.,]?\s*$"
)
# "ORSA BEN KELLIM AKAs", or a line of its own above a field
_CAPITALS = re.compile(
    r"(?:^|\n\n)(?P<title>(?:[A-Z][A-Z\d&.,'’()-]* ?){2,12}?)"
    r"(?= ?(?:A\.?K\.?A\.?s?[A-Z:\s-]|a\.k\.a\.|\n+(?:DOB|POB|Address|Location)\b))"
)
_HOLDERS = frozenset({"person", "organization", "group"})
_HEADED = re.compile(r"(?i)\bi[dn]+entifying information\b|\bidentifiers\b")  # a list by itself
_BORN = re.compile(r"(?:DOB|D\.O\.B\.|Date of [Bb]irth)\s?:")
_PARAGRAPH = re.compile(r"\n\s*\n")
_LONGEST_NAME = 200
_REACH = 6000  # characters between a name and the last field of its entry: one may have dozens of addresses
_FULL = 2  # words of a name that its heading must hold


class Entries:
    """The entries of a document's lists: who heads them, and where the fields of each end."""

    def __init__(self, annotation: Annotation) -> None:
        self.text = annotation.article.text
        self.types: Mapping[str, str] = {actor.id: actor.type for actor in annotation.actors}
        self.labels = list(LABEL.finditer(self.text))
        self._names = [s for s in annotation.spans if s.kind == "actor" and self.types.get(s.key) in _HOLDERS]
        self._words = _word_sets(annotation) if self.labels else {}
        self._heads = sorted([*self._opened(), *self._followed(), *self._titled()]) if self.labels else []

    def stop_after(self, number: int) -> int:
        """Return where the value of a label ends: at the next label, or before the name that heads the next entry."""
        stop = self._stop(number)
        start = self.labels[number].end()
        at = bisect_left(self._heads, (start + 1, 0, ""))
        if at < len(self._heads) and self._heads[at][0] < stop:
            return self._heads[at][0]
        return stop

    def holder(self, label: int) -> str:
        """Return who heads the entry that a label stands in, or of whom the story above it is."""
        at = bisect_left(self._heads, (label, 0, "")) - 1
        if at >= 0:
            _, end, key = self._heads[at]
            if label - end < _REACH and self._is_list(end, label):
                return "" if _UNFOUND.search(self.text, max(end, label - _LONGEST_VALUE), label) else key
        return self._told_above(label)

    def _stop(self, number: int) -> int:
        return self.labels[number + 1].start() if number + 1 < len(self.labels) else len(self.text)

    def _opened(self) -> Iterator[tuple[int, int, str]]:
        """Yield (start, end, actor) of what "Name:", "Entity:" introduce; of one who is no actor, an empty name."""
        for number, label in enumerate(self.labels):
            if _OPENS.search(label.group()) is None:
                continue
            stop = min(self._stop(number), label.end() + _LONGEST_NAME)
            key = self._words.get(_words(self.text[label.end() : stop]), "")
            first = bisect_left(self._names, label.end(), key=lambda span: span.start)
            if not key and first < len(self._names) and self._names[first].start - label.end() <= len(" The "):
                key = self._names[first].key
            yield label.start(), stop, key

    def _followed(self) -> Iterator[tuple[int, int, str]]:
        """Yield (start, end, actor) of the names that a field follows and that are no value of another field."""
        starts = {label.start() for label in self.labels}
        values = {label.end() + blanks for label in self.labels for blanks in range(3)}
        others = [label for label in self.labels if _ALSO.search(label.group())]
        for span in self._names:
            end = span.end
            if match := _FIRST_FIELD.match(self.text, end):
                end = match.end()
            follows = not starts.isdisjoint(range(span.end, end + 1)) or _OTHER_NAMES.match(self.text, end)
            at = bisect_left(others, span.start, key=re.Match.start) - 1
            also = at >= 0 and not LABEL.search(self.text, others[at].end(), span.end)
            if (
                also
                or span.start in values
                or _TOLD_OF.search(self.text, max(0, span.start - _LONGEST_VALUE), span.start)
            ):
                continue  # the value of a field
            if follows or self._opens_line(span):
                yield span.start, span.end, span.key

    def _opens_line(self, span: Span) -> bool:
        """Tell whether a name opens a line that goes on with fields."""
        line = self.text.rfind("\n", 0, span.start) + 1
        at = bisect_left(self.labels, span.end, key=re.Match.start)
        near = at < len(self.labels) and self.labels[at].start() - span.end < _LONGEST_NAME
        return (
            near
            and not re.search(r"\w", self.text[line : span.start])
            and self._is_list(span.end, self.labels[at].start())
        )

    def _titled(self) -> Iterator[tuple[int, int, str]]:
        """Yield (start, end, actor) of what opens paragraphs in capitals: a name that holds an actor's, or nobody's."""
        for paragraph in _CAPITALS.finditer(self.text):
            start, end = paragraph.span("title")
            if any(start <= span.start < end for span in self._names):
                continue
            words = _words(paragraph["title"])
            held = {key for name, key in self._words.items() if len(name) >= _FULL and name <= words}
            yield start, end, held.pop() if len(held) == 1 else ""

    def _is_list(self, start: int, end: int) -> bool:
        """Tell whether what stands between a name and a label are fields, and no story."""
        between = self.text[start:end]
        if re.search(r"\b(?:is|was|has|who|which)\b", between[:_LONGEST_NAME].partition(":")[0]):
            return False
        whole = _PARAGRAPH.split(between)[1:-1]
        return not any(part.rstrip().endswith(".") and not LABEL.search(part) for part in whole)

    def _told_above(self, label: int) -> str:
        """Return whom the story above a paragraph of fields is about: where a birth is told, the man it names most."""
        text, before = self.text, self._names[: bisect_left(self._names, label, key=lambda span: span.start)]
        paragraph = text.rfind("\n\n", 0, label)
        if _HEADED.search(text, max(0, paragraph), label):
            return ""
        while paragraph > 0 and label - paragraph < _REACH:
            start = text.rfind("\n\n", 0, paragraph) + 1
            story = text[start:paragraph].strip()
            if story.endswith(".") and not LABEL.search(story):
                named = [span for span in before if start <= span.start < paragraph]
                if _BORN.search(text, paragraph, label):
                    persons = Counter(span.key for span in named if self.types[span.key] == "person")
                    return max(persons, key=lambda key: persons[key], default="")
                opens = bool(named) and not re.search(r"[a-z]{2}", text[start : named[0].start])
                return named[0].key if opens else ""
            paragraph = start - 1
        return ""


def _words(name: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", name.casefold()))


def _word_sets(annotation: Annotation) -> dict[frozenset[str], str]:
    """Return actors by the words of their names: lists print the surname first."""
    return {_words(name): actor.id for actor in annotation.actors for name in _forms(actor.name, actor.aliases)}


def _forms(name: str, aliases: Iterable[str]) -> Iterator[str]:
    yield from aliases
    yield name
