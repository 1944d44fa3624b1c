"""What stands in the line of a name and is no part of it: labels, what a firm does, a second name."""

from __future__ import annotations

import pytest

from extractor.annotate.cuts.labels import apart, without_label, without_tail
from extractor.annotate.cuts.trim import without_echo, without_opener, without_title
from extractor.annotate.naming.names import NameSpan
from extractor.annotate.naming.nobody import without_nobodies
from extractor.lexicon import load_lexicon


def _name(text: str, start: int = 0, kind: str = "organization") -> NameSpan:
    return NameSpan(start, start + len(text), text, {kind: 2.0})


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Subsidiary 2: VELKUR PHONES LTD", "VELKUR PHONES LTD"),
        ("Parent Company: VELKUR HOLDING", "VELKUR HOLDING"),
        ("A.K.A. VELKUR LONDON LTD", "VELKUR LONDON LTD"),
        ("AKA VELKUR SHIPPING CO", "VELKUR SHIPPING CO"),
        ("AKAOrsa Kellim-Velk", "Orsa Kellim-Velk"),
        ("Designation of Velkur Shipping Company", "Velkur Shipping Company"),
        ("2015 National Assembly", "National Assembly"),
        ("1518 Committee", "1518 Committee"),
        ("LLC Velkur Plant of Catalyst manufactures chemicals", "LLC Velkur Plant of Catalyst"),
        ("Orsa B. Kellima.k.a", "Orsa B. Kellim"),
        ("Akatsuki Velkur LLC", "Akatsuki Velkur LLC"),
        ("Velkur Designs LLC", "Velkur Designs LLC"),
    ],
)
def test_a_label_and_what_a_firm_does_are_no_part_of_its_name(printed: str, name: str) -> None:
    cut = without_label(f"a firm {printed}", _name(printed, 7))
    assert cut.text == name
    assert printed[cut.start - 7 : cut.end - 7] == name


@pytest.mark.parametrize(
    ("printed", "alone", "wanted"),
    [
        ("ORSA KELLIM AND VELKUR PLUS C.A.", ["Orsa Kellim", "Velkur Plus C.A."], ["ORSA KELLIM", "VELKUR PLUS C.A."]),
        ("Velkur Plus and Olmetra", ["Velkur Plus", "Olmetra"], ["Velkur Plus", "Olmetra"]),
        ("Velkur Plus, Olmetra Oil", ["Velkur Plus", "Olmetra Oil"], ["Velkur Plus", "Olmetra Oil"]),
        # one half alone tells nothing, and some are one however they look
        ("Velkur Plus and Olmetra", ["Olmetra"], ["Velkur Plus and Olmetra"]),
        ("Tresa Customs and Border Guard", ["Tresa Customs", "Border Guard"], ["Tresa Customs and Border Guard"]),
    ],
)
def test_two_names_that_a_text_prints_apart_are_two(printed: str, alone: list[str], wanted: list[str]) -> None:
    text = ". ".join([*alone, printed])
    names = [_name(one, text.index(one)) for one in alone] + [_name(printed, text.rindex(printed))]
    found = apart(text, names, {"Tresa Customs and Border Guard"}.__contains__)
    assert [name.text for name in found[len(alone) :]] == wanted


def test_the_halves_of_one_name_that_was_cut_elsewhere_part_it_nowhere() -> None:
    text = "Velkur Printing and Publishing Company is Velkur Printing and Publishing Company"
    left, right = "Velkur Printing", "Publishing Company"
    names = [_name(left), _name(right, text.index(right)), _name(f"{left} and {right}", text.rindex(left))]
    assert apart(text, names, {}.get) == names


@pytest.mark.parametrize(
    ("text", "printed", "name"),
    [
        ("SABETA / VELKUR For information about it", "VELKUR For", "VELKUR"),
        ("Orsa Kellimwho left. Kellim is old.", "Orsa Kellimwho", "Orsa Kellim"),
        ("Velkuris also known. Velkur fought.", "Velkuris", "Velkur"),
        ("Title: Director, Orsa Velk Passport: 24 (Norland)", "Orsa Velk Passport", "Orsa Velk"),
        # the other word is nowhere, or the whole one stands elsewhere too
        ("Orsa Kellimwho left.", "Orsa Kellimwho", "Orsa Kellimwho"),
        ("Julia Davis and Davis of Dav", "Julia Davis", "Julia Davis"),
        ("Velkur In", "Velkur In", "Velkur In"),
    ],
)
def test_what_the_sentence_goes_on_with_is_no_part_of_a_name(text: str, printed: str, name: str) -> None:
    assert without_tail(text, _name(printed, text.index(printed))).text == name


def test_a_heading_in_capitals_before_its_name_is_cut() -> None:
    assert without_echo(_name("VAN OREN Van Oren")).text == "Van Oren"
    assert without_echo(_name("Van Oren Vanna")).text == "Van Oren Vanna"


def test_a_word_that_opens_the_sentence_is_cut() -> None:
    assert without_opener(_name("Notably Kellim"), ()).text == "Kellim"
    assert without_opener(_name("Another bin Kellim"), ()).text == "bin Kellim"
    assert without_opener(_name("Another Velkur"), ()).text == "Velkur"


def test_don_is_a_given_name_before_one_word() -> None:
    lexicon = load_lexicon()
    assert without_title(_name("Don Kellim", kind="person"), lexicon).text == "Don Kellim"
    assert without_title(_name("Don Orsa Kellim", kind="person"), lexicon).text == "Orsa Kellim"


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Regional Director for V Invest", "V Invest"),
        ("Treasury-designated Velkur Engineering LLC", "Velkur Engineering LLC"),
        ("Director Velkur Trading", "Director Velkur Trading"),
    ],
)
def test_a_post_and_a_status_before_a_body_are_cut(printed: str, name: str) -> None:
    assert [one.text for one in without_nobodies(printed, [_name(printed)])] == [name]


def test_letters_that_open_a_list_are_part_of_a_name() -> None:
    text = "owns three firms: AKA Velkur LLC, Tolma LLC and Sarn LLC"
    assert without_label(text, _name("AKA Velkur LLC", text.index("AKA"))).text == "AKA Velkur LLC"


def test_the_dateline_of_a_line_is_no_part_of_the_name_behind_it() -> None:
    text = "TRESA – Velkur Trading LLC paid."
    assert without_label(text, _name("TRESA – Velkur Trading LLC")).text == "Velkur Trading LLC"
