"""The site below a path of another one (Datasette's `base_url`): no address on any page leads out of it."""

from __future__ import annotations

import json
import re
from asyncio import AbstractEventLoop
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from datasette.utils import PrefixedUrlString
from lxml import html as parser

from extractor.serve import site
from extractor.serve.api import ENDPOINTS
from tests.serve.cast import BTC
from tests.serve.conftest import Client, Server
from tests.serve.rows import actor_id
from tests.serve.test_pages import PAGES

PREFIX = "/press/designations"
_HERE = f"http://localhost{PREFIX}/"


@pytest.fixture(scope="module")
def below(base: Path, loop: AbstractEventLoop) -> Client:
    """The site below a path, behind a proxy that hands the whole path on."""
    return Client(site(base, public=True, settings={"base_url": f"{PREFIX}/"}), loop)


def ask(below: Client, path: str) -> Any:
    """Return what is at a whole path; Datasette's own client would put the prefix before it."""
    return below.get(PrefixedUrlString(path))


def addresses(page: str) -> Iterator[str]:
    """Yield everything on a page that a browser would ask for, or a script would."""
    for element in parser.fromstring(page).iter():
        for name, value in element.attrib.items():
            if name in {"href", "src", "action", "formaction", "data-src", "data-actor"} and not value.startswith("#"):
                yield value


@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES.keys())
def test_every_address_on_every_page_stays_below_the_prefix(below: Client, path: str) -> None:
    answer = ask(below, PREFIX + path)
    assert answer.status_code == 200
    own = [link for link in addresses(answer.text) if not urlsplit(link).netloc]
    assert own
    assert [link for link in own if not link.startswith((f"{PREFIX}/", "?", "data:"))] == []
    own = [link for link in own if not link.endswith("/api/v1/paths")]  # a form, which asks for two actors
    sample = sorted({link.partition("#")[0] for link in own if link.startswith(PREFIX)})[:40]
    assert {s: code for s in sample if (code := ask(below, s).status_code) not in {200, 302, 403}} == {}


@pytest.mark.parametrize("path", [f"/actor/{actor_id('tmctc')}", f"/article/{actor_id('none')}", "/wallet/none"])
def test_redirects_and_errors_stay_there_too(below: Client, path: str) -> None:
    answer = ask(below, PREFIX + path)
    if answer.status_code == 302:
        assert answer.headers["location"].startswith(PREFIX)
        assert ask(below, answer.headers["location"]).status_code == 200
    else:
        assert answer.status_code == 404
        assert all(link.startswith(PREFIX) for link in addresses(answer.text))


_ASKED = [
    "/actors?limit=2", f"/actors/{actor_id('tmctc')}", f"/actors/{actor_id('tmctc')}/network", "/actions?limit=2",
    "/articles?limit=2", "/stories", f"/wallets/{BTC}", "/search?q=Moran", "/reconcile", "/openapi.json",
    "/actions.feed", "/actions.atom", "/articles.atom?q=laptops",
]  # fmt: skip


@pytest.mark.parametrize("path", ["", *_ASKED])
def test_every_address_in_the_answers_of_the_api_too(below: Client, path: str) -> None:
    answer = ask(below, f"{PREFIX}/api/v1{path}")
    assert answer.status_code == 200
    ours = re.findall(
        r"http://localhost/[^\"<\s]*", json.dumps(answer.json()) if answer.text[0] == "{" else answer.text
    )
    assert ours
    assert [address for address in ours if not address.startswith(_HERE)] == []
    link = re.findall("<(.*?)>", answer.headers.get("link", ""))
    assert all(ask(below, one.removeprefix("http://localhost")).status_code == 200 for one in link)


def test_a_proxy_that_cuts_the_prefix_off_is_answered_the_same(below: Client) -> None:
    cut, whole = ask(below, "/api/v1/actors?limit=2").json(), ask(below, f"{PREFIX}/api/v1/actors?limit=2").json()
    assert cut == whole
    assert cut["next_url"].startswith(_HERE)


def test_robots_are_told_the_whole_paths(below: Client) -> None:
    rules = ask(below, f"{PREFIX}/robots.txt").text
    assert f"Disallow: {PREFIX}/search" in rules
    assert f"Disallow: {PREFIX}/actor/" in rules


def test_the_public_is_kept_out_of_the_same_doors(below: Client) -> None:
    assert ask(below, f"{PREFIX}/-/databases.json").status_code == 404
    assert ask(below, f"{PREFIX}/world.db").status_code == 403
    policy = ask(below, f"{PREFIX}/world/actors/{actor_id('tmctc')}").headers["content-security-policy"]
    assert "'unsafe-inline'" not in policy


def test_the_list_of_paths_is_whole() -> None:
    """A new endpoint that gives out addresses has to be named above."""
    named = {urlsplit(path).path.split("/")[1] for path in _ASKED}
    known = {e.path.split("/")[1] for e in ENDPOINTS}
    assert known - named <= {"paths", "identifiers", "match", "stats", "sources", "articles.feed"}


@pytest.mark.browser
def test_scripts_find_their_way_below_a_prefix(chromium: Any, base: Path, start: Callable[..., Server]) -> None:
    server = start(base, "--base-url", PREFIX)
    page = chromium.new_context().new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(urlsplit(request.url).path))
    page.on("pageerror", lambda error: asked.append(str(error)))
    page.goto(f"{server.url}/network?from={actor_id('tmctc')}")
    page.locator("#graph[data-ready='1']").wait_for()
    page.context.close()
    assert [path for path in asked if not path.startswith(PREFIX)] == []
