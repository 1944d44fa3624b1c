"""Certificates are verified, always, against the name asked for."""

from __future__ import annotations

import ssl
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import trustme
from pytest_httpserver import HTTPServer

from extractor.acquire import Fetcher, FetchSettings
from tests.acquire.hostile import HostileServer

CA = trustme.CA()
YESTERDAY = datetime.now(UTC) - timedelta(days=1)


@pytest.fixture
def serve(tmp_path: Path) -> Iterator[Callable[[trustme.LeafCert], tuple[HTTPServer, Fetcher]]]:
    """Start a server with a certificate; the fetcher trusts CA and takes every name for loopback."""
    bundle = tmp_path / "ca.pem"
    CA.cert_pem.write_to_path(bundle)
    servers: list[HTTPServer] = []

    def start(cert: trustme.LeafCert) -> tuple[HTTPServer, Fetcher]:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        cert.configure_cert(context)
        server = HTTPServer(ssl_context=context)
        server.expect_request("/a").respond_with_data("hello")
        server.start()  # type: ignore[no-untyped-call]
        servers.append(server)
        fetcher = Fetcher(
            FetchSettings(gap=0, ca_bundle=str(bundle), connect_seconds=2, deadline=3),
            allowed={("127.0.0.1", server.port)},
            resolver=lambda *_: ("127.0.0.1",),
        )
        return server, fetcher

    yield start
    for server in servers:
        server.stop()  # type: ignore[no-untyped-call]


def test_a_good_certificate_passes_under_its_name(serve: Callable[..., tuple[HTTPServer, Fetcher]]) -> None:
    server, fetcher = serve(CA.issue_cert("good.example"))
    response = fetcher.fetch(f"https://good.example:{server.port}/a", kind="feed")
    assert (response.fetch.outcome, response.body) == ("ok", b"hello")


@pytest.mark.parametrize(
    "cert",
    [
        CA.issue_cert("other.example"),
        CA.issue_cert("127.0.0.1"),  # of the address dialled, not of the name asked for
        CA.issue_cert("good.example", not_after=YESTERDAY),
        trustme.CA().issue_cert("good.example"),
    ],
    ids=["another name", "the address", "expired", "unknown authority"],
)
def test_a_bad_certificate_means_no_byte_is_taken(
    cert: trustme.LeafCert, serve: Callable[..., tuple[HTTPServer, Fetcher]]
) -> None:
    server, fetcher = serve(cert)
    response = fetcher.fetch(f"https://good.example:{server.port}/a", kind="feed")
    assert (response.fetch.outcome, response.body, response.fetch.status) == ("tls-error", b"", None)
    assert not server.log


def test_plain_http_where_tls_was_expected_is_refused(httpserver: HTTPServer) -> None:
    fetcher = Fetcher(FetchSettings(gap=0), allowed={(httpserver.host, httpserver.port)})
    url = f"https://{httpserver.host}:{httpserver.port}/a"
    assert fetcher.fetch(url, kind="feed").fetch.outcome == "tls-error"


def test_a_handshake_that_drips_is_cut_at_the_deadline(
    hostile: HostileServer, make_fetcher: Callable[..., Fetcher]
) -> None:
    fetcher = make_fetcher(deadline=1.0, connect_seconds=5)
    response = fetcher.fetch(f"https://hostile.test:{hostile.port}/", kind="feed")
    assert response.fetch.outcome == "deadline"
    assert response.fetch.seconds == pytest.approx(1.0, abs=0.3)
