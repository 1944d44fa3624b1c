"""A body is called by the beginning of its name once it was named in full."""

from __future__ import annotations

import pytest

from extractor.annotate import build_annotator
from extractor.lexicon import load_lexicon
from tests.make import make_article


@pytest.fixture(scope="module")
def actors():
    """Return a reader of texts: {name: (type, aliases)}."""
    annotator = build_annotator(load_lexicon())
    return lambda text: {a.name: (a.type, set(a.aliases)) for a in annotator.annotate(make_article(text)).actors}


@pytest.mark.parametrize(
    ("text", "name", "short"),
    [
        ("Altvik Finance moved $2 million, police said. Altvik denied it on Monday.", "Altvik Finance", "Altvik"),
        ("Orvelin Rose Holding runs banks. The Orvelin Rose unit was raided.", "Orvelin Rose Holding", "Orvelin Rose"),
        (
            "He bought Altvik Trust & Merchant in May. The ghost bank Altvik was raided, and Altvik's servers seized.",
            "Altvik Trust & Merchant",
            "Altvik",
        ),
        (
            "He owns PJSC Altvikagro. Altvikagro makes fertilisers, and Altvikagro sells them.",
            "PJSC Altvikagro",
            "Altvikagro",
        ),
    ],
)
def test_a_body_is_known_by_the_beginning_of_its_name_later_on(actors, text, name, short):
    assert actors(text)[name] == ("organization", {short})


@pytest.mark.parametrize(
    ("text", "name", "short"),
    [
        # where the short name alone looks like a person's, or a town comes before it
        (
            "The firm, Jade Velkur Holdings, is in Macau. Experts believe Jade Velkur was used to wash money.",
            "Jade Velkur Holdings",
            "Jade Velkur",
        ),
        (
            "OFAC hit Shenyang Orvelin Network Technology. He sent money to accounts held by Orvelin at a bank.",
            "Shenyang Orvelin Network Technology",
            "Orvelin",
        ),
    ],
)
def test_a_short_name_that_was_read_as_somebody_is_still_the_body_named_before(actors, text, name, short):
    assert actors(text)[name] == ("organization", {short})


def test_a_ship_is_not_the_company_that_is_called_like_it(actors):
    text = (
        "Velkur Shipping Limited is the owner of the Panama-flagged VELKUR (IMO 9074729). The VELKUR is blocked. "
        "UAE-based Orsa Shipping - FZCO manages the vessel."
    )
    found = actors(text)
    assert {found["Velkur Shipping Limited"][0], found["Orsa Shipping - FZCO"][0]} == {"organization"}
    assert found["VELKUR"] == ("vessel", set())


def test_the_surname_of_a_person_is_no_short_name_of_the_firm_that_bears_it(actors):
    found = actors("Kellim Bloodstock is run by Tomas Kellim. Kellim, an old friend, said that he had paid.")
    assert found["Tomas Kellim"] == ("person", {"Kellim"})


def test_a_common_word_that_opens_a_name_is_no_short_name_of_it(actors):
    text = "National Merrow Bank was raided on Monday, police said. National politics went on, and Global trade fell."
    assert actors(text)["National Merrow Bank"] == ("organization", set())
    text = "The COVID-19 Fraud Enforcement Task Force met. The COVID-19 programs were robbed, as was COVID-19 relief."
    assert actors(text)["COVID-19 Fraud Enforcement Task Force"] == ("organization", set())


def test_a_mark_before_a_closing_quotation_mark_is_none_of_the_other_name(actors):
    found = actors("Orsa Kellim, aka “Old Tav,” aka “Bich Thuy;” and Bren Tavik, aka “Red Fox;” were charged.")
    assert found["Orsa Kellim"] == ("person", {"Old Tav", "Bich Thuy"})
    assert found["Bren Tavik"] == ("person", {"Red Fox"})


def test_firms_that_share_a_letter_and_a_legal_form_are_two(actors):
    found = actors("K7 Limited Liability Company (K7) owns K7 Agent Limited Liability Company (K7 Agent).")
    assert found["K7 Limited Liability Company"] == ("organization", {"K7"})
    assert found["K7 Agent Limited Liability Company"] == ("organization", {"K7 Agent"})


def test_a_house_is_not_the_police_that_it_keeps(actors):
    found = actors("The University of Altvik Police Department helped. He had been at the University of Altvik.")
    assert "University of Altvik" not in found["University of Altvik Police Department"][1]


def test_whose_post_somebody_formerly_held_is_no_name_of_his(actors):
    found = actors("Orsa Kellim was formerly Boko Haram's third in command under its then leader.")
    assert found["Orsa Kellim"] == ("person", set())


def test_letters_stand_for_the_tail_of_a_name(actors):
    found = actors(
        "OFAC sanctioned the Velkur Human Smuggling Organization (HSO), based in Tresa. Agents began an operation "
        "against the Velkur HSO in 2023. The Velkur HSO moved people."
    )
    assert found["Velkur Human Smuggling Organization"][1] == {"HSO", "Velkur HSO"}


def test_a_surname_that_a_list_prints_in_capitals_is_found_in_small_letters(actors):
    found = actors(
        "A grand jury has returned an indictment charging the following individuals:\nORSON PAYTON , 33, of New Haven\n"
        "SHAWN STEPHENS , 34, of West Haven\nOn September 5, Payton, Stephens, and two others were arrested."
    )
    assert found["SHAWN STEPHENS"] == ("person", {"Stephens"})


