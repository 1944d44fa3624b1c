"""Spend nights: run the real command in a process of its own, watch what it costs and what it leaves."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from extractor.store import KnowledgeBase
from tests.chaos.server import World
from tests.conftest import ROOT

# Columns that hold ids of actors, and tables whose own ids are made of them.
_OF_ACTORS = frozenset({"actor_id", "subject_id", "object_id", "source_id", "target_id", "merged_into"})
_NAMED_BY_ACTORS = frozenset({"actor_names", "edges", "list_links"})


@dataclass(kw_only=True)
class Night:
    """How one run of the command went."""

    status: int
    seconds: float
    log: str
    largest_mb: float = 0.0  # of any one process
    together_mb: float = 0.0  # of all processes, shared pages counted once
    left: list[int] = field(default_factory=list)  # processes that are still there


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """A folder with settings, sources and a knowledge base, and the command that works on it."""

    folder: Path
    name: str = "kb.db"

    @property
    def db(self) -> Path:
        """The knowledge base."""
        return self.folder / self.name

    def settle(self, world: World, rows: str, **settings: object) -> None:
        """Write settings and sources for a world."""
        loopback = ", ".join(f'"{host}:{world.port}"' for host in world._hosts)
        numbers = {"gap": 0.2, "fetch_seconds": 2, "log": '"json"', "workers": 1} | settings
        lines = [f"loopback = [{loopback}]", *(f"{name} = {value}" for name, value in numbers.items())]
        (self.folder / "extractor.toml").write_text("\n".join(lines), "utf-8")
        (self.folder / "sources.toml").write_text(rows, "utf-8")

    def command(self, verb: str = "run", *words: str) -> list[str]:
        """What a shell would be told."""
        sources = () if verb in {"resolve", "health", "publish", "diff"} else ("--sources", "sources.toml")
        return [sys.executable, "-m", "extractor", verb, self.name, *sources, *words]

    def begin(self, verb: str = "run", *words: str, **environ: str) -> subprocess.Popen[bytes]:
        """Begin a run whose log goes on in one file."""
        clean = {name: value for name, value in os.environ.items() if not name.startswith("EXTRACTOR_")}
        with (self.folder / "log").open("ab") as log:
            return subprocess.Popen(
                self.command(verb, *words),
                cwd=self.folder,
                stdout=subprocess.DEVNULL,
                stderr=log,
                env=clean | {"PYTHONPATH": str(ROOT)} | environ,
                start_new_session=True,
            )

    def spend(self, verb: str = "run", *words: str, seconds: float = 280, weigh: bool = False, **environ: str) -> Night:
        """Run a verb to its end and say how it went; `weigh` its processes, which takes time of its own."""
        log = self.folder / "log"
        before, started = log.stat().st_size if log.exists() else 0, time.monotonic()
        watch = measuring if weigh else not_measuring
        with self.begin(verb, *words, **environ) as process, watch(process.pid) as peak:
            try:
                status = process.wait(seconds)
                took = time.monotonic() - started
                left = left_behind(process.pid)
            finally:
                kill_session(process.pid)
        return Night(
            status=status,
            seconds=took,
            log=log.read_text("utf-8", "replace")[before:],
            largest_mb=peak[0],
            together_mb=peak[1],
            left=left,
        )

    def copy_to(self, folder: Path) -> Desk:
        """Return a desk that stands where this one does."""
        shutil.copytree(self.folder, folder)
        return replace(self, folder=folder)

    def health(self) -> dict[str, Any]:
        """What `health` says to a machine."""
        words = self.command("health", "--format", "json")
        environ = os.environ | {"PYTHONPATH": str(ROOT)}
        return json.loads(subprocess.run(words, cwd=self.folder, capture_output=True, check=False, env=environ).stdout)

    def dump(self) -> list[str]:
        """Everything the knowledge base knows, without how and when it was learnt."""
        with KnowledgeBase(self.db) as kb:
            return list(kb.dump())

    def known(self) -> list[str]:
        """The same, whatever ids the actors were given: an id once given survives, and so tells of its first run."""
        keys: dict[str, list[str]] = {}
        for row in self.rows("SELECT actor_id, key FROM document_actors WHERE actor_id <> '' ORDER BY key"):
            keys.setdefault(row["actor_id"], []).append(row["key"])
        names = {actor: f"actor of {'+'.join(members)}" for actor, members in keys.items()}
        lines = []
        for table, row in map(json.loads, self.dump()):
            if table in _NAMED_BY_ACTORS:
                del row["id"]
            of_actors = _OF_ACTORS | ({"id"} if table == "actors" else set())
            values = {name: names.get(value, value) if name in of_actors else value for name, value in row.items()}
            lines.append(json.dumps([table, values], sort_keys=True))
        return sorted(lines)

    def rows(self, sql: str, *parameters: object) -> list[dict]:
        """The rows of a query."""
        with closing(KnowledgeBase(self.db)) as kb:
            return list(kb.rows(sql, list(parameters)))


def session_of(leader: int) -> list[int]:
    """The living processes of a session."""
    found = []
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = path.read_text().rpartition(")")[2].split()
        except OSError:
            continue  # gone in the meantime
        if int(fields[3]) == leader and fields[0] != "Z":
            found.append(int(path.parent.name))
    return found


def left_behind(leader: int, patience: float = 30) -> list[int]:
    """The processes of a session that do not go within some seconds of their leader's end."""
    deadline = time.monotonic() + patience
    while (left := session_of(leader)) and time.monotonic() < deadline:
        time.sleep(0.05)
    return left


def kill_session(leader: int) -> None:
    """End whatever is left of a session; only processes that this test has begun are in it."""
    for pid in session_of(leader):
        try:
            os.kill(pid, signal.SIGKILL)
        except ProcessLookupError:
            continue


@contextmanager
def measuring(leader: int) -> Iterator[list[float]]:
    """Watch the memory of a session: [largest process, all together] in megabytes, at their highest."""
    peak, done = [0.0, 0.0], threading.Event()

    def watch() -> None:
        while not done.wait(0.1):
            sizes = [_megabytes(pid) for pid in session_of(leader)]
            peak[0] = max([peak[0], *(size[0] for size in sizes)])
            peak[1] = max(peak[1], sum(size[1] for size in sizes))

    thread = threading.Thread(target=watch, daemon=True)
    thread.start()
    try:
        yield peak
    finally:
        done.set()
        thread.join()


@contextmanager
def not_measuring(leader: int) -> Iterator[list[float]]:
    """Watch nothing."""
    del leader
    yield [0.0, 0.0]


def _megabytes(pid: int) -> tuple[float, float]:
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0.0, 0.0
    sizes = {line.split(":")[0]: int(line.split()[1]) / 1024 for line in lines[1:] if line.endswith("kB")}
    return sizes.get("Rss", 0.0), sizes.get("Pss", 0.0)
