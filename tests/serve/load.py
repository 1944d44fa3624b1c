"""How the site bears a million mentions: `python -m tests.serve.load [BASE]` builds them once, asks, prints a table.

40,000 actors, 80,000 articles, 960,000 mentions, 200,000 relations, names drawn so that few are in very many
documents (Zipf). Each address is asked over eight connections at once; beside it stands the bare SELECT.
"""

from __future__ import annotations

import asyncio
import json
import random
import re
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path

import httpx

import extractor

ACTORS, ARTICLES, SENTENCES = 40_000, 80_000, 6
CONNECTIONS, ROUNDS = 8, 12
_SCHEMA = Path(extractor.__file__).parent / "store" / "schema.sql"
_VERBS = (
    ("leads", "is the director of"),
    ("supports", "has supported"),
    ("transacts_with", "paid"),
    ("acts_for", "acted for"),
)
_PARTS = [
    "bal",
    "dor",
    "ven",
    "kas",
    "mir",
    "tol",
    "rin",
    "sha",
    "gor",
    "lem",
    "pav",
    "zul",
    "nar",
    "ost",
    "bek",
    "dra",
    "fim",
]
_LAWS = ("E.O. 13224", "E.O. 13382", "E.O. 13694", "E.O. 13810", "E.O. 14024")


def build(path: Path) -> None:
    """Write the base."""
    chance = random.Random(1)
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA synchronous = OFF")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.executescript(_SCHEMA.read_text(encoding="utf-8"))
    names = [_name(chance) for _ in range(ACTORS)]
    _fill(connection, names, chance)
    _derive(connection)
    connection.execute("ANALYZE")
    connection.commit()
    connection.close()


def _name(chance: random.Random) -> str:
    words = (
        "".join(chance.choices(_PARTS, k=chance.choice((2, 2, 3)))).title() for _ in range(chance.choice((2, 2, 3)))
    )
    return " ".join(words)


def _fill(connection: sqlite3.Connection, names: list[str], chance: random.Random) -> None:
    rows: dict[str, list[tuple[object, ...]]] = {}
    weights = list(accumulate(1 / (rank + 3) for rank in range(ACTORS)))
    connection.execute(
        "INSERT INTO runs (id, started_at, finished_at, verb, status, version) "
        "VALUES ('run', '2026-03-01', '2026-03-01', 'run', 'done', '1')"
    )
    connection.executemany(
        "INSERT INTO actors (id, name, type, countries, status, designated_on, designated_by) VALUES (?,?,?,?,?,?,?)",
        (
            (f"a{n}", name, ("person", "organization")[n % 2], json.dumps([("ru", "ir", "kp", "cn")[n % 4]]),
             ("designated", "mentioned")[n % 3 > 0], f"{2000 + n % 26}-03-0{1 + n % 9}" if n % 3 == 0 else None,
             ("OFAC", "EU")[n % 2] if n % 3 == 0 else "")
            for n, name in enumerate(names)
        ),
    )  # fmt: skip
    connection.executemany(
        "INSERT INTO actor_names (id, no, actor_id, name, kind) VALUES (?,?,?,?,'name')",
        ((f"n{n}", n + 1, f"a{n}", name) for n, name in enumerate(names)),
    )
    for number in range(ARTICLES):
        picked = chance.choices(range(ACTORS), cum_weights=weights, k=SENTENCES * 2)
        for table, row in _article(number, picked, names):
            rows.setdefault(table, []).append(row)
        if number % 2000 == 1999 or number == ARTICLES - 1:
            for table, some in rows.items():
                marks = ",".join("?" * len(some[0]))
                connection.executemany(f"INSERT INTO {table} VALUES ({marks})", some)  # noqa: S608 - our own tables
            rows.clear()
            connection.commit()


