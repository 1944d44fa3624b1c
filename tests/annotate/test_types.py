"""Of which type an actor is: what the words of a name, the nouns beside it and what is widely known say of it."""

from __future__ import annotations

import pytest

from extractor.annotate import build_annotator
from extractor.annotate.naming.behind import sort_by_what_follows
from extractor.annotate.naming.chunks import read_words
from extractor.annotate.naming.gangs import gang_sign
from extractor.annotate.naming.heads import head_sign
from extractor.annotate.naming.nouns import sort_of
from extractor.annotate.naming.sharing import with_signs
from extractor.lexicon import load_lexicon
from tests.make import make_article


@pytest.fixture(scope="module")
def read_actors():
    """Return a reader of texts: the actors."""
    annotator = build_annotator(load_lexicon())
    return lambda text: annotator.annotate(make_article(text)).actors


@pytest.fixture(scope="module")
def types(read_actors):
    """Return a reader of texts: {name: type}."""
    return lambda text: {actor.name: actor.type for actor in read_actors(text)}


@pytest.mark.parametrize(
    ("behind", "told"),
    [
        ("’s wife", "person"),
        (" regime in Tresa", "no body"),
        ("’ pre-trial detention centre", "organization"),
        (" casino in Tresa", "organization"),
        (" phishing platform", "organization"),
        ("’s chairman", "body"),
        (" and its partners tell another story", "body"),
        (", described by OFAC as a front for the army", "body"),
        (" and his partners", None),
        (" on Monday", None),
    ],
)
def test_the_words_behind_a_name_tell_what_bears_it(behind: str, told: str | None) -> None:
    found = sort_by_what_follows("Velkur" + behind, len("Velkur"))
    assert (found[0] if found else None) == told


@pytest.mark.parametrize(
    "name",
    ["Polizei Tresa", "Landeskriminalamt", "Velkarmyndigheten", "Tresas Valsts Policija", "Policia Velkur"],
)
def test_a_body_is_known_by_its_noun_in_its_own_tongue(name: str) -> None:
    assert head_sign(name, "")["person"] < 0


@pytest.mark.parametrize(
    "name",
    [
        "Asbat al-Velkur",
        "al-Gam'a al-Velkuriya",
        "Jemaah Velkuriyah",
        "Rabitatul Velkurin",
        "Tehrik-e Velkur",
        "Clan Velkur",
    ],
)
def test_an_armed_group_is_known_by_the_word_that_opens_its_name(name: str) -> None:
    words = read_words(name, 0, len(name))
    assert gang_sign(name, words, 0, len(words), {})["group"] > 0


def test_parents_are_people_and_a_parent_is_a_firm() -> None:
    assert (sort_of("parents"), sort_of("parent"), sort_of("siblings")) == ("person", "organization", "person")


def test_a_noun_over_a_list_makes_no_body_of_what_is_plainly_a_persons_name() -> None:
    body = {"organization": 3.0, "person": -3.0}
    plain = with_signs({"person": 4.5, "organization": -1.0}, body)
    assert plain["person"] > plain["organization"]
    doubted = with_signs({"person": 3.5, "organization": 0.5}, body)
    assert doubted["person"] < doubted["organization"]


def test_who_is_widely_known_as_a_gang_is_one_whatever_stands_beside_the_name(types):
    read = types("Police arrested those who enabled Evil Corp with malware. The company, Evil Corp, paid men.")
    assert read["Evil Corp"] == "group"


def test_an_armed_group_that_everybody_knows_needs_no_word_beside_it(types):
    assert types("They raised funds for the Taliban since 1999.")["Taliban"] == "group"


def test_a_service_that_is_called_something_and_a_forum_behind_a_name_are_bodies(types):
    read = types("The second service, called “Ricochal,” hid users. He posted on the “Hack Velkums” website.")
    assert {read.get("Ricochal"), read.get("Hack Velkums")} == {"organization"}


def test_a_list_behind_what_firms_do_is_of_the_firms(types):
    read = types("All of these companies are engaged in farming, including Arven Turo, and Villas del Colmi. He left.")
    assert read["Villas del Colmi"] == "organization"


def test_monikers_without_quotation_marks_are_other_names(read_actors):
    text = "Orsa Kellim worked as a coder and is known by the online monikers Velk, Rasm, and Super Tovik. She left."
    (found,) = [actor for actor in read_actors(text) if actor.name == "Orsa Kellim"]
    assert {"Velk", "Rasm", "Super Tovik"} <= set(found.aliases)


