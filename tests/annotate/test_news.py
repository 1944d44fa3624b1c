"""How news names people and bodies: by-lines and furniture, names everybody knows, what a name is called once."""

from __future__ import annotations

import pytest

from extractor.annotate import build_annotator
from extractor.lexicon import load_lexicon
from tests.make import make_article


@pytest.fixture(scope="module")
def actors():
    """Return a reader of texts: {name: (type, aliases)}."""
    annotator = build_annotator(load_lexicon())

    def read(text):
        annotation = annotator.annotate(make_article(text))
        return {actor.name.rstrip("."): (actor.type, set(actor.aliases)) for actor in annotation.actors}

    return read


STORY = "The bank Velkur Credit said on Monday that hackers stole $3 million.\n"


@pytest.mark.parametrize(
    "line",
    [
        "(Reporting by Orsa Kellim in Tresa and Bren Tavik in Oslo; Editing by Hugh Carrow)",
        "Additional reporting by Orsa Kellim",
        "The Tresa Post's Orsa Kellim contributed to this report.",
        "Executive Editor Orsa Kellim also contributed to this story.",
        "Follow Orsa Kellim on Twitter: @okellim",
        "Orsa Kellim covers security and privacy for Velkur Wire.",
        "Photo: Orsa Kellim, Velkur Wire",
        "Copyright 2019 Velkur Wire. All rights reserved.",
        "It was a bad year (see: Kellim Hospital Pays Ransom After Attack).",
        "It was a bad year (see Kellim Links North Korean Address to Tavik ).",
        "MOST READ\n1. Sheriff Orsa Kellim won't seek third term\n2. Man finds alligator in Kellim Mall lot",
        "You may also like: Orsa Kellim wins the cup",
    ],
)
def test_what_is_printed_round_an_article_names_nobody(actors, line):
    assert set(actors(STORY * 2 + line)) - {"Specimen"} == {"Velkur Credit"}


def test_who_is_told_of_in_the_article_stays_whoever_took_the_picture(actors):
    text = (
        STORY
        + "Its founder, Orsa Kellim, told reporters on Monday that nobody was hurt.\nPhoto: Orsa Kellim, Velkur Wire"
    )
    assert actors(text)["Orsa Kellim"][0] == "person"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The firm has supplied parts to the army and to Lockheed Martin, it said.", "Lockheed Martin"),
        ("News of the attempt first appeared in The Hollywood Reporter on Monday.", "The Hollywood Reporter"),
        ("It has built vessels for the U.S. Navy.", "U.S. Navy"),
        ("It has hidden two billion dollars, according to a report seen by The Guardian.", "The Guardian"),
        ("Softpedia's Orsa Kellim reported that two copies had appeared.", "Softpedia"),
    ],
)
def test_a_name_that_needs_no_explanation_is_read_without_one(actors, text, name):
    assert actors(text).get(name, ("",))[0] == "organization", actors(text)


def test_what_a_name_is_called_once_holds_wherever_it_is_printed(actors):
    text = (
        "He moved money for the ransomware gang Grim Sparrow, bank records show. Investigators say that he kept the "
        "books of Grim Sparrow, which struck two firms. Police detained a suspected Grim Sparrow coder."
    )
    assert actors(text)["Grim Sparrow"][0] == "group"


