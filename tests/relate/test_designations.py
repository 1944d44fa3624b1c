"""Whom a release designates: lists, counts, several authorities, read from whole texts."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extractor.annotate import build_annotator
from extractor.lexicon import load_lexicon
from extractor.relate import relate
from extractor.types import Record
from tests.make import make_article

Acts = dict[str, str]


@pytest.fixture(scope="module")
def told() -> Callable[..., Record]:
    """Read a release of the Treasury."""
    lexicon = load_lexicon()
    annotator = build_annotator(lexicon)

    def read(text: str, title: str = "Specimen") -> Record:
        article = make_article(text, title=title, publisher="U.S. Department of the Treasury")
        return relate(annotator.annotate(article), lexicon)

    return read


@pytest.fixture(scope="module")
def listed(told: Callable[..., Record]) -> Callable[..., Acts]:
    """Read a text: target -> authority of what is listed that day."""

    def read(text: str, title: str = "Specimen") -> Acts:
        record = told(text, title)
        names = {actor.id: actor.name for actor in record.actors}
        return {names[t.actor]: a.authority for a in record.actions if not a.history for t in a.targets}

    return read


def test_who_designates_is_the_subject_however_far_the_gerund_stands(listed: Callable[..., Acts]) -> None:
    text = (
        "The U.S. Department of the Treasury’s Office of Foreign Assets Control (OFAC) took action today to disrupt "
        "the Karsa Brigade’s (KB) global fundraising and support network by designating two individuals – Orsa Kellim "
        "and Bren Tavik – as Specially Designated Global Terrorists pursuant to Executive Order (E.O.) 13224."
    )
    assert listed(text) == {"Orsa Kellim": "OFAC", "Bren Tavik": "OFAC"}


def test_a_second_person_after_the_body_of_the_first_is_designated_too(listed: Callable[..., Acts]) -> None:
    text = (
        "Today, OFAC sanctioned three individuals. The targets of today’s designations are Roberto Legra Orsolongo "
        "(Legra) and Andres Lauren Gonzalez Brinto (Gonzalez) of the Ministry of Revolutionary Armed Forces (MINFAR), "
        "and Abelardo Jimenes Gonzalez (Jimenes) of the Ministry of Interior (MININT). Gonzalez is a general."
    )
    assert set(listed(text)) == {
        "Roberto Legra Orsolongo",
        "Andres Lauren Gonzalez Brinto",
        "Abelardo Jimenes Gonzalez",
    }


def test_what_another_government_did_before_does_not_take_a_man_out_of_the_count(listed: Callable[..., Acts]) -> None:
    text = (
        "OFAC today designated two officials. Douglas Orsa Kellim (Kellim) has served as director of the police since "
        "February 2016. Kellim was sanctioned by the European Union for human rights abuses on April 20, 2023. "
        "Bren Tavik has served as mayor of Caracas since March 19, 2018."
    )
    assert listed(text) == {"Douglas Orsa Kellim": "OFAC", "Bren Tavik": "OFAC"}


def test_the_bodies_whose_leaders_are_listed_are_not(listed: Callable[..., Acts]) -> None:
    text = (
        "OFAC took action today against leaders and key figures of the armed organizations, the Karsa Front (KF) and "
        "the Free Ulven Brigades (FUB). It added the names of two leaders, Orsa Kellim and Bren Tavik, to its list of "
        "Specially Designated Narcotics Traffickers."
    )
    assert set(listed(text)) == {"Orsa Kellim", "Bren Tavik"}


def test_the_day_before_a_second_clause_is_that_clauses(listed: Callable[..., Acts]) -> None:
    text = (
        "Today, OFAC designated Orsa Kellim. Previously, in 2001, OFAC designated the FARC as a Specially Designated "
        "Global Terrorist, and in 1997 the FARC was designated as a Foreign Terrorist Organization."
    )
    assert listed(text) == {"Orsa Kellim": "OFAC"}


def test_a_reason_with_names_of_its_own_does_not_swallow_the_next_target(listed: Callable[..., Acts]) -> None:
    text = (
        "OFAC designated Vexholm LLC for having materially assisted Sarn Oil LLC, and Orsa Kellim for owning or "
        "controlling, directly or indirectly, Vexholm LLC."
    )
    assert set(listed(text)) == {"Vexholm LLC", "Orsa Kellim"}


def test_both_vessels_are_the_two_named_last(listed: Callable[..., Acts]) -> None:
    text = (
        "Vexholm LLC is the registered owner of the NORDVIK STAR (IMO 9074729) and the SELBRUN (IMO 9187629). "
        "OFAC identified both vessels as property in which Vexholm LLC has an interest."
    )
    assert set(listed(text)) == {"NORDVIK STAR", "SELBRUN"}


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        # the comma before "and" closes what is said of the one before
        ("OFAC sanctioned Orsa Kellim, a banker, and his company, Vexholm Trading LLC.", {"Orsa Kellim", "Vexholm"}),
        (
            "OFAC sanctioned Orsa Kellim, the head of Tolma Holding, and Vexholm Trading LLC.",
            {"Orsa Kellim", "Vexholm"},
        ),
        (
            "OFAC designated Vexholm Trading LLC, a Moscow-based firm that insured ships, and its head, Orsa Kellim.",
            {"Orsa Kellim", "Vexholm"},
        ),
    ],
)
def test_a_list_of_targets_goes_on_behind_what_is_said_of_one(
    listed: Callable[..., Acts], text: str, targets: set[str]
) -> None:
    assert {name.removesuffix(".").removesuffix(" Trading LLC") for name in listed(text)} == targets


def test_the_man_arrested_is_the_one_the_next_sentence_names(listed: Callable[..., Acts]) -> None:
    text = "Police in Lisbon arrested a 34-year-old man on Tuesday. He was identified as Orsa Kellim, a broker."
    assert set(listed(text)) == {"Orsa Kellim"}


def test_whose_help_the_office_had_does_not_designate(listed: Callable[..., Acts]) -> None:
    text = (
        "Today, the U.S. Department of the Treasury’s Office of Foreign Assets Control (OFAC), in coordination with "
        "the Federal Bureau of Investigation (FBI), designated Orsa Kellim and Farvaz Industrial Engineering, Inc."
    )
    assert listed(text) == {"Orsa Kellim": "OFAC", "Farvaz Industrial Engineering, Inc.": "OFAC"}


def test_whom_a_release_gives_a_heading_are_those_it_counted(listed: Callable[..., Acts]) -> None:
    text = (
        "The Treasury today designated two individuals who hold leadership positions within the Karsa Brigade.\n\n"
        "Zaki Lakvor led the brigade. Karim Dovar did so before.\n\n"
        "Orsa Kellim\n\nOrsa Kellim has been a senior member of the brigade since 2001. Hafiz Saed is known to him.\n\n"
        "Bren Tavik\n\nBren Tavik has been a member of the brigade since 2001."
    )
    assert set(listed(text)) == {"Orsa Kellim", "Bren Tavik"}


def test_the_counted_are_the_heads_of_the_items_that_semicolons_part(listed: Callable[..., Acts]) -> None:
    text = (
        "OFAC designated three individuals for acting for the Karsa Brigade. These individuals are acting head Zaki "
        "Lakvor; Karsa Brigade spokesperson Bren Tavik; and its leader Orsa Kellim, who raises funds for Tarn Dremmel."
    )
    assert set(listed(text)) == {"Zaki Lakvor", "Bren Tavik", "Orsa Kellim"}


def test_the_counted_are_those_whose_fields_a_release_prints(listed: Callable[..., Acts]) -> None:
    text = (
        "The Treasury today designated two members of the Karsa Brigade.\n\n"
        "Several leaders, including Orsa Kellim, are in prison. Zaki Lakvor is widely regarded as the head.\n\n"
        "Identifiers Name: Orsa KellimAKA: MothDate of Birth: October 3, 1984Nationality: Salvadoran\n\n"
        "Name: Bren Tavik,AKA: RedcapDate of Birth: May 3, 1981Nationality: Salvadoran"
    )
    assert set(listed(text)) == {"Orsa Kellim", "Bren Tavik"}


@pytest.mark.parametrize(
    "whose",
    [
        "two sons of Ilva Sorn's half brother and former adviser, Zaki Lakvor",
        "two leaders and criminal associates of the violent Colombian drug trafficking organization Karsa Brigade",
    ],
)
def test_whose_the_counted_are_is_not_counted(listed: Callable[..., Acts], whose: str) -> None:
    text = f"The Treasury today designated {whose}. Those designated today are Orsa Kellim and Bren Tavik."
    assert set(listed(text)) == {"Orsa Kellim", "Bren Tavik"}


def test_whom_the_counted_lead_is_not_counted(listed: Callable[..., Acts]) -> None:
    text = (
        "OFAC today designated two leaders of the insurgent organization, the Karsa Brigade (Brigada Karsa or BK). "
        "Also designated today are Orsa Kellim and Bren Tavik. The men sanctioned today are sought by the Tolma Bank, "
        "which was previously designated under E.O. 13224."
    )
    assert set(listed(text)) == {"Orsa Kellim", "Bren Tavik"}


def test_offices_govern_nobody_and_who_stands_along_with_the_rest_is_designated_too(
    listed: Callable[..., Acts],
) -> None:
    text = (
        "The Treasury today announced the designations of two senior officials of the Government of Syria – Syria’s "
        "Minister of Defense Orsa Kellim and Presidential Security Head Bren Tavik. These men, along with the Tolma "
        "Bank, are also being designated pursuant to E.O. 13722."
    )
    assert set(listed(text)) == {"Orsa Kellim", "Bren Tavik", "Tolma Bank"}


def test_instances_go_on_through_the_items_that_semicolons_part(listed: Callable[..., Acts]) -> None:
    text = (
        "Today's action targets companies owned by members of the organization, including security companies Velkur "
        "Ltda. and Vigilar Ltda.; auto dealerships Carro Ltda. and Renta Ltda.; and a large farm Hato Ltda."
    )
    assert set(listed(text)) == {"Velkur Ltda.", "Vigilar Ltda.", "Carro Ltda.", "Renta Ltda.", "Hato Ltda."}


def test_the_counted_are_those_whom_sentences_in_a_row_open_with(listed: Callable[..., Acts]) -> None:
    text = (
        "OFAC designated four businesses pursuant to the Kingpin Act. Tolma Bank was listed by the European Union. "
        "All are in Norland. Misu Sushi is a restaurant. Onza Negra is a tequila business. Velkur Ltd and Karsa Ltd, "
        "an advertising company and a mine, are both in Tresa. The list was long. Sarn Oil and Tol Gas welcomed it."
    )
    assert set(listed(text)) == {"Misu Sushi", "Onza Negra", "Velkur Ltd", "Karsa Ltd"}


def test_a_sentence_with_the_count_itself_may_stand_far_below(listed: Callable[..., Acts]) -> None:
    text = (
        "OFAC designated three officials pursuant to E.O. 13692. "
        + "The people suffer. " * 8
        + "The three officials are the President of the Karsa Court, Orsa Kellim, and its two principal members: Bren "
        "Tavik (Vice President of the court); and Ilva Sorn (Magistrate)."
    )
    assert set(listed(text)) == {"Orsa Kellim", "Bren Tavik", "Ilva Sorn"}


def test_all_of_these_are_whom_the_sentences_before_name(listed: Callable[..., Acts]) -> None:
    text = (
        "OFAC is designating four associates of the Karsa Brigade. A court charged Orsa Kellim and Bren Tavik with "
        "trafficking. It also charged Ilva Sorn with fraud. All of these individuals are being designated today. In "
        "addition, the OFAC action targets Juno Tarv for fraud. Zaki Lakvor is at large."
    )
    assert set(listed(text)) == {"Orsa Kellim", "Bren Tavik", "Ilva Sorn", "Juno Tarv"}


def test_to_identify_a_national_is_an_act(listed: Callable[..., Acts]) -> None:
    text = "OFAC [today] identified Mexican national Orsa Kellim as a significant foreign narcotics trafficker."
    assert set(listed(text.replace("[today]", "today"))) == {"Orsa Kellim"}


def test_bullets_may_have_run_into_one_line(listed: Callable[..., Acts]) -> None:
    text = (
        "OFAC today designated two officials of the council: · Orsa Kellim is the head of the Karsa Council. She met "
        "Zaki Lakvor. · Bren Tavik is a member of the council."
    )
    assert set(listed(text)) == {"Orsa Kellim", "Bren Tavik"}


def test_whom_another_authority_names_is_not_among_the_counted(listed: Callable[..., Acts]) -> None:
    text = (
        "The Treasury today designated two members of the Karsa Brigade. The State Department also named its leader, "
        "Tarn Dremmel, as a Specially Designated Global Terrorist today.\n\n"
        "Orsa Kellim\n\nOrsa Kellim is a member of the brigade.\n\nBren Tavik\n\nBren Tavik is a member of it."
    )
    assert listed(text) == {"Orsa Kellim": "Treasury", "Bren Tavik": "Treasury", "Tarn Dremmel": "State"}


def test_a_count_of_the_treasury_does_not_mean_whom_state_lists(listed: Callable[..., Acts]) -> None:
    text = (
        "The Treasury today designated two Norlander entities. The State Department is also sanctioning Rovena Prison "
        "pursuant to CAATSA.\n\nVelkur Academy\n\nVelkur Academy trains spies. Rovena Prison is known for abuses."
    )
    assert listed(text).get("Rovena Prison") == "State"


def test_ministers_are_instances_too(listed: Callable[..., Acts]) -> None:
    text = (
        "The Treasury today designated two officials, including the Minister of Defense Orsa Kellim and the Minister "
        "of Justice Bren Tavik, pursuant to E.O. 13573."
    )
    assert set(listed(text)) == {"Orsa Kellim", "Bren Tavik"}


def test_a_quotation_that_never_closes_ends_with_its_sentence_where_another_opens(listed: Callable[..., Acts]) -> None:
    text = (
        "OFAC acted. “These sanctions will expose the network of agents and exclude it from the financial system. Also "
        "designated today are Orsa Kellim and Bren Tavik. “Our decision to list Tarn Dremmel is gratifying,” said Ilva "
        "Sorn."
    )
    assert set(listed(text)) == {"Orsa Kellim", "Bren Tavik"}


def test_victims_and_those_of_an_annex_are_not_designated_that_day(listed: Callable[..., Acts]) -> None:
    text = (
        "OFAC is designating Tarn Dremmel for the violence in the wake of the death of 22-year-old Orsa Kellim. Bren "
        "Tavik was listed by the President in the Annex to E.O. 13566. Ilva Sorn is sanctioned as a person subject to "
        "special measures."
    )
    assert set(listed(text)) == {"Tarn Dremmel"}


def test_whose_sons_the_targets_are_is_no_target(listed: Callable[..., Acts]) -> None:
    text = (
        "OFAC is designating two leaders of the Karsa Brigade, Orsa Kellim and Bren Tavik, sons of incarcerated Karsa "
        "Brigade leader Tarn Dremmel."
    )
    assert set(listed(text)) == {"Orsa Kellim", "Bren Tavik"}


def test_a_heading_may_have_run_into_its_paragraph(listed: Callable[..., Acts]) -> None:
    text = (
        "The Treasury today designated two individuals who hold leadership positions within the Karsa Brigade.\n\n"
        "Orsa Kellim Orsa Kellim has been a senior member of the brigade since 2001. Hafiz Saed is known to him. "
        "Bren Tavik Bren Tavik has been a member of the brigade since 2001. Tavik was born in Tresa."
    )
    assert set(listed(text)) == {"Orsa Kellim", "Bren Tavik"}
    text = (
        "OFAC acted. MARVIN ORSA KELLIM TAVIK Marvin Orsa Kellim Tavik (Kellim) was designated for being an official. "
        "BREN DE JESUS TAVIK Bren De Jesus Tavik (Tavik) was designated for being a judge."
    )
    assert set(listed(text)) == {"Marvin Orsa Kellim Tavik", "Bren De Jesus Tavik"}


def test_what_stands_under_a_heading_with_an_order_rests_on_it() -> None:
    lexicon = load_lexicon()
    text = (
        "The acts were made pursuant to E.O. 13382, which targets proliferators, and E.O. 13687, which targets others. "
        "E.O. 13382 Designations OFAC designated Velkur Trading Company for acting for Tarn Dremmel. E.O. 13687 "
        "Designations Transport OFAC designated Bren Tavik for being an official. Coal and Energy OFAC designated "
        "Orsa Kellim for selling coal to Tarn Dremmel. Kellim is known to the police."
    )
    article = make_article(text, publisher="U.S. Department of the Treasury")
    record = relate(build_annotator(lexicon).annotate(article), lexicon)
    names = {actor.id: actor.name for actor in record.actors}
    assert {names[t.actor]: t.legal_basis for a in record.actions for t in a.targets} == {
        "Velkur Trading Company": ("E.O. 13382",),
        "Bren Tavik": ("E.O. 13687",),
        "Orsa Kellim": ("E.O. 13687",),
    }


def test_what_another_government_did_is_no_act_that_this_one_only_recalls(listed: Callable[..., Acts]) -> None:
    text = (
        "Orsa Kellim was sanctioned by the United Kingdom in 2023. OFAC is designating Orsa Kellim and his two sons, "
        "Bren Tavik and Ilva Sorn, pursuant to E.O. 13581, for acting for Karsa Works, and pursuant to E.O. 14014. The "
        "firms designated today are owned by Karsa Works. OFAC "
        "designated North East Asia Bank, Karsa Bank and Tresa Bank for operating in the financial sector."
    )
    assert set(listed(text)) == {
        "Orsa Kellim", "Bren Tavik", "Ilva Sorn", "North East Asia Bank", "Karsa Bank", "Tresa Bank",
    }  # fmt: skip


def test_reasons_that_support_and_act_are_told_both_and_of_whom_the_kinship_names() -> None:
    lexicon = load_lexicon()
    text = (
        "OFAC is designating Orsa Kellim for materially assisting, providing services to, and/or acting for or on "
        "behalf of his uncle, Tarn Dremmel. OFAC is designating Bren Tavik for assisting or providing support for the "
        "narcotics trafficking activities of his brother, Orsa Kellim. Ilva Sorn is designated for acting for or on "
        "behalf of, or providing support to, Tarn Dremmel."
    )
    article = make_article(text, publisher="U.S. Department of the Treasury")
    record = relate(build_annotator(lexicon).annotate(article), lexicon)
    names = {actor.id: actor.name for actor in record.actors}
    told = {f"{names[r.subject]} {r.type} {names.get(r.object)}" for r in record.relations if r.type != "family_of"}
    assert told == {
        "Orsa Kellim supports Tarn Dremmel",
        "Orsa Kellim acts_for Tarn Dremmel",
        "Bren Tavik supports Orsa Kellim",
        "Ilva Sorn acts_for Tarn Dremmel",
        "Ilva Sorn supports Tarn Dremmel",
    }


def test_whoever_stands_in_the_formula_of_a_listing_has_a_name(listed: Callable[..., Acts]) -> None:
    text = (
        "OFAC today targeted leaders of the Karsa Brigade, designating as traffickers Orsa KELLIM, its head, and Bren "
        "TAVIK.Formally known as a front, the brigade is strong. Velkurservices was designated pursuant to E.O. 13694 "
        "for having acted for or on behalf of Tolmaservices, which was designated for operating in the oil sector of "
        "Venezuela on January 28, 2019."
    )
    assert set(listed(text)) == {"Orsa KELLIM", "Bren TAVIK", "Velkurservices"}


def test_whom_the_president_identified_is_no_target_and_who_has_other_names_is_one(listed: Callable[..., Acts]) -> None:
    text = (
        "OFAC today designated Orsa Kellim and Rutdy Alirio Zarnate Moreto (a.k.a. “Runcho”). The President has "
        "identified Tarn Dremmel (2000) and the Karsa Cartel (2009) as significant foreign narcotics traffickers "
        "pursuant to the Kingpin Act."
    )
    assert set(listed(text)) == {"Orsa Kellim", "Rutdy Alirio Zarnate Moreto"}


def test_the_counted_are_those_whom_the_next_sentence_names(listed: Callable[..., Acts]) -> None:
    text = (
        "OFAC designated eight officials pursuant to Executive Order 13692. The eight officials are the seven "
        "principal members of the chamber: Orsa Kellim (Second Vice President of the court); Arcadio Delgavor (Vice "
        "President); and Bren Tavik (Magistrate). President Tarn Dremmel leads the country."
    )
    assert set(listed(text)) == {"Orsa Kellim", "Arcadio Delgavor", "Bren Tavik"}


def test_the_counted_are_those_whom_the_text_names_behind_a_noun_of_their_class(listed: Callable[..., Acts]) -> None:
    text = (
        "WASHINGTON — Today, OFAC sanctioned four companies linked to timeshare fraud in Mexico.\n"
        "The companies designated today claim to be brokers. Two of the companies—Vexholm Trading, S.A. de C.V., and "
        "Sarn Works, S.A. de C.V.—are based in Oruna. They called many people.\n"
        "The remaining companies designated today—Tarn Tours, S.A. de C.V., and Kellim Homes, S.A. de C.V.—are based "
        "in Guadalajara, Mexico."
    )
    assert set(listed(text)) == {
        "Vexholm Trading, S.A. de C.V.",
        "Sarn Works, S.A. de C.V.",
        "Tarn Tours, S.A. de C.V.",
        "Kellim Homes, S.A. de C.V.",
    }


def test_what_a_listing_aims_at_is_not_seized_and_blocked_assets_are_no_seizure(listed: Callable[..., Acts]) -> None:
    text = (
        "Today, OFAC took action to disrupt Hizballah by designating Orsa Kellim and Bren Tavik. As a result, all "
        "assets of these two individuals are frozen. Concurrently, the Department of State "
        "is designating two individuals."
    )
    assert listed(text) == {"Orsa Kellim": "OFAC", "Bren Tavik": "OFAC"}


def test_the_legal_formula_lists_whom_it_is_said_of_in_a_release_that_lists(listed: Callable[..., Acts]) -> None:
    formula = (
        "Vexholm Exchange has materially assisted, sponsored, or provided financial, material, or technological "
        "support for, or goods or services to or in support of, Hizballah. "
        "Orsa Kellim is a leader or official of Hizballah."
    )
    assert listed(f"Today, OFAC designated Tolma Exchange pursuant to E.O. 13224.\n{formula}").keys() == {
        "Tolma Exchange",
        "Vexholm Exchange",
        "Orsa Kellim",
    }
    assert not listed(formula)


def test_what_another_land_has_done_on_no_stated_day_is_no_act_of_the_release(listed: Callable[..., Acts]) -> None:
    text = "Today, OFAC designated Orsa Kellim. Orsa Kellim has also been sanctioned by the United Kingdom."
    assert listed(text) == {"Orsa Kellim": "OFAC"}


def test_a_release_that_takes_off_a_list_may_also_designate_and_identify(listed: Callable[..., Acts]) -> None:
    text = (
        "Today, OFAC designated one Norland individual and removed eleven others from the SDN List. OFAC also "
        "designated Orsa Kellim, the Vexholm Bank’s director. OFAC is delisting Sarn Shipping Ltd. and the vessel "
        "Bren Moon (IMO 9441178). The vessel Bren Moon was identified as blocked property of Sarn Shipping Ltd."
    )
    assert listed(text) == {"Orsa Kellim": "OFAC", "Sarn Shipping Ltd.": "OFAC", "Bren Moon": "OFAC"}


def test_who_pays_in_a_release_of_the_treasury_pays_to_its_office(listed: Callable[..., Acts]) -> None:
    text = "Vexholm Holdings Ltd. has agreed to pay $2.1 million to OFAC to settle its potential civil liability."
    assert listed(text) == {"Vexholm Holdings Ltd.": "OFAC"}


def test_firms_counted_beside_a_named_brother_are_those_that_a_later_sentence_names(
    listed: Callable[..., Acts],
) -> None:
    text = (
        "Today, OFAC designated Norland trafficker Orsa Kellim. OFAC also designated his brother, Bren Kellim, and two "
        "entities in Mexico that act for or on behalf of Kellim. Kellim moves heroin from Mexico.\n"
        "The two companies designated today are controlled by Kellim and Ilva Sorn. The companies are: Vexholm Trading "
        "LLC, a hawala in Mexico; and Tarn Tours LLC, in Oruna."
    )
    assert listed(text).keys() == {"Orsa Kellim", "Bren Kellim", "Vexholm Trading LLC", "Tarn Tours LLC"}


def test_those_also_counted_are_whom_the_next_sentence_names_though_as_many_are_named_before(
    listed: Callable[..., Acts],
) -> None:
    text = (
        "Today, OFAC designated Orsa Kellim, Bren Tavik and Juno Tarv. OFAC also designated three individuals for "
        "having acted for or on behalf of the Norland Ministry of Roads. Mira Sarn is the Minister of Roads, Ilva Sorn "
        "is a counselor in the Norland Ministry of Roads, and Edda Varn is its envoy."
    )
    also = {"Mira Sarn", "Ilva Sorn", "Edda Varn"}
    assert listed(text).keys() == {"Orsa Kellim", "Bren Tavik", "Juno Tarv"} | also
    assert not also & listed(text.replace("OFAC also", "OFAC")).keys()


@pytest.mark.parametrize(("count", "met"), [("four", True), ("nine", False)])
def test_a_numbered_list_below_is_whom_an_act_counts_up_to_its_last_number(
    listed: Callable[..., Acts], count: str, met: bool
) -> None:
    text = (
        f"Today, OFAC is designating all of Orsa Kellim’s {count} Federal Assembly colleagues.\nTheir votes matter.\n"
        "1. Ivan Petrovich Abramov\n2. Yelena Ivanovna Afanaseva\n3. qed\n4. Oleg Ivanovich Akimov"
    )
    named = {"Ivan Petrovich Abramov", "Yelena Ivanovna Afanaseva", "Oleg Ivanovich Akimov"}
    assert (named <= listed(text).keys()) is met


def test_the_following_whose_property_is_blocked_are_those_below(listed: Callable[..., Acts]) -> None:
    text = (
        "Today, OFAC designated Vexholm Bank.\nThe property and interests in property of the following Vexholm Bank "
        "subsidiaries are blocked:\n1. Tolma Leasing LLC is a firm in Riga.\n2. Sarn Factoring LLC is a firm in Oslo."
    )
    assert listed(text).keys() == {"Vexholm Bank", "Tolma Leasing LLC", "Sarn Factoring LLC"}


def test_odd_lines_here_and_there_end_no_long_list(listed: Callable[..., Acts]) -> None:
    firms = [f"{name} LLC makes radios." for name in ("Vexholm", "Tolma", "Sarn", "Orsa", "Brenka", "Velkur")]
    odd = ["Makes the best of radios.", "makes paper."]
    lines = [line for pair in zip(firms, [*odd, *odd, *odd], strict=True) for line in pair]
    text = "Today, OFAC is designating the following entities in Norland:\n\n" + "\n".join(lines)
    assert listed(text).keys() == {firm.removesuffix(" makes radios.") for firm in firms}


def test_a_list_announced_below_the_implications_is_read(listed: Callable[..., Acts]) -> None:
    text = (
        "Today, OFAC designated Vexholm Bank.\nSANCTIONS IMPLICATIONS\nAll property and interests in property of these "
        "persons are blocked.\nThe following individuals are being designated pursuant to E.O. 14024:\n"
        "1. Ivan Petrovich Abramov, Member of the Assembly\n2. Yelena Ivanovna Afanaseva, Member of the Assembly"
    )
    assert listed(text).keys() == {"Vexholm Bank", "Ivan Petrovich Abramov", "Yelena Ivanovna Afanaseva"}


def test_whom_the_united_nations_listed_before_may_be_those_counted_today(listed: Callable[..., Acts]) -> None:
    text = (
        "The U.S. Department of the Treasury today designated three members of a Karsa Front cell. Police arrested "
        "three members of the cell, Orsa Kellim, Bren Tavik, and Juno Tarv. Kellim, Tavik, and Tarv were added to the "
        "{} on October 27, 2008."
    )
    named = {"Orsa Kellim", "Bren Tavik", "Juno Tarv"}
    assert named <= listed(text.format("Consolidated List")).keys()
    assert not named & listed(text.format("list of Specially Designated Nationals")).keys()


def test_the_reason_of_the_counted_is_not_that_of_the_person_named_before_them() -> None:
    lexicon = load_lexicon()
    text = "Today, OFAC designated Bren Tavik and two entities that act for or on behalf of Orsa Kellim."
    article = make_article(text, title="Specimen", publisher="U.S. Department of the Treasury")
    record = relate(build_annotator(lexicon).annotate(article), lexicon)
    assert not [r for r in record.relations if r.type == "acts_for"]


def test_the_formula_lists_who_supports_with_every_basis_and_not_whom_he_supports(told: Callable[..., Record]) -> None:
    record = told(
        "Today, OFAC designated two men. Orsa Kellim has materially assisted, sponsored, or provided financial, "
        "material, or technological support for, or goods or services in support of, Bren Tavik, and is being "
        "designated pursuant to E.O. 13573. Orsa Kellim has also materially assisted Bren Tavik, and is being "
        "designated pursuant to E.O. 13582."
    )
    names = {actor.id: actor.name for actor in record.actors}
    found = {names[t.actor]: t.legal_basis for a in record.actions for t in a.targets}
    assert found == {"Orsa Kellim": ("E.O. 13573", "E.O. 13582")}


def test_whom_a_finding_names_is_identified_and_not_designated(told: Callable[..., Record]) -> None:
    record = told(
        "The U.S. Department of the Treasury today designated Vexholm Bank as a financial institution of primary "
        "money laundering concern, pursuant to Section 311 of the USA PATRIOT Act. Vexholm Bank is being designated "
        "today for its complicity in laundering funds."
    )
    assert [(action.kind, len(action.targets)) for action in record.actions] == [("identification", 1)]


def test_those_named_of_many_counted_by_their_nationality_are_its_nationals() -> None:
    lexicon = load_lexicon()
    text = (
        "Today, OFAC designated 54 Mexican principal lieutenants and enforcers for the Karsa Cartel. Three of today's "
        "designees – Orsa Kellim, Bren Tavik, and Ilva Sorn – have faced indictments. In June 2009, two of today's "
        "designees were indicted in the District of Columbia: Juno Tarv and Aron Velm."
    )
    article = make_article(text, title="Specimen", publisher="U.S. Department of the Treasury")
    record = relate(build_annotator(lexicon).annotate(article), lexicon)
    names = {actor.id: actor.name for actor in record.actors}
    found = {(names[r.subject], r.object) for r in record.relations if r.type == "national_of"}
    assert found == {(name, "mx") for name in ("Orsa Kellim", "Bren Tavik", "Ilva Sorn", "Juno Tarv", "Aron Velm")}


@pytest.mark.parametrize(
    "text",
    [
        (
            "Since Bren Tavik was ousted in April 2019, various men, including the individual being designated today, "
            "have taken steps to undermine the efforts."
        ),
        (
            "In May 2012 the Department of State designated the Karsa Brigade, while the Department of the Treasury "
            "designated its spokesman, Bren Tavik."
        ),
        "OFAC has taken multiple actions against the gangs of Tresa. Additionally, OFAC has designated Bren Tavik.",
        (
            "The ties are to Velkur Trading LLC, which was designated by President Tavik in the annex of E.O. 13382 on "
            "June 29, 2005."
        ),
    ],
)
def test_whom_a_release_only_recalls_beside_its_act_is_not_listed(listed: Callable[..., Acts], text: str) -> None:
    assert set(listed(f"OFAC today designated Orsa Kellim. {text}")) == {"Orsa Kellim"}


@pytest.mark.parametrize(
    "said",
    [
        "Undersecretary for Terrorism and Financial Intelligence Orsa Kellim",
        "Undersecretary for Terrorism and Financial Intelligence, Orsa Kellim",
        "Orsa Kellim, Undersecretary for Terrorism and Financial Intelligence",
    ],
)
def test_an_undersecretary_in_one_word_is_of_the_department_that_speaks(told: Callable[..., Record], said: str) -> None:
    record = told(f"“We act,” said {said}. Today, the U.S. Department of the Treasury designated Bren Tavik.")
    names = {actor.id: actor.name for actor in record.actors}
    found = {(one.type, names[one.subject], names[one.object]) for one in record.relations}
    assert found == {("member_of", "Orsa Kellim", "U.S. Department of the Treasury")}


@pytest.mark.parametrize(
    ("described", "named"),
    [
        ("an entity owned and controlled by Orsa Kellim, Vexholm Trading LLC", {"Vexholm Trading LLC"}),
        (
            "two companies owned by Orsa Kellim, Vexholm Trading LLC and Sarn Works LLC",
            {"Vexholm Trading LLC", "Sarn Works LLC"},
        ),
    ],
)
def test_what_somebody_owns_and_is_named_behind_him_is_designated(
    listed: Callable[..., Acts], described: str, named: set[str]
) -> None:
    assert set(listed(f"WASHINGTON — OFAC today designated Bren Tavik. OFAC also designated {described}.")) == named | {
        "Bren Tavik"
    }


def test_of_lines_below_only_the_ships_are_identified_where_ships_are(told: Callable[..., Record]) -> None:
    record = told(
        "The following shipping firms are being designated pursuant to E.O. 13902. Their respective vessels are being "
        "identified as blocked property pursuant to E.O. 13902:\n\n"
        "Marshall Islands-based Velkur Marine Co.: Liberia-flagged GUANVIN (IMO 9299707);\n"
        "Marshall Islands-based Tavik Lines Inc.: Panama-flagged IANTVE (IMO 9554822);\n"
    )
    names = {actor.id: actor.name.rstrip(".") for actor in record.actors}
    found = {(a.kind, names[t.actor]) for a in record.actions for t in a.targets}
    assert {name for kind, name in found if kind == "identification"} == {"GUANVIN", "IANTVE"}
    assert {name for kind, name in found if kind == "designation"} == {"Velkur Marine Co", "Tavik Lines Inc"}


@pytest.mark.parametrize(
    "line",
    [
        "Commander-in-Chief of the Kazakh armed forces Orsa Kellim. The army detained its critics;",
        "Deputy Minister of Defense Orsa Kellim;",
    ],
)
def test_a_line_of_a_list_may_open_with_an_office(listed: Callable[..., Acts], line: str) -> None:
    text = "Today, OFAC is designating the following officials:\n\n" + line + "\nGeneral Bren Tavik; and\nJuno Tarv."
    assert {"Orsa Kellim", "Bren Tavik"} <= set(listed(text))


def test_all_ships_of_a_text_are_those_it_counts_where_they_are_so_many(told: Callable[..., Record]) -> None:
    record = told(
        "Today, OFAC designated two companies. Additionally, OFAC identified two vessels as blocked property.\n\n"
        "Vexholm Maritime Ltd is the registered owner of the vessel GUANVIN. GUANVIN is a crude oil tanker (IMO: "
        "9299707).\n\nTavik Lines Ltd is the registered owner of the vessel IANTVE.IANTVE is a crude oil tanker (IMO: "
        "9554822)."
    )
    names = {actor.id: actor.name for actor in record.actors}
    found = {names[t.actor] for a in record.actions if a.kind == "identification" for t in a.targets}
    assert found == {"GUANVIN", "IANTVE"}


def test_a_sort_that_is_not_met_by_the_lists_nearby_is_looked_for_farther_on(listed: Callable[..., Acts]) -> None:
    text = (
        "Today, OFAC designated three individuals and one company.\n\nToday’s action targets two officials.\n\n"
        "Orsa Kellim is the mayor of Tresa. Bren Tavik is the governor of Velm.\n\n"
        "Sarn Express LLC is a railway company. Juno Tarv is the chief executive of Sarn Express LLC."
    )
    assert {"Orsa Kellim", "Bren Tavik", "Juno Tarv", "Sarn Express LLC"} == set(listed(text))


def test_risks_of_others_are_no_basis_of_a_listing(told: Callable[..., Record]) -> None:
    record = told(
        "Today, OFAC imposed sanctions on two bankers. They were designated pursuant to Executive Order (E.O.) 13224. "
        "OFAC is designating Orsa Kellim and Bren Tavik. As a result of today’s actions, Orsa Kellim is subject to "
        "secondary sanctions pursuant to the Iranian Financial Sanctions Regulations (IFSR).\n\n"
        "Today’s designation of Bren Tavik could result in sanctions under the IFSR."
    )
    assert {law for a in record.actions for t in a.targets for law in t.legal_basis} == {"E.O. 13224"}


def test_an_order_that_only_earlier_acts_name_is_no_basis_of_today(told: Callable[..., Record]) -> None:
    record = told(
        "Today, OFAC designated Orsa Kellim and Bren Tavik pursuant to the new order. OFAC previously designated Orsa "
        "Kellim on December 10, 2019 pursuant to E.O. 13818."
    )
    assert [t.legal_basis for a in record.actions if not a.history for t in a.targets] == [(), ()]


def test_a_line_that_announces_another_list_is_the_last_of_its_own(listed: Callable[..., Acts]) -> None:
    text = (
        "Pursuant to Executive Order (E.O.) 13382, Treasury today designated:\n\n"
        "Vexholm Trading LLC: for being owned by Orsa Kellim;\n"
        "Sarn Express LLC for carrying arms. The carrier runs a fleet of trucks, and its depots are at these ports:\n"
        "Velm Port\nTresa Port Complex"
    )
    assert {"Vexholm Trading LLC", "Sarn Express LLC"} == set(listed(text))


def test_those_counted_are_those_with_whom_the_next_sentences_open(listed: Callable[..., Acts]) -> None:
    text = (
        "Today, OFAC designated Orsa Kellim. Two additional individuals are designated today for supporting the Karsa "
        "Cartel. Bren Tavik provided material support to the Karsa Cartel. He served a sentence in Norland. Ilva Sorn "
        "is a lawyer who provided material support to the Karsa Cartel. The cartel sells drugs that Juno Tarv makes."
    )
    assert set(listed(text)) == {"Orsa Kellim", "Bren Tavik", "Ilva Sorn"}


def test_a_day_behind_a_relative_clause_is_that_of_the_act(listed: Callable[..., Acts]) -> None:
    text = (
        "Today, OFAC designated Orsa Kellim. OFAC designated Vexholm Plaza LLC, which is now run by Bren Tavik, on "
        "August 19, 2015 in part because of its debts."
    )
    assert set(listed(text)) == {"Orsa Kellim"}


def test_a_sentence_ends_where_the_blank_behind_the_number_of_an_order_is_lost(listed: Callable[..., Acts]) -> None:
    text = (
        "OFAC designated Orsa Kellim in May 2019 pursuant to E.O. 14059.Further, today OFAC designated Bren Tavik "
        "pursuant to E.O. 14059."
    )
    assert set(listed(text)) == {"Bren Tavik"}


def test_whom_the_state_department_lists_beside_leaves_the_rest_to_the_treasury(listed: Callable[..., Acts]) -> None:
    text = (
        "Today, the United States imposed sanctions on two individuals linked to the Karsa Brigade. Orsa Kellim and "
        "Bren Tavik are being designated pursuant to E.O. 13224 for supporting the Karsa Brigade. Additionally, today, "
        "the Department of State designated Ilva Sorn, a leader. Sorn is being designated pursuant to E.O. 13224 for "
        "leading it. OFAC can prohibit accounts."
    )
    assert listed(text) == {"Orsa Kellim": "OFAC", "Bren Tavik": "OFAC", "Ilva Sorn": "State"}


def test_who_is_designated_beside_a_delisting_is_a_target_of_the_day(listed: Callable[..., Acts]) -> None:
    text = (
        "OFAC today is designating two individuals for shipments. OFAC also today delisted Tolma Exchange LLC. Orsa "
        "Kellim and Bren Tavik are designated pursuant to E.O. 13722 for acting for Vexholm Air."
    )
    assert {"Orsa Kellim", "Bren Tavik"} <= set(listed(text))


def test_three_who_are_counted_may_open_the_parts_of_one_sentence(listed: Callable[..., Acts]) -> None:
    text = (
        "OFAC also designated three Iranian nationals today for acting for Vexholm Works. Orsa Kellim is its Chairman; "
        "Bren Tavik serves as Chief Executive Officer; and Ilva Sorn is a manager."
    )
    assert set(listed(text)) == {"Orsa Kellim", "Bren Tavik", "Ilva Sorn"}


def test_an_annex_lists_those_whom_the_text_only_tells_about(listed: Callable[..., Acts]) -> None:
    text = (
        "Today, OFAC designated Orsa Kellim and Bren Tavik pursuant to E.O. 13694.\n\nVexholm Bank is controlled by "
        "Kellim, who was charged by Hasper Ulm.\n\nIdentifying Information\n\nName: Orsa Kellim\nDOB: 3 May 1961\n\n"
        "Name: Bren Tavik\nTitle: Director\nDOB: 4 June 1970\n\nName: Vexholm Bank\nAKA: VXB\nAddress: Doha, Qatar"
    )
    assert set(listed(text)) == {"Orsa Kellim", "Bren Tavik", "Vexholm Bank"}


def test_an_annex_of_others_lists_nobody(listed: Callable[..., Acts]) -> None:
    text = (
        "Today, OFAC designated Orsa Kellim pursuant to E.O. 13694.\n\nIdentifying information of earlier days\n\n"
        "Name: Bren Tavik\nDOB: 4 June 1970\n\nName: Hasper Ulm\nDOB: 9 June 1970\n\nName: Vexholm Bank\nAKA: VXB"
    )
    assert set(listed(text)) == {"Orsa Kellim"}


RELEASE = "The U.S. Department of the Treasury’s Office of Foreign Assets Control (OFAC) today designated "


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # who holds what is another's, and whose kin somebody is
        (
            (
                "Key Orsa Kellim family members designated today include Orsa Kellim’s sister Lupe Sorn; his brother "
                "Winston Sorn; and his mother, Maria Tavik."
            ),
            {"Lupe Sorn", "Winston Sorn", "Maria Tavik"},
        ),
        (
            (
                "Velkur Bank and Tresa Company for Investment, and Velkur Bank head Orsa Kellim were named as "
                "Specially Designated Global Terrorists pursuant to Executive Order 13224."
            ),
            {"Velkur Bank", "Tresa Company for Investment", "Orsa Kellim"},
        ),
        (
            (
                "In addition, Exchange Center Ltda., a money house linked to the Karsa Front’s 27th Brigade is being "
                "designated by OFAC today."
            ),
            {"Exchange Center Ltda."},
        ),
        # what stands behind a noun and a comma is the next item
        (
            (
                "The businesses designated today include Velkur Textiles, a Bogota textile company, Mojete Parrilla, a "
                "Bogota restaurant, and Tresa Karnes, a Bogota meat distributor."
            ),
            {"Velkur Textiles", "Mojete Parrilla", "Tresa Karnes"},
        ),
        (
            (
                "Treasury’s designations today include Velkur Holdings Limited, an investor; Tresa Group, a holding "
                "company; and 3 major subsidiaries of Tresa Group: Tresa Bank Limited, Sarn Limited, and Ostrana "
                "Limited."
            ),
            {"Velkur Holdings Limited", "Tresa Group", "Tresa Bank Limited", "Sarn Limited", "Ostrana Limited"},
        ),
        (
            (
                "OFAC today announced sanctions against two entities affiliated with Norland’s national maritime "
                "carrier, the Velkur Shipping Lines."
            ),
            set(),
        ),
        # those of several sentences together are as many as are counted
        (
            (
                f"{RELEASE}two companies and six individuals for their ties to Velkur Farma. Velkur Farma officers "
                "Felipe Rosvik and Aurora Tavik and companies Velk de Oriente and Tresa Selectos have assisted "
                "Velkur Farma. Additionally, Maria Dias Castro, Baltazar Sorn, Bren Sorn, and Liliana Sorn serve as "
                "front individuals."
            ),
            {
                "Velk de Oriente",
                "Tresa Selectos",
                "Felipe Rosvik",
                "Aurora Tavik",
                "Maria Dias Castro",
                "Baltazar Sorn",
                "Bren Sorn",
                "Liliana Sorn",
            },
        ),
        # the several whom an act does not count, and the next sentence names
        (
            (
                "Bren Tavik was designated by OFAC today. These individuals manage a variety of companies in Tresa, "
                "which were also designated today. These companies include: Velkur S.A., a gas station company; and "
                "Sarn S.A., a spa."
            ),
            {"Bren Tavik", "Velkur S.A.", "Sarn S.A."},
        ),
        (
            "OFAC also designated several companies in Tresa. These companies include Velkur S.A. and Sarn S.A.",
            {"Velkur S.A.", "Sarn S.A."},
        ),
        # others who are named behind what was done to them do nothing yet
        (
            (
                "Juno Tarv was designated by OFAC today. She and three other individuals designated today – Orsa "
                "Kellim, Bren Tavik, and Ilva Sorn – own the following two firms: Velkur S.A. and Sarn S.A."
            ),
            {"Juno Tarv", "Orsa Kellim", "Bren Tavik", "Ilva Sorn", "Velkur S.A.", "Sarn S.A."},
        ),
        # what gangs are called, and who belongs to them
        (
            (
                "OFAC also targeted leaders of gangs, known as Velkur Criminales, or VELCRIM, in Norland that are "
                "associated with Juno Tarv, including Orsa Kellim, Bren Tavik, and Ilva Sorn."
            ),
            {"Orsa Kellim", "Bren Tavik", "Ilva Sorn"},
        ),
        # an aside behind those who stand along with the first
        (
            (
                "Bonyad Velkur, an entity formed by officers, along with Ansar Bank and Sarn Bank – both created by "
                "Bonyad Velkur – were designated by OFAC today pursuant to E.O. 13382."
            ),
            {"Bonyad Velkur", "Ansar Bank", "Sarn Bank"},
        ),
        # a list goes on under the headings over its parts
        (
            (
                "A complete list of the companies designated today follows:\nBANKS\n1. VELKUR BANK ZAO: Velkur Bank "
                "ZAO is a bank.\nINSURANCE\n1. SARN LIMITED: Sarn Limited is an insurer.\nMINING\n1. IRASKO S.R.L.: "
                "Irasko S.R.L. is a firm."
            ),
            {"Velkur Bank ZAO", "Sarn Limited", "Irasko S.R.L."},
        ),
        (
            "To date, OFAC has identified five individuals under E.O. 13581, including Orsa Kellim and Bren Tavik.",
            set(),
        ),
    ],
)
def test_whom_a_sentence_lists_and_whom_it_only_tells_of(
    listed: Callable[..., Acts], text: str, names: set[str]
) -> None:
    assert set(listed(text)) == names


@pytest.mark.parametrize(
    ("opening", "charged"),
    [
        ("Following an investigation led by the FBI’s Tresa Division, ", {"Orsa Kellim", "Bren Tavik"}),
        ("After a search by the FBI, ", {"Orsa Kellim", "Bren Tavik"}),
        ("The firm, owned by Velkur Bank, ", set()),
    ],
)
def test_who_led_what_the_sentence_opens_with_is_not_charged(
    told: Callable[..., Record], opening: str, charged: set[str]
) -> None:
    record = told(f"{opening}Orsa Kellim and Bren Tavik{',' * (not charged)} was charged with fraud today.")
    names = {actor.id: actor.name for actor in record.actors}
    assert {names[t.actor] for action in record.actions for t in action.targets} == charged


@pytest.mark.parametrize(
    ("who", "authorities"),
    [
        ("The United States, Iraq and the United Kingdom", {"Treasury", "Iraq", "UK"}),
        ("The US and the EU", {"Treasury", "EU"}),
        ("In Iraq, the United States", {"Treasury"}),
    ],
)
def test_lands_that_act_together_all_act(told: Callable[..., Record], who: str, authorities: set[str]) -> None:
    assert {a.authority for a in told(f"{who} today sanctioned Velkur Bank.").actions} == authorities


@pytest.mark.parametrize(
    "text",
    [
        "OFAC today designated Orsa Kellim. In that action, OFAC designated Ulm Bank.",
        "In previous actions against the Karsa Cartel, OFAC designated Ulm Bank. Today OFAC designated Orsa Kellim.",
        "OFAC today designated Orsa Kellim. Ulm Bank was identified as a bank in 2013 and was concurrently designated.",
        (
            "OFAC today designated Orsa Kellim, who works for Ulm Bank, which was previously designated by the United "
            "States. Ulm Bank was designated by OFAC under E.O. 13382 for serving Karsa Trading."
        ),
        (
            "OFAC today designated Orsa Kellim. The Treasury has issued five rounds of sanctions. These sanctions "
            "targeted a wide range of groups, including the Ulm Front and the Karsa Brigade."
        ),
        (
            "OFAC today designated Orsa Kellim. It reinforces the President's action in issuing an Executive Order "
            "imposing sanctions on the Ulm Bank."
        ),
    ],
)
def test_what_was_listed_in_earlier_actions_is_no_target(listed: Callable[..., Acts], text: str) -> None:
    assert set(listed(text)) == {"Orsa Kellim"}


def test_who_is_listed_anew_beside_others_is_a_target(listed: Callable[..., Acts]) -> None:
    text = (
        "Today, OFAC designated two bodies for meddling. It is the first action under this order. Norland denied it. "
        "The Treasury designated the Karsa Guard Corps and the Bren Institute pursuant to E.O. 13848. The Karsa Guard "
        "Corps has been designated under multiple authorities since 2007."
    )
    assert set(listed(text)) == {"Karsa Guard Corps", "Bren Institute"}


def test_who_is_listed_today_is_no_official_of_who_lists(listed: Callable[..., Acts]) -> None:
    text = (
        "Today, OFAC sanctioned officials of Norland. The Norland Election Commission is run by Deputy Chairperson "
        "Vadim Ipatov (Ipatov) and Secretary Alena Dmukhova (Dmukhova). Ipatov and Dmukhova are being designated "
        "pursuant to E.O. 13405."
    )
    assert set(listed(text)) == {"Vadim Ipatov", "Alena Dmukhova"}


def test_a_part_that_is_counted_is_whom_its_section_tells_of(listed: Callable[..., Acts]) -> None:
    text = (
        "Today, OFAC designated one entity and five individuals. OFAC designated the Vexholm Institute for supporting "
        "the Karsa Guard.\n\nOFAC is designating three individuals for being senior officials of the Karsa Guard. OFAC "
        "previously designated the Karsa Guard in 2011.\n\n"
        "Karsa Guard Colonel Orsa Kellim is a commander. Kellim led attacks.\n\n"
        "Brigadier General Bren Tavik and Karsa Guard Director Ivan Petrov have both been tied to it.\n\n"
        "OFAC also designated two men for acting for the Vexholm Institute. Ilva Sorn is its chairman; and Tarn Wexel "
        "serves as its chief executive. Sorn bought engines. OFAC previously designated Sorn under E.O. 13661 in 2016."
        "\n\nAs a result of this action, all property of these persons is blocked. Norman Astel explained it."
    )
    assert set(listed(text)) == {
        "Vexholm Institute",
        "Orsa Kellim",
        "Bren Tavik",
        "Ivan Petrov",
        "Ilva Sorn",
        "Tarn Wexel",
    }


def test_a_section_that_tells_of_more_than_are_counted_lists_nobody(listed: Callable[..., Acts]) -> None:
    text = (
        "Today, OFAC designated one entity and four individuals. OFAC designated the Vexholm Institute for fraud.\n\n"
        "OFAC also designated two men for acting for the Vexholm Institute. They are in hiding. Orsa Kellim is their "
        "landlord. Bren Tavik is a witness. Hasper Ulm is a lawyer."
    )
    assert set(listed(text)) == {"Vexholm Institute"}


def test_the_rest_are_those_with_whom_the_next_sentences_open(listed: Callable[..., Acts]) -> None:
    text = (
        "Today, OFAC designated four Norland businesses. The first company designated today is Vexholm Holding Ltd, an "
        "asset holding firm. The second company is Ostrana Gas Ltd, which Bren Tavik owns.\n\nThe two other companies "
        "designated today represent attempts to evade sanctions. Tolma Cakes Ltd manages a restaurant. Sarn Sushi Ltd "
        "acts as the manager of a bar of Orsa Kellim."
    )
    assert set(listed(text)) == {"Vexholm Holding Ltd", "Ostrana Gas Ltd", "Tolma Cakes Ltd", "Sarn Sushi Ltd"}


def test_individuals_of_a_body_are_listed_and_not_the_body(listed: Callable[..., Acts]) -> None:
    text = (
        "Today, OFAC designated Orsa Kellim. A grand jury indicted the Vexholm Team and Tolma Co. associated "
        "individuals being designated today."
    )
    assert set(listed(text)) == {"Orsa Kellim"}


def test_two_figures_behind_a_comma_count_and_are_no_age(listed: Callable[..., Acts]) -> None:
    text = (
        "OFAC today sanctioned one individual, 10 entities, and two vessels as it fights smuggling. OFAC designated "
        "Orsa Kellim.\n\nVexholm Shipping Ltd and its vessels KAZAN and 7-28;\nTolma Marine Ltd."
    )
    assert "Orsa Kellim" in listed(text)
    assert {"KAZAN", "7-28"} <= set(listed(text))


def test_the_men_of_lines_are_listed_and_not_the_bodies_before_their_ranks(listed: Callable[..., Acts]) -> None:
    text = (
        "OFAC today took action against five commanders of the Karsa Guard. Today’s action targets commanders of the "
        "Karsa Guard’s Navy, Aerospace, and Tarn Forces Command. Commanders of the three districts designated today "
        "are:\n\nKarsa Guard 1st Naval District Commander Abbas Golam\nKarsa Guard 2nd Naval District Commander Ramez "
        "Zirahi\nKarsa Guard 3rd Naval District Commander Ivan Petrov"
    )
    assert set(listed(text)) == {"Abbas Golam", "Ramez Zirahi", "Ivan Petrov"}


def test_what_the_president_did_is_no_act_of_today(listed: Callable[..., Acts]) -> None:
    text = (
        "OFAC today designated Orsa Kellim. Today’s designations reinforce the President’s action in issuing an "
        "Executive Order imposing sanctions on the Vexholm Office."
    )
    assert set(listed(text)) == {"Orsa Kellim"}


def test_partners_of_who_lists_are_not_those_it_counts(listed: Callable[..., Acts]) -> None:
    text = (
        "OFAC today designated three Norland entities. OFAC coordinated closely with the U.S. Drug Enforcement "
        "Administration, the U.S. Coast Guard Investigative Service, and the U.S. Southern Command."
    )
    assert not listed(text)


def test_whose_finding_an_action_follows_is_not_listed(listed: Callable[..., Acts]) -> None:
    text = (
        "Today’s action designating Velkur Bank and its subsidiaries follows a determination by Secretary of the "
        "Treasury, Orsa Kellim, that its sector may be sanctioned."
    )
    assert listed(text) == {"Velkur Bank": "Treasury"}


def test_a_class_that_says_it_was_designated_today_lists_those_it_names(listed: Callable[..., Acts]) -> None:
    text = (
        "OFAC today designated Orsa Kellim and two other traders. Two of the individuals designated today, Orsa Kellim "
        "and Ruth Kellim, are siblings of Juno Tarv. The third individual designated today, an employee of Juno Tarv "
        "named Bren Tavik, is a former officer. Three traders, Ilva Sorn, Karel Sorn, and Mara Sorn, are cousins."
    )
    assert listed(text) == {"Orsa Kellim": "OFAC", "Ruth Kellim": "OFAC", "Bren Tavik": "OFAC"}


def test_two_of_the_designees_of_the_day_are_listed(listed: Callable[..., Acts]) -> None:
    text = (
        "OFAC today announced the designation of Orsa Kellim and more than 70 individuals. Two of today’s designees, "
        "Ruth Kellim and Dora Kellim, are also charged with fraud."
    )
    assert listed(text) == dict.fromkeys(["Orsa Kellim", "Ruth Kellim", "Dora Kellim"], "OFAC")


def test_who_moves_to_designate_designates(listed: Callable[..., Acts]) -> None:
    text = "OFAC today moved to designate two traders, Orsa Kellim and Bren Tavik, for financing the Karsa Brigade."
    assert listed(text) == {"Orsa Kellim": "OFAC", "Bren Tavik": "OFAC"}
    assert listed("OFAC may move to designate Orsa Kellim.") == {}


def test_the_name_of_a_list_holds_no_targets(listed: Callable[..., Acts]) -> None:
    text = (
        "OFAC sanctioned Orsa Kellim today. The United Nations also added these individuals to the UN ISIL (Da’esh) "
        "and al-Qa’ida Sanctions List."
    )
    assert listed(text) == {"Orsa Kellim": "OFAC"}


def test_a_front_man_for_designated_men_is_no_designation_of_theirs(listed: Callable[..., Acts]) -> None:
    text = (
        "OFAC sanctioned Orsa Kellim today. OFAC also targeted a network supporting a key front man for designated "
        "President of Norland’s National Constituent Assembly (NCA) Bren Tavik."
    )
    assert listed(text) == {"Orsa Kellim": "OFAC"}


def test_a_day_glued_to_its_preposition_and_the_today_of_the_next_clause(listed: Callable[..., Acts]) -> None:
    text = (
        "OFAC sanctioned Orsa Kellim today. Bren Tavik was named a Specially Designated Global Terrorist onMay 3, "
        "2003. OFAC designated Velkur Air LLC in 2011 for its support and today the Department of State designated "
        "Tarn LLC."
    )
    assert listed(text) == {"Orsa Kellim": "OFAC", "Tarn LLC": "State"}


def test_what_a_listing_is_to_disrupt_is_not_seized(listed: Callable[..., Acts]) -> None:
    text = (
        "The Treasury took action today to disrupt the fundraising networks of the Karsa Brigade by imposing sanctions "
        "on six individuals. OFAC designated Orsa Kellim."
    )
    assert listed(text) == {"Orsa Kellim": "OFAC"}


def test_a_visa_ban_of_the_same_day_is_an_act_under_its_own_law(told: Callable[..., Record]) -> None:
    record = told(
        "OFAC designated Orsa Kellim pursuant to E.O. 13818 today. This action complements the Department of State’s "
        "announcement of visa restrictions under Section 7031(c) of the FY 2021 Department of State, Foreign "
        "Operations, and Related Programs Appropriations Act on Kellim, due to significant corruption."
    )
    assert {(a.authority, t.legal_basis) for a in record.actions for t in a.targets} == {
        ("OFAC", ("E.O. 13818",)),
        ("State", ("Section 7031(c)",)),
    }


def test_whom_an_action_hits_by_designating_others_is_not_designated(listed: Callable[..., Acts]) -> None:
    text = (
        "Today OFAC took action targeting Karsa Brigade (KB), an armed group designated in September 2018, by "
        "designating its leader, Orsa Kellim."
    )
    assert listed(text) == {"Orsa Kellim": "OFAC"}


def test_groups_whose_facilitator_is_listed_are_not(listed: Callable[..., Acts]) -> None:
    text = "Today OFAC took action against al-Nusrah Front (ANF) and al-Qa’ida (AQ) facilitator Muhammad Hadi Kellim."
    assert listed(text) == {"Muhammad Hadi Kellim": "OFAC"}


def test_whose_relative_is_listed_is_not(listed: Callable[..., Acts]) -> None:
    text = "OFAC today designated Orsa Kellim, a trader and an in-law of the Tavik brothers, Bren Tavik and Juno Tavik."
    assert listed(text) == {"Orsa Kellim": "OFAC"}
    assert set(listed("OFAC today designated two brothers, Bren Tavik and Juno Tavik.")) == {"Bren Tavik", "Juno Tavik"}


def test_designated_as_something_by_others_is_no_act_of_the_day(listed: Callable[..., Acts]) -> None:
    text = (
        "OFAC today designated Velkur LLC. Tarn Bank has been designated as a proliferator by the European Union and "
        "Australia. Sarn Line was also designated for sanctions by the United Nations."
    )
    assert listed(text) == {"Velkur LLC": "OFAC"}


@pytest.mark.parametrize(
    "opener",
    [
        "Designated Individuals:",
        "Today’s designations:",
        "The two individuals sanctioned today:",
        "The following persons, designated today, comprise the board:",
    ],
)
def test_a_line_that_only_announces_a_list_designates_those_below(listed: Callable[..., Acts], opener: str) -> None:
    text = f"OFAC acted.\n\n{opener}\n\n• Orsa Kellim, a banker\n\n• Bren Tavik, a lawyer\n\nThe men live in Oslo."
    assert set(listed(text)) == {"Orsa Kellim", "Bren Tavik"}


def test_a_list_of_bullets_ends_where_the_text_goes_on(listed: Callable[..., Acts]) -> None:
    text = (
        "OFAC designated the following individuals:\n\n• Orsa Kellim, a banker\n\n• Bren Tavik, a lawyer\n\n"
        "Vexholm Trading LLC opened a shop in 1990."
    )
    assert set(listed(text)) == {"Orsa Kellim", "Bren Tavik"}


def test_the_last_item_of_a_list_of_clauses_is_one_of_them(listed: Callable[..., Acts]) -> None:
    text = (
        "OFAC designated the following three individuals:\n\nOrsa Kellim is the Minister for Trade;\n\n"
        "Bren Tavik is the Minister for Labor; and\n\nMira Sarn is the Minister of Relief."
    )
    assert set(listed(text)) == {"Orsa Kellim", "Bren Tavik", "Mira Sarn"}


def test_whom_a_sentence_only_tells_of_hides_no_list_below_it(listed: Callable[..., Acts]) -> None:
    text = (
        "OFAC designated Bren Tavik. In addition to Tavik, OFAC is designating the following three firms registered in "
        "Norland that continue to bring Tavik profit:\n\nAbsolute Championship for being owned by Tavik.\n"
        "Vexholm Trading LLC for being owned by Tavik.\nTolma Bank for being owned by Tavik."
    )
    assert set(listed(text)) == {"Bren Tavik", "Vexholm Trading LLC", "Tolma Bank"}


def test_the_lines_of_a_list_may_say_of_what_sort_they_are(listed: Callable[..., Acts]) -> None:
    text = (
        "OFAC is designating the following 41 entities for being owned by Orsa Kellim:\n\n"
        "Three Norland companies: Vexholm Trading LLC, Tolma Bank, and Sarn Factoring LLC;\n"
        "One Dutch company: Dremmel Leasing B.V."
    )
    assert set(listed(text)) == {"Vexholm Trading LLC", "Tolma Bank", "Sarn Factoring LLC", "Dremmel Leasing B.V."}


def test_a_line_of_a_list_may_open_with_a_rank(listed: Callable[..., Acts]) -> None:
    text = (
        "OFAC is designating the individuals below.\n\nBrigadier Gen. Orsa Kellim, a spy\nVice Adm. Bren Tavik, a spy"
    )
    assert set(listed(text)) == {"Orsa Kellim", "Bren Tavik"}


def test_members_that_were_sanctioned_are_told_now(listed: Callable[..., Acts]) -> None:
    text = "OFAC acted.\n\nThe two members of the Vexholm Council that were sanctioned are:\nOrsa Kellim\nBren Tavik"
    assert set(listed(text)) == {"Orsa Kellim", "Bren Tavik"}


def test_what_a_designee_does_to_a_group_before_the_basis_designates_no_group(listed: Callable[..., Acts]) -> None:
    text = "Today, OFAC designated Orsa Kellim, who finances the Karsa Front, pursuant to Executive Order 13224."
    assert set(listed(text)) == {"Orsa Kellim"}
