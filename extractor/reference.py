"""Bring official lists into a knowledge base and say who of its actors stands on them.

import_list(db, file, settings) -> counts        what `lists DB import FILE` does
link_lists(kb)                                   after an import and after every resolution
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from extractor import __version__
from extractor.config import Settings
from extractor.lexicon import load_lexicon
from extractor.remember import remembering_links
from extractor.store import KnowledgeBase
from extractor.types import Issue, ListEntry


def import_list(path: Path, file: Path, settings: Settings, *, is_last: bool = True) -> dict[str, Any]:
    """Read one published file into a knowledge base as the version in use; after the last, link its actors anew.

    Raises `ListError` for a file that is no list or is damaged, and writes nothing then.
    """
    from extractor.lists import describe, read_list  # noqa: PLC0415

    described = describe(file)
    issues: list[Issue] = []

    def entries() -> Iterator[ListEntry]:
        for found in read_list(file, load_lexicon(settings.lexicon)):
            if isinstance(found, Issue):
                issues.append(found)
            else:
                yield found

    with KnowledgeBase(path, write=True) as kb:
        run = kb.begin_run("lists", __version__)
        try:
            with kb.transaction():
                counts = kb.save_list(described, entries(), run)
                for issue in issues:
                    kb.save_issue(issue, run)
                links = link_lists(kb) if is_last else None
        except BaseException:
            kb.end_run(run, "failed")
            raise
        kb.end_run(run, "done", counts | {"issues": len(issues)})
    told = {"list": described.list, "title": described.title, "format": described.format}
    return (
        told
        | {"published": described.published}
        | counts
        | {"issues": len(issues)}
        | ({} if links is None else {"links": links})
    )


def link_lists(kb: KnowledgeBase) -> int:
    """Link actors to entries and rebuild the gap table; return the number of links."""
    from extractor.lists import find_gaps, link  # noqa: PLC0415

    entries = tuple(kb.list_entries())
    profiles = kb.profiles() if entries else ()
    with remembering_links(kb.path, entries) as memory:
        links = link(profiles, entries, memory)
    kb.save_links(links, find_gaps(profiles, entries, links, kb.first_versions()))
    return len(links)


def describe_lists(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the lists in use with their versions and what is linked."""
    with KnowledgeBase(path) as kb:
        yield from kb.rows(_LISTS)


_LISTS = """
SELECT l.list, l.title, l.publisher, l.published, l.imported_at, l.entries, l.current,
       (SELECT count(*) FROM list_links k JOIN list_entries e ON e.id = k.entry_id WHERE e.list = l.list) AS links
FROM lists l ORDER BY l.list, l.imported_at"""


def read_gaps(path: Path, question: str = "") -> Iterator[dict[str, Any]]:
    """Yield the gap table, the longest waits first."""
    with KnowledgeBase(path) as kb:
        yield from kb.rows(_GAPS, {"question": question})


_GAPS = """
SELECT g.question, g.list, g.authority, g.name, g.named_on, g.listed_on, g.days, g.actor_id AS actor, e.uid
FROM list_gaps g LEFT JOIN list_entries e ON e.id = g.entry_id WHERE :question IN ('', g.question)
ORDER BY g.question, g.list, g.days DESC, g.named_on DESC, g.name"""
