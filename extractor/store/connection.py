"""Open a knowledge base: the right file, unharmed, ours, with nobody else writing it.

    open_reader(path) -> Database
    open_writer(path) -> (Database, lock)

`SchemaError.code` says what is wrong: `path-missing`, `path-unwritable`, `schema-foreign`, `schema-newer`,
`schema-older`, `schema-damaged`. The file is not touched in any of these cases.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import FileLock, Timeout
from sqlite_utils import Database

from extractor.errors import LockedError, SchemaError, StoreError
from extractor.failpoints import failpoint
from extractor.store.migrations import APPLICATION_ID, VERSION, migrations

_BUSY_SECONDS = 10

# synchronous NORMAL under WAL may lose the last commits when the power goes, and never tears one
# (sqlite.org/pragma.html#pragma_synchronous). Names come from the open web: a schema that they could have
# tampered with gets no function with side effects (trusted_schema off). Ids are hashes, so that what a night asks for
# lies all over the file: the two megabytes that SQLite keeps by itself would be read again and again.
_PRAGMAS = (
    "foreign_keys = ON", "synchronous = NORMAL", "mmap_size = 0", "trusted_schema = OFF", "temp_store = MEMORY",
    "cache_size = -65536",
)  # fmt: skip


def open_reader(path: Path) -> Database:
    """Open a knowledge base that must exist; nothing can be written through it."""
    if not path.is_file():
        raise SchemaError(f"there is no knowledge base at {path}", path=str(path), code="path-missing")
    with _wrapped(path):
        conn = sqlite3.connect(
            f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=_BUSY_SECONDS, check_same_thread=False
        )
    try:
        with _wrapped(path):
            found = _schema_of(conn, path)
            _set_pragmas(conn)
            conn.execute("PRAGMA query_only = ON")
            _check_current(found, path)
    except BaseException:
        conn.close()
        raise
    return Database(conn)


def open_writer(path: Path) -> tuple[Database, FileLock]:
    """Lock, check and open a knowledge base for writing; make it if it does not exist, migrate it if it is older."""
    if not path.parent.is_dir():
        raise SchemaError(f"there is no folder {path.parent} for a knowledge base", path=str(path), code="path-missing")
    lock = _lock(path)
    try:
        return _open_locked(path), lock
    except BaseException:
        lock.release()
        raise


def close_writer(db: Database, lock: FileLock) -> None:
    """Empty the write-ahead log into the file, let SQLite gather statistics, close, unlock."""
    try:
        with suppress(sqlite3.Error):  # a reader with an old snapshot may hold the log: the next run empties it
            db.conn.execute("PRAGMA optimize")
            failpoint("mid-checkpoint")
            db.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        db.close()
        lock.release()


@contextmanager
def transaction(db: Database, path: Path) -> Iterator[None]:
    """All or nothing. `IMMEDIATE`: a read that turns into a write would fail at once, whatever the busy timeout."""
    with _wrapped(path):
        if db.conn.in_transaction:
            with db.atomic():
                yield
            return
        db.conn.execute("BEGIN IMMEDIATE")
        try:
            yield
            failpoint("before-commit")
            db.conn.execute("COMMIT")
        except BaseException:
            if db.conn.in_transaction:  # a full disk has rolled back by itself
                db.conn.execute("ROLLBACK")
            raise
        failpoint("after-commit")


@contextmanager
def snapshot(db: Database, path: Path) -> Iterator[None]:
    """Let all questions of a reader be answered as of now, whatever is written meanwhile."""
    with _wrapped(path):
        db.conn.execute("BEGIN")
        try:
            yield
        finally:
            db.conn.execute("ROLLBACK")


# --- helpers -----------------------------------------------------------------------------


def _lock(path: Path) -> FileLock:
    # flock dies with its process, so a killed run leaves no lock behind.
    lock = FileLock(f"{path}.lock", timeout=0)
    try:
        lock.acquire()
    except Timeout as exc:
        raise LockedError(f"another run is writing {path}", path=str(path)) from exc
    except OSError as exc:
        raise _unwritable(path, exc) from exc
    return lock


def _open_locked(path: Path) -> Database:
    if path.exists() and not (path.is_file() and os.access(path, os.W_OK)):
        raise _unwritable(path, "is not a file that may be written")
    with _wrapped(path):
        conn = sqlite3.connect(path, timeout=_BUSY_SECONDS, check_same_thread=False)
    try:
        with _wrapped(path):
            found = _schema_of(conn, path)
            if found:
                _check_pages(conn, path)
            conn.execute("PRAGMA journal_mode = WAL")
            _set_pragmas(conn)
            db = Database(conn)
            if found < VERSION:
                migrations.apply(db)
    except BaseException:
        conn.close()
        raise
    return db


def _set_pragmas(conn: sqlite3.Connection) -> None:
    for pragma in _PRAGMAS:
        conn.execute(f"PRAGMA {pragma}")


def _schema_of(conn: sqlite3.Connection, path: Path) -> int:
    """Return the schema version, 0 for a database in which nothing is yet."""
    application = conn.execute("PRAGMA application_id").fetchone()[0]
    version: int = conn.execute("PRAGMA user_version").fetchone()[0]
    tables = {name for (name,) in conn.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    if not tables - {"_sqlite_migrations", "sqlite_sequence"}:
        return 0
    if application != APPLICATION_ID:
        raise SchemaError(f"{path} is a database of another program", path=str(path), code="schema-foreign")
    if version > VERSION:
        raise SchemaError(
            f"{path} has schema {version}, this program knows {VERSION}: install a newer version",
            path=str(path),
            code="schema-newer",
        )
    return version


def _check_current(found: int, path: Path) -> None:
    if found < VERSION:
        raise SchemaError(
            f"{path} has schema {found}, this program reads {VERSION}: any verb that writes brings it up to date",
            path=str(path),
            code="schema-older",
        )


def _check_pages(conn: sqlite3.Connection, path: Path) -> None:
    verdict = conn.execute("PRAGMA quick_check(1)").fetchone()[0]
    if verdict != "ok":
        raise _damaged(path, verdict)


@contextmanager
def _wrapped(path: Path) -> Iterator[None]:
    """Turn what SQLite says into the error tree, at this border and nowhere else."""
    try:
        yield
    except UnicodeEncodeError as exc:
        raise StoreError(f"{path}: a text holds half a character: {exc}", path=str(path), code="not-text") from exc
    except sqlite3.IntegrityError as exc:
        raise StoreError(f"{path}: {exc}", path=str(path), code="store-integrity") from exc
    except sqlite3.OperationalError as exc:
        raise _operational(path, exc) from exc
    except sqlite3.DatabaseError as exc:
        raise _damaged(path, str(exc)) from exc


def _operational(path: Path, exc: sqlite3.OperationalError) -> StoreError:
    reason = str(exc)
    if "full" in reason or "disk I/O" in reason:
        return StoreError(f"{path}: {reason}: make room and run again", path=str(path), code="disk-full")
    if "unable to open" in reason or "readonly" in reason:
        return _unwritable(path, reason)
    return StoreError(f"{path}: {reason}", path=str(path))


def _unwritable(path: Path, reason: object) -> SchemaError:
    return SchemaError(f"{path} cannot be opened: {reason}", path=str(path), code="path-unwritable")


def _damaged(path: Path, reason: str) -> SchemaError:
    return SchemaError(
        f"{path} is damaged ({reason}): restore the last snapshot or start a new knowledge base",
        path=str(path),
        code="schema-damaged",
    )
