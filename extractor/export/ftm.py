"""Hand knowledge on as FollowTheMoney entities, one JSON object a line (https://followthemoney.tech).

An actor is a thing, a relation an interval between two things with its documents as `proof` and its quotes as
`summary`, an act against an actor a Sanction. Where no schema of FollowTheMoney fits both ends of a relation it is an
UnknownLink with our word for it as its role.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

from extractor.export.knowledge import Act, Actor, Claim, Document, Edge, End, Knowledge, Quote
from extractor.export.wording import RELATIONS, chain_symbol, is_company, to_json
from extractor.types import make_id

_SCHEMATA = {
    "person": "Person", "organization": "Organization", "group": "Organization", "vessel": "Vessel",
    "aircraft": "Airplane", "wallet": "CryptoWallet",
}  # fmt: skip
_PERSON, _BODY = frozenset({"Person"}), frozenset({"Organization", "Company", "PublicBody"})
_LEGAL, _ASSET = _PERSON | _BODY, frozenset({"Company", "Vessel", "Airplane"})
_EMPLOYERS = frozenset({"Company", "PublicBody"})  # who works there is no member of it

_Link = tuple[str, str, str, frozenset[str], frozenset[str]]
# relation -> candidates (schema, property of the source, of the target, what the ends must be), the first that fits
_LINKS: dict[str, tuple[_Link, ...]] = {
    "owns_or_controls": (("Ownership", "owner", "asset", _LEGAL, _ASSET),),
    "leads": (("Directorship", "director", "organization", _LEGAL, _BODY),),
    "member_of": (
        ("Employment", "employee", "employer", _PERSON, _EMPLOYERS),
        ("Membership", "member", "organization", _LEGAL, _BODY),
    ),
    "part_of": (("Membership", "member", "organization", _LEGAL, _BODY),),
    "acts_for": (("Representation", "agent", "client", _LEGAL, _LEGAL),),
    "family_of": (("Family", "person", "relative", _PERSON, _PERSON),),
    "associate_of": (("Associate", "person", "associate", _PERSON, _PERSON),),
    "successor_of": (("Succession", "successor", "predecessor", _LEGAL, _LEGAL),),
}
_LINK: _Link = ("UnknownLink", "subject", "object", frozenset(), frozenset())
_NAMED_ROLE = frozenset({"Family", "Associate"})  # their word for a role is "relationship"

_LEGAL_NUMBERS = {
    "bic": "swiftBic", "lei": "leiCode", "inn": "innCode", "ogrn": "ogrnCode", "uscc": "uscCode",
    "tax_id": "taxNumber", "registration": "registrationNumber", "email": "email",
}  # fmt: skip
_NUMBERS: dict[str, dict[str, str]] = {
    "Person": _LEGAL_NUMBERS
    | {
        "birth-date": "birthDate",
        "passport": "passportNumber",
        "national_id": "idNumber",
        "ssn": "socialSecurityNumber",
    },
    "Company": _LEGAL_NUMBERS | {"imo": "imoNumber", "ticker": "ticker"},
    "Organization": _LEGAL_NUMBERS,
    "PublicBody": _LEGAL_NUMBERS,
    "Vessel": {"imo": "imoNumber", "mmsi": "mmsi", "registration": "registrationNumber"},
    "Airplane": {"tail": "registrationNumber", "registration": "registrationNumber"},
    "CryptoWallet": {},
}
_LANGUAGES = {
    "ar": "ara", "de": "deu", "en": "eng", "es": "spa", "fa": "fas", "fr": "fra", "he": "heb", "it": "ita",
    "ja": "jpn", "ko": "kor", "nl": "nld", "pl": "pol", "pt": "por", "ru": "rus", "tr": "tur", "uk": "ukr", "zh": "zho",
}  # fmt: skip
_LONGEST = {
    "alias": 384,
    "weakAlias": 384,
    "cryptoAddress": 64,
    "publicKey": 64,
}  # what their model takes: not a list read as one name, and no Monero address, which is the name of its wallet
_MACHINE_READ = "Machine-read; no person has reviewed this."


def write_ftm(knowledge: Knowledge) -> Iterator[str]:
    """Yield documents, actors, relations, acts and who is named where, one entity a line."""
    schemata: dict[str, str] = {}
    for document in knowledge.documents():
        yield _line(document.id, "Article", document.title, _article(document))
    for actor in knowledge.actors():
        schemata[actor.id] = _schema_of(actor)
        yield _line(actor.id, schemata[actor.id], actor.name, _thing(actor, schemata[actor.id]))
    for edge in knowledge.edges():
        if edge.source.id in schemata and edge.target.id in schemata:
            yield _interval(edge, schemata)
            yield from _holding(edge, schemata)
    for claim in knowledge.places():
        if claim.subject.id in schemata:
            yield _line(claim.subject.id, schemata[claim.subject.id], claim.subject.name, _place(claim, schemata))
    yield from _sanctions(knowledge.acts(), schemata)


def _line(key: str, schema: str, caption: str, properties: dict[str, Iterable[str]]) -> str:
    filled = {name: sorted({_fitting(name, value) for value in values} - {""}) for name, values in properties.items()}
    kept = {name: values for name, values in sorted(filled.items()) if values}
    return to_json({"id": key, "schema": schema, "caption": caption, "properties": kept}) + "\n"


def _fitting(name: str, value: str) -> str:
    """Return a value, "" where it is longer than their model takes."""
    return "" if len(value) > _LONGEST.get(name, len(value)) else value.strip()


# --- things ------------------------------------------------------------------------------


def _article(document: Document) -> dict[str, Iterable[str]]:
    return {
        "title": [document.title],
        "publisher": [document.publisher],
        "publishedAt": [document.published],
        "sourceUrl": [document.url if document.url.startswith(("http://", "https://")) else ""],
        "language": [_LANGUAGES.get(document.language, "")],
        "keywords": [document.kind, document.tier],
    }


def _schema_of(actor: Actor) -> str:
    if actor.is_authority:
        return "PublicBody"
    return "Company" if actor.type == "organization" and is_company(actor.name) else _SCHEMATA[actor.type]


def _thing(actor: Actor, schema: str) -> dict[str, Iterable[str]]:
    numbers, rest = _NUMBERS[schema], []
    found: dict[str, list[str]] = {}
    for scheme, value in actor.identifiers:
        if symbol := chain_symbol(scheme) if schema == "CryptoWallet" else "":
            for name, word in (("cryptoAddress", value), ("publicKey", value), ("currency", symbol)):
                found.setdefault(name, []).append(word)
        elif scheme in numbers:
            found.setdefault(numbers[scheme], []).append(value)
        else:
            rest.append(f"{scheme}: {value}")
    return {
        **found,
        "name": [actor.name],
        "alias": [name for name, kind in actor.names if kind != "weak alias"],
        "weakAlias": [name for name, kind in actor.names if kind == "weak alias"],
        "country": actor.countries if schema not in {"Vessel", "Person"} else (),
        "topics": ["sanction" if actor.status == "designated" else "", "gov" if actor.is_authority else ""],
        "notes": [*rest, "" if actor.is_reviewed else _MACHINE_READ],
        **({"abbreviation": [actor.authority]} if actor.authority else {}),
    }


def _place(claim: Claim, schemata: dict[str, str]) -> dict[str, Iterable[str]]:
    """Return what a document says of an actor's country: a fragment; fragments of one id add up to one entity."""
    schema = schemata[claim.subject.id]
    national = {"Person": "nationality", "Vessel": "flag"}.get(schema, "country")
    name = national if claim.type == "national_of" else "country"
    return {name: [claim.country], "proof": [claim.quote.article], **({} if schema != "CryptoWallet" else {name: ()})}


