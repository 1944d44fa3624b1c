"""Read the organs that a text names by their land and what they are, in small letters, or in one or two words.

"the central bank of Norland", "Norland's central bank", "Norland's navy", "Norland's computer emergency response team",
"the Norlander embassy in Tresa", "Norland's mission to the United Nations"
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.annotate.naming.names import NameSpan
from extractor.lexicon.needs import Screened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractor.lexicon import Lexicon

_LAND = r"(?P<land>(?!The )[A-Z][\w-]+(?: [A-Z][\w-]+){0,2})"
_ORGANS = (
    Screened(rf"\bcentral bank of (?:the )?{_LAND}"),
    Screened(
        rf"\b{_LAND}['’]s (?:central bank|navy|parliament|air force|coast ?guard|"
        r"(?:national )?computer emergency response team|(?:permanent )?mission to the United Nations)\b"
    ),
    Screened(
        rf"\b{_LAND}['’]s (?:Royal |National )?(?:Air Force|Navy|Army|Coast Guard|Marine Corps|Senate|"
        r"Intelligence Service|Presidential (?:Administration|Guard|Office)|(?:Central )?Elections? Commission)"
        r"(?![\w’'-]| [A-Z]| (?:for|of) [A-Z])"
    ),
    Screened(rf"\b{_LAND} Coastguard\b"),
    Screened(rf"\b{_LAND} (?:embassy|consulate) in (?:The )?[A-Z][\w-]+(?: [A-Z][\w-]+)?"),
)
_SURE = 4.0  # log odds of what such words name


def with_landed(text: str, names: list[NameSpan], lexicon: Lexicon) -> list[NameSpan]:
    """Return the names with the organs so named, in place of what was read within them."""
    found = [*_landed(text, lexicon)]
    if not found:
        return names
    kept = [n for n in names if not any(n.start < one.end and one.start < n.end for one in found)]
    return sorted([*kept, *found], key=lambda span: span.start)


def _landed(text: str, lexicon: Lexicon) -> Iterator[NameSpan]:
    taken = 0
    for match in sorted((m for one in _ORGANS for m in one.finditer(text)), key=lambda m: m.start()):
        land = match["land"]
        other = match.group().endswith("central bank") and (f"{land} Bank" in text or f"Bank of {land}" in text)
        if match.start() >= taken and lexicon.country_of(land) is not None and not other:
            taken = match.end()
            yield NameSpan(*match.span(), match.group(), {"organization": _SURE}, _SURE)
