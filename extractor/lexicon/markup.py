"""What markup no page or feed of people holds: cut before a parser meets it, the text around it stays."""

from __future__ import annotations

import re

# libxml2 compares every attribute of an element with every other: 100,000 of them take minutes. None has so many.
_ATTRIBUTE_RUN = re.compile(
    r"""(<[a-z][^\s>]*+)(?:[\s/]++[^\s=>"'/]++(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s"'>]++))?+){200,}+""", re.IGNORECASE
)


def without_attribute_runs(markup: str) -> str:
    """Return markup in which elements with hundreds of attributes have none."""
    return _ATTRIBUTE_RUN.sub(r"\1", markup)
