"""Take the furniture out of a text: what surrounds an article but is not part of it.

Every rule looks at whole lines, and each has its reason:

- a headline is printed once (feeds, page titles and page bodies repeat it),
- a button, banner or caption of the site says nothing about the world,
- a list of other stories names actors that have nothing to do with this one,
- short lines at the edge in a script the article is not written in are the site's own
  interface (themes and widgets translated by whoever installed them).
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from itertools import takewhile

from extractor.clean.normalise import fold
from extractor.lexicon.furniture import load_furniture

_PUNCTUATION = " \t:;.,!?…»«<>‹›|()[]\"'“”→↑+"
_SENTENCE_END = re.compile(r"[.!?。！？]['\"”’)]*$")
_LONGEST_WIDGET = 120
_LONGEST_CONTACT = 180  # "Press contact for … is Communications Director … at … or …"
_HEADLINE_WORDS = 24
_MOST_HEADLINES = 6
_TELLING_WORDS = 3  # fewer shared words do not make two lines one headline
_TELLING_LETTERS = 200  # a shorter text is written in no script in particular
_MAIN_SHARE = 0.6


def _is(phrases: str, line: str) -> bool:
    """Tell whether a line is one of these phrases; an item of a list ("- Telegram") is not."""
    line = " ".join(line.strip(_PUNCTUATION).split())
    longest = _LONGEST_WIDGET if phrases != "widgets" else _LONGEST_CONTACT
    return 0 < len(line) <= longest and load_furniture()[phrases].fullmatch(line) is not None


def _script(char: str) -> str:
    """Return the script of a letter by its Unicode name ("LATIN", "CJK", "CYRILLIC")."""
    name = unicodedata.name(char, "").split(" ", 1)[0].split("-", 1)[0]
    return "CJK" if name in {"HIRAGANA", "KATAKANA", "HANGUL"} else name


def _scripts(text: str) -> Counter[str]:
    """Count letters by script; each letter is looked up once, for a text has few different ones."""
    counts: Counter[str] = Counter()
    for char, number in Counter(text).items():
        if char.isalpha():
            counts[_script(char)] += number
    return counts


# --- rules: lines in, lines out ----------------------------------------------------------


def line_repeats(line: str, headline: str) -> bool:
    """Tell whether one folded line is the other, or the other with something added to it."""
    shorter, longer = sorted((line, headline), key=len)
    return len(shorter.split()) >= _TELLING_WORDS and (longer == shorter or longer.startswith(shorter + " "))


def _one_headline(lines: list[str], title: str) -> list[str]:
    """Keep the fullest of the headlines that repeat one another at the top.

    "T", "T", "T: A Deep Dive" is one headline printed three times; so is "T | Site name".
    """
    filled = [number for number, line in enumerate(lines) if line][:_MOST_HEADLINES]
    wanted = fold(title) or (fold(lines[filled[0]]) if filled else "")
    heads = list(takewhile(lambda number: line_repeats(fold(lines[number]), wanted), filled))
    if not heads:
        return lines
    fullest = max(heads, key=lambda number: (len(fold(lines[number])), -number))
    return [line for number, line in enumerate(lines) if number not in heads or number == fullest]


def _is_headline(line: str) -> bool:
    return not _SENTENCE_END.search(line) and len(line.split()) <= _HEADLINE_WORDS


def _without_related(lines: list[str]) -> list[str]:
    """Cut the list of other stories at the end: a heading that says so, below it only headlines."""
    filled = [number for number, line in enumerate(lines) if line]
    for number in filled[len(filled) // 2 :]:
        below = [line for line in lines[number + 1 :] if line]
        if _is("related", lines[number]) and all(_is_headline(line) for line in below):
            return lines[:number]
    return lines


def _without_foreign_edges(lines: list[str]) -> list[str]:
    """Drop short lines at either edge that hold no letter of the script the text is written in."""
    counts = _scripts("\n".join(lines))
    if not counts:
        return lines
    (main, number), total = counts.most_common(1)[0], counts.total()
    if number < _MAIN_SHARE * total or total < _TELLING_LETTERS:
        return lines  # a mixed or tiny text: nothing is foreign to it

    def foreign(line: str) -> bool:
        own = _scripts(line)
        return len(line) <= _LONGEST_WIDGET and (not own or main not in own) and not any(c.isdigit() for c in line)

    start, end = 0, len(lines)
    while end > start and foreign(lines[end - 1]):
        end -= 1
    while start < end and foreign(lines[start]):
        start += 1
    # Without one line of letters in another script the edge is only rules and empty lines.
    edges = lines[:start] + lines[end:]
    return lines[start:end] if any(_scripts(line) for line in edges) else lines


def strip_furniture(text: str, title: str = "") -> str:
    """Return the article within a normalised text; lines are dropped whole, never changed."""
    lines = [line for line in text.split("\n") if not _is("widgets", line)]
    lines = _without_foreign_edges(lines)
    lines = _without_related(lines)
    lines = _one_headline(lines, title)
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()
