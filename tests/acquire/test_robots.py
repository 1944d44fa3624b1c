"""robots.txt is obeyed as RFC 9309 says."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.acquire import Fetcher
from extractor.acquire.robots import SIZE_LIMIT, Rules, read_rules
from tests.acquire.hostile import HostileServer

AGENT = "designation-extractor"


def rules(text: str | bytes) -> Rules:
    body = text.encode() if isinstance(text, str) else text
    return read_rules("ok", 200, body, AGENT)


@pytest.mark.parametrize(
    ("text", "path", "is_allowed"),
    [
        ("", "/a", True),
        ("User-agent: *\nDisallow:", "/a", True),
        ("User-agent: *\nDisallow: /", "/a", False),
        ("User-agent: *\nDisallow: /private", "/private/x", False),
        ("User-agent: *\nDisallow: /private", "/public", True),
        ("User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b/c", True),
        ("User-agent: *\nAllow: /a\nDisallow: /a", "/a", True),
        ("User-agent: *\nDisallow: /*.pdf$", "/x.pdf", False),
        ("User-agent: *\nDisallow: /*.pdf$", "/x.pdf.html", True),
        ("User-agent: designation-extractor\nDisallow: /", "/a", False),
        ("User-agent: Designation-Extractor\nDisallow: /", "/a", False),
        ("User-agent: designation-extractor\nAllow: /\n\nUser-agent: *\nDisallow: /", "/a", True),
        ("User-agent: other\nDisallow: /", "/a", True),
        ("User-agent: a\nUser-agent: designation-extractor\nDisallow: /", "/a", False),
        ("Disallow: /", "/a", True),
        ("# all comment\n\n\n", "/a", True),
        ("User-agent: *\r\nDisallow: /a\r\n", "/a", False),
        ("User-agent: *\rDisallow: /a\r", "/a", False),
        ("\ufeffUser-agent: *\nDisallow: /a", "/a", False),
        ("user-AGENT:*\ndisallow:/a", "/a", False),
        ("User-agent: *\nDisallow: /ä", "/%C3%A4", False),
        ("User-agent: *\nDisallow: /a # why", "/a", False),
        ("<html><body>Not here</body></html>", "/a", True),
        ("\0\0\0", "/a", True),
    ],
)
def test_rules_are_read_as_the_standard_says(text: str, path: str, is_allowed: bool) -> None:
    assert rules(text).allows(f"https://x.example{path}") is is_allowed


@pytest.mark.parametrize(
    ("outcome", "status", "is_allowed"),
    [
        ("not-found", 404, True),
        ("forbidden", 401, True),
        ("forbidden", 403, True),
        ("gone", 410, True),
        ("http-error", 418, True),
        ("too-many-redirects", 302, True),
        ("rate-limited", 429, False),
        ("server-error", 500, False),
        ("unavailable", 503, False),
        ("dns-error", None, False),
        ("connect-timeout", None, False),
        ("deadline", None, False),
        ("tls-error", None, False),
        ("protocol-error", 304, False),
        ("blocked-address", None, False),
    ],
)
def test_absent_rules_allow_and_unreachable_rules_forbid(outcome: str, status: int | None, is_allowed: bool) -> None:
    assert read_rules(outcome, status, b"", AGENT).allows("https://x.example/a") is is_allowed


@pytest.mark.parametrize(
    ("line", "seconds"),
    [("5", 5.0), ("0.5", 0.5), ("99999", 99999.0), ("-1", 0.0), ("soon", 0.0), ("", 0.0), ("nan", 0.0)],
)
def test_crawl_delay_is_a_number_of_seconds_or_nothing(line: str, seconds: float) -> None:
    assert rules(f"User-agent: *\nCrawl-delay: {line}\n").delay == seconds


def test_only_the_first_half_megabyte_counts() -> None:
    assert SIZE_LIMIT == 512_000
    early = b"User-agent: *\nDisallow: /early\n"
    found = rules(early + b"#" * (SIZE_LIMIT - len(early)) + b"\nDisallow: /late\n")
    assert not found.allows("https://x.example/early")
    assert found.allows("https://x.example/late")


@pytest.mark.fuzz
@given(st.binary(max_size=300))
def test_no_bytes_break_the_reader(body: bytes) -> None:
    found = rules(body)
    assert found.allows("https://x.example/a") in {True, False}
    assert found.delay >= 0


# --- obeyed by the fetcher ----------------------------------------------------------------------


def robots(world: HostileServer, text: str, status: str = "200 OK") -> str:
    body = text.encode()
    world.add("/robots.txt", f"HTTP/1.1 {status}\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body)
    return f"http://hostile.test:{world.port}"


def test_a_forbidden_page_is_never_asked_for(world: HostileServer, make_fetcher: Callable[..., Fetcher]) -> None:
    url = robots(world, "User-agent: *\nDisallow: /plain")
    fetcher = make_fetcher(world)
    assert fetcher.fetch(url + "/plain", kind="article").fetch.outcome == "robots-denied"
    assert fetcher.fetch(url + "/chunked", kind="article").fetch.outcome == "ok"
    assert dict(world.requests) == {"/robots.txt": 1, "/chunked": 1}


def test_a_feed_the_operator_chose_is_read_without_asking(
    world: HostileServer, make_fetcher: Callable[..., Fetcher]
) -> None:
    url = robots(world, "User-agent: *\nDisallow: /")
    assert make_fetcher(world).fetch(url + "/plain", kind="feed").fetch.outcome == "ok"


def test_the_rules_hold_for_where_a_redirect_leads(world: HostileServer, make_fetcher: Callable[..., Fetcher]) -> None:
    url = robots(world, "User-agent: *\nDisallow: /plain")
    assert make_fetcher(world).fetch(url + "/hop-1", kind="article").fetch.outcome == "robots-denied"
    assert world.requests["/plain"] == 0


def test_rules_that_cannot_be_read_forbid_everything_for_this_run(
    world: HostileServer, make_fetcher: Callable[..., Fetcher]
) -> None:
    url = robots(world, "", "500 Oops")
    fetcher = make_fetcher(world)
    outcomes = [fetcher.fetch(url + path, kind="article").fetch.outcome for path in ("/plain", "/chunked")]
    assert outcomes == ["robots-unreachable", "robots-unreachable"]
    assert dict(world.requests) == {"/robots.txt": 1}


def test_rules_behind_a_redirect_are_found(world: HostileServer, make_fetcher: Callable[..., Fetcher]) -> None:
    url = robots(world, "", "301 Moved\r\nLocation: /real-robots.txt")
    body = b"User-agent: *\nDisallow: /plain"
    world.add("/real-robots.txt", b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % len(body) + body)
    assert make_fetcher(world).fetch(url + "/plain", kind="article").fetch.outcome == "robots-denied"


def test_a_host_that_wants_minutes_between_requests_is_skipped_not_waited_for(
    world: HostileServer, make_fetcher: Callable[..., Fetcher]
) -> None:
    url = robots(world, "User-agent: *\nCrawl-delay: 99999")
    naps: list[float] = []
    fetcher = make_fetcher(world, sleep=naps.append)
    assert fetcher.fetch(url + "/plain", kind="article").fetch.outcome == "crawl-delay"
    assert not naps
    assert world.requests["/plain"] == 0


def test_a_crawl_delay_of_seconds_is_kept(world: HostileServer, make_fetcher: Callable[..., Fetcher]) -> None:
    url = robots(world, "User-agent: *\nCrawl-delay: 7")
    naps: list[float] = []
    fetcher = make_fetcher(world, sleep=naps.append, clock=lambda: 50.0)
    for path in ("/plain", "/chunked"):
        fetcher.fetch(url + path, kind="article")
    assert naps == [7.0, 7.0]


def test_an_endless_robots_txt_is_cut_and_read(world: HostileServer, make_fetcher: Callable[..., Fetcher]) -> None:
    async def endless(writer: object) -> None:
        writer.write(b"HTTP/1.1 200 OK\r\n\r\nUser-agent: *\nDisallow: /plain\n")
        while True:
            writer.write(b"# more\n" * 1000)
            await writer.drain()

    world.add("/robots.txt", endless)
    fetcher = make_fetcher(world)
    url = f"http://hostile.test:{world.port}"
    assert fetcher.fetch(url + "/plain", kind="article").fetch.outcome == "robots-denied"
    assert fetcher.fetch(url + "/chunked", kind="article").fetch.outcome == "ok"


def test_a_rest_asked_for_by_robots_txt_is_reported_with_the_page(
    world: HostileServer, make_fetcher: Callable[..., Fetcher]
) -> None:
    url = robots(world, "", "429 Busy\r\nRetry-After: 600")
    fetch = make_fetcher(world).fetch(url + "/plain", kind="article").fetch
    assert fetch.outcome == "robots-unreachable"
    assert fetch.next_after
