"""The endpoints that read, as rows: path, meaning, parameters, schema."""

from __future__ import annotations

from typing import Any

from extractor.serve.api import resources
from extractor.serve.api.contract import CURSOR, LIMIT, Endpoint, Param
from extractor.serve.api.schemas import STATUSES
from extractor.serve.queries import network, search
from extractor.types import ACTION_KINDS, ACTOR_TYPES

Q = Param(name="q", says="Words to look for", example="Myohyang")
_AUTHORITY = Param(name="authority", says="Who designated the actor, or who acted", example="OFAC")
_PROGRAMME = Param(name="programme", says="Legal basis, or programme by its key", example="E.O. 13810")
_YEAR = Param(
    name="year", says="Year of designation, or of the action", kind="number", least=1900, most=2100, example="2025"
)
_FILTERS = (
    Param(name="type", says="Kind of actor", values=ACTOR_TYPES),
    Param(name="country", says="ISO 3166-1 alpha-2, lower case", example="kp"),
    Param(name="status", says="Where the actor stands", values=STATUSES),
    _AUTHORITY,
    _PROGRAMME,
    _YEAR,
)
ACTS = (
    Param(name="kind", says="What was done", values=ACTION_KINDS),
    _AUTHORITY,
    _PROGRAMME,
    _YEAR,
    Param(name="since", says="Acts of this day and later", kind="date", example="2025-01-01"),
    Param(name="until", says="Acts of this day and earlier", kind="date"),
    Param(name="actor", says="Id of an actor it is directed at"),
)


def _list(path: str, says: str, answer: Any, schema: str, params: tuple[Param, ...] = (), **more: Any) -> Endpoint:
    return Endpoint(path=path, says=says, answer=answer, schema=schema, params=(*params, LIMIT, CURSOR), **more)


_DESIGNATED = Param(name="designated", says="1: on a list today; 0: not", kind="flag")
_CHANGED = Param(
    name="changed_since", says="A run added or changed the entry since then", kind="date", example="2026-01-01"
)
_DEPTH = Param(name="depth", says="1: neighbours; 2: theirs too", kind="number", default=1, most=2)
_NODES = Param(name="nodes", says="Actors shown at most", kind="number", default=network.NODES, least=2, most=60)
_SPAN = (
    Param(name="since", says="Published on this day or later", kind="date"),
    Param(name="until", says="Published on this day or earlier", kind="date"),
)
_TIER = Param(name="tier", says="What kind of source", values=("official", "court", "press", "vendor", "blog"))
_BODY = Param(name="body", says="1: with the whole text", kind="flag", default=False)
_SORT = Param(name="sort", says="Order", values=tuple(search.SORTS), default="relevance")

ENDPOINTS: tuple[Endpoint, ...] = (
    _list(
        "/actors",
        "Actors by name and what they are",
        resources.list_actors,
        "Actors",
        (Q, *_FILTERS, _DESIGNATED, _CHANGED),
    ),
    Endpoint(
        path="/actors/{id}",
        says="One actor: names, identifiers, what authorities did to it",
        answer=resources.one_actor,
        schema="ActorProfile",
        example={"id": "actor"},
    ),
    _list(
        "/actors/{id}/relations",
        "Every sentence that ties an actor to another or to a country",
        resources.actor_relations,
        "Relations",
        example={"id": "actor"},
    ),
    _list(
        "/actors/{id}/mentions",
        "Where an actor is named",
        resources.actor_mentions,
        "Mentions",
        example={"id": "actor"},
    ),
    Endpoint(
        path="/actors/{id}/network",
        says="The best attested connections of an actor",
        answer=resources.actor_network,
        schema="Network",
        params=(_DEPTH, _NODES),
        example={"id": "actor"},
    ),
    Endpoint(
        path="/paths",
        says="The shortest ways between two actors, every step with its words",
        answer=resources.paths,
        schema="Paths",
        params=(
            Param(name="from", says="Id of an actor", required=True),
            Param(name="to", says="Id of another", required=True),
        ),
    ),
    _list("/actions", "What authorities did, the newest first", resources.list_actions, "Actions", ACTS),
    Endpoint(
        path="/actions/{id}",
        says="One action with its targets",
        answer=resources.one_action,
        schema="ActionProfile",
        example={"id": "action"},
    ),
    _list(
        "/articles",
        "Documents, the newest first",
        resources.list_articles,
        "Articles",
        (Q, Param(name="source", says="Key of a source"), _TIER, *_SPAN),
    ),
    Endpoint(
        path="/articles/{id}",
        says="One document with the claims read from it",
        answer=resources.one_article,
        schema="ArticleProfile",
        params=(_BODY,),
        example={"id": "article"},
    ),
    _list("/stories", "Events that several documents report", resources.list_stories, "Stories"),
    Endpoint(
        path="/stories/{id}",
        says="One event",
        answer=resources.one_story,
        schema="StoryProfile",
        example={"id": "story"},
    ),
    _list("/wallets", "Addresses on blockchains", resources.list_wallets, "Wallets"),
    Endpoint(
        path="/wallets/{address}",
        says="Whose an address is said to be, in which words",
        answer=resources.one_wallet,
        schema="WalletProfile",
        example={"address": "wallet"},
    ),
    Endpoint(
        path="/identifiers/{value}",
        says="Who bears a passport, IMO, tax or company number or an address",
        answer=resources.identifiers,
        schema="Identifiers",
        example={"value": "wallet"},
    ),
    Endpoint(
        path="/search",
        says="Everything about a word: identifiers, actors, documents",
        answer=resources.find,
        schema="Search",
        params=(Q, *_FILTERS, _SORT, LIMIT),
        tag="search",
    ),
    Endpoint(
        path="/stats", says="How much is here, and the last run", answer=resources.stats, schema="Stats", tag="state"
    ),
    Endpoint(
        path="/sources",
        says="Where documents come from, and how each source is doing",
        answer=resources.sources,
        schema="Sources",
        tag="state",
    ),
)
