"""Tell which names of persons a text keeps apart by saying how the two are kin, or by listing them side by side.

A man's name may end in his father's whole name, as Arabic and Malay names do: it holds that name, and is not its.

"⟦Orsa Haddan Tolma⟧ is the son of ⟦Haddan Tolma⟧"     "⟦Haddan Tolma⟧ and his son, ⟦Orsa Haddan Tolma⟧"
"⟦Orsa Sarn Haddan Tolma⟧ (Orsa) is listed. Orsa is the wife of former President ⟦Haddan Tolma⟧"
"⟦Haddan Tolma⟧'s brother ⟦Orsa Haddan Tolma⟧"         "⟦Orsa Haddan Tolma⟧, ⟦Haddan Tolma⟧'s son, …"
"⟦Haddan Tolma⟧, ⟦Orsa Haddan Tolma⟧ and ⟦Bren Sarn⟧"
"⟦Haddan Tolma⟧ fled. They named ⟦Haddan Tolma, Jr.⟧, his son"
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from extractor.annotate.joining.forms import Form
from extractor.annotate.joining.shortnames import GENERATION

_KIN = (
    r"(?:half-|step)?(?:sons?|daughters?|father|mother|brothers?|sisters?|nephews?|nieces?|uncle|aunt|cousins?|"
    r"grandsons?|grandfather|wife|husband|widow)(?:-in-law)?"
)
_TITLE = r"(?:[A-Z][a-z]+\.? ){0,3}"
_BETWEEN = re.compile(
    # "is the eldest son of the late General", "and his son,", "took over from his father,", "'s eldest brother"
    rf",?(?: (?!and )[a-z-]+){{0,6}} {_KIN} of(?: the)?(?: [a-z-]+){{0,2}} {_TITLE}|"
    rf"[^;:]{{0,60}}?\b(?:[Hh]is|[Hh]er|[Tt]heir)(?: [a-z-]+){{0,3}} {_KIN},?(?: –| —)? {_TITLE}|"
    rf"['’]s?(?: [a-z-]+){{0,3}} {_KIN},? {_TITLE}|"
    r",? and "
)
# "Orsa Tolma, | wife of President | Tolma": whom a surname behind a title means is not she
_KIN_OF_ONE = re.compile(rf"(?:,| is| was)(?: (?!and )[a-z-]+){{0,4}} {_KIN} of(?: the)?(?: [a-z-]+){{0,2}} {_TITLE}")
# "is the wife of former President of Norland"
_IS_KIN_OF = (
    r" (?:is|was)(?: [^.;,]{3,60} and)?(?: (?:reportedly|also|the|an?|[a-z]+est|former|current|ex-?|estranged)){0,3} "
    rf"{_KIN} of(?: the)?"
    r"(?: (?!and )[\w’'-]+,?){0,8} "
)
_KIN_OF = re.compile(rf" {_KIN} of ")
_HIS_CHILD = r"['’]s?(?: [a-z-]+){0,3} (?:son|daughter)"
_HIS_KIN = re.compile(rf"['’]s?(?: [a-z-]+){{0,3}} {_KIN}\b")
_COMMA = re.compile(r", ")
_GOES_ON = re.compile(r"(?:, [^,.;:()]{4,50}){0,8},? and [A-Z‘'`]")  # the rest of a list
_BRACKET = re.compile(r"\s*\([^()]*\)")
_FAR = 140  # characters between the two names
_NAMES = 2  # words: a surname alone may be anybody's


def are_told_apart(left: Form, right: Form, text: str) -> bool:
    """Tell whether a text says somewhere that two persons of several names each are two."""
    if min(len(left.tokens), len(right.tokens)) < _NAMES:
        return False
    return (
        any(_parts(text, *gap) for gap in _gaps(left, right))
        or _is_child(left, right, text)
        or _is_junior(left, right, text)
        or _is_said_to_be_kin(left, right, text)
    )


def _is_child(left: Form, right: Form, text: str) -> bool:
    """Tell whether the longer of two names is that of a child: "Orsa, Haddan Tolma’s eldest son", by his first name."""
    child, father = sorted((left, right), key=lambda form: len(form.tokens), reverse=True)
    if child.tokens[1:] != father.tokens:
        return False
    first, names = (re.escape(part) for part in (child.text.partition(" ")[0], father.text))
    return (
        re.search(rf"\b{first}, {names}{_HIS_CHILD}|\b{names}{_HIS_CHILD}s?,? (?:[A-Z]\w+ and )?{first}\b", text)
        is not None
    )


def _is_junior(left: Form, right: Form, text: str) -> bool:
    """Tell whether of two names alike but for a "Jr." that one is said to be the other's son."""
    junior, father = sorted((left, right), key=lambda form: len(form.tokens), reverse=True)
    if junior.tokens[:-1] != father.tokens or junior.tokens[-1] not in GENERATION:
        return False
    name, surname = re.escape(junior.text), re.escape(father.text.rpartition(" ")[2])
    son = rf"(?:his|her|the)(?: [a-z-]+){{0,2}} son(?: of (?:the )?(?:\w+ ){{0,5}}{surname})?\b"
    return re.search(rf"{name}(?: \([^()\n]*\))?,?(?: is| was)? {son}", text) is not None


def is_kin_of(person: Form, surname: Form, text: str) -> bool:
    """Tell whether a person is said to be kin to whom a surname means: "Orsa Tolma, wife of President Tolma"."""
    behind = ((end, start) for end, start, _ in _gaps(person, surname))
    return any(_KIN_OF_ONE.fullmatch(_BRACKET.sub("", text[end:start])) for end, start in behind)


def _is_said_to_be_kin(left: Form, right: Form, text: str) -> bool:
    """Tell whether the longer of two names is of one who is said to be kin to the shorter: "Orsa is the wife of …"."""
    whole, kin = sorted((left, right), key=lambda form: len(form.tokens), reverse=True)
    if whole.tokens[-len(kin.tokens) :] != kin.tokens or not _tells_of_kin(text):
        return False
    first = re.escape(whole.text.partition(" ")[0])
    for match in re.finditer(rf"\b({first}|She|He){_IS_KIN_OF}{re.escape(kin.text)}\b", text):
        named = any(0 <= match.start() - span.end <= _FAR for span in whole.spans)
        if named or match[1] not in {"She", "He"}:
            return True
    return False


@lru_cache(maxsize=1)  # asked of one text for each pair of its names
def _tells_of_kin(text: str) -> bool:
    return _KIN_OF.search(text) is not None


def _gaps(left: Form, right: Form) -> Iterator[tuple[int, int, int]]:
    """Yield what lies between a place of one name and the next place of the other, and where that one ends."""
    places = sorted([(s.start, s.end, 0) for s in left.spans] + [(s.start, s.end, 1) for s in right.spans])
    for (_, end, one), (start, last, other) in pairwise(places):
        if one != other and 0 < start - end <= _FAR:
            yield end, start, last


def _parts(text: str, start: int, end: int, last: int) -> bool:
    """Tell whether what stands between two names makes them two; the second ends at `last`."""
    between = _BRACKET.sub("", text[start:end])
    if _BETWEEN.fullmatch(between):
        return True
    return bool(_COMMA.fullmatch(between) and (_GOES_ON.match(text, last) or _HIS_KIN.match(text, last)))
