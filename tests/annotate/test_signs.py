"""What plain signs beside a name tell of it: a legal form, a bracket, the number of a ship."""

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


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # whatever words are before it
        ("The firms are Olmetra Sur Ltda., Inversiones Velkur Ltda. and Kellim Zat Ltda.", "Inversiones Velkur Ltda"),
        ("OFAC also designated Seven Velkur Golden Trading LLC.", "Seven Velkur Golden Trading LLC"),
        # the office is none of the name, and "Limited" none of the end
        ("They met the president of Olmetra Andina, C.A. in Caracas.", "Olmetra Andina, C.A"),
        ("He runs Velkur Agent Limited Liability Company in Moscow.", "Velkur Agent Limited Liability Company"),
    ],
)
def test_a_legal_form_ends_the_name_of_a_firm(actors, text, name):
    assert actors(text).get(name, ("",))[0] == "organization", actors(text)


@pytest.mark.parametrize(
    ("text", "name", "aliases"),
    [
        ("The owner of OOO Sokhrin (Sokhrin) was named.", "OOO Sokhrin", {"Sokhrin"}),
        ("It did so. PAO Zvelda (Zvelda) is a supplier of engines.", "PAO Zvelda", {"Zvelda"}),
        (
            "Russia-based Aktsionernoe Obshchestvo Norvil Avia (Norvil Avia) provides transportation services.",
            "Aktsionernoe Obshchestvo Norvil Avia",
            {"Norvil Avia"},
        ),
        (
            "Republican Unitary Enterprise Tsentrovort (Tsentrovort), the tourism company, has played a role.",
            "Republican Unitary Enterprise Tsentrovort",
            {"Tsentrovort"},
        ),
        (
            "They own JSC Aerospace Defense Concern Almor-Antil (Almor-Antil).",
            "JSC Aerospace Defense Concern Almor-Antil",
            {"Almor-Antil"},
        ),
        # and what sort of body it is closes a name
        ("OFAC designated Shahid Velkar Mog Group (Shahid Velkar).", "Shahid Velkar Mog Group", {"Shahid Velkar"}),
    ],
)
def test_a_legal_form_opens_the_name_of_a_firm_that_is_no_person_by_its_bracket(actors, text, name, aliases):
    assert actors(text).get(name) == ("organization", aliases), actors(text)


@pytest.mark.parametrize(
    ("text", "name", "alias"),
    [
        (
            "Abd al-Velkur Tavik abd al-Velkur Sornim (Sornim) is a member. Sornim lives in Gaza.",
            "Abd al-Velkur Tavik abd al-Velkur Sornim",
            "Sornim",
        ),
        ("They work with He Jiavel (何家璇), a launderer.", "He Jiavel", "何家璇"),
        # the first of two surnames, and a place within the name
        (
            "OFAC designated Bren Hernan de Los Angeles Velkur Fernandez (Velkur), a trafficker.",
            "Bren Hernan de Los Angeles Velkur Fernandez",
            "Velkur",
        ),
    ],
)
def test_a_bracket_that_shortens_a_name_or_prints_it_in_its_script_tells_that_it_is_one(actors, text, name, alias):
    assert actors(text).get(name) == ("person", {alias}), actors(text)


def test_a_name_before_the_number_of_a_ship_is_a_ship(actors):
    assert actors("General Cargo 7. Tolva Sin 2 IMO Number: 9074729")["Tolva Sin 2"][0] == "vessel"


@pytest.mark.parametrize(
    ("text", "nobody"),
    [
        (
            "The Joint Velkur Plan of Action (JVPOA) lapsed. JVPOA is gone.",
            {"JVPOA", "Joint Velkur Plan of Action"},
        ),
        ("He acted for the Government of the Velkur Islands (GoVI). The GoVI paid.", {"GoVI"}),
        ("The Biden-Harris Administration paid NGOs and ATMs.", {"Biden-Harris Administration", "NGOs", "ATMs"}),
    ],
)
def test_a_plan_a_government_and_many_of_a_kind_are_nobody(actors, text, nobody):
    assert not nobody & actors(text).keys()


def test_a_government_that_is_so_called_is_a_body(actors):
    text = "He fought the Government of National Accord (GNA), which the UN backs. The GNA holds Tripoli, the GNA said."
    assert "GNA" in actors(text)["Government of National Accord"][1]


def test_the_land_stays_in_the_name_of_an_authority(actors):
    text = "U.S. Customs and Border Protection (CBP) seized it. Officers of Customs and Border Protection were there."
    assert "CBP" in actors(text)["U.S. Customs and Border Protection"][1]


