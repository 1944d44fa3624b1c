"""Names that a text keeps apart are two actors, however alike they look."""

from __future__ import annotations

import pytest

from extractor.annotate import build_annotator
from extractor.lexicon import load_lexicon
from tests.make import make_article


@pytest.fixture(scope="module")
def actors():
    """Return a reader of texts: {name: aliases}."""
    annotator = build_annotator(load_lexicon())
    return lambda text: {a.name: set(a.aliases) for a in annotator.annotate(make_article(text)).actors}


@pytest.mark.parametrize(
    ("text", "left", "right"),
    [
        (
            "Mostafa Haji Velkuri (Mostafa) and Mojtaba Haji Velkuri (Mojtaba) were charged. Mostafa paid Mojtaba.",
            "Mostafa Haji Velkuri",
            "Mojtaba Haji Velkuri",
        ),
        (
            "He paid his wife, Ilva Sergeevna Kellimova (Kellimova). Orsa Petrov Kellimov (Kellimov) is a trader.",
            "Ilva Sergeevna Kellimova",
            "Orsa Petrov Kellimov",
        ),
        (
            "He owns Velkur Max Trading FZE and Velkur Max FZE. Velkur Max FZE sells oil.",
            "Velkur Max Trading FZE",
            "Velkur Max FZE",
        ),
        (
            "Wang Velming (王明明) is an official. Gao Lanfang and Wang Veljing (王明镜) paid him. Wang Veljing left.",
            "Wang Velming",
            "Wang Veljing",
        ),
        (
            (
                "Velkur Vast Chemical Co., Limited (湖北翰弘) (Velkur Vast) pays Tolma Drug Technology Co., LTD "
                "(湖北翰弘) (Tolma Drug)."
            ),
            "Velkur Vast Chemical Co., Limited",
            "Tolma Drug Technology Co., LTD",
        ),
        (
            "Gan Velbi (甘雪碧) a.k.a Bella Chen, Song Velqin (宋雪琴) a.k.a. Shelly Song, and others sell drugs.",
            "Gan Velbi",
            "Song Velqin",
        ),
    ],
)
def test_each_with_a_short_name_of_its_own_and_what_and_joins_are_two(actors, text, left, right):
    found = actors(text)
    assert {left, right} <= set(found)
    assert right not in found[left]
    assert left not in found[right]


def test_a_slip_of_the_pen_is_still_one(actors):
    found = actors("Velkur Sobaeksu Company was raided. The police say that Velkur Sobaesku Company sold coal.")
    assert found["Velkur Sobaeksu Company"] == {"Velkur Sobaesku Company"}


def test_a_bracket_behind_a_body_is_its_short_name_though_it_looks_like_a_man(actors):
    text = (
        "Norland-based Sarna Reactors Construction and Development Company (Tolma Sarna) is a contractor. Tolma Sarna "
        "has built two plants."
    )
    assert actors(text)["Sarna Reactors Construction and Development Company"] == {"Tolma Sarna"}


def test_the_market_that_a_man_is_called_after_is_not_he(actors):
    found = actors(
        "Orsa Kellim, a/k/a “Dread Velkur,” a/k/a “Silk Road,” was convicted. Kellim ran Silk Road, a website. Agents "
        "shut down Silk Road 2.0."
    )
    assert found["Orsa Kellim"] == {"Dread Velkur", "Kellim"}
    assert {"Silk Road", "Silk Road 2.0"} <= set(found)


def test_the_name_behind_aka_is_the_other_one(actors):
    assert actors("Jenny Kellim, aka Jenny Velkuranza, fled.")["Jenny Kellim"] == {"Jenny Velkuranza"}


def test_a_known_name_with_a_form_behind_it_is_one(actors):
    assert actors("Microsoft Corp sold it. Later Microsoft bought it.")["Microsoft Corp"] == {"Microsoft"}


