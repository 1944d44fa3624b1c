"""Write a record: its article as a new version where the text changed, its claims in place of earlier ones."""

from __future__ import annotations

from typing import Any, Literal

from sqlite_utils import Database

from extractor.failpoints import failpoint
from extractor.store.boilerplate import IS_CURRENT, set_superseded
from extractor.store.claims import TABLES, Claims, Row
from extractor.types import Article, Record

Saved = Literal["new", "changed", "reread", "same"]

# column of a claim that holds an actor id -> column that holds the document actor
_ACTOR_COLUMNS = {
    "mentions": {"actor_id": "document_actor_id"},
    "identifiers": {"actor_id": "document_actor_id"},
    "action_targets": {"actor_id": "document_actor_id"},
    "relations": {"subject_id": "subject_document_actor_id", "object_id": "object_document_actor_id"},
}


def save_record(  # noqa: PLR0913 - a record, where it came from, and when
    db: Database, record: Record, page_id: str | None, run_id: str, *, settings_key: str, now: str
) -> Saved:
    """Write one document and say what it was.

    "new": a document not seen before; "changed": a new version of one; "reread": its claims were replaced;
    "same": nothing new was said, only `last_seen` moves. A version's claims stay readable when it is superseded.
    """
    claims = Claims(record)
    article = record.article
    digest = claims.sha256
    stored = next(db.table("articles").rows_where("id = ?", [article.id]), None)
    current = _current(db, article.document_id)
    changing = _changing_columns(record, settings_key, digest)
    if stored is None:
        version = _insert_version(db, article, current, changing | _origin(page_id, run_id, now))
        saved: Saved = "new" if version == 1 else "changed"
    else:
        news = changing if stored["claims_sha256"] != digest or stored["kind"] != record.kind else {}
        if article.title != stored["title"]:
            _index(db, stored["no"], stored["title"], article, command="delete")
            _index(db, stored["no"], article.title, article)
        db.table("articles").update(article.id, news | {"last_seen": now, "extracted_with": settings_key})
        saved = "reread" if news else "same"
        if current and current["id"] != article.id and not (article.partial and not current["partial"]):
            _supersede(db, current["id"], article.id)  # the publisher went back to an earlier text
            saved = "changed"
    if stored is None or stored["claims_sha256"] != digest:
        _replace_claims(db, claims, now)
    failpoint("mid-transaction")
    return saved


# --- versions ----------------------------------------------------------------------------


def _current(db: Database, document_id: str) -> Row | None:
    """Return the version that no other of its document took the place of; another document's article may have."""
    query = f"SELECT a.* FROM articles a WHERE a.document_id = ? AND {IS_CURRENT}"  # noqa: S608 - our own words
    return next(db.query(query, [document_id]), None)


def _changing_columns(record: Record, settings_key: str, digest: str) -> Row:
    article = record.article
    return {
        "title": article.title,
        "published": article.published,
        "published_origin": article.published_origin,
        "kind": record.kind,
        "extracted_with": settings_key,
        "claims_sha256": digest,
    }


def _origin(page_id: str | None, run_id: str, now: str) -> Row:
    return {"page_id": page_id or None, "run_id": run_id, "first_seen": now, "last_seen": now}


def _insert_version(db: Database, article: Article, current: Row | None, columns: Row) -> int:
    number, version = db.conn.execute(
        """SELECT (SELECT coalesce(max(no), 0) + 1 FROM articles),
                  (SELECT coalesce(max(version), 0) + 1 FROM articles WHERE document_id = ?)""",
        [article.document_id],
    ).fetchone()
    # The teaser of a walled page says less than the article: it never takes its place.
    is_lesser = current is not None and article.partial and not current["partial"]
    db.table("articles").insert(
        columns
        | {
            "id": article.id,
            "no": number,
            "document_id": article.document_id,
            "version": version,
            "superseded_by": current["id"] if current and is_lesser else None,
            "source_key": article.source or None,
            "url": article.url,
            "text": article.text,
            "text_sha256": article.text_sha256,
            "publisher": article.publisher,
            "language": article.language,
            "tier": article.tier,
            "partial": int(article.partial),
        }
    )
    _index(db, number, article.title, article)
    if current and not is_lesser:
        _supersede(db, current["id"], article.id)
    return int(version)


def _index(db: Database, number: int, title: str, article: Article, command: str | None = None) -> None:
    """Write to the full-text index, or with the command "delete" take out what was written (fts5, 4.4.3)."""
    db.conn.execute(
        "INSERT INTO articles_fts(articles_fts, rowid, title, text) VALUES (?, ?, ?, ?)"
        if command
        else "INSERT INTO articles_fts(rowid, title, text) VALUES (?, ?, ?)",
        [*([command] if command else []), number, title, article.text],
    )


def _supersede(db: Database, old: str, new: str) -> None:
    set_superseded(db, [(None, new), (new, old)])


# --- claims ------------------------------------------------------------------------------


def _replace_claims(db: Database, claims: Claims, now: str) -> None:
    article_id = claims.article.id
    resolved = _resolved(db, claims.article.document_id)
    for table in reversed(TABLES):
        where = (
            "action_id IN (SELECT id FROM actions WHERE article_id = ?)"
            if table == "action_targets"
            else "article_id = ?"
        )
        db.table(table).delete_where(where, [article_id])
    by_document_actor = {row["id"]: resolved.get(row["key"]) for row in claims.rows["document_actors"]}
    for table in TABLES:
        extra = dict.fromkeys(_ACTOR_COLUMNS.get(table, {}))
        rows = [
            _with_actors(row, table, by_document_actor) | ({"at": now} if table == "issues" else {})
            for row in claims.rows[table]
        ]
        if rows:
            db.table(table).insert_all([extra | row for row in rows], ignore=table == "issues")


def _resolved(db: Database, document_id: str) -> dict[str, str]:
    """Return the actor that each document actor of a document was found to be, in any of its versions."""
    query = """SELECT d.key, d.actor_id FROM document_actors d JOIN articles a ON a.id = d.article_id
               WHERE a.document_id = ? AND d.actor_id IS NOT NULL"""
    return dict(db.conn.execute(query, [document_id]).fetchall())


def _with_actors(row: Row, table: str, actors: dict[str, str | None]) -> dict[str, Any]:
    if table == "document_actors":
        return row | {"actor_id": actors[row["id"]]}
    return row | {
        column: actors.get(row[holder]) for column, holder in _ACTOR_COLUMNS.get(table, {}).items() if row[holder]
    }


def claim_labels(db: Database, article_id: str) -> dict[tuple[str, str], str]:
    """Return what an article claims: (table, id) of each claim, and what a person calls it."""
    return {(table, key): label for table, key, label in db.conn.execute(_CLAIMS, [article_id] * 3)}


_CLAIMS = """
SELECT 'actions', id, title FROM actions WHERE article_id = ?
UNION ALL SELECT 'action_targets', t.id, d.name || ': ' || a.title
  FROM action_targets t JOIN actions a ON a.id = t.action_id
  JOIN document_actors d ON d.id = t.document_actor_id WHERE a.article_id = ?
UNION ALL SELECT 'relations', r.id, s.name || ' ' || r.type || ' ' || coalesce(o.name, r.country)
  FROM relations r JOIN document_actors s ON s.id = r.subject_document_actor_id
  LEFT JOIN document_actors o ON o.id = r.object_document_actor_id
  WHERE r.article_id = ?"""