def test_a_department_is_read_where_it_owns_an_office(actors):
    text = (
        "The U.S. Department of the Treasury acted, said a director of the Treasury's Office of Foreign Assets Control."
    )
    assert "Treasury" in actors(text)["U.S. Department of the Treasury"][1]


def test_a_list_of_companies_names_companies(actors):
    found = actors("OFAC also designated Syria-based front companies Velkur Partners and Megatolva under E.O. 13382.")
    assert {found.get(name, ("",))[0] for name in ("Velkur Partners", "Megatolva")} == {"organization"}


@pytest.mark.parametrize(
    ("text", "name", "sort"),
    [
        # the noun before a name, or its own noun before a comma
        ("Oslo-based chip maker Tavik Sornim declined to comment.", "Tavik Sornim", "organization"),
        ("He did not answer letters to his company, Kellim Gems, or call back.", "Kellim Gems", "organization"),
        ("The tankers Bright Sonoma and Olmetra were seen off Batam.", "Bright Sonoma", "vessel"),
        ("The Gabon-flagged Kallistra loaded in December, data show.", "Kallistra", "vessel"),
        # the noun behind it
        ("The Coldwyrm ransomware gang hit four hospitals. Coldwyrm then vanished.", "Coldwyrm", "group"),
        ("Tavron affiliates stole the files.", "Tavron", "group"),
        # an apposition, and whose wife or chairman somebody is
        ("Records show that Gécavel, the state mining company, got $2 million.", "Gécavel", "organization"),
        ("They met at home with Olmetra Kellim's wife and drank tea.", "Olmetra Kellim", "person"),
    ],
)
def test_the_nouns_beside_a_name_tell_what_it_is(actors, text, name, sort):
    found = actors(text)
    assert any(form.startswith(name) and kind == sort for form, (kind, _) in found.items()), found


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Listed are:\n\n• Velkur Ravilov Gabdrak, General Director of Olmetra JSC", "Velkur Ravilov Gabdrak"),
        ("Listed are:\n\n• Aizat Toktomir, the chief executive officer of Tundriks", "Aizat Toktomir"),
        ("Those sanctioned today are:\n\n• Orsa Kellim – Chair of Velkur Bank\n• Bren Tavik – pilot", "Orsa Kellim"),
        ("Those sanctioned today are:\n\n• Kasim Orvel – Russian businessman\n• Bren Tavik – pilot", "Kasim Orvel"),
        ("The men sanctioned are:\n\n• Bren Tavik – pilot\n• Tarn Belok – member of the Karsa Front", "Tarn Belok"),
        ("Those who hid him:\n\n• Dovan Tressel (brother)\n• Mavo Grisk (business partner)", "Mavo Grisk"),
        ("Three clerks – Dovan Tressel, 34, Mavo Grisk, 29, and Kasim Orvel, 41 – were charged.", "Kasim Orvel"),
        ("The sanctions target:\n\n• Orsa Kellim (Chief Executive of Velkur Energy)", "Orsa Kellim"),
        ("The sanctions target:\n\n• Head of Sarn Bank, Olmer Kest\n• Bren Tavik", "Olmer Kest"),
        ("“We go on,” said Acting Under Secretary of the Treasury Filipa Draymor.", "Filipa Draymor"),
        ("The Minister of Foreign Affairs, the Honourable Genev Archamb-Roy, spoke.", "Genev Archamb-Roy"),
    ],
)
def test_who_holds_a_post_is_a_person_whatever_the_name(actors, text, name):
    assert actors(text).get(name, ("",))[0] == "person", actors(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Listed are:\n\n• Orsa Kellim – Chair of Velkur Bank\n• Bren Tavik – pilot", "Velkur Bank"),
        ("Orsa Kellim, who is the Chair of Velkur Bank, met Bren Tavik.", "Velkur Bank"),
    ],
)
def test_what_somebody_chairs_is_a_body_and_the_post_no_name(actors, text, name):
    assert actors(text).get(name, ("",))[0] == "organization", actors(text)


def test_whose_those_behind_a_colon_are_is_named(actors):
    assert "Karsa Front" in actors("Two men support the Karsa Front: Bren Tavik and Mira Sarn.")


def test_a_post_in_brackets_is_no_other_name(actors):
    assert actors("Bren Tavik met Orsa Kellim (the Chair of Velkur Bank) in Oslo.")["Orsa Kellim"] == ("person", set())


