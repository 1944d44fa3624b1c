"""Tell a man from the firm that is his: "Orsa Kellim’s | Global Holdings" is not one name.

A given name opens what owns, or the text prints the man or his surname by itself. A firm that is called after one has
its legal form behind it: "Orsa Kellim’s Bakery LLC".
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Mapping

    from extractor.annotate.naming.names import NameSpan

_SURE = 4.0  # log odds of what a possessive tells
_OWNED = re.compile(
    r"(?P<man>(?P<first>[A-Z][a-z’'-]*[a-z]) (?:[A-Z]\. )?(?P<last>[A-Z][\w-]*[a-z]))[’']s (?P<firm>[A-Z\d].*)"
)
# "the | Norland Veteran’s Fund", "Tresa Children’s Hospital": whom a body is for
_MANY = frozenset(
    {"Children", "Women", "Men", "People", "Veteran", "Worker", "Writer", "Mother", "Attorney", "General", "Sheriff",
     "Prosecutor", "Master", "Farmer", "Girl", "Boy", "Treasurer", "Assessor", "Governor", "Mayor", "Bishop"}
)  # fmt: skip
_OFFICES = frozenset({"Office", "Department", "Bureau", "Division", "Court", "Council", "Agency"})


def with_proprietors(
    text: str, names: list[NameSpan], given: Container[str], kinds: Mapping[str, str]
) -> list[NameSpan]:
    """Return the names, those parted that hold a man and what is his; `given` are first names, `kinds` of words."""
    people = {name.text for name in names if name.kind == "person"}
    return [part for name in names for part in _parts(text, name, people, (given, kinds))]


def _parts(
    text: str, name: NameSpan, people: Container[str], known: tuple[Container[str], Mapping[str, str]]
) -> Iterator[NameSpan]:
    given, kinds = known
    match = _OWNED.fullmatch(name.text)
    last_word = name.text.rpartition(" ")[2].strip(".,").casefold()
    if match is None or match["last"] in _MANY or match["firm"] in _OFFICES or kinds.get(last_word) == "form":
        yield name
        return
    is_word = kinds.get(match["last"].casefold()) is not None  # "Virginia Beach’s Fire Department"
    is_man = match["man"] in people or match["last"] in people or (match["first"] in given and not is_word)
    if not (is_man or name.kind == "person"):
        yield name
        return
    yield _cut(text, name, match.span("man"), "person")
    yield _cut(text, name, match.span("firm"), "group" if name.kind == "group" else "organization")


def _cut(text: str, name: NameSpan, spot: tuple[int, int], kind: str) -> NameSpan:
    start, end = (name.start + at for at in spot)
    return replace(name, start=start, end=end, text=text[start:end], odds={kind: _SURE})
