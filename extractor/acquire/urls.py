"""Compare URLs by what they name: one article, one URL."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit

from url_normalize import url_normalize

# Parameters that say where a reader came from, not what is read.
_TRACKING = re.compile(
    r"utm_\w+|(?:fb|g|dcl|msclk|y|tw|igsh)c?lid|igshid|mc_[ce]id|mkt_tok|_hs(?:enc|mi)|at_(?:medium|campaign|custom\w*|link\w*)"
    r"|ref_?src|ncid|cmpid|smid|guccounter|_ga|partner|cmp",
    re.IGNORECASE,
)


_LONGEST = 4_096  # characters; RFC 9110 asks for 8,000 octets, no article needs half of that


def join(base: str, link: str) -> str:
    """Resolve a link as printed on a page or feed; return "" where it leads to nothing on the web.

    Tabs and line ends within it are nothing, as the URL Standard (WHATWG, 4.4) has it.
    """
    if len(link) > _LONGEST or not link.strip():
        return ""
    try:
        bare = link.strip().replace("\t", "").replace("\r", "")
        url = urljoin(base, "".join(bare.split()) if "\n" in bare else bare)
        parts = urlsplit(url)
    except ValueError:
        return ""
    if parts.scheme in {"http", "https"}:
        return url if parts.hostname else ""
    return "" if parts.scheme else url


def canonical(url: str) -> str:
    """Return the form of a URL that is compared: normal spelling, https, no fragment, no tracking."""
    try:
        parts = urlsplit(url_normalize(url) or url)
        query = urlencode(
            [
                (name, value)
                for name, value in parse_qsl(parts.query, keep_blank_values=True)
                if not _TRACKING.fullmatch(name)
            ]
        )
    except (ValueError, UnicodeError):
        return url
    if parts.scheme not in {"http", "https"}:
        return url
    return parts._replace(scheme="https", query=query, fragment="", path=parts.path.rstrip("/") or "/").geturl()
