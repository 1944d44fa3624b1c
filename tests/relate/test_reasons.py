"""Reasons of the Council tell posts in fragments, in quotation marks and in lists, of whom they are about."""

from __future__ import annotations

import pytest

from extractor.annotate import build_annotator
from extractor.lexicon import load_lexicon
from extractor.relate import relate
from tests.make import make_article

LEXICON = load_lexicon()
ANNOTATOR = build_annotator(LEXICON)


def read(title: str, text: str) -> set[tuple[str, str, str]]:
    """Return the relations of a statement of reasons, without places."""
    article = make_article(text, title=title, publisher="Council of the European Union")
    record = relate(ANNOTATOR.annotate(article), LEXICON)
    names = {actor.id: actor.name for actor in record.actors}
    return {(names[row.subject], row.type, names[row.object]) for row in record.relations if row.object in names}


WHO, NAMED = "Orsa KELLIM", "Orsa Kellim"


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "Head of the Norland Ministry (2012), Officer of the Tresa Guard and Vice-Director of the Karsa Police.",
            {
                (WHO, "leads", "Norland Ministry"),
                (WHO, "member_of", "Tresa Guard"),
                (WHO, "member_of", "Karsa Police"),
            },
        ),
        ("Also Head of the Karsa Cyber Police.", {(WHO, "leads", "Karsa Cyber Police")}),
        (
            "Director of the University and the Higher Tresa Research Institute since May 2021.",
            {(WHO, "leads", "Higher Tresa Research Institute")},
        ),
        (
            "He has a licence of the Velkur Security Service (VSS) and one of the VSS Centre for State Secrets.",
            {("VSS Centre for State Secrets", "part_of", "Velkur Security Service")},
        ),
        (
            "He is the head of JSC Tresa Design Bureau. JSC Tresa Design Bureau supplies drones to the Norland Army.",
            {(WHO, "leads", "JSC Tresa Design Bureau"), ("JSC Tresa Design Bureau", "supports", "Norland Army")},
        ),
        (
            "Adviser to the General Director of Vexholm Corporation, a maker of arms and supplier to the Norland Army.",
            {(WHO, "member_of", "Vexholm Corporation"), ("Vexholm Corporation", "supports", "Norland Army")},
        ),
        ("He is a leader of a youth organisation in Tresa with ties to Hamas.", {(WHO, "associate_of", "Hamas")}),
        ("Commander of the third brigade of the Karsa Police.", {(WHO, "member_of", "Karsa Police")}),
        ("Served as Head of the Karsa Police until 2019.", {(WHO, "leads", "Karsa Police")}),
        (
            "Holds the rank of Brigadier General of 155 Brigade and 157 Brigade.",
            {(WHO, "member_of", "155 Brigade"), (WHO, "member_of", "157 Brigade")},
        ),
        (
            "Former Deputy Minister at the Ministry of the Interior (sent by Bren Tavik) and Head of the Karsa Police.",
            {(WHO, "member_of", "Ministry of the Interior"), (WHO, "leads", "Karsa Police")},
        ),
        (
            "Former so-called ‘Minister of Education and Science’ of the Tresa Military Administration.",
            {(WHO, "member_of", "Tresa Military Administration")},
        ),
        (
            "‘Deputy Head of the Main Directorate of the Ministry of Roads of the Tresa Military Administration’.",
            {
                (WHO, "member_of", "Main Directorate"),
                ("Main Directorate", "part_of", "Ministry of Roads"),
                ("Ministry of Roads", "part_of", "Tresa Military Administration"),
            },
        ),
        (
            "Brother of Bren Kellim, the head of the Karsa Police.",
            {(WHO, "family_of", "Bren Kellim"), ("Bren Kellim", "leads", "Karsa Police")},
        ),
        (
            "He is a member of the Velkur-aligned ruling party ‘Norland United’.",
            {(WHO, "member_of", "Norland United")},
        ),
        (
            "Members of the board of Vexholm LLC include Dina Varo, head of Tresa Bank, and Bren Tavik.",
            {
                ("Dina Varo", "member_of", "Vexholm LLC"),
                ("Dina Varo", "leads", "Tresa Bank"),
                ("Bren Tavik", "member_of", "Vexholm LLC"),
            },
        ),
        (
            "Chief Justice of Isfahan, former Mayor of Isfahan and Head of the Norland Ministry of Justice office.",
            {(WHO, "member_of", "Norland Ministry of Justice")},
        ),
        (
            "He is the founder of Vexholm Works and former Chairman of the Tresa Chamber of Commerce.",
            {(WHO, "leads", "Tresa Chamber of Commerce")},
        ),
        (
            "Member of the Norland Assembly. Member of the Norland Assembly Committee on Security and Defence.",
            {
                (WHO, "member_of", "Norland Assembly"),
                (WHO, "member_of", "Norland Assembly Committee on Security and Defence"),
                ("Norland Assembly Committee on Security and Defence", "part_of", "Norland Assembly"),
            },
        ),
        ("Head of the Norlandian delegation at the Tresa Assembly.", {(WHO, "member_of", "Tresa Assembly")}),
        (
            "‘Deputy Chair’ of the ‘Central Electoral Commission’ of the so-called ‘Tresa People’s Republic’.",
            {(WHO, "member_of", "Central Electoral Commission")},
        ),
        (
            "Deputy Head of the Norland Guard’s second service; Head of Vexholm Fund; member of Kellim Council.",
            {
                (WHO, "member_of", "Norland Guard"),
                (WHO, "leads", "Vexholm Fund"),
                (WHO, "member_of", "Kellim Council"),
            },
        ),
        (
            "Member of the Central Committee of the Workers’ Party of Norland, Member of the State Affairs Commission.",
            {
                (WHO, "member_of", "Central Committee"),
                (WHO, "member_of", "State Affairs Commission"),
                ("Central Committee", "part_of", "Workers’ Party of Norland"),
            },
        ),
        ("Governor of Tresa province under the Taliban regime.", {(WHO, "member_of", "Taliban")}),
        (
            "Presidential Adviser; Representative to UN; Head, Norland Services, 1983; half-brother of Bren Tavik",
            {(WHO, "leads", "Norland Services"), (WHO, "family_of", "Bren Tavik")},
        ),
        (
            "Son of Bren Tavik, brother of Ilva Sorn; cousin of Dara Velkur.",
            {(WHO, "family_of", "Bren Tavik"), (WHO, "family_of", "Ilva Sorn"), (WHO, "family_of", "Dara Velkur")},
        ),
        ("Poet. Until November 2019, Director of the Vexholm Institute.", {(WHO, "leads", "Vexholm Institute")}),
        (
            "Owner/Manager of Vexholm Airways LLC and of Sarn Trading LLC, whose aircraft were used.",
            {
                (WHO, "owns_or_controls", "Vexholm Airways LLC"),
                (WHO, "owns_or_controls", "Sarn Trading LLC"),
                (WHO, "leads", "Vexholm Airways LLC"),
                (WHO, "leads", "Sarn Trading LLC"),
            },
        ),
        (
            "Mayor of Tresa. He is a director of Vexholm Works LLC, which is owned by his brother Bren Tavik.",
            {
                (WHO, "leads", "Vexholm Works LLC"),
                ("Bren Tavik", "family_of", WHO),
                ("Bren Tavik", "owns_or_controls", "Vexholm Works LLC"),
            },
        ),
        ("One of the former commanders of the armed group Vexholm Battalion.", {(WHO, "leads", "Vexholm Battalion")}),
    ],
)
def test_what_has_no_subject_is_said_of_who_is_listed(text: str, claims: set[tuple[str, str, str]]) -> None:
    assert read(WHO, text) == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Orsa Kellim holds a management position (CEO) in LLC Vexholm.", {(NAMED, "leads", "LLC Vexholm")}),
        (
            "Orsa Kellim was appointed by Bren Tavik as director-general of the news agency Vexholm Telegraph Agency.",
            {(NAMED, "leads", "Vexholm Telegraph Agency")},
        ),
        (
            "Orsa Kellim leads the ‘Vexol’ political party, a successor of the Sarn party. She represents the party.",
            {(NAMED, "leads", "Vexol"), ("Vexol", "successor_of", "Sarn party")},
        ),
        (
            "Serving as Commander of the Norland Navy, as well as its programme, Orsa Kellim acquired arms.",
            {(NAMED, "leads", "Norland Navy")},
        ),
        ("Orsa Kellim founded a site. It is a front organisation for the Norland Guard Service.", set()),
        (
            "As a member of a board and adviser to the Vexholm Council Chairman, Orsa Kellim plays a key role.",
            {(NAMED, "member_of", "Vexholm Council")},
        ),
        (
            "Vexholm LLC is subordinated to the Ministry of Digital Development, Communications and Mass Media.",
            {("Vexholm LLC", "part_of", "Ministry of Digital Development, Communications and Mass Media")},
        ),
        (
            "Orsa Kellim opposed Bren Tavik. In 2018, she was appointed by him as director of Vexholm Fund.",
            {(NAMED, "leads", "Vexholm Fund")},
        ),
        ("Orsa Kellim therefore participates in the financing of Hamas.", {(NAMED, "supports", "Hamas")}),
        (
            "Orsa Kellim is a presenter on the TV channel ‘Vexol’, and the general director of Sarn Bank.",
            {(NAMED, "member_of", "Vexol"), (NAMED, "leads", "Sarn Bank")},
        ),
        (
            "Orsa Kellim is a member of Vexholm Council, as well as of the Tarn Council.",
            {(NAMED, "member_of", "Vexholm Council"), (NAMED, "member_of", "Tarn Council")},
        ),
        (
            "According to media reports she controls companies Vexholm and Sarn Plant. She was sent to Tarn LLC.",
            {(WHO, "owns_or_controls", "Vexholm"), (WHO, "owns_or_controls", "Sarn Plant")},
        ),
        (
            "Orsa Kellim is head of the Main Computing Centre of the General Staff (GVC). The GVC steers missiles.",
            {(NAMED, "leads", "Main Computing Centre"), ("Main Computing Centre", "part_of", "General Staff")},
        ),
    ],
)
def test_posts_and_deeds_are_read_in_the_words_of_the_council(text: str, claims: set[tuple[str, str, str]]) -> None:
    assert read(WHO, text) == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("A company owned by Karsa Holding.", {("Karsa Holding", "owns_or_controls", "VEXHOLM WORKS")}),
        (
            "Norland-incorporated entity owned or controlled by Orsa Kellim and involved in the trade in coal.",
            {("Orsa Kellim", "owns_or_controls", "VEXHOLM WORKS")},
        ),
        ("Held by Orsa Kellim.", {("Orsa Kellim", "owns_or_controls", "VEXHOLM WORKS")}),
        (
            "Majority of the shares of the company are owned directly or indirectly by Orsa Kellim.",
            {("Orsa Kellim", "owns_or_controls", "VEXHOLM WORKS")},
        ),
        (
            "Engineering firm that procures for the Karsa Fuel Company, which enriches ore.",
            {("VEXHOLM WORKS", "supports", "Karsa Fuel Company")},
        ),
        (
            "Registered owner of the DPRK tanker SARN STAR 8, which is believed to have carried oil.",
            {("VEXHOLM WORKS", "owns_or_controls", "SARN STAR 8")},
        ),
        ("Company acting on behalf of Karsa Holding.", {("VEXHOLM WORKS", "acts_for", "Karsa Holding")}),
        (
            "Shipyard that builds ships for the Karsa Armed Forces.",
            {("VEXHOLM WORKS", "supports", "Karsa Armed Forces")},
        ),
        ("A company owned by Karsa Holding sold drones.", set()),
        ("A firm that supplies Karsa Holding was raided.", set()),
    ],
)
def test_a_fragment_describes_the_body_that_is_listed(text: str, claims: set[tuple[str, str, str]]) -> None:
    assert read("VEXHOLM WORKS", text) == claims


