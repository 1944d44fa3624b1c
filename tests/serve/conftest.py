"""The invented knowledge base of `world` behind a real Datasette: in process, as a server, in a browser."""

from __future__ import annotations

import asyncio
import re
import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Coroutine, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from extractor.serve import site
from tests.serve import world
from tests.serve.cast import BTC
from tests.serve.rows import actor_id, article_id

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
_FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip `browser` tests where there is no Chromium, saying so."""
    if CHROMIUM:
        return
    skip = pytest.mark.skip(reason="no Chromium here: apt-get install chromium")
    for item in items:
        if "browser" in item.keywords:
            item.add_marker(skip)


@dataclass(frozen=True)
class Client:
    """Ask a Datasette in this process, as a browser would, but without one.

    The loop has a thread of its own: Playwright keeps one running in the thread of the tests.
    """

    datasette: Any
    loop: asyncio.AbstractEventLoop

    def get(self, path: str, **options: Any) -> Any:
        """Return the answer to a GET, redirects not followed."""
        return self._run(self._ask("get", path, **options))

    def post(self, path: str, **options: Any) -> Any:
        """Return the answer to a POST."""
        return self._run(self._ask("post", path, **options))

    def _run(self, question: Coroutine[Any, Any, Any]) -> Any:
        return asyncio.run_coroutine_threadsafe(question, self.loop).result(60)

    async def _ask(self, method: str, path: str, **options: Any) -> Any:
        return await getattr(self.datasette.client, method)(path, **options)


@pytest.fixture(scope="session")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The knowledge base of the invented world."""
    return world.build(tmp_path_factory.mktemp("world") / "world.db")


@pytest.fixture(scope="session")
def loop() -> Iterator[asyncio.AbstractEventLoop]:
    """An event loop in a thread of its own."""
    running = asyncio.new_event_loop()
    thread = threading.Thread(target=running.run_forever)
    thread.start()
    yield running
    running.call_soon_threadsafe(running.stop)
    thread.join(10)
    running.close()


@pytest.fixture(scope="session")
def client(base: Path, loop: asyncio.AbstractEventLoop) -> Client:
    """The site as an analyst has it."""
    return Client(site(base), loop)


@pytest.fixture(scope="session")
def public(base: Path, loop: asyncio.AbstractEventLoop) -> Client:
    """The site as the public has it."""
    return Client(site(base, public=True), loop)


@pytest.fixture(scope="session")
def examples(client: Client) -> dict[str, str]:
    """An id of every kind of thing."""
    return {
        "actor": actor_id("tmctc"),
        "article": article_id("treasury-dprk"),
        "action": client.get("/api/v1/actions?limit=1&kind=designation").json()["rows"][0]["id"],
        "story": client.get("/api/v1/stories?limit=1").json()["rows"][0]["id"],
        "wallet": BTC,
    }


@dataclass(frozen=True)
class Server:
    """`extractor serve` in a process of its own."""

    url: str
    process: subprocess.Popen[str]

    def memory(self) -> int:
        """Return the most memory it has taken so far, in MB."""
        status = Path(f"/proc/{self.process.pid}/status").read_text("ascii")
        return int(re.search(r"VmHWM:\s+(\d+)", status)[1]) // 1024


@pytest.fixture(scope="session")
def start() -> Iterator[Callable[..., Server]]:
    """Start servers; all of them end with the session."""
    servers: list[subprocess.Popen[str]] = []

    def run(base: Path, *options: str) -> Server:
        command = [sys.executable, "-m", "extractor", "serve", str(base), "--port", "0", *options]
        process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
        servers.append(process)
        line = process.stderr.readline()
        found = re.search(r"http://\S+", line)
        assert found, f"the server said {line!r}"
        return Server(found[0].rstrip("/"), process)

    yield run
    for process in servers:
        process.send_signal(signal.SIGINT)
    for process in servers:
        process.wait(10)


@pytest.fixture(scope="session")
def server(base: Path, start: Callable[..., Server]) -> Server:
    """The site as an analyst has it, over HTTP."""
    return start(base)


@pytest.fixture(scope="session")
def public_server(base: Path, start: Callable[..., Server]) -> Server:
    """The site as the public has it, over HTTP."""
    return start(base, "--public")


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    """A real browser without a screen."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - only where a browser is

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=_FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def tab(chromium: Any, server: Server) -> Iterator[Any]:
    """A fresh page whose every console error, dialog and foreign request fails the test."""
    with watched(chromium, server) as page:
        yield page


@contextmanager
def watched(chromium: Any, server: Server, **options: Any) -> Iterator[Any]:
    """Open a page of a server; every console error, dialog and foreign request on it fails in the end."""
    context = chromium.new_context(base_url=server.url, viewport={"width": 1200, "height": 900}, **options)
    page = context.new_page()
    wrong: list[str] = []
    page.on("console", lambda m: wrong.append(m.text) if m.type in {"error", "warning"} else None)
    page.on("pageerror", lambda e: wrong.append(str(e)))
    page.on("dialog", lambda d: wrong.append(d.message))
    page.on("request", lambda r: None if r.url.startswith((server.url, "data:")) else wrong.append(f"foreign {r.url}"))
    yield page
    context.close()
    assert wrong == []
