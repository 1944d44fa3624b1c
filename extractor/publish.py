"""Make a compact, checked, read-only snapshot of a knowledge base for the public web.

    publish(source, target)      raises `StoreError`; `target` is then the old snapshot or the new one, complete

What says how the operator works (requests, archive places, settings, who judged) and what outlets wrote only for
their feeds is not in it. The tables stay, empty, so that the site finds the schema it knows. Of a text that no
authority published only the words that bear out a claim are left, each in its place: quotation, not a copy.
"""

from __future__ import annotations

import glob
import os
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path

from extractor.errors import StoreError
from extractor.failpoints import failpoint
from extractor.store import KnowledgeBase

_SHARE = 0.9  # of the rows of the last snapshot that a new one must have

# Tables that are published as they are, and what is taken out of others; what is in neither is emptied.
_PUBLIC = frozenset(
    {"sources", "articles", "document_actors", "mentions", "evidence", "actions", "action_targets", "relations"}
    | {"identifiers", "actors", "actor_names", "merges", "edges", "stories", "evaluation", "site_stats"}
    | {"lists", "list_entries", "list_links", "list_gaps", "changes"}
)
_PARTLY = {
    "runs": "UPDATE runs SET settings = '{}'",
    "pages": "UPDATE pages SET warc_file = '', warc_offset = NULL",
    "items": "UPDATE items SET summary = ''",
    "judgements": (
        "UPDATE judgements SET by = 'reviewer', reason = '', withdrawn_by = iif(withdrawn_by = '', '', 'reviewer')"
    ),
    "issues": "DELETE FROM issues WHERE article_id IS NULL",
}
_COMPARED = ("articles", "actors", "actions", "relations", "evidence")


def publish(source: Path, target: Path, *, force: bool = False) -> dict[str, int]:
    """Write the snapshot and return its row counts.

    Raises `StoreError`: `snapshot-damaged`, `snapshot-shrunk` (fewer than nine tenths of the last one's rows, and not
    `force`), and what opening the source raises.
    """
    unfinished = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        _sweep(target)
        with KnowledgeBase(source) as kb:
            kb.db.execute("PRAGMA query_only = OFF")  # or the copy counts as a write; the file is open read-only anyhow
            kb.db.execute("VACUUM INTO ?", [str(unfinished)])
        failpoint("mid-vacuum-into")
        _strip(unfinished)
        counts = _check(unfinished)
        if target.exists() and not force:
            _compare(counts, _counts(target), target)
        _sync(unfinished)
        unfinished.chmod(0o444)
        failpoint("before-rename")
        unfinished.rename(target)
        failpoint("after-rename")
        _sync(target.parent)
    except (sqlite3.Error, OSError) as error:
        raise StoreError(f"{target} cannot be written: {error}", path=str(target)) from error
    finally:
        if unfinished.exists():  # `missing_ok` would not bear a file in the place of a folder
            unfinished.unlink()
    return counts


def _strip(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as conn:
        conn.execute("PRAGMA foreign_keys = OFF")  # rows go together with those that refer to them
        for table in _tables(conn):
            if table in _PARTLY:
                conn.execute(_PARTLY[table])
            elif table not in _PUBLIC:
                conn.execute(f'DELETE FROM "{table}"')  # noqa: S608 - a name from the schema
        _quote_only(conn)
        conn.execute("VACUUM")
        conn.execute("ANALYZE")


def _quote_only(conn: sqlite3.Connection) -> None:
    """Leave of every text but those of authorities only what is quoted, so that no offset moves."""
    (guard,) = conn.execute("SELECT sql FROM sqlite_master WHERE name = 'articles_text'").fetchone()
    conn.execute("BEGIN")
    conn.execute("DROP TRIGGER articles_text")  # a text never changes; this is the one place where it is shortened
    for key, text in conn.execute("SELECT id, text FROM articles WHERE tier <> 'official'").fetchall():
        spots = conn.execute('SELECT start, "end" FROM evidence WHERE article_id = ?', [key])
        conn.execute("UPDATE articles SET text = ? WHERE id = ?", [_keep(text, spots), key])
    conn.execute(guard)
    conn.execute("INSERT INTO articles_fts(articles_fts) VALUES ('rebuild')")
    conn.execute("COMMIT")


def _keep(text: str, spots: Iterable[tuple[int, int]]) -> str:
    """Return a text with blanks for all letters outside the spots."""
    kept = [char if char == "\n" else " " for char in text]
    for start, end in spots:
        kept[start:end] = text[start:end]
    return "".join(kept)


def _tables(conn: sqlite3.Connection) -> Iterator[str]:
    """Yield the ordinary tables; those of a full-text index belong to it."""
    rows = conn.execute("SELECT name FROM pragma_table_list WHERE type = 'table' AND schema = 'main'").fetchall()
    yield from (name for (name,) in rows if not name.startswith(("sqlite_", "_sqlite_")))


def _check(path: Path) -> dict[str, int]:
    with closing(sqlite3.connect(path)) as conn:
        verdict = conn.execute("PRAGMA integrity_check(1)").fetchone()[0]
        loose = conn.execute("PRAGMA foreign_key_check").fetchone()
    if verdict != "ok" or loose:
        raise StoreError(f"the snapshot is damaged: {loose or verdict}", path=str(path), code="snapshot-damaged")
    return _counts(path)


def _counts(path: Path) -> dict[str, int]:
    with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as conn:
        return {table: conn.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in _COMPARED}  # noqa: S608


def _compare(new: dict[str, int], old: dict[str, int], target: Path) -> None:
    for table, count in new.items():
        if count < old[table] * _SHARE:
            message = (
                f"{target} has {old[table]} {table}, the new snapshot only {count}: publish with --force if so meant"
            )
            raise StoreError(message, path=str(target), code="snapshot-shrunk")


def _sweep(target: Path) -> None:
    """Remove what a publication that was killed left beside its target."""
    for path in target.parent.glob(f".{glob.escape(target.name)}.*"):
        process = path.name.rpartition(".")[2].removesuffix("-journal")
        if process.isdigit() and not _is_alive(int(process)):
            path.unlink()


def _is_alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:  # somebody else's
        return True
    return True


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