def test_the_firm_in_the_bracket_behind_a_ship_is_its_owner(actors):
    found = actors(
        "The Palau-flagged VELKURA (IMO 9074729), owned by Velkura Shipping Inc., carried oil.\n"
        "The following vessels are being identified as blocked property of the preceding companies:\n"
        "VELKURA (Velkura Shipping Inc.); and\nTAVIKA STAR (Tavika Navigation SA)."
    )
    assert {"VELKURA", "Velkura Shipping Inc.", "TAVIKA STAR", "Tavika Navigation SA"} <= set(found)
    assert not found["VELKURA"] & {"Velkura Shipping Inc."}


@pytest.mark.parametrize(
    ("text", "name", "other"),
    [
        (
            "He owns the Norland-based firm Almacen Velkur, and the firm Almacen Velkur No. 2 as well.",
            "Almacen Velkur No. 2",
            "Almacen Velkur",
        ),
        (
            "VDBN is held by Velkur Development Bank of Norland (VDBN). VDBN Exchange Company sells oil for VDBN.",
            "VDBN Exchange Company",
            "VDBN",
        ),
        (
            (
                "They named Orsa Kellim, the head of Velkur-i Rahmat Foundation (VRF). Orsa Kellim is the VRF chief, "
                "operating under the VRF alias. As of 2009, VRF raised money."
            ),
            "Orsa Kellim",
            "VRF",
        ),
        # who is known so stands nearer, though nobody has read his name
        ("They took over the Harbour Agency’s account on X, formerly known as Velgram.", "Harbour Agency", "Velgram"),
        # the last name of a paragraph need not be what it tells of
        (
            "He was tried for the killing of Father Bren Tavik in Oslo. AKAs: Velkur Relief Agency, DOB: 1970",
            "Bren Tavik",
            "Velkur Relief Agency",
        ),
    ],
)
def test_what_is_told_of_one_name_is_told_of_no_other(actors, text, name, other):
    assert not [one for one, aliases in actors(text).items() if name in {one, *aliases} and other in {one, *aliases}]


@pytest.mark.parametrize(
    ("text", "name", "other"),
    [
        (
            "OFAC listed Yousef Ali Velkur. One man, Yusuf Ali Velkur, helped the gang.",
            "Yousef Ali Velkur",
            "Yusuf Ali Velkur",
        ),
        (
            "Bren Tavik is an associate of Kamychbek Velbayev. Kamchybek Velbayev was listed in 2011.",
            "Kamychbek Velbayev",
            "Kamchybek Velbayev",
        ),
        (
            "Aleksandr Velkin is an officer. Orsa Kellim awarded Alexander Velkin.",
            "Aleksandr Velkin",
            "Alexander Velkin",
        ),
        (
            "Bren Tavik headed the National Intelligence Service (SNV). SNV agents killed protesters.",
            "National Intelligence Service",
            "SNV",
        ),
    ],
)
def test_a_name_spelt_otherwise_is_still_one(actors, text, name, other):
    assert other in actors(text)[name]


def test_two_words_in_other_letters_are_two(actors):
    found = actors("The African Committee paid him in May. He left, and the American Committee paid him in June.")
    assert {"African Committee", "American Committee"} <= set(found)


def test_a_turned_surname_is_its_bearers(actors):
    assert (
        "Zltini"
        in actors("Abdul Zlitni is a minister. Zltini is currently acting as head of the bank.")["Abdul Zlitni"]
    )


def test_brothers_of_like_names_are_two(actors):
    assert {"Hassan Velkur", "Hussein Velkur"} <= set(actors("Hassan Velkur and Hussein Velkur are brothers."))


def test_who_has_designated_a_firm_is_no_part_of_its_name(actors):
    text = "Bren Tavik worked for Treasury-designated Al-Velkur Engineering and Contracting LLC."
    assert "Al-Velkur Engineering and Contracting LLC" in actors(text)


@pytest.mark.parametrize(
    ("text", "name", "short"),
    [
        ("They listed Qari Velkrat. Velkrat was a commander in Sarn.", "Qari Velkrat", "Velkrat"),
        (
            "Abdolvelk Salavelk was listed in May. Abolvelk Salavelk is a judge. Salavelk presides over the court.",
            "Abdolvelk Salavelk",
            "Salavelk",
        ),
    ],
)
def test_a_surname_alone_is_of_the_only_man_who_bears_it(actors, text, name, short):
    assert short in actors(text)[name]
