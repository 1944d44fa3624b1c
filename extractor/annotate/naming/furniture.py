"""Drop the names that news prints round an article: who reported it, whose picture it is, other headlines.

(Reporting by Orsa Kellim in Tresa; editing by Bren Tavik) · Velkur's Orsa Kellim contributed to this report
Photo: Velkur Images · Follow Orsa Kellim on Twitter · Copyright 2019 Velkur Media
(see: Velkur Bank Pays Ransom) · MOST READ | 1. Tavik wins the cup
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractor.lexicon.needs import Screened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractor.annotate.naming.names import NameSpan

_SENTENCE = r"(?:(?<=\n)|(?<=[.!?”\"] )|\A)"
_STOP = r"[^\n]*?(?:[.!](?=\s|$)|(?=\n)|$)"
_TITLE_WORD = r"(?:[A-Z\d$][\w.,’'-]*|to|of|in|for|on|by|the|a|an|and|from|with|at|as)"
_WRITER = r"(?:reporter|writer|editor|journalist|columnist|correspondent|blogger)"
_WHO = r"(?:(?:the )?(?:reporter|author|writer|editor) )?(?:him|her|us|me|[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2})"
_PICTURE = (
    r"(?:(?:Featured|Listing|Cover|Main|Header|Top|Lead) )?"
    r"(?:[Ii]mages?|[Pp]hotos?|[Pp]ictures?|[Ii]llustration|FILE|FILE PHOTO|Enlarge)"
)
_BESIDE = (
    r"(?:[Ss]ee [Aa]lso|SEE ALSO|[Rr]ead [Mm]ore|READ MORE|[Rr]ead [Aa]lso|[Aa]lso [Rr]ead|[Rr]elated(?: [a-z]+)?|"
    r"RELATED|[Mm]ore [Hh]eadlines|MORE HEADLINES|SEE GALLERY|You (?:may|might) also like|Don[’']t [Mm]iss|[Ww]atch|"
    r"WATCH|[Ll]isten|LISTEN|Webinar)"
)
_WROTE = (
    r"^\W*(?:(?:With )?[Aa]dditional |With )?(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Rr]esearch|[Ff]act-checking)"
    r"(?:,? (?:and|&) [a-z]+)?(?: for [\w ]{2,30})? (?:was provided )?by\b.*$"
)
_CONTRIBUTED = r" contributed (?:reporting|to (?:this|the) (?:story|report|article|post))\b"
_INFORMED = r"(?:Some )?[Ii]nformation (?:for|in) this (?:report|story|article) (?:was provided by|came from)\b"
_IS_WRITER = (
    r"[A-Z][\w’'-]+ (?:[A-Z][\w.’'-]* ){1,3}(?:covers [a-z]|writes about |"
    rf"is an? (?:[\w-]+ ){{0,4}}{_WRITER} (?:at|for|with|covering|based|who)\b)"
)
_TAKEN = (
    rf"^\W*{_PICTURE}(?: (?:credits?|by|via|from|courtesy(?: of)?|source|copyright))?"
    r"(?:\s?[:/©]| by | from | via | courtesy ).*$"
)
_TAKEN_BY = (
    r"\((?:[^()\n]{0,80}\b)?(?:Photo|Image|Picture|Credit|Source)s?(?: by)?"
    r"(?: ?[:/] ?| (?:by|via|courtesy of) )[^()\n]{2,80}\)"
)
_SEE = (
    r"[(\[](?:[Ss]ee(?: [Aa]lso)?|[Rr]ead(?: [Mm]ore| [Aa]lso)?|[Aa]lso [Rr]ead|RELATED|Related): "
    r"[^()\[\]\n]{8,160}[)\]]"
)
_OUTSIDE = (
    # who wrote it
    _WROTE,
    r"^\(.{0,60}\b[Ee]diting by .*$",
    rf"{_SENTENCE}[^\n.]{{3,160}}{_CONTRIBUTED}{_STOP}",
    rf"{_SENTENCE}{_INFORMED}{_STOP}",
    rf"{_SENTENCE}{_IS_WRITER}{_STOP}",
    rf"{_SENTENCE}(?:Follow|Reach|Tweet) {_WHO} (?:on|at|via)\b{_STOP}",
    # whose picture it is, who owns it
    _TAKEN,
    _TAKEN_BY,
    r"\b(?:AP|AFP|EPA|REUTERS|GETTY) (?:PHOTO|IMAGES)\b.*$",
    r"^\W*(?:Copyright\b|©|\(c\) ?\d).*$",
    r"^.*\bAll [Rr]ights [Rr]eserved\b.*$",
    # what else there is to read
    _SEE,
    rf"\([Ss]ee (?=[A-Z]){_TITLE_WORD}(?: {_TITLE_WORD}){{3,}} ?\)",
    rf"^\W*{_BESIDE}(?: [^\n:]{{0,20}})?: .*$",
)
_PIECES = tuple(re.compile(pattern, re.MULTILINE) for pattern in _OUTSIDE)
_MORE = Screened(
    r"^\W*(?:MOST (?:READ|POPULAR|VIEWED)|Most (?:[Rr]ead|[Pp]opular|[Vv]iewed)|TRENDING(?: NOW)?|Trending(?: [Nn]ow)?|"
    r"(?:MORE|OTHER|LATEST|TOP) (?:HEADLINES|STORIES|NEWS)|(?:More|Other|Latest|Top) (?:[Hh]eadlines|[Ss]tories)|"
    r"Promoted Comments|(?:RELATED|Related) (?:\w+)|(?:YOU MAY|You may) (?i:also like))\W*$",
    re.MULTILINE,
)
_NEXT_LINE = re.compile(r"\n[^\n]*")
_LONG = 260  # characters of a line that is an article's and no headline


def _pieces(text: str) -> Iterator[tuple[int, int]]:
    """Yield the stretches of a text that are none of the article."""
    for pattern in _PIECES:
        yield from (match.span() for match in pattern.finditer(text))
    for match in _MORE.finditer(text, len(text) // 2):
        end = match.end()
        for line in _NEXT_LINE.finditer(text, end):
            if len(line.group()) > _LONG:
                break
            end = line.end()
        yield match.start(), end


def without_furniture(text: str, names: list[NameSpan]) -> list[NameSpan]:
    """Return the names that stand in the article itself."""
    pieces = [*_pieces(text)]
    return [name for name in names if not any(start <= name.start and name.end <= end for start, end in pieces)]