@pytest.mark.parametrize(
    ("title", "text", "land"),
    [
        ("VEXHOLM WORKS", "Russian aircraft manufacturer which provides aircraft to the army.", {"ru"}),
        ("VEXHOLM WORKS", "Russian state-owned joint-stock company responsible for the printing of stamps.", {"ru"}),
        ("VEXHOLM WORKS", "UK-incorporated subsidiary of the Karsa Fund.", {"gb"}),
        ("VEXHOLM WORKS", "A company based in Tehran.", {"ir"}),
        ("VEXHOLM WORKS", "Located in Damascus. Provides funding to the regime.", {"sy"}),
        ("VEXHOLM WORKS", "Syria’s largest real estate company.", {"sy"}),
        ("Orsa KELLIM", "Syrian businessman operating in the energy sector.", {"sy"}),
        ("VEXHOLM WORKS", "Russian companies supply it with parts.", set()),
        ("VEXHOLM WORKS", "An Iranian bank in Tehran was used by it.", set()),
        ("VEXHOLM WORKS", "Russian forces used its drones.", set()),
        ("VEXHOLM WORKS", "Through a Russian intermediary, it supplied parts.", set()),
    ],
)
def test_a_fragment_tells_the_land_of_whom_a_document_lists(title: str, text: str, land: set[str]) -> None:
    article = make_article(text, title=title, publisher="Council of the European Union")
    record = relate(ANNOTATOR.annotate(article), LEXICON)
    told = {row.object for row in record.relations if row.type in {"located_in", "national_of"}}
    assert told == land


