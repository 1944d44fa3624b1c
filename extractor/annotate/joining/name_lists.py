"""Read the names that a text lists as other names of a body it names before or behind them.

"the new aliases for Velkur Trading Corporation include Rovena Trading Corporation, and Olmetra Co."
"added the following aliases to its listing of Velkur (V): Rovena Trust, Olmetra Fund and Handar"
"Velkur has used the names Rovena Sun Co., ROV Co., and Olmetra Co."
"identified Rovena Industries (RI) and Olmetra Company as two aliases used by Velkur"
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from extractor.annotate.joining.aliases import Alias

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractor.annotate.naming.names import NameSpan

_OF = r"(?:for|of|used by|to (?:its|the|their) (?:[\w-]+ ){0,3}?(?:listing|entry|entries|designation) (?:of|for))"
_NAMES = r"(?:alias(?:es)?|(?:other|alternate|additional|alternative|new|trade|business|false|fictitious) names)"
_BEFORE = re.compile(rf"\b{_NAMES} {_OF} (?:the )?$")
_FOLLOW = re.compile(
    r"(?: \([^()\n]{1,40}\))?(?:(?: (?:now|also))? (?:include|includes|are|is)|,? including|,? such as|,? namely)?:? "
)
_USED = re.compile(
    r"(?: \([^()\n]{1,40}\))?,?(?: which)?(?: (?:also|has|have|had|previously|formerly|sometimes)){0,3} "
    r"(?:uses?|used|operates? under|operated under|goes by|went by|gone by) (?:the |several |various )?"
    r"(?:following )?(?:business |trade |false )?(?:names|aliases)(?: of)?:? |"
    r"(?: \([^()\n]{1,40}\))? "
    r"(?:with|by adding|to include|to add) (?:[\w-]+ ){0,2}alias(?:es)?(?:,? including|,? such as|:)? "
)
_AS_OTHERS = re.compile(
    r"(?: \([^()\n]{1,40}\))? as (?:[\w-]+ ){0,3}?(?:aliases|an alias|alternate names) (?:of|for|used by) (?:the )?$"
)
# a long word before a full stop ends its sentence: "the alias Velkur Foundation. And in", not "Velkur Corp. Ltd."
_ITEM = re.compile(
    r"(?:(?:al|el|ul|the)[ -])?[A-Z][\w’'`.&-]*"
    r"(?:(?<![a-z]{4}\.) (?:(?:of|for|de|al|el|ul|ud|bin|&) )?[A-Z][\w’'`.&-]*){0,7}"
)
_GAP = re.compile(r"(?: \([^()\n]{1,40}\))?(?:[,;] (?:and |as well as )?(?:another alias,? )?| and )")
_BACK, _MOST = 120, 20


def read_name_lists(text: str, spans: list[NameSpan]) -> Iterator[Alias]:
    """Yield the other names that lists give the bodies and persons whose spans are given in order."""
    for number, span in enumerate(spans):
        before = text[max(0, span.start - _BACK) : span.start]
        follow = _FOLLOW.match(text, span.end) if _BEFORE.search(before) else _USED.match(text, span.end)
        if follow and follow.group().strip():
            yield from _items(text, span, follow.end())
        elif (said := _AS_OTHERS.search(before)) is not None:
            yield from _named_before(text, spans[:number], span, span.start - len(before) + said.start())


def _items(text: str, owner: NameSpan, position: int) -> Iterator[Alias]:
    """Yield the names of a list from `position` on."""
    for _ in range(_MOST):
        item = _ITEM.match(text, position)
        if not item:
            return
        end = item.end() - (item.group().endswith(".") and not text.startswith(",", item.end()))
        if text[item.start() : end] != owner.text:
            yield Alias(owner.start, item.start(), end, text[item.start() : end], strong=True, quoted=True)
        gap = _GAP.match(text, item.end())
        if not gap:
            return
        position = gap.end()


def _named_before(text: str, spans: list[NameSpan], owner: NameSpan, stop: int) -> Iterator[Alias]:
    """Yield the names of the list that ends at `stop`, last to first."""
    number = bisect_left(spans, stop, key=lambda span: span.end)
    for span in reversed(spans[: number + 1]):
        if text.startswith("(", span.start - 1):
            continue  # the short name of the one before it
        if span.end != stop and not _GAP.fullmatch(text, span.end, stop):
            return
        yield Alias(owner.start, span.start, span.end, span.text, strong=True, quoted=True)
        stop = span.start
