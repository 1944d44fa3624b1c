"""What a document claims, as numbered cards beside its text. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from extractor.serve import words
from extractor.serve.highlight import Claim, Link

if TYPE_CHECKING:
    from collections.abc import Callable

    from extractor.serve.reader import Row


def cards(document: Row) -> list[Row]:
    """Return the claims of a document (see `queries.articles.document`) in the order of the text, numbered from 1."""
    with_targets = {t["action_id"] for t in document["targets"]}
    found = [
        *(_target(t) for t in document["targets"]),
        *(_action(a) for a in document["actions"] if a["id"] not in with_targets),
        *(_relation(x) for x in document["relations"]),
    ]
    found.sort(key=lambda c: (c["start"], c["kind"] != "action", c["end"], c["subject"], c["object"]))
    return [card | {"number": number} for number, card in enumerate(found, 1)]


def marks(found: list[Row]) -> list[Claim]:
    """Return the passages of the cards."""
    return [
        Claim(
            start=c["start"],
            end=c["end"],
            number=c["number"],
            label=_label(c),
            kind=c["kind"],
        )
        for c in found
    ]


def _label(card: Row) -> str:
    rule = f", rule {card['method']}" if card["method"] else ""
    return f"{card['label']} ({words.certainty(card['confidence'])} sure{rule})"


def links(mentions: list[Row], href: Callable[[str], str]) -> list[Link]:
    """Return the names of a document as links to their actors."""
    return [
        Link(
            start=m["start"],
            end=m["end"],
            href=href(m["actor_id"]),
            title=f"{words.plain(m['name'])} — {words.actor_type(m['type'])}",
        )
        for m in mentions
        if m["actor_id"] and m["name"]
    ]


def _card(row: Row, kind: str, label: str, **fields: Any) -> Row:
    keep = ("key", "start", "end", "quote", "method", "confidence", "confirmed")
    card = (
        {k: row.get(k) for k in keep}
        | {"kind": kind, "label": words.plain(label), "subject": "", "object": "", "notes": []}
        | fields
    )
    return card | {"notes": [note for note in card["notes"] or () if note]}


def _target(row: Row) -> Row:
    verb = words.act(row["kind"])
    recalled = "an earlier act, recalled here" if row["history"] else ""
    return _card(
        row,
        "action",
        f"{row['authority']} {verb} {row['subject']}",
        subject=row["authority"],
        verb=verb,
        object=row["subject"],
        object_id=row["subject_id"],
        action_id=row["action_id"],
        basis=row["legal_basis"],
        notes=[words.criterion(row["criterion"]), recalled],
    )


def _action(row: Row) -> Row:
    verb = words.act(row["kind"])
    recalled = "an earlier act, recalled here" if row["history"] else ""
    return _card(
        row,
        "action",
        f"{row['authority']} {verb}: no target named",
        subject=row["authority"],
        verb=verb,
        object="no target named",
        action_id=row["id"],
        basis=[],
        notes=[recalled],
    )


def _relation(row: Row) -> Row:
    target = row["object"] or words.country(row["country"])
    verb = words.relation(row["type"])
    return _card(
        row,
        "relation",
        f"{row['subject']} {verb} {target}",
        subject=row["subject"],
        subject_id=row["subject_id"],
        verb=verb,
        object=target,
        object_id=row["object_id"],
        type=row["type"],
        notes=[words.modality(row["modality"]), words.when(row["time"])],
    )
