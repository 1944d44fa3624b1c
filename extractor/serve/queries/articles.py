"""One document: its text, the claims read from it, its versions, its story."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.serve.queries.sql import confirmed, reviewed

if TYPE_CHECKING:
    from extractor.serve.reader import Reader, Row

_SPOT = 'e.start, e."end", e.quote'


async def article(reader: Reader, key: str) -> Row | None:
    """Return the row of one version, with the name of its source."""
    sql = "SELECT r.*, s.title AS source FROM articles r LEFT JOIN sources s ON s.key = r.source_key WHERE r.id = :key"
    return await reader.row(sql, key=key)


async def targets(reader: Reader, key: str) -> list[Row]:
    """Return who is designated, charged or otherwise acted on here."""
    sql = f"""SELECT t.id, t.key, c.id AS action_id, c.kind, c.authority, c.date, c.programs, c.history, t.legal_basis,
      t.criterion, t.method, t.confidence,
      {confirmed("t")}, d.name AS subject, t.actor_id AS subject_id, d.type AS subject_type, {_SPOT}
    FROM actions c JOIN action_targets t ON t.action_id = c.id JOIN document_actors d ON d.id =
      t.document_actor_id JOIN evidence e ON e.id = t.evidence_id
    WHERE c.article_id = :key AND NOT {reviewed("t", "reject")} ORDER BY e.start, t.id"""
    return await reader.rows(sql, key=key)


async def actions(reader: Reader, key: str) -> list[Row]:
    """Return the actions the document reports, targets or not."""
    sql = f"""SELECT c.id, c.key, c.kind, c.authority, c.date, c.programs, c.history, c.n_targets, c.method,
      c.confidence, {confirmed("c")}, {_SPOT}
    FROM actions c JOIN evidence e ON e.id = c.evidence_id WHERE c.article_id = :key AND NOT
      {reviewed("c", "reject")} ORDER BY e.start, c.id"""
    return await reader.rows(sql, key=key)


async def relations(reader: Reader, key: str) -> list[Row]:
    """Return the relations the document states."""
    sql = f"""SELECT x.id, x.key, x.type, x.modality, x.time, x.method, x.confidence, x.country, {confirmed("x")},
      s.name AS subject, x.subject_id,
      o.name AS object, x.object_id, {_SPOT}
    FROM relations x JOIN document_actors s ON s.id = x.subject_document_actor_id
    LEFT JOIN document_actors o ON o.id = x.object_document_actor_id JOIN evidence e ON e.id = x.evidence_id
    WHERE x.article_id = :key AND NOT {reviewed("x", "reject")} ORDER BY e.start, x.id"""
    return await reader.rows(sql, key=key)


async def mentions(reader: Reader, key: str) -> list[Row]:
    """Return where actors are named."""
    sql = """SELECT m.start, m."end", m.text, m.actor_id, a.name, a.type, a.status FROM mentions m LEFT JOIN
      actors a ON a.id = m.actor_id
    WHERE m.article_id = :key ORDER BY m.start, m.id LIMIT 5000"""
    return await reader.rows(sql, key=key)


async def actors(reader: Reader, key: str) -> list[Row]:
    """Return the actors of the document, the most often named first."""
    sql = """SELECT d.name, d.type, d.countries, d.actor_id, a.status, a.is_authority, (SELECT count(*) FROM
      mentions m WHERE m.document_actor_id = d.id) AS n
    FROM document_actors d LEFT JOIN actors a ON a.id = d.actor_id WHERE d.article_id = :key ORDER BY n DESC,
      d.name LIMIT 300"""
    return await reader.rows(sql, key=key)


async def identifiers(reader: Reader, key: str) -> list[Row]:
    """Return the identifiers printed in the document."""
    sql = """SELECT i.scheme, i.value, i.valid, i.actor_id, d.name FROM identifiers i JOIN document_actors d ON
      d.id = i.document_actor_id
    WHERE i.article_id = :key ORDER BY i.scheme, i.value LIMIT 300"""
    return await reader.rows(sql, key=key)


async def versions(reader: Reader, document: str) -> list[Row]:
    """Return all versions of a document, the newest first."""
    return await reader.rows(
        """SELECT id, version, title, published, first_seen, superseded_by FROM articles WHERE document_id =
          :document ORDER BY version DESC""",
        document=document,
    )


async def related(reader: Reader, row: Row) -> Row:
    """Return reprints of the text and the other reports of its story."""
    columns = "id, title, publisher, published, tier, url"
    reprints = """SELECT {} FROM articles WHERE cluster_id = :cluster AND id <> :key AND +superseded_by IS NULL
      LIMIT 30"""
    others = """SELECT {} FROM articles WHERE story_id = :story AND id <> :key AND +superseded_by IS NULL
      ORDER BY +published LIMIT 30"""
    cluster, story, key = row["cluster_id"], row["story_id"], row["id"]
    return {  # most articles have neither, and an index gives all of those at once
        "reprints": await reader.rows(reprints.format(columns), cluster=cluster, key=key) if cluster else [],
        "story": await reader.row("SELECT * FROM stories WHERE id = :story", story=story) if story else None,
        "others": await reader.rows(others.format(columns), story=story, key=key) if story else [],
    }


async def issues(reader: Reader, key: str) -> list[Row]:
    """Return what the reading of the document met and could not handle."""
    return await reader.rows(
        "SELECT stage, code, message FROM issues WHERE article_id = :key ORDER BY code LIMIT 50", key=key
    )


async def document(reader: Reader, key: str) -> Row | None:
    """Return everything the article's page shows, None for an unknown id."""
    row = await article(reader, key)
    if row is None:
        return None
    return (
        row
        | await related(reader, row)
        | {
            "actors": await actors(reader, key),
            "targets": await targets(reader, key),
            "actions": await actions(reader, key),
            "relations": await relations(reader, key),
            "identifiers": await identifiers(reader, key),
            "mentions": await mentions(reader, key),
            "versions": await versions(reader, row["document_id"]),
            "issues": await issues(reader, key),
        }
    )
