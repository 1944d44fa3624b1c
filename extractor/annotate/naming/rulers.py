"""Tell a government that is called by who leads it: "the Kellim regime", "Kellim's government" is not Kellim.

Who is named by himself as well is somebody, and so is a party that rules.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractor.annotate.text.spots import spots

if TYPE_CHECKING:
    from extractor.annotate.naming.names import NameSpan

_RULES = re.compile(
    r"(?:['’]s?)? (?:(?:former|illegitimate|brutal|repressive) )?(?:[Rr]egime|[Gg]overnment|[Jj]unta)\b"
)


def is_rule(text: str, name: NameSpan) -> bool:
    """Tell whether a text prints a lone surname nowhere but for the government of its bearer."""
    if name.kind != "person" or not (name.text.isalpha() and name.text.istitle()):
        return False
    found = spots(text, name.text)
    return bool(found) and all(_RULES.match(text, end) for _, end in found)
