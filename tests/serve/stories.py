# ruff: noqa: E501 - a quote stands on one line
"""The invented actors, outlets and documents of `world`: authorities and laws are real, nobody else is."""

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


@dataclass(frozen=True, kw_only=True)
class Document:
    """One article and the claims read from it; quotes are slices of `text`."""

    key: str
    source: str
    url: str
    title: str
    published: str
    text: str
    actors: tuple[str, ...]
    actions: tuple[tuple[str, str, str, tuple[Any, ...]], ...] = ()
    relations: tuple[tuple[Any, ...], ...] = ()
    programs: tuple[str, ...] = ()
    issues: tuple[tuple[str, str], ...] = ()
    kind: str = "news"
    language: str = "en"
    story: str = ""
    cluster: str = ""
    version: int = 1
    superseded_by: str = ""


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

_PEOPLE = (
    "Anton Brezhalov",
    "Lidia Korsak",
    "Pavel Osterin",
    "Nuri Talavash",
    "Selim Darvand",
    "Hadi Mokrani",
    "Goran Velikar",
    "Cho Pyong Ho Il",
)
_FIRMS = (
    "Orlinex Capital Ltd",
    "Tavrida Stroy Invest",
    "Kestrel Gulf Shipping",
    "Nordfleet Bunkering BV",
    "Saphir Metals DMCC",
    "Baltorg Finance AS",
)
for _name in (*_PEOPLE, *_FIRMS):
    ACTORS[_name] = Someone(
        name=_name,
        type="person" if _name in _PEOPLE else "organization",
        countries=("ru",) if _name in _PEOPLE[:3] else ("ae",),
    )

LISTED = {"tmctc": "49021", "han": "49022", "bank": "31177"}

TREASURY = """Treasury Sanctions Network That Funds North Korean Weapons Through Information Technology Workers

WASHINGTON — Today, the Department of the Treasury's Office of Foreign Assets Control (OFAC) is designating two individuals and two entities for their roles in generating revenue for the Democratic People's Republic of Korea (DPRK).

OFAC is designating Taesong Moran Computing Technology Company (TMCTC) pursuant to E.O. 13810 for being a North Korean person that operates in the information technology industry. TMCTC operates delegations of information technology workers from Dandong and Shenyang, China. TMCTC is owned or controlled by the Munitions Export Bureau.

OFAC is designating Han Mu Gyol (Korean: 한무결) pursuant to E.O. 13810 for acting for or on behalf of TMCTC. Han Mu Gyol is the president of TMCTC. Han holds passport 836420175.

First Kumsong Credit Bank is designated pursuant to E.O. 13694, as amended, for having materially assisted TMCTC. Ri Tok Sun, a representative of First Kumsong Credit Bank, manages $5.3 million in virtual currency, some of it held at the address 1BoxZ19ncciSHLLxkY3QM5ViszQgdhGSKF. OFAC is designating Ri Tok Sun pursuant to E.O. 13694 for acting on behalf of First Kumsong Credit Bank.

SANCTIONS IMPLICATIONS

As a result of today's action, all property and interests in property of the designated persons are blocked."""

_SPAN = TREASURY.split(" OFAC is designating Ri Tok Sun", maxsplit=1)[0]
_RI_HOLDS = _SPAN[_SPAN.index("Ri Tok Sun, a representative") :]