def _article(number: int, picked: list[int], names: list[str]) -> Iterator[tuple[str, tuple[object, ...]]]:
    key, day = f"r{number}", f"{2000 + number % 26}-{1 + number % 12:02}-{1 + number % 28:02}"
    said, at = [], 0
    for place in range(SENTENCES):
        left, right = picked[place * 2 : place * 2 + 2]
        kind, verb = _VERBS[(number + place) % len(_VERBS)]
        said.append((at, left, right, kind, f"{names[left]} {verb} {names[right]}."))
        at += len(said[-1][4]) + 1
    text = "\n".join(sentence for *_, sentence in said)
    tier = ("official", "press")[number % 2]
    yield "articles", (
        key, number + 1, key, 1, None, None, None, f"https://outlet.example/{number}", f"What {names[picked[0]]} did",
        text, "", day, "", f"Outlet {number % 40}", "en", tier, "", 0, "", None, "", day, day, "1", "", "run",
    )  # fmt: skip
    for place, (start, left, right, kind, sentence) in enumerate(said):
        spot = f"{number}.{place}"
        yield "evidence", (f"e{spot}", key, start, start + len(sentence), sentence)
        for side, who, offset in (("s", left, 0), ("o", right, len(sentence) - 1 - len(names[right]))):
            holder = f"d{spot}{side}"
            yield (
                "document_actors",
                (
                    holder,
                    holder,
                    key,
                    f"{place}{side}",
                    names[who],
                    "person",
                    "[]",
                    "[]",
                    "",
                    0.9,
                    f"a{who}",
                    f"e{spot}",
                ),
            )
            begin = start + offset
            yield (
                "mentions",
                (f"m{spot}{side}", key, holder, f"a{who}", begin, begin + len(names[who]), names[who], f"e{spot}"),
            )
        if place < 2 or (place == 2 and number % 2):
            yield "relations", (
                f"x{spot}", f"x{spot}", key, kind, f"d{spot}s", f"d{spot}o", f"a{left}", f"a{right}", "", "asserted",
                "current", "", 0.5 + (number % 50) / 100, f"e{spot}",
            )  # fmt: skip
    if number % 4 == 0:
        yield (
            "actions",
            (
                f"c{number}",
                f"c{number}",
                key,
                "designation",
                ("OFAC", "EU")[number % 8 > 0],
                day,
                "[]",
                2,
                0,
                "",
                "",
                0.9,
                f"e{number}.0",
            ),
        )
        for side, who in (("s", picked[0]), ("o", picked[1])):
            yield "action_targets", (
                f"t{number}{side}", f"t{number}{side}", f"c{number}", f"d{number}.0{side}", f"a{who}",
                json.dumps([_LAWS[number % 5]]), "", "", 0.9, f"e{number}.0",
            )  # fmt: skip
        yield (
            "identifiers",
            (f"i{number}", key, f"d{number}.0s", f"a{picked[0]}", "eth", f"0x{number:040x}", 1, f"e{number}.0"),
        )


def _derive(connection: sqlite3.Connection) -> None:
    connection.executescript(
        """INSERT INTO edges SELECT 'g' || min(id), type, subject_id, object_id, count(*), count(DISTINCT article_id),
             count(DISTINCT article_id) % 40 + 1, max(confidence), '2000', '2026', min(id)
           FROM relations GROUP BY type, subject_id, object_id;
           CREATE TEMP TABLE counts AS SELECT actor_id, count(*) AS n, count(DISTINCT article_id) AS r
             FROM mentions GROUP BY 1;
           CREATE INDEX temp.idx_counts ON counts(actor_id);
           CREATE TEMP TABLE ties AS SELECT who, count(*) AS n FROM (SELECT subject_id AS who FROM relations UNION ALL
             SELECT object_id FROM relations) GROUP BY 1;
           CREATE INDEX temp.idx_ties ON ties(who);
           UPDATE actors SET n_mentions = coalesce((SELECT n FROM counts WHERE actor_id = id), 0),
             n_articles = coalesce((SELECT r FROM counts WHERE actor_id = id), 0),
             n_relations = coalesce((SELECT n FROM ties WHERE who = id), 0);
           INSERT INTO articles_fts(articles_fts) VALUES ('rebuild');
           INSERT INTO actor_names_fts(actor_names_fts) VALUES ('rebuild');"""
    )


