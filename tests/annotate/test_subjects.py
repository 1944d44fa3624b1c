"""The name over a statement of reasons is its subject, also where the text never says it."""

from __future__ import annotations

import pytest

from extractor.annotate import build_annotator
from extractor.lexicon import load_lexicon
from extractor.relate import relate
from extractor.types import Record
from tests.make import make_article

LEXICON = load_lexicon()
ANNOTATOR = build_annotator(LEXICON)
COUNCIL = "Council of the European Union"


def read(title: str, text: str, publisher: str = COUNCIL) -> Record:
    """Read a text under a title."""
    return relate(ANNOTATOR.annotate(make_article(text, title=title, publisher=publisher)), LEXICON)


def targets(record: Record) -> list[tuple[str, str]]:
    """Return type and name of those listed."""
    actors = {actor.id: actor for actor in record.actors}
    return [(actors[t.actor].type, actors[t.actor].name) for action in record.actions for t in action.targets]


@pytest.mark.parametrize(
    ("title", "text", "kind"),
    [
        ("Orsa Zaumovna KELLIMAYEVA", "Member of the Council who ratified the decision on the treaty.", "person"),
        ("Brigadier General Orsa (a.k.a. Ursa, Orssa) KELLIM", "Gave orders to shoot protestors in Duma.", "person"),
        ("Nazir Basir Kellim", "(a) Mayor of Ostrana City, (b) Acting Governor of a province.", "person"),
        ("Saw Dovar", "Saw Dovar is a member of the National Defence and Security Council (NDSC).", "person"),
        # words that also end the names of companies ("SE") are names of persons who hold a post
        ("Pak Vex Se", "Vice Chairman of the Second Committee, which oversees production.", "person"),
        ("Vex Song Chol", "Vex Song Chol is a KOVID official who has conducted business in Sudan.", "person"),
        ("PMC Karsa", "PMC Karsa is a Russian private military company that takes part in combat.", "organization"),
        ("General Vexholm Tool Co., Ltd.", "General Vexholm Tool Co., Ltd. is a Chinese company.", "organization"),
        ("Vexholm", "Article 3s(2), point (b): transport crude oil that originates in Russia.", "vessel"),
        ("Vexhol Energy", "Article 3s, paragraph 2, point (c): are operated in such a way as to help.", "vessel"),
        (
            "Vexhol Electronics (VEXEL) and the following subsidiaries:",
            "Subsidiary of Karsa Works which makes radars.",
            "organization",
        ),
        ("Monarch Tolma I", "The vessel is operated by a company that transports oil.", "vessel"),
        ("Pak Vex", "Vexholm Commercial Bank Representative. Served in Norland.", "person"),
        ("Mohamed Omar Vexhol", "Listed pursuant to paragraph 8(a) of resolution 1844 (2008).", "person"),
        ("Haqqani Network", "The Haqqani Network has its roots in a conflict of the 1970s.", "group"),
        ("Vexhol battalion", "Armed separatist group which supports the war.", "group"),
        ("Vexhol Brigades", "The Vexhol Brigades are the military wing of the Karsa terrorist organisation.", "group"),
        ("Dana Vexholm", "Dana Vexholm, previously a subsidiary of a holding, builds houses.", "organization"),
        (
            "VX-6 penal colony",
            "VX-6 is a penal colony in Norland, where people are tortured. He ran it.",
            "organization",
        ),
        ("Voice of Velkur", "Voice of Velkur is an online media outlet. A man ran it with his aides.", "organization"),
        ("VX Velkur", "VX Velkur manufactures and sells hardware.", "organization"),
        ("Maritime Administrative Bureau", "It has assisted in the evasion of sanctions.", "organization"),
        ("JSC ‘Vexholm Bank’", "JSC Vexholm Bank is a regional commercial bank in Omsk.", "organization"),
    ],
)
def test_a_title_of_the_council_is_the_subject_and_its_sort_is_told(title: str, text: str, kind: str) -> None:
    listed = targets(read(title, text))
    assert [one for one, _ in listed] == [kind]


