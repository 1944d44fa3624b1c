"""Keep what a run knows of each host, so that it is asked one thing at a time and never too often."""

from __future__ import annotations

import math
import re
import threading
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

LONGEST_REST = timedelta(days=7)


def read_retry_after(value: str, now: datetime) -> timedelta | None:
    """Return how long a host wants rest (RFC 9110, section 10.2.3); None where it does not say.

    Seconds or a date; junk and the past say nothing; more than a week is taken as a week.
    """
    value = value.strip()[:64]
    if re.fullmatch(r"\d+", value, re.ASCII):
        wanted = timedelta(seconds=min(int(value), LONGEST_REST.total_seconds()))
    else:
        try:
            moment = parsedate_to_datetime(value)
        except (ValueError, TypeError, IndexError, OverflowError):
            return None
        moment = moment.replace(tzinfo=moment.tzinfo or UTC)
        wanted = min(moment - now, LONGEST_REST)
    return wanted if wanted > timedelta() else None


def backoff(attempt: int, base: float, chance: float) -> float:
    """Return the seconds before the next attempt: full jitter, so that clients do not march in step."""
    return chance * base * math.pow(2.0, attempt)


@dataclass(slots=True)
class Host:
    """One host in one run."""

    gap: float
    lock: threading.Lock = field(default_factory=threading.Lock)
    robots_lock: threading.Lock = field(default_factory=threading.Lock)
    last_start: float = -math.inf
    failures: int = 0
    rest_until: datetime | None = None


class Hosts:
    """The hosts of one run; safe to share between threads."""

    def __init__(self, *, gap: float, breaker: int, clock: Callable[[], float], sleep: Callable[[float], None]) -> None:
        """Begin a run in which nothing is known of any host."""
        self._gap, self._breaker, self._clock, self._sleep = gap, breaker, clock, sleep
        self._hosts: dict[str, Host] = {}
        self._lock = threading.Lock()

    def __getitem__(self, name: str) -> Host:
        """Return the host of that name."""
        with self._lock:
            return self._hosts.setdefault(name, Host(self._gap))

    @contextmanager
    def turn(self, name: str, patience: float) -> Iterator[bool]:
        """Wait for this host's turn and hold it; yields False where that takes longer than `patience` seconds."""
        host = self[name]
        entered = self._clock()
        if not host.lock.acquire(timeout=min(max(patience, 0.0), threading.TIMEOUT_MAX)):
            yield False
            return
        try:
            wait = host.last_start + host.gap - self._clock()
            if wait > patience - (self._clock() - entered):
                yield False
                return
            if wait > 0:
                self._sleep(wait)
            host.last_start = self._clock()
            yield True
        finally:
            host.lock.release()

    def slow_down(self, name: str, delay: float) -> None:
        """Widen the gap of a host that asks for it."""
        self[name].gap = max(self[name].gap, delay)

    def rest(self, name: str, until: datetime) -> None:
        """Leave a host alone until then."""
        host = self[name]
        host.rest_until = max(until, host.rest_until or until)

    def failed(self, name: str) -> None:
        """Count a failure below HTTP."""
        self[name].failures += 1

    def give_up(self, name: str) -> None:
        """Ask a host nothing more in this run."""
        self[name].failures = self._breaker

    def answered(self, name: str) -> None:
        """Forget failures: the host lives."""
        self[name].failures = 0

    def refusal(self, name: str, now: datetime) -> str:
        """Return why the host must not be asked now: `host-skipped`, `retry-later` or ""."""
        host = self[name]
        if host.failures >= self._breaker:
            return "host-skipped"
        return "retry-later" if host.rest_until is not None and now < host.rest_until else ""
