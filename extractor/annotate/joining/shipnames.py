"""Read the names that a ship bore before or bears now, from prose.

    Celeste Dawn … It is now broadcasting as | Nur Velkur |
    Originally known as | Tarn Explorer |, the tanker was built in 2009      a sentence that goes on about the ship
    The tanker appears to have had three further names (| Beks Velkur |, | April | and Celeste Dawn)
    Celeste Dawn has sailed as | Tarn Explorer |, | Tarn Vela | and | April |

A ship's name may be any word, and looks like a man's or a firm's: that the sentence speaks of a ship tells.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from extractor.annotate.joining.aliases import Alias
from extractor.lexicon.needs import Screened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractor.annotate.naming.names import NameSpan

_ITEM = r"[A-Z][\w-]*(?: [A-Z\d][\w-]*){0,3}"
_LIST = rf"(?P<list>{_ITEM}(?:, {_ITEM})*(?:,? and {_ITEM})?)"
_SHIP = r"(?:[a-z]+ )?(?:vessel|tanker|ship|freighter|carrier|yacht|trawler)"
_NOW = Screened(
    r"(?:\bnow (?:broadcast|trad|sail|operat)ing|"
    r"\b(?:trading|sailing|sailed|traded|operated|broadcasting)(?: until [\w ]{3,20})?) "
    rf"(?:as|under the names?(?: of)?) (?:the )?{_LIST}"
)
_ONCE = Screened(
    rf"(?:^|(?<=[.!?”\"] )|(?<=\n))(?:Originally|Formerly|Previously|First) (?:known as|named|called) (?:the )?{_LIST},"
    rf" the {_SHIP}\b"
)
_NAMES = Screened(
    rf"\b(?:[Tt]he {_SHIP}|[Ii]t|which)\b[^.;:()\n]{{0,60}} names?\b[^.;:()\n]{{0,30}}(?: ?\(|: |, including ){_LIST}"
    r"(?=[).;,])"
)
_RENAMED = Screened(
    rf"\b[Tt]he (?:[\w-]+ )?{_SHIP}(?: (?:was|has been) (?:re-?named|formerly named|first named)|"
    rf", (?:previously|formerly|originally|once|earlier) (?:named|called|known as)|, renamed from) (?:the )?{_LIST}"
    r"(?=[,.;]| (?:last|this|in|earlier|a)\b)"
)
_THE_SHIP = re.compile(rf"\b[Tt]he {_SHIP}\b[^.;:\n]*$")
_NEAR, _FAR = 250, 1200  # characters back to the ship that is spoken of


def read_ship_names(text: str, spans: list[NameSpan]) -> Iterator[Alias]:
    """Yield the other names of the last ship named before them."""
    ships = [span for span in spans if span.kind == "vessel"]
    for pattern, reach in ((_NOW, _NEAR), (_ONCE, _FAR), (_NAMES, _FAR), (_RENAMED, _FAR)) if ships else ():
        for match in pattern.finditer(text):
            told_of = _THE_SHIP.search(text, max(0, match.start() - 60), match.start())  # "the vessel, which that year"
            owner = _spoken_of(ships, match, _FAR if told_of else reach)
            if owner is None:
                continue
            told = {ship.text for ship in ships if ship.start < match.start("list")} | {owner.text}
            for item in re.finditer(_ITEM, match["list"]):
                start = match.start("list") + item.start()
                if item.group() not in told:
                    yield Alias(owner.start, start, start + len(item.group()), item.group(), strong=True)


def _spoken_of(ships: list[NameSpan], match: re.Match[str], reach: int) -> NameSpan | None:
    """Return the last ship before such words, else the one that the sentence goes on to name."""
    number = bisect_left(ships, match.start("list"), key=lambda ship: ship.start)
    if number and match.start("list") - ships[number - 1].end <= reach:
        return ships[number - 1]
    behind = next((ship for ship in ships[number:] if ship.start >= match.end("list")), None)
    return behind if behind and behind.start - match.end() <= len(" ") else None
