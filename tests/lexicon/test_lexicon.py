"""The tables load, agree with one another, and say which row is wrong."""

from __future__ import annotations

import re
import subprocess
import sys
from dataclasses import FrozenInstanceError
from typing import TYPE_CHECKING

import pytest

from extractor.annotate.text.legal import read_legal
from extractor.errors import LexiconError
from extractor.lexicon import Lexicon, grammar, load_lexicon
from extractor.types import ACTOR_TYPES

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return load_lexicon()


def test_tables_have_the_promised_size(lexicon):
    assert len(lexicon.authorities) >= 200
    assert len(lexicon.programs) >= 100
    assert len(lexicon.lists) >= 30
    assert len(lexicon.countries) >= 249
    assert sum(len(country.cities) for country in lexicon.countries.values()) >= 400
    assert len(lexicon.groups) >= 150
    assert len(lexicon.services) >= 80


def test_a_lexicon_cannot_be_changed(lexicon):
    with pytest.raises(FrozenInstanceError):
        lexicon.authorities = {}
    with pytest.raises(TypeError):
        lexicon.authorities["x"] = None


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Office of Foreign Assets Control", "OFAC"),
        ("the U.S. Department of the Treasury", "Treasury"),
        ("State Department", "State"),
        ("Foreign, Commonwealth & Development Office", "FCDO"),
        ("U.S. Attorney’s Office for the Northern District of Texas", "DOJ"),
        ("National Security Division", "DOJ"),
        ("Council of the European Union", "EU"),
        ("UN Security Council", "UN"),
        ("dfat", "DFAT"),
        ("United States Treasury Department", "Treasury"),
        ("American Treasury", "Treasury"),
    ],
)
def test_an_authority_is_found_by_any_name_and_acts_under_its_short_form(lexicon, name, short):
    assert lexicon.authority_of(name).short == short


def test_an_unknown_body_is_no_authority(lexicon):
    assert lexicon.authority_of("Vexholm Trading LLC") is None


def test_a_namesake_in_another_land_is_no_authority_of_this_one(lexicon):
    assert lexicon.authority_of("Russian Office of Foreign Assets Control") is None


@pytest.mark.parametrize(("name", "code"), [("DPRK", "kp"), ("the Islamic Republic of Iran", "ir"), ("Burmese", "mm")])
def test_a_country_is_found_by_name_and_demonym(lexicon, name, code):
    assert lexicon.country_of(name).code == code


def test_titles_tell_heads_from_staff(lexicon):
    assert lexicon.title_of("Under Secretary of the Treasury for Terrorism and Financial Intelligence").kind == "head"
    assert lexicon.title_of("Deputy Minister").kind == "staff"
    assert lexicon.is_title("Lt. Gen.")
    assert not lexicon.is_title("Garantex")


def test_legal_forms_are_told_from_head_nouns(lexicon):
    assert lexicon.is_legal_form("GmbH")
    assert lexicon.is_legal_form("S.A. de C.V.")
    assert not lexicon.is_legal_form("Bank")


def test_an_instrument_leads_to_its_programmes_and_a_tag_does_too(lexicon):
    assert {row.key for row in lexicon.programs_of("E.O. 13810")} >= {"us-dprk4"}
    assert {row.key for row in lexicon.programs_tagged("CYBER2")} == {"us-cyber"}
    assert lexicon.programs_of("E.O. 99999") == ()


def test_short_forms_that_are_words_are_no_surface_forms(lexicon):
    forms = {form for form, _ in lexicon.authority_forms()}
    assert "OFAC" in forms
    assert not forms & {"State", "Commerce", "Canada", "Japan"}
    assert "IRAN" not in {form for form, _ in lexicon.program_forms()}


def test_legal_bases_are_printed_as_the_reader_prints_them(lexicon):
    for row in lexicon.programs.values():
        for basis in row.legal_basis:
            keys = [span.key for span in read_legal(f"pursuant to {basis}.", lexicon)]
            assert keys == [basis] or basis in lexicon.statutes, (row.key, basis, keys)


def test_groups_have_known_actor_types(lexicon):
    assert {row.type for row in lexicon.groups.values()} <= set(ACTOR_TYPES)
    assert lexicon.known("the Lazarus Group").type == "group"


def test_official_urls_are_https(lexicon):
    for table in (lexicon.authorities, lexicon.programs, lexicon.lists):
        assert all(row.url.startswith("https://") for row in table.values())


