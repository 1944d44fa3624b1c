"""One actor per real-world actor: which names are one, which are not, and why."""

from __future__ import annotations

import pytest

from tests.resolve.people import actor, groups, resolve, verdict

ONE = {frozenset({"a", "b"})}
TWO = {frozenset({"a"}), frozenset({"b"})}

SAME = [
    ("Vladislav Orestovich Kellim", "KELLIM, Vladislav Orestovich", "person"),
    ("Vladislav Orestovich Kellim", "Владислав Орестович Келлим", "person"),
    ("Zufar Abd al-Rahman Qasmoun", "Zufar Abdulrahman Qasmun", "person"),
    ("Yevgeny Stroganetsky", "Evgenii Stroganetskiy", "person"),
    ("Vexholm Trading LLC", "VEXHOLM TRADING, L.L.C.", "organization"),
    ("Vexholm Marine Insurance Co., Ltd.", "Vexholm Marine Insurance Company Limited", "organization"),
    ("OOO Vexholm Metallurgiya", "Limited Liability Company Vexholm Metallurgiya", "organization"),
    ("Orsa Kellim-Vandermeer", "Orsa Kellim Vandermeer", "person"),
    ("Orsa ‘El Toro’ Kellim Vandermeer", "Orsa Kellim Vandermeer", "person"),
    ("Mohamad Purvanzadeh Kellimi", "Muhammad Purvanzadeh Kellimi", "person"),
]

DIFFERENT = [
    ("Orsa Vandermeer", "Idris Vandermeer", "person"),
    ("Vexholm Trading LLC", "Vexholm Shipping LLC", "organization"),
    ("Vexholm Trading LLC", "Vexholm Trading JSC", "organization"),
    ("Brigade 313 of Vexholm", "Brigade 314 of Vexholm", "organization"),
    ("Trading Company", "Trading Corporation of Vexholm", "organization"),
    ("Hassan Vandermeer", "Hussein Vandermeer", "person"),
    ("Hossein Purvanzadeh", "Hassan Purvanzadeh", "person"),
    ("Miguel Purvanzadeh", "Mikhail Purvanzadeh", "person"),
    ("Orsa Kellim Vandermeer", "Idris Orsa Kellim Vandermeer", "person"),  # a child bears the father's names
    ("Vandermeer", "Orsa Vandermeer", "person"),
    ("‘Orsa’ Vandermeer", "Vandermeer", "person"),
    ("Orsa Vandermeer Jr.", "Orsa Vandermeer Sr.", "person"),
    ("Vexholm", "Vexh\u043elm", "organization"),  # the second has a Cyrillic o
    ("\0", "—", "organization"),  # no word at all
]


@pytest.mark.parametrize(("left", "right", "type_"), SAME)
def test_spellings_of_one_name_are_one_actor(left, right, type_):
    assert groups(resolve([actor("a", left, type_), actor("b", right, type_)])) == ONE


@pytest.mark.parametrize(("left", "right", "type_"), DIFFERENT)
def test_names_that_only_resemble_each_other_stay_apart(left, right, type_):
    assert groups(resolve([actor("a", left, type_), actor("b", right, type_)])) == TWO


@pytest.mark.parametrize(
    ("printed", "twin", "type_"),
    [
        ("Vexholm Trading LLC", "Vexh\u043elm Trading LLC", "organization"),
        ("Orsa Kellim Vandermeer", "Ors\u0430 Kellim Vandermeer", "person"),
        ("Acme Altvik Holdings", "\u0410\u0441me Altvik Holdings", "organization"),
    ],
)
def test_a_name_with_a_letter_of_another_alphabet_is_joined_by_nobody_but_a_person(printed, twin, type_):
    acts = (("designation", "OFAC", "2026-01-01"),)
    found = resolve([actor("a", printed, type_, acts=acts), actor("b", twin, type_, acts=acts)])
    assert groups(found) == TWO
    assert verdict(found, "a", "b") == "unsure"  # a question of `review`


@pytest.mark.parametrize("name", ["Kim Chol Su", "Mohammed Ali", "Ri Jong Ho", "Ivan Petrov", "Jose Garcia"])
def test_a_name_that_many_share_needs_more_than_itself(name):
    alone = [actor("a", name), actor("b", name)]
    assert groups(resolve(alone)) == TWO
    act = (("designation", "OFAC", "2026-01-01"),)
    assert groups(resolve([actor("a", name, acts=act), actor("b", name, acts=act)])) == ONE


