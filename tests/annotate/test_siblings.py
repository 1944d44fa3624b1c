"""Who shares a surname that is printed once is called by both names; forms that turn a name around are its own."""

from __future__ import annotations

import pytest

from extractor.annotate.cuts.siblings import read_siblings
from extractor.annotate.joining.reordered import with_reordered
from extractor.annotate.naming.names import NameSpan
from extractor.annotate.text.layout import lay_out
from extractor.types import Actor

GIVEN = frozenset({"Orsa", "Bren", "Ilva"})


def spans(text: str, names: list[str]) -> list[NameSpan]:
    return [NameSpan(text.index(n), text.index(n) + len(n), n, {"person": 4.0}, 4.0) for n in names]


@pytest.mark.parametrize(
    ("text", "names", "whole"),
    [
        ("the Kellim brothers, Orsa and Bren, who", [], ["Orsa Kellim", "Bren Kellim"]),
        (
            "three adult children, Orsa, Bren, and Ilva Kellim Tavik, were",
            ["Ilva Kellim Tavik"],
            ["Orsa Kellim Tavik", "Bren Kellim Tavik"],
        ),
        ("led by Orsa, Bren and Ilva Kellim, and", ["Ilva Kellim"], ["Orsa Kellim", "Bren Kellim"]),
        # a given name that another has as well, where it stands alone in the list only
        ("Orsa Tavik and his sons, Orsa and Bren Kellim, were", ["Orsa Tavik", "Bren Kellim"], ["Orsa Kellim"]),
        # nobody's surname, a given name that may mean another elsewhere, a surname used alone
        ("led by Velkur and Ilva Kellim, and", ["Ilva Kellim"], []),
        ("Orsa Tavik and his sons, Orsa and Bren Kellim, were here; Orsa left", ["Orsa Tavik", "Bren Kellim"], []),
        ("Ilva Bren and two sons, Bren and Orsa Kellim, were", ["Ilva Bren", "Orsa Kellim"], []),
    ],
)
def test_the_surname_is_that_of_each(text, names, whole):
    found, told = read_siblings(text, spans(text, names), GIVEN)
    assert list(told.values()) == whole
    assert {name.text for name in found} == {*names, *(one.split()[0] for one in whole)}


def test_two_given_names_go_with_a_surname_where_kin_is_told() -> None:
    text = "Four siblings of Tarn Kellim – Orsa, Ilva Maria, Bren, and Pavel Kellim – are listed."
    _, told = read_siblings(text, spans(text, ["Pavel Kellim"]), frozenset())
    assert list(told.values()) == ["Orsa Kellim", "Ilva Maria Kellim", "Bren Kellim"]


def actor(name: str, kind: str) -> Actor:
    return Actor(id="a1", name=name, type=kind, aliases=(), mentions=(), confidence=1.0)


@pytest.mark.parametrize(
    ("text", "name", "kind", "aliases"),
    [
        ("individuals: KELLIM, Orsa Bren, Harbour Road 9", "Orsa Bren Kellim", "person", ("KELLIM, Orsa Bren",)),
        ("7. Ben Velkur, Orsa Ben Velkur was", "Orsa Ben Velkur", "person", ("Ben Velkur, Orsa",)),
        ("Bren Kellim, Orsa Kellim and others", "Orsa Kellim", "person", ()),
        ("the M/V Velkur sailed", "M/V Velkur", "vessel", ("Velkur",)),
    ],
)
def test_a_name_is_known_turned_around(text, name, kind, aliases):
    assert with_reordered(text, [actor(name, kind)])[0].aliases == aliases


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("it paid. ORSA KELLIM Orsa Kellim (Kellim) is here.", "it paid.\nORSA KELLIM\nOrsa Kellim (Kellim) is here."),
        ("it paid. VELKUR MILITIA Al-Tavik leads it.", "it paid.\nVELKUR MILITIA\nAl-Tavik leads it."),
        ("it paid. VELKUR TRADING Company is here.", "it paid. VELKUR TRADING Company is here."),
        ("it paid. Orsa al-Tavik Al-Tavik is here.", "it paid.\nOrsa al-Tavik\nAl-Tavik is here."),
        ("it paid. Bren Kellim Kellim, a citizen, went.", "it paid.\nBren Kellim\nKellim, a citizen, went."),
        ("Kellim leads Velkura. Velkura Velkura has offices.", "Kellim leads Velkura.\nVelkura\nVelkura has offices."),
        ("It paid. Orsa Bren Kellim Orsa Kellim served.", "It paid.\nOrsa Bren Kellim\nOrsa Kellim served."),
        ("It paid. Orsa Bren Tavik Bren Tavik served.", "It paid.\nOrsa Bren Tavik\nBren Tavik served."),
        ("It paid. Orsa Bren Tavik Orsa Kellim served.", "It paid. Orsa Bren Tavik Orsa Kellim served."),
        ("They met. Hassan Hassan was here.", "They met. Hassan Hassan was here."),
        ("Orsa Kellim\u00b8 Bren Tavik, and others", "Orsa Kellim, Bren Tavik, and others"),
    ],
)
def test_a_heading_is_set_apart_from_the_name_below_it(text, plain):
    assert lay_out(text) == plain
