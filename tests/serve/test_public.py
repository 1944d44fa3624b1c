"""The site in front of strangers: what an attacker stores does nothing, what an attacker asks is refused."""

from __future__ import annotations

import csv
import hashlib
import io
import re
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any
from urllib.parse import quote

import httpx
import pytest
from lxml import html as parser

from extractor.serve.guard import limit
from tests.serve.cast import BTC
from tests.serve.conftest import Server
from tests.serve.poison import poison
from tests.serve.test_pages import PAGES

# A page of ours may refuse (404) what no longer exists under a poisoned name; nothing may fail.
_GONE = {"programme", "wallet"}


@pytest.fixture(scope="module")
def poisoned(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A knowledge base with an attack in every column."""
    return poison(tmp_path_factory.mktemp("poisoned") / "world.db")


@pytest.fixture(scope="module")
def hostile(poisoned: Path, start: Callable[..., Server]) -> Server:
    """That base, served to the public."""
    return start(poisoned, "--public")


class TestPoison:
    @pytest.mark.parametrize("name", PAGES)
    def test_nothing_that_is_stored_becomes_markup(self, hostile: Server, name: str) -> None:
        answer = httpx.get(hostile.url + PAGES[name])
        assert answer.status_code == 200 or (answer.status_code == 404 and name in _GONE)
        tree = parser.fromstring(answer.text)
        assert [e.tag for e in tree.iter("iframe", "object", "embed", "base", "img")] == []
        assert [a for e in tree.iter() for a in e.attrib if a.startswith("on")] == []
        addresses = [v for e in tree.iter() for a, v in e.attrib.items() if a in {"href", "src", "action"}]
        assert [v for v in addresses if re.match(r"\s*(javascript|data|vbscript):", v, re.IGNORECASE)] == []
        scripts = [e for e in tree.iter("script") if "pwned" in (e.text or "") or "pwned" in e.get("src", "")]
        assert scripts == []
        assert "49pwned" not in answer.text
        assert not re.search("[\u202a-\u202e\u2066-\u2069]", "".join(tree.find("body").itertext()))

    @pytest.mark.browser
    def test_nothing_that_is_stored_runs_in_a_browser(self, chromium: Any, hostile: Server) -> None:
        context = chromium.new_context(base_url=hostile.url)
        page = context.new_page()
        asked: list[str] = []
        page.on("dialog", lambda dialog: asked.append(dialog.message))
        page.on("request", lambda request: asked.append(request.url) if hostile.url not in request.url else None)
        for path in PAGES.values():
            page.goto(path)
            assert page.evaluate("window.pwned") is None
        context.close()
        assert asked == []

    def test_memory_stays_small_over_all_pages(self, hostile: Server) -> None:
        for path in PAGES.values():
            httpx.get(hostile.url + path)
        assert hostile.memory() < 150

    @pytest.mark.parametrize("path", ["/search.csv", "/search.csv?status=designated"])
    def test_no_cell_of_our_tables_is_a_formula(self, hostile: Server, path: str) -> None:
        rows = list(csv.reader(io.StringIO(httpx.get(hostile.url + path).text)))
        assert [cell for row in rows for cell in row if cell.lstrip()[:1] in {"=", "+", "-", "@"}] == []

    @pytest.mark.parametrize("path", ["/api/v1/actions.atom", "/api/v1/actions.feed", "/api/v1/articles.atom"])
    def test_feeds_stay_well_formed(self, hostile: Server, path: str) -> None:
        import feedparser  # noqa: PLC0415 - one use

        answer = httpx.get(hostile.url + path)
        assert answer.status_code == 200
        if path.endswith("atom"):
            assert not feedparser.parse(answer.content).bozo
        else:
            assert answer.json()["items"]


# Addresses of Datasette and of ours, and what the public gets there.
_DOORS = {
    "/world.db": 403,
    "/world?sql=select+1": 403,
    "/world.json?sql=select+1": 403,
    "/world/actors?_where=1=1": 403,
    "/world/actors.json?_where=1=1": 403,
    "/-/databases.json": 404,
    "/-/threads.json": 404,
    "/-/settings.json": 404,
    "/-/plugins.json": 404,
    "/-/metadata.json": 404,
    "/-/actor.json": 404,
    "/-/permissions": 404,
    "/-/allow-debug": 404,
    "/-/logout": 404,
    "/-/versions.json": 200,
    "/_internal": 403,
    "/_memory": 404,
    "/../../etc/passwd": 404,
    "/-/static/../../../../etc/passwd": 404,
    "/-/static-plugins/designation-extractor/..%2f..%2f__init__.py": 404,
    "/world/actors.csv?_stream=on": 400,
    "/world/actors.json?_size=100000": 400,
    "/world/actors.json?_sort=nothing": 400,
    "/api/v1/actors?limit=100000": 400,
    "/api/v1/actors?cursor=%22": 400,
    "/api/v1/actors/..%2f..%2fetc": 404,
    f"/wallet/{BTC}": 200,
}
_BOMBS = (
    "select hex(zeroblob(900000000))",
    "select printf('%.*c', 1000000000, 'x')",
    "select replace(hex(zeroblob(1000000)), '00', hex(zeroblob(1000)))",
    "select group_concat(a.text) from articles a, articles b, articles c, articles d",
    "with recursive r(n) as (select 1 union all select n + 1 from r) select count(*) from r",
    "select randomblob(1000000000)",
    "attach database '/etc/passwd' as x",
    "pragma database_list",
    "select load_extension('x')",
    "select readfile('/etc/passwd')",
    "select * from pragma_database_list",
    "select like('%a%a%a%a%a%a%a%a%a%a%a%a%a%a%b', hex(zeroblob(100000)))",
    "delete from actors",
    "vacuum into '/nowhere/else.db'",
    "select json_group_array(randomblob(100000)) from mentions a, mentions b",
)


_OUR_PATHS = (
    "/",
    "/search",
    "/search.csv",
    "/api/v1/stats",
    "/api/v1/actions.atom",
    "/robots.txt",
    "/nowhere",
    "/-/threads",
)
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
)
_PROTECTING = {
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "permissions-policy": "camera=(), microphone=(), geolocation=(), interest-cohort=()",
    "cross-origin-opener-policy": "same-origin",
}
_USUAL = {
    "access-control-allow-headers", "access-control-allow-origin", "access-control-expose-headers", "cache-control",
    "content-disposition", "content-encoding", "content-length", "content-security-policy", "content-type", "date",
    "etag", "link", "server", "transfer-encoding", "vary",
}  # fmt: skip


class TestAttack:
    @pytest.mark.parametrize(("path", "status"), _DOORS.items(), ids=_DOORS)
    def test_every_door_has_its_answer(self, public_server: Server, path: str, status: int) -> None:
        url = httpx.URL(public_server.url).copy_with(raw_path=path.encode())
        assert httpx.get(url).status_code == status

    def test_no_statement_of_a_stranger_is_run_and_memory_stays_small(self, public_server: Server) -> None:
        for bomb in _BOMBS:
            answer = httpx.get(f"{public_server.url}/world.json?sql={quote(bomb)}", timeout=20)
            assert answer.status_code in {400, 403}, bomb
        assert public_server.memory() < 150

    def test_canned_questions_are_answered_whatever_is_asked(self, public_server: Server) -> None:
        for bomb in _BOMBS:
            answer = httpx.get(f"{public_server.url}/world/wallet.json?address={quote(bomb)}&_shape=array")
            assert (answer.status_code, answer.json()) == (200, [])

    @pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH"])
    def test_nobody_can_write(self, public_server: Server, base: Path, method: str) -> None:
        before = hashlib.sha256(base.read_bytes()).hexdigest()
        for path in ("/world/actors", "/world/actors/-/insert", "/api/v1/actors", "/search", "/"):
            assert httpx.request(method, public_server.url + path).status_code == 405
        assert hashlib.sha256(base.read_bytes()).hexdigest() == before

    def test_after_the_whole_attack_the_file_is_the_same_byte_for_byte(self, public_server: Server, base: Path) -> None:
        before = hashlib.sha256(base.read_bytes()).hexdigest()
        attacks = [f"/world.json?sql={quote(bomb)}" for bomb in _BOMBS]
        attacks += [f"/world/wallet.json?address={quote(bomb)}" for bomb in _BOMBS]
        for path in (*_DOORS, *attacks):
            httpx.get(httpx.URL(public_server.url).copy_with(raw_path=path.encode()), timeout=20)
        assert hashlib.sha256(base.read_bytes()).hexdigest() == before

    @pytest.mark.parametrize(
        "statement",
        ["SELECT hex(zeroblob(900000000))", "SELECT randomblob(5000000)"],
    )
    def test_behind_the_public_site_no_value_grows_beyond_four_megabytes(self, base: Path, statement: str) -> None:
        with closing(sqlite3.connect(base)) as db:
            limit(db, "world", public=True)
            assert db.execute("SELECT length(zeroblob(3000000))").fetchone() == (3_000_000,)
            with pytest.raises(sqlite3.Error, match="too big"):
                db.execute(statement).fetchall()

    @pytest.mark.parametrize("path", [*_OUR_PATHS, "/world", "/world/actors", "/world/actors.json"])
    def test_every_answer_carries_the_headers_and_no_others(self, public_server: Server, path: str) -> None:
        headers = httpx.get(public_server.url + path).headers
        policy = headers["content-security-policy"]
        if path in _OUR_PATHS:
            assert policy == _POLICY
        else:  # pages of Datasette: styles within them, and scripts that are known by their hash
            assert re.sub(r" 'sha256-[\w+/=]+'| 'unsafe-inline'(?=; img)", "", policy) == _POLICY
        assert {name: headers[name] for name in _PROTECTING} == _PROTECTING
        assert {*headers} <= {*_PROTECTING, *_USUAL}

    def test_robots_are_kept_from_the_names_of_people(self, public_server: Server) -> None:
        rules = httpx.get(f"{public_server.url}/robots.txt").text
        assert "Disallow: /search" in rules
        assert "Disallow: /actor/" in rules
        assert "Disallow: /world" in rules

    def test_an_analyst_may_ask_in_sql(self, server: Server) -> None:
        answer = httpx.get(f"{server.url}/world.json?sql=select+count(*)+as+n+from+actors&_shape=array")
        assert answer.json()[0]["n"] > 20