def test_a_firm_before_the_post_of_somebody_else_is_no_person(actors):
    assert actors("Velkur Holdings, the president said, had closed.").get("Velkur Holdings") != ("person", set())


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "The firms are Brevo (Asia Pacific) Ltd., Brevo (U.K.) Ltd., Brevo Group and Scotvel Holdings (Pvt) Ltd.",
            {"Brevo (Asia Pacific) Ltd", "Brevo (U.K.) Ltd", "Brevo Group", "Scotvel Holdings (Pvt) Ltd"},
        ),
        (
            "OFAC designated Olmetra Trading (Hong Kong) Co., Limited, a front of Brevo Lines (Orsa Kellim).",
            {"OFAC", "Olmetra Trading (Hong Kong) Co., Limited", "Brevo Lines"},
        ),
    ],
)
def test_a_bracket_before_the_legal_form_is_part_of_the_name(actors, text, names):
    assert names <= set(actors(text))


def test_the_number_of_a_release_is_nobody(actors):
    assert "js-1600" not in actors("js-1600\n\nThe Treasury Department said that js-1600 names Orsa Kellim.")


@pytest.mark.parametrize(
    ("text", "sort", "names"),
    [
        # a bracket breaks no list, and a count before the noun leads to one
        (
            (
                "The office designated four Iranian companies, Parsin Tarvash (a/k/a Parsin), Farvand Tekno, Fajrin "
                "Industries Group, and Mizvan Rud, for their role."
            ),
            "organization",
            {"Farvand Tekno", "Mizvan Rud"},
        ),
        (
            "OFAC designated three individuals, Rahvan Zeb Fakir, Hizb Ulvah Astam Khan, and Dilvar Khan Nadir Khan.",
            "person",
            {"Rahvan Zeb Fakir", "Hizb Ulvah Astam Khan", "Dilvar Khan Nadir Khan"},
        ),
        # what a line announces holds for the lines below
        (
            (
                "OFAC designated two entities across Europe that Veselovic owns:\n\nCivka Komerc, based in Serbia\n"
                "Farma Izvori, based in Kosovo"
            ),
            "organization",
            {"Civka Komerc", "Farma Izvori"},
        ),
        # bullets may be dashes, and it need not count them
        (
            "Velkur Holding has been selling its subsidiaries:\n- Arvan Trading Company\n- Fajir Construction Company",
            "organization",
            {"Arvan Trading Company", "Fajir Construction Company"},
        ),
        (
            "The following are firms of Velkur Holding.\n\nArvan Trading Company\nHengar Tobacco State Company",
            "organization",
            {"Arvan Trading Company", "Hengar Tobacco State Company"},
        ),
        (
            "These vessels carried coal at the time:\n\nORSA GLORY, Norland-flagged\nYUK SARN",
            "vessel",
            {"ORSA GLORY", "YUK SARN"},
        ),
        # where it counts several sorts, or a heading stands between, it says nothing of one item
        (
            "OFAC listed the following entities and individuals:\n\nRadomir Slavkov, born in Norland\nJovan Petrik",
            "person",
            {"Radomir Slavkov", "Jovan Petrik"},
        ),
        (
            "OFAC listed the following entities:\n\nCivka Komerc\n\nIndividuals\n\nRadomir Slavkov, born in Norland",
            "person",
            {"Radomir Slavkov"},
        ),
        # "persons" may be bodies before the law
        (
            (
                "OFAC designated the following persons:\n\n• Radomir Slavkov, a businessman; and\n\n"
                "• Velkur Dyke Haulage (Private) Limited, for having assisted him."
            ),
            "organization",
            {"Velkur Dyke Haulage (Private) Limited"},
        ),
        # companies' names in Romance languages open with what they do; two letters and a trade are a firm
        (
            "OFAC designated Cevicheria La Orsa, Discoteca Velkur and Estancia Infantil Bren Tavik today.",
            "organization",
            {"Cevicheria La Orsa", "Discoteca Velkur", "Estancia Infantil Bren Tavik"},
        ),
        (
            "OFAC designated Inmobiliaria El Halcon del Norte, K & P Gorvin, and Ganadera Tresa today.",
            "organization",
            {"Inmobiliaria El Halcon del Norte", "K & P Gorvin", "Ganadera Tresa"},
        ),
        ("OFAC listed Fundacion para el Desarrollo Velkur.", "organization", {"Fundacion para el Desarrollo Velkur"}),
        ("Misu Sushi Lunge is a restaurant in Tresa.", "organization", {"Misu Sushi Lunge"}),
        # only a body is owned
        (
            "Agroholding Kuvan, located in Russia, is being designated for being owned or controlled by Oleg Sornov.",
            "organization",
            {"Agroholding Kuvan"},
        ),
        ("Seguros La Vitavia is located in Caracas, and is owned by Gorvin.", "organization", {"Seguros La Vitavia"}),
        (
            "Ivan Sornov was designated for being owned or controlled by, or having acted for, Olmetra Corp.",
            "person",
            {"Ivan Sornov"},
        ),
    ],
)
def test_the_noun_over_a_list_and_being_owned_tell_what_a_name_names(actors, text, sort, names):
    found = actors(text)
    assert {name for name in names if found.get(name, ("",))[0] == sort} == names, found


