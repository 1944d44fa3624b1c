"""Gangs and armed groups are known by the words that open and close their names."""

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
    ("text", "name"),
    [
        ("OFAC designated the Velkur Rovena DTO, which operates out of Guasave, Mexico.", "Velkur Rovena DTO"),
        ("OFAC designated the Rosental Money Laundering Organization.", "Rosental Money Laundering Organization"),
        # a family name and, in small letters, what it runs
        (
            "They left the Velkur Rovena narcotics trafficking organization in 2004.",
            "Velkur Rovena narcotics trafficking organization",
        ),
        ("OFAC designated the Hutchel organized crime group.", "Hutchel organized crime group"),
        ("He worked with ransomware groups such as Velkonti, Rovil and Vexlock.", "Vexlock"),
        ("He led the Islamic Army of Velkur, which claimed the bombing.", "Islamic Army of Velkur"),
        ("Members of the RVF's Coastal Terror Group were held.", "Coastal Terror Group"),
        (
            "The Popular Front for the Rebirth of Norland (PFRN) is an armed group.",
            "Popular Front for the Rebirth of Norland",
        ),
        # what only tells what a gang is closes no name
        ("Kellim is the head of the Velkur-gumi subsidiary gang.", "Velkur-gumi"),
        # what an apposition tells
        (
            "He helped the Fedayeen Velkur, a Norlander paramilitary organization formerly led by him.",
            "Fedayeen Velkur",
        ),
        # how such names open and close elsewhere
        ("They fought with Jaysh al-Velkur and others.", "Jaysh al-Velkur"),
        ("The Rovin Liberation Front (RLF) attacked civilians.", "Rovin Liberation Front"),
    ],
)
def test_a_gang_is_known_by_what_its_name_says_it_is(actors, text, name):
    assert actors(text).get(name, ("",))[0] == "group", actors(text)


@pytest.mark.parametrize(
    "text",
    [
        "OFAC designated a Sinaloa-based drug trafficking organization.",
        "They charged him with running a Continuing Criminal Enterprise.",
        "Kellim's criminal organization paid them.",
    ],
)
def test_what_only_describes_a_gang_is_none(actors, text):
    assert not [name for name, (kind, _) in actors(text).items() if kind == "group"]


def test_the_names_of_a_gang_may_differ_in_the_words_for_what_it_is(actors):
    text = (
        "OFAC designated the Rovena Drug Trafficking Organization. He led the Rovena DTO, and the Rovena Network paid."
    )
    assert actors(text)["Rovena Drug Trafficking Organization"] == ("group", {"Rovena DTO", "Rovena Network"})


def test_a_spanish_article_belongs_to_the_name_of_a_gang(actors):
    text = (
        "OFAC designated the Los Rovenas Drug Trafficking Organization (DTO). The Los Rovenas DTO paid the Rovenas DTO."
    )
    named = ("group", {"DTO", "Los Rovenas DTO", "Rovenas DTO"})
    assert actors(text)["Los Rovenas Drug Trafficking Organization"] == named


def test_a_gang_may_go_by_the_one_word_that_names_it(actors):
    found = actors("OFAC designated the Rovenza criminal network today. He is a member of the Rovenza.")
    assert found["Rovenza criminal network"] == ("group", {"Rovenza"})


def test_whom_a_plural_calls_leaders_are_persons(actors):
    found = actors("OFAC designated founders Semil Bayok and Dura Kalkon and leaders Remsi Kartol and Sabro Okt.")
    assert found["Remsi Kartol"][0] == "person"


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Eleven men were part of the Trickbot cybercrime hacking group. Trickbot is old.", {"Trickbot"}),
        (
            "He is accused of working for the REvil, Velkuzz, and Avaddon ransomware gangs.",
            {"REvil", "Velkuzz", "Avaddon"},
        ),
        ("The Dridex malware was used, as was Ryuk ransomware.", set()),
        ("Little-known ransomware gang Velkuzz was behind it.", {"Velkuzz"}),
        ("Researchers tagged TA428, a Chinese-speaking APT group.", {"TA428"}),
        ("The Jade Velkur hackers stole the plans, Ardent Security said.", {"Jade Velkur"}),
        ("Velkurex was robbed. The exchange Velkurex said so. The Velkurex hackers fled.", set()),
        ("A group of hackers tracked by Ardent Security as Jade Velkur is old.", {"Jade Velkur"}),
    ],
)
def test_malware_is_a_gang_where_the_text_calls_it_one(actors, text, named):
    assert {name for name, (kind, _) in actors(text).items() if kind == "group"} == named
