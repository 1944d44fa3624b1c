"""What an archive of releases becomes: actors named over the years, lives, gaps to a list, exports without an error.

    python -m tests.benchmarks.archive SHARED [--out FOLDER] [--sample 100]     or: make archive

SHARED holds `data/treasury_releases.jsonl` and `data/sdn_merged.jsonl`. Every figure is printed as `name value`; below
them a sample of the actors that several releases name, each with all the names it was joined from, for somebody to
read: two in one are merged wrongly, one in two stands in the line `of one name and type, yet two`.
"""

from __future__ import annotations

import argparse
import hashlib
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from extractor.export import lines_of
from extractor.store import KnowledgeBase
from tests.export.validate import CHECKS

_SEVERAL = """
SELECT a.id, a.name, a.type, count(DISTINCT d.article_id) AS n, group_concat(DISTINCT d.name) AS names
FROM actors a JOIN document_actors d ON d.actor_id = a.id
WHERE a.merged_into IS NULL AND a.is_authority = 0
GROUP BY a.id HAVING n > 1
"""
_TWICE = """
SELECT lower(name) AS name, type, count(*) AS n FROM actors
WHERE merged_into IS NULL AND is_authority = 0 AND n_articles > 0 GROUP BY 1, 2 HAVING n > 1
"""
_LIVES = """
SELECT count(*) FILTER (WHERE designated_on IS NOT NULL) AS designated, count(*) FILTER (WHERE delisted_on IS NOT NULL)
       AS delisted, count(*) FILTER (WHERE designated_on IS NOT NULL AND delisted_on > designated_on) AS both
FROM actors WHERE merged_into IS NULL
"""
_LINKS = "SELECT count(*) AS n, count(DISTINCT actor_id) AS actors, count(DISTINCT entry_id) AS entries FROM list_links"
_GAPS = "SELECT question, count(*) AS n FROM list_gaps GROUP BY 1"


def main() -> None:
    """Build the base and print all figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("shared", type=Path)
    parser.add_argument("--out", type=Path)
    parser.add_argument("--sample", type=int, default=100)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        base = build(given.shared, given.out or Path(scratch))
        with KnowledgeBase(base) as kb:
            for name, value in [*figures(kb.rows), *exports(kb)]:
                print(f"{name:44} {value}")  # noqa: T201 - what a benchmark is for
            for line in sample(kb.rows, given.sample):
                print(line)  # noqa: T201


def build(shared: Path, folder: Path) -> Path:
    """Read, load, list and resolve, each by its own verb; what is there already is kept."""
    base, data = folder / "archive.db", shared / "data"
    for verb in (
        ("backfill", data / "treasury_releases.jsonl", folder / "shards"),
        ("load", base, folder / "shards"),
        ("lists", base, "import", data / "sdn_merged.jsonl"),
        ("resolve", base),
    ):
        started = time.perf_counter()
        words = [sys.executable, "-m", "extractor", *map(str, verb)]
        done = subprocess.run(words, check=False, capture_output=True, text=True)
        if done.returncode > 1:
            sys.exit(f"{verb[0]}: {done.stderr.strip()}")
        print(f"{verb[0]:44} {time.perf_counter() - started:.0f} s")  # noqa: T201
    return base


def figures(rows: Any) -> Iterator[tuple[str, str]]:
    """Count actors, lives, links and gaps."""
    several, twice = list(rows(_SEVERAL)), list(rows(_TWICE))
    (lives,), (links,) = rows(_LIVES), rows(_LINKS)
    yield (
        "actors that several releases name",
        f"{len(several)}, the most often {max(row['n'] for row in several)} times",
    )
    yield "of one name and type, yet two", f"{len(twice)}: {', '.join(row['name'] for row in twice[:5])}"
    yield "actors designated, delisted, both in order", "{designated}, {delisted}, {both}".format(**lives)
    yield "links to the list", "{n}: {actors} actors, {entries} entries".format(**links)
    yield "gaps", ", ".join(f"{row['n']} {row['question']}" for row in rows(_GAPS))


def exports(kb: KnowledgeBase) -> Iterator[tuple[str, str]]:
    """Hold every export against its own format's rules; what is not valid raises."""
    for form, check in CHECKS.items():
        yield f"export {form}: valid items", f"{check(''.join(lines_of(kb.rows, form)))}"


def sample(rows: Any, most: int) -> Iterable[str]:
    """Return actors of several releases, drawn by a hash of their names, with all they were joined from."""
    drawn = sorted(rows(_SEVERAL), key=lambda row: hashlib.sha256(row["name"].encode()).hexdigest())[:most]
    return [f"{row['n']:4} {row['type']:13} {row['name']} = {row['names']}" for row in drawn]


if __name__ == "__main__":
    main()
