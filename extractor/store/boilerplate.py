"""Keep once what a source says at many addresses: a text that stands everywhere is no document of its own.

A site that answers whatever it is asked with one page (an apology, a notice, its front page) would be believed once
per address. Which texts those are shows only over the whole base, so it is decided again after every extraction, from
the current versions alone: pages may come in any order and over many nights, and an address whose text is its own
again comes back.
"""

from __future__ import annotations

from dataclasses import dataclass

from sqlite_utils import Database

from extractor.store.claims import Row, issue_row
from extractor.types import Issue

CODE = "boilerplate"
MANY = 4  # addresses of one source: a release under three headings of its site is still a release

# A version is current unless another version *of its document* took its place.
IS_CURRENT = """NOT EXISTS
(SELECT 1 FROM articles newer WHERE newer.id = a.superseded_by AND newer.document_id = a.document_id)"""

_COPIES = f"""
WITH alike AS (
  SELECT a.id, a.url, a.title, a.page_id, a.source_key,
         first_value(a.id) OVER same AS kept, first_value(a.url) OVER same AS kept_url,
         count(*) OVER (PARTITION BY a.source_key, a.text_sha256) AS n
  FROM articles a WHERE a.source_key IS NOT NULL AND {IS_CURRENT}
  WINDOW same AS (PARTITION BY a.source_key, a.text_sha256 ORDER BY a.url, a.id)
)
SELECT id, url, title, page_id, source_key, kept, kept_url FROM alike WHERE n >= {MANY} AND id <> kept ORDER BY id"""  # noqa: S608 - our own words

_ASIDE = f"""
SELECT a.id, a.title, a.superseded_by FROM articles a
WHERE a.superseded_by IS NOT NULL AND {IS_CURRENT} ORDER BY a.id"""  # noqa: S608 - our own words


@dataclass(frozen=True, slots=True, kw_only=True)
class _Copy:
    """An article whose text another address of its source stands for."""

    id: str
    url: str
    title: str
    page_id: str | None
    source_key: str
    kept: str
    kept_url: str


Changes = list[tuple[str, str, str]]  # (op, article, title)


def settle_boilerplate(db: Database, run_id: str, now: str) -> Changes:
    """Set copies of a common text aside and bring back what is no copy any more; return what that changed."""
    columns = _Copy.__slots__
    copies = [_Copy(**dict(zip(columns, row, strict=True))) for row in db.conn.execute(_COPIES)]
    aside = {key: (title, by) for key, title, by in db.conn.execute(_ASIDE)}
    back = sorted(aside.keys() - {it.id for it in copies})
    fresh = [it for it in copies if it.id not in aside]
    moved = [it for it in copies if it.id not in aside or aside[it.id][1] != it.kept]
    set_superseded(db, [(None, key) for key in back])
    set_superseded(db, [(it.kept, it.id) for it in moved])
    _close_pages(db, copies)
    _write_issues(db, copies, run_id, now)
    return [("removed", it.id, it.title) for it in fresh] + [("added", key, aside[key][0]) for key in back]


def set_superseded(db: Database, pairs: list[tuple[str | None, str]]) -> None:
    """Write by what each article is superseded; whatever is told of a story is told of current versions only."""
    db.conn.executemany("UPDATE articles SET superseded_by = ?, signature = '' WHERE id = ?", pairs)


def _close_pages(db: Database, copies: list[_Copy]) -> None:
    """Say of the pages of copies, and of no others, that they are boilerplate."""
    wanted = {it.page_id for it in copies if it.page_id}
    marked = {key for (key,) in db.conn.execute("SELECT id FROM pages WHERE outcome = ?", [CODE])}
    news = [("stored", key) for key in marked - wanted] + [(CODE, key) for key in wanted - marked]
    db.conn.executemany("UPDATE pages SET outcome = ? WHERE id = ?", sorted(news))


def _write_issues(db: Database, copies: list[_Copy], run_id: str, now: str) -> None:
    rows = {row["id"]: row for row in (_issue(it, run_id) | {"at": now} for it in copies)}
    there = {key for (key,) in db.conn.execute("SELECT id FROM issues WHERE code = ?", [CODE])}
    db.conn.executemany("DELETE FROM issues WHERE id = ?", [(key,) for key in sorted(there - rows.keys())])
    fresh = [rows[key] for key in sorted(rows.keys() - there)]
    if fresh:
        db.table("issues").insert_all(fresh)


def _issue(copy: _Copy, run_id: str) -> Row:
    message = f"the same text stands at {MANY} or more addresses of its source, and is kept at {copy.kept_url}"
    issue = Issue(stage="extract", code=CODE, message=message, subject=copy.url)
    return issue_row(issue, copy.id, run_id, copy.source_key)