@pytest.mark.parametrize(
    "text",
    [
        "OFAC designated Marn Paper Mill, a Kotri City, Pakistan-based paper company owned by Orsa Kellim.",
        "Marn Tarlin, a Dubai-based shipping company, moved oil. It said so.",
        "He is a front for Marn Tarlin and its owner, Orsa Kellim.",
    ],
)
def test_what_is_called_a_company_or_has_an_owner_is_no_person(actors, text):
    assert next(sort for name, (sort, _) in actors(text).items() if name.startswith("Marn")) == "organization"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The judge imposed the sentence on Cheron Tucker, 28.", "Cheron Tucker"),
        ("He was told that 34-year-old Sydney Seymour Carpenter, of Tresa, had fled.", "Sydney Seymour Carpenter"),
        ("The complaint names Alain Jean-Louis (34, Hollywood).", "Alain Jean-Louis"),
    ],
)
def test_an_age_beside_a_name_tells_of_a_person(actors, text, name):
    assert actors(text).get(name, ("",))[0] == "person", actors(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # one verb, one name
        (
            "It acted. Addakir Prisoner Support and Rights Association is being designated for being owned by Hamas.",
            "Addakir Prisoner Support and Rights Association",
        ),
        # a heading that ran into its paragraph
        ("It acted today. Velkur Network Leadership Orsa Kellim, a Norland national, is designated.", "Orsa Kellim"),
    ],
)
def test_names_are_whole_and_no_longer(actors, text, name):
    assert name in actors(text), actors(text)


def test_a_bracketed_plural_of_small_letters_is_nobody(actors):
    assert "SOEs" not in actors("It listed three state-owned enterprises (SOEs) in Norland. SOEs pay no tax.")


def test_what_is_called_a_ship_is_a_vessel(actors):
    found = actors("Velkur Lines is the owner of the vessel, Ocean Rigavo. Golden Rigavo is an oil tanker that sails.")
    assert found["Ocean Rigavo"][0] == found["Golden Rigavo"][0] == "vessel", found


def test_a_byname_is_no_short_name_of_a_firm_and_a_site_goes_by_its_domain(actors):
    found = actors(
        "Charles O. Velkur III, also known as “CP3O,” pleaded guilty. He used firms called “Olmet LLC” and “CP3O LLC.” "
        "Velkur owned two sites: DownVel.org and AmpVel.com. DownVel sold attacks while AmpVel provided hosting. Many "
        "AmpVel customers paid."
    )
    assert found["Charles O. Velkur III"][0] == "person", found
    assert "AmpVel" in found["AmpVel.com"][1], found


def test_two_who_share_a_bracketed_surname_are_two(actors):
    found = actors(
        "Roozbeh Sabavi (Sabavi) was a contractor. Mohammed Reza Sabavi (Sabavi) was one, too. Sabavi helped him."
    )
    assert {"Roozbeh Sabavi", "Mohammed Reza Sabavi"} <= set(found), found


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "It sells to Distribuidora Velkur de Tresa, S.A. DE C.V., and others.",
            "Distribuidora Velkur de Tresa, S.A. DE C.V",
        ),
        ("It acted. Marius Ngenda Ngenda is the commander of the force.", "Marius Ngenda"),
        ("The firms are Sertal, Velkur LLP, and Photon Pro LLP.", "Velkur LLP"),
        ("Velkur Ltd and D.E.S. Defense Solutions LTD were listed.", "D.E.S. Defense Solutions LTD"),
    ],
)
def test_where_a_name_begins_and_ends(actors, text, name):
    assert name in actors(text), actors(text)


