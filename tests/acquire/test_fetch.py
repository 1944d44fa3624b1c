"""Well-behaved servers, and what a fetch remembers of them."""

from __future__ import annotations

from collections.abc import Callable
from importlib.metadata import distributions

import pytest
import urllib3
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from extractor import __version__
from extractor.acquire import Fetcher, FetchSettings
from extractor.acquire.outcomes import OUTCOMES, PASSING, TRANSPORT, judge, read_validators
from extractor.types import Validators
from tests.acquire.hostile import HostileServer


@pytest.fixture
def fetcher(httpserver: HTTPServer) -> Fetcher:
    return Fetcher(
        FetchSettings(gap=0, contact="mailto:desk@example.org"), allowed={(httpserver.host, httpserver.port)}
    )


def test_a_request_says_who_asks_and_takes_only_gzip(httpserver: HTTPServer, fetcher: Fetcher) -> None:
    httpserver.expect_ordered_request("/robots.txt").respond_with_data("", status=404)
    httpserver.expect_ordered_request("/a").respond_with_data("hello", content_type="text/html; charset=koi8-r")
    response = fetcher.fetch(httpserver.url_for("/a"), kind="article")
    assert (response.body, response.content_type) == (b"hello", "text/html; charset=koi8-r")
    for request, _ in httpserver.log:
        assert request.headers["User-Agent"] == f"designation-extractor/{__version__} (+mailto:desk@example.org)"
        assert request.headers["Accept-Encoding"] == "gzip"
        assert "If-None-Match" not in request.headers
        assert "Cookie" not in request.headers
    httpserver.check_assertions()


def test_an_unchanged_document_is_not_sent_again(httpserver: HTTPServer, fetcher: Fetcher) -> None:
    def answer(request: Request) -> Response:
        is_known = request.headers.get("If-None-Match") == '"v1"'
        return Response(b"" if is_known else b"hello", 304 if is_known else 200, {"ETag": '"v1"'})

    httpserver.expect_request("/feed").respond_with_handler(answer)
    url = httpserver.url_for("/feed")
    first = fetcher.fetch(url, kind="feed")
    second = fetcher.fetch(url, kind="feed", validators=first.fetch.validators)
    assert first.fetch.validators == Validators(etag='"v1"')
    assert (second.fetch.outcome, second.body, second.fetch.status) == ("not-modified", b"", 304)
    assert second.fetch.validators == first.fetch.validators


def test_both_validators_travel(httpserver: HTTPServer, fetcher: Fetcher) -> None:
    stamp = "Tue, 24 Nov 2026 10:00:00 GMT"
    httpserver.expect_request(
        "/feed", headers={"If-None-Match": 'W/"x"', "If-Modified-Since": stamp}
    ).respond_with_data("", status=304)
    validators = Validators(etag='W/"x"', last_modified=stamp)
    response = fetcher.fetch(httpserver.url_for("/feed"), kind="feed", validators=validators)
    assert response.fetch.outcome == "not-modified"
    assert response.fetch.validators == validators  # a silent 304 leaves them valid


def test_validators_survive_a_redirect(httpserver: HTTPServer, fetcher: Fetcher) -> None:
    httpserver.expect_request("/old").respond_with_data("", status=302, headers={"Location": "/new"})
    httpserver.expect_request("/new", headers={"If-None-Match": '"x"'}).respond_with_data("", status=304)
    response = fetcher.fetch(httpserver.url_for("/old"), kind="feed", validators=Validators(etag='"x"'))
    assert response.fetch.outcome == "not-modified"
    assert response.fetch.final_url == httpserver.url_for("/new")


@pytest.mark.parametrize(
    ("statuses", "is_permanent"),
    [((301,), True), ((308, 301), True), ((302,), False), ((301, 302), False), ((307,), False)],
)
def test_only_permanent_redirects_all_the_way_move_a_source(
    statuses: tuple[int, ...], is_permanent: bool, httpserver: HTTPServer, fetcher: Fetcher
) -> None:
    for number, status in enumerate(statuses):
        target = f"/{number + 1}"
        httpserver.expect_request(f"/{number}").respond_with_data("", status=status, headers={"Location": target})
    final = f"/{len(statuses)}"
    httpserver.expect_request(final).respond_with_data("hello")
    fetch = fetcher.fetch(httpserver.url_for("/0"), kind="feed").fetch
    assert fetch.outcome == "ok"
    assert fetch.final_url == httpserver.url_for(final)
    assert fetch.moved_to == (httpserver.url_for(final) if is_permanent else "")


