"""Tell the headline of a document from the names of its site and of the section it stands in.

    headline_in(title)                        "Section | Headline | Site" -> "Headline"
    choose_headline(stated, in_head, headings, site)     what a page says of itself -> its headline

Pure. A page names itself up to four times (structured data, `og:title`, `<title>`, `h1`), and each may name the site
or the section ("Press Releases", "Criminal Division") instead: the headline is what is no such name and is said twice.
"""

from __future__ import annotations

import re

from extractor.clean.normalise import fold
from extractor.lexicon.furniture import load_furniture

# Between the parts of a page's title. Dashes stand within headlines, too: only the last part is cut off at one.
_BAR = re.compile(r"\s+(?:[|»·•]|::)\s+")
_AFTER_DASH = re.compile(r"\s+[–—-]\s+[^|»·•]{2,60}$")
_LONGEST_NAME = 60  # of a site
_ALIKE = 0.5  # of the longer of two titles; a section that the title of the page also names is shorter than that
_LONGEST_OPENING = 120


def is_section(title: str) -> bool:
    """Tell whether a title is the name of a kind of page ("Press Releases", "Home"), which any number of pages bear."""
    return load_furniture()["sections"].fullmatch(" ".join(title.split())) is not None


def headline_in(title: str) -> str:
    """Return the headline within the title of a page: of its parts, without the site's name, the one that says most."""
    parts = list({fold(part): part for part in _BAR.split(title) if fold(part)}.values())
    if len(parts) > 1 and len(parts[-1]) <= _LONGEST_NAME:
        parts = parts[:-1]
    telling = [part for part in parts if not is_section(part)] or parts
    return max(telling, key=len, default=title).strip()


def choose_headline(stated: str, in_head: str, headings: list[str], site: str = "") -> str:
    """Return a page's headline, as its heading prints it where one agrees with what the head of the page says."""
    told = [title for title in (_without_site(stated), _without_site(in_head)) if _is_telling(title, site)]
    telling = [heading for heading in headings if _is_telling(heading, site)]
    for title in (*told, stated, in_head):
        if heading := next((heading for heading in telling if _agree(heading, title)), ""):
            return heading
    return next(iter((*told, *telling, _without_site(stated or in_head), *headings)), "")


def opening_of(text: str) -> str:
    """Return the first words of a text: what to call a document that nobody gave a headline."""
    line = text.partition("\n")[0]
    if len(line) <= _LONGEST_OPENING:
        return line
    return line[:_LONGEST_OPENING].rpartition(" ")[0].rstrip(" ,;:–—-") + "…"


def _without_site(title: str) -> str:
    """Return the headline within a title that may end in the site's name, after a bar or after a dash."""
    return headline_in(title) if _BAR.search(title) else _AFTER_DASH.sub("", title)


def _is_telling(title: str, site: str) -> bool:
    return bool(fold(title)) and not is_section(title) and fold(title) != fold(site)


def _agree(heading: str, title: str) -> bool:
    shorter, longer = sorted((fold(heading), fold(title)), key=len)
    return shorter in longer and len(shorter) >= _ALIKE * len(longer)