def test_a_domain_that_was_seized_is_nobodys_other_name(actors):
    found = actors(
        "The Justice Department announced that they have seized the internet domain name velkur.com, a site."
    )
    assert found["Justice Department"][1] == set(), found


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("BRUSSELS (AP) — The council met on Monday.", "AP"),
        ("He starred in “Velkur Nights”, a film about gold.", "Velkur Nights"),
        ("The ship called at the port of Ostrana on Monday.", "Ostrana"),
        ("Relatedly, the bank was fined. It rose.", "Relatedly"),
        ("Gholam Velkur and Karen Velkur left. The Velkurs owned restaurants.", "Velkurs"),
        ("Despite COVID-19, Our Office in Tresa went on.", "COVID-19"),
        ("He sold drugs on the Dark web. The Dark web is large.", "Dark"),
    ],
)
def test_agencies_of_datelines_works_towns_and_adverbs_are_nobody(actors, text, name):
    assert name not in actors(text), actors(text)


def test_the_number_of_a_plant_is_part_of_its_name_and_an_opener_is_not(actors):
    found = actors(
        "Tresa Civil Aviation Plant 407 is a company. Although Djordje Velkur (Velkur) runs it, it is a front."
    )
    assert {"Tresa Civil Aviation Plant 407", "Djordje Velkur"} <= set(found), found


def test_a_land_that_possesses_an_office_is_no_body(actors):
    found = actors(
        "He thanked Australia’s Department of Velkur Trade, the UK’s Velkur Agency and the FBI’s Cyber Division."
    )
    assert not {"Australia", "UK"} & set(found), found
    assert "FBI" in found, found


@pytest.mark.parametrize("form", ["S. de R.L. de C.V.", "S. De R. L. De C. V.", "Inc.", "GmbH"])
def test_a_name_like_a_persons_before_a_legal_form_is_a_companys(actors, form):
    found = actors(f"OFAC designated Orsa Kellim, {form}, a restaurant.")
    assert found[f"Orsa Kellim, {form}".rstrip(".")][0] == "organization", found


def test_a_football_club_is_called_one_in_front_of_its_town(actors):
    found = actors("The firms are:\n\nFC Velkur Tresa for being owned by Kellim.\nOOO Tavik for being owned by Kellim.")
    assert found["FC Velkur Tresa"][0] == found["OOO Tavik"][0] == "organization", found


def test_the_legal_form_of_the_next_name_makes_nobody_a_company(actors):
    found = actors("OFAC designated Orsa Kellim, OOO Velkur Trading, and Marn Tavik.")
    assert found["Orsa Kellim"][0] == "person", found


def test_what_a_heading_does_to_a_name_is_no_part_of_it(actors):
    found = actors("REDESIGNATING VELKUR CASH\n\nOFAC also acted against Velkur Cash LLC, an exchange.")
    assert not [name for name in found if "DESIGNATING" in name], found
    assert found["Velkur Cash LLC"][1] <= {"VELKUR CASH"}, found


def test_who_has_a_post_at_a_name_makes_it_a_body(actors):
    found = actors("Marn Tavik, a senior analyst at Recorded Velkur, said so. Sarn Rigavo CEO Orsa Kellim agreed.")
    assert found["Recorded Velkur"][0] == "organization", found


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # what a list calls whom it names next
        ("The firm is controlled by SDNTK Jose Orsin Caro.", {"Jose Orsin Caro"}),
        # what stands between the noun and the list
        # a number before an item, a heading run into its sentence
        ("The 2 individuals are as follows:\n\n1. Sajida Khayrallah Velkur (a lawyer)\n2. Samira Shahband",
         {"Sajida Khayrallah Velkur", "Samira Shahband"}),
        ("Assets to be Transferred to Development Fund for Iraq The Department of the Treasury today acted.",
         {"Department of the Treasury"}),
        # a sentence without a blank before it
        ("They belong to the Forces of Tresa (FDT).The FDT operates in Rwanda.The FDT is led by Orsa Kellim.",
         {"Forces of Tresa", "Orsa Kellim"}),
        ("OFAC designated several firms in Panama, including Olmetra, Velkuro and Grupo Tresa.",
         {"OFAC", "Olmetra", "Velkuro", "Grupo Tresa"}),
        ("They include the Minerals Velkur Corporation of Zimbabwe (a.k.a MVCZ), a state firm.",
         {"Minerals Velkur Corporation of Zimbabwe"}),
    ],
)  # fmt: skip
def test_the_words_before_a_list_or_a_name_tell_that_names_follow(actors, text, names):
    assert set(actors(text)) - {"Specimen"} == names, actors(text)


