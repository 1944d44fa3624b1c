"""Cut from chosen names what is no part of them, and drop what is never a name.

What is dropped here is dropped for a reason in the language, whatever the weights say:
money and measures, vulnerabilities, an acronym that the text itself spells out in small
letters ("bulletproof hosting (BPH)").
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from extractor.annotate.names import NameSpan
    from extractor.lexicon import Lexicon
    from extractor.types import Span

_NEVER = re.compile(
    r"(?:CVE-\d{4}-\d+|(?:US\$|USD|EUR|GBP|CNY|RMB|BTC|XBT|ETH|USDT|CEO|CFO|COO|CTO|WMD|NGO|IT|ID|IP|VPN|VPS|DOB|POB|AKA|PDF|TV|LLC|Ltd\.?|Inc\.?|"
    r"E\.O\.|EO|U\.S\.|UTC|FAQs?|IMO|MMSI|SDN|GLs?|Mr\.?|Ms\.?|Mrs\.?|Dr\.?|Jr\.?|I|He|She|It|They|We|You)|"
    r"Bitcoins?|Ethereum|Ether|Monero|Litecoin|Dogecoin|Zcash|USDC|Ripple|Stellar|Bitcoin Cash|Internet|Web|Dark ?[Ww]eb|Dark ?[Nn]et|"
    r"[\d\W_]+|(?:https?://|www\.)\S+|\S+@\S+\.\S+|Press Release .*|[A-Z]{1,2}-?\d{1,4})$",
)
_BEFORE = re.compile(r"([\w-]+(?: [\w-]+){0,7}) \($")
_TITLES = frozenset({"honorific", "head", "staff", "military"})


def spelt_in_lower_case(text: str, short: str, start: int) -> bool:
    """Tell whether the bracketed `short` at `start` abbreviates small letters before it."""
    match = _BEFORE.search(text, max(0, start - 90), start)
    letters = [letter.casefold() for letter in short if letter.isalpha()]
    if not match or not 1 < len(letters) < 8 or not short.isupper():
        return False
    words = re.findall(r"[^\W_]+", match.group(1))[-len(letters) - 1 :]
    for first in range(len(words)):
        tail = words[first:]
        if not any(word[0].isupper() for word in tail) and tail[0][0] == letters[0]:
            position, rest = 0, "".join(tail)
            for letter in letters:
                position = rest.find(letter, position) + 1
                if not position:
                    break
            else:
                return True
    return False


def without_title(span: NameSpan, lexicon: Lexicon) -> NameSpan:
    """Return "Donald Trump" for "President Donald Trump"; a name of one word keeps nothing else."""
    text, start = span.text, span.start
    while " " in text:
        first, rest = text.split(" ", 1)
        row = lexicon.title_of(first)
        if row is None or row.kind not in _TITLES or not rest[0].isupper():
            break
        start += len(first) + 1
        text = rest
    return span if start == span.start else replace(span, start=start, text=text)


_GENERATION = re.compile(r",? (?:[JS]r\.|[JS]r\b|I{2,3}\b|IV\b)")


def with_generation(text: str, span: NameSpan) -> NameSpan:
    """Return "Gregory J. Nicosia, Jr." for "Gregory J. Nicosia" where that is printed."""
    match = _GENERATION.match(text, span.end) if " " in span.text else None
    return replace(span, end=match.end(), text=text[span.start : match.end()]) if match else span


def trim(text: str, names: list[NameSpan], marked: list[Span], lexicon: Lexicon) -> list[NameSpan]:
    """Return the names that are left, without their titles."""
    laws = {(span.start, span.end) for span in marked if span.kind in {"legal", "date"}}
    common = {
        name.text
        for name in names
        if text[name.start - 1 : name.start] == "(" and spelt_in_lower_case(text, name.text, name.start)
    }
    kept = []
    for name in names:
        if name.text in common or _NEVER.match(name.text) or (name.start, name.end) in laws:
            continue
        if " " not in name.text and lexicon.legal_forms.get(name.text) is not None:
            continue  # "the Department", "the Office": no name without the rest of it
        person = bool(name.odds) and max(name.odds, key=lambda kind: name.odds[kind]) == "person"
        kept.append(with_generation(text, without_title(name, lexicon)) if person else name)
    return kept
