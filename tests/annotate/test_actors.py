"""Who is named in a text, under which names, and who is not."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.annotate import build_annotator
from extractor.annotate.naming.chunks import past_demonyms
from extractor.annotate.text.blocks import read_blocks, read_sentences
from extractor.lexicon import load_lexicon
from tests.make import make_article


@pytest.fixture(scope="module")
def actors():
    """Return a reader of texts: {name: (type, aliases)}."""
    annotator = build_annotator(load_lexicon())

    def read(text, **fields):
        annotation = annotator.annotate(make_article(text, **fields))
        return {actor.name: (actor.type, set(actor.aliases)) for actor in annotation.actors}

    return read


# --- names and their types ------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("OFAC designated Hong Kong-based Vexholm Trading Limited today.", "Vexholm Trading Limited", "organization"),
        ("Vexholm Trading Limited is led by Orsa Kellim, a Latvian national.", "Orsa Kellim", "person"),
        ("President Donald Trump signed the order on Monday.", "Donald Trump", "person"),
        ("Attorney Gregory J. Tolvane, Jr. was sentenced in Boston.", "Gregory J. Tolvane, Jr", "person"),
        ("The NORDVIK STAR (IMO9074729) carried oil from Iran.", "NORDVIK STAR", "vessel"),
        ("The leaders of the G7 met OFAC today.", "G7", "organization"),
        ("The tanker NORDVIK STAR (IMO 9074729) carried oil from Iran.", "NORDVIK STAR", "vessel"),
        ("Police blamed the ransomware gang BlackMoth for the attack.", "BlackMoth", "group"),
        ("He worked for Olmetra Norte, S.A. de C.V. in Culiacan.", "Olmetra Norte, S.A. de C.V.", "organization"),
        ("“We will not stop,” said Kim Tae Hyok, the bank’s president.", "Kim Tae Hyok", "person"),
    ],
)
def test_a_name_is_found_whole_and_typed(actors, text, name, kind):
    found = {found.rstrip("."): kind for found, (kind, _) in actors(text).items()}
    assert found.get(name.rstrip(".")) == kind, found


def test_bodies_strung_together_are_two(actors):
    found = actors("The case was worked by the Department of Justice Office of International Affairs, officials said.")
    assert "Department of Justice Office of International Affairs" not in found
    assert {"Department of Justice", "Office of International Affairs"} <= set(found)


def test_a_heading_that_ran_into_its_paragraph_is_no_longer_name(actors):
    found = actors("Said Ahmad Velkur Said Ahmad Velkur (Velkur) is being designated for acting on behalf of Hamas.")
    assert found["Said Ahmad Velkur"] == ("person", {"Velkur"})


def test_who_is_known_by_title_and_surname_keeps_the_title_as_a_name(actors):
    found = actors("President Velkur and Foreign Minister Okoro met. Orsa Kellim is President Kellim.")
    assert found["Velkur"] == ("person", {"President Velkur"})
    assert found["Okoro"] == ("person", {"Foreign Minister Okoro"})
    assert found["Orsa Kellim"] == ("person", {"Kellim"})


# Each of these was an actor in some published knowledge graph of the news.
ABSURD = [
    "he", "will", "victim", "Agent", "the company", "Bitcoin", "CEO", "Monday", "U.S.", "E.O. 13694",
    "Executive Order 13694", "Case Study", "CVE-2021-44228", "Russia", "Moscow", "OFAC’s SDN List", "AKA", "DOB",
]  # fmt: skip


@pytest.mark.parametrize("word", ABSURD)
def test_what_is_no_name_is_no_actor(actors, word):
    text = (
        f"Case Study. On Monday the U.S. said that he will pay {word} in Moscow, Russia. The victim paid in Bitcoin "
        f"under Executive Order 13694 (E.O. 13694) and CVE-2021-44228. Agent or CEO, {word} was on OFAC’s SDN List."
    )
    assert word not in actors(text)


def test_the_words_of_a_heading_in_capitals_are_nobody_unless_the_text_names_them(actors):
    text = (
        "TRESA'S MALIGN INTERFERENCE ACTIVITIES\n\nIn 2024, officials said that interference was sought.\n\n"
        "VELKUR TRADING COMPANY FUNDS PROTEST CRACKDOWNS\n\nOFAC designated Velkur Trading Company on Monday."
    )
    assert {name for name in actors(text) if name.isupper()} <= {"OFAC"}
    assert "Velkur Trading Company" in actors(text)


def test_malware_is_no_actor_but_the_gang_is(actors):
    found = actors("The gang BlackMoth used the malware TrickBot and Emotet in 2021, prosecutors said.")
    assert "Emotet" not in found
    assert "BlackMoth" in found


def test_an_address_of_mail_names_nobody(annotator_of_words):
    text = "Contact Emily Tolvane at Emily.Tolvane@example.org or tolvane@example.org."
    annotation = annotator_of_words.annotate(make_article(text))
    printed = [mention.text for actor in annotation.actors for mention in actor.mentions]
    assert printed == ["Emily Tolvane"]


def test_dashes_may_be_two_hyphens_and_initials_may_open_a_name(actors):
    found = actors("They held three of a cell--Orsa Kellim, Bren Tavik, and Ilva Sorn--on suspicion.")
    assert {"Orsa Kellim", "Bren Tavik", "Ilva Sorn"} <= set(found)
    found = actors("Sanctioned were Guisan S.A.S., C.M.V. Carne S.A.S., and Agropecuaria Maiz S.A.S. in Norland.")
    assert {"Guisan S.A.S.", "C.M.V. Carne S.A.S.", "Agropecuaria Maiz S.A.S."} <= set(found)


def test_initials_that_open_a_name_end_no_sentence() -> None:
    text = "The resort is owned by K.R.T. Velkur, which is his. Go to P.B. Sarn in the U.A.E. Bren Tavik left."
    blocks = read_blocks(text)
    cut = [text[one.start : one.end] for one in read_sentences(text, blocks)]
    assert cut[0].endswith("which is his.")
    assert cut[-1] == "Bren Tavik left."


def test_the_form_of_a_firm_may_end_a_sentence_that_has_a_verb() -> None:
    text = (
        "Bren Tavik was designated for acting for Velkur Trading Ltd. Orsa Kellim is being designated, too. "
        "Sarn Works Co. Tresa is a firm, and Velkur Oil was bought by Olm Machine Co. Ltd. are its words."
    )
    cut = [text[one.start : one.end] for one in read_sentences(text, read_blocks(text))]
    assert cut[0].endswith("Velkur Trading Ltd.")
    assert cut[1] == "Orsa Kellim is being designated, too."
    assert cut[2].startswith("Sarn Works Co. Tresa is")
    assert len(cut) == len("abc")
    text = "OFAC designated Velkur and Sarn Works Ltd. Orsa Kellim owns them. They own Olm Co. Each company is small."
    assert [sentence.start for sentence in read_sentences(text, read_blocks(text))] == [
        text.index(word) for word in ("OFAC", "Orsa", "They", "Each")
    ]


def test_a_demonstrative_or_a_legal_form_alone_is_nobody(actors):
    found = actors("This company is owned by Diana Maria Velk. OFAC listed Corporativo Velk, S. de R.L. de C.V. today.")
    assert {"This company", "S. de R.L. de C.V."}.isdisjoint(found)
    assert "Corporativo Velk, S. de R.L. de C.V." in found


def test_a_company_called_one_ends_before_its_town(actors):
    found = actors("The hackers got access to Velkur Studios in Hollywood, a company that handles dialogue.")
    assert "Velkur Studios" in found


def test_a_name_ends_where_a_headline_goes_on(actors):
    found = actors(
        "Al-Kellim Provides Support for bandits. Evidence shows that Al-Kellim sent money. Orsa Al-Kellim smuggles."
    )
    assert "Orsa Al-Kellim" in found
    assert not [name for name in found if "Provides" in name]


def test_a_street_is_nobody(actors):
    assert "Ulitsa Angarskaya" not in actors("Address: Ulitsa Angarskaya 12, Moscow, Russia; Vexholm Trading LLC.")


# --- aliases ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "name", "aliases"),
    [
        # a byname in Spanish, of two words
        ("OFAC named Orsa Manco Kellim (El Gordo) and others.", "Orsa Manco Kellim", {"El Gordo"}),
        # the legal form is no name by itself
        ("They hit Olmetra, S.A. (a.k.a. Velkur Works, Inc.), of Lima.", "Olmetra, S.A.", {"Velkur Works, Inc."}),
        ("Rim Tae Song (Rim) moved funds. Rim is a banker.", "Rim Tae Song", {"Rim"}),
        ("Orsa Kellim, also known as “Moth” and “Redcap,” ran it.", "Orsa Kellim", {"Moth", "Redcap"}),
        ("Velkur Mangyong Software Company (VMSC) is an IT company.", "Velkur Mangyong Software Company", {"VMSC"}),
        ("Orsa Kellim was charged on Friday. Kellim lives in Riga.", "Orsa Kellim", {"Kellim"}),
        ("Velkur Hyoksin Trading Corporation and Tolma Bank (Tolbank) paid. Later Tolbank closed.", "Tolma Bank",
         {"Tolbank"}),
        ("Orsa Kellim, who calls himself “Moth,” ran it.", "Orsa Kellim", {"Moth"}),
        ("Jade Lantern Co., Ltd. (Jade Lantern) shipped coal.", "Jade Lantern Co., Ltd.", {"Jade Lantern"}),
        ("Vexholm Trading LLC sold parts. Vexholm Trading paid later.", "Vexholm Trading LLC", {"Vexholm Trading"}),
        ("Merrow Security found the flaw. A week later Merrow published it.", "Merrow Security", {"Merrow"}),
        ("Jamaat ul-Velk (JuV) was listed by the Department of State as an alias of Lashkar-e Nur (LeN), said JuV.",
         "Jamaat ul-Velk", {"JuV", "Lashkar-e Nur"}),
        # whose other name it is said to be right behind it; a list of names ends with its sentence
        ("Orsa Kellim paid the Falah-e Velkur Foundation, an alias of Lashkar-e Nur (LeN), in May.",
         "Falah-e Velkur Foundation", {"Lashkar-e Nur", "LeN"}),
        ("OFAC amended its listing of Lashkar-e Nur to include the alias Velkur Foundation. And the UN followed.",
         "Lashkar-e Nur", {"Velkur Foundation"}),
        # "and" between what one firm does
        ("Its agents used Velkan Travel and Tourism SDN BHD (VTT), based in Malaysia.",
         "Velkan Travel and Tourism SDN BHD", {"VTT"}),
        # a name beside its translation, in a bracket, behind "or", in apposition
        ("He is the head of the National Center for Velkur Commerce (Centro Nacional de Velkur, or CENVEL).",
         "National Center for Velkur Commerce", {"Centro Nacional de Velkur", "CENVEL"}),
        ("He leads the Velkurian National Guard, or the Guardia Nacional Velkuriana, commonly referred to as the GNV.",
         "Velkurian National Guard", {"Guardia Nacional Velkuriana", "GNV"}),
        ("It worked with La Unidad de Inteligencia Financiera (UIF), Mexico’s Financial Intelligence Unit.",
         "La Unidad de Inteligencia Financiera", {"UIF", "Financial Intelligence Unit"}),
        # a firm whose name looks like a man's until its form is printed; a form that is written out
        ("Orsa Kellim owns Mena Velkur Sugar. Mena Velkur Sugar refines. Mena Velkur Sugar Company Limited is listed.",
         "Mena Velkur Sugar Company Limited", {"Mena Velkur Sugar"}),
        ("The EU sanctioned Aman Velkur in May. Aman Velkur Joint Stock Company builds homes.",
         "Aman Velkur Joint Stock Company", {"Aman Velkur"}),
        # an agency in a town, and its office there
        ("Agents of the FBI’s Tresa Field Office worked on it. “We act,” said FBI Tresa.", "Tresa Field Office",
         {"FBI Tresa"}),
        # its first letters, which the text does not explain
        ("Velkur Industries System is a big arms maker. VIS makes shells, and VIS sells them.",
         "Velkur Industries System", {"VIS"}),
        # a court by the town it sits in
        ("Orsa Kellim was sentenced in U.S. District Court in Tacoma today.", "U.S. District Court",
         {"U.S. District Court in Tacoma"}),
        ("Orsa Kellim is held at the Federal Detention Center at SeaTac pending trial.", "Federal Detention Center",
         {"Federal Detention Center at SeaTac"}),
        # a surname without its article
        ("The network aids Orsa al-Tavik. In 2012, Tavik signed a decree.", "Orsa al-Tavik", {"Tavik"}),
        # a land by its short name or its whole one, and a ministry named the other way round
        ("She is a judge of the Land Court of Russia. The Land Court of the Russian Federation upheld it.",
         "Land Court of the Russian Federation", {"Land Court of Russia"}),
        ("They are members of the Ministry of National Defense. He heads a branch of the Defense Ministry.",
         "Ministry of National Defense", {"Defense Ministry"}),
        # accents or none
        ("Orsa Muñoz Kellim leads it. Orsa Munoz Kellim was designated.", "Orsa Muñoz Kellim", {"Orsa Munoz Kellim"}),
    ],
)  # fmt: skip
def test_what_the_text_declares_one_is_one(actors, text, name, aliases):
    found = actors(text)
    assert name in found, found
    assert aliases <= found[name][1]


@pytest.mark.parametrize(
    ("text", "name", "other"),
    [
        # who lists a name as an alias is nobody's alias
        ("Jamaat ul-Velk (JuV) was listed by the Department of State as an alias of Lashkar-e Nur (LeN), said JuV.",
         "Department of State", "Lashkar-e Nur"),
        # … nor is who pays it
        ("Orsa Kellim paid the Falah-e Velkur Foundation, an alias of Lashkar-e Nur (LeN), in May.",
         "Orsa Kellim", "LeN"),
        # the courts of two lands
        ("The Land Court of Norway and the Land Court of Sweden met.", "Land Court of Norway", "Land Court of Sweden"),
        # another initial is another person
        ("Kenneth W. Tolvane and Kenneth J. Tolvane were charged.", "Kenneth W. Tolvane", "Kenneth J. Tolvane"),
        # a nickname is not the middle initial of somebody else
        ("Alla Vitte, also known as “Max,” was arraigned, said U.S. Attorney Bridget M. Tolvane.",
         "Bridget M. Tolvane", "Max"),
        # where somebody used to live is no name
        ("Anton Bellisar, formerly of Robinson Township, was sentenced.", "Anton Bellisar", "Robinson Township"),
        # a list of two needs no comma before "and"
        ("Vessels of Ansarallah, commonly known as the Houthis, and the Iranian Ministry of Tolls were seen.",
         "Ansarallah", "Iranian Ministry of Tolls"),
        # the bracket names the body that the office belongs to
        ("James Tolvane, Federal Bureau of Investigation, New York Field Office (FBI), spoke.",
         "New York Field Office", "FBI"),
        # a list of parties goes on behind the semicolon
        ("Those named are Orsa Kellim, also known as Orsa Tavik; Ahmad Sorn; and Wajdi Ulven.",
         "Orsa Kellim", "Ahmad Sorn"),
        # what is known so is the subsidiary
        ("They pay a subsidiary of Tolma Steel Corporation known as Velkur Works Ltd.", "Tolma Steel Corporation",
         "Velkur Works Ltd"),
        # … or the council
        ("He sat on Velkur Trading Company’s governing council, also called the “Majelis Tresa,” in 2008.",
         "Velkur Trading Company", "Majelis Tresa"),
        # two districts, two offices
        ("The U.S. Attorney’s Office for the District of Nebraska and that for Maryland’s",
         "U.S. Attorney’s Office for the District of Nebraska",
         "U.S. Attorney’s Office for the District of Maryland"),
    ],
)  # fmt: skip
def test_what_is_two_is_not_made_one(actors, text, name, other):
    assert other not in actors(text).get(name, ("", set()))[1]


def test_what_a_sentence_opens_with_before_a_name_is_none_of_it(actors):
    found = actors("Karsa Works owns 2Velkur DMCC. Along with 2Velkur DMCC, also owned by Karsa Works, it trades oil.")
    assert {"2Velkur DMCC", "Karsa Works"} <= found.keys()
    assert "Along with 2Velkur DMCC" not in found


def test_a_word_in_brackets_that_says_how_a_firm_is_registered_closes_its_name(actors):
    found = actors("Velkur SAL (Offshore) shipped oil. Tolma Company (Offshore) imports crude oil.")
    assert {"Velkur SAL (Offshore)", "Tolma Company (Offshore)"} <= found.keys()


def test_a_handle_belongs_to_the_person_not_to_the_business_before_it(actors):
    found = actors("Orsa Kellim leads Media Vexholm LLC and has advertised the business under the alias “Yalikanda.”")
    assert "Yalikanda" in found["Orsa Kellim"][1]


def test_a_wallet_is_an_actor_where_it_is_printed_in_full(actors):
    found = actors("The address 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa received the ransom.")
    assert found["1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa"][0] == "wallet"


def test_the_title_is_the_subject_where_it_is_nothing_but_a_name(actors):
    found = actors("He is the director of Vexholm Trading LLC since 2019.", title="Orsa KELLIM")
    assert any(name.casefold() == "orsa kellim" for name in found)


def test_what_follows_the_formula_of_a_release_in_its_paragraph_is_read(annotator_of_words):
    text = (
        "As a result of today's action, any assets of these persons are blocked, and U.S. persons are prohibited from "
        "transactions with them. Persons Supporting the Brigade OFAC designated Orsa Kellim. He lives in Riga."
    )
    sections = [sentence.section for sentence in annotator_of_words.annotate(make_article(text)).sentences]
    assert sections == ["implications", "body", "body"]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Earlier lists were long. The U.S. Treasury sanctioned Orsa Kellim.", 2),
        ("He used Rydolex, a service that the U.S. Treasury Department sanctioned in May.", 1),
        ("Orsa Kellim was sanctioned by the U.S. Treasury for piracy.", 1),
        ("Orsa Kellim fled to the U.S. Today, OFAC designated him.", 2),
    ],
)
def test_the_treasury_of_the_united_states_is_no_end_of_a_sentence(annotator_of_words, text, sentences):
    assert len(annotator_of_words.annotate(make_article(text)).sentences) == sentences


def test_a_headline_that_the_text_repeats_is_no_actor_beside_those_it_names(annotator_of_words):
    headline = "Treasury Sanctions Belrav Metals GmbH"
    text = f"{headline}\n\nToday, OFAC designated Belrav Metals GmbH. Belrav Metals GmbH is based in Minsk."
    annotation = annotator_of_words.annotate(make_article(text, title=headline))
    assert "Belrav Metals GmbH" in {actor.name for actor in annotation.actors}
    assert all(actor.mentions for actor in annotation.actors)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("It is led by 38-year-old Iranian Hossein Kellimi.", "Hossein Kellimi"),
        ("He hired a Latvian Hossein Kellimi.", "Hossein Kellimi"),
        ("OFAC designated German Borisovich Kellim.", "German Borisovich Kellim"),
    ],
)
def test_a_nation_before_a_whole_name_is_no_part_of_it(text: str, name: str) -> None:
    nation = next(word for word in ("Iranian", "Latvian", "German") if word in text)
    start, end = text.index(nation), len(text) - 1
    votes = past_demonyms(text, {(start, end): "PERSON"}, {(start, start + len(nation)): "place-demonym"})
    assert [text[a:b] for a, b in votes] == [name]


def test_a_nation_and_a_rank_are_cut_from_the_names_beside_them(actors):
    text = "OFAC named Russian Yevgeniy Kellim. The IRGC lost IRGC General Rostam Tavik."
    found = set(actors(text))
    assert {"Yevgeniy Kellim", "IRGC", "Rostam Tavik"} <= found


# --- properties ------------------------------------------------------------------------

PRINTED = "OFAC designated Orsa Kellim (Kellim) LLC Bank of and the a.k.a. “Moth,” IMO 9074729 Иван 李 ’s — AKA: ; ("
WORDS = st.sampled_from([*PRINTED.split(" "), "\n", "\n\n"])


@settings(max_examples=60)
@given(words=st.lists(WORDS, max_size=60))
def test_every_mention_is_its_slice_of_the_text_and_none_overlap(annotator_of_words, words):
    text = " ".join(words) or "-"
    annotation = annotator_of_words.annotate(make_article(text))
    mentions = sorted((mention.start, mention.end) for actor in annotation.actors for mention in actor.mentions)
    for actor in annotation.actors:
        assert actor.name
        for mention in actor.mentions:
            assert text[mention.start : mention.end] == mention.text
    assert all(left[1] <= right[0] for left, right in pairwise(mentions))


@pytest.fixture(scope="module")
def annotator_of_words():
    return build_annotator(load_lexicon())


def test_one_state_has_one_constitutional_court(actors):
    found = actors(
        "She leads the Constitutional Court of the Russian Federation. A judge of the Constitutional Court of Russia "
        "met the Constitutional Court of Belarus."
    )
    assert {name: aliases for name, (_, aliases) in found.items() if "Court" in name} == {
        "Constitutional Court of the Russian Federation": {"Constitutional Court of Russia"},
        "Constitutional Court of Belarus": set(),
    }


def test_the_office_of_a_sheriff_in_small_letters_is_one_name(actors):
    assert "Ostrana County Sheriff’s office" in actors("The Ostrana County Sheriff’s office took the bag.")


def test_a_firm_with_a_land_in_brackets_is_no_short_name_of_another(actors):
    found = actors(
        "Inversiones Olmetra (Panama), S.A. de C.V., Inversiones Olmetra S.A. de C.V., and Banco Olmetra S.A. were "
        "designated."
    )
    assert {name for name in found if "Olmetra" in name} == {
        "Inversiones Olmetra (Panama), S.A. de C.V.",
        "Inversiones Olmetra S.A. de C.V.",
        "Banco Olmetra S.A.",
    }


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "OFAC listed Tresa-based Tavadul for Shares and Bonds LLC.",
            "Tavadul for Shares and Bonds LLC",
        ),
        (
            "Orsa Kellim is director of the Hong Kong and Macao Affairs Office.",
            "Hong Kong and Macao Affairs Office",
        ),
        (
            "It was worked by the DEA; Kansas City, Missouri Police Department.",
            "Kansas City, Missouri Police Department",
        ),
        (
            "Funded by the Office of Juvenile Justice and Delinquency Prevention.",
            "Office of Juvenile Justice and Delinquency Prevention",
        ),
    ],
)
def test_a_name_goes_on_over_and_where_its_other_half_shows_it(actors, text, name):
    found = actors(text)
    assert name in found, found


def test_a_body_of_a_state_is_one_however_short_the_state_is_called(actors):
    found = actors(
        "We worked with the NC Retail Velkur Association. Orsa Kellim is president of the North Carolina Retail Velkur "
        "Association. The Basic Law of the land holds."
    )
    assert found["North Carolina Retail Velkur Association"][1] == {"NC Retail Velkur Association"}
    assert not any("Law" in name for name in found)


def test_ships_of_a_list_are_ships_whatever_they_are_called(actors):
    found = actors(
        "Vexholm Lines manages the vessels Ligov Street, Kazan, NS Velkur, NS Rovena, and Orsa Kellim, all of which "
        "carried oil. The NS Velkur (IMO 9074729) and the NS Rovena (IMO 9074731) sailed."
    )
    assert {name for name, (kind, _) in found.items() if kind == "vessel"} == {
        "Ligov Street", "Kazan", "NS Velkur", "NS Rovena", "Orsa Kellim"
    }  # fmt: skip


@pytest.mark.parametrize("letters", ["M/T", "M/V", "MT", "MV", "M/Y", "S/S", "F/V"])
def test_letters_before_a_name_make_it_a_ships_also_where_it_stands_without_them(actors, letters):
    found = actors(
        f"Raiders attacked the {letters} Galvan Orsa in May. The crew of the Galvan Orsa left it, said Velkur Lines."
    )
    assert found[f"{letters} Galvan Orsa"] == ("vessel", {"Galvan Orsa"})
    assert "Galvan Orsa" not in found


def test_letters_of_a_state_and_of_a_message_make_no_ship(actors):
    found = actors("Orsa Kellim of Billings, MT Monday sent an MT 103 message to Velkur Bank.")
    assert "vessel" not in {kind for kind, _ in found.values()}


def test_those_that_companies_include_are_companies(actors):
    text = "These companies include Telaq Group, Tavafun, Nagal al Hayan, and Alumin, all of which are his."
    found = actors(text, title="Treasury acts")
    assert {name: kind for name, (kind, _) in found.items()} == dict.fromkeys(
        ["Telaq Group", "Tavafun", "Nagal al Hayan", "Alumin"], "organization"
    )


def test_letters_behind_a_bank_and_its_subsidiaries_are_the_banks(actors):
    found = actors(
        "FinCEN named the Velkur Commerce Bank SAL together with its subsidiaries (VCB) today. The "
        "Velkur Central Bank helped. VCB is based in Beirut."
    )
    assert found["Velkur Commerce Bank SAL"] == ("organization", {"VCB"})


def test_whom_only_the_boilerplate_names_is_no_actor(actors):
    text = (
        "OFAC designated Orsa Kellim today.\n\nSanctions Implications\n\nExports involving persons on the SDN List "
        "may be subject to additional restrictions administered by the Bureau of Industry and Security."
    )
    assert set(actors(text, title="Treasury acts")) == {"OFAC", "Orsa Kellim"}
    assert "Bureau of Industry and Security" in actors(f"The Bureau of Industry and Security did so too.\n\n{text}")


def test_an_office_in_a_town_and_its_head_are_two(actors):
    found = actors("“We act,” said Special Agent in Charge of HSI Philadelphia Orsa M. Kellim. “It works.”")
    assert {"HSI Philadelphia", "Orsa M. Kellim"} <= set(found)
    assert "Orsa M. Kellim" not in actors(
        "It was led by the Special Agent in Charge of the FBI Dallas Criminal Division."
    )


def test_the_seat_of_two_courts_is_no_name_of_one(actors):
    found = actors("He was tried in U.S. District Court in Tacoma, and she was tried in U.S. District Court in Reno.")
    assert found["U.S. District Court"][1] == set()


def test_a_chinese_surname_that_looks_like_a_firm_is_whose_name_it_opens(actors):
    found = actors(
        "OFAC designated Chinese national Zhang Lei. Through his company, Olmetra Limited, Zhang manufactures "
        "parts. In addition to designating Zhang, OFAC also designated Olmetra Limited and men who work for the firm "
        "and Zhang. According to its website, Zhang’s company, Olmetra Limited, is a manufacturer. Shipments earned "
        "Zhang roughly $30 million. The men are Wang Guoying, Zhang Jicheng, and Hu Yongan."
    )
    assert "Zhang" not in found
    assert "Zhang" in found["Zhang Lei"][1]
    assert not found["Zhang Jicheng"][1]


def test_a_family_is_no_one_of_its_members(actors):
    found = actors("Ajay Kellim and Atul Kellim were listed. The Kellim family is rich. The Kellims fled.")
    assert not {"Kellim", "Kellims", "Kellim family"} & {one for name in found for one in (name, *found[name][1])}


def test_the_sanctions_of_an_organisation_and_a_tier_are_nobody(actors):
    found = actors(
        "Aircraft of the Velkur Company flew despite UN sanctions. There are 224 Tier I and Tier II designees."
    )
    assert "Velkur Company" in found
    assert not {"UN", "Tier I", "Tier II"} & set(found)


def test_a_supplier_of_drugs_is_a_person(actors):
    assert actors("They issued payments to Humberto Kellim, a narcotics supplier.")["Humberto Kellim"][0] == "person"


def test_what_is_glued_to_a_name_is_no_part_of_it(actors):
    assert "Orsa Kellim" in actors("OFAC is designating Orsa Kellimpursuant to an order. Orsa Kellim fled.")


def test_a_medium_is_nobody_where_people_only_write_on_it(actors):
    found = actors("Orsa Kellim lured her by a Facebook post, and wrote via platforms, including Twitter and Reddit.")
    assert not {"Facebook", "Twitter", "Reddit"} & set(found)
    assert "Twitter" in actors("Orsa Kellim hacked the computers of Twitter. He had a Twitter account.")


def test_a_ring_called_after_a_man_is_not_that_man(actors):
    found = actors(
        "OFAC designated the Orsa Kellim Money Laundering Organization (Kellim MLO). The Kellim MLO is led by Orsa "
        "Kellim, a trader. Police arrested Orsa Kellim in May."
    )
    assert all("Orsa Kellim" not in aliases for _, aliases in found.values()), found


def test_other_names_that_open_a_sentence_are_of_whom_it_is_about(actors):
    found = actors(
        "OFAC blamed Tolma Steel Corporation. Formerly known as Karsa Finance and Credit Institution, Velkur Karsa "
        "Bank paid it. Sabri Tavik ran it. Also known as “The Doctor,” Sabri Tavik left."
    )
    assert found["Velkur Karsa Bank"][1] == {"Karsa Finance and Credit Institution"}
    assert found["Sabri Tavik"][1] >= {"The Doctor"}
    assert found["Tolma Steel Corporation"][1] == set()


def test_an_organ_is_not_called_by_the_letters_of_its_body(actors):
    found = actors(
        "OFAC sanctioned officials of the Islamic Revolutionary Guard Corps Intelligence Organization (IRGC-IO). The "
        "IRGC-IO holds men. The IRGC pays for it."
    )
    assert found["Islamic Revolutionary Guard Corps Intelligence Organization"][1] == {"IRGC-IO"}
    assert "IRGC" in found


def test_another_name_goes_to_what_stands_right_before_it_read_or_not(actors):
    found = actors("Velkur Works makes the chip for Norland's National Payment Card System, also known as Mir.")
    assert "Mir" not in found["Velkur Works"][1]
    found = actors("OFAC listed Tolma Factory (TF), Handar (aka General Bureau for Industries), and Velkur Works.")
    assert found["Tolma Factory"][1] == {"TF"}
    found = actors("Orsa Kellim, 22, of Van Nuys, whose aliases include “Bren Tavik,” and “SouthSideTav,” was charged.")
    assert found["Orsa Kellim"][1] == {"Bren Tavik", "SouthSideTav"}


def test_whose_property_ships_are_does_not_hide_that_they_are_ships(actors):
    found = actors(
        "OFAC identified the following vessels as property in which Velkur Maritime Company (VMC) has an interest: Jin "
        "Tavik, Orion Velkur, and Grand Karsa."
    )
    assert {found[name][0] for name in ("Jin Tavik", "Orion Velkur", "Grand Karsa")} == {"vessel"}


def test_a_method_and_a_paper_are_nobody(actors):
    found = actors(
        "OFAC warned of the Black Market Peso Exchange (BMPE). An Advance Notice of Proposed Rulemaking came."
    )
    assert not [name for name in found if "Peso" in name or "BMPE" in name or "Rulemaking" in name]


def test_a_bracket_behind_two_persons_is_where_they_work(actors):
    read = actors("The court sentenced Orsa Kellim (Vexta), Bren Tavik (Vexta) and Mira Velk (Rovena News).")
    assert not any("Vexta" in aliases for _, aliases in read.values()), read


def test_a_design_bureau_keeps_its_byname_and_a_kind_of_weapon_is_nobody(actors):
    read = actors("Orsa Kellim founded the Tresa Design Bureau “Velkanya”. FPV and IED are nobody.")
    assert "Tresa Design Bureau “Velkanya”" in read
    assert not {"FPV", "IED"} & set(read)


def test_the_entry_of_a_list_is_no_part_of_the_name_below_it(actors):
    found = actors("9. KELLIM, Orsa Orsa Kellim is a director of Velkur Bank in Tresa. Orsa Kellim was arrested.")
    assert "KELLIM, Orsa" in found["Orsa Kellim"][1]


def test_a_firm_is_no_short_name_of_one_that_tells_more_of_the_same_house(actors):
    found = actors("OFAC designated ZV Financial Holdings Limited, ZV Bank Limited, and ZV Holdings Limited.")
    assert {"ZV Financial Holdings Limited", "ZV Bank Limited", "ZV Holdings Limited"} <= found.keys()


def test_letters_that_are_declared_for_a_body_are_not_those_of_another(actors):
    found = actors(
        "It listed the Velm Mines Development and Renovation Organization (VMDRO) and the Industrial Development and "
        "Renovation Organization of Norland (IDRO). IDRO builds plants."
    )
    assert found["Industrial Development and Renovation Organization of Norland"][1] == {"IDRO"}


def test_what_a_company_is_for_may_be_left_out(actors):
    found = actors("The Velkur Company moved cash. The Velkur Company for Finance and Trade was sanctioned.")
    assert found["Velkur Company for Finance and Trade"][1] == {"Velkur Company"}
