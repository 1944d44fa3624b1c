"""Hosts are asked one thing at a time, never too often, and left alone when they ask for it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.acquire import Fetcher
from extractor.acquire.politeness import LONGEST_REST, Hosts, backoff, read_retry_after
from tests.acquire.conftest import NOW
from tests.acquire.hostile import HostileServer

WEEK = int(LONGEST_REST.total_seconds())


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        ("120", 120),
        (" 120 ", 120),
        ("1", 1),
        ("0", None),
        ("00060", 60),
        ("604800", WEEK),
        ("604801", WEEK),
        ("99999999999999999999999999", WEEK),
        ("-1", None),
        ("-120", None),
        ("1.5", None),
        ("1e3", None),
        ("+60", None),
        ("", None),
        ("   ", None),
        ("soon", None),
        ("120 seconds", None),
        ("٦٠", None),
        ("120, 240", None),
        ("NaN", None),
        ("Wed, 25 Nov 2026 03:00:00 GMT", 3600),
        ("Wed, 25 Nov 2026 02:00:01 GMT", 1),
        ("Wed, 25 Nov 2026 02:00:00 GMT", None),
        ("Wed, 25 Nov 2026 01:00:00 GMT", None),
        ("Wed, 25 Nov 2026 03:00:00 +0100", None),
        ("Wednesday, 25-Nov-26 03:00:00 GMT", 3600),
        ("Wed Nov 25 03:00:00 2026", 3600),
        ("Fri, 31 Dec 2099 23:59:59 GMT", WEEK),
        ("Thu, 01 Jan 1970 00:00:00 GMT", None),
        ("Wed, 99 Nov 2026 03:00:00 GMT", None),
        ("2026-11-25T03:00:00Z", None),
        ("Wed, 25 Nov 99999 03:00:00 GMT", None),
        ("x" * 100_000, None),
    ],
)
def test_retry_after_is_read_as_the_standard_says(header: str, seconds: int | None) -> None:
    assert read_retry_after(header, NOW) == (None if seconds is None else timedelta(seconds=seconds))


@given(st.text(max_size=80))
def test_any_retry_after_is_a_positive_rest_of_at_most_a_week_or_nothing(header: str) -> None:
    rest = read_retry_after(header, NOW)
    assert rest is None or timedelta() < rest <= LONGEST_REST


@given(st.integers(0, 5), st.floats(0, 10), st.floats(0, 1, exclude_max=True))
def test_backoff_is_anything_up_to_a_doubling_bound(attempt: int, base: float, chance: float) -> None:
    assert 0 <= backoff(attempt, base, chance) <= base * 2**attempt


class Clock:
    """Time that passes only when somebody sleeps."""

    def __init__(self) -> None:
        self.time = 0.0
        self.naps: list[float] = []

    def __call__(self) -> float:
        return self.time

    def sleep(self, seconds: float) -> None:
        self.naps.append(seconds)
        self.time += seconds


def make_hosts(clock: Clock, gap: float = 2.0) -> Hosts:
    return Hosts(gap=gap, breaker=3, clock=clock, sleep=clock.sleep)


def test_a_second_request_waits_for_the_rest_of_the_gap() -> None:
    clock = Clock()
    hosts = make_hosts(clock)
    with hosts.turn("a", 100):
        clock.time += 0.5
    with hosts.turn("b", 100), hosts.turn("a", 100) as is_ours:
        assert is_ours
    assert clock.naps == [1.5]


def test_a_wait_beyond_the_run_is_not_begun() -> None:
    clock = Clock()
    hosts = make_hosts(clock, gap=60)
    with hosts.turn("a", 100):
        pass
    with hosts.turn("a", 10) as is_ours:
        assert not is_ours
    assert not clock.naps


def test_a_crawl_delay_only_ever_widens_the_gap() -> None:
    clock = Clock()
    hosts = make_hosts(clock)
    hosts.slow_down("a", 1.0)
    assert hosts["a"].gap == 2.0
    hosts.slow_down("a", 30.0)
    assert hosts["a"].gap == 30.0
    assert hosts["b"].gap == 2.0


def test_three_failures_open_the_circuit_and_an_answer_closes_it() -> None:
    hosts = make_hosts(Clock())
    for _ in range(2):
        hosts.failed("a")
    assert hosts.refusal("a", NOW) == ""
    hosts.answered("a")
    for _ in range(3):
        hosts.failed("a")
    assert hosts.refusal("a", NOW) == "host-skipped"
    assert hosts.refusal("b", NOW) == ""


def test_of_two_rests_the_longer_holds() -> None:
    hosts = make_hosts(Clock())
    hosts.rest("a", NOW + timedelta(hours=2))
    hosts.rest("a", NOW + timedelta(hours=1))
    assert hosts.refusal("a", NOW + timedelta(minutes=90)) == "retry-later"
    assert hosts.refusal("a", NOW + timedelta(hours=2)) == ""


def test_many_threads_ask_one_host_one_by_one_and_spaced(
    world: HostileServer, make_fetcher: Callable[..., Fetcher]
) -> None:
    fetcher = make_fetcher(world, gap=0.1, obey_robots=False)
    with ThreadPoolExecutor(8) as pool:
        outcomes = set(
            pool.map(
                lambda number: (
                    fetcher.fetch(f"http://hostile.test:{world.port}/plain?{number}", kind="article").fetch.outcome
                ),
                range(12),
            )
        )
    assert outcomes == {"not-found"}
    assert world.most_connections == 1
    times = [time for _, time in world.starts]
    assert len(times) == 12
    assert times[-1] - times[0] >= 11 * 0.1 * 0.95  # a busy server notices single requests late, but not all of them


def test_different_hosts_are_asked_at_the_same_time(world: HostileServer, make_fetcher: Callable[..., Fetcher]) -> None:
    fetcher = make_fetcher(world, obey_robots=False)
    hosts = ("hostile.test", "other.test", "third.test")
    with ThreadPoolExecutor(3) as pool:
        list(pool.map(lambda host: fetcher.fetch(f"http://{host}:{world.port}/silence", kind="feed"), hosts))
    assert world.most_connections == 3


def test_a_host_that_asks_for_rest_is_not_asked_again(
    world: HostileServer, make_fetcher: Callable[..., Fetcher]
) -> None:
    world.add("/busy", b"HTTP/1.1 429 Busy\r\nRetry-After: 3600\r\nContent-Length: 0\r\n\r\n")
    fetcher = make_fetcher(world, now=lambda: NOW)
    url = f"http://hostile.test:{world.port}"
    first, second = fetcher.fetch(url + "/busy", kind="feed"), fetcher.fetch(url + "/plain", kind="feed")
    assert (first.fetch.outcome, second.fetch.outcome) == ("rate-limited", "retry-later")
    assert first.fetch.next_after == second.fetch.next_after == "2026-11-25T03:00:00+00:00"
    assert sum(world.requests.values()) == 1
    assert fetcher.fetch(f"http://other.test:{world.port}/plain", kind="feed").fetch.outcome == "ok"


@pytest.mark.parametrize("header", [b"", b"Retry-After: soon\r\n", b"Retry-After: -5\r\n"])
def test_too_many_requests_without_a_usable_time_means_the_default_rest(
    header: bytes, world: HostileServer, make_fetcher: Callable[..., Fetcher]
) -> None:
    world.add("/busy", b"HTTP/1.1 429 Busy\r\n" + header + b"Content-Length: 0\r\n\r\n")
    fetch = make_fetcher(world, now=lambda: NOW, rest_seconds=900).fetch(
        f"http://hostile.test:{world.port}/busy", kind="feed"
    )
    assert fetch.fetch.next_after == "2026-11-25T02:15:00+00:00"


def test_a_rest_of_the_last_run_holds_in_this_one(world: HostileServer, make_fetcher: Callable[..., Fetcher]) -> None:
    fetcher = make_fetcher(world, now=lambda: NOW)
    url = f"http://hostile.test:{world.port}/plain"
    fetcher.hold(url, (NOW + timedelta(minutes=5)).isoformat())
    fetcher.hold(url, "")
    fetcher.hold("no url at all", NOW.isoformat())
    assert fetcher.fetch(url, kind="feed").fetch.outcome == "retry-later"
    over = make_fetcher(world, now=lambda: NOW)
    over.hold(url, (NOW - timedelta(minutes=5)).isoformat())
    over.hold(url, datetime(2026, 11, 25, 1, 0).isoformat())  # noqa: DTZ001 - without an offset it is UTC
    assert over.fetch(url, kind="feed").fetch.outcome == "ok"


def test_a_dead_host_is_dialled_three_times_and_then_left(make_fetcher: Callable[..., Fetcher]) -> None:
    asked: list[str] = []

    def resolve(host: str, port: int) -> tuple[str, ...]:
        del port
        asked.append(host)
        return ("127.0.0.1",)

    fetcher = make_fetcher(resolver=resolve, obey_robots=False)
    outcomes = [fetcher.fetch(f"http://dead.test:1/{number}", kind="article").fetch.outcome for number in range(100)]
    assert outcomes == ["connect-error"] + ["host-skipped"] * 99
    assert len(asked) == 3


@pytest.mark.parametrize(
    ("path", "is_left_alone"),
    [("/endless-chunks", True), ("/endless-body", True), ("/huge-length", False), ("/gzip-bomb", False)],
)
def test_a_host_that_sends_without_end_is_asked_nothing_more_in_this_run(
    path: str, is_left_alone: bool, world: HostileServer, make_fetcher: Callable[..., Fetcher]
) -> None:
    """A file that says how long it is costs only itself, however long it is."""
    fetcher = make_fetcher(world, obey_robots=False)
    base = f"http://hostile.test:{world.port}"
    before = world.requests["/plain"]
    assert fetcher.fetch(base + path, kind="article").fetch.outcome == "too-large"
    assert fetcher.fetch(f"{base}/plain", kind="article").fetch.outcome == ("host-skipped" if is_left_alone else "ok")
    assert world.requests["/plain"] - before == (0 if is_left_alone else 1)


def test_after_the_run_deadline_nothing_is_asked(world: HostileServer, make_fetcher: Callable[..., Fetcher]) -> None:
    clock = Clock()
    fetcher = make_fetcher(world, clock=clock, sleep=clock.sleep, run_seconds=100)
    url = f"http://hostile.test:{world.port}/plain"
    assert fetcher.fetch(url, kind="feed").fetch.outcome == "ok"
    clock.time = 100
    assert fetcher.fetch(url, kind="feed").fetch.outcome == "run-deadline"
    assert world.requests["/plain"] == 1


def test_a_fetch_is_cut_where_the_run_ends(world: HostileServer, make_fetcher: Callable[..., Fetcher]) -> None:
    fetcher = make_fetcher(world, run_seconds=0.5, deadline=60)
    response = fetcher.fetch(f"http://hostile.test:{world.port}/drip-body", kind="feed")
    assert response.fetch.outcome == "deadline"
    assert response.fetch.seconds < 1.0


def test_retries_pause_with_full_jitter(world: HostileServer, make_fetcher: Callable[..., Fetcher]) -> None:
    clock = Clock()
    chances = iter([0.5, 0.25])
    fetcher = make_fetcher(
        world, clock=clock, sleep=clock.sleep, backoff_seconds=1.0, chance=lambda: next(chances), gap=0.0
    )
    assert fetcher.fetch(f"http://hostile.test:{world.port}/status-502", kind="feed").fetch.outcome == "server-error"
    assert clock.naps == [0.5, 0.5]
    assert world.requests["/status-502"] == 3


def test_a_retry_that_succeeds_is_a_success(world: HostileServer, make_fetcher: Callable[..., Fetcher]) -> None:
    answers = iter([b"HTTP/1.1 502 No\r\n\r\n", b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi"])

    async def flaky(writer: object) -> None:
        writer.write(next(answers))  # type: ignore[attr-defined]

    world.add("/flaky", flaky)
    response = make_fetcher(world).fetch(f"http://hostile.test:{world.port}/flaky", kind="feed")
    assert (response.fetch.outcome, response.body) == ("ok", b"hi")


def test_no_thread_outlives_a_fetch(world: HostileServer, make_fetcher: Callable[..., Fetcher]) -> None:
    before = threading.active_count()
    for path in ("plain", "drip-body", "silence", "close-at-once"):
        make_fetcher(world).fetch(f"http://hostile.test:{world.port}/{path}", kind="feed")
    assert threading.active_count() == before