_WALLET = f"0x{400:040x}"
_OF = "SELECT * FROM {} WHERE {} = '{}' ORDER BY {} DESC LIMIT 120"
_HUB = _OF.format("relations", "subject_id", "a0", "confidence")
_ORDINARY = _OF.format("relations", "subject_id", "a20000", "confidence")
_NAME = "SELECT * FROM actors WHERE name > 'M' ORDER BY name LIMIT 25"
# what is asked: address, and the bare SELECT that reads such rows
_ASKED = {
    "actor JSON, ordinary": ("/api/v1/actors/a20000", _ORDINARY),
    "actor JSON, hub": ("/api/v1/actors/a0", _HUB),
    "search JSON, name": ("/api/v1/search?q={name}", _NAME),
    "search JSON, typo": ("/api/v1/search?q={typo}", _NAME),
    "wallet JSON": (f"/api/v1/wallets/{_WALLET}", _OF.format("identifiers", "value", _WALLET, "id")),
    "network JSON, ordinary": (
        "/api/v1/actors/a20000/network",
        _OF.format("edges", "source_id", "a20000", "n_evidence"),
    ),
    "network JSON, hub": ("/api/v1/actors/a0/network", _OF.format("edges", "source_id", "a0", "n_evidence")),
    "home HTML": ("/", "SELECT count(*) FROM actors"),
    "actor HTML, ordinary": ("/load/actors/a20000", _ORDINARY),
    "actor HTML, hub": ("/load/actors/a0", _HUB),
    "article HTML": ("/load/articles/r400", "SELECT * FROM articles WHERE id = 'r400'"),
    "search HTML, name": ("/search?q={name}", _NAME),
    "search HTML, filters": ("/search?country=kp&status=designated", _NAME),
    "timeline HTML": ("/timeline", "SELECT * FROM actions ORDER BY date DESC LIMIT 60"),
}


async def _measure(url: str) -> list[float]:
    taken: list[float] = []

    async def ask(client: httpx.AsyncClient) -> None:
        for _ in range(ROUNDS):
            begin = time.perf_counter()
            (await client.get(url)).raise_for_status()
            taken.append((time.perf_counter() - begin) * 1000)

    async with httpx.AsyncClient(timeout=60, headers={"If-None-Match": "none"}) as client:
        (await client.get(url)).raise_for_status()
        await asyncio.gather(*(ask(client) for _ in range(CONNECTIONS)))
    return taken


def main(path: Path) -> None:
    """Build the base unless it is there, serve it, print p50 and p95 in ms of every address."""
    if not path.exists():
        build(path)
    connection = sqlite3.connect(path)
    (name,) = connection.execute("SELECT name FROM actors WHERE id = 'a777'").fetchone()
    typed = {"name": name.replace(" ", "+"), "typo": name.replace(" ", "+").replace("a", "e", 1)}
    command = [sys.executable, "-m", "extractor", "serve", str(path), "--port", "0", "--public"]
    server = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    try:
        url = re.search(r"http://\S+?(?=/? )", server.stderr.readline())[0]
        print(f"{'asked':26} {'p50':>7} {'p95':>7} {'SELECT':>8}   ms, {CONNECTIONS} connections")  # noqa: T201
        for what, (address, select) in _ASKED.items():
            taken = sorted(asyncio.run(_measure(url + address.format(**typed))))
            begin = time.perf_counter()
            connection.execute(select).fetchall()
            bare = (time.perf_counter() - begin) * 1000
            p95 = taken[int(len(taken) * 0.95)]
            print(f"{what:26} {statistics.median(taken):7.0f} {p95:7.0f} {bare:8.2f}", flush=True)  # noqa: T201
        peak = re.search(r"VmHWM:\s+(\d+)", Path(f"/proc/{server.pid}/status").read_text("ascii"))[1]
        print(f"memory {int(peak) // 1024} MB")  # noqa: T201
    finally:
        server.terminate()
        server.wait(10)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if sys.argv[1:] else Path(tempfile.gettempdir()) / "load.db")
