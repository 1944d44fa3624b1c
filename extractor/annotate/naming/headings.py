"""Tell the words of a heading from a name: one in capitals, one that asks, one in which each word has a capital.

"ORSA'S INTERFERENCE ACTIVITIES" · "Known Crew?" · "Man Pleads Guilty to Bid Rigging and Felony Assault"
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from extractor.annotate.text.spots import spots

if TYPE_CHECKING:
    from extractor.annotate.naming.names import NameSpan

_QUESTION = 6  # words of the longest heading that asks
_SHORT = 4  # letters: what is shorter may be anything
# a line in capitals, "ORSA’S ELECTION INTERFERENCE ACTIVITIES", is a heading and no name
_SHOUTED = re.compile(r"[A-Z’'-]+(?: [A-Z’'-]+)+")
_CAPITALISED = re.compile(r"\b[A-Z][a-z’'-]+")
_FIGURES = re.compile(r"\d|[.;:]$|\b(?:S\.?A\.?|LLC|LTD|SAL|INC|CORP|CO)\b")
_HEADING, _LOUD = 160, 0.6  # characters of the longest heading, share of its letters that are capitals
# a line in which each word has a capital
_TITLE, _FEWEST, _SMALL = 250, 4, 0.1  # characters of the longest, words of the shortest, share of other small words
_WORD = re.compile(r"[^\W\d_][\w’'.-]*")
_PARTICLES = frozenset(
    {
        "a", "against", "amid", "an", "and", "as", "at", "by", "for", "from", "in", "into", "of", "on", "or", "over",
        "the", "that", "to", "under", "up", "via", "who", "with",
    }
)  # fmt: skip
_PROSE = re.compile(r"[a-z]{3}[.!]$")  # a line that ends so is a sentence
_BODY = re.compile(
    r"(?:Bank|Company|Corporation|Limited|Ltd|Inc|LLC|Cent(?:er|re)|Force|Services?|Department|Office|Unit|Agency|"
    r"Bureau|Division|Committee|Council|Commission|Court|Police|Ministry|Team|Section|Directorate|Guard|Corps|Army|"
    r"Navy|Institute|University|Association|Foundation|Party|Union|Market|Authority|Task Force|Board)\.?$|"
    r"^(?:Office|Department|Ministry|Bureau|Division|Directorate|Committee|Council|Commission|Court|Bank) (?:of|for)\b"
)


_TOWNSMAN = re.compile(r"(?:[A-Z][\w’'.-]+ ){1,3}(?:M[ae]n|Wom[ae]n|Residents?|Couple|Teen)")


def is_asked(text: str, name: NameSpan) -> bool:
    """Tell whether a name stands once in a text, in a heading that is a question: "Known Crew?"."""
    line = _line(text, name)
    return line.endswith("?") and line.count(" ") < _QUESTION and text.count(name.text) == 1


def is_shouted(text: str, name: NameSpan) -> bool:
    """Tell whether a name is no more than words of a heading in capitals, of which the text makes no name elsewhere."""
    if not _SHOUTED.fullmatch(name.text):
        return False
    line = _line(text, name)
    letters = [letter for letter in line if letter.isalpha()]
    if len(line) > _HEADING or _FIGURES.search(line):
        return False
    if line == name.text:
        return _is_of_common_words(text, line)
    if sum(map(str.isupper, letters)) < _LOUD * len(letters):
        return False
    elsewhere = {word.casefold() for word in _CAPITALISED.findall(text)}
    return not all(word.casefold() in elsewhere for word in name.text.split() if len(word) >= _SHORT)


def is_of_title(text: str, name: NameSpan) -> bool:
    """Tell whether a name is words of titles: printed in no other line, and each of them elsewhere without a capital.

    So is who is told by his town: "Velmere Man Pleads Guilty". What ends in the noun of a body is none: "Velkur
    Training Center".
    """
    if _TOWNSMAN.fullmatch(name.text) and _is_title(_line_at(text, name.start, name.end)):
        return True
    words = [word for word in _WORD.findall(name.text) if word not in _PARTICLES]
    if len(words) < 2 or _BODY.search(name.text) or any(character.isdigit() for character in name.text):
        return False
    small = _small_words(text)
    if not all(
        word.casefold() in small or f"{word.casefold()}s" in small or _singular(word) in small for word in words
    ):
        return False
    return all(_is_title(_line_at(text, start, end)) for start, end in spots(text, name.text))


def _is_title(line: str) -> bool:
    words = _WORD.findall(line)
    if len(words) < _FEWEST or len(line) > _TITLE or _PROSE.search(line):
        return False
    small = [word for word in words if word[0].islower() and word not in _PARTICLES]
    return len(small) <= _SMALL * len(words)


def _singular(word: str) -> str:
    return word.casefold().removesuffix("s")


@lru_cache(maxsize=2)
def _small_words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"(?<![\w’'-])[a-z][a-z’'-]+", text))


def _is_of_common_words(text: str, line: str) -> bool:
    """Tell whether a line in capitals is printed once, and most of its words elsewhere without a capital."""
    lower = _small_words(text)
    words = [word.casefold() for word in line.split() if len(word) >= _SHORT]
    return text.casefold().count(line.casefold()) == 1 and 2 * len([w for w in words if w in lower]) > len(words)


def _line(text: str, name: NameSpan) -> str:
    return _line_at(text, name.start, name.end)


def _line_at(text: str, start: int, end: int) -> str:
    first, last = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    return text[first : last if last > 0 else len(text)].strip()
