"""Read the names of which a text only lists that a gang took them, or that gangs hit or used their bearers.

    Velkur later rebranded under other names, including | Tolma |, | Rovena |, and | Belkor |      gangs each
    companies hit by Velkur attacks include Tolma Group, | Apricot |, and | Whirltolm |              bodies each

A word of the language with a capital ("Fusion") looks like no name: the list it stands in tells.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractor.annotate.naming.names import NameSpan

if TYPE_CHECKING:
    from collections.abc import Iterator

_SURE = 6.0  # log odds of what such a list tells
_ITEM = r"[A-Z][\w.’'&-]*\w(?: [A-Z\d][\w.’'&-]*\w)*"
_ITEMS = rf"(?P<list>{_ITEM}(?:, {_ITEM})*(?:,? (?:and|or) {_ITEM})?)"
_LIST = rf"{_ITEMS}(?=[.;]|, [a-z]|\s*$)"
_SUCH_AS = r"(?:,? (?:including|such as|like|among them|namely))"
_RENAMED = re.compile(
    r"\b(?:[Rr]e-?brand(?:s|ed|ing)?|re-?emerged|resurfaced|re-?named) (?:itself |themselves |several times )?"
    rf"(?:(?:under|as|to|into) (?:(?:other|new|different|various|several|many|the) )*(?:names?|brands?){_SUCH_AS}?|"
    rf"as|to|into) {_LIST}"
)
_GANGS = re.compile(r"\b(?:ransomware|gangs?|hackers|hacking|extortion|affiliates|cybercrim\w+|malware)\b")
_HIT = re.compile(
    r"\b(?:companies|firms|businesses|corporations|retailers|victims|banks|organi[sz]ations|manufacturers)"
    r" (?:that (?:were|have been) )?(?:hit|attacked|breached|hacked|targeted|extorted|compromised|victimi[sz]ed)\b"
    rf"[^.;:\n]{{0,60}}? (?:include[sd]?|including|such as|were|are) {_LIST}"
)
_USED = re.compile(
    r"\b(?:sites?|web ?sites?|platforms?|services?|marketplaces?|forums?|apps?) (?:(?:that (?:is|are|was|were) )?used|"
    rf"(?:ransomware |cybercrime )?gangs? use|visited|frequented)\b[^.;:\n]{{0,60}}? "
    rf"(?:is|are|was|were|include[sd]?) {_LIST}"
)
# "Affiliates of Black Velkur, Tolma1 and ProRovena paid them"
_SERVED = re.compile(rf"\b[Aa]ffiliates of (?:the )?{_ITEMS}(?=[.,;]| (?!ransomware|gang|group|and|or)[a-z])")
# "who heads | Viv Velkursan |", "ran | Velkurcell |": nobody runs a man
_RUN = re.compile(
    rf"\b(?:heads|headed|runs|ran|co-?founded|founded) (?P<list>{_ITEM})"
    rf"(?=[,.;]| (?:in|from|and|until|for|since|with)\b)"
)
_ONE = re.compile(_ITEM)
_BACK = 600  # characters around in which it is told whose names these are


def with_listed(text: str, names: list[NameSpan]) -> list[NameSpan]:
    """Return the names with those that such a list gives, each of the sort that it tells."""
    found: list[NameSpan] = []
    for start, end, kind in _spots(text):
        over = [name for name in names if name.start < end and start < name.end]
        if all(start <= name.start and name.end <= end for name in over):
            found.append(NameSpan(start, end, text[start:end], {kind: _SURE}, _SURE))
    run = {match.span("list") for match in _RUN.finditer(text)}
    names = [_as_body(name) if name.kind == "person" and (name.start, name.end) in run else name for name in names]
    if not found:
        return names
    kept = [name for name in names if not any(one.start < name.end and name.start < one.end for one in found)]
    return sorted([*kept, *found], key=lambda name: name.start)


def _as_body(name: NameSpan) -> NameSpan:
    return NameSpan(name.start, name.end, name.text, {"organization": _SURE}, name.score)


def _spots(text: str) -> Iterator[tuple[int, int, str]]:
    for pattern, kind in ((_RENAMED, "group"), (_SERVED, "group"), (_HIT, "organization"), (_USED, "organization")):
        for match in pattern.finditer(text):
            if kind == "group" and not _GANGS.search(text, max(0, match.start() - _BACK), match.end() + _BACK):
                continue
            yield from ((*one.span(), kind) for one in _ONE.finditer(text, *match.span("list")))
