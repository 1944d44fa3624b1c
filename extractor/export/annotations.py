"""Hand evidence on as W3C Web Annotations (https://www.w3.org/TR/annotation-model/), a collection in one JSON-LD page.

The body says what is claimed; the target is the document, the words in it and what stands around them, so that any
reader of annotations finds them on the publisher's own page.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from extractor.export.knowledge import Act, Claim, Knowledge, Quote
from extractor.export.wording import ACTS, RELATIONS, stable_uuid, standing, to_json

_CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_MAKER = {"type": "Software", "name": "designation-extractor"}


def write_annotations(knowledge: Knowledge) -> Iterator[str]:
    """Yield a page of annotations, one a line: acts, then relations."""
    collection = {
        "id": stable_uuid("annotations").urn,
        "type": "AnnotationCollection",
        "label": "Claims and their words",
    }
    head = {"@context": _CONTEXT, "id": stable_uuid("annotation page").urn, "type": "AnnotationPage"}
    yield to_json(head | {"partOf": collection, "startIndex": 0})[:-1] + ', "items": [\n'
    mark = ""
    for annotation in _annotations(knowledge):
        yield mark + to_json(annotation)
        mark = ",\n"
    yield "\n]}\n"


def _annotations(knowledge: Knowledge) -> Iterator[dict[str, Any]]:
    for act in knowledge.acts():
        yield _annotation(act.id, _act(act), act.quote, is_reviewed=act.is_reviewed)
    for claim in knowledge.claims():
        yield _annotation(claim.id, _claim(claim), claim.quote, is_reviewed=claim.is_reviewed)


def _act(act: Act) -> str:
    basis = f" under {', '.join(act.legal_basis)}" if act.legal_basis else ""
    return f"{act.authority} {ACTS[act.kind]} {act.actor.name}{f' on {act.date}' if act.date else ''}{basis}"


def _claim(claim: Claim) -> str:
    other = claim.object.name if claim.object else claim.country.upper()
    hedge = "" if claim.modality == "asserted" else f" ({claim.modality})"
    return f"{claim.subject.name} {RELATIONS[claim.type]} {other}{hedge}"


def _annotation(key: str, says: str, quote: Quote, *, is_reviewed: bool) -> dict[str, Any]:
    selector = {"type": "TextQuoteSelector", "exact": quote.text, "prefix": quote.prefix, "suffix": quote.suffix}
    is_web = quote.url.startswith(("http://", "https://"))
    return {
        "id": stable_uuid("claim", key).urn,
        "type": "Annotation",
        "motivation": "describing",
        "generator": _MAKER,
        "body": [
            {"type": "TextualBody", "value": says, "format": "text/plain", "language": "en", "purpose": "describing"},
            {"type": "TextualBody", "value": standing(is_reviewed=is_reviewed), "purpose": "tagging"},
        ],
        "target": {
            "source": quote.url if is_web else stable_uuid("article", quote.article).urn,
            "selector": selector,
        },
    }
