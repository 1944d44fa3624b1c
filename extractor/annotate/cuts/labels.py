"""Cut from a name the words of its line that only say what it is or does, and part two names that one run holds.

"Subsidiary 2: | VELKUR LTD", "A.K.A. | Velkur"          a label before it
"LLC Velkur | manufactures chemicals"                    what it does
"head of | Velkur | Orsa Kellim"                         what he heads, and he
"ORSA KELLIM | AND | VELKUR C.A.", "Velkur | and | Olm"  two, where the text prints each by itself
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from extractor.annotate.naming.names import NameSpan

_LABEL = re.compile(
    r"(?:[A-Z][\w.’'-]*(?: [\w.’'-]+){0,3}: ?|"
    r"(?:A\.? ?K\.? ?A\.?|a\.k\.a\.|[Aa]/k/a|F\.?K\.?A\.?|[Ff]/k/a|D/?B/?A|[Dd]/b/a) |"
    r"A\.?K\.?A\.?(?=[A-Z][a-z]{2})|Designations? of (?:the )?|"
    r"(?:Suspected|Alleged|Accused|Purported|Fugitive|Disgraced|Sanctioned) (?=[A-Z])|(?:19|20)\d\d (?=[A-Z][a-z]))"
    r"(?=[\w“‘\"(])"
)
_DATELINE = re.compile(r"[A-Z]{3,}(?: [A-Z]{3,}){0,2} ?[–—-]{1,2} (?=[A-Z][\w’'-]*[a-z])")  # "TRESA – | Velkur LLC"
_DOES = re.compile(
    r"(?:(?<=\w) |(?<=[A-Z]{4}))(?:manufactures|produces|performs|develops|designs|provides|supplies|imports|"
    r"exports|distributes|sells|markets|operates|engages|specializes|specialises|conducts|builds|repairs|installs|"
    r"offers|trades|procures|ships|makes)(?: .*|$)"
)
_ALSO = re.compile(r" (?:A\.K\.A\.|AKA|a\.k\.a\.|a/k/a) .*$|(?<=[a-z])a\.k\.a\.?$")  # "Orsa Velkura.k.a. Bren"
_AND = re.compile(r",? (?:and|AND|&) |, ")
# "VELKUR | For information about", "Orsa Kellim | As commander, he": what the next sentence opens with
_NEXT = re.compile(
    r"(?<=\w) (?:For|In|On|As|The|This|These|Since|During|According|Today|At|By|From|With|He|She|It|They|Its|"
    r"His|Her|To)$"
)
# "Orsa Kellim | Passport": the label of what stands behind
_FIELD = re.compile(
    r"(?<=\w) (?:Passport|DOB|POB|Nationality|Citizenship|Title|Gender|Address|Email|Phone|Name|Alt\.?|AKA|FKA)$"
)
_COLON = re.compile(r" ?:")
_HEAD_OF = re.compile(
    r"\b(?:head|chief|boss|CEO|chief executive|chairman|chairwoman|director|president|leader|owner|founder) of "
    r"(?:the )?$"
)
_BODY_AND_HEAD = re.compile(r"(?P<body>[A-Z][a-z]+) (?P<man>[A-Z][a-z’'-]+ [A-Z][a-z’'-]+)")
_GOES_ON = re.compile(r" [a-z]")
# "Orsa Kellimwho recently": a small word that lost its blank
_GLUED = re.compile(r"(?P<word>(?:[\w’'-]+ )*[A-Z][\w’'-]*[a-z]{2})(?:is|was|has|had|who|and|as|also|which|were|are)")
_SHORT = 4  # letters: a half that is shorter is nobody's whole name
_FORM = re.compile(r",? (?:L\.?L\.?C|Ltd|Limited|Inc|Corp|Company|Co|S\.A|GmbH|C\.A)\.?$")


def without_label(text: str, name: NameSpan) -> NameSpan:
    """Return "VELKUR LTD" for "Subsidiary 2: VELKUR LTD", "LLC Velkur" for "LLC Velkur manufactures chemicals".

    What opens a list is no label: "three firms: AKA Services LLC, Velkur LLC".
    """
    opens = not name.start or text[name.start - 1] == "\n"
    label = _LABEL.match(name.text) or (_DATELINE.match(name.text) if opens else None)
    if label and not (label.group() == "AKA " and text.endswith(": ", 0, name.start)):
        name = replace(name, start=name.start + label.end(), text=name.text[label.end() :])
    tail = _DOES.search(name.text) or _ALSO.search(name.text)
    return replace(name, end=name.start + tail.start(), text=name.text[: tail.start()]) if tail else name


def without_tail(text: str, name: NameSpan) -> NameSpan:
    """Return "VELKUR" for "VELKUR For", "Orsa Kellim" for "Orsa Kellimwho" where the text also prints "Kellim"."""
    tail = (_GOES_ON.match(text, name.end) and _NEXT.search(name.text)) or (
        _COLON.match(text, name.end) and _FIELD.search(name.text)
    )
    if tail:
        return replace(name, end=name.start + tail.start(), text=name.text[: tail.start()])
    glued = _GLUED.fullmatch(name.text)
    word = glued["word"].rpartition(" ")[2] if glued else ""
    if not glued or not _stands(text, word) or _stands(text, name.text.rpartition(" ")[2]) > 1:
        return name
    return replace(name, end=name.start + len(glued["word"]), text=glued["word"])


def _stands(text: str, word: str) -> int:
    """Return how often a word stands in the text by itself."""
    return len(re.findall(rf"(?<![\w’'/-]){re.escape(word)}(?![\w/-])", text))


def apart(text: str, names: list[NameSpan], is_one: Callable[[str], object]) -> list[NameSpan]:
    """Return the names, each half by itself of those in which the text joins two that it also prints apart.

    `is_one` tells of a name that it is that of one body however it looks: "Customs and Border Protection". Where two
    stand with an "and" between them, they may be the halves of such a one.
    """
    joined = [pair for pair in pairwise(names) if _AND.fullmatch(text, pair[0].end, pair[1].start)]
    halves = {name.start for pair in joined for name in pair}
    alone = {name.text.casefold(): name for name in names if name.start not in halves and not _AND.search(name.text)}
    return [part for name in names for one in _headed(text, name) for part in _halves(text, one, alone, is_one)]


def _headed(text: str, name: NameSpan) -> tuple[NameSpan, ...]:
    """Return both of "the head of | Velkur | Orsa Kellim", read as one man's name: nobody heads a man."""
    parted = _BODY_AND_HEAD.fullmatch(name.text) if name.kind == "person" else None
    if parted is None or not _HEAD_OF.search(text, max(0, name.start - 60), name.start):
        return (name,)
    body, man = parted.span("body")[1], parted.start("man")
    odds = dict(name.odds) | {"organization": max(name.odds.values())}
    return (
        replace(name, end=name.start + body, text=name.text[:body], odds=odds | {"person": 0.0}),
        replace(name, start=name.start + man, text=name.text[man:]),
    )