def test_a_headline_is_no_subject() -> None:
    title = "Council imposes sanctions on those responsible for the destabilisation"
    assert not targets(read(title, "Restrictive measures apply to a total of 2,500 persons."))


def test_a_small_headline_that_the_text_does_not_print_is_nobody() -> None:
    text = "Orsa Kellim mended an old flaw of a mail program last week, and a new one this week. " * 30
    record = read("Vexholm Half-Mends Old Mail Flaw", text, "Specimen Gazette")
    assert {actor.name for actor in record.actors} == {"Orsa Kellim"}


def test_who_is_listed_holds_the_post_that_the_reasons_tell() -> None:
    record = read("Orsa Petrovich KELLIM", "Orsa Kellim is the Executive Director of the Vexholm Group since 2018.")
    names = {actor.id: actor.name for actor in record.actors}
    posts = [(row.type, names[row.subject], names[row.object]) for row in record.relations if row.type == "leads"]
    assert posts == [("leads", "Orsa Kellim", "Vexholm Group")]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("In his leadership position as Deputy Chairman of the Karsa State Committee, he is responsible.",
         ("member_of", "Orsa KELLIM", "Karsa State Committee")),
        ("As head of the Karsa State Committee, he is responsible.", ("leads", "Orsa KELLIM", "Karsa State Committee")),
        ("Orsa Kellim has been since May 2021 President of the Karsa State Committee.",
         ("leads", "Orsa Kellim", "Karsa State Committee")),
        ("Orsa Kellim is the Commander of the 22nd Karsa Guards Division (KGD) based at a base in Saratov, Russia.",
         ("leads", "Orsa Kellim", "22nd Karsa Guards Division")),
    ],
)  # fmt: skip
def test_the_post_of_whom_reasons_are_about_stands_in_many_frames(text: str, row: tuple[str, str, str]) -> None:
    record = read("Orsa KELLIM", text)
    names = {actor.id: actor.name for actor in record.actors}
    assert row in [(one.type, names[one.subject], names.get(one.object, one.object)) for one in record.relations]


def test_a_legal_form_written_out_and_its_letters_are_one_body() -> None:
    record = read(
        "Joint Stock Company ‘Vexholm Plant’", "JSC ‘Vexholm Plant’ repairs weapons. JSC ‘Vexholm Plant’ is old."
    )
    assert len(record.actors) == 1


def test_what_a_commission_belongs_to_is_no_short_name_of_it_and_a_regime_is_led_by_no_governor() -> None:
    record = read(
        "KELLIM Zohreh",
        "Zohreh Kellim is a member of the Foreign Policy Commission of the Iranian Parliament. As a member of the "
        "Iranian Parliament, Kellim was Governor of Ostrana under the Taliban regime.",
    )
    names = {actor.id: actor.name for actor in record.actors}
    assert "Iranian Parliament" in names.values()
    assert not any(r.type == "leads" and names.get(r.object) == "Taliban" for r in record.relations)


def test_a_duma_is_a_body_and_the_town_of_that_name_is_not() -> None:
    names = {actor.name for actor in read("Orsa KELLIM", "Member of the State Duma who ratified the treaty.").actors}
    assert "State Duma" in names
    assert len(read("Orsa KELLIM", "Gave orders to shoot protestors in Duma.").actors) == 1


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Tresa Joint Stock Company ‘Velkur’ named after A. Orsin", "Tresa JSC ‘Velkur’ named after A. Orsin repairs."),
        ("Limited Liability Company ‘Plant ‘Velkur’ named after A.I. Orsin’",
         "LLC “Plant ‘Velkur’ named after A.I. Orsin” repairs tanks."),
        ("JSC Research Association ‘Kellon’", "‘Kellon’ JSC is a company that repairs tanks."),
        ("Karsa Rounvel Trading Corporation", "The Karsan Rounvel Trading Corporation is a company."),
        ("Velkar Engineering Institute", "Velkar is owned by a company."),
        ("Andrey Georgievich VELKURITSKYI", "Andrei Velkuritskyi’s lectures support the war."),
        ("Seyed Qasim VELKURI", "Seyed Ghassem Velkuri is a director."),
        ("Orsa Petrovich, VELKURI", "In his position as rector, Orsa Velkuri is responsible."),
        ("Major General Orsa VELKURI", "Orsa Velkuri is a commander."),
        ("VELKURI Ahmad", "Brigadier-General Ahmed Velkuri has been the adviser to a minister."),
        ("Anatoly Nikolayevich VELKUROV", "Anatoly Velkurovis a member of a party."),
    ],
)  # fmt: skip
def test_whom_a_text_opens_with_is_its_subject_in_another_spelling(title: str, text: str) -> None:
    record = read(title, text)
    assert len(record.actors) == 1
    assert len(targets(record)) == 1


