"""What normalisation keeps, what it drops, and that doing it twice changes nothing."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from extractor.clean import normalise

HOSTILE = st.text(
    alphabet=st.one_of(
        st.characters(),
        st.sampled_from(
            "\ufb01\u200b\u200c\u200d\u202e\u00ad\ufeff\x00\x85\u2028\u3000 \t\r\n()[]—“”’.aé\u0301\u0627\u1000\ud800漢"
        ),
    )
)


@pytest.mark.fuzz
@given(HOSTILE)
@example("a\u200c\u200cb")
@example("\u0627\u200c\u200d\u0628")
@example("e\u200b\u0301")
@example("=" * 79 + "\u0338" * 9 + "a")
@example("x" * 2500)
@example("(" * 81 + "\u0301")
@example("a\u0301" * 501)
def test_normalising_twice_is_normalising_once(text: str) -> None:
    once = normalise(text)
    assert normalise(once) == once


@pytest.mark.fuzz
@given(HOSTILE)
def test_normal_text_has_no_hidden_characters(text: str) -> None:
    clean = normalise(text)
    assert clean == unicodedata.normalize("NFC", clean)
    assert not [c for c in clean if unicodedata.category(c) in {"Cc", "Cs", "Zl", "Zp"} and c not in "\n\t"]
    assert not set(clean) & set("\u200b\u200e\u200f\u202a\u202e\u2066\u2069\u00ad\ufeff\u2060")
    assert "  " not in clean
    assert "\n\n\n" not in clean
    assert clean == clean.strip()
    clean.encode("utf-8")


@pytest.mark.parametrize(
    ("printed", "kept"),
    [
        ("O’Brien “said” – «so» — ‘yes’…", "O’Brien “said” – «so» — ‘yes’…"),
        ("Jang\u00a0Kuk\u2009Chol", "Jang Kuk Chol"),
        ("pass\u00adword zero\u200bwidth Igor\u202enomis", "password zerowidth Igornomis"),
        ("Leba\u00adnon\u00adbased Abd al\u00adRahman", "Lebanon-based Abd al-Rahman"),  # typed for a hyphen
        ("Müller", "Müller"),
        ("a\0b\x08c", "abc"),
        ("one\r\ntwo\rthree\u2028four", "one\ntwo\nthree\nfour"),
        ("IMO  1234567\t\tLiberia", "IMO 1234567\tLiberia"),
        ("  a  \n\n\n\n  b  ", "a\n\nb"),
        ("می‌خواهم", "می‌خواهم"),  # Persian spelling needs its non-joiner
        ("Treas\u200cury", "Treasury"),  # English does not
        ("日本　東京", "日本 東京"),
        ("O\ufb03ce of Con\ufb02ict Re\ufb01ning", "Office of Conflict Refining"),
        ("½ of 10² m² at №5™", "½ of 10² m² at №5™"),  # what is printed with a meaning of its own stays
    ],
)
def test_print_stays_and_the_invisible_goes(printed: str, kept: str) -> None:
    assert normalise(printed) == kept


def test_a_storm_of_brackets_is_cut_and_the_rest_stays() -> None:
    text = normalise("Before. " + "(" * 32_000 + "x" + ")" * 32_000 + " After.")
    assert text.startswith("Before. (((")
    assert text.endswith("))) After.")
    assert len(text) < 250


def test_a_word_without_end_is_broken_not_lost() -> None:
    text = normalise("start " + "x" * 200_000 + " end")
    assert max(map(len, text.split())) <= 1000
    assert text.count("x") == 200_000
    assert text.endswith(" end")


def test_chinese_needs_no_blanks() -> None:
    text = "美国财政部今日宣布制裁。" * 200
    assert normalise(text) == text


@pytest.mark.timeout(30)
def test_hostile_megabytes_take_no_time() -> None:
    for text in ("(" * 10**6, "a\t \t" * 300_000, "\n " * 500_000, "\u200c" * 10**6, "a" + "\u0301" * 300_000):
        normalise(text)
