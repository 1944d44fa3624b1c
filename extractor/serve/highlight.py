"""Mark spans in a text: every slice of the text is escaped, whatever it holds.

    highlight(text, claims, links) -> Markup            the whole text
    paragraphs(text, claims, links) -> list[Markup]     line by line

Offsets are code points, half open. Claims may overlap: the text is cut at every border and a piece belongs to
all claims that cover it. Each claim ends with a numbered reference to its card, so that colour is never the
only sign and nothing depends on hovering. Links never overlap each other; the earlier, longer one stays.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_BLANKED = 20  # spaces in a row; a cleaned text never has so many


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A passage that a claim rests on."""

    start: int
    end: int
    number: int  # of its card
    label: str  # the claim in words
    kind: str = "relation"  # style: "action" or "relation"


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A name that leads somewhere."""

    start: int
    end: int
    href: str
    title: str = ""


def highlight(text: str, claims: Iterable[Claim] = (), links: Iterable[Link] = ()) -> Markup:
    """Return `text` as HTML with claims marked and names linked; spans outside the text are cut to it."""
    return _window(text, 0, len(text), _sound(text, claims), _apart(text, links))


def paragraphs(text: str, claims: Iterable[Claim] = (), links: Iterable[Link] = ()) -> list[Markup]:
    """Return the non-empty lines of `text`, each highlighted as above; a claim may run over several."""
    marks, names = _sound(text, claims), _apart(text, links)
    return [_window(text, m.start(), m.end(), marks, names) for m in re.finditer(r"[^\n]*\S[^\n]*", text)]


def is_quoted_only(text: str) -> bool:
    """Tell whether all but the quoted words were blanked, as a published snapshot does with the texts of others."""
    return " " * _BLANKED in text


def without_blanks(paragraph: Markup) -> Markup:
    """Return a highlighted line with "…" where words were blanked."""
    return Markup(re.sub(" {3,}", " … ", str(paragraph)))  # noqa: S704 - only spaces are replaced


def spans_of(text: str, words: Sequence[str]) -> list[tuple[int, int]]:
    """Return where any of `words` stands in `text`, ignoring case, without overlap."""
    low = text.casefold()
    if len(low) != len(text):  # folding changed the length ("ß"): look for the exact words
        low, words = text, list(words)
    found = sorted((at, at + len(w)) for w in words if w for at in _all(low, w if low is text else w.casefold()))
    spans: list[tuple[int, int]] = []
    for start, end in found:
        if not spans or start >= spans[-1][1]:
            spans.append((start, end))
    return spans


def _all(text: str, word: str) -> Iterable[int]:
    at = text.find(word)
    while at >= 0:
        yield at
        at = text.find(word, at + len(word))


def _sound(text: str, claims: Iterable[Claim]) -> list[Claim]:
    inside = (replace(c, end=min(c.end, len(text))) for c in claims if c.start >= 0)
    return sorted((c for c in inside if c.start < c.end), key=lambda c: (c.start, -c.end, c.number))


def _apart(text: str, links: Iterable[Link]) -> list[Link]:
    kept: list[Link] = []
    for link in sorted((k for k in links if 0 <= k.start < min(k.end, len(text))), key=lambda k: (k.start, -k.end)):
        if not kept or link.start >= kept[-1].end:
            kept.append(link)
    return kept


def _window(text: str, start: int, end: int, claims: Sequence[Claim], links: Sequence[Link]) -> Markup:
    here = [c for c in claims if c.start < end and start < c.end]
    names = [k for k in links if k.start < end and start < k.end]
    borders = sorted({start, end, *(min(max(b, start), end) for c in here for b in (c.start, c.end))})
    return Markup("").join(
        _piece(text, a, b, [c for c in here if c.start < b and a < c.end], names) for a, b in pairwise(borders)
    )


def _piece(text: str, start: int, end: int, claims: Sequence[Claim], links: Sequence[Link]) -> Markup:
    inner = _linked(text, start, end, links)
    if not claims:
        return inner
    kind = "action" if any(c.kind == "action" for c in claims) else "relation"
    label = "; ".join(dict.fromkeys(c.label for c in claims))
    numbers = " ".join(str(c.number) for c in claims)
    marked = Markup('<mark class="claim claim-{}" data-claims="{}" title="{}">{}</mark>').format(
        kind, numbers, label, inner
    )
    return marked + Markup("").join(_reference(c) for c in claims if c.end == end)


def _reference(claim: Claim) -> Markup:
    return Markup(
        '<sup class="ref"><a id="ref-{0}" href="#claim-{0}" aria-label="Claim {0}: {1}">{0}</a></sup>'
    ).format(claim.number, claim.label)


def _linked(text: str, start: int, end: int, links: Sequence[Link]) -> Markup:
    parts: list[Markup] = []
    at = start
    for link in links:
        first, last = max(link.start, start), min(link.end, end)
        if first >= last:
            continue
        parts += [
            escape(text[at:first]),
            Markup('<a class="name" href="{}" title="{}">{}</a>').format(link.href, link.title, text[first:last]),
        ]
        at = last
    return Markup("").join([*parts, escape(text[at:end])])
