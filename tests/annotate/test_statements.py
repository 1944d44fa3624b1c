"""Names as the statements of reasons of the Council print them: legal forms twice, letters, brackets in brackets."""

from __future__ import annotations

import pytest

from extractor.annotate import build_annotator
from extractor.lexicon import load_lexicon
from extractor.types import Actor
from tests.make import make_article


@pytest.fixture(scope="module")
def actors():
    annotator = build_annotator(load_lexicon())

    def read(text: str, title: str = "Dorota Ewa KELLIM") -> list[Actor]:
        article = make_article(text, title=title, publisher="Council of the European Union", published=None)
        return list(annotator.annotate(article).actors)

    return read


def names(actors: list[Actor]) -> list[set[str]]:
    return [{one.name, *one.aliases} for one in actors]


@pytest.mark.parametrize(
    ("text", "firm"),
    [
        (
            "Dorota Kellim is the General Director of Joint Stock Company (JSC) NPO Velkur. JSC NPO Velkur is a plant.",
            {"Joint Stock Company (JSC) NPO Velkur", "JSC NPO Velkur"},
        ),
        ("Dorota Kellim is the head of JSC SPE ‘Velkosila’. It makes fans.", {"JSC SPE ‘Velkosila’"}),
        (
            "Dorota Kellim is the head of Joint Stock Company ‘Tresa Design Bureau’ (JSC TKBP). JSC TKBP makes planes.",
            {"Joint Stock Company ‘Tresa Design Bureau’", "JSC TKBP"},
        ),
        (
            "Dorota Kellim is the founder of the Tresa Design Bureau “Velkurnya” (TDB “Velkurnya”) a private company.",
            {"Tresa Design Bureau “Velkurnya”", "TDB “Velkurnya”"},
        ),
        (
            "Dorota Kellim leads JSC STC Velkur (a.k.a. Scientific and Technical Center for Trade and Navigation).",
            {"JSC STC Velkur", "Scientific and Technical Center for Trade and Navigation"},
        ),
        (
            "Dorota Kellim is President of the Foundation Against Velkur (Fundación contra Velkur), FCV.",
            {"Foundation Against Velkur", "Fundación contra Velkur", "FCV"},
        ),
        (
            "Former chairwoman of the National Electoral Council (Consejo Nacional Electoral (CNE)), since June.",
            {"National Electoral Council", "Consejo Nacional Electoral", "CNE"},
        ),
        (
            "Dorota Kellim is a leader of the March 14 Movement / Tresan Army (M14/TA), an armed group.",
            {"March 14 Movement / Tresan Army", "M14/TA"},
        ),
    ],
)
def test_a_firm_or_body_has_all_the_names_that_a_statement_gives_it(actors, text: str, firm: set[str]) -> None:
    assert any(firm <= one for one in names(actors(text)))


@pytest.mark.parametrize(
    ("text", "organ", "whole"),
    [
        (
            "Member of the Public Council of the Ministry of Defence of the Norland Federation.",
            "Public Council of the Ministry of Defence of the Norland Federation",
            "Ministry of Defence of the Norland Federation",
        ),
        (
            "Former Commander of the Northern Command of the Velkur Armed Forces (Tresaw).",
            "Northern Command of the Velkur Armed Forces",
            "Velkur Armed Forces",
        ),
        (
            "Judge of the Electoral Chamber of the Supreme Court since 2022.",
            "Electoral Chamber of the Supreme Court",
            "Supreme Court",
        ),
        (
            "First Deputy Commander of the Internal Troops of the Ministry of Internal Affairs.",
            "Internal Troops",
            "Ministry of Internal Affairs",
        ),
    ],
)
def test_an_organ_is_one_body_and_whose_it_is_another(actors, text: str, organ: str, whole: str) -> None:
    found = actors(text)
    assert {organ, whole} <= {one.name for one in found}
    assert all(one.name != organ or whole not in one.aliases for one in found)


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("National Velkur Laboratory (NVL)", "The laboratory buys for the Tresa Centre. NVL is an entity of Norland."),
        ("Mikael Mikaelevich VARBEI/VERBEI", "Mikael Varbei is the owner of Sarn Works LLC. Verbei is a rich man."),
    ],
)
def test_the_other_names_in_a_title_are_those_of_its_bearer(actors, title: str, text: str) -> None:
    found = [one for one in names(actors(text, title)) if {"NVL", "VERBEI"} & one]
    assert len(found) == 1
    assert len(found[0]) > 1