@pytest.mark.parametrize(
    ("text", "name", "sort"),
    [
        ("The page bears the marks of a crew that calls itself the Bonebenders, he said.", "Bonebenders", "group"),
        ("A Russian-speaking ring it tracks as Teal Rovena was a likelier culprit.", "Teal Rovena", "group"),
        ("It overlaps with a crew known to Group-IB as “Corvek”, he said.", "Corvek", "group"),
        ("It was sent by a band of operators that they call Andean Rovena.", "Andean Rovena", "group"),
        ("The extortionists, who go by TinTiger7, wanted 60 bitcoin.", "TinTiger7", "group"),
        ("It has arrested a 24-year-old man surnamed Byun, police said.", "Byun", "person"),
        ("One of its founders, a Briton who goes by King Rovena, was arrested.", "King Rovena", "person"),
        ("Its website lists as director one Mindar Stonkel.", "Mindar Stonkel", "person"),
        (
            "Break-ins hit a Belgian maker of satellite parts, Aerolvek Composites.",
            "Aerolvek Composites",
            "organization",
        ),
        ("Two enterprises, oil producer Tavikneft and a mill, had been infected.", "Tavikneft", "organization"),
        ("They rented it from the mobile operator Rovena Blue.", "Rovena Blue", "organization"),
        ("The files came from the municipal utility Stadtwerke Rovena.", "Stadtwerke Rovena", "organization"),
        ("Its victims include the Japanese brewer Velkahiro.", "Velkahiro", "organization"),
        ("He heads the Belgrade-based NGO Pod Velkurom, it said.", "Pod Velkurom", "organization"),
        ("Its rival, Tel Aviv-based Velkandra, was named in 2021.", "Velkandra", "organization"),
        ("He owns a 41% stake in Norivelk, a group said.", "Norivelk", "organization"),
        ("They moved coins stolen from the Qubitro exchange.", "Qubitro", "organization"),
        ("Security expert Dave Mulders of Northvelk Labs doubts it.", "Northvelk Labs", "organization"),
        ("He spoke to the campaign group Velk Justice on Monday.", "Velk Justice", "organization"),
        ("The 78m (256ft) Velkuranta was held in port.", "Velkuranta", "vessel"),
    ],
)
def test_a_clause_before_a_name_tells_what_it_introduces(actors, text, name, sort):
    assert actors(text).get(name, ("",))[0] == sort, actors(text)


@pytest.mark.parametrize(
    ("text", "name", "sort"),
    [
        ("They have published documents taken from Strathvelk Water.", "Strathvelk Water", "organization"),
        ("Strathvelk Water was hit by a ransomware gang.", "Strathvelk Water", "organization"),
        ("In March, the Velkjaw group crippled a utility.", "Velkjaw", "group"),
        ("The money was for the Los Velkuras faction of the cartel.", "Los Velkuras", "group"),
        ("He washed coins stolen in the hacks of Stake Royale and Sarnbridge.", "Stake Royale", "organization"),
    ],
)
def test_what_is_done_to_a_name_tells_what_bears_it(actors, text, name, sort):
    assert actors(text).get(name, ("",))[0] == sort, actors(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Behind the shortcut was a loader we call PLUMRAKE. Readers will recall PLUMRAKE from 2019.", "PLUMRAKE"),
        ("Coins worth $3 million and a token called MoonTavik had been taken.", "MoonTavik"),
        ("The operation, dubbed “Velkur Breaker,” was coordinated by Europol.", "Velkur Breaker"),
    ],
)
def test_what_is_introduced_as_code_or_an_operation_is_nobody(actors, text, name):
    assert name not in actors(text)


@pytest.mark.parametrize(
    ("text", "name", "sort"),
    [
        ("Two facilities, Tavik Memorial and a clinic, sent patients away.", "Tavik Memorial", "organization"),
        ("The crew also hit Rovena Parish Schools in Louisiana.", "Rovena Parish Schools", "organization"),
        ("Neither responded to Velkur Herald's messages.", "Velkur Herald", "organization"),
        ("He blamed a group called Velvet Kitten for the theft.", "Velvet Kitten", "group"),
        ("His sister, Akosua van der Tavik, tweeted that he was gone.", "Akosua van der Tavik", "person"),
        ("His lawyer, S. Narantuk, says he is innocent.", "S. Narantuk", "person"),
        ("Councilman J.T. Rovena cast the only no vote.", "J.T. Rovena", "person"),
        ("They can go to the office, where County Clerk Trudy Rovena has added a window.", "Trudy Rovena", "person"),
        ("A supplier, VQ Systems of Tallahassee, was reportedly breached.", "VQ Systems", "organization"),
    ],
)
def test_the_words_of_a_name_tell_what_bears_it(actors, text, name, sort):
    assert actors(text).get(name, ("",))[0] == sort, actors(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("“We shut it down,” says Denise Tavik, the group's CIO.", "CIO"),
        ("He wrote it.\nKnown Crew?\nThe malware looks like a variant.", "Known Crew"),
        ("Ransom notes get recycled, he said.", "Ransom"),
        ("The note gave a ProtonMail address.", "ProtonMail"),
        ("The contractor BAE Systems (BAES.L) declined to comment.", "BAES.L"),
    ],
)
def test_posts_headings_that_ask_and_mail_are_nobody(actors, text, name):
    found = actors(text)
    assert name not in found
    assert not any(name in aliases for _, aliases in found.values())


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("It opens an attached Microsoft Word document.", "Microsoft"),
        ("They had moved to mail from G, a Google product hosted offsite.", "Google"),
        ("The Tavik administration also sanctioned officials, he said.", "Tavik"),
    ],
)
def test_what_a_firm_makes_and_an_administration_are_neither(actors, text, name):
    assert name not in actors(text)


