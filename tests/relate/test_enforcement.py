"""What a prosecutor's release says: who is tried, by whom, who is only an officer of the court."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from extractor.annotate import build_annotator
from extractor.lexicon import load_lexicon
from extractor.relate import relate
from extractor.types import Record
from tests.make import make_article
from tests.relate.marks import acts, told

Reader = Callable[..., Record]


def test_who_tries_and_prosecutes_is_no_target(read: Reader) -> None:
    record = read(
        "Marcus Felter was sentenced to 100 months in prison. The sentence was handed down by the Honorable Maxine M. "
        "Chasney, U.S. District Judge. In addition, Judge Chasney sentenced the defendant to three years of supervised "
        "release. The defendant is in custody. Assistant U.S. Attorneys Kyle Waldman and Noah Stirn prosecuted him."
    )
    assert ("conviction", "Marcus Felter") in acts(record)
    assert {name for _, name in acts(record)} == {"Marcus Felter"}


def test_who_shares_the_title_of_an_attorney_with_a_post_of_his_own_is_no_target(read: Reader) -> None:
    record = read(
        "Assistant United States Attorneys Kyle Waldman, Chief of the Cyber Crimes Section, and Noah Stirn, also of "
        "the Cyber Crimes Section, prosecute the cases.\n\nThe defendants charged in informations filed in Alaska "
        "are:\n\nMarcus Felter, 32, of Honolulu, Hawaii, who is charged with fraud.\n\nOrsa Kellim, 32, of Liverpool, "
        "New York, who is charged with fraud.\n\nThe two defendants have been informed of the charges against them."
    )
    assert {name for _, name in acts(record)}.isdisjoint({"Kyle Waldman", "Noah Stirn"})


def test_bynames_in_quotation_marks_are_one_mans(read: Reader) -> None:
    record = read(
        "ADE ODUFUNDE, also known as “Micky,” “Micky Bricks,” “GMB,” and “Jefe,” 32, was sentenced today. Dong Haoran, "
        "aka “Bu Yi,” “Dong Shi Ye” and “Tianyun,” a Chinese national, fled. Brian Mackin, 23, of Van Nuys, whose "
        "aliases include “Malachai Johns” and “SouthSideX,” sold pills. Rui Linden, also known as RuiSiang Lin, "
        "“Pharaon,” and “faro,” was convicted."
    )
    named = {actor.name: set(actor.aliases) for actor in record.actors}
    assert named["ADE ODUFUNDE"] >= {"Micky", "Micky Bricks", "GMB", "Jefe"}
    assert named["Dong Haoran"] >= {"Bu Yi", "Dong Shi Ye", "Tianyun"}
    assert named["Brian Mackin"] >= {"Malachai Johns", "SouthSideX"}
    assert named["Rui Linden"] >= {"RuiSiang Lin", "Pharaon", "faro"}
    assert len(named) == 4


def test_the_town_of_somebody_is_nobody(read: Reader) -> None:
    record = read(
        "HARBORVILLE, Ala. – A 40-year-old Everly, Washington man was sentenced. Jaquan Means, 46, of Bellvale, who "
        "sold "
        "drugs, was sentenced. Justin Culmer (39, Oldsmere) pleaded guilty. A Grays Haven County man was charged."
    )
    assert {actor.name for actor in record.actors} == {"Jaquan Means", "Justin Culmer"}


def test_whom_a_release_opens_with_lives_where_it_says(read: Reader) -> None:
    record = read(
        "**TRESA** – A 36-year-old Kentvale, Washington, resident was sentenced today to ten years. Mahad Velkur was "
        "arrested in March 2023. Agents searched the Kentvale apartment. Orsa Kellim entered a guilty plea today. A "
        "judge sentenced 34-year-old Sydney Carpenter, Jr., of Tresa, Georgia, to two years."
    )
    assert {f"{name} located_in us" for name in ("Mahad Velkur", "Sydney Carpenter, Jr.")} <= set(told(record))
    assert {actor.name for actor in record.actors} == {"Mahad Velkur", "Orsa Kellim", "Sydney Carpenter, Jr."}


def test_who_was_sentenced_earlier_this_year_is_no_news_and_a_force_owns_no_agency(read: Reader) -> None:
    record = read(
        "Victor Velkur was sentenced today to ten years. His sister, Carolyn Velkur, also pleaded guilty and was "
        "sentenced to 60 months by Judge Parker earlier this year. The Tresa Dark Web Task Force, which consists of "
        "HSI and the Norland State Police, investigated, said Angelo Tavik, IRS Criminal Investigation (CI), Acting "
        "Special Agent in Charge, Tresa Field Office."
    )
    assert acts(record) == {("conviction", "Victor Velkur")}
    assert "Tresa Field Office part_of IRS Criminal Investigation" in told(record)
    assert not [line for line in told(record) if line.endswith("Task Force")]


@pytest.mark.parametrize(
    "rest",
    [
        (
            "Judge Bren Orsa previously sentenced three of Velkur's affiliates. Ilva Tavik and Juno Tarv were each "
            "sentenced to six years. Sarn Ulm was sentenced to one year."
        ),
        "Earlier this year, Ilva Tavik, a colleague of Velkur and operator of a bank, was also sentenced to two years.",
        "Last year, Ilva Tavik, who kept his books, pleaded guilty.",
    ],
)
def test_who_was_sentenced_before_is_no_news_however_far_off_that_is_said(read: Reader, rest: str) -> None:
    record = read(f"Victor Velkur was sentenced today to ten years.\n\n{rest}")
    assert acts(record) == {("conviction", "Victor Velkur")}


def test_whoever_is_sentenced_beyond_the_number_told_before_is_news(read: Reader) -> None:
    record = read(
        "Karl Velkur runs the ring. Judge Bren Orsa previously sentenced two of Velkur's affiliates. Ilva Tavik was "
        "sentenced to six years. Juno Tarv was sentenced to one year. Sarn Ulm was sentenced to five years."
    )
    assert acts(record) == {("conviction", "Sarn Ulm")}


def test_all_of_the_counted_live_where_a_release_says(read: Reader) -> None:
    record = read(
        "Two defendants, all residents of the Tresa, Missouri, area, have been indicted.\n\nAntwan Velkur, 43, and "
        "Bo Tavik, 37, were charged in an indictment."
    )
    assert {"Antwan Velkur located_in us", "Bo Tavik located_in us"} <= set(told(record))


def test_the_counted_of_two_acts_are_the_same(read: Reader) -> None:
    record = read(
        "Two Tresa men were indicted for fraud and were arrested today.\n\nAaron Velkur, 41, and Bo Tavik, 68, were "
        "both charged in an indictment."
    )
    assert {("arrest", "Aaron Velkur"), ("arrest", "Bo Tavik")} <= acts(record)


def test_a_body_has_its_whole_name(read: Reader) -> None:
    record = read(
        "The United States Attorney’s Office for the Southern District of Texas provided substantial assistance, as "
        "did "
        "the National Center for Missing and Exploited Children, the IRS-CI Washington, D.C. Field Office, and the FBI "
        "and the Portland Police Bureau.\n"
        "Assistant United States Attorney Dan Conway of the International Narcotics, Money Laundering, and "
        "Racketeering "
        "Section prosecuted this case."
    )
    assert {actor.name for actor in record.actors} == {
        "Dan Conway",
        "International Narcotics, Money Laundering, and Racketeering Section",
        "United States Attorney’s Office for the Southern District of Texas",
        "National Center for Missing and Exploited Children",
        "IRS-CI Washington, D.C. Field Office",
        "FBI",
        "Portland Police Bureau",
    }


@pytest.mark.parametrize(
    "text",
    [
        (
            "The FBI announced today the seizure of approximately 145 darknet domains, and cryptocurrency funds "
            "associated with the Rydolex.com marketplace. The operators of Rydolex.com sold stolen cards."
        ),
        (
            "Today, the Department of Justice and the FBI announced the results. Among those results was the Bureau’s "
            "seizure of Rydolex.com’s web domain and servers."
        ),
    ],
)
def test_who_loses_its_domains_is_seized(read: Reader, text: str) -> None:
    assert acts(read(text, title="Market taken down")) == {("seizure", "Rydolex.com")}


def test_programmes_and_placeholders_are_nobody(read: Reader) -> None:
    record = read(
        "This case is part of Project Safe Harbors (PSH) and the Northwest High Risk Trafficking Area (NHRTA). PSH "
        "is a "
        "program. Company A wired money to Victim 2. He made Personal Identification Verification (PIV) cards. "
        "Codefendants Tom Guthery and Jay Latimore pleaded guilty."
    )
    assert {actor.name for actor in record.actors} == {"Tom Guthery", "Jay Latimore"}


def test_who_works_with_the_police_is_told_unless_he_is_of_the_state(read: Reader) -> None:
    record = read(
        "Microsoft worked with the Department of Justice. The FBI worked with Europol. U.S. Attorney Bren Tavik worked "
        "with the FBI."
    )
    assert told(record) == {"Microsoft associate_of Department of Justice"}


def test_who_heads_a_district_or_an_office_is_told_in_every_order(read: Reader) -> None:
    record = read(
        "A drug dealer was sentenced Friday, announced U.S. Attorney for the Northern District of Texas Leigha "
        "Simpsen. "
        "The U.S. Attorney’s Office for the Northern District of Texas prosecuted. “We go on,” said Special Agent in "
        "Charge Tina Burkey, FBI Boston Division."
    )
    assert told(record) == {
        "Leigha Simpsen leads U.S. Attorney’s Office for the Northern District of Texas",
        "Tina Burkey leads FBI Boston Division",
    }


def test_who_was_sentenced_years_ago_was_not_arrested_today(read: Reader) -> None:
    record = read(
        "The team was honored. Fedor Hladkyi, 38, was arrested in Dresden, Germany and was sentenced in April 2021 "
        "to ten "
        "years in prison.",
        title="Team honored",
    )
    assert acts(record) == set()
    assert {(action.kind, action.date) for action in record.actions} == {("arrest", None), ("conviction", "2021-04")}


def test_who_appears_in_court_is_charged(read: Reader) -> None:
    record = read(
        "A 47-year-old Lewis County man appeared today in U.S. District Court in Tacoma charged with possessing "
        "firearms. "
        "Michael Lee Draker is prohibited from possessing firearms.",
        title="Man charged",
    )
    assert acts(record) == {("indictment", "Michael Lee Draker")}


def test_who_hire_others_to_help_them_help_nobody_else(read: Reader) -> None:
    record = read("Orsa Kellim and Bren Tavik recruited inmates to help them. Kellim and Tavik were charged today.")
    assert {r.type for r in record.relations} <= {"associate_of"}


def test_an_operation_is_nobody_and_a_given_name_no_title(read: Reader) -> None:
    record = read(
        "Operation Karsa Horizon ended today. Horizon took years. Assistant U.S. Attorneys Lee Holmer and Dean H. "
        "Secord "
        "are prosecuting the case."
    )
    assert {actor.name for actor in record.actors} == {"Lee Holmer", "Dean H. Secord"}


def test_a_man_in_custody_after_being_indicted_is_charged_too(read: Reader) -> None:
    record = read(
        "A 48-year-old Seattle area man is in federal custody tonight after being indicted by a grand jury for fraud. "
        "Simon Offordson is allegedly linked to drug dealing.",
        title="Man indicted",
    )
    assert acts(record) == {("arrest", "Simon Offordson"), ("indictment", "Simon Offordson")}


def test_two_of_a_list_are_not_one(read: Reader) -> None:
    record = read(
        "Kyon Watsen, Tony K. Olivar, and Rosa E. Durano pleaded guilty. From prison, Olivar, Durano, and Watsen, "
        "conspired "
        "to sell drugs. The case was led by the Whatcomb Gang and Drug Task Force, Norland State Patrol, Snoqual "
        "Regional "
        "Drug Task Force, and the FBI."
    )
    assert {actor.name for actor in record.actors if actor.type == "person"} == {
        "Kyon Watsen",
        "Tony K. Olivar",
        "Rosa E. Durano",
    }
    assert "Snoqual Regional Drug Task Force" in {actor.name for actor in record.actors}


def test_each_head_of_a_list_leads_his_own_body(read: Reader) -> None:
    record = read(
        "Bryan DiGiorno, Acting Special Agent in Charge, ATF Boston Field Division; and Hartford Police Chief James C. "
        "Rovello today announced that a grand jury has returned an indictment."
    )
    assert told(record) == {
        "Bryan DiGiorno leads ATF Boston Field Division",
        "James C. Rovello leads Hartford Police",
    }


@pytest.mark.parametrize(
    "who",
    [
        "A 53-year-old resident of Rochester, Washington, was",
        "A federal defendant from Tacoma, Washington, was",
        "A former Boise, Idaho resident was",
    ],
)
def test_where_the_unnamed_man_of_the_lead_lives_the_named_one_does(read: Reader, who: str) -> None:
    record = read(f"Seattle – {who} sentenced today to 7 years in prison. Waylan Gravens was arrested twice in 2023.")
    assert "Waylan Gravens located_in us" in told(record)


@pytest.mark.parametrize(
    "who",
    ["A 33-year-old citizen of Mexico", "A Mexican citizen", "A 33-year-old citizen of Mexico, who was illegally"],
)
def test_the_unnamed_citizen_of_the_lead_is_the_named_one(read: Reader, who: str) -> None:
    lives = "residing in Harlow, Washington," if who.endswith("illegally") else "who resided in Harlow, Washington,"
    record = read(
        f"Seattle – {who} {lives} was sentenced today to 7 years in prison. Waylan Gravens was arrested twice in 2023."
    )
    assert {"Waylan Gravens national_of mx", "Waylan Gravens located_in us"} <= told(record)


def test_the_word_that_opens_a_sentence_is_no_part_of_a_name(read: Reader) -> None:
    record = read(
        "Among Tymoshenkov’s co-conspirators was Bob Smithers. Volodymyr Tymoshenkov, 28, was charged. Tracking "
        "Tymoshenkov, agents found him."
    )
    assert {actor.name for actor in record.actors} == {"Bob Smithers", "Volodymyr Tymoshenkov"}


@pytest.mark.parametrize(
    "text",
    [
        "Dora C. Quill announced that Ryan Tellmark pleaded guilty to distributing more than 900 pills.",
        "Ryan Tellmark was sentenced to more than 12 years in prison for laundering over $3 million.",
        "Ryan Tellmark was sentenced to probation and a $4,000 fine for the scheme.",
    ],
)
def test_an_amount_in_what_somebody_did_does_not_make_his_trial_history(read: Reader, text: str) -> None:
    assert ("conviction", "Ryan Tellmark") in acts(read(text))


def test_how_many_people_were_charged_to_date_is_no_news(read: Reader) -> None:
    record = read("Since its founding the section has charged more than 1,300 defendants with fraud.")
    assert all(action.history for action in record.actions)


def test_units_that_are_not_named_hand_their_body_to_no_other(read: Reader) -> None:
    record = read(
        "The computers belonged to the Metropolitan Police Department’s Chief Technology Office, the FBI and the "
        "Secret Service said. FBI field offices, the Child Exploitation and Obscenity Section and the Ocala Police "
        "Department helped, as did the Drug Enforcement Administration Office of Operations, FBI and IRS. Marcus "
        "Felter was sentenced."
    )
    parts = {row for row in told(record) if " part_of " in row}
    assert parts == {
        "Office of Operations part_of Drug Enforcement Administration",
        "Chief Technology Office part_of Metropolitan Police Department",
    }


def test_an_office_in_a_town_is_part_of_the_body_named_after_it(read: Reader) -> None:
    record = read(
        "Brian J. Elbert, Special Agent in Charge of the Washington Field Office, U.S. Secret Service, announced that "
        "Marcus Felter was sentenced."
    )
    assert "Washington Field Office part_of U.S. Secret Service" in told(record)
    assert "U.S. Secret Service part_of Washington Field Office" not in told(record)


@pytest.mark.parametrize(
    ("lead", "later", "kind", "name"),
    [
        (
            "TRESA, Pa. – A resident of Tresa has been sentenced in federal court to ten years in prison.",
            "Judge Nora Barry imposed the sentence on Cheron Velkur, 28.",
            "conviction",
            "Cheron Velkur",
        ),
        (
            "A Gulfport man pleaded guilty today to fraud.",
            "According to the plea, agents learned that Jason Lee Velkur, a 47-year-old male, had sold pills.",
            "conviction",
            "Jason Lee Velkur",
        ),
        (
            "A Renton resident who sold drugs after many of his partners were arrested, was sentenced to ten years.",
            "Gerson Alberto Velkur, 28, pleaded guilty in May 2022.",
            "conviction",
            "Gerson Alberto Velkur",
        ),
        ("A judge sentenced 34-year-old Brandon Velkur, of Tresa, to prison.", "", "conviction", "Brandon Velkur"),
        (
            "A federal judge sentenced a man who sold counterfeit pills to two years.",
            "Brandon Velkur, 27, must pay, too.",
            "conviction",
            "Brandon Velkur",
        ),
        (
            "A dentist who practiced until his license was suspended by the Dental Commission, was indicted for fraud.",
            "Luke Velkur, 34, appeared in court today.",
            "indictment",
            "Luke Velkur",
        ),
        (
            "A man has been indicted on a charge of stalking.",
            "The indictment named Eric Velkur, 54, as the sole defendant.",
            "indictment",
            "Eric Velkur",
        ),
        (
            "An indictment charging Karen Velkur (50, Tresa), of the Federal Bureau of Prisons, was unsealed.",
            "Velkur was employed by the Department of Justice.",
            "indictment",
            "Karen Velkur",
        ),
    ],
)
def test_whom_a_release_first_only_describes_it_names_with_an_age(
    read: Reader, lead: str, later: str, kind: str, name: str
) -> None:
    assert (kind, name) in acts(read(f"{lead} {later}"))


def test_defendants_who_are_counted_are_those_whose_age_is_told(read: Reader) -> None:
    record = read(
        "Three people are charged federally for a conspiracy, announced U.S. Attorney Nick Stirn. Lead defendant, Luis "
        "Velkur, 29, was ordered detained. Two others took part in the exchange: Juan Orlan, 33, of Everett, and Ray "
        "Kellim,27, of Kent. Special Agent Tom Felter of the FBI spoke of a danger."
    )
    assert {name for kind, name in acts(record) if kind == "indictment"} == {"Luis Velkur", "Juan Orlan", "Ray Kellim"}


@pytest.mark.parametrize(
    ("text", "expected", "unsaid"),
    [
        (  # a list of officials that semicolons and "and" part: each has his own body
            (
                "With us were Nicole Kellim, head of the Justice Department’s Criminal Division; Chief Guy Norland of "
                "the IRS Criminal Investigation; and Matt Olstad, head of the Justice Department’s National Security "
                "Division, and FBI Special Agent in Charge Raul Venn of the Albuquerque Field Office."
            ),
            {
                "Nicole Kellim leads Criminal Division",
                "Guy Norland leads IRS Criminal Investigation",
                "Matt Olstad leads National Security Division",
                "Raul Venn leads Albuquerque Field Office",
            },
            {"Guy Norland leads Criminal Division", "Raul Venn leads National Security Division"},
        ),
        (  # a section whose name holds its acronym, its attorneys, and a clerk of whom nothing is told
            (
                "The case is prosecuted by Assistant U.S. Attorney Andy Venn of the Harbour Offenses and Theft (HOT) "
                "Section of the U.S. Attorney’s Office for the District of Columbia, with assistance from Paralegal "
                "Specialist Chad Byrne."
            ),
            {
                "Andy Venn member_of Harbour Offenses and Theft (HOT) Section",
                "Harbour Offenses and Theft (HOT) Section part_of U.S. Attorney’s Office for the District of Columbia",
            },
            {
                "Andy Venn member_of U.S. Attorney’s Office for the District of Columbia",
                "Chad Byrne member_of U.S. Attorney’s Office for the District of Columbia",
            },
        ),
        (  # a prosecutor's "the Office" is the prosecutor's
            (
                "The Justice Department’s Office of International Affairs helped the U.S. Attorney’s Office for the "
                "Southern District of New York. The case is prosecuted by the Office’s Complex Frauds Unit."
            ),
            {"Complex Frauds Unit part_of U.S. Attorney’s Office for the Southern District of New York"},
            {"Complex Frauds Unit part_of Office of International Affairs"},
        ),
        (
            "The leader, Jesse Velkur, is in jail, and his wife and co-conspirator Candace Velkur is free.",
            {"Candace Velkur family_of Jesse Velkur", "Candace Velkur associate_of Jesse Velkur"},
            set(),
        ),
    ],
    ids=["officials", "section", "the-office", "wife-and-accomplice"],
)
def test_who_belongs_to_which_body_of_the_prosecution(
    read: Reader, text: str, expected: set[str], unsaid: set[str]
) -> None:
    rows = told(read(text))
    assert expected <= rows
    assert not unsaid & rows


def test_the_office_of_an_authority_is_a_body_of_its_own(read: Reader) -> None:
    rows = told(
        read(
            "It was announced by Tommy Olstad, Inspector in Charge of the Washington Division of the U.S. Postal "
            "Inspection Service (USPIS), who thanked the FBI. Marcus Felter was sentenced."
        )
    )
    assert "Tommy Olstad leads Washington Division" in rows
    assert "Washington Division part_of U.S. Postal Inspection Service" in rows


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (
            "Co-defendant Bren Tavik, 29, pleaded guilty in May.",
            "Bren Tavik associate_of Orsa Kellim",
        ),
        (
            "Walworth County Sheriff Bren Tavik announced it. The Walworth County Sheriff’s Office investigated.",
            "Bren Tavik leads Walworth County Sheriff’s Office",
        ),
        (
            "Bren Tavik, Walworth County Sheriff, announced it. The Walworth County Sheriff’s Office investigated.",
            "Bren Tavik leads Walworth County Sheriff’s Office",
        ),
        (
            "Bren Tavik, Attorney General of Kentucky, announced it. The Kentucky Attorney General’s Office helped.",
            "Bren Tavik leads Kentucky Attorney General’s Office",
        ),
        (
            "“Greed has a price,” said Special Agent in Charge Bren Tavik of the FBI – Newark.",
            "Bren Tavik leads FBI – Newark",
        ),
        (
            "Bren Tavik, Special Agent in Charge of the HSI San Diego Field Office, announced it.",
            "Bren Tavik leads HSI San Diego Field Office",
        ),
        (
            "Court documents say that Orsa Kellim belonged to a hacking group called Velkur Nine.",
            "Orsa Kellim member_of Velkur Nine",
        ),
    ],
)
def test_who_stands_beside_a_defendant_is_told(read: Reader, text: str, claim: str) -> None:
    assert claim in told(read("Orsa Kellim, 34, of Tresa, Ohio, was sentenced today for wire fraud. " + text))


def test_a_county_prosecutor_is_a_body_of_one_name(read: Reader) -> None:
    record = read("The Cook County State’s Attorney’s Office helped the FBI. Not Guilty pleas were entered.")
    assert {a.name for a in record.actors} >= {"Cook County State’s Attorney’s Office", "FBI"}
    assert not {a.name for a in record.actors} & {"Not Guilty", "Attorney’s Office"}


@pytest.mark.parametrize(
    ("text", "authority"),
    [
        ("Mexican authorities arrested Orsa Kellim in February 2015.", "Mexico"),
        ("Dutch police have arrested Orsa Kellim.", "Dutch National Police"),
        ("Orsa Kellim was arrested.", "DOJ"),
    ],
)
def test_whom_another_land_arrests_our_prosecutors_did_not(text: str, authority: str) -> None:
    article = replace(make_article(text), publisher="U.S. Department of the Treasury")
    record = relate(build_annotator(load_lexicon()).annotate(article), load_lexicon())
    assert [(act.kind, act.authority) for act in record.actions] == [("arrest", authority)]


@pytest.mark.parametrize(
    ("who", "names"),
    [
        ("A Natick couple", {"Orsa Kellim", "Mira Kellim"}),
        ("A father and his daughter", {"Orsa Kellim", "Mira Kellim"}),
        ("A Natick tax preparer and his business partner", {"Orsa Kellim", "Mira Kellim"}),
        ("A Norlander man and a Natick woman", {"Orsa Kellim", "Mira Kellim"}),
        ("A Natick man who robbed a couple", {"Orsa Kellim"}),
    ],
)
def test_two_who_are_not_counted_are_two(read: Reader, who: str, names: set[str]) -> None:
    others = ", and Mira Kellim, 39," if len(names) > 1 else ""
    record = read(f"BOSTON – {who} pleaded guilty today to fraud.\n\nOrsa Kellim, 61{others} stole $2 million.")
    assert {name for kind, name in acts(record) if kind == "conviction"} == names


def test_a_name_in_other_letters_stands_between_a_defendant_and_his_age(read: Reader) -> None:
    record = read(
        "Two men pleaded guilty today to hacking.\n\nAccording to court documents, Orsa Kellim (КЕЛЛИМ, Орса), 21, a "
        "Russian national, and Bren Tavik (Брен Тавик), 34, a Canadian, were members of a gang."
    )
    assert {name for kind, name in acts(record) if kind == "conviction"} == {"Orsa Kellim", "Bren Tavik"}


@pytest.mark.parametrize(
    "text",
    [
        "Orsa Kellim pleaded not guilty and was ordered to stand trial on June 4.",
        "Orsa Kellim pleaded not guilty, and a December 26 trial date was set.",
        "Orsa Kellim pleaded not guilty and awaits her trial, currently set for August 27, 2027, in Reno.",
    ],
)
def test_the_day_of_a_trial_to_come_is_not_that_of_the_charge(read: Reader, text: str) -> None:
    assert {(act.kind, act.date) for act in read(text).actions} == {("indictment", "2025-03-20")}


def test_the_counted_officials_of_a_land_are_its_nationals(read: Reader) -> None:
    record = read(
        "OFAC today sanctioned three senior Democratic Republic of the Congo (DRC) officials for corruption. Corneille "
        "Velk is the president. Norbert Velkintima is the deputy. Marcel Mukvel is an aide. The three are Velk, "
        "Velkintima and Mukvel."
    )
    names = ("Corneille Velk", "Norbert Velkintima", "Marcel Mukvel")
    assert {f"{name} national_of cd" for name in names} <= set(told(record))
    assert not [line for line in told(record) if "located_in cd" in line]
