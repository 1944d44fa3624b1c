"""What is joined unasked, what is a question, and what is neither: transliterations, abbreviations, ages."""

from __future__ import annotations

import pytest

from extractor.resolve.short import initial, stands_for
from extractor.resolve.sound import root, sound
from tests.resolve.people import actor, groups, resolve, verdict

ONE = {frozenset({"a", "b"})}
TWO = {frozenset({"a"}), frozenset({"b"})}


def _born(day: str, *countries: str) -> dict[str, object]:
    return {"identifiers": (("birth-date", day),), "countries": countries}


def _pair(left, right, type_="person", **both):
    return resolve([actor("a", left, type_, **both), actor("b", right, type_, **both)])


@pytest.mark.parametrize(
    ("left", "right"),
    [("awfan", "aufan"), ("pawlak", "pavlak"), ("andrej", "andrei")],
)
def test_spellings_of_one_sound(left, right):
    assert sound(left) == sound(right)


def test_a_j_that_is_heard_is_no_vowel():
    assert sound("naji") != sound("nai")
    assert sound("andrej") == sound("andrey")


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Vexholmirad, Sa'id", "Vexholmirad, Saeed"),
        ("Purvanzadeh, Mohammad-Reza", "Purvanzadeh, Mohammadreza"),
        ("Orsa Keldin", "Orsa Kelden"),  # a short vowel that nobody writes
        ("Denis Stroganetsky", "Denis Igorevich Stroganetsky"),
        ("Kamchybek Stroganetsky", "Kamychbek Stroganetsky"),
    ],
)
def test_transliterations_slips_and_a_patronymic_left_out_are_joined(left, right):
    assert groups(_pair(left, right)) == ONE


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Ali Vandermeer", "Ali Mohammed Vandermeer"),  # a father's name
        ("Siarhei Uladzimiravich Vandermeer", "Sergei Vladimirovich Vandermeer"),  # in Belarusian
        ("Vandermeer, U Orsel Khaing", "Vandermeer, Orsel Khaing"),  # an honorific of Burma
        ("Mohammad Ali Hosseini", "Mohammad Ali Hoseini"),  # three names, as sure as if they were spelt alike
        ("Torek Keldin", "Toriq Keldin"),
        ("Orsel Ahmad Vandermeer", "Orsel Ahmad Vandermeir"),  # a slip, not in the first name
    ],
)
def test_a_middle_name_left_out_and_a_spelling_are_joined(left, right):
    assert groups(_pair(left, right)) == ONE


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Ali Vandermeer", "Hassan Ali Vandermeer"),  # a son bears his father's name
        ("Ali Mohammed", "Ali Hassan Mohammed"),
        ("Wei Chen", "Wei Long Chen"),
        ("Carlos Vandermeer", "Carlos Alberto Vandermeer Quessada"),
        ("Sergei Gennadievich Maltsev", "Sergei Gennadievich Malyshev"),
        ("Abu Vandermeer", "Abu Hassan Vandermeer"),
        ("QUESSADA, Carlos", "VANDERMEER QUESSADA, Carlos Alberto"),  # the father's family name is left out
        ("Vladimir Ahmad Vandermeer", "Vladislav Ahmad Vandermeer"),  # brothers
        ("Trong Keldin", "Truong Keldin"),
    ],
)
def test_a_name_left_out_that_may_be_anothers_is_a_question(left, right):
    assert groups(_pair(left, right)) == TWO


def test_a_name_without_patronymic_is_nobodys_where_two_bear_it():
    names = {"a": "Denis Igorevich Stroganetsky", "b": "Denis Olegovich Stroganetsky", "c": "Denis Stroganetsky"}
    found = resolve([actor(key, name) for key, name in names.items()])
    assert groups(found) == {frozenset({key}) for key in names}
    assert "unsure" in {verdict(found, "a", "c"), verdict(found, "b", "c")}


def test_a_frequent_family_name_needs_more_than_a_first_name():
    assert groups(_pair("Denis Kuznetsov", "Denis Igorevich Kuznetsov")) == TWO
    assert groups(_pair("Elena Sorokina", "Elena Igorevna Sorokina")) == TWO


def test_a_year_of_birth_speaks_for_a_name_that_is_spelt_in_another_way():
    pair = ("Araghi, Abdollah", "Araqi, Abdollah")
    assert groups(_pair(*pair)) == TWO
    assert groups(_pair(*pair, **_born("1945", "ir"))) == ONE
    assert groups(_pair("Pak, Kwang Hun", "Bak, Gwang Hun", **_born("1970", "kp"))) == TWO  # a Korean name says little