def test_each_item_behind_the_vessels_include_is_a_ship(types):
    read = types("OFAC listed the fleet. These vessels include the BONITA VELKUR, the DEVRAZ, and the TOUR 7.")
    assert {"BONITA VELKUR", "DEVRAZ", "TOUR 7"} <= {name for name, kind in read.items() if kind == "vessel"}


def test_who_gives_a_regime_its_name_is_a_person(types):
    text = "Iran’s support to the brutal Velkurat regime goes on. Officials condemned Velkurat’s atrocities."
    assert types(text).get("Velkurat", "person") == "person"


def test_co_conspirators_in_a_list_are_people(types):
    found = types("He worked with his co-conspirators, Omar Wala, Vienna Cavanaugh, and Philbert Camp.")
    assert found["Vienna Cavanaugh"] == "person"


def test_a_surname_in_capitals_is_his_though_it_is_also_a_title(read_actors):
    text = "Glenn KING, 27, of Velmere, and James LUKE, 43, of Velmere, were charged. KING bought it with LUKE."
    assert {actor.name: actor.aliases for actor in read_actors(text)}["Glenn KING"] == ("KING",)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The Tresa Bureau of Police investigated.", {"Tresa Bureau of Police"}),
        (
            "Agents of the Drug Enforcement Administration for New England searched the house.",
            {"Drug Enforcement Administration"},
        ),
        ("The Attorney General’s Chambers of Malaysia helped.", {"Attorney General’s Chambers of Malaysia"}),
    ],
)
def test_an_office_has_its_whole_name_and_no_more(types, text, names):
    assert set(types(text)) - {"Specimen"} == names


@pytest.mark.parametrize("done", ["arrest", "capture", "extradition", "indictment", "sentencing"])
def test_what_is_done_to_men_alone_tells_a_man(types, done: str) -> None:
    assert types(f"The {done} of Orsa Kellim in Moscow was announced today.")["Orsa Kellim"] == "person"


def test_a_charged_firm_is_no_man(types) -> None:
    assert types("The indictment of Vexholm Bank was announced today.")["Vexholm Bank"] == "organization"


def test_what_one_has_an_interest_in_is_a_ship(types) -> None:
    text = "OFAC is identifying the Marshal Orlov and the Tolma Star as property in which Vexholm JSC has an interest."
    assert {"Marshal Orlov": "vessel", "Tolma Star": "vessel"}.items() <= types(text).items()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The arms reached the Norland rebel group, the Velkurian United Front (VUF).", "Velkurian United Front"),
        ("The Velkur Division, another armed opposition group operating in Sarn, looted homes.", "Velkur Division"),
        ("He funded terrorist armed groups through his trade, notably Al-Velkurun, which fled.", "Al-Velkurun"),
        (
            "They named two drug cartels, the Velkur Felix Organization and the Tolma Organization.",
            "Tolma Organization",
        ),
        ("Bren Tavik leads the Force Republicaine du Velkur (FOREVU) rebel group.", "Force Republicaine du Velkur"),
        (
            "They helped terrorist organizations, including the Velkur Jihad (PIV) and al Sarn Brigade.",
            "al Sarn Brigade",
        ),
        ("Two men worked for the cybercriminal money laundering organization QQVVZZ.", "QQVVZZ"),
        ("The Velkur Shah Brigade is a prominent element of the armed opposition to Norland.", "Velkur Shah Brigade"),
    ],
)
def test_a_body_that_is_called_a_band_is_a_group(types, text, name):
    assert types(text)[name] == "group"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Velkur Relief Fund, a charity that supports armed groups, was listed.", "Velkur Relief Fund"),
        ("He sold arms to rebel groups, and Velkur Bank paid for them.", "Velkur Bank"),
    ],
)
def test_who_helps_a_band_is_none(types, text, name):
    assert types(text)[name] == "organization"


def test_a_place_that_a_text_calls_one_is_nobody(types):
    assert "Kafia Kingi" not in types("Velkur Bank is located in Kafia Kingi, a territory on the border of Sudan.")


@pytest.mark.parametrize(
    "text",
    [
        "Ilva Sorn serves as the nominee owner of Velkur Hotel for Bren Tavik.",
        "Ilva Sorn holds shares in Tolma Energy and Velkur Hotel.",
    ],
)
def test_what_has_an_owner_is_a_body(types, text):
    assert types(text)["Velkur Hotel"] == "organization"


def test_who_lists_somebody_is_an_authority_by_its_short_name(types):
    assert types("Treasury designated Haji Gul Velkur Zadran.")["Treasury"] == "organization"


def test_a_surname_goes_on_behind_its_particle(types):
    assert "Thiago Velkrade dos Santos" in types("They named Thiago Velkrade dos Santos, a trader in Tresa.")