# "fake firms including | Tavik Motors and Dorn Consulting |.": of two that are told of, no less
_SEVERAL = re.compile(
    r"\b(?:companies|firms|banks|exchanges|businesses|entities|subsidiaries|shops|start-?ups)"
    r"(?:,? (?:including|such as|like|called|named)|,|:) (?:the )?$"
)
_CAP = r"[A-Z][\w’'&.-]*"
# the first is whole, and the other does not go on with its trade: "Velkur Bank and Trust Company" is one
_PAIR = re.compile(
    rf"(?P<one>(?:{_CAP} ){{1,3}}(?:Ltd|LLC|Inc|Corp|Bank|Group|Holdings?|Company|Exchange|Motors|Consulting|Capital|"
    r"Ventures|Partners|Airlines|Enterprises|Solutions|Technologies)\.?) and "
    r"(?P<other>(?!Trust|Sons|Co\b|Company|Brothers|Partners|Associates|Holdings?|Financ|Trading|Services?|Investments?|"
    rf"Consulting|Exchange|Contracting|Development|Insurance|Securities|Transport|Engineering|Marketing)"
    rf"{_CAP}(?: {_CAP}){{1,3}})"
)
_LAST = re.compile(r"[.;)]|, [a-z]| (?!and\b|or\b)[a-z]")


def _two_of(text: str, name: NameSpan) -> tuple[NameSpan, ...]:
    """Return both of a pair that is all that a plural noun before it is said to include, else nothing."""
    pair = _PAIR.fullmatch(name.text) if name.odds and name.kind != "person" else None
    if pair is None or not (_LAST.match(text, name.end) and _SEVERAL.search(text, max(0, name.start - 50), name.start)):
        return ()
    at = pair.start("other")
    return (
        replace(name, end=name.start + pair.end("one"), text=pair["one"]),
        replace(name, start=name.start + at, text=pair["other"]),
    )


# what trackers call a gang by a number of theirs
_NUMBERED = re.compile(r"(?:APT|UNC|FIN|TA|UAC-|TAG-|Storm-|DEV-)[- ]?\d+")

_GANG: Mapping[str, float] = {"group": 4.0}  # log odds


def _two_names(text: str, name: NameSpan) -> tuple[NameSpan, ...]:
    """Return both of "Quiet Otter/APT99", a gang and its number, where the text also prints them apart."""
    left, _, right = name.text.partition("/")
    if not (_NUMBERED.fullmatch(left) or _NUMBERED.fullmatch(right)):
        return ()
    if not (_stands(text, left) and _stands(text, right)):
        return ()
    return (
        replace(name, end=name.start + len(left), text=left, odds=_GANG),
        replace(name, start=name.start + len(left) + 1, text=right, odds=_GANG),
    )


def _halves(
    text: str, name: NameSpan, alone: dict[str, NameSpan], is_one: Callable[[str], object]
) -> Iterator[NameSpan]:
    if two := _two_of(text, name) or _two_names(text, name):
        yield from two
        return
    joint = None if is_one(name.text) else next((m for m in _AND.finditer(name.text) if _are(name, m, alone)), None)
    if joint is None:
        yield name
        return
    left, right = name.text[: joint.start()], name.text[joint.end() :]
    one, other = alone[left.casefold()], alone[_bare(right, alone)]
    yield replace(one, start=name.start, end=name.start + joint.start(), text=left)
    yield replace(other, start=name.start + joint.end(), end=name.end, text=right)


def _are(name: NameSpan, joint: re.Match[str], alone: dict[str, NameSpan]) -> bool:
    """Tell whether what stands on both sides of a joint is printed by itself elsewhere."""
    left, right = name.text[: joint.start()], name.text[joint.end() :]
    if min(len(left), len(right)) < _SHORT or " " not in left + right:
        return False
    return left.casefold() in alone and _bare(right, alone) in alone


def _bare(right: str, alone: dict[str, NameSpan]) -> str:
    """Return how the second half is printed elsewhere: with its legal form, or without."""
    folded = right.casefold()
    return folded if folded in alone else _FORM.sub("", right).casefold()
