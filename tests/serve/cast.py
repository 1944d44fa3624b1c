# ruff: noqa: E501 - a row stands on one line
"""The invented cast of `world`: wallets, sources, actors; authorities and laws are real, nobody else is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

BTC = "1BoxZ19ncciSHLLxkY3QM5ViszQgdhGSKF"
BTC_2 = "16pBL3RDDFxgkWY6t3D5ieQfev2WT5BARE"
TRON = "TFhJsb8rmVa58KDSXd6rT4o7Ssfro9Rfy8"


@dataclass(frozen=True, kw_only=True)
class Someone:
    """An actor as the finished knowledge base knows it."""

    name: str
    type: str = "organization"
    aliases: tuple[str, ...] = ()
    weak: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    identifiers: tuple[tuple[str, str], ...] = ()
    authority: bool = False
    reviewed: bool = False


SOURCES: tuple[dict[str, Any], ...] = (
    {"key": "us-treasury", "title": "Treasury press releases (specimen)", "kind": "listing", "url": "https://treasury.example/press",
     "publisher": "Specimen Treasury", "country": "us", "tier": "official", "language": "en", "licence": "public domain",
     "last_success": "2026-03-03T02:01:00Z", "last_item": "2026-03-02", "items_seen": 214, "state": "ok"},
    {"key": "us-doj", "title": "Justice news (specimen)", "kind": "feed", "url": "https://justice.example/feed", "publisher": "Specimen Justice",
     "country": "us", "tier": "court", "language": "en", "licence": "public domain", "last_success": "2026-03-03T02:01:10Z",
     "last_item": "2026-02-27", "items_seen": 96, "state": "ok"},
    {"key": "eu-council", "title": "Council press (specimen)", "kind": "feed", "url": "https://council.example/rss", "publisher": "Specimen Council",
     "country": "", "tier": "official", "language": "en", "licence": "reuse with attribution", "last_success": "2026-03-03T02:01:30Z",
     "last_item": "2026-02-24", "items_seen": 48, "state": "ok"},
    {"key": "harbour-wire", "title": "Harbour Wire", "kind": "feed", "url": "https://harbour-wire.example/feed.xml", "publisher": "Harbour Wire",
     "country": "gb", "tier": "press", "language": "en", "licence": "quotation only", "last_success": "2026-03-03T02:02:00Z",
     "last_item": "2026-03-02", "items_seen": 1180, "state": "ok"},
    {"key": "ledger-post", "title": "The Ledger Post", "kind": "feed", "url": "https://ledger-post.example/atom", "publisher": "The Ledger Post",
     "country": "us", "tier": "press", "language": "en", "licence": "quotation only", "last_success": "2026-03-01T02:02:20Z",
     "last_item": "2026-02-20", "items_seen": 402, "failures": 2, "state": "failing", "state_reason": "fetch-timeout on the last two nights"},
    {"key": "chainlight", "title": "Chainlight research", "kind": "feed", "url": "https://chainlight.example/feed.json", "publisher": "Chainlight",
     "country": "us", "tier": "vendor", "language": "en", "licence": "quotation only", "last_success": "2026-03-03T02:02:30Z",
     "last_item": "2026-02-26", "items_seen": 77, "state": "ok"},
)  # fmt: skip

ACTORS: dict[str, Someone] = {
    "ofac": Someone(name="Office of Foreign Assets Control", aliases=("OFAC",), countries=("us",), authority=True),
    "doj": Someone(name="Department of Justice", aliases=("DOJ",), countries=("us",), authority=True),
    "council": Someone(name="Council of the European Union", aliases=("Council",), authority=True),
    "tmctc": Someone(name="Taesong Moran Computing Technology Company", aliases=("TMCTC",), weak=("Moran IT",), countries=("kp", "cn"),
                     identifiers=(("uscc", "91210600MA0XYK3T7Q"),), reviewed=True),
    "han": Someone(name="Han Mu Gyol", type="person", aliases=("Han", "한무결"), countries=("kp",), identifiers=(("passport", "836420175"),)),
    "ri": Someone(name="Ri Tok Sun", type="person", aliases=("Ri",), countries=("kp",)),
    "vexholm": Someone(name="Vexholm Trading LLC", aliases=("Vexholm",), countries=("ru",), identifiers=(("inn", "7728168971"),)),
    "kellim": Someone(name="Orsa Kellim", type="person", aliases=("Kellim",), weak=("Orsa",), countries=("ru",)),
    "drovenko": Someone(name="Ilya Drovenko", type="person", aliases=("Drovenko", "Илья Дровенко"), countries=("ru",)),
    "garnex": Someone(name="Garnex Pay", aliases=("Garnex",), countries=("kg",), identifiers=(("domain", "garnex-pay.example"),)),
    "ashfall": Someone(name="Ashfall Group", type="group", aliases=("Ashfall", "Glass Heron"), countries=("kp",)),
    "bank": Someone(name="First Kumsong Credit Bank", aliases=("Kumsong Bank",), countries=("kp",)),
    "lin": Someone(name="Lin Qiaowen", type="person", aliases=("Lin", "林乔文"), countries=("cn",)),
    "dandong": Someone(name="Dandong Hengrui Software Co., Ltd.", aliases=("Dandong Hengrui", "丹东恒瑞软件有限公司"), countries=("cn",)),
    "wallet": Someone(name=BTC, type="wallet", identifiers=(("btc", BTC),)),
    "wallet2": Someone(name=BTC_2, type="wallet", identifiers=(("btc", BTC_2),)),
    "tron": Someone(name=TRON, type="wallet", identifiers=(("trx", TRON),)),
    "dawn": Someone(name="Severny Dawn", type="vessel", countries=("pa",), identifiers=(("imo", "9721138"),)),
    "korvane": Someone(name="Korvane Marine Services FZE", aliases=("Korvane Marine",), countries=("ae",)),
    "harrat": Someone(name="Yusuf al-Harrat", type="person", aliases=("al-Harrat",), countries=("ae",)),
    "solvane": Someone(name="Mira Solvane", type="person", aliases=("Solvane",), countries=("lv",)),
    "brell": Someone(name="Brellmark Logistics OÜ", aliases=("Brellmark",), countries=("ee",)),
    "ministry": Someone(name="Munitions Export Bureau", aliases=("the Bureau",), countries=("kp",)),
    "exchange": Someone(name="Coldwater Exchange", aliases=("Coldwater",), countries=("sg",)),
    "teodor": Someone(name="Teodor Vance-Klim", type="person", aliases=("Vance-Klim",), countries=("md",)),
    "plane": Someone(name="XQ-KDR", type="aircraft", countries=("bo",), identifiers=(("tail", "XQ-KDR"),)),
}  # fmt: skip

PEOPLE = (
    "Anton Brezhalov",
    "Lidia Korsak",
    "Pavel Osterin",
    "Nuri Talavash",
    "Selim Darvand",
    "Hadi Mokrani",
    "Goran Velikar",
    "Cho Pyong Ho Il",
)
FIRMS = (
    "Orlinex Capital Ltd",
    "Tavrida Stroy Invest",
    "Kestrel Gulf Shipping",
    "Nordfleet Bunkering BV",
    "Saphir Metals DMCC",
    "Baltorg Finance AS",
)
for _name in (*PEOPLE, *FIRMS):
    ACTORS[_name] = Someone(
        name=_name,
        type="person" if _name in PEOPLE else "organization",
        countries=("ru",) if _name in PEOPLE[:3] else ("ae",),
    )

LISTED = {"tmctc": "49021", "han": "49022", "bank": "31177"}
