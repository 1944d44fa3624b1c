"""Read brothers and sisters of whom a text prints the surname once: "three children, Orsa, Bren, and Ilva Kellim".

    the Kellim brothers, Orsa and Bren · Orsa, Bren and Ilva Kellim · sons of Tarn Kellim – Orsa Ulm and Bren Kellim

A word for kin tells that the names go together, or the given names do of which the list is made. Each is called by
both names; alone the first one tells few who is meant.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractor.annotate.joining.forms import key
from extractor.annotate.naming.names import NameSpan

if TYPE_CHECKING:
    from collections.abc import Container

    from extractor.annotate.joining.forms import Form, Groups

_SURE = 3.0  # log odds of what stands in such a list
_NAME = r"[A-Z][a-z’'-]+[a-z]"
_KIN = r"(?:[Bb]rothers|[Ss]isters|siblings|[Tt]wins|sons|daughters|children|nephews|cousins)"
_FAMILY = re.compile(
    rf"\b(?P<surname>{_NAME}) (?P<kin>{_KIN}),? (?P<given>{_NAME}(?:, {_NAME}){{0,4}},? and {_NAME})"
    r"(?! [A-Z]|[’']s? )(?![\w-])"
)
_SHARED = re.compile(
    rf"(?P<kin>\b{_KIN}(?:,|:|,? including)? )?(?:(?<=[a-z,:(] )|^)"
    rf"(?P<given>{_NAME}(?:, {_NAME}){{0,4}}),? and "
    rf"(?P<last>{_NAME}) (?P<surname>(?:(?:al|el)-)?{_NAME}(?: {_NAME})?)(?! [A-Z])(?![\w-])"
)
# "five siblings of Bren Kellim – Orsa, Ilva Maria, and Tarn Kellim": two given names where a word for kin leads to them
_GIVEN = rf"{_NAME}(?: {_NAME})?"
_OF_ONE = re.compile(
    rf"(?P<kin>\b{_KIN} of (?:[A-Z][\w’'-]+ ){{1,5}}?(?:[–—:] |, ))(?P<given>{_GIVEN}(?:, {_GIVEN}){{0,8}}),? and "
    rf"(?P<last>{_NAME}) (?P<surname>(?:(?:al|el)-)?{_NAME}(?: {_NAME})?)(?! [A-Z])(?![\w-])"
)
_ONE = re.compile(_NAME)
_ONE_OR_TWO = re.compile(_GIVEN)


def read_siblings(text: str, names: list[NameSpan], given: Container[str]) -> tuple[list[NameSpan], dict[str, str]]:
    """Return the names with those of brothers and sisters, and by what each is printed the whole names.

    `given` holds the given names that are known.
    """
    found: dict[tuple[int, int], str] = {}
    for pattern in (_FAMILY, _SHARED, _OF_ONE):
        one_by_one = _ONE_OR_TWO if pattern is _OF_ONE else _ONE
        for match in pattern.finditer(text):
            firsts = [one.span() for one in one_by_one.finditer(text, *match.span("given"))]
            if pattern is _SHARED and not _goes_together(text, match, firsts, given):
                continue
            firm = pattern is _FAMILY and match["kin"][0].isupper()  # "Kellim Brothers Heating and Oil"
            if firm and not any(text[a:b] in given for a, b in firsts):
                continue
            found |= {(a, b): f"{text[a:b]} {match['surname']}" for a, b in firsts}
    bearers = {name.text.split()[-1] for name in names if " " in name.text}
    spots = {
        spot: whole
        for spot, whole in found.items()
        if text[slice(*spot)] not in bearers
        and not any(name.start < spot[1] and spot[0] < name.end and (name.start, name.end) != spot for name in names)
        and (_is_alone(text, spot, found) or not any(_has_given(name, spot, whole) for name in names))
    }
    if not spots:
        return names, {}
    kept = [name for name in names if (name.start, name.end) not in spots]
    more = [NameSpan(a, b, text[a:b], {"person": _SURE}, _SURE) for a, b in spots]
    whole = {key(text[a:b]): name for (a, b), name in spots.items()}
    return sorted([*kept, *more], key=lambda name: name.start), whole


def _goes_together(text: str, match: re.Match[str], firsts: list[tuple[int, int]], given: Container[str]) -> bool:
    """Tell whether a list is one of kin, or of given names of which several stand before the last."""
    known = all(text[start:end] in given for start, end in firsts) and match["last"] in given
    return bool(match["kin"]) or (known and len(firsts) > 1)


def _has_given(name: NameSpan, spot: tuple[int, int], whole: str) -> bool:
    """Tell whether a name is another's with the same given name."""
    return name.text.startswith(f"{whole[: spot[1] - spot[0]]} ") and name.text != whole


def _is_alone(text: str, spot: tuple[int, int], found: dict[tuple[int, int], str]) -> bool:
    """Tell whether a text prints a given name by itself in such lists alone, and means one by it."""
    bare = re.compile(rf"\b{re.escape(text[slice(*spot)])}\b(?! [A-Z]|[’'-])")
    return {found.get(match.span()) for match in bare.finditer(text)} == {found[spot]}


def join_siblings(forms: dict[str, Form], groups: Groups, whole: dict[str, str]) -> None:
    """Join each to the form of the whole name where the text has that too."""
    for first, name in whole.items():
        if key(name) in forms and first in forms:
            groups.join(key(name), first)