def test_a_birthday_and_no_name_in_common_is_a_question_unless_nobody_knew_the_day():
    names = ("Orsa Vandermeer", "Khazim Purvanzadeh")
    found = _pair(*names, **_born("1971-07-12", "iq"))
    assert (groups(found), verdict(found, "a", "b")) == (TWO, "unsure")
    for said in (_born("1971-01-01", "iq"), _born("1971", "iq")):
        assert verdict(_pair(*names, **said), "a", "b") == ""


def test_a_family_name_and_a_year_is_a_question():
    found = _pair("Orsa Purvanzadeh", "Abu Yasir Purvanzadeh", **_born("1977"))
    assert (groups(found), verdict(found, "a", "b")) == (TWO, "unsure")
    assert verdict(_pair("Orsa Purvanzadeh", "Abu Yasir Purvanzadeh"), "a", "b") == ""


def test_two_common_names_within_a_longer_one_are_no_question():
    assert verdict(_pair("Ali Hassan", "Ali Hassan Khalil"), "a", "b") == ""


def test_the_family_name_by_which_a_text_goes_on_says_nothing_more():
    act = {"acts": (("designation", "OFAC", "2026-01-01"),)}
    pair = [
        actor("a", "Orsa Vilhelm Kellim", aliases=("Kellim",), **act),
        actor("b", "Idris Kellim", aliases=("Kellim",), **act),
    ]
    assert groups(resolve(pair)) == TWO


@pytest.mark.parametrize(
    ("short", "words", "expected"),
    [
        ("vexholmtrans", "vexholmskaya transportnaya kompaniya", True),
        ("orsacom", "orsa comunicaciones", True),
        ("vexmetal", "empresa vexholma exportadora metales", True),
        ("vexholm", "vexholm trading", False),  # the word itself
        ("vexal", "vexholm alpha", False),  # too short to say so
        ("transvexholm", "vexholmskaya transportnaya", False),  # in another order
    ],
)
def test_a_word_made_of_beginnings(short, words, expected):
    assert stands_for(short, words.split()) is expected


def test_what_is_one_letter_in_cyrillic_stands_for_a_word_as_one():
    assert [initial(word) for word in ("tsentr", "khimii", "zavod", "shchit")] == ["ts", "kh", "z", "shch"]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Vexholmskaya Transportnaya Kompaniya", "VEXHOLMTRANS"),
        ("ZAO RTSLT", "Zakrytoe Aktsionernoe Obshchestvo Regionalnyi Tsentr Lazernykh Tekhnologii"),
        ("Altvik Arcturus Petrochemical Company", "Altvik Arcturus Methanol Factory"),
        ("Arcturonkh Zerelda Trading", "Arcturonkh Zerelda"),  # a daughter's trade
        ("Permsky Vexholmov Zavod", "Perm Vexholmov Plant Arcturus"),
        ("TDAG", "Technology and Development of Altvik Group Ltd"),
        ("261st Vexholm Repair Plant", "AO 261 Vexholm Remontnyi Zavod Goriuchego"),
    ],
)
def test_bodies_called_for_short_or_with_words_of_their_own_are_a_question(left, right):
    found = _pair(left, right, "organization")
    assert (groups(found), verdict(found, "a", "b")) == (TWO, "unsure")


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Vexholm Kapital OOO", "Vexholm Capital LLC"),
        ("Vexholm Star Ship Management", "Vexholm Star Ship Management Pvt Ltd"),
    ],
)
def test_bodies_are_joined_over_a_spelling_and_a_legal_form_left_out(left, right):
    assert groups(_pair(left, right, "organization")) == ONE


def test_a_bank_of_one_country_is_one_with_its_legal_form_and_without():
    names = ("Far Eastern Bank", "Joint Stock Company Far Eastern Bank")
    assert groups(_pair(*names, "organization", countries=("ru",))) == ONE


def test_a_website_that_is_called_like_the_name_is_the_bodys_own_and_another_may_be_its_parents():
    names = ("Arcturonkh Shipping", "Arcturonkh Altvik Shipping Lines")
    own, parents = ((("domain", site),) for site in ("www.arcturonkh-line.example", "zerelda.example"))
    assert groups(_pair(*names, "organization", identifiers=own)) == ONE
    assert groups(_pair(*names, "organization", identifiers=parents)) == TWO


def test_a_son_was_not_born_in_his_fathers_year():
    names = ("Orsel Vandermeer", "Hassan Orsel Vandermeer")
    assert groups(_pair(*names)) == TWO
    assert groups(_pair(*names, **_born("1961", "iq"))) == ONE


