"""Fetch a URL politely: vetted, capped, conditional, spaced out, and with a name for every way it can end.

    fetcher = Fetcher(FetchSettings(contact="mailto:desk@example.org"))
    response = fetcher.fetch("https://home.treasury.gov/…", kind="article")
    response.fetch.outcome          # "ok", "not-modified", "robots-denied", "too-large", …

`fetch` never raises for what a server does; the outcome says it (README, table of outcomes). A `Fetcher`
lives for one run: what it learns of a host (rest asked for, robots.txt, failures) holds until then.
"""

from __future__ import annotations

import random
import ssl
import time
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Literal
from urllib.parse import urljoin

from extractor import __version__
from extractor.acquire.address import Endpoint, Resolver, choose_addresses, read_url, resolve
from extractor.acquire.outcomes import TRANSPORT, judge, read_validators
from extractor.acquire.politeness import Hosts, backoff, read_retry_after
from extractor.acquire.robots import SIZE_LIMIT, Rules, read_rules
from extractor.acquire.transport import Answer, Budget, exchange
from extractor.errors import EndlessError, FetchError
from extractor.types import Fetch, Validators

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

Kind = Literal["feed", "listing", "article", "robots", "sitemap"]

_AGENT = "designation-extractor"
_MOVED = frozenset({301, 302, 303, 307, 308})
_MOVED_FOR_GOOD = frozenset({301, 308})
_PASSING = frozenset({502, 503, 504})  # worth another attempt in a moment
# Operator-chosen addresses are read as a feed reader would (RFC 9309 speaks of crawlers);
# whatever was found on a page is crawled, and asks robots.txt first.
_CRAWLED = frozenset({"listing", "article", "sitemap"})
_RATE_LIMITED, _UNAVAILABLE = 429, 503
_RESTING = frozenset({"rate-limited", "unavailable", "retry-later", "robots-unreachable"})


@dataclass(frozen=True, slots=True, kw_only=True)
class FetchSettings:
    """The numbers of a run."""

    contact: str = "https://pypi.org/project/designation-extractor/"
    gap: float = 2.0  # seconds between the starts of two requests to one host
    connect_seconds: float = 10.0
    read_seconds: float = 20.0
    deadline: float = 60.0  # seconds for one fetch, redirects and retries included, waiting excluded
    run_seconds: float = 7200.0  # after this, everything is `run-deadline`
    article_cap: int = 5_000_000
    feed_cap: int = 20_000_000
    redirects: int = 5
    retries: int = 2
    backoff_seconds: float = 1.0
    rest_seconds: float = 900.0  # after a 429 that does not say how long
    longest_crawl_delay: float = 60.0
    breaker: int = 3
    obey_robots: bool = True
    ca_bundle: str = ""  # a PEM file instead of the system's certificates

    @property
    def user_agent(self) -> str:
        """Who we are and where to complain (RFC 9110, section 10.1.5)."""
        return f"{_AGENT}/{__version__} (+{self.contact})"


@dataclass(frozen=True, slots=True, kw_only=True)
class Response:
    """How a fetch went and, where it went well, what came."""

    fetch: Fetch
    body: bytes = b""
    content_type: str = ""


@dataclass(slots=True)
class _Journey:
    """One fetch on its way: the hops so far and what they cost."""

    url: str
    kind: Kind
    validators: Validators
    endpoint: Endpoint | None = None
    status: int | None = None
    seconds: float = 0.0
    moved_to: str = ""
    permanent: bool = True
    visited: set[str] = field(default_factory=set)


def _utc_now() -> datetime:
    return datetime.now(UTC)


