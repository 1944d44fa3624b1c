"""One firm with an "and" in its name, and two firms that an "and" joins."""

from __future__ import annotations

import pytest

from extractor.annotate.cuts.halves import with_halves
from extractor.annotate.naming.names import NameSpan


@pytest.mark.parametrize(
    ("text", "names", "wanted"),
    [
        (
            "It is handled by the Office’s Foreign Narcotics and Money Laundering Section.",
            ["Money Laundering Section"],
            ["Foreign Narcotics and Money Laundering Section"],
        ),
        (
            "It was led by the Olm Police and Money Laundering Section.",
            ["Money Laundering Section"],
            ["Money Laundering Section"],
        ),
        (
            "Olm Shipping and Logistics Services L.L.C. paid.",
            ["Olm Shipping", "Logistics Services L.L.C."],
            ["Olm Shipping and Logistics Services L.L.C."],
        ),
        (
            "Olm Overseas Architectural and Technical Services (Proprietary) Limited paid.",
            ["Olm Overseas Architectural", "Technical Services (Proprietary) Limited"],
            ["Olm Overseas Architectural and Technical Services (Proprietary) Limited"],
        ),
        (
            "It holds Olm Feed and Cattle Co. Ltd. there.",
            ["Olm Feed", "Cattle Co. Ltd."],
            ["Olm Feed and Cattle Co. Ltd."],
        ),
        (
            "UAE-based Olm Heavy Parts and Machinery Trading LLC paid.",
            ["Machinery Trading LLC"],
            ["Olm Heavy Parts and Machinery Trading LLC"],
        ),
        (
            "through Olm Express Company for Exchange and Remittance, both",
            ["Olm Express Company for Exchange"],
            ["Olm Express Company for Exchange and Remittance"],
        ),
        (
            "Olm Trading, Shipping, and Clearance Co., Ltd., and others",
            ["Olm Trading", "Clearance Co., Ltd."],
            ["Olm Trading, Shipping, and Clearance Co., Ltd."],
        ),
        (
            "and Al Olm Exchange and Money Transfers Company are",
            ["Al Olm Exchange", "Money Transfers Company"],
            ["Al Olm Exchange and Money Transfers Company"],
        ),
        (
            "business Olm Comercio de Moveis e Intermediacao de Negocios EIRELI paid",
            ["Olm Comercio de Moveis", "Intermediacao de Negocios EIRELI"],
            ["Olm Comercio de Moveis e Intermediacao de Negocios EIRELI"],
        ),
        (
            "designated Olm Maschinen und Nutzwagen Handels GmbH for",
            ["Olm Maschinen", "Nutzwagen Handels GmbH"],
            ["Olm Maschinen und Nutzwagen Handels GmbH"],
        ),
        (
            "Own Olm Gida Insaat ve Ticaret Limited Sirketi (Own Olm), and",
            ["Own Olm", "Gida Insaat"],
            ["Own Olm Gida Insaat ve Ticaret Limited Sirketi"],
        ),
        (
            "Velkur Trading LLC and Logistics Services L.L.C. paid.",
            ["Velkur Trading LLC", "Logistics Services L.L.C."],
            ["Velkur Trading LLC", "Logistics Services L.L.C."],
        ),
        (
            "Olm Ship Management and Velkur Ship Management Company paid.",
            ["Olm Ship Management", "Velkur Ship Management Company"],
            ["Olm Ship Management", "Velkur Ship Management Company"],
        ),
        (
            "Olm Holding Bureau and General Trading Company (GTC) paid.",
            ["Olm Holding Bureau", "General Trading Company"],
            ["Olm Holding Bureau", "General Trading Company"],
        ),
        (
            "Limited Liability Company Olm S and Limited Liability Company Velk A paid.",
            ["Limited Liability Company Olm S and Limited Liability Company Velk A"],
            ["Limited Liability Company Olm S", "Limited Liability Company Velk A"],
        ),
    ],
)
def test_trades_behind_an_and_are_the_rest_of_a_name(text, names, wanted):
    starts = [text.index(name) for name in names]
    spans = [
        NameSpan(start, start + len(name), name, {"organization": 3.0})
        for start, name in zip(starts, names, strict=True)
    ]
    assert [name.text for name in with_halves(text, spans)] == wanted
