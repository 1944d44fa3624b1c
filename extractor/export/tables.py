"""Hand knowledge on as a set of CSV tables (RFC 4180, UTF-8) that no spreadsheet takes for formulas."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from typing import Any

from extractor.export.knowledge import Knowledge, Quote
from extractor.export.wording import standing

# What opens a formula in a spreadsheet, or is dropped before one (owasp.org, "CSV Injection").
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_QUOTED = ("quote", "document", "url", "publisher", "published", "tier", "start", "end")


def write_tables(knowledge: Knowledge) -> Iterator[tuple[str, Iterator[str]]]:
    """Yield the name of each file with its lines."""
    yield "actors.csv", _table(_ACTORS, _actors(knowledge))
    yield "names.csv", _table(("actor", "name", "kind"), _names(knowledge))
    yield "identifiers.csv", _table(("actor", "scheme", "value"), _identifiers(knowledge))
    yield "acts.csv", _table(_ACTS, _acts(knowledge))
    yield "relations.csv", _table(_RELATIONS, _relations(knowledge))
    yield "documents.csv", _table(_DOCUMENTS, _documents(knowledge))


def _table(head: tuple[str, ...], rows: Iterable[Iterable[Any]]) -> Iterator[str]:
    buffer = io.StringIO()
    writer = csv.writer(buffer)
    writer.writerow(head)
    for row in rows:
        yield buffer.getvalue()
        buffer.seek(0)
        buffer.truncate()
        writer.writerow([_cell(value) for value in row])
    yield buffer.getvalue()


def _cell(value: Any) -> Any:
    """Return a cell that shows what it says: before what would be a formula an apostrophe is set."""
    if not isinstance(value, str):
        return value
    return f"'{value}" if value.startswith(_FORMULA) else value


def _quoted(quote: Quote) -> tuple[Any, ...]:
    return (
        quote.text, quote.article, quote.url, quote.publisher, quote.published, quote.tier, quote.start, quote.end,
    )  # fmt: skip


_ACTORS = (
    "id", "name", "type", "countries", "status", "designated_on", "designated_by", "delisted_on", "is_authority",
    "first_seen", "last_seen", "standing",
)  # fmt: skip


def _actors(knowledge: Knowledge) -> Iterator[Iterable[Any]]:
    for one in knowledge.actors():
        yield (
            one.id, one.name, one.type, " ".join(one.countries), one.status, one.designated_on, one.designated_by,
            one.delisted_on, int(one.is_authority), one.first_seen, one.last_seen,
            standing(is_reviewed=one.is_reviewed),
        )  # fmt: skip


def _names(knowledge: Knowledge) -> Iterator[Iterable[Any]]:
    for one in knowledge.actors():
        yield one.id, one.name, "name"
        yield from ((one.id, name, "other name" if kind == "name" else kind) for name, kind in one.names)


def _identifiers(knowledge: Knowledge) -> Iterator[Iterable[Any]]:
    return ((one.id, scheme, value) for one in knowledge.actors() for scheme, value in one.identifiers)


_ACTS = (
    "id", "action", "actor", "name", "kind", "authority", "date", "programs", "legal_basis", "criterion", "recalled",
    "confidence", "standing", *_QUOTED,
)  # fmt: skip


def _acts(knowledge: Knowledge) -> Iterator[Iterable[Any]]:
    for one in knowledge.acts():
        yield (
            one.id, one.action, one.actor.id, one.actor.name, one.kind, one.authority, one.date,
            "; ".join(one.programs), "; ".join(one.legal_basis), one.criterion, int(one.is_history), one.confidence,
            standing(is_reviewed=one.is_reviewed), *_quoted(one.quote),
        )  # fmt: skip


_RELATIONS = (
    "id", "type", "subject", "subject_name", "object", "object_name", "country", "modality", "time", "confidence",
    "method", "standing", *_QUOTED,
)  # fmt: skip


def _relations(knowledge: Knowledge) -> Iterator[Iterable[Any]]:
    for one in knowledge.claims():
        yield (
            one.id, one.type, one.subject.id, one.subject.name, one.object.id if one.object else "",
            one.object.name if one.object else "", one.country, one.modality, one.time, one.confidence, one.method,
            standing(is_reviewed=one.is_reviewed), *_quoted(one.quote),
        )  # fmt: skip


_DOCUMENTS = ("id", "url", "title", "publisher", "published", "language", "tier", "kind")


def _documents(knowledge: Knowledge) -> Iterator[Iterable[Any]]:
    return (tuple(getattr(one, name) for name in _DOCUMENTS) for one in knowledge.documents())
