"""Letters that are not what they look like are told of, and the text stays as it was printed."""

from __future__ import annotations

import pytest

from extractor.clean import clean, clean_text
from extractor.lexicon.scripts import find_garbled, find_lookalikes, find_mixed
from tests.clean.pages import PARAGRAPHS, page

STORY = "\n\n".join(PARAGRAPHS)


def codes(text: str) -> list[str]:
    return [issue.code for issue in clean_text(text, url="https://gazette.example.com/1").issues]


@pytest.mark.parametrize("encoding", ["latin-1", "windows-1252"])
@pytest.mark.parametrize(
    "name", ["José Fuñes", "the bank’s owner", "Vexholm – Altvik", "Zürich", "Иванов", "Αθήνα", "طهران", "東京都"]
)
def test_utf8_that_was_read_as_something_else_is_told_of_and_kept(name: str, encoding: str) -> None:
    garbled = name.encode().decode(encoding, "ignore")
    text = f"{STORY}\n\nThe designation names {garbled} in its annex."
    assert codes(text) == ["garbled-text"]
    assert codes(f"{STORY}\n\nThe designation names {name} in its annex.") == []


def test_cyrillic_that_was_read_as_windows_1251_is_told_of() -> None:
    assert codes(f"{STORY}\n\nThe designation names {'Орсу Келлим'.encode().decode('cp1251', 'ignore')} in it.")


@pytest.mark.parametrize(
    "text",
    [
        "“CAFÉ»", "JOSÉ’S LTDA.", "“AMANHÃ”, ela disse", "SÃO PAULO", "Ângela", "là», dit-il", "Ðorđe", "Năm “Âu”",
        "Ελλάς Α.Ε.", "Русский „Рубль“", "15 °C, § 5, ±3", "Þórður", "ÖRESUND»",
    ],
)  # fmt: skip
def test_what_people_write_is_not_garbled(text: str) -> None:
    assert find_garbled(text) == ""


@pytest.mark.parametrize("name", ["\u0410\u0441me", "Vexh\u043elm", "\u0391ltvik", "Or\u0455a"])
def test_a_word_of_two_alphabets_is_told_of_with_its_place(name: str) -> None:
    article = clean_text(f"{STORY}\n\nThe annex names {name} Holdings LLC.", url="https://gazette.example.com/1")
    (issue,) = article.issues
    assert issue.code == "mixed-alphabets"
    assert article.text[issue.start : issue.end] == name


@pytest.mark.parametrize("name", ["Асе", "МАХ", "сореху", "ΖΕΝΟΝ"])
def test_a_word_that_only_looks_latin_is_told_of_with_its_place(name: str) -> None:
    article = clean_text(
        f"{STORY}\n\nThe annex names {name} Holdings LLC, and {name}.", url="https://gazette.example.com/1"
    )
    (issue,) = article.issues
    assert issue.code == "lookalike-letters"
    assert article.text[issue.start : issue.end] == name
    assert issue.start == article.text.index(name)


@pytest.mark.parametrize(
    "text",
    ["Mobile TeleSystems (МТС) and «РОСА» pay", "решил, что МАХ растет", "the word for dew is\nроса\nthere", "АО ВТБ"],
)
def test_another_spelling_that_shows_itself_is_nothing_strange(text: str) -> None:
    assert find_lookalikes(text) == []


@pytest.mark.parametrize("text", ["Газпром-Media", "5 µg", "β-blocker", "Δv", "ВТБ Bank", "kΩ", "Vexholm «Альтвик»"])
def test_words_of_one_alphabet_each_are_nothing_strange(text: str) -> None:
    assert find_mixed(text) == []


@pytest.mark.parametrize("mark", ["\u202e", "&#8238;", "&#x202E;"])
def test_marks_that_turn_letters_round_go_and_are_told_of(mark: str) -> None:
    body = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    found = clean(page(f"<html><body><article><h1>Notice</h1>{body}<p>Igor{mark}nomis was named.</p></article></body>"))
    assert "reversed-letters" in [issue.code for issue in found.issues]
    assert "\u202e" not in found.text


def test_no_more_words_are_named_than_anybody_reads() -> None:
    words = " ".join(f"Vexh\u043elm{chr(97 + number)}{chr(97 + number % 7)}" for number in range(26))
    assert codes(f"{STORY}\n\n{words}") == ["mixed-alphabets"] * 20