def test_a_port_that_acts_is_a_body(actors):
    text = "Victims included the Port of San Velkur. A statement from the Port of San Velkur said so."
    assert actors(text)["Port of San Velkur"][0] == "organization"


def test_the_letters_of_a_unit_are_its_name_without_those_of_its_house(actors):
    text = "Researchers at Velkur Counter Threat Unit warn in a report. The CTU researchers say more. CTU was right."
    assert "CTU" in actors(text)["Velkur Counter Threat Unit"][1]


def test_a_name_with_a_particle_is_shortened_to_both(actors):
    text = "Police arrested Joost van der Tavik on Friday. Van der Tavik's attorney said van der Tavik is well."
    assert {"Van der Tavik", "van der Tavik"} <= actors(text)["Joost van der Tavik"][1]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("They stole $8 million from the central bank of Bangladesh.", "central bank of Bangladesh"),
        ("Japan's computer emergency response team said 2,000 were hit.", "Japan's computer emergency response team"),
        ("The Chinese embassy in The Hague called this groundless.", "Chinese embassy in The Hague"),
        ("Burma’s Air Force bought the parts.", "Burma’s Air Force"),
        ("He advised Mexico’s Presidential Administration.", "Mexico’s Presidential Administration"),
        ("A spokesman for Iran's mission to the United Nations said so.", "Iran's mission to the United Nations"),
    ],
)
def test_an_organ_named_by_its_land_in_small_letters_is_one(actors, text, name):
    assert actors(text).get(name, ("",))[0] == "organization", actors(text)


def test_a_surname_that_opens_a_korean_name_is_its_bearer(actors):
    text = (
        "It detained a former engineer, Ma Vel-chan, on Friday. Ma quit in January. It was not clear if Ma has a job."
    )
    assert actors(text)["Ma Vel-chan"] == ("person", {"Ma"})


@pytest.mark.parametrize(
    ("text", "name", "aliases"),
    [
        ("They charged Park Sol Hyok with fraud. Mr. Park is tied to spies.", "Park Sol Hyok", {"Park"}),
        ("They charged Kim Sol Hyok with fraud. The Kim regime pays him.", "Kim Sol Hyok", set()),  # another Kim's
    ],
)
def test_a_common_surname_that_opens_a_korean_name_is_its_bearer_where_he_is_called_mister(actors, text, name, aliases):
    assert actors(text)[name] == ("person", aliases)


@pytest.mark.parametrize(
    ("text", "name", "aliases"),
    [
        ("An agent whom he knew only as Mr. Kwan paid. He called Mr. Kwan twice.", "Kwan", {"Mr. Kwan"}),
        (
            "The men worked for a contractor, Zarrin Velkur Rovayeh, which prosecutors called “ZAVCo.”",
            "Zarrin Velkur Rovayeh",
            {"ZAVCo"},
        ),
        (
            "The Tresa Grid Reliability Corp., or TGRC, sets standards. TGRC was silent.",
            "Tresa Grid Reliability Corp",
            {"TGRC"},
        ),
        ("The National Tresa-Rovena Agency was told. NTA staff left.", "National Tresa-Rovena Agency", {"NTA"}),
        ("Uber Technologies Inc hid a breach. Lawmakers asked Uber why.", "Uber Technologies Inc", {"Uber"}),
    ],
)
def test_titles_and_what_others_call_a_body_are_other_names(actors, text, name, aliases):
    assert actors(text).get(name, ("", set()))[1] == aliases, actors(text)


