# ruff: noqa: E501 - a quote stands on one line
"""North Korean IT workers, sanctioned: a release, a report that says more, a reprint."""

from __future__ import annotations

from tests.serve.document import Document

TREASURY = """Treasury Sanctions Network That Funds North Korean Weapons Through Information Technology Workers

WASHINGTON — Today, the Department of the Treasury's Office of Foreign Assets Control (OFAC) is designating two individuals and two entities for their roles in generating revenue for the Democratic People's Republic of Korea (DPRK).

OFAC is designating Taesong Moran Computing Technology Company (TMCTC) pursuant to E.O. 13810 for being a North Korean person that operates in the information technology industry. TMCTC operates delegations of information technology workers from Dandong and Shenyang, China. TMCTC is owned or controlled by the Munitions Export Bureau.

OFAC is designating Han Mu Gyol (Korean: 한무결) pursuant to E.O. 13810 for acting for or on behalf of TMCTC. Han Mu Gyol is the president of TMCTC. Han holds passport 836420175.

First Kumsong Credit Bank is designated pursuant to E.O. 13694, as amended, for having materially assisted TMCTC. Ri Tok Sun, a representative of First Kumsong Credit Bank, manages $5.3 million in virtual currency, some of it held at the address 1BoxZ19ncciSHLLxkY3QM5ViszQgdhGSKF. OFAC is designating Ri Tok Sun pursuant to E.O. 13694 for acting on behalf of First Kumsong Credit Bank.

SANCTIONS IMPLICATIONS

As a result of today's action, all property and interests in property of the designated persons are blocked."""

_SPAN = TREASURY.split(" OFAC is designating Ri Tok Sun", maxsplit=1)[0]
_RI_HOLDS = _SPAN[_SPAN.index("Ri Tok Sun, a representative") :]

DPRK: tuple[Document, ...] = (
    Document(
        key="treasury-dprk",
        source="us-treasury",
        url="https://treasury.example/press/sb0402",
        published="2026-03-02",
        kind="designation",
        title="Treasury Sanctions Network That Funds North Korean Weapons Through Information Technology Workers",
        text=TREASURY,
        programs=("us-dprk4", "us-cyber"),
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
)
