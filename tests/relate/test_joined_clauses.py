"""What a second clause, noun or aside of a release says is said of its own subject, not of that of the first."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extractor.annotate import build_annotator
from extractor.lexicon import load_lexicon
from extractor.relate import relate
from extractor.types import Record
from tests.make import make_article


@pytest.fixture(scope="module")
def told() -> Callable[[str], Record]:
    """Read a release of the Treasury."""
    lexicon = load_lexicon()
    annotator = build_annotator(lexicon)
    return lambda text: relate(
        annotator.annotate(make_article(text, publisher="U.S. Department of the Treasury", published="2025-03-20")),
        lexicon,
    )


def relations(record: Record) -> set[tuple[str, str, str]]:
    """Return (type, subject, object) by name of a record's relations."""
    names = {actor.id: actor.name for actor in record.actors}
    return {(one.type, names[one.subject], names.get(one.object, one.object)) for one in record.relations}


def listed(record: Record) -> set[str]:
    """Return whom a record lists on its day."""
    names = {actor.id: actor.name for actor in record.actors}
    return {names[t.actor] for a in record.actions if a.kind == "designation" and not a.history for t in a.targets}


def test_the_day_that_opens_a_sentence_is_that_of_both_its_acts(told: Callable[[str], Record]) -> None:
    text = (
        "Today, OFAC designated Orsa Kellim. In August 2019, OFAC designated Velkur Oil Pte. Ltd. (“Velkur”) for "
        "operating in the energy industry, and OFAC simultaneously designated Tavik Ltd. for having assisted Velkur."
    )
    assert listed(told(text)) == {"Orsa Kellim"}


def test_the_second_of_two_clauses_has_a_subject_of_its_own(told: Callable[[str], Record]) -> None:
    text = (
        "Orsa Kellim is a senior Kongra-Gel leader who holds its cash in Europe, and Bren Tavik operates on behalf of "
        "the Kongra-Gel in northern Iraq."
    )
    found = relations(told(text))
    assert ("acts_for", "Bren Tavik", "Kongra-Gel") in found
    assert not found & {("acts_for", "Orsa Kellim", "Kongra-Gel"), ("located_in", "Kongra-Gel", "iq")}


@pytest.mark.parametrize(
    "text",
    [
        "On the orders of a Clan del Golfo member, Orsa Kellim paid candidates in three towns.",
        "Orsa Kellim said that he was paid, in the end, for aid from an IRGC-backed Velkurian official.",
    ],
)
def test_who_only_stands_behind_a_member_of_a_gang_is_none(told: Callable[[str], Record], text: str) -> None:
    assert {one for one in relations(told(text)) if one[0] == "member_of"} == set()


def test_a_noun_with_an_article_of_its_own_is_not_of_what_the_next_one_is_of(told: Callable[[str], Record]) -> None:
    text = "Orsa Kellim is a money launderer and the 60 percent shareholder of Tavik del Norte S.A.S."
    assert relations(told(text)) == {("owns_or_controls", "Orsa Kellim", "Tavik del Norte S.A.S.")}


def test_a_court_has_no_leaders(told: Callable[[str], Record]) -> None:
    text = (
        "In 2004, the District Court for the District of Columbia indicted the North Valle cartel under the law and "
        "named Orsa Kellim as one of its leaders."
    )
    assert {one for one in relations(told(text)) if one[0] == "leads"} == {
        ("leads", "Orsa Kellim", "North Valle cartel")
    }


def test_his_post_is_that_of_him_who_is_taken_from_it(told: Callable[[str], Record]) -> None:
    text = (
        "Bren Tavik (Tavik) is an envoy. Orsa Kellim (Kellim) is a banker. Tavik, the envoy, announced the removal of "
        "Kellim from his position as vice president of the Sarn Democratic Party."
    )
    assert {one for one in relations(told(text)) if one[0] == "member_of"} == {
        ("member_of", "Orsa Kellim", "Sarn Democratic Party")
    }


