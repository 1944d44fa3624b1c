"""What stands beside a name and is not said of it: owners, ranks of others, laws of other acts, days of a crime."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extractor.annotate import build_annotator
from extractor.lexicon import load_lexicon
from extractor.relate import relate
from extractor.types import Record
from tests.make import make_article

OFAC = "WASHINGTON – Today, the U.S. Department of the Treasury’s Office of Foreign Assets Control (OFAC) "


@pytest.fixture(scope="module")
def told() -> Callable[[str], Record]:
    """Read a release of the Treasury."""
    lexicon = load_lexicon()
    annotator = build_annotator(lexicon)
    return lambda text: relate(
        annotator.annotate(make_article(text, publisher="U.S. Department of the Treasury")), lexicon
    )


def relations(record: Record) -> set[tuple[str, str, str]]:
    """Return (type, subject, object) by name of a record's relations."""
    names = {actor.id: actor.name for actor in record.actors}
    return {(one.type, names[one.subject], names.get(one.object, one.object)) for one in record.relations}


def bases(record: Record) -> dict[str, tuple[str, ...]]:
    """Return target -> legal basis of what a record lists or charges that day."""
    names = {actor.id: actor.name for actor in record.actors}
    return {names[t.actor]: t.legal_basis for a in record.actions if not a.history for t in a.targets}


def test_who_only_owns_what_follows_a_list_is_none_of_it(told: Callable[[str], Record]) -> None:
    text = (
        "It blocked Iranian businessmen Orsa Kellim and Bren Tavik, Rim Velkur, and Sarn Dremmel’s spiritual adviser. "
        "Tolma Safaris is a company whose Director is Lex Marin, Juan Ostrana’s Minister of State."
    )
    found = relations(told(text))
    assert {one for one in found if one[0] == "national_of"} == {
        ("national_of", name, "ir") for name in ("Orsa Kellim", "Bren Tavik", "Rim Velkur")
    }
    assert {one for one in found if one[0] == "leads"} == {("leads", "Lex Marin", "Tolma Safaris")}


def test_who_coordinates_is_a_member(told: Callable[[str], Record]) -> None:
    found = relations(told("Orsa Kellim functions as an enforcer and logistical coordinator for the ISIS cell."))
    assert found == {("member_of", "Orsa Kellim", "ISIS")}


def test_counted_leaders_and_others_are_members_all_of_them(told: Callable[[str], Record]) -> None:
    text = (
        "The following are two al-Shabaab regional leaders and financial facilitators who are being designated:\n\n"
        "Orsa Kellim (Kellim) is a smuggler.\n\nBren Tavik (Tavik) is a trader."
    )
    assert {one[0] for one in relations(told(text))} <= {"member_of"}


def test_the_place_of_a_firm_is_not_that_of_its_director(told: Callable[[str], Record]) -> None:
    text = "In addition, Orsa Kellim is the director of Vexholm Technology Group Co., Limited, located in Hong Kong."
    found = {one for one in relations(told(text)) if one[0] == "located_in"}
    assert found == {("located_in", "Vexholm Technology Group Co., Limited", "hk")}


def test_a_short_name_in_brackets_between_commas_hides_no_apposition(told: Callable[[str], Record]) -> None:
    text = OFAC + (
        "sanctioned Orsa Kim Kellim, (Kellim), a malicious cyber actor associated with the sanctioned hacking group "
        "Andariel."
    )
    assert set(bases(told(text))) == {"Orsa Kim Kellim"}


def test_posts_told_respectively_are_nobody(told: Callable[[str], Record]) -> None:
    text = OFAC + (
        "designated Orsa Kellim (Kellim) and Bren Tavik (Tavik), the Velkur County Commissioner and the Tarn County "
        "Commissioner, respectively."
    )
    assert set(bases(told(text))) == {"Orsa Kellim", "Bren Tavik"}


def test_an_act_rests_on_what_the_sentence_behind_it_says(told: Callable[[str], Record]) -> None:
    text = OFAC + (
        "designated Orsa Kellim. This action was taken pursuant to Executive Order (E.O.) 13382, which targets "
        "proliferators.\n\nOFAC designated Bren Tavik, a financier. This action was taken pursuant to E.O. 13224."
    )
    assert bases(told(text)) == {"Orsa Kellim": ("E.O. 13382",), "Bren Tavik": ("E.O. 13224",)}


def test_a_law_of_identified_property_and_a_resolution_are_no_basis_of_a_designation(
    told: Callable[[str], Record],
) -> None:
    text = OFAC + (
        "designated Orsa Kellim.\n\nThese identifications were made pursuant to E.O. 13599, which targets the "
        "government of Iran.\n\nThe United States also nominated these individuals for designation at the United "
        "Nations (UN) pursuant to resolution 1807 (2008)."
    )
    assert bases(told(text)) == {"Orsa Kellim": ()}


def test_the_days_of_a_crime_are_not_those_of_the_charges() -> None:
    lexicon = load_lexicon()
    text = (
        "A federal grand jury in Ohio returned an indictment charging Orsa Kellim and Bren Tavik with conspiring to "
        "steal money from businesses around the world, beginning in November 2015."
    )
    article = make_article(text, publisher="US DOJ", published="2026-03-02")
    record = relate(build_annotator(lexicon).annotate(article), lexicon)
    assert [(a.kind, a.date) for a in record.actions if a.targets] == [("indictment", "2026-03-02")]


def test_these_designations_are_by_whom_the_paragraph_names_last(told: Callable[[str], Record]) -> None:
    text = OFAC + (
        "designated Orsa Kellim pursuant to E.O. 13687.\n\nIn addition to OFAC’s designations, the State Department "
        "designated two individuals pursuant to E.O. 13382. These designations include Bren Tavik, a director of the "
        "Tolma Academy, and Rim Velkur, a broker."
    )
    record = told(text)
    names = {actor.id: actor.name for actor in record.actors}
    listed = {names[t.actor]: a.authority for a in record.actions if not a.history for t in a.targets}
    assert listed == {"Orsa Kellim": "OFAC", "Bren Tavik": "State", "Rim Velkur": "State"}
    assert bases(record)["Bren Tavik"] == ("E.O. 13382",)


def test_what_others_have_done_beside_the_act_of_the_day_is_history(told: Callable[[str], Record]) -> None:
    text = OFAC + (
        "designated Orsa Kellim. The Karsa Brigade has been designated both by the United States Government and by the "
        "United Nations. In addition to today’s designation, Bren Tavik and Rim Velkur have been designated by the "
        "United States because of their support of terrorism."
    )
    assert set(bases(told(text))) == {"Orsa Kellim"}
