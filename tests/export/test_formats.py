"""Every format is read by its own library, says what the base says and leaves out what was rejected."""

from __future__ import annotations

import json
from collections import Counter

import networkx as nx
import pytest
import stix2
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from extractor.export import FORMATS, lines_of
from extractor.export.knowledge import Knowledge
from extractor.export.tables import write_tables
from extractor.types import Record
from tests.export import base, validate
from tests.store.nights import new, save


def text_of(kb, form):
    return "".join(lines_of(kb.rows, form))


def tables_of(kb):
    return {name: validate.table("".join(lines)) for name, lines in write_tables(Knowledge(kb.rows))}


@pytest.mark.parametrize("form", validate.CHECKS)
def test_an_export_is_valid_and_not_empty(kb, form):
    assert validate.CHECKS[form](text_of(kb, form)) > 0


@pytest.mark.parametrize("form", validate.CHECKS)
def test_an_export_of_nothing_is_valid(tmp_path, form):
    with new(tmp_path) as empty:
        validate.CHECKS[form](text_of(empty, form))


@pytest.mark.parametrize("form", validate.CHECKS)
def test_equal_knowledge_gives_equal_bytes(kb, tmp_path, form):
    with base.make_base(tmp_path) as again:
        assert text_of(kb, form) == text_of(again, form)


@pytest.mark.parametrize("form", ["ftm", "stix", "graphml", "gexf", "annotations"])
def test_a_rejected_claim_is_handed_to_nobody(kb, form):
    assert '"attacked"' not in text_of(kb, form)
    assert ">attacked<" not in text_of(kb, form)


@pytest.mark.parametrize("form", ["stix", "graphml", "gexf", "jsonfeed", "atom", "tagpack", "annotations"])
def test_what_nobody_reviewed_is_marked(kb, form):
    assert "machine-read" in text_of(kb, form)


# --- FollowTheMoney ---------------------------------------------------------------------------


def entities(kb, schema):
    return [one for one in map(json.loads, text_of(kb, "ftm").splitlines()) if one["schema"] == schema]


def test_every_kind_of_actor_and_relation_has_its_schema(kb):
    found = Counter(one["schema"] for one in map(json.loads, text_of(kb, "ftm").splitlines()))
    assert found.keys() >= {
        "Person", "Organization", "Company", "PublicBody", "Vessel", "Airplane", "CryptoWallet", "Sanction",
        "Ownership", "Directorship", "Membership", "Employment", "Representation", "Family", "Associate",
        "UnknownLink", "Succession", "Article", "Documentation",
    }  # fmt: skip


def test_every_edge_has_its_documents_as_proof_and_its_quote(kb):
    for schema in ("Ownership", "Directorship", "Membership", "UnknownLink", "Sanction"):
        for one in entities(kb, schema):
            assert one["properties"]["proof"]
            assert all(words.startswith("Number a") for words in one["properties"]["summary"])


def test_a_relation_between_things_no_schema_joins_is_an_unknown_link_with_our_word(kb):
    roles = {one["properties"]["role"][0] for one in entities(kb, "UnknownLink")}
    assert {"leads", "owns or controls", "holds the wallet", "operates"} <= roles


def test_a_wallet_has_address_currency_and_holder(kb):
    wallets = [one["properties"] for one in entities(kb, "CryptoWallet")]
    assert [one["currency"] for one in wallets if one.get("cryptoAddress") == [base.ADDRESS]] == [["BTC"]]
    assert [one["currency"] for one in wallets if one.get("name") == [base.MONERO]] == [["XMR"]]
    assert any(one.get("holder") for one in wallets)


def test_a_designation_and_a_delisting_are_two_sanctions_with_their_days(kb):
    of_one = [one["properties"] for one in entities(kb, "Sanction")]
    assert {one["startDate"][0] for one in of_one if "startDate" in one} == {"2026-03-02"}
    assert {one["endDate"][0] for one in of_one if "endDate" in one} == {"2026-06-01"}