def test_a_website_in_common_is_a_question_whatever_the_names():
    found = _pair("Vexholm Air", "Yasal Cargo Airline", "organization", identifiers=(("domain", "vexholm.example"),))
    assert (groups(found), verdict(found, "a", "b")) == (TWO, "unsure")
    phone = _pair("Vexholm Air", "Yasal Cargo Airline", "organization", identifiers=(("phone", "0097282851500"),))
    assert verdict(phone, "a", "b") == ""


def test_sisters_that_one_act_names_are_no_likelier_to_be_one():
    act = {"acts": (("designation", "OFAC", "2026-01-01"),)}
    names = ("Altvik Lottery Distributions OOD", "Altvik Capital Sporting OOD")
    assert verdict(_pair(*names, "organization", **act), "a", "b") == verdict(_pair(*names, "organization"), "a", "b")


def test_a_line_of_business_makes_another_company_of_a_name_whatever_a_text_calls_it():
    act = {"acts": (("designation", "OFAC", "2026-01-01"),)}
    air = actor("a", "Vexholm Air", "organization", aliases=("Vexholmskie Avialinii",), **act)
    tours = actor("b", "Vexholm Air Tours", "organization", aliases=("Vexholm Air", "Vexholmskie Avialinii"), **act)
    found = resolve([air, tours])
    assert (groups(found), verdict(found, "a", "b")) == (TWO, "unsure")


def test_abbreviations_are_spelt_and_not_heard():
    assert verdict(_pair("MDTC", "MTDC", "organization"), "a", "b") == ""
    assert verdict(_pair("KAV", "KAF", "organization"), "a", "b") == ""


def test_an_adjective_is_of_the_place_it_is_made_of():
    assert root(sound("uralskaya")) == (root(sound("ural"))[0], True)
    assert root(sound("izhevskii"))[0] == root(sound("izhevsk"))[0]


def test_an_article_run_together_with_its_word_makes_no_other_word():
    assert groups(_pair("Orsa Alkurdovani", "Orsa Kurdovani")) == ONE


def test_and_in_russian_is_no_numeral_and_an_ordinal_is_its_number():
    found = _pair("OOO Vexholm Arcturonkh I BT", "Vexholm Arcturonkh and BT LLC", "organization")
    assert verdict(found, "a", "b") in {"same", "unsure"}
    assert groups(_pair("Vexholm Arcturus", "Vexholm Arcturus I", "vessel")) == TWO


@pytest.mark.parametrize(
    ("left", "right", "type_"),
    [
        ("Vexhamgani, Hassan", "Vexhamqani, Hassan", "person"),  # one long name, all its consonants the same
        ("Kellimova, Orsel Vandermeir", "Kelemova, Orsel Vendermeer", "person"),  # three names that agree
        ("Vexholmi-Nejad, Mahmud", "Vexholminezhad, Mahmoud", "person"),
        ("Kellim, Fawaz", "Kellim, Fawwaz", "person"),
        ("OAO Vexholmneftegas", "OJSC Vexholmneftegaz", "organization"),  # of one legal form
        ("Vexholm Ugolnaya Kompaniya", "Vexholm Coal", "organization"),
    ],
)
def test_whole_names_are_joined_as_another_language_hears_them(left, right, type_):
    assert groups(_pair(left, right, type_)) == ONE


@pytest.mark.parametrize(
    ("left", "right", "type_"),
    [
        ("Kovalvexenko, Hassan", "Kovalvexenkov, Hassan", "person"),  # a consonant more
        ("Vexir, Hassan", "Vaksir, Hassan", "person"),  # a short name
        ("Vexholmneftegas", "Vexholmneftegaz", "organization"),  # nothing beside it
    ],
)
def test_a_name_that_only_sounds_alike_is_no_more_than_a_question(left, right, type_):
    assert groups(_pair(left, right, type_)) == TWO


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Vexholm Transfer and Exchange", "Vexholm Money Exchange"),
        ("Hanvexa Money Exchange Office", "Hanvexeh Exchange"),
    ],
)
def test_two_trades_of_one_rare_name_are_a_question(left, right):
    assert verdict(_pair(left, right, "organization"), "a", "b") == "unsure"


def test_a_name_after_a_child_joins_nobody_who_has_one_of_his_own():
    both = {"acts": (("designation", "OFAC", "2026-01-01"),), "aliases": ("Abu Hasan",)}
    assert groups(resolve([actor("a", "Ali Vexmar", **both), actor("b", "Tahir Ormanid", **both)])) == TWO
    known = {"acts": (("designation", "OFAC", "2026-01-01"),)}
    assert groups(resolve([actor("a", "Abu Zubaydah", **known), actor("b", "Abu Zubayda", **known)])) == ONE