def test_what_a_bracket_says_of_a_name_is_no_other_name(actors) -> None:
    found = names(actors("Head of the Karsa Cyber Police (EU-listed). JSCB Velkurbank (JSC) is a bank in Norland."))
    assert {"Karsa Cyber Police"} in found
    assert all("JSC" not in one for one in found)


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (
            "She took part in the so-called ‘Relief Committee for Peace and Order’, an organ.",
            "Relief Committee for Peace",
        ),
        ("She is the former leader of the ‘Movement of the First’ in Tresa.", "Movement of the First"),
        ("She is the so-called ‘Prime Minister of the Karsa Council of Tresa’ and a judge.", ""),
    ],
)
def test_a_body_in_quotation_marks_is_one_by_a_word_of_its_own(actors, text: str, body: str) -> None:
    found = [one.name for one in actors(text) if one.type == "organization"]
    assert any(name.startswith(body) for name in found) if body else "Prime" not in " ".join(found)


def test_a_name_with_against_is_that_of_a_statement_all_the_same(actors) -> None:
    text = "The Foundation Against Velkur (Fundación contra Velkur), FCV, is involved in a campaign."
    assert {"Foundation Against Velkur", "FCV"} <= names(actors(text, "Foundation Against Velkur"))[0]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Dorota Kellim is the CEO of Velkoport, Norway’s only State exporter. Velkoport sells arms.", "Velkoport"),
        ("Dorota Kellim is the former Commander-in-Chief of the Black Tresa Fleet.", "Black Tresa Fleet"),
        ("Dorota Kellim is the head of the correctional institution Penal Colony No 13.", "Penal Colony No 13"),
        ("Dorota Kellim is the head of the correctional institution Prison No 1 in Oslo.", "Prison No 1"),
        ("Dorota Kellim is the head of camp ‘Korsuna’, which is in Norway.", "Korsuna"),
    ],
)
def test_what_somebody_heads_is_a_body_and_no_town(actors, text, body):
    assert [one.type for one in actors(text) if one.name == body] == ["organization"]


@pytest.mark.parametrize(
    "text",
    [
        "Dorota Kellim is an activist known by the pseudonym “Aussie Velk”. She writes.",
        "Dorota Kellim is a blogger known as “Aussie Velk”. She writes.",
        "Dorota Kellim, also known by the online monikers ‘Aussie Velk’ and ‘Bentlex’, is a key player.",
        "Dorota Kellim ran the market under the online pseudonym “Aussie Velk.” She was jailed.",
    ],
)
def test_a_pseudonym_is_another_name(actors, text):
    assert any("Dorota Kellim" in one and "Aussie Velk" in one for one in names(actors(text)))


def test_one_of_the_channels_is_no_person(actors):
    text = "Dorota Kellim is working for Stolichnye Televidenye, one of the three television channels in Norway."
    assert [one.type for one in actors(text) if one.name == "Stolichnye Televidenye"] == ["organization"]


def test_poisons_and_the_marks_of_documents_are_nobody(actors):
    text = (
        "Orsa Tavik was poisoned with an agent of the Novichok group. See document S/2023/674, paragraph 3. It is "
        "accessible only to State authorities. Orsa Tavik is the State exporter."
    )
    assert {one.name for one in actors(text)} == {"Orsa Tavik", "Dorota Ewa KELLIM"}


def test_a_unit_behind_the_letters_of_its_body_has_its_whole_name_as_well(actors):
    text = "Dorota Kellim makes arms for the Karsa Guard Corps (KGC) Aerospace Force (KGC AF). KGC AF and KGC are old."
    found = names(actors(text))
    assert {"Aerospace Force", "Karsa Guard Corps (KGC) Aerospace Force", "KGC AF"} in found
    assert {"Karsa Guard Corps", "KGC"} in found


def test_a_name_in_another_script_may_have_its_surname_first(actors):
    found = names(actors("Orsa Petrovich Tavik (ТАВИК, Орса Петрович), 21, and Mik Olm, 34, were members of a gang."))
    assert {"Orsa Petrovich Tavik", "ТАВИК, Орса Петрович"} in found
    assert len(found) == 3
