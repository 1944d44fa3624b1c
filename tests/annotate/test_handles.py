"""Other names that news gives people, gangs and ships without saying "also known as"."""

from __future__ import annotations

import pytest

from extractor.annotate import build_annotator
from extractor.lexicon import load_lexicon
from tests.make import make_article


@pytest.fixture(scope="module")
def names():
    """Return a reader of texts: the set of names of each actor."""
    annotator = build_annotator(load_lexicon())
    return lambda text: [{a.name, *a.aliases} for a in annotator.annotate(make_article(text)).actors]


@pytest.mark.parametrize(
    ("text", "same"),
    [
        # people
        ('The leader, Kwabena "Kobby" Ansah-Velkur, was arrested in Accra.', {'Kwabena "Kobby" Ansah-Velkur', "Kobby"}),
        (
            'Yevgeny Velkur, 38, who goes by the online handles "grayhound" and "b0r1s", was arrested in Haifa.',
            {"Yevgeny Velkur", "grayhound", "b0r1s"},
        ),
        (
            'Her contact was a man she knew only as "Lex Tran." The FBI has identified him as Rim Song Vel, 34.',
            {"Rim Song Vel", "Lex Tran"},
        ),
        (
            "Darren Velkur sold pills through Olmetra Market, where he called himself NorthernTonic.",
            {"Darren Velkur", "NorthernTonic"},
        ),
        ('Marquise "Quise" Velkur of Detroit pleaded guilty.', {'Marquise "Quise" Velkur', "Quise"}),
        ("Juan Velkur Tapia, nicknamed “El Flaco”, was arrested.", {"Juan Velkur Tapia", "El Flaco"}),
        ("Orsa Kellim, better known by his rap name Lil Velkur, was held.", {"Orsa Kellim", "Lil Velkur"}),
        ('Orsa Kellim went by "Kell" in chats.', {"Orsa Kellim", "Kell"}),
        ('Orsa Kellim, a young hacker using the handle "velkrat", fled.', {"Orsa Kellim", "velkrat"}),
        ("Orsa Kellim, 23, sold tracks under the name Velkdirk, Tresa Crown Court heard.", {"Orsa Kellim", "Velkdirk"}),
        ('Orsa Kellim said the worker it hired, who went by "Vex Brooks," was good.', {"Orsa Kellim"}),
        ('Orsa Kellim\'s nickname was "Pasha".', {"Orsa Kellim", "Pasha"}),
        (
            "Hasan Ahmad Hasan Muhammad al-Velkur (Hasan Al-Velkur) has smuggled. Hasan Al-Velkur fled.",
            {"Hasan Ahmad Hasan Muhammad al-Velkur", "Hasan Al-Velkur"},
        ),
        ("Olmetra Trading LLC, which does business as Velkura, was fined.", {"Olmetra Trading LLC", "Velkura"}),
        ("Olmetra Holding AG, renamed Velkur Invest in 2019, was fined.", {"Olmetra Holding AG", "Velkur Invest"}),
        ("The members include Jose Velkur, or “Porky,” and others.", {"Jose Velkur", "Porky"}),
        (
            "Mikhail Velkur was charged. He is alleged to have used several aliases, such as “Wazak” and “m1z”.",
            {"Mikhail Velkur", "Wazak", "m1z"},
        ),
        ("They named Diogo Velkur, a 21-year-old man known as Omnitol.", {"Diogo Velkur", "Omnitol"}),
        (
            "Orsa Kellim — also known as deadfor, Boba, msfv, and farnet — was charged.",
            {"Orsa Kellim", "deadfor", "Boba", "msfv", "farnet"},
        ),
        ("Prosecutors said PAVEL VELKUR was held. VELKUR pled guilty. VELKUR, 34, paid.", {"PAVEL VELKUR", "VELKUR"}),
        ("Orsa Kellim, also known by the online name of Rabot, was charged.", {"Orsa Kellim", "Rabot"}),
        ("Velkur Bank, known by its Norlandish acronym VBN, was fined.", {"Velkur Bank", "VBN"}),
        ("Olmetra Technology Co. Ltd, also known as o-Metra, was fined.", {"Olmetra Technology Co. Ltd", "o-Metra"}),
        # gangs
        (
            "Velkur Panda, which Microsoft tracks as Cadet Typhoon and others refer to as Ember Bear, came.",
            {"Velkur Panda", "Cadet Typhoon", "Ember Bear"},
        ),
        (
            "Coldwyrm is a ransomware gang. They are tracked by Microsoft as Velvet Typhoon and by ESET as UNC61.",
            {"Coldwyrm", "Velvet Typhoon", "UNC61"},
        ),
        (
            "Mallory Spider, a hacking group also known as Silent Pagoda and Jade Sleet, came.",
            {"Silent Pagoda", "Jade Sleet"},
        ),
        (
            "The gang, which Kestrel tracks as Velvet Typhoon and Merrow calls Ember Panda, came.",
            {"Velvet Typhoon", "Ember Panda"},
        ),
        (
            "Velvet Typhoon — tracked by Kestrel as Ember Panda and by Merrow as APT61 — came.",
            {"Velvet Typhoon", "Ember Panda", "APT61"},
        ),
        (
            "Mallory Spider came. Kestrel tracks the group under the name UNC9911.",
            {"Mallory Spider", "UNC9911"},
        ),
        ("Velvet Typhoon, also known as APT 61 and Ember Panda, came.", {"Velvet Typhoon", "APT 61", "Ember Panda"}),
        (
            "Mallory Spider is known by several names, including Octo Velkur and UNC9911.",
            {"Mallory Spider", "Octo Velkur", "UNC9911"},
        ),
        ("“RovenaTraitor,” also known as the notorious Velkur Group, came.", {"RovenaTraitor", "Velkur Group"}),
        (
            "The Tavik Norte Cartel came. Orsa Velkur is a boss of the cartel, which is also known as TNC.",
            {"Tavik Norte Cartel", "TNC"},
        ),
        (
            "The Velvet Typhoon gang, variously tracked as Silent Velkur and UNC9911, came.",
            {"Silent Velkur", "UNC9911"},
        ),
        (
            "A group known as Velvet Typhoon, Silent Velkur and UNC9911 came.",
            {"Velvet Typhoon", "Silent Velkur", "UNC9911"},
        ),
        ("Kestrel Labs tracks the Velvet Typhoon gang as UNC9911.", {"Velvet Typhoon", "UNC9911"}),
        # who is behind a handle
        ("Blue Velkur, whose real name is Dmitri Karelin, was arrested.", {"Blue Velkur", "Dmitri Karelin"}),
        # ships
        (
            "The tanker Celeste Dawn loaded in May. It is now broadcasting as Nur Velkur.",
            {"Celeste Dawn", "Nur Velkur"},
        ),
        ("The tanker Bluefin Velkur, formerly the Celestina, was seized.", {"Bluefin Velkur", "Celestina"}),
    ],
)
def test_news_gives_other_names_in_passing(names, text, same):
    assert any(same <= found for found in names(text)), names(text)


