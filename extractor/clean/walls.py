"""Tell a document from a page that only pretends to be one.

Servers answer 200 to "not found", "accept our cookies", "please subscribe" and "checking
your browser" alike. The words that say so are believed only on a short page: an article
may well be about paywalls.
"""

from __future__ import annotations

import re
from typing import Any

from extractor.errors import CleanError
from extractor.lexicon.furniture import load_furniture

_FEWEST_WORDS = 12
_SHORT = 1200
_FEW = 400
_SAMPLE = 4000
_LONGEST_PLEA = 300
_LAST_LINES = 6  # three paragraphs and the empty lines between them
_ENOUGH = 0.3  # of the words that JSON-LD states

_WALLS = {
    "soft-404": ("gone", "says that there is no such page"),
    "bot-wall": ("robot", "is a check for robots"),
    "script-only": ("script", "shows nothing without JavaScript"),
    "consent-wall": ("consent", "asks for consent and shows no article"),
    "login-wall": ("login", "asks to log in and shows no article"),
    "paywall-only": ("pay", "asks to subscribe and shows no article"),
}


def _says(phrases: str, text: str) -> bool:
    return load_furniture()[phrases].search(text) is not None


def _words(text: str) -> int:
    return len(re.findall(r"\w+", text)) + len(re.findall(r"[\u2e80-\ud7ff]", text)) // 2


def refuse_walls(title: str, text: str, page: str, url: str) -> None:
    """Raise `CleanError` if a page shows a wall or an apology in place of a document.

    `text` is the extracted text, `page` all words of the page (what is left when nothing
    was extracted). Codes: `soft-404`, `bot-wall`, `script-only`, `consent-wall`,
    `login-wall`, `paywall-only`, `empty-page`.
    """
    if _says("gone-title", title) and len(text) < _SHORT:
        raise CleanError("says that there is no such page", url=url, code="soft-404")
    little = _words(text) < _FEWEST_WORDS
    # Without a text all the page says tells; with a little, the wall must be in the text itself.
    where = f"{title}\n{text}\n{page[:_SAMPLE]}" if little else text if len(text) < _FEW else ""
    for code, (phrases, why) in _WALLS.items():
        if _says(phrases, where) and (little or code != "paywall-only"):  # a teaser is worth keeping
            raise CleanError(why, url=url, code=code)
    if little:
        raise CleanError("has no text", url=url, code="empty-page")


def _pleas(text: str) -> list[str]:
    """Return the lines at the end of a text that ask for money."""
    return [line for line in text.split("\n")[-_LAST_LINES:] if len(line) < _LONGEST_PLEA and _says("pay", line)]


def is_teaser(text: str, data: dict[str, Any]) -> bool:
    """Tell whether only the beginning of an article is shown.

    schema.org `isAccessibleForFree` alone does not decide: many publishers send the whole
    text and hide it in the browser. Nor does `wordCount`, which some state in characters.
    """
    stated = str(data.get("wordCount", ""))
    if stated.isdigit() and len(text) < 2 * _SHORT and _words(text) < _ENOUGH * int(stated[:9]):
        return True
    walled = str(data.get("isAccessibleForFree", "true")).casefold() in {"false", "http://schema.org/false"}
    return bool(_pleas(text)) or (walled and len(text) < _SHORT and "wordCount" not in data)


def without_wall(text: str) -> str:
    """Return a teaser without the lines that ask for money."""
    pleas = _pleas(text)
    kept = "\n".join(line for line in text.split("\n") if line not in pleas)
    return re.sub(r"\n{3,}", "\n\n", kept).strip()