@pytest.mark.parametrize(
    ("etag", "is_kept"),
    [
        ('"abc"', True),
        ('W/"abc"', True),
        ("unquoted", True),
        ('"' + "x" * 1022 + '"', True),
        ('"' + "x" * 1023 + '"', False),
        ('"a\r\nX-Evil: 1"', False),
        ('"a\nb"', False),
        ('"a b"', False),
        ('"ä"', False),
        ('"\u20ac"', False),
        ('"a\0"', False),
        ("", False),
    ],
)
def test_an_etag_that_cannot_be_sent_back_as_it_came_is_not_kept(etag: str, is_kept: bool) -> None:
    assert read_validators(200, {"etag": etag}, Validators()).etag == (etag if is_kept else "")


@pytest.mark.parametrize(
    ("stamp", "is_kept"),
    [("Tue, 24 Nov 2026 10:00:00 GMT", True), ("x" * 65, False), ("Tue\r\nX: 1", False), ("ÿ", False)],
)
def test_a_date_that_cannot_be_sent_back_is_not_kept(stamp: str, is_kept: bool) -> None:
    assert bool(read_validators(200, {"last-modified": stamp}, Validators()).last_modified) is is_kept


def test_a_failed_fetch_keeps_no_validators(hostile: HostileServer, make_fetcher: Callable[..., Fetcher]) -> None:
    hostile.add("/cut", b'HTTP/1.1 200 OK\r\nETag: "x"\r\nContent-Length: 99\r\n\r\nhello')
    hostile.add("/no", b'HTTP/1.1 500 No\r\nETag: "x"\r\n\r\n')
    for path in ("cut", "no"):
        fetch = make_fetcher().fetch(f"http://hostile.test:{hostile.port}/{path}", kind="feed").fetch
        assert fetch.validators == Validators()


@pytest.mark.parametrize(("kind", "cap"), [("article", 1000), ("listing", 1000), ("feed", 4000), ("sitemap", 4000)])
def test_each_kind_of_document_has_its_own_limit(
    kind: str, cap: int, hostile: HostileServer, make_fetcher: Callable[..., Fetcher]
) -> None:
    fetcher = make_fetcher(article_cap=1000, feed_cap=4000)
    for size, outcome in ((cap, "ok"), (cap + 1, "too-large")):
        hostile.add(f"/size-{size}", b"HTTP/1.1 200 OK\r\n\r\n" + b"x" * size)
        response = fetcher.fetch(f"http://hostile.test:{hostile.port}/size-{size}", kind=kind)  # type: ignore[arg-type]
        assert response.fetch.outcome == outcome


def test_the_record_of_a_fetch_says_what_happened(hostile: HostileServer, make_fetcher: Callable[..., Fetcher]) -> None:
    fetch = make_fetcher().fetch(f"http://hostile.test:{hostile.port}/plain#part", kind="article").fetch
    assert fetch.url.endswith("/plain#part")
    assert fetch.final_url.endswith("/plain")
    assert (fetch.kind, fetch.status, fetch.bytes, fetch.outcome) == ("article", 200, 5, "ok")
    assert 0 < fetch.seconds < 1
    assert fetch.fetched_at.endswith("+00:00")


def test_every_status_has_an_outcome() -> None:
    outcomes = {status: judge(status, Validators()) for status in range(100, 1000)}
    assert set(outcomes.values()) <= OUTCOMES.keys()
    assert {status for status, outcome in outcomes.items() if outcome == "ok"} == set(range(200, 300)) - {206}
    changed = {status for status, outcome in outcomes.items() if judge(status, Validators(etag='"x"')) != outcome}
    assert changed == {304}


def test_the_sets_of_outcomes_name_outcomes() -> None:
    assert OUTCOMES.keys() >= TRANSPORT | PASSING


def test_the_http_library_is_the_one_it_says_it_is() -> None:
    # niquests replaces urllib3 by a fork under the same name; the guarantees here were measured with urllib3.
    installed = {name.lower() for found in distributions() if (name := found.metadata["Name"])}
    assert not installed & {"niquests", "urllib3-future", "urllib3_future"}
    assert tuple(int(part) for part in urllib3.__version__.split(".")[:2]) >= (2, 8)
    assert "urllib3_future" not in (urllib3.__file__ or "")
