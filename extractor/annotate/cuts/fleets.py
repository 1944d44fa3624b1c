"""Read the ships of a list whose noun tells what they are: "the vessels Velkur Prospect, Kazan, and NS Rovena".

A ship may bear the name of a street, of a town or of a man. Where others of the list are read as ships, it is one too.
"""

from __future__ import annotations

import re

from extractor.annotate.naming.names import NameSpan

_SURE = 5.0  # log odds of what the others of its list tell
_FEWEST = 2  # ships of a list that are read as such
_NAME = r"[A-Z][\w’'-]*(?: (?:[A-Z][\w’'-]*|\d{1,3})){0,3}"
_LIST = re.compile(
    rf"\b(?:vessels|tankers|ships|vessels named|following vessels:) (?P<names>{_NAME}(?:, {_NAME})+,? and {_NAME})"
    r"(?=[,.;]|\s[a-z]|$)"
)
_ITEM = re.compile(_NAME)


def with_fleets(text: str, names: list[NameSpan]) -> list[NameSpan]:
    """Return the names with each item of a list of ships, where two of them are read as ships at least."""
    found: list[NameSpan] = []
    for match in _LIST.finditer(text):
        start, end = match.span("names")
        read = [name for name in names if start <= name.start and name.end <= end and _is_ship(name)]
        if len(read) < _FEWEST:
            continue
        found += [
            NameSpan(item.start(), item.end(), item.group(), {"vessel": _SURE}, _SURE)
            for item in _ITEM.finditer(text, start, end)
        ]
    kept = [name for name in names if not any(name.start < one.end and one.start < name.end for one in found)]
    return sorted([*kept, *found], key=lambda name: name.start) if found else names


def _is_ship(name: NameSpan) -> bool:
    return max(name.odds, key=lambda kind: name.odds[kind], default="") == "vessel"