DOCUMENTS: tuple[Document, ...] = (
    Document(
        key="treasury-dprk",
        source="us-treasury",
        url="https://treasury.example/press/sb0402",
        published="2026-03-02",
        kind="designation",
        title="Treasury Sanctions Network That Funds North Korean Weapons Through Information Technology Workers",
        text=TREASURY,
        programs=("DPRK", "Cyber-Related Sanctions"),
        story="North Korean IT workers sanctioned",
        actors=("ofac", "tmctc", "han", "bank", "ri", "ministry", "wallet"),
        actions=(
            (
                "designation",
                "OFAC",
                "is designating two individuals and two entities for their roles in generating revenue for the Democratic People's Republic of Korea (DPRK)",
                (
                    (
                        "tmctc",
                        ("E.O. 13810",),
                        "operates-in-sector",
                        "OFAC is designating Taesong Moran Computing Technology Company (TMCTC) pursuant to E.O. 13810 for being a North Korean person that operates in the information technology industry.",
                    ),
                    (
                        "han",
                        ("E.O. 13810",),
                        "acts-for",
                        "OFAC is designating Han Mu Gyol (Korean: 한무결) pursuant to E.O. 13810 for acting for or on behalf of TMCTC.",
                    ),
                    (
                        "bank",
                        ("E.O. 13694",),
                        "material-support",
                        "First Kumsong Credit Bank is designated pursuant to E.O. 13694, as amended, for having materially assisted TMCTC.",
                    ),
                    (
                        "ri",
                        ("E.O. 13694",),
                        "acts-for",
                        "OFAC is designating Ri Tok Sun pursuant to E.O. 13694 for acting on behalf of First Kumsong Credit Bank.",
                    ),
                ),
            ),
        ),
        relations=(
            ("leads", "han", "tmctc", "Han Mu Gyol is the president of TMCTC."),
            (
                "acts_for",
                "han",
                "tmctc",
                "OFAC is designating Han Mu Gyol (Korean: 한무결) pursuant to E.O. 13810 for acting for or on behalf of TMCTC.",
            ),
            ("owns_or_controls", "ministry", "tmctc", "TMCTC is owned or controlled by the Munitions Export Bureau."),
            (
                "supports",
                "bank",
                "tmctc",
                "First Kumsong Credit Bank is designated pursuant to E.O. 13694, as amended, for having materially assisted TMCTC.",
            ),
            ("acts_for", "ri", "bank", "Ri Tok Sun, a representative of First Kumsong Credit Bank"),
            ("holds_wallet", "ri", "wallet", _RI_HOLDS),
            (
                "located_in",
                "tmctc",
                "cn",
                "TMCTC operates delegations of information technology workers from Dandong and Shenyang, China.",
            ),
        ),
    ),
    Document(
        key="wire-dprk",
        source="harbour-wire",
        url="https://harbour-wire.example/2026/03/02/it-workers",
        published="2026-03-02",
        cluster="wire-dprk",
        title="US hits bank behind North Korea's remote workers",
        story="North Korean IT workers sanctioned",
        text="""The United States on Monday sanctioned Taesong Moran Computing Technology Company and its president, Han Mu Gyol, saying the firm rents out programmers under stolen names.

Two people familiar with the matter said Dandong Hengrui Software Co., Ltd. supplied TMCTC with laptops and false papers. Its owner, Lin Qiaowen (林乔文), denied that he had worked for the company.

Analysts at Chainlight say wages were paid through Garnex Pay, a Kyrgyz payment processor, to the bitcoin address 1BoxZ19ncciSHLLxkY3QM5ViszQgdhGSKF.""",
        actors=("tmctc", "han", "dandong", "lin", "garnex", "wallet"),
        actions=(
            (
                "designation",
                "OFAC",
                "The United States on Monday sanctioned Taesong Moran Computing Technology Company and its president, Han Mu Gyol",
                (
                    (
                        "tmctc",
                        (),
                        "",
                        "The United States on Monday sanctioned Taesong Moran Computing Technology Company and its president, Han Mu Gyol",
                    ),
                    (
                        "han",
                        (),
                        "",
                        "The United States on Monday sanctioned Taesong Moran Computing Technology Company and its president, Han Mu Gyol",
                    ),
                ),
            ),
        ),
        relations=(
            ("leads", "han", "tmctc", "Taesong Moran Computing Technology Company and its president, Han Mu Gyol"),
            (
                "supports",
                "dandong",
                "tmctc",
                "Two people familiar with the matter said Dandong Hengrui Software Co., Ltd. supplied TMCTC with laptops and false papers.",
                "attributed",
                "current",
                0.71,
            ),
            (
                "owns_or_controls",
                "lin",
                "dandong",
                "Its owner, Lin Qiaowen (林乔文), denied that he had worked for the company.",
            ),
            (
                "acts_for",
                "lin",
                "tmctc",
                "Lin Qiaowen (林乔文), denied that he had worked for the company",
                "denied",
                "former",
                0.6,
            ),
            (
                "transacts_with",
                "garnex",
                "wallet",
                "Analysts at Chainlight say wages were paid through Garnex Pay, a Kyrgyz payment processor, to the bitcoin address 1BoxZ19ncciSHLLxkY3QM5ViszQgdhGSKF.",
                "attributed",
                "current",
                0.64,
            ),
        ),
    ),
    Document(
        key="post-dprk",
        source="ledger-post",
        url="https://ledger-post.example/it-workers-sanctions",
        published="2026-03-02",
        cluster="wire-dprk",
        title="Washington sanctions North Korean IT firm",
        story="North Korean IT workers sanctioned",
        text="""The United States on Monday sanctioned Taesong Moran Computing Technology Company and its president, Han Mu Gyol, saying the firm rents out programmers under stolen names. (Harbour Wire)""",
        actors=("tmctc", "han"),
        actions=(
            (
                "designation",
                "OFAC",
                "The United States on Monday sanctioned Taesong Moran Computing Technology Company",
                (
                    (
                        "tmctc",
                        (),
                        "",
                        "The United States on Monday sanctioned Taesong Moran Computing Technology Company",
                    ),
                ),
            ),
        ),
        relations=(
            ("leads", "han", "tmctc", "Taesong Moran Computing Technology Company and its president, Han Mu Gyol"),
        ),
    ),
    Document(
        key="treasury-russia",
        source="us-treasury",
        url="https://treasury.example/press/sb0371",
        published="2026-02-18",
        kind="designation",
        title="Treasury Targets Sanctions Evasion Through Kyrgyz Payment Processor",
        programs=("Russian Harmful Foreign Activities",),
        story="Garnex Pay and Vexholm sanctioned",
        text=f"""WASHINGTON — Today, OFAC sanctioned Garnex Pay and Vexholm Trading LLC for helping sanctioned Russian banks evade restrictions.

Garnex Pay is being designated pursuant to E.O. 14024 for operating or having operated in the financial services sector of the Russian Federation economy. Vexholm Trading LLC owns 60 percent of Garnex Pay. Orsa Kellim is the director of Vexholm Trading LLC. OFAC is also designating Orsa Kellim and Vexholm Trading LLC pursuant to E.O. 14024.

Ilya Drovenko (Cyrillic: Илья Дровенко), a former board member of Garnex Pay, moved funds for the Ashfall Group, a North Korean hacking group, through the addresses {BTC_2} and {TRON}.""",
        actors=("ofac", "garnex", "vexholm", "kellim", "drovenko", "ashfall", "wallet2", "tron"),
        actions=(
            (
                "designation",
                "OFAC",
                "Today, OFAC sanctioned Garnex Pay and Vexholm Trading LLC for helping sanctioned Russian banks evade restrictions.",
                (
                    (
                        "garnex",
                        ("E.O. 14024",),
                        "operates-in-sector",
                        "Garnex Pay is being designated pursuant to E.O. 14024 for operating or having operated in the financial services sector of the Russian Federation economy.",
                    ),
                    (
                        "vexholm",
                        ("E.O. 14024",),
                        "",
                        "OFAC is also designating Orsa Kellim and Vexholm Trading LLC pursuant to E.O. 14024.",
                    ),
                    (
                        "kellim",
                        ("E.O. 14024",),
                        "leader",
                        "OFAC is also designating Orsa Kellim and Vexholm Trading LLC pursuant to E.O. 14024.",
                    ),
                ),
            ),
        ),
        relations=(
            ("owns_or_controls", "vexholm", "garnex", "Vexholm Trading LLC owns 60 percent of Garnex Pay."),
            ("leads", "kellim", "vexholm", "Orsa Kellim is the director of Vexholm Trading LLC."),
            (
                "member_of",
                "drovenko",
                "garnex",
                "Ilya Drovenko (Cyrillic: Илья Дровенко), a former board member of Garnex Pay",
                "asserted",
                "former",
                0.88,
            ),
            (
                "supports",
                "drovenko",
                "ashfall",
                "moved funds for the Ashfall Group, a North Korean hacking group",
                "asserted",
                "current",
                0.82,
            ),
            ("located_in", "ashfall", "kp", "the Ashfall Group, a North Korean hacking group"),
            (
                "holds_wallet",
                "drovenko",
                "wallet2",
                f"moved funds for the Ashfall Group, a North Korean hacking group, through the addresses {BTC_2}",
            ),
            ("holds_wallet", "drovenko", "tron", f"through the addresses {BTC_2} and {TRON}."),
        ),
    ),
    Document(
        key="doj-drovenko",
        source="us-doj",
        url="https://justice.example/pr/drovenko",
        published="2026-02-27",
        kind="enforcement",
        title="Payment Executive Charged With Laundering Proceeds of North Korean Hacks",
        story="Garnex Pay and Vexholm sanctioned",
        text="""An indictment was unsealed today charging Ilya Drovenko, 41, of Bishkek, with conspiracy to launder money. According to the indictment, Drovenko laundered proceeds of the theft from Coldwater Exchange, which the Ashfall Group attacked in June 2025. The Department of Justice seized 12 domains.

Drovenko is alleged to be an associate of Orsa Kellim.""",
        actors=("doj", "drovenko", "exchange", "ashfall", "kellim"),
        actions=(
            (
                "indictment",
                "DOJ",
                "An indictment was unsealed today charging Ilya Drovenko, 41, of Bishkek, with conspiracy to launder money.",
                (
                    (
                        "drovenko",
                        ("18 U.S.C. 1956(h)",),
                        "",
                        "An indictment was unsealed today charging Ilya Drovenko, 41, of Bishkek, with conspiracy to launder money.",
                    ),
                ),
            ),
            ("seizure", "DOJ", "The Department of Justice seized 12 domains.", ()),
        ),
        relations=(
            (
                "attacked",
                "ashfall",
                "exchange",
                "the theft from Coldwater Exchange, which the Ashfall Group attacked in June 2025",
                "charged",
                "dated",
                0.9,
            ),
            (
                "associate_of",
                "drovenko",
                "kellim",
                "Drovenko is alleged to be an associate of Orsa Kellim.",
                "alleged",
                "current",
                0.77,
            ),
            (
                "supports",
                "drovenko",
                "ashfall",
                "Drovenko laundered proceeds of the theft from Coldwater Exchange, which the Ashfall Group attacked in June 2025",
                "charged",
                "dated",
                0.8,
            ),
        ),
    ),
    Document(
        key="chainlight-heron",
        source="chainlight",
        url="https://chainlight.example/glass-heron",
        published="2026-02-26",
        title="Following Glass Heron's money",
        text="""We attribute the June 2025 theft from Coldwater Exchange to Glass Heron, which others call the Ashfall Group. Funds passed through Garnex Pay. Glass Heron is part of the Munitions Export Bureau, according to two governments.""",
        actors=("ashfall", "exchange", "garnex", "ministry"),
        issues=(("uncertain-attribution", "“according to two governments” names no speaker"),),
        relations=(
            (
                "attacked",
                "ashfall",
                "exchange",
                "We attribute the June 2025 theft from Coldwater Exchange to Glass Heron",
                "attributed",
                "dated",
                0.7,
            ),
            (
                "part_of",
                "ashfall",
                "ministry",
                "Glass Heron is part of the Munitions Export Bureau, according to two governments.",
                "attributed",
                "current",
                0.66,
            ),
        ),
    ),
    Document(
        key="council-fleet-1",
        source="eu-council",
        url="https://council.example/press/17-package",
        published="2026-02-24",
        kind="designation",
        superseded_by="council-fleet",
        title="Council lists operators of the shadow fleet",
        programs=("EU Russia (Regulation 833/2014)",),
        text="""The Council today listed Korvane Marine Services FZE. It manages the tanker Severny Dawn.""",
        actors=("council", "korvane", "dawn"),
        actions=(
            (
                "designation",
                "EU",
                "The Council today listed Korvane Marine Services FZE.",
                (("korvane", (), "", "The Council today listed Korvane Marine Services FZE."),),
            ),
        ),
    ),
    Document(
        key="council-fleet",
        source="eu-council",
        url="https://council.example/press/17-package",
        published="2026-02-24",
        kind="designation",
        version=2,
        title="Council lists operators of the shadow fleet",
        programs=("EU Russia (Regulation 833/2014)",),
        story="EU lists shadow fleet operators",
        text="""The Council today listed Korvane Marine Services FZE and its director, Yusuf al-Harrat, under Regulation (EU) No 833/2014. Korvane Marine manages the tanker Severny Dawn (IMO 9721138).

Korvane Marine Services FZE operates the Severny Dawn on behalf of Vexholm Trading LLC. Mira Solvane of Brellmark Logistics OÜ was removed from the list following a review.""",
        actors=("council", "korvane", "harrat", "dawn", "vexholm", "solvane", "brell"),
        actions=(
            (
                "designation",
                "EU",
                "The Council today listed Korvane Marine Services FZE and its director, Yusuf al-Harrat, under Regulation (EU) No 833/2014.",
                (
                    (
                        "korvane",
                        ("Regulation (EU) No 833/2014",),
                        "",
                        "The Council today listed Korvane Marine Services FZE and its director, Yusuf al-Harrat, under Regulation (EU) No 833/2014.",
                    ),
                    (
                        "harrat",
                        ("Regulation (EU) No 833/2014",),
                        "",
                        "The Council today listed Korvane Marine Services FZE and its director, Yusuf al-Harrat, under Regulation (EU) No 833/2014.",
                    ),
                ),
            ),
            (
                "delisting",
                "EU",
                "Mira Solvane of Brellmark Logistics OÜ was removed from the list following a review.",
                (
                    (
                        "solvane",
                        (),
                        "",
                        "Mira Solvane of Brellmark Logistics OÜ was removed from the list following a review.",
                    ),
                ),
            ),
        ),
        relations=(
            ("leads", "harrat", "korvane", "Korvane Marine Services FZE and its director, Yusuf al-Harrat"),
            ("operates", "korvane", "dawn", "Korvane Marine manages the tanker Severny Dawn (IMO 9721138)."),
            (
                "acts_for",
                "korvane",
                "vexholm",
                "Korvane Marine Services FZE operates the Severny Dawn on behalf of Vexholm Trading LLC.",
            ),
            ("member_of", "solvane", "brell", "Mira Solvane of Brellmark Logistics OÜ", "asserted", "current", 0.7),
        ),
    ),
    Document(
        key="council-solvane",
        source="eu-council",
        url="https://council.example/press/14-package",
        published="2024-06-24",
        kind="designation",
        title="Council adds 12 persons to Russia list",
        programs=("EU Russia (Regulation 269/2014)",),
        actors=("council", "solvane", "teodor", "plane"),
        text="""The Council listed Mira Solvane, a logistics manager, and Teodor Vance-Klim under Regulation (EU) No 269/2014. Vance-Klim uses the aircraft XQ-KDR.""",
        actions=(
            (
                "designation",
                "EU",
                "The Council listed Mira Solvane, a logistics manager, and Teodor Vance-Klim under Regulation (EU) No 269/2014.",
                (
                    (
                        "solvane",
                        ("Regulation (EU) No 269/2014",),
                        "",
                        "The Council listed Mira Solvane, a logistics manager, and Teodor Vance-Klim under Regulation (EU) No 269/2014.",
                    ),
                    (
                        "teodor",
                        ("Regulation (EU) No 269/2014",),
                        "",
                        "The Council listed Mira Solvane, a logistics manager, and Teodor Vance-Klim under Regulation (EU) No 269/2014.",
                    ),
                ),
            ),
        ),
        relations=(("operates", "teodor", "plane", "Vance-Klim uses the aircraft XQ-KDR."),),
    ),
)


