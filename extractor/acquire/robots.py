"""Read robots.txt as RFC 9309 says: what may be fetched, and how fast."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from protego import Protego

SIZE_LIMIT = 500 * 1024  # RFC 9309, section 2.5: at least this much is parsed
_MANY_REDIRECTS = frozenset({"too-many-redirects", "redirect-loop", "bad-redirect"})


@dataclass(frozen=True, slots=True)
class Rules:
    """What one robots.txt says to one agent; without a parsed file everything or nothing is allowed."""

    parsed: Any = None
    agent: str = "*"
    reachable: bool = True

    def allows(self, url: str) -> bool:
        """Tell whether `url` may be fetched."""
        return self.reachable and (self.parsed is None or bool(self.parsed.can_fetch(url, self.agent)))

    @property
    def delay(self) -> float:
        """Seconds the host wants between two requests, 0 where it does not say."""
        delay = None if self.parsed is None else self.parsed.crawl_delay(self.agent)
        return max(0.0, float(delay)) if delay is not None else 0.0


def read_rules(outcome: str, status: int | None, body: bytes, agent: str) -> Rules:
    """Turn the fetch of a robots.txt into rules.

    RFC 9309, section 2.3.1: 2xx is parsed; 4xx and more than five redirects mean there are no rules;
    5xx, an unreachable host, and (as search engines do) 429 mean that nothing may be fetched now.
    """
    if outcome == "ok":
        text = body[:SIZE_LIMIT].decode("utf-8", "replace").removeprefix("\ufeff").replace("\0", "")
        return Rules(Protego.parse(text), agent)
    is_absent = outcome in _MANY_REDIRECTS or (status is not None and 400 <= status < 500 and status != 429)
    return Rules(reachable=is_absent)
