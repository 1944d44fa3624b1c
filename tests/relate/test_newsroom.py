"""What a news story leaves unsaid because its readers know which company, town or attack is meant."""

from __future__ import annotations

import pytest

from extractor.annotate import build_annotator
from extractor.lexicon import load_lexicon
from extractor.relate import relate
from extractor.types import Record
from tests.make import make_article

LEXICON = load_lexicon()
ANNOTATOR = build_annotator(LEXICON)


def read(text: str) -> Record:
    article = make_article(text, title="The week in crime", publisher="Norland Gazette", published="2026-03-05")
    return relate(ANNOTATOR.annotate(article), LEXICON)


def said(text: str, *kinds: str) -> set[str]:
    record = read(text)
    names = {actor.id: actor.name for actor in record.actors}
    return {f"{names[r.subject]} {r.type} {names[r.object]}" for r in record.relations if r.type in kinds}


HACKED = "The exchange Velkurex was hacked on Monday. Velkurex said so, and police told Velkurex to wait. "


@pytest.mark.parametrize(
    ("told", "post"),
    [
        ("“We will repay,” Chief Executive Ilva Sornin said.", "Ilva Sornin leads Velkurex"),
        ("CEO Ilva Sornin said that customers would be repaid.", "Ilva Sornin leads Velkurex"),
        ("Ilva Sornin, a company spokeswoman, declined to comment.", "Ilva Sornin member_of Velkurex"),
        ("“This is bad,” said Mandiant CEO Ilva Sornin.", "Ilva Sornin leads Mandiant"),
    ],
)
def test_a_bare_post_is_at_the_company_of_the_story(told: str, post: str) -> None:
    assert said(HACKED + told, "leads", "member_of") == {post}


@pytest.mark.parametrize(
    "told",
    [
        "Ilva Sornin, defending, said that Karlov had a bad back.",
        "Defence lawyer Ilva Sornin said that her client had a bad back.",
        "Counsel for the accused, Ilva Sornin, asked for bail.",
        "Her client had a bad back, said Ilva Sornin, who represented him.",
    ],
)
def test_a_lawyer_for_the_defence_acts_for_the_one_on_trial(told: str) -> None:
    assert said(f"Bren Karlov, 38, was jailed on Monday. {told}", "acts_for") == {"Ilva Sornin acts_for Bren Karlov"}


def test_a_lawyer_for_the_defence_of_one_of_two_acts_for_nobody_named() -> None:
    text = "Bren Karlov was jailed on Monday. Juno Tarvik was charged. Defence lawyer Ilva Sornin spoke."
    assert said(text, "acts_for") == set()


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            "Britain imposed sanctions on a Cyprus-registered payments company. Velkurex Ltd was added on Tuesday.",
            "Velkurex Ltd located_in cy",
        ),
        (
            "A Syrian businessman who smuggled pills was sanctioned. Bren Karlov, 51, owns ships.",
            "Bren Karlov national_of sy",
        ),
        ("A 19-year-old from Ontario was extradited. Bren Karlov appeared in court.", "Bren Karlov located_in ca"),
        ("FinCEN moved to cut off Banco Velkurex, finding the Honduran lender guilty.", "Banco Velkurex located_in hn"),
        ("Ilva Sornin, an analyst, spoke. Ilva Sornin said by telephone from Bucharest.", "Ilva Sornin located_in ro"),
    ],
)
def test_who_is_described_first_is_named_next(text: str, place: str) -> None:
    record = read(text)
    names = {actor.id: actor.name for actor in record.actors}
    assert place in {f"{names[r.subject]} {r.type} {r.object}" for r in record.relations}


@pytest.mark.parametrize(
    "text",
    [
        "A Syrian businessman was sanctioned. Bren Karlov said that he was glad.",
        "A Syrian businessman was sanctioned. U.S. Attorney Bren Karlov announced it.",
        "Two Syrian businessmen were sanctioned. Bren Karlov owns ships.",
    ],
)
def test_who_speaks_or_is_one_of_two_was_not_described(text: str) -> None:
    assert not [r for r in read(text).relations if r.type == "national_of"]


