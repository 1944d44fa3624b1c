"""Whom an act is done to, and by whom, where a newspaper tells it."""

from __future__ import annotations

import pytest

from extractor.annotate import build_annotator
from extractor.lexicon import load_lexicon
from extractor.relate import relate
from extractor.types import Record
from tests.make import make_article

LEXICON = load_lexicon()
ANNOTATOR = build_annotator(LEXICON)


def read(text: str) -> Record:
    article = make_article(text, title="The week in crime", publisher="Norland Gazette", published="2026-03-05")
    return relate(ANNOTATOR.annotate(article), LEXICON)


def targets(record: Record, kind: str) -> set[str]:
    names = {actor.id: actor.name for actor in record.actors}
    return {names[t.actor] for a in record.actions if a.kind == kind and not a.history for t in a.targets}


@pytest.mark.parametrize(
    ("text", "kind", "named"),
    [
        (
            "Orsa Kellim, a former partner of Bren Tavik, was also on the sanctions list.",
            "designation",
            {"Orsa Kellim"},
        ),
        (
            "Others on the sanctions list include Orsa Kellim, president of the Russia state-owned oil company Sarn.",
            "designation",
            {"Orsa Kellim"},
        ),
        (
            "Andrey Kellimov — a tycoon who has led Velkur Bank since 2002 — was arrested.",
            "arrest",
            {"Andrey Kellimov"},
        ),
        (
            "Orsa Kellim, arrested Wednesday in Bangkok, was charged with fraud.",
            "indictment",
            {"Orsa Kellim"},
        ),
        (
            "Police told of the arrests of two members of a gang. The suspects are Orsa Kellim, 44, and Bo Sorn, 33.",
            "arrest",
            {"Orsa Kellim", "Bo Sorn"},
        ),
        (
            "A 38-year-old man was arrested by police in Oslo. Orsa Kellim at Gazette reports that he has been silent.",
            "arrest",
            set(),
        ),
        (
            "His alleged aides — Vadim Tavikov of Austin, Texas, and Gavin Sorn of Reno, Nevada — were arrested.",
            "arrest",
            {"Vadim Tavikov", "Gavin Sorn"},
        ),
        (
            "Four envoys - Ho Yong Vel, Han Hong Kur, Choe Chun Sor, and Ri Jin Kel - who paid bills were sanctioned.",
            "designation",
            {"Ho Yong Vel", "Han Hong Kur", "Choe Chun Sor", "Ri Jin Kel"},
        ),
        (
            "A man who ran “Velkur Market”—a site that sold pills—has pleaded guilty.",
            "conviction",
            set(),
        ),
        (
            "Police on Wednesday charged two Iranians. The defendants, Ali Kellimi, 34, and Omar Taviki, are at large.",
            "indictment",
            {"Ali Kellimi", "Omar Taviki"},
        ),
        (
            "Travis Kellim, 33, is accused of ordering pill dies. The indictment says he paid in bitcoin.",
            "indictment",
            {"Travis Kellim"},
        ),
        ("Travis Kellim, 33, is accused of ordering pill dies. His neighbours are angry.", "indictment", set()),
        (
            "Police have seized $26 million from Velkurex, a cryptocurrency exchange. The EU also sanctioned Velkurex.",
            "seizure",
            {"Velkurex"},
        ),
    ],
)
def test_the_targets_of_a_reported_act(text: str, kind: str, named: set[str]) -> None:
    assert targets(read(text), kind) == named


def test_charges_are_not_those_of_the_body_that_only_lists() -> None:
    record = read(
        "Charges have been filed against Aleksej Kellimov, a trader. The European Union sanctioned his firm last year."
    )
    assert [action.authority for action in record.actions if action.kind == "indictment"] == [""]


def test_a_list_is_by_the_land_that_is_said_to_list() -> None:
    record = read(
        "Five men have been sanctioned by the UK. The individuals sanctioned are named as: Vitaly Kellimov and Ivan "
        "Tavikov. “A good day,” said Graham Sorn, head of the National Crime Agency."
    )
    assert {a.authority for a in record.actions if a.targets} == {"UK"}


