"""Name every way a fetch can end.

The names are stable: they stand in `Fetch.outcome`, `FetchError.code` and the `fetches` table, and an operator
counts and filters by them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from extractor.types import Validators

OUTCOMES = {
    "ok": "the body came whole",
    "not-modified": "the server says that nothing has changed (304)",
    # the URL, or where it leads, is not fetched
    "bad-url": "no URL, or one whose host cannot be",
    "blocked-scheme": "neither http nor https",
    "blocked-userinfo": "a name or password stands in the URL",
    "blocked-port": "a port other than 80 and 443 that the operator has not allowed",
    "blocked-address": "one of the host's addresses is not on the public internet",
    # we hold back
    "robots-denied": "robots.txt forbids the URL",
    "robots-unreachable": "robots.txt could not be read, which forbids everything for this run (RFC 9309)",
    "crawl-delay": "robots.txt wants a longer pause than this run can make",
    "retry-later": "the host asked for rest, which is not over",
    "host-skipped": "the host failed too often in this run",
    "run-deadline": "the run's time is over",
    # below HTTP
    "dns-error": "the host does not resolve",
    "connect-error": "no connection",
    "connect-timeout": "no connection in time",
    "tls-error": "the certificate or the handshake is not good",
    "connection-lost": "the connection ended before an answer",
    "read-timeout": "the server fell silent",
    "deadline": "the answer took longer than a fetch may take",
    "protocol-error": "no HTTP, or an answer to something not asked",
    "incomplete": "the body ended early",
    # the body
    "too-large": "more bytes than the kind of document may have",
    "bad-encoding": "a content coding that was not asked for, or a broken one",
    # redirects
    "redirect-loop": "the redirects go round",
    "too-many-redirects": "more redirects than are followed",
    "bad-redirect": "a redirect without a target",
    # the server's answer
    "forbidden": "401, 402, 403 or 451",
    "not-found": "404",
    "gone": "410: removed for good",
    "rate-limited": "429",
    "unavailable": "503",
    "server-error": "another 5xx",
    "http-error": "any other status",
}

# Failures below HTTP: what the circuit breaker counts.
TRANSPORT = frozenset(
    {
        "dns-error",
        "connect-error",
        "connect-timeout",
        "tls-error",
        "connection-lost",
        "read-timeout",
        "deadline",
        "protocol-error",
        "incomplete",
    }
)
# Outcomes that say nothing about the document itself: the next run tries again.
PASSING = (TRANSPORT - {"tls-error", "protocol-error"}) | {
    "run-deadline",
    "rate-limited",
    "unavailable",
    "server-error",
    "host-skipped",
    "retry-later",
    "robots-unreachable",
}

_BY_STATUS = {
    206: "incomplete",  # no range was asked for
    304: "not-modified",
    401: "forbidden",
    402: "forbidden",
    403: "forbidden",
    404: "not-found",
    410: "gone",
    429: "rate-limited",
    451: "forbidden",
    503: "unavailable",
}
_NOT_MODIFIED = 304
_SAFE_ETAG = re.compile(r"[\x21-\x7e]{1,1024}")
_SAFE_DATE = re.compile(r"[\w,:+ -]{1,64}", re.ASCII)


def judge(status: int, sent: Validators) -> str:
    """Return the outcome of an answer that is no redirect."""
    if status == _NOT_MODIFIED and sent == Validators():
        return "protocol-error"  # "not modified" answers a condition, and none was sent
    classes = {2: "ok", 5: "server-error"}
    return _BY_STATUS.get(status) or classes.get(status // 100, "http-error")


def read_validators(status: int, headers: Mapping[str, str], sent: Validators) -> Validators:
    """Return what the next conditional request sends.

    Kept is what can be sent back as it came; a header with a line break, other letters or of a kilobyte cannot. A 304
    that repeats no validator leaves the old ones valid (RFC 9110, section 15.4.5).
    """
    etag, date = headers.get("etag", ""), headers.get("last-modified", "")
    answered = Validators(
        etag=etag if _SAFE_ETAG.fullmatch(etag) else "",
        last_modified=date if _SAFE_DATE.fullmatch(date) else "",
    )
    return sent if status == _NOT_MODIFIED and answered == Validators() else answered