def test_loading_the_lexicon_does_not_load_a_model():
    code = (
        "import sys, extractor.lexicon as l; l.load_lexicon(); "
        "print([m for m in ('spacy', 'numpy', 'requests') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


# --- overlays and errors ---------------------------------------------------------------------


def overlay(folder: Path, name: str, text: str) -> Path:
    (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_an_overlay_adds_and_replaces_rows(tmp_path):
    text = """
[[authority]]
key = "xx-specimen"
name = "Specimen Sanctions Board"
short = "SSB"

[[authority]]
key = "us-ofac"
name = "Office of Foreign Assets Control"
short = "Ofac"
"""
    lexicon = load_lexicon(overlay(tmp_path, "authorities.toml", text))
    assert lexicon.authority_of("Specimen Sanctions Board").key == "xx-specimen"
    assert lexicon.authority_of("Office of Foreign Assets Control").short == "Ofac"
    assert lexicon.authority_of("FBI") is not None


@pytest.mark.parametrize(
    ("name", "text", "key", "words"),
    [
        ("authorities.toml", '[[authority]]\nkey = "a"\nname = "A"\n', "a", "'short' is missing"),
        ("authorities.toml", '[[authority]]\nkey = "a"\nname = 3\nshort = "A"\n', "a", "'name' must be"),
        (
            "authorities.toml",
            '[[authority]]\nkey = "a"\nname = "A"\nshort = "A"\nsize = 1\n',
            "a",
            "unknown setting 'size'",
        ),
        ("authorities.toml", '[[authority]]\nname = "A"\nshort = "A"\n', "", "without key"),
        (
            "authorities.toml",
            '[[authority]]\nkey = "a"\nname = "A"\nshort = "A"\nparent = "zz"\n',
            "a",
            "'zz' is not in",
        ),
        ("authorities.toml", '[[authority]]\nkey = "a"\nname = "A"\nshort = "A"\naliases = [1]\n', "a", "strings only"),
        ("authorities.toml", '[[authority]]\nkey = "a"\nname = "OFAC"\nshort = "A"\n', "a", "belongs to us-ofac"),
        ("authorities.toml", '[[body]]\nkey = "a"\n', "body", "expected [[authority]]"),
        ("authorities.toml", "authority = 3\n", "authority", "array of tables"),
        ("authorities.toml", "[[authority]\n", "", "not readable as TOML"),
        ("titles.toml", '[[title]]\nform = "X"\nkind = "head"\n[[title]]\nform = "X"\nkind = "staff"\n', "X", "twice"),
    ],
)
def test_a_broken_row_is_named_with_file_and_key(tmp_path, name, text, key, words):
    with pytest.raises(LexiconError, match=re.escape(name)) as caught:
        load_lexicon(overlay(tmp_path, name, text))
    assert words in str(caught.value)
    assert caught.value.key == key


def test_words_that_patterns_share_are_put_in_their_place_and_unknown_ones_refused():
    shared = grammar.with_words({"key": "x", "pattern": "{hit} it{0,2}"}, {"hit": "struck|hit"}, "relations.toml")
    assert shared["pattern"] == "(?:struck|hit) it{0,2}"
    with pytest.raises(LexiconError, match="no words called 'hit'"):
        grammar.with_words({"key": "x", "pattern": "{hit}"}, {}, "relations.toml")


def test_an_overlay_that_is_no_folder_is_refused(tmp_path):
    with pytest.raises(LexiconError, match="no folder"):
        load_lexicon(tmp_path / "absent")


@pytest.mark.parametrize(
    ("url", "is_official"),
    [
        ("https://home.treasury.gov/news/press-releases/sb0001", True),
        ("https://ofac.treasury.gov/recent-actions", True),
        ("https://www.gov.uk/government/news/a", True),
        ("https://eur-lex.europa.eu/eli/reg_impl/2026/1", True),
        ("https://treasury.gov.example.org/news", False),
        ("https://nottreasury.gov/news", False),
        ("https://news.example.org/https://home.treasury.gov", False),
        ("home.treasury.gov", False),
        ("file:///home.treasury.gov", False),
        ("https://[", False),
        ("", False),
    ],
)
def test_an_address_is_official_where_the_site_is_an_authority_s(lexicon: Lexicon, url: str, is_official: bool) -> None:
    assert lexicon.is_official(url) is is_official
