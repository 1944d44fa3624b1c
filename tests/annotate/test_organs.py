"""The organ that a post, or its own words, give away is a body with the whole of its name."""

from __future__ import annotations

import pytest

from extractor.annotate.cuts.organs import read_organs
from extractor.annotate.joining.nested import part_bodies
from extractor.annotate.naming.names import NameSpan
from extractor.annotate.naming.nobody import without_nobodies


def span(text: str, name: str, kind: str = "organization") -> NameSpan:
    start = text.index(name)
    return NameSpan(start, start + len(name), name, {kind: 4.0}, 4.0)


@pytest.mark.parametrize(
    ("text", "organs"),
    [
        ("a Deputy Commander-in-Chief of the Aerospace Forces for political work", ["Aerospace Forces"]),
        (
            "an officer of the Main Department for Combating Crime and Graft (GUB) of the Ministry of Home Affairs",
            ["Main Department for Combating Crime and Graft"],
        ),
        ("a judge of Branch 3 of the Revolutionary Court in Tresa", ["Branch 3", "Revolutionary Court"]),
        (
            "has served in the Central District Court of the city of Tresa since",
            ["Central District Court of the city of Tresa"],
        ),
        ("the head of Penal Colony No. 14 in Tresa", ["Penal Colony No. 14"]),
        ("a member of its Committee on Construction, Housing and Utilities, which", []),
        (
            "a member of the Committee on Construction, Housing and Utilities, which",
            ["Committee on Construction, Housing and Utilities"],
        ),
        (
            "Autonomous Non-Profit Organization (ANO) Velkur is a nonprofit",
            ["Autonomous Non-Profit Organization (ANO) Velkur"],
        ),
        (
            "Federal State Institution of Higher Education Velkur University for Mining works on",
            ["Federal State Institution of Higher Education Velkur University for Mining"],
        ),
        ("trucks for the Russian armed forces.", ["Russian armed forces"]),
        ("the guilt of the Armed Forces of the Norland Federation for it", ["Armed Forces of the Norland Federation"]),
        (
            "Head of the Department of Agitation and Propaganda Work of the Tresa Branch",
            ["Department of Agitation and Propaganda Work", "Tresa Branch"],
        ),
        ("Director of Joint Stock Company ‘ABS VELK’ in", ["Joint Stock Company ‘ABS VELK’"]),
        ("has armed the ‘Rabovel’ and ‘Kokor San Velk’ gangs,", ["Rabovel", "Kokor San Velk"]),
        ("the founder of the political party ‘L’Orsa an Velk’ (OAV)", ["L’Orsa an Velk"]),
        (
            "Commander of the Aerospace Forces. The Russian Aerospace Forces struck",
            ["Aerospace Forces", "Aerospace Forces"],
        ),
        ("the Commander of the 22nd Guards Heavy Bomber Division based", ["22nd Guards Heavy Bomber Division"]),
        ("a member of the ‘People’s Council of Tresa’ in 2018", ["People’s Council of Tresa"]),
        (
            "Commander of Division 25 Special Forces of the Syrian armed forces",
            ["Division 25 Special Forces", "Syrian armed forces"],
        ),
        (
            "head of the Norland Guard Corps (NGC) Missile Force Unit 840. He",
            ["Norland Guard Corps", "Missile Force Unit 840"],
        ),
        ("Head of the Tresa Branch of the Norland Air Force Service", ["Tresa Branch", "Norland Air Force Service"]),
        (
            "affiliated with the Norland Nuclear Science and Technology Institute (NNSTI)",
            ["Norland Nuclear Science and Technology Institute"],
        ),
        ("Commander of the Norland Air Force and Air Defence Forces", ["Norland Air Force", "Air Defence Forces"]),
        ("is in the party ‘United Velkur’. Members of ‘United Velkur’ met", ["United Velkur", "United Velkur"]),
        (
            "the public-state organisation ‘Society for the Army, Velkur and Navy’ which",
            ["Society for the Army, Velkur and Navy"],
        ),
        ("as Director of the Tresa detention centre in Ostrana", ["Tresa detention centre"]),
        ("the VX-6 penal colony and a Norlandian prison", ["VX-6 penal colony"]),
        ("the Karsa Air and Space Defence Corporation and Velkur", ["Karsa Air and Space Defence Corporation"]),
        ("a member of the ruling ‘United Velkur’ party", ["United Velkur"]),
        ("Norland’s Ore Processing and Fuel Production Company is", ["Ore Processing and Fuel Production Company"]),
        ("sold parts to the LLC “Velkur” in 2024", ["LLC “Velkur”"]),
        ("Secretary of the Tresa Regional Branch of the Velkur-aligned party", ["Tresa Regional Branch"]),
        ("head of a branch of the pro-Orsin People’s Front", ["People’s Front"]),
        ("a member of the Board of Directors of the Velkur Railways", ["Velkur Railways"]),
        ("a deputy head of the penal colony IK-9 in Tresa", ["IK-9"]),
        ("credited HSI Tresa’s Child Abuse and Gang Task Force with it", ["Child Abuse and Gang Task Force"]),
        # what heads nobody, is too general, or only begins a name is none
        ("a member of the Board of Directors of a bank", []),
        ("was appointed Chief of Police on 2 March 2021", []),
        ("a deputy of the Front of Norland’s Munitions Department", []),
        ("a member of the Union since 2004", []),
        (
            "an official of the Ministry of Defence and Armed Forces Logistics (MODAFL)",
            ["Ministry of Defence and Armed Forces Logistics"],
        ),
    ],
)
def test_a_post_gives_away_the_organ_it_is_in(text: str, organs: list[str]) -> None:
    assert [name.text for name in read_organs(text, [])] == organs


