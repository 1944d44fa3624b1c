"""The small web server of the specimen world, asked over real HTTP."""

from __future__ import annotations

import http.client
import json
import subprocess
import sys
from typing import TYPE_CHECKING
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

import pytest

from corpus.pages import HERE, read_outlets
from corpus.serve import Server, build_routes

if TYPE_CHECKING:
    from collections.abc import Iterator

YACHT = "/harbour/stories/yacht-in-the-bay"


@pytest.fixture
def world() -> Iterator[Server]:
    with Server() as server:
        yield server


def ask(server: Server, path: str, method: str = "GET", **headers: str) -> tuple[int, http.client.HTTPMessage, str]:
    connection = http.client.HTTPConnection(urlsplit(server.url).netloc, timeout=10)
    try:
        connection.request(method, path, headers={name.replace("_", "-"): value for name, value in headers.items()})
        answer = connection.getresponse()
        return answer.status, answer.headers, answer.read().decode()
    finally:
        connection.close()


def test_every_route_answers(world: Server) -> None:
    statuses = {path: ask(world, path)[0] for path in build_routes()}
    assert len(statuses) > 60
    assert set(statuses.values()) == {200}
    assert len(world.requests) == len(statuses)


def test_an_unknown_path_is_a_real_404(world: Server) -> None:
    assert ask(world, "/treasury/news/press-releases/zz9999")[0] == 404


@pytest.mark.parametrize("path", ["/justice/feeds/opa.xml", "/ukgov/feed.json", "/treasury/news/press-releases", YACHT])
def test_unchanged_page_is_a_304_without_body(world: Server, path: str) -> None:
    status, headers, body = ask(world, path)
    assert (status, len(body) > 100) == (200, True)
    assert ask(world, path, If_None_Match=headers["ETag"])[::2] == (304, "")
    assert ask(world, path, If_Modified_Since=headers["Last-Modified"])[::2] == (304, "")
    assert ask(world, path, If_None_Match='"other"', If_Modified_Since=headers["Last-Modified"])[0] == 200
    assert ask(world, path, If_Modified_Since="Mon, 01 Jan 2001 00:00:00 GMT")[0] == 200
    assert ask(world, path, If_Modified_Since="yesterday")[0] == 200
    assert ask(world, path, method="HEAD")[::2] == (200, "")


def test_feeds_point_back_to_the_address_they_were_asked_under(world: Server) -> None:
    rss = ET.fromstring(ask(world, "/justice/feeds/opa.xml")[2])  # noqa: S314 - our own feed
    atom = ET.fromstring(ask(world, "/council/press/atom.xml")[2])  # noqa: S314 - our own feed
    feed = json.loads(ask(world, "/ukgov/feed.json")[2])
    links = [link.text or "" for link in rss.iter("link")] + [item["url"] for item in feed["items"]]
    links += [link.get("href", "") for link in atom.iter("{http://www.w3.org/2005/Atom}link")]
    assert len(links) > 15
    assert all(link.startswith(world.url + "/") for link in links)


def test_correction_changes_the_article_its_tag_and_its_feed_only(world: Server) -> None:
    paths = [YACHT, "/harbour/atom.xml", "/harbour/stories/regatta", "/justice/feeds/opa.xml"]
    before = {path: ask(world, path)[1]["ETag"] for path in paths}
    assert "Kallimniotis" in ask(world, YACHT)[2]
    world.edit()
    assert [path for path in paths if ask(world, path, If_None_Match=before[path])[0] == 200] == paths[:2]
    assert "Correction, 17 March" in ask(world, YACHT)[2]


def test_command_prints_its_address_as_one_line_and_serves() -> None:
    command = [sys.executable, str(HERE / "serve.py"), "--port", "0", "--edit"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            address = process.stdout.readline().strip()
            connection = http.client.HTTPConnection(urlsplit(address).netloc, timeout=10)
            connection.request("GET", YACHT)
            assert "Correction, 17 March" in connection.getresponse().read().decode()
            connection.close()
        finally:
            process.terminate()


def test_a_taken_port_is_one_line_not_a_traceback(world: Server) -> None:
    port = str(urlsplit(world.url).port)
    done = subprocess.run(
        [sys.executable, str(HERE / "serve.py"), "--port", port], capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "choose another with --port" in done.stderr


def test_pages_are_the_same_every_time() -> None:
    assert build_routes() == build_routes()
    assert [outlet.key for outlet in read_outlets()] == sorted(outlet.key for outlet in read_outlets())
