"""No form of a private address is dialled, whatever it looks like and whoever resolves to it."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.acquire import Fetcher, FetchSettings
from extractor.acquire.address import choose_addresses, is_global, read_url
from extractor.errors import FetchError
from tests.acquire.hostile import HostileServer


@pytest.fixture
def canary() -> Iterator[tuple[int, list[object]]]:
    """A listener on every loopback address that must never be called."""
    calls: list[object] = []
    listener = socket.create_server(("127.0.0.1", 0))
    listener.settimeout(0.1)
    stop = threading.Event()

    def listen() -> None:
        while not stop.is_set():
            try:
                calls.append(listener.accept())
            except TimeoutError:
                continue

    thread = threading.Thread(target=listen, daemon=True)
    thread.start()
    yield listener.getsockname()[1], calls
    stop.set()
    thread.join()
    listener.close()


PRIVATE = [
    "127.0.0.1",
    "127.1",
    "2130706433",
    "0x7f000001",
    "0x7f.0.0.1",
    "017700000001",
    "0177.0.0.01",
    "127.0.0.1.",
    "0.0.0.0",  # noqa: S104
    "10.0.0.1",
    "172.16.5.5",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "192.0.0.8",
    "198.18.0.1",
    "224.0.0.1",
    "255.255.255.255",
    "[::1]",
    "[::]",
    "[::ffff:127.0.0.1]",
    "[::ffff:7f00:1]",
    "[::127.0.0.1]",
    "[64:ff9b::7f00:1]",
    "[64:ff9b:1::7f00:1]",
    "[2002:7f00:1::]",
    "[2001:0:7f00:1::]",
    "[fe80::1]",
    "[fe80::1%25lo]",
    "[fc00::1]",
    "[fec0::1]",
    "[ff02::1]",
    "[2001:db8::1]",
    "localhost",
]


@pytest.mark.parametrize("host", PRIVATE)
def test_private_address_is_refused_without_a_packet(host: str, canary: tuple[int, list[object]]) -> None:
    port, calls = canary
    for place in (f"http://{host}:{port}/", f"http://{host}/"):
        fetcher = Fetcher(FetchSettings(gap=0, connect_seconds=0.5, obey_robots=False))
        assert fetcher.fetch(place, kind="article").fetch.outcome in {"blocked-address", "bad-url"}
    assert not calls


@pytest.mark.parametrize("host", [host for host in PRIVATE if host != "localhost"])
def test_private_address_is_refused_whatever_the_resolver_makes_of_it(host: str) -> None:
    with pytest.raises(FetchError) as caught:
        choose_addresses(read_url(f"http://{host}/"), lambda name, _: (name,))
    assert caught.value.code == "blocked-address"


@pytest.mark.parametrize("address", ["8.8.8.8", "93.184.215.14", "2606:2800:220:1:248:1893:25c8:1946", "1.1.1.1"])
def test_public_addresses_pass(address: str) -> None:
    host = f"[{address}]" if ":" in address else address
    assert choose_addresses(read_url(f"https://{host}/"), lambda name, _: (name,)) == (address,)


def test_one_private_answer_among_public_ones_is_enough() -> None:
    with pytest.raises(FetchError, match="not on the public internet") as caught:
        choose_addresses(read_url("https://name.example/"), lambda *_: ("8.8.8.8", "10.0.0.1"))
    assert caught.value.code == "blocked-address"


def test_a_name_that_turns_private_between_two_requests_is_refused(
    hostile: HostileServer, make_fetcher: Callable[..., Fetcher], canary: tuple[int, list[object]]
) -> None:
    asked: list[str] = []

    def rebind(host: str, port: int) -> tuple[str, ...]:
        del port
        asked.append(host)
        return ("127.0.0.2",) if len(asked) == 1 else ("127.0.0.1",)

    port, calls = canary
    hostile.add("/rebind", f"HTTP/1.1 302 Found\r\nLocation: http://evil.test:{port}/\r\n\r\n".encode())
    fetcher = make_fetcher(resolver=rebind, obey_robots=False)
    response = fetcher.fetch(f"http://evil.test:{hostile.port}/rebind", kind="article")
    assert response.fetch.outcome == "blocked-address"
    assert asked == ["evil.test", "evil.test"]  # once per connection: what was judged is what is dialled
    assert not calls


def test_a_name_is_resolved_once_per_connection_and_the_judged_answer_is_dialled(
    hostile: HostileServer, make_fetcher: Callable[..., Fetcher]
) -> None:
    answers = iter([("127.0.0.2",), ("169.254.169.254",)])
    fetcher = make_fetcher(resolver=lambda *_: next(answers))
    assert fetcher.fetch(f"http://evil.test:{hostile.port}/plain", kind="feed").body == b"hello"


def test_the_allow_list_opens_one_port_of_one_host(hostile: HostileServer) -> None:
    url = f"http://127.0.0.1:{hostile.port}/plain"
    allowed = {("127.0.0.1", hostile.port)}
    assert Fetcher(FetchSettings(gap=0), allowed=allowed).fetch(url, kind="feed").fetch.outcome == "ok"
    other_port = {("127.0.0.1", hostile.port + 1)}
    assert Fetcher(FetchSettings(gap=0), allowed=other_port).fetch(url, kind="feed").fetch.outcome == "blocked-address"


@given(st.integers(0, 2**32 - 1))
def test_what_ipv4_holds_ipv6_wrappings_do_not_smuggle(number: int) -> None:
    for prefix in ("::ffff:", "64:ff9b::", "2002:", "::"):
        high, low = f"{number >> 16:x}", f"{number & 0xFFFF:x}"
        wrapped = f"{prefix}{high}:{low}::" if prefix == "2002:" else f"{prefix}{high}:{low}"
        assert not is_global(wrapped)


@pytest.mark.fuzz
@given(st.text(max_size=60))
def test_any_text_is_a_url_or_refused_by_name(text: str) -> None:
    for url in (text, f"http://{text}/", f"https://{text}"):
        try:
            endpoint = read_url(url)
        except FetchError:
            continue
        assert endpoint.scheme in {"http", "https"}
        assert read_url(endpoint.url) == endpoint
