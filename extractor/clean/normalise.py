"""Normalise text once, before any offset exists.

What is printed stays: letters, quotation marks, dashes and the order of things. What
nobody can see goes: controls, soft hyphens, zero-width and direction marks, byte order
marks, the many widths of a blank. A soft hyphen before a capital, or in "Norland-based", was typed for a hyphen and
becomes one. Ligatures of the typesetter (ﬁ, ﬂ) become the letters
they are drawn for: no name is searched for with them. `normalise` is idempotent, so that a text that was
stored can be cleaned again without moving an offset.

Unicode: NFC (UAX #15); ZWJ and ZWNJ stay where Arabic and Indic spelling needs them
(Unicode 15, section 23.2), elsewhere they are used to hide words from search.
"""

from __future__ import annotations

import re
import unicodedata

# A tokenizer looks at every prefix of a run of punctuation: quadratic on 32 KB of brackets.
_LONGEST_PUNCTUATION = 80
# No word, address or link of use to a reader is longer; data URIs and packed scripts are.
_LONGEST_WORD = 1000

# More than the characters of any newspaper; a page made of every character there is must not stay in memory.
_REMEMBERED = 20_000

_BLANK_LETTERS = "\u115f\u1160\u2800\u3164\uffa0"  # letters by category, blank in print
_INVISIBLE = {0x00AD, 0x061C, 0x180E, 0x200B, 0x200E, 0x200F, 0xFEFF, 0xFFFC}
_INVISIBLE |= {*range(0x2060, 0x2070), *range(0x202A, 0x202F), *range(0xFFF9, 0xFFFC), *range(0xE0000, 0xE0080)}


def _replacement(char: str) -> str | None:
    """Return what a single character becomes, None where it stays."""
    if char in "\t\n":
        return None
    if char in "\v\f\x85\u2028\u2029":
        return "\n"
    if "\ufb00" <= char <= "\ufb17":  # Latin and Armenian ligatures, as text copied from a PDF file holds them
        return unicodedata.normalize("NFKC", char)
    category = unicodedata.category(char)
    if category in {"Cc", "Cs"} or ord(char) in _INVISIBLE:
        return ""
    return " " if char != " " and (category == "Zs" or char in _BLANK_LETTERS) else None


class _Table(dict[int, str | int]):
    """What characters become, for `str.translate`; filled as they are met: of a million, few ever are."""

    def __missing__(self, code: int) -> str | int:
        known = _replacement(chr(code))
        new = code if known is None else known
        if len(self) < _REMEMBERED:
            self[code] = new
        return new


_TABLE = _Table()

_TYPED_HYPHEN = re.compile(
    "(?<=\\w)\u00ad(?=[A-Z]|(?:based|linked|backed|owned|controlled|designated|registered|flagged|affiliated)\\b)"
)

_JOINING = "[\u0600-\u08ff\u0900-\u0dff\u1000-\u109f\u1780-\u18af]"  # Arabic … Indic, Burmese, Khmer, Mongolian
_STRAY_JOINER = re.compile(f"(?<!{_JOINING})[\u200c\u200d]|[\u200c\u200d](?!{_JOINING})")
_PUNCTUATION_RUN = re.compile(rf"((?:[^\w\s]|_){{{_LONGEST_PUNCTUATION}}})(?:[^\w\s]|_)+")
# Scripts that are written without blanks are exempt: Thai, Lao, Burmese, Khmer, Chinese, Japanese.
_SPACED = "[^\\s\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\ud7ff\U00020000-\U0003ffff]"
_LONG_WORD = re.compile(f"({_SPACED}{{{_LONGEST_WORD}}})(?={_SPACED})")
_TAB = re.compile(r" *\t[ \t]*")
_BLANKS = re.compile(r" {2,}")
_EDGE = re.compile(r"[ \t]*\n[ \t]*")
_EMPTY_LINES = re.compile(r"\n{3,}")


def normalise(text: str) -> str:
    """Return `text` as it is stored: one blank between words, at most one empty line, nothing hidden.

    A tab between two words stays, as the separator of a table's columns.
    """
    text = _TYPED_HYPHEN.sub("-", text.replace("\r\n", "\n").replace("\r", "\n")).translate(_TABLE)
    text = unicodedata.normalize("NFC", _STRAY_JOINER.sub("", text))
    text = _LONG_WORD.sub(r"\1 ", _PUNCTUATION_RUN.sub(r"\1", text))
    text = _BLANKS.sub(" ", _TAB.sub("\t", text))
    return _EMPTY_LINES.sub("\n\n", _EDGE.sub("\n", text)).strip()


def one_line(text: str) -> str:
    """Return a title or name on one line."""
    return " ".join(normalise(text).split())


def fold(text: str) -> str:
    """Return the form in which two lines are compared: letters and digits, caseless."""
    return " ".join(re.findall(r"[^\W_]+", unicodedata.normalize("NFKC", text).casefold()))