def test_a_bare_post_in_a_story_about_nobody_is_at_none() -> None:
    assert said("Velkurex and Tolmapay were hacked. CEO Ilva Sornin was sorry.", "leads", "member_of") == set()


def test_a_mayor_is_that_of_the_town_that_was_hit() -> None:
    text = "Ransomware hobbled the city of Seattle’s computers. “We are glad,” Mayor Keisha Tarnov said."
    assert said(text, "leads") == {"Keisha Tarnov leads city of Seattle"}


@pytest.mark.parametrize(
    ("text", "attacked"),
    [
        (
            "Velkurex said its wallets had been hacked. Tolma said the Lazarus Group is responsible for the theft.",
            {"Lazarus Group attacked Velkurex"},
        ),
        (
            "Velkur Foods was hit by a ransomware attack. The Black Basta gang claimed responsibility for the attack.",
            {"Black Basta attacked Velkur Foods"},
        ),
        (
            (
                "Prosecutors indicted two Iranian men for the ransomware attack that crippled Velkur Foods. "
                "Prosecutors indicted Ali Kellimi and Omar Taviki on Monday."
            ),
            {"Ali Kellimi attacked Velkur Foods", "Omar Taviki attacked Velkur Foods"},
        ),
        ("Velkur Foods was hit by a ransomware attack. Police denied that Black Basta was behind the attack.", set()),
    ],
)
def test_the_attack_is_the_one_told_of_before(text: str, attacked: set[str]) -> None:
    assert said(text, "attacked") == attacked


def test_whose_members_were_sanctioned_was_not_sanctioned() -> None:
    text = "The Treasury sanctioned two key members of the Russian-speaking hacking and extortion group LockBit."
    assert [target for action in read(text).actions for target in action.targets] == []
    text += " It is sanctioning two Russians, Artur Velkurov and Ivan Kellimov."
    assert said(text, "member_of") == {"Artur Velkurov member_of LockBit", "Ivan Kellimov member_of LockBit"}


def test_whom_somebody_is_charged_with_hacking_is_not_charged() -> None:
    actions = read("Prosecutors charged Behzad Kellimov with hacking HBO.").actions
    assert [len(action.targets) for action in actions] == [1]


@pytest.mark.parametrize(
    ("told", "post"),
    [
        ("“We paid,” Mayor Ruben Kellim said.", "Ruben Kellim leads City of Velkur"),
        ("City Manager Ruben Kellim said that it paid.", "Ruben Kellim member_of City of Velkur"),
        ("The city's attorney, Ruben Kellim, said that it paid.", "Ruben Kellim member_of City of Velkur"),
    ],
)
def test_a_local_office_is_at_the_only_town_of_the_story(told: str, post: str) -> None:
    assert said(f"Hackers broke into the City of Velkur on Monday. {told}", "leads", "member_of") == {post}


def test_a_superintendent_leads_the_only_schools_of_the_story() -> None:
    text = "Karlov County Public Schools was closed for six days. Superintendent Dr. Ruben Kellim spoke."
    assert said(text, "leads") == {"Ruben Kellim leads Karlov County Public Schools"}


@pytest.mark.parametrize(
    "told",
    [
        "Sources identified the man as Ruben Kellim, a dropout.",
        "The suspect, Ruben Kellim, is a student.",
        "He was identified as Ruben Kellim, a former clerk.",
    ],
)
def test_whom_a_story_names_later_is_the_man_arrested(told: str) -> None:
    record = read(f"Norland police arrested a 34-year-old man on Monday. {told}")
    names = {actor.id: actor.name for actor in record.actors}
    assert {(act.kind, names[t.actor]) for act in record.actions for t in act.targets} == {("arrest", "Ruben Kellim")}


def test_nobody_is_sentenced_whom_a_stranger_robbed() -> None:
    record = read("A hacker who robbed the exchange Velkurex was sentenced on Monday to nine years.")
    assert [target for act in record.actions for target in act.targets] == []
