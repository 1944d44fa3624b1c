# ruff: noqa: E501 - a quote stands on one line
"""A payment firm and a shadow fleet: releases, an indictment, research, a release that was changed, a delisting."""

from __future__ import annotations

from tests.serve.cast import BTC_2, TRON
from tests.serve.document import Document

RUSSIA: tuple[Document, ...] = (
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
