"""Hand knowledge on as one STIX 2.1 bundle, an object a line (https://docs.oasis-open.org/cti/stix/v2.1/).

Actors are identities, wallets an observable of our own, countries locations, documents reports; relations and acts are
relationships whose quotes, places in the text and review stand in an extension that the bundle defines. Ids are UUIDs
of what an object is about: the same in every export.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

from extractor.export.knowledge import Act, Actor, Claim, Document, Edge, Knowledge, Quote
from extractor.export.wording import ACTS, RELATIONS, chain_symbol, stable_uuid, standing, timestamp, to_json

Object = dict[str, Any]

_CLASSES = {"person": "individual", "organization": "organization", "group": "group"}
_MAKER = f"identity--{stable_uuid('stix', 'maker')}"
_EXTENSION = f"extension-definition--{stable_uuid('stix', 'extension')}"
_WALLET = f"extension-definition--{stable_uuid('stix', 'wallet')}"
_EPOCH = "1970-01-01T00:00:00.000Z"


def write_stix(knowledge: Knowledge) -> Iterator[str]:
    """Yield the lines of a bundle."""
    yield f'{{"type": "bundle", "id": "bundle--{stable_uuid("stix", "bundle")}", "objects": [\n'
    mark = ""
    for found in _objects(knowledge):
        yield mark + to_json(found)
        mark = ",\n"
    yield "\n]}\n"


def _objects(knowledge: Knowledge) -> Iterator[Object]:
    yield from _frame()
    known: dict[str, str] = {}
    authorities: dict[str, str] = {}
    for actor in knowledge.actors():
        found = _wallet(actor) if actor.type == "wallet" else _identity(actor)
        known[actor.id] = found["id"]
        if actor.authority:
            authorities.setdefault(actor.authority, found["id"])
        yield found
    about: dict[str, set[str]] = {}
    yield from _relations(knowledge, known, about)
    yield from _acts(knowledge, known, authorities, about)
    for document in knowledge.documents():
        if about.get(document.id):
            yield _report(document, sorted(about[document.id]))


def _frame() -> Iterator[Object]:
    """Yield who made the bundle and what its extension means."""
    yield _object("identity", _MAKER) | {"name": "designation-extractor", "identity_class": "system"}
    for key, name, words, kind in (
        (
            _EXTENSION,
            "Words that claims stand on",
            "quotes: the words, their document, their place in its text; standing: machine-read or reviewed.",
            "property-extension",
        ),
        (_WALLET, "Wallets", "value: an address; blockchain: its ticker; standing: as above.", "new-sco"),
    ):
        yield _object("extension-definition", key) | {
            "created_by_ref": _MAKER,
            "name": name,
            "description": words,
            "schema": "Described in the README of designation-extractor.",
            "version": "1.0.0",
            "extension_types": [kind],
        }


def _object(kind: str, key: str, first: str = "", last: str = "") -> Object:
    created = _stamp(first)
    found = {"type": kind, "spec_version": "2.1", "id": key, "created": created}
    return found | {"modified": max(created, _stamp(last))}


def _stamp(date: str) -> str:
    return f"{date[:10]}T00:00:00.000Z" if len(date) >= 10 else _EPOCH


def _extension(**properties: Any) -> Object:
    return {"extensions": {_EXTENSION: {"extension_type": "property-extension"} | properties}}


# --- things ------------------------------------------------------------------------------


def _identity(actor: Actor) -> Object:
    found = _object("identity", f"identity--{stable_uuid('actor', actor.id)}", actor.first_seen, actor.last_seen)
    found |= {"created_by_ref": _MAKER, "name": actor.name}
    found |= {"identity_class": _CLASSES.get(actor.type, "unspecified")}
    if actor.identifiers:
        found["external_references"] = [
            {"source_name": scheme, "external_id": value} for scheme, value in actor.identifiers
        ]
    return found | _extension(
        actor_type=actor.type,
        status=actor.status,
        aliases=[name for name, _ in actor.names],
        standing=standing(is_reviewed=actor.is_reviewed),
    )


def _wallet(actor: Actor) -> Object:
    chain, address = next(((chain_symbol(s), value) for s, value in actor.identifiers if chain_symbol(s)), ("", ""))
    return {
        "type": "cryptocurrency-wallet",
        "spec_version": "2.1",
        "id": f"cryptocurrency-wallet--{stable_uuid('actor', actor.id)}",
        "value": address or actor.name,
        **({"blockchain": chain} if chain else {}),
        "standing": standing(is_reviewed=actor.is_reviewed),
        "extensions": {_WALLET: {"extension_type": "new-sco"}},
    }


def _location(country: str) -> Object:
    key = f"location--{stable_uuid('country', country)}"
    return _object("location", key) | {"created_by_ref": _MAKER, "country": country.upper()}


def _report(document: Document, about: list[str]) -> Object:
    found = _object("report", f"report--{stable_uuid('article', document.id)}", document.published)
    found |= {"created_by_ref": _MAKER, "name": document.title or document.url or document.id}
    found |= {"published": _stamp(document.published), "object_refs": about}
    if document.language:
        found["lang"] = document.language
    return found | {"external_references": [_reference(document.publisher, document.url)]}


def _reference(publisher: str, url: str) -> Object:
    is_web = url.startswith(("http://", "https://"))
    return {"source_name": publisher or "document"} | ({"url": url} if is_web else {"description": url or "no address"})


# --- relationships ---------------------------------------------------------------------


def _relations(knowledge: Knowledge, known: dict[str, str], about: dict[str, set[str]]) -> Iterator[Object]:
    for edge in knowledge.edges():
        if edge.source.id in known and edge.target.id in known:
            one, other = known[edge.source.id], known[edge.target.id]
            yield _relation(edge, one, other)
            for claim in edge.claims:
                about.setdefault(claim.quote.article, set()).update({one, other})
    countries: set[str] = set()
    places = groupby(knowledge.places(), key=lambda claim: (claim.type, claim.subject, claim.country))
    for (type_, subject, country), group in places:
        if subject.id not in known:
            continue
        if country not in countries:
            countries.add(country)
            yield _location(country)
        key = f"relationship--{stable_uuid('place', type_, subject.id, country)}"
        found = tuple(group)
        place = f"location--{stable_uuid('country', country)}"
        yield _relationship(key, "located-at" if type_ == "located_in" else "national-of", known[subject.id], place) | (
            _claimed(found)
        )
        for claim in found:
            about.setdefault(claim.quote.article, set()).add(known[subject.id])


def _relation(edge: Edge, one: str, other: str) -> Object:
    key = f"relationship--{stable_uuid('edge', edge.type, edge.source.id, edge.target.id)}"
    return _relationship(key, edge.type.replace("_", "-"), one, other) | _claimed(edge.claims)


def _relationship(key: str, kind: str, source: str, target: str) -> Object:
    ends = {"relationship_type": kind, "source_ref": source, "target_ref": target}
    return _object("relationship", key) | {"created_by_ref": _MAKER} | ends


def _claimed(claims: tuple[Claim, ...]) -> Object:
    first = claims[0]
    return {
        **_dates(claim.quote for claim in claims),
        "description": f"{RELATIONS[first.type]}: “{first.quote.text}”",
        "confidence": round(first.confidence * 100),
        "external_references": _references(claim.quote for claim in claims),
        **_extension(
            quotes=[_words(claim.quote) for claim in claims],
            modality=first.modality,
            time=first.time,
            standing=standing(is_reviewed=any(claim.is_reviewed for claim in claims)),
        ),
    }


def _acts(
    knowledge: Knowledge, known: dict[str, str], authorities: dict[str, str], about: dict[str, set[str]]
) -> Iterator[Object]:
    """Yield each act as a relationship of the authority to its target."""
    for (actor, authority, date, kind), group in groupby(
        knowledge.acts(), key=lambda act: (act.actor, act.authority, act.date, act.kind)
    ):
        if actor.id not in known:
            continue
        if authority not in authorities:
            authorities[authority] = f"identity--{stable_uuid('authority', authority)}"
            yield _object("identity", authorities[authority]) | {
                "created_by_ref": _MAKER,
                "name": authority or "unnamed authority",
                "identity_class": "organization",
            }
        said = tuple(group)
        key = f"relationship--{stable_uuid('act', actor.id, authority, date, kind)}"
        yield _relationship(key, kind, authorities[authority], known[actor.id]) | _acted(said)
        for act in said:
            about.setdefault(act.quote.article, set()).update({authorities[authority], known[actor.id]})


def _acted(said: tuple[Act, ...]) -> Object:
    first = said[0]
    return {
        **_dates(act.quote for act in said),
        **({"start_time": timestamp(first.date)} if len(first.date) == 10 else {}),
        "description": f"{first.authority} {ACTS[first.kind]} {first.actor.name}: “{first.quote.text}”",
        "confidence": round(first.confidence * 100),
        "external_references": _references(act.quote for act in said),
        **_extension(
            quotes=[_words(act.quote) for act in said],
            programs=sorted({name for act in said for name in act.programs}),
            legal_basis=sorted({name for act in said for name in act.legal_basis}),
            standing=standing(is_reviewed=any(act.is_reviewed for act in said)),
        ),
    }


def _dates(quotes: Iterable[Quote]) -> Object:
    stamps = sorted(_stamp(quote.published) for quote in quotes)
    return {"created": stamps[0], "modified": stamps[-1]}


def _references(quotes: Iterable[Quote]) -> list[Object]:
    pairs = dict.fromkeys((quote.publisher, quote.url) for quote in quotes)
    return [_reference(publisher, url) for publisher, url in pairs]


def _words(quote: Quote) -> Object:
    return {"quote": quote.text, "article": quote.article, "start": quote.start, "end": quote.end, "url": quote.url}
