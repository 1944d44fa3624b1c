"""Read whose the wallet addresses are that stand in lines below the sentence that speaks of them.

    The list has four accounts known to be operated by Vexholm for daily transactions.
    - 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa (BTC)                              a wallet of Vexholm's, and the next
    - 0xde0B295669a9FD93d5F28D9Ec85E40f4cb697BAe (ETH)

The sentence says whose: "operated by X", "addresses of X", "X's wallets", or it names nobody else whose they may be.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from extractor.relate.sentence.sorts import WALLETS
from extractor.relate.ties.claims import Claim
from extractor.types import Annotation, Block, Evidence, Span

_ADDRESSES = rf"(?:{WALLETS}|address|wallet)"
# before the name of whose they are
_WHOSE = re.compile(
    rf"\b{_ADDRESSES}\b[^.;\n]{{0,60}}?\b(?:(?:operated|controlled|owned|used|held|maintained|managed) by|"
    r"(?:belong(?:s|ing)?|attributed|attributable|linked|tied|connected|registered) to|associated with|of|for)\s"
    r"(?:the\s)?(?:[a-z-]+\s){0,3}$"
)
_THEIRS = re.compile(rf"['’]s?\s(?:[\w-]+\s){{0,3}}?{_ADDRESSES}\b")  # behind it
_SPEAKS_OF = re.compile(rf"(?i)\b{_ADDRESSES}\b")
_TAG = 14  # letters and digits that a line may hold beside its address: "(BTC)", "Bitcoin (XBT):"


def read_wallet_lists(annotation: Annotation) -> Iterator[Claim]:
    """Yield whose the wallets of each list are."""
    wallets = {actor.id for actor in annotation.actors if actor.type == "wallet"}
    if not wallets:
        return
    spans = [span for span in annotation.spans if span.kind == "actor"]
    starts = [span.start for span in spans]

    def within(start: int, end: int) -> list[Span]:
        return spans[bisect_left(starts, start) : bisect_left(starts, end)]

    owner, evidence = "", Evidence(start=0, end=0, quote="")
    for block in annotation.blocks:
        here = within(block.start, block.end)
        listed = [span for span in here if span.key in wallets]
        if listed and _is_line(annotation.article.text, block, listed):
            for span in listed if owner else ():
                yield Claim("holds_wallet", owner, span.key, evidence, "grammar:wallet-list", 0.9)
        elif not listed or block.kind != "bullet":
            owner, evidence = _announced(annotation, block, here)


def _is_line(text: str, block: Block, listed: list[Span]) -> bool:
    """Tell whether a line holds addresses, and little else."""
    rest = text[block.start : block.end]
    for span in listed:
        rest = rest.replace(text[span.start : span.end], "")
    return sum(map(str.isalnum, rest)) <= _TAG


def _announced(annotation: Annotation, block: Block, here: list[Span]) -> tuple[str, Evidence]:
    """Return whose addresses the last sentence of a block announces, "" for nobody's, and the sentence."""
    text = annotation.article.text
    last = [one for one in annotation.sentences if block.start <= one.start < block.end][-1:]
    if not last or not _SPEAKS_OF.search(text, last[0].start, last[0].end):
        return "", Evidence(start=0, end=0, quote="")
    start, end = last[0].start, last[0].end
    evidence = Evidence(start=start, end=end, quote=text[start:end])
    parties = [span for span in here if span.start >= start and span.key not in annotation.authorities]
    said = [one.key for one in parties if _WHOSE.search(text, start, one.start) or _THEIRS.match(text, one.end, end)]
    keys = list(dict.fromkeys(said or [one.key for one in parties]))
    return (keys[0], evidence) if len(keys) == 1 and " " not in keys[0] else ("", evidence)