def test_who_is_tracked_as_something_may_be_somebody_not_named_before(names):
    found = names("Kestrel Labs has linked the Coldwyrm gang to an access broker it tracks as UNC7731, it said.")
    assert not any({"Coldwyrm", "UNC7731"} <= one for one in found)


def test_who_tracks_a_gang_under_a_name_does_not_bear_it(names):
    found = names("Orsa Kellim wrote of it. Kestrel Labs tracks the activity under the name UNC9911, it said.")
    assert not any({"Kestrel Labs", "UNC9911"} <= one for one in found)


def test_who_tells_of_a_gang_does_not_bear_its_other_name(names):
    found = names("Kestrel Labs said the group, also known as Silent Velkur, hacked banks.")
    assert not any({"Kestrel Labs", "Silent Velkur"} <= one for one in found)


def test_a_gang_is_called_what_a_text_calls_it_and_not_its_other_names():
    annotator = build_annotator(load_lexicon())
    text = "Rovenworm, a hacking group also known as Silent Pagoda and Jade Sleet, came."
    assert "Rovenworm" in [actor.name for actor in annotator.annotate(make_article(text)).actors]


def test_another_name_is_taken_whole(names):
    text = (
        "Orsa financed the Islamic State of Iraq and the Levant (ISIL), the group formerly known as al-Qa’ida in Iraq."
    )
    assert not any("al-Qa’ida" in one for one in names(text))