def test_ships_of_a_list_that_bear_the_names_of_men_are_ships() -> None:
    firm = "LLC KELLIM"
    told = read(firm, "LLC KELLIM manages ships. It is the technical manager of the vessels Odin and Valeriy Kellenko.")
    assert {(firm, "operates", "Odin"), (firm, "operates", "Valeriy Kellenko")} <= told


def test_a_venture_without_a_name_is_that_of_the_title() -> None:
    found = read("Velkur Trading LLC", "A USD 34 million joint venture between Karsa Holding LLC and Sarn Works LLC.")
    assert {
        ("Karsa Holding LLC", "owns_or_controls", "Velkur Trading LLC"),
        ("Sarn Works LLC", "owns_or_controls", "Velkur Trading LLC"),
    } <= found


def test_a_preposition_may_be_said_again_before_the_next_of_a_list() -> None:
    found = read(WHO, f"{NAMED} is affiliated to the Tresa Police Academy and to the state body Karsa Mining Agency.")
    assert {other for _, kind, other in found if kind == "associate_of"} == {
        "Tresa Police Academy",
        "Karsa Mining Agency",
    }


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "JSC Velkur produces KZ-14 units for Tarn-8 planes. The Tarn-8 plane is used by the Norland Army.",
            {("JSC Velkur", "supports", "Norland Army")},
        ),
        (
            "JSC Velkur makes parts. It provides fuses for the Tarn-8 aircraft that are used by the Norland Army.",
            {("JSC Velkur", "supports", "Norland Army")},
        ),
        (
            "JSC Velkur supplies fuses for the Tarn-8 drone. These drones are used by the Norland Army.",
            {("JSC Velkur", "supports", "Norland Army")},
        ),
        (
            "JSC Velkur manufactures rifles. Such weapons are in service with the Norland Army.",
            {("JSC Velkur", "supports", "Norland Army")},
        ),
        ("JSC Velkur makes fuses. It rained. These drones are used by the Norland Army.", set()),
        ("JSC Velkur produces KZ-14 units. The Ormo-2 drone is used by the Norland Army.", set()),
        ("JSC Velkur sells parts of the Tarn-8. The Tarn-8 is used by the Norland Army.", set()),
    ],
)
def test_who_makes_what_another_uses_supports_that(text: str, told: set[tuple[str, str, str]]) -> None:
    assert read("JSC Velkur", text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Velkur Group owns several hotels. These include the Tresa Hotel and the Orsa Hotel.",
            {("Velkur Group", "owns_or_controls", "Tresa Hotel"), ("Velkur Group", "owns_or_controls", "Orsa Hotel")},
        ),
        (
            "Velkur Group controls a network of companies. The companies include Tresa LLC and Orsa LLC.",
            {("Velkur Group", "owns_or_controls", "Tresa LLC"), ("Velkur Group", "owns_or_controls", "Orsa LLC")},
        ),
        ("Velkur Group is old. These include Tresa LLC and Orsa LLC.", set()),
        ("Hamas is a group listed by the Velkur Committee established in 1992.", set()),
    ],
)
def test_the_next_sentence_names_those_of_whom_one_tells(text: str, told: set[tuple[str, str, str]]) -> None:
    assert read("Velkur Group", text) == told


def test_whom_a_plant_is_named_after_ends_no_sentence() -> None:
    text = (
        "JSC Velkur Plant named after V.P. Karsov is a factory. It is a supplier of the Norland Army. It makes tanks."
    )
    assert ("JSC Velkur Plant named after V.P. Karsov", "supports", "Norland Army") in read(
        "JSC Velkur Plant named after V.P. Karsov", text
    )
