"""Read the bodies whose head is printed in small letters, where the weights saw nobody.

part of the | Shvarna | holding of · run by the ‘ | Velkur Electro | ’ group of companies     what stands before it
the | Velkur city Duma | · a member of the | Missile Pre-Planning unit | at                  the head is of the name
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractor.annotate.naming.names import NameSpan

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from extractor.types import Span

_SURE = 4.0  # log odds of what such a head says
# words with a capital that are no name of a body
_OTHER = (
    r"(?:European|Union|State|Federal|Government|Company|Group|Board|Council|Supreme|Central|Local|New|First|Second|"
    r"Former|Chinese|Soviet|Western|Eastern|Northern|Southern|Minister|President|Director|General|Commander|In|As|The)"
)
_CAP = rf"(?!{_OTHER}\b)[A-ZÀ-ÞŞİ][\w-]+(?<!-based)(?<!-owned)(?<!-controlled)(?<!-registered)"
_COURT = (
    r"(?:[Dd]istrict|[Cc]ity|[Rr]egional|[Mm]unicipal|[Gg]arrison|[Pp]rovincial) "
    r"(?:court|[Dd]uma|council|administration|prosecutor[’']s office|police department)"
)
_PATTERNS = (
    # "part of the Shvarna holding": the head only says what it is
    re.compile(
        rf"(?<=[Tt]he )[‘“]?(?P<name>{_CAP}(?: {_CAP}){{0,3}})[’”]?"
        r"(?= (?:holding|concern|conglomerate|group of companies|state corporation)\b(?! [A-Z]))"
    ),
    # "the Velkur city Duma", "at the Tresa District court"
    re.compile(rf"(?<=[Tt]he )(?P<name>{_CAP}(?: {_CAP}){{0,2}} {_COURT})(?![\w-])"),
    # "owns the Velkur oil refinery", "hit the Velkur children’s hospital"
    re.compile(
        rf"(?<=[Tt]he )(?P<name>{_CAP}(?: {_CAP}){{0,2}} (?:(?:oil |gas )?refinery|children[’']s hospital))\b(?! [A-Z])"
    ),
    # "the ruling All Norlandians Congress", "joined the opposition Velkur Alliance"
    re.compile(
        rf"\b(?:ruling|governing|opposition)(?: party,?)? (?:the )?"
        rf"(?P<name>{_CAP}(?: {_CAP}){{0,2}} (?:Congress|Alliance|Coalition|Movement|League))\b(?! [A-Z])"
    ),
    # "Code of Conduct Tribunal": called by the law that it guards
    re.compile(r"\b(?P<name>Code of [A-Z][a-z]+ (?:Tribunal|Bureau|Commission|Committee|Court))(?! [A-Z])"),
    # "The FBI Cybercrimes unit recommended": a unit of the police
    re.compile(
        rf"(?<=[Tt]he )(?P<name>(?:{_CAP} ){{0,3}}"
        r"(?:[Cc]yber ?[Cc]rimes?|Fraud|Homicide|Narcotics|Vice|Gangs?|Forensics|Counter-?[Tt]errorism|Cyber|"
        r"(?:Organi[sz]ed|Financial|Major|Computer) Crimes?)"
        r" (?:unit|squad|task force|division|bureau))\b(?! [A-Z])"
    ),
    # "sold sights to the Norlander army"
    re.compile(
        r"(?<=[Tt]he )(?P<name>[A-Z][a-z]+(?:n|ese|ish|i|ch) (?:army|navy|air force))\b"
        r"(?=[.,;’']| (?:and|in|to|for|through|which|that|has|had|is|was|said|by|with|on|as|from)\b)"
    ),
    # "a member of the Missile Pre-Planning unit"
    re.compile(
        r"\b(?:[Mm]embers?|[Cc]ommanders?|[Hh]eads?|[Cc]hiefs?|[Oo]fficers?|[Ll]eaders?|[Pp]art|[Ss]oldiers?|"
        r"[Ss]ervice(?:man|men)|[Dd]eput(?:y|ies)|[Ff]ighters?) of the "
        rf"(?P<name>{_CAP}(?: {_CAP}){{1,3}} (?:unit|battalion|regiment|brigade|division|detachment|squadron))\b"
    ),
)

# "stolen from the | Orsa Kellim campaign |": who runs for an office has people and computers
_CAMPAIGN = re.compile(
    rf"(?<=[Tt]he )(?P<name>{_CAP}(?: {_CAP}){{0,2}} (?:presidential |election |re-election )?campaign)"
    r"(?=['’]s\b|[.,;]|"
    r" (?:and|said|has|had|was|were|did|chairman|manager|official|staff\w*|aide|headquarters|in 20\d\d)\b)"
)


def with_small_heads(text: str, names: list[NameSpan], marked: Iterable[Span]) -> list[NameSpan]:
    """Return the names with the bodies that a head in small letters tells of; `marked` are lands and towns."""
    names = _with_campaigns(text, names)
    lands = {(span.start, span.end) for span in marked}
    found: list[NameSpan] = []
    for start, end in sorted(_spots(text)):
        over = [name for name in (*names, *found) if name.start < end and start < name.end]
        if over or (start, end) in lands:
            continue
        found.append(NameSpan(start, end, text[start:end], {"organization": _SURE}, _SURE))
    return sorted([*names, *found], key=lambda name: name.start) if found else names


def _with_campaigns(text: str, names: list[NameSpan]) -> list[NameSpan]:
    """Return the names with the campaign for whom it is led: "the Orsa Kellim campaign" has been hacked, not she."""
    ends = {match.start("name"): match.end("name") for match in _CAMPAIGN.finditer(text)}
    if not ends:
        return names
    wider = (ends.get(name.start, 0) if name.kind == "person" else 0 for name in names)
    return [
        NameSpan(name.start, end, text[name.start : end], {"organization": _SURE}, _SURE) if end > name.end else name
        for name, end in zip(names, wider, strict=True)
    ]


def _spots(text: str) -> Iterator[tuple[int, int]]:
    for pattern in _PATTERNS:
        yield from (match.span("name") for match in pattern.finditer(text))