@pytest.mark.parametrize(
    ("text", "name", "sort"),
    [
        ("“I bow my head,” Neovel Chief Executive Bae Jin-tae told reporters.", "Neovel", "organization"),
        ("Its manager, Dr. Beatriz Elena Tavik, told the radio so.", "Beatriz Elena Tavik", "person"),
        ("It was set up by Andrés “el Brujo” Tavik-Rojas, a Colombian.", "Andrés “el Brujo” Tavik-Rojas", "person"),
    ],
)
def test_a_post_behind_makes_a_body_and_a_title_before_a_whole_person(actors, text, name, sort):
    assert actors(text).get(name, ("",))[0] == sort, actors(text)


@pytest.mark.parametrize(
    ("text", "name", "alias"),
    [
        ("Norland's Financial Intelligence Unit (UVT) had frozen 27 accounts.", "Financial Intelligence Unit", "UVT"),
        ("The National Electoral Institute, INV, told reporters so.", "National Electoral Institute", "INV"),
    ],
)
def test_letters_of_another_language_behind_a_public_body_are_its_other_name(actors, text, name, alias):
    assert alias in actors(text).get(name, ("", set()))[1], actors(text)


@pytest.mark.parametrize(
    ("text", "name", "sort"),
    [
        ("An analyst at Thistle & Rovena said so.", "Thistle & Rovena", "organization"),
        ("His lawyer, Jolyon Tavik KC, told the court so.", "Jolyon Tavik", "person"),
    ],
)
def test_houses_of_two_names_are_bodies_and_honours_no_part_of_a_name(actors, text, name, sort):
    assert actors(text).get(name, ("",))[0] == sort, actors(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A Norwegian hacking group known as Velkur Kitten broke in, Microsoft said.", "A Norwegian hacking group"),
        ("It listed the North Korean espionage group Velsuki, which is tracked as APT93.", "North Korean"),
        ("Police held him at Bren Tavik airport in Oslo on Monday.", "Bren Tavik"),
    ],
)
def test_descriptions_and_airports_are_nobody(actors, text, name):
    assert name not in actors(text), actors(text)


def test_who_is_known_to_police_by_name_only_is_not_the_gang_before(actors):
    text = (
        "The firm blamed a gang it calls VelkurTaker. It is led by a Ukrainian, identified by police only as Denis Kel."
    )
    assert actors(text)["VelkurTaker"][0] == "group"
    assert actors(text)["Denis Kel"] == ("person", set())


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The FBI seized the mansion on Monday.", "FBI"),
        ("Tavik, a former KGB agent, said so on Monday.", "KGB"),
        ("So said Orsa Tavik, head of Norland's MI6 intelligence agency.", "MI6"),
        ("Orsa Tavik, a former MI5 officer, said so.", "MI5"),
        ("Orsa Tavik sits on the board of First Velkuran Bank, Norway's sixth-largest lender.", "First Velkuran Bank"),
        ("He denied it in April, according to The Velkur.", "The Velkur"),
        ("It stood in a copy of the filing obtained by the Daily Velkur, he said.", "Daily Velkur"),
        ("The human rights organization Safeguard Velkur counted several dozen.", "Safeguard Velkur"),
        ("Orsa Tavik works for a consultancy, Velkense, in Oslo.", "Velkense"),
        ("The outsourcing firm, Velkense, did not reply.", "Velkense"),
    ],
)
def test_agencies_and_outlets_need_no_explanation_and_a_noun_before_a_comma_is_one(actors, text, name):
    assert actors(text).get(name, ("",))[0] == "organization", actors(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The owner of a bank, Thomas Velkur, said so.", "Thomas Velkur"),
        ("Thomas Velkur Monday stepped down as its chair.", "Thomas Velkur"),
        ("“Without Velkur's help there is no way,” said Thomas Velkur on Monday.", "Thomas Velkur"),
    ],
)
def test_days_openings_and_nouns_of_somebody_elses_leave_a_person_one(actors, text, name):
    assert actors(text).get(name, ("",))[0] == "person", actors(text)