def test_a_bureau_of_police_is_named_whole(actors):
    assert "Velmer Bureau of Police" in actors("The Velmer Bureau of Police and the Tresa Police Department helped.")


def test_a_ship_is_one_by_its_flag_in_small_letters_too(actors):
    found = actors(
        "Velkur Shipping Inc delivered gas oil using the Panama-flagged Maisur. The Maisur finished discharging its "
        "cargo on April 8. The Maisur was managed by a company."
    )
    assert found["Maisur"][0] == "vessel"


def test_a_ship_is_one_behind_a_plural_though_a_firm_is_called_like_it(actors):
    found = actors(
        "OFAC listed Velkur Rose Company Limited. The vessels VELKUR ROSE, VELKUR ROSE I, and VELKUR ROSE V are "
        "blocked property of Olmetra Limited."
    )
    assert [found[name][0] for name in ("VELKUR ROSE", "VELKUR ROSE I", "VELKUR ROSE V")] == ["vessel"] * 3


_OFFICE = "U.S. Attorney’s Office"


@pytest.mark.parametrize(("others", "joined"), [("", True), (f" and the {_OFFICE} for the District of Nevada", False)])
def test_the_attorneys_office_is_that_of_the_one_district_named(actors, others, *, joined):
    found = actors(
        f"The {_OFFICE} for the Northern District of Ohio{others} announced it. The {_OFFICE} asks victims to call."
    )
    assert (found[f"{_OFFICE} for the Northern District of Ohio"][1] == {_OFFICE}) is joined


@pytest.mark.parametrize(
    ("text", "name", "other"),
    [
        (
            "Kellim is a general of the Russian Armed Forces. The Armed Forces of the Russian Federation withdrew.",
            "Armed Forces of the Russian Federation",
            {"Russian Armed Forces"},
        ),
        (
            "The Colombian National Police and the National Police of Colombia met the National Police of Peru.",
            "National Police of Colombia",
            {"Colombian National Police"},
        ),
    ],
)
def test_an_organ_is_one_however_its_name_tells_its_state(actors, text, name, other):
    assert actors(text)[name][1] == other


def test_a_bracket_may_hold_two_short_names(actors):
    text = "Altvik Dremmel Orvelin Company Ltd (ADO or ADOCO) sells steel. ADO has ships. ADOCO has none."
    assert actors(text)["Altvik Dremmel Orvelin Company Ltd"] == ("organization", {"ADO", "ADOCO"})


def test_letters_that_are_spelt_out_as_a_common_noun_are_nobody(actors):
    text = (
        "The Altvik Cartel is the largest “BACRIN” (“banda criminosa” or criminal group) in Norland. BACRIN sell arms."
    )
    assert "BACRIN" not in actors(text)
    assert actors("Police raided VELKA (which has ties to Riga). VELKA denied it on Monday.")


@pytest.mark.parametrize(
    ("text", "name", "short"),
    [
        ("OFAC designated Penrose Capital LLC (Pencap).", "Penrose Capital LLC", "Pencap"),
        ("OFAC designated Sherkat Tolma Tarn (STT Group). STT Group sold oil.", "Sherkat Tolma Tarn", "STT Group"),
        ("OFAC designated Orsa Kellim (Haji Bren). Haji Bren sold oil.", "Orsa Kellim", "Haji Bren"),
    ],
)
def test_a_new_name_in_brackets_is_another_name_where_the_text_goes_on_with_it_or_it_is_made_of_the_first(
    actors, text, name, short
):
    assert short in actors(text)[name][1]


@pytest.mark.parametrize(
    "text",
    [
        "Tolma Bank sold oil. OFAC designated Vexholm Trading LLC (Tolma Bank). Tolma Bank fled.",
        "Prosecutor Orsa Kellim (Criminal Division) spoke. The Criminal Division said so.",
    ],
)
def test_who_was_named_before_or_a_body_behind_a_person_is_no_other_name(actors, text):
    assert not any({"Tolma Bank", "Criminal Division"} & aliases for _, aliases in actors(text).values())


@pytest.mark.parametrize(
    ("text", "name", "other"),
    [
        ("Vexholm Trading LLC (d.b.a. Tolmastar) sold oil.", "Vexholm Trading LLC", "Tolmastar"),
        ("Vexholm Trading LLC changed its name to Tolmastar.", "Vexholm Trading LLC", "Tolmastar"),
        ("Vexholm Trading LLC, previously called Tolmastar, sold oil.", "Vexholm Trading LLC", "Tolmastar"),
        ("The Karsa Front, which calls itself Tolmabah, has fought for years.", "Karsa Front", "Tolmabah"),
        ("The Karsa Front, known locally as Tolmabah, has fought for years.", "Karsa Front", "Tolmabah"),
        ("The Karsa Crew hacking group, dubbed Tolmabah by researchers, hit banks.", "Karsa Crew", "Tolmabah"),
    ],
)
def test_what_a_body_calls_itself_or_was_called_is_another_name(actors, text, name, other):
    assert other in actors(text)[name][1]


def test_the_language_of_another_name_is_no_name(actors):
    found = actors("Velkur Tarn Company (a.k.a. Tarn Corporation; Korean: 묘향자료기술회사) sells coal.")
    assert found["Velkur Tarn Company"][1] == {"Tarn Corporation", "묘향자료기술회사"}
