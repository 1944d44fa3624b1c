"""Every hazard of the manifest ends as the manifest says, in time and in little memory."""

from __future__ import annotations

import ctypes
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from extractor.acquire import Fetcher
from extractor.acquire.outcomes import OUTCOMES
from tests.acquire.hostile import HAZARDS, HostileServer

_PEAK = Path("/proc/self/clear_refs")


def _reset_peak() -> None:
    """Forget the highest memory so far, and give back what an earlier hazard left free: none hides in another's."""
    if trim := getattr(ctypes.CDLL(None), "malloc_trim", None):
        trim(0)
    if _PEAK.exists():
        _PEAK.write_text("5")


def _peak_megabytes() -> float:
    """The most memory held since the reset; 0 where the system does not tell."""
    status = Path("/proc/self/status")
    lines = status.read_text().splitlines() if status.exists() else []
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM")), 0.0)


def test_the_manifest_is_large_and_names_only_known_outcomes() -> None:
    assert len(HAZARDS) >= 60
    assert len({hazard["name"] for hazard in HAZARDS}) == len(HAZARDS)
    assert {hazard["outcome"] for hazard in HAZARDS} <= OUTCOMES.keys()


@pytest.mark.parametrize("hazard", HAZARDS, ids=[hazard["name"] for hazard in HAZARDS])
def test_hazard_ends_as_the_manifest_says(
    hazard: dict[str, Any], hostile: HostileServer, make_fetcher: Callable[..., Fetcher], figure: Callable[[str], None]
) -> None:
    path = hazard.get("path", "")
    url = hazard.get("url", f"http://hostile.test:{{port}}{path}")
    fetcher = make_fetcher()
    before, asked = threading.active_count(), hostile.requests[path]
    _reset_peak()
    memory, started = _peak_megabytes(), time.monotonic()

    response = fetcher.fetch(url.replace("{port}", str(hostile.port)), kind=hazard.get("kind", "article"))

    took, growth = time.monotonic() - started, _peak_megabytes() - memory
    if hazard.get("serve") or growth > 1:
        figure(f"hazard {hazard['name']}: {response.fetch.outcome} in {took:.2f} s, {growth:+.1f} MB")
    assert response.fetch.outcome == hazard["outcome"]
    assert took < hazard.get("seconds", 2.5)
    assert growth < hazard.get("growth", 40)
    assert response.body.decode() == hazard.get("body", "")
    if "requests" in hazard:
        assert hostile.requests[path] - asked == hazard["requests"]
    assert threading.active_count() <= before


def test_redirect_bodies_are_never_read(hostile: HostileServer, make_fetcher: Callable[..., Fetcher]) -> None:
    response = make_fetcher().fetch(f"http://hostile.test:{hostile.port}/gzip-bomb-in-redirect", kind="article")
    assert response.fetch.bytes == len(b"hello")
    assert response.fetch.seconds < 0.5


def test_a_chain_of_redirects_is_left_after_six_requests(
    hostile: HostileServer, make_fetcher: Callable[..., Fetcher]
) -> None:
    before = sum(hostile.requests.values())
    make_fetcher(obey_robots=False).fetch(f"http://hostile.test:{hostile.port}/hop-6", kind="article")
    assert sum(hostile.requests.values()) - before == 6


def test_the_deadline_is_kept_to_a_tenth(hostile: HostileServer, make_fetcher: Callable[..., Fetcher]) -> None:
    response = make_fetcher(deadline=1.0).fetch(f"http://hostile.test:{hostile.port}/drip-head", kind="feed")
    assert response.fetch.outcome == "deadline"
    assert response.fetch.seconds == pytest.approx(1.0, abs=0.15)
