"""A title that is a name calls its bearer by one name and may hold others."""

from __future__ import annotations

import pytest

from extractor.lexicon.title_names import also_called, called


@pytest.mark.parametrize(
    ("title", "name", "others"),
    [
        ("Velkur Standards Laboratory (VSL)", "Velkur Standards Laboratory", ("VSL",)),
        ("Velkur Works (Aliases: VOGEN, VENCO)", "Velkur Works", ("VOGEN", "VENCO")),
        ("Orsa KELLIM Орса КЕЛЛИМ", "Orsa KELLIM", ("Орса КЕЛЛИМ",)),
        ("Orsa KELLIM (Russian: Орса КЕЛЛИМ)", "Orsa KELLIM", ("Орса КЕЛЛИМ",)),
        (
            "Orsa KELLIM (Ursa KELLIM, Orsa KELLYM) – اورسا, كليم",
            "Orsa KELLIM",
            ("Ursa KELLIM", "Orsa KELLYM", "اورسا"),
        ),
        ("Orsa Bren KELLIM/Ursa Bren KELLIM", "Orsa Bren KELLIM", ("Ursa Bren KELLIM",)),
        ("Orsa Bren KELLIM/KELLYM", "Orsa Bren KELLIM", ("KELLYM",)),
        ("Vadim Orsavich KELLIMA Vadzim Orsavich KELLIMSKA", "Vadim Orsavich KELLIMA", ("Vadzim Orsavich KELLIMSKA",)),
        ("Velkur Radio / Tresa State Radio", "Velkur Radio", ("Tresa State Radio",)),
        ("JSC Velkur (АО ‘Велкур’)", "JSC Velkur", ("АО ‘Велкур’",)),
        # what tells how a word of the name is spelt too, a legal form or a town is no name
        ("Orsa (a.k.a. Ursa, Orssa) KELLIM", "Orsa KELLIM", ()),
        ("Velkur Bank “Sarn” (Public Joint-Stock Company)", "Velkur Bank “Sarn”", ()),
        ("Velkur Trading (Tresa) Co., Ltd", "Velkur Trading Co., Ltd", ()),
        ("Velkur NGO Holding LLC", "Velkur NGO Holding LLC", ()),
        ("Front 14/VLK", "Front 14/VLK", ()),
    ],
)
def test_a_title_calls_its_bearer_by_one_name_and_gives_others(title: str, name: str, others: tuple[str, ...]) -> None:
    assert (called(title), also_called(title)) == (name, others)
