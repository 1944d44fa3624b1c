"""The scorer: definitions, intervals, calibration, floors; and the same figures as the outside scorer."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from copy import deepcopy

import pytest

from extractor.calibration import calibrate
from extractor.errors import ConfigError
from extractor.evaluate import MEASURES, compare, evaluate, find_errors
from extractor.scores import find_falls, format_report, raise_floors, read_records, to_figures, to_suite
from extractor.shipped import to_rows


def actor(key, name, kind="organization", *aliases):
    return {"id": key, "name": name, "type": kind, "aliases": list(aliases)}


def relation(kind, subject, object_, **fields):
    return {"type": kind, "subject": subject, "object": object_} | fields


def record(actors, targets=(), relations=(), **fields):
    actions = [{"kind": "designation", "authority": "OFAC", "targets": list(targets)}] if targets else []
    return {"id": "d", "actors": actors, "actions": actions, "relations": list(relations)} | fields


GOLD = record(
    [
        actor("g1", "OFAC"),
        actor("g2", "Vexholm Trading LLC", "organization", "Vexholm"),
        actor("g3", "Orsa Kellim", "person"),
    ],
    [{"actor": "g2", "legal_basis": ["E.O. 14024"]}],
    [relation("leads", "g3", "g2"), relation("located_in", "g2", "ru"), relation("associate_of", "g3", "g1")],
)


def test_gold_against_itself_is_perfect():
    report = evaluate({"d": GOLD}, {"d": GOLD})
    assert all(report.measures[measure].f1 == 1.0 for measure in MEASURES)
    assert report.missing == ()


def test_a_document_without_a_record_counts_as_all_missed():
    report = evaluate({"d": GOLD}, {})
    assert report.missing == ("d",)
    assert report.measures["actors"].recall == 0.0


def test_an_actor_split_in_two_costs_a_false_positive():
    split = record([*GOLD["actors"], actor("p9", "Vexholm")])
    score = evaluate({"d": GOLD}, {"d": split}).measures["actors"]
    assert (score.found, score.invented, score.missed) == (3, 1, 0)


def test_two_actors_merged_into_one_cost_a_false_negative():
    merged = record([actor("p1", "OFAC"), actor("p2", "Vexholm Trading LLC", "organization", "Orsa Kellim")])
    score = evaluate({"d": GOLD}, {"d": merged}).measures["actors"]
    assert (score.found, score.invented, score.missed) == (2, 0, 1)


def test_an_alias_under_which_an_actor_was_aligned_is_no_missed_alias():
    short = record([actor("p1", "Vexholm")])
    score = evaluate({"d": GOLD}, {"d": short}).measures["aliases"]
    assert (score.found, score.invented, score.missed) == (0, 0, 0)


def test_a_symmetric_relation_counts_in_either_order_and_a_directed_one_does_not():
    turned = deepcopy(GOLD)
    turned["relations"] = [relation("leads", "g2", "g3"), relation("associate_of", "g1", "g3")]
    row = compare(GOLD, turned)
    assert {entry.label for entry in row.found if entry.measure == "relations"} == {"associate_of"}
    assert len([entry for entry in row.found if entry.measure == "pairs"]) == 2


def test_legal_instruments_are_compared_without_their_spelling():
    spelled = deepcopy(GOLD)
    spelled["actions"][0]["targets"][0]["legal_basis"] = ["Executive Order 14024"]
    assert evaluate({"d": GOLD}, {"d": spelled}).measures["basis"].f1 == 1.0


def test_figures_are_kept_by_label_rule_and_register():
    said = deepcopy(GOLD)
    said["relations"] = [
        relation("leads", "g3", "g2", method="grammar:head-of"),
        relation("leads", "g1", "g2", method="guess"),
    ]
    report = evaluate({"d": GOLD, "n": GOLD | {"register": "news"}}, {"d": said, "n": said})
    assert report.labels["relations leads"].precision == 0.5
    assert report.rules["grammar:head-of"].precision == 1.0
    assert report.rules["guess"].precision == 0.0
    assert set(report.registers) == {"release", "news"}


def test_of_claims_at_nine_tenths_nine_in_ten_should_hold():
    well = calibrate([(0.9, True)] * 9 + [(0.9, False)])
    assert well.error == pytest.approx(0.0)
    assert (well.sure, well.sure_precision) == (10, 0.9)
    boastful = calibrate([(1.0, False)] * 4)
    assert boastful.error == 1.0
    ranked = calibrate([(0.9, True), (0.8, True), (0.2, False), (0.1, False)])
    assert ranked.at_coverage == {"50 %": 1.0, "80 %": pytest.approx(2 / 3), "100 %": 0.5}


def test_errors_are_shown_with_names():
    said = record([actor("p1", "OFAC"), actor("p2", "Case Study")], (), [relation("leads", "p1", "p2")])
    errors = set(find_errors(compare(GOLD, said)))
    assert ("actors", "EXTRA", "+Case Study") in errors
    assert ("relations", "MISSED", "leads · Orsa Kellim · Vexholm Trading LLC") in errors
    assert ("relations", "EXTRA", "leads · OFAC · +Case Study") in errors


def test_the_report_prints_every_measure_and_gives_rows_for_the_knowledge_base():
    report = evaluate({"d": GOLD}, {"d": GOLD})
    text = "\n".join(format_report(report, rules=True, errors=True))
    assert all(f"\n{measure} " in text for measure in MEASURES)
    figures = to_suite(report)
    assert set(figures) == {"", "release"}
    assert figures["release"]["relations"]["p"] == 1.0
    rows = list(to_rows("specimens", {"sha256": "0" * 64, "documents": 1, "figures": figures}))
    assert rows[0]["gold"] == 1
    assert {(row["suite"], row["label"]) for row in rows} >= {("specimens/release", "relations")}


# --- floors ------------------------------------------------------------------------------


@pytest.fixture
def gold_file(tmp_path):
    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps(GOLD) + "\n", "utf-8")
    return path


def test_a_figure_below_its_floor_is_named(tmp_path, gold_file):
    floors = tmp_path / "scores.json"
    good, bad = evaluate({"d": GOLD}, {"d": GOLD}), evaluate({"d": GOLD}, {})
    assert raise_floors(good, gold_file, floors, suite="specimens") == []
    assert find_falls(good, gold_file, floors) == []
    falls = find_falls(bad, gold_file, floors)
    assert any("actors is 0.000, its floor 1.000" in line for line in falls)


def test_a_floor_is_not_lowered_silently(tmp_path, gold_file):
    floors = tmp_path / "scores.json"
    good, bad = evaluate({"d": GOLD}, {"d": GOLD}), evaluate({"d": GOLD}, {})
    raise_floors(good, gold_file, floors, suite="specimens")
    before = floors.read_bytes()
    assert any("actors would fall" in line for line in raise_floors(bad, gold_file, floors, suite="specimens"))
    assert floors.read_bytes() == before
    assert raise_floors(bad, gold_file, floors, suite="specimens", may_lower=True) == []
    assert find_falls(bad, gold_file, floors) == []


def test_floors_of_one_yardstick_are_not_held_against_another(tmp_path, gold_file):
    floors = tmp_path / "scores.json"
    report = evaluate({"d": GOLD}, {"d": GOLD})
    raise_floors(report, gold_file, floors, suite="specimens")
    gold_file.write_text(json.dumps(GOLD | {"id": "other"}) + "\n", "utf-8")
    with pytest.raises(ConfigError, match="no floors for"):
        find_falls(report, gold_file, floors)


@pytest.mark.parametrize("text", ["", "{", '{"suites": 3}', "[]"])
def test_a_broken_table_of_floors_is_named(tmp_path, gold_file, text):
    floors = tmp_path / "scores.json"
    floors.write_text(text, "utf-8")
    with pytest.raises(ConfigError, match=r"scores\.json"):
        find_falls(evaluate({"d": GOLD}, {"d": GOLD}), gold_file, floors)


@pytest.mark.parametrize("text", ["", "not json\n", "[1]\n", '{"name": "x"}\n'])
def test_a_broken_gold_file_is_named(tmp_path, text):
    path = tmp_path / "gold.jsonl"
    path.write_text(text, "utf-8")
    with pytest.raises(ConfigError, match=r"gold\.jsonl"):
        read_records(path)


# --- the outside scorer ------------------------------------------------------------------


@pytest.mark.real
def test_the_figures_are_those_of_the_outside_scorer(shared, tmp_path):
    gold = read_records(shared / "eval" / "gold_dev.jsonl")
    predicted = tmp_path / "predicted.jsonl"
    spoilt = [_spoil(record, random.Random(number)) for number, record in enumerate(gold.values())]
    predicted.write_text("".join(json.dumps(record) + "\n" for record in spoilt[1:]), "utf-8")
    command = [sys.executable, shared / "eval" / "score.py", shared / "eval" / "gold_dev.jsonl", predicted, "--json"]
    theirs = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    ours = to_figures(evaluate(gold, read_records(predicted)))
    names = ("p", "r", "f1", "gold")
    assert {m: [ours[m][n] for n in names] for m in MEASURES} == {m: [theirs[m][n] for n in names] for m in MEASURES}
    assert ours["missing"] == theirs["missing"]
    assert all(abs(ours[m][n] - theirs[m][n]) < 0.03 for m in MEASURES for n in ("low", "high"))


def _spoil(record, chance):
    """A prediction with the mistakes a reader makes: lost, renamed, retyped, merged, turned round."""
    spoilt = deepcopy(record)
    actors = [it for it in spoilt["actors"] if chance.random() > 0.1]
    for it in actors:
        if chance.random() < 0.1:
            it["type"] = "group"
        if it["aliases"] and chance.random() < 0.3:
            it["name"] = it["aliases"].pop()
        if chance.random() < 0.1:
            it["aliases"] = [*it["aliases"], chance.choice(actors)["name"]]
    spoilt["actors"] = actors
    kept = {it["id"] for it in actors}
    for action in spoilt["actions"]:
        action["targets"] = [it for it in action.get("targets", []) if it["actor"] in kept and chance.random() > 0.1]
    ends = [it for it in spoilt["relations"] if it["subject"] in kept]
    for it in ends:
        if chance.random() < 0.2 and it["object"] in kept:
            it["subject"], it["object"] = it["object"], it["subject"]
    spoilt["relations"] = [it for it in ends if it["type"] in {"located_in", "national_of"} or it["object"] in kept]
    return spoilt