def test_the_body_a_subject_belongs_to_stays_another() -> None:
    text = "The Karsa Guard Corps (KGC) Vexholm Force is feared. The Karsa Guard Corps is a company."
    names = {actor.name for actor in read("Karsa Guard Corps Vexholm Force", text).actors}
    assert "Karsa Guard Corps" in names


def test_who_is_printed_beside_the_subject_is_another() -> None:
    record = read("Karsa Engineering Institute", "Karsa is the owner of the Karsa Engineering Institute.")
    assert len(record.actors) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Velkur Works makes parts. The company, which operates under the name ‘Karsa Hunters’, recruits men.",
        "Velkur Works makes parts. Also referred to as the Karsa Hunters.",
    ],
)
def test_what_a_reason_also_calls_its_subject_is_another_name_of_it(text: str) -> None:
    assert {"Velkur Works", "Karsa Hunters"} in [{one.name, *one.aliases} for one in read("Velkur Works", text).actors]


def test_what_a_title_quotes_is_its_short_name() -> None:
    record = read(
        "Republican subsidiary unitary enterprise ‘Hotel Velkur’",
        "Hotel Velkur is a subsidiary of the Tresa Property Directorate. Hotel Velkur took part in the scheme.",
    )
    assert not {actor.name for actor in record.actors} - {
        "Hotel Velkur",
        "Republican subsidiary unitary enterprise ‘Hotel Velkur’",
        "Tresa Property Directorate",
    }
    assert targets(record)[0][1] in {"Hotel Velkur", "Republican subsidiary unitary enterprise ‘Hotel Velkur’"}
    assert len([actor for actor in record.actors if "Hotel" in actor.name]) == 1


def test_a_man_of_many_names_is_also_called_by_the_first_of_them() -> None:
    text = "Deputy Minister. In 2007 Sayed Velkullah Asem joined the Rovena Council. Sayed Velkullah Asem led fighters."
    record = read("Sayed Velkullah Asem Abdul Varid", text)
    people = [actor for actor in record.actors if actor.type == "person"]
    assert [{actor.name, *actor.aliases} for actor in people] == [
        {"Sayed Velkullah Asem", "Sayed Velkullah Asem Abdul Varid"}
    ]


def test_an_organ_whose_letters_hold_those_of_its_whole_is_another_body() -> None:
    text = (
        "Orsa Kellim is a director. He aids the Velkur Guard Corps (VGC) and some of its branches, notably the Velkur "
        "Guard Corps Research and Self-Sufficiency Organisation (VGC/RSO). The VGC/RSO is part of the VGC."
    )
    names = {actor.name for actor in read("Orsa KELLIM", text).actors}
    assert {"Velkur Guard Corps", "Velkur Guard Corps Research and Self-Sufficiency Organisation"} <= names


@pytest.mark.parametrize(
    ("title", "text", "one"),
    [
        ("Velkur Harbour Casting Plant", "VHZ is a Norlandish casting plant. VHZ makes hulls.", True),
        ("Velkur Harbour Casting Plant", "Tresa Group is the parent company of several plants. It makes hulls.", False),
    ],
)
def test_a_text_that_opens_with_what_sort_of_body_somebody_is_tells_of_the_one_in_the_title(
    title: str, text: str, one: bool
) -> None:
    found = {actor.name for actor in read(title, text).actors if actor.type == "organization"}
    assert (len(found) == 1) is one