def test_a_name_that_was_read_is_not_read_again_in_other_order() -> None:
    text = "head of the Office of the National Treasury of Norland. As head of the National Treasury Office he"
    name = span(text, "Office of the National Treasury of Norland")
    assert read_organs(text, [name]) == [name]


def test_an_organ_of_a_party_keeps_its_whole_name_and_gives_up_that_of_the_party() -> None:
    text = "a member of the Central Committee of the Workers’ Party of Norland, which"
    names, whole = part_bodies([span(text, "Central Committee of the Workers’ Party of Norland")])
    assert [name.text for name in names] == ["Central Committee", "Workers’ Party of Norland"]
    assert whole == {"central committee": "Central Committee of the Workers’ Party of Norland"}


@pytest.mark.parametrize(
    ("text", "name", "left"),
    [
        ("is Director of X, Academic Supervisor of the Centre", "Academic Supervisor", []),
        ("She is a VKE Rector and a member", "VKE Rector", []),
        ("until then Former Governor-General of Tresa", "Former Governor-General", []),
        ("Head of Velkur prison until 2012", "Head of Velkur prison", ["Velkur prison"]),
        ("repairs MiG-29 fighters", "MiG-29", []),
        ("Under Secretary for Crime and Money Matters (CMM)", "CMM", []),
        ("the Ministry’s Transnational Crime (TC) Rewards Program", "TC", []),
        ("fires BM-27 Uragan rockets", "BM-27 Uragan", []),
        ("is Regional Military Commander in Tresa", "Regional Military", []),
        ("the EU-listed Velkur Guard Corps", "EU-listed Velkur Guard Corps", ["Velkur Guard Corps"]),
        ("the provisions of Regulation (EU) No 833/2014", "EU", []),
        ("listed by the EU in 2014", "EU", ["EU"]),
        ("owned by an EU-listed company", "EU", []),
        ("a company established in the EU", "EU", []),
        ("Head of the Tresan Republic Orsa Kellim", "Tresan Republic Orsa Kellim", ["Orsa Kellim"]),
        ("Governor of the Tresa Oblast", "Tresa Oblast", []),
        ("mounted on Velkur infantry mobility vehicles", "Velkur", []),
        ("Member of the Board of Directors of Velkur Works", "Board of Directors of Velkur Works", ["Velkur Works"]),
        ("to improve State policy in the field", "State", []),
        ("her position as a State prosecutor", "State", []),
        ("police commander of Greater Tresa since", "Greater Tresa", []),
        ("Secretary of State Orsa Kellim", "State", ["State"]),
        ("authorized the Secretaries of Treasury and State to", "Secretaries of Treasury", []),
        ("‘Minister of Construction and Housing and Communal Services’", "Communal Services", []),
        ("the Head Office of the Velkur Bank", "Head Office of the Velkur Bank", ["Head Office of the Velkur Bank"]),
    ],
)
def test_posts_weapons_and_laws_are_nobody(text: str, name: str, left: list[str]) -> None:
    assert [one.text for one in without_nobodies(text, [span(text, name)])] == left
