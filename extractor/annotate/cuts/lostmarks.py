"""Cut the "s" off the names of owners in texts that lost their apostrophes: "al-Velkurs | operations director".

Older releases lost all of them on their way to the web. In a text without any, what is printed elsewhere without the
"s", and stands before a noun in small letters with it, owns what the noun means. Where a text has apostrophes, such a
word is a plural ("the Velkurs fled").
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from extractor.annotate.naming.names import NameSpan

_MARKS = re.compile(r"\w['’‘`´]s?\b|s['’‘`´] ")
_LONG = 1500  # characters in which an English text owns something
_OWNED = re.compile(
    r" (?!(?:and|or|of|in|to|by|for|from|with|at|on|as|is|are|was|were|has|have|had|who|that|which)\b)[a-z]"
)


def past_lost_marks(text: str, names: list[NameSpan]) -> list[NameSpan]:
    """Return the names, those of owners without the "s" whose apostrophe the text lost."""
    if len(text) < _LONG or _MARKS.search(text):
        return names
    return [_bare(text, name) for name in names]


def _bare(text: str, name: NameSpan) -> NameSpan:
    bare = name.text.removesuffix("s")
    if bare == name.text or not _OWNED.match(text, name.end):
        return name
    printed = re.search(rf"(?<![\w-]){re.escape(bare)}(?![\w-])", text) is not None
    return replace(name, end=name.end - 1, text=bare) if printed else name