def test_a_land_with_an_article_is_no_outlet(actors):
    assert "The Gambia" not in actors("According to The Gambia, he was innocent.")


@pytest.mark.parametrize(
    ("text", "name", "sort"),
    [
        ("The owner is his brother-in-law, Deputy Energy Minister Ximo Darralt.", "Ximo Darralt", "person"),
        ("Lawyer Jean-Luc Darralt said his client denies it.", "Jean-Luc Darralt", "person"),
        (
            "Campaigner Ada Darralt of the Fair Velkur Network called the move late.",
            "Fair Velkur Network",
            "organization",
        ),
        ("Velkane, a Tresa maker of chips whose chief executive fled, is old.", "Velkane", "organization"),
        ("Velkane was registered in 2014. It paid Orsa Kellim, Velkane's sales manager.", "Velkane", "organization"),
        ("The report was published by the Czech newsroom Velkadlo.", "Velkadlo", "organization"),
        # names in small letters
        ("The two met at blockchain startup velkane, where both coded.", "velkane", "organization"),
        ("“It rhymes,” said Ada Darralt, head of research at velkane labs.", "velkane labs", "organization"),
        ("It worked for velkane, a software house in Oslo.", "velkane", "organization"),
        ("A hacker known as “v3lkane” sold the data.", "v3lkane", "person"),
    ],
)
def test_what_stands_beside_a_name_tells_that_it_is_one(actors, text, name, sort):
    assert actors(text).get(name, ("",))[0] == sort, actors(text)


@pytest.mark.parametrize(
    ("text", "nobody"),
    [
        ("Photographs on the page of Orsa Kellim show him at an arms fair.", "Photographs"),
        ("Orsa Kellim bought a flat on the Avenue Princesse Velkur in 2016.", "Avenue Princesse Velkur"),
        ("He worked for a hosting firm reseller, and the exchange licences were sold.", "reseller"),
        ("The crypto exchange stablecoin, which fell, is backed by the exchange.", "stablecoin"),
        ("The payment provider velkane owns a velkane.", "velkane"),
        ("They revoked exchange licences in Oslo.", "licences"),
        ("Orsa Kellim, a hacker, used the handle “velkane” there.", "velkane"),
        ("Karsa Panda was behind the Velkur Hopper campaign against two firms.", "Velkur Hopper"),
        ("The FBI sent a confidential “Velkane” message to businesses.", "Velkane"),
        ("He sold the Velkane banking Trojan, and Velkane was downloaded by many.", "Velkane"),
        ("It hit providers (MSPs), and one attack against an MSP harms many.", "MSP"),
        ("Money-oriented cybercriminal groups know how to hit, Orsa Kellim said.", "Money-oriented"),
        ("The EU also proposed sanctions on the Belarusian oil refinery Velkan, it said.", "Belarusian oil refinery"),
        ("Given Kellim's involvement, it was a surprise. Orsa Kellim was held.", "Given Kellim"),
        ("Police held members of an Eastern European cybercrime group known as FIN77.", "Eastern European"),
    ],
)
def test_pictures_streets_and_words_of_the_language_are_nobody(actors, text, nobody):
    assert nobody not in actors(text)