def _routine(number: int, name: str) -> Document:
    """An older release about one actor, so that the timeline has years in it."""
    other = (*_PEOPLE, *_FIRMS)[(number + 5) % (len(_PEOPLE) + len(_FIRMS))]
    authority, source, law = (
        ("OFAC", "us-treasury", "E.O. 13224"),
        ("EU", "eu-council", "Regulation (EU) No 269/2014"),
    )[number % 2]
    verb = "OFAC designated" if authority == "OFAC" else "The Council listed"
    sentence = f"{verb} {name} pursuant to {law}."
    tie = f"{name} is a business associate of {other}."
    date = f"{2022 + number // 4}-{1 + (number * 5) % 12:02d}-{3 + number:02d}"
    return Document(
        key=f"routine-{number}",
        source=source,
        url=f"https://archive.example/{number}",
        published=date,
        kind="designation",
        title=f"{name} sanctioned",
        text=f"{sentence} {tie}",
        actors=("ofac" if authority == "OFAC" else "council", name, other),
        programs=("Counter Terrorism",) if authority == "OFAC" else (),
        actions=(("designation", authority, sentence, ((name, (law,), "", sentence),)),),
        relations=(("associate_of", name, other, tie, "asserted", "current", 0.7),),
    )


DOCUMENTS += tuple(_routine(number, name) for number, name in enumerate((*_PEOPLE, *_FIRMS)))