def test_followthemoney_itself_finds_no_fault(kb):
    model = pytest.importorskip("followthemoney", reason="needs ICU: not among the dependencies").model
    for one in map(json.loads, text_of(kb, "ftm").splitlines()):
        schema = model.get(one["schema"])
        for name, values in one["properties"].items():
            kind = schema.get(name).type
            assert kind.name == "entity" or all(kind.validate(value) for value in values), (name, values)


# --- others ------------------------------------------------------------------------------------


def test_a_stix_relationship_carries_quote_and_place_in_the_text(kb):
    bundle = stix2.parse(text_of(kb, "stix"))
    found = [one for one in bundle.objects if one["type"] == "relationship" and one["relationship_type"] == "leads"]
    (extension,) = found[0]["extensions"].values()
    first = extension["quotes"][0]
    text = next(row["text"] for row in kb.rows("SELECT text FROM articles WHERE id = ?", [first["article"]]))
    assert text[first["start"] : first["end"]] == first["quote"]


def test_both_graphs_are_the_same_graph(kb):
    one = nx.parse_graphml(text_of(kb, "graphml"), force_multigraph=True)
    edges = sorted((a, b, data["type"]) for a, b, data in one.edges(data=True))
    assert len(edges) == text_of(kb, "gexf").count("<edge ")
    assert base.MARKUP in {data["label"] for _, data in one.nodes(data=True)}


def test_a_cell_that_would_be_a_formula_shows_what_it_says(kb):
    names = {row["name"] for row in tables_of(kb)["actors.csv"]}
    assert f"'{base.FORMULA}" in names


def test_tables_lead_to_one_another(kb):
    tables = tables_of(kb)
    actors, documents = ({row["id"] for row in tables[name]} for name in ("actors.csv", "documents.csv"))
    assert {row["actor"] for name in ("acts.csv", "names.csv", "identifiers.csv") for row in tables[name]} <= actors
    assert {row["document"] for name in ("acts.csv", "relations.csv") for row in tables[name]} <= documents
    assert {row["subject"] for row in tables["relations.csv"]} <= actors


def test_a_tag_names_holder_source_and_sanction(kb):
    tag, other = yaml.safe_load(text_of(kb, "tagpack"))["tags"]
    assert (other["address"], other["network"]) == (base.MONERO, "XMR")
    assert (tag["address"], tag["currency"], tag["confidence"]) == (base.ADDRESS, "BTC", "authority_data")
    assert tag["label"] == "Orsa Kellim Vandermeer"
    assert json.loads(tag["context"])["quote"] == base.ADDRESS


def test_an_annotation_finds_its_words_by_what_stands_around_them(kb):
    page = json.loads(text_of(kb, "annotations"))
    texts = {row["url"]: row["text"] for row in kb.rows("SELECT url, text FROM articles")}
    for one in page["items"]:
        selector = one["target"]["selector"]
        around = selector["prefix"] + selector["exact"] + selector["suffix"]
        assert any(around in text for text in texts.values())


# --- whatever the web may hold -------------------------------------------------------------------

_WORDS = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cs"]), min_size=1, max_size=40
).filter(lambda text: text.strip())  # fmt: skip


@settings(max_examples=25)
@given(name=_WORDS, title=_WORDS)
@example(name="\x00", title="\ufffe")  # of which XML may hold nothing
def test_no_text_breaks_any_format(tmp_path_factory, name, title):
    article = base.make_article(f"OFAC designated {name} today.", title=title, publisher=title)
    actor = base.make_actor(article, name, "a1")
    words = base.evidence(article.text, article.text)
    act = base.SanctionAction(
        kind="designation", authority="OFAC", date=None, targets=(base.Target(actor="a1", evidence=words),)
    )
    with new(tmp_path_factory.mktemp("hostile")) as kb:
        save(kb, [Record(id=article.id, article=article, kind="designation", actors=(actor,), actions=(act,))])
        for form, check in validate.CHECKS.items():
            check(text_of(kb, form))
        tables_of(kb)


def test_the_command_line_offers_every_format():
    from extractor.cli import export  # noqa: PLC0415

    (option,) = [one for one in export.params if one.name == "form"]
    assert sorted(option.type.choices) == sorted(FORMATS)
