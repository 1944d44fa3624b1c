"""The nouns every stage shares.

Frozen, standard library only, no behaviour beyond reading themselves. Offsets are code
points, half open, into `Article.text`; `article.text[start:end] == quote` always holds.

    Source 1-n Item 1-1 Page 1-1 Article 1-n Mention n-1 Actor
                                  Article 1-n SanctionAction 1-n Target
                                  Article 1-n Relation

A `Record` is what one document yields: actors, actions and relations *as said in that
document*. `resolve` joins the actors of many records; it never changes a record.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from typing import Any, Literal

ActorType = Literal["person", "organization", "group", "vessel", "aircraft", "wallet"]
ActionKind = Literal[
    "designation",
    "delisting",
    "identification",
    "indictment",
    "arrest",
    "conviction",
    "seizure",
    "advisory",
    "penalty",
]
RelationType = Literal[
    "owns_or_controls",
    "leads",
    "member_of",
    "part_of",
    "acts_for",
    "supports",
    "transacts_with",
    "associate_of",
    "family_of",
    "operates",
    "attacked",
    "successor_of",
    "located_in",
    "national_of",
    "holds_wallet",
]
Modality = Literal["asserted", "alleged", "charged", "denied", "attributed"]
Time = Literal["current", "former", "dated"]
SourceKind = Literal["feed", "listing", "file"]
Verdict = Literal[
    "same", "different", "unsure", "rename", "retype", "not-a-name", "do-not-extract", "reject", "confirm"
]
Tier = Literal["official", "court", "press", "vendor", "blog"]

ACTOR_TYPES: tuple[str, ...] = ActorType.__args__  # type: ignore[attr-defined]
ACTION_KINDS: tuple[str, ...] = ActionKind.__args__  # type: ignore[attr-defined]
RELATION_TYPES: tuple[str, ...] = RelationType.__args__  # type: ignore[attr-defined]
SYMMETRIC: frozenset[str] = frozenset({"associate_of", "family_of", "transacts_with"})
PLACE_RELATIONS: frozenset[str] = frozenset({"located_in", "national_of"})


def make_id(*parts: object) -> str:
    """Return the one content id used everywhere: 16 hex digits of the parts' SHA-256."""
    try:
        joined = "\x1f".join(parts)  # type: ignore[arg-type]  # as nearly always
    except TypeError:
        joined = "\x1f".join("" if part is None else str(part) for part in parts)
    return hashlib.sha256(joined.encode("utf-8", "surrogatepass")).hexdigest()[:16]


# --- acquire ---------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One row of `sources.toml`: where documents come from and what they may be used for."""

    key: str
    title: str
    kind: SourceKind
    url: str  # address of the feed or index page; path or glob for kind "file"
    publisher: str
    country: str  # ISO 3166 alpha-2, lower case; "" for international bodies
    tier: Tier
    language: str  # ISO 639-1
    licence: str
    link: str = ""  # CSS selector of the item links (listing)
    date: str = ""  # CSS selector of an item's date, within the item or its row (listing)
    next: str = ""  # CSS selector of the link to the next page (listing)
    max_pages: int = 5
    include: str = ""  # regular expression item URLs must match
    clean: dict[str, Any] = field(default_factory=dict)  # {"keep": xpath, "drop": [xpath]}
    expect: dict[str, Any] = field(default_factory=dict)  # {"items": [1, 60], "days": 14}
    active: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One entry of a feed or listing."""

    source: str
    url: str
    id: str
    title: str = ""
    published: str | None = None  # ISO date or date-time as far as the source states it
    summary: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Validators:
    """What a conditional request sends back to the server (RFC 9110, section 13)."""

    etag: str = ""
    last_modified: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetch:
    """One request as it went: what the `fetches` and `http_state` tables keep."""

    url: str
    kind: Literal["feed", "listing", "article", "robots", "sitemap"]
    outcome: str  # "ok", "not-modified", or the stable slug of what went wrong
    fetched_at: str  # ISO 8601 UTC
    final_url: str = ""
    status: int | None = None
    bytes: int = 0
    seconds: float = 0.0
    validators: Validators = field(default_factory=Validators)  # as the answer gave them
    next_after: str = ""  # ISO 8601 UTC before which the host asked not to be contacted
    moved_to: str = ""  # target of a permanent redirect


@dataclass(frozen=True, slots=True, kw_only=True)
class Poll:
    """What one look at a source gave: saved in one transaction, validators with their items."""

    source: str
    fetches: tuple[Fetch, ...]
    items: tuple[Item, ...] = ()
    issues: tuple[Issue, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """The bytes of one document as acquired."""

    url: str  # as asked for
    final_url: str  # after redirects
    source: str
    fetched_at: str  # ISO 8601 UTC
    status: int
    content_type: str
    body: bytes
    item: Item | None = None
    fetch: Fetch | None = None  # None for a saved document

    @property
    def sha256(self) -> str:
        """Hex digest of the body."""
        return hashlib.sha256(self.body).hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What the knowledge base remembers of an item."""

    item: Item  # as last seen
    first_seen: str  # ISO 8601
    last_fetched: str = ""  # ISO 8601, "" where its page never came


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredPage:
    """A page the knowledge base remembers; its bytes are in a WARC segment or a saved file."""

    id: str
    url: str
    final_url: str
    source: str
    fetched_at: str
    status: int
    content_type: str
    sha256: str
    warc_file: str = ""
    warc_offset: int | None = None
    item: Item | None = None