def test_whose_kin_somebody_is_in_brackets_ends_with_the_bracket(told: Callable[[str], Record]) -> None:
    text = (
        "Today, OFAC designated Pedro Lomas Ruiz. OFAC also designated Ofelia Paz Kellim (Pedro Lomas Ruiz’s wife), "
        "Jenny Lomas Silva (Pedro Lomas Ruiz’s daughter), and Gabriela Tavik Lopez (Pedro Lomas Ruiz’s niece)."
    )
    record = told(text)
    kin = {"Ofelia Paz Kellim", "Jenny Lomas Silva", "Gabriela Tavik Lopez"}
    assert listed(record) == kin | {"Pedro Lomas Ruiz"}
    assert relations(record) == {("family_of", one, "Pedro Lomas Ruiz") for one in kin}


def test_a_colon_may_announce_a_clause_about_each_target(told: Callable[[str], Record]) -> None:
    text = (
        "OFAC also designated three individuals for their role in drug trafficking: Orsa Kellim is a brother of Rim "
        "Velkur; Bren Tavik is a banker; and Lex Marin, a nephew of Rim Velkur, is involved in smuggling."
    )
    assert listed(told(text)) == {"Orsa Kellim", "Bren Tavik", "Lex Marin"}


def test_two_firms_may_be_named_behind_the_day_on_which_they_are_listed(told: Callable[[str], Record]) -> None:
    text = (
        "Orsa Kellim (Kellim) is a trader. He owns or controls two companies that are also being designated today, "
        "Velkur del Norte S.A. de C.V. and Tavik Tres S.A. de C.V."
    )
    record = told(text)
    firms = {"Velkur del Norte S.A. de C.V.", "Tavik Tres S.A. de C.V."}
    assert listed(record) == firms
    assert {("owns_or_controls", "Orsa Kellim", firm) for firm in firms} <= relations(record)


def test_each_of_several_is_all_of_them(told: Callable[[str], Record]) -> None:
    text = (
        "These two partnerships, which hold real estate, are owned by previously-named SDNT individuals, Orsa Kellim, "
        "Bren Tavik, and Lex Marin. Each of these Colombian individuals has been a front person for Rim Velkur."
    )
    assert {one for one in relations(told(text)) if one[0] == "acts_for"} == {
        ("acts_for", name, "Rim Velkur") for name in ("Orsa Kellim", "Bren Tavik", "Lex Marin")
    }


def test_a_vessel_operator_and_a_fuel_supplier_are_named_like_firms(told: Callable[[str], Record]) -> None:
    text = (
        "Moscow, Russia-based vessel operator Velkur Co Ltd, and Samara, Russia-based fuel supplier LLC Tavik worked "
        "with OJSC Sarn on fuel shipments."
    )
    assert {one for one in relations(told(text)) if one[0] == "associate_of"} == {
        ("associate_of", "Velkur Co Ltd", "OJSC Sarn"),
        ("associate_of", "LLC Tavik", "OJSC Sarn"),
    }


def test_who_leads_a_cell_of_a_gang_leads_no_gang(told: Callable[[str], Record]) -> None:
    text = (
        "Orsa Kellim led an ISIL cell in Mosul. Bren Tavik manages an IRGC-QF front company. Juno Tarv has led the "
        "Karsa Brigade since 2010."
    )
    assert {one for one in relations(told(text)) if one[0] == "leads"} == {("leads", "Juno Tarv", "Karsa Brigade")}


def test_an_authority_runs_no_business(told: Callable[[str], Record]) -> None:
    text = "OFAC is also designating three brothers who own and operate Al-Velkur Exchange."
    assert relations(told(text)) == set()


def test_both_of_two_shops_are_run_by_the_one_named_last(told: Callable[[str], Record]) -> None:
    text = "Velkur LLC and Tavik LLC are shops in Bogota, Colombia, both run by Orsa Kellim."
    assert {one for one in relations(told(text)) if one[0] == "leads"} == {
        ("leads", "Orsa Kellim", "Velkur LLC"),
        ("leads", "Orsa Kellim", "Tavik LLC"),
    }
