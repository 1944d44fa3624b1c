"""Tell where a name may open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.annotate.naming.chunks import is_capital
from extractor.annotate.naming.enumerations import kind_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from extractor.annotate.naming.chunks import Word

ARTICLES = frozenset({"The", "A", "An"})
GLUE = frozenset({"de", "del", "la", "al", "bin", "for", "&", "y", "abd"})
_FULL = 2  # words of a person's name


def _are_bare(two: list[Word], kinds: Mapping[str, str]) -> bool:
    """Tell whether two words may name a person, of whose firm "of" tells: "Orsa Kellim of | Velkur Labs"."""
    return all(word.text.istitle() and word.text.isalpha() and not kind_of(word, kinds) for word in two)


def opens(text: str, words: list[Word], first: int, kinds: Mapping[str, str]) -> bool:
    """Tell whether a name may open here: no capitalised word before it belongs to the same run."""
    gap = text[words[first - 1].end : words[first].start] if first else "\n"
    if "\n" in gap:
        return True  # "\n- Velkur Trading": the dash is a bullet
    before = words[first - 1]
    if gap.strip() or before.hyphen or before.possessive:
        return gap.strip() not in {"&", "-", "/", ")", "’", "'"}
    if before.text.endswith("-year-old"):
        return True
    if before.text in {"of", "for"}:
        after_post = first > 1 and (words[first - 2].text.islower() or kind_of(words[first - 2], kinds) == "title")
        return after_post or (first > _FULL and before.text == "of" and _are_bare(words[first - 3 : first - 1], kinds))
    if before.text.casefold() in GLUE:
        return False
    return not is_capital(before.text) or before.text in ARTICLES or kind_of(before, kinds) in {"title", "demonym"}
