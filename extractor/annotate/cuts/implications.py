"""Leave out whom only the boilerplate of a release names: "… may be subject to restrictions by the Bureau of …".

The paragraphs on what sanctions imply are the same in every release, and tell of nobody.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractor.annotate.text.blocks import is_formula

if TYPE_CHECKING:
    from collections.abc import Iterable

    from extractor.annotate.naming.names import NameSpan
    from extractor.types import Block


def without_implied(text: str, names: list[NameSpan], blocks: Iterable[Block]) -> list[NameSpan]:
    """Return the names that a text prints elsewhere than in its paragraphs on what sanctions imply."""
    implications = [block for block in blocks if block.section == "implications"]
    headings = [block for block in implications if block.kind == "heading"]  # below a list of ships it looks like one
    names = [name for name in names if not _lies_in(headings, name.start)] if headings else names
    formulas = [block for block in implications if is_formula(text[block.start : block.end])]
    if not formulas:
        return names
    implied = {name.text for name in names if _lies_in(formulas, name.start)}
    told = {name for name in implied if any(not _lies_in(formulas, start) for start in _printed(text, name))}
    return [name for name in names if name.text in told or not _lies_in(formulas, name.start)]


def _lies_in(blocks: list[Block], offset: int) -> bool:
    return any(block.start <= offset < block.end for block in blocks)


def _printed(text: str, name: str) -> Iterable[int]:
    return (match.start() for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text))