@pytest.mark.parametrize(
    ("text", "name", "aliases"),
    [
        ("Norland's gang Velkur Typhoon — also known as UNC7741 and Panda Loom — struck.", "Velkur Typhoon",
         {"UNC7741", "Panda Loom"}),
        ("Ukraine's Security Service (SBU) has detained a man. The SBU said so.", "Security Service", {"SBU"}),
        ("Abdul Tavik Darralt was held. He acted on the advice of Tavik, who fled.", "Abdul Tavik Darralt", {"Tavik"}),
        ("Orsa Kellim (朱华) – whose online identities are said to include Afvar, CVNQ, and Godvel – was charged.",
         "Orsa Kellim", {"Afvar", "CVNQ", "Godvel"}),
        ('Many have referred to the group as APT 77 or "Velkur Hopper," because it did. APT77 is old.', "APT 77",
         {"Velkur Hopper", "APT77"}),
        ("Tolan Darralt, whose friends knew him as “Sosa,” was charged.", "Tolan Darralt", {"Sosa"}),
    ],
)  # fmt: skip
def test_a_news_story_gives_one_several_names(actors, text, name, aliases):
    assert actors(text).get(name, ("", set()))[1] >= aliases, actors(text)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("He paid the Chen brothers. Chen Zhilong and Chen Zhifeng ran a casino.", {"Chen Zhilong", "Chen Zhifeng"}),
        ("The accused are its head of credit Nusra Jahel Darralt and others.", {"Nusra Jahel Darralt"}),
        ("Also listed was the head of Velkane Alexei Tavik, it said.", {"Velkane", "Alexei Tavik"}),
        ("It put Alphonse Mugabo Darralt, a gold baron, on a list.", {"Alphonse Mugabo Darralt"}),
        ("They belong to Velkur Jester, an offshoot of an older community.", {"Velkur Jester"}),
    ],
)
def test_brothers_heads_and_barons(actors, text, names):
    assert set(actors(text)) - {"Specimen"} == names


def test_a_medium_is_nobody_who_bears_the_handle(actors):
    found = actors("The exchange Velkur Swap advertises on Telegram under the handle @velk_swap.")
    assert found.get("Telegram", ("", set()))[1] == set()


def test_a_lone_first_name_is_the_man_who_bears_it(actors):
    found = actors("The businessman Ripon Darralt fled. Ada Tavik sent money through her associate Ripon.")
    assert found["Ripon Darralt"] == ("person", {"Ripon"})


def test_a_news_agency_is_no_police(actors):
    assert actors("Orsa Kellim was charged, a source told AFP.")["AFP"][0] == "organization"
    assert load_lexicon().authority_of("AFP") is None


@pytest.mark.parametrize(
    ("text", "name", "sort"),
    [
        ("“It is over,” U.S. Attorney for the District of Maryland Orsa Kellim said.", "Orsa Kellim", "person"),
        ("“It is over,” said Assistant Attorney General for National Security Bren Tavik.", "Bren Tavik", "person"),
        ("Norland Energy Commission (NEC) Chair Orsa Kellim welcomed it.", "Orsa Kellim", "person"),
        ("The Kazvel, a 309,000 dwt crude oil tanker registered in Panama, loaded oil.", "Kazvel", "vessel"),
        ("It met the Dovel (297,000 dwt) at sea.", "Dovel", "vessel"),
        ("Two fleet tankers, Volgovel-212 and Volgovel-239, sank.", "Volgovel-212", "vessel"),
        ("Mr Kellim owned a share of Velkur FC until May.", "Velkur FC", "organization"),
    ],
)
def test_a_long_post_and_what_a_ship_carries_tell_what_bears_a_name(actors, text, name, sort):
    found = actors(text)
    assert name in found, found
    assert found[name][0] == sort


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("They replaced a JavaScript file on the site of Orsa Bank.", "JavaScript"),
        ("The group hacked the 2018 Tresa Winter Olympics.", "Tresa Winter Olympics"),
        ("A theft of Ethereum and USD Coin from Velkur Network was reported.", "Ethereum and USD Coin"),
        ("The Assistant AG Nicole Kellim condemned it.", "The Assistant AG"),
    ],
)
def test_languages_of_machines_coins_and_games_are_nobody(actors, text, name):
    assert name not in actors(text)