def test_what_rules_a_merge_out_is_stronger_than_the_name():
    for one, other in (
        ({"identifiers": (("birth-date", "1970-01-02"),)}, {"identifiers": (("birth-date", "1981-03-04"),)}),
        ({"countries": ("ru",)}, {"countries": ("ir",)}),
        ({"document": "same"}, {"document": "same"}),  # one document names them as two
    ):
        found = resolve([actor("a", "Orsa Kellim Vandermeer", **one), actor("b", "Orsa Kellim Vandermeer", **other)])
        assert groups(found) == TWO, one


def test_types_do_not_mix_but_for_groups_and_organisations():
    assert groups(resolve([actor("a", "Vexholm Arcturus"), actor("b", "Vexholm Arcturus", "vessel")])) == TWO
    assert (
        groups(resolve([actor("a", "Vexholm Arcturus", "group"), actor("b", "Vexholm Arcturus", "organization")]))
        == ONE
    )


def test_an_identifier_joins_names_that_say_little_and_another_one_parts_them():
    one, other = (("imo", "9074729"),), (("imo", "9434761"),)
    ship = actor("a", "Arcturus", "vessel", identifiers=one)
    assert groups(resolve([ship, actor("b", "ARCTURUS", "vessel", identifiers=one)])) == ONE
    assert groups(resolve([ship, actor("b", "ARCTURUS", "vessel", identifiers=other)])) == TWO


def test_a_subsidiary_is_not_its_parent():
    found = resolve(
        [actor("a", "Vexholm Arcturus", "organization"), actor("b", "Vexholm Arcturus Ural Fisheries", "organization")]
    )
    assert groups(found) == TWO


def test_every_merge_says_why():
    found = resolve(
        [actor("a", "Yevgeny Stroganetsky", countries=("ru",)), actor("b", "Evgenii Stroganetskiy", countries=("ru",))]
    )
    (merge,) = found.merges
    assert (merge.verdict, merge.by) == ("same", "rule:names")
    reasons = dict(merge.features)
    assert reasons["same name in another spelling"] > 0
    assert "same country" in reasons
    assert merge.score == pytest.approx(min(1.0, sum(reasons.values())), abs=0.002)


def test_what_is_likely_but_not_sure_is_a_question():
    found = resolve([actor("a", "Orsa Vandermeer Kellim"), actor("b", "Orsa Wilhelmina Vandermeer")])
    assert groups(found) == TWO
    assert verdict(found, "a", "b") in {"unsure", ""}
    sure = resolve([actor("a", "Ri Jong Ho"), actor("b", "Ri Jong Ho")])
    assert verdict(sure, "a", "b") == "unsure"


def test_the_parts_of_a_chain_are_kept_apart_by_what_its_ends_say():
    """A and C share nothing but B; two dates of birth cannot be one person's."""
    born = [(("birth-date", "1970-01-02"),), (), (("birth-date", "1981-03-04"),)]
    three = [actor(key, "Orsa Kellim Vandermeer", identifiers=one) for key, one in zip("abc", born, strict=True)]
    assert all(not {"a", "c"} <= group for group in groups(resolve(three)))


def test_an_authority_of_the_lexicon_is_one_actor_under_its_own_name():
    found = resolve(
        [actor("a", "OFAC", "organization"), actor("b", "Office of Foreign Assets Control", "organization")]
    )
    (one,) = found.actors
    assert (one.name, one.authority) == ("Office of Foreign Assets Control", "OFAC")


def test_the_name_most_documents_print_is_the_name_of_the_actor():
    names = ["KELLIM, Vladislav Orestovich", "Vladislav Orestovich Kellim", "Vladislav Orestovich Kellim"]
    (one,) = resolve([actor(str(i), name, aliases=("Vlad",)) for i, name in enumerate(names)]).actors
    assert one.name == "Vladislav Orestovich Kellim"
    assert one.names[0] == (one.name, "name")
    assert ("Vlad", "weak alias") in one.names


def test_a_register_number_is_proof_and_a_domain_or_mailbox_that_many_use_is_a_question():
    names = ("Vexholm Trading", "Vexholm Trading House")
    for scheme, expected in (("domain", TWO), ("email", TWO), ("ogrn", ONE), ("uscc", ONE)):
        same = ((scheme, "1027700132195"),)
        pair = [actor(key, name, "organization", identifiers=same) for key, name in zip("ab", names, strict=True)]
        assert groups(resolve(pair)) == expected, scheme