# --- clean -----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One version of one document: clean text that every offset refers to, never changed."""

    id: str  # make_id(canonical url or document id, sha256 of text)
    document_id: str  # stable over versions
    url: str
    title: str
    text: str
    published: str | None  # ISO date
    published_origin: str  # "feed" | "json-ld" | "meta" | "page" | "text" | "record" | ""
    publisher: str
    language: str  # ISO 639-1, "" unknown
    source: str = ""
    tier: str = ""
    partial: bool = False  # a teaser of a walled page
    issues: tuple[Issue, ...] = ()  # what is strange about its letters

    @property
    def text_sha256(self) -> str:
        """Hex digest of the text."""
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()


# --- annotate and relate: claims -------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """The words that justify a claim; `quote` is always `text[start:end]`."""

    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """One printed occurrence of an actor's name, alias or short form."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Identifier:
    """A number or address that identifies an actor; `valid` is None without check digit."""

    scheme: str
    value: str
    valid: bool | None = None
    start: int = -1
    end: int = -1


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """A person, body, ship, aircraft or wallet *as one document names it*."""

    id: str  # "a1", local to the record
    name: str
    type: ActorType
    aliases: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    identifiers: tuple[Identifier, ...] = ()
    mentions: tuple[Mention, ...] = ()  # never empty
    confidence: float = 1.0
    method: str = ""


# --- annotate: what relate reads ---------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A run of text that stands on its own line(s)."""

    start: int
    end: int
    kind: Literal["heading", "paragraph", "bullet", "row"]
    section: Literal["body", "implications", "links"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence of a block; a semicolon list stays one sentence."""

    start: int
    end: int
    block: int  # index into Annotation.blocks
    section: str  # of its block


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """Something found in the text that claims are made of.

    kind        key                          form
    actor       Actor.id                     "name", "short", "nominal" ("the bank"), "pronoun"
    legal       "E.O. 13694"                 "basis", or "amending" where it only amends another
    place       ISO code, lower case         "country", "demonym", "city", "region"
    date        ISO date                     "" or "today"
    """

    start: int
    end: int
    kind: Literal["actor", "legal", "place", "date"]
    key: str
    form: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """Words in quotation marks that somebody is said to have spoken."""

    start: int
    end: int
    speaker: str = ""  # Actor.id where known


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotation:
    """An article with everything `relate` needs marked; spans are sorted and do not overlap."""

    article: Article
    blocks: tuple[Block, ...]
    sentences: tuple[Sentence, ...]
    actors: tuple[Actor, ...]
    spans: tuple[Span, ...]
    quotations: tuple[Quotation, ...] = ()
    authorities: dict[str, str] = field(default_factory=dict)  # Actor.id -> short form ("OFAC")
    issues: tuple[Issue, ...] = ()


# --- relate: claims ---------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """One actor an action is directed at, and why."""

    actor: str  # Actor.id
    evidence: Evidence
    legal_basis: tuple[str, ...] = ()
    criterion: str = ""  # key of relations/criteria in the lexicon, "" where not stated
    confidence: float = 1.0
    method: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SanctionAction:
    """One authority doing one kind of thing on one day; `targets` may be empty."""

    kind: ActionKind
    authority: str  # short form: "OFAC", "DOJ", "EU"
    date: str | None
    programs: tuple[str, ...] = ()
    targets: tuple[Target, ...] = ()
    evidence: Evidence | None = None  # of the act itself; required where targets is empty
    history: bool = False  # an earlier act that the document only recalls
    confidence: float = 1.0
    method: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """`subject` stands in relation `type` to `object` (actor id, or ISO country code)."""

    type: RelationType
    subject: str
    object: str
    evidence: Evidence
    modality: Modality = "asserted"
    time: Time = "current"
    method: str = ""
    confidence: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """Something a stage met and could not handle: named, kept, counted."""

    stage: str
    code: str  # lower-kebab, stable
    message: str
    subject: str = ""  # url, path or id
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """Everything one document yields, as said there."""

    id: str
    article: Article
    kind: str  # "designation", "enforcement", "news", "other"
    actors: tuple[Actor, ...] = ()
    actions: tuple[SanctionAction, ...] = ()
    relations: tuple[Relation, ...] = ()
    issues: tuple[Issue, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class NearMiss:
    """What was nearly read in a document and why it was not: nobody keeps it, `explain` shows it."""

    start: int
    end: int
    words: str  # text[start:end]
    what: str  # as it would have been read: "“Vexholm” (organization)", "Orsa Kellim —leads→ Vexholm"
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CloseReading:
    """A record, and what its document nearly yielded, in the order of the text."""

    record: Record
    near_misses: tuple[NearMiss, ...] = ()


# --- resolve ----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """What somebody decided about actors, names or claims; outlives every re-extraction.

    verdict                    left                      right
    same, different, unsure    actor (or document actor) another one
    rename, retype             actor                     the new name or type
    not-a-name                 actor                     ""
    do-not-extract             a name as printed         ""
    reject, confirm            key of a claim            ""
    """

    left: str
    right: str
    verdict: Verdict
    by: str  # "rule:<name>" or a person
    score: float = 1.0
    reason: str = ""
    at: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentActor:
    """An actor as one document names it, with what tells it apart from namesakes."""

    key: str  # stable over versions of the document and re-extraction
    document: str
    name: str
    type: str
    aliases: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()  # whose it is: no other country's may be the same
    seats: tuple[str, ...] = ()  # the countries it is said to be in; it may have others
    identifiers: tuple[tuple[str, str], ...] = ()  # (scheme, value)
    related: tuple[tuple[str, str], ...] = ()  # (type, name) of the actors it stands in a relation to
    acts: tuple[tuple[str, str, str], ...] = ()  # (kind, authority, date) of the actions directed at it
    published: str = ""  # ISO date of the document


@dataclass(frozen=True, slots=True, kw_only=True)
class Merge:
    """Why two document actors were joined, kept apart or left to a person."""

    left: str  # DocumentActor.key, left < right
    right: str
    verdict: Literal["same", "different", "unsure"]
    score: float
    features: tuple[tuple[str, float], ...]  # (reason, contribution), largest first
    by: str  # "rule:<name>" or the person whose judgement it is


@dataclass(frozen=True, slots=True, kw_only=True)
class ResolvedActor:
    """One real-world actor: which document actors it is, and under which names."""

    id: str  # key of the document actor that founded it
    name: str
    type: str
    names: tuple[tuple[str, str], ...]  # (name, "name" | "alias" | "weak alias"), its own first
    countries: tuple[str, ...]
    members: tuple[str, ...]  # DocumentActor.key, sorted
    authority: str = ""  # short form where it is an authority of the lexicon
    reviewed: bool = False  # a person judged it


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolution:
    """All actors, and the reasons; a pure function of document actors, judgements and the ids given before."""

    actors: tuple[ResolvedActor, ...]
    merges: tuple[Merge, ...] = ()
    redirects: tuple[tuple[str, str], ...] = ()  # (id of earlier runs, id it is merged into)
    families: tuple[tuple[str, str], ...] = ()  # (bureau, ministry): what one lists the other delists


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """What joining documents into stories needs to know of a document's current version."""

    article: str
    document: str
    title: str
    publisher: str
    tier: str
    published: str
    actors: frozenset[str]  # DocumentActor.key
    targets: frozenset[str] = frozenset()  # of them, those an action of the document is directed at
    acts: frozenset[tuple[str, str]] = frozenset()  # (kind, authority) of what the document reports as new
    opening: str = ""  # its first lines
    signature: str = ""  # of the text, "" where it was not computed yet
    text: str = ""  # only where the signature is missing


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """Documents about one event."""

    id: str
    lead: str  # article id: the official release, else the earliest
    articles: tuple[str, ...]
    clusters: tuple[tuple[str, str], ...]  # (article id, near-duplicate cluster id)
    independent: int  # sources, reprints not counted


@dataclass(frozen=True, slots=True, kw_only=True)
class Stories:
    """All stories of two or more documents, and the signatures that were computed on the way."""

    stories: tuple[Story, ...]
    signatures: tuple[tuple[str, str], ...] = ()  # (article id, signature)


# --- official lists -----------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class ListFile:
    """One published file of an official list: what the `lists` table keeps of an import."""

    list: str  # key of the list, "us-ofac-sdn"
    title: str
    publisher: str
    format: str  # "ofac-xml", see `lists.detect`
    published: str  # ISO date the file states, "" where it states none
    sha256: str  # of all files that belong to it


@dataclass(frozen=True, slots=True, kw_only=True)
class ListEntry:
    """One entry of an official list, as its publisher states it."""

    list: str
    uid: str  # the publisher's own id, stable between versions
    name: str  # as printed: "YAN, Xiaobing"
    type: str  # actor type, "" where the list does not say
    aliases: tuple[str, ...] = ()
    weak_aliases: tuple[str, ...] = ()  # nicknames and acronyms too common to search by
    programs: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    identifiers: tuple[tuple[str, str], ...] = ()  # (scheme, value)
    birth_dates: tuple[str, ...] = ()  # "1980-07-15", "1980", "1965/1970"
    listed_on: str = ""
    remarks: str = ""
    state: Literal["listed", "delisted"] = "listed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """A resolved actor with all that an entry of an official list can be compared with."""

    id: str
    name: str
    type: str
    names: tuple[str, ...] = ()  # strong aliases
    countries: tuple[str, ...] = ()
    identifiers: tuple[tuple[str, str], ...] = ()
    birth_dates: tuple[str, ...] = ()
    acts: tuple[tuple[str, str, str], ...] = ()  # (kind, authority, date) of the actions directed at it
    legal_basis: tuple[str, ...] = ()  # of those actions: "E.O. 13694"


@dataclass(frozen=True, slots=True, kw_only=True)
class ListGap:
    """A difference between what an authority's releases and its list say."""

    question: Literal["not-listed", "not-named", "lag"]
    list: str
    name: str
    authority: str = ""  # short form, of the act
    actor: str = ""
    uid: str = ""  # of the entry
    named_on: str = ""
    listed_on: str = ""
    days: int | None = None  # from the release to the list


@dataclass(frozen=True, slots=True, kw_only=True)
class ListLink:
    """A resolved actor is an entry of a list, how surely, and why."""

    actor: str
    list: str
    uid: str
    score: float
    reason: str