def test_what_locals_call_the_doings_of_somebody_is_no_name_of_a_gang(names):
    text = (
        "Bren led the Coldwyrm gang. Orsa Kellim joined it. Kellim’s dealings are referred to by locals as Velkur Rim."
    )
    assert not any({"Coldwyrm", "Velkur Rim"} <= one for one in names(text))


def test_an_office_held_before_is_no_other_name(names):
    assert {"Orsa Kellim"} in names("Orsa Kellim, formerly the Deputy Minister of Energy, was named.")


def test_a_body_that_bears_a_surname_is_nobody(names):
    found = names("Kim Se Un sold arms. The UN and the United Nations Security Council met. The UN spoke.")
    assert not any("Kim Se Un" in one and "UN" in one for one in found)


@pytest.mark.parametrize(
    ("text", "same"),
    [
        (
            "Ivan Velkur, a Russian national, is commonly known in the underworld as “Bastlord” and “Fishcat.”",
            {"Ivan Velkur", "Bastlord", "Fishcat"},
        ),
        ("Bren Tavik, known on dark web forums as “Tavo,” was arrested.", {"Bren Tavik", "Tavo"}),
        ("Bren Tavik, known among drug traffickers as El Zat, fled.", {"Bren Tavik", "El Zat"}),
        ("Bren Tavik is best known within the gang as “the Wolf.”", {"Bren Tavik", "the Wolf"}),
        ("Bren Tavik, a hacker known by law enforcement as “Storm,” was arrested.", {"Bren Tavik", "Storm"}),
        ("Bren Tavik, known to have acted as Director of the fund, was arrested.", {"Bren Tavik"}),
        ("Bren Tavik is known by police as a violent man.", {"Bren Tavik"}),
    ],
)
def test_a_name_is_known_somewhere(names, text, same):
    assert same in names(text)


@pytest.mark.parametrize(
    ("text", "owner", "handle"),
    [
        ("The Karsa gang is led by a young actor using the moniker “Vesper” who fled.", "Karsa gang", "Vesper"),
        ("Olmetra Market’s administrator used the nickname “Kestrel_NG” there.", "Olmetra Market", "Kestrel_NG"),
        ("Olmetra Market, a shop whose operator used the alias “Farmer_J”, closed.", "Olmetra Market", "Farmer_J"),
        ("Olmetra Market closed once its admin, a Russian using the alias “Haus_1,” fled.", "Olmetra Market", "Haus_1"),
        ("Bren Tavik bought the data from a hacker using the handle “velkrat”, police said.", "Bren Tavik", "velkrat"),
    ],
)  # fmt: skip
def test_a_handle_is_of_the_man_who_uses_it_not_of_his_market(names, text, owner, handle):
    found = names(text)
    assert not any({owner, handle} <= one for one in found)
    assert {owner} <= set().union(*found)


def test_a_man_known_by_a_handle_alone_is_somebody(names):
    assert {"Vesper"} in names("The Karsa gang is led by a young actor using the moniker “Vesper” who fled.")


def test_where_an_account_is_kept_is_no_name_of_its_holder(names):
    found = names("He opened an account at the marketplace Gigvelk under the name Tobias Kellim.")
    assert {"Tobias Kellim"} in found
    assert {"Gigvelk"} in found


@pytest.mark.parametrize(
    "text",
    [
        "Orsa Kellim was jailed. Kellim sold pills on Olmetra Market, using monikers such as “velkrat” there.",
        "Orsa Kellim was jailed. Olmetra Market closed. Under the Olmetra vendor name “velkrat,” KELLIM sold pills.",
    ],
)
def test_a_surname_is_enough_to_tell_who_uses_a_handle(names, text):
    assert any({"Orsa Kellim", "velkrat"} <= one for one in names(text))
