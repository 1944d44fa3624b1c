"""Read the departments of a government that one plural heads: each of them takes part.

    "the Departments of the Treasury, Justice, State and Homeland Security"
    "the State and Treasury Departments", "the Treasury, Justice, State, and Homeland Security Departments"

Alone these words name much else ("the State of Tresa", "Islamic State"), so that but such lists are read, and in a
text that names a department in full what is one's or opens a sentence: "Commerce’s rule", "State is also designating".
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from extractor.annotate.joining.aliases import Alias
from extractor.annotate.joining.entries import touches
from extractor.annotate.naming.names import NameSpan
from extractor.lexicon.needs import Screened

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_ONE = (
    r"(?:Treasury|Justice|State|Defense|Commerce|Homeland Security|Energy|Agriculture|Labor|Education|Transportation|"
    r"(?:the )?Interior|Health and Human Services|Housing and Urban Development|Veterans Affairs|War)"
)
_LIST = rf"(?:the )?{_ONE}(?:,? (?:and (?:the )?)?(?:the )?{_ONE})+"
_HEADED = Screened(
    rf"\b(?:(?:U\.S\.|US|United States) )?Departments of (?P<behind>{_LIST})\b|"
    rf"(?:(?<![\w.] )|(?<=\b[Tt]he )|(?<=\b(?:of|by) )|(?<=\b(?:and|for) )|(?<=\b(?:from|with) ))"
    rf"(?P<before>{_LIST}) Departments\b"
)
_ITEM = re.compile(_ONE)
_COMMON = Screened(r"\b(?:Justice|State|Defense|Commerce|Energy|Agriculture|Labor|Education|Transportation|War)\b")
_PLURAL = re.compile(r".*\bDepartments(?: of.*)?")
_ODDS: Mapping[str, float] = {"organization": 6.0, "group": 0.0, "person": -6.0, "vessel": -6.0}


def with_departments(text: str, names: list[NameSpan]) -> list[NameSpan]:
    """Return the names with the departments that lists name, without the names that run over a list's plural."""
    if not _items(text):
        return names
    lists = [match.span() for match in _HEADED.finditer(text)]
    whole = {_department(one.text) for one in names}
    items = _items(text)
    # who is named in full goes by the word of the list: no name of its own
    told = [spot for spot in items if text[slice(*spot)] in whole]
    kept = [one for one in names if not (touches(one, told) or (_PLURAL.fullmatch(one.text) and touches(one, lists)))]
    taken = [*((one.start, one.end) for one in kept), *told]
    new = [NameSpan(start, end, text[start:end], _ODDS, _ODDS["organization"]) for start, end in items]
    return sorted([*kept, *(one for one in new if not touches(one, sorted(taken)))], key=lambda one: one.start)


def department_aliases(text: str, names: list[NameSpan]) -> Iterator[Alias]:
    """Yield the departments of lists as other names of those that the text names in full."""
    spots = _items(text)
    if not spots:
        return
    whole = {name: one for one in reversed(names) if (name := _department(one.text))}
    for start, end in spots:
        full = whole.get(text[start:end])
        if full is not None:
            yield Alias(full.start, start, end, text[start:end], strong=True)


def other_meanings(text: str) -> Iterator[tuple[int, int]]:
    """Yield, in a text with such lists, where the words of departments may mean else: "the State of Tresa"."""
    spots = set(_items(text))
    for word in _COMMON.finditer(text) if spots else ():
        if word.span() not in spots:
            yield word.start(), word.end() + 1  # more than the word, which no name may then be


@lru_cache(maxsize=1)
def _items(text: str) -> tuple[tuple[int, int], ...]:
    """Return where the departments of lists stand; a text is asked for by each reader here."""
    if "Department" not in text:
        return ()
    lists = (match.span("behind" if match["behind"] else "before") for match in _HEADED.finditer(text))
    listed = [item.span() for start, end in lists for item in _ITEM.finditer(text, start, end)]
    whole = {match["behind"] or match["before"] for match in _FULL.finditer(text)}
    bare = [match.span() for match in _BARE.finditer(text) if match.group() in whole] if whole else []
    return tuple(sorted({*listed, *bare}))


_FULL = re.compile(
    rf"(?:(?:U\.S\.?|US|United States) )?(?:Department of (?:the )?(?P<behind>{_ONE})|(?P<before>{_ONE}) Department)"
)
_BARE = re.compile(
    r"(?:(?<=[.”\"\n] )|(?<=\n)|(?<=\bby )|(?<=\b(?:and|but) )|(?<=\b(?:with|that|from) )|(?<=\bcomplement )|"
    r"(?<=\brepresent ))(?:Justice|State|Commerce|Defense)(?=['’]s (?:[a-z]|Bureau|Office|Under|Assistant))|"
    r"(?:(?<=[.”\"\n] )|(?<=\n)|(?<=; )|(?<=, while ))(?:Justice|State|Commerce)"
    r"(?= (?:(?:is|has|also|concurrently|today|previously) (?:also |concurrently |previously |today )?"
    r"[a-z]+(?:ed|ing)\b|(?:designated|announced|sanctioned|unsealed|imposed|added|identified)\b))"
)


def _department(name: str) -> str:
    """Return what a department is of, nothing where a name is no department's."""
    match = _FULL.fullmatch(name)
    return (match["behind"] or match["before"]) if match else ""