def test_a_number_makes_a_ship_and_a_registration_an_aircraft(actors):
    found = actors(
        "It owns Giralt. Giralt (IMO 9259692) is a crude oil tanker. OFAC is delisting an aircraft (N133JA)."
    )
    assert {name: sort for name, (sort, _) in found.items()}.items() >= {
        "Giralt": "vessel",
        "N133JA": "aircraft",
    }.items()


def test_registrations_go_on_in_a_list_whatever_their_form(actors):
    found = actors(
        "OFAC identified four cargo aircraft with tail numbers RA-76842, RA-76502, and RA-78765. OFAC is identifying "
        "EW-021PA as property of Orsa Kellim."
    )
    assert {name for name, (sort, _) in found.items() if sort == "aircraft"} == {
        "RA-76842",
        "RA-76502",
        "RA-78765",
        "EW-021PA",
    }


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # an office of prosecutors is a body in every spelling of its land
        (
            "The US Attorney's Office for the Northern District of Georgia announced it.",
            {"US Attorney's Office for the Northern District of Georgia"},
        ),
        # "and" within a name, behind its owner
        (
            "It is part of the Justice Department’s Tavik and Digital Fraud Task Force.",
            {"Justice Department", "Tavik and Digital Fraud Task Force"},
        ),
        ("The raid by the Estonian Police and Border Guard went on.", {"Estonian Police and Border Guard"}),
        (
            "The case was led by IRS-CI Washington, D.C. Field Office’s Cyber Crimes Unit.",
            {"IRS-CI Washington, D.C. Field Office", "Cyber Crimes Unit"},
        ),
        # initials behind a post are a person's
        ("Senior Counsel C.S. Velkur spoke.", {"C.S. Velkur"}),
        # code is nobody, and so is who made a law
        ("Ransomware variants such as Hive, LockBit, and Babuk cost millions.", set()),
        ("He used the Hive, LockBit, and Babuk ransomware variants, among others.", set()),
        ("LockBit affiliates used the Hive, LockBit, and Babuk ransomware variants.", {"LockBit"}),
        ("under Regulation (EU) 2018/1 of the European Parliament and of the Council.", set()),
        ("A distributed denial-of-service attack and a Distributed Denial-of-Service (DDoS) followed.", set()),
    ],
)
def test_bodies_with_joined_names_and_what_only_looks_like_one(actors, text, names):
    assert set(actors(text)) - {"Specimen"} == names


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The case was investigated by the Internal Revenue Service, Criminal Investigation.",
         "Internal Revenue Service, Criminal Investigation", "organization"),
        ("said Orsa J. Kellim and Internal Revenue Service, Criminal Investigation, Special Agent Bren Tavik.",
         "Internal Revenue Service, Criminal Investigation", "organization"),
        ("It moved the oil to the VELKU, a tanker sanctioned on January 12, 2024 for its role.", "VELKU", "vessel"),
    ],
)  # fmt: skip
def test_a_service_keeps_its_branch_and_a_tanker_is_a_ship(actors, text, name, kind):
    assert actors(text).get(name, ("",))[0] == kind, actors(text)


@pytest.mark.parametrize(
    ("text", "town"),
    [
        ("He runs two labs in the Mussah Velkur and Kellim Districts in Helmand Province.", "Kellim Districts"),
        ("Orsa Kellim owns property in Tlajokel de Zuniga, a town near Guadalajara.", "Tlajokel de Zuniga"),
    ],
)
def test_districts_and_what_is_said_to_be_a_town_are_nobody(actors, text, town):
    assert town not in actors(text)


@pytest.mark.parametrize(
    "name",
    [
        "Orsa Velkur e Hijos & Cia S en C",
        "Velkur Tavik y Cia. S.C.S.--",
        "Velkur Tavik S en C",
        "Inversiones La Tresa, S. en C",
        "Inversiones Tresa S.A.S",
    ],
)
def test_partnerships_of_spanish_law_end_the_name_of_a_firm(actors, name):
    found = actors(f"Also designated is his holding company, {name} in Colombia.")
    assert found.get(name.rstrip("-."), ("",))[0] == "organization", found


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("OFAC also designated Zeyaru, Orsa Tavik's brother and business partner.", "Zeyaru"),
        (
            "Dwi Velkur Susanti has been a KB financial facilitator since 2017. Susanti helped her husband.",
            "Dwi Velkur Susanti",
        ),
    ],
)
def test_whoever_is_kin_or_has_a_trade_of_persons_is_one(actors, text, name):
    assert actors(text)[name][0] == "person"


