"""Forms of prosecutors' releases: lists of defendants, who is only described, days that are those of the crime."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extractor.types import Record
from tests.relate.marks import acts, told

Reader = Callable[..., Record]


@pytest.mark.parametrize(
    ("text", "kind", "names"),
    [
        (
            "The other defendants indicted include:\n\nEdgar Valdor, 26, of Reno\n\nKeon Jackor, 29, Wichita, Kansas",
            "indictment",
            {"Edgar Valdor", "Keon Jackor"},
        ),
        (
            "Those arrested on complaints this week include:\n\nRob Bellor, 41, Ferndale\n\nTom Morror, 42, Tresa",
            "arrest",
            {"Rob Bellor", "Tom Morror"},
        ),
        (
            'The 2 men named in the indictment are:\n\n1. Nika Nazar, aka "Nika Utian," 32; and\n\n2. Ion Cebanov, 26.',
            "indictment",
            {"Nika Nazar", "Ion Cebanov"},
        ),
        (
            "Today, police arrested the following defendants:\n\nRob Bellor, 41, of Reno\n\nTom Morror, 42, of Reno",
            "arrest",
            {"Rob Bellor", "Tom Morror"},
        ),
    ],
)
def test_the_lines_below_those_charged_are_they(read: Reader, text: str, kind: str, names: set[str]) -> None:
    assert acts(read(text)) == {(kind, name) for name in names}


def test_a_manager_without_a_name_is_the_man_told_about_next(read: Reader) -> None:
    record = read(
        "Seattle – The first high-level manager of the notorious hacking group FIN7 was sentenced today in U.S. "
        "District Court in Seattle to ten years in prison, announced Acting U.S. Attorney Tessa A. Gorvan. Fedir "
        "Kellyr, 35, a Ukrainian national, served as a high-level manager and systems administrator for FIN7."
    )
    assert acts(record) == {("conviction", "Fedir Kellyr")}


def test_the_day_of_the_crime_does_not_make_its_sentence_history(read: Reader) -> None:
    text = "Joshua Kellim, 39, of Taos, was sentenced to life in prison for the June 2019 killings of two brothers."
    assert acts(read(text)) == {("conviction", "Joshua Kellim")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Orsa Kellim has pleaded guilty to charges of hacking Velkur Bank in July 2020.",
            {("conviction", "Orsa Kellim")},
        ),
        (
            "The Justice Department indicted Orsa Kellim for his role in carrying out an attack on A Bank in July.",
            {("indictment", "Orsa Kellim")},
        ),
        (
            "Orsa Kellim, 50, a Tresa woman who pleaded guilty to fraud in the scheme, has been sentenced to 8 years.",
            {("conviction", "Orsa Kellim")},
        ),
        ("Orsa Kellim and 10 others have been indicted for stealing money.", {("indictment", "Orsa Kellim")}),
        (
            "The Justice Department has also taken action, charging Orsa Kellim for his role in hacking.",
            {("indictment", "Orsa Kellim")},
        ),
        ("The Justice Department announced it is also charging a 28-year-old named Orsa Kellim.", set()),
        ("The charges against Orsa Kellim have not been disclosed.", set()),
        ("The European Union is considering imposing sanctions on Velkur Bank.", set()),
    ],
)
def test_news_of_courts_tells_of_today_and_of_no_plans(read: Reader, text: str, expected: set[tuple[str, str]]) -> None:
    assert acts(read(text)) == expected


def test_a_town_is_in_the_state_named_behind_it(read: Reader) -> None:
    assert "Alexander L. Wilsor located_in us" in told(
        read("Alexander L. Wilsor, 38, of Belfast, Maine, pleaded guilty.")
    )


def test_a_middle_initial_is_no_surname(read: Reader) -> None:
    record = read(
        "Matthew R. Verdosa, Chief of the United States Capitol Police, announced it. Assistance was provided by "
        "Paralegal Specialists Bianca Evans and Matthew Ruggor."
    )
    assert {"Matthew R. Verdosa", "Matthew Ruggor"} <= {actor.name for actor in record.actors}


@pytest.mark.parametrize(
    "text",
    [
        "A jury found Orsa Kellim (43, Bethlehem, PA) guilty.",
        "Orsa Kellim, 43, also of Manchester, Conn., was sentenced.",
    ],
)
def test_a_town_before_the_short_form_of_a_state_is_american(read: Reader, text: str) -> None:
    assert "Orsa Kellim located_in us" in told(read(text))


def test_the_police_of_a_county_are_not_those_of_its_town(read: Reader) -> None:
    record = read("The Tresa Police Department and the Tresa County Police Department assisted in the case.")
    assert {"Tresa Police Department", "Tresa County Police Department"} <= {actor.name for actor in record.actors}


def test_who_owns_an_office_is_named_though_nowhere_else(read: Reader) -> None:
    record = read(
        "Assistant Director in Charge David Sundor of the FBI Washington Field Office announced it with Assistant "
        "Director Bryan Vorndor of the FBI’s Cyber Division."
    )
    assert {"Cyber Division part_of FBI", "Bryan Vorndor member_of Cyber Division"} <= told(record)


def test_the_same_office_with_and_without_its_possessive_is_part_of_the_owner(read: Reader) -> None:
    record = read(
        "Special Agent in Charge Steven M. Antor of the FBI’s Washington Field Office made the announcement. The FBI "
        "Washington Field Office is investigating the case."
    )
    assert "FBI Washington Field Office part_of FBI" in told(record)
    assert "Steven M. Antor leads FBI Washington Field Office" in told(record)


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (
            "It was announced by Federal Bureau of Investigation, Special Agent in Charge John Bennor.",
            "John Bennor member_of Federal Bureau of Investigation",
        ),
        (
            "“This is it,” said Frank A. Tarentor III, Special Agent-in-Charge DEA Seattle Field Division.",
            "Frank A. Tarentor III leads DEA Seattle Field Division",
        ),
        (
            "“It goes on,” said Kenneth A. Dechor, DCIS Cyber Field Office, Special Agent in Charge.",
            "Kenneth A. Dechor leads DCIS Cyber Field Office",
        ),
        (
            "Special Agent in Charge of the New York Field Office of the FBI, Harry T. Chavor, announced it today.",
            "Harry T. Chavor leads New York Field Office",
        ),
        (
            "Special Agent in Charge of the Tampa Field Office of the Secret Service (“USSS”), Harry Chavor, spoke.",
            "Harry Chavor leads Tampa Field Office",
        ),
        (
            "Senior Counsels Frank Lindor and Ryan K.J. Dickor of the Criminal Division’s Fraud Section prosecuted.",
            "Ryan K.J. Dickor member_of Fraud Section",
        ),
    ],
)
def test_officials_have_their_body_in_every_order(read: Reader, text: str, claim: str) -> None:
    assert claim in told(read(text))


def test_a_division_of_an_agency_is_part_of_it_and_keeps_its_whole_name(read: Reader) -> None:
    record = read("The Tampa Division of the Federal Bureau of Investigation led the investigation.")
    assert "Tampa Division part_of Federal Bureau of Investigation" in told(record)


def test_a_land_that_possesses_its_ministry_is_nobody(read: Reader) -> None:
    record = read(
        "Australia’s Department of Foreign Affairs and Trade and the UK’s National Crime Agency assisted. Workers were "
        "sent for North Korea’s Munitions Industry Department."
    )
    assert not {"Australia", "UK", "Korea"} & {actor.name for actor in record.actors}


@pytest.mark.parametrize(
    "text",
    [
        "Orsa Kellim, 32, of Liverpool, New York, was charged with fraud.",
        "Bren Tavik, 25, of Athens, Alabama, was arrested. Orsa Kellim, 27, of Athens, was charged with fraud.",
    ],
)
def test_a_town_named_with_its_state_once_is_there(read: Reader, text: str) -> None:
    assert "Orsa Kellim located_in us" in told(read(text))


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "Others were charged: Juan Garnor, 33, of Everett, Lorena Esquivor,35, and Ray Vinor,27, both of Bellham.",
            {"Lorena Esquivor located_in us", "Ray Vinor located_in us"},
        ),
        ("Karl Vennor, 41, Hawaiian Gardens, was sentenced today.", {"Karl Vennor located_in us"}),
        ("Luis Galerna, 29, who resides in Marysham, was detained.", {"Luis Galerna located_in us"}),
        ("Matt Zibor, a resident of Oyster Bay, is a former officer.", {"Matt Zibor located_in us"}),
        (
            "Orsa Kellim was sentenced. Kellim's co-conspirators, Ann Cade, 35, of Tresa; and Ruth Lor, 38, fled.",
            {"Ann Cade associate_of Orsa Kellim", "Ruth Lor associate_of Orsa Kellim"},
        ),
        (
            "Orsa Kellim was sentenced. One of Kellim's co-conspirators, Ann Cade, who was a hacker, fled.",
            {"Ann Cade associate_of Orsa Kellim"},
        ),
        (
            "Jim Tavik and a co-conspirator, Orsa Kellim, 36, of Reno, operated Vexholm Police LLC.",
            {"Jim Tavik operates Vexholm Police LLC", "Orsa Kellim operates Vexholm Police LLC"},
        ),
        (
            "Dana Velkur, the U.S. Attorney, said that Bren Tavik was jailed for his role as adviser to Orsa Kellim.",
            {"Bren Tavik associate_of Orsa Kellim"},
        ),
        (
            "Aid came from the Department of Justice's Criminal Division, Office of International Affairs.",
            {"Office of International Affairs part_of Criminal Division"},
        ),
        (
            "Ann Russor and Dan Hallor, both of Reno, and Carol Bryor, of San Pablo, plotted to rob Vexholm Bank.",
            {"Ann Russor attacked Vexholm Bank", "Carol Bryor attacked Vexholm Bank"},
        ),
        (
            "U.S. Attorney Bren Tavik said: “James Zhor committed fraud by stealing 50,000 Bitcoin from Silk Road.”",
            {"James Zhor attacked Silk Road"},
        ),
        (
            "Orsa Kellim was arraigned in United States District Court in downtown Los Angeles.",
            {"United States District Court located_in us"},
        ),
        (
            "Orsa Kellim has been at the Federal Detention Center at SeaTac since that time.",
            {"Federal Detention Center located_in us"},
        ),
        ("Orsa Kellim created Silk Road in 2011. He owned Silk Road.", {"Orsa Kellim owns_or_controls Silk Road"}),
    ],
)
def test_prosecutors_tell_where_and_with_whom(read: Reader, text: str, claims: set[str]) -> None:
    assert claims <= told(read(text))


def test_a_court_runs_no_market(read: Reader) -> None:
    record = read(
        "Milo Kellim, 34, was sentenced for operating the Monopoly Market.\n\nU.S. District Court Judge Carl J. Nikor "
        "ordered Kellim to forfeit cash obtained from his involvement in operating Monopoly."
    )
    assert {one for one in told(record) if " operates " in one} == {"Milo Kellim operates Monopoly Market"}


def test_an_office_among_agencies_is_named_and_part_of_its_own(read: Reader) -> None:
    record = read(
        "Agents of the Food and Drug Administration’s Office of Criminal Investigations, DEA, "
        "and the U.S. Postal Inspection Service took part."
    )
    assert "Office of Criminal Investigations part_of Food and Drug Administration" in told(record)


def test_members_listed_on_are_associates_of_the_one_the_release_is_about(read: Reader) -> None:
    record = read(
        "Omar Kellim pleaded guilty in January 2024.\n\nOther members of the ring have been sentenced: 40-year-old "
        "Daniel Faxor of Reno was sentenced to ten years. In July 2024 Ann Parkor, 38, of Reno, was sentenced to four "
        "years in prison. Defendant Matt Andor, 36, of Reno, was sentenced last October."
    )
    pairs = {one for one in told(record) if " associate_of " in one}
    assert pairs == {f"{name} associate_of Omar Kellim" for name in ("Daniel Faxor", "Ann Parkor", "Matt Andor")}


@pytest.mark.parametrize(
    "text",
    [
        "Orsa Kellim would launder payments to Bren Tavik to purchase narcotics.",
        "Tresa Police worked with prosecutors and obtained a search warrant for Bren Tavik’s residence.",
        "Orsa Kellim was arrested in the investigation of trafficking organizations connected to the Aryan Family.",
        "Vexholm Systems, Inc. fully cooperated with the U.S. Attorney’s Office.",
    ],
)
def test_who_pays_searches_and_answers_is_nobodys_helper(read: Reader, text: str) -> None:
    assert not [one for one in told(read(text)) if " supports " in one or " associate_of " in one]


def test_the_united_states_attorney_leads_no_unit_of_his_office(read: Reader) -> None:
    record = read(
        "Orsa Kellim pleaded guilty, U.S. Attorney Mira A. Tolland announced. It was prosecuted by Assistant U.S. "
        "Attorney Sarah A. Tresk of the U.S. Attorney’s Office Cybercrime Unit in Newark."
    )
    assert not [one for one in told(record) if one.startswith("Mira A. Tolland leads")]


@pytest.mark.parametrize(
    "post", ["medical director at a Velkur health care system", "Tresa County Jail guard", "manager of two clinics"]
)
def test_where_somebody_pleads_is_not_his_post(read: Reader, post: str) -> None:
    record = read(
        f"A former {post} pleaded guilty in U.S. District Court today to fraud.\n\nOrsa Kellim, 44, of Reno, was fired."
    )
    assert not [one for one in told(record) if one.endswith(("leads U.S. District Court", "of U.S. District Court"))]


def test_one_national_is_he_who_is_named_as_such_and_nobody_else(read: Reader) -> None:
    record = read(
        "A complaint charged a dual Russian and Israeli national. Rostislav Panor, 51, a dual Russian and Israeli "
        "national, was arrested. Mikhail Matvor was charged too. Mikhail Matvor is at large."
    )
    assert "Rostislav Panor national_of il" in told(record)
    assert not any(claim.startswith("Mikhail Matvor national_of") for claim in told(record))


def test_who_heads_a_part_of_a_body_is_told_once(read: Reader) -> None:
    record = read(
        "John Felkor, director of the DHS’ main cybersecurity nerve center, the National Cybersecurity Center, agreed. "
        "The Homeland Security Department (DHS) did too."
    )
    assert {c for c in told(record) if "Felkor" in c} == {"John Felkor leads National Cybersecurity Center"}


def test_who_has_pleaded_so_far_is_background(read: Reader) -> None:
    record = read(
        "Orsa Kellim was sentenced today to 46 months in prison. Eight men have pleaded guilty so far, including "
        "Jon Sumar."
    )
    assert acts(record) == {("conviction", "Orsa Kellim")}


def test_a_title_between_commas_is_the_office_of_who_stands_before_it(read: Reader) -> None:
    record = read(
        "Brent Pavor, United States Attorney for the Eastern District of Virginia, Lise O. Monar, United States Deputy "
        "Attorney General, announced the plea. The United States Attorney’s Office for the Eastern District of "
        "Virginia prosecutes the case."
    )
    assert {claim for claim in told(record) if " leads " in claim} == {
        "Brent Pavor leads United States Attorney’s Office for the Eastern District of Virginia"
    }


@pytest.mark.parametrize(
    ("last", "pairs"),
    [
        ("All three men are charged with conspiracy to distribute pills.", 3),
        ("All four men are charged with conspiracy to distribute pills.", 0),
        ("All of the defendants face one count of conspiracy.", 3),
    ],
)
def test_all_who_are_charged_with_one_conspiracy_are_associates(read: Reader, last: str, pairs: int) -> None:
    names = "John Felkor, 41, of Reno, Alan Messor, 32, of Reno, and Keon Jackor, 29, of Wichita, were arrested."
    assert sum(" associate_of " in claim for claim in told(read(f"{names} {last}"))) == pairs


def test_co_conspirators_who_pleaded_guilty_are_those_of_the_one_who_is_sentenced(read: Reader) -> None:
    record = read(
        "John Felkor, 41, of Reno, was sentenced today. "
        "Eight co-conspirators have pleaded guilty so far, including Alan Messor and Keon Jackor."
    )
    assert {claim for claim in told(record) if "associate_of" in claim} == {
        "Alan Messor associate_of John Felkor",
        "Keon Jackor associate_of John Felkor",
    }


@pytest.mark.parametrize(
    ("last", "charged"),
    [
        ("All the defendants are charged with fraud.", {"John Felkor", "Alan Messor"}),
        ("Each of the defendants is charged with four counts.", {"John Felkor", "Alan Messor"}),
        ("The other defendants are charged with fraud.", set()),
    ],
)
def test_all_the_defendants_are_those_introduced_by_then(read: Reader, last: str, charged: set[str]) -> None:
    names = "John Felkor, 41, of Reno, is a broker. Alan Messor, 32, of Reno, is a clerk."
    found = acts(read(f"{names} It is sunny in Reno. {last} They paid Keon Jackor, 29, of Wichita."))
    assert {name for kind, name in found if kind == "indictment" and name} == charged


def test_acts_of_a_court_beside_a_listing(read: Reader) -> None:
    text = (
        "WASHINGTON – Today, OFAC designated two Norland-based individuals, Orsa Kellim and Bren Tavik, pursuant to "
        "E.O. 13694. {}"
    )
    listed = {("designation", "Orsa Kellim"), ("designation", "Bren Tavik")}
    others = text.format("In a related action, the Department of Justice today indicted two criminal actors for fraud.")
    assert {act for act in acts(read(others)) if act[1]} == listed
    beside = text.format(
        "In addition to his designation, the Department of Justice has unsealed an indictment charging Kellim."
    )
    assert acts(read(beside)) == {*listed, ("indictment", "Orsa Kellim")}
    told = text.format("Two of today’s designees, Kellim and Tavik, are also charged with fraud in Tresa.")
    assert acts(read(told)) == listed


def test_the_defendants_are_those_whom_a_jury_has_counted(read: Reader) -> None:
    text = (
        "A grand jury in the Northern District of California has indicted three defendants for hacking. The defendants "
        "are Orsa Kellim, 33, a broker; Bren Tavik, aka “Sly,” 43, a trader; and Juno Tarv, 22, a lawyer."
    )
    assert acts(read(text)) == {("indictment", name) for name in ("Orsa Kellim", "Bren Tavik", "Juno Tarv")}


def test_attorneys_of_a_district_are_of_the_office_that_names_none(read: Reader) -> None:
    text = (
        "“It is a good day,” said Orsa Kellim, U.S. Attorney for the District of Norland. It was tried by Bren Tavik, "
        "Ilva Rell, and Tomas J. Vell, Assistant U.S. Attorneys for the District of Norland. The United States "
        "Attorney’s Office was thanked."
    )
    assert told(read(text)) == {
        "Orsa Kellim leads United States Attorney’s Office",
        "Bren Tavik member_of United States Attorney’s Office",
        "Ilva Rell member_of United States Attorney’s Office",
        "Tomas J. Vell member_of United States Attorney’s Office",
    }


def test_attorneys_of_two_districts_share_no_office_without_one(read: Reader) -> None:
    text = (
        "U.S. Attorney Orsa Kellim for the Eastern District of Tresa and U.S. Attorney Bren Tavik for the Western "
        "District of Tresa made the announcement. The U.S. Attorney’s Office thanked the FBI."
    )
    assert not any("Attorney’s Office" in claim for claim in told(read(text)))


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (
            "It was announced by U.S. Marshals Service Marshal Donald M. O’Keel.",
            "Donald M. O’Keel member_of U.S. Marshals Service",
        ),
        (
            "The U.S. Marshals Service found him, United States Marshal Donald Keefer said.",
            "Donald Keefer member_of U.S. Marshals Service",
        ),
        (
            "He thanked the Velkur Police Department and Sheriff Bren Tavik of the Tresa County Sheriff’s Office.",
            "Bren Tavik leads Tresa County Sheriff’s Office",
        ),
        ("He thanked Detective John Keefer of the Tresa Bureau.", "John Keefer member_of Tresa Bureau"),
        ("He thanked Trooper Ann Smithor of the Tresa State Patrol.", "Ann Smithor member_of Tresa State Patrol"),
        (
            "Assistant U.S. Attorney Orsa Kellim of the Northern District of Tresa U.S. Attorney’s Office spoke.",
            "Orsa Kellim member_of Northern District of Tresa U.S. Attorney’s Office",
        ),
        (
            "Inspector General Bren Tavik of the Department of Labor Office of Inspector General spoke.",
            "Bren Tavik leads Department of Labor Office of Inspector General",
        ),
        (
            "Inspector in Charge Bren Tavik of the United States Postal Inspection Service spoke.",
            "Bren Tavik member_of United States Postal Inspection Service",
        ),
        (
            (
                "Assistant U.S. Attorney Mika Dorn for the Northern District of Ohio and Senior Counsel Ulla Marsh of "
                "the Criminal Division’s Fraud Section are prosecuting the case."
            ),
            "Ulla Marsh member_of Fraud Section",
        ),
        (
            (
                "He thanked Paralegal Specialist Bren Tavik and Technology Specialists Ulla Marsh and Dario Penn, all "
                "of the Tresa Bureau."
            ),
            "Dario Penn member_of Tresa Bureau",
        ),
    ],
)
def test_officers_are_named_and_have_their_body(read: Reader, text: str, claim: str) -> None:
    assert claim in told(read(text))


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "Sheriff Bren Tavik and Special Agent in Charge Tomas Rell of the DEA joined.",
            {"Tomas Rell member_of DEA"},
        ),
        (
            "The FBI thanked Agent Orsa Kellim of the Velkur Police Department.",
            {"Orsa Kellim member_of Velkur Police Department"},
        ),
        (
            "It was announced by Attorney General Orlo Pettin, Director Noel Combor of the FBI.",
            {"Noel Combor leads FBI"},
        ),
        ("Orsa Kellim served as owner of Adimer LLC.", {"Orsa Kellim owns_or_controls Adimer LLC"}),
    ],
)
def test_officers_have_no_body_but_their_own(read: Reader, text: str, claims: set[str]) -> None:
    assert told(read(text)) == claims


def test_whom_somebody_believed_to_be_there_is_not_the_body_before(read: Reader) -> None:
    text = "The Velkur Division shuts farms, hosts of laptops for men they believed were real U.S.-based workers."
    assert not any("located_in" in claim for claim in told(read(text)))


def test_a_bureau_between_its_department_and_a_title_is_part_of_it(read: Reader) -> None:
    text = "So said Department of Commerce, Bureau of Industry and Security Special Agent in Charge Tod Harr."
    assert "Bureau of Industry and Security part_of Department of Commerce" in told(read(text))


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "The defendants are all Russian nationals and residents: Dmitr Dokuchor, 33; and Igor Sushchor, 43.",
            {
                "Dmitr Dokuchor national_of ru",
                "Igor Sushchor national_of ru",
                "Dmitr Dokuchor located_in ru",
                "Igor Sushchor located_in ru",
            },
        ),
        (
            "Orsa Kellim met Adimer LLC and Eastlin LLC. He used the Estonia-based companies as fronts.",
            {"Adimer LLC located_in ee", "Eastlin LLC located_in ee"},
        ),
        (
            "Orsa Kellim met Adimer LLC and Eastlin LLC. Both Estonian companies were fronts.",
            {"Adimer LLC located_in ee", "Eastlin LLC located_in ee"},
        ),
        ("Orsa Kellim met Adimer LLC and Eastlin LLC. He sold the Estonia-based companies of his brother.", set()),
        ("Orsa Kellim met Adimer LLC and Eastlin LLC. He sold to the Estonian companies.", set()),
        ("Orsa Kellim spoke. It binds both Estonian national and foreign law.", set()),
    ],
)
def test_what_all_of_them_are_called_places_each(read: Reader, text: str, claims: set[str]) -> None:
    assert {claim for claim in told(read(text)) if " located_in " in claim or " national_of " in claim} == claims


@pytest.mark.parametrize(
    "text",
    [
        "Orsa Kellim, 28, and Bren Tavik, 25, were arrested on Dec. 15, 2024, in Riga. Both were charged with fraud.",
        "Orsa Kellim was arrested today. His co-defendant, Bren Tavik, 36, fled. They hid. The pair are charged.",
        "Orsa Kellim and Bren Tavik were arrested on Dec. 15, 2024, in Riga. They were charged with fraud.",
    ],
)
def test_both_are_those_of_whom_acts_were_told_just_before(read: Reader, text: str) -> None:
    assert {name for kind, name in acts(read(text)) if kind == "indictment"} == {"Orsa Kellim", "Bren Tavik"}


def test_both_are_not_the_one_who_was_named(read: Reader) -> None:
    text = "Bren Tavik, 25, was arrested on Dec. 15, 2024, in Riga. Both were charged with fraud in Norland."
    assert acts(read(text)) == {("arrest", "Bren Tavik")}


def test_those_convicted_so_far_are_convicted_no_more(read: Reader) -> None:
    text = (
        "Orsa Kellim was sentenced today to 46 months in prison. Eight co-conspirators have pleaded guilty so far, "
        "including Bren Tavik and Juno Sorn. Tavik and Sorn each pleaded guilty to conspiracy and were sentenced to "
        "51 months and 36 months in prison."
    )
    assert acts(read(text)) == {("conviction", "Orsa Kellim")}


def test_who_is_detained_is_not_arrested(read: Reader) -> None:
    text = "Orsa Kellim was charged today with fraud. Kellim is currently detained and Bren Tavik is released."
    assert acts(read(text)) == {("indictment", "Orsa Kellim")}
    assert acts(read("Orsa Kellim was charged with fraud today and is detained.")) == {("indictment", "Orsa Kellim")}
