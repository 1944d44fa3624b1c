"""Read the letters by which a public body goes in its own language: they fit no words of its name in English.

"the Tresa Financial Intelligence Unit (UVT)", "The National Electoral Institute, INV, told reporters"; and those that a
sentence gives to any body: "the Tresa Grid Reliability Corp., or TGRC, which"

A firm's letters stand behind its legal form, or before the part of its name that tells it from others:
"Joint Stock Company ‘Tresa Design Bureau’ (JSC TKBP)", "Tresa Design Bureau “Velkur” (TDB “Velkur”)"
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractor.annotate.joining.aliases import Alias, is_acronym_of
from extractor.lexicon.names import sound

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractor.annotate.naming.names import NameSpan

_BODY = re.compile(
    r"(?:Unit|Service|Agency|Institute|Ministry|Authority|Department|Bureau|Council|Commission|Police|Tribunal|Party|"
    r"Office|Directorate|Prosecution|Inspectorate|Administration)\b"
)
_FORMAL = re.compile(r"(?:[POC]?JSC|LLC|LLP|OOO|OAO|PAO|ZAO|FSUE|FSE) [“‘]?[A-ZÀ-Þ-]{2,12}[”’]?|[POC]?(?:JSC|LLC) .*")
_PARTLY = re.compile(r"[A-Z]{2,6} [“‘]?(?P<own>[A-Z][\w-]{3,})[”’]?")
_IN_BRACKET = re.compile(r" \((?P<short>[A-Z]{2,6}(?: [“‘]?[A-Z][\w-]+[”’]?){1,4})\)")
_LEGAL = re.compile(r"(?i)\b(?:company|enterprise|[poc]?jsc|llc|corporation|firm)\b")
_LETTERS = re.compile(r" \((?:the )?(?P<bracket>[A-Z]{2,6})\)|, (?P<apart>[A-Z]{3,6}), (?!and\b|or\b)(?=[a-z])")
_OR = re.compile(r",? or (?:the )?(?P<letters>[A-Z][A-Za-z]{1,7})(?=[,.;)]| for short\b)")


def read_letters(text: str, names: list[NameSpan]) -> Iterator[Alias]:
    """Yield the letters behind the names of bodies."""
    for name in names:
        if name.kind != "organization":
            continue
        short = _IN_BRACKET.match(text, name.end)
        if short and _calls_firm(short["short"], name.text):
            yield Alias(name.start, *short.span("short"), short["short"], strong=True)
        match = _LETTERS.match(text, name.end) if _BODY.search(name.text) else None
        said = _OR.match(text, name.end)
        if said and is_acronym_of(said["letters"], name.text):
            yield Alias(name.start, *said.span("letters"), said["letters"], strong=True)
        if match and match.lastgroup:
            yield Alias(name.start, *match.span(match.lastgroup), match[match.lastgroup], strong=False)


def _calls_firm(short: str, name: str) -> bool:
    """Tell whether letters with a word beside them call a firm: its form beside them, or a word of its name."""
    if _FORMAL.fullmatch(short) and _LEGAL.search(name):
        return short.count(" ") == 1 or name.rstrip("”’").endswith(short.rpartition(" ")[2].strip("“‘”’"))
    partly = _PARTLY.fullmatch(short)
    return partly is not None and sound(partly["own"].casefold()) in {
        sound(word.strip("“”‘’\"',.").casefold()) for word in name.split()
    }
