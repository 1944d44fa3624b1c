"""What follows from the claims: actors, lives, stories, views; equal to a rebuild, and judged once for all."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import replace
from itertools import permutations

import pytest

from extractor.errors import StoreError
from extractor.remember import remembering
from extractor.store import read_lines, write_lines
from extractor.store.life import Act, read_life
from extractor.types import Judgement, Record, Relation, SanctionAction
from tests.make import evidence, make_actor, make_article
from tests.store.nights import BOSS, FIRM, about, new, release, resolve_all, save


def named(kb, name):
    return list(kb.rows("SELECT * FROM actors WHERE name = ? AND merged_into IS NULL", [name]))


def test_an_actor_of_several_releases_is_one_row(tmp_path):
    with new(tmp_path) as kb:
        save(kb, [release(1), release(2, day="2026-04-01"), release(3, day="2026-05-01")])
        (firm,) = named(kb, FIRM)
        (boss,) = named(kb, BOSS)
        assert (firm["n_articles"], boss["n_relations"]) == (3, 3)
        (edge,) = kb.rows("SELECT * FROM edges")
        assert (edge["source_id"], edge["target_id"], edge["n_evidence"]) == (boss["id"], firm["id"], 3)


def test_an_actor_is_of_the_countries_that_sentences_place_it_in(tmp_path):
    record = release(1)
    said = [
        Relation(type=kind, subject="a1", object=code, modality=modality, evidence=record.relations[0].evidence)
        for kind, code, modality in (
            ("located_in", "ru", "asserted"),
            ("national_of", "by", "alleged"),
            ("located_in", "ae", "denied"),
        )
    ]
    with new(tmp_path) as kb:
        save(kb, [replace(record, relations=(*record.relations, *said))])
        assert json.loads(named(kb, FIRM)[0]["countries"]) == ["by", "ru"]


def test_two_nationalities_are_two_people_but_a_body_may_have_branches(tmp_path):
    def said(number, code):
        record = release(number)
        quote = record.relations[0].evidence
        is_of = Relation(type="national_of", subject="a2", object=code, evidence=quote)
        is_in = Relation(type="located_in", subject="a1", object=code, evidence=quote)
        return replace(record, relations=(*record.relations, is_of, is_in))

    with new(tmp_path) as kb:
        save(kb, [said(1, "ru"), said(2, "by"), said(3, "ru")])
        assert [json.loads(row["countries"]) for row in named(kb, FIRM)] == [["by", "ru"]]
        assert sorted(json.loads(row["countries"]) for row in named(kb, BOSS)) == [["by"], ["ru"]]


def test_night_by_night_equals_a_single_run(tmp_path):
    records = [release(n, day=f"2026-03-{n + 1:02}") for n in range(1, 7)]
    with new(tmp_path, "nights.db") as nights, new(tmp_path, "once.db") as once:
        for record in records:
            save(nights, [record])
        save(once, records)
        assert list(nights.dump()) == list(once.dump())


def test_nights_that_remember_scores_equal_a_single_run_that_does_not(tmp_path):
    records = [release(n, day=f"2026-03-{n + 1:02}", boss=f"{BOSS}{'n' * (n % 3)}") for n in range(1, 7)]
    records.append(release(3, "delisting", day="2026-04-01"))  # another version of a document
    with new(tmp_path, "nights.db") as nights, new(tmp_path, "once.db") as once:
        for record in records:
            run = nights.begin_run("run", "test")
            nights.save_record(record, "", run, "v1")
            with remembering(nights.path, None) as memory:
                resolve_all(nights, run, memory)
        save(once, records)
        assert list(nights.dump()) == list(once.dump())
        (tmp_path / "nights.db.scores").write_bytes(b"damaged")
        with remembering(nights.path, None) as memory:
            resolve_all(nights, "", memory)
        assert list(nights.dump()) == list(once.dump())


def test_a_designation_and_a_delisting_are_one_life(tmp_path):
    with new(tmp_path) as kb:
        save(kb, [release(1, day="2026-03-02")])
        assert named(kb, FIRM)[0]["status"] == "designated"
        save(kb, [release(2, "delisting", "2026-06-01")])
        (firm,) = named(kb, FIRM)
        life = {key: firm[key] for key in ("status", "designated_on", "designated_by", "delisted_on")}
        assert life == {
            "status": "delisted",
            "designated_on": "2026-03-02",
            "designated_by": "OFAC",
            "delisted_on": "2026-06-01",
        }
        assert [
            row["op"] for row in kb.rows("SELECT op FROM changes WHERE row_id = ? ORDER BY run_id", [firm["id"]])
        ] == ["added", "changed"]


# --- lives, pure -----------------------------------------------------------------------------

ON, OFF, AGAIN = (Act(kind=k, authority="OFAC", date=d, tier="official") for k, d in (
    ("designation", "2020-01-01"), ("delisting", "2021-01-01"), ("designation", "2022-01-01")))  # fmt: skip
OTHER = Act(kind="delisting", authority="EU", date="2023-01-01", tier="official")
PRESS = Act(kind="delisting", authority="OFAC", date="2024-01-01", tier="press")


@pytest.mark.parametrize(("acts", "status", "since", "until"), [
    ((ON,), "designated", "2020-01-01", None),
    ((ON, OFF), "delisted", "2020-01-01", "2021-01-01"),
    ((ON, OFF, AGAIN), "designated", "2022-01-01", "2021-01-01"),
    ((ON, OTHER), "designated", "2020-01-01", "2023-01-01"),  # an authority takes off only what it has put on
    ((ON, PRESS), "designated", "2020-01-01", None),  # the press does not overrule the authority
    ((), "mentioned", None, None),
])  # fmt: skip
def test_a_life_is_read_from_its_acts_in_any_order(acts, status, since, until):
    for order in permutations(acts):
        life = read_life(order)
        assert (life.status, life.designated_on, life.delisted_on) == (status, since, until)


def test_a_bureau_takes_off_what_its_ministry_has_put_on():
    ministry = Act(kind="designation", authority="Treasury", date="2019-05-01", tier="official")
    assert read_life([ministry, OFF]).status == "designated"
    life = read_life([ministry, OFF], {"OFAC": "Treasury"})
    assert (life.status, life.designated_by, life.delisted_on) == ("delisted", "Treasury", "2021-01-01")
    assert read_life([ministry, OFF, AGAIN], {"OFAC": "Treasury"}).designated_by == "OFAC"


# --- judgements -----------------------------------------------------------------------------


def test_a_judgement_holds_when_everything_is_read_anew(tmp_path):
    """Merge two, split two, strike a name; extract and resolve from scratch in another base."""
    records = [release(1), release(2, boss="Idris Qasmoun"), release(3, boss="Tove Stroganetsky")]
    with new(tmp_path) as kb:
        save(kb, records)
        keys = {
            row["name"]: row["key"]
            for row in kb.rows("SELECT DISTINCT name, key FROM document_actors WHERE type = 'person'")
        }
        kb.save_judgement(
            Judgement(left=keys[BOSS], right=keys["Idris Qasmoun"], verdict="same", by="mara", reason="a court says so")
        )
        kb.save_judgement(Judgement(left="Tove Stroganetsky", right="", verdict="do-not-extract", by="mara"))
        lines = list(write_lines(kb.judgements()))
        resolve_all(kb)
        people = {
            row["name"]: row["n_articles"]
            for row in kb.rows("SELECT * FROM actors WHERE type = 'person' AND merged_into IS NULL")
        }
        assert list(people.values()) == [2]
        known = said(kb)
    with new(tmp_path, "again.db") as again:
        for judgement in read_lines(lines):
            again.save_judgement(judgement)
        save(again, reversed(records), settings="v2")
        assert said(again) == known


def said(kb):
    """Everything derived, but for the ids that once stood for an actor."""
    tables = ("actors", "actor_names", "edges", "merges", "judgements")
    return [line for line in kb.dump() if json.loads(line)[0] in tables and '"merged_into": "' not in line]


def test_an_unmerge_takes_a_merge_back_and_old_ids_still_lead_somewhere(tmp_path):
    with new(tmp_path) as kb:
        save(kb, [release(1), release(2, boss="Idris Qasmoun", day="2026-04-01")])
        (orsa,), (idris,) = named(kb, BOSS), named(kb, "Idris Qasmoun")
        merge = kb.save_judgement(Judgement(left=orsa["id"], right=idris["id"], verdict="same", by="mara"))
        resolve_all(kb)
        assert kb.actor(idris["id"])["id"] == orsa["id"], "the id founded later redirects"
        assert kb.actor(orsa["id"])["reviewed"]
        kb.withdraw_judgement(merge, "mara")
        resolve_all(kb)
        assert kb.actor(idris["id"])["name"] == "Idris Qasmoun"
        assert {row["n_articles"] for row in kb.rows("SELECT n_articles FROM actors WHERE type = 'person'")} == {1}


def test_a_rejected_claim_is_gone_from_every_view_and_comes_back_with_its_confirmation(tmp_path):
    with new(tmp_path) as kb:
        save(kb, [release(1)])
        (key,) = [row["key"] for row in kb.rows("SELECT key FROM designations")]
        kb.save_judgement(Judgement(left=key, right="", verdict="reject", by="mara", at="2026-03-03T00:00:00+00:00"))
        resolve_all(kb)
        assert not list(kb.rows("SELECT * FROM designations"))
        assert named(kb, FIRM)[0]["status"] == "mentioned"
        kb.save_judgement(Judgement(left=key, right="", verdict="confirm", by="mara", at="2026-03-04T00:00:00+00:00"))
        resolve_all(kb)
        assert [row["reviewed"] for row in kb.rows("SELECT reviewed FROM designations")] == [1]


@pytest.mark.parametrize("nonsense", [
    {"verdict": "maybe"}, {"right": ""}, {"by": ""}, {"left": ""}, {"right": "a"},
    {"verdict": "retype", "right": "planet"},
])  # fmt: skip
def test_nonsense_is_no_judgement(tmp_path, nonsense):
    with new(tmp_path) as kb, pytest.raises(StoreError):
        kb.save_judgement(Judgement(**({"left": "a", "right": "b", "verdict": "same", "by": "mara"} | nonsense)))


def test_judgements_go_through_a_file_unchanged(tmp_path):
    with new(tmp_path) as kb:
        kb.save_judgement(Judgement(left="b", right="a", verdict="different", by="mara", reason="two dates of birth"))
        kb.save_judgement(Judgement(left="Target", right="", verdict="do-not-extract", by="tove"))
        said = kb.judgements()
    assert tuple(read_lines(write_lines(said))) == said
    with pytest.raises(StoreError, match="line 1"):
        list(read_lines(["{}"]))


# --- stories --------------------------------------------------------------------------------


def coverage(number, text, day="2026-03-03", **fields):
    article = make_article(
        text, url=f"https://news.example/{number}", published=day, publisher=f"News {number}", tier="press", **fields
    )
    return about(article, "designation", day)


TEXT = f"OFAC designated {FIRM} this week. {BOSS} is the director of {FIRM}."


def test_a_release_and_its_coverage_are_one_story_and_reprints_count_once(tmp_path):
    reprint = TEXT.replace("this week", "this week, an agency reports")
    with new(tmp_path) as kb:
        save(
            kb,
            [
                release(1),
                coverage(1, TEXT),
                coverage(2, reprint),
                coverage(3, reprint, day="2026-03-04"),
                coverage(4, TEXT + " ", day="2026-09-01"),
            ],
        )
        (story,) = kb.rows("SELECT * FROM stories")
        assert (story["n_articles"], story["date"]) == (4, "2026-03-02")
        assert story["n_independent"] <= 3
        assert {row["named_by"] for row in kb.rows("SELECT named_by FROM story_actors WHERE NOT is_authority")} == {
            "both"
        }


WIRE = (
    "OFAC designated {firm} for moving grain past the rules, "
    "officials said in a statement. {boss} is the director of {firm}. The company did not answer a request to comment. "
    "Port records seen by the agency show its ships calling at four harbours since the spring, and at two of them "
    "under other flags. A lawyer for the group said it had always kept the law and would go to court."
)
REWRITE = (
    "OFAC designated {firm}. {boss} is the director of {firm}. In the harbour towns nobody was surprised: for years, "
    "people here say, grain came in at night and left before the customs officers had their coffee. Our reporter "
    "spent a week on the quays and spoke with dockers, pilots and a widow who rents out rooms to crews."
)


def test_a_wire_story_its_five_reprints_and_one_rewrite_are_two_sources(tmp_path):
    wire, rewrite = (text.format(firm=FIRM, boss=BOSS) for text in (WIRE, REWRITE))
    printed = [wire, *(f"{wire} Reporting by agency staff in city {number}." for number in range(5)), rewrite]
    with new(tmp_path) as kb:
        save(kb, [coverage(number, text) for number, text in enumerate(printed)])
        (story,) = kb.rows("SELECT * FROM stories")
        assert (story["n_articles"], story["n_independent"]) == (7, 2)
        clusters = Counter(row["cluster_id"] or row["id"] for row in kb.rows("SELECT id, cluster_id FROM articles"))
        assert sorted(clusters.values()) == [1, 6]


def test_a_report_without_names_belongs_to_the_release_of_its_days_on_its_matter(tmp_path):
    article = make_article(
        "OFAC designated several firms over the shipping of grain. The shadowy Grelmar Cartel is behind them.",
        title="Washington sanctions North Korean grain shippers", url="https://news.example/9", tier="press",
        published="2026-03-03", publisher="News 9",
    )  # fmt: skip
    report = about_cartel(article)
    mine = release(1, title="Treasury Sanctions North Korean Grain Shipping Network")
    other = release(2, title="Treasury Sanctions Iranian Oil Brokers", boss="Tove Stroganetsky", day="2026-03-01")
    with new(tmp_path) as kb:
        save(kb, [mine, other, report])
        (story,) = kb.rows("SELECT * FROM stories")
        assert {row["title"] for row in kb.rows("SELECT title FROM articles WHERE story_id = ?", [story["id"]])} == {
            "Treasury Sanctions North Korean Grain Shipping Network",
            "Washington sanctions North Korean grain shippers",
        }  # fmt: skip
        by = {row["name"]: row["named_by"] for row in kb.rows("SELECT name, named_by FROM story_actors")}
        assert by["Grelmar Cartel"] == "coverage"
        assert by[FIRM] == "official"


def about_cartel(article):
    """The record of a report that names a gang and no target."""
    act = SanctionAction(
        kind="designation",
        authority="OFAC",
        date="2026-03-03",
        evidence=evidence(article.text, "OFAC designated several firms"),
    )
    return Record(
        id=article.id,
        article=article,
        kind="news",
        actors=(make_actor(article, "Grelmar Cartel", type="group"),),
        actions=(act,),
    )