def test_where_a_firm_is_based_is_not_where_its_agent_lives() -> None:
    record = read(
        "Among those designated was Iran-based Velkur Science Center (VSC), Amanullah Kellimi, who bought for VSC, and "
        "Tavik Engineering Inc, established by Kellimi."
    )
    assert targets(record, "designation") == {"Velkur Science Center", "Amanullah Kellimi", "Tavik Engineering Inc"}
    names = {actor.id: actor.name for actor in record.actors}
    assert {names[r.subject] for r in record.relations if r.type == "located_in"} == {"Velkur Science Center"}


@pytest.mark.parametrize(
    ("lead", "kind"),
    [
        ("US authorities have charged two Russians accused of belonging to the Karsa Lynx gang.", "indictment"),
        ("Two men belonging to the Karsa Lynx hacking group have been charged by US authorities.", "indictment"),
        ("Police in Spain have arrested two men suspected of belonging to the Karsa Lynx gang.", "arrest"),
        (
            "Prosecutors unsealed charges against two Russian spies accused of working for the Karsa Lynx gang.",
            "indictment",
        ),
    ],
)
@pytest.mark.parametrize(
    "names",
    [
        "Orsa Kellim (Zorg) and Bren Tavik (Mirk) lived in Moscow.",
        "Orsa Kellim, 34, and Bren Tavik, 27, face up to 20 years in prison.",
        "The men - Orsa Kellim and Bren Tavik - face up to 20 years in prison.",
    ],
)
def test_whom_the_first_sentence_counts_the_next_one_names(lead: str, kind: str, names: str) -> None:
    record = read(f"{lead}\n{names}")
    persons = {"Orsa Kellim", "Bren Tavik"}
    names_of = {actor.id: actor.name for actor in record.actors}
    assert targets(record, kind) == persons
    assert {names_of[one.subject] for one in record.relations if one.type == "member_of"} == persons


def test_a_band_is_known_as_it_is_to_those_who_watch_it() -> None:
    record = read(
        "Orsa Kellim (Zorg) and Bren Tavik (Mirk) were charged in New York.\n"
        "They belonged to a hacking group operating in Spain known to the security community as Karsa Lynx, the court "
        "document reads."
    )
    names_of = {actor.id: actor.name for actor in record.actors}
    found = {(names_of[one.subject], one.type, names_of.get(one.object)) for one in record.relations}
    assert {(who, "member_of", "Karsa Lynx") for who in ("Orsa Kellim", "Bren Tavik")} <= found


def test_some_titles_are_of_one_department_only() -> None:
    record = read(
        "The US Justice Department and the Treasury Department went after Orsa Kellim on Thursday. “We go on,” said "
        "Ilva Sorn, deputy attorney general. The Under Secretary for Terrorism and Financial Intelligence, Juno Tarv, "
        "agreed. "
        "Bren Tavik, an assistant attorney general in Texas, did not."
    )
    names = {actor.id: actor.name for actor in record.actors}
    found = {(names[r.subject], names.get(r.object, "")) for r in record.relations if r.type == "member_of"}
    assert found == {("Ilva Sorn", "US Justice Department"), ("Juno Tarv", "Treasury Department")}


@pytest.mark.parametrize(
    ("lead", "kind"),
    [
        ("Spanish police have arrested a Russian accused of running a botnet.", "arrest"),
        ("The Justice Department on Tuesday charged a Russian hacker with stealing data.", "indictment"),
        ("U.S. prosecutors unsealed charges against a Russian accused of running a botnet.", "indictment"),
        ("US authorities have charged one of the alleged operators of Tolma Market.", "indictment"),
    ],
)
def test_one_who_is_only_described_is_who_is_told_of_next(lead: str, kind: str) -> None:
    text = f"{lead}\nExperts said that it was the largest case so far.\nOrsa Kellim, 34, faces 20 years in prison."
    assert targets(read(text), kind) == {"Orsa Kellim"}


def test_a_firm_that_is_charged_is_no_man() -> None:
    record = read("The Justice Department charged a Norland firm and its owner with fraud.\nOrsa Kellim spoke in Oslo.")
    assert targets(record, "indictment") == set()
