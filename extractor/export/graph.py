"""Hand the network of actors on as GraphML (http://graphml.graphdrawing.org) or GEXF 1.3 (https://gexf.net)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from extractor.export.knowledge import Actor, Edge, Knowledge
from extractor.export.wording import RELATIONS, legible, standing

_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_NODE = {
    "label": "string", "type": "string", "status": "string", "countries": "string", "designated_on": "string",
    "designated_by": "string", "delisted_on": "string", "standing": "string",
}  # fmt: skip
_EDGE = {
    "type": "string", "label": "string", "claims": "int", "confidence": "double", "modality": "string",
    "quote": "string", "url": "string", "published": "string", "standing": "string",
}  # fmt: skip


def _label(actor: Actor) -> str:
    """Return what is written at a node: the id, where of the name nothing is left that XML may hold."""
    return actor.name if legible(actor.name).strip() else actor.id


def _node(actor: Actor) -> dict[str, Any]:
    return {
        "label": _label(actor),
        "type": actor.type,
        "status": actor.status,
        "countries": " ".join(actor.countries),
        "designated_on": actor.designated_on,
        "designated_by": actor.designated_by,
        "delisted_on": actor.delisted_on,
        "standing": standing(is_reviewed=actor.is_reviewed),
    }


def _edge(edge: Edge) -> dict[str, Any]:
    best = edge.claims[0]
    return {
        "type": edge.type,
        "label": RELATIONS[edge.type],
        "claims": len(edge.claims),
        "confidence": round(best.confidence, 4),
        "modality": best.modality,
        "quote": best.quote.text,
        "url": best.quote.url,
        "published": best.quote.published,
        "standing": standing(is_reviewed=any(claim.is_reviewed for claim in edge.claims)),
    }


def write_graphml(knowledge: Knowledge) -> Iterator[str]:
    """Yield a directed graph whose nodes are actors and whose edges are relations with their best quote."""
    yield f'{_HEAD}<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n'
    for side, names in (("node", _NODE), ("edge", _EDGE)):
        for name, kind in names.items():
            yield f'<key id="{side}_{name}" for="{side}" attr.name="{name}" attr.type="{kind}"/>\n'
    yield '<graph id="actors" edgedefault="directed">\n'
    known: set[str] = set()
    for actor in knowledge.actors():
        known.add(actor.id)
        yield f"<node id={_attribute(actor.id)}>{_data('node', _node(actor))}</node>\n"
    for number, edge in enumerate(_within(knowledge, known)):
        ends = f"source={_attribute(edge.source.id)} target={_attribute(edge.target.id)}"
        yield f'<edge id="e{number}" {ends}>{_data("edge", _edge(edge))}</edge>\n'
    yield "</graph>\n</graphml>\n"


def _data(side: str, values: dict[str, Any]) -> str:
    filled = ((name, value) for name, value in values.items() if value != "")
    return "".join(f'<data key="{side}_{name}">{escape(legible(str(value)))}</data>' for name, value in filled)


def write_gexf(knowledge: Knowledge) -> Iterator[str]:
    """Yield the same graph for Gephi."""
    yield f'{_HEAD}<gexf xmlns="http://gexf.net/1.3" version="1.3">\n'
    yield '<meta><creator>designation-extractor</creator></meta>\n<graph mode="static" defaultedgetype="directed">\n'
    for side, names in (("node", _NODE), ("edge", _EDGE)):
        yield f'<attributes class="{side}" mode="static">'
        yield from (
            f'<attribute id="{name}" title="{name}" type="{"integer" if kind == "int" else kind}"/>'
            for name, kind in names.items()
        )
        yield "</attributes>\n"
    yield "<nodes>\n"
    known: set[str] = set()
    for actor in knowledge.actors():
        known.add(actor.id)
        yield f"<node id={_attribute(actor.id)} label={_attribute(_label(actor))}>{_values(_node(actor))}</node>\n"
    yield "</nodes>\n<edges>\n"
    for number, edge in enumerate(_within(knowledge, known)):
        ends = f"source={_attribute(edge.source.id)} target={_attribute(edge.target.id)}"
        label = f'label="{RELATIONS[edge.type]}" kind="{edge.type}"'
        yield f'<edge id="{number}" {ends} {label} weight="{len(edge.claims)}">{_values(_edge(edge))}</edge>\n'
    yield "</edges>\n</graph>\n</gexf>\n"


def _values(values: dict[str, Any]) -> str:
    filled = ((name, value) for name, value in values.items() if value != "")
    pairs = (f'<attvalue for="{name}" value={_attribute(str(value))}/>' for name, value in filled)
    return f"<attvalues>{''.join(pairs)}</attvalues>"


def _within(knowledge: Knowledge, known: set[str]) -> Iterator[Edge]:
    return (edge for edge in knowledge.edges() if {edge.source.id, edge.target.id} <= known)


def _attribute(text: str) -> str:
    return quoteattr(legible(text), {"\n": "&#10;", "\t": "&#9;", "\r": "&#13;"})