def test_a_line_that_ran_into_the_next_says_a_name_once(actors):
    text = "Velkur Ltd is the owner of the vessel VOYAGER I. VOYAGER I is a tanker (IMO 9233789)."
    assert actors(text)["VOYAGER I"] == ("vessel", set())


def test_a_heading_of_common_words_is_nobody(actors):
    text = "They ran a timeshare scheme.\n\nTIMESHARE FRAUD TYPOLOGY\n\nThere are types of timeshare fraud."
    assert "TIMESHARE FRAUD TYPOLOGY" not in actors(text)


@pytest.mark.parametrize(
    ("text", "name", "aliases"),
    [
        (
            "The new aliases for Velkur Trading Corporation include Rovena Trading Co., and Olmetra Co.",
            "Velkur Trading Corporation",
            {"Rovena Trading Co.", "Olmetra Co."},
        ),
        (
            "State added the following aliases to its listing of Lashkar-e-Velkur (LV): Jama'at-ud-Rova and Sanfal.",
            "Lashkar-e-Velkur",
            {"LV", "Jama'at-ud-Rova", "Sanfal"},
        ),
        (
            "Velkur Industries has used the names Kira Niro, Rovena Sun Co., and Tavan Co. when procuring equipment.",
            "Velkur Industries",
            {"Kira Niro", "Rovena Sun Co.", "Tavan Co."},
        ),
        (
            "OFAC updated the listing of Velkur Islamic Bank with additional aliases including Rova Islamic Bank.",
            "Velkur Islamic Bank",
            {"Rova Islamic Bank"},
        ),
        (
            "OFAC identified Rovena Parts Company (RPC) and Olmetra Company as two aliases used by Velkur Industries.",
            "Velkur Industries",
            {"Rovena Parts Company", "RPC", "Olmetra Company"},
        ),
    ],
)
def test_a_list_of_other_names_is_of_whom_it_is_said(actors, text, name, aliases):
    read = actors(text)
    assert read[name][1] == aliases, read


def test_the_aliases_of_one_family_name_are_two(actors):
    text = "Orsa Kellim, born in 1950, has used the aliases Bren Al-Kellim and Hajji Tavik Al-Kellim."
    names = {name for whole, (_, others) in actors(text).items() for name in (whole, *others)}
    assert {"Bren Al-Kellim", "Hajji Tavik Al-Kellim"} <= names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("It followed the designation of Orsa Velkuddine, a senior leader in Rovenallah.", "Orsa Velkuddine"),
        ("It named the Commander-in-Chief of the Norlander military forces Sor Velk.", "Sor Velk"),
        ("It supported Osama bin Velkur (OBV). OBV financed the camp, and fighters of OBV left.", "Osama bin Velkur"),
    ],
)
def test_a_post_or_rank_makes_a_person_and_an_acronym_nobody_else(actors, text, name):
    assert actors(text)[name][0] == "person", actors(text)


@pytest.mark.parametrize(
    ("text", "ships"),
    [
        (
            "He uses the Liberia-flagged KAZAN, ROVENA, BELLA ORSA and OLMETRA to blend oil.",
            {"KAZAN", "ROVENA", "BELLA ORSA", "OLMETRA"},
        ),
        (
            "OFAC identified the following vessels as property of Velkur:\n\nMARA\nGP-21\nORSA XIII\nORSA VIII",
            {"MARA", "GP-21", "ORSA XIII", "ORSA VIII"},
        ),
    ],
)
def test_a_flag_or_a_noun_over_a_list_makes_ships(actors, text, ships):
    assert {name for name, (kind, _) in actors(text).items() if kind == "vessel"} == ships


def test_what_is_said_of_a_name_alone_does_not_cut_a_longer_one(actors):
    text = (
        "Velkur Bank Karsa Open Joint Stock Company is a bank located in Azerbaijan. "
        "Velkur Bank Olm Closed Joint Stock Company is a bank located in Belarus."
    )
    assert {"Velkur Bank Karsa Open Joint Stock Company", "Velkur Bank Olm Closed Joint Stock Company"} <= set(
        actors(text)
    )


def test_a_surname_is_a_person_where_his_names_in_full_are(actors):
    text = (
        "The network led by Kamlesh Velni (Velni) is broad. Kamlesh Mansukhlal Damji Velni (Velni) fled. "
        "Velni’s network spread. Velni controls firms. Velni’s investments grew. Velni’s companies are many."
    )
    read = actors(text)
    assert {kind for name, (kind, _) in read.items() if "Velni" in name} == {"person"}, read


