"""What makes an export valid, format by format: the format's own library where there is one for every machine."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import fastfeedparser
import feedparser
import jsonschema
import networkx as nx
import stix2
import yaml
from stix2.properties import StringProperty

from extractor.export.knowledge import Knowledge
from extractor.export.stix import write_stix

# FollowTheMoney 4.11.2 (MIT), cut to the schemata that are used: its library needs ICU and a compiler to install.
MODEL: dict[str, Any] = json.loads(Path(__file__).with_name("ftm_model.json").read_text("utf-8"))
LONGEST = {"identifier": 64, "name": 384, "string": 1024, "url": 4096, "text": 65000}
VALUES = {
    "country": re.compile(r"[a-z]{2}(-[a-z0-9]+)?"),
    "date": re.compile(r"\d{4}(-\d\d(-\d\d(T.*)?)?)?"),
    "language": re.compile(r"[a-z]{3}"),
    "topic": re.compile(r"sanction|gov"),
    "url": re.compile(r"https?://\S+"),
    "email": re.compile(r"[^@\s]+@[^@\s]+"),
}


def ftm(text: str) -> int:
    """Hold entities against the model: properties, kinds of values, ranges of references, required ones."""
    fragments = [json.loads(line) for line in text.splitlines()]
    whole: dict[str, dict[str, set[str]]] = {}
    schemata: dict[str, str] = {}
    for one in fragments:
        assert schemata.setdefault(one["id"], one["schema"]) == one["schema"], one
        for name, values in one["properties"].items():
            whole.setdefault(one["id"], {}).setdefault(name, set()).update(values)
    for key, properties in whole.items():
        schema = MODEL[schemata[key]]
        assert set(schema["required"]) <= properties.keys(), (key, properties)
        for name, values in properties.items():
            kind, *reach = schema["properties"][name]
            for value in values:
                assert value == value.strip() != "", (name, value)
                assert len(value) <= LONGEST.get(kind, len(value)), (name, value)
                assert kind not in VALUES or VALUES[kind].fullmatch(value), (name, value)
                assert not reach or reach[0] in MODEL[schemata[value]]["is"], (schemata[key], name, schemata[value])
    return len(whole)


_WALLET = next(
    one["id"]
    for one in json.loads("".join(write_stix(Knowledge(lambda _: iter(())))))["objects"]
    if one.get("extension_types") == ["new-sco"]
)


@stix2.v21.CustomObservable(  # type: ignore[misc, untyped-decorator]
    "cryptocurrency-wallet",
    [(name, StringProperty(required=name == "value")) for name in ("value", "blockchain", "standing")],
    extension_name=_WALLET,
)
class CryptocurrencyWallet:
    """What a receiver declares to read the type that our bundle defines."""


def stix(text: str) -> int:
    """Read a bundle with the reference library, strictly; every reference leads to an object of it."""
    bundle = stix2.parse(text, allow_custom=False)
    plain = json.loads(text)["objects"]
    ids = [one["id"] for one in plain]
    assert len(ids) == len(set(ids)) == len(bundle.objects)
    for one in plain:
        references = [value for name, value in one.items() if name.endswith("_ref")] + one.get("object_refs", [])
        assert set(references) <= set(ids), one
        assert one.get("modified", "") >= one.get("created", "")
    return len(ids)


def graphml(text: str) -> int:
    """Read a graph."""
    graph = nx.parse_graphml(text, force_multigraph=True)
    assert all(data["quote"] and data["type"] for _, _, data in graph.edges(data=True))
    assert all("label" in data for _, data in graph.nodes(data=True)), "an edge leads to a node that is not there"
    return int(graph.number_of_nodes())


def gexf(text: str) -> int:
    """Read a graph as Gephi does."""
    graph = nx.read_gexf(io.BytesIO(text.encode()), version="1.2draft", relabel=False)
    assert all(data["quote"] for _, _, data in graph.edges(data=True))
    assert all(data["label"] for _, data in graph.nodes(data=True))
    return int(graph.number_of_nodes())


def table(text: str) -> list[dict[str, str]]:
    """Read a table; no cell opens a formula."""
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    assert not [cell for row in rows for cell in row.values() if cell[:1] in set("=+-@\t\r\n")]
    assert all(None not in row for row in rows)
    return rows


_FEED = {
    "type": "object",
    "required": ["version", "title", "items"],
    "properties": {
        "version": {"const": "https://jsonfeed.org/version/1.1"},
        "title": {"type": "string"},
        "items": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["id"],
                "anyOf": [{"required": ["content_text"]}, {"required": ["content_html"]}],
                "properties": {
                    "id": {"type": "string", "minLength": 1},
                    "url": {"type": "string", "pattern": "^https?://"},
                    "title": {"type": "string"},
                    "date_published": {
                        "type": "string",
                        "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$",
                    },
                    "tags": {"type": "array", "items": {"type": "string"}},
                },
            },
        },
    },
}


def jsonfeed(text: str) -> int:
    """Hold a feed against JSON Feed 1.1, and let a feed reader read it."""
    feed = json.loads(text)
    jsonschema.validate(feed, _FEED)
    assert len({item["id"] for item in feed["items"]}) == len(feed["items"])
    if feed["items"]:
        assert len(fastfeedparser.parse(text).entries) == len(feed["items"])
    return len(feed["items"])


def atom(text: str) -> int:
    """Let two feed readers read a feed."""
    feed = feedparser.parse(text.encode())
    assert not feed.bozo, feed.bozo_exception
    assert feed.version == "atom10"
    assert feed.feed.id
    assert feed.feed.updated
    assert all(entry.id and entry.title and entry.updated for entry in feed.entries)
    assert len({entry.id for entry in feed.entries}) == len(feed.entries)
    if feed.entries:
        assert len(fastfeedparser.parse(text).entries) == len(feed.entries)
    return len(feed.entries)


# The schema, the levels of confidence and the concepts that graphsense-tagpack-tool ships.
_HEADER = {"title": str, "creator": str, "description": str, "owner": str, "is_public": bool, "tags": list}
_TAG = {
    "label": str, "source": str, "currency": str, "network": str, "context": str, "confidence": str,
    "is_cluster_definer": bool, "lastmod": date, "category": str, "abuse": str, "address": str, "tx_hash": str,
    "actor": str, "concepts": list, "tag_type": str,
}  # fmt: skip
_NEEDED = {"label", "source", "currency", "network", "confidence", "address"}
_CONFIDENCE = {
    "override", "ownership", "manual_transaction", "service_api", "authority_data", "trusted_provider",
    "service_data", "forensic", "untrusted_transaction", "web_crawl", "heuristic", "unknown",
}  # fmt: skip


def tagpack(text: str) -> int:
    """Hold a TagPack against the schema of its own tool."""
    pack = yaml.safe_load(text)
    assert {"title", "creator", "tags"} <= pack.keys() <= _HEADER.keys() | _TAG.keys()
    for tag in pack["tags"]:
        assert tag.keys() >= _NEEDED
        assert all(isinstance(value, _TAG[name]) for name, value in tag.items()), tag
        assert all(tag[name].strip() for name in _NEEDED), tag
        assert tag["confidence"] in _CONFIDENCE
        assert tag.get("abuse", "sanction") == "sanction"
        json.loads(tag["context"])
    keys = [(tag["address"], tag["currency"], tag["label"], tag["source"]) for tag in pack["tags"]]
    assert len(keys) == len(set(keys)), "the tool refuses a tag twice"
    return len(keys)


# The shapes of https://www.w3.org/TR/annotation-model/ that are used, as JSON Schema.
_BODY = {
    "type": "object",
    "required": ["type", "value"],
    "properties": {"type": {"const": "TextualBody"}, "value": {"type": "string"}},
}
_SELECTOR = {
    "type": "object",
    "required": ["type", "exact"],
    "properties": {
        "type": {"const": "TextQuoteSelector"},
        "exact": {"type": "string", "minLength": 1},
        "prefix": {"type": "string"},
        "suffix": {"type": "string"},
    },
}
_ANNOTATIONS = {
    "type": "object",
    "required": ["@context", "id", "type", "items"],
    "properties": {
        "@context": {"const": "http://www.w3.org/ns/anno.jsonld"},
        "type": {"const": "AnnotationPage"},
        "partOf": {"type": "object", "required": ["id", "type"]},
        "items": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["id", "type", "target"],
                "properties": {
                    "id": {"type": "string", "pattern": "^urn:uuid:"},
                    "type": {"const": "Annotation"},
                    "motivation": {"enum": ["describing", "identifying", "tagging"]},
                    "body": {"type": "array", "items": _BODY},
                    "target": {
                        "type": "object",
                        "required": ["source", "selector"],
                        "properties": {
                            "source": {"type": "string", "pattern": "^(https?://|urn:)"},
                            "selector": _SELECTOR,
                        },
                    },
                },
            },
        },
    },
}


def annotations(text: str) -> int:
    """Hold annotations against the shapes of the W3C's model."""
    page = json.loads(text)
    jsonschema.validate(page, _ANNOTATIONS)
    assert len({one["id"] for one in page["items"]}) == len(page["items"])
    return len(page["items"])


CHECKS: dict[str, Callable[[str], int]] = {
    "ftm": ftm, "stix": stix, "graphml": graphml, "gexf": gexf, "jsonfeed": jsonfeed, "atom": atom,
    "tagpack": tagpack, "annotations": annotations,
}  # fmt: skip
