"""Mark identifiers (wallets, ship numbers, passports, domains …) and test their check digits."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from extractor.lexicon.chains import CHAINS
from extractor.lexicon.identifiers import NUMBERS, WALLETS, iso_day, undo_defanging
from extractor.lexicon.needs import Screened
from extractor.types import Identifier

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractor.lexicon.tables import IdentifierScheme

_LONG = re.compile(r"[0-9A-Za-z]{26}")  # no address of a chain is shorter
_WINDOW = 100  # characters before a value in which its context is looked for
# A string in the shape of an address that fails its checksum is a misprinted address only
# where the text speaks of money on a chain; elsewhere it is a file hash or a key.
_MONEY = re.compile(
    r"(?i)\b(?:XBT|BTC|bitcoin|ETH|ethereum|ether|USD[TC]|tether|TRX|TRON|TRC-?20|ERC-?20|XMR|monero|LTC|litecoin|BCH"
    r"|DASH|ZEC|zcash|XRP|ripple|BSV|ETC|SOL|(?:digital|virtual) currenc(?:y|ies)|crypto\w*|wallets?|address(?:es)?)\b"
)


class _Candidate(NamedTuple):
    start: int
    end: int
    scheme: str
    valid: bool | None
    anchored: bool  # the words before name the scheme


@cache
def _compiled(row: IdentifierScheme) -> tuple[re.Pattern[str], Screened | None]:
    return re.compile(row.pattern), Screened(row.context) if row.context else None


def _candidates(text: str, row: IdentifierScheme) -> Iterator[_Candidate]:
    pattern, context = _compiled(row)
    if context is not None and not context.may_match(text):
        return
    for match in pattern.finditer(text):
        before = text[max(0, match.start() - _WINDOW) : match.start()]
        if context is not None and not context.search(before):
            continue
        printed = match.group()
        start = match.start() + len(printed) - len(printed.lstrip())
        valid = row.check(printed.strip()) if row.check else None
        meant = context is not None or (row.scheme in WALLETS and bool(_MONEY.search(before)))
        if valid is not False or meant:
            yield _Candidate(start, match.end(), row.scheme, valid, context is not None)


def _normal(scheme: str, printed: str) -> str:
    """Return the value as it is compared: bech32 in lower case, numbers without blanks, days as ISO 8601."""
    if scheme == "birth-date":
        return iso_day(printed) or printed
    if scheme in ("domain", "email"):
        return undo_defanging(printed)
    if printed.startswith(("BC1", "LTC1")):
        return printed.lower()
    return re.sub(r"\s", "", printed) if scheme in ("iban", "bic", "phone", "passport") else printed


def read_identifiers(text: str) -> list[Identifier]:
    """Return the identifiers in `text`, sorted, not overlapping; offsets are those of the printed form.

    Of several readings of the same characters the one counts that passes its checksum, then
    the one the words before it name ("ETC 0x…"), then the longest. `valid` is False for a
    misprint that the text itself presents as such an identifier, None where nothing can tell.
    """
    rows = (*CHAINS, *NUMBERS) if _LONG.search(text) else NUMBERS
    found = [candidate for row in rows for candidate in _candidates(text, row)]
    found.sort(key=lambda c: (c.valid is False, not c.anchored, c.start - c.end))
    taken: list[_Candidate] = []
    for candidate in found:
        place = bisect_left(taken, candidate.start, key=lambda one: one.start)
        clear = place == 0 or taken[place - 1].end <= candidate.start
        if clear and (place == len(taken) or candidate.end <= taken[place].start):
            taken.insert(place, candidate)
    return [
        Identifier(
            scheme=one.scheme,
            value=_normal(one.scheme, text[one.start : one.end]),
            valid=one.valid,
            start=one.start,
            end=one.end,
        )
        for one in taken
    ]
