"""A site with a desk: a base with something to decide, an operators' file, and a visitor who fills in forms."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx
from lxml import html as parser

from extractor.serve.desk.passwords import make_hash
from extractor.store import KnowledgeBase
from tests.store.nights import BOSS, new, release, save

PASSWORD = "a horse, a battery & ünder"  # noqa: S105 - of nobody
HASH = make_hash(PASSWORD, 100_000)
TWIN = "Orsa Tellim Vandermeer"  # one letter off: a person must say


def base(folder: Path, releases: int = 6) -> Path:
    """Return a knowledge base with one unsure pair and twice as many claims as there are releases."""
    with new(folder) as kb:
        days = [f"2026-03-{number:02}" for number in range(1, releases + 1)]
        save(kb, [release(n, day=day, boss=BOSS if n else TWIN) for n, day in enumerate(days)])
    return folder / "kb.db"


def operators(folder: Path, text: str = f'passwords.mara = "{HASH}"\n', mode: int = 0o600) -> Path:
    """Write an operators' file and return its path."""
    path = folder / "operators.toml"
    path.write_text(text, "utf-8")
    path.chmod(mode)
    return path


def kept(path: Path) -> list[tuple[str, str]]:
    """Return verdict and signature of the judgements that hold."""
    with KnowledgeBase(path) as kb:
        return [(one.verdict, one.by) for one in kb.judgements()]


@dataclass
class Visitor:
    """Somebody with a browser of his own, who sends no more than a browser would."""

    url: str
    headers: dict[str, str] = field(default_factory=dict)
    http: httpx.Client = field(init=False)

    def __post_init__(self) -> None:
        self.http = httpx.Client(base_url=self.url, headers=self.headers, timeout=30)

    def get(self, path: str) -> httpx.Response:
        """Ask for a page; redirects are not followed."""
        return self.http.get(path)

    def form(self, path: str, button: str = "", action: str = "/review") -> tuple[str, dict[str, Any]]:
        """Return where the first form of a page with that action, and a button of that value, goes, and its fields."""
        tree = parser.fromstring(self.get(path).text)
        found = [form for form in tree.forms if form.method == "POST" and form.action.endswith(action)]
        form = next(form for form in found if not button or form.xpath(f".//button[@value='{button}']"))
        return form.action, dict(form.fields) | ({"verb": button} if button else {})

    def send(self, path: str, button: str = "", action: str = "/review", **fields: Any) -> httpx.Response:
        """Fill in and send a form of a page."""
        where, filled = self.form(path, button, action)
        filled |= fields
        return self.http.post(where, data={name: value for name, value in filled.items() if value is not None})

    def take_back(self, path: str) -> httpx.Response:
        """Take back the first decision that a page tells of."""
        return self.send(path, action="/review/back")

    def sign_in(self, name: str = "mara", password: str = PASSWORD, path: str = "/login") -> httpx.Response:
        """Sign in."""
        return self.send(path, action="/login", name=name, password=password)

    def text(self, path: str) -> str:
        """Return the words of a page."""
        answer = self.get(path)
        assert answer.status_code == 200, answer.status_code
        return words(answer)


def words(answer: httpx.Response) -> str:
    """Return the words of an answer."""
    return " ".join(" ".join(parser.fromstring(answer.text).itertext()).split())


def answer_of(visitor: Visitor) -> dict[str, Any]:
    """Return the fields of an answer as the page of an operator would send them."""
    return visitor.form("/review?of=acts", "n")[1]


def refused(*arguments: str) -> str:
    """Return the one line in which `extractor serve` says why it does not begin."""
    command = [sys.executable, "-m", "extractor", "serve", *arguments, "--port", "0"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 2, done.stderr
    assert done.stderr.count("\n") == 1, done.stderr
    return done.stderr
