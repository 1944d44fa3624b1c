"""Read the letters by which a public body goes in its own language: they fit no words of its name in English.

"the Tresa Financial Intelligence Unit (UVT)", "The National Electoral Institute, INV, told reporters"; and those that a
sentence gives to any body: "the Tresa Grid Reliability Corp., or TGRC, which"
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractor.annotate.joining.aliases import Alias, is_acronym_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractor.annotate.naming.names import NameSpan

_BODY = re.compile(
    r"(?:Unit|Service|Agency|Institute|Ministry|Authority|Department|Bureau|Council|Commission|Police|Tribunal|Party|"
    r"Office|Directorate|Prosecution|Inspectorate|Administration)\b"
)
_LETTERS = re.compile(r" \((?:the )?(?P<bracket>[A-Z]{2,6})\)|, (?P<apart>[A-Z]{3,6}), (?=[a-z])")
_OR = re.compile(r",? or (?:the )?(?P<letters>[A-Z][A-Za-z]{1,7})(?=[,.;)]| for short\b)")


def read_letters(text: str, names: list[NameSpan]) -> Iterator[Alias]:
    """Yield the letters behind the names of bodies."""
    for name in names:
        if max(name.odds, key=lambda kind: name.odds[kind], default="") != "organization":
            continue
        match = _LETTERS.match(text, name.end) if _BODY.search(name.text) else None
        said = _OR.match(text, name.end)
        if said and is_acronym_of(said["letters"], name.text):
            yield Alias(name.start, *said.span("letters"), said["letters"], strong=True)
        if match and match.lastgroup:
            yield Alias(name.start, *match.span(match.lastgroup), match[match.lastgroup], strong=False)
