"""The document record: the contract's line, and the lossless form."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.record import borne_out, dump, failure_to_json, load, to_json
from extractor.types import Evidence, Issue, SanctionAction
from tests.make import make_article, make_record

CONTRACT = ["id", "url", "title", "published", "language", "kind", "actors", "actions", "relations", "issues"]


def test_a_line_has_the_keys_of_the_contract_in_its_order():
    line = to_json(make_record(), id="doc-1")
    record = json.loads(line)
    assert "\n" not in line
    assert list(record)[: len(CONTRACT)] == CONTRACT
    assert record["id"] == "doc-1"
    actor, action, relation = record["actors"][1], record["actions"][0], record["relations"][0]
    assert {"id", "name", "type", "aliases", "countries", "identifiers", "mentions"} <= set(actor)
    assert {"kind", "authority", "date", "programs", "targets"} <= set(action)
    assert {"actor", "legal_basis", "criterion", "evidence", "confidence"} <= set(action["targets"][0])
    assert {"type", "subject", "object", "modality", "time", "evidence", "method", "confidence"} <= set(relation)


def test_every_quote_of_a_line_is_the_slice_of_its_text():
    record = json.loads(to_json(make_record()))
    spans = [it["evidence"] for it in record["relations"]]
    spans += [target["evidence"] for action in record["actions"] for target in action["targets"]]
    assert spans
    assert all(record["text"][it["start"] : it["end"]] == it["quote"] for it in spans)
    mentions = [mention for actor in record["actors"] for mention in actor["mentions"]]
    assert all(record["text"][it["start"] : it["end"]] == it["text"] for it in mentions)


def test_acts_that_a_document_only_recalls_are_left_out():
    record = make_record()
    quote = Evidence(start=0, end=4, quote=record.article.text[:4])
    past = SanctionAction(kind="designation", authority="OFAC", date="2017-01-01", evidence=quote, history=True)
    both = replace(record, actions=(*record.actions, past))
    assert to_json(both) == to_json(record)
    assert load(dump(both)).actions[-1] == past


def test_a_document_that_failed_still_has_its_line():
    issue = Issue(stage="clean", code="soft-404", message="the page says that it is gone", subject="x")
    record = json.loads(failure_to_json("x", [issue]))
    assert list(record)[: len(CONTRACT)] == CONTRACT
    assert record["issues"] == [{"code": "soft-404", "message": "the page says that it is gone", "stage": "clean"}]


def test_an_actor_whom_only_the_title_names_costs_itself_and_what_is_said_of_it_not_the_document():
    record = make_record()
    authority, firm, boss = record.actors
    kept = borne_out(replace(record, actors=(authority, firm, replace(boss, mentions=()))))
    assert kept.actors == (authority, firm)
    assert kept.actions == record.actions
    assert kept.relations == ()
    assert [issue.code for issue in kept.issues] == ["actor-without-mention"]
    without_firm = borne_out(replace(record, actors=(authority, replace(firm, mentions=()), boss)))
    assert [action.targets for action in without_firm.actions] == [()]
    assert borne_out(record) is record


@given(st.text(), st.text(), st.floats(0, 1))
def test_loading_what_was_dumped_gives_the_same_record(text, title, confidence):
    record = make_record()
    article = make_article(text, title=title)
    actors = tuple(replace(actor, confidence=confidence) for actor in record.actors)
    changed = replace(record, article=article, actors=actors)
    assert load(json.loads(json.dumps(dump(changed)))) == changed


@given(st.text(st.characters()))
def test_any_title_gives_one_line_of_utf8(title):
    line = to_json(replace(make_record(), article=make_article(title=title)))
    assert b"\n" not in line.encode()
    assert json.loads(line)["title"] == title


@pytest.mark.parametrize("fields", [{}, {"id": "x"}, dump(make_record()) | {"actors": [{"id": "a1"}]}])
def test_what_is_no_record_is_refused(fields):
    with pytest.raises(ValueError, match="is no record"):
        load(fields)
