"""A name that the letters in a bracket behind it spell out is whole; what no body can be is left."""

from __future__ import annotations

import pytest

from extractor.annotate.cuts.headed import read_headed
from extractor.annotate.cuts.localities import read_localities
from extractor.annotate.cuts.smallheads import with_small_heads
from extractor.annotate.cuts.spelt import with_spelt_out
from extractor.annotate.naming.names import NameSpan
from extractor.lexicon import load_lexicon


def spans(text: str, names: list[str], kind: str = "organization") -> list[NameSpan]:
    return [NameSpan(text.index(n), text.index(n) + len(n), n, {kind: 4.0}, 4.0) for n in names]


@pytest.mark.parametrize(
    ("text", "names", "wanted"),
    [
        (
            "the Harbour Theft and Trade Offenses (HTTO) section told",
            ["HTTO"],
            ["Harbour Theft and Trade Offenses"],
        ),
        (
            "the Tresa Guidance, and Relief Council (TGRC), at",
            ["Relief Council"],
            ["Tresa Guidance, and Relief Council"],
        ),
        ("a Washington Department of Bridges (DOB) warrant", ["DOB"], ["Washington Department of Bridges"]),
        ("the G7 Harbour Crime Council (HCC), co-chaired", [], ["G7 Harbour Crime Council"]),
        ("the Velmer Relief Administration’s (VRA) Tresa office", ["VRA"], ["Velmer Relief Administration"]),
        ("his own group, the Orsa Defence of Velk-Renata (ODV-R) in", ["ODV-R"], ["Orsa Defence of Velk-Renata"]),
        # no bodies
        ("under Velmer Security Council Resolution (VSCR) 9", ["Velmer Security Council"], ["Velmer Security Council"]),
        ("the Inspector General of Harbours (IGH) said", ["IGH"], ["IGH"]),
        ("by Unmanned Harbour Gliders (UHG) over", [], []),
        ("the Under Secretary for Relics and Island Trade (RIT) said", ["RIT"], ["RIT"]),
        # whole already, and another's letters
        ("the Velmer Relief Bank (VRB) paid", ["Velmer Relief Bank"], ["Velmer Relief Bank"]),
        ("the Velmer Relief Bank (OBG) paid", ["Velmer Relief Bank", "OBG"], ["Velmer Relief Bank", "OBG"]),
    ],
)
def test_letters_in_a_bracket_spell_out_the_whole_name(text, names, wanted):
    assert [name.text for name in with_spelt_out(text, spans(text, names), load_lexicon())] == wanted


def test_letters_behind_a_person_make_no_body_of_him():
    text = "paid Orsa Bel Kellim Tavik (OBKT) at sea"
    names = spans(text, ["Bel Kellim Tavik"], "person")
    assert with_spelt_out(text, names, load_lexicon()) == names


@pytest.mark.parametrize(
    ("text", "names", "wanted"),
    [
        (
            "the Department’s Office on Crimes Against Wildlife said",
            ["Department"],
            ["Department", "Office on Crimes Against Wildlife"],
        ),
        (
            "the Task Force to Monitor and Combat Trade in Relics (RTF)",
            ["Task Force"],
            ["Task Force to Monitor and Combat Trade in Relics"],
        ),
        (
            "Norland’s National Bureau for Counter Smuggling seized",
            [],
            ["National Bureau for Counter Smuggling"],
        ),
        ("the Office of the Inspector General for the Bank", ["Bank"], ["Office of the Inspector General", "Bank"]),
        (
            "by Relief Administration - Office of Inspector General and others",
            ["Relief Administration"],
            ["Relief Administration - Office of Inspector General"],
        ),
        ("the People’s Front for Unity and Justice, Orsa", [], ["People’s Front for Unity and Justice"]),
        ("HPD’s Chief Records Office told", ["HPD"], ["HPD", "Chief Records Office"]),
        (
            "Chief of the Relic Trade and Wildlife Section for the West",
            [],
            ["Relic Trade and Wildlife Section"],
        ),
        ("the Norlandic National Police of Norland said", [], ["Norlandic National Police"]),
        (
            "the Committee on Harbours, Canals, and Bridges As Prepared",
            ["Bridges As Prepared"],
            ["Bridges As Prepared"],
        ),
        ("the Velmer Council on February 3", ["Velmer Council"], ["Velmer Council"]),
        ("the U.S. Attorney’s Office for International Affairs", [], []),
        (
            "companies Olm Tekstil Limited Sirketi (Olm), Velk Gida ve Dis Ticaret Limited Sirketi (Velk), and",
            ["Velk Gida"],
            ["Velk Gida ve Dis Ticaret Limited Sirketi"],
        ),
        (
            "In May, Türkiye-based Velk Gida ve Ticaret Anonim Sirketi (Velk) bought",
            ["Velk Gida"],
            ["Velk Gida ve Ticaret Anonim Sirketi"],
        ),
        ("the Office on Relics Chairman Kellim", [], ["Office on Relics"]),
    ],
)
def test_a_head_and_its_matter_are_one_name(text, names, wanted):
    assert [name.text for name in read_headed(text, spans(text, names))] == wanted


@pytest.mark.parametrize(
    ("text", "names", "wanted"),
    [
        (
            "the Velmer, Ky., Police Department; and",
            ["Velmer", "Police Department"],
            ["Velmer, Ky., Police Department"],
        ),
        (
            "Orsa County (Ohio) Sheriff’s Office; the Tresa (Iowa) Police Department",
            ["Sheriff’s Office"],
            ["Orsa County (Ohio) Sheriff’s Office", "Tresa (Iowa) Police Department"],
        ),
        (
            "the Orsa Bend and Kell County, Texas, District Attorneys’ Offices helped",
            [],
            ["Orsa Bend and Kell County, Texas, District Attorneys’ Offices"],
        ),
        ("of Velmer, Ohio, told the Police Department", ["Police Department"], ["Police Department"]),
    ],
)
def test_a_local_body_has_its_state_in_its_name(text, names, wanted):
    assert [name.text for name in read_localities(text, spans(text, names))] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("is part of the Shvarna holding of the State", ["Shvarna"]),
        ("belongs to the ‘Velkur Electro’ group of companies.", ["Velkur Electro"]),
        ("works for the Velkur concern, which", ["Velkur"]),
        ("a deputy of the Velkur city Duma on", ["Velkur city Duma"]),
        ("served in the Tresa District court since", ["Tresa District court"]),
        ("owns the Velkur oil refinery in", ["Velkur oil refinery"]),
        ("a member of the Missile Pre-Planning unit at", ["Missile Pre-Planning unit"]),
        ("a European holding of the Union holding companies; the Former holding", []),
        ("a member of the Third unit at", []),
    ],
)
def test_a_head_in_small_letters_tells_of_a_body(text, wanted):
    assert [name.text for name in with_small_heads(text, [], ())] == wanted


@pytest.mark.timeout(20)
def test_words_that_may_give_a_letter_or_none_are_tried_once_each():
    assert with_spelt_out("The " + "of " * 42 + "(OOOOOOOOOOOO) met.", [], load_lexicon()) == []