class Fetcher:
    """The network, for one run; may be shared between threads.

    Args:
        settings: the numbers.
        allowed: (host or address, port) pairs that may be dialled although they are not public.
        resolver: host, port -> addresses.
        clock, sleep: monotonic seconds, for spacing requests.
        now: the time of day, for the record.
        chance: a number in [0, 1), for jitter.

    """

    def __init__(  # noqa: PLR0913
        self,
        settings: FetchSettings | None = None,
        *,
        allowed: Collection[tuple[str, int]] = (),
        resolver: Resolver = resolve,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
        now: Callable[[], datetime] = _utc_now,
        chance: Callable[[], float] = random.random,
    ) -> None:
        """Begin a run."""
        self.settings = settings or FetchSettings()
        self._allowed, self._resolver = frozenset(allowed), resolver
        self._clock, self._sleep, self._now, self._chance = clock, sleep, now, chance
        self._hosts = Hosts(gap=self.settings.gap, breaker=self.settings.breaker, clock=clock, sleep=sleep)
        self._rules: dict[str, Rules] = {}
        self._context = ssl.create_default_context(cafile=self.settings.ca_bundle or None)
        self._started = clock()

    def hold(self, url: str, next_after: str) -> None:
        """Remember from an earlier run until when (ISO 8601, "" for no rest) the host of `url` wants rest."""
        try:
            host = read_url(url).host
        except FetchError:
            return  # what cannot be fetched needs no rest
        if next_after:
            until = datetime.fromisoformat(next_after)
            self._hosts.rest(host, until.replace(tzinfo=until.tzinfo or UTC))

    def fetch(self, url: str, *, kind: Kind, validators: Validators | None = None) -> Response:
        """Fetch `url`; with validators only if it has changed since."""
        journey = _Journey(url, kind, validators or Validators())
        fetched_at = self._now().isoformat(timespec="seconds")
        try:
            answer = self._travel(journey)
            outcome = judge(answer.status, journey.validators)
        except FetchError as error:
            answer, outcome = None, error.code
        fetch = Fetch(
            url=url,
            kind=kind,
            outcome=outcome,
            fetched_at=fetched_at,
            final_url=journey.endpoint.url if journey.endpoint else "",
            status=journey.status,
            bytes=len(answer.body) if answer else 0,
            seconds=round(journey.seconds, 3),
            validators=_validators(answer, outcome, journey.validators) if answer else Validators(),
            next_after=self._rest_of(journey, outcome),
            moved_to=journey.moved_to,
        )
        if answer is None or outcome != "ok":
            return Response(fetch=fetch)
        return Response(fetch=fetch, body=answer.body, content_type=answer.headers.get("content-type", ""))

    # --- one fetch: hops, attempts ---------------------------------------------------------

    def _travel(self, journey: _Journey) -> Answer:
        """Follow redirects to the answer that is none; every hop is vetted like the first."""
        endpoint = read_url(journey.url)
        for _ in range(self.settings.redirects + 1):
            if endpoint.url in journey.visited:
                raise FetchError("the redirects go round", url=journey.url, code="redirect-loop")
            journey.visited.add(endpoint.url)
            journey.endpoint = endpoint
            answer = self._insist(journey, endpoint)
            if answer.status not in _MOVED:
                return answer
            location = answer.headers.get("location", "").strip()
            if not location:
                raise FetchError("a redirect to nowhere", url=journey.url, code="bad-redirect")
            endpoint = _read_location(endpoint, location)
            journey.permanent = journey.permanent and answer.status in _MOVED_FOR_GOOD
            journey.moved_to = endpoint.url if journey.permanent else ""
        raise FetchError("too many redirects", url=journey.url, code="too-many-redirects")

    def _insist(self, journey: _Journey, endpoint: Endpoint) -> Answer:
        """Ask, and ask again only where a moment may help: no connection, 502, 503, 504."""
        attempt = 0
        while True:
            try:
                answer = self._ask_in_turn(journey, endpoint)
                if answer.status not in _PASSING or "retry-after" in answer.headers or attempt >= self.settings.retries:
                    return answer
            except FetchError as error:
                if not error.retryable or attempt >= self.settings.retries:
                    raise
            pause = backoff(attempt, self.settings.backoff_seconds, self._chance())
            if pause > self._run_seconds_left():
                raise FetchError("the run is over", url=endpoint.url, code="run-deadline")
            self._sleep(pause)
            attempt += 1

    def _ask_in_turn(self, journey: _Journey, endpoint: Endpoint) -> Answer:
        self._admit(journey.kind, endpoint)
        with self._hosts.turn(endpoint.host, self._run_seconds_left()) as is_ours:
            if not is_ours:
                raise FetchError("the run is over", url=endpoint.url, code="run-deadline")
            self._refuse(endpoint)  # the turn before ours may have ended badly
            try:
                addresses = choose_addresses(endpoint, self._resolver, self._allowed)
                answer = self._exchange(journey, endpoint, addresses)
            except FetchError as error:
                if isinstance(error, EndlessError):
                    self._hosts.give_up(endpoint.host)
                elif error.code in TRANSPORT:
                    self._hosts.failed(endpoint.host)
                raise
            self._hosts.answered(endpoint.host)
            self._heed(endpoint, answer)
            return answer

    def _exchange(self, journey: _Journey, endpoint: Endpoint, addresses: tuple[str, ...]) -> Answer:
        started = time.monotonic()
        try:
            answer = exchange(
                endpoint,
                addresses,
                headers=self._headers(journey),
                budget=self._budget(journey),
                context=self._context,
            )
        finally:
            journey.seconds += time.monotonic() - started
        journey.status = answer.status
        return answer

    def _headers(self, journey: _Journey) -> dict[str, str]:
        headers = {
            "User-Agent": self.settings.user_agent,
            "Accept": "*/*",
            "Accept-Encoding": "gzip",
            "Connection": "close",
        }
        if journey.validators.etag:
            headers["If-None-Match"] = journey.validators.etag
        if journey.validators.last_modified:
            headers["If-Modified-Since"] = journey.validators.last_modified
        return headers

    def _budget(self, journey: _Journey) -> Budget:
        settings = self.settings
        seconds = min(settings.deadline - journey.seconds, self._run_seconds_left())
        if seconds <= 0:
            raise FetchError("no time left", url=journey.url, code="deadline")
        caps = {"robots": SIZE_LIMIT, "feed": settings.feed_cap, "sitemap": settings.feed_cap}
        return Budget(
            cap=caps.get(journey.kind, settings.article_cap),
            seconds=seconds,
            connect_seconds=settings.connect_seconds,
            read_seconds=settings.read_seconds,
            truncate=journey.kind == "robots",
        )

    def _run_seconds_left(self) -> float:
        return self.settings.run_seconds - (self._clock() - self._started)

    # --- may we ask? -----------------------------------------------------------------------

    def _refuse(self, endpoint: Endpoint) -> None:
        if self._run_seconds_left() <= 0:
            raise FetchError("the run is over", url=endpoint.url, code="run-deadline")
        refusal = self._hosts.refusal(endpoint.host, self._now())
        if refusal:
            raise FetchError(f"{endpoint.host} is left alone", url=endpoint.url, code=refusal)

    def _admit(self, kind: Kind, endpoint: Endpoint) -> None:
        self._refuse(endpoint)
        if kind not in _CRAWLED or not self.settings.obey_robots:
            return
        rules = self._rules_of(endpoint)
        if not rules.reachable:
            raise FetchError("robots.txt cannot be read", url=endpoint.url, code="robots-unreachable")
        if not rules.allows(endpoint.url):
            raise FetchError("robots.txt forbids it", url=endpoint.url, code="robots-denied")
        if rules.delay > self.settings.longest_crawl_delay:
            raise FetchError(f"crawl-delay of {rules.delay:.0f} s", url=endpoint.url, code="crawl-delay")
        self._hosts.slow_down(endpoint.host, rules.delay)

    def _rules_of(self, endpoint: Endpoint) -> Rules:
        with self._hosts[endpoint.host].robots_lock:
            if endpoint.origin not in self._rules:
                choose_addresses(endpoint, self._resolver, self._allowed)  # name the real obstacle, not robots.txt
                response = self.fetch(endpoint.origin + "/robots.txt", kind="robots")
                fetch = response.fetch
                self._rules[endpoint.origin] = read_rules(fetch.outcome, fetch.status, response.body, _AGENT)
            return self._rules[endpoint.origin]

    # --- what the answer asks of us ----------------------------------------------------------

    def _heed(self, endpoint: Endpoint, answer: Answer) -> None:
        """Give a host the rest it asks for (429 and 503 with Retry-After; 429 always)."""
        if answer.status not in {_RATE_LIMITED, _UNAVAILABLE}:
            return
        now = self._now()
        rest = read_retry_after(answer.headers.get("retry-after", ""), now)
        if rest is None and answer.status == _RATE_LIMITED:
            rest = timedelta(seconds=self.settings.rest_seconds)
        if rest is not None:
            self._hosts.rest(endpoint.host, now + rest)

    def _rest_of(self, journey: _Journey, outcome: str) -> str:
        """Return until when the host of a journey's last hop wants rest, where that is why the journey ended."""
        if journey.endpoint is None or outcome not in {
            "rate-limited",
            "unavailable",
            "retry-later",
            "robots-unreachable",
        }:
            return ""
        until = self._hosts[journey.endpoint.host].rest_until
        return until.isoformat(timespec="seconds") if until else ""


def _validators(answer: Answer, outcome: str, sent: Validators) -> Validators:
    good = outcome in {"ok", "not-modified"}
    return read_validators(answer.status, answer.headers, sent) if good else Validators()


def _read_location(endpoint: Endpoint, location: str) -> Endpoint:
    with suppress(UnicodeError):
        # Headers arrive as Latin-1; servers that do not encode their paths mean UTF-8.
        location = location.encode("latin-1").decode("utf-8")
    try:
        return read_url(urljoin(endpoint.url, location))
    except ValueError as error:
        raise FetchError(f"a redirect to {location[:200]!r}", url=endpoint.url, code="bad-url") from error
