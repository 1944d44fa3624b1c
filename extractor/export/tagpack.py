"""Hand wallets on as a GraphSense TagPack (https://github.com/graphsense/graphsense-tagpacks), YAML.

A tag says which actor an address belongs to and which document says so; its `context` holds the words. Every string
is written as JSON writes it, which is YAML, too, so that no address or name is read as a number, a date or a key.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.export.knowledge import Knowledge, Wallet
from extractor.export.wording import chain_symbol, standing, to_json

_HEAD: dict[str, str | bool] = {
    "title": "Wallets in official releases and the news",
    "creator": "designation-extractor",
    "description": "Addresses as documents print them, with their holders and the words that say so.",
    "is_cluster_definer": False,
}


# What JSON may print and YAML may not (YAML 1.2, production 1).
_UNPRINTABLE = re.compile("[\x7f-\x84\x86-\x9f\ufeff\ufffe\uffff]")


def write_tagpack(knowledge: Knowledge) -> Iterator[str]:
    """Yield one TagPack; several documents about one address and holder are one tag, of the most official."""
    for name, value in _HEAD.items():
        yield f"{name}: {_quoted(value)}\n"
    chosen: dict[tuple[str, str, str], Wallet] = {}
    for wallet in knowledge.wallets():
        if not chain_symbol(wallet.scheme):
            continue
        key = (wallet.scheme, wallet.address, wallet.holder.id)
        if key not in chosen or (wallet.quote.is_official and not chosen[key].quote.is_official):
            chosen[key] = wallet
    yield "tags:\n" if chosen else "tags: []\n"
    for wallet in chosen.values():
        yield from _tag(wallet)


def _tag(wallet: Wallet) -> Iterator[str]:
    quote, symbol = wallet.quote, chain_symbol(wallet.scheme)
    context = {
        "quote": quote.text,
        "document": quote.title,
        "published": quote.published,
        "holder": wallet.holder.name,
        "holder_id": wallet.holder.id,
        "standing": standing(is_reviewed=wallet.is_reviewed),
    }
    fields = {
        "address": wallet.address,
        "label": wallet.holder.name,
        "currency": symbol,
        "network": symbol,
        "source": quote.url or quote.publisher or quote.article,
        "confidence": "authority_data" if quote.is_official else "web_crawl",
        "context": to_json(context),
    }
    if wallet.status == "designated":
        fields["abuse"] = "sanction"
    mark = "-"
    for name, value in fields.items():
        yield f"{mark} {name}: {_quoted(value)}\n"
        mark = " "
    if len(quote.published) >= 10:
        yield f"  lastmod: {quote.published[:10]}\n"


def _quoted(value: str | bool) -> str:
    text = to_json(value)
    return _UNPRINTABLE.sub(lambda found: f"\\u{ord(found[0]):04x}", text)
