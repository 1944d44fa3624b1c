"""How the site bears a million mentions: `python -m tests.benchmarks.load [BASE]` builds, asks, prints a table.

40,000 actors, 80,000 articles, 960,000 mentions, 200,000 relations, names drawn so that few are in very many
documents (Zipf). Eight connections ask at once, each time for something else; beside it stands the bare SELECT.
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
from collections.abc import Iterable, Iterator
from itertools import accumulate, cycle, islice
from pathlib import Path
from urllib.parse import quote

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


_OF = "SELECT * FROM {} WHERE {} = '{}' ORDER BY {} DESC LIMIT 120"
_NAME = "SELECT * FROM actors WHERE name > 'M' ORDER BY name LIMIT 25"
_HUBS = [f"a{n}" for n in range(8)]  # a0 is in a fifth of all documents
_FEW = [f"a{n}" for n in range(20_000, 40_000, 211)]
_WALLETS = [f"0x{n:040x}" for n in range(0, ARTICLES, 844)]
_TEXTS = [f"r{n}" for n in range(0, ARTICLES, 833)]
_RELATIONS = _OF.format("relations", "subject_id", "{}", "confidence")
_EDGES = _OF.format("edges", "source_id", "{}", "n_evidence")
# what is asked: address, with what it is filled, the bare SELECT that reads such rows, and the bar for p95 in ms
_ASKED = {
    "actor JSON, ordinary": ("/api/v1/actors/{}", _FEW, _RELATIONS, 150),
    "actor JSON, hub": ("/api/v1/actors/{}", _HUBS, _RELATIONS, 150),
    "search JSON, name": ("/api/v1/search?q={}", "names", _NAME, 150),
    "search JSON, typo": ("/api/v1/search?q={}", "typos", _NAME, 150),
    "search JSON, filters": ("/api/v1/search?country=kp&status=designated&year={}", range(2000, 2026), _NAME, 150),
    "wallet JSON": ("/api/v1/wallets/{}", _WALLETS, _OF.format("identifiers", "value", "{}", "id"), 150),
    "network JSON, ordinary": ("/api/v1/actors/{}/network", _FEW, _EDGES, 150),
    "network JSON, hub": ("/api/v1/actors/{}/network", _HUBS, _EDGES, 150),
    "home HTML": ("/", [""], "SELECT count(*) FROM actors", 500),
    "actor HTML, ordinary": ("/{base}/actors/{}", _FEW, _RELATIONS, 500),
    "actor HTML, hub": ("/{base}/actors/{}", _HUBS, _RELATIONS, 500),
    "article HTML": ("/{base}/articles/{}", _TEXTS, "SELECT * FROM articles WHERE id = '{}'", 500),
    "search HTML, name": ("/search?q={}", "names", _NAME, 500),
    "search HTML, filters": ("/search?country=kp&status=designated&year={}", range(2000, 2026), _NAME, 500),
    "network HTML, hub": ("/network?from={}", _HUBS, _EDGES, 500),
    "timeline HTML": ("/timeline?year={}", range(2000, 2026), "SELECT * FROM actions ORDER BY date DESC LIMIT 60", 500),
}


async def _measure(urls: list[str], headers: dict[str, str]) -> list[float]:
    """Ask every connection's share of the addresses; return how long each answer took, in ms, sorted."""
    taken: list[float] = []

    async def ask(client: httpx.AsyncClient, mine: list[str]) -> None:
        for url in mine:
            begin = time.perf_counter()
            (await client.get(url)).raise_for_status()
            taken.append((time.perf_counter() - begin) * 1000)

    async with httpx.AsyncClient(timeout=60, headers=headers) as client:
        await asyncio.gather(*(ask(client, urls[n::CONNECTIONS]) for n in range(CONNECTIONS)))
    return sorted(taken)


def _filled(address: str, names: Iterable[object], base: str) -> list[str]:
    """Return as many addresses as are asked, so that few repeat."""
    some = list(islice(cycle(names), CONNECTIONS * ROUNDS))
    return [address.replace("{base}", base).replace("{}", quote(str(name))) for name in some]


def _typed(connection: sqlite3.Connection) -> dict[str, list[str]]:
    """Return names, and the same with a letter that is wrong."""
    rows = connection.execute("SELECT name FROM actors WHERE rowid % 421 = 7 ORDER BY id")
    names = [name for (name,) in rows]
    return {"names": names, "typos": [name.replace("a", "e", 1) for name in names]}


def _bare(connection: sqlite3.Connection, select: str, names: list[object]) -> float:
    """Return the median time of the bare SELECT over the same things, in ms."""
    taken = []
    for name in names[:40]:
        begin = time.perf_counter()
        connection.execute(select.replace("{}", str(name))).fetchall()
        taken.append((time.perf_counter() - begin) * 1000)
    return statistics.median(taken)


# A visitor who is logged in is never answered from memory: "fresh" is what answers cost, "again" what readers get.
_FRESH = {"Cookie": "ds_actor=somebody"}


def main(path: Path) -> None:
    """Build the base unless it is there, serve it, print p50 and p95 in ms of every address."""
    if not path.exists():
        build(path)
    connection = sqlite3.connect(path)
    typed = _typed(connection)
    command = [sys.executable, "-m", "extractor", "serve", str(path), "--port", "0", "--public"]
    server = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    try:
        url = re.search(r"http://\S+?(?=/? )", server.stderr.readline())[0]
        asyncio.run(_measure([url + "/api/v1/search?q=warm"], {}))
        print(f"{'asked':24} {'fresh p50':>9} {'p95':>5} {'again p95':>9} {'bare SELECT':>11} {'bar':>5}   ms")  # noqa: T201
        for what, (address, given, select, bar) in _ASKED.items():
            names = typed[given] if isinstance(given, str) else list(given)
            urls = [url + one for one in _filled(address, names, path.stem)]
            fresh, again = (asyncio.run(_measure(urls, headers)) for headers in (_FRESH, {}))
            p50, p95, kept = statistics.median(fresh), fresh[int(len(fresh) * 0.95)], again[int(len(again) * 0.95)]
            bare = _bare(connection, select, names)
            over = " over" if p95 >= bar else ""
            print(f"{what:24} {p50:9.0f} {p95:5.0f} {kept:9.0f} {bare:11.2f} {bar:5}{over}", flush=True)  # noqa: T201
        peak = re.search(r"VmHWM:\s+(\d+)", Path(f"/proc/{server.pid}/status").read_text("ascii"))[1]
        print(f"memory {int(peak) // 1024} MB; {CONNECTIONS} connections, {CONNECTIONS * ROUNDS} answers each")  # noqa: T201
    finally:
        server.terminate()
        server.wait(10)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if sys.argv[1:] else Path(tempfile.gettempdir()) / "load.db")