@pytest.mark.parametrize(
    ("left", "right", "type_"),
    [
        ("Vetran", "Veteran", "organization"),  # one word by sound
        ("Dimond Transportation Limited", "Diamond Transportation Limited", "organization"),
        ("Almaz Trading LLC", "Diamond Trading LLC", "organization"),  # by translation only
        ("Mohammed Ali Qasmoun", "Ali Mohammed Qasmoun", "person"),  # father and son
        ("Post Bank", "Joint Stock Company Post Bank", "organization"),  # a word that many use, and a form on one side
        ("Justice Ministry", "Ministry of Justice", "organization"),  # of which state?
        ("Cyber Crime Unit", "Cybercrime Unit", "organization"),
        ("Armament Industries Group", "Ammunition Industries Group", "organization"),  # by meaning only
        ("Shahr-e Rey Prison", "Rajai-Shahr Prison", "organization"),  # in another order and another spelling
        ("Orsa, Abdel Ilah", "Orsa, Abdallah", "person"),  # two names of God
        ("Trong Nguyen", "Truong Nguyen", "person"),
        ("Ivanov, Sergei Borisovich", "Ivanov, Sergey Borisovich", "person"),
        ("Jian Zhang", "Zhang Jian", "person"),
        ("James Murray", "James M. Murray", "person"),
    ],
)
def test_names_that_agree_loosely_in_common_words_are_left_to_a_person(left, right, type_):
    assert groups(resolve([actor("a", left, type_), actor("b", right, type_)])) == TWO


@pytest.mark.parametrize(
    ("left", "right", "type_"),
    [
        ("Vex Holm Shipping", "Vexholm Shipping", "organization"),
        ("Bank of Vexholm", "Vexholm Bank Ltd", "organization"),
        ("Vexholm Bank", "Banco Vexholm", "organization"),
        ("OOO Vexholm Okean Servis", "Vexholm Ocean Service LLC", "organization"),  # a name in translation
        ("AO Tekhnovex", "Tehnovex JSC", "organization"),  # one spelling in two transliterations
        ("Qasmoun Vandermeer Kellim", "Kellim Qasmoun Vandermeer", "person"),
        ("Orsa V. Kellimsky", "Orsa Kellimsky", "person"),  # an initial, no number
        ("Brian E. Nelson", "Brian E. Nelson", "person"),  # the initial tells
        ("Sergei Stroganetsky", "Sergey Stroganetsky", "person"),
    ],
)
def test_a_telling_name_is_joined_over_gaps_translations_and_spellings(left, right, type_):
    assert groups(resolve([actor("a", left, type_), actor("b", right, type_)])) == ONE


def test_a_second_name_that_is_part_of_the_first_says_nothing_more():
    short = {"aliases": ("Ivanov",)}
    pair = [actor("a", "Sergei Ivanov", **short), actor("b", "Sergey Ivanov", **short)]
    assert groups(resolve(pair)) == TWO


def test_a_body_is_not_its_office_because_a_document_calls_both_by_one_name():
    acts = (("designation", "OFAC", "2026-01-01"),)
    whole = actor("a", "Vexholm Bank", "organization", acts=acts)
    branch = actor("b", "Vexholm Bank Altvik SE", "organization", aliases=("Vexholm Bank",), acts=acts)
    assert groups(resolve([whole, branch])) == TWO


def test_a_ship_that_a_text_gives_two_numbers_has_neither_for_proof():
    numbers = {"identifiers": (("imo", "9233753"), ("imo", "9248497"))}
    pair = [
        actor("a", "Vexholm Star", "vessel", identifiers=(("imo", "9233753"),)),
        actor("b", "Altvik", "vessel", **numbers),
    ]
    assert groups(resolve(pair)) == TWO


def test_twins_and_brothers_are_a_question_whatever_else_agrees():
    born = {"identifiers": (("birth-date", "1959-07-11"),), "countries": ("co",)}
    names = ("Mauro Alberto Quessada Brill", "Victor Manuel Quessada Brill")
    found = resolve([actor(key, name, **born) for key, name in zip("ab", names, strict=True)])
    assert (groups(found), verdict(found, "a", "b")) == (TWO, "unsure")


def test_one_first_name_one_day_and_one_country_are_one_person_and_brothers_are_two():
    born = {"identifiers": (("birth-date", "1959-07-11"),), "countries": ("am",)}
    assert groups(resolve([actor("a", "Orsella Beurkian", **born), actor("b", "Orsella Vandermeer", **born)])) == ONE
    assert groups(resolve([actor("a", "Orsella Beurkian", **born), actor("b", "Idris Beurkian", **born)])) == TWO


def test_bodies_are_one_that_have_a_telling_name_in_common_beside_their_own():
    """Unless it is part of an own name: so a text calls a branch by its owner's."""
    other = {"aliases": ("Arcturonkh Zerelda Lines",)}
    pair = [actor("a", "Vexholm Marine", "organization", **other), actor("b", "Tresa Yards", "organization", **other)]
    assert groups(resolve(pair)) == ONE
    names = ("Arcturonkh Zerelda Lines Altvik Bunkering", "Tresa Yards")
    assert groups(resolve([actor(k, n, "organization", **other) for k, n in zip("ab", names, strict=True)])) == TWO