# --- intervals ---------------------------------------------------------------------------


def _interval(edge: Edge, schemata: dict[str, str]) -> str:
    one, other = schemata[edge.source.id], schemata[edge.target.id]
    fitting = (link for link in _LINKS.get(edge.type, ()) if one in link[3] and other in link[4])
    schema, source, target, *_ = next(fitting, _LINK)
    properties: dict[str, Iterable[str]] = {
        source: [edge.source.id],
        target: [edge.target.id],
        "relationship" if schema in _NAMED_ROLE else "role": [RELATIONS[edge.type]],
        "recordId": [edge.claims[0].id],
        **_proof(claim.quote for claim in edge.claims),
        "description": [_MACHINE_READ] if not any(claim.is_reviewed for claim in edge.claims) else [],
    }
    if schema not in _NAMED_ROLE:
        properties["status"] = [f"{claim.modality}, {claim.time}" for claim in edge.claims]
    key = make_id("ftm", edge.type, edge.source.id, edge.target.id)
    return _line(key, schema, RELATIONS[edge.type], properties)


def _holding(edge: Edge, schemata: dict[str, str]) -> Iterator[str]:
    """Yield the holder of a wallet also as its property, which the UnknownLink bears out."""
    if (
        edge.type == "holds_wallet"
        and schemata[edge.target.id] == "CryptoWallet"
        and schemata[edge.source.id] in _LEGAL
    ):
        yield _line(edge.target.id, "CryptoWallet", edge.target.name, {"holder": [edge.source.id]})


def _proof(quotes: Iterable[Quote]) -> dict[str, Iterable[str]]:
    found = list(quotes)
    return {
        "proof": [quote.article for quote in found],
        "summary": [quote.text for quote in found],
        "sourceUrl": [quote.url for quote in found if quote.url.startswith(("http://", "https://"))],
        "publisher": [quote.publisher for quote in found],
        "date": [quote.published for quote in found],
    }


# --- acts ----------------------------------------------------------------------------------


def _sanctions(acts: Iterable[Act], schemata: dict[str, str]) -> Iterator[str]:
    """Yield a Sanction per actor, authority, kind and day, and where each document names an actor it acts against."""
    for (actor, authority, date, kind), group in groupby(acts, key=lambda a: (a.actor, a.authority, a.date, a.kind)):
        said = list(group)
        if actor.id not in schemata:
            continue
        if kind in {"designation", "delisting", "identification"}:
            day = "endDate" if kind == "delisting" else "startDate"
            properties: dict[str, Iterable[str]] = {
                "entity": [actor.id],
                "authority": [authority],
                day: [date],
                "program": [name for act in said for name in (*act.programs, *act.legal_basis)],
                "reason": [act.criterion for act in said],
                "status": [kind],
                "recordId": [said[0].id],
                "description": [_MACHINE_READ] if not any(act.is_reviewed for act in said) else [],
                **_proof(act.quote for act in said),
            }
            yield _line(
                make_id("ftm-sanction", actor.id, authority, date, kind), "Sanction", f"{authority} {kind}", properties
            )
        yield from (_documentation(act, actor, kind) for act in said)


def _documentation(act: Act, actor: End, kind: str) -> str:
    properties: dict[str, Any] = {
        "document": [act.quote.article],
        "entity": [actor.id],
        "role": [f"target of {kind}"],
        "date": [act.quote.published],
        "summary": [act.quote.text],
    }
    return _line(make_id("ftm-doc", act.id), "Documentation", f"target of {kind}", properties)
