"""Decide which address a URL may be dialled at.

What counts is the address dialled, not the name asked for: a public name may resolve to a
private address, and may do so only the second time (DNS rebinding). So a name is resolved once,
every answer is judged, and the connection goes to a judged answer. The special-purpose ranges are
those of the IANA registries (RFC 6890) as `ipaddress` knows them, and the transition ranges that
carry an IPv4 address inside an IPv6 one.
"""

from __future__ import annotations

import ipaddress
import re
import socket
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from urllib3.exceptions import LocationParseError
from urllib3.util import parse_url

from extractor.errors import FetchError

Resolver = Callable[[str, int], Sequence[str]]

WEB_PORTS = {"http": 80, "https": 443}

# Ranges that translate to IPv4 on the way, so that what they reach cannot be judged from here, and special-purpose
# ranges that one Python or another takes for global.
_NOT_GLOBAL = tuple(
    ipaddress.ip_network(net)
    for net in (
        "192.0.0.0/24",  # IETF protocol assignments
        "192.88.99.0/24",  # 6to4 relay
        "::/96",  # IPv4-compatible
        "::ffff:0:0:0/96",  # IPv4-translated
        "64:ff9b::/96",  # NAT64
        "64:ff9b:1::/48",  # local NAT64
        "100::/64",  # discard
        "2001::/23",  # IETF protocol assignments, Teredo among them
        "2002::/16",  # 6to4
        "3fff::/20",  # documentation
        "5f00::/16",  # segment routing
        "fec0::/10",  # site-local
    )
)
# The URL standard's "ends in a number": such a host is an IPv4 address in some notation or nothing.
_ENDS_IN_NUMBER = re.compile(r"(?:^|\.)(?:\d+|0x[0-9a-f]*)\.?$", re.IGNORECASE)
_HOST = re.compile(r"[a-z0-9_](?:[a-z0-9_.-]{0,251}[a-z0-9_])?\.?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Endpoint:
    """An http(s) URL taken apart: `target` is what stands in the request line."""

    url: str
    scheme: str
    host: str  # lower case, no brackets
    port: int
    target: str

    @property
    def origin(self) -> str:
        """Scheme, host and port: what one robots.txt speaks for (RFC 9309, section 2.3)."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        port = "" if self.port == WEB_PORTS[self.scheme] else f":{self.port}"
        return f"{self.scheme}://{host}{port}"


def read_url(url: str) -> Endpoint:
    """Take a URL apart; raise `FetchError` where it is nothing that may be fetched."""
    try:
        parts = parse_url(url.strip())
    except (LocationParseError, ValueError) as error:
        raise FetchError(f"not a URL: {url[:200]!r}", url=url, code="bad-url") from error
    if parts.scheme not in WEB_PORTS:
        raise FetchError(f"scheme {parts.scheme!r} is not fetched", url=url, code="blocked-scheme")
    if parts.auth is not None:
        raise FetchError("a URL with user information is not fetched", url=url, code="blocked-userinfo")
    host = (parts.host or "").strip("[]").lower()
    if not host or (":" not in host and not _HOST.fullmatch(host)):
        raise FetchError(f"no usable host in {url[:200]!r}", url=url, code="bad-url")
    return Endpoint(
        url=parts._replace(fragment=None).url,
        scheme=parts.scheme,
        host=host,
        port=parts.port if parts.port is not None else WEB_PORTS[parts.scheme],
        target=parts.request_uri,
    )


def resolve(host: str, port: int) -> tuple[str, ...]:
    """Ask the system's resolver; raise `OSError` as it does."""
    answers = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return tuple(dict.fromkeys(str(answer[4][0]) for answer in answers))


def is_global(address: str) -> bool:
    """Tell whether an address in any notation `ipaddress` accepts is one of the public internet."""
    try:
        ip = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if isinstance(ip, ipaddress.IPv6Address) and ip.ipv4_mapped:
        return False
    if ip.is_multicast or ip.is_reserved or "%" in address:
        return False
    return ip.is_global and not any(ip in net for net in _NOT_GLOBAL if net.version == ip.version)


def _is_odd(host: str) -> bool:
    """Tell whether a host is an IPv4 address in another form than four decimal numbers."""
    if not _ENDS_IN_NUMBER.search(host):
        return False
    try:
        return str(ipaddress.IPv4Address(host)) != host
    except ValueError:
        return True


def choose_addresses(
    endpoint: Endpoint, resolver: Resolver, allowed: Collection[tuple[str, int]] = ()
) -> tuple[str, ...]:
    """Return the addresses to dial, every one of them judged.

    `allowed` holds (host or address, port) pairs the operator lets pass. Raises `FetchError` with
    `dns-error`, `blocked-address` or `blocked-port`; one bad answer among good ones is enough.
    """
    host, port, url = endpoint.host, endpoint.port, endpoint.url
    if _is_odd(host):
        raise FetchError(f"{host} is an address in disguise", url=url, code="blocked-address")
    try:
        answers = tuple(resolver(host, port))
    except (OSError, UnicodeError) as error:
        raise FetchError(f"{host} does not resolve", url=url, code="dns-error", retryable=True) from error
    if not answers:
        raise FetchError(f"{host} does not resolve", url=url, code="dns-error", retryable=True)
    if (host, port) in allowed:
        return answers
    strangers = [answer for answer in answers if (answer, port) not in allowed]
    if any(not is_global(answer) for answer in strangers):
        raise FetchError(f"{host} is not on the public internet", url=url, code="blocked-address")
    if strangers and port not in WEB_PORTS.values():
        raise FetchError(f"port {port} is no web port", url=url, code="blocked-port")
    return answers