def test_and_in_capitals_opens_no_name(actors):
    read = actors("NORLAND-BASED COMPANIES: OLMETRA GEM SAL, ROVENA DIAM SAL, AND BLUE VELKUR SAL.")
    assert not [name for name in read if name.startswith("AND ")], read


def test_a_private_limited_company_is_whole_before_its_short_name(actors):
    read = actors(
        "Iranian company Samane Velkur Sahab Private Limited Company (Sahab) filters traffic. Sahab sells it."
    )
    assert read["Samane Velkur Sahab Private Limited Company"] == ("organization", {"Sahab"}), read


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("OFAC designated Olmetra d.o.o. Banja Luka for fraud.", "Olmetra d.o.o. Banja Luka"),
        ("OFAC designated Velkur Trade DOO Beograd, a firm.", "Velkur Trade DOO Beograd"),
        ("OFAC designated Velkur Trade DOO in Oslo.", "Velkur Trade DOO"),
        ("OFAC designated Velkur d.o.o. for fraud.", "Velkur d.o.o"),
    ],
)
def test_the_town_behind_a_southern_slavic_form_is_of_the_name(actors, text, name):
    assert name in actors(text), actors(text)


def test_the_letters_for_another_name_are_of_neither_name(actors):
    got = actors("Orsa Kellim, A/K/A Orsa Kelim, 40, of Tampa, was charged.")
    assert got["Orsa Kellim"] == ("person", {"Orsa Kelim"})


@pytest.mark.parametrize(
    ("text", "aliases"),
    [
        # "Andrei" and "Orson" are no "and" and "or"
        ("Ivan Kellim (a.k.a. Sergei Kellim; Andrei Kellim; Orson Kellim) was charged.", "Sergei Andrei Orson"),
        ("Ivan Kellim, also known as Sergei Kellim, Andrei Kellim, was charged.", "Sergei Andrei"),
        # a field in a bracket is no line of its own
        ("Ivan Kellim (aka: Sergei Kellim; Boris Kellim) was charged.", "Sergei Boris"),
    ],
)
def test_a_name_that_opens_like_and_or_or_is_whole(actors, text, aliases):
    assert actors(text)["Ivan Kellim"][1] == {f"{one} Kellim" for one in aliases.split()}


@pytest.mark.parametrize(
    ("text", "name", "alias"),
    [
        ("Orsa Kellim, whose kunya is Abu Tolma, leads the group.", "Orsa Kellim", "Abu Tolma"),
        ("Orsa Kellim, known by his nom de guerre Abu Tolma, leads the group.", "Orsa Kellim", "Abu Tolma"),
        ("Orsa Kellim (Russian: Орса Келлим) leads the group.", "Orsa Kellim", "Орса Келлим"),
        ("OFAC designated Velkur Trading LLC, now called Olmetra, a firm.", "Velkur Trading LLC", "Olmetra"),
        ("In 2019, Velkur Trading LLC changed its name from Olmetra.", "Velkur Trading LLC", "Olmetra"),
        ("Velkur Trading LLC, or “Olmetra,” was designated.", "Velkur Trading LLC", "Olmetra"),
    ],
)
def test_more_words_give_another_name(actors, text, name, alias):
    assert alias in actors(text)[name][1], actors(text)


@pytest.mark.parametrize(
    "text",
    [
        "OFAC identified two vessels: Ocean Queen and Velkur Star.",
        "OFAC identified three vessels – Ocean Queen, Olmetra Star, and Velkur Star – as blocked property.",
    ],
)
def test_what_a_list_calls_vessels_are_no_firms(actors, text):
    assert actors(text)["Ocean Queen"][0] == "vessel", actors(text)


def test_neither_one_of_the_ships_nor_the_heading_below_their_list_is_a_ship(actors):
    found = actors(
        "OFAC identified the following vessels:\n\n1. NS VELKUR (IMO 9312884)\n2. NS TOLMA (IMO 9412359)\n\n"
        "SANCTIONS IMPLICATIONS\n\nAs a result of today’s action, all property of the persons above is blocked."
    )
    assert {"NS VELKUR", "NS TOLMA"} <= found.keys()
    assert "SANCTIONS IMPLICATIONS" not in found
    assert "one" not in actors("Vexholm Trading LLC sold fuel for two tankers, one of which was the Velkur Star.")


def test_ships_of_a_list_bear_the_names_of_towns_and_do_not_go_by_them(actors):
    found = actors("Velkur Lines owns the three vessels listed today: City of Antwerp, City of Tokyo, and Olm Queen.")
    assert found["City of Antwerp"] == found["City of Tokyo"] == ("vessel", set())
